"""Conventions, amendments and action sheets: who gives, who receives, under which names and in which year."""

from __future__ import annotations

import pytest

BODY, CLUB = "Commune de Brumeval", "Les Cigales"
HEAD = """CONVENTION

Entre :
La Commune de Brumeval, représentée par son Maire, ci-après dénommée « la Commune »,
Et :
L'association Les Cigales (SIRET {siret}), représentée par sa présidente, ci-après dénommée « l'Association »,

Il est convenu ce qui suit :

Article 1 : Objet
La présente convention fixe les engagements des parties.

Article 2 : Participation
{article}

Fait à Brumeval, le 3 avril 2023
"""


def convention(article, siret="130 023 740 00439"):
    return HEAD.format(article=article, siret=siret)


# id, article, (euros, grantor, beneficiary, direction, year)
ARTICLES = [
    (
        "binds itself",
        "La Commune s'engage à verser à l'Association une participation d'un montant de 4 000 €.",
        (4000, BODY, CLUB, "out", 2023),
    ),
    (
        "in words too",
        "La Commune s'engage à verser à l'Association une participation de 4 000 € (quatre mille euros).",
        (4000, BODY, CLUB, "out", 2023),
    ),
    (
        "asked for a year",
        "La participation financière de la Commune demandée pour l'année 2024 est de 4 000 €.",
        (4000, BODY, CLUB, "out", 2024),
    ),
    (
        "passive",
        "Une subvention de 4 000 € est attribuée à l'Association au titre de l'année 2024.",
        (4000, BODY, CLUB, "out", 2024),
    ),
    (
        "the body receives",
        "L'Association verse à la Commune une participation de 200 €.",
        (200, CLUB, BODY, "in", 2023),
    ),
]


@pytest.mark.parametrize(("article", "expected"), [case[1:] for case in ARTICLES], ids=[case[0] for case in ARTICLES])
def test_what_a_convention_gives(read, article, expected):
    (funding,) = read(convention(article)).fundings
    assert funding.status == "awarded"
    assert (funding.cents / 100, funding.grantor, funding.beneficiary, funding.direction, funding.year) == expected


@pytest.mark.parametrize(
    ("printed", "siret"),
    [
        pytest.param("130 023 740 00439", "13002374000439", id="valid"),
        pytest.param("13002374000439", "13002374000439", id="without spaces"),
        pytest.param("130 023 740 00438", None, id="wrong check digit"),
        pytest.param("130 023 740", None, id="only a SIREN"),
    ],
)
def test_the_siret_of_a_party_is_decided_by_its_digits(read, printed, siret):
    (funding,) = read(convention(ARTICLES[0][1], printed)).fundings
    assert funding.beneficiary_siret == siret


@pytest.mark.parametrize(
    "article",
    [
        pytest.param("Les comptes sont audités au-dessus de 153 000 €.", id="audit"),
        pytest.param("Le budget de l'Association s'élève à 12 000 €.", id="own budget"),
        pytest.param("L'Association emploie 12 salariés et reçoit 2 000 visiteurs.", id="no amount"),
    ],
)
def test_what_a_convention_does_not_give(read, article):
    assert [funding for funding in read(convention(article)).fundings if funding.status == "awarded"] == []


SHEET = """CONVENTION

Entre :
La Communauté de Communes Val d'Ormelle, représentée par son Président, ci-après dénommée « la CCVO »,
Et :
La Chambre de Commerce de la Vaire, ci-après dénommée « la CCI »,

Article 1 : Objet
La convention fixe les actions.

Référence\tFA-1
Intitulé de l'action\tDiagnostic du commerce
Budget de l'action\t12 000 € TTC
Partenariats / Financement\t{funder}
Calendrier\t2024
"""


def test_an_action_sheet_paid_in_full_by_the_body(read):
    outcome = read(SHEET.format(funder="Financement 100 % CCVO"))
    (funding,) = outcome.fundings
    assert [act.kind for act in outcome.acts] == ["convention", "action_sheet"]
    assert (funding.cents, funding.tax, funding.year) == (1_200_000, "TTC", 2024)
    assert (funding.grantor, funding.beneficiary) == (
        "Communauté de Communes Val d'Ormelle",
        "Chambre de Commerce de la Vaire",
    )


