"""Where a word stands in a text. Knows no particular word."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def places(text: str, word: str, start: int, end: int) -> Iterator[int]:
    """Every place of `word` in text[start:end], inside longer words too, in order.

    `str.find` passes over what lies between at some GB/s, where a pattern that begins with several signs looks at every
    character (benches/test_places.py).
    """
    position = text.find(word, start, end)
    while position >= 0:
        yield position
        position = text.find(word, position + 1, end)
