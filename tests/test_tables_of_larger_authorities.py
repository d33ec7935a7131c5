"""Tables of départements, régions and communities, each met in texts that nobody had read before."""

from __future__ import annotations

import acts
import pytest
from telling import awarded, pairs, told, words


def test_a_year_that_the_title_decides(read):
    act = acts.deliberation(
        "les dotations suivantes :\n\n"
        "COLLEGE                      Effectif      Dotation 2023       Dotation 2024\n"
        "Jean-Rostand - AUBERCY            412          71 250              72 900\n"
        "Alexandre-Ribot - LUZERNE         655         104 800             109 475\n"
        "TOTAL                           1 067         176 050             182 375\n",
        title="COLLEGES - DOTATIONS POUR L'EXERCICE 2024",
    )
    assert awarded(read(act)) == pairs((72900, "Jean-Rostand - AUBERCY"), (109475, "Alexandre-Ribot - LUZERNE"))


def test_the_column_of_places_names_nobody_beside_that_of_partners(read):
    act = acts.deliberation(
        "les subventions suivantes :\n\n"
        "Commune        Établissement                  Effectif    Subvention\n"
        "BELLOC         Collège de la Haute Lande           287      63 010 €\n"
        "CASTERA        Collège Jean-Moulin                 634     109 415 €\n"
    )
    assert awarded(read(act)) == pairs((63010, "Collège de la Haute Lande"), (109415, "Collège Jean-Moulin"))


def test_a_row_is_named_where_most_rows_are(read):
    act = acts.deliberation(
        "d'accorder les subventions suivantes :\n\n"
        "  Comité des fêtes de Saint-Loup               Fête de la moisson                     600 €\n"
        "  ADMR du Pays                                 Matériel informatique et imprimante  1 500 €\n"
        "  Amicale des sapeurs-pompiers de La Ferté     Congrès départemental                2 000 €\n"
    )
    names = (
        (600, "Comité des fêtes de Saint-Loup"),
        (1500, "ADMR du Pays"),
        (2000, "Amicale des sapeurs-pompiers de La Ferté"),
    )
    assert awarded(read(act)) == pairs(*names)


def test_the_words_that_every_row_says_before_its_sums_are_its_headings(read):
    act = acts.deliberation(
        "d'attribuer les aides suivantes :\n\n"
        " SCI Les Tilleuls     travaux   38 215,70 €     aide   4 000 €\n"
        " SARL Le Belvédère    travaux   24 390,00 €     aide   3 468 €\n"
    )
    assert awarded(read(act)) == pairs((4000, "SCI Les Tilleuls"), (3468, "SARL Le Belvédère"))


def test_aid_in_kind_in_its_own_column(read):
    act = acts.deliberation(
        "d'attribuer les subventions suivantes :\n\n"
        "Association              Subvention 2023    Prestations en nature 2023\n"
        "Brume Volley-Ball               70 000 €                     31 250 €\n"
        "Photo-club Reflex                  780 €                      1 120 €\n"
    )
    expected = (
        (70000, "Brume Volley-Ball"),
        (31250, "Brume Volley-Ball"),
        (780, "Photo-club Reflex"),
        (1120, "Photo-club Reflex"),
    )
    assert awarded(read(act)) == pairs(*expected)


def test_files_numbered_in_a_table_are_no_agenda(read):
    before = (
        "2023-207   Impayé d'électricité        312,00 €      200,00 €\n"
        "2023-208   Frais d'obsèques            950,00 €      450,00 €\n"
        "2023-211   Restauration scolaire       144,60 €      144,60 €\n"
    )
    act = acts.deliberation("d'attribuer une subvention de 700 € à l'association Visites et Présence.", before=before)
    assert (700, words("Visites et Présence")) in awarded(read(act))


def test_an_annex_alone_says_what_was_decided(read):
    annex = (
        "RÉGION CORVANNE\nANNEXE À LA DÉLIBÉRATION N° 2018-CP-0447 DU 22 JUIN 2018\nSPORT DE HAUT NIVEAU\n\n"
        "Structure                            Voté 2017    Demandé 2018   Voté 2018\n"
        "Corvanne Handball féminin             22 000 €       30 000 €      24 000 €\n"
        "Cercle des Nageurs du Littoral        18 500 €       20 000 €      19 000 €\n"
    )
    outcome = read(annex)
    assert outcome.acts[0].date == "2018-06-22"
    assert awarded(outcome) == pairs((24000, "Corvanne Handball féminin"), (19000, "Cercle des Nageurs du Littoral"))


def test_the_title_of_an_act_is_no_row_of_its_table(read):
    act = acts.deliberation(
        "d'adopter ce plan.",
        title="Restructuration thermique du collège de Malvoisin",
        before=(
            "DÉPENSES HT                              RECETTES\n"
            "Études                     412 000       Région                300 000\n"
            "Total                    4 150 000       Total               4 150 000\n"
        ),
    )
    assert read(act).acts[0].title == "Restructuration thermique du collège de Malvoisin"


