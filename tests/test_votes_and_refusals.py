"""What was voted down, refused or put off, and what stands beside it: one test a form, each met in texts that nobody had read."""

from __future__ import annotations

import acts
import pytest
from telling import awarded, pairs, told, words


def test_a_row_is_voted_by_the_vote_that_stands_in_it(read):
    text = acts.deliberation(
        "D'attribuer les subventions suivantes :\n\n"
        "Association          Demandé     Voté      Vote\n"
        "Club Bouliste          200 €    200 €      unanimité\n"
        "Fanfare                600 €    500 €      13 pour, 2 abst.\n"
        "Moto Verte             700 €      0 €      refusée, 2 pour, 13 contre\n"
    )
    assert awarded(read(text)) == pairs((200, "Club Bouliste"), (500, "Fanfare"))


def test_another_demand_refused_leaves_this_one_given(read):
    text = acts.deliberation(
        "Le conseil décide de verser 510 € au Foyer rural. La demande du lycée de Pont-Croaz, qui concerne un seul élève, ne "
        "relève pas des critères et n'est pas retenue."
    )
    assert awarded(read(text)) == pairs((510, "Foyer rural"))


def test_counts_of_a_vote_beside_sums_are_no_sums(read):
    text = acts.deliberation(
        "D'attribuer les subventions suivantes :\n\n"
        "Association                  Demandé 2023      Voté 2023      Pour   Contre   Abst.\n"
        "-----------------------------------------------------------------------------------\n"
        "Union Sportive                  2 500 €         2 200 €        16      0        1\n"
        "Gym Détente                       350 €           350 €        17      0        0\n"
    )
    assert awarded(read(text)) == pairs((2200, "Union Sportive"), (350, "Gym Détente"))


def test_one_demand_voted_down_leaves_those_that_are_then_adopted(read):
    text = acts.deliberation(
        "Les subventions suivantes sont proposées :\n\nBénéficiaire           Montant\nTwirling Club            420 €\n"
        "Comité de quartier       250 €\n\n"
        "La demande du Moto-club des Rivières (1 200 €) est mise aux voix séparément : 5 pour, 14 contre, 4 abstentions. Elle "
        "n'est pas retenue.\nLes autres attributions sont adoptées à l'unanimité.",
        vote="",
    )
    assert awarded(read(text)) == pairs((420, "Twirling Club"), (250, "Comité de quartier"))


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("La demande de 800 € du Club de judo est mise en attente.", "requested"),
        ("Le Club de judo demande 800 €. La décision est reportée.", "requested"),
        ("Le Club de judo demande 800 € ; la demande sera étudiée avec le budget.", "requested"),
        ("Le conseil refuse la demande de 800 € du Club de judo.", "rejected"),
        ("Le Club de judo demande 800 €. Le conseil décide de ne pas donner suite.", "rejected"),
    ],
)
def test_what_is_put_off_is_still_asked_for(read, said, status):
    text = f"COMMUNE DE LURCY\nConseil municipal du 3 mai 2016\n\n{said}\nLe conseil adopte le reste à l'unanimité.\n"
    assert [(f.status, f.cents) for f in read(text).fundings] == [(status, 80000)]


def test_what_was_asked_in_the_past_is_not_what_the_vote_gives(read):
    talk = (
        "Madame Vasseur donne lecture du budget de l'association Office de Tourisme des Hautes Terres. Elle sollicitait "
        "95 000 €. Le bureau propose 88 500 €. Le Moto-club des Gorges demandait 3 000 €, son dossier est incomplet."
    )
    vote = "Le conseil vote la subvention de 88 500 € à l'Office de Tourisme des Hautes Terres.\nAdopté à l'unanimité."
    outcome = read(acts.deliberation(vote, before=talk, vote=""))
    office = words("Office de Tourisme des Hautes Terres")
    assert told(outcome) == [
        ("awarded", 88500, office),
        ("requested", 3000, words("Moto-club des Gorges")),
        ("requested", 95000, office),
    ]


COMMUNE = "Commune de Brumeval"


@pytest.mark.parametrize(
    ("said", "grantor", "beneficiary"),
    [
        ("Le conseil sollicite le Département pour 800 €.", "Département", COMMUNE),
        ("Le conseil sollicite l'État au titre de la DETR 2023 pour 800 € (40 %).", "État", COMMUNE),
        ("Le maire est chargé de demander au Département de la Vèze 800 €.", "Département de la Vèze", COMMUNE),
        ("La demande du Vélo-club (800 € pour un tournoi) est renvoyée en commission.", COMMUNE, "Vélo-club"),
        ("La demande du Vélo-club, 800 €, sera présentée à nouveau en mai.", COMMUNE, "Vélo-club"),
        ("Le dossier du Vélo-club (800 € demandés) est reporté.", COMMUNE, "Vélo-club"),
    ],
)
def test_a_sum_is_asked_for_where_only_the_demand_tells_what_it_is(read, said, grantor, beneficiary):
    [funding] = read(acts.deliberation(said)).fundings
    assert (funding.status, funding.cents) == ("requested", 80000)
    assert [words(funding.grantor), words(funding.beneficiary)] == [words(grantor), words(beneficiary)]


