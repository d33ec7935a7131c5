"""Heads of acts as web pages and bulletins print them: whose they are, where items begin. One test a form, met in unread texts."""

from __future__ import annotations

import pytest
from telling import awarded, pairs

from corpus62.phrases.bodies import BodyReader
from corpus62.text.fold import fold
from corpus62.vocabulary import load_vocabulary

BODIES = BodyReader(load_vocabulary().bodies)
SESSION = "Compte rendu du conseil municipal du 19 mai 2023\n\n"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("COMMUNE DE LANGREVILLE SEANCE DU 2 AVRIL 2015", "Commune de Langreville"),
        ("COMMUNE DE KERLANNOU CONSEIL MUNICIPAL DU 12 MARS 2018", "Commune de Kerlannou"),
        ("Ville de Saint-Ouen des Genêts Compte rendu du conseil", "Ville de Saint-Ouen des Genêts"),
    ],
)
def test_what_follows_a_place_in_its_line_is_no_part_of_it(head, name):
    assert BODIES.find(head, fold(head))[2] == name


def test_a_commune_that_only_its_mayor_names(read):
    text = (
        SESSION + "L’an deux mil vingt-trois, le 19 mai, le Conseil Municipal s’est réuni sous la présidence de "
        "Monsieur Yves GAUDIN, Maire de BRUMEVAL-LA-RIVIERE.\n\nLe conseil décide de verser 300 € au Foyer rural.\n"
    )
    assert [funding.grantor for funding in read(text).fundings] == ["Commune de Brumeval-la-Riviere"]


def test_items_under_a_number_on_a_line_of_its_own(read):
    outcome = read(
        "Commune de Brumeval\n" + SESSION + "2023-03-001\nII – Modification de la subvention à l’ADMR :\n\n"
        "Le conseil décide de verser 3.000 € à l’ADMR.\n\nVOTE : Unanimité\n\n"
        "2023-03-002\nIII – Classe de découverte :\n\nLe conseil accorde 2.400 € à la Coopérative scolaire.\n\nVOTE : 11 pour\n"
    )
    titles = [(act.number, act.title) for act in outcome.acts if act.kind == "deliberation"]
    assert titles == [
        ("2023-03-001", "II – Modification de la subvention à l’ADMR"),
        ("2023-03-002", "III – Classe de découverte"),
    ]


def test_items_announced_by_a_reference(read):
    outcome = read(
        "Commune de Brumeval\n"
        + SESSION
        + "réf : 2023/071 OPERATION FACADES\n\nLe conseil accorde 900 € au Foyer rural.\n\n"
        "Adopté à l’unanimité.\n\nréf : 2023/072 BOURSE AU PERMIS\n\nLe conseil accorde 400 € au Club de judo.\n\nAdopté.\n"
    )
    assert [act.number for act in outcome.acts if act.kind == "deliberation"] == ["2023/071", "2023/072"]


def test_a_page_header_within_minutes_opens_no_act_of_its_own(read):
    head = "Commune de BRUMEVAL – séance du 19 mai 2023\n\n"
    item = "Délibération N°2023-{} : {}\n\nLe conseil accorde {} € au Foyer rural. Adopté à l’unanimité.\n\n"
    outcome = read(
        "COMMUNE DE BRUMEVAL\nPROCES-VERBAL DU CONSEIL MUNICIPAL\nSEANCE DU 19 MAI 2023\n\n"
        + item.format("046", "FOYER", 100)
        + item.format("047", "FETE", 200)
        + head
        + item.format("048", "SALLE", 300)
        + item.format("049", "PRIX DU BOIS", 400)
        + item.format("050", "LOTISSEMENT", 500)
    )
    assert [act.date for act in outcome.acts if act.kind == "deliberation"] == ["2023-05-19"] * 5
    assert awarded(outcome) == pairs(*((sum_, "Foyer rural") for sum_ in (100, 200, 300, 400, 500)))


