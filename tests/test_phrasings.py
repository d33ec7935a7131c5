"""How a funding is said, and what is said of money that is none: one row per phrasing."""

from __future__ import annotations

import acts
import pytest
from telling import BODY, told, words

# id, decision, what is awarded (euros, beneficiary)
PHRASES = [
    ("B then A", "D'attribuer à l'association Les Cigales une subvention de 1 500 €.", [(1500, "Les Cigales")]),
    ("A then B", "D'accorder une subvention de 1 234,56 € à Rando Vaire pour son rallye.", [(1234.56, "Rando Vaire")]),
    ("attribué", "Il est attribué au Foyer rural une subvention d'un montant de 800 €.", [(800, "Foyer rural")]),
    ("sous la forme", "D'aider le Foyer rural sous la forme d'une subvention de 800 €.", [(800, "Foyer rural")]),
    ("participation", "De fixer la participation financière de 500 € au Club de judo.", [(500, "Club de judo")]),
    ("verser", "De verser une dotation exceptionnelle de 2 000 € au Foyer rural.", [(2000, "Foyer rural")]),
    (
        "aide à la société",
        "L'attribution d'une aide de 300 € à la société Travo est approuvée.",
        [(300, "société Travo")],
    ),
    ("aide pour", "Une aide de 300 € pour le Club de judo est accordée.", [(300, "Club de judo")]),
    (
        "three pairs",
        (
            "D'attribuer une aide de 160 € à l'Amicale des pompiers, de 154 € à la Société de pêche "
            "et de 512 € à l'Harmonie."
        ),
        [(154, "Société de pêche"), (160, "Amicale des pompiers"), (512, "Harmonie")],
    ),
    (
        "attribution à",
        "De retenir :\n- Attribution à la commune de Vaux-Taraize :\n7 250,50 €. Unanimité.",
        [(7250.5, "commune de Vaux-Taraize")],
    ),
    (
        "the sum on the line below",
        "Le conseil décide d'adhérer à l'Agence des Trois Rivières. Cotisation 2023 :\n1 846,20 €.",
        [(1846.2, "Agence des Trois Rivières")],
    ),
    (
        "on top of what was given",
        "De verser au Club de judo une subvention de 300 €, en complément des 500 € accordés par délibération du 12 mars 2021.",
        [(300, "Club de judo")],
    ),
    (
        "a part at once",
        "Le complément de 27 500 € au Club de judo est versé à hauteur de 22 000 € à la signature et de 5 500 € après.",
        [(27500, "Club de judo")],
    ),
    (
        "proposed to the organ",
        "Il est proposé au Bureau d'accorder au Club de judo un complément de 300 €.",
        [(300, "Club de judo")],
    ),
    (
        "aid in kind taken up again",
        "De mettre gratuitement un local à disposition du Club de judo. Cette aide en nature, évaluée à 800 €, figure au bilan.",
        [(800, "Club de judo")],
    ),
    (
        "names with an address",
        (
            "D'attribuer les aides suivantes :\n- SCI Les Glycines, 8 rue Haute à Lurcy : travaux de 27 900 €, aide de 3 000 €\n"
            "- Syndicat de copropriété du 15 place Carnot à Lurcy : travaux de 9 000 €, aide de 2 000 €"
        ),
        [(2000, "Syndicat de copropriété"), (3000, "SCI Les Glycines")],
    ),
    (
        "a kind that nobody listed",
        "De verser une aide de 200 € à l'Amicale laïque, de 500 € à l'épicerie solidaire Le Panier et de 300 € au Basket-club.",
        [(200, "Amicale laïque"), (300, "Basket-club"), (500, "épicerie solidaire Le Panier")],
    ),
    (
        "granted in its year",
        "Une subvention complémentaire de 300 € est accordée en 2023 au Club de judo.",
        [(300, "Club de judo")],
    ),
    (
        "what was asked at first",
        "De verser une aide de 300 € à l'association Lorze Vivante. Demande initiale : 500 €.",
        [(300, "Lorze Vivante")],
    ),
    (
        "numbers with a slash",
        (
            "   1/ Commune de Lurcy : toiture. Coût HT 58 240 €.\nFonds de concours proposé : 15 000 €.\n\n"
            "   2/ Commune de Grandrupt : cour. Coût HT 96 500 €.\nIl est proposé un fonds de concours de 9 000 €.\n\n"
            "Le conseil valide l'attribution des deux fonds de concours dans ces conditions."
        ),
        [(15000, "Commune de Lurcy"), (9000, "Commune de Grandrupt")],
    ),
    (
        "items that describe themselves",
        (
            "1. SARL BOULANGERIE PETITJEAN, à Lurcy - un four. Devis : 38 420 € HT.\nAide proposée : 7 684 €.\n"
            "2. Mme Corinne ASTIER, fleuriste à Lurcy - une vitrine. Devis : 6 150 € HT.\nAide proposée : 1 230 €.\n\n"
            "Le conseil accorde les aides proposées."
        ),
        [(1230, "Particulier"), (7684, "SARL BOULANGERIE PETITJEAN")],
    ),
    ("a number in a name", "D'allouer 90 € à l'association LES QUATRE VENTS.", [(90, "LES QUATRE VENTS")]),
    ("de subvention", "D'attribuer 650 € de subvention au Club de judo.", [(650, "Club de judo")]),
    ("in favour of", "D'octroyer une subvention de 650 € en faveur du Club de judo.", [(650, "Club de judo")]),
    ("dash and participle", "ont : - approuvé le versement de 250 € au Club de judo.", [(250, "Club de judo")]),
    ("accepte", "Accepte de verser au Club de judo une subvention de 250 €.", [(250, "Club de judo")]),
    ("nous décidons", "Décident d'allouer 250 € de subvention au Club de judo.", [(250, "Club de judo")]),
    (
        "initials",
        "D'attribuer une subvention de 90 € à l'Union Sportive Lurcy (USL).",
        [(90, "Union Sportive Lurcy (USL)")],
    ),
    ("quoted", "D'attribuer à l'association « Les Cigales » une aide de 90 €.", [(90, "Les Cigales")]),
    ("a figure first", "D'attribuer à l'association 4 L'Aventure une aide de 90 €.", [(90, "4 L'Aventure")]),
    ("million", "D'allouer une subvention de 1,5 million d'euros au Foyer rural.", [(1_500_000, "Foyer rural")]),
    ("sign on the next line", "D'attribuer une aide de 12 000\n€ au Foyer rural.", [(12000, "Foyer rural")]),
    ("thousands split", "D'attribuer une aide de 12\n000 € au Foyer rural.", [(12000, "Foyer rural")]),
    (
        "in words too",
        "D'attribuer au Foyer rural une subvention de 1 200 € (mille deux cents euros).",
        [(1200, "Foyer rural")],
    ),
    (
        "list of names and amounts",
        (
            "D'attribuer une subvention aux associations suivantes :\n- Comité des fêtes : 1 500 €\n"
            "- Amis de l'orgue : 300 €"
        ),
        [(1500, "Comité des fêtes"), (300, "Amis de l'orgue")],
    ),
    (
        "items with verbs",
        "D'attribuer :\n- une subvention de 500 € au Comité des fêtes ;\n- une subvention de 300 € au Foyer rural.",
        [(300, "Foyer rural"), (500, "Comité des fêtes")],
    ),
    (
        "ticks",
        "➢ D'attribuer une subvention de 500 € au Comité des fêtes\n➢ D'attribuer une aide de 300 € au Foyer rural",
        [(300, "Foyer rural"), (500, "Comité des fêtes")],
    ),
    (
        "layout table",
        (
            "Subventions accordées :\n\n"
            "Association              Subvention\n"
            "Comité des fêtes            1 500 €\n"
            "Amis de l'orgue               300 €\n"
            "TOTAL                       1 800 €"
        ),
        [(1500, "Comité des fêtes"), (300, "Amis de l'orgue")],
    ),
    (
        "tab table, voted column",
        (
            "Subventions accordées :\n\nAssociation\tDemandé\tVoté\nComité des fêtes\t2 000 €\t1 500 €\n"
            "Amis de l'orgue\t500 €\t300 €\n"
        ),
        [(1500, "Comité des fêtes"), (300, "Amis de l'orgue")],
    ),
    (
        "Markdown table",
        (
            "Subventions accordées :\n\n| Association | Subvention |\n|---|---|\n| Comité des fêtes | 1 500 € |\n"
            "| Amis de l'orgue | 300 € |\n"
        ),
        [(1500, "Comité des fêtes"), (300, "Amis de l'orgue")],
    ),
    (
        "several grants of one partner",
        (
            "Subventions accordées :\n\nAssociation\tProjet\tSubvention\nFoyer rural\tBal\t100 €\n"
            "Foyer rural\tRallye\t100 €\nFoyer rural\tLoto\t250 €\n"
        ),
        [(100, "Foyer rural"), (100, "Foyer rural"), (250, "Foyer rural")],
    ),
    (
        "a list led by a verb alone",
        "D'attribuer :\n- au Comité des fêtes 500 €\n- à l'Amicale : 200 €\n- 4 Saisons : 100 €",
        [(500, "Comité des fêtes"), (200, "Amicale"), (100, "4 Saisons")],
    ),
    (
        "a list in one sentence",
        "De répartir l'enveloppe de 300 € comme suit : Judo club : 100 €, ACPG-CATM : 50 € et Croix-Rouge : 150 €.",
        [(100, "Judo club"), (50, "ACPG-CATM"), (150, "Croix-Rouge")],
    ),
    (
        "semicolons",
        "D'attribuer une subvention de 300 € à l'Amicale (APE) ; 250 € à l'USEP ; 100 € à la Prévention Routière.",
        [(300, "Amicale (APE)"), (250, "USEP"), (100, "Prévention Routière")],
    ),
    (
        "asked and voted columns are grants",
        "| Association | Demandé | Voté |\n|---|---|---|\n| Judo Club | 1 200 € | 1 000 € |\n| Amicale | 500 € | 300 € |",
        [(1000, "Judo Club"), (300, "Amicale")],
    ),
    (
        "paid in two parts",
        (
            "D'attribuer à l'association La Ruche une subvention de 12 000 €.\n"
            "Elle sera versée en deux fois : 8 000 € à la signature et 4 000 € sur bilan."
        ),
        [(12000, "La Ruche")],
    ),
    (
        "paid in terms",
        "D'attribuer à l'école Sainte-Agathe 8 568 €, payables en trois termes de 2 856 €.",
        [(8568, "école Sainte-Agathe")],
    ),
    (
        "a rate and its product",
        "De participer à hauteur de 15 € par élève, soit 3 élèves × 15 € = 45 €, au voyage du collège Camus.",
        [(45, "collège Camus")],
    ),
    (
        "raised to",
        "La subvention au Foyer rural, qui était de 350 € en 2022, est portée à 380 €.",
        [(380, "Foyer rural")],
    ),
    (
        "items, one of them with a part of it",
        "Les subventions suivantes :\n- ADMR : 200 euros\n- Pêche : 100 euros\n- Foot : 1 200 euros dont 300 euros pour le tournoi",
        [(200, "ADMR"), (100, "Pêche"), (1200, "Foot")],
    ),
    (
        "the same to each of a sentence",
        "De verser 150 € à chacune des associations suivantes : Les Cigales, le Foyer rural et l'Amicale laïque.",
        [(150, "Les Cigales"), (150, "Foyer rural"), (150, "Amicale laïque")],
    ),
    (
        "the same to each of a list",
        "De verser une aide de 150 € à chacune des associations suivantes :\n- Arts et Loisirs\n- le Foyer rural",
        [(150, "Arts et Loisirs"), (150, "Foyer rural")],
    ),
    (
        "refused to one, given to the other",
        "De refuser une aide à l'association Moto Verte (demande de 700 €) et d'accorder 200 € à Rando Vaire.",
        [(200, "Rando Vaire")],
    ),
    (
        "to the officer of an association",
        "D'accorder 90 € à Mme la Présidente de l'association Les Doigts de Fée.",
        [(90, "Les Doigts de Fée")],
    ),
    (
        "a list without joints",
        "Les subventions suivantes : ACCA 150 €, ADMR du canton 200 € (180 € en 2022) et Foot (ES Vaire) 600 €.",
        [(150, "ACCA"), (200, "ADMR du canton"), (600, "Foot (ES Vaire)")],
    ),
    (
        "payable to",
        "De donner son accord pour 40 € par élève, soit 160 € à verser au Foyer rural.",
        [(160, "Foyer rural")],
    ),
    (
        "an address between",
        "L'association Les Cigales (n° 1044), 12 rue des Calfats, reçoit une subvention de 540 €.",
        [(540, "Les Cigales")],
    ),
    (
        "clauses that open with their verb",
        (
            "APPROUVE la convention avec l'association Les Cigales,\nFIXE à 300 € la subvention versée à cette association,\n"
            "REJETTE la demande du Club de judo."
        ),
        [(300, "Les Cigales")],
    ),
    (
        "a complement and the new total",
        (
            "D'allouer au Foyer rural un complément de 200 €. La subvention de 500 € attribuée au Foyer rural par délibération "
            "du 3 mars est ainsi portée à 700 €."
        ),
        [(200, "Foyer rural")],
    ),
    ("raised from", "De porter de 500 € à 800 € la subvention versée au Foyer rural.", [(800, "Foyer rural")]),
    ("a prize", "De décerner les prix suivants :\n- 2e prix, de 100 €, au Foyer rural ;", [(100, "Foyer rural")]),
    (
        "who is meant by a pronoun",
        "De signer avec le Comité des foires une convention par laquelle la commune lui apporte 480 € pour la Foire aux Bœufs.",
        [(480, "Comité des foires")],
    ),
    (
        "a name and what is said of it",
        "D'attribuer :\n- à l'ADMR dont l'activité augmente : 500 € (350 € en 2021)\n- au Foyer rural : 100 €",
        [(500, "ADMR"), (100, "Foyer rural")],
    ),
    (
        "a name that goes on behind a small word",
        "D'attribuer une aide de 90 € à la Ligue contre le cancer.",
        [(90, "Ligue contre le cancer")],
    ),
    (
        "each sum with its year",
        (
            "D'attribuer à la Fondation Lérignac une subvention de 40 000 € au titre de l'année 2024, de 40 000 € au titre de "
            "l'année 2025 et de 30 000 € au titre de l'année 2026."
        ),
        [(30000, "Fondation Lérignac"), (40000, "Fondation Lérignac"), (40000, "Fondation Lérignac")],
    ),
    (
        "a sum in brackets behind its noun",
        (
            "De renouveler l'adhésion à l'Amicale des maires (cotisation de 65 €) et à l'Association des communes forestières "
            "(cotisation de 142,50 €)."
        ),
        [(65, "Amicale des maires"), (142.5, "Association des communes forestières")],
    ),
    (
        "the whole and its parts in one breath",
        "De fixer à 148 000 € la subvention versée à l'Office de tourisme, soit 74 000 € en janvier et 74 000 € en juillet.",
        [(148000, "Office de tourisme")],
    ),
    (
        "accorded behind the sum",
        "- Les Amis de l'orgue : 80 € sont accordés pour le concert.",
        [(80, "Les Amis de l'orgue")],
    ),
    (
        "as much as last year",
        "D'attribuer au Foyer rural une subvention de 24 000 €, identique à l'an passé.",
        [(24000, "Foyer rural")],
    ),
]


