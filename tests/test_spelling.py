"""One spelling of each partner in the tables, and the naive twin that says which."""

import re
import unicodedata
from collections import Counter

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus62.aggregate.spelling import spelled_once

SMALL = {"l", "le", "la", "les", "d", "de", "du", "des", "et", "a", "au", "aux", "association", "assoc", "asso", "ass"}
ONE = ["Les Lanterniers", "LES LANTERNIERS", "association Les Lanterniers", "Lanterniers"]
NAMES = [
    *ONE,
    "Lanternières",
    "Épicerie solidaire",
    "EPICERIE SOLIDAIRE",
    "Epicerie Solidaire",
    "Œuvre des Quais",
    "de la",
    "x",
    "X",
]


def shown(names):
    frame = pl.LazyFrame({"partner": names}, schema={"partner": pl.String})
    return spelled_once(frame).collect()["partner"].to_list()


def letters(name):
    """What tells a name from others."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(char))
    words = [word for word in re.findall(r"[a-z0-9]+", plain.replace("œ", "oe")) if word not in SMALL]
    return " ".join(words) or name


def spelled_simply(names):
    """The readable twin: the best of the spellings of the same letters."""
    met = Counter(names)

    def rank(name):
        accents = sum(map(unicodedata.combining, unicodedata.normalize("NFKD", name))) > 0
        extra = len(unicodedata.normalize("NFKD", name)) - len(name)
        return (name.upper() == name, -met[name], -extra if accents else 0, len(name), name)

    best = {}
    for name in sorted(met, key=rank):
        best.setdefault(letters(name), name)
    return [best[letters(name)] for name in names]


@pytest.mark.parametrize("name", ONE)
def test_spellings_of_the_same_letters_are_one_partner(name):
    assert shown([*ONE, name]).count(shown([*ONE, name])[-1]) == len(ONE) + 1


def test_capitals_give_way_and_accents_are_kept():
    assert (
        shown(["EPICERIE SOLIDAIRE", "EPICERIE SOLIDAIRE", "Epicerie Solidaire", "Épicerie solidaire"])
        == ["Épicerie solidaire"] * 4
    )


def test_other_letters_are_another_partner():
    assert shown(["Lanterniers", "Lanternières", "Lanterniers 62"]) == ["Lanterniers", "Lanternières", "Lanterniers 62"]


def test_no_partner_stays_none():
    assert shown([None, "X club", "x club", None])[::3] == [None, None]


@given(st.lists(st.sampled_from(NAMES), max_size=12))
def test_it_is_the_naive_twin(names):
    assert shown(names) == spelled_simply(names)