def test_a_sheet_without_a_payer_awards_nothing(read):
    assert read(SHEET.format(funder="À préciser")).fundings == ()


def test_the_same_sheet_printed_twice_counts_once(read):
    text = SHEET.format(funder="Financement 100 % CCVO")
    fundings = read(text + "\n" + text[text.index("Référence") :]).fundings
    assert [funding.cents for funding in fundings] == [1_200_000]


AMENDMENT = HEAD.replace("CONVENTION", "AVENANT N° 1 À LA CONVENTION", 1).replace(
    "Il est convenu",
    "La convention du 3 mars 2022 prévoit une participation annuelle de la Commune de 45 000 €.\n\nIl est convenu",
)


def test_what_an_amendment_tells_above_its_articles_was_given_before(read):
    article = "La Commune attribue à l'Association une participation complémentaire de 7 500 €."
    fundings = read(AMENDMENT.format(article=article, siret="130 023 740 00439")).fundings
    assert sorted((f.status, f.cents) for f in fundings) == [("awarded", 750_000), ("recalled", 4_500_000)]


@pytest.mark.parametrize(
    ("signed", "date"),
    [
        ("À Brumeval, le 28 novembre 2022", "2022-11-28"),
        ("Fait au Mesnil-sur-Loir, le 4 octobre 2021", "2021-10-04"),
        ("Fait à Brumeval, en deux exemplaires, le 10 juillet 2023", "2023-07-10"),
        ("autorisée par délibération du 3 mai 2023", None),
    ],
)
def test_a_contract_is_of_the_day_it_was_signed(read, signed, date):
    outcome = read(
        "AVENANT N° 2 À LA CONVENTION D'OBJECTIFS\n\nENTRE\nLa Ville de Brumeval, représentée par son maire,\n"
        "ET\nL'association Le Grand Plateau, représentée par sa présidente,\n\n"
        "Article 1\nL'avenant n° 1, signé le 2 février 2022, a modifié le calendrier.\n\n"
        f"Article 2\nLa Ville verse à l'association une subvention de 25 000 €.\n\n{signed}\n"
    )
    assert [act.date for act in outcome.acts if act.kind == "amendment"] == [date]


def test_an_amendment_under_a_long_heading_binds_its_parties(read):
    text = convention("La Commune attribue à l'Association une subvention de 68 200 € au titre de l'exercice 2023.")
    text = text.replace(
        "CONVENTION", "Avenant n° 2 à la convention d'objectifs et de moyens 2021-2023 du 15 février 2021"
    )
    outcome = read(text)
    assert [act.kind for act in outcome.acts] == ["amendment"]
    assert [(f.status, f.cents, f.grantor, f.beneficiary) for f in outcome.fundings] == [
        ("awarded", 6820000, BODY, CLUB)
    ]


def test_a_yearly_sum_counts_in_each_of_the_years_told_behind_it(read):
    text = convention("La subvention annuelle est de 12 000 € pour chacune des années 2023, 2024 et 2025.")
    assert [(f.cents, f.year) for f in read(text).fundings] == [(1200000, year) for year in (2023, 2024, 2025)]


@pytest.mark.parametrize(
    "between",
    [
        "Entre le Département de la Sarvenne et les Baladins",
        "Entre le Département de la Sarvenne, d'une part, et les Baladins, d'autre part, il a été convenu :",
        "Entre le Département de la Sarvenne, ci-après dénommé le Département, et les Baladins,",
    ],
)
def test_both_parties_may_stand_in_one_sentence_that_says_nothing_else_of_them(read, between):
    text = (
        f"AVENANT N° 2\n\n{between}\n\nArticle 1 : Une subvention complémentaire de 5 000 € est attribuée pour 2019.\n"
    )
    fundings = read(text).fundings
    assert [(f.grantor, f.beneficiary, f.cents, f.status) for f in fundings] == [
        ("Département de la Sarvenne", "Baladins", 500000, "awarded")
    ]
