"""Pages whose sums have lost the sign of the euro: transcripts of PDF files, whose lines ran together as well."""

from __future__ import annotations

import time

import acts
from hypothesis import given
from hypothesis import strategies as st
from telling import awarded, pairs

from corpus62.text.fold import fold
from corpus62.text.page import open_page
from corpus62.text.signs import lost_signs

TALK = "Les élus ont parlé des chemins, de la salle des fêtes et du fleurissement du bourg. " * 13
ROWS = "Tennis Club 950 Judo Club 1 100 Boule des Forges 270 Harmonie L Avenir 1 900 "
GRANTS = ((950, "Tennis Club"), (1100, "Judo Club"), (270, "Boule des Forges"), (1900, "Harmonie L Avenir"))
LEAD = "Sont votées les subventions suivantes : "


def sums(text):
    """What stands before each sign that is put back."""
    return [text[:at].rsplit(maxsplit=2)[-2:] for at in lost_signs(fold(text), text)]


def test_figures_that_add_up_to_one_behind_them_are_sums(read):
    act = acts.deliberation(f"{TALK}Le repas a coûté 60 euros. {LEAD}{ROWS}Total 4 220. {TALK}Adopté.\n")
    assert awarded(read(act)) == pairs(*GRANTS)
    assert awarded(read(act.replace("Total 4 220", "Total 4 221"))) == [], "a total that is none proves nothing"


def test_names_and_figures_that_dashes_part_are_a_list_of_sums(read):
    rows = "Tennis Club 950 - Judo Club 60 - Boule des Forges 270 - Harmonie L Avenir 1 900 - Souvenir français 50"
    act = acts.deliberation(f"{TALK}Le repas a coûté 60 euros. {LEAD}{rows}. {TALK}Adopté.\n")
    given = (*GRANTS[2:], (950, "Tennis Club"), (60, "Judo Club"), (50, "Souvenir français"))
    assert awarded(read(act)) == pairs(*given)
    assert sums(f"{TALK}{rows.replace(' - Souvenir français 50', '')}. {TALK}") == [], "four are met by chance"


def test_a_page_without_any_sign_has_lost_them(read):
    act = acts.deliberation(
        f"{TALK}{LEAD}{ROWS}M. Tard ne vote pas. Les travaux sont estimés à 86 300 HT, le prêt est de 42 000 sur dix ans. "
        f"La participation au Syndicat du Lin est fixée à 9 214,37 et sera versée en juin. VOTE : Pour 20 Contre 3. {TALK}\n"
    )
    assert awarded(read(act)) == pairs((9214.37, "Syndicat du Lin"), *GRANTS)
    signed = act.replace("86 300 HT", "86 300 € HT")
    assert awarded(read(signed)) == [], "where one sum has its sign, figures without are none"


def test_each_column_of_rows_that_run_on_is_proved_by_its_total():
    rows = (
        "Arpajou 18 420,00 5 526,00 Le Monteil 42 310,50 8 000,00 Félix 31 077,00 7 769,25 Vézeirac 12 900,00 3 225,00"
    )
    found = sums(f"{TALK}{rows} TOTAL 104 707,50 24 520,25 {TALK}")
    assert [figures[-1] for figures in found][:4] == ["420,00", "526,00", "310,50", "000,00"]
    assert [figures[-1] for figures in found][-4:] == ["900,00", "225,00", "707,50", "520,25"]


def test_years_brackets_page_numbers_and_lines_that_are_short_are_left():
    assert sums(f"{TALK}En 2014 le club A 1 500 (dont 280 pour des livres) 95 % et 3 élèves. {TALK}") == []
    assert sums(f"2 {TALK}10 20 30 40 {TALK}") == []
    assert sums("Tennis Club 1 950\nJudo Club 1 100\nBoule 2 270\nHarmonie 1 900\nGolf 2 000") == []


@given(st.lists(st.integers(10, 60), min_size=5, max_size=14))
def test_what_adds_up_is_what_a_slow_search_finds(values):
    text = TALK + " ".join(f"Club {value}" for value in values) + " fin"
    proved = set()
    for columns in (1, 2):
        for first in range(columns):
            column = list(range(first, len(values), columns))
            for last in range(len(column)):
                for begin in range(last - 3):
                    terms = column[begin:last]
                    if sum(values[number] for number in terms) == values[column[last]]:
                        proved.update([*terms, column[last]])
    starts = [place for place in range(len(text)) if text.startswith("Club ", place)]
    assert lost_signs(fold(text), text) == [starts[number] + len(f"Club {values[number]}") for number in sorted(proved)]


@given(st.text(alphabet="ab 0123456789,.()\n", max_size=900))
def test_the_twin_keeps_its_length_and_its_lines(text):
    text = "a" * 1000 + text
    page = open_page(text)
    folded = fold(page.text)
    assert len(page.folded) == len(text)
    assert all(new == old or (new == "€" and old in " .,;") for new, old in zip(page.folded, folded, strict=True))


def test_long_lines_of_figures_cost_time_in_step_with_their_length():
    for hostile in ("111 " * 60_000, "(" * 200_000, "1 " * 100_000, "9,99 " * 50_000):
        began = time.perf_counter()
        open_page(hostile)
        assert time.perf_counter() - began < 2


def test_votes_and_numbers_of_firms_are_no_sums(read):
    vote = "Votants 11 Abstention 0 Nul 0 Contre 0 Pour 11 "
    assert sums(f"{TALK}Une subvention de 500 € au Tennis club. {vote}{TALK}") == []
    firms = " ".join(f"Club {name} SIRET {number}23 456 789 00012," for number, name in enumerate("ABCDE", 1))
    assert sums(f"{TALK}{firms} {TALK}") == []


def test_the_last_figure_of_a_page_has_no_place_for_a_sign():
    text = f"{TALK}{LEAD}{ROWS}Total 4 220"
    assert len(open_page(text).folded) == len(text)
    assert [figures[-1] for figures in sums(text)] == ["950", "100", "270", "900"]
