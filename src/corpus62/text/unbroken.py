"""Where a page that runs on without line ends began its points: "… est approuvé. 2. VOIRIE". Knows numbers, no words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONG = 800  # characters: a line that holds more may be a page
_POINT = re.compile(r"(?<=[.!?:;)»€…])[ ](\d{1,2})[ ]?[.)/°–-]+[ ]?(?=[A-ZÀ-Þ])")
_LEAST = 3  # points, numbered from 1 on


def lost_breaks(text: str) -> list[int]:
    """The blanks before the numbered points of long lines, in order; none where fewer than three follow each other."""
    found: list[int] = []
    reached = 0
    for start, end in _long_lines(text):
        for match in _POINT.finditer(text, start, end):
            number = int(match[1])
            if number == reached + 1 or number == 1:  # an agenda before them numbers them as well
                found.append(match.start())
                reached = number
    return found if len(found) >= _LEAST else []


def _long_lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start + _LONG < len(text):
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        if end - start > _LONG:
            yield start, end
        start = end + 1
