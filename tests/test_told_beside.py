"""What a sentence tells beside the sum it gives: earlier sums, totals, places, demands, persons whom nothing names."""

from __future__ import annotations

import acts
import pytest
from telling import awarded, pairs, told, words

MINUTES = "Commune de Brumeval\nCompte rendu du conseil municipal du 9 avril 2023\n\n"


SENTENCES = {
    "24 000 € à la Régie du Plateau, qui avait obtenu 22 500 € en 2005": [
        ("awarded", 24000.0, "Régie du Plateau", 2023)
    ],
    "une subvention de 7 000 € au Comité des Œuvres, ce qui porte à 52 000 € le total de son aide": [
        ("awarded", 7000.0, "Comité des Œuvres", 2023)
    ],
    "60 000 € à l'association Les Estuaires, qui bénéficie d'une aide de 40 000 € votée par le Département de l'Aubrelle": [
        ("awarded", 60000.0, "Les Estuaires", 2023),
        ("recalled", 40000.0, "Les Estuaires", 2023),
    ],
    "une aide de 350 € au Bagad Bro pour le déplacement à Lorient": [("awarded", 350.0, "Bagad Bro", 2023)],
    "un secours de 1 500 € à la famille relogée": [("awarded", 1500.0, "Particulier", 2023)],
}


@pytest.mark.parametrize("said", SENTENCES)
def test_what_else_a_sentence_tells_is_not_awarded(read, said):
    rows = told(read(acts.deliberation(f"- d'attribuer {said}.")), "year")
    wanted = [(status, euros, words(name), year) for status, euros, name, year in SENTENCES[said]]
    assert [row for row in rows if row[0] == "awarded"] == [row for row in wanted if row[0] == "awarded"]
    assert all(row in rows for row in wanted)


def test_a_rate_in_a_bracket_leaves_the_sums_behind_it_what_those_before_it_are(read):
    act = acts.deliberation(
        "- de renouveler l'adhésion à Initiative Brenne (1 850 €), à l'ADIL 36 (0,12 € par habitant, soit 1 407,60 €) et à "
        "Intercommunalités de France (1 290 €)."
    )
    given = pairs((1850, "Initiative Brenne"), (1407.6, "ADIL 36"), (1290, "Intercommunalités de France"))
    assert awarded(read(act)) == given


@pytest.mark.parametrize(
    "said",
    [
        "La chorale Arpège avait touché 150 € en 2021.",
        "La chorale Arpège a déjà reçu 150 € en mars.",
        "Monsieur le Maire parle de la subvention de la chorale Arpège. Elle était de 150 € en 2021.",
    ],
)
def test_what_somebody_had_is_recalled_though_no_word_calls_it_a_grant(read, said):
    assert ("recalled", 150, ["chorale", "arpege"]) in told(read(f"{MINUTES}{said}\nAdopté à l'unanimité.\n"))


def test_several_behind_one_word_for_giving_have_their_sums_in_brackets(read):
    act = acts.deliberation(
        "- d'attribuer 4 650 € au titre de la santé, au profit de l'association Vie Libre (650 €), "
        "du Centre d'Hygiène Alimentaire (3 000 €) et de la Croix d'Or (1 000 €)."
    )
    assert awarded(read(act)) == pairs((650, "Vie Libre"), (3000, "Centre d'Hygiène Alimentaire"), (1000, "Croix d'Or"))


def test_each_name_stands_before_its_sum_between_dashes(read):
    act = acts.deliberation(
        "Il est attribué pour 2023 : - à l’association Musique en Pays (école de musique) une subvention de 46 200 € "
        "- à l’association Les P’tits Loups (multi-accueil) une subvention de 128 750 € - à la Chorale une subvention de 600 €."
    )
    assert awarded(read(act)) == pairs((46200, "Musique en Pays"), (128750, "P’tits Loups"), (600, "Chorale"))


