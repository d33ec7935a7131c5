"""Amounts in every form met: exact cents, the words that say them, tax, repair; and what is no amount."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus62.phrases.amounts import AMOUNT, cell_amount, find_amounts, find_misread_amounts
from corpus62.phrases.numbers import cents
from corpus62.text.fold import fold


def amounts(text):
    return [(text[found.start : found.end], found.cents) for found in find_amounts(fold(text))]


FORMS = [
    ("1 234 €", 123_400, "grouped by a space"),
    ("1\u00a0234 €", 123_400, "no-break space"),
    ("1\u202f234\u202f€", 123_400, "narrow no-break space"),
    ("1\u2009234 €", 123_400, "thin space"),
    ("1 234,56 €", 123_456, "decimal comma"),
    ("1.234,56 €", 123_456, "dot groups, comma decides"),
    ("1 234.56 €", 123_456, "dot before two figures is decimal"),
    ("1.234 €", 123_400, "dot before three figures groups"),
    ("1.234.567,89 €", 123_456_789, "two dots"),
    ("500.000 EUR", 50_000_000, "EUR"),
    ("1'697€", 169_700, "apostrophe groups"),
    ("1’697 €", 169_700, "curly apostrophe groups"),
    ("100 000, 00 €", 10_000_000, "space after the comma"),
    ("320,0 €", 32_000, "one decimal"),
    ("0,50 €", 50, "cents alone"),
    ("1234567 €", 123_456_700, "not grouped"),
    ("100 000€", 10_000_000, "sign glued"),
    ("250 euros", 25_000, "euros"),
    ("12 000,00 EUROS", 1_200_000, "EUROS"),
    ("1 euro", 100, "one euro"),
    ("300 €uros", 30_000, "€uros"),
    ("12 000\n€", 1_200_000, "sign on the next line"),
    ("12\n000 €", 1_200_000, "thousands split across lines"),
    ("1\n   234 567,89 €", 123_456_789, "millions split across lines"),
    ("12M€", 1_200_000_000, "M€"),
    ("1,5 million d'euros", 150_000_000, "million"),
    ("2 millions d’euros", 200_000_000, "millions"),
    ("2 milliards d'euros", 200_000_000_000, "milliards"),
    ("12 k€", 1_200_000, "k€"),
    ("5,5 K€", 550_000, "K€"),
    ("10 KEUR", 1_000_000, "KEUR"),
    ("1 500 euros et 50 centimes", 150_050, "centimes apart"),
    ("12 euros 05 cts", 1_205, "centimes abridged"),
    ("120 000 (cent vingt mille) euros", 12_000_000, "words between figures and euros"),
]


@pytest.mark.parametrize(("text", "value"), [form[:2] for form in FORMS], ids=[form[2] for form in FORMS])
def test_a_form_is_read_whole_in_its_sentence(text, value):
    assert amounts(text) == [(text, value)]
    assert amounts(f"verser une aide de {text} à l'association") == [(text, value)]


@pytest.mark.parametrize(
    ("text", "value", "tax", "repair"),
    [
        pytest.param("40 000 € HT", 4_000_000, "HT", None, id="HT"),
        pytest.param("40 000 euros TTC", 4_000_000, "TTC", None, id="TTC"),
        pytest.param("40 000,00€HT", 4_000_000, "HT", None, id="HT glued"),
        pytest.param("40 000 € T.T.C.", 4_000_000, "TTC", None, id="T.T.C."),
        pytest.param("40 000 €, hors taxes", 4_000_000, None, None, id="none"),
        pytest.param("50 O00 €", 5_000_000, None, "letters_for_figures", id="O for 0"),
        pytest.param("4OO €", 40_000, None, "letters_for_figures", id="two O for 0"),
        pytest.param("l00 €", 10_000, None, "letters_for_figures", id="l for 1"),
    ],
)
def test_tax_is_recorded_and_repairs_are_marked(text, value, tax, repair):
    (found,) = find_amounts(fold(text))
    assert (found.cents, found.tax, found.repair) == (value, tax, repair)


@pytest.mark.parametrize("text", ["50 O00E", "50 000E", "50 000e"])
def test_a_sign_read_as_a_letter_is_always_a_repair(text):
    (found,) = find_misread_amounts(fold(text), 0, len(text))
    assert (text[found.start : found.end], found.cents, found.repair) == (text, 5_000_000, "letter_e")
    assert amounts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("en 2023, les euros", id="a year"),
        pytest.param("le 20 novembre 2023", id="a date"),
        pytest.param("le 20/11/2023 €", id="a date in figures"),
        pytest.param("tél. 03 21 21 62 62", id="a telephone number"),
        pytest.param("62 000 Arras", id="a postcode"),
        pytest.param("à hauteur de 49 %", id="a percentage"),
        pytest.param("2 500 habitants", id="inhabitants"),
        pytest.param("SIRET 130 023 740 00439", id="a SIRET"),
        pytest.param("imputation 6568//9361", id="an account"),
        pytest.param("12,345 €", id="three decimals"),
        pytest.param("1,234.56 €", id="the English way"),
        pytest.param("2 000 enfants", id="a word in e"),
        pytest.param("99 999 999 999 999 999 €", id="more than any act says"),
        pytest.param("€", id="a sign alone"),
    ],
)
def test_what_is_no_amount(text):
    assert amounts(text) == []
    assert list(find_misread_amounts(fold(text), 0, len(text))) == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param("année 2023 : 500 €", ["500 €"], id="a year before"),
        pytest.param("l'année 2023 500 €", ["500 €"], id="a year right before"),
        pytest.param("le 20/11/2023 250 €", ["250 €"], id="a date before"),
        pytest.param("de 160 € à X, de 154 € à Y et de 512 € à Z", ["160 €", "154 €", "512 €"], id="three"),
        pytest.param("250€ x 4 x 9 = 9 000 €", ["250€", "9 000 €"], id="a product"),
        pytest.param("49 % de 1 000 €", ["1 000 €"], id="a share"),
        pytest.param("**1 500 €** (1 500 €)", ["1 500 €", "1 500 €"], id="bold and brackets"),
    ],
)
def test_amounts_among_other_figures(text, read):
    assert [words for words, _ in amounts(text)] == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param("1 234", (123_400, False), id="bare"),
        pytest.param("1 234,56", (123_456, True), id="decimals mark it"),
        pytest.param(" **1 200 €** ", (120_000, True), id="bold"),
        pytest.param("1 200 € TTC", (120_000, True), id="tax"),
        pytest.param("1 234 € à verser", None, id="words too"),
        pytest.param("155 (*)", (15_500, False), id="mark of a note"),
        pytest.param("12 %", None, id="percentage"),
        pytest.param("-", None, id="dash"),
        pytest.param("", None, id="empty"),
    ],
)
def test_a_cell_is_one_number_and_nothing_else(text, read):
    assert cell_amount(fold(text)) == read


def grouped(euros, separator):
    return f"{euros:,}".replace(",", separator)


STYLES = {
    "space, comma": lambda euros, rest: f"{grouped(euros, ' ')},{rest:02d} €",
    "no-break space, comma": lambda euros, rest: f"{grouped(euros, chr(0xA0))},{rest:02d}\u00a0€",
    "narrow space, comma": lambda euros, rest: f"{grouped(euros, chr(0x202F))},{rest:02d} €",
    "dot, comma": lambda euros, rest: f"{grouped(euros, '.')},{rest:02d} €",
    "space, dot": lambda euros, rest: f"{grouped(euros, ' ')}.{rest:02d} €",
    "apostrophe, comma": lambda euros, rest: f"{grouped(euros, chr(39))},{rest:02d} €",
    "nothing, comma": lambda euros, rest: f"{euros},{rest:02d} EUR",
    "line break, comma": lambda euros, rest: f"{grouped(euros, chr(10))},{rest:02d}\n€",
    "comma and space": lambda euros, rest: f"{grouped(euros, ' ')}, {rest:02d} euros",
}


@pytest.mark.parametrize("style", STYLES)
@given(st.integers(0, 10**12))
def test_what_is_written_is_read_back(style, value):
    text = STYLES[style](*divmod(value, 100))
    assert amounts(f"soit {text}.") == [(text, value)]


@given(st.integers(0, 10**9), st.sampled_from([" ", ".", "'"]))
def test_whole_euros_are_read_back(euros, separator):
    assert cents(grouped(euros, separator)) == euros * 100


PIECES = [
    "1 200", "3", "l00", "50 O00", "12,5", "100,-", " ", "  ", "\n", "*", "€", "euros", "€uros", "EUR", "(cent dix euros)",
    "k", "M", "millions d'", "de", "HT", "T.T.C.", ")", "tracteur", "annuel", "zéro", ".", ",", " " * 40,
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_sums_in_figures_are_those_that_one_search_of_the_whole_passage_finds(pieces):
    folded = fold("".join(pieces))
    naive = [match.span() for match in AMOUNT.finditer(folded)]
    found = [(each.start, each.end) for each in find_amounts(folded) if each.repair != "in_words"]
    assert found == naive


@given(st.text(alphabet="0123456789 .,'€\nolkm%/-eurtxh()*", max_size=60))
def test_every_amount_lies_where_it_says_and_none_overlap(text):
    found = list(find_amounts(text))
    assert all(0 <= one.start < one.end <= len(text) and one.cents >= 0 for one in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
