"""How authorities of one kind or another print their grants: one test a form, each met in texts that nobody had read before."""

from __future__ import annotations

import acts
import pytest
from telling import awarded, pairs, words


def test_a_table_under_the_title_of_its_first_section_keeps_its_headings(read):
    table = (
        "Sont attribuées les subventions suivantes :\n\n"
        "Tiers           Intitulé de l'action                 Subvention\n"
        "Bénéficiaire\n\n"
        "1er secteur (1er et 7ème arrondissements)\n\n"
        "014402          Les Bancs Publics                  4 000 Euros\n"
        "                Permanences d'écrivain public\n\n"
        "128817          Centre Social La Rampe             9 500 Euros\n"
        "                Sorties familiales\n"
    )
    found = awarded(read(acts.deliberation(table)))
    assert [euros for euros, _ in found] == [4000, 9500]
    assert all(
        set(words(name)) <= set(said) for (_, said), name in zip(found, ["Les Bancs Publics", "La Rampe"], strict=True)
    )


def test_the_annex_of_a_deliberation_is_what_it_gives(read):
    act = acts.deliberation("D'ATTRIBUER les aides aux bénéficiaires désignés dans le tableau annexé.")
    act = act.replace("N° 2023-012", "N° 23_0312_06")
    annex = (
        "\n\nDélibération du Conseil municipal n° 23_0312_06\nProgramme P.0312\n\n"
        "Nom du bénéficiaire               Opération   Objet                    Montant proposé\n\n"
        "LES ECHAPPEES SONORES             23002814    Festival                       35 000,00\n"
        "TERRES DE CINEMA                  23003412    Festival du film               23 650,00\n"
    )
    found = awarded(read(act + annex))
    assert found == pairs((23650, "Terres de Cinema"), (35000, "Les Echappees Sonores"))


def test_the_share_of_the_body_is_its_column(read):
    table = (
        "D'attribuer les aides figurant au tableau ci-dessous :\n\n"
        "Demandeur            Commune          Montant HT      Anah       Commune de Lurcy\n\n"
        "SCI Les Tilleuls     Bourg           96 240,00   33 684,00           16 000,00\n"
        "SCI Les Cigales      Bourg           54 780,00   19 173,00            8 000,00\n"
    )
    assert [euros for euros, _ in awarded(read(acts.deliberation(table)))] == [8000, 16000]


def test_the_foot_of_a_page_opens_no_minutes(read):
    text = acts.deliberation(
        "Le Conseil Municipal attribue les subventions suivantes :\n\n"
        "                                      Procès-verbal du 6 avril 2023 – page 1\n\n"
        "ASSOCIATIONS               Versé 2022        Voté 2023\n\n"
        "Amicale laïque                  250 €            250 €\n"
        "Comité des Fêtes                900 €          1 200 €\n"
    )
    assert awarded(read(text)) == pairs((250, "Amicale laïque"), (1200, "Comité des Fêtes"))


def test_who_asked_for_the_sum_that_is_given_receives_it(read):
    text = acts.deliberation(
        "La Coopérative de la maternelle demande 800 € à la commune. M. Ottmann en propose 500. La subvention de 800 € est "
        "accordée."
    )
    assert (800, words("Coopérative de la maternelle")) in awarded(read(text))


def test_this_sum_goes_to_whom_the_next_sentence_names(read):
    text = acts.deliberation(
        "La participation s'élève à 41 236 €. Le conseil accepte de verser cette somme au SIVOS de la Haute Vôge."
    )
    assert awarded(read(text)) == pairs((41236, "SIVOS de la Haute Vôge"))


def test_a_list_of_what_a_sum_is_for_is_its_breakdown(read):
    text = acts.deliberation(
        "D'attribuer à la Chambre d'agriculture une participation de 186 000 €.\n\nElle est répartie comme suit :\n\n"
        "- installation des exploitations : 96 000 € ;\n- accompagnement des agriculteurs : 54 000 € ;\n"
        "- approvisionnement des collèges : 36 000 €.\n"
    )
    outcome = read(text)
    assert awarded(outcome) == pairs((186000, "Chambre d'agriculture"))
    (funding,) = [each for each in outcome.fundings if each.status == "awarded"]
    assert [part.cents for part in funding.breakdown] == [9_600_000, 5_400_000, 3_600_000]


