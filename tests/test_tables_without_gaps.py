"""Tables and lists that lost what sets their cells apart: one space, dots, no sign, two columns of rows side by side."""

from __future__ import annotations

import time

import acts
import pytest
from hypothesis import given
from hypothesis import strategies as st
from telling import awarded, pairs, told, words

from corpus62.extract.led import find_headed, find_led
from corpus62.extract.spaced import find_spaced
from corpus62.text.page import open_page

LEAD = "Le conseil attribue les subventions suivantes :\n"
PLAIN = "Le conseil attribue les subventions suivantes.\n"


@pytest.mark.parametrize(
    ("headings", "rows"),
    [
        (
            "Association Versé 2022 Demandé 2023 Voté 2023",
            ["400,00 600,00 450,00", "- 350,00 300,00", "80,00 80,00 80,00"],
        ),
        ("Associations Demandé Voté", ["600 € 450 €", "350 € 300 €", "80 € 80 €"]),
        (
            "Verse Demande Vote\nAssociation 2022 2023 2023",
            ["400,00 600,00 450,00", "- 350,00 300,00", "80,00 80,00 80,00"],
        ),
    ],
    ids=["decimals", "signs", "two lines of headings"],
)
def test_cells_one_space_apart_stand_under_the_headings_of_their_words(read, headings, rows):
    names = ("Judo Club", "Les Amis du Moulin", "Chorale de Brumeval")
    table = "\n".join(f"{name} {row}" for name, row in zip(names, rows, strict=True))
    outcome = read(acts.deliberation(f"{PLAIN}{headings}\n{table}\n"))
    assert awarded(outcome) == pairs((450, "Judo Club"), (300, "Amis du Moulin"), (80, "Chorale de Brumeval"))


def test_a_name_may_begin_above_its_row_where_no_theme_stands(read):
    table = (
        "Association Rappel 2022 Demande 2023 Proposition 2023\nSPORTS\nASSV Football 28 000 € 32 000 € 28 500 €\n"
        "Club nautique\ndu Lin 9 000 € 9 000 € 8 000 €\nBoule des\nPlatanes - 600 € 400 €\n"
        "MONTREDON-LE-\nHAUT 100 € 500 € 300 €\n"
    )
    assert awarded(read(acts.deliberation(f"{PLAIN}{table}"))) == pairs(
        (28500, "ASSV Football"),
        (8000, "Club nautique du Lin"),
        (400, "Boule des Platanes"),
        (300, "MONTREDON-LE-HAUT"),
    )


def test_what_the_words_of_headings_do_not_part_is_refused(read):
    rows = "Judo Club 400,00 450,00\nTennis Club 350,00 300,00\nGolf Club 80,00 90,00\n"
    outcome = read(acts.deliberation(f"{PLAIN}{rows}"))
    assert awarded(outcome) == []
    assert {refusal.reason for refusal in outcome.refusals} == {"unclear_columns"}


def test_a_sum_that_is_a_rate_of_another_is_what_is_granted(read):
    rows = (
        "AURANS             Toiture mairie         38 460,00     30 %    11 538,00\n"
        "BEAUCAZAL          Accessibilité école    22 150,00     25 %     5 537,50\n"
        "CAUMILLAC          Salle des fêtes       142 000,00     10 %    14 200,00\n"
    )
    act = acts.deliberation(f"{PLAIN}{rows}")
    assert [euros for euros, _ in awarded(read(act))] == [5537.5, 11538, 14200]


def test_headings_may_end_with_an_abbreviation(read):
    table = (
        "COMMUNE        NATURE DES TRAVAUX      COUT H.T.     SUBV. VOTEE\n"
        "AURANS         Toiture mairie          38 460,00       11 538,00\n"
        "BEAUCAZAL      Accessibilité école     22 150,00        5 537,50\n"
    )
    assert awarded(read(acts.deliberation(f"{PLAIN}{table}"))) == pairs((11538, "AURANS"), (5537.5, "BEAUCAZAL"))


def test_a_list_led_to_needs_no_sign_and_may_have_themes_and_remarks(read):
    rows = (
        "  • Associations de la commune\n    • Gymnastique (31 adhérents) : 310\n    • Comité des Fêtes (dont 300 au bal) : 800\n"
        "  • Associations extérieures\n    • Banque alimentaire : 150\n    • En attente : Harmonie\n"
    )
    expected = pairs((310, "Gymnastique"), (800, "Comité des Fêtes"), (150, "Banque alimentaire"))
    assert awarded(read(acts.deliberation(f"Le conseil accorde :\n{rows}"))) == expected
    assert awarded(read(acts.deliberation(f"Les effectifs sont :\n{rows}"))) == []


def test_a_line_may_hold_several_rows_and_a_remark_may_follow_the_last_sum(read):
    slashes = f"{LEAD}Chorale Ste-Cécile 200 / Musique Concordia 1 100 / Football-Club 950\n"
    assert awarded(read(acts.deliberation(slashes))) == pairs(
        (200, "Chorale Ste-Cécile"), (1100, "Musique Concordia"), (950, "Football-Club")
    )
    dots = (
        f"{LEAD}- ADMR du canton ............... 150\n- Comité des fêtes .............. 450   (feu d'artifice compris)\n"
        "- Souvenir Français ............. 50\n"
    )
    assert awarded(read(acts.deliberation(dots))) == pairs(
        (150, "ADMR du canton"), (450, "Comité des fêtes"), (50, "Souvenir Français")
    )


