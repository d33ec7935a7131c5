"""Votes: "Pour : 44 voix (…) Contre : 0 voix", "14 pour / 0 contre", "à 34 voix pour et une voix contre"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from corpus62.model import Vote
from corpus62.vocabulary.patterns import alternation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_WORDS = {"une": 1, "un": 1, "zero": 0, "aucune": 0, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6}
_APART = 160  # characters between the parts of one vote
_COUNT = r"(\d{1,3}|" + "|".join(_WORDS) + r")"


class Ballot(NamedTuple):
    """One vote at [start, end) and how it went."""

    start: int
    end: int
    adopted: bool
    counted: bool


class VoteReader:
    """Reads the counts of a vote in folded text; what is not printed stays null."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        voices = alternation(words["voices"])
        self._after = {
            side: re.compile(rf"\b{alternation(words[side])}(?:\(s\))?s?\s*[:=]\s*\(?{_COUNT}\b")
            for side in ("for", "against", "abstain")
        }
        self._before = {
            side: re.compile(rf"\b{_COUNT}\s*(?:{voices}\s*)?(?:\(s\)\s*)?[«\"]?\s*{alternation(words[side])}\b")
            for side in ("for", "against", "abstain")
        }
        self._absent = re.compile(rf"\b{alternation(words['absent'])}\s*:\s*(\d{{1,3}})")
        self._unanimous = re.compile(rf"\b{alternation(words['unanimous'])}\b")
        self._rejected = re.compile(rf"(?<!\w){alternation(words['rejected'])}(?!\w)")
        self._adopted = re.compile(rf"(?<!\w){alternation(words['adopted'])}(?!\w)")

    def read(self, folded: str) -> Vote:
        """The vote stated in a passage."""
        found = {side: self._count(folded, side) for side in ("for", "against", "abstain")}
        absent = self._absent.search(folded)
        return Vote(
            votes_for=found["for"],
            votes_against=found["against"],
            votes_abstain=found["abstain"],
            absent=int(absent[1]) if absent else None,
            unanimous=bool(self._unanimous.search(folded)),
        )

    def _count(self, folded: str, side: str) -> int | None:
        match = self._after[side].search(folded) or self._before[side].search(folded)
        return None if match is None else _number(match[1])

    @lru_cache(maxsize=64)  # noqa: B019 - a reader lives as long as its worker
    def ballots_of(self, folded: str, start: int, end: int) -> list[Ballot]:
        """`ballots`, kept for the sums of one act that ask one after another."""
        return self.ballots(folded, start, end)

    def ballots(self, folded: str, start: int, end: int) -> list[Ballot]:
        """The votes taken in folded[start:end], in order, each with its outcome."""
        ballots: list[Ballot] = []
        group: list[tuple[int, int, str, int | None]] = []
        for mark in sorted(self._marks(folded, start, end)):
            if group and (
                mark[0] - group[-1][1] > _APART
                or "\n\n" in folded[group[-1][1] : mark[0]]
                or any(mark[2] == other[2] for other in group)
            ):
                ballots.append(_outcome(group))
                group = []
            group.append(mark)
        return [*ballots, _outcome(group)] if group else ballots

    def _marks(self, folded: str, start: int, end: int) -> list[tuple[int, int, str, int | None]]:
        """(start, end, kind, count) of everything that says how a vote went."""
        marks: list[tuple[int, int, str, int | None]] = []
        for kind, pattern in (("adopted", self._adopted), ("rejected", self._rejected)):
            marks += [(match.start(), match.end(), kind, None) for match in pattern.finditer(folded, start, end)]
        counts = [
            (match, side) for side in ("for", "against") for match in self._after[side].finditer(folded, start, end)
        ]
        taken = [match.span() for match, _ in counts]
        counts += [
            (match, side)
            for side in ("for", "against")
            for match in self._before[side].finditer(folded, start, end)
            if not any(first < match.end() and match.start() < last for first, last in taken)
        ]
        return marks + [(match.start(), match.end(), side, _number(match[1])) for match, side in counts]


def _number(printed: str) -> int:
    return int(printed) if printed.isdigit() else _WORDS[printed]


def _outcome(group: list[tuple[int, int, str, int | None]]) -> Ballot:
    counts = {kind: count for _, _, kind, count in group if count is not None}
    kinds = {kind for _, _, kind, _ in group}
    if "for" in counts and "against" in counts and counts["for"] != counts["against"]:
        return Ballot(group[0][0], group[-1][1], adopted=counts["for"] > counts["against"], counted=True)
    return Ballot(group[0][0], group[-1][1], adopted="rejected" not in kinds, counted=False)


def adopted(ballots: list[Ballot]) -> bool | None:
    """Whether an act was adopted: not, when every vote in it failed; not said, when there is none."""
    return any(ballot.adopted for ballot in ballots) if ballots else None
