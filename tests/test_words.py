"""Sums in words: read as amounts where they stand alone, compared with the figures where they stand beside them."""

from __future__ import annotations

import subprocess
import sys

import pytest
from acts import deliberation

from corpus62.phrases.amounts import find_amounts, words_beside
from corpus62.phrases.words import words_cents
from corpus62.text.fold import fold


@pytest.mark.parametrize(
    ("phrase", "cents"),
    [
        pytest.param("cent vingt mille euros", 12_000_000, id="the plain case"),
        pytest.param("Cent vingt mille", 12_000_000, id="without euros, with a capital"),
        pytest.param("quatre-vingt-seize mille euros", 9_600_000, id="hyphens"),
        pytest.param("dix-sept-mille-quatre-cents euros", 1_740_000, id="hyphens everywhere, as since 1990"),
        pytest.param("deux mille euros et cinquante centimes", 200_050, id="centimes"),
        pytest.param("mille trois cent quinze euros vingt", 131_520, id="centimes without their word"),
        pytest.param("un million deux cent mille euros", 120_000_000, id="million"),
        pytest.param("deux millions d’euros", 200_000_000, id="millions of"),
        pytest.param("mille\u00a0euros TTC", 100_000, id="tax and a hard space"),
        pytest.param("trois\ncents euros", 30_000, id="cut by a line"),
        pytest.param("vingt et un euros.", 2_100, id="et and a full stop"),
        pytest.param("plusieurs millions d'euros", None, id="a word that is no number"),
        pytest.param("millions d'euros", None, id="a multiple of nothing"),
        pytest.param("cent trois cent euros", None, id="no number in this order"),
        pytest.param("comité des fêtes", None, id="a name"),
        pytest.param("1 000 euros", None, id="figures"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_phrase_is_a_sum_or_none(phrase, cents):
    assert words_cents(phrase) == cents


def found(text):
    folded = fold(text)
    return [
        (text[one.start : one.end], one.cents, one.repair, words_beside(folded, one)) for one in find_amounts(folded)
    ]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        pytest.param(
            "une subvention de dix mille euros à l'ASC",
            [("dix mille euros", 1_000_000, "in_words", None)],
            id="words alone",
        ),
        pytest.param(
            "cinq cents euros à X, de 200 € à Y et de cent euros à Z",
            [
                ("cinq cents euros", 50_000, "in_words", None),
                ("200 €", 20_000, None, None),
                ("cent euros", 10_000, "in_words", None),
            ],
            id="words among figures",
        ),
        pytest.param(
            "quarante euros et vingt centimes",
            [("quarante euros et vingt centimes", 4_020, "in_words", None)],
            id="centimes",
        ),
        pytest.param("120 000 € (cent vingt mille euros)", [("120 000 €", 12_000_000, None, 12_000_000)], id="behind"),
        pytest.param("120 000 € (cent mille euros)", [("120 000 €", 12_000_000, None, 10_000_000)], id="they differ"),
        pytest.param("dix mille euros (10.000 €) à X", [("10.000 €", 1_000_000, None, 1_000_000)], id="before"),
        pytest.param(
            "mille euros, (1 000 euros)", [("1 000 euros", 100_000, None, 100_000)], id="before, with a comma"
        ),
        pytest.param("1 000 € - mille euros", [("1 000 €", 100_000, None, None)], id="said again without brackets"),
        pytest.param(
            "120 000 (cent vingt mille) euros",
            [("120 000 (cent vingt mille) euros", 12_000_000, None, 12_000_000)],
            id="inside",
        ),
        pytest.param("500 € (année scolaire)", [("500 €", 50_000, None, None)], id="brackets without a sum"),
        pytest.param("montants en euros", [], id="a heading"),
        pytest.param("des millions d'euros", [], id="no number"),
        pytest.param("3 cents euros", [], id="half in figures"),
        pytest.param("cent eurosceptiques", [], id="a longer word"),
    ],
)
def test_amounts_in_words(text, amounts):
    assert found(text) == amounts


def checks(outcome):
    return [check for funding in outcome.fundings for check in funding.checks if check.name == "words"]


@pytest.mark.parametrize(
    ("said", "ok", "words"),
    [("1 500 € (mille cinq cents euros)", True, 150_000), ("1 500 € (mille six cents euros)", False, 160_000)],
)
def test_the_figures_are_checked_against_the_words(read, said, ok, words):
    outcome = read(deliberation(f"D'attribuer une subvention de {said} à l'association Les Amis du Four."))
    (check,) = checks(outcome)
    assert (check.ok, check.expected, check.found) == (ok, 150_000, words)
    assert [funding.cents for funding in outcome.fundings] == [150_000]


def test_a_grant_said_only_in_words_is_awarded(read):
    outcome = read(deliberation("D'attribuer une subvention de dix mille euros à l'association Les Amis du Four."))
    assert [(funding.cents, funding.status) for funding in outcome.fundings] == [(1_000_000, "awarded")]
    assert checks(outcome) == []


def test_without_such_words_text2num_is_not_loaded():
    code = (
        "import sys; from corpus62.phrases.amounts import find_amounts; "
        "list(find_amounts('une aide de 1 000 € et de 20 euros')); sys.exit('text_to_num' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
