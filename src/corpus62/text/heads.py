"""The first word of every line: by it most lines are passed over. Knows no particular word.

One simple pattern over the text costs milliseconds a megabyte; trying a long alternation at every line costs a hundred.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.text.places import places, within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# What may stand before the first word of a line: indents, list marks, markup. Bullets are folded to one sign.
# The pattern begins with the line break: a search skips from one to the next.
_HEAD = re.compile(r"\n[ \t#*>|_•(–—-]*([a-zœæ]+|[0-9]+|)")
_WORD = re.compile(r"[^\W\d_]+")


class LineHeads:
    """Where the lines of a folded text begin, by their first word; those without a word are left out."""

    __slots__ = ("_by_word", "_figures", "_known")

    def __init__(self, folded: str) -> None:
        by_word: dict[str, list[int]] = {}
        broken = "\n" + folded  # a line begins where the one above it ends here
        for start, word in zip(places(broken, "\n", 0, len(broken)), _HEAD.findall(broken), strict=True):
            if word:
                by_word.setdefault(word, []).append(start)
        self._by_word = by_word
        self._figures = tuple(word for word in by_word if word[0].isdigit())
        self._known: dict[tuple[frozenset[str], bool], list[int]] = {}

    def between(self, start: int, end: int, words: frozenset[str], *, figures: bool) -> list[int]:
        """Where the lines in [start, end) begin whose first word is one of `words` or, if `figures`, a number, in order."""
        known = self._known.get((words, figures))
        if known is None:
            present = (*words.intersection(self._by_word), *(self._figures if figures else ()))
            known = self._known[words, figures] = sorted(place for word in present for place in self._by_word[word])
        return within(known, start, end)


class LinePattern:
    """A pattern tried only at lines whose first word is one of those `words` begin with, or, if `figures`, a number."""

    def __init__(self, pattern: str, words: Iterable[str], *, figures: bool = False) -> None:
        self._pattern = re.compile(pattern, re.MULTILINE)
        self._words = frozenset(match[0] for word in words if (match := _WORD.search(word)))
        self._figures = figures

    def find(self, folded: str, heads: LineHeads, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches at the lines of folded[start:end], in order."""
        for position in heads.between(start, end, self._words, figures=self._figures):
            if (match := self._pattern.match(folded, position, end)) is not None:
                yield match