def test_a_yearly_sum_is_one_funding_a_year(read):
    decision = "D'attribuer au Foyer rural une subvention de 5 000 € par an pour les années 2024, 2025 et 2026."
    outcome = read(acts.deliberation(decision))
    assert [year for _, _, _, year in told(outcome, "year")] == [2024, 2025, 2026]


def test_a_funder_is_named_in_full(read):
    decision = "De signer avec le Département du Nord la convention par laquelle celui-ci attribue à la commune une aide de 80 €."
    outcome = read(acts.deliberation(decision))
    assert told(outcome, "grantor", "direction") == [("recalled", 80, words(BODY), "Département du Nord", "in")]


def test_what_stands_behind_a_sum_gives_it(read):
    outcome = read(acts.deliberation("D'accepter le fonds de concours de 40 € de la Communauté de communes du Pays."))
    rows = [("recalled", 40, words(BODY), "Communauté de communes du Pays", "in")]
    assert told(outcome, "grantor", "direction") == rows


def test_who_asks_below_a_vote_is_the_partner(read):
    before = (
        "ADMR\nL'association demande 350 €.\nVote : 9 pour\n\nClub de judo\nL'association demande 150 €.\nVote : 8 pour"
    )
    outcome = read(acts.deliberation(before, vote=""))
    assert told(outcome, "direction") == [("awarded", 150, ["club", "judo"], "out"), ("awarded", 350, ["admr"], "out")]


