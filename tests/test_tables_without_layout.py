"""Tables that lost their layout on the way: web pages copied cell by cell, transcripts of PDF files, lines that ran together."""

from __future__ import annotations

import acts
import pytest
from telling import awarded, pairs, told, words

MINUTES = "Commune de Brumeval\nCompte rendu du conseil municipal du 9 avril 2023\n\n"


def stacked(*cells, between="\n\n\u00a0\n\n"):
    return between.join(cells)


def test_blanks_on_lines_of_their_own_part_the_cells(read):
    table = stacked(
        *("ASSOCIATIONS", "Rappel 2022", "Vote 2023"),
        *("A.S. Brumeval (football)", "2.800,00", "2.900,00"),
        *("Tennis club", "1.000,00", "800,00"),
        *("Chorale", "", "200,00"),
        *("TOTAL", "3.800,00", "3.900,00"),
    )
    outcome = read(acts.deliberation(f"Le conseil vote les subventions suivantes :\n\n{table}\n"))
    expected = pairs((2900, "A.S. Brumeval (football)"), (800, "Tennis club"), (200, "Chorale"))
    assert awarded(outcome) == expected
    assert ("recalled", 1000.0, words("Tennis club")) in told(outcome)


def test_some_cells_are_parted_by_blanks_and_some_are_not(read):
    table = (
        "ASSOCIATIONS\n\n2022\n\n2023\n\n"
        "Ecole de football\n\n\u00a0\n\n1.400,00\n\n\u00a0\n\n1.500,00\n\n\u00a0\n\n"
        "Boule amicale\n\n\u00a0\n\n300,00\n\n320,00\n\n"
        "Foyer des jeunes et d’éducation\n\npopulaire\n\n\u00a0\n\n650,00\n\n\u00a0\n\n660,00\n\n"
        "Restaurants du coeur\n\n\u00a0\n\n-\n\n\u00a0\n\n200,00\n"
    )
    outcome = read(acts.deliberation(f"Le conseil vote les subventions suivantes :\n\n{table}"))
    names = (
        (1500, "Ecole de football"),
        (320, "Boule amicale"),
        (660, "Foyer des jeunes et d’éducation populaire"),
        (200, "Restaurants du coeur"),
    )
    assert awarded(outcome) == pairs(*names)


def test_sums_a_space_apart_stand_under_the_years_of_the_line_above(read):
    act = acts.deliberation(
        "Les subventions suivantes sont votées :\n\n"
        "Associations Montant 2022 Montant 2023\n"
        "Aide aux malades 300 € 310 €\n"
        "Banque alimentaire 450 € 500 €\n"
        "Croix d’Or 80 € 85 €\n"
    )
    outcome = read(act)
    assert awarded(outcome) == pairs((310, "Aide aux malades"), (500, "Banque alimentaire"), (85, "Croix d’Or"))
    assert ("recalled", 450.0, words("Banque alimentaire")) in told(outcome)


def test_rows_one_behind_another_on_a_line(read):
    act = acts.deliberation(
        "Les propositions pour l’année 2023 sont les suivantes :\n\n"
        "Nom de l’association Montant attribué en 2023 COMITE DES FETES Non demandée BASKET CLUB 675 € FNACA 162 € "
        "CLUB DES BRUYERES 225 € ADMR DU MENEZ (0,90 € x 1240 hab) 1 116 € GYM TONIC 135 € TOTAL 2 313 €\n\n"
        "Après délibération, le conseil vote les subventions telles que proposées.\n"
    )
    names = (
        *((675, "BASKET CLUB"), (162, "FNACA"), (225, "CLUB DES BRUYERES")),
        *((1116, "ADMR DU MENEZ"), (135, "GYM TONIC")),
    )
    assert awarded(read(act)) == pairs(*names)


def test_a_sentence_of_several_sums_is_no_row_of_them(read):
    act = acts.deliberation(
        "Le conseil accorde 500 € au Foyer rural et 300 € au Comité des fêtes, sur un crédit de 2 000 € ; il reste 1 200 €."
    )
    assert awarded(read(act)) == pairs((500, "Foyer rural"), (300, "Comité des fêtes"))


