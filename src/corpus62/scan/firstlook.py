"""A first look at a text as it stands, before anything is folded: does any of some words stand in it? Knows no word.

Folding a text costs more than this whole look. It finds a word in the writings that acts use: small, with capitals at
the heads of words, in capitals; with accents or without; with any of the usual apostrophes and spaces. The automaton is
the one of ahocorasick_rs, compiled code that reads a text three times as fast as pyahocorasick (benches/test_scan.py);
over bytes, where it need not count characters.
"""

from __future__ import annotations

import unicodedata
from itertools import product
from typing import TYPE_CHECKING

from ahocorasick_rs import BytesAhoCorasick, Implementation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_APOSTROPHES = "'’"
_SPACES = (" ", "\u00a0")


class FirstLook:
    """Built once a worker from some words."""

    def __init__(self, words: Iterable[str]) -> None:
        written = {form for word in words for form in written_forms(word)}
        self._automaton = BytesAhoCorasick(
            [form.encode() for form in sorted(written)], implementation=Implementation.DFA
        )

    def sees(self, utf8: bytes) -> bool:
        """Whether one of the words stands in a text, inside a longer word too."""
        return bool(self._automaton.find_matches_as_indexes(utf8))


def written_forms(word: str) -> Iterator[str]:
    """The ways in which a word is written, its first letter left aside: "avenant" and "Avenant" share "venant"."""
    for accented, apostrophe, space in product((word, _bare(word)), _APOSTROPHES, _SPACES):
        form = accented.replace("'", apostrophe).replace(" ", space)
        yield from (form[1:], form.title()[1:], form.upper()[1:])


def _bare(word: str) -> str:
    """A word without its accents."""
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
