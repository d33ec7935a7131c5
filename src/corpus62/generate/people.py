"""Places, partners and persons that do not exist, by number: the same number gives the same name. Knows no acts."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from corpus62.generate.words import load

if TYPE_CHECKING:
    import random

_STRIDE = 7919  # a prime that divides no count of places: neighbouring numbers give unlike places
_KNOWN_PLACES = 30_000  # partners of acts live in so many places, the first ones oftener
_ARTICLES = 3


class Name(NamedTuple):
    """A name alone, and after its article, "à" and "de"."""

    name: str
    the: str
    to: str
    of: str


class Partners:
    """Partners by kind and number; every pattern names a place, so that all names differ."""

    def __init__(self) -> None:
        rows = load("words")["partner"]
        self.kinds = {kind: patterns for kind, patterns in rows.items() if isinstance(patterns, list)}
        self._all = [pattern for patterns in self.kinds.values() for pattern in patterns]
        self._long, self._short = rows["register_long"], rows["register"]

    def any_of(self, kind: str, rng: random.Random) -> Name:
        return named(rng.choice(self.kinds[kind]), place(int(_KNOWN_PLACES * rng.random() ** 2)))

    def row(self, number: int) -> tuple[str, str, str]:
        """Name and aliases of one partner of the register; distinct for each number."""
        where = place(number // len(self._all))
        name = named(self._all[number % len(self._all)], where).name
        initials = "".join(word[0] for word in name.replace("'", " ").split() if word[0].isupper() or word[0].isdigit())
        return name, self._short.format(INITIALS=initials, place=where), self._long.format(name=name)


def named(pattern: str, where: str) -> Name:
    """A pattern "article|name" at a place."""
    article, _, rest = pattern.partition("|")
    name = rest.format(of=of_place(where), place=where)
    forms = load("words")["article"][article]
    return Name(name, *(form + name for form in forms[:_ARTICLES]))


@functools.lru_cache(maxsize=65_536)
def place(number: int) -> str:
    """One of some thousands of places, with a tie to a river, a land or nothing."""
    stems, endings, ties = _place_parts()
    spot = number * _STRIDE % (len(stems) * len(endings) * len(ties))
    spot, tie = divmod(spot, len(ties))
    stem, ending = divmod(spot, len(endings))
    return f"{stems[stem]}{endings[ending]}{ties[tie]}"


@functools.cache
def _place_parts() -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    words = load("words")["place"]
    ties = [tie.format(river=river, land=land) for tie in words["ties"] for river, land in _waters(words)]
    return tuple(words["stems"]), tuple(words["endings"]), tuple(dict.fromkeys(ties))


def _waters(words: dict[str, list[str]]) -> list[tuple[str, str]]:
    lands = words["lands"]
    return [(river, lands[index % len(lands)]) for index, river in enumerate(words["rivers"])]


def of_place(where: str) -> str:
    words = load("words")["place"]
    return words["of_vowel" if where[0] in words["vowels"] else "of"] + where


def person(rng: random.Random) -> str:
    """A courtesy title, a first name and an invented surname: "M. Jean DUPONT"."""
    words = load("words")["person"]
    surname = (rng.choice(words["stems"]) + rng.choice(words["endings"])).upper()
    if rng.random() < 0.5:
        return f"{words['man']} {rng.choice(words['men'])} {surname}"
    return f"{words['woman']} {rng.choice(words['women'])} {surname}"


def siret(rng: random.Random) -> str:
    """Fourteen digits with valid check digits, grouped as people write them."""
    siren = _checked(f"{rng.randrange(10_000_000, 99_999_999)}")
    full = _checked(f"{siren}{rng.randrange(1, 20):04d}")
    return f"{full[:3]} {full[3:6]} {full[6:9]} {full[9:]}"


def _checked(digits: str) -> str:
    """The digits and their Luhn digit."""
    doubled = (int(digit) * (2 - index % 2) for index, digit in enumerate(reversed(digits)))
    return digits + str(-sum(value - 9 if value > 9 else value for value in doubled) % 10)