def test_cells_without_a_gap(read):
    act = acts.deliberation(
        "Les subventions suivantes sont votées :\n\n"
        "Associations\n"
        "Montant de la subvention de fonctionnement\n"
        "Montant de la subvention exceptionnelle\n"
        "Amicale des Chasseurs150,00/\n"
        "Basket Club de Boissy700,00250,00\n"
        "Comité des Fêtes3.500,001.200,00\n"
        "Pétanque Boissyenne/300,00\n"
    )
    names = (
        *((150, "Amicale des Chasseurs"), (700, "Basket Club de Boissy"), (250, "Basket Club de Boissy")),
        *((3500, "Comité des Fêtes"), (1200, "Comité des Fêtes"), (300, "Pétanque Boissyenne")),
    )
    assert awarded(read(act)) == pairs(*names)


def test_a_list_read_as_a_table_is_not_read_again_as_sentences(read):
    """A list of cells above a list with colons: the latter is found first, and the former was read twice."""
    outcome = read(
        MINUTES + "Cotisations :\n- CNAS 985,00 €\nAccord à l'unanimité.\n"
        "Subventions 2023 (article 6574)\nAssociation sportive\n800,00 €\nLoisirs\n650,00 €\nClub de la Gaieté\n400,00 €\n"
        "La contribution de la commune s'élève à :\n- Syndicat des eaux : 6 250,00 €\n- Syndicat de voirie : 3 541,67 €\n"
        "Voté à l'unanimité.\n"
    )
    sums = sorted(row[1] for row in told(outcome) if row[1] in {800.0, 650.0, 400.0})
    assert sums == [400.0, 650.0, 800.0]
    assert [refusal.reason for refusal in outcome.refusals] == []


def test_a_line_below_a_list_that_adds_it_up_is_no_grant(read):
    act = acts.deliberation(
        "décide d’allouer :\n- Secours Populaire : 3 200 €\n- Restaurants du Cœur : 3 100 €\n"
        "Dépense totale : 6 300 €, article 6574.\n"
    )
    assert awarded(read(act)) == pairs((3200, "Secours Populaire"), (3100, "Restaurants du Cœur"))


def test_nothing_below_a_sum_at_a_colon_goes_on_with_its_name(read):
    act = acts.deliberation(
        "décide d’allouer :\n- Foyer rural : 620 €\n- Comité des fêtes : 840 €\n"
        "étant entendu que ces montants seront versés en mai.\n"
    )
    assert awarded(read(act)) == pairs((620, "Foyer rural"), (840, "Comité des fêtes"))


@pytest.mark.parametrize(
    ("printed", "cents"), [("8 320,OO €", 832000), ("1 l5O,1O €", 115010), ("4OO €", 40000), ("80,0O €", 8000)]
)
def test_letters_read_for_figures_in_decimals_too(read, printed, cents):
    outcome = read(acts.deliberation(f"Le conseil accorde une subvention de {printed} au Foyer rural."))
    assert [funding.cents for funding in outcome.fundings] == [cents]


def test_a_column_that_counts_the_rows_holds_no_sums(read):
    act = acts.deliberation(
        "Je vous propose d'examiner les demandes.\n\n"
        "ETAT DES SUBVENTIONS PROPOSEES - EXERCICE 2023                                   en euros\n"
        " N°  Association                              Objet                               Montant\n"
        " 1   LES TRETEAUX DU PORT                     Fonctionnement                       32 000\n"
        " 2   ENSEMBLE VOCAL LUCEEN                    Fonctionnement                        4 500\n"
        " 3   CINE-CLUB L'ECLAIREUR                    Fonctionnement                        3 800\n"
        " 4   PHOTO-CLUB DES CALANQUES                 Exposition                              600\n"
    )
    names = (
        *((32000, "LES TRETEAUX DU PORT"), (4500, "ENSEMBLE VOCAL LUCEEN")),
        *((3800, "CINE-CLUB L'ECLAIREUR"), (600, "PHOTO-CLUB DES CALANQUES")),
    )
    assert awarded(read(act)) == pairs(*names)


