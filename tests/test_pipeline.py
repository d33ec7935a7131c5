"""Small acts to fundings: status, fields, parts and counting, a row or a test per rule."""

from __future__ import annotations

import acts
import pytest
from hypothesis import HealthCheck, given, settings
from strategies import TEXTS
from telling import BODY, told, words

from corpus62.phrases.comparison import NameComparer

# id, before the decision, decision, vote, (status, euros, beneficiary) of each
STATUS = [
    (
        "asked and granted less",
        "L'association Les Cigales sollicite une subvention de 3 000 €.",
        "D'attribuer à l'association Les Cigales une subvention de 1 000 €.",
        acts.ADOPTED,
        [("awarded", 1000, "Cigales"), ("requested", 3000, "Cigales")],
    ),
    (
        "given before",
        "En 2022, une subvention de 700 € a été versée à l'association Les Cigales.",
        "D'attribuer à l'association Les Cigales une subvention de 1 000 €.",
        acts.ADOPTED,
        [("awarded", 1000, "Cigales"), ("recalled", 700, "Cigales")],
    ),
    (
        "rejected by the vote",
        "",
        "D'attribuer à l'association Les Cigales une subvention de 1 000 €.",
        acts.REJECTED,
        [("rejected", 1000, "Cigales")],
    ),
    (
        "said before and decided",
        "Il est proposé d'attribuer à l'association Les Cigales une subvention de 1 000 €.",
        "D'attribuer à l'association Les Cigales une subvention de 1 000 €.",
        acts.ADOPTED,
        [("awarded", 1000, "Cigales")],
    ),
    (
        "proposed and adopted as proposed",
        "Il est proposé d'attribuer à l'association Les Cigales une subvention de 1 000 €.",
        "D'adopter la proposition.",
        acts.ADOPTED,
        [("awarded", 1000, "Cigales")],
    ),
    (
        "the grant of what was asked",
        "L'association Les Cigales demande 300 €.",
        "Le conseil donne son accord.",
        acts.ADOPTED,
        [("awarded", 300, "Cigales")],
    ),
    (
        "as told by the mayor",
        "M. le Maire propose d'attribuer une subvention de 400 € à l'association Les Cigales.",
        "Accorde la subvention telle qu'énoncée par M. le Maire.",
        acts.ADOPTED,
        [("awarded", 400, "Cigales")],
    ),
    (
        "a counter-proposal",
        "M. Paul Marlot propose de verser 800 € au Foyer rural.",
        "D'attribuer au Foyer rural une subvention de 500 €.",
        acts.ADOPTED,
        [("awarded", 500, "Foyer rural")],
    ),
    (
        "an association's own budget",
        "Le budget du Foyer rural s'élève à 12 000 €.",
        "D'attribuer au Foyer rural une subvention de 500 €.",
        acts.ADOPTED,
        [("awarded", 500, "Foyer rural")],
    ),
    (
        "said twice",
        "",
        "D'attribuer au Foyer rural une subvention de 500 €.\nD'attribuer au Foyer rural une subvention de 500 €.",
        acts.ADOPTED,
        [("awarded", 500, "Foyer rural")],
    ),
    (
        "a question and a vote",
        "Etes-vous d'accord pour verser une subvention de 300 € à l'association Les Cigales ?",
        "Vote.",
        "9 pour",
        [("awarded", 300, "Cigales")],
    ),
    (
        "a vote a row",
        "",
        (
            "Subventions accordées :\n\nAssociation\tSubvention\tVote\nFoyer rural\t1 500 €\t12 pour\n"
            "Rando Vaire\t300 €\t5 pour 6 contre\n"
        ),
        "",
        [("awarded", 1500, "Foyer rural"), ("rejected", 300, "Rando Vaire")],
    ),
    (
        "asked of the Region",
        "",
        "De solliciter auprès de la Région Val-de-Brume une subvention de 5 000 €.",
        acts.ADOPTED,
        [("requested", 5000, "Commune de Brumeval")],
    ),
]