def test_a_far_title_is_no_partner_where_the_report_repeats_a_grant(read):
    act = acts.deliberation("D'attribuer une subvention de 14 500 € à la Fédération des CUMA.")
    report = (
        "\n\nCOMMUNE DE BRUMEVAL\n\nPôle Territoires et Transitions\n\nRAPPORT N°22\n\n1 – Les organismes agricoles\n\n"
        "La fédération emploie deux animateurs. Il est proposé de lui attribuer 14 500 €.\n"
    )
    assert awarded(read(act + report)) == pairs((14500, "Fédération des CUMA"))


def test_what_is_asked_of_others_in_a_list_is_asked(read):
    text = acts.deliberation(
        "Il est proposé de solliciter :\n- l'Agence de l'eau, à hauteur de 50 %, soit 71 000 €\n"
        "- la Région, à hauteur de 15 %, soit 21 300 €"
    )
    outcome = read(text)
    assert awarded(outcome) == []
    assert {each.direction for each in outcome.fundings} == {"in"}


def test_an_exceptional_grant_comes_on_top_of_the_table(read):
    text = acts.deliberation(
        "D'attribuer les subventions suivantes :\n\nClub                   Voté\nJudo Club            8 000 €\n"
        "Gym Vaillante       12 400 €\n\nEn complément, il est proposé d'attribuer deux subventions exceptionnelles :\n"
        "- 6 000 € à la Gym Vaillante pour les championnats,\n- 1 200 € au Judo Club pour le déplacement."
    )
    found = awarded(read(text))
    assert found == pairs((8000, "Judo Club"), (12400, "Gym Vaillante"), (6000, "Gym Vaillante"), (1200, "Judo Club"))


def test_topics_set_apart_by_two_blank_lines(read):
    text = (
        "COMMUNE DE LURCY\nCOMPTE RENDU DU CONSEIL MUNICIPAL\nSéance du 4 juin 2021\n\n\nTravaux de voirie 2021\n"
        "Le Conseil autorise le marché de 47 815 € HT.\nAdopté à l'unanimité.\n\n\n"
        "Subventions aux associations\nLe Conseil accorde 230 € au Club des retraités.\nAdopté : 13 voix pour.\n\n\n"
        "Personnel\nLe Conseil décide de créer un poste.\nAdopté à l'unanimité.\n"
    )
    outcome = read(text)
    titles = [act.title for act in outcome.acts if act.kind == "deliberation"]
    assert titles == ["Travaux de voirie 2021", "Subventions aux associations", "Personnel"]
    assert awarded(outcome) == pairs((230, "Club des retraités"))


