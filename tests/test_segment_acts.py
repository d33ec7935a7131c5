"""Documents cut into acts: their openings, heads, votes, parties, items of minutes and citations."""

from __future__ import annotations

import acts
import pytest


def kinds(outcome):
    return [act.kind for act in outcome.acts]


def line_of(act, text):
    return text.count("\n", 0, act.char_start) + 1


OPENINGS = [
    ("EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\n\nLe conseil décide.\n", ["deliberation"], "extract of the register"),
    ("Le conseil municipal accorde 500 € au Club.\n", ["deliberation"], "no opening at all"),
    ("L'association remercie la mairie pour 500 €.\n", [], "no mark of an act"),
    ("AVENANT N° 1\n\nEntre :\nLa Ville de Lurcy\nEt :\nLe Club\n\nArticle 1\n", ["amendment"], "amendment"),
    ("CONVENTION\n\nEntre :\nLa Ville de Lurcy\nEt :\nLe Club\n\nArticle 1\n", ["convention"], "convention"),
    ("RAPPORT N° 12\n\nIl est proposé de délibérer.\n", ["report"], "report"),
    (
        "DÉLIBÉRATION DU CONSEIL MUNICIPAL\n\nLa convention jointe est approuvée.\n",
        ["deliberation"],
        "the word convention opens nothing in a sentence",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[:2] for case in OPENINGS], ids=[case[2] for case in OPENINGS])
def test_openings(read, text, expected):
    assert kinds(read(text)) == expected


def test_the_head_of_a_deliberation(read):
    (act,) = read(acts.deliberation("D'attribuer une aide de 100 € au Club de judo.", title="SPORT")).acts
    assert (act.number, act.date, act.body) == ("2023-012", "2023-03-14", "Commune de Brumeval")
    assert act.title == "SPORT"
    assert (act.vote.votes_for, act.vote.votes_against, act.vote.votes_abstain) == (12, 0, 1)
    assert act.adopted is True
    section_kinds = [section.kind for section in act.sections]
    assert [kind for kind in section_kinds if kind in {"attendance", "decision", "vote", "signature"}] == [
        "attendance",
        "decision",
        "vote",
        "signature",
    ]


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("N° 2023-012", "2023-012"),
        ("n° 2014 / 171", "2014/171"),
        ("N° DEL2025-36", "DEL2025-36"),
        ("DEL 2025-90", "DEL 2025-90"),
        ("D2025-012", "D2025-012"),
        ("N° 2019-05-07", "2019-05-07"),
    ],
)
def test_numbers_of_acts(read, printed, number):
    text = acts.deliberation("D'attribuer une aide de 100 € au Club de judo.").replace("N° 2023-012", printed)
    assert read(text).acts[0].number == number


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("Séance du 14 mars 2023", "2023-03-14"),
        ("Séance ordinaire du mardi 14 mars 2023 à 19 heures", "2023-03-14"),
        ("SÉANCE DU 14/03/2023", "2023-03-14"),
        ("Séance du 1er mars 2023", "2023-03-01"),
        ("Date de convocation : 7 mars 2023\n\nSéance du 14 mars 2023", "2023-03-14"),
        ("20 mars 2023\n\nL'an deux mille vingt-trois, le quatorze mars à 20 h", "2023-03-14"),
        ("Le conseil, convoqué par son maire le 7 mars 2023, s'est réuni le mardi 14 mars 2023", "2023-03-14"),
    ],
)
def test_dates_of_sessions(read, printed, date):
    text = acts.deliberation("D'attribuer une aide de 100 € au Club de judo.")
    assert read(text.replace("Séance du 14 mars 2023", printed)).acts[0].date == date


def test_minutes_are_cut_into_their_items(read):
    found = read(acts.MINUTES).acts
    assert [act.kind for act in found] == ["minutes", "deliberation", "deliberation", "deliberation"]
    assert [act.number for act in found] == [None, "2023-010", "2023-011", "2023-012"]
    assert [act.title for act in found[1:]] == [
        "Subvention au Comité des fêtes",
        "Subvention à la Société de pêche",
        "Tarifs de la cantine",
    ]
    assert [act.adopted for act in found[1:]] == [True, False, True]
    assert {act.date for act in found} == {"2023-03-14"}
    assert {act.body for act in found} == {"Commune de Brumeval"}
    assert found[1].vote.votes_abstain == 1
    assert found[3].vote.unanimous


