"""Instalments and lines of a breakdown: amounts that are parts of one said elsewhere. Knows one passage."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from corpus62.extract.cues import GIVEN, governor, has, touched
from corpus62.extract.listed import listed_label
from corpus62.phrases.amounts import find_amounts

if TYPE_CHECKING:
    from corpus62.extract.cues import CueReader, Governor
    from corpus62.extract.passage import Passage

_WHOLE_REACH = 4  # statements above within which the whole of its instalments is said
_AT_HEAD = 6  # characters before an amount that opens its item
_LABEL = 160  # characters of a part's statement kept as its label


class PartNote(NamedTuple):
    """An amount that is an instalment or one line of a breakdown: how much, where, what it is called."""

    cents: int
    start: int
    end: int
    label: str
    kind: str  # instalment or breakdown


class PartReader:
    """Tells parts from wholes."""

    def __init__(self, cues: CueReader) -> None:
        self._cues = cues

    def is_part(self, passage: Passage) -> bool:
        """A list item "- 100 000 € à la signature", or "- Action 1 … pour un montant de …" under a line with its whole.

        Or a sentence that shares out in time the whole of a sentence above: "Elle sera versée en deux fois : …".
        """
        if self._shares_out(passage):
            return True
        if not passage.statement.item or not passage.leads:
            return False
        lead = passage.leads[0]
        lead_hits = self._cues.find(lead.folded)
        first = passage.amounts[0]
        if has(lead_hits, "instalment") and (first.start < _AT_HEAD or has(passage.hits, "instalment", 0, first.start)):
            return listed_label(passage.statement, first) is None
        has_whole = next(find_amounts(lead.folded), None) is not None
        return has_whole and len(passage.amounts) == 1 and governor(lead_hits, 0, len(lead.folded)) in GIVEN

    def notes(self, passage: Passage) -> list[PartNote]:
        """The parts of a passage that holds nothing else."""
        lead = passage.leads[0].folded if passage.leads else ""
        whole = next(find_amounts(lead), None)
        in_time = whole is None or has(self._cues.find(lead), "instalment")
        return [
            _note(passage, index, "instalment" if in_time else "breakdown") for index in range(len(passage.amounts))
        ]

    @staticmethod
    def _shares_out(passage: Passage) -> bool:
        """Whether the sums of a statement that speaks of instalments add up to one sum said shortly above it."""
        if len(passage.amounts) < 2 or not has(passage.hits, "instalment", 0, passage.amounts[-1].end):
            return False
        total = sum(amount.cents for amount in passage.amounts)
        above = passage.statements[max(0, passage.number - _WHOLE_REACH) : passage.number]
        return any(amount.cents == total for statement in above for amount in find_amounts(statement.folded))

    @staticmethod
    def instalments(passage: Passage) -> list[PartNote]:
        """The instalments behind their whole in one sentence, when they add up to it: "2 600 € en 3 fois : 1 000 €, …"."""
        amounts = passage.amounts
        for whole in range(len(amounts) - 2):
            rest = range(whole + 1, len(amounts))
            told = has(passage.hits, "instalment", amounts[whole].end, amounts[-1].start)
            if told and sum(amounts[index].cents for index in rest) == amounts[whole].cents:
                return [_note(passage, index, "instalment") for index in rest]
        return []

    @staticmethod
    def inline(passage: Passage, index: int, floor: int, previous: Governor) -> PartNote | None:
        """A part said behind its whole: "2 600 € en trois fois, un premier versement de 1 000 €"."""
        amount = passage.amounts[index]
        smaller = index > 0 and previous in GIVEN and amount.cents < passage.amounts[0].cents
        if smaller and touched(passage.hits, "of_which", amount.start):
            return _note(passage, index, "breakdown")
        if smaller and has(passage.hits, "instalment", floor, amount.start):
            return _note(passage, index, "instalment")
        return None


def _note(passage: Passage, index: int, kind: str) -> PartNote:
    statement = passage.statement
    return PartNote(passage.amounts[index].cents, statement.start, statement.end, statement.text[:_LABEL], kind)
