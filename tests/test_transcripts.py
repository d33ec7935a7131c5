"""Acts as transcripts of PDF files give them: no blank line below the attendance, cells under no column, names cut in two."""

from __future__ import annotations

import time

import acts
import pytest
from telling import awarded, pairs, told, words

HEAD = "COMMUNE DE BRUMEVAL\nEXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL\nSéance du 27 mars 2015\n"
MINUTES = "Commune de Brumeval\nCompte rendu du conseil municipal du 9 avril 2023\n\n"


def test_a_report_ends_the_attendance_and_its_deliberation_is_the_vote_on_it(read):
    act = (
        f"{HEAD}Présents :\nNadia FOREST, Olivier TARD,\nMartine\nDELCROIX\nSecrétaire :\nThomas JULHES\n"
        "Rapport N° 23\nSUBVENTIONS DE FONCTIONNEMENT A DES ASSOCIATIONS SPORTIVES\n"
        "Clubs\nSubvention 2015\ndont acompte\n(déc. 2014)\nSolde à verser\n"
        "Brumeval Rugby\n165 000 €\n82 500 €\n82 500 €\n"
        "Union Sportive Brumevalaise\nFootball\n140 000 €\n70 000 €\n70 000 €\n"
        "- 1 -\n"
        "Brumeval Basket (section loisirs)\n96 000 €\n48 000 €\n48 000 €\n"
        "Je vous propose d'approuver le versement des subventions ci-dessus.\n"
        "DELIBERATION\nAprès en avoir délibéré, le Conseil Municipal adopte le rapport à l'unanimité des votants.\n"
    )
    outcome = read(act)
    (one,) = outcome.acts
    assert (one.number, one.title) == ("23", "SUBVENTIONS DE FONCTIONNEMENT A DES ASSOCIATIONS SPORTIVES")
    assert awarded(outcome) == pairs(
        (165000, "Brumeval Rugby"),
        (140000, "Union Sportive Brumevalaise Football"),
        (96000, "Brumeval Basket (section loisirs)"),
    )


def test_a_title_in_capitals_ends_the_attendance(read):
    act = (
        f"{HEAD}Présents : M. BARBET, Mme CAZE\nQuorum : 7\nRÉALISATION DE TRAVAUX SUR LES BÂTIMENTS COMMUNAUX\n"
        "Le conseil décide d'attribuer 500 € au Judo Club.\n"
    )
    attendance = next(section for section in read(act).acts[0].sections if section.kind == "attendance")
    assert act[attendance.char_end :].startswith("RÉALISATION DE TRAVAUX")


def test_stacked_sums_without_a_sign_are_sums_by_their_heading_or_their_total(read):
    rows = "Aviron\n7 800\nBillard Club\n450\nBoxing Club des Tanneries\n3 200\n"
    by_heading = read(acts.deliberation(f"Sont votées les subventions suivantes.\nAssociation\nMontant en €\n{rows}"))
    by_total = read(
        acts.deliberation(f"Sont votées les subventions suivantes.\nAssociation\nMontant\n{rows}Total\n11 450\n")
    )
    neither = read(acts.deliberation(f"Sont votées les subventions suivantes.\nAssociation\nMontant\n{rows}"))
    expected = pairs((7800, "Aviron"), (450, "Billard Club"), (3200, "Boxing Club des Tanneries"))
    assert awarded(by_heading) == awarded(by_total) == expected
    assert awarded(neither) == []


def test_rows_one_behind_another_have_several_sums_and_empty_cells(read):
    act = acts.deliberation(
        "Le conseil accorde les subventions suivantes.\n\n"
        "Nom de l'association Montant attribué en 2022 Proposition 2023 COMITE DES FETES 800 € 850 € VOLLEY LOISIR 200 € "
        "Non demandée FNACA 150 € 160 € GYM DETENTE - 180 € US BRUMEVAL FOOTBALL 1 900 € 2 100 €\n"
    )
    outcome = read(act)
    assert awarded(outcome) == pairs(
        (850, "COMITE DES FETES"), (160, "FNACA"), (180, "GYM DETENTE"), (2100, "US BRUMEVAL FOOTBALL")
    )
    assert ("recalled", 200.0, words("VOLLEY LOISIR")) in told(outcome)


COST = "Communes      Nature des travaux     Coût HT      Dépense      Subvention\n"


def test_sums_without_a_sign_stand_under_their_heading_beside_costs_with_decimals(read):
    act = acts.deliberation(
        "Les subventions suivantes sont attribuées :\n\n"
        f"{COST}"
        "AURANS        Toiture mairie         38 460,00    38 460       7 692\n"
        "ESCLANSAN-    Logement au dessus\n"
        "LE-HAUT       de la mairie           61 230,00    61 230       12 246\n"
        "FREMONS       Chaudière              9 875,00     9 875        2 468\n"
    )
    assert awarded(read(act)) == pairs((7692, "AURANS"), (12246, "ESCLANSAN-LE-HAUT"), (2468, "FREMONS"))


