"""Forms in which larger authorities print their grants, and lists of minutes without a sign: one case a form met unread."""

from __future__ import annotations

import acts
import pytest
from telling import told, words

CONTRACT = (
    "CONVENTION D'OBJECTIFS 2020-2022\n\nEntre\nla Ville de Port-Brumeval, ci-après dénommée « la Ville », d'une part,\n"
    "et\n{partner}, ci-après dénommée « l'Association », d'autre part,\n\n{articles}\n\n"
    "Fait à Port-Brumeval, le 14 février 2020\n"
)


def given(outcome, *keys):
    """What is awarded: (euros, words of the beneficiary, then the fields named)."""
    return [row[1:] for row in told(outcome, *keys) if row[0] == "awarded"]


def standings(outcome):
    return {row[1]: row[0] for row in told(outcome)}


LISTS = [
    (
        "dots",
        "Décide d'attribuer les subventions suivantes :\nClub de judo ............ 500\nClub de tir ............. 300",
    ),
    (
        "gaps",
        "Décide d'attribuer les subventions suivantes :\nClub de judo            500\nClub de tir             300",
    ),
    ("one space", "Décide d'attribuer les subventions suivantes :\nClub de judo 500\nClub de tir 300"),
    ("colons", "Décide d'attribuer les subventions suivantes :\n- Club de judo : 500\n- Club de tir : 300"),
    ("signs of a font", "Décide d'attribuer :\n     ° Club de judo : 500 €\n     ° Club de tir : 300 €"),
    (
        "proved by their total",
        (
            "Le conseil arrête les subventions :\n\n   Communales\nClub de judo (2 € x 250 élèves) ....... 500\n\n"
            "   Extérieures\nClub de tir ........................... 300\n\n                      soit en tout      800"
        ),
    ),
]


@pytest.mark.parametrize("decision", [case[1] for case in LISTS], ids=[case[0] for case in LISTS])
def test_figures_of_a_list_of_grants_are_sums(read, decision):
    assert given(read(acts.deliberation(decision))) == [(300, words("Club de tir")), (500, words("Club de judo"))]


def test_figures_of_other_lists_are_no_sums(read):
    heads = "Décide de fixer le nombre des adhérents :\nClub de judo ............ 500\nClub de tir ............. 300"
    assert given(read(acts.deliberation(heads))) == []


TURNED_DOWN = [
    ("rejected", "Les demandes suivantes sont rejetées :", "rejected"),
    ("not kept", "Demandes non retenues :", "rejected"),
    ("put off", "Dossiers ajournés :", "requested"),
    ("to a day", "Dossiers reportés au 23 septembre :", "requested"),
]


@pytest.mark.parametrize(("line", "status"), [case[1:] for case in TURNED_DOWN], ids=[case[0] for case in TURNED_DOWN])
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["at once", "apart"])
def test_a_line_above_some_rows_turns_them_down(read, line, status, gap):
    rows = "Décide d'attribuer :\nClub de judo          500,00 €\nClub de tir           300,00 €"
    down = f"{line}\nClub de bridge        400,00 €\nAmicale du rail       250,00 €"
    outcome = read(acts.deliberation(rows + gap + down))
    assert standings(outcome) == {500: "awarded", 300: "awarded", 400: status, 250: status}
    assert words("Club de tir") in [row[2] for row in told(outcome)]  # the line is no part of the name above it


def test_records_written_field_under_field_are_rows(read):
    record = (
        "                     Dossier {number}\n   Bénéficiaire .... : {name}\n   Commune ......... : Vierzac (18)\n"
        "   Coût éligible ... : {cost} € HT\n   Taux ............ : 40 %\n   {said}\n\n"
    )
    records = (
        record.format(number=11, name="SCIC LES BOUCLES", cost="118 400,00", said="Subvention ...... : 47 360,00 €")
        + record.format(number=12, name="ASSOCIATION COMPOST", cost="31 250,00", said="Subvention ...... : 15 000,00 €")
        + record.format(number=13, name="SAS RECYPLUME", cost="90 000,00", said="Intervention .... : AJOURNÉ")
    )
    found = given(read(acts.deliberation("Attribue les subventions détaillées ci-dessus.", before=records)))
    assert found == [(15000, words("Compost")), (47360, words("SCIC Les Boucles"))]


def test_a_record_may_begin_with_a_name_called_only_that(read):
    record = "Nom : {name}\nCommune : Vierzac\nSubvention : {sum} €\n\n"
    records = record.format(name="Club de judo", sum="1 500") + record.format(name="Club de tir", sum="800")
    found = given(read(acts.deliberation("Attribue les subventions détaillées ci-dessus.", before=records)))
    assert found == [(1500, words("Club de judo")), (800, words("Club de tir"))]


