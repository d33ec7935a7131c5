"""Small acts to fundings: one row per rule of counting and per main phrasing."""

from __future__ import annotations

import re

import acts
import pytest
from hypothesis import HealthCheck, given, settings
from strategies import TEXTS

from corpus62.text.fold import fold

BODY = "Commune de Brumeval"
ARTICLES = {"le", "la", "les", "l", "de", "du", "des", "d", "association"}


def words(name):
    return [word for word in re.findall(r"\w+", fold(name or "")) if word not in ARTICLES]


def told(outcome, *keys):
    """(status, euros, beneficiary's words, then the fields named) of each funding, in a fixed order."""
    rows = (
        (f.status, f.cents / 100, words(f.beneficiary), *(getattr(f, key) for key in keys)) for f in outcome.fundings
    )
    return sorted(rows, key=str)


# id, decision, what is awarded (euros, beneficiary)
PHRASES = [
    ("B then A", "D'attribuer à l'association Les Cigales une subvention de 1 500 €.", [(1500, "Les Cigales")]),
    ("A then B", "D'accorder une subvention de 1 234,56 € à Rando Vaire pour son rallye.", [(1234.56, "Rando Vaire")]),
    ("attribué", "Il est attribué au Foyer rural une subvention d'un montant de 800 €.", [(800, "Foyer rural")]),
    ("sous la forme", "D'aider le Foyer rural sous la forme d'une subvention de 800 €.", [(800, "Foyer rural")]),
    ("participation", "De fixer la participation financière de 500 € au Club de judo.", [(500, "Club de judo")]),
    ("verser", "De verser une dotation exceptionnelle de 2 000 € au Foyer rural.", [(2000, "Foyer rural")]),
    (
        "aide à la société",
        "L'attribution d'une aide de 300 € à la société Travo est approuvée.",
        [(300, "société Travo")],
    ),
    ("aide pour", "Une aide de 300 € pour le Club de judo est accordée.", [(300, "Club de judo")]),
    (
        "three pairs",
        (
            "D'attribuer une aide de 160 € à l'Amicale des pompiers, de 154 € à la Société de pêche "
            "et de 512 € à l'Harmonie."
        ),
        [(154, "Société de pêche"), (160, "Amicale des pompiers"), (512, "Harmonie")],
    ),
    ("de subvention", "D'attribuer 650 € de subvention au Club de judo.", [(650, "Club de judo")]),
    ("in favour of", "D'octroyer une subvention de 650 € en faveur du Club de judo.", [(650, "Club de judo")]),
    ("dash and participle", "ont : - approuvé le versement de 250 € au Club de judo.", [(250, "Club de judo")]),
    ("accepte", "Accepte de verser au Club de judo une subvention de 250 €.", [(250, "Club de judo")]),
    ("nous décidons", "Décident d'allouer 250 € de subvention au Club de judo.", [(250, "Club de judo")]),
    (
        "initials",
        "D'attribuer une subvention de 90 € à l'Union Sportive Lurcy (USL).",
        [(90, "Union Sportive Lurcy (USL)")],
    ),
    ("quoted", "D'attribuer à l'association « Les Cigales » une aide de 90 €.", [(90, "Les Cigales")]),
    ("a figure first", "D'attribuer à l'association 4 L'Aventure une aide de 90 €.", [(90, "4 L'Aventure")]),
    ("million", "D'allouer une subvention de 1,5 million d'euros au Foyer rural.", [(1_500_000, "Foyer rural")]),
    ("sign on the next line", "D'attribuer une aide de 12 000\n€ au Foyer rural.", [(12000, "Foyer rural")]),
    ("thousands split", "D'attribuer une aide de 12\n000 € au Foyer rural.", [(12000, "Foyer rural")]),
    (
        "in words too",
        "D'attribuer au Foyer rural une subvention de 1 200 € (mille deux cents euros).",
        [(1200, "Foyer rural")],
    ),
    (
        "list of names and amounts",
        (
            "D'attribuer une subvention aux associations suivantes :\n- Comité des fêtes : 1 500 €\n"
            "- Amis de l'orgue : 300 €"
        ),
        [(1500, "Comité des fêtes"), (300, "Amis de l'orgue")],
    ),
    (
        "items with verbs",
        "D'attribuer :\n- une subvention de 500 € au Comité des fêtes ;\n- une subvention de 300 € au Foyer rural.",
        [(300, "Foyer rural"), (500, "Comité des fêtes")],
    ),
    (
        "ticks",
        "➢ D'attribuer une subvention de 500 € au Comité des fêtes\n➢ D'attribuer une aide de 300 € au Foyer rural",
        [(300, "Foyer rural"), (500, "Comité des fêtes")],
    ),
    (
        "layout table",
        (
            "Subventions accordées :\n\n"
            "Association              Subvention\n"
            "Comité des fêtes            1 500 €\n"
            "Amis de l'orgue               300 €\n"
            "TOTAL                       1 800 €"
        ),
        [(1500, "Comité des fêtes"), (300, "Amis de l'orgue")],
    ),
    (
        "tab table, voted column",
        (
            "Subventions accordées :\n\nAssociation\tDemandé\tVoté\nComité des fêtes\t2 000 €\t1 500 €\n"
            "Amis de l'orgue\t500 €\t300 €\n"
        ),
        [(1500, "Comité des fêtes"), (300, "Amis de l'orgue")],
    ),
    (
        "Markdown table",
        (
            "Subventions accordées :\n\n| Association | Subvention |\n|---|---|\n| Comité des fêtes | 1 500 € |\n"
            "| Amis de l'orgue | 300 € |\n"
        ),
        [(1500, "Comité des fêtes"), (300, "Amis de l'orgue")],
    ),
    (
        "several grants of one partner",
        (
            "Subventions accordées :\n\nAssociation\tProjet\tSubvention\nFoyer rural\tBal\t100 €\n"
            "Foyer rural\tRallye\t100 €\nFoyer rural\tLoto\t250 €\n"
        ),
        [(100, "Foyer rural"), (100, "Foyer rural"), (250, "Foyer rural")],
    ),
    (
        "a list led by a verb alone",
        "D'attribuer :\n- au Comité des fêtes 500 €\n- à l'Amicale : 200 €\n- 4 Saisons : 100 €",
        [(500, "Comité des fêtes"), (200, "Amicale"), (100, "4 Saisons")],
    ),
    (
        "a list in one sentence",
        "De répartir l'enveloppe de 300 € comme suit : Judo club : 100 €, ACPG-CATM : 50 € et Croix-Rouge : 150 €.",
        [(100, "Judo club"), (50, "ACPG-CATM"), (150, "Croix-Rouge")],
    ),
    (
        "semicolons",
        "D'attribuer une subvention de 300 € à l'Amicale (APE) ; 250 € à l'USEP ; 100 € à la Prévention Routière.",
        [(300, "Amicale (APE)"), (250, "USEP"), (100, "Prévention Routière")],
    ),
    (
        "asked and voted columns are grants",
        "| Association | Demandé | Voté |\n|---|---|---|\n| Judo Club | 1 200 € | 1 000 € |\n| Amicale | 500 € | 300 € |",
        [(1000, "Judo Club"), (300, "Amicale")],
    ),
    (
        "paid in two parts",
        (
            "D'attribuer à l'association La Ruche une subvention de 12 000 €.\n"
            "Elle sera versée en deux fois : 8 000 € à la signature et 4 000 € sur bilan."
        ),
        [(12000, "La Ruche")],
    ),
    (
        "paid in terms",
        "D'attribuer à l'école Sainte-Agathe 8 568 €, payables en trois termes de 2 856 €.",
        [(8568, "école Sainte-Agathe")],
    ),
    (
        "a rate and its product",
        "De participer à hauteur de 15 € par élève, soit 3 élèves × 15 € = 45 €, au voyage du collège Camus.",
        [(45, "collège Camus")],
    ),
    (
        "raised to",
        "La subvention au Foyer rural, qui était de 350 € en 2022, est portée à 380 €.",
        [(380, "Foyer rural")],
    ),
    (
        "items, one of them with a part of it",
        "Les subventions suivantes :\n- ADMR : 200 euros\n- Pêche : 100 euros\n- Foot : 1 200 euros dont 300 euros pour le tournoi",
        [(200, "ADMR"), (100, "Pêche"), (1200, "Foot")],
    ),
    (
        "the same to each of a sentence",
        "De verser 150 € à chacune des associations suivantes : Les Cigales, le Foyer rural et l'Amicale laïque.",
        [(150, "Les Cigales"), (150, "Foyer rural"), (150, "Amicale laïque")],
    ),
    (
        "the same to each of a list",
        "De verser une aide de 150 € à chacune des associations suivantes :\n- Arts et Loisirs\n- le Foyer rural",
        [(150, "Arts et Loisirs"), (150, "Foyer rural")],
    ),
    (
        "refused to one, given to the other",
        "De refuser une aide à l'association Moto Verte (demande de 700 €) et d'accorder 200 € à Rando Vaire.",
        [(200, "Rando Vaire")],
    ),
    (
        "to the officer of an association",
        "D'accorder 90 € à Mme la Présidente de l'association Les Doigts de Fée.",
        [(90, "Les Doigts de Fée")],
    ),
    (
        "a name that goes on behind a small word",
        "D'attribuer une aide de 90 € à la Ligue contre le cancer.",
        [(90, "Ligue contre le cancer")],
    ),
]


