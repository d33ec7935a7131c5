"""Acts as collections print them: visas that end with their paragraph, a list of contents above, cantons in tables."""

from telling import awarded, pairs, told

from corpus62.model import Document
from corpus62.pipeline import Tools, read_document

HEAD = (
    "COMMUNAUTÉ DE COMMUNES LOYRE ET MERLAN\n{contents}\nDÉLIBÉRATION N° 2024/127\n\nObjet : Fonds de concours aux communes\n\n"
    "L'an deux mille vingt-quatre, le vingt-six septembre, les membres du Conseil communautaire se sont réunis.\n\n"
    "Présents : Mmes et MM. BELLOC, BESNARD, BOISSY.\n\nVu le code général des collectivités territoriales ;\n"
    "Vu le règlement d'attribution approuvé le 9 mars 2023 ;\n\n"
)
ACCOUNT = "Monsieur BELLOC, vice-président aux finances, rappelle la règle du jeu et présente les dossiers.\n\n"
DECIDED = (
    "Sur ces bases, après en avoir délibéré et à l'unanimité (30 pour, 0 contre), le Conseil communautaire :\n\n"
    "- ACCORDE au titre de l'année 2024 les fonds de concours suivants :\n      . 25 000 € à la commune de Brézillac,\n"
    "      . 14 300 € à la commune de Vaulnay ;\n\n- CHARGE le Président de notifier la présente décision.\n"
)
GIVEN = pairs((25000, "commune de Brézillac"), (14300, "commune de Vaulnay"))
CONTENTS = (
    "\nRECUEIL DES ACTES ADMINISTRATIFS\n\nN° 9 - SEPTEMBRE 2024\n\nSOMMAIRE\n\n"
    "2024/127   Fonds de concours aux communes, programme 2024 (39 300 €) ............ 2\n"
    "2024/128   Office de tourisme : avenant n° 2 à la convention, complément de 13 500 € ... 4\n\n"
)


def read(text: str, tools: Tools):
    return read_document(Document(source="raa.txt", text=text), tools)


def test_an_account_that_a_name_opens_is_no_visa(tools: Tools) -> None:
    assert awarded(read(HEAD.format(contents="") + ACCOUNT + DECIDED, tools)) == GIVEN


def test_a_list_of_contents_hides_no_act_below_it(tools: Tools) -> None:
    assert awarded(read(HEAD.format(contents=CONTENTS) + ACCOUNT + DECIDED, tools)) == GIVEN


def test_items_below_a_line_that_refuses_are_refused(tools: Tools) -> None:
    decided = (
        "Après en avoir délibéré,\n\nDÉCIDE\n\nde ne pas donner suite aux demandes ci-après, étrangères au règlement :\n"
        "- Auto-cross du Vernoy (achat d'un véhicule) : 2 100 € sollicités ;\n- Foyer rural de Lurcy : 1 350 € sollicités ;\n"
    )
    assert {row[:2] for row in told(read(HEAD.format(contents="") + decided, tools))} == {
        ("rejected", 2100),
        ("rejected", 1350),
    }


TABLE = """DÉPARTEMENT DE LA SAULRE
COMMISSION PERMANENTE
Réunion du 14 avril 2025
Délibération n° CP-2025-0118

DÉCIDE d'allouer aux associations les sommes ci-dessous, soit 3 250 € au total :

  CANTON / BÉNÉFICIAIRE                     Licenciés    Attribué       Demandé       Montant
                                            - 18 ans       2024          2025          voté

  Canton : AUBRESSAC
    Union sportive aubressacoise                214      1 800 €       2 500 €       1 900 €
    Tennis club des Deux Rives                   96        900 €       1 200 €         950 €
    Les Archers de Sainte-Eulène                 41            -         800 €         400 €
    Sous-total du canton                                 2 700 €       4 500 €       3 250 €

de prélever les dépenses sur les crédits suivants :

  Progr. Imputation      Libellé                              CP votés 2025  Déjà engagé    Présente
                                                                   (€)           (€)       réunion (€)
  P412   65748//9332     Vie sportive - fonctionnement         640 000,00    318 250,00     3 250,00

Adopté à l'unanimité.
"""


def test_the_title_of_a_canton_parts_no_headings_from_their_rows_and_credits_are_no_grants(tools: Tools) -> None:
    assert awarded(read(TABLE, tools)) == pairs(
        (1900, "Union sportive aubressacoise"),
        (950, "Tennis club des Deux Rives"),
        (400, "Les Archers de Sainte-Eulène"),
    )
