"""Dates in words: "L'an deux mille vingt, le vingt-quatre septembre", "sept décembre deux mille dix-sept". Knows no act.

The number words are read by text2num.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus62.vocabulary.patterns import alternation, folded_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus62.vocabulary.load import Months

_FIRST = "premier"
_BETWEEN = r"[\s,]*(?:et\s+)?(?:[\s,]*le\s+)?"


class SpelledDates:
    """Finds the days whose year or whose day is written in words, and those that "l'an" opens, in figures too."""

    def __init__(self, months: Months) -> None:
        names = alternation([name for row in months.months for name in row])
        numeral = alternation(months.numerals)
        words = rf"{numeral}(?:[\s-]+(?:et[\s-]+)?{numeral})*"
        thousands = alternation(months.thousands)
        year = rf"{thousands}(?:[\s-]+(?:et[\s-]+)?{words})?"
        weekday = rf"(?:{alternation(months.weekdays)}\s+)?"
        of_month = rf"(?:{alternation(months.of_month)}\s*)?"
        self._marks = (*folded_words(months.thousands), *(f"{opens} " for opens in folded_words(months.opens)))
        self._opened = re.compile(
            rf"{alternation(months.opens)}\s+(?P<year>{year}|\d{{4}}){_BETWEEN}{weekday}"
            rf"(?P<day>{words}|\d{{1,2}}(?:\s?er)?)\s+{of_month}(?P<month>{names})(?!\w)"
        )
        self._closed = re.compile(rf"(?P<day>{words})\s+{of_month}(?P<month>{names})\s+(?P<year>{year}|\d{{4}})(?!\w)")

    def opened(self, folded: str, start: int, end: int) -> tuple[int, int, int, str, int] | None:
        """The first date that "l'an" opens, as in `find`."""
        return next(self._read(self._opened, folded, start, end), None) if self._may_hold(folded, start, end) else None

    def find(self, folded: str, start: int, end: int) -> list[tuple[int, int, int, str, int]]:
        """(start, end, year, month, day) of every such date in folded[start:end], in order; the month as it is written."""
        if not self._may_hold(folded, start, end):
            return []
        return sorted([*self._read(self._opened, folded, start, end), *self._read(self._closed, folded, start, end)])

    def _may_hold(self, folded: str, start: int, end: int) -> bool:
        return any(folded.find(mark, start, end) >= 0 for mark in self._marks)

    @staticmethod
    def _read(pattern: re.Pattern[str], folded: str, start: int, end: int) -> Iterator[tuple[int, int, int, str, int]]:
        for match in pattern.finditer(folded, start, end):
            year, day = _number(match["year"]), _number(match["day"])
            if year is not None and day is not None:
                yield match.start(), match.end(), year, match["month"], day


@lru_cache(maxsize=512)
def _number(said: str) -> int | None:
    """The number of some words or figures."""
    from text_to_num import text2num

    if said == _FIRST:
        return 1
    if said[0].isdigit():
        return int(said.removesuffix("er"))
    try:
        return text2num(" ".join(said.replace("-", " ").split()), "fr")
    except ValueError:
        return None
