"""Dates in figures and in words. Knows the months it is given; returns ISO strings, `YYYY-MM-DD`."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from corpus62.vocabulary.patterns import alternation, folded_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A day and its month in folded text, without their year, for those who only need to know that one stands there.
DAY = (
    r"\d{1,2}(?:er)?\s(?:janv(?:ier)?|fevr(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout"
    r"|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?)\b"
)
_YEARS = range(1900, 2100)


class DateReader:
    """Reads "20 novembre 2023", "1er mai 2023", 20/11/2023, 20.11.23 in folded text."""

    def __init__(self, months: Sequence[Sequence[str]]) -> None:
        self._months = {word: number for number, names in enumerate(months, 1) for word in folded_words(names)}
        names = alternation(self._months)
        self._pattern = re.compile(
            rf"([0-9](?<!\w[0-9])\d?)(?:\s*(?:er|\^\{{er\}}|<sup>er</sup>)?\s+({names})\.?\s+(\d{{4}})"
            r"|([/.-])(\d{1,2})\4(\d{4}|\d{2})(?![\d/.-]))"
        )

    def iso(self, match: re.Match[str]) -> str | None:
        """The date a match says, or None when the calendar does not know it."""
        month, year = (self._months[match[2]], int(match[3])) if match[2] else (int(match[5]), int(match[6]))
        year += 2000 if year < 100 else 0
        if year not in _YEARS:
            return None
        try:
            return dt.date(year, month, int(match[1])).isoformat()
        except ValueError:
            return None

    def find(self, folded: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, str]]:
        """(start, end, ISO date) of every date in folded[start:end]."""
        for match in self._pattern.finditer(folded, start, len(folded) if end is None else end):
            if (date := self.iso(match)) is not None:
                yield match.start(), match.end(), date

    def first(self, folded: str, start: int = 0, end: int | None = None) -> str | None:
        return next((date for _, _, date in self.find(folded, start, end)), None)
