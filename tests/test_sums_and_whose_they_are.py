"""Which of several sums goes to whom, and sums that an act only tells: of earlier acts, of others, asked, paid in parts.

One test a form; each was met in texts that nobody here had read, and read wrongly.
"""

from __future__ import annotations

import acts
import pytest
from telling import BODY, awarded, pairs, told, words

MINUTES = (
    f"{BODY}\nProcès-verbal de la séance du conseil municipal du 14 mars 2024\nPrésents : M. Marlot, Mme Vasseur\n\n"
)
PARTIES = (
    f"Entre la {BODY}, représentée par son maire, et l'association Brume Jeunesse, représentée par sa présidente.\n\n"
)


@pytest.mark.parametrize(
    "decision",
    [
        "Le conseil alloue au Club de judo un fonds de 300 € et à l'Amicale laïque un fonds de 500 €.",
        "Le conseil vote une subvention au Club de judo de 300 € et une subvention à l'Amicale laïque de 500 €.",
        "Le conseil verse au Club de judo pour son tournoi 300 € et à l'Amicale laïque 500 €.",
        "Le conseil attribue 300 € au Club de judo et 500 € à l'Amicale laïque.",
        "Le conseil attribue des aides de 300 € au Club de judo, et de 500 € à l'Amicale laïque.",
    ],
)
def test_each_of_two_sums_goes_to_its_own_partner_in_either_order(read, decision):
    outcome = read(f"{MINUTES}1. Associations\n\n{decision}\n")
    assert awarded(outcome) == pairs((300.0, "Club de judo"), (500.0, "Amicale laïque"))


def test_two_memberships_in_one_sentence(read):
    outcome = read(
        MINUTES + "1. Adhésions\n\nLe conseil renouvelle l'adhésion à l'Association rivière de Brume (ARB) pour 350 € "
        "et au CAUE de la Vaire pour 200 €.\n"
    )
    assert awarded(outcome) == pairs((200.0, "CAUE de la Vaire"), (350.0, "Association rivière de Brume (ARB)"))


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("6) SIVOS DU VAL DE BRUME", "SIVOS DU VAL DE BRUME"),
        ("6) S.I.V.O.S. DES TROIS ÉTANGS", "S.I.V.O.S. DES TROIS ÉTANGS"),
    ],
)
def test_a_contribution_goes_to_the_syndicate_that_heads_its_item(read, heading, name):
    outcome = read(
        f"{MINUTES}{heading}\n\nMme Marlot présente le budget du syndicat, qui s'équilibre à 164 300 €. La participation "
        "de la commune s'établit pour 2024 à 24 613 €. Accord du conseil à l'unanimité.\n"
    )
    assert awarded(outcome) == pairs((24613.0, name))


def test_a_common_word_names_a_partner_only_with_a_capital(read):
    text = MINUTES + "1. Animations\n\n{} anime le marché. Le conseil décide d'attribuer une aide de 300 €.\n"
    assert awarded(read(text.format("La Ludothèque du Val"))) == pairs((300.0, "Ludothèque du Val"))
    assert awarded(read(text.format("Une ludothèque de passage"))) == []


@pytest.mark.parametrize(
    "told_sum",
    [
        "La subvention de 12 750 € accordée au Foyer rural le 10 septembre 2010 est prorogée jusqu'au 31 décembre 2024.",
        "Le conseil proroge d'un an le délai de la subvention de 12 750 € accordée au Foyer rural.",
        "Par délibération du 27 mars dernier, vous avez approuvé une subvention de 12 750 € au Foyer rural.",
        "Remerciements du Foyer rural pour la subvention de 12 750 €.",
    ],
)
def test_what_an_earlier_act_gave_is_recalled(read, told_sum):
    outcome = read(f"{MINUTES}1. Divers\n\n{told_sum} Adopté à l'unanimité.\n")
    assert [row[:2] for row in told(outcome)] == [("recalled", 12750.0)]


def test_a_sum_beside_the_one_that_an_earlier_act_gave(read):
    outcome = read(
        MINUTES + "1. Foyer rural\n\nLe conseil complète la subvention accordée au Foyer rural le 9 septembre 2022 "
        "(10 000 €), vu le prix du bois, et lui attribue une somme de 4 600 €.\n"
    )
    assert [row[:2] for row in told(outcome)] == [("awarded", 4600.0), ("recalled", 10000.0)]