def test_themes_within_a_list_are_no_part_of_its_names(read):
    act = acts.deliberation(
        "Le conseil accorde les subventions suivantes : Sport : Football Club 8 400 € ; Danse Attitude 900 € "
        "Culture et patrimoine : Comité de jumelage 1 200 € ; Cinéma Le Saint-Clair 7 500 € "
        "Social : Secours populaire 800 € ; Vie Libre 150 €.",
        title="Subventions aux associations",
    )
    assert awarded(read(act)) == pairs(
        (8400, "Football Club"),
        (900, "Danse Attitude"),
        (1200, "Comité de jumelage"),
        (7500, "Cinéma Le Saint-Clair"),
        (800, "Secours populaire"),
        (150, "Vie Libre"),
    )


def test_the_chair_proposes_less_than_is_asked(read):
    act = (
        f"{MINUTES}2023-11 : Subvention exceptionnelle\n"
        "L’association Sportive Brumevalaise sollicite une aide exceptionnelle de 1 500 € pour un tournoi. "
        "Monsieur le Maire propose 500 €, prélevés sur l’article 6574.\nVote : 12 pour, 2 abstentions\n\n"
        "2023-12 : Emprunt\nUn emprunt de 90 000 € est souscrit.\nVote : unanimité\n"
    )
    assert [row[:2] for row in told(read(act))] == [("awarded", 500.0), ("requested", 1500.0)]


def test_a_demand_whose_examination_is_put_off_is_requested(read):
    act = acts.deliberation(
        "- d'attribuer 24 000 € à la commune de Braslay,\n- de reporter l'examen de la demande de la commune de Mailleron.",
        before="La commune de Mailleron sollicite un fonds de concours de 15 000 € pour son parking.",
    )
    assert told(read(act)) == [
        ("awarded", 24000.0, words("commune de Braslay")),
        ("requested", 15000.0, words("commune de Mailleron")),
    ]


def test_premises_lent_in_a_contract_count_as_aid_in_kind_and_fees_do_not(read):
    outcome = read(
        "CONVENTION D'OBJECTIFS\n\nENTRE\nLa Ville de Sarvannes, représentée par son Maire, ci-après « la Ville »,\nET\n"
        "L'association Ecole de musique de l'Alzanne, représentée par son Président, ci-après « l'Association »,\n\n"
        "ARTICLE 3 - MONTANT\nPour l'année 2021, la Ville alloue à l'Association une subvention de 68 000 €.\n\n"
        "ARTICLE 4 - MODALITES DE VERSEMENT\nLa subvention est créditée selon l'échéancier suivant :\n"
        "    - 50 % en février, soit 34 000 €\n    - 30 % en juin, soit 20 400 €\n    - 20 %, soit 13 600 €, en octobre.\n\n"
        "ARTICLE 5 - LOCAUX\nLa Ville met gratuitement à disposition de l'Association le bâtiment. "
        "La valeur locative annuelle de ces locaux est estimée à 14 600 €.\n\n"
        "ARTICLE 6 - TARIFS\nLa cotisation d'un enfant va de 129 € à 387 € l'année.\n\nFait à Sarvannes, le 4 février 2021\n"
    )
    kept = sorted((f.cents, f.form) for f in outcome.fundings if f.status == "awarded")
    assert kept == [(14600_00, "in_kind"), (68000_00, "cash")]


def test_an_organisation_may_be_a_family(read):
    act = acts.deliberation(
        "- d'attribuer 500 € à la famille rurale de Bréau et 300 € à la famille d'accueil Les Tilleuls."
    )
    assert awarded(read(act)) == pairs((500, "famille rurale de Bréau"), (300, "famille d'accueil Les Tilleuls"))


def test_a_case_of_an_authority_that_helps_persons_names_none_of_them(read):
    outcome = read(
        "CENTRE COMMUNAL D'ACTION SOCIALE DE BRUMEVAL\nEXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\nSéance du 8 décembre 2022\n\n"
        "AIDES FACULTATIVES\n\nDossier 2022-42 (M. K.) - dette de loyer : accord pour un secours de 250 €.\nVote : 9 pour.\n"
    )
    assert told(outcome) == [("awarded", 250, ["particulier"])]
