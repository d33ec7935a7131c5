"""An automaton over classes of words, built once a worker and never pickled. Knows no particular word."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import ahocorasick

from corpus62.scan.selection import leftmost_longest
from corpus62.vocabulary.patterns import folded_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Hit(NamedTuple):
    """One word found at [start, end) and the classes it belongs to."""

    start: int
    end: int
    classes: frozenset[str]


class Scanner:
    """Finds every word of `classes` (class name -> words). A word may belong to several classes."""

    def __init__(self, classes: Mapping[str, Sequence[str]]) -> None:
        terms: dict[str, set[str]] = {}
        for name, words in classes.items():
            for word in folded_words(words):
                terms.setdefault(word, set()).add(name)
        self.terms = tuple(terms)
        self._classes = tuple(frozenset(names) for names in terms.values())
        self._lengths = tuple(len(term) for term in terms)
        self.automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
        for index, term in enumerate(terms):
            self.automaton.add_word(term, index)
        self.automaton.make_automaton()

    def find(self, folded: str, start: int = 0, end: int | None = None) -> list[Hit]:
        """The word-bounded, leftmost-longest hits in folded[start:end], in order."""
        stop, length = len(folded) if end is None else end, len(folded)
        lengths, spans = self._lengths, []
        for last, index in self.automaton.iter(folded, start, stop):
            after = last + 1
            if after < length and folded[after].isalnum() and folded[last].isalnum():
                continue  # `word_bounded`, its more telling half first
            first = after - lengths[index]
            if not (first and folded[first - 1].isalnum() and folded[first].isalnum()):
                spans.append((first, after, index))
        return [Hit(first, last, self._classes[index]) for first, last, index in leftmost_longest(spans)]