def test_the_authority_of_a_contract_may_say_its_kind_last(read):
    text = (
        "CONVENTION PLURIANNUELLE\n\nGRAND VERNOIS / THEATRE\n\nEntre les soussignés :\n\nGrand Vernois Communauté urbaine, "
        "représentée par son Président,\nci-après désignée « la Communauté urbaine », d'une part,\n\nEt\n\nL'association "
        "Théâtre de la Verrière, représentée par sa Présidente,\nci-après désignée « l'Association », d'autre part,\n\nIl est "
        "convenu ce qui suit :\n\nARTICLE 1 - MONTANT\nPour l'année 2024, la Communauté urbaine verse à l'Association une "
        "subvention de 420 000 €.\nLes montants suivants s'élèvent à :\n   - pour l'année 2025 : 430 000 €\n   - pour l'année "
        "2026 : 440 000 €\n"
    )
    outcome = read(text)
    assert outcome.acts[0].body == "Grand Vernois Communauté urbaine"
    rows = sorted((each.year, each.cents // 100) for each in outcome.fundings if each.status == "awarded")
    assert rows == [(2024, 420000), (2025, 430000), (2026, 440000)]


def test_a_case_before_a_social_body_is_a_person(read):
    text = acts.deliberation(
        "Dossier 2023-44 : la demande portait sur 450 € de frais d'obsèques ; le conseil accorde 300 €.\n"
        "Dossier 2023-45 : ajourné, pièces manquantes."
    )
    (given,) = awarded(read(text.replace("COMMUNE DE BRUMEVAL", "CENTRE COMMUNAL D'ACTION SOCIALE DE BRUMEVAL")))
    assert given == (300, ["particulier"])
    assert (300, ["particulier"]) not in awarded(read(text))  # before any other council nobody is named


def test_a_budget_is_told_by_its_headings(read):
    text = acts.deliberation(
        "Les crédits sont imputés comme suit :\n\n"
        "Imputation              Libellé                            Crédits votés      Engagé        Présente décision\n"
        "017-6574-564            Chantiers et ateliers              640 000,00       388 200,00      214 500,00\n"
        "204-20421-564           Equipement des associations         90 000,00        31 500,00       18 000,00\n"
    )
    assert awarded(read(text)) == []


def test_points_with_two_figures_part_minutes(read):
    text = (
        "COMMUNE DE LURCY\nPROCÈS-VERBAL DU CONSEIL MUNICIPAL\nSéance du 27 mars 2023\n\nI. FINANCES\n\n"
        "1.1 Budget primitif 2023\n\nLe budget est adopté.\nVOTE : 18 pour\n\n"
        "1.2 Subventions aux associations 2023\n\n    SPORT\n    - Cyclo Club : 450 €\n    - Gym Tonic : 380 €\n\n"
        "    CULTURE\n    - Bagad : 2 500 €\n    - Chorale : 400 €\n\nVOTE : 21 pour\n\n"
        "1.3 Tarifs\n\nLe conseil fixe les tarifs.\nVOTE : unanimité\n"
    )
    outcome = read(text)
    titles = [act.title for act in outcome.acts if act.kind == "deliberation"]
    assert titles == ["Budget primitif 2023", "Subventions aux associations 2023", "Tarifs"]
    assert [euros for euros, _ in awarded(outcome)] == [380, 400, 450, 2500]


def test_a_syndicate_is_named_by_its_dotted_initials(read):
    text = "S.I.V.O.S. DES QUATRE CLOCHERS\nSiège social : Mairie de Nonvilliers\n\n"
    text += "COMPTE-RENDU DU COMITE SYNDICAL\nMardi 28 mars 2023\n"
    (act, *_) = read(text).acts
    assert act.body == "SIVOS des Quatre Clochers"


def test_the_column_beside_a_commune_is_no_commune(read):
    text = "Conseil communautaire du Pays d'Ambre\n\nDemandeur      Commune      Nature des travaux\n"
    assert "Commune Nature" not in {act.body for act in read(text).acts}


def test_the_line_that_leads_a_long_list_leads_its_last_item(read):
    items = "".join(
        f"- Amicale {chr(65 + number // 26)}{chr(65 + number % 26)} {number + 10} €\n" for number in range(150)
    )
    found = awarded(read(acts.deliberation("D'attribuer les subventions suivantes :\n" + items)))
    assert [euros for euros, _ in found] == [number + 10 for number in range(150)]


def test_minutes_whose_deliberations_bear_number_and_title_keep_their_authority_and_date(read):
    outcome = read(
        "COMMUNAUTE DE COMMUNES DES TROIS MARAIS\n7, route du Port - Lurcy\n\n"
        "COMPTE RENDU DU CONSEIL COMMUNAUTAIRE\ndu mercredi 11 avril 2012 à 19 heures - foyer rural de Sorvigny\n\n"
        "24 délégués présents, 3 pouvoirs. Secrétaire : M. Thierry MAZEL.\n\n"
        "Délibération 2012-21 : Fonds de concours aux communes\nLe bureau a instruit deux dossiers :\n"
        "   > Commune de Sorvigny, réfection du préau : travaux 27 340 € HT, fonds de concours proposé 6 835 €\n"
        "   > Commune de Lacalm, aire de jeux : travaux 18 900 € HT, fonds de concours proposé 4 725 €\n"
        "Adopté par 25 voix pour et 2 abstentions.\n\n"
        "Délibération 2012-22 : Office de Tourisme\n"
        "Il est proposé de lui attribuer pour 2012 une dotation de 32 500 €.\nAdopté à l'unanimité.\n\n"
        "Délibération 2012-23 : Randonnée\nLe Vélo-Club a écrit pour demander 900 € ; la demande sera vue par la commission.\n"
    )
    body = "Communauté de Communes des Trois Marais"
    assert [(f.status, f.cents // 100, f.grantor, f.beneficiary, f.year) for f in outcome.fundings] == [
        ("awarded", 6835, body, "Commune de Sorvigny", 2012),
        ("awarded", 4725, body, "Commune de Lacalm", 2012),
        ("awarded", 32500, body, "Office de Tourisme", 2012),
        ("requested", 900, body, "Vélo-Club", 2012),
    ]
    assert [act.number for act in outcome.acts if act.kind == "deliberation"] == ["2012-21", "2012-22", "2012-23"]


def test_the_first_item_of_minutes_needs_no_word_that_decides(read):
    outcome = read(
        "COMMUNE DE LURCY\nCompte rendu du conseil municipal du 3 mai 2016\nPrésents : 9\n\n"
        "2016-21 - Subventions\n- Société de chasse : 120 €\n- Comité des fêtes : 600 €\n\n"
        "2016-22 - Voirie communale\nLe conseil décide de refaire le chemin des Prés.\n\n"
        "2016-23 - Cimetière communal\nLe conseil approuve le règlement.\n"
    )
    assert awarded(outcome) == pairs((120, "Société de chasse"), (600, "Comité des fêtes"))


def test_a_dash_behind_the_number_of_an_article_opens_no_item_below_which_the_list_would_stand(read):
    outcome = read(
        "DÉPARTEMENT DE LA VAIRE\nCommission permanente du 17 mai 2019\n\nLa Commission permanente,\nAprès en avoir délibéré,\n\n"
        "Article 1. – ATTRIBUE, sur les crédits de 2019, une participation :\n"
        "   – de 11 000 € à l'EHPAD public « Les Tilleuls » de Lurcy,\n"
        "   – de 8 000 € à l'association Cap Mémoire,\nsoit au total 19 000 €.\n\nAdopté à l'unanimité.\n"
    )
    assert awarded(outcome) == pairs((8000, "Cap Mémoire"), (11000, "EHPAD public « Les Tilleuls »"))
    assert {f.beneficiary for f in outcome.fundings} == {"Cap Mémoire", "EHPAD public « Les Tilleuls »"}


def test_what_all_communes_pay_together_is_nobodys_grant(read):
    outcome = read(
        "COMMUNE DE LURCY\nConseil municipal du 3 mai 2016\n\n"
        "Le comité syndical a fixé à 46 820 € la contribution totale des communes au SIVOS des Deux Vallées.\n"
        "Le conseil approuve sa participation de 15 303,25 € au SIVOS des Deux Vallées.\n"
    )
    assert awarded(outcome) == pairs((15303.25, "SIVOS des Deux Vallées"))


def test_what_is_paid_for_may_stand_between_the_name_and_the_sum_given(read):
    outcome = read(
        acts.deliberation(
            "D'attribuer les aides suivantes :\n- Ferme de Lurcy, dépense de 12 000 € : 3 000 €\n"
            "- Club de judo, tatamis à 1 390 € : 500 €\n- M. Paul D., chaudière 9 000 € : 400 €"
        )
    )
    assert awarded(outcome) == pairs((3000, "Ferme de Lurcy"), (500, "Club de judo"), (400, "Particulier"))


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("L'association Le Chœur des Remparts rassemble quarante chanteurs.", "Chœur des Remparts"),
        ("La Fédération de pêche réalise les inventaires piscicoles.", "Fédération de pêche"),
    ],
)
def test_a_name_ends_where_its_verb_begins(read, said, name):
    outcome = read(acts.deliberation(f"{said} Une subvention de 800 € lui est attribuée."))
    assert [(f.status, f.cents, f.beneficiary) for f in outcome.fundings] == [("awarded", 80000, name)]


DECISIONS = [
    (
        "d'attribuer à l'association Recyclerie une subvention de 18 720 €, soit 40 % de 46 800 € TTC.",
        [(18720, "Recyclerie")],
    ),
    (
        "d'attribuer au Club de judo une subvention de 200 €, soit 20 % du coût des travaux de 1 000 €.",
        [(200, "Club de judo")],
    ),
    (
        (
            "d'adhérer au CAUE pour 2023 (cotisation : 75 €) et de ne pas renouveler l'adhésion à l'Association des Communes "
            "Forestières (62 €)."
        ),
        [(75, "CAUE")],
    ),
    (
        "d'adhérer à la Fondation du patrimoine moyennant une cotisation de 75 euros et demande à la DRAC une aide de 18 900 €.",
        [(75, "Fondation du patrimoine")],
    ),
    (
        "d'attribuer à la Maison Familiale de Coz une subvention de 40 € par apprenti, soit 160 €.",
        [(160, "Maison Familiale de Coz")],
    ),
    (
        "de verser à l'OGEC Notre-Dame un forfait de 53 181,43 €, payable par trimestre (13 295,36 €).",
        [(53181.43, "OGEC Notre-Dame")],
    ),
    ("d'attribuer au Festival Les Nuits 22 500 € (24 000 € en 2021).", [(22500, "Festival Les Nuits")]),
]


@pytest.mark.parametrize(("decision", "expected"), DECISIONS, ids=[decision[:40] for decision, _ in DECISIONS])
def test_what_a_decision_awards(read, decision, expected):
    assert awarded(read(acts.deliberation(decision))) == pairs(*expected)
