"""Sentences, lists, heads and contracts of départements, régions and communities, each met in texts that nobody had read before."""

from __future__ import annotations

import acts
import pytest
from telling import awarded, pairs, told, words

SENTENCES = [
    # what it says, and (status, euros, beneficiary) of each sum
    (
        "Compte tenu de la hausse des effectifs, il est décidé d'accorder 34 000 € à l'École de musique du Val.",
        [("awarded", 34000, "École de musique du Val")],
    ),
    (
        "Pour mémoire, l'association Brume Basket bénéficie par convention séparée d'une subvention de 96 000 €.",
        [("recalled", 96000, "Brume Basket")],
    ),
    (
        "Il n'est pas donné suite à l'appel de cotisation du Club des territoires connectés (1 900 €).",
        [("rejected", 1900, "Club des territoires connectés")],
    ),
    (
        "L'association Brume Expo organise du 5 au 8 mai la foire et demande 20 000 €.",
        [("awarded", 20000, "Brume Expo")],  # and not "8 mai"; asked for, then adopted
    ),
    (
        "La commune a obtenu de la Région une subvention de 10 000 € et du Département une aide de 4 000 €.",
        [("recalled", 4000, "Commune de Brumeval"), ("recalled", 10000, "Commune de Brumeval")],
    ),
    (
        "La commune a reçu du Département une aide de 5 000 € en 2022.",
        [("recalled", 5000, "Commune de Brumeval")],
    ),
    (
        "La garantie de la Commune est ainsi accordée à Arvane Habitat à hauteur de la somme de 1 852 200 €.",
        [],
    ),
    (
        "La commune sollicite une aide de 300 000 € du FEDER et un concours de 40 000 € de l'État.",
        [("requested", 40000, "Commune de Brumeval"), ("requested", 300000, "Commune de Brumeval")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[sentence[:40] for sentence, _ in SENTENCES])
def test_a_sentence_of_an_account(read, sentence, expected):
    outcome = read(acts.deliberation("de prendre acte de ce rapport.", before=sentence))
    assert told(outcome) == sorted(((status, euros, words(name)) for status, euros, name in expected), key=str)


def test_the_parts_of_a_total_that_go_to_somebody_are_grants(read):
    act = acts.deliberation(
        "1° - Approuve l'attribution de subventions pour un montant total de 27 000 € réparti comme suit :\n"
        "    a) - 18 000 € au profit de l'association Biennale du Cirque,\n"
        "    b) - 9 000 € au profit de l'association Livres en Hauteur."
    )
    assert awarded(read(act)) == pairs((18000, "Biennale du Cirque"), (9000, "Livres en Hauteur"))


def test_a_plan_in_brackets_does_not_hide_the_grant_before_it(read):
    act = acts.deliberation(
        "de verser :\n"
        "- à la commune de Marfontelle, 18 400 € pour un city-stade (coût : 61 900 € HT, autofinancement : 43 500 €) ;\n"
        "- à la commune de Burelles, 7 250 € pour l'école ;"
    )
    assert awarded(read(act)) == pairs((18400, "commune de Marfontelle"), (7250, "commune de Burelles"))


def test_a_new_total_that_only_follows_is_not_given_again(read):
    act = acts.deliberation(
        "Article 1er : La Commune attribue à l'association La Fabrique Sonore une subvention complémentaire de 26 000 € au "
        "titre de 2023. Le concours communal pour cet exercice est ainsi porté à 210 000 €."
    )
    assert awarded(read(act)) == pairs((26000, "Fabrique Sonore"))


def test_sums_whose_term_is_put_off_are_reminded(read):
    act = acts.deliberation(
        "de proroger jusqu'au 31 décembre 2025 le délai d'emploi des subventions suivantes :\n"
        "- Commune d'Uzan : 33 600 € ;\n"
        "- Commune de Sarras : 8 125,50 € ;"
    )
    assert awarded(read(act)) == []


def test_a_title_announced_above_the_attendance(read):
    text = (
        "Communauté de communes du Plateau de Sauvagne\nConseil communautaire du 4 avril 2024\n\n"
        "OBJET : Subventions aux associations - année 2024\n\n"
        "Nombre de membres en exercice : 31        Présents : 27        Votants : 30\n\n"
        "Madame Ribeyrol présente le tableau suivant :\n\n"
        "ASSOCIATION                     DEMANDE 2024    PROPOSITION 2024\n"
        "École de musique du Plateau        11 000,00            9 500,00\n"
        "Sauvagne Football Entente           4 200,00            4 000,00\n\n"
        "Le conseil communautaire, après en avoir délibéré, APPROUVE ces subventions.\n\nPour : 29   Contre : 0\n"
    )
    outcome = read(text)
    assert outcome.acts[0].title == "Subventions aux associations - année 2024"
    assert awarded(outcome) == pairs((9500, "École de musique du Plateau"), (4000, "Sauvagne Football Entente"))


def test_a_visa_that_goes_on_as_the_account(read):
    text = (
        "MÉTROPOLE DE L'OUCHE          Commission permanente du lundi 14 octobre 2024\n\nN° CP-2024-3187\n\n"
        "objet : Manifestations culturelles - Attribution de subventions\n\nLa Commission permanente,\n\n"
        "Vu le rapport du 25 septembre 2024 par lequel monsieur le Président expose ce qui suit :\n\n"
        "L'association Livres en Hauteur organise son salon. Il est proposé une subvention de 9 000 €.\n\n"
        "Vu ledit dossier ;\n\nDELIBERE\n\n1° - Approuve l'attribution de cette subvention.\n\nAdopté à l'unanimité.\n"
    )
    outcome = read(text)
    assert [section.kind for section in outcome.acts[0].sections] == ["header", "recitals", "visas", "decision", "vote"]
    assert awarded(outcome) == pairs((9000, "Livres en Hauteur"))


def test_a_report_is_adopted_by_the_decision_below_it(read):
    report = (
        "RÉGION HAUTES-VALLÉES\nCOMMISSION PERMANENTE DU 26 MAI 2023\n\nRAPPORT DU PRÉSIDENT\n\n"
        "Je vous propose d'attribuer à la SAS MENUISERIES DORVAL une subvention de 82 500 €.\n\n"
        "DÉCISION DE LA COMMISSION PERMANENTE\n\nLa Commission permanente, après en avoir délibéré,\n\n"
        "- attribue à la SAS MENUISERIES DORVAL une subvention de 82 500 € ;\n\nDécision adoptée à l'unanimité.\n"
    )
    assert awarded(read(report)) == pairs((82500, "SAS MENUISERIES DORVAL"))


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("CA Portes du Vexin", "Communauté d'Agglomération Portes du Vexin"),
        ("CC du Pays de Luze", "Communauté de Communes du Pays de Luze"),
    ],
)
def test_a_community_in_two_letters(read, head, body):
    text = f"{head}\nBUREAU COMMUNAUTAIRE\nRéunion du lundi 17 mai 2021\n\nLe bureau décide d'attribuer 500 € au Judo Club.\n"
    assert {act.body for act in read(text).acts} == {body}