def test_rows_are_named_by_the_column_that_says_kinds_of_partners(read):
    act = acts.deliberation(
        "M. MEUNIER soumet les demandes suivantes :\n"
        "   Handball Club de Lurcy        Achat de buts (aide de la ligue déduite)          750 €\n"
        "   Etoile Cycliste du Donjon     Prix de la Ville, course du 8 mai 2023          1 500 €\n"
        "   Amicale Philatélique          Bourse toutes collections                          200 €\n",
        title="SUBVENTIONS EXCEPTIONNELLES",
    )
    names = ((750, "Handball Club de Lurcy"), (1500, "Etoile Cycliste du Donjon"), (200, "Amicale Philatélique"))
    assert awarded(read(act)) == pairs(*names)


def test_a_register_of_decisions_lists_no_grants(read):
    outcome = read(
        "VILLE DE BRUMEVAL\n\nConseil municipal du 14 mars 2023\n\nCOMPTE RENDU DES DECISIONS PRISES PAR LE MAIRE\n\n"
        "N°         Date       Objet                                                            Montant\n\n"
        "2023-006   23/01/23   Indemnité d'assurance, dégât des eaux de la crèche             4 212,77 €\n"
        "2023-007   24/01/23   Demande de subvention à la DRAC                               4 500,00 €\n"
        "2023-008   30/01/23   Louage d'un local à l'association Vélo-Cité                      486,00 €\n"
        "2023-009   30/01/23   Marché de travaux, réfection de la cour                      163 420,80 €\n\n"
        "Le Conseil municipal PREND ACTE de ces décisions.\n"
    )
    assert awarded(outcome) == []
    assert [refusal.reason for refusal in outcome.refusals] == ["no_word_for_a_grant"]


def test_the_grants_of_a_register_are_read_row_by_row(read):
    outcome = read(
        "COMMUNAUTE DE COMMUNES ENTRE AVEN ET LAYTA\n\nRELEVE DES DECISIONS DU PRESIDENT du 20 septembre 2023\n\n"
        "Le Président, par délégation accordée par délibération du 16 juillet 2020, a décidé :\n\n"
        "N°        Date        Objet                                                        Montant\n\n"
        "2023-61   19/06/23    Marché de fourniture de bacs - société PLASTEM               23 415,00 €\n"
        "2023-62   19/06/23    Adhésion 2023 à l'ADIL du Finistère - cotisation              3 127,60 €\n"
        "2023-63   22/06/23    OPAH - aide à Mme L. B., Kerguérizit                            750,00 €\n"
        "2023-67   06/07/23    Pass commerce - aide à la SARL Boulangerie Le Fur             7 500,00 €\n"
        "2023-70   12/07/23    Demande de subvention à la Région Bretagne                   48 000,00 €\n"
        "2023-72   24/07/23    Ligne de trésorerie Banque Postale                          400 000,00 €\n"
    )
    names = ((3127.6, "ADIL du Finistère"), (750, "Particulier"), (7500, "SARL Boulangerie Le Fur"))
    assert awarded(outcome) == pairs(*names)


def test_a_row_without_a_sum_above_the_others_is_no_heading(read):
    act = acts.deliberation(
        "il est proposé 5% de moins pour tout le monde :\n\n"
        "Nom de l'association                       Montant attribué en 2023\n"
        "COMITE DES FETES                           Non demandée\n"
        "VOLLEY BALL                                665 €\n"
        "GYM DETENTE                                285 €\n"
        "ACCA                                       Dossier non parvenu\n"
        "COMICE AGRICOLE                            264 €\n"
    )
    assert awarded(read(act)) == pairs((665, "VOLLEY BALL"), (285, "GYM DETENTE"), (264, "COMICE AGRICOLE"))


