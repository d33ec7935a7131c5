"""Whom the lines around a passage name: the head of its paragraph, the item it goes on with, the title of its act.

Gives names as they are printed; who they are in the act is for others to say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.phrases.casing import is_capitals
from corpus62.text.fold import fold_name

if TYPE_CHECKING:
    from corpus62.extract.context import Context
    from corpus62.extract.cues import CueReader
    from corpus62.extract.passage import Passage
    from corpus62.extract.statements import Statement
    from corpus62.phrases.names import NameReader

_ROMAN = re.compile(r"\s*[IVX]{1,4}\s?[.)–-]")
OPENS = 2  # characters before the first cue of a sentence that opens with it
LONGEST_LABEL = 80  # characters of a name that a statement opens with
NO_NAME = frozenset({"grant", "membership", "trap", "decide", "weak_trap"})  # a heading with one of these is a topic
_TOPIC = frozenset({"grant", "membership", "request", "besides"})
_JOINTS = {":", "-", "–", "—"}
_ONLY_YEAR = re.compile(r"[\s.:]*(?:(?:pour |en )?(?:19|20)\d\d[\s.]*)?")
_ITEM_REACH = 8  # statements above in which the item stands that a sentence goes on with


class HeadingReader:
    """Built once; knows cues and names."""

    def __init__(self, names: NameReader, cues: CueReader) -> None:
        self._names = names
        self._cues = cues

    def is_name(self, label: str) -> bool:
        """Whether a label is an organisation's name from end to end, and no clause."""
        low = fold_name(label)
        start = self._names.opening(low)
        name = self._names.at(label, low, start, len(label))
        whole = name is not None and not name.person and name.end >= len(label.rstrip())
        return whole and not self._names.never_opens(low[start:])

    def above(self, passage: Passage) -> str | None:
        """The partner that heads a paragraph: "ADMR", and below it "L'association demande 350 €."."""
        if passage.statement.heading < 0:
            return None
        heading = passage.statements[passage.statement.heading]
        if passage.context.section_at(heading.start) is not passage.section:  # a letterhead heads no text
            return None
        if heading.last == "." and not self._takes_up(passage.statements[passage.statement.heading + 1]):
            return None
        if any(hit.classes & NO_NAME for hit in self._cues.find(heading.folded)):
            return self.of_topic(heading.text, passage.context)
        told = self._names.mentions(heading.text, heading.folded) and not is_capitals(heading.text)
        if _ROMAN.match(heading.text) and not told:
            return None  # "II. Solidarités", "IV. ENFANCE JEUNESSE" part the act
        name = (
            self._names.label(heading.text) if self.is_name(heading.text.rstrip(" .:")) else self._opens_with(heading)
        )
        if name is None or self._names.never_opens(name) or self._names.is_kind(name):
            return None
        return None if self._names.is_body(name, passage.context.act.body) else name

    def of_item(self, passage: Passage) -> str | None:
        """The partner whose item a sentence goes on with: "- Club X : le club compte (…). Il est proposé 300 €."."""
        if passage.statement.item or passage.context.act.kind not in {"deliberation", "minutes"}:
            return None
        for above in reversed(passage.statements[max(0, passage.number - _ITEM_REACH) : passage.number]):
            if above.item:
                label, colon, _ = above.text.partition(" : ")
                if not colon or len(label) > LONGEST_LABEL or not self.is_name(label):
                    return self._described(above)
                told = self._names.subject(label, fold_name(label), len(label)) is not None
                return self._names.label(label) if told else None
            if above.heads:
                return None
        return None

    def _described(self, item: Statement) -> str | None:
        """Who opens an item that then tells where it is or what it does: "1. SARL X, à Y – un four.", "2. Mme X, fleuriste."."""
        named = self._names.subject(item.text, item.folded, len(item.text))
        if named is None:
            person = self._names.at(item.text, item.folded, self._names.opening(item.folded), len(item.text))
            named = person if person is not None and person.person else None
        goes_on = named is not None and item.text[named.end :].lstrip()[:1] in {",", "–", "-", "("}
        return named.text if named is not None and goes_on else None

    def of_topic(self, topic: str, context: Context) -> str | None:
        """Whom a heading names behind its words for a grant: "Subvention à X", "Demande de subvention – X", "X - SUBVENTION"."""
        folded = fold_name(topic)
        hits = [hit for hit in self._cues.find(folded) if hit.classes & _TOPIC]
        if not hits or folded[: hits[-1].end].endswith("s"):  # "Subventions diverses"
            return None
        rest, before = topic[hits[-1].end :], topic[: hits[0].start].rstrip(" -–—:")
        if "besides" in hits[-1].classes and rest.lstrip()[:1] not in _JOINTS:
            return None
        if _ONLY_YEAR.fullmatch(rest):
            named = self.is_name(before) and not self._names.is_several(before)
            return self._names.display(before) if named else None
        behind = len(topic) - len(rest.lstrip(" -–—:"))
        behind += self._names.opening(folded[behind:])
        to = self._names.to.match(folded, behind) or self._names.of.match(folded, hits[-1].end)
        name = self._names.at(topic, folded, to.end() if to else behind, len(topic))
        if name is None or name.person or self._names.is_anaphora(name.text) or self._names.is_several(name.text):
            return None
        if topic[name.end :].strip(" .:")[:1] not in {"", ","}:  # "Demande de l'AS Brumeval, section football" names it
            return None
        own = context.is_contract or self._names.is_body(name.text, context.act.body)
        return None if own else name.text

    def _opens_with(self, heading: Statement) -> str | None:
        """The organisation that is the subject of a sentence which heads a paragraph: "Le collège X organise un séjour."."""
        named = self._names.subject(heading.text, heading.folded, len(heading.text))
        return named.text if named is not None else None

    def _takes_up(self, below: Statement) -> bool:
        """Whether a sentence goes on from a name before it: "Harmonie municipale. Proposition : 1 900 €"."""
        first = next(iter(self._cues.find(below.folded)), None)
        asks = first is not None and first.start <= OPENS and bool(first.classes & {"request", "propose"})
        return asks or self._names.is_anaphora(" ".join(below.text.split()[:1]))