def test_headings_of_columns_head_no_item(read):
    outcome = read(
        "COMMUNE DE BRUMEVAL\nPROCES VERBAL DE LA SEANCE DU CONSEIL MUNICIPAL\ndu 19 mai 2023\n\n"
        "TRAVAUX DE L'ECOLE\n\nLe plan de financement est le suivant :\n\n"
        "DEPENSES HT                              RECETTES\n"
        "Menuiseries           62 400,00          Autofinancement      62 400,00\n\nAccord du conseil.\n\n"
        "LAVOIR\n\nLe conseil accorde 200 € au Foyer rural.\n\nAdopté.\n"
    )
    assert [act.title for act in outcome.acts if act.kind == "deliberation"] == ["TRAVAUX DE L'ECOLE", "LAVOIR"]


def test_items_numbered_below_a_chapter(read):
    outcome = read(
        "RELEVE DES DECISIONS\nDE LA REUNION DU CONSEIL MUNICIPAL DE BRUMEVAL-PLAGE DU 29 MAI 2023\n\n1 - FINANCES\n\n"
        "1.1 Ecole Sainte-Anne\nLe conseil décide de verser à l'OGEC Sainte-Anne une participation de 84 396 €.\n\n"
        "1.2 Subventions complémentaires\nIl restait à examiner les dossiers arrivés hors délai :\n"
        "   • SNSM, station de Port-Lorois : 1 000 €\n   • Bagad Lanverec : 800 € en plus des 2 700 € déjà votés\n"
        "Décision du Conseil : favorable à l'unanimité.\n\n2 - PERSONNEL\n\n2.1 Saisonniers\nCréation de 6 postes. Unanimité.\n"
    )
    assert [act.number for act in outcome.acts if act.kind == "deliberation"] == ["1.1", "1.2", "2.1"]
    names = ((84396, "OGEC Sainte-Anne"), (1000, "SNSM, station de Port-Lorois"), (800, "Bagad Lanverec"))
    assert awarded(outcome) == pairs(*names)
    assert {funding.grantor for funding in outcome.fundings} == {"Commune de Brumeval-Plage"}


def test_a_mayor_signs_for_the_commune(read):
    outcome = read(
        'AVENANT N° 2\nà la convention conclue entre la Ville de Montrivel et l\'association "La Courte Echelle"\n\n'
        "ENTRE LES SOUSSIGNES :\n\nMonsieur le Maire de Montrivel, agissant en vertu d'une délibération, ci-après dénommée "
        '"la Ville",\n\nEt\n\nL\'association "La Courte Echelle", représentée par Madame Odile FERRAGU, ci-après dénommée '
        '"l\'association",\n\nIL A ETE CONVENU CE QUI SUIT :\n\nARTICLE 1 - La participation de la Ville est fixée, pour '
        "l'exercice 2020, à 96 412 euros.\n\nFait à Montrivel, le 3 mars 2020\n"
    )
    (funding,) = outcome.fundings
    assert (funding.grantor, funding.beneficiary, funding.status) == (
        "Commune de Montrivel",
        "La Courte Echelle",
        "awarded",
    )


def test_a_title_over_several_lines_names_no_place(read):
    text = (
        "SEANCE DU 22 MAI 2017\n\n2017/1184 - ATTRIBUTION DE SUBVENTIONS DE\nFONCTIONNEMENT A DES STRUCTURES DE CREATION ET DE\n"
        "DIFFUSION ARTISTIQUE\n\nLe Conseil Municipal,\n\nVu le rapport par lequel M. le Maire expose ce qui suit :\n\n"
        "« La Ville de Montrelet est sollicitée par des associations. »\n\nDELIBERE\n\n"
        "Une subvention de 900 € est allouée au Théâtre de la Verrière.\n"
    )
    assert [funding.grantor for funding in read(text).fundings] == ["Ville de Montrelet"]


