"""What a name says of who bears it: a kind of organisation, several, an authority that gives. Knows names, no sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.phrases.casing import is_capitals
from corpus62.phrases.comparison import NameComparer
from corpus62.text.fold import fold_name
from corpus62.vocabulary.patterns import alternation, folded_words

if TYPE_CHECKING:
    from corpus62.vocabulary.shapes import Names


class NameKinds(NameComparer):
    """Knows the words for a kind of partner, and the words that no name begins with."""

    def __init__(self, names: Names) -> None:
        super().__init__(names)
        self._short_kinds = frozenset(folded_words(names.short_kinds))
        self._long_kinds = frozenset(folded_words(names.kinds))
        self._kinds = self._short_kinds | self._long_kinds
        self._kind = re.compile(rf"{alternation((*names.kinds, *names.known, *names.short_kinds))}(?!\w)")
        self._called = re.compile(rf"{alternation((*names.titled_kinds, *names.trades))}\s")
        self._never_first = re.compile(rf"{alternation(names.never_first)}(?!\w)")
        self._leading = re.compile(rf"^(?:{alternation(names.leading)}(?:(?<=')|\s+))+")
        self._several = re.compile(rf"{alternation(names.several)}(?!\w)")
        self._common = frozenset(folded_words(names.common))
        self._givers = re.compile(rf"{alternation(names.givers)}(?!\w)")

    def is_called(self, text: str, folded: str, position: int) -> bool:
        """Whether a word for a kind of business or troupe is followed by a proper name: "la ferme Dubois", "épicerie « X »"."""
        match = self._called.match(folded, position)
        follows = text[match.end() : match.end() + 1] if match else ""
        return follows.isupper() or follows in {"«", '"', "“"}

    def opens_no_name(self, folded: str, position: int) -> bool:
        """Whether words at `position` begin no name, and are not the first of a kind either: "point", "point info jeunesse"."""
        never = self._never_first.match(folded, position)
        kind = self._kind.match(folded, position) if never else None
        return never is not None and (kind is None or kind.end() <= never.end())

    def is_kind(self, name: str) -> bool:
        """Whether a name is no more than one word for a kind, however it is written: "COMPAGNIES"; an acronym names one."""
        bare = self._leading.sub("", fold_name(name))
        return " " not in bare and not {bare, bare.rstrip("s")}.isdisjoint(self._long_kinds)

    def is_several(self, name: str) -> bool:
        """Whether a name says a kind of partners, and none of them: "ASSOCIATIONS CARITATIVES"."""
        return self._several.match(self._leading.sub("", fold_name(name))) is not None

    def is_giver(self, name: str) -> bool:
        """Whether a name is of an authority that gives to others: "Région Grand Sud"."""
        return self._givers.match(fold_name(name)) is not None

    def is_doubtful(self, name: str) -> bool:
        """Whether a name in capitals begins with no word for a kind: it may be a matter, "IMMOBILIER D'ENTREPRISE"."""
        return is_capitals(name) and " " in name and self._kind.match(fold_name(name)) is None

    def is_common(self, name: str) -> bool:
        """Whether a name says a kind in common words, as an item is headed that names its partner below: "SYNDICAT SCOLAIRE"."""
        low = fold_name(name)
        kind = self._kind.match(low)
        words = re.findall(r"\w+", low[kind.end() :]) if kind else ["?"]
        return all(word in self._common or word in self._links for word in words)

    def is_begun(self, name: str) -> bool:
        """Whether a name says no more than a kind, in several words too, so that it goes on: "Communauté de communes"."""
        return fold_name(name) in self._long_kinds or self.is_kind(name)
