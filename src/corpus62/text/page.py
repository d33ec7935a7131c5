"""A text as all its readers share it: folded, and its lines looked at once. Knows nothing of what it says."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from corpus62.text.fold import fold
from corpus62.text.heads import LineHeads
from corpus62.text.lines import Lines
from corpus62.text.places import places
from corpus62.text.signs import lost_signs
from corpus62.text.spacing import needless_breaks, without_page_numbers
from corpus62.text.unbroken import lost_breaks
from corpus62.text.wrapping import wrapped_breaks

_ELIDED = re.compile(r"\b([cdjlmnst]|qu) (?=[aeiouy]|h[aeiouy])")  # "l an", "n appelle pas d observation"
_ELIDED_AT_LEAST = 3  # in a text nearly without apostrophes: they were lost on the way
_FEW = 600  # characters for each apostrophe, where French has one in seventy
_SIGNS = "°§¤"  # where one opens a line, a bullet in the font of a word processor
_BEFORE_TEXT = re.compile(r".[ \t]+\S")

_BLANKS = "\r\u00a0\u202f\u2007\u2009"
_BLANK_LINE = re.compile(r"\n(?<=[^\n]\n)([ \t]+)\n")
_MARGIN = 40  # characters


class Page(NamedTuple):
    """`folded` is the twin of `text`, of the same length; `lines` are those of the text, `heads` those of its twin."""

    text: str
    folded: str
    lines: Lines
    heads: LineHeads


def open_page(text: str) -> Page:
    """The page of a text, which differs from it in blanks only: plain ones, and those in the place of what a print added."""
    for blank in _BLANKS:
        if blank in text:
            text = text.replace(blank, " ")
    text = _BLANK_LINE.sub(r"\1\n\n", text)  # its blanks end the line above
    text = without_page_numbers(text)
    text = _replaced(text, needless_breaks(text), " ")
    text = _replaced(text, wrapped_breaks(text), " ")
    folded = _mended(fold(text))
    folded = _replaced(folded, lost_signs(folded, text), "€")
    points = lost_breaks(text)
    text, folded = _replaced(text, points, "\n"), _replaced(folded, points, "\n")
    return Page(text, folded, Lines(text), LineHeads(folded))


def _mended(folded: str) -> str:
    """With the apostrophes that a text has lost, and its signs that open lines as bullets; of the same length."""
    if folded.count("'") * _FEW < len(folded) and len(_ELIDED.findall(folded)) >= _ELIDED_AT_LEAST:
        folded = _ELIDED.sub(r"\1'", folded)
    signs = sorted(
        at
        for sign in _SIGNS
        for at in places(folded, sign, 0, len(folded))
        if _BEFORE_TEXT.match(folded, at) and _opens_line(folded, at)
    )
    return _replaced(folded, signs, "•")


def _replaced(folded: str, places: list[int], sign: str) -> str:
    """With a sign in the stead of the characters at some ordered places."""
    edges = [-1, *places, len(folded)]
    return sign.join(folded[before + 1 : at] for before, at in pairwise(edges)) if places else folded


def _opens_line(folded: str, at: int) -> bool:
    """Whether nothing but a margin stands before a place in its line."""
    _, broken, before = folded[max(0, at - _MARGIN) : at].rpartition("\n")
    return not before.strip() and (bool(broken) or at < _MARGIN)