def test_a_column_of_what_was_voted_under_partners_needs_no_other_word(read):
    act = acts.deliberation("D'approuver l'annexe.").replace("N° 2023-012", "N° 22.CP.0947")
    annex = (
        "\n\nANNEXE 1 à la délibération n° 22.CP.0947\n\n"
        "N° dossier  Bénéficiaire                 Objet                 Coût éligible     Montant\n"
        "                                                                     (€ HT)      voté (€)\n"
        "22008714    COMMUNE DE MONTFAVERGES      Clocher               214 600,00     42 920,00\n"
        "22008812    COMMUNE DE SAINT-AMBRE       Halle                 320 000,00     80 000,00\n"
    )
    assert [euros for euros, _ in given(read(act + annex))] == [42920, 80000]


def test_names_in_capitals_go_on_below_whatever_row_has_no_name(read):
    annex = (
        "ANNEXE à la délibération N° 2023-012\n\n"
        " N° dossier   Maître d'ouvrage                  Opération             Dépense          Subvention\n"
        " 24-003817    COMMUNE DE LOURMIÈRES             Lavoir                38 200,00 €      11 460,00 €\n"
        " 24-004155    COMMUNAUTE DE COMMUNES DES        Signalétique          64 350,00 €      25 740,00 €\n"
        "              TROIS GUÉS                        des chemins\n"
        " 24-004490    ASSOCIATION LES COMPAGNONS        Moulin                27 440,00 €      10 976,00 €\n"
        "              DU MOULIN DE FARGES\n\n"
        "                                                              TOTAL                     48 176,00 €\n"
    )
    names = ["commune lourmieres", "communaute communes trois gues", "compagnons moulin farges"]
    found = given(read(acts.deliberation("De voter les aides de l'annexe.") + "\n" + annex))
    assert sorted(" ".join(name) for _, name in found) == sorted(names)


def test_lots_of_a_market_are_no_grants_though_somebody_attributes_them(read):
    table = (
        "Après analyse des offres, les lots suivants sont retenus :\n\nLot   Entreprise           Montant attribué HT\n"
        "1     BOUVERAND TP                   79 865,40\n2     ETS MALANDREY                 223 410,00\n"
    )
    assert given(read(acts.deliberation(table, title="Marché de travaux de la salle – attribution"))) == []


def test_three_quotes_are_no_grants(read):
    said = (
        "Subventions : le Club de judo reçoit 100 €.\n\nLa chaudière est hors d'usage. 3 devis :\n"
        "     Ets Perrenot     14 906,00 € HT\n     Jura Thermie     13 270,00 € HT\n"
    )
    assert given(read(acts.deliberation("De retenir Jura Thermie.", before=said))) == [(100, words("Club de judo"))]


YEARLY = (
    "Article 4 - Contribution\nLa Ville contribue pour un montant de 555 000 € sur les trois années,\n"
    "selon l'échéancier suivant :\n     - pour l'année 2020 : 180 000 €\n     - pour l'année 2021 : 185 000 €\n"
    "     - pour l'année 2022 : 190 000 €\n"
)


def test_the_sums_of_each_year_of_a_contract_are_its_fundings_and_their_total_is_none(read):
    outcome = read(CONTRACT.format(partner="l'association « La Criée - Théâtre du Bassin »", articles=YEARLY))
    name = words("La Criée - Théâtre du Bassin")
    assert given(outcome, "year") == [(180000, name, 2020), (185000, name, 2021), (190000, name, 2022)]


def test_sums_that_a_contract_binds_itself_to_for_each_year_go_to_its_partner(read):
    articles = (
        "Article 3 - Montant\nLa Ville s'engage à verser à l'Association, sous réserve des crédits :\n"
        "     - au titre de l'année 2024 :  310 000 €\n     - au titre de l'année 2025 :  316 000 €\n"
    )
    outcome = read(CONTRACT.format(partner="l'association Théâtre de la Halle", articles=articles))
    name = words("Théâtre de la Halle")
    assert given(outcome, "year") == [(310000, name, 2024), (316000, name, 2025)]


TITLED = {
    "fields beside each other": (
        "GAEC des Tilleuls - atelier\n    Dépense subventionnable : 40 000,00 € HT       Subvention : 12 000,00 €\n"
        "EARL de Malaincourt - distributeur\n    Dépense subventionnable : 18 640,00 € HT       Subvention : 5 592,00 €\n"
    ),
    "fields below each other": (
        "GAEC des Tilleuls - atelier\nCoût du projet : 40 000 € HT\nSubvention : 12 000 €\n\n"
        "EARL de Malaincourt - distributeur\nCoût du projet : 18 640 € HT\nSubvention : 5 592 €\n"
    ),
}


