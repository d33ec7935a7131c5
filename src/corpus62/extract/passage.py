"""A statement with all that bears on reading it, and one amount said in it. Carries, decides nothing."""

from __future__ import annotations

from typing import NamedTuple

from corpus62.extract.context import Context
from corpus62.extract.cues import Governor
from corpus62.extract.statements import Statement
from corpus62.model import Amount, Section
from corpus62.scan import Hit


class Passage(NamedTuple):
    """Statement `number` of `statements`, its cues and amounts, the lines that lead it, its section and act."""

    number: int
    statements: list[Statement]
    context: Context
    section: Section
    hits: list[Hit]
    leads: list[Statement]
    amounts: list[Amount]

    @property
    def statement(self) -> Statement:
        return self.statements[self.number]


class Said(NamedTuple):
    """One amount of a passage. Words from `floor` on bear on it, up to `following`, where the next amount begins."""

    passage: Passage
    number: int  # among the amounts of the passage
    floor: int
    following: int
    role: Governor
    label: str | None  # of a list item "name : amount"

    @property
    def amount(self) -> Amount:
        return self.passage.amounts[self.number]

    @property
    def hits(self) -> list[Hit]:
        return self.passage.hits

    @property
    def folded(self) -> str:
        return self.passage.statement.folded

    @property
    def text(self) -> str:
        return self.passage.statement.text

    @property
    def context(self) -> Context:
        return self.passage.context
