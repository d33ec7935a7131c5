"""The fiscal year that a sentence gives its sum, beside years that are none: of a birth, an event, an earlier act."""

import pytest

from corpus62.model import Document
from corpus62.pipeline import Tools, read_document

PAGE = (
    "COMMUNE DE BRUMEVAL\nCompte rendu du conseil municipal du 26 juin 2019\n\n3 - AFFAIRES DIVERSES\n\n{}\n\n"
    "4 - Questions diverses\nNéant.\n"
)


@pytest.mark.parametrize(
    ("said", "year", "basis"),
    [
        ("Le conseil attribue une subvention de 500 € au Judo Club.", 2019, "session"),
        ("Le conseil attribue 500 € au Judo Club au titre de l'année 2020.", 2020, "stated"),
        ("Le conseil attribue 500 € au Judo Club pour l'exercice 2018.", 2018, "stated"),
        ("Le conseil attribue une subvention 2020 de 500 € au Judo Club.", 2020, "stated"),
        ("Subventions 2020 : le conseil vote 500 € au Judo Club.", 2020, "stated"),
        ("Pour 2020, le conseil fixe à 500 € la subvention du Judo Club.", 2020, "stated"),
        ("Le conseil attribue, au titre du budget 2020, 500 € au Judo Club.", 2020, "budget"),
        ("Le conseil renouvelle l'adhésion au CAUE pour 2020 : 500 €.", 2020, "stated"),
        (
            "Vu la délibération du 12 mars 2015, le conseil attribue une subvention de 500 € au Judo Club.",
            2019,
            "session",
        ),
        ("Le conseil attribue 500 € au Judo Club, créé en 1985.", 2019, "session"),
        ("Le conseil attribue 500 € au Judo Club pour l'organisation du championnat 2020.", 2019, "session"),
        ("Le conseil attribue 500 € au Judo Club à verser en janvier 2020.", 2019, "session"),
        ("Une subvention de 500 €, comme en 2018, est allouée au Judo Club.", 2019, "session"),
        ("Une subvention de 500 €, identique à celle de 2018, est allouée au Judo Club.", 2019, "session"),
        ("Une subvention égale à celle de 2018, soit 500 €, est allouée au Judo Club.", 2019, "session"),
        ("Le conseil alloue au Judo Club la même somme qu'en 2018, soit 500 €.", 2019, "session"),
        ("Le conseil alloue au Judo Club le même montant que l'an passé : 500 €.", 2019, "session"),
        ("Le conseil alloue 500 € au Judo Club pour 2020, comme en 2018.", 2020, "stated"),
    ],
)
def test_a_sum_is_of_the_year_it_is_said_of(said: str, year: int, basis: str, tools: Tools) -> None:
    fundings = read_document(Document(source="cr.txt", text=PAGE.format(said)), tools).fundings
    assert [(each.status, each.year, each.year_basis) for each in fundings] == [("awarded", year, basis)]


def test_the_year_of_a_vote_in_a_title_is_no_fiscal_year(tools: Tools) -> None:
    """A grant of an earlier year that is charged to this one: Montpellier carries over what it could not pay."""
    text = (
        "VILLE DE BRUMEVAL\nConseil municipal du 22 mai 2014\nDélibération n° 2014/183\n\n"
        "Report d'affectation de subventions votées en 2013\n\nLe conseil décide d'attribuer 1 500 € au Judo Club.\n"
    )
    fundings = read_document(Document(source="delib.txt", text=text), tools).fundings
    assert [(each.cents, each.year, each.year_basis) for each in fundings] == [(150_000, 2014, "session")]


def test_years_listed_before_as_many_sums_are_theirs_in_turn(tools: Tools) -> None:
    line = "Le conseil attribue au Judo Club, pour les années 2020 et 2021, une subvention de 700 € et 800 €."
    outcome = read_document(Document(source="cr.txt", text=PAGE.format(line)), tools)
    assert sorted((funding.year, funding.cents // 100) for funding in outcome.fundings) == [(2020, 700), (2021, 800)]


def test_an_act_without_a_date_takes_the_year_that_its_head_bears(tools: Tools) -> None:
    page = (
        "COMMUNE DE BRUMEVAL – BUDGET PRIMITIF 2021\n\nIV – ANNEXES\nSUBVENTIONS VERSÉES DANS LE CADRE DU VOTE DU BUDGET\n\n"
        "Article      Nom de l'organisme         Nature juridique     Montant de la subvention\n"
        "6574         COMITE DES FETES           Association                            800,00\n"
        "6574         LES AMIS DU FOUR A PAIN    Association                            250,00\n"
    )
    outcome = read_document(Document(source="bp.txt", text=page), tools)
    assert [(funding.year, funding.cents // 100) for funding in outcome.fundings] == [(2021, 800), (2021, 250)]
