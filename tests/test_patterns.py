"""Words as pieces of patterns, against the plain alternation that they replace; lines told by their first word."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus62.text.heads import LineHeads, LinePattern
from corpus62.vocabulary.patterns import alternation, at_word

WORDS = st.lists(
    st.text(alphabet="ab c'.", min_size=1, max_size=6).filter(lambda word: word.strip() == word and "  " not in word),
    min_size=1,
    max_size=8,
)
TEXTS = st.text(alphabet="abc '.\n", max_size=60)


def plainly(words):
    """Each word in full, the longest first."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first) + ")"


def spans(pattern, text):
    return [match.span() for match in re.finditer(pattern, text)]


@given(WORDS, TEXTS)
@example(["a", "a b", "a b c", "ab"], "a  b\nc ab abc")
@example(["a"], "")
def test_a_shared_beginning_changes_no_match(words, text):
    assert spans(alternation(words), text) == spans(plainly(words), text)
    assert spans(alternation(words) + r"(?!\w)", text) == spans(plainly(words) + r"(?!\w)", text)


@given(WORDS, TEXTS)
def test_at_word_is_an_alternation_behind_no_letter(words, text):
    assert spans(at_word(words), text) == spans(rf"(?<!\w){plainly(words)}", text)


def test_no_words_match_nothing_and_everywhere():
    assert spans(alternation([]), "ab") == [(0, 0), (1, 1), (2, 2)]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        pytest.param(alternation(["association", "asso"]), "associations", "association", id="the longest"),
        pytest.param(
            alternation(["Conseil municipal"]), "conseil \n municipal", "conseil \n municipal", id="over a line's end"
        ),
        pytest.param(alternation(["œuvre"]), "oeuvre", "oeuvre", id="a ligature or its two letters"),
        pytest.param(alternation(["n° tiers"]), "n° tiers", "n° tiers", id="a sign among the letters"),
    ],
)
def test_words_in_folded_text(pattern, text, found):
    assert re.search(pattern, text)[0] == found


LINES = st.lists(
    st.sampled_from(["", "vu a", "  vu b", "- vu", "12 c", "vue d", "x", "(3) e", "• vu", "…"]), max_size=12
)


@given(LINES, LINES, LINES)
@example(["vu a"], ["12 c", "vue d"], ["vu a"])
def test_lines_told_by_their_first_word_are_those_that_the_pattern_finds(above, lines, below):
    text = "".join(f"{line}\n" for line in (*above, *lines, *below))
    start = sum(len(line) + 1 for line in above)
    end = start + sum(len(line) + 1 for line in lines)
    pattern = r"^[ \t•(–—-]*(?:vu|\d+)\b"
    found = LinePattern(pattern, ["vu l'avis"], figures=True).find(text, LineHeads(text), start, end)
    naive = re.compile(pattern, re.MULTILINE).finditer(text, start, end)
    assert [match.span() for match in found] == [match.span() for match in naive]


def test_without_figures_numbered_lines_are_passed_over():
    text = "vu\n12\n"
    found = LinePattern(r"^(?:vu|\d+)", ["vu"]).find(text, LineHeads(text), 0, len(text))
    assert [match[0] for match in found] == ["vu"]
