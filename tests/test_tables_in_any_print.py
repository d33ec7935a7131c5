"""One table of grants under the headings of many clerks, in each of the prints that tables have."""

from __future__ import annotations

import pytest
from telling import awarded, pairs

MINUTES = (
    "COMMUNE DE BRUMEVAL\nCompte rendu du conseil municipal du 9 avril 2023\n\n3 - SUBVENTIONS AUX ASSOCIATIONS\n\n"
    "Mme Durand présente le tableau des subventions.\n\n{table}\n\nAdopté à l'unanimité.\n"
)
ROWS = {  # given last year, asked for, given
    "Club de foot": (450, 600, 500),
    "Judo Club": (300, 350, 320),
    "Amicale des pompiers": (250, 250, 260),
    "Comité des fêtes": (1200, 1500, 1250),
}
HEADINGS = {  # and which of the three stand below them
    ("Associations", "2022", "2023"): (0, 2),
    ("Association", "Subvention 2022", "Subvention 2023"): (0, 2),
    ("Nom de l'association", "Montant demandé", "Montant accordé"): (1, 2),
    ("Bénéficiaires", "Rappel 2022", "Demande 2023", "Proposition 2023"): (0, 1, 2),
    ("Association", "Attribué 2022", "Sollicité 2023", "Attribué 2023"): (0, 1, 2),
    ("ASSOCIATIONS", "BP 2022", "BP 2023"): (0, 2),
    ("Organisme", "Montant"): (2,),
    ("Association", "Pour mémoire 2022", "Avis de la commission"): (0, 2),
    ("Association", "Demandé", "Commission", "Vote du conseil"): (1, 2, 2),
    ("Nom", "Réalisé 2022", "Budget 2023"): (0, 2),
    ("Association", "N-1", "Subvention proposée"): (0, 2),
    ("Association", "Année 2022", "Année 2023"): (0, 2),
    ("Associations", "CA 2022", "Demande 2023", "Vote 2023"): (0, 1, 2),
}
PRINTS = {
    "aligned": lambda row: row[0].ljust(34) + "".join(cell.rjust(24) for cell in row[1:]),
    "tabs": "\t".join,
    "pipes": lambda row: f"| {' | '.join(row)} |",
    "a cell to a line": "\n".join,
}


def read_in(read, printed, headings, shown, sums="{} €", *, total=False):
    rows = [list(headings)]
    rows += [[name, *(sums.format(euros[column]) for column in shown)] for name, euros in ROWS.items()]
    if total:
        rows.append(["TOTAL", *(sums.format(sum(euros[column] for euros in ROWS.values())) for column in shown)])
    return awarded(read(MINUTES.format(table="\n".join(map(printed, rows)))))


@pytest.mark.parametrize("printed", PRINTS.values(), ids=PRINTS)
@pytest.mark.parametrize(("headings", "shown"), HEADINGS.items(), ids=[" ".join(each) for each in HEADINGS])
def test_a_table_is_read_in_any_print(read, headings, shown, printed):
    given = pairs(*((euros[2], name) for name, euros in ROWS.items()))
    assert read_in(read, printed, headings, shown) == given
    assert read_in(read, printed, headings, shown, "{},00", total=True) == given


@pytest.mark.parametrize("way", ["aligned", "tabs", "pipes"])
def test_years_stand_over_their_columns_where_the_names_have_no_heading(read, way):
    given = pairs(*((euros[2], name) for name, euros in ROWS.items()))
    assert read_in(read, PRINTS[way], ("", "2022", "2023"), (0, 2)) == given
