"""Where a word stands in a text, and what stands between two. Knows no particular word."""

from __future__ import annotations

from bisect import bisect_left

COLUMN_GAPS = ("   ", "\t", "|")  # what parts the columns of a line


def places(text: str, word: str, start: int, end: int) -> list[int]:
    """Every place of `word` in text[start:end], inside longer words too, in order.

    `str.find` passes over what lies between at some GB/s, where a pattern that begins with one of several signs looks at
    every character (benches/test_places.py).
    """
    found: list[int] = []
    position = text.find(word, start, end)
    while position >= 0:
        found.append(position)
        position = text.find(word, position + 1, end)
    return found


def within(ordered: list[int], start: int, end: int) -> list[int]:
    """Those of some ordered places that lie in [start, end)."""
    return ordered[bisect_left(ordered, start) : bisect_left(ordered, end)]


def any_within(ordered: list[int], start: int, end: int) -> bool:
    """Whether one of some ordered places lies in [start, end)."""
    at = bisect_left(ordered, start)
    return at < len(ordered) and ordered[at] < end


def parted(text: str, gap: str) -> list[tuple[int, int]]:
    """The written pieces of a text that `gap` parts, as [left, right), without the blanks around them."""
    spans: list[tuple[int, int]] = []
    left = 0
    for piece in text.split(gap):
        if bare := piece.strip():
            begin = left + piece.index(bare)
            spans.append((begin, begin + len(bare)))
        left += len(piece) + len(gap)
    return spans