def test_the_sum_of_a_year_before_the_year_that_the_sentence_tells(read):
    decision = "- attribue au Foyer rural une subvention de 7 500 € au titre de l'année 2012 (6 500 € en 2011) ;"
    outcome = read(f"{BODY}\nRELEVÉ DES DÉCISIONS\n\nLe conseil municipal :\n{decision}\n")
    assert [row[:2] for row in told(outcome)] == [("awarded", 7500.0), ("recalled", 6500.0)]


@pytest.mark.parametrize(
    ("case", "status"),
    [
        (
            "Le dossier du Foyer rural (aide demandée : 4 700 €), étudié en commission des finances, est rejeté",
            "rejected",
        ),
        (
            "Le dossier du Foyer rural (demande de 4 700 € pour sa grange), arrivé hors délai, sera examiné à l'automne",
            "requested",
        ),
    ],
)
def test_the_verb_of_a_sentence_bears_on_the_sum_in_its_brackets(read, case, status):
    outcome = read(acts.deliberation(f"- d'accorder 900 € au Club de judo.\n\n{case}."))
    assert [row[0] for row in told(outcome)] == ["awarded", status]


@pytest.mark.parametrize(
    "asking",
    [
        "Il convient maintenant de solliciter le Conseil Général de la Vaire à hauteur de 37 000 €.",
        "Le conseil sollicite le Département pour une aide de 37 000 €.",
    ],
)
def test_whom_the_body_asks_without_a_preposition_gives_nothing(read, asking):
    outcome = read(f"{MINUTES}1. Station d'épuration\n\n{asking} Adopté à l'unanimité.\n")
    assert told(outcome, "direction") == [("requested", 37000.0, words(BODY), "in")]


@pytest.mark.parametrize(
    ("gift", "giver"),
    [
        ("L'association des commerçants a fait don à la commune de la somme de 735 €.", "association des commerçants"),
        ("C'est le Département de la Vaire qui verse 735 € à la commune.", "Département de la Vaire"),
        ("L'Agence de l'eau Brume-Océan finance le poste : 735 € notifiés.", "Agence de l'eau Brume-Océan"),
    ],
)
def test_who_is_told_to_give_receives_nothing(read, gift, giver):
    outcome = read(f"{MINUTES}1. Divers\n\n{gift} Le conseil en prend note à l'unanimité.\n")
    assert [(f.status, f.direction, words(f.grantor)) for f in outcome.fundings] == [("recalled", "in", words(giver))]


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("L'école Jean-Marlot demande 4 900 €.", "une subvention de 3 920 € à la coopérative élémentaire Jean-Marlot"),
        ("Cette association demande une aide annuelle portée à 4 900 €.", "une subvention de 3 920 €"),
    ],
)
def test_what_is_asked_is_not_given_beside_what_is_given_instead(read, asked, given):
    title = "CONVENTION AVEC L'ASSOCIATION BRUME JEUNESSE" if "Cette" in asked else "CLASSES DE MER"
    outcome = read(acts.deliberation(f"- d'attribuer {given}.", before=asked, title=title))
    assert [row[:2] for row in told(outcome)] == [("awarded", 3920.0), ("requested", 4900.0)]


@pytest.mark.parametrize(
    "payment",
    [
        "La subvention de l'année est mandatée ainsi :\n  * 60 % en février, soit 70 800 € ;\n  * 30 % en mai, soit 35 400 €.",
        "Un acompte de 20 000 € à la signature ; le solde de 98 000 € avant le 30 juin sur production du bilan.",
        "Elle est mandatée en deux fois. Pour 2024, le premier versement s'élève à 59 000 €.",
    ],
)
def test_the_payments_of_a_contract_are_no_further_grants(read, payment):
    outcome = read(
        f"CONVENTION\n{PARTIES}Article 2 - Montant\nLa Commune attribue à l'Association une subvention de 118 000 € pour "
        f"2024.\n\nArticle 3 - Versement\n{payment}\n"
    )
    assert awarded(outcome) == pairs((118000.0, "Brume Jeunesse"))