def test_a_yearly_sum_is_one_funding_a_year(read):
    decision = "D'attribuer au Foyer rural une subvention de 5 000 € par an pour les années 2024, 2025 et 2026."
    outcome = read(acts.deliberation(decision))
    assert [year for _, _, _, year in told(outcome, "year")] == [2024, 2025, 2026]


def test_a_funder_is_named_in_full(read):
    decision = "De signer avec le Département du Nord la convention par laquelle celui-ci attribue à la commune une aide de 80 €."
    outcome = read(acts.deliberation(decision))
    assert told(outcome, "grantor", "direction") == [("awarded", 80, words(BODY), "Département du Nord", "in")]


def test_what_stands_behind_a_sum_gives_it(read):
    outcome = read(acts.deliberation("D'accepter le fonds de concours de 40 € de la Communauté de communes du Pays."))
    rows = [("awarded", 40, words(BODY), "Communauté de communes du Pays", "in")]
    assert told(outcome, "grantor", "direction") == rows


def test_who_asks_below_a_vote_is_the_partner(read):
    before = (
        "ADMR\nL'association demande 350 €.\nVote : 9 pour\n\nClub de judo\nL'association demande 150 €.\nVote : 8 pour"
    )
    outcome = read(acts.deliberation(before, vote=""))
    assert told(outcome, "direction") == [("awarded", 150, ["club", "judo"], "out"), ("awarded", 350, ["admr"], "out")]