def test_a_body_is_known_by_its_initials(read):
    text = (
        "PÔLE D'ÉQUILIBRE TERRITORIAL ET RURAL DU PAYS DE LUZE\n\nDélibération du comité syndical\n"
        "Réunion du 28 février 2024\n\n"
        "Le Comité syndical décide : le PETR versera à l'ADIL une participation de 4 350 euros pour 2024. Unanimité.\n"
    )
    assert awarded(read(text)) == pairs((4350, "ADIL"))


def test_the_total_of_bursaries_is_given_to_nobody(read):
    act = acts.deliberation(
        "d'attribuer les bourses suivantes :\n- M. Luc Bernier : 960 €\n- Mme Anne Roche : 1 100 €\n\n"
        "Le montant total des bourses, soit 2 060 €, sera prélevé sur le chapitre 932."
    )
    assert [euros for euros, _ in awarded(read(act))] == [960, 1100]


CONTRACT = """CONVENTION

Entre :

La Région Sud-Armance, représentée par sa Présidente, dénommée ci-après « la Région »,

Et :

La Chambre de métiers et de l'artisanat de région Sud-Armance, représentée par son Président, dénommée ci-après « la CMAR »,

Article 1 : objet

La Ville de Pontenay lui a accordé une aide de 6 000 €.

Article 2 : montant

La Région s'engage à verser à la CMAR une subvention de 320 000 €.
"""


def test_an_organisation_called_after_an_authority_is_not_it(read):
    outcome = read(CONTRACT)
    assert awarded(outcome) == pairs((320000, "Chambre de métiers et de l'artisanat de région Sud-Armance"))


def test_what_a_third_gives_goes_to_the_partner_of_a_contract(read):
    third = [f for f in read(CONTRACT).fundings if f.cents == 600000]
    assert [(f.status, f.direction, f.grantor) for f in third] == [("recalled", "third_party", "Ville de Pontenay")]
    assert third[0].beneficiary == "Chambre de métiers et de l'artisanat de région Sud-Armance"


