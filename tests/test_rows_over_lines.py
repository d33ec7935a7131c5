"""Tables whose rows stand over several lines each: whom, what for and the sums one below another, as web pages are copied."""

from __future__ import annotations

import acts
import pytest
from telling import awarded, pairs, told

HEADINGS = ["Commune", "Opération", "Coût HT", "Fonds de concours"]
ROWS = [
    ["BRAULT", "Toiture de l'école", "41 260,00 €   8 000,00 €"],
    ["CHAMPRENARD-SUR-VEYLE", "Accès de la mairie", "18 540,00 €   5 191,20 €"],
    ["LA CROIX-MOREL", "Éclairage public", "12 310,50 €   4 924,20 €"],
    ["NEUVIC-LES-BOIS", "Aire de jeux", "23 900,00 €   6 692,00 €"],
]
GIVEN = pairs(
    (8000.0, "BRAULT"),
    (5191.2, "CHAMPRENARD-SUR-VEYLE"),
    (4924.2, "LA CROIX-MOREL"),
    (6692.0, "NEUVIC-LES-BOIS"),
)


def over_lines(*rows, title="Fonds de concours 2023"):
    lines = [line for row in rows for line in row]
    return acts.deliberation("Le conseil attribue les fonds suivants :\n\n" + "\n".join(lines) + "\n", title=title)


@pytest.mark.parametrize("parted", ["   ", "\t", "\n"])
def test_rows_of_two_texts_and_two_sums_under_four_headings(read, parted):
    rows = [[line.replace("   ", parted) for line in row] for row in ROWS]
    assert awarded(read(over_lines(HEADINGS, *rows))) == GIVEN


def test_the_foot_of_a_page_parts_no_rows(read):
    foot = ["                                                      CC du Val – CR du 14/03/2023 – p. 2"]
    assert awarded(read(over_lines(HEADINGS, *ROWS[:2], foot, *ROWS[2:]))) == GIVEN


def test_a_heading_too_few_leaves_open_which_text_is_the_name(read):
    objects = [name for name, _, _ in ROWS]
    outcome = read(over_lines(HEADINGS[1:], *ROWS))
    assert not any(name in str(told(outcome)).upper() for name in objects)


def test_a_column_headed_by_the_organisation_names_who_receives(read):
    rows = [
        ["Espace Info Énergie", "Conseil aux particuliers", "62 400 €"],
        ["Air Pays d'Aube", "Qualité de l'air", "138 215 €"],
        ["Écopôle", "Réseau d'éducation", "21 000 €"],
    ]
    headings = ["Désignation de l'organisme", "Objet de la subvention demandée", "Montant proposé"]
    assert awarded(read(over_lines(headings, *rows, title="Subventions 2023"))) == pairs(
        (62400, rows[0][0]), (138215, rows[1][0]), (21000, rows[2][0])
    )


def test_headings_told_again_behind_the_foot_of_a_page(read):
    page = [
        *("ASSOCIATIONS", "Voté 2022", "Proposé 2023"),
        *("Comité des fêtes", "3.500,00", "3.800,00"),
        *("Pétanque brumevaloise", "250,00", "300,00"),
        *("Tennis Club", "700,00", "650,00"),
    ]
    more = [
        *("ASSOCIATIONS", "Voté 2022", "Proposé 2023"),
        *("Club « Les Tilleuls »", "350,00", "360,00"),
        *("A.C.C.A.", "150,00", "155,00"),
        *("F.N.A.C.A.", "100,00", "pas de demande"),
        *("Coopérative scolaire", "1.450,00", "1.520,00"),
    ]
    blank = "\n\n \n\n"
    foot = f"{blank}PV CM Brumeval 14/03/2023                                   Page 3/6{blank}"
    table = f"{blank.join(page)}{foot}{blank.join(more)}"
    outcome = read(acts.deliberation(f"Le conseil vote les subventions suivantes :\n\n{table}\n"))
    assert awarded(outcome) == pairs(
        *((3800, "Comité des fêtes"), (300, "Pétanque brumevaloise"), (650, "Tennis Club")),
        *((360, "Club « Les Tilleuls »"), (155, "A.C.C.A."), (1520, "Coopérative scolaire")),
    )


COSTS = {
    "investments": "Principaux investissements envisagés :\nClub-house de football\n285 000 €\nCour de l'école Jules-Ferry\n"
    "64 000 €\nÉclairage public\n40 000 €\n",
    "tariffs": "Tarifs de la classe de neige organisée par la ville (participation des familles) :\nQuotient A\n128,00 €\n"
    "Quotient B\n196,00 €\nHors commune\n410,00 €\n",
}


@pytest.mark.parametrize("costs", COSTS.values(), ids=COSTS)
def test_a_line_that_names_costs_leads_no_grants(read, costs):
    said = f"L'enveloppe des subventions aux associations reste fixée à 92 000 €.\n{costs}\nAdopté à l'unanimité.\n"
    assert awarded(read(acts.deliberation(said, title="Débat budgétaire"))) == []


def test_a_bracket_a_gap_behind_a_name_is_no_name(read):
    table = (
        "Associations                        Montant 2023\nAmicale laïque                            120,00\n"
        "G.D.O.N.  (ragondins)                     310,00\nTennis de table                           450,00\n"
    )
    outcome = read(acts.deliberation(f"Le conseil adopte les subventions :\n\n{table}"))
    assert awarded(outcome) == pairs((120, "Amicale laïque"), (310, "G.D.O.N."), (450, "Tennis de table"))
