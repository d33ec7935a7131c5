"""Tables in text: cells, blocks, columns, wrapped names, totals, and which column is awarded."""

from __future__ import annotations

import itertools

import acts
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telling import told

from corpus62.extract import plain
from corpus62.extract.cells import cut_line, named_sum
from corpus62.extract.layout import find_blocks
from corpus62.text.fold import fold
from corpus62.text.page import open_page

LEAD = "Subventions accordées :\n\n"


def cells(line):
    return [(cell.text, cell.cents) for cell in cut_line(line, fold(line), 0, len(line)).cells]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Foyer rural\t1 200,00 €", [("Foyer rural", None), ("1 200,00 €", 120_000)], id="tabs"),
        pytest.param("| Foyer rural | 300 € |", [("Foyer rural", None), ("300 €", 30_000)], id="pipes"),
        pytest.param(
            "Foyer rural      300 €   400 €", [("Foyer rural", None), ("300 €", 30_000), ("400 €", 40_000)], id="gaps"
        ),
        pytest.param("- Foyer rural : 300 €", [("- Foyer rural", None), ("300 €", 30_000)], id="colon"),
        pytest.param("Foyer rural .......... 300 €", [("Foyer rural", None), ("300 €", 30_000)], id="dots"),
        pytest.param("Foyer rural\t\t300 €", [("Foyer rural", None), ("300 €", 30_000)], id="an empty cell"),
        pytest.param(
            "• Foyer rural – lavoir – 600 € – 50 % – 300 €",
            [("• Foyer rural", None), ("lavoir", None), ("600 €", 60_000), ("50 %", None), ("300 €", 30_000)],
            id="dashes",
        ),
        pytest.param(
            "Foyer rural    12 € x 25 élèves = 300 €", [("Foyer rural", None), ("300 €", 30_000)], id="product"
        ),
        pytest.param(
            "Foyer rural    300 € (nouveau)", [("Foyer rural", None), ("300 € (nouveau)", 30_000)], id="a note"
        ),
        pytest.param("", [], id="nothing"),
    ],
)
def test_cells_of_a_line(line, expected):
    assert cells(line) == expected


def test_a_ruled_line_counts_its_columns():
    line = "Foyer rural\t\t300 €"
    assert [cell.left for cell in cut_line(line, fold(line), 0, len(line)).cells] == [0, 2]


def blocks(text):
    return find_blocks(open_page(text), 0, len(text))


def test_two_tables_apart_are_two_blocks():
    table = "Association\tMontant\nFoyer rural\t100 €\nRando Vaire\t200 €\n"
    prose = "Le conseil municipal prend acte du rapport qui lui est présenté et passe au point suivant de la séance.\n"
    found = blocks(table + "\n" + prose * 3 + "\n" + table)
    assert [len(block.rows) for block in found] == [2, 2]


def test_prose_is_no_table():
    assert blocks("Le conseil accorde 500 € au Foyer rural.\nIl passe au point suivant.\n") == []


PIECES = st.sampled_from(["Foyer", "300 €", "1 200", "\t", "|", "   ", "\n", "\n\n", ":", "TOTAL", "x" * 80])


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_cells_lie_where_they_say(pieces):
    text = "".join(pieces)
    found = blocks(text)
    for block in found:
        assert 0 <= block.start <= block.end <= len(text)
        for cell in (cell for line in block.lines for cell in line.cells):
            assert text[cell.start : cell.end] == cell.text
    assert all(one.start < other.start for one, other in itertools.pairwise(found))


def rows(read, table, lead=LEAD, **given):
    """(euros, beneficiary, status, year) of every row."""
    found = read(acts.deliberation(lead + table, **given)).fundings
    return sorted((funding.cents / 100, funding.beneficiary, funding.status, funding.year) for funding in found)