def test_headings_that_only_blank_lines_tell(read):
    outcome = read(
        "Compte rendu du conseil municipal de Brumeval du 6 avril 2012\n\nPrésents : M. Marlot, Mme Vasseur\n\n"
        "Comptes administratifs 2011\n\nIls sont votés à l'unanimité.\n\nSubventions 2012\n\nAprès discussion, sont votées : "
        "foyer rural 500 € (450 € en 2011), comité des fêtes 300 €, ACCA 100 €.\n\nTarifs\n\nLe conseil décide 3 € le repas.\n"
    )
    assert [act.title for act in outcome.acts[1:]] == ["Comptes administratifs 2011", "Subventions 2012", "Tarifs"]
    given = pairs((500.0, "foyer rural"), (300.0, "comité des fêtes"), (100.0, "ACCA"))
    assert awarded(outcome) == given
    assert {funding.year for funding in outcome.fundings if funding.status == "awarded"} == {2012}


def test_a_body_that_another_item_names_in_a_sentence(read):
    outcome = read(
        "Compte-Rendu CONSEIL MUNICIPAL DU 25 MARS 2013\nCOMMUNE DE BRUMEVAL Le vingt cinq mars s'est réuni le Conseil\n\n"
        "Délibération N°2013-03-01 ÉCOLE\n\nLe conseil accorde 300 € au Foyer rural. Pour : 9\n\n"
        "Délibération N°2013-03-02 ENFANTS\n\nLa commune de Lurcy réclame une participation de 900 €. Pour : 9\n"
    )
    assert {act.body for act in outcome.acts} == {"Commune de Brumeval"}


def test_a_body_that_only_the_foot_of_its_pages_names(read):
    outcome = read(
        "CONTINUER À LIRE\nCOMPTE RENDU\n\nCONSEIL COMMUNAUTAIRE\n\nJEUDI 25 FEVRIER 2021\n\n1. FOYER RURAL\n\nIl est décidé "
        "de verser 300 € au Foyer rural. Adopté.\n\n2. TENNIS CLUB\n\nIl est décidé de verser 200 € au Tennis club. Adopté.\n\n"
        "Communauté de communes Terres de Brume - Siège : 4 place du Champ de Foire\n"
    )
    assert {act.body for act in outcome.acts} == {"Communauté de Communes Terres de Brume"}


SPREAD = """COMPTE  RENDU  DU  CONSEIL  MUNICIPAL  DE  BRUMEVAL

Lundi 28 mars 2022

L'an  Deux-mille-vingt-deux,  le  28  février,  le  Conseil  Municipal  s'est  réuni  à  la  Mairie.

Présents : Mme Anne LACHAC, M. Luc PERRON

Secrétaire de séance : M. Luc PERRON

Délibération n°20220228-01

  Acquisition des parcelles au lieu-dit La Selle

Par délibération n°20210906-09 du 6 septembre 2021, le conseil municipal a approuvé une promesse d'achat.
La commune préconisera à son fermier :
- Conserver les haies

Le Conseil Municipal, à l'unanimité, SOLLICITE une subvention de 9 000 € auprès du Département de la Brume ;

Délibération n°20220228-02

  Marché du groupe scolaire

Lot

7- Menuiseries extérieures

La mairie dispose de deux aides. Au 3 mai 2021, les offres étaient ouvertes.
Le Conseil Municipal, à l'unanimité, attribue une subvention de 300 € au Club de judo ;
"""


def test_a_line_that_is_a_number_opens_an_act_of_the_same_session_with_its_title_below(read):
    found = [act for act in read(SPREAD).acts if act.number]
    assert [(act.number, act.date, act.title) for act in found] == [
        ("20220228-01", "2022-02-28", "Acquisition des parcelles au lieu-dit La Selle"),
        ("20220228-02", "2022-02-28", "Marché du groupe scolaire"),
    ]
