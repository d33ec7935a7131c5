"""Budget tables read column by column, with their arithmetic; an envelope is never a funding."""

from __future__ import annotations

import acts
import pytest

DECIDED = "D'attribuer une participation de 120 000 € à la Chambre d'agriculture de la Vaire.\n\n"
HEADING = "Code opération\tImputation\tLibellé\tCP\tDisponible\tProposition\tSolde\n"


def budget(read, table):
    return read(acts.deliberation(DECIDED + table)).budget_lines


def test_a_row_is_read_column_by_column(read):
    table = HEADING + "C01-620A06\t6568//9361\tPARTENARIAT AGRICOLE\t150 000,00\t140 000,00\t120 000,00\t20 000,00\n"
    (line,) = budget(read, table)
    assert (line.operation, line.nature, line.function, line.label) == (
        "C01-620A06",
        "6568",
        "9361",
        "PARTENARIAT AGRICOLE",
    )
    assert line.columns == {"CP": 15_000_000, "Disponible": 14_000_000, "Proposition": 12_000_000, "Solde": 2_000_000}


@pytest.mark.parametrize(
    ("balance", "ok", "found"),
    [
        pytest.param("20 000,00", True, 2_000_000, id="adds up"),
        pytest.param("30 000,00", False, 3_000_000, id="does not add up"),
        pytest.param("0,00", False, 0, id="nought"),
    ],
)
def test_available_less_proposal_is_the_balance(read, balance, ok, found):
    table = HEADING + f"C01\t6568//9361\tPARTENARIAT\t150 000,00\t140 000,00\t120 000,00\t{balance}\n"
    (line,) = budget(read, table)
    (check,) = line.checks
    assert (check.name, check.ok, check.expected, check.found) == ("arithmetic", ok, 2_000_000, found)


@pytest.mark.parametrize(
    ("heading", "columns"),
    [
        pytest.param("CP\tDépense", {"CP": 14_000_000, "Dépense": 12_000_000}, id="credits and expenditure"),
        pytest.param("AE\tDépense", {"AE": 14_000_000, "Dépense": 12_000_000}, id="authorisation"),
        pytest.param("Inscrit\tRecette", {"Inscrit": 14_000_000, "Recette": 12_000_000}, id="revenue"),
        pytest.param("CP (en €)\tDépense (€)", {"CP": 14_000_000, "Dépense": 12_000_000}, id="the unit is no heading"),
    ],
)
def test_columns_bear_their_printed_headings(read, heading, columns):
    table = f"Code opération\tImputation\tLibellé\t{heading}\nC01\t6568//9361\tPARTENARIAT\t140 000,00\t120 000,00\n"
    (line,) = budget(read, table)
    assert line.columns == columns
    assert line.checks == ()


def test_every_row_is_a_line(read):
    rows = "".join(f"C0{n}\t6568//936{n}\tLIGNE {n}\t1 000,00\t800,00\t500,00\t300,00\n" for n in (1, 2, 3))
    lines = budget(read, HEADING + rows)
    assert [line.operation for line in lines] == ["C01", "C02", "C03"]
    assert [line.function for line in lines] == ["9361", "9362", "9363"]


def test_an_envelope_is_never_a_funding(read):
    outcome = read(acts.DOSSIER)
    assert {funding.cents for funding in outcome.fundings} == {12_000_000}
    assert len(outcome.budget_lines) == 1
    (funding,) = outcome.fundings
    assert (funding.nature_account, funding.function_code) == ("6568", "9361")


@pytest.mark.parametrize(
    ("nature", "name", "ok"),
    [
        pytest.param("6568", "direction", True, id="expenditure for a gift"),
        pytest.param("74713", "direction", False, id="revenue for a gift"),
        pytest.param("1568", "account", False, id="in no chart"),
    ],
)
def test_the_account_is_held_against_the_direction(read, nature, name, ok):
    (funding,) = read(acts.DOSSIER.replace("6568", nature)).fundings
    assert funding.direction == "out"
    assert [check.ok for check in funding.checks if check.name == name] == [ok]


def test_no_table_no_line(read):
    assert budget(read, "La dépense est imputée au compte 6568//9361, crédits disponibles : 140 000 €.\n") == ()