@pytest.mark.parametrize("listed", TITLED.values(), ids=TITLED)
def test_a_name_with_its_costs_and_its_grant_below_is_a_row(read, listed):
    found = given(read(acts.deliberation("D'attribuer les subventions suivantes :\n\n" + listed)))
    assert found == [(12000, words("GAEC des Tilleuls")), (5592, words("EARL de Malaincourt"))]


def test_records_of_one_form_that_stand_apart_claim_nothing_between_them(read):
    record = "{name}\nCoût du projet : 40 000 € HT\nSubvention : {sum} €\n\n"
    between = (
        "Le conseil décide d'attribuer au Club de judo une subvention de 300 €.\n\n" + "Le cadre est rappelé.\n\n" * 6
    )
    told = record.format(name="GAEC A", sum="100") + between + record.format(name="GAEC B", sum="200")
    assert (300, words("Club de judo")) in given(read(acts.deliberation(told)))


def test_the_number_of_a_paragraph_is_no_sum_of_a_table(read):
    articles = (
        "Article 2 - Subvention\n   2.1  Au titre de l'année 2020, la Ville verse à l'Association une subvention de\n"
        "        63 500 €.\n   2.2  Elle est versée en une fois.\n"
    )
    outcome = read(CONTRACT.format(partner="l'association La Cigogne", articles=articles))
    assert given(outcome) == [(63500, words("La Cigogne"))]


def test_a_sum_worked_out_for_each_is_part_of_the_sum_before_it(read):
    said = "D'accorder au Centre de formation une aide de 12 480 € pour six salariés, soit 2 080 € par stagiaire."
    assert given(read(acts.deliberation(said))) == [(12480, words("Centre de formation"))]


def test_payments_listed_below_a_grant_are_instalments_in_any_act(read):
    said = (
        "Article 1 : Une subvention de 174 000 € est attribuée à la SAS Breuil.\n"
        "Article 3 : Modalités de versement\n - une avance de 30 %, soit 52 200 € ;\n"
        " - un acompte de 69 600 € sur justification de 70 % des dépenses ;\n - le solde, soit 52 200 €.\n"
    )
    assert given(read(acts.deliberation(said))) == [(174000, words("SAS Breuil"))]


def test_what_is_said_of_a_year_long_past_was_given_then(read):
    said = "Le Salon du livre a le soutien de la commune.\nAides en euros :\n{}Salon du livre    8 000    6 500\n"
    outcome = read(acts.deliberation("De prendre acte.", before=said.format("                   2020     2021\n")))
    assert set(standings(outcome).values()) <= {"recalled"}


def test_thanks_are_for_what_was_given(read):
    outcome = read(acts.deliberation("La Société de chasse remercie pour la subvention de 100 € versée en 2022."))
    assert standings(outcome) == {100: "recalled"}


def test_points_under_a_letter_or_roman_figure_are_items(read):
    said = (
        "COMMUNE DE BRUMEVAL\nPROCES-VERBAL DU CONSEIL MUNICIPAL\nJeudi 30 juin 2016\n\n"
        "II. TOURISME\n\nII-1. Office de tourisme\nLe conseil accorde 800 € à l'Office de tourisme de Brumeval.\n\n"
        "IV. CULTURE\n\nIV-1. L'association Les Estives organise un festival.\n"
        "Après débat, le conseil fixe l'aide à 5 500 €. Adopté à l'unanimité.\n"
    )
    assert given(read(said)) == [(5500, words("Les Estives")), (800, words("Office de tourisme de Brumeval"))]


PLACED = "CENTRE COMMUNAL D'ACTION SOCIALE\nDE PORT-LAVENEL\nConseil d'administration du 12 décembre 2018\n\n{}"


def test_two_headings_one_space_apart_stand_each_over_its_column(read):
    table = (
        "Les propositions sont les suivantes (en euros) :\n\n"
        "  Association                        Accordé 2018   Demande 2019 Proposition 2019   Observations\n"
        "  Épicerie La Besace                       18 000         24 000           20 000\n"
        "  Femmes Debout                             6 000          9 500            7 000\n"
        "  Vacances pour tous                        3 800          6 200           refusé   sans comptes\n\n"
        "Le Conseil, après en avoir délibéré, ADOPTE les propositions à l'unanimité.\n"
    )
    outcome = read(PLACED.format(table))
    assert given(outcome, "year") == [
        (20000, words("Épicerie La Besace"), 2019),
        (7000, words("Femmes Debout"), 2019),
    ]
    assert standings(outcome)[6200] == "rejected"  # the refusal of a row is that row's alone


