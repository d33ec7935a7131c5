"""One list of grants in the writings of many clerks, below each of the lines that clerks lead it with."""

from __future__ import annotations

import pytest
from telling import awarded, pairs

MINUTES = (
    "COMMUNE DE BRUMEVAL\nCompte rendu du conseil municipal du 9 avril 2023\n\n3 - SUBVENTIONS AUX ASSOCIATIONS\n\n"
    "{said}\n\nAdopté à l'unanimité.\n"
)
GIVEN = [(500, "Club de foot"), (300, "Judo Club"), (250, "Amicale des pompiers"), (1200, "Comité des fêtes")]
LEADS = [
    "Le conseil vote les subventions suivantes :",
    "Subventions 2023 :",
    "Après délibération, le conseil municipal décide d'attribuer les subventions ci-après pour l'année 2023 :",
    "M. le Maire propose les montants suivants :",
    "Les subventions aux associations sont fixées comme suit :",
    "Liste des subventions attribuées en 2023 :",
]
WRITINGS = {
    "- X : 9 €": "- {1} : {0} €",
    "- X - 9 €": "- {1} - {0} €",
    "X ..... 9 €": "{1} ........ {0} €",
    "X, a tab, 9 €": "{1}\t{0} €",
    "X, a gap, 9,00 €": "{1}              {0},00 €",
    "X, a gap, 9,00": "{1}                 {0},00",
    "• X 9 €": "• {1} {0} €",
    "X = 9 €": "{1} = {0} €",
    "X → 9 €": "{1} → {0} €",
    "9 € : X": "{0} € : {1}",
    "- 9 € au X": "- {0} € au {1}",
    "* X : 9 euros": "* {1} : {0} euros",
    "- X (9 €)": "- {1} ({0} €)",
    "| X | 9 € |": "| {1} | {0} € |",
    "1) X : 9 €": "1) {1} : {0} €",
    "X 9 €": "{1} {0} €",
    "- X : 9 € ;": "- {1} : {0} € ;",
    "- X, 9 €": "- {1}, {0} €",
    "X over 9 €": "{1}\n{0} €",
    "X far over 9 €": "{1}\n\n{0} €\n",
}


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("writing", WRITINGS.values(), ids=WRITINGS)
def test_a_list_is_read_in_any_writing(read, writing, lead):
    said = "\n".join([lead, *(writing.format(*one) for one in GIVEN)])
    assert awarded(read(MINUTES.format(said=said))) == pairs(*GIVEN)


@pytest.mark.parametrize("lead", LEADS)
def test_a_list_is_read_in_one_sentence(read, lead):
    said = f"{lead} {', '.join(f'{name} {euros} €' for euros, name in GIVEN)}."
    assert awarded(read(MINUTES.format(said=said))) == pairs(*GIVEN)
