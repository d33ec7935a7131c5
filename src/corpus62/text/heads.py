"""The first word of every line: by it most lines are passed over. Knows no particular word.

One simple pattern over the text costs milliseconds a megabyte; trying a long alternation at every line costs a hundred.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# What may stand before the first word of a line: indents, list marks, markup. Bullets are folded to one sign.
_HEAD = re.compile(r"^[ \t#*>|_•(–—-]*([^\W\d_]+|\d+)", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]+")


Head = tuple[int, str]  # where a line begins, and its first word


def line_heads(folded: str) -> list[Head]:
    """The head of every line of a folded text that has a word."""
    return [(match.start(), match[1]) for match in _HEAD.finditer(folded)]


class LinePattern:
    """A pattern tried only at lines whose first word is one of those `words` begin with, or, if `figures`, a number."""

    def __init__(self, pattern: str, words: Iterable[str], *, figures: bool = False) -> None:
        self._pattern = re.compile(pattern, re.MULTILINE)
        self._words = frozenset(match[0] for word in words if (match := _WORD.search(word)))
        self._figures = figures

    def find(self, folded: str, heads: list[Head], start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches at the lines of folded[start:end], in order."""
        first, last = bisect_left(heads, (start, "")), bisect_left(heads, (end, ""))
        words, figures, match_at = self._words, self._figures, self._pattern.match
        for position, word in heads[first:last]:
            if word in words or (figures and word[0].isdigit()):
                match = match_at(folded, position, end)
                if match is not None:
                    yield match
