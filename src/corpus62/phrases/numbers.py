"""Numbers as French acts print them, figures and small words. Knows nothing of money.

A dot before three digits groups thousands, before one or two it is decimal (design, section 3.9).
"""

from __future__ import annotations

import re

# Folded text: every space is U+0020, every apostrophe "'". A thousand may be cut by a line break.
# Each pattern begins with the characters it may begin with, and looks back from there: a search then skips to them.
_DECIMAL_PART = r"(?:,[ ]?\d{1,2}(?!\d)|\.\d{1,2}(?!\d)|,-)?"
_MISREAD_DECIMALS = r"(?:,[ ]?[\dol]{1,2}(?![\dol])|\.\d{1,2}(?!\d)|,-)?"
_GROUPS = r"(?<![\d.,/][0-9])(?:\d{0,2}(?:(?:[ .']|[ ]?\n[ \t]*)[\dol]{3}(?![\dol]))+|\d*)"
FIGURES = rf"[0-9]{_GROUPS}{_DECIMAL_PART}"
# Or as a scanner misreads them, only to be trusted before a currency: "4OO", "l00", "50 O00", "80,OO".
MISREAD_TOO = (
    rf"[0-9l](?:(?<=[0-9]){_GROUPS}"
    rf"|(?<![\w.,/][0-9l])(?:[\dol]{{0,2}}(?:[ .][\dol]{{3}}(?![\dol]))+|[\dol]{{1,2}})){_MISREAD_DECIMALS}"
)

_DIGITS = str.maketrans("ol", "01", " .,-'\n\t")
_DECIMALS = re.compile(r"(?:[.,][ ]?(?=\d)|,[ ]?)([\dol]{1,2})$")


def cents(figures: str) -> int:
    """`figures` (folded, as matched by FIGURES) in hundredths: "1 234,56" gives 123456, "320,0" gives 32000."""
    decimals = _decimals(figures)
    whole = figures[: decimals.start()] if decimals else figures
    fraction = decimals[1].ljust(2, "0") if decimals else "00"
    return int((whole + fraction).translate(_DIGITS))


def has_decimals(figures: str) -> bool:
    """Whether `figures` bear a decimal part."""
    return _decimals(figures) is not None


def _decimals(figures: str) -> re.Match[str] | None:
    return _DECIMALS.search(figures) if "," in figures or "." in figures else None


def repaired(figures: str) -> bool:
    """Whether letters were read as the figures 0 and 1 in `figures`."""
    return "o" in figures or "l" in figures
