"""When two names are of one partner, and what sort of partner a name says. Knows names, no sentences."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus62.text.fold import fold_name
from corpus62.vocabulary.patterns import alternation, at_word, folded_words

if TYPE_CHECKING:
    from corpus62.vocabulary.shapes import Names

_CACHED = 20_000  # names kept: those of one large batch; a few megabytes
_GOES_ON = ("d'", "de ", "du ", "des ", "l'", "et ")  # "Conseil d'architecture, d'urbanisme"
_PERSON_WORDS = (2, 3)  # of a given name and a family name
_SHORTENED = 5  # letters: "Agglo" for the Communauté d'agglomération

# What follows a word for a person whom nothing names, and not an organisation: "famille rurale de Bréau", "famille d'accueil".
_UNNAMED = re.compile(
    r"(?:\s(?!(?:de|du|des|d)\b)[^\W\d_]+)??"
    r"(?=\s*(?:[.,;:(]|$)|\s(?:une?|la|le|les|a|au|aux|pour|dont|qui|suite|en|et|afin|apres|dans)\b)"
)


class NameComparer:
    """Built once from the vocabulary of names."""

    def __init__(self, names: Names) -> None:
        self._links = frozenset(folded_words(names.links))
        self._ignored = frozenset(folded_words(names.ignored))
        self._authority_groups = tuple(frozenset(folded_words(group)) for group in names.authorities)
        self._authorities = frozenset(word for group in self._authority_groups for word in group)
        self._organisation = re.compile(rf"{alternation(names.kinds)}(?!\w)")
        self._internal = re.compile(rf"(?!{alternation(names.external)}\b){at_word(names.internal)}\b")
        self._given = frozenset(folded_words(names.given))
        self._natural = frozenset(folded_words(names.natural))
        self._public = re.compile(rf"{at_word(names.public)}\b")

    @lru_cache(maxsize=_CACHED)  # noqa: B019 - a reader lives as long as its worker
    def key(self, name: str) -> frozenset[str]:
        """The words by which two names are compared."""
        low = re.sub(r"(?<=\b\w)\.(?=\w\b)", "", fold_name(name).replace("œ", "oe"))
        words = [word[:-1] if len(word) > 3 and word.endswith("s") else word for word in re.findall(r"[a-z0-9]+", low)]
        kept = frozenset(word for word in words if word not in self._ignored)
        return kept or frozenset(words)

    @lru_cache(maxsize=_CACHED)  # noqa: B019
    def same(self, one: str, other: str) -> bool:
        """Whether two names are of one partner: the words of one hold the other's, most are shared, or initials."""
        first, second = self.key(one), self.key(other)
        if not first or not second:
            return False
        if self._is_of(one, other) or self._is_of(other, one) or self._lies_in(one, other) or self._lies_in(other, one):
            return False
        if first <= second or second <= first or len(first & second) >= 0.6 * len(first | second):
            return True
        return self._abbreviates(second, self.initials(one)) or self._abbreviates(first, self.initials(other))

    def _is_of(self, name: str, authority: str) -> bool:
        """Whether a name is that of an organisation called after an authority: "Chambre de métiers de région Sud"."""
        low, rest = fold_name(name), fold_name(authority)
        return low.endswith(rest) and len(rest) < len(low) and self.is_authority(authority) and self._organised(low)

    def _lies_in(self, name: str, place: str) -> bool:
        """Whether a name is that of an organisation of a place: "Foyer rural de Lurcy", and no other name of "Lurcy"."""
        low, rest = fold_name(name), fold_name(place)
        proper = " " not in rest and place[:1].isupper() and self._organisation.match(rest) is None
        told = proper and any(f" {of}{rest} " in f"{low} " for of in ("de ", "d'"))
        return told and self._organised(low)

    def _organised(self, folded: str) -> bool:
        """Whether a name begins with the word for a kind of organisation that is no authority."""
        return self._organisation.match(folded) is not None and folded.split(maxsplit=1)[0] not in self._authorities

    @staticmethod
    def _abbreviates(words: frozenset[str], initials: str) -> bool:
        """Whether one of the words is the initials of a name or of its beginning: "CMA", "Chambre de Métiers et de l'Artisanat"."""
        return any(len(word) > 2 and initials.startswith(word) for word in words)

    def is_kind_of(self, heading: str, body: str) -> bool:
        """Whether a folded heading says the kind of the authority `body`: "part ville" for "Ville de Lens"."""
        name, said = fold_name(body), heading.split()
        kinds = [word for word in re.findall(r"\w+", name) if word in self._authorities and word != "communes"]
        return name.split()[0] in said or any(
            kind.startswith(word) for kind in kinds for word in said if len(word) >= _SHORTENED
        )

    def is_unnamed(self, folded: str, start: int, end: int) -> bool:
        """Whether the word [start, end) says a natural person whom nothing names: "à la famille relogée"."""
        return folded[start:end] in self._natural and _UNNAMED.match(folded, end) is not None

    def is_person(self, name: str) -> bool:
        """Whether a name is a given name and a family name in capitals: "Kevin MARTIN", "MARTIN Léa"; no word of courtesy."""
        words = name.split()
        if not _PERSON_WORDS[0] <= len(words) <= _PERSON_WORDS[1]:
            return False
        first, last = (words[0], words[1:]), (words[-1], words[:-1])
        return any(
            not given.isupper()
            and fold_name(given).split("-")[0] in self._given
            and all(word.isupper() and len(word) > 1 for word in family)
            for given, family in (first, last)
        )

    def is_authority(self, name: str) -> bool:
        """Whether a name begins with the word for a kind of authority: "Communauté de communes du Pays"."""
        return fold_name(name).split()[0] in self._authorities

    def without_purpose(self, name: str) -> str:
        """The name of an authority without what its grant is for: "Commune de Lurcy, réfection du lavoir"."""
        owner, _, purpose = name.partition(", ")
        apart = purpose[:1].islower() and not fold_name(purpose).startswith(_GOES_ON)
        return owner if apart and " " in owner and self.is_authority(owner) else name

    def is_bare_authority(self, name: str) -> bool:
        """Whether a name says no more than a kind of authority: "la Communauté de communes"."""
        return self.key(name) <= self._authorities

    def says_authority(self, name: str) -> bool:
        """Whether a name holds the word for a kind of authority anywhere: "Vernoux Agglomération"."""
        return not self._authorities.isdisjoint(fold_name(name).split())

    @lru_cache(maxsize=_CACHED)  # noqa: B019
    def is_body(self, name: str, body: str | None) -> bool:
        """Whether a name is the authority `body`: the same place, its kind ("le Département", "la Ville") or initials ("PETR")."""
        if body is None:
            return False
        if name.isupper() and len(name) > 2 and self.initials(body).startswith(fold_name(name)):
            return True
        first, second = self.key(name), self.key(body)
        kinds, place = first & self._authorities, first - self._authorities
        if not place:
            return bool(kinds) and self._kind_said(name) == self._kind_said(body)
        return place == second - self._authorities and (bool(kinds) or fold_name(name) == fold_name(body))

    def _kind_said(self, name: str) -> int | None:
        """The number of the group of words that its first word for a kind of authority belongs to: "Communauté de communes"."""
        first = next((word for word in re.findall(r"\w+", fold_name(name)) if word in self._authorities), None)
        return next((number for number, group in enumerate(self._authority_groups) if first in group), None)

    @lru_cache(maxsize=_CACHED)  # noqa: B019
    def initials(self, name: str) -> str:
        words = re.findall(r"[a-z0-9]+(?![a-z0-9'])", fold_name(name))  # "d'équilibre" counts once
        letters = "".join(word[0] for word in words if word not in self._links)
        return letters if len(letters) > 2 else "?"

    def is_internal(self, name: str) -> bool:
        """Whether a name is the payer's own budget."""
        return bool(self._internal.search(fold_name(name)))

    def is_public(self, name: str) -> bool:
        return bool(self._public.search(fold_name(name)))
