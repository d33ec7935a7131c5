"""Folding: one character for one, and the same as its readable twin; what a page mends of it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus62.text.fold import fold, fold_simply
from corpus62.text.lines import Lines
from corpus62.text.page import open_page
from corpus62.text.places import parted, places

# Any text, and texts thick with what folding changes.
CHANGED = "ÉÀÇŒœİß\u00a0\u202f\u2009\ufeff\r\v\f\u2028\x85’‘`´–—−“”●\uf0b7➢Ǆﬁ"
TEXTS = st.text() | st.text(alphabet=st.sampled_from(CHANGED + "abc 1\n'-"))


@given(TEXTS)
@example("İstanbul")
@example("a\r\nb\fc`d")
def test_folding_keeps_the_length_and_is_its_twin(text):
    folded = fold(text)
    assert len(folded) == len(text)
    assert folded == fold_simply(text)


@given(TEXTS)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(TEXTS, TEXTS)
def test_a_part_folds_as_in_the_whole(before, after):
    # The one exception is Unicode's: a capital sigma is lowered by what stands beside it.
    if "Σ" not in before + after:
        assert fold(before + after) == fold(before) + fold(after)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("DÉLIBÉRATION", "deliberation", id="capitals with accents"),
        pytest.param("Hôtel-Dieu, où Noël çà et là", "hotel-dieu, ou noel ca et la", id="small accents"),
        pytest.param("l’école d‘été", "l'ecole d'ete", id="curly apostrophes"),
        pytest.param("1\u00a0234\u202f567\u2009€", "1 234 567 €", id="no-break and thin spaces"),
        pytest.param("Saint–Aubin — 2‑3 −4", "saint-aubin - 2-3 -4", id="dashes"),
        pytest.param("“Les Cigales” „x", '"les cigales" "x', id="double quotes"),
        pytest.param("« Les Cigales »", "« les cigales »", id="guillemets stay"),
        pytest.param("\uf0b7 un\n\uf0d8 deux\n➢ trois", "• un\n• deux\n• trois", id="private-use bullets"),
        pytest.param("a\r\nb", "a \nb", id="line break of Windows"),
        pytest.param("p. 1\fp. 2", "p. 1\np. 2", id="form feed"),
        pytest.param("Œuvre", "œuvre", id="ligature stays one character"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_known_folds(text, folded):
    assert fold(text) == folded


@given(st.text(alphabet="ab\n\f"), st.data())
def test_every_position_lies_on_its_line(text, data):
    lines = Lines(text)
    assert [lines.line(number) for number in range(len(lines))] == text.split("\n")
    position = data.draw(st.integers(0, len(text)))
    number = lines.number(position)
    assert lines.start(number) <= position <= lines.end(number)


LOST = "Le conseil municipal n appelle pas d observation. Il décide d attribuer 300 € à l amicale de l école."


def test_lost_apostrophes_are_read_where_a_text_has_none():
    page = open_page(LOST)
    assert page.folded == fold(LOST.replace("n a", "n'a").replace("d o", "d'o").replace("d a", "d'a")).replace(
        "l a", "l'a"
    ).replace("l e", "l'e")
    assert len(page.folded) == len(LOST)
    assert open_page(LOST + " L'an dernier.").folded == fold(LOST + " L'an dernier.")  # they are kept where some stand


def test_a_sign_is_a_bullet_only_where_it_opens_a_line():
    text = "  ° Club\nn° 12\n° Tir\n" + " " * 60 + "° far"
    assert open_page(text).folded == "  • club\nn° 12\n• tir\n" + " " * 60 + "° far"


@given(text=st.text(alphabet="ab°", max_size=30), word=st.text(alphabet="ab°", min_size=1, max_size=3))
def test_places_are_those_of_a_reader_who_looks_everywhere(text, word):
    assert places(text, word, 0, len(text)) == [at for at in range(len(text)) if text.startswith(word, at)]
    assert places(text, word, 3, 9) == [at for at in range(3, 9) if text[:9].startswith(word, at)]


@given(text=st.text(alphabet="ab \t", max_size=30), gap=st.sampled_from(["  ", "   ", "\t"]))
def test_pieces_lie_where_they_say_and_hold_all_that_is_written(text, gap):
    pieces = [text[left:right] for left, right in parted(text, gap)]
    assert pieces == [piece.strip() for piece in text.split(gap) if piece.strip()]
    assert parted(text, gap) == sorted(parted(text, gap))
