"""Votes: "Pour : 44 voix (…) Contre : 0 voix", "14 pour / 0 contre", "à 34 voix pour et une voix contre".

Knows a stretch of folded text; has never heard of acts. One automaton finds the words, small patterns their counts.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from corpus62.model import Vote
from corpus62.scan import Scanner
from corpus62.vocabulary.patterns import alternation, at_word, folded_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_APART = 160  # characters between the parts of one vote
_BEFORE = 30  # characters before a word in which its count may stand: "34 voix (…) pour"
_KINDS = ("rejected", "unanimous", "adopted", "deciding")  # the first that a word belongs to
_GOOD = frozenset({"adopted", "unanimous"})
_SENTENCE_END = re.compile(r"\.\s")
_AGAINST = re.compile(r"[^\n]{0,40}contre")
_CURRENCY = ("€", "eur")  # a sum between two counts: they are of two votes
_CLAUSE = 20  # characters: more between two verbs at the heads of their lines are what the first one decides
_SIDES = ("for", "against", "abstain")


class Mark(NamedTuple):
    """Something at [start, end) that says how a vote went: its kind, and its count where there is one."""

    start: int
    end: int
    kind: str
    counted: int | None


class Ballot(NamedTuple):
    """One vote at [start, end) and how it went; `counted` where figures say so, not `said` where only a verb decides.

    `refused` where a word refuses, with figures or without: it may refuse one demand of several.
    """

    start: int
    end: int
    adopted: bool
    counted: bool
    said: bool = True
    refused: bool = False


class VoteReader:
    """Reads the votes of a stretch of text; what is not printed stays null."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        numbers = (entry.split("=") for entry in words["count_words"])
        self._numbers = {folded: int(value) for word, value in numbers for folded in folded_words([word])}
        self._scanner = Scanner({name: words[name] for name in (*_KINDS, *_SIDES)})
        count = rf"(\d{{1,3}}|{alternation(self._numbers)})"
        self._after = re.compile(rf"(?:\(s\))?s?\s*[:=]\s*\(?{count}\b")
        self._before = re.compile(rf"\b{count}\s*(?:{alternation(words['voices'])}\s*)?(?:\(s\)\s*)?[«\"]?\s*$")
        self._amending, self.demand = folded_words(words["amending"]), folded_words(words["demand"])
        self.deliberated = re.compile(rf"{at_word(words['deliberated'])}(?!\w)")
        self._absent = re.compile(rf"{at_word(words['absent'])}\s*:\s*(\d{{1,3}})")

    def read(self, folded: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> tuple[Vote, list[Ballot]]:
        """The vote stated in some spans of folded[start:end], and all ballots there with their outcomes."""
        told = self._marks(folded, start, end)
        marks = [mark for mark in told if any(first <= mark.start < last for first, last in spans)]
        counts: dict[str, int] = {}
        for mark in marks:
            if mark.counted is not None:
                counts.setdefault(mark.kind, mark.counted)
        absent = next((match for span in spans if (match := self._absent.search(folded, *span))), None)
        vote = Vote(
            votes_for=counts.get("for"),
            votes_against=counts.get("against"),
            votes_abstain=counts.get("abstain"),
            absent=int(absent[1]) if absent else None,
            unanimous=any(mark.kind == "unanimous" for mark in marks),
        )
        return vote, _ballots(marks, folded)

    @lru_cache(maxsize=64)  # noqa: B019 - a reader lives as long as its worker
    def ballots(self, folded: str, start: int, end: int) -> list[Ballot]:
        """The votes taken in folded[start:end], in order; kept for the sums of one act that ask one after another."""
        return _ballots(self._marks(folded, start, end), folded)

    @lru_cache(maxsize=64)  # noqa: B019 - a reader lives as long as its worker
    def amending_words(self, folded: str, start: int, end: int) -> tuple[str, ...]:
        """Those words for amendments that stand in folded[start:end]: in most acts none."""
        return tuple(word for word in self._amending if folded.find(word, start, end) >= 0)

    def tells_outcome(self, folded: str, start: int, end: int, decided: int) -> bool:
        """Whether folded[start:end] tells how it was voted: in figures, or in words from where it is `decided` on.

        Words that are a line's only sentence or its first tell it as well: "Adopté à l'unanimité."
        """
        return any(
            ballot.counted or (ballot.said and ballot.adopted and (ballot.start > decided or _opens(ballot, folded)))
            for ballot in self.ballots(folded, start, end)
        )

    @lru_cache(maxsize=64)  # noqa: B019 - a reader lives as long as its worker
    def _marks(self, folded: str, start: int, end: int) -> list[Mark]:
        """Everything that says how a vote went, in order; kept, since an act is asked for its vote, its sums for theirs."""
        marks: list[Mark] = []
        taken = start
        for hit in self._scanner.find(folded, start, end):
            side = next((side for side in _SIDES if side in hit.classes), None)
            if side is None:
                kind = next(kind for kind in _KINDS if kind in hit.classes)
                marks.append(Mark(hit.start, hit.end, kind, None))
            elif match := self._after.match(folded, hit.end, end):
                marks.append(Mark(hit.start, match.end(), side, self._number(match[1])))
                taken = match.end()
            elif match := self._before.search(folded, max(taken, hit.start - _BEFORE), hit.start):
                marks.append(Mark(match.start(), hit.end, side, self._number(match[1])))
        return marks

    def _number(self, printed: str) -> int:
        return int(printed) if printed.isdigit() else self._numbers[printed]


def _opens(ballot: Ballot, folded: str) -> bool:
    """Whether a vote is all that the first sentence of its line says."""
    before = folded[folded.rfind("\n", 0, ballot.start) + 1 : ballot.start]
    return not before.strip() and folded[ballot.end : ballot.end + 1] in {"", ".", "\n"}


def _ballots(marks: list[Mark], folded: str) -> list[Ballot]:
    """Marks that stand together, each kind once, are one ballot."""
    groups: list[list[Mark]] = []
    for mark in marks:
        if mark.kind == "abstain":
            continue
        if groups and _joins(mark, groups[-1], folded):
            groups[-1].append(mark)
        else:
            groups.append([mark])
    return [_outcome(group) for group in groups]


def _joins(mark: Mark, group: list[Mark], folded: str) -> bool:
    last = group[-1].end
    between = folded[last : mark.start]
    apart = mark.start - last > _APART or "\n\n" in between or any(sign in between for sign in _CURRENCY)
    good = mark.kind in _GOOD or (mark.kind == "for" and not _AGAINST.match(folded, mark.end))
    if good and any(other.kind == "rejected" for other in group) and _SENTENCE_END.search(between):
        return False  # "Elle n'est pas retenue. Les autres sont adoptées", "… Vote : 10 voix pour"
    if mark.kind == "rejected" and "\n" in between and len(between.strip(" ,;\n")) > _CLAUSE:
        return False  # "APPROUVE les contributions (…), REFUSE la participation complémentaire"
    return not apart and all(mark.kind != other.kind for other in group)


def _outcome(group: list[Mark]) -> Ballot:
    counts = {mark.kind: mark.counted for mark in group if mark.counted is not None}
    start, end = group[0].start, group[-1].end
    kinds = {mark.kind for mark in group}
    refused = "rejected" in kinds
    if "for" in counts and "against" in counts and counts["for"] != counts["against"]:
        return Ballot(start, end, adopted=counts["for"] > counts["against"], counted=True, refused=refused)
    return Ballot(start, end, adopted=not refused, counted=False, said=kinds != {"deciding"}, refused=refused)


def adopted(ballots: list[Ballot]) -> bool | None:
    """Whether an act was adopted: not, when every vote in it failed; not said, when there is none.

    An act that decides, and further down refuses something in words, refuses that alone.
    """
    said = [ballot for ballot in ballots if ballot.said]
    firm = any(ballot.adopted or (ballot.counted and not ballot.refused) for ballot in said)
    if len(said) < len(ballots) and said and not firm:
        return None
    return any(ballot.adopted for ballot in said or ballots) if ballots else None


def adopted_as_told(ballots: list[Ballot]) -> bool | None:
    """The same where votes are only told, in no part of the act that votes: figures and outcomes count, verbs that decide do not.

    What is told may refuse one demand of several: then those verbs count too.
    """
    sure = [ballot for ballot in ballots if ballot.counted or (ballot.adopted and ballot.said)]
    return adopted(ballots if any(ballot.refused for ballot in sure) else sure)