def test_a_share_that_its_percentage_proves_is_an_instalment(read):
    whole = (
        "- d'attribuer au Foyer rural une subvention de 42 500 €, versée à raison de 60 % à la notification, soit {}."
    )
    assert awarded(read(acts.deliberation(whole.format("25 500 €")))) == pairs((42500.0, "Foyer rural"))


@pytest.mark.parametrize(
    ("heading", "text", "name"),
    [
        (
            "SYNDICAT SCOLAIRE",
            "M. Rey rend compte de la réunion du SIVOS des Trois Clochers.",
            "SIVOS des Trois Clochers",
        ),
        ("ÉCOLE DE MUSIQUE", "M. Rey présente les comptes de l'Harmonie de la Vaire.", "Harmonie de la Vaire"),
        ("COMITÉ DE JUMELAGE", "M. Rey rappelle le voyage du club de foot.", "COMITÉ DE JUMELAGE"),
        ("OFFICE DE TOURISME DE LA VAIRE", "Le Club Vaire en Fête a aidé.", "OFFICE DE TOURISME DE LA VAIRE"),
    ],
)
def test_a_heading_in_common_words_gives_way_to_the_name_below_it(read, heading, text, name):
    outcome = read(f"{MINUTES}6 - {heading}\n\n{text} Une subvention de 3 500 € est votée à l'unanimité.\n")
    assert awarded(outcome) == pairs((3500.0, name))


def test_a_kind_of_partners_in_a_title_is_no_partner(read):
    title = "SUBVENTIONS AUX ASSOCIATIONS CARITATIVES"
    outcome = read(acts.deliberation("- d'approuver les dossiers, une somme de 4 000 € étant réservée.", title=title))
    assert awarded(outcome) == []


def test_the_parts_of_an_account_are_no_items_of_minutes(read):
    outcome = read(
        f"{BODY}\nDélibération n° 2023-46\nSéance du 14 décembre 2023\n\nObjet : Partenariats de l'année 2024\n\n"
        "1. Participations\n\nIl est proposé que la commune verse au Foyer rural 8 510 € pour 2024.\n\n"
        "2. Cotisations\n\nLa commune est membre du CAUE de la Vaire depuis 2012.\n\n"
        "Après en avoir délibéré, le conseil municipal, à l'unanimité,\n\n"
        "- DÉCIDE de verser au Foyer rural une participation de 8 510 € pour 2024.\n"
    )
    assert [act.kind for act in outcome.acts] == ["deliberation"]
    assert awarded(outcome) == pairs((8510.0, "Foyer rural"))


def test_a_report_and_the_deliberation_below_it_give_a_sum_once(read):
    outcome = read(
        "Service des sports\n\nRAPPORT À LA COMMISSION PERMANENTE DU CONSEIL DÉPARTEMENTAL DE LA VAIRE\n"
        "Réunion du 15 novembre 2023\n\nIl vous est proposé d'attribuer au Comité de voile de la Vaire 1 500 € pour 2023.\n\n"
        "Délibération n° 06-02 du 15 novembre 2023\n\nLA COMMISSION PERMANENTE,\naprès en avoir délibéré,\n\n"
        "- ATTRIBUE au Comité de voile de la Vaire une subvention de 1 500 € pour 2023.\n\nAdopté à l'unanimité.\n"
    )
    assert awarded(outcome) == pairs((1500.0, "Comité de voile de la Vaire"))


def test_points_beside_chapters_that_are_parted_further_are_items_too(read):
    outcome = read(
        f"{MINUTES}1. ADHÉSIONS\n\n1.1 Adhésion au CAUE\nLe conseil verse 90 € au CAUE de la Vaire.\nVote : unanimité\n\n"
        "1.2 Adhésion à la FNACA\nLe conseil verse 50 € à la FNACA de Brumeval.\nVote : unanimité\n\n"
        "2. FOYER RURAL\n\nIl est proposé une aide de 300 €.\nVote : unanimité\n\n"
        "3. TENNIS CLUB\n\nIl est proposé une aide de 200 € au Tennis club.\nVote : unanimité\n"
    )
    assert [act.number for act in outcome.acts if act.kind == "deliberation"] == ["1.1", "1.2", "2", "3"]


