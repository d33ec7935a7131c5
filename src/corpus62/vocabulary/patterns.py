"""Turns lists of words into pieces of regular expressions over folded text. Knows no particular word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable


def folded_words(words: Iterable[str]) -> tuple[str, ...]:
    """Each word folded, once, longest first, so that an alternation prefers the longest."""
    unique = {fold(word) for word in words}
    unique |= {word.replace("œ", "oe") for word in unique}
    return tuple(sorted(unique, key=lambda word: (-len(word), word)))


def alternation(words: Iterable[str]) -> str:
    """`(?:a|b)` over folded words, where a space stands for any run of white space."""
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in folded_words(words)) + ")"