def test_the_sums_carried_from_page_to_page_are_nobodys(read):
    annex = (
        "Décide d'attribuer les subventions ci-dessous, en euros :\n\n"
        "N°  Association                          2022         2023         2023\n"
        "                                        versé   fonctionn.    manifest.\n"
        "1   AVIRON DU BIEF                      6 400        7 000        1 500\n"
        "2   BADMINTON 61                        2 150        2 300             \n"
        "    À reporter                          8 550        9 300        1 500\n"
    )
    assert given(read(acts.deliberation(annex))) == [
        (1500, words("Aviron du Bief")),
        (2300, words("Badminton 61")),
        (7000, words("Aviron du Bief")),
    ]


def test_a_remark_below_a_table_moves_none_of_its_columns(read):
    table = (
        "Sont accordées :\n\n"
        "   Dossier   Propriétaire        Commune            Travaux HT      Aide CC\n"
        "   2019-14   Mme BRESSELLE J.    Dombières         17 420,00 €   1 000,00 €\n"
        "   2019-17   M. HUSSENOT P.      Rozerey            9 064,80 €     906,48 €\n\n"
        "Crédit disponible sur l'opération après cette séance : 21 593,52 €.\n"
    )
    assert [euros for euros, _ in given(read(acts.deliberation(table)))] == [1000, 906.48]


def test_chapters_and_bold_lines_of_a_web_page_are_two_styles(read):
    page = (
        "# Conseil municipal du 30 mars 2007\n\nCompte rendu - Mairie de Kerlouazec\n\n"
        "## Budget\n\nIl est voté à l'unanimité.\n\n## Subventions 2007\n\nLe conseil fixe ainsi les subventions :\n\n"
        "**Associations de la commune**\n\n* Amicale laïque : 610,50 €\n* Avel Vor : 450 €\n\n"
        "**Associations extérieures**\n\n* ADMR du pays : 380 €\n* SNSM : 275 €\n\nAdopté à l'unanimité.\n"
    )
    assert [euros for euros, _ in given(read(page))] == [275, 380, 450, 610.5]


def test_what_was_voted_in_a_year_before_is_told(read):
    said = "CONSTATE que la subvention de 500 € votée en 2022 aux Troubadours n'a pas été employée."
    assert standings(read(acts.deliberation(said))) == {500: "recalled"}


def test_a_word_for_what_was_before_behind_a_sum_takes_no_decision_back(read):
    said = "DÉCIDE d'accorder au Club de tir une aide de 1 200 €, le terrain restant par ailleurs à sa disposition."
    assert given(read(acts.deliberation(said))) == [(1200, words("Club de tir"))]


def test_a_demand_refused_by_name_further_below_is_refused(read):
    before = "Considérant la demande de l'association Un Toit pour Apprendre, qui sollicite 5 000 € pour un local ;"
    decision = (
        "Article 1\nUne subvention de 1 000 € est accordée à l'association Entraide Bateliers.\n\n"
        "Article 4\nLa demande de l'association Un Toit pour Apprendre est rejetée.\n"
    )
    assert standings(read(acts.deliberation(decision, before=before))) == {1000: "awarded", 5000: "rejected"}


def test_the_lines_of_one_grant_say_what_it_is_for(read):
    said = (
        "Article 1. - Il est attribué à l'Union départementale une subvention de 58 000 €, qui se décompose ainsi :\n"
        "     - fonctionnement et secrétariat :              31 000 €\n"
        "     - formation des jeunes :                       19 500 €\n"
        "     - congrès régional de Montgayre :               7 500 €\n"
    )
    assert given(read(acts.deliberation(said))) == [(58000, words("Union départementale"))]


def test_a_sum_in_brackets_of_the_year_before_that_of_the_grant_is_told(read):
    said = "Il est versé au Club de judo une subvention de 31 000 € au titre de l'exercice 2024 (28 500 € en 2023)."
    assert standings(read(acts.deliberation(said))) == {31000: "awarded", 28500: "recalled"}


def test_initials_with_dots_are_names_in_the_list_of_a_sentence(read):
    said = (
        "Le conseil fixe comme suit les subventions : Foyer rural 500 €, A.D.M.R. de Brouvelle\n"
        "180 €, Amicale des donneurs de sang 60 €, Les Joyeux Vétérans 250 €."
    )
    assert given(read(acts.deliberation(said))) == [
        (180, words("A.D.M.R. de Brouvelle")),
        (250, words("Joyeux Vétérans")),
        (500, words("Foyer rural")),
        (60, words("Amicale des donneurs de sang")),
    ]


def test_a_list_of_those_who_are_asked_awards_nothing(read):
    said = (
        "Approuve le projet et sollicite :\n    -  le Conseil Général, au taux de 40 % ............. 15 200 €\n"
        "    -  la Région, au taux de 20 % ......................  7 600 €\n"
    )
    assert given(read(acts.deliberation(said))) == []
