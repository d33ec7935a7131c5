"""Sums written in words: "cent vingt mille euros", in cents. Knows one phrase; the number words are text2num's.

text2num is imported when the first such words are met: most texts hold none, and it costs 10 ms.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_CURRENCY = "euros"
_LONGEST = 160  # characters: "neuf cent quatre-vingt-dix-neuf mille …" to the last euro takes 90
_MOST_CENTIMES = 99
_WORD = re.compile(r"[a-z]+")
_SPACES = re.compile(r"[\s-]+")
_LINK = re.compile(r"\s*-?\s*(?:\bd'\s*)?")
# "plusieurs millions d'euros", "quelques cents euros": a multiple without its number says no sum.
_HEADLESS = re.compile(r"(?:cents|vingts|millions?|milliards?|mil)\b")
_TAX = re.compile(r"\s+(?:h\.?t\.?|t\.?t\.?c\.?|hors taxes?|toutes taxes comprises)$")
_PHRASE = re.compile(
    r"(?P<euros>[a-z][a-z\s-]*?)"
    r"(?:\s*(?:\bd')?\s*(?:euros?\b|€)(?:\s+(?:et\s+)?(?P<centimes>[a-z][a-z\s-]*?)(?:\s+(?:centimes?|cts?))?)?)?"
)
_CENTIMES = re.compile(r"\s+(?:et\s+)?(?P<centimes>[a-z][a-z \n-]{1,40}?)\s+centimes\b")


def words_cents(phrase: str) -> int | None:
    """The cents of a phrase that is one sum in words, with or without "euros"; None when it is anything else."""
    match = _PHRASE.fullmatch(_TAX.sub("", fold(phrase).strip(" \n\t*.,;:")))
    if match is None:
        return None
    euros = spoken_number(match["euros"])
    centimes = spoken_number(match["centimes"]) if match["centimes"] else 0
    if euros is None or centimes is None or centimes > _MOST_CENTIMES:
        return None
    return euros * 100 + centimes


def find_spoken(folded: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """(start, end, cents) of every sum in words followed by "euros" in folded[start:end], in order."""
    position = folded.find(_CURRENCY, start, end)
    while position >= 0:
        after = position + len(_CURRENCY)
        if not folded[after : after + 1].isalnum() and (read := spoken_before(folded, start, position)) is not None:
            begin, cents = read
            last, more = _centimes(folded, after, end)
            yield begin, last, cents + more
            after = start = last
        position = folded.find(_CURRENCY, after, end)


def spoken_before(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the number words that end at `end`, a position of "euros", begin, and their cents; None without any."""
    words = _number_words(folded, max(start, end - _LONGEST), end)
    for first, _ in words:
        value = spoken_number(folded[first : words[-1][1]])
        if value is not None:
            figures_before = folded[start:first].rstrip()[-1:].isdigit()  # "3 cents euros"
            return None if figures_before else (first, value * 100)
    return None


def _number_words(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the words right before `end` that are numbers each, or join numbers, in order."""
    spans: list[tuple[int, int]] = []
    for word in reversed(list(_WORD.finditer(folded, start, end))):
        gap = _SPACES if spans else _LINK
        if not gap.fullmatch(folded, word.end(), spans[0][0] if spans else end):
            if word[0] == "d" and not spans:  # the d of "d'euros"
                continue
            break
        if spoken_number(word[0], alone=True) is None and not (spans and word[0] == "et"):
            break
        spans.insert(0, word.span())
    return spans


def _centimes(folded: str, start: int, end: int) -> tuple[int, int]:
    """Where a sum ends with the centimes said behind its euros, and how many they are."""
    match = _CENTIMES.match(folded, start, end)
    value = spoken_number(match["centimes"]) if match else None
    return (match.end(), value) if match and value is not None and value <= _MOST_CENTIMES else (start, 0)


def spoken_number(words: str, *, alone: bool = False) -> int | None:
    """The whole number of folded words; one word of a longer number may be a multiple `alone`."""
    from text_to_num import text2num

    plain = _SPACES.sub(" ", words).strip()
    if not alone and _HEADLESS.match(plain):
        return None
    try:
        return text2num(plain, "fr")
    except ValueError:
        return None
