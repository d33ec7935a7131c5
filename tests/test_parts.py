"""Instalments and breakdowns: parts of a sum, never counted on top of it, and checked against it."""

from __future__ import annotations

import acts
import pytest
from telling import awarded, pairs

GRANT = "D'attribuer au Foyer rural une subvention de 12 000 €"
# id, decision, the parts in euros, whether they reach their whole
SHARED_OUT = [
    (
        "in one sentence",
        f"{GRANT}, versée en trois fois : 5 000 € en mars, 4 000 € en juin et 3 000 € en octobre.",
        True,
    ),
    ("one short", f"{GRANT}, versée en trois fois : 5 000 € en mars, 4 000 € en juin et 2 000 € en octobre.", False),
    ("sentence below", f"{GRANT}.\n\nElle sera versée en deux fois : 8 000 € à la signature et 4 000 € en mai.", True),
    (
        "sentence below, short",
        f"{GRANT}.\n\nElle sera versée en deux fois : 8 000 € à la signature et 3 000 € en mai.",
        False,
    ),
    ("list", f"{GRANT}.\n\nElle sera versée ainsi :\n- 8 000 € à la signature\n- 4 000 € au plus tard en mai", True),
    (
        "list, short",
        f"{GRANT}.\n\nElle sera versée ainsi :\n- 8 000 € à la signature\n- 3 000 € au plus tard en mai",
        False,
    ),
    ("of which", f"{GRANT}, dont 7 000 € pour l'école de musique et 5 000 € pour le festival.", True),
    ("of which, short", f"{GRANT}, dont 7 000 € pour l'école de musique et 4 000 € pour le festival.", False),
    (
        "breakdown below",
        f"{GRANT} répartie comme suit :\n- Action 1 : école, pour 7 000 €\n- Action 2 : bal, pour 4 000 €",
        False,
    ),
]


@pytest.mark.parametrize(("decision", "reached"), [row[1:] for row in SHARED_OUT], ids=[row[0] for row in SHARED_OUT])
def test_parts_stay_in_their_whole_and_are_checked(read, decision, reached):
    (funding,) = read(acts.deliberation(decision)).fundings
    assert (funding.status, funding.cents) == ("awarded", 1_200_000)
    parts = (*funding.instalments, *funding.breakdown)
    (check,) = (check for check in funding.checks if check.name in {"instalments", "breakdown"})
    assert (check.expected, check.found, check.ok) == (1_200_000, sum(part.cents for part in parts), reached)


def test_a_sum_that_goes_to_somebody_is_no_part(read):
    decision = f"{GRANT}, dont 2 000 € pour le bal, et 3 000 € à l'Harmonie de Brumeval."
    sums = sorted(funding.cents for funding in read(acts.deliberation(decision)).fundings)
    assert sums == [300_000, 1_200_000]


def test_parts_of_no_funding_are_refused(read):
    decision = "Le versement interviendra comme suit :\n- 8 000 € à la signature\n- 4 000 € au plus tard en mai"
    outcome = read(acts.deliberation(decision))
    assert not outcome.fundings
    assert [(refusal.reason, refusal.cents) for refusal in outcome.refusals] == [("parts_of_nothing", 1_200_000)]


def test_each_of_equal_payments_is_no_sum_of_its_own(read):
    act = acts.deliberation(
        "1) FIXE à 34 128 € la participation à verser à l'OGEC Sainte-Radegonde ;\n"
        "2) PRÉCISE que le règlement interviendra en trois versements égaux de 11 376 €."
    )
    assert awarded(read(act)) == pairs((34128, "OGEC Sainte-Radegonde"))
