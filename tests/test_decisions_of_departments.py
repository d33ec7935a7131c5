"""What a commission permanente decides, in the sentences of its deliberations, whatever its partner is called."""

import pytest
from telling import awarded, pairs

from corpus62.model import Document
from corpus62.pipeline import Tools, read_document

PAGE = """DÉPARTEMENT DE LA SARVENNE
COMMISSION PERMANENTE
Réunion du 5 avril 2019
Délibération n° 2019-04-12

OBJET : Politique culturelle

La Commission permanente du Conseil départemental,
Vu le Code général des collectivités territoriales,
Vu le rapport de Monsieur le Président,

Après en avoir délibéré,

{decided}

Adopté à l'unanimité.
Le Président
"""
# {n} is the name with its article, {a} with "à", {d} with "de"
DECIDED = [
    "DÉCIDE d'accorder {a} une subvention de 15 000 € pour la réalisation de son programme 2019.",
    "Décide :\n- d'allouer une subvention de 15 000 € {a} ;\n- d'imputer la dépense au chapitre 65 ;\n- de signer la convention.",
    "Article 1er : Une aide de 15 000 € est attribuée {a}.\nArticle 2 : Le Président est chargé de l'exécution.",
    "APPROUVE la convention à passer avec {n} et le versement d'une subvention de 15 000 €.",
    "FIXE à 15 000 € le montant de l'aide départementale en faveur {d}.",
    "ACCORDE {a}, pour 2019, une participation d'un montant de 15 000 €, soit 30 % d'une dépense subventionnable de 50 000 € HT.",
    "VOTE un crédit de 15 000 € au profit {d}.",
    "AUTORISE le versement de la somme de 15 000 € {a}.",
    "- décide de participer à hauteur de 15 000 € au financement du projet porté par {n} ;",
    "- émet un avis favorable à l'octroi d'une aide de 15 000 € {a}, représentant 25 % du coût de l'opération (60 000 €) ;",
    "DÉCIDE d'apporter le soutien du Département {a} pour un montant de 15 000 €.",
    "PREND ACTE du bilan et RECONDUIT pour 2019 la subvention de 15 000 € {a}.",
    "RETIENT la demande {d} et lui accorde une subvention de 15 000 €.",
    "INDIVIDUALISE la subvention suivante : {n} : 15 000 €.",
    "DÉCIDE de répondre favorablement à la demande {d} en lui attribuant 15 000 €.",
    "DÉCIDE d'engager 15 000 € en faveur {d}, selon l'échéancier suivant : 10 000 € en 2019, 5 000 € en 2020.",
]
PARTNERS = [
    "l'association Les Tréteaux",
    "l'Opéra de Marlieux",
    "le Club de judo de Lurcy",
    "la commune de Lurcy",
    "le Syndicat mixte du Bassin de l'Orle",
    "France Alzheimer Sarvenne",
    "la SARL Menuiserie Roy",
]


def said(decided: str, partner: str) -> str:
    bare = partner.removeprefix("le ")
    to, of = ("au ", "du ") if bare != partner else ("à ", "de ")
    return PAGE.format(decided=decided.format(n=partner, a=to + bare, d=of + bare))


@pytest.mark.parametrize("partner", PARTNERS)
@pytest.mark.parametrize("decided", DECIDED)
def test_the_sum_goes_to_the_partner_once(decided: str, partner: str, tools: Tools) -> None:
    outcome = read_document(Document(source="cp.txt", text=said(decided, partner)), tools)
    assert awarded(outcome) == pairs((15000, partner))
