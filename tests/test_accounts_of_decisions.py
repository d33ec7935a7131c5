"""Minutes that tell what the mayor decided alone: each decision of the list is read, and a list in an agenda is not.

The accounts stand before the items or behind them, below a heading or a sentence, in the ways that town halls print them.
"""

import pytest
from telling import told, words

from corpus62.model import Document
from corpus62.pipeline import Tools, read_document

HEAD = """VILLE DE PONTVALLON

CONSEIL MUNICIPAL DU 21 SEPTEMBRE 2023
PROCÈS-VERBAL

Étaient présents : Mme ARNAUD, Maire, M. BLANC, Mme CORTI, adjoints, M. DIAZ, conseillers municipaux.
Absent excusé : M. EVRARD.

Mme le Maire ouvre la séance à 18 h 30.

"""
ITEMS = """2023-045 – SUBVENTIONS AUX ASSOCIATIONS

Rapporteur : M. BLANC

Il est proposé d'attribuer une subvention exceptionnelle de 800 € à l'Amicale des Pêcheurs.

Vote : adopté à l'unanimité.

2023-046 – TARIFS DE LA CANTINE

Le conseil fixe le prix du repas à 3,80 €.
Adopté par 12 voix pour et 1 contre.

"""
END = "La séance est levée à 20 h.\n\nLe Maire,                          Le secrétaire de séance,\n"
DECISION = "DEC 2023-31 du 03/07/2023 : Versement d'une subvention de 250 € au Souvenir Français.\n"
ANGLERS = ("awarded", 800, "Amicale des Pêcheurs")
ACCOUNTS = [
    (
        (
            "COMPTE-RENDU DES DÉCISIONS PRISES DANS LE CADRE DE L'ARTICLE L 2122-22 DU C.G.C.T.\n\n"
            f"{DECISION}"
            "DEC 2023-32 du 11/07/2023 : Signature d'un contrat avec la Sté AXIMA pour 2 300 € HT.\n"
            "DEC 2023-33 du 18/08/2023 : Demande d'une subvention de 18 000 € auprès du Conseil départemental du Gard "
            "pour la toiture de l'école.\n\n"
        ),
        [("awarded", 250, "Souvenir Français"), ("requested", 18_000, "Ville de Pontvallon")],
    ),
    (
        (
            "Décisions du maire :\n• 31/2023 : adhésion au Réseau Vélo (420 €)\n"
            "• 32/2023 : convention avec l'association Cigales & Co, participation communale de 1 500 €\n"
            "• 33/2023 : vente d'un véhicule pour 900 €\n\n"
        ),
        [("awarded", 420, "Réseau Vélo"), ("awarded", 1_500, "Cigales & Co")],
    ),
    (
        (
            "Mme le Maire donne lecture des décisions qu'elle a prises depuis le dernier conseil :\n"
            "- n°31 : demande d'une subvention de 4 200 € à la DRAC Occitanie ;\n"
            "- n°33 : versement d'une aide de 150 € à la coopérative scolaire.\n\n"
        ),
        [("awarded", 150, "coopérative scolaire"), ("requested", 4_200, "Ville de Pontvallon")],
    ),
    (
        (
            "Décisions municipales\n\nn° 2023-31 : renouvellement de l'adhésion à la Fondation du Patrimoine pour 160 €.\n"
            "n° 2023-32 : signature d'un marché de travaux avec l'entreprise Lacombe pour un montant de 24 500 € HT.\n"
            "n° 2023-33 : attribution d'un secours d'urgence à l'association Entraide Gardoise, 300 €.\n\n"
        ),
        [("awarded", 160, "Fondation du Patrimoine"), ("awarded", 300, "Entraide Gardoise")],
    ),
    (
        (
            "Décisions du maire prises par délégation\n\nNuméro   Date         Objet                              Montant\n"
            "D2023-31 03/07/2023   Adhésion 2023 à l'Association des Maires du Gard     412,50 €\n"
            "D2023-32 11/07/2023   Location d'une nacelle                               640,00 €\n"
            "D2023-33 18/08/2023   Subvention au collège Jean Moulin                    200,00 €\n\n"
        ),
        [("awarded", 200, "collège Jean Moulin"), ("awarded", 412.5, "Association des Maires du Gard")],
    ),
]
SHAPES = {"before the items": HEAD + "{}" + ITEMS + END, "behind the items": HEAD + ITEMS + "{}" + END}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("account", "wanted"), ACCOUNTS, ids=[account.split("\n")[0] for account, _ in ACCOUNTS])
def test_each_decision_of_an_account_is_read(account: str, wanted: list, shape: str, tools: Tools) -> None:
    outcome = read_document(Document(source="pv.txt", text=SHAPES[shape].format(account)), tools)
    assert sorted(told(outcome)) == sorted((status, sum_, words(name)) for status, sum_, name in [ANGLERS, *wanted])


def test_an_account_before_the_items_is_an_act_of_its_own(tools: Tools) -> None:
    text = HEAD + ACCOUNTS[0][0] + ITEMS + END
    outcome = read_document(Document(source="pv.txt", text=text), tools)
    first = next(funding for funding in outcome.fundings if funding.cents == 25_000)
    act = next(act for act in outcome.acts if act.act_id == first.act_id)
    assert (
        next(section.kind for section in act.sections if "de 250 €" in text[section.char_start : section.char_end])
        == "decision"
    )
    assert {act.body for act in outcome.acts} == {"Ville de Pontvallon"}


def test_decisions_that_an_agenda_only_names_give_nothing(tools: Tools) -> None:
    agenda = f"Ordre du jour :\nDécisions du maire\n{DECISION}Subventions aux associations\nTarifs de la cantine\n\n"
    text = HEAD.replace("Étaient", agenda + "Étaient") + ITEMS + END
    outcome = read_document(Document(source="pv.txt", text=text), tools)
    assert told(outcome) == [("awarded", 800, words("Amicale des Pêcheurs"))]


def test_the_number_of_an_act_that_opens_an_item_is_no_part_of_the_name(tools: Tools) -> None:
    text = HEAD + "Décisions du maire :\n2023-31 : Amicale des Pompiers, subvention de 90 €\n\n" + ITEMS + END
    outcome = read_document(Document(source="pv.txt", text=text), tools)
    assert ("awarded", 90, words("Amicale des Pompiers")) in told(outcome)
