"""Dates in figures and in words. Knows the months it is given; returns ISO strings, `YYYY-MM-DD`."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from corpus62.phrases.spelled import SpelledDates
from corpus62.vocabulary.patterns import alternation, folded_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus62.vocabulary.shapes import Months

# A day and its month in folded text, without their year, for those who only need to know that one stands there.
DAY = (
    r"\d{1,2}(?:er)?\s(?:janv(?:ier)?|fevr(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout"
    r"|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?)\b"
)
_YEARS = range(1900, 2100)


class DateReader:
    """Reads "20 novembre 2023", "1er mai 2023", 20/11/2023, 20.11.23, and dates in words, in folded text."""

    def __init__(self, months: Months) -> None:
        self._months = {word: number for number, names in enumerate(months.months, 1) for word in folded_words(names)}
        self._spelled = SpelledDates(months)
        names = alternation(self._months)
        self._pattern = re.compile(
            rf"([0-9](?<!\w[0-9])\d?)(?:\s*(?:er|\^\{{er\}}|<sup>er</sup>)?\s+({names})\.?\s+(\d{{4}})"
            r"|([/.-])(\d{1,2})\4(\d{4}|\d{2})(?![\d/.-]))"
        )

    def iso(self, match: re.Match[str]) -> str | None:
        """The date a match says, or None when the calendar does not know it."""
        month, year = (self._months[match[2]], int(match[3])) if match[2] else (int(match[5]), int(match[6]))
        return _iso(year + 2000 if year < 100 else year, month, int(match[1]))

    def find(self, folded: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, str]]:
        """(start, end, ISO date) of every date in folded[start:end], in order."""
        stop = len(folded) if end is None else end
        spelled = self._spelled.find(folded, start, stop)
        if not spelled:
            yield from self._in_figures(folded, start, stop)
            return
        known = [(*each[:2], date) for each in spelled if (date := self._iso_spelled(*each[2:])) is not None]
        yield from sorted([*known, *self._in_figures(folded, start, stop)])

    def _in_figures(self, folded: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        for match in self._pattern.finditer(folded, start, end):
            if (date := self.iso(match)) is not None:
                yield match.start(), match.end(), date

    def opened(self, folded: str, start: int, end: int) -> str | None:
        """The day that "L'an deux mille vingt, le …" tells, with which an extract of the register opens."""
        found = self._spelled.opened(folded, start, end)
        return self._iso_spelled(*found[2:]) if found else None

    def _iso_spelled(self, year: int, month: str, day: int) -> str | None:
        return _iso(year, self._months[month], day)

    def first(self, folded: str, start: int = 0, end: int | None = None) -> str | None:
        return next((date for _, _, date in self.find(folded, start, end)), None)


def _iso(year: int, month: int, day: int) -> str | None:
    if year not in _YEARS:
        return None
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None
