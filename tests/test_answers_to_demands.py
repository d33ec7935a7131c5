"""What a demand is answered in minutes, in the next sentence or the same: given, given less, refused, put off."""

import pytest
from telling import told, words

from corpus62.model import Document
from corpus62.pipeline import Tools, read_document

PAGE = (
    "COMMUNE DE BRUMEVAL\nCompte rendu du conseil municipal du 26 juin 2019\n\n3 - AFFAIRES DIVERSES\n\n{}\n\n"
    "4 - Questions diverses\nNéant.\n"
)
DEMAND = "Le Comité des fêtes sollicite une subvention de 2 500 €. "
GIVEN, LESS = [("awarded", 2500)], [("awarded", 1000), ("requested", 2500)]
REFUSED, PUT_OFF = [("rejected", 2500)], [("requested", 2500)]
ANSWERS = [
    ("Le conseil donne son accord.", GIVEN),
    ("Accord du conseil.", GIVEN),
    ("Le conseil y répond favorablement.", GIVEN),
    ("Le conseil décide de lui accorder cette somme.", GIVEN),
    ("Le conseil décide d'y donner une suite favorable.", GIVEN),
    ("Accepté à l'unanimité.", GIVEN),
    ("Le conseil accepte à hauteur de 1 000 €.", LESS),
    ("Le conseil propose 1 000 €. Adopté.", LESS),
    ("Le conseil la fixe à 1 000 €.", LESS),
    ("Montant accordé : 1 000 €.", LESS),
    ("Accord pour 1 000 €.", LESS),
    ("Refusé.", REFUSED),
    ("Avis défavorable.", REFUSED),
    ("Le conseil ne donne pas suite.", REFUSED),
    ("Cette demande n'est pas retenue.", REFUSED),
    ("Le conseil, par 8 voix contre 3, rejette la demande.", REFUSED),
    ("Après discussion le Conseil décide de reporter ce point à la prochaine réunion.", PUT_OFF),
    ("La décision est reportée.", PUT_OFF),
    ("Le dossier sera revu ultérieurement.", PUT_OFF),
    ("Le conseil demande des précisions et surseoit à statuer.", PUT_OFF),
    ("À étudier au budget.", PUT_OFF),
]


def read(said, tools):
    outcome = read_document(Document(source="cr.txt", text=PAGE.format(said)), tools)
    return [row[:2] for row in told(outcome)]


@pytest.mark.parametrize(("answer", "wanted"), ANSWERS, ids=[answer for answer, _ in ANSWERS])
def test_a_demand_is_answered(answer: str, wanted: list, tools: Tools) -> None:
    assert read(DEMAND + answer, tools) == wanted


ASKERS = ["L'Opéra de Marlieux", "France Alzheimer", "Les Randonneurs du Val", "La Scène nationale de Marlieux"]


@pytest.mark.parametrize("asker", ASKERS)
def test_what_is_given_instead_goes_to_who_asked_whatever_it_is_called(asker: str, tools: Tools) -> None:
    said = f"{asker} sollicite une subvention de 2 500 €. Après en avoir délibéré, le conseil accorde 1 000 €."
    outcome = read_document(Document(source="cr.txt", text=PAGE.format(said)), tools)
    name = words(asker)
    assert told(outcome) == [("awarded", 1000, name), ("requested", 2500, name)]


@pytest.mark.parametrize("asker", ASKERS)
def test_of_whom_the_sentence_above_speaks_is_given(asker: str, tools: Tools) -> None:
    said = f"{asker} achève sa première convention. Il est proposé de lui apporter 300 €. Adopté."
    outcome = read_document(Document(source="cr.txt", text=PAGE.format(said)), tools)
    assert told(outcome) == [("awarded", 300, words(asker))]


def test_a_sum_for_an_organisation_of_no_known_kind(tools: Tools) -> None:
    said = "Une aide de 300 € pour l'Opéra de Marlieux est votée."
    outcome = read_document(Document(source="cr.txt", text=PAGE.format(said)), tools)
    assert told(outcome) == [("awarded", 300, ["opera", "marlieux"])]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Le conseil ajourne la demande du Comité des fêtes, qui sollicite 700 €.", [("requested", 700)]),
        ("Le conseil renvoie à une prochaine réunion la demande de 700 € du Comité des fêtes.", [("requested", 700)]),
        ("Le conseil décide d'ajourner la demande du Comité des fêtes, d'un montant de 700 €.", [("requested", 700)]),
        (
            "Le conseil participe pour 900 € au Judo Club, ainsi : 700 € à la signature, le solde, soit 200 €, en mai.",
            [("awarded", 900)],
        ),
        ("Une subvention d'équilibre de 700 € est versée au budget annexe Camping.", [("awarded", 700)]),
        ("Subvention d'équilibre du budget principal au budget annexe Camping : 700 €.", [("awarded", 700)]),
        (
            "Le conseil prend acte de la subvention de 800 € reçue de la Région et en reverse 400 € au Judo Club.",
            [("recalled", 800), ("awarded", 400)],
        ),
        ("Demande du Comité des fêtes (2 500 €) : le conseil attribue 1 000 €.", LESS),
        ("Comité des fêtes : demande 2 500 €, accordé 1 000 €.", LESS),
        ("La Ligue contre le cancer a écrit pour 2 500 €, le conseil décide de ne pas donner suite.", REFUSED),
        ("Il propose 56 € par élève, soit 1 232 €. Le conseil verse cette somme à l'OGEC.", [("awarded", 1232)]),
        ("La subvention du Comité des Fêtes sera versée en deux fois : 10 000 € en mai et le solde en septembre.", []),
        ("Le conseil attribue au Club de foot 1 400 € (1 100 € + 300 €).", [("awarded", 1400)]),
        (
            "Le conseil vote ces subventions :\n- Judo Club : 1 400 € + 300 € exceptionnels\n- Club de l'Age d'Or : 450 €",
            [("awarded", 1400), ("awarded", 300), ("awarded", 450)],
        ),
        ("Une subvention de 366,00 € (120 m² x 3,05 €) est allouée à M. et Mme SCHLIENGER.", [("awarded", 366)]),
        ("Le Comité des fêtes prend en charge 1 000 €.", [("recalled", 1000)]),
        ("La Ville participera à hauteur de 50 000 €, le Département de la Sarvenne pour 40 000 €.", []),
        ("Le conseil attribue 20 000 € à l'association Lune, aux côtés de la Région (30 000 €).", [("awarded", 20000)]),
    ],
)
def test_sums_told_in_one_breath(said: str, wanted: list, tools: Tools) -> None:
    assert sorted(read(said, tools)) == sorted(wanted)


def test_rows_whose_sums_signs_part(tools: Tools) -> None:
    """The name and its first sum stand in one cell: "Handball Club 2 800 / 4 000 / 3 000"."""
    table = (
        "La commission présente ses propositions.\nAssociation / Voté 2018 / Demande 2019 / Avis commission 2019\n"
        "Handball Club 2 800 / 4 000 / 3 000\nAvenir Cycliste 900 / 900 / 900\nKan ar Mor 350 / 500 / 350\nAdopté à l'unanimité."
    )
    outcome = read_document(Document(source="cr.txt", text=PAGE.format(f"Subventions 2019\n{table}")), tools)
    assert [row[1] for row in told(outcome) if row[0] == "awarded"] == [3000, 350, 900]
