"""Several partners and several sums in one sentence: whose each sum is, and which sum is the others' total."""

import pytest
from telling import awarded, pairs, told

from corpus62.model import Document
from corpus62.pipeline import Tools, read_document

PAGE = (
    "COMMUNE DE BRUMEVAL\nCompte rendu du conseil municipal du 26 juin 2019\n\n3 - AFFAIRES DIVERSES\n\n{}\n\n"
    "4 - Questions diverses\nNéant.\n"
)
THREE = [(500, "Judo Club"), (300, "Chorale"), (200, "Foyer rural")]  # the first is what the others come to
BOTH = [(500, "Judo Club"), (500, "Chorale")]
SAID = [
    ("Le conseil attribue 500 € au Judo Club, 300 € à la Chorale et 200 € au Foyer rural.", THREE),
    ("Le conseil attribue au Judo Club 500 €, à la Chorale 300 € et au Foyer rural 200 €.", THREE),
    ("Le conseil attribue une subvention au Judo Club (500 €), à la Chorale (300 €) et au Foyer rural (200 €).", THREE),
    ("Le conseil attribue respectivement 500 €, 300 € et 200 € au Judo Club, à la Chorale et au Foyer rural.", THREE),
    ("Le conseil verse au Judo Club, à la Chorale et au Foyer rural, respectivement, 500 €, 300 € et 200 €.", THREE),
    ("Le conseil attribue les subventions suivantes : Judo Club (500 €), Chorale (300 €), Foyer rural (200 €).", THREE),
    ("Le conseil attribue les subventions suivantes : Judo Club, 500 € ; Chorale, 300 € ; Foyer rural, 200 €.", THREE),
    ("Le conseil vote : pour le Judo Club 500 €, pour la Chorale 300 €, pour le Foyer rural 200 €.", THREE),
    ("Sont attribués : 500 € au Judo Club ; 300 € à la Chorale ; 200 € au Foyer rural.", THREE),
    ("Le conseil attribue 1 000 €, dont 500 € au Judo Club, 300 € à la Chorale et 200 € au Foyer rural.", THREE),
    ("Le conseil répartit 1 000 € comme suit : Judo Club 500 €, Chorale 300 €, Foyer rural 200 €.", THREE),
    ("Le conseil attribue 500 € chacun au Judo Club et à la Chorale.", BOTH),
    ("Le conseil attribue au Judo Club et à la Chorale 500 € chacun.", BOTH),
    ("Le conseil attribue une subvention de 500 € à chacune des associations suivantes : Judo Club, Chorale.", BOTH),
    ("Le conseil attribue 500 € au Judo Club et refuse 300 € à la Chorale.", THREE[:1]),
    ("Le conseil attribue 500 € au Judo Club et refuse la demande de 300 € de la Chorale.", THREE[:1]),
    ("Le conseil attribue 500 € au Judo Club et ne donne pas suite à la demande de 300 € de la Chorale.", THREE[:1]),
    ("Le Judo Club recevra 500 €, la Chorale 300 € et le Foyer rural 200 €.", THREE),
    ("Le Judo Club percevra une subvention de 500 €, la Chorale de 300 €, et le Foyer rural de 200 €.", THREE),
    ("Le Judo Club se voit attribuer 500 € ; la Chorale, 300 € ; le Foyer rural, 200 €.", THREE),
    ("Le conseil attribue 500 € au Judo Club, soit 100 € de plus qu'en 2018.", THREE[:1]),
    ("Le conseil attribue 500 € au Judo Club contre 400 € l'an dernier.", THREE[:1]),
]  # fmt: skip


@pytest.mark.parametrize(("said", "wanted"), SAID, ids=[said[20:80] for said, _ in SAID])
def test_each_sum_is_whose_it_is(said: str, wanted: list, tools: Tools) -> None:
    outcome = read_document(Document(source="cr.txt", text=PAGE.format(said)), tools)
    assert awarded(outcome) == pairs(*wanted)


def test_what_is_refused_beside_a_gift_is_told_of_who_asked(tools: Tools) -> None:
    said = (
        "Le conseil attribue 500 € au Judo Club et décide de ne pas donner suite à la demande de 300 € de la Chorale."
    )
    outcome = read_document(Document(source="cr.txt", text=PAGE.format(said)), tools)
    assert told(outcome) == [("awarded", 500, ["judo", "club"]), ("rejected", 300, ["chorale"])]