TABLES = [
    (
        "the voted column of four",
        (
            "Association\tReçu 2022\tDemandé\tProposé\tVoté\n"
            "Foyer rural\t1 400 €\t2 000 €\t1 600 €\t1 500 €\n"
            "Rando Vaire\t200 €\t500 €\t300 €\t300 €\n"
        ),
        [(300, "Rando Vaire"), (1500, "Foyer rural")],
    ),
    (
        "columns by position",
        (
            "Association              2022           Demandé         Accordé\n"
            "Foyer rural             1 400 €         2 000 €         1 500 €\n"
            "Rando Vaire               200 €           500 €           300 €\n"
        ),
        [(300, "Rando Vaire"), (1500, "Foyer rural")],
    ),
    (
        "no sign in the cells",
        "Association\tSubvention\nFoyer rural\t1 500,00\nRando Vaire\t300,00\n",
        [(300, "Rando Vaire"), (1500, "Foyer rural")],
    ),
    (
        "code, structure, project, amount",
        (
            "Code\tStructure\tNature\tProjet\tMontant\n"
            "1021\tFoyer rural\tFonctionnement\tBal\t1 500 €\n"
            "1022\tRando Vaire\tProjet\tRallye\t300 €\n"
        ),
        [(300, "Rando Vaire"), (1500, "Foyer rural")],
    ),
    (
        "totals and sub-totals",
        (
            "Association\tSubvention\nFoyer rural\t1 500 €\nSous-total\t1 500 €\nRando Vaire\t300 €\n"
            "Sous-total\t300 €\nTOTAL\t1 800 €\n"
        ),
        [(300, "Rando Vaire"), (1500, "Foyer rural")],
    ),
    (
        "an empty row",
        "Association\tSubvention\nFoyer rural\t1 500 €\nRando Vaire\t-\nClub de judo\t0 €\n",
        [(1500, "Foyer rural")],
    ),
    (
        "a name wrapped below its row",
        (
            "Association                        Subvention\n"
            "Comité des fêtes de la commune        1 500 €\n"
            "de Brumeval\n"
            "Rando Vaire                             300 €\n"
        ),
        [(300, "Rando Vaire"), (1500, "Comité des fêtes de la commune de Brumeval")],
    ),
    (
        "a page break inside",
        "Association\tSubvention\nFoyer rural\t1 500 €\n\n\f\nRando Vaire\t300 €\n",
        [(300, "Rando Vaire"), (1500, "Foyer rural")],
    ),
    (
        "Markdown in bold",
        "| **Association** | **Subvention** |\n|:--|--:|\n| Foyer rural | **1 500 €** |\n| Rando Vaire | **300 €** |\n",
        [(300, "Rando Vaire"), (1500, "Foyer rural")],
    ),
    (
        "a person in a row",
        "Bénéficiaire\tSubvention\nFoyer rural\t1 500 €\nMme Jeanne Durand\t300 €\n",
        [(300, "Particulier"), (1500, "Foyer rural")],
    ),
    (
        "names in capitals",
        "ASSOCIATION\tSUBVENTION\nFOYER RURAL\t1 500 €\nRANDO VAIRE\t300 €\n",
        [(300, "RANDO VAIRE"), (1500, "FOYER RURAL")],
    ),
    (
        "no headings, a lead",
        "Foyer rural\t1 500 €\nRando Vaire\t300 €\n",
        [(300, "Rando Vaire"), (1500, "Foyer rural")],
    ),
    (
        "two natures",
        "Association\tFonctionnement\tProjet\nFoyer rural\t1 500 €\t\nRando Vaire\t\t300 €\n",
        [(300, "Rando Vaire"), (1500, "Foyer rural")],
    ),
    (
        "work cost beside grant",
        "Commune\tCoût des travaux HT\tSubvention accordée\nCommune de Lurcy\t28 640 €\t1 500 €\n",
        [(1500, "Commune de Lurcy")],
    ),
    (
        "two years",
        "Association\tSubvention 2023\tSubvention 2024\nFoyer rural\t1 500 €\t1 600 €\n",
        [(1500, "Foyer rural"), (1600, "Foyer rural")],
    ),
]


@pytest.mark.parametrize(("table", "awarded"), [case[1:] for case in TABLES], ids=[case[0] for case in TABLES])
def test_what_a_table_awards(read, table, awarded):
    found = [(euros, name) for euros, name, status, _ in rows(read, table) if status == "awarded"]
    assert found == sorted(awarded)


def test_last_year_and_the_sums_asked_are_kept_with_their_status(read):
    table = "Association\tReçu 2022\tDemandé\tVoté\nFoyer rural\t1 400 €\t2 000 €\t1 500 €\n"
    assert rows(read, table) == [
        (1400, "Foyer rural", "recalled", 2022),
        (1500, "Foyer rural", "awarded", 2023),
        (2000, "Foyer rural", "requested", 2023),
    ]


def test_a_footnote_turns_a_row_into_a_recalled_one(read):
    table = "Association\tSubvention\nFoyer rural\t1 500 €\nRando Vaire\t300 € *\n\n* déjà voté\n"
    assert [(euros, status) for euros, _, status, _ in rows(read, table)] == [(300, "recalled"), (1500, "awarded")]


@pytest.mark.parametrize(
    "table",
    [
        pytest.param("Imputation\tLibellé\tCP\n6568//9361\tASSOCIATIONS\t140 000,00\n", id="budget"),
        pytest.param("Prestation\tTarif\nRepas\t3,45 €\nGarderie\t1,20 €\n", id="tariffs"),
        pytest.param("Entreprise\tMontant HT\nTravo\t40 000 €\nBrume BTP\t30 000 €\n", id="procurement"),
    ],
)
def test_tables_that_award_nothing(read, table):
    assert [row for row in rows(read, table, lead="", title="FINANCES") if row[2] == "awarded"] == []


@pytest.mark.parametrize(
    ("total", "ok"), [pytest.param("1 800 €", True, id="right"), pytest.param("1 900 €", False, id="misprinted")]
)
def test_a_printed_total_is_checked_and_never_a_funding(read, total, ok):
    table = f"Association\tSubvention\nFoyer rural\t1 500 €\nRando Vaire\t300 €\nTOTAL\t{total}\n"
    fundings = read(acts.deliberation(LEAD + table)).fundings
    assert sorted(funding.cents for funding in fundings) == [30_000, 150_000]
    assert {check.ok for funding in fundings for check in funding.checks if check.name == "total"} == {ok}


