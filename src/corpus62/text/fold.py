"""Folds a text for comparison: lower case, no accents, plain spaces and quotes, one character for one.

Offsets never change: `fold(text)[i]` stands where `text[i]` stands. Knows nothing of words.
Capitals of ASCII are lowered as bytes, and every other character that stands in the text is replaced by a `str.replace`
of its own: a page holds a dozen of them, and `str.translate` takes many times as long (benches/test_fold.py).
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
    " ": "\u00a0\u202f\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\ufeff\r\v",
    "\n": "\f\u2028\u2029\x85",
    "'": "’‘ʼ`´′",
    "-": "‐‑‒–—−",
    '"': "“”„",
    # Bullets, those of the private-use glyphs of word processors among them.
    "•": "●■◆❖✓✔➢►⇒➔→▪◦○□❑➤∙·\uf0a7\uf0b7\uf0d8\uf0fc\uf0e8\uf0e0\uf076\uf071\uf02d\uf0a8\uf0de\uf06e\uf0b2\uf0f0\uf0d2\uf0b0",
}
BULLETS = "•" + _GROUPS["•"]
_PLAIN = {variant: plain for plain, variants in _GROUPS.items() for variant in variants}
_ASCII = bytes(range(128))


def fold(text: str) -> str:
    """The folded twin of `text`, of the same length."""
    if text.isascii():
        folded = text.lower()
    else:
        stored = text.encode("utf-8", "surrogatepass")
        folded = stored.lower().decode("utf-8", "surrogatepass")
        for char in set(stored.translate(None, _ASCII).decode("utf-8", "surrogatepass")):
            if (plain := _plain(char)) != char:
                folded = folded.replace(char, plain)
    return folded.replace("\r", " ").replace("\v", " ").replace("\f", "\n").replace("`", "'")


def _plain(char: str) -> str:
    low = char.lower()
    low = low if len(low) == 1 else char  # a few capitals (İ) grow when lowered: those keep their case
    return _PLAIN.get(low, low)


@lru_cache(maxsize=50_000)
def fold_name(name: str) -> str:
    """`fold` for names and labels, which come again and again."""
    return fold(name)


def fold_simply(text: str) -> str:
    """The readable twin of `fold`, for tests: one character after another."""
    return "".join(_plain(char) for char in text)