@pytest.mark.parametrize(("decision", "awarded"), [case[1:] for case in PHRASES], ids=[case[0] for case in PHRASES])
def test_how_a_funding_is_said(read, decision, awarded):
    outcome = read(acts.deliberation(decision))
    found = [row for row in told(outcome, "grantor", "direction") if row[0] == "awarded"]
    assert found == sorted((("awarded", euros, words(name), BODY, "out") for euros, name in awarded), key=str)


# id, decision: none of it is awarded
NOT_AWARDED = [
    ("what others give", "La Région apportera 35 600 € aux travaux de la salle."),
    (
        "what a partner gives",
        "Il est noté que l'association Les Amis de l'orgue, qui apporterait 800 €, est remerciée.",
    ),
    ("asked in one breath", "De solliciter de l'État une subvention de 250 € et de la Région une aide de 120 €."),
    ("a sum at the head of a price", "De fixer à 5 000 € l'indemnité due à la société Travo."),
    ("a cost behind a grant", "De verser une aide aux propriétaires, pour 14 266 € de travaux."),
    ("nothing", "D'attribuer au Foyer rural une subvention de 0,00 €."),
    ("tariffs, row by row", "Repas enfant      3,30 €\nRepas adulte      5,90 €\nGarderie matin    1,20 €"),
    ("procurement", "De conclure avec la société Travo un marché de travaux d'un montant de 40 000 € HT."),
    ("threshold", "De passer les marchés inférieurs au seuil de 40 000 € HT."),
    ("loan", "De contracter auprès de la Banque des Canaux un emprunt de 200 000 €."),
    ("loan guarantee", "De garantir à hauteur de 80 % un prêt de 500 000 € souscrit par la société Brume."),
    ("tariffs", "De fixer le tarif de la cantine à 3,45 € par enfant et de la garderie à 90 € par enfant."),
    ("land", "D'acquérir la parcelle AB 12 appartenant à M. Paul Martin au prix de 12 000 €."),
    ("credits", "Les crédits disponibles au chapitre 65 s'élèvent à 140 000 €."),
    ("asked of the State", "De solliciter auprès de l'État une subvention de 40 000 € au titre de la DETR."),
    ("cost", "Le coût total des travaux est estimé à 28 640 € HT."),
    ("no amount", "D'attribuer une subvention à l'association Les Cigales."),
    ("salary", "De fixer la rémunération mensuelle de l'agent recenseur à 1 200 €."),
    (
        "financing plan",
        "D'approuver le plan de financement :\nDETR : 40 000 €\nRégion : 17 300 €\nAutofinancement : 20 000 €",
    ),
    (
        "budget amendment",
        (
            "D'adopter la décision modificative suivante :\nChapitre 65\tDépenses\t1 500 €\n"
            "Chapitre 011\tDépenses\t-1 500 €"
        ),
    ),
    (
        "a threshold in the plural",
        "Le versement de la subvention interviendra en une fois pour les montants inférieurs ou égaux à 5 000 €.",
    ),
    (
        "a grant taken back",
        "Est annulée la subvention de 3 000 € attribuée à l'association Couleurs par délibération du 4 mars 2022.",
    ),
    (
        "the rows of a budget",
        "De modifier le budget :\n60623 Alimentation      -   400,00 €\n6232 Fêtes et cérémonies    600,00 €",
    ),
    (
        "the commission of a loan",
        "La convention prévoit une commission unique de 0,10 % du capital garanti, soit 5 540 €.",
    ),
    ("the least that counts", "L'aide représente 40 % des dépenses. Le plancher de dépenses est fixé à 4 000 €."),
    (
        "not to be had",
        "D'admettre en non-valeur la somme de 7 318,42 €, répartie entre le budget principal et le budget annexe.",
    ),
    ("another's", "Le Club de judo gère la salle. La Ville de Sauvigny y contribue pour 410 000 €."),
    ("what is left", "Subvention aux associations, crédit inscrit : 13 000 €. Reste à répartir : 1 300 €."),
    (
        "the sum of an annex",
        "Sont approuvées les opérations de l'annexe et attribuées les subventions correspondantes, pour un montant de 9 266 €.",
    ),
    ("a class is no act", "La commune participe.\n\nCM2. Le coût du séjour s'élève à 312 € par enfant."),
]


@pytest.mark.parametrize("decision", [case[1] for case in NOT_AWARDED], ids=[case[0] for case in NOT_AWARDED])
def test_what_is_not_a_funding(read, decision):
    outcome = read(acts.deliberation(decision))
    assert [row for row in told(outcome) if row[0] == "awarded"] == []
