"""Whom a label names: what stands before the colon of a list item or a sentence, "Club de judo : 300 €".

Gives names as they are printed; who they are in the act is for others to say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.extract.cues import has
from corpus62.extract.headings import LONGEST_LABEL, NO_NAME, OPENS
from corpus62.extract.passage import ACT_NUMBER
from corpus62.text.fold import fold_name

if TYPE_CHECKING:
    from corpus62.extract.cues import CueReader
    from corpus62.extract.passage import Said
    from corpus62.phrases.cutting import Name
    from corpus62.phrases.names import NameReader

_THAT = re.compile(r"\bqu(?:e\b|')")  # "le président rappelle que l'Agence finance le poste"
_ADDRESS = re.compile(
    r",?\s(?:d[ue]s? )?\d{1,4}(?: ?(?:bis|ter))?,? \w+\s"
)  # ", 8 rue Haute", " du 15 place Stanislas"
_ITS_GRANT = frozenset({"grant", "membership", "request"})  # a label that begins with one names no partner
_LEADS = frozenset({"grant", "give"})


class LabelReader:
    """Built once; knows cues and names."""

    def __init__(self, names: NameReader, cues: CueReader) -> None:
        self._names = names
        self._cues = cues

    def of_item(self, label: str) -> str | None:
        """The partner that the label of a list item names; none where it names a grant or tells a fact.

        "Le fonds de concours est acquis : 50 000 €", "L'Agence finance le poste : 80 €".
        """
        label = ACT_NUMBER.sub("", label, count=1)
        head, _, tail = label.partition(" : ")
        if tail and self._says(tail, _ITS_GRANT):  # "Judo Club : subvention annuelle : 80 €"
            label = head
        elif tail and self._says(head, _LEADS):  # "attribue l'aide suivante : X : 9 €"
            label = tail
        low = fold_name(label)
        hits = self._cues.find(low)
        tells = _THAT.search(low) or any("give" in hit.classes and hit.start for hit in hits)
        if tells or (hits and hits[0].start <= OPENS and hits[0].classes & _ITS_GRANT):
            return None
        return self._names.label(label)

    def _says(self, words: str, classes: frozenset[str]) -> bool:
        return any(hit.classes & classes for hit in self._cues.find(fold_name(words)))

    def opening(self, said: Said) -> str | None:
        """The name that a statement opens with: "Club de judo : comme chaque année, il est proposé 300 €"."""
        label = before_colon(said)
        if not label or self._names.never_opens(label):
            return None
        low = fold_name(label)
        if any(hit.classes & NO_NAME for hit in self._cues.find(low)):
            return None
        named = self._names.subject(label, low, len(label))
        if named is None and said.passage.statement.item:  # and not a member who speaks: "M. ROY : notre budget est de"
            person = self._names.at(label, low, self._names.opening(low), len(label))
            return person.text if person is not None and person.person else None
        return named.text if named is not None and named.end >= len(label.rstrip()) else None

    def whole(self, said: Said) -> str | None:
        """The whole label of a demand that names nobody else: "Gala de boxe (Le Ring) : dossier incomplet (demande de 80 €)"."""
        label = before_colon(said)
        if not label[:1].isupper() or self._names.never_opens(label) or not has(said.hits, "request"):
            return None
        if any(hit.classes & NO_NAME for hit in self._cues.find(fold_name(label))):
            return None
        name = self._names.label(label)
        return None if name == self._names.person_label else name

    def addressed(self, said: Said, candidates: list[Name]) -> str | None:
        """Who opens a label that goes on with an address, where no name stands behind it: "SCI X, 8 rue Y à Z : aide de 80 €"."""
        label = before_colon(said)
        address = _ADDRESS.search(label)
        if address is None or any(name.end > len(label) for name in candidates):
            return None
        low = fold_name(label)
        named = self._names.at(label, low, self._names.opening(low), address.start())
        if named is None or not (named.person or self._names.says_kind(named.text)):
            return None
        return named.text if named.person else label[named.start : address.start()]


def before_colon(said: Said) -> str:
    """What a statement says before a colon, if that stands before the amount and can be a name; else nothing."""
    label, colon, _ = said.text[: said.amount.start].partition(" : ")
    return label if colon and len(label) <= LONGEST_LABEL else ""