@pytest.mark.parametrize(("decision", "awarded"), [case[1:] for case in PHRASES], ids=[case[0] for case in PHRASES])
def test_how_a_funding_is_said(read, decision, awarded):
    outcome = read(acts.deliberation(decision))
    found = [row for row in told(outcome, "grantor", "direction") if row[0] == "awarded"]
    assert found == sorted((("awarded", euros, words(name), BODY, "out") for euros, name in awarded), key=str)


# id, decision: none of it is awarded
NOT_AWARDED = [
    ("procurement", "De conclure avec la société Travo un marché de travaux d'un montant de 40 000 € HT."),
    ("threshold", "De passer les marchés inférieurs au seuil de 40 000 € HT."),
    ("loan", "De contracter auprès de la Banque des Canaux un emprunt de 200 000 €."),
    ("loan guarantee", "De garantir à hauteur de 80 % un prêt de 500 000 € souscrit par la société Brume."),
    ("tariffs", "De fixer le tarif de la cantine à 3,45 € par enfant et de la garderie à 90 € par enfant."),
    ("land", "D'acquérir la parcelle AB 12 appartenant à M. Paul Martin au prix de 12 000 €."),
    ("credits", "Les crédits disponibles au chapitre 65 s'élèvent à 140 000 €."),
    ("asked of the State", "De solliciter auprès de l'État une subvention de 40 000 € au titre de la DETR."),
    ("cost", "Le coût total des travaux est estimé à 28 640 € HT."),
    ("no amount", "D'attribuer une subvention à l'association Les Cigales."),
    ("salary", "De fixer la rémunération mensuelle de l'agent recenseur à 1 200 €."),
    (
        "financing plan",
        "D'approuver le plan de financement :\nDETR : 40 000 €\nRégion : 17 300 €\nAutofinancement : 20 000 €",
    ),
    (
        "budget amendment",
        (
            "D'adopter la décision modificative suivante :\nChapitre 65\tDépenses\t1 500 €\n"
            "Chapitre 011\tDépenses\t-1 500 €"
        ),
    ),
]


@pytest.mark.parametrize("decision", [case[1] for case in NOT_AWARDED], ids=[case[0] for case in NOT_AWARDED])
def test_what_is_not_a_funding(read, decision):
    outcome = read(acts.deliberation(decision))
    assert [row for row in told(outcome) if row[0] == "awarded"] == []


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