@pytest.mark.parametrize(
    "listed",
    [
        "Musique Concordia 500 €, Chorale Sainte-Cécile 250 €, Conseil de fabrique 1 200 €, UNC 100 €.",
        "Musique Concordia, 500 € ; Chorale Sainte-Cécile, 250 € ; Conseil de fabrique, 1 200 € ; UNC, 100 €.",
        "Musique Concordia : 500 € ; Chorale Sainte-Cécile 250 € dont 90 € de bus ; Conseil de fabrique : 1 200 € ; UNC : 100 €.",
    ],
)
def test_a_list_in_the_line_below_its_lead(read, listed):
    act = acts.deliberation(f"décide d'allouer les subventions suivantes :\n{listed}")
    names = ((500, "Musique Concordia"), (250, "Chorale Sainte-Cécile"), (1200, "Conseil de fabrique"), (100, "UNC"))
    assert awarded(read(act)) == pairs(*names)


def test_names_in_small_letters_in_a_list_of_semicolons(read):
    act = acts.deliberation(
        "La commission a proposé de verser : ACCA, 300 € ; anciens combattants, 150 € ; basket-club, 2 300 € ; judo, 1 100 € (dont "
        "500 € pour l'école) ; foyer rural, 2 000 €. Adopté à l'unanimité."
    )
    names = (
        *((300, "ACCA"), (150, "anciens combattants"), (2300, "basket-club")),
        *((1100, "judo"), (2000, "foyer rural")),
    )
    assert awarded(read(act)) == pairs(*names)


def test_stacked_columns_headed_by_a_word_and_a_year_below_it(read):
    cells = (
        "ASSOCIATIONS|Attribué|2022|Proposé|2023|SPORT|Basket Club|6 200,00 €|6 450,00 €|Tennis de table « La|Raquette »|"
        "1 120,00 €|1 175,00 €|Judo Club|-|450,00 €|CULTURE|Harmonie|7 500,00 €|7 400,00 €"
    )
    outcome = read(acts.deliberation("- d'approuver les subventions :\n\n" + cells.replace("|", "\n")))
    assert awarded(outcome) == pairs(
        (6450.0, "Basket Club"), (1175.0, "Tennis de table « La Raquette »"), (450.0, "Judo Club"), (7400.0, "Harmonie")
    )


NAMES = ["Football Club de Brumeval", "Judo Club", "Amicale des sapeurs-pompiers", "Les Amis du Moulin"]


def upright(*columns):
    return acts.deliberation(
        "\n".join(["d'attribuer les subventions suivantes :", *(line for each in columns for line in each)])
    )


def test_columns_one_below_another_have_as_many_names_as_sums(read):
    old = ["Versé 2022", "1 400 €", "300 €", "180 €", "90 €"]
    new = ["Voté 2023", "1 500 €", "300 €", "200 €", "100 €"]
    outcome = read(upright(["Associations", *NAMES], old, new))
    assert awarded(outcome) == pairs(*zip([1500, 300, 200, 100], NAMES, strict=True))
    assert [row[1] for row in told(outcome) if row[0] == "recalled"] == [1400, 180, 300, 90]


def test_long_columns_are_led_by_the_line_above_their_names(read):
    names = [f"Club de la {number}e avenue de Brumeval" for number in range(2, 42)]
    outcome = read(upright(names, ["Montant", *(f"{number}0 €" for number in range(2, 42))]))
    assert awarded(outcome) == pairs(*((number * 10, name) for number, name in enumerate(names, 2)))


def test_columns_of_which_one_has_a_line_more_give_nothing_to_anybody(read):
    wrapped = ["Football Club", "Union Sportive de Brumeval", *NAMES[1:]]
    outcome = read(upright(["Associations", *wrapped], ["Montant", "1 500 €", "300 €", "200 €", "100 €"]))
    assert not outcome.fundings
    assert [(refusal.reason, refusal.cents) for refusal in outcome.refusals] == [
        ("no_beneficiary", cents) for cents in (150000, 30000, 20000, 10000)
    ]


def test_rows_of_three_sums_below_each_other_are_no_columns(read):
    rows = [
        ["Judo Club", "400 €", "450 €", "420 €"],
        ["Chorale", "90 €", "80 €", "85 €"],
        ["Tennis", "60 €", "75 €", "70 €"],
    ]
    outcome = read(upright(["Association", "Versé 2022", "Demandé 2023", "Voté 2023"], *rows))
    assert awarded(outcome) == pairs((420, "Judo Club"), (85, "Chorale"), (70, "Tennis"))
