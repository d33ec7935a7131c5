"""Running text cut into statements: where they begin and end, and what keeps them short."""

from __future__ import annotations

import pytest

from corpus62.extract.statements import StatementCutter
from corpus62.text.fold import fold
from corpus62.vocabulary import load_vocabulary


@pytest.fixture(scope="module")
def cut():
    vocabulary = load_vocabulary()
    words = vocabulary.names.continuing, vocabulary.openings.clauses.words, vocabulary.cues.assembly.words
    cutter = StatementCutter(*words)
    return lambda text: cutter.cut(text, fold(text), [(0, len(text))])


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        pytest.param(
            "Il propose 100 €. Le conseil accepte.", ["Il propose 100 €.", "Le conseil accepte."], id="sentences"
        ),
        pytest.param(
            "Participation de 0,11 €/hab. soit 62 €.", ["Participation de 0,11 €/hab. soit 62 €."], id="abbreviation"
        ),
        pytest.param(
            "Décide :\n- d'allouer 100 €\n- d'allouer 50 €",
            ["Décide :", "- d'allouer 100 €", "- d'allouer 50 €"],
            id="items",
        ),
        pytest.param(
            "APPROUVE l'avenant,\nFIXE l'aide à 50 €,", ["APPROUVE l'avenant,", "FIXE l'aide à 50 €,"], id="clauses"
        ),
        pytest.param(
            "Subvention à l'Amicale\nLe Conseil décide d'allouer 50 €",
            ["Subvention à l'Amicale", "Le Conseil décide d'allouer 50 €"],
            id="the sentence of the body below a line that nothing ends",
        ),
        pytest.param(
            "Après en avoir délibéré,\nLe Conseil décide d'allouer 50 €",
            ["Après en avoir délibéré, Le Conseil décide d'allouer 50 €"],
            id="the sentence of the body goes on behind a comma",
        ),
        pytest.param(
            "Lurcy : toit de l'école, 250 €\nBrey : préau, 90 €",
            ["Lurcy : toit de l'école, 250 €", "Brey : préau, 90 €"],
            id="lines of a label, a detail and a sum",
        ),
        pytest.param("Il propose\nd'allouer 50 €", ["Il propose d'allouer 50 €"], id="a wrapped line"),
        pytest.param(
            "Sont fixées : Amicale = 450 € ; Club de pêche = 100 € ; il est dit ce qui suit.",
            ["Sont fixées : Amicale = 450 € ; Club de pêche = 100 € ;", "il est dit ce qui suit."],
            id="a list goes on behind a semicolon",
        ),
        pytest.param(
            ". Club A : 250 €.\n. Club B : 80 €.", [". Club A : 250 €.", ". Club B : 80 €."], id="stops as bullets"
        ),
    ],
)
def test_where_statements_end(cut, text, statements):
    assert [statement.text for statement in cut(text)] == statements


def test_a_page_without_full_stops_is_no_single_statement(cut):
    text = "subvention de 100 € au Foyer rural, " * 2000
    statements = cut(text)
    assert len(statements) > 1
    assert max(statement.end - statement.start for statement in statements) <= 6000
    assert "".join(text[statement.start : statement.end] for statement in statements) == text