@pytest.mark.parametrize(
    ("before", "decision", "vote", "expected"), [case[1:] for case in STATUS], ids=[case[0] for case in STATUS]
)
def test_status(read, before, decision, vote, expected):
    outcome = read(acts.deliberation(decision, before=before, vote=vote))
    assert told(outcome) == sorted(((status, euros, words(name)) for status, euros, name in expected), key=str)


# id, decision, field, its value
FIELDS = [
    ("year stated", "D'attribuer, au titre de l'année 2022, une subvention de 90 € au Foyer rural.", "year", 2022),
    ("basis stated", "D'attribuer, au titre de l'année 2022, une aide de 90 € au Foyer rural.", "year_basis", "stated"),
    ("year of the session", "D'attribuer une subvention de 90 € au Foyer rural.", "year", 2023),
    ("basis session", "D'attribuer une subvention de 90 € au Foyer rural.", "year_basis", "session"),
    ("for the year", "D'attribuer une subvention de 90 € au Foyer rural pour l'année 2024.", "year", 2024),
    (
        "in kind",
        "D'attribuer au Foyer rural une subvention en nature valorisable pour un montant de 90 €.",
        "form",
        "in_kind",
    ),
    ("membership", "De verser au Réseau des Canaux la cotisation de 90 €.", "form", "membership"),
    ("own budget", "De verser au budget annexe de l'eau une participation de 90 €.", "form", "internal_transfer"),
    ("cash", "D'attribuer une subvention de 90 € au Foyer rural.", "form", "cash"),
    ("a person", "D'accorder à Mme Jeanne Durand un secours de 90 €.", "beneficiary", "Particulier"),
    ("kind of a person", "D'accorder à M. Paul Martin un secours de 90 €.", "beneficiary_kind", "natural_person"),
    ("a public body", "D'attribuer à la commune de Lurcy un fonds de concours de 90 €.", "beneficiary_kind", "public"),
    ("an association", "D'attribuer une subvention de 90 € au Foyer rural.", "beneficiary_kind", "private"),
    ("its number", "D'attribuer une subvention de 90 € au Foyer rural.", "decision_number", "2023-012"),
    ("its date", "D'attribuer une subvention de 90 € au Foyer rural.", "decision_date", "2023-03-14"),
    ("its purpose", "D'attribuer une subvention de 90 € au Foyer rural.", "purpose", "VIE ASSOCIATIVE"),
    ("partner", "D'attribuer une subvention de 90 € au Foyer rural.", "partner", "Foyer rural"),
    ("tax", "D'attribuer une subvention de 90 € TTC au Foyer rural.", "tax", "TTC"),
]


@pytest.mark.parametrize(
    ("decision", "field", "value"), [case[1:] for case in FIELDS], ids=[case[0] for case in FIELDS]
)
def test_what_is_known_of_a_funding(read, decision, field, value):
    (funding,) = read(acts.deliberation(decision)).fundings
    assert funding.status == "awarded"
    assert getattr(funding, field) == value


def test_a_person_is_named_in_no_column(read):
    (funding,) = read(acts.deliberation("D'accorder à Mme Jeanne Durand un secours de 90 €.")).fundings
    assert "Durand" not in f"{funding.beneficiary}{funding.beneficiary_as_written}{funding.partner}"


def test_a_dossier_counts_once_with_its_evidence(read):
    (funding,) = read(acts.DOSSIER).fundings
    assert (funding.status, funding.cents, funding.year) == ("awarded", 12_000_000, 2023)
    assert funding.beneficiary == "Chambre d'agriculture de la Vaire"
    assert [evidence.section for evidence in funding.evidence] == [
        "deliberation/article 1",
        "convention/article 2",
        "report/2",
        "deliberation/financial_table",  # the row of the budget table that charges it
    ]
    assert all(check.ok for check in funding.checks)
    assert {"agreement", "instalments", "direction"} <= {check.name for check in funding.checks}
    for evidence in funding.evidence:
        assert "120 000" in acts.DOSSIER[evidence.char_start : evidence.char_end]


