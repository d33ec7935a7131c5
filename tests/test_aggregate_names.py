"""Names as people write and type them."""

from __future__ import annotations

import pytest
from fabricate import CMA

from corpus62.aggregate.names import is_meant, same_name

SAME = [
    ("Département du Pas-de-Calais", "le DEPARTEMENT DU PAS DE CALAIS"),
    ("U.S.Y.P.", "USYP"),
    ("USYP", "Union Sportive Yzeures Preuilly"),
    ("Association Les Écologistes de l'Euzière", "LES ECOLOGISTES DE L'EUZIERE"),
    ("Fabrique Défi", "FABRIQUE DEFIS"),
    ("Cœur de ville", "Coeur de Ville"),
]
OTHER = [("Pôle emploi", CMA), ("", ""), (None, "État"), ("Commune de Lens", "Commune d'Arras"), ("AB", "Amis Blancs")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_name_in_two_hands(one, other):
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_other_names(one, other):
    assert not same_name(one, other)


@pytest.mark.parametrize("query", ["CMA", "cma hdf", "chambre de metiers", "MÉTIERS ET", "Artisanat Hauts"])
def test_a_query_means_a_partner(query):
    assert is_meant(query, CMA)


@pytest.mark.parametrize("query", ["CCI", "", "  ", "commerce", "!"])
def test_a_query_means_another(query):
    assert not is_meant(query, CMA)
