"""What the minutes of a small commune say in one line: who is helped by a name that says no kind, and by how much.

Each line was once read wrong: a sum given to the next one named, what was asked taken for what was given, nobody found.
"""

import pytest
from telling import told, words

from corpus62.model import Document
from corpus62.pipeline import Tools, read_document

PAGE = (
    "COMMUNE DE BRUMEVAL\nCompte rendu du conseil municipal du 26 juin 2019\n\n3 - AFFAIRES DIVERSES\n\n{}\n\n"
    "4 - Questions diverses\nNéant.\n"
)
GIVEN, LESS = [("awarded", 300, "Baladins")], [("awarded", 300, "Baladins"), ("requested", 400, "Baladins")]
EACH = [("awarded", 100, "Baladins"), ("awarded", 100, "Judo")]
THREE = [("awarded", 150, "Judo"), ("awarded", 200, "ADMR"), ("awarded", 300, "Baladins")]
LINES = [
    (
        "Le conseil reconduit 300 € pour les Baladins, 200 € pour l'ADMR, 150 € pour le Judo et rien pour le Tennis.",
        THREE,
    ),
    ("Subventions communales : 300 € pour les Baladins, 200 € pour l'ADMR et 150 € pour le Judo. Adopté.", THREE),
    ("Les Baladins demandent 400 €. Après discussion, le conseil retient la somme de 300 €.", LESS),
    ("Les Baladins : demande 400 € ; proposition 300 €. Adopté.", LESS),
    ("Les Baladins : 400 € demandés, 300 € proposés. Adopté.", LESS),
    ("Les Baladins (400 € demandés) : 300 €. Adopté.", LESS),
    ("Demande de subvention - Les Baladins : accord pour 300 €.", GIVEN),
    ("Demande d'aide des Baladins : le conseil est d'accord pour 300 €.", GIVEN),
    ("Demande de subvention des Baladins : 300 € sont accordés.", GIVEN),
    ("Demande de subvention des Baladins : 300 €. Accord unanime.", GIVEN),
    ("Les Baladins ont fait parvenir leur bilan ; une aide de 300 € leur est renouvelée.", GIVEN),
    ("Les Baladins sollicitent une aide. Le conseil leur attribue 300 €.", GIVEN),
    ("Les Baladins organisent un festival. Le conseil souhaite les soutenir à hauteur de 300 €.", GIVEN),
    ("Les Baladins toucheront 300 € cette année.", GIVEN),
    ("Le conseil offre 300 € aux Baladins pour leurs 20 ans.", GIVEN),
    ("Bon pour 300 € aux Baladins.", GIVEN),
    ("Le conseil attribue 500 € à l'Ordre de Malte.", [("awarded", 500, "Ordre de Malte")]),
    ("Le conseil attribue 400 € à L'Outil en main.", [("awarded", 400, "Outil en main")]),
    ("Une aide de 150 € est accordée au Point info jeunesse.", [("awarded", 150, "Point info jeunesse")]),
    ("Une aide de 900 € est accordée à la ferme Dubois pour un four.", [("awarded", 900, "ferme Dubois")]),
    (
        "Le conseil décide de porter la subvention du Club des aînés de 300 à 400 €.",
        [("awarded", 400, "Club des aînés")],
    ),
    ("Une aide de 300 € est attribuée à la boulangerie Morel.", [("awarded", 300, "boulangerie Morel")]),
    ("Le restaurant L'Escale recevra 300 €.", [("awarded", 300, "restaurant L'Escale")]),
    (
        "Sont accordées les subventions suivantes : le Ballet du Nord 300 €, le Judo Club 200 €.",
        [("awarded", 200, "Judo Club"), ("awarded", 300, "Ballet du Nord")],
    ),
    ("Le conseil examine la demande de l'Opéra, qui porte sur 300 €, et l'accepte.", [("awarded", 300, "Opéra")]),
    ("La demande du Judo Club porte sur 300 €. Elle est acceptée.", [("awarded", 300, "Judo Club")]),
    (
        "L'épicerie sociale Le Cabas voudrait que son aide passe à 700 €.",
        [("requested", 700, "épicerie sociale Le Cabas")],
    ),
    ("FDGDON : adhésion à la convention de lutte : 75 € par an.", [("awarded", 75, "FDGDON")]),
    ("Judo Club : subvention annuelle : 500 €. Adopté.", [("awarded", 500, "Judo Club")]),
    ("Judo Club - subvention 2019 : 500 €. Adopté.", [("awarded", 500, "Judo Club")]),
    ("Judo Club (subvention exceptionnelle) : 500 €. Adopté.", [("awarded", 500, "Judo Club")]),
    (
        "Il est proposé d'approuver la convention 2019 avec l'Opéra ;\n- de lui attribuer une subvention de 900 €. Adopté.",
        [("awarded", 900, "Opéra")],
    ),
    ("Par 17 voix pour et 6 contre, l'aide de Tous en Scène est arrêtée à 900 €.", [("awarded", 900, "Tous en Scène")]),
    ("La subvention de l'Opéra est fixée à 900 €.", [("awarded", 900, "Opéra")]),
    (
        "L'Union sportive de Lurcy présente son bilan. Le club percevra une aide de 900 € à la reprise de l'école de foot.",
        [("awarded", 900, "Union sportive de Lurcy")],
    ),
    ("Le Judo Club présente son bilan. La cotisation d'un jeune est de 115 €.", []),
    ("Subvention au Comité des fêtes portée à 900 €.", [("awarded", 900, "Comité des fêtes")]),
    ("La contribution au budget du SDIS est de 900 €. Vote à l'unanimité.", [("awarded", 900, "SDIS")]),
    (
        "Le conseil attribue :\n- 900 € à l'Union commerciale du Faubourg ;\n- 450 € à chacune des associations des collèges.",
        [("awarded", 900, "Union commerciale du Faubourg")],
    ),
    (
        "Sont votés : 90 € à la chasse, 80 € aux cyclos, 70 € au judo, pour Solidarité en Val d'Oule : 60 €.",
        [
            ("awarded", 60, "Solidarité en Val d'Oule"),
            ("awarded", 70, "Judo"),
            ("awarded", 80, "Cyclos"),
            ("awarded", 90, "Chasse"),
        ],
    ),
    (
        "Les subventions votées sont les suivantes : 310 € à l'école Célestine ; au collège Boris-Vian : 450 € pour un stage.",
        [("awarded", 310, "école Célestine"), ("awarded", 450, "collège Boris-Vian")],
    ),
    (
        "Le Maire fait part d'un don de 900 € de l'Amicale des chasseurs pour le jeu de boules. Le conseil accepte ce don.",
        [("recalled", 900, "Commune de Brumeval")],
    ),
    (
        "Le conseil accepte le don de l'Amicale des chasseurs d'un montant de 900 €.",
        [("recalled", 900, "Commune de Brumeval")],
    ),
    (
        "La subvention de 900 € votée en 2018 pour la Fanfare n'ayant pas été utilisée, le conseil demande son remboursement.",
        [("recalled", 900, "Fanfare")],
    ),
    (
        "Le conseil attribue :\n- Judo Club : 500 €. Le club en demandait 600.\n- Les Baladins : 300 €. Adopté.",
        [("awarded", 300, "Baladins"), ("awarded", 500, "Judo Club")],
    ),
    ("Course des 10 km : dossier incomplet (demande de 600 €).", [("requested", 600, "Course des 10 km")]),
    ("Exemple : commune de 900 habitants, subvention demandée de 32 000 €.", []),
    (
        "Le conseil attribue :\n- La Mothe, pour la toiture de l'école : 300 € ;\n- Lurcy, pour un préau : 200 €.",
        [("awarded", 200, "Lurcy"), ("awarded", 300, "La Mothe")],
    ),
    (
        "Sont accordées les subventions suivantes :\nCommune de Lurcy : toit de l'école, 250 €\nCommune de Brey : préau, 290 €",
        [("awarded", 250, "Commune de Lurcy"), ("awarded", 290, "Commune de Brey")],
    ),
    (
        "Une subvention de 900 € est attribuée à la régie de quartiers du Faubourg.",
        [("awarded", 900, "régie de quartiers du Faubourg")],
    ),
    ("Le conseil alloue la somme de cent euros (100 €) à chacune des associations suivantes : Baladins, Judo.", EACH),
    ("Le conseil attribue 100 € aux associations suivantes : Judo, Baladins.", EACH),
    ("Subventions communales :\nJudo et Baladins : 100 € chacun.", EACH),
    (
        "Une subvention de 100 € est versée au Judo Club et à l'ADMR.",
        [("awarded", 100, "ADMR"), ("awarded", 100, "Judo Club")],
    ),
    ("Le Judo demande une subvention de 100 €. Le conseil est favorable à cette demande.", [("awarded", 100, "Judo")]),
    (
        "Le Judo Club demande une subvention de 100 €. Le conseil ne peut y répondre favorablement.",
        [("rejected", 100, "Judo Club")],
    ),
    ("Le conseil décide de remettre un chèque de 100 € au Judo Club.", [("awarded", 100, "Judo Club")]),
    (
        "Le Lions Club a remis à la commune un chèque de 100 € pour le noël des enfants.",
        [("recalled", 100, "Commune de Brumeval")],
    ),
    (
        "Vu l'avis de la commission, il est proposé :\n• Festival Les Voix : 800 €\n• École de musique de Brey : 300 €\nAdopté.",
        [("awarded", 300, "École de musique de Brey"), ("awarded", 800, "Festival Les Voix")],
    ),
    (
        "Le conseil décide de soutenir le projet porté par l'association Eau Vive pour un montant de 900 €.",
        [("awarded", 900, "Eau Vive")],
    ),
    (
        "Le conseil décide d'accompagner financièrement le projet de l'association Les Baladins à hauteur de 300 €.",
        GIVEN,
    ),
    (
        "Séjour au ski : 50 € seront versés au collège Jean Moulin pour chacun des 5 élèves.",
        [("awarded", 50, "collège Jean Moulin")],
    ),
]


@pytest.mark.parametrize(("line", "wanted"), LINES, ids=[line for line, _ in LINES])
def test_a_line_of_minutes(line: str, wanted: list, tools: Tools) -> None:
    outcome = read_document(Document(source="cr.txt", text=PAGE.format(line)), tools)
    assert told(outcome) == sorted((status, sum_, words(name)) for status, sum_, name in wanted)


def test_a_row_that_a_later_sentence_refuses_by_name_is_refused(tools: Tools) -> None:
    table = (
        "Association                 Demandé    Avis de la commission\n"
        "Les Amis du Vieux Moulin    1 500 €    1 200 €\nGraines de lecture            900 €      600 €\n"
        "Harmonie Sainte-Cécile      1 800 €    1 800 €\n\n"
        "L'aide à Graines de lecture est "
        "donc rejetée.\nLes autres lignes du tableau sont adoptées à l'unanimité."
    )
    outcome = read_document(
        Document(source="cr.txt", text=PAGE.format(f"Subventions aux associations\n\n{table}")), tools
    )
    given = {(f.status, f.cents // 100) for f in outcome.fundings if f.status in {"awarded", "rejected"}}
    assert given == {("awarded", 1200), ("awarded", 1800), ("rejected", 600)}