RAGGED = (
    "                                                     Coût HT      Dépense                 Subvention\n"
    "COMMUNE             NATURE DES TRAVAUX               des travaux  subv.       TAUX        proposée (€)\n\n"
    "CAZAL  Mairie  18 450,00  18 450,00  30 %  5 535,00\n"
    "LAMOTHE-VIRE  Réfection de la toiture de la salle des\nfêtes  42 318,60  40 000,00  25 %  10 000,00\n"
    "PUY-LISSAC  Mise aux normes électriques de la mairie  7 842,20  7 842,20  30 %  2 353,00\n"
    "GINDOUSET  Rampe  4 310,00  4 310,00  30 %  1 293,00\n"
)
MORE = (
    "FRAYSSOLLES  Grosses réparations du presbytère  22 075,00  22 075,00  30 %  6 623,00\n"
    "CARLUSSET  Sanitaires  5 260,00  5 260,00  30 %  1 578,00\n"
    "RIGNAGUES  Isolation de la mairie et de la salle  12 815,00  12 815,00  30 %  3 845,00\n"
)


def test_cells_under_no_column_are_counted_on_every_page(read):
    first = ((5535, "CAZAL"), (10000, "LAMOTHE-VIRE"), (2353, "PUY-LISSAC"), (1293, "GINDOUSET"))
    second = ((6623, "FRAYSSOLLES"), (1578, "CARLUSSET"), (3845, "RIGNAGUES"))
    act = acts.deliberation(
        f"Les subventions suivantes sont attribuées :\n\n{RAGGED}\nEnvoyé en préfecture le 21/06/2018\nAffiché le\n\n{MORE}"
    )
    assert awarded(read(act)) == pairs(*first, *second)


def test_a_row_that_only_places_unnamed_persons_is_a_persons(read):
    act = acts.deliberation(
        "Les aides suivantes sont accordées :\n\n"
        "N° dossier   Commune                 Nature          Travaux TTC    Aide\n"
        "050-1142     Périers-la-Lande        énergie         24 118,70      1 500 €\n"
        "050-1151     Gorges-Sainte-Croix     autonomie       31 402,15        896 €\n",
        title="OPAH - AIDES AUX PROPRIÉTAIRES OCCUPANTS",
    )
    assert awarded(read(act)) == pairs((1500, "Particulier"), (896, "Particulier"))


def test_the_foot_of_a_page_is_no_row(read):
    act = acts.deliberation(
        "Le conseil attribue les aides suivantes :\n"
        "  . Commune de Saint-Ursin, lavoir du Breuil : 2 400 €\n"
        "  . Commune de Chambonnet, croix et muret : 1 120 €\n\n"
        "Conseil de Brumeval / Réunion du 22 mars 2018                               3\n"
    )
    assert awarded(read(act)) == pairs((2400, "Commune de Saint-Ursin"), (1120, "Commune de Chambonnet"))


def test_letters_spaced_out_name_the_authority(read):
    outcome = read(
        "PROCES-VERBAL DE LA SÉANCE DU CONSEIL MUNICIPAL DU LUNDI 8 AVRIL 2013\n\n"
        "M A I R I E  D E  C L A I R V O Y          R É P U B L I Q U E  F R A N Ç A I S E\nV A L - D ' O I S E\n\n"
        "Présents : M. BERTHIER, Mme LOUVET\n\n1. SUBVENTION\nLe conseil décide d'attribuer 500 € au Judo Club. Unanimité.\n"
    )
    assert {act.body for act in outcome.acts} == {"Commune de Clairvoy"}


def test_a_syndicate_awards_itself_what_its_members_have_to_pay(read):
    outcome = read(
        "SERVICE DEPARTEMENTAL D'INCENDIE ET DE SECOURS DE L'AUBRELLE\nCONSEIL D'ADMINISTRATION\nSéance du 6 décembre 2019\n\n"
        "CONTRIBUTIONS DES COMMUNES POUR L'EXERCICE 2020\n\nLe conseil d'administration arrête ainsi les contributions :\n\n"
        "Collectivité                  Pop. DGF      Contribution 2020 en €\n"
        "ACHUN-LE-BOIS                    412          8 916,44\n"
        "BAZOLLES                         987         22 304,10\n\nAdopté à l'unanimité.\n"
    )
    assert told(outcome, "direction") == [
        ("awarded", 22304.10, words(outcome.acts[0].body), "in"),
        ("awarded", 8916.44, words(outcome.acts[0].body), "in"),
    ]


