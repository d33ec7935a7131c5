"""The verbs by which an assembly gives, each with the words for what it gives; and verbs in the past that tell a vote."""

import pytest
from telling import told

from corpus62.model import Document
from corpus62.pipeline import Tools, read_document

PAGE = (
    "COMMUNE DE BRUMEVAL\nCompte rendu du conseil municipal du 26 juin 2019\n\n3 - AFFAIRES DIVERSES\n\n{}\n\n"
    "4 - Questions diverses\nNéant.\n"
)
VERBS = """\
décide d'allouer
décide d'octroyer
décide d'attribuer
décide de verser
décide d'accorder
décide d'affecter
décide de consentir
décide l'attribution de
décide le versement de
décide de donner
décide de faire don de
décide de reconduire
décide de maintenir
décide de voter
décide de mandater
décide d'apporter
décide de procéder au versement de
décide à l'unanimité le versement de
décide d'individualiser
vote
accorde
alloue
octroie
attribue
verse
donne
consent
approuve le versement de
approuve l'attribution de
autorise le versement de
autorise le Maire à verser
valide l'attribution de
accepte de verser
donne un avis favorable à
reconduit
maintient
fixe
apporte
individualise
propose d'attribuer
procède au versement de
prend la décision de verser
s'engage à verser
convient de verser
a décidé de verser
vote à l'unanimité
ratifie le versement de
entérine le versement de
est d'accord pour verser
""".splitlines()
GIVEN = ["une subvention de 2 500 €", "une aide financière de 2 500 €", "la somme de 2 500 €", "2 500 €"]
CLUB = ["comite", "fetes"]


def read(said, tools):
    return told(read_document(Document(source="cr.txt", text=PAGE.format(said)), tools))


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_gives_whatever_it_gives(verb: str, tools: Tools) -> None:
    for given in GIVEN:
        elided = f"{verb[:-1]}'{given}" if verb.endswith(" de") and given.startswith("une") else f"{verb} {given}"
        said = f"Le conseil municipal {elided} au Comité des fêtes pour le 14 juillet."
        assert read(said, tools) == [("awarded", 2500, CLUB)], said


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Le conseil municipal, après délibération, a accordé une subvention de 300 € au Comité des fêtes.", "awarded"),
        ("Le conseil municipal a voté à l'unanimité une subvention de 300 € au Comité des fêtes.", "awarded"),
        ("Une subvention de 300 € a été votée à l'unanimité au profit du Comité des fêtes.", "awarded"),
        (
            "En 2018, le conseil municipal, à l'unanimité, a voté une subvention de 300 € au Comité des fêtes.",
            "recalled",
        ),
        ("Le conseil municipal, à l'unanimité, a voté le 3 mai 300 € au Comité des fêtes.", "recalled"),
        ("Le conseil départemental a voté à l'unanimité une subvention de 300 € au Comité des fêtes.", "recalled"),
        ("Le conseil municipal avait voté une subvention de 300 € au Comité des fêtes.", "recalled"),
    ],
)
def test_a_verb_in_the_past_beside_its_vote_decides(said: str, status: str, tools: Tools) -> None:
    assert read(said, tools) == [(status, 300, CLUB)]