def test_goods_that_are_asked_for_are_no_grant(read):
    assert not read(acts.deliberation("M. Marlot demande le remplacement du tracteur pour 800 €.")).fundings


def test_a_refusal_that_tells_its_sum_leaves_the_items_above_it(read):
    outcome = read(
        "MAIRIE DE PUY-CHEVROL\nProcès-verbal du conseil municipal du 18 février 2005\n\n"
        "a) L'association Chevrol Animation sollicite 600 EUR. Il est décidé, à l'unanimité, de lui donner 400 EUR.\n"
        "b) Radio Combe : 50 EUR réclamés, refusé (8 voix contre, 2 pour).\n"
    )
    assert awarded(outcome) == pairs((400, "Chevrol Animation"))


DEBATE = """VILLE DE PORT-LAUZET                                                      Conseil municipal du 14 décembre 2021

                                    PROCÈS-VERBAL (extrait)


DEL 21-118  Centre social Les Glacières - Convention 2022

Mme PASTOREL rappelle que le Centre social Les Glacières gère deux accueils de loisirs et emploie 31 salariés. Son budget
prévisionnel 2022 est de 865 000 €. La Ville lui a versé 209 000 € en 2021. Elle propose, pour 2022, une subvention de
fonctionnement de 214 000 €.

M. CHAUMEIL demande si la hausse couvre la revalorisation du point d'indice de la branche. Mme PASTOREL répond que oui,
pour 3 800 € environ.

M. SIBILLE dépose un amendement portant la subvention à 230 000 €. L'amendement, mis aux voix, n'est pas adopté (8 pour,
41 contre).

La délibération est adoptée par 41 voix pour et 8 abstentions.
"""


def test_the_vote_on_an_amendment_leaves_the_sum_that_it_would_have_changed(read):
    assert awarded(read(DEBATE)) == pairs((214000, "Centre social Les Glacières"))


MIXED = """de verser : à l'ACCA 80 €, au Comité des Fêtes 350 € et à la Prévention Routière 30 €.
La coopérative scolaire de l'école de Vernousse recevra 10 € par enfant de la commune, soit 110 €.
Le Ski Club de la Burle demande 200 €. Aucun jeune de la commune n'étant licencié, la demande est
rejetée par 5 voix contre et 3 pour.
"""


def test_a_demand_that_is_voted_down_leaves_what_was_decided_before_it(read):
    outcome = read(
        "MAIRIE DE SAINT-FERREOL\n\nCOMPTE RENDU DU CONSEIL MUNICIPAL du 30 mars 2012\n\n"
        "3 - Subventions aux associations\nAprès discussion le conseil décide " + MIXED
    )
    school = "coopérative scolaire de l'école de Vernousse"
    names = (80, "ACCA"), (350, "Comité des Fêtes"), (30, "Prévention Routière"), (110, school)
    assert awarded(outcome) == pairs(*names)
    assert [(status, euros) for status, euros, _ in told(outcome) if status == "rejected"] == [("rejected", 200)]


@pytest.mark.parametrize("joint", ["et d'attribuer", "mais d'accorder", "et de verser"])
def test_a_refusal_leaves_what_is_given_besides(read, joint):
    act = acts.deliberation(
        f"Le conseil décide de ne pas donner suite à la demande de l'AFSEP {joint} 50 € aux Donneurs de sang."
    )
    assert told(read(act)) == [("awarded", 50, words("Donneurs de sang"))]


def test_a_sum_is_given_where_the_next_sentence_is_its_vote(read):
    outcome = read(
        "Commune de Brumeval\nCompte rendu du conseil municipal du 9 avril 2023\n\n3 - TOURISME\n\n"
        "Le Comité de la Randonnée a rebalisé 42 km. L'adhésion à ce comité s'élève à 380 €. Le conseil donne son accord à "
        "l'unanimité.\n"
    )
    assert [row[:2] for row in told(outcome)] == [("awarded", 380)]


def test_a_refusal_at_the_end_of_a_sentence_bears_on_all_that_it_asks(read):
    act = acts.deliberation(
        "La Maison familiale de Lurcy demande 80 € pour un élève de la commune, et le CFA du bâtiment 60 € : le conseil n'y "
        "donne pas de suite favorable, ces établissements relevant de la Région."
    )
    assert sorted((row[0], row[1]) for row in told(read(act))) == [("rejected", 60), ("rejected", 80)]
