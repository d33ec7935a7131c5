"""How a report leads from who is helped to a proposal, and the council to its vote: every one of these awards one sum."""

import itertools

import pytest
from telling import awarded, pairs

from corpus62.model import Document
from corpus62.pipeline import Tools, read_document

PAGE = (
    "VILLE DE BRUMEVAL\nEXTRAIT DU REGISTRE DES DELIBERATIONS DU CONSEIL MUNICIPAL\nSéance du 26 juin 2019\n\n"
    "Délibération n° 2019/118\n\nOBJET : Subvention aux associations\n\nRapporteur : Mme Anne ROY, adjointe au maire\n\n"
    "Mesdames, Messieurs,\n\n{account}\n\n{proposal}\n\n{vote}\n\nLe Maire,\nPaul LEROY\n"
)
ACCOUNTS = [
    "L'association Les Ateliers du Port gère la friche culturelle.",
    (
        "L'association Les Ateliers du Port, créée en 1998, organise chaque été un festival qui accueille 12 000 "
        "spectateurs. Son budget prévisionnel s'élève à 85 000 €."
    ),
    "L'association Les Ateliers du Port a sollicité la Ville pour une aide de 20 000 €.",
    (
        "Depuis 2015, la Ville soutient l'association Les Ateliers du Port. En 2018, une subvention de 12 000 € "
        "lui a été versée."
    ),
]
PROPOSALS = [
    "Je vous propose d'attribuer à cette association une subvention de 15 000 €.",
    "Nous vous proposons de lui allouer la somme de 15 000 €.",
    "Il vous est demandé de bien vouloir approuver le versement d'une subvention de 15 000 €.",
    (
        "Je vous demande, mes chers collègues, de bien vouloir approuver l'attribution d'une subvention de "
        "fonctionnement de 15 000 € au profit de l'association."
    ),
    "Êtes-vous d'accord pour verser 15 000 € à cette association ?",
    (
        "Il est proposé au Conseil Municipal :\n- d'approuver le versement d'une subvention de 15 000 € à "
        "l'association Les Ateliers du Port,\n- d'autoriser Monsieur le Maire à signer la convention."
    ),
    "Le Conseil Municipal est invité à se prononcer sur l'octroi d'une subvention de 15 000 €.",
    "Il y a lieu de fixer le montant de la subvention 2019 à 15 000 €.",
    "La participation de la Ville s'élèverait à 15 000 €.",
    "Le soutien de la Ville serait de 15 000 € pour l'année 2019.",
    "Il est proposé de reconduire cette aide à hauteur de 15 000 €.",
    "Il convient donc de procéder au versement d'une subvention de 15 000 €.",
    "En conséquence, il vous est proposé de bien vouloir accorder une subvention exceptionnelle d'un montant de 15 000 €.",
    "Une subvention de 15 000 € pourrait être accordée.",
    "Le montant proposé est de 15 000 €.",
    "Montant de la subvention proposée : 15 000 €",
    "C'est pourquoi je vous propose de voter une subvention de 15.000 euros.",
    "La commission Culture, réunie le 3 juin, a émis un avis favorable au versement de 15 000 €.",
    "Après avis favorable de la commission, il est proposé une subvention de 15 000 €.",
    "Il est ainsi proposé d'attribuer 15 000 € (quinze mille euros) à l'association.",
]
VOTES = [
    "Le Conseil Municipal, après en avoir délibéré, à l'unanimité, ADOPTE.",
    "ADOPTÉ À L'UNANIMITÉ",
    "Après en avoir délibéré, le Conseil Municipal approuve ces propositions.",
    "Vote : 33 pour, 2 abstentions",
    "Cette délibération, mise aux voix, est adoptée à l'unanimité.",
    "Les conclusions du rapport, mises aux voix, sont adoptées.",
    "Pour : 28 - Contre : 3 - Abstention : 2",
    "Délibération adoptée à la majorité",
]


@pytest.mark.parametrize(("account", "proposal"), list(itertools.product(ACCOUNTS, PROPOSALS)))
def test_what_is_proposed_and_voted_is_awarded(account: str, proposal: str, tools: Tools) -> None:
    for vote in VOTES:
        text = PAGE.format(account=account, proposal=proposal, vote=vote)
        outcome = read_document(Document(source="report.txt", text=text), tools)
        assert awarded(outcome) == pairs((15000, "Les Ateliers du Port")), vote
