"""A statement with all that bears on reading it, and one amount said in it. Carries, decides nothing."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus62.extract.context import Context
from corpus62.extract.cues import Governor
from corpus62.extract.statements import Statement
from corpus62.model import Amount, Section
from corpus62.scan import Hit

_ONE_VOTE = 64  # characters: "Unanimité, une abstention.", "Le conseil donne son accord à l'unanimité."
# The number of an act that opens an item: "n° 2024-05 : adhésion", "2024-011 Don".
ACT_NUMBER = re.compile(
    r"^[-•*▪–\s]*(?:n ?[°o] ?)?(?:[a-z]{1,3}-?)?\d{2,4}[-/]\d{1,4}\s[ :–-]*(?=[^\W\d])", re.IGNORECASE
)
_NEVER = 10**9  # past the end of any document


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

    @property
    def episode_end(self) -> int:
        """Where the next head of a paragraph begins, when the statement stands under one."""
        if self.statement.heading < 0:
            return _NEVER
        return next((later.start for later in self.statements[self.number + 1 :] if later.heads), _NEVER)

    @property
    def adopted_at_once(self) -> bool:
        """Whether the next sentence is no more than the vote that adopts: "Fonds de concours de 62 340,75 €. Unanimité."."""
        below = self.statements[self.number + 1 : self.number + 2]
        votes, folded = self.context.votes, self.context.folded
        return any(
            len(each.folded) < _ONE_VOTE
            and any(ballot.adopted for ballot in votes.ballots(folded, each.start, each.end))
            for each in below
        )

    @property
    def is_decision_of_list(self) -> bool:
        """Whether the number of an act opens it among decisions: "n° 2023-31 : Croix-Rouge, subvention de 90 €"."""
        return self.section.kind == "decision" and ACT_NUMBER.match(self.statement.folded) is not None

    @property
    def counts_votes(self) -> bool:
        """Whether the statement itself tells in figures the vote that adopts: "Par 17 voix pour et 6 contre, l'aide est de"."""
        ballots = self.context.votes.ballots(self.context.folded, self.statement.start, self.statement.end)
        return any(ballot.adopted and ballot.counted for ballot in ballots)


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