def test_the_members_of_a_syndicate_pay_what_a_table_says_beside_them(read):
    outcome = read(
        "SYNDICAT MIXTE DU BASSIN DE LA BRUME\nCompte-rendu du Comité Syndical du 14 avril 2023\n\n"
        "2023-09 Participations statutaires des membres\n\nLes participations 2023 sont arrêtées comme suit :\n\n"
        "Membre                    Population    Participation\n"
        "CC du Causse Blanc        6 204         48 310,00 €\n"
        "CC Brume et Monts         11 870        84 725,00 €\n"
        "CC des Trois Vallons      3 015         22 140,00 €\n\nLe comité adopte ces participations.\n"
    )
    paid = [(f.cents / 100, f.grantor, f.direction, f.status) for f in outcome.fundings]
    assert (48310.0, "CC du Causse Blanc", "in", "awarded") in paid
    assert len(paid) == 3
    assert {funding.beneficiary_as_written for funding in outcome.fundings} == {outcome.acts[0].body}


def test_payments_under_the_heading_of_their_article(read):
    outcome = read(
        f"CONVENTION\n{PARTIES}Article 2 - Montant\nLa Commune alloue à l'Association une subvention de 85 000 € pour 2024.\n\n"
        "ARTICLE 5 – MODALITES DE VERSEMENT\n\nLe règlement interviendra comme suit :\n"
        "- un acompte de 80 %, soit 68 000 €, à la notification de la présente convention ;\n- le solde, soit 17 000 €.\n"
    )
    assert awarded(outcome) == pairs((85000.0, "Brume Jeunesse"))


def test_the_actions_that_an_article_of_a_contract_lists_are_parts_of_its_sum(read):
    outcome = read(
        f"CONVENTION\n{PARTIES}ARTICLE 3 : ACTIONS SOUTENUES\n\nLa Commune soutient les actions suivantes :\n\n"
        "- la collecte de denrées, pour 60 000 € ;\n\n- l'atelier de cuisine, pour 36 000 €.\n\n"
        "ARTICLE 4 : PARTICIPATION\n\nLa Commune s'engage à verser à l'Association une participation de 96 000 € pour 2024.\n"
    )
    assert awarded(outcome) == pairs((96000.0, "Brume Jeunesse"))


def test_equal_sums_of_two_years_are_no_parts_of_one_another(read):
    year = "La Commune verse à l'Association une subvention de 30 000 € au titre de l'année {0}.\n\n"
    articles = "".join(f"Article {number} - Année {2022 + number}\n{year.format(2022 + number)}" for number in (2, 3))
    outcome = read(f"CONVENTION\n{PARTIES}{articles}")
    given = [(funding.status, funding.cents, funding.year) for funding in outcome.fundings]
    assert sorted(given) == [("awarded", 30_000_00, 2024), ("awarded", 30_000_00, 2025)]


def test_parts_of_minutes_are_no_items_beside_numbers_with_a_point(read):
    outcome = read(
        f"{MINUTES}1) Compte rendu du 6 septembre : vote à l'unanimité\n\n2) Délibérations\n\n"
        "N° 2024.41\nOBJET : Foyer rural\nLe conseil verse 90 € au Foyer rural. ADOPTÉ à l'unanimité.\n\n"
        "N° 2024.42\nOBJET : Tennis club\nLe conseil verse 50 € au Tennis club. ADOPTÉ à l'unanimité.\n"
    )
    assert [act.number for act in outcome.acts if act.number] == ["2024.41", "2024.42"]


def test_what_funders_have_granted_the_body_goes_to_it(read):
    before = (
        "La mairie dispose de deux subventions notifiées pour un montant de 45 000 € pour l'État et de 13 400 € pour le "
        "Département de la Brume."
    )
    outcome = read(acts.deliberation("d'approuver le plan de financement.", before=before))
    assert sorted((f.status, f.direction, f.cents) for f in outcome.fundings) == [
        ("recalled", "in", 1340000),
        ("recalled", "in", 4500000),
    ]


def test_the_most_that_a_scheme_pays_is_no_grant(read):
    before = (
        "Les dépenses éligibles sont les suivantes : isolation : taux d'aide maximum 30 %, montant maximum 10 000 €."
    )
    assert not read(acts.deliberation("d'approuver le règlement des aides.", before=before)).fundings
