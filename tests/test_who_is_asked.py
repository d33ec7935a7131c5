"""Whom a commune asks for a sum, or has it from: what it receives is the commonest thing to be taken for what it gives."""

import pytest

from corpus62.model import Document
from corpus62.pipeline import Tools, read_document

PAGE = (
    "COMMUNE DE BRUMEVAL\nCompte rendu du conseil municipal du 26 juin 2019\n\n3 - TRAVAUX\n\n{}\n\n"
    "4 - Questions diverses\nNéant.\n"
)
ASKED = [
    (
        (
            "Il est décidé de solliciter une aide auprès de la Région à hauteur de 25 000 €, du Département à hauteur de 10 000 € "
            "et de l'Europe à hauteur de 40 000 €."
        ),
        [("Région", 25000), ("Département", 10000), ("Union européenne", 40000)],
    ),
    (
        "Le conseil sollicite une aide de 25 000 € auprès de la Région et de 10 000 € auprès du Département.",
        [("Région", 25000), ("Département", 10000)],
    ),
    (
        "Le conseil sollicite auprès de la Région une aide de 25 000 € et auprès du Département une aide de 10 000 €.",
        [("Région", 25000), ("Département", 10000)],
    ),
    (
        "Le conseil sollicite l'aide de la Région (25 000 €) et du Département (10 000 €).",
        [("Région", 25000), ("Département", 10000)],
    ),
    (
        "Sollicite de Monsieur le Préfet l'octroi de la DETR à hauteur de 35 %, soit 21 000 €.",
        [("État", 21000)],
    ),
]
RECEIVED = [
    "Le Département nous a accordé 12 500 € pour la voirie.",
    "M. le Maire informe que la Région attribue 18 000 € à la commune pour la réhabilitation de la halle.",
    "Le conseil accepte le fonds de concours de 15 000 € de la communauté de communes pour la médiathèque.",
    "Monsieur le Maire donne lecture du courrier de la Préfecture accordant une DETR de 33 000 € pour l'aire de jeux.",
    "La CAF versera à la commune 7 200 € pour l'accueil périscolaire.",
    "Le plan de financement est le suivant : DETR 45 000 €, Département 30 000 €, autofinancement 75 000 €.",
    "Travaux de toiture : coût 80 000 € HT, subvention DRAC 32 000 €, Département 16 000 €, reste à charge 32 000 €.",
    "Le SIEL participe à hauteur de 6 400 € aux travaux d'éclairage, le solde de 3 600 € restant à la charge de la commune.",
    "Don de 500 € de M. Dupont au profit de la commune, accepté à l'unanimité.",
    "Subventions attendues :\n- État (DETR) : 25 000 €\n- Département : 15 000 €\n- Région : 10 000 €",
]


@pytest.mark.parametrize(("said", "asked"), ASKED, ids=[said[:50] for said, _ in ASKED])
def test_each_is_asked_for_its_own_sum(said: str, asked: list, tools: Tools) -> None:
    outcome = read_document(Document(source="cr.txt", text=PAGE.format(said)), tools)
    told = [(f.status, f.direction, f.grantor, f.cents / 100) for f in outcome.fundings]
    assert sorted(told) == sorted(("requested", "in", *each) for each in asked)


@pytest.mark.parametrize("said", RECEIVED)
def test_what_the_commune_receives_it_does_not_give(said: str, tools: Tools) -> None:
    outcome = read_document(Document(source="cr.txt", text=PAGE.format(said)), tools)
    assert not [f for f in outcome.fundings if f.status == "awarded" or f.direction == "out"]