def test_a_table_of_partners_that_no_word_calls_grants_is_refused(read):
    table = "Partenaires\n\nClub de judo\t300 €\nAmicale des pompiers\t200 €\n"
    outcome = read(acts.deliberation(table, title="FINANCES"))
    assert not outcome.fundings
    (refusal,) = outcome.refusals
    assert (refusal.reason, refusal.cents) == ("no_word_for_a_grant", None)
    assert "Club de judo 300 €" in refusal.quote


def test_a_name_that_begins_like_a_total_is_a_name(read):
    table = "Association\tSubvention\nEnsemble baroque de Vaire\t500 €\nFoyer rural\t300 €\nEnsemble\t800 €\n"
    found = {name for _, name, status, _ in rows(read, table) if status == "awarded"}
    assert found == {"Ensemble baroque de Vaire", "Foyer rural"}


def test_a_table_with_a_cell_to_a_line(read):
    cells = ["Association", "Subvention 2022", "Subvention 2023", "Foyer rural", "1 400 €", "1 500 €", "Rando Vaire"]
    table = "\n".join([*cells, "250 €", "300 €", "Club de judo", "80 €", "90 €"])
    found = [(euros, name) for euros, name, status, _ in rows(read, table) if status == "awarded"]
    assert (1500, "Foyer rural") in found
    assert (300, "Rando Vaire") in found
    assert (90, "Club de judo") in found


def test_a_list_of_names_and_sums_one_space_apart(read):
    table = "Foyer rural 1 500 €\nRando Vaire 300 € - M. Marlot sort\nPêche : rien, pas de demande\nClub de judo 90 €\n"
    found = [(euros, name) for euros, name, status, _ in rows(read, table) if status == "awarded"]
    assert found == [(90, "Club de judo"), (300, "Rando Vaire"), (1500, "Foyer rural")]


def test_shares_of_several_funders_count_where_they_are_the_bodys(read):
    table = "Porteur\tPart État\tPart Commune\nFoyer rural\t400 €\t150 €\nRando Vaire\t300 €\t80 €\n"
    found = [(euros, name) for euros, name, status, _ in rows(read, table) if status == "awarded"]
    assert found == [(80, "Rando Vaire"), (150, "Foyer rural")]


def test_an_empty_cell_on_a_line_of_its_own_keeps_its_column(read):
    rows = ["ASSOCIATIONS", "AIDE 2022", "AIDE VOTÉE 2023", "ADMR", "800,00", "850,00", "Foyer rural", " ", "1.400,00"]
    rows += ["Vélo-club", "300,00", " ", "Club de judo", "150,00", "150,00"]
    found = told(read(acts.deliberation("Le conseil vote les aides :\n\n" + "\n\n".join(rows))), "year")
    assert [row for row in found if row[0] == "awarded"] == [
        ("awarded", 1400, ["foyer", "rural"], 2023),
        ("awarded", 150, ["club", "judo"], 2023),
        ("awarded", 850, ["admr"], 2023),
    ]
    assert [row[1] for row in found if row[0] == "recalled"] == [150, 300, 800]


BARE = "BÉNÉFICIAIRE MONTANT (en euros)\nHandi 2000 400\nClub Ados 13 1 200\nFoyer rural 640\nTotal {total}"


def test_figures_without_a_sign_are_sums_where_their_total_proves_it(read):
    def awarded(total):
        outcome = read(acts.deliberation("D'attribuer les subventions suivantes :\n\n" + BARE.format(total=total)))
        return [row[1:] for row in told(outcome) if row[0] == "awarded"]

    assert awarded("2 240") == [(1200, ["club", "ados", "13"]), (400, ["handi", "2000"]), (640, ["foyer", "rural"])]
    assert awarded("2 250") == []


def test_a_column_of_projects_makes_no_budget(read):
    table = (
        "D'attribuer les fonds de concours suivants :\n\nBénéficiaire\tOpération\tCoût HT\tFonds de concours\n"
        "Commune de Corzon\tToit de la salle\t84 300,00 €\t12 000,00 €\n"
        "Commune de Lurcy\tAire de jeux\t27 456,10 €\t5 000,00 €\n"
    )
    found = [row for row in told(read(acts.deliberation(table))) if row[0] == "awarded"]
    assert [row[1] for row in found] == [12000, 5000]


def test_totals_below_totals_are_each_looked_above_once(monkeypatch):
    tried = []
    monkeypatch.setattr(plain, "named_sum", lambda *row: tried.append(row) or named_sum(*row))
    page = open_page("Total 100\nClub 50\n" * 300)
    assert plain.find_totalled(page, frozenset({"total"}), 0, len(page.text)) == []
    assert len(tried) < 1500