INSTALMENTS = (
    "D'attribuer au Foyer rural une subvention de 3 000 €, versée en deux fois, soit :\n- {} €\n- le solde, soit {} €"
)


def test_instalments_are_parts_and_not_counted_on_top(read):
    (funding,) = read(acts.deliberation(INSTALMENTS.format("2 000", "1 000"))).fundings
    assert [part.cents for part in funding.instalments] == [200_000, 100_000]
    assert [check.ok for check in funding.checks if check.name == "instalments"] == [True]


def test_minutes_award_what_was_adopted(read):
    assert told(read(acts.MINUTES)) == [
        ("awarded", 1500, words("Comité des fêtes de Brumeval")),
        ("rejected", 600, words("Société de pêche l'Ablette")),
    ]


def test_a_convention_gives_to_its_party_under_its_local_name(read):
    text = (
        "CONVENTION\n\nEntre :\nLa Commune de Brumeval, représentée par son Maire, ci-après dénommée « la Commune »,\n"
        "Et :\nLa Compagnie du Phare, ci-après dénommée « la Compagnie »,\n\nArticle 1 : Participation\n"
        "La Commune s'engage à verser à la Compagnie une participation d'un montant de 4 000 € pour l'année 2024.\n"
    )
    assert told(read(text), "grantor", "year") == [("awarded", 4000, words("Compagnie du Phare"), BODY, 2024)]


def test_the_body_may_be_the_one_who_receives(read):
    text = (
        "CONVENTION\n\nEntre :\nL'État, représenté par le préfet, ci-après dénommé « l'État »,\n"
        "Et :\nLe Département de la Vaire, représenté par son président, ci-après dénommé « le Département »,\n\n"
        "Article 1 : Participation\nL'État contribue pour un montant de 500 000 € au titre de l'année 2023.\n"
    )
    (funding,) = read(text).fundings
    assert (funding.direction, funding.grantor, funding.partner) == ("in", "État", "État")
    assert (funding.beneficiary, funding.year, funding.cents) == ("Département de la Vaire", 2023, 50_000_000)


@pytest.mark.parametrize("text", ["", "\n", "Rien d'administratif ici.", "€", "1 500 €", "subvention de 1 500 €"])
def test_what_is_no_act_awards_nothing(read, text):
    assert read(text).fundings == ()


def test_what_is_uncertain_is_refused_with_its_reason(read):
    outcome = read(acts.deliberation("D'autoriser le versement d'une subvention de 700 €."))
    assert outcome.fundings == ()
    assert [(refusal.reason, refusal.cents) for refusal in outcome.refusals] == [("no_beneficiary", 70_000)]


def spans(outcome):
    for funding in outcome.fundings:
        yield from ((evidence.char_start, evidence.char_end) for evidence in funding.evidence)
        yield from ((part.char_start, part.char_end) for part in (*funding.instalments, *funding.breakdown))
    for record in (*outcome.budget_lines, *outcome.citations, *outcome.refusals, *outcome.acts):
        yield record.char_start, record.char_end


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS)
def test_any_text_is_read_and_every_record_leads_back_to_it(read, text):
    outcome = read(text)
    assert all(0 <= start <= end <= len(text) for start, end in spans(outcome))
    known = {act.act_id for act in outcome.acts}
    for funding in outcome.fundings:
        assert funding.act_id in known
        assert funding.beneficiary
        assert funding.cents > 0
        assert funding.evidence
    assert all(refusal.reason and refusal.quote for refusal in outcome.refusals)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS)
def test_the_same_text_gives_the_same_outcome(read, text):
    assert read(text) == read(text)


def test_grants_of_other_sums_are_not_compared_by_name(read):
    grants = (f"D'attribuer une subvention de {100 + number} € au Club {number} Bis.\n\n" for number in range(300))
    text = acts.deliberation("".join(grants))
    before = NameComparer.same.cache_info()
    assert len(read(text).fundings) == 300
    after = NameComparer.same.cache_info()
    compared = after.hits + after.misses - before.hits - before.misses
    assert compared < 3 * 300  # each with each would be 90 000, and fourteen seconds for 2 000 grants