def test_a_total_that_stands_askew_moves_no_column(read):
    act = acts.deliberation(
        "d'accorder les subventions figurant au tableau ci-après :\n\n"
        " Maître d'ouvrage            Dépense        Taux   Subvention\n"
        "                             éligible HT             allouée\n"
        " Commune d'Aigreval          18 400,00 €    30 %    5 520,00 €\n"
        " Commune de Brize            41 250,00 €    30 %   12 375,00 €\n"
        "                             TOTAL        17 895,00 €\n"
    )
    assert awarded(read(act)) == pairs((5520, "Commune d'Aigreval"), (12375, "Commune de Brize"))


CANTONS = """d'attribuer les subventions détaillées dans l'état joint ;

                                   ETAT JOINT A LA DELIBERATION                          (montants en euros)

  N° dossier   Maître d'ouvrage                 Nature des travaux                     Dépense HT      Taux    Subvention

  CANTON DE VERFEUILLE-HAUT
  19-0218      Commune de Brassac               Réfection du clocher                      84 300       30 %       25 290
  19-0225      Commune de Louvignan             Achat d'une tondeuse autoportée            9 750       20 %        1 950
                                                                           Sous-total Verfeuille-Haut             27 240

  CANTON DES CAUSSES
  19-0246      Communauté de communes des       Signalétique de la maison du parc         22 000       20 %        4 400
               Causses d'Ardouze
                                                                           Sous-total Les Causses                  4 400

                                                                           TOTAL DE LA REPARTITION                31 640
"""


def test_a_heading_beside_the_names_is_no_part_of_them_and_a_subtotal_takes_none(read):
    community = "Communauté de communes des Causses d'Ardouze"
    names = (25290, "Commune de Brassac"), (1950, "Commune de Louvignan"), (4400, community)
    assert awarded(read(acts.deliberation(CANTONS))) == pairs(*names)


def test_a_name_goes_on_in_brackets_below_the_line_it_begins_on(read):
    act = acts.deliberation(
        "d'attribuer les dotations suivantes :\n\n"
        "  Établissement                     Effectif      Dotation\n"
        "  Collège Jean-Moulin                    634     109 415 €\n"
        "  Collège Germaine-Tillion\n"
        "  (avec section d'enseignement           421      95 200 €\n"
        "  adapté)\n"
    )
    names = (109415, "Collège Jean-Moulin"), (95200, "Collège Germaine-Tillion (avec section d'enseignement adapté)")
    assert awarded(read(act)) == pairs(*names)


def test_the_total_of_an_annexed_table_is_no_award_of_its_own(read):
    act = acts.deliberation(
        "d'attribuer aux associations désignées dans le tableau ci-annexé les subventions qui y figurent, pour un total de 800 €."
    )
    annex = (
        "ANNEXE A LA DELIBERATION N° 2023-012\n\nAssociation                 Subvention proposée\n"
        "Club de judo                       500 €\nClub de tir                        300 €\n"
        "TOTAL                              800 €\n"
    )
    assert awarded(read(act + "\n" + annex)) == pairs((500, "Club de judo"), (300, "Club de tir"))


ANNEX = """VILLE DE KERBIHAN                                              Conseil municipal du 28 mars 2024
                                                               Annexe à la délibération n° 24-03-11

                     SUBVENTIONS AUX ASSOCIATIONS – EXERCICE 2024

                                                  Voté         Demandé       Voté
   Associations                                   2023         2024          2024
   Bagad Ar Mor Bihan                             2 300 €      2 500 €       2 400 €
   Amis de la chapelle Saint-Gildas et
   de son enclos                                    350 €        400 €         400 €
   Ciné Ter                                       1 700 €      4 000 €       1 750 €
"""


def test_an_annex_alone_is_of_the_session_above_it_and_not_of_the_number_it_bears(read):
    outcome = read(ANNEX)
    assert [act.date for act in outcome.acts] == ["2024-03-28"]
    names = (2400, "Bagad Ar Mor Bihan"), (400, "Amis de la chapelle Saint-Gildas et de son enclos"), (1750, "Ciné Ter")
    assert awarded(outcome) == pairs(*names)


REPORT = """DEPARTEMENT DE LA HAUTE-BRUME                         RÉPUBLIQUE FRANÇAISE

COMMISSION PERMANENTE
Réunion du 25 juin 2018

RAPPORT N° 4-02

OBJET : AIDE AUX COMMUNES - PROGRAMMATION 2018

Je vous propose d'individualiser les dossiers figurant en annexe 1, pour un montant total de 36 251,00 €.

Je vous prie de bien vouloir en délibérer.

DÉCISION DE LA COMMISSION PERMANENTE

{vote}

                                                                               ANNEXE 1
AIDE AUX COMMUNES 2018

Maître d'ouvrage       Opération                       Coût HT      Taux   Subvention
ORZANCEY               Rue du Lavoir et VC n° 4        42 310,00    30 %   12 693,00
VAUBRELLE              Aménagement de sécurité         96 480,50    25 %   20 000,00
LES MOUTELLES          Columbarium                     11 860,00    30 %    3 558,00
"""