def test_one_refusal_in_words_does_not_turn_down_the_table_above(read):
    act = (
        f"{MINUTES}1. SUBVENTIONS 2023\n\n"
        "ASSOCIATIONS             DEMANDE     VOTE\n"
        "ACCA de Brumeval          200,00      200,00\n"
        "Badminton Club            300,00      150,00\n"
        "Secours Catholique        200,00        0,00\n\n"
        "Le Secours Catholique intervenant peu sur la commune, la demande n'est pas retenue.\n"
        "M. MEUNIER quitte la salle.\nVote : 10 voix pour.\n\n2. QUESTIONS DIVERSES\nNéant.\n"
    )
    assert awarded(read(act)) == pairs((200, "ACCA de Brumeval"), (150, "Badminton Club"))


def test_a_sum_worked_out_in_its_line_is_the_sum(read):
    act = acts.deliberation(
        "Les subventions suivantes sont accordées :\n\n"
        "Amicale laïque : 17 € x 61 élèves = 1.037 €\n"
        "Société de chasse : 160 €\n"
        "Centre d'aide alimentaire : 0,35 €/habitant soit 496,65 €\n"
    )
    assert awarded(read(act)) == pairs(
        (1037, "Amicale laïque"), (160, "Société de chasse"), (496.65, "Centre d'aide alimentaire")
    )


def test_what_another_funder_proposes_is_not_awarded(read):
    act = acts.deliberation(
        "Les subventions suivantes sont attribuées :\n\n"
        "Porteur                 Action              Part Etat proposée    Part Ville proposée\n"
        "CIDFF                   Permanences          4 000,00 €            2 500,00 €\n"
        "Centre social           Jardin partagé       2 500,00 €            2 000,00 €\n"
    )
    assert awarded(read(act)) == pairs((2500, "CIDFF"), (2000, "Centre social"))


def test_names_across_an_empty_cell_are_two(read):
    act = acts.deliberation(
        "Sont votées les subventions suivantes.\nAssociation\nSubvention\n"
        "Club Alpha\n120 €\nClub Beta\n140 €\nClub Gamma\n300 €\nClub Delta\n-\nClub Zeta\n200 €\n"
    )
    assert words("Club Delta Club Zeta") not in [name for _, name in awarded(read(act))]


def test_a_row_may_be_named_by_a_year(read):
    act = acts.deliberation(
        "Les subventions suivantes sont votées :\n\nAssociations                 Montant\n"
        "Comité des fêtes                 300\nFête du village 2018             450\nClub des aînés                   200\n"
    )
    assert awarded(read(act)) == pairs(
        (300, "Comité des fêtes"), (450, "Fête du village 2018"), (200, "Club des aînés")
    )


def test_signs_that_look_like_empty_cells_part_rows_of_one_sum(read):
    act = acts.deliberation(
        "Le conseil vote les subventions suivantes.\n\n"
        "Association Montant CLUB ALPHA 90 € / CLUB BETA 50 € / CLUB GAMMA 40 € / CLUB DELTA 30 € / CLUB ZETA 10 €\n"
    )
    assert [euros for euros, _ in awarded(read(act))] == [10, 30, 40, 50, 90]


def test_communes_stay_themselves_where_the_title_helps_them(read):
    act = acts.deliberation(
        "Les aides suivantes sont accordées :\n\n"
        "Commune            Montant accordé\nBréau              1 500 €\nVaux                 896 €\n",
        title="Fonds de concours aux communes pour les aides aux particuliers",
    )
    assert awarded(read(act)) == pairs((1500, "Bréau"), (896, "Vaux"))


@pytest.mark.parametrize(
    "line",
    ["ABCDEFGHIJ" + " AU" * 20_000 + "a", "DELIBERATION\n" * 15_000, "fin" + " " * 60_000 + "x", "€ " * 120_000],
    ids=["capitals", "heads", "blanks", "signs"],
)
def test_hostile_lines_cost_no_more_than_their_length(read, line):
    began = time.perf_counter()
    read(f"{HEAD}Présents : M. BARBET\nLe conseil attribue :\n{line}\n")
    assert time.perf_counter() - began < 6  # a second at most; 16 and more before


def test_a_sentence_of_thousands_of_sums_costs_no_more_than_its_length(read):
    def seconds(sums: int) -> float:
        text = (
            HEAD + "Le conseil attribue " + "".join(f"{number} € au Club {number}, " for number in range(10, 10 + sums))
        )
        began = time.perf_counter()
        assert len(read(text).fundings) > 0.99 * sums
        return time.perf_counter() - began

    assert seconds(3_000) < 15 * seconds(500)  # 7 to 11 times; 40 times before
