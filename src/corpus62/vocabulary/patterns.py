"""Turns lists of words into pieces of regular expressions over folded text. Knows no particular word."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from corpus62.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_END = sys.maxsize


class WordPattern:
    """A pattern that begins with some words, matched only where a word begins.

    A word boundary before an alternation makes a search try every character; without it a search skips to the letters that the
    words begin with, three to five times as fast, and the few matches inside a word are passed over here.
    """

    __slots__ = ("_pattern",)

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)

    def finditer(self, folded: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """The matches in folded[start:end], in order, none overlapping."""
        search = self._pattern.search
        match = search(folded, start, end)
        while match is not None:
            at = match.start()
            inside = at > 0 and (folded[at - 1].isalnum() or folded[at - 1] == "_")
            if not inside:
                yield match
            match = search(folded, at + 1 if inside else max(at + 1, match.end()), end)

    def search(self, folded: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        return next(self.finditer(folded, start, end), None)

    def match(self, folded: str) -> re.Match[str] | None:
        """A match at the beginning of a text."""
        return self._pattern.match(folded)


def folded_words(words: Iterable[str]) -> tuple[str, ...]:
    """Each word folded, once, longest first, so that an alternation prefers the longest."""
    unique = {fold(word) for word in words}
    unique |= {word.replace("œ", "oe") for word in unique}
    return tuple(sorted(unique, key=lambda word: (-len(word), word)))


def alternation(words: Iterable[str]) -> str:
    """`(?:a|b)` over folded words, where a space stands for any run of white space."""
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in folded_words(words)) + ")"
