"""Bank details, e-mail addresses and telephone numbers out of quotes, character for character, so spans still fit."""

from __future__ import annotations

import re
from functools import lru_cache

MASK = "•"
_GAP = r"[ \u00a0\u202f\u2009]"

# Each pattern asks for a shape that amounts, SIRETs and dates do not have; the tests hold examples of both. Each begins
# with the characters that it may begin with, and looks back from there: a search then skips to them.
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("e-mail", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),  # asked only where a sign of one stands
    ("IBAN, French", re.compile(rf"FR(?<!\wFR){_GAP}?\d\d(?:{_GAP}?[0-9A-Z]){{23}}\b")),
    (
        "IBAN, other",
        re.compile(
            rf"[A-Z](?<!\w[A-Z])[A-Z]\d\d(?:{_GAP}?(?=[A-Z]{{0,3}}\d)[0-9A-Z]{{4}}){{3,7}}(?:{_GAP}?\d{{1,3}})?\b"
        ),
    ),
    (
        "RIB",
        re.compile(rf"[0-9](?<!\w[0-9])\d{{4}}(?:{_GAP}|\|)*\d{{5}}(?:{_GAP}|\|)*[0-9A-Z]{{11}}(?:{_GAP}|\|)*\d\d\b"),
    ),
    (
        "telephone",
        re.compile(
            rf"[+0](?<![\d,.][+0])(?:(?:(?<=\+)|(?<=0)0)33{_GAP}?(?:\(0\))?{_GAP}?|(?<=0))[1-9](?:[.\-/]?{_GAP}?\d\d){{4}}(?![\d,])"
        ),
    ),
)


@lru_cache(maxsize=64)  # the quote of a funding is that of its evidence, and the sums of one sentence share it
def mask(text: str) -> str:
    """The text at the same length with such details replaced by dots."""
    for _, pattern in PATTERNS if "@" in text else PATTERNS[1:]:
        text = pattern.sub(_dots, text)
    return text


def _dots(match: re.Match[str]) -> str:
    return MASK * len(match[0])
