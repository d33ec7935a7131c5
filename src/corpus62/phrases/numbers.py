"""Numbers as French acts print them, figures and small words. Knows nothing of money.

A dot before three digits groups thousands, before one or two it is decimal (design, section 3.9).
"""

from __future__ import annotations

import re

# Folded text: every space is U+0020, every apostrophe "'". A thousand may be cut by a line break.
GROUPED = r"\d{1,3}(?:(?:[ .']|[ ]?\n[ \t]*)[\do]{3}(?![\do]))+"
_DECIMAL_PART = r"(?:,[ ]?\d{1,2}(?!\d)|\.\d{1,2}(?!\d))?"
FIGURES = rf"(?<![\d.,/])(?:{GROUPED}|\d+){_DECIMAL_PART}"
# As a scanner misreads them, only to be trusted before a currency: "4OO", "l00", "50 O00".
MISREAD = rf"(?<![\w.,/])(?:[\dl][\do]{{0,2}}(?:[ .][\do]{{3}}(?![\do]))+|[\dl][\do]{{1,2}}){_DECIMAL_PART}"

_DECIMALS = re.compile(r"[.,][ ]?(\d{1,2})$")


def cents(figures: str) -> int:
    """`figures` (folded, as matched by FIGURES) in hundredths: "1 234,56" gives 123456, "320,0" gives 32000."""
    decimals = _DECIMALS.search(figures)
    whole = figures[: decimals.start()] if decimals else figures
    digits = "".join(char for char in whole.replace("o", "0").replace("l", "1") if char.isdigit())
    fraction = decimals.group(1).ljust(2, "0") if decimals else "00"
    return int(digits) * 100 + int(fraction)


def repaired(figures: str) -> bool:
    """Whether letters were read as the figures 0 and 1 in `figures`."""
    return "o" in figures or "l" in figures
