"""What is masked in quotes, and what only looks like it."""

from __future__ import annotations

import pytest

from corpus62.store.mask import MASK, mask

MASKED = [
    "FR76 1350 7001 2345 6789 0123 456",
    "FR7613507001234567890123456",
    "FR 76 13507 00123 45678901234 56",
    "DE89 3704 0044 0532 0130 00",
    "BE68539007547034",
    "30001 00123 C6200000000 58",
    "30001|00123|12345678901|58",
    "jean.dupont@pasdecalais.fr",
    "mairie-de.lens+dgs@ville-lens.fr",
    "03 21 21 62 62",
    "03.21.21.62.62",
    "03-21-21-62-62",
    "0321216262",
    "+33 3 21 21 62 62",
    "+33 (0)3 21 21 62 62",
    "0033321216262",
    "03\u00a021\u00a021\u00a062\u00a062",
]

KEPT = [
    "120 000 €",
    "1 234 567,89 €",
    "1.234.567,89",
    "SIRET 130 023 740 00439",
    "SIRET 13002374000439",
    "SIREN 130023740",
    "20 novembre 2023",
    "20/11/2023",
    "n° 2023-479",
    "6568//9361",
    "C01-620A06",
    "034-213401722-20140424-0000071276-DE",
    "DEL 2025-90 CONVENTION AVEC LES COMMUNES",
    "62000 Arras",
    "W621001234",
    "10 000 20 000 30 000 40 000",
    "12 345,00 01 02 03",
    "FRANCE SERVICES ANNEE 2023 DEPARTEMENT",
]


@pytest.mark.parametrize("detail", MASKED)
def test_details_are_masked_and_their_length_kept(detail):
    quote = f"Compte ou contact : {detail} ; voir plus loin"
    assert mask(quote) == quote.replace(detail, MASK * len(detail))


@pytest.mark.parametrize("figure", KEPT)
def test_figures_stay(figure):
    assert mask(f"soit {figure} au total") == f"soit {figure} au total"
