"""Tables in the annexes of a commission's decision, each once read wrong: credits taken for grants, names cut in two."""

import textwrap

from telling import awarded, pairs

from corpus62.model import Document
from corpus62.pipeline import Tools, read_document

ACT = """DÉPARTEMENT DE LA VAIRE
COMMISSION PERMANENTE
Réunion du lundi 14 octobre 2024

Délibération n° CP-2024-10/37                 Rapport n° 307

OBJET : VIE CULTURELLE - QUATRIÈME PROGRAMMATION 2024

LA COMMISSION PERMANENTE,
Après en avoir délibéré,
DÉCIDE

Article 1er - {}
"""
GRANTS = "D'accorder, au titre de l'exercice 2024, les aides détaillées en annexe 1.\n\n"


def read(body: str, tools: Tools):
    return read_document(Document(source="cp.txt", text=ACT.format(textwrap.dedent(body))), tools)


def test_the_title_is_the_object_and_not_the_number_of_the_report(tools: Tools) -> None:
    (act, *_) = read("D'attribuer 900 € au Judo Club.", tools).acts
    assert act.title == "VIE CULTURELLE - QUATRIÈME PROGRAMMATION 2024"


def test_the_credits_that_an_act_draws_on_are_no_grants(tools: Tools) -> None:
    credit = """D'attribuer une subvention de 5 000 € au Judo Club.

    Article 2 - Les dépenses seront imputées comme suit :

       Programme                Imputation          Voté         Disponible    Présente CP
       Patrimoine rural         204142 // 90312     400 000,00   158 681,50    122 976,00
       Culture                  65748 // 93311      310 000,00    71 450,00     66 200,00
    """
    assert awarded(read(credit, tools)) == pairs((5000, "Judo Club"))


def test_an_annex_of_cancelled_grants_awards_none(tools: Tools) -> None:
    annex = (
        "De supprimer les subventions énumérées à l'annexe 1.\n\n"
        "ANNEXE 1\nSUPPRESSIONS TOTALES OU PARTIELLES DE SUBVENTIONS\n\n"
        "Bénéficiaire              Décision initiale    Montant voté    Déjà mandaté    Montant annulé\n"
        "Commune de Tréval         CP du 15/03/2019        22 000,00            0,00         22 000,00\n"
        "Mémoire des Forges        CP du 06/07/2020         9 000,00        5 418,30          3 581,70\n"
    )
    assert awarded(read(annex, tools)) == []


def test_a_heading_that_says_cancelled_awards_nothing_without_a_title(tools: Tools) -> None:
    annex = (
        "De solder les subventions ci-dessous.\n\n"
        "Bénéficiaire              Montant voté    Montant annulé\n"
        "Commune de Tréval            22 000,00         22 000,00\n"
        "Mémoire des Forges            9 000,00          3 581,70\n"
    )
    assert awarded(read(annex, tools)) == []


def test_names_that_begin_on_the_line_above_their_sums(tools: Tools) -> None:
    annex = (
        GRANTS + "ANNEXE 1\nAIDES AU PATRIMOINE 2024\n\n"
        "Dossier   Maître d'ouvrage            Opération              Subvention demandée   Subvention accordée\n"
        "24-0117   Commune de Lurcy            Lavoir                           14 586,00             13 500,00\n"
        "24-0122   Commune de Saint-           Restauration du\n"
        "          Aubert-le-Haut              clocher                          53 100,00             37 500,00\n"
        "24-0131   Communauté de communes      Circuit des calvaires\n"
        "          des Trois Gués              (11 édifices)                    19 270,00             19 000,00\n"
        "24-0151   Fondation                   Chapelle du domaine,\n"
        "          Hélouin-Marsac              vitraux                          12 800,00             10 500,00\n"
        "24-0152   1, 2, 3 Cirque !            Itinérance                        3 000,00              2 500,00\n"
        "          Union des sociétés\n"
        "          musicales de la Vaire       Stage d'été                       8 000,00              8 000,00\n"
    )
    assert awarded(read(annex, tools)) == pairs(
        (13500, "Commune de Lurcy"),
        (37500, "Commune de Saint-Aubert-le-Haut"),
        (19000, "Communauté de communes des Trois Gués"),
        (10500, "Fondation Hélouin-Marsac"),
        (2500, "1, 2, 3 Cirque !"),
        (8000, "Union des sociétés musicales de la Vaire"),
    )


def test_a_row_marked_twice_is_not_the_one_marked_once(tools: Tools) -> None:
    annex = (
        GRANTS + "ANNEXE 1\nAIDES AU FONCTIONNEMENT 2024\n\n"
        "Structure                        Demandé 2024      Voté 2024\n"
        "Cardoue en fête                      32 000 €       28 000 € **\n"
        "Compagnie du Quai Vert               18 000 €       14 000 €\n"
        "Foyer rural de Lissac                 1 200 €          800 € *\n\n"
        "* Pour mémoire : déjà voté par la commission permanente du 10 juin 2024.\n"
        "** Payable en deux fois.\n"
    )
    assert awarded(read(annex, tools)) == pairs((14000, "Compagnie du Quai Vert"), (28000, "Cardoue en fête"))


def test_of_a_raise_told_with_its_difference_the_difference_is_given(tools: Tools) -> None:
    raised = (
        "De porter de 30 000 € à 36 000 € le concours 2024 au Centre d'art La Halle, "
        "arrêté par délibération n° CP-2024-04/21 du 8 avril 2024, soit 6 000 € de plus."
    )
    assert awarded(read(raised, tools)) == pairs((6000, "Centre d'art La Halle"))


def test_a_price_that_is_raised_is_no_grant(tools: Tools) -> None:
    assert awarded(read("L'entrée enfant de la piscine est portée de 1,80 € à 2 €.", tools)) == []