def test_decimals_below_a_heading_that_speaks_of_grants_are_sums(read):
    rows = "1. AFN de Brumeval 173,00\n2. Comice agricole 320,00\n3. Pêche du Lin 31,00\n"
    expected = pairs((173, "AFN de Brumeval"), (320, "Comice agricole"), (31, "Pêche du Lin"))
    assert awarded(read(acts.deliberation(f"Subventions à caractère local\n\n{rows}"))) == expected
    assert awarded(read(acts.deliberation(f"Tarifs des salles\n\n{rows}"))) == []


def test_a_list_in_two_columns_is_one_list(read):
    rows = (
        "ADMR de la Plaine            120       Anciens combattants        180\n"
        "Amicale des pompiers          75       Chorale Arc en Ciel         60\n"
        "Club du temps libre          230       Comité des fêtes         1 100\n"
    )
    assert awarded(read(acts.deliberation(f"{LEAD}{rows}"))) == pairs(
        (120, "ADMR de la Plaine"), (180, "Anciens combattants"), (75, "Amicale des pompiers"),
        (60, "Chorale Arc en Ciel"), (230, "Club du temps libre"), (1100, "Comité des fêtes"),
    )  # fmt: skip


def test_rows_that_open_with_a_grant_name_whom_it_goes_to(read):
    rows = "Subvention à la coopérative de l'école maternelle : 420 €\nSubvention à la coopérative de l'école primaire : 960 €\n"
    outcome = read(
        acts.deliberation(f"Crédits scolaires.\n\n{rows}\nL'USEP demande 150 € pour son tournoi : accordé.\n")
    )
    assert told(outcome) == [
        ("awarded", 150, words("USEP")),
        ("awarded", 420, words("coopérative de l'école maternelle")),
        ("awarded", 960, words("coopérative de l'école primaire")),
    ]


def test_what_is_left_of_a_credit_is_no_list(read):
    act = acts.deliberation(
        "Le conseil accorde 500 € au Judo Club.\n\nSituation budgétaire\n"
        "Crédits votés : 2 600 €      Engagé : 1 713 €      Proposé : 492 €      Disponible : 395 €\n"
    )
    assert awarded(read(act)) == pairs((500, "Judo Club"))


@given(st.text(alphabet="ab1 ,.:€-/\n", max_size=400))
def test_any_lines_make_rows_inside_them(text):
    page = open_page(text)
    for block in [
        *find_spaced(page, lambda _, __: [], 0, len(text)),
        *find_led(page, lambda _: True, lambda _: True, 0, len(text)),
    ]:
        for number in block.rows:
            line = block.lines[number]
            assert "\n" not in text[line.start : line.end]
            for cell in line.cells:
                assert line.start <= cell.start < cell.end <= line.end
                assert page.text[cell.start : cell.end].strip() == cell.text.strip()


@pytest.mark.parametrize(
    "line", ["club 1 1 1 ", "a-1 - ", "1 111 ", "x (1) ", "nom : 10 / ", "a .... 10 ", "1,00 ", "120 120 s ", "Club "]
)
def test_long_lines_and_many_lines_cost_time_in_step_with_their_length(line):
    for hostile in (line * 8_000, (line + "\n") * 8_000, (line * 15 + "\n") * 600):
        page = open_page(f"accorde :\n{hostile}")
        began = time.perf_counter()
        find_spaced(page, lambda _, __: [], 0, len(page.text))
        find_led(page, lambda _: True, lambda _: True, 0, len(page.text))
        find_headed(page, lambda _: True, lambda _: True, 0, len(page.text))
        assert time.perf_counter() - began < 3


def test_an_advance_of_a_grant_is_not_what_is_granted(read):
    table = (
        "Association      Subvention accordée      Taux       Avance\n"
        "Tennis club            10 000,00          50 %     5 000,00\n"
        "Judo club               5 000,00          50 %     2 500,00\n"
    )
    assert awarded(read(acts.deliberation(f"{PLAIN}{table}"))) == pairs((10000, "Tennis club"), (5000, "Judo club"))


@pytest.mark.parametrize(
    "below",
    [
        "Ainsi fait et délibéré\nNombre de votants : 14\nPour : 14\n",
        "Fait et délibéré les jour, mois et an\nConseillers en exercice : 15\nConseillers présents : 12\n",
        "Location de la salle\nHabitants : 50\nExtérieurs : 100\n",
    ],
)
def test_what_stands_below_a_list_is_no_row_of_it(read, below):
    act = acts.deliberation(f"{LEAD}Tennis club : 80\nJudo club : 120\n{below}")
    assert awarded(read(act)) == pairs((80, "Tennis club"), (120, "Judo club"))


def test_sums_that_an_account_lists_are_not_granted(read):
    rows = "Subvention au CCAS     42 000 €\nSubvention à la Caisse des écoles   30 000 €\n"
    account = acts.deliberation(
        f"Approuve le compte. Principales dépenses :\n{rows}", title="COMPTE ADMINISTRATIF 2022"
    )
    assert awarded(read(account)) == []