HEADINGS = {
    "short numbers in capitals": ("10. SUBVENTION AU COMITÉ", "11. SUBVENTION À LA PÊCHE", "12. TARIFS DE LA CANTINE"),
    "numbers of acts": (
        "2023-010 Subvention au Comité",
        "2023-011 Subvention à la pêche",
        "2023-012 Tarifs municipaux",
    ),
    "numbers and dashes": (
        "DEL2023-010 - Subvention au Comité",
        "DEL2023-011 - Subvention",
        "DEL2023-012 - Tarifs municipaux",
    ),
}
AGENDA = (
    "Ordre du jour :\n2023-010 Subvention : 1 500 €\n2023-011 Subvention : 600 €\n2023-012 Tarifs de la cantine\n\n"
)


def minutes(headings, agenda=""):
    text = acts.MINUTES
    for number, heading in zip(("2023-010", "2023-011", "2023-012"), headings, strict=True):
        line = next(line for line in acts.MINUTES.split("\n") if line.startswith(number))
        text = text.replace(line, heading)
    return text.replace(headings[0], agenda + headings[0])


@pytest.mark.parametrize("style", HEADINGS)
@pytest.mark.parametrize("agenda", ["", AGENDA], ids=["no agenda", "agenda"])
def test_items_in_any_style_and_no_agenda_among_them(read, style, agenda):
    outcome = read(minutes(HEADINGS[style], agenda))
    assert [act.kind for act in outcome.acts] == ["minutes", *["deliberation"] * 3]
    assert [act.adopted for act in outcome.acts[1:]] == [True, False, True]
    assert sorted((funding.status, funding.cents) for funding in outcome.fundings) == [
        ("awarded", 150_000),
        ("rejected", 60_000),
    ]


def test_a_dossier_holds_deliberation_convention_and_report(read):
    deliberation, convention, report = read(acts.DOSSIER).acts
    assert [deliberation.kind, convention.kind, report.kind] == ["deliberation", "convention", "report"]
    assert {deliberation.dossier, convention.dossier, report.dossier} == {0}
    assert deliberation.articles == ("1", "2")
    assert convention.articles == ("1", "2")
    assert (deliberation.transmitted_on, deliberation.published_on) == ("2023-12-06", "2023-12-07")
    assert deliberation.title == "CHAMBRE D'AGRICULTURE DE LA VAIRE - PARTICIPATION 2023"
    assert report.number == "20"
    assert convention.date == "2023-12-06"
    assert [line_of(act, acts.DOSSIER) for act in (convention, report)] == [
        acts.DOSSIER.splitlines().index("CONVENTION") + 1,
        acts.DOSSIER.splitlines().index("RAPPORT N° 20") + 1,
    ]


def test_a_title_that_stands_between_the_number_and_those_present(read):
    page = (
        "DÉPARTEMENT DE LA VAIRE\nConseil départemental\nRéunion du 7 juin 2023\n\nRapport n° 3.12\n"
        "AIDE AUX FESTIVALS D'ÉTÉ\n\nPrésents : Mme Aubin, M. Bruel, M. Carle\n\n"
        "LE CONSEIL DÉPARTEMENTAL,\nAprès en avoir délibéré,\nDÉCIDE d'attribuer 900 € à l'association Les Baladins.\n"
    )
    assert read(page).acts[0].title == "AIDE AUX FESTIVALS D'ÉTÉ"


def test_a_title_ends_where_the_sentence_of_the_body_begins(read):
    page = (
        "SYNDICAT DES EAUX DE LA VAIRE\nComité syndical du 7 juin 2023\n\nDélibération n° 2023-04\n"
        "Objet : Subvention à l'Amicale du personnel\n"
        "Le Comité décide d'attribuer à l'Amicale du personnel une subvention de 900 €.\n"
    )
    outcome = read(page)
    assert outcome.acts[0].title == "Subvention à l'Amicale du personnel"
    assert [funding.beneficiary for funding in outcome.fundings] == ["Amicale du personnel"]


def test_the_parties_of_a_convention_and_their_local_names(read):
    convention = read(acts.DOSSIER).acts[1]
    assert convention.parties == ("Département de la Vaire", "Chambre d'agriculture de la Vaire")
    assert convention.local_names == (
        ("Département", "Département de la Vaire"),
        ("Chambre", "Chambre d'agriculture de la Vaire"),
    )


