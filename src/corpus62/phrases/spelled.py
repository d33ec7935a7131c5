"""Dates in words: "L'an deux mille vingt, le vingt-quatre septembre", "sept décembre deux mille dix-sept". Knows no act.

The number words are read by text2num.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus62.phrases.words import spoken_number
from corpus62.vocabulary.patterns import alternation, folded_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus62.vocabulary.shapes import Months

_FIRST = "premier"
_BETWEEN = r"[\s,]*(?:et\s+)?(?:[\s,]*le\s+)?"


class SpelledDates:
    """Finds the days whose year is written in words, and the one that "l'an" opens, in figures too."""

    def __init__(self, months: Months) -> None:
        names = alternation([name for row in months.months for name in row])
        numeral = alternation(months.numerals)
        words = rf"{numeral}(?:[\s-]+(?:et[\s-]+)?{numeral})*"
        year = rf"{alternation(months.thousands)}(?:[\s-]+(?:et[\s-]+)?{words})?"
        weekday = rf"(?:{alternation(months.weekdays)}\s+)?"
        of_month = rf"(?:{alternation(months.of_month)}\s*)?"
        thousands = folded_words(months.thousands)
        self._thousands = tuple(
            word for word in thousands if not any(other in word for other in thousands if other != word)
        )
        self._opens = tuple(f"{opens} " for opens in folded_words(months.opens))
        self._opened = re.compile(
            rf"{alternation(months.opens)}\s+(?P<year>{year}|\d{{4}}){_BETWEEN}{weekday}"
            rf"(?P<day>{words}|\d{{1,2}}(?:\s?er)?)\s+{of_month}(?P<month>{names})(?!\w)"
        )
        self._closed = re.compile(rf"(?P<day>{words})\s+{of_month}(?P<month>{names})\s+(?P<year>{year})(?!\w)")

    def opened(self, folded: str, start: int, end: int) -> tuple[int, int, int, str, int] | None:
        """The first date that "l'an" opens, as in `find`."""
        if not any(folded.find(opens, start, end) >= 0 for opens in self._opens):
            return None
        return next(self._read(self._opened, folded, start, end), None)

    def find(self, folded: str, start: int, end: int) -> list[tuple[int, int, int, str, int]]:
        """(start, end, year, month, day) of every date in folded[start:end] with its year in words, in order.

        The month is given as it is written.
        """
        if not any(folded.find(thousand, start, end) >= 0 for thousand in self._thousands):
            return []
        return sorted([*self._read(self._opened, folded, start, end), *self._read(self._closed, folded, start, end)])

    @staticmethod
    def _read(pattern: re.Pattern[str], folded: str, start: int, end: int) -> Iterator[tuple[int, int, int, str, int]]:
        for match in pattern.finditer(folded, start, end):
            year, day = _number(match["year"]), _number(match["day"])
            if year is not None and day is not None:
                yield match.start(), match.end(), year, match["month"], day


@lru_cache(maxsize=512)
def _number(said: str) -> int | None:
    """The number of some words or figures."""
    if said == _FIRST:
        return 1
    return int(said.removesuffix("er")) if said[0].isdigit() else spoken_number(said, alone=True)
