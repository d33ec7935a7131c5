"""Names of beneficiaries: where they begin and end, how they are shown, when two are of one partner."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus62.phrases.names import NameReader
from corpus62.text.fold import fold
from corpus62.vocabulary import load_vocabulary

NAMES = NameReader(load_vocabulary().names)

# What stands before the name, the name as written, and what follows.
IN_SENTENCES = [
    ("une aide au ", "Comité des fêtes de Lurcy", " une subvention de 500 €"),
    ("une aide au ", "comité des fêtes de Lurcy", " pour son bal"),
    ("154 € à la ", "Société de pêche l'Ablette", " et de 512 € à une autre"),
    ("verser à l'", "Union Sportive Yvrande-Poncey (USYP)", " pour la saison"),
    ("une aide à ", "4 L'Aventure", ", 150 €"),
    ("une aide à la ", "SARL Boulangerie Chazeaux", ", sise rue Haute"),
    ("attribuer au ", "CLUB NAUTIQUE DE PORT-SEVRANT", " pour ses bateaux"),
    ("attribuer à l'", "ASSOCIATION DES AMIS DU FORT", " au titre de 2023"),
    ("attribuer au ", "Département de la Vaire", " au titre de l'année"),
    ("attribuer à la ", "commune de Cormolain-le-Haut", " pour son école"),
    ("aux ", "Restos du Cœur de la Vaire", " (antenne de Lurcy)"),
    ("au ", "collège Rosa-Luxereau de Brézenne", ", 200 €"),
    ("à l'", "A.D.M.R. du Val d'Ormelle", " une aide"),
    ("aux ", "Amis de l'orgue", ", une aide"),
    ("à ", "Activités Pour Tous", " qui organise un tournoi"),
    ("à l'", "École de musique", ""),
    ("au ", "Foyer rural", "."),
    ("à ", "Saint-Aubin Basket 62", " pour la saison"),
    ("à la ", "Banque alimentaire de la Vaire", " située à Lurcy"),
    ("à l'association ", "Écoute Parents 96", " dont le siège"),
    ("ses statuts, la ", "Mission locale d'Ormelle", " appelle 1,62 € par habitant"),
]


@pytest.mark.parametrize(("before", "name", "after"), IN_SENTENCES, ids=[case[1] for case in IN_SENTENCES])
def test_a_name_begins_and_ends_where_it_should(before, name, after):
    text = before + name + after
    found = NAMES.at(text, fold(text), len(before), len(text))
    assert found is not None
    assert text[found.start : found.end] == name
    assert not found.person


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("« Les Cigales du Val » une aide", "Les Cigales du Val", id="guillemets"),
        pytest.param('"Les Cigales du Val" une aide', "Les Cigales du Val", id="straight quotes"),
        pytest.param("“Les Cigales” une aide", "Les Cigales", id="curly quotes"),
    ],
)
def test_a_quoted_name_is_what_is_quoted(text, name):
    assert NAMES.at(text, fold(text), 0, len(text)).text == name


@pytest.mark.parametrize("person", ["Mme Jeanne Durand", "M. Paul Martin", "Monsieur Martin", "Madame Durand"])
def test_a_natural_person_is_never_named(person):
    text = f"{person}, une aide"
    found = NAMES.at(text, fold(text), 0, len(text))
    assert (found.text, found.person) == ("Particulier", True)
    assert NAMES.label(person) == "Particulier"
    assert NAMES.label(f"- {person} :") == "Particulier"
    assert all(name.text != person for name in NAMES.mentions(text, fold(text)))


@pytest.mark.parametrize(
    "text",
    ["l'unanimité des membres", "unanimité", "hauteur de 50 %", "titre de 2023", "500 €", "la suite", "12 %", ""],
)
def test_what_is_never_a_name(text):
    assert NAMES.at(text, fold(text), 0, len(text)) is None


@pytest.mark.parametrize(
    ("cell", "label"),
    [
        pytest.param("- Comité des fêtes", "Comité des fêtes", id="dash"),
        pytest.param("• 12. Amis de l'orgue :", "Amis de l'orgue", id="bullet and number"),
        pytest.param("1 - Foyer rural", "Foyer rural", id="number and dash"),
        pytest.param("a) Rando Vaire", "Rando Vaire", id="letter"),
        pytest.param("4 L'Aventure", "4 L'Aventure", id="begins with a figure"),
        pytest.param("Club de judo (n° de dossier 000384)", "Club de judo", id="file number"),
        pytest.param("Comité  des\tfêtes ", "Comité des fêtes", id="spaces"),
        pytest.param("TOTAL", None, id="total"),
        pytest.param("Total général", None, id="grand total"),
        pytest.param("Fonctionnement", None, id="a section of the budget"),
        pytest.param("Subvention accordée", None, id="a heading"),
        pytest.param("12", None, id="a number"),
        pytest.param("2023", None, id="a year"),
        pytest.param("Monsieur le Maire", None, id="the mayor"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_labels_of_rows(cell, label):
    assert NAMES.label(cell) == label


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("U.S.Y.P.", "USYP", True, id="dots in initials"),
        pytest.param("Union Sportive Yvrande-Poncey", "USYP", True, id="initials"),
        pytest.param("Les Amis de l'orgue", "AMIS DE L’ORGUE", True, id="article and case"),
        pytest.param("Association Les Cigales", "Les Cigales", True, id="association"),
        pytest.param("Comité des fêtes de Lurcy", "Comité des fêtes", True, id="shorter"),
        pytest.param("Œuvre des pupilles", "Oeuvre des Pupilles", True, id="ligature"),
        pytest.param("Comite des fetes", "Comité des fêtes", True, id="accents"),
        pytest.param("Club de judo", "Club de karaté", False, id="two clubs"),
        pytest.param("Foyer rural", "Foyer des jeunes", False, id="two homes"),
        pytest.param("Département de la Vaire", "Département de l'Aubrelle", False, id="two departments"),
        pytest.param("Rando Vaire", "Moto-club", False, id="nothing in common"),
        pytest.param("", "", False, id="nothing"),
    ],
)
def test_when_two_names_are_of_one_partner(one, other, same):
    assert NAMES.same(one, other) is same
    assert NAMES.same(other, one) is same


@pytest.mark.parametrize(
    ("name", "points_back"),
    [
        ("cette association", True),
        ("l'association", True),
        ("le club", True),
        ("cette dernière", True),
        ("la compagnie", True),
        ("l'association Les Cigales", False),
        ("Comité des fêtes", False),
        ("Compagnie du Phare", False),
    ],
)
def test_a_name_that_only_points_back(name, points_back):
    assert NAMES.is_anaphora(name) is points_back


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("« Les Cigales »", "Les Cigales"),
        ("les Amis de l'orgue", "Amis de l'orgue"),
        ("la Société des Eaux,", "Société des Eaux"),
        ("Association sportive de Lurcy", "Association sportive de Lurcy"),
        ("Club de judo (n° 12)", "Club de judo"),
        ("LES CIGALES", "LES CIGALES"),
    ],
)
def test_names_as_shown(written, shown):
    assert NAMES.display(written) == shown


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("Le comité des fêtes de Lurcy a demandé", ["comité des fêtes de Lurcy"], id="one"),
        pytest.param("La Société de pêche l'Ablette sollicite le club", ["Société de pêche l'Ablette"], id="anaphora"),
        pytest.param("cette association souhaite", [], id="only points back"),
        pytest.param("la dépense est inscrite au budget", [], id="nobody"),
    ],
)
def test_organisations_mentioned(text, named):
    assert [name.text for name in NAMES.mentions(text, fold(text))] == named


@pytest.mark.parametrize(
    ("name", "body", "expected"),
    [
        ("la Commune", "Commune de Lurcy", True),
        ("Ville de Lurcy", "Commune de Lurcy", True),
        ("le Département", "Département de la Vaire", True),
        ("Commune de Brézenne", "Commune de Lurcy", False),
        ("la Région", "Département de la Vaire", False),
        ("Comité des fêtes de Lurcy", "Commune de Lurcy", False),
        ("Commune de Lurcy", None, False),
    ],
)
def test_the_body_by_its_other_names(name, body, expected):
    assert NAMES.is_body(name, body) is expected


PIECES = ["Les", "à", "l'", "de", "(", ")", "«", "»", '"', "M.", "4", "USYP", "Club", "et", "€", ",", "-", "pour", "É"]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=15), st.data())
def test_a_name_lies_inside_its_passage_and_reading_never_fails(pieces, data):
    text = " ".join(" ".join(pieces).split())
    position = data.draw(st.integers(0, len(text)))
    found = NAMES.at(text, fold(text), position, len(text))
    assert found is None or position <= found.start < found.end <= len(text)
    for name in NAMES.mentions(text, fold(text)):
        assert 0 <= name.start < name.end <= len(text)
    NAMES.label(text)


@given(st.text(max_size=30), st.text(max_size=30))
def test_sameness_goes_both_ways(one, other):
    assert NAMES.same(one, other) is NAMES.same(other, one)


@pytest.mark.parametrize("name", ["Kevin MARTIN", "MARTIN Léa", "Jean-Pierre DUPONT", "Anne LE GOFF"])
def test_a_given_name_and_a_family_name_in_capitals_are_a_person(name):
    assert NAMES.is_person(name)
    assert NAMES.label(name) == "Particulier"


@pytest.mark.parametrize(
    "name", ["Collège Jean MOULIN", "JEAN MOULIN", "Jean Moulin", "Judo BRUMEVAL", "Jazz EN BRUNE"]
)
def test_others_in_capitals_are_none(name):
    assert not NAMES.is_person(name)
