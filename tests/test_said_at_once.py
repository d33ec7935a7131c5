"""Sentences whose sums are told by what stands right beside them: totals for one, proposals, brackets, answers, costs."""

from __future__ import annotations

import acts
import pytest
from telling import awarded, pairs, told, words

MINUTES = "Commune de Brumeval\nCompte rendu du conseil municipal du 9 avril 2023\n\n3 - SUBVENTIONS AUX ASSOCIATIONS 2023\n\n"
VOTE = "\nAdopté à l'unanimité.\n"

SAID = {
    "a total that one alone receives": (
        (
            "Une subvention de 800 euros est attribuée au Judo Club.\n"
            "Une subvention d'un montant total de 9.500 euros est attribuée à l'association Espace Sainte-Barbe.\n"
        ),
        [(800, "Judo Club"), (9500, "Espace Sainte-Barbe")],
    ),
    "a total shared out below": (
        (
            "Il s'agit d'apporter des subventions aux structures suivantes pour un montant total de 30 000 € :\n"
            "Fonctionnement\n- Compagnie Nuit de Lin 18 000 €\n- Théâtre de la Saline 12 000 €\n"
        ),
        [(18000, "Compagnie Nuit de Lin"), (12000, "Théâtre de la Saline")],
    ),
    "a cost in brackets": (
        (
            "Le conseil décide d'attribuer 1 732,50 € à la Société de Tir de Brumeval (une cible, sur une dépense de 5 775 €) "
            "et 3 000 € au Brumeval Escrime Club.\n"
        ),
        [(1732.5, "Société de Tir de Brumeval"), (3000, "Brumeval Escrime Club")],
    ),
    "sums for those named": (
        (
            "Je vous propose 1 500 euros pour l'Amicale Laïque, qui monte en régionale ; 700 euros pour Les Baladins du Lin ; "
            "2 000 euros pour le Secours Populaire.\n"
        ),
        [(1500, "Amicale Laïque"), (700, "Baladins du Lin"), (2000, "Secours Populaire")],
    ),
    "a proposal below a name": (
        (
            "1. Amicale Bouliste. Demande : 300 €. Proposition : 250 €.\n   Pour 14  Contre 0\n\n"
            "2. Club des Aînés. Proposition : 0,50 € par habitant soit 418,50 €.\n   Pour 14  Contre 0\n"
        ),
        [(250, "Amicale Bouliste"), (418.5, "Club des Aînés")],
    ),
}


@pytest.mark.parametrize(("text", "given"), SAID.values(), ids=SAID)
def test_what_stands_right_beside_a_sum_tells_whose_it_is(read, text, given):
    assert awarded(read(MINUTES + text + VOTE)) == pairs(*given)


def test_a_sum_that_a_cost_comes_to_is_a_cost(read):
    cost = acts.deliberation("Le coût total des travaux s'élève à la somme de 426 126 € pour le Syndicat du Lin.")
    assert awarded(read(cost)) == []
    given = acts.deliberation("Vu le budget, décide d'allouer la somme de 500 € au Judo Club.")
    assert awarded(read(given)) == pairs((500, "Judo Club"))


def test_an_answer_ends_a_demand(read):
    text = "L'USEP demande 150 € pour la journée d'athlétisme : accordé.\nLa demande du Vélo Club de Brumeval est rejetée.\n"
    assert told(read(MINUTES + text)) == [("awarded", 150, words("USEP"))]


def test_a_decision_names_nobody(read):
    text = "Article 1 : Attribue 500 € au Judo Club.\nArticle 2 : Constate la caducité de la subvention n° 13 et retire 6 150 €.\n"
    assert awarded(read(acts.deliberation(text))) == pairs((500, "Judo Club"))


@pytest.mark.parametrize(
    "purpose",
    [
        "pour l'organisation du marché de Noël",
        "pour le paiement des salaires de ses animateurs",
        "compte tenu du coût des travaux",
    ],
)
def test_what_a_given_sum_is_for_makes_it_no_cost(read, purpose):
    act = acts.deliberation(f"Décide d'attribuer à l'association Les Lutins, {purpose}, la somme de 500 €.")
    assert awarded(read(act)) == pairs((500, "Les Lutins"))


def test_a_total_whose_parts_follow_is_not_counted_on_top_of_them(read):
    act = acts.deliberation(
        "Décide d'attribuer une subvention d'un montant total de 9 500 € à l'Office municipal des sports.\n"
        "Elle sera répartie ainsi :\n- Tennis club : 5 000 €\n- Judo club : 4 000 €\n"
    )
    assert awarded(read(act)) == pairs((5000, "Tennis club"), (4000, "Judo club"))


@pytest.mark.parametrize("who", ["Le bureau", "Le Président", "La commission", "M. le Maire"])
def test_what_is_proposed_below_a_demand_answers_it(read, who):
    outcome = read(
        "Commune de Brumeval\nCompte rendu du conseil municipal du 9 avril 2023\n\n3 - TOURISME ET CULTURE\n\n"
        f"- Festival Les Nuits d'Auze : l'association organisatrice demandait 6 000 €. {who} propose 4 000 €.\n"
        "Adopté par 30 voix pour et 4 abstentions.\n"
    )
    assert told(outcome) == [
        ("awarded", 4000, words("Festival Les Nuits d'Auze")),
        ("requested", 6000, words("Festival Les Nuits d'Auze")),
    ]


@pytest.mark.parametrize("price", ["2 € la place.", "12 € le repas ;", "30 € l'heure."])
def test_the_price_of_one_piece_is_no_grant(read, price):
    act = acts.deliberation(f"Le conseil attribue 500 € au Ciné-club. La participation est maintenue à {price}")
    assert awarded(read(act)) == pairs((500, "Ciné-club"))


def test_the_sentence_on_the_next_line_makes_a_sum_no_price(read):
    act = acts.deliberation(
        "Le conseil attribue :\n- au Ciné-club, une aide de 500 €\nLe reste, soit 80 €, est mis en réserve."
    )
    assert awarded(read(act)) == pairs((500, "Ciné-club"))


def test_an_enveloppe_that_stays_what_it_was_goes_to_nobody(read):
    act = acts.deliberation("L'enveloppe des subventions aux associations reste fixée à 92 000 €.")
    assert awarded(read(act)) == []


@pytest.mark.parametrize(
    "product", ["52 élèves x 1 240 € = 64 480 €", "52 x 1 240 €, soit 64 480 €", "1 240 € x 52, soit 64 480 €"]
)
def test_what_a_product_comes_to_is_what_its_sentence_grants(read, product):
    act = acts.deliberation(
        f"Le conseil fixe à {product} la participation à l'OGEC Saint-Yves et à 300 € celle au Ciné-club."
    )
    assert awarded(read(act)) == pairs((64480, "OGEC Saint-Yves"), (300, "Ciné-club"))


def test_who_is_let_act_besides_is_not_who_receives(read):
    outcome = read(
        "Commune de Brumeval\nCompte rendu du conseil municipal du 9 avril 2023\n\n3 - ECONOMIE\n\n"
        "La SARL Menuiserie BOURGEOT agrandit son atelier. Le Conseil, à l'unanimité, décide d'accorder à l'entreprise une aide "
        "de 7 500 € et autorise la Région Grand Est à intervenir en complément.\n"
    )
    assert awarded(outcome) == pairs((7500, "SARL Menuiserie BOURGEOT"))