@pytest.mark.parametrize(
    ("defined", "local"),
    [
        ("ci-après dénommée « la Compagnie »", "Compagnie"),
        ("ci-après désignée « la Compagnie »", "Compagnie"),
        ("ci-après désigné CDP", "CDP"),
        ("ci-après dénommée par le sigle « CDP »", "CDP"),
    ],
)
def test_local_names(read, defined, local):
    text = (
        "CONVENTION\n\nEntre :\nLa Commune de Brumeval, représentée par son Maire,\n"
        f"Et :\nLa Compagnie du Phare, {defined},\n\nArticle 1 : Objet\n"
    )
    (act,) = read(text).acts
    assert act.local_names == ((local, "Compagnie du Phare"),)


def test_citations(read):
    found = read(acts.DOSSIER).citations
    assert [(cited.number, cited.body, cited.date, cited.title) for cited in found] == [
        ("2021-407", "Département de la Vaire", "2021-09-27", "Schéma agricole"),
        ("2022-033", "Région du Val-de-Brume", "2022-02-14", None),
    ]


def test_the_same_act_in_two_files_has_one_key_and_two_ids(read):
    text = acts.deliberation("D'attribuer une aide de 100 € au Club de judo.")
    one, other = read(text, "a.txt").acts[0], read(text, "b.txt").acts[0]
    assert one.key == other.key != ""
    assert one.act_id != other.act_id
    assert read(text.replace("2023-012", "2023-013")).acts[0].key != one.key


def test_what_decides_above_an_annex_is_an_act_though_nothing_opens_it(read):
    outcome = read(
        "Conseil départemental de la Vaire\nCommission permanente du 24 juin 2024          n° 2024-CP06-118\n\n"
        "FONDS D'APPUI AUX COMMUNES RURALES\nDeuxième répartition - exercice 2024\n\n"
        "DÉCIDE à l'unanimité\n\n- d'accorder les subventions inscrites au tableau annexé.\n\n"
        "                         Annexe à la délibération n° 2024-CP06-118\n\n"
        "Bénéficiaire                 Projet              Montant voté\n"
        "Commune de Lurcy             Toiture             18 720 €\n"
        "Communauté de communes       Gymnase             60 000 €\nVaire-Amont\n"
        "-----------------------------------------------------------\nTOTAL                                            78 720 €\n"
    )
    assert [(act.kind, act.number, act.date) for act in outcome.acts] == [
        ("deliberation", "2024-CP06-118", "2024-06-24"),
        ("annex", None, None),
    ]
    assert [(f.beneficiary, f.cents, f.year) for f in outcome.fundings] == [
        ("Commune de Lurcy", 1_872_000, 2024),
        ("Communauté de communes Vaire-Amont", 6_000_000, 2024),
    ]


def test_a_deliberation_without_a_date_is_of_the_session_told_before_it(read):
    outcome = read(
        "SYNDICAT MIXTE DU BASSIN DE LA NOËLLE\nComité syndical - lundi 15 avril 2013, 14 h 30\n\n"
        "DÉLIBÉRATION 13/09 - RESTAURATION DU COURS AVAL\n\nLe comité, à l'unanimité, adopte le programme.\n"
        + "\n" * 9
        + "DÉLIBÉRATION 13/10 - PARTENAIRES\n\nLe comité décide d'attribuer une subvention de 300 € à La Gaule noëlloise.\n"
    )
    assert [(f.beneficiary, f.year) for f in outcome.fundings] == [("Gaule noëlloise", 2013)]
    assert [act.date for act in outcome.acts] == ["2013-04-15", "2013-04-15"]


def test_the_day_of_a_session_and_not_of_a_deliberation_that_a_report_cites(read):
    outcome = read(
        "RÉGION VAL-D'AMBRE\n\nCOMMISSION PERMANENTE DU 18 NOVEMBRE 2021\n\nRAPPORT N° 21-CP11-037\n\n"
        "Le dispositif, créé par délibération du 9 juillet 2020, aide les entreprises.\n\n"
        "La Commission permanente, après en avoir délibéré, décide d'attribuer à la SAS Merlet une subvention de 300 €.\n"
    )
    assert [(act.date, act.body) for act in outcome.acts] == [("2021-11-18", "Région Val-d'Ambre")]
