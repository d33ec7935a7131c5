"""Whose each of several sums of a sentence is, or of one sum that several receive. Knows one statement."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from corpus62.extract.cues import has
from corpus62.extract.listed import named_before, named_behind, next_subjects, opens_name, own_labels

if TYPE_CHECKING:
    from corpus62.extract.cues import CueReader
    from corpus62.extract.passage import Passage, Said
    from corpus62.extract.recipients import Recipients

_JOINT = re.compile(r"\s?,?\s(?:et\s)?(?:a\s(?:la\s|l')?|aux?\s)")
_RESPECTIVELY = "respectivement"


class WhoseReader:
    """Built once; brings together the forms in which a sentence tells it."""

    def __init__(self, cues: CueReader, recipients: Recipients) -> None:
        self._cues = cues
        self._around = recipients.around
        self._names = recipients.names

    def labels(self, passage: Passage) -> dict[int, str]:
        """Names that stand right before their sums, by number of sum: such a sum has no other words of its own."""
        return own_labels(passage.statement.text, passage.amounts) | self._receiving_too(passage)

    def _receiving_too(self, passage: Passage) -> dict[int, str]:
        """Who receives each later sum where the verb is not said again: "Le Vélo-club recevra 9 €, l'ADMR 5 €"."""
        if len(passage.amounts) == 1 or not has(passage.hits, "receive", 0, passage.amounts[0].start):
            return {}
        told = next_subjects(passage.statement.text, passage.amounts)
        return {
            index: label
            for index, (start, label) in told.items()
            if (opens_name(label) or self._names.says_kind(label))
            and not any(start <= hit.start < start + len(label) for hit in passage.hits)
        }

    def respective(self, passage: Passage) -> dict[int, str]:
        """Whose each sum is, where as many are named in another order: "500 € et 300 € respectivement au Club et à la Chorale"."""
        statement = passage.statement
        if _RESPECTIVELY not in statement.folded:
            return {}
        named = self._around.given(statement, 0, len(statement.folded))
        return {index: name.text for index, name in enumerate(named)} if len(named) == len(passage.amounts) else {}

    def each(self, said: Said) -> list[str]:
        """Those who receive a sum each, where the sentence says so."""
        statement = said.passage.statement
        if not self._cues.is_each(said.folded, said.amount.end):
            return self._side_by_side(said)
        told = named_behind(said.text, said.amount.end, said.passage.statements[said.passage.number + 1 :])
        beside = [
            self._around.given(statement, 0, said.amount.start),
            self._around.given(statement, said.amount.end, said.following),
        ]
        told = told or next(([name.text for name in names] for names in beside if len(names) > 1), [])
        return told or named_before(said.text, said.amount.start)

    def _side_by_side(self, said: Said) -> list[str]:
        """Those that one sum of a statement goes to, each named like the first: "versée à l'ADMR, au Judo Club et à l'APE"."""
        if len(said.passage.amounts) > 1:
            return []
        statement = said.passage.statement
        names = self._around.given(statement, said.amount.end, said.following)
        joints = (statement.folded[one.end : other.start] for one, other in itertools.pairwise(names))
        return [name.text for name in names] if len(names) > 1 and all(map(_JOINT.fullmatch, joints)) else []
