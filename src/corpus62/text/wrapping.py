"""Where a page that wraps its lines breaks its paragraphs and the items of its lists. Knows the shape of lines, no words."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

_IN_SMALL = re.compile(r"\n(?<!\s\n)(?=[(«]?[a-zà-ÿœ])")  # a line that goes on in small letters
_LEAST = 4  # such lines: fewer tell nothing of a page
_WIDTHS = range(50, 171)  # characters at which lines are wrapped: a column of names is less wide, a paragraph wider
# A bullet, or the number of an item.
_OPENS_ITEM = re.compile(r"[^\w(«\"'’,;:€]|\d{1,3}\s?[.)°/-]|[^\W\d_]\)|[IVX]+[ .)-]")
_PARTING = ("  ", "\t", "|", "..", "…")  # what parts the cells of a line, or leads from one to the next
_SENTENCE_ENDS = ".:!?"
_FIGURES_END = "0123456789€"
_BETWEEN = 3  # characters of a line that stands between two: "et"
_OPENS_LINES = 2  # lines: a word with a capital that opens more of them opens visas or items


def wrapped_breaks(text: str) -> list[int]:
    """Where the lines of a page break that go on in the next line, in order; none where it does not wrap its lines.

    Lines that go on in small letters tell how wide it is; what follows a line that has no room for its next word goes on
    with it too, but for headings, items, and what stands behind a full stop or a sum. A break with blanks beside it stays:
    in its place they would part cells.
    """
    width = _width(text)
    if width not in _WIDTHS:
        return []
    lines = text.split("\n")
    first_words = Counter(line.partition(" ")[0] for line in lines)
    openers = frozenset(word for word, count in first_words.items() if count > _OPENS_LINES and word[:1].isupper())
    found: list[int] = []
    at, goes_on = -1, False
    for line, following in pairwise(lines):
        at += len(line) + 1
        goes_on = _goes_on(line, following, width, openers, below=goes_on)
        if goes_on:
            found.append(at)
    return found


def _width(text: str) -> int:
    """The characters of the lines that go on in small letters: nine in ten have no more; 0 where there are too few."""
    ends = [match.start() for match in _IN_SMALL.finditer(text)]
    lengths = sorted(len(text[text.rfind("\n", 0, end) + 1 : end].lstrip()) for end in ends)
    return lengths[len(lengths) * 9 // 10] if len(lengths) >= _LEAST else 0


def _goes_on(line: str, following: str, width: int, openers: frozenset[str], *, below: bool) -> bool:
    """Whether a line goes on in the one that follows it; `below` another line that does."""
    if len(line) < width * 3 // 4 or len(following) <= _BETWEEN or following[0].isspace() or line[-1].isspace():
        return False
    bare = line.lstrip()
    if len(bare) < width * 3 // 4 or bare[-1] in _SENTENCE_ENDS or _OPENS_ITEM.match(following):
        return False
    if any(gap in bare or gap in following for gap in _PARTING):
        return False
    small = following.lstrip("(«")[:1].islower()
    if small and bare[-1] != ";":
        return True
    first = following.partition(" ")[0]
    if len(bare) + 1 + len(first) <= width or first in openers or bare.isupper() or following.isupper():
        return False
    return small or below or bare[-1] not in f";{_FIGURES_END}"
