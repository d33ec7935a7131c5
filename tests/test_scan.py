"""The scanner against its naive twin: every word at every place, word-bounded, leftmost, longest."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus62.scan import Scanner
from corpus62.scan.selection import leftmost_longest, word_bounded
from corpus62.text.fold import fold

WORDS = st.text(alphabet="ab c'", min_size=1, max_size=5).filter(lambda word: word.strip() == word)
VOCABULARIES = st.dictionaries(st.sampled_from("XYZ"), st.lists(WORDS, min_size=1, max_size=6), min_size=1)
PHRASES = st.text(alphabet="ab c'\n", max_size=60)


def bounded(text, start, end):
    """Neither end of text[start:end] lies between two letters or figures."""
    inside = [place for place in (start, end) if 0 < place < len(text)]
    return not any(text[place - 1].isalnum() and text[place].isalnum() for place in inside)


def found_naively(classes, text):
    """Tries every word at every position and takes the longest that fits."""
    hits, position = [], 0
    words = {word for listed in classes.values() for word in listed}
    while position < len(text):
        fitting = [w for w in words if text.startswith(w, position) and bounded(text, position, position + len(w))]
        if fitting:
            word = max(fitting, key=len)
            named = {name for name, listed in classes.items() if word in listed}
            hits.append((position, position + len(word), named))
            position += len(word)
        else:
            position += 1
    return hits


@given(VOCABULARIES, PHRASES)
@example({"X": ["a b", "b"], "Y": ["a b c", "b"]}, "a b a b c b")
@example({"X": ["'a", "b'"]}, "b'a 'a b'")
def test_the_scanner_finds_what_its_naive_twin_finds(classes, text):
    assert [tuple(hit) for hit in Scanner(classes).find(text)] == found_naively(classes, text)


@given(VOCABULARIES, PHRASES, st.data())
def test_a_window_keeps_what_lies_within_it(classes, text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for hit in Scanner(classes).find(text, start, end):
        assert start <= hit.start < hit.end <= end
        assert any(text[hit.start : hit.end] in classes[name] for name in hit.classes)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        pytest.param(
            ["subvention de fonctionnement", "vention"], "la subvention de", [], id="the trap of iter_long, in a word"
        ),
        pytest.param(
            ["une subvention de fonctionnement", "subvention"],
            "une subvention de 300 €",
            ["subvention"],
            id="the trap of iter_long: a long word that fails hides none",
        ),
        pytest.param(["aide", "aide exceptionnelle"], "une aide exceptionnelle", ["aide exceptionnelle"], id="longest"),
        pytest.param(["aide à", "à la ville"], "une aide à la ville", ["aide à"], id="leftmost"),
        pytest.param(["aide"], "plaide, aidera, l'aide.", ["aide"], id="no part of a word"),
        pytest.param(["Décide"], "DÉCIDE", ["DÉCIDE"], id="folded like the text"),
        pytest.param(["œuvre"], "une oeuvre, une œuvre", ["oeuvre", "œuvre"], id="ligature and its two letters"),
    ],
)
def test_hits(words, text, found):
    hits = Scanner({"word": words}).find(fold(text))
    assert [text[hit.start : hit.end] for hit in hits] == found


def test_a_word_of_two_classes_bears_both():
    (hit,) = Scanner({"give": ["a versé"], "recall": ["a versé"]}).find("a verse")
    assert hit == (0, 7, frozenset({"give", "recall"}))


@pytest.mark.parametrize(
    ("text", "start", "end", "bounds"),
    [
        pytest.param("une aide", 4, 8, True, id="at the end"),
        pytest.param("plaide", 2, 6, False, id="begins inside a word"),
        pytest.param("aidera", 0, 4, False, id="ends inside a word"),
        pytest.param("l'aide,", 2, 6, True, id="apostrophe and comma bound"),
        pytest.param("m2", 0, 1, False, id="a figure goes on with a word"),
    ],
)
def test_word_bounds(text, start, end, bounds):
    assert word_bounded(text, start, end) is bounds


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8), st.integers(0, 3))))
def test_what_is_kept_never_overlaps_and_nothing_free_is_left_out(drawn):
    spans = [(start, start + length, value) for start, length, value in drawn]
    kept = leftmost_longest(spans)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(kept))
    for start, end, _ in spans:
        assert any(start < last and first < end for first, last, _ in kept)
