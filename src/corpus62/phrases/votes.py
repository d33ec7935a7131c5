"""Votes: "Pour : 44 voix (…) Contre : 0 voix", "14 pour / 0 contre", "à 34 voix pour et une voix contre"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.model import Vote
from corpus62.vocabulary.patterns import alternation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_WORDS = {"une": 1, "un": 1, "zero": 0, "aucune": 0, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6}
_COUNT = r"(\d{1,3}|" + "|".join(_WORDS) + r")"


class VoteReader:
    """Reads the counts of a vote in folded text; what is not printed stays null."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        voices = alternation(words["voices"])
        self._after = {
            side: re.compile(rf"\b{alternation(words[side])}(?:\(s\))?s?\s*[:=]\s*\(?{_COUNT}\b") for side in ("for", "against", "abstain")
        }
        self._before = {
            side: re.compile(rf"\b{_COUNT}\s*(?:{voices}\s*)?(?:\(s\)\s*)?[«\"]?\s*{alternation(words[side])}\b")
            for side in ("for", "against", "abstain")
        }
        self._absent = re.compile(rf"\b{alternation(words['absent'])}\s*:\s*(\d{{1,3}})")
        self._unanimous = re.compile(rf"\b{alternation(words['unanimous'])}\b")
        self._rejected = re.compile(rf"\b{alternation(words['rejected'])}\b")
        self._adopted = re.compile(rf"{alternation(words['adopted'])}")

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
        return None if match is None else int(match[1]) if match[1].isdigit() else _WORDS[match[1]]

    def adopted(self, folded: str, vote: Vote) -> bool | None:
        """Adopted, rejected, or not said. More against than for is a rejection whatever the words."""
        if vote.votes_for is not None and vote.votes_against is not None and vote.votes_for != vote.votes_against:
            return vote.votes_for > vote.votes_against
        if self._rejected.search(folded):
            return False
        return True if vote.unanimous or vote.votes_for or self._adopted.search(folded) else None