def test_an_asterisk_opens_an_item(read):
    act = acts.deliberation(
        "l'attribution des aides suivantes :\n"
        "    * 45 000 € à la commune de Montricourt pour la salle\n"
        "    * 12 750 € à la commune de Bélizac pour le lavoir\n"
    )
    assert awarded(read(act)) == pairs((45000, "commune de Montricourt"), (12750, "commune de Bélizac"))


def test_a_line_that_goes_on_with_pour_and_a_year_is_no_vote(read):
    act = acts.deliberation(
        "d'approuver cette adhésion.",
        before=(
            "Il est proposé d'adhérer au Réseau des petites villes cyclables, dont la cotisation s'élève\n"
            "pour 2023 à 1 034 €."
        ),
    )
    assert awarded(read(act)) == pairs((1034, "Réseau des petites villes cyclables"))


BUREAU = """COMMUNAUTÉ D'AGGLOMÉRATION DU VAL DE MERSE
Bureau communautaire du 14 septembre 2021

# N° DBC 2021-041 - Santé - Adhésion à l'association Cap Mouvement

Le bureau communautaire, après en avoir délibéré à l'unanimité :

- approuve l'adhésion à l'association « Cap Mouvement » ;
- précise que le montant de l'adhésion 2021 est de 30 €.

# N° DBC 2021-042 - Promotion du territoire - Subvention à l'association « Les Tables de Merse »

Le bureau communautaire, après en avoir délibéré à l'unanimité :

- attribue une subvention de 16 540 € à l'association « Les Tables de Merse ».

# N° DBC 2021-043 - Énergies - Prestations de chauffage, de climatisation, de ventilation, d'eau chaude - Marchés (lot 1, lot 2)

Le bureau communautaire, après en avoir délibéré à l'unanimité :

- approuve les accords-cadres comme suit :

|N° et dénomination du lot|Attributaire|Montants de l'accord-cadre|Montant estimatif|
|---|---|---|---|
|Lot 1 : Petite enfance|THERMIQUE DU VAL|Montant maximum de 35 000 € HT sur trois ans|34 995 € HT|
|Lot 2 : Écoles|THERMIQUE DU VAL|Montant maximum de 26 000 € HT sur trois ans|16 365 € HT|
"""


def test_a_code_behind_the_sign_of_a_number_opens_an_item_however_long_its_title(read):
    outcome = read(BUREAU)
    assert [act.number for act in outcome.acts if act.number] == ["DBC 2021-041", "DBC 2021-042", "DBC 2021-043"]
    assert awarded(outcome) == pairs((30, "Cap Mouvement"), (16540, "Les Tables de Merse"))


def test_a_column_of_names_beside_a_number_is_no_title(read):
    head = (
        "                                    VILLE DE BRUMEVAL\n"
        "    Extrait du registre des         Le Conseil Municipal s'est réuni le 22 mai 2014.\n"
        "    n° 2014 / 195                   Mme Anne LACHAC, M. Luc PERRON, M. Yves VATAL, Mme Ida ROUSSEZ\n"
    )
    title = "\n                       Fête des sports du 28 mai\n\n"
    outcome = read(f"{head}{title}Le Conseil attribue une subvention de 300 € au Club de judo.\n")
    assert [(act.number, act.title) for act in outcome.acts] == [("2014/195", "Fête des sports du 28 mai")]


REPORT = """DÉPARTEMENT DU VAL-DE-BRUME

DÉLIBÉRATION DE LA COMMISSION PERMANENTE

Réunion du 4 août 2024

La Commission permanente, après en avoir délibéré, attribue au Syndicat mixte du numérique de Lanvoux 8 900 €
de participation au titre de l'année 2024.

RAPPORT À LA COMMISSION PERMANENTE

Réunion du 4 août 2024 - Rapport n° 54

SOUTIEN AU SYNDICAT MIXTE DU NUMÉRIQUE DE LANVOUX AU TITRE DE L'ANNEE 2024

Il est proposé de fixer à 8 900 € la participation du Département au Syndicat mixte du numérique de Lanvoux.
"""


def test_the_title_of_a_report_names_no_authority_that_its_organ_does_not_decide_for(read):
    outcome = read(REPORT)
    assert {act.body for act in outcome.acts} == {"Département du Val-de-Brume"}
    assert awarded(outcome) == pairs((8900, "Syndicat mixte du numérique de Lanvoux"))


def test_a_name_in_capitals_ends_where_its_year_is_told(read):
    outcome = read(
        "SYNDICAT DU NUMÉRIQUE DE LANVOUX AU TITRE DE L'ANNEE 2024\n\nLe comité syndical décide ce qui suit.\n"
    )
    assert [act.body for act in outcome.acts] == ["Syndicat du Numérique de Lanvoux"]
