"""Chooses among overlapping matches: word-bounded, leftmost, longest. Knows positions only.

`Automaton.iter_long` is not used: it loses matches (a longer pattern that fails hides a shorter one that began later).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def word_bounded(text: str, start: int, end: int) -> bool:
    """Whether [start, end) neither begins nor ends inside a word of `text`."""
    return not (
        (start > 0 and text[start].isalnum() and text[start - 1].isalnum())
        or (end < len(text) and text[end - 1].isalnum() and text[end].isalnum())
    )


def leftmost_longest(spans: Iterable[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Of (start, end, value) spans, those kept when reading from the left and preferring the longest at each place."""
    kept: list[tuple[int, int, int]] = []
    reached = 0
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if span[0] >= reached:
            kept.append(span)
            reached = span[1]
    return kept
