"""A text as all its readers share it: folded, and its lines looked at once. Knows nothing of what it says."""

from __future__ import annotations

from typing import NamedTuple

from corpus62.text.fold import fold
from corpus62.text.heads import LineHeads
from corpus62.text.lines import Lines


class Page(NamedTuple):
    """`folded` is the twin of `text`, of the same length; `lines` are those of the text, `heads` those of its twin."""

    text: str
    folded: str
    lines: Lines
    heads: LineHeads


def open_page(text: str) -> Page:
    """The page of a text."""
    folded = fold(text)
    return Page(text, folded, Lines(text), LineHeads(folded))
