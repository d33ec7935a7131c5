"""Numbers as French acts print them, figures and small words. Knows nothing of money.

A dot before three digits groups thousands, before one or two it is decimal (design, section 3.9).
"""

from __future__ import annotations

import re

# Folded text: every space is U+0020, every apostrophe "'". A thousand may be cut by a line break.
GROUPED = r"\d{1,3}(?:(?:[ .']|[ ]?\n[ \t]*)[\do]{3}(?![\do]))+"
FIGURES = rf"(?<![\d.,/])(?:{GROUPED}|\d+)(?:,[ ]?\d{{1,2}}(?!\d)|\.\d{{1,2}}(?!\d))?"

_DECIMALS = re.compile(r"[.,][ ]?(\d{1,2})$")


def cents(figures: str) -> int:
    """`figures` (folded, as matched by FIGURES) in hundredths: "1 234,56" gives 123456, "320,0" gives 32000."""
    decimals = _DECIMALS.search(figures)
    whole = figures[: decimals.start()] if decimals else figures
    digits = "".join(char for char in whole.replace("o", "0") if char.isdigit())
    fraction = decimals.group(1).ljust(2, "0") if decimals else "00"
    return int(digits) * 100 + int(fraction)


def repaired(figures: str) -> bool:
    """Whether a letter O was read as a zero in `figures`."""
    return "o" in figures