@pytest.mark.parametrize(
    ("vote", "status"),
    [
        ("Adopté à l'unanimité. M. Gaudry n'a pas pris part au vote.", "awarded"),
        ("La commission en prend connaissance.", "requested"),
    ],
)
def test_a_report_that_tells_its_vote_is_decided_and_its_annex_with_it(read, vote, status):
    outcome = read(REPORT.format(vote=vote))
    sums = [(12693, "Orzancey"), (20000, "Vaubrelle"), (3558, "Les Moutelles")]
    assert told(outcome) == sorted(((status, euros, words(name)) for euros, name in sums), key=str)


def test_items_of_what_a_partner_does_stand_under_its_name(read):
    table = """Porteur / Action                                   Coût de      Subvention   Proposition
                                                   l'action     Ville 2022   Ville 2023
COHESION SOCIALE
Centre social Les Amandiers
 - Accueil des familles, sorties                   41.200 €     11.000 €     12.000 €
 - Repas partagés                                   2.200 €      1.000 €      1.100 €
Association Lire et Partager
 - Ateliers socio-linguistiques                    23.850 €      6.500 €      6.500 €
Boxe Club de Brumeval                               9.640 €      1.500 €      1.200 €
Commune de Brumeval (Direction de la Jeunesse)
 - Chantiers jeunes                                29.000 €     13.000 €     13.000 €
"""
    outcome = read(acts.deliberation(f"approuve la programmation suivante :\n\n{table}", title="Subventions 2023"))
    names = ((12000, "Centre social Les Amandiers"), (1100, "Centre social Les Amandiers"))
    assert awarded(outcome) == pairs(*names, (6500, "Lire et Partager"), (1200, "Boxe Club de Brumeval"))


def test_rows_headed_by_a_first_name_are_persons(read):
    table = """NOM - Prénom          CFA                    Pays        Semaines    Bourse
BEYNET Lucie          CFA du Bâtiment        Irlande     3           450 €
MAZAUD-PINET Kévin    CFA du Bâtiment        Allemagne   4           600 €
TREUILLARD Inès       CFA des Trois Tours    Espagne     3           562,50 €
"""
    outcome = read(acts.deliberation(f"décide d'attribuer les bourses suivantes :\n\n{table}"))
    assert awarded(outcome) == [(450.0, ["particulier"]), (562.5, ["particulier"]), (600.0, ["particulier"])]


def test_a_year_with_a_sign_heads_a_column(read):
    table = """ N°   Bénéficiaire                      Action                          Coût de      Subvention
                                                                        l'action €   2023 €
 CULTURE
 01   Harmonie de Brumeval              Fonctionnement                  34 800       6 000
 03   Les Baladins de la Tour           Festival de rue                 28 500       5 500
"""
    outcome = read(acts.deliberation(f"décide de répartir les subventions de la manière suivante :\n\n{table}"))
    assert awarded(outcome) == pairs((6000, "Harmonie de Brumeval"), (5500, "Les Baladins de la Tour"))


def test_a_name_over_three_lines_and_what_is_left_for_nobody(read):
    table = """ Bibliothèque du Pont                                   200,00
 Association de sauvegarde du
 moulin de Ribes (toiture
 du four banal)                                         450,00
 Chorale                                                 80,00
 Divers (non affecté)                                   875,00
"""
    outcome = read(acts.deliberation(f"décide d'attribuer les subventions suivantes :\n\n{table}"))
    names = ((200, "Bibliothèque du Pont"), (80, "Chorale"))
    assert awarded(outcome) == pairs(*names, (450, "sauvegarde du moulin de Ribes (toiture du four banal)"))


def test_an_annex_of_extended_delays_recalls_its_sums(read):
    annex = """
                                                                               ANNEXE 2
PROROGATIONS DE DELAI

Maître d'ouvrage       Opération                     Décision initiale     Subvention   Nouveau délai
BREVANS                Enfouissement des réseaux     CP du 30/05/2016      18 400,00    31/12/2019
RUPTVILLERS            Ancien presbytère             CP du 26/09/2016      31 750,00    31/12/2019
"""
    outcome = read(REPORT.format(vote="Adopté à l'unanimité.") + "Imputation : 204142\n" * 9 + annex)
    assert [row[:2] for row in told(outcome) if row[1] in {18400, 31750}] == [("recalled", 18400), ("recalled", 31750)]
