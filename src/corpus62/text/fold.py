"""Folds a text for comparison: lower case, no accents, plain spaces and quotes, one character for one.

Offsets never change: `fold(text)[i]` stands where `text[i]` stands. Knows nothing of words.
A chain of `str.replace` runs at over 1 GB/s where `str.translate` stays under 20 MB/s (benches/test_fold.py).
"""

from __future__ import annotations

from functools import lru_cache

_GROUPS = {
    "a": "àâäáãåǎā",
    "c": "ç",
    "e": "éèêëēě",
    "i": "îïíìī",
    "n": "ñ",
    "o": "ôöóòõō",
    "u": "ûüùúū",
    "y": "ÿý",
    " ": "\u00a0\u202f\u2009\u2007\u2002\u2003\u2008\u200a\ufeff\r\v",
    "\n": "\f\u2028\u2029\x85",
    "'": "’‘ʼ`´′",
    "-": "‐‑‒–—−",
    '"': "“”„",
    # Bullets, those of the private-use glyphs of word processors among them.
    "•": "●■◆❖✓✔➢►⇒➔→▪◦○□❑➤∙·\uf0a7\uf0b7\uf0d8\uf0fc\uf0e8\uf0e0\uf076\uf071\uf02d\uf0a8\uf0de\uf06e\uf0b2\uf0f0\uf0d2\uf0b0",
}
BULLETS = "•" + _GROUPS["•"]
_PAIRS = tuple((variant, plain) for plain, variants in _GROUPS.items() for variant in variants)


def fold(text: str) -> str:
    """The folded twin of `text`, of the same length."""
    folded = text.lower()
    if len(folded) != len(text):  # a few capitals (İ) grow when lowered: those keep their case
        folded = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    if folded.isascii():
        return folded.replace("\r", " ").replace("\v", " ").replace("\f", "\n").replace("`", "'")
    for variant, plain in _PAIRS:
        folded = folded.replace(variant, plain)
    return folded


@lru_cache(maxsize=50_000)
def fold_name(name: str) -> str:
    """`fold` for names and labels, which come again and again."""
    return fold(name)


def fold_simply(text: str) -> str:
    """The readable twin of `fold`, for tests: one character after another."""
    table = dict(_PAIRS)
    lowered = (low if len(low := char.lower()) == 1 else char for char in text)
    return "".join(table.get(char, char) for char in lowered)
