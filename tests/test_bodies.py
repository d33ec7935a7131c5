"""Authorities: found where they are named, written in one way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus62.phrases.bodies import BodyReader
from corpus62.phrases.casing import is_capitals, name_case
from corpus62.text.fold import fold
from corpus62.vocabulary import load_vocabulary

BODIES = BodyReader(load_vocabulary().bodies)

NAMED = [
    ("Département de la Vaire", "Département de la Vaire"),
    ("le Conseil départemental de la Vaire", "Département de la Vaire"),
    ("LE CONSEIL DÉPARTEMENTAL DE LA VAIRE", "Département de la Vaire"),
    ("Le Conseil municipal de PORT-SEVRANT", "Commune de Port-Sevrant"),
    ("COMMUNE DE SAINT-AUBIN-SUR-VAIRE", "Commune de Saint-Aubin-sur-Vaire"),
    ("Commune de Saint-Aubin-\nsur-Vaire", "Commune de Saint-Aubin-sur-Vaire"),
    ("Mairie de Lurcy", "Commune de Lurcy"),
    ("VILLE DE SARZELLES", "Ville de Sarzelles"),
    ("Région Val-de-Brume", "Région Val-de-Brume"),
    ("Métropole de Marzelle", "Métropole de Marzelle"),
    ("COMMUNAUTÉ DE COMMUNES PAYS D'ORMELLE", "Communauté de Communes Pays d'Ormelle"),
    ("Communauté de communes du Val de Brume", "Communauté de Communes du Val de Brume"),
    ("Communauté d'agglomération de Port-Sevrant", "Communauté d'Agglomération de Port-Sevrant"),
]


@pytest.mark.parametrize(("text", "name"), NAMED, ids=[case[0] for case in NAMED])
def test_an_authority_is_written_in_one_way(text, name):
    for passage in (text, f"Entre\n{text}\net l'association"):
        found = BODIES.find(passage, fold(passage))
        assert found is not None
        assert found[2] == name
        assert 0 <= found[0] < found[1] <= len(passage)


@pytest.mark.parametrize(
    "text", ["le conseil municipal décide", "la commune", "Le département.", "une ville fleurie", ""]
)
def test_an_authority_without_a_place_is_not_named(text):
    assert BODIES.find(text, fold(text)) is None


def test_all_authorities_in_order():
    text = "Entre le Département de la Vaire et la Région Val-de-Brume"
    assert [name for _, _, name in BODIES.find_all(text, fold(text), 0, len(text))] == [
        "Département de la Vaire",
        "Région Val-de-Brume",
    ]


def test_the_deciding_authority_is_of_the_kind_of_its_organ():
    head = "Département de la Vaire\nCommune de Lurcy\nLe conseil municipal, réuni en mairie"
    assert BODIES.deciding(head, fold(head), 0, len(head)) == "Commune de Lurcy"


LETTERHEADS = [
    ("DÉPARTEMENT DE L'ARDRES - MAIRIE DE MORCHAIN\nSéance du 22 janvier", "Commune de Morchain"),
    ("CREUSE\nCOMMUNE DE SAINT-PRIEST\nLe conseil sollicite du Conseil départemental", "Commune de Saint-Priest"),
    ("Conseil municipal du lundi 5 décembre 2022", None),
]


@pytest.mark.parametrize(("head", "body"), LETTERHEADS, ids=[case[0][:30] for case in LETTERHEADS])
def test_a_letterhead_names_where_an_authority_lies_and_the_day_it_sits(head, body):
    assert BODIES.deciding(head, fold(head), 0, len(head)) == body


TITLED = [
    ("SAINTE-ULPHE - REUNION DU 12 FEVRIER 2013\nLe Conseil décide", "Commune de Sainte-Ulphe"),
    ("Courgens. Procès-verbal du conseil du 27 février 2020", "Commune de Courgens"),
    ("Auzelles-le-Vieux, compte rendu du 19 mai 2022", "Commune d'Auzelles-le-Vieux"),
    ("FONTAULIERE / séance du 3 octobre 2023", "Commune de Fontauliere"),
    ("Nieder-Wasselbach (Bas-Rhin)\nRéunion du conseil", "Commune de Nieder-Wasselbach"),
    ("M. Marlot, maire, ouvre la séance", None),
    ("MAIRIE\nSéance du 3 mai", None),
]


@pytest.mark.parametrize(("head", "body"), TITLED, ids=[case[0][:30] for case in TITLED])
def test_a_place_at_the_head_of_its_minutes_is_a_commune(head, body):
    assert BODIES.titled(head, fold(head), 0, len(head)) == body


def test_a_body_that_nothing_names_is_told_from_others_by_its_document():
    text = "Le conseil municipal décide d'attribuer 300 € au Foyer rural."
    assert BODIES.unnamed("acts/007.txt", fold(text), 0, len(text)) == "Conseil municipal (007.txt)"
    assert BODIES.unnamed("acts/007.txt", "rien", 0, 4) is None


@pytest.mark.parametrize(
    ("written", "cased"),
    [
        ("PAS-DE-CALAIS", "Pas-de-Calais"),
        ("SAINT-AUBIN-SUR-VAIRE", "Saint-Aubin-sur-Vaire"),
        ("Port-Sevrant", "Port-Sevrant"),
        ("ÉPINE", "Épine"),
    ],
)
def test_capitals_are_written_as_names(written, cased):
    assert name_case(written) == cased
    assert not is_capitals(cased)


WORDS = ["Commune", "de", "DÉPARTEMENT", "du", "Nord", "conseil", "municipal", "l'", "Région", "-\n", "Ville", "Lurcy"]


@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=15))
def test_whatever_is_found_lies_in_the_text(words):
    text = " ".join(words)
    for start, end, name in BODIES.find_all(text, fold(text), 0, len(text)):
        assert 0 <= start < end <= len(text)
        assert name.strip()


BOARD = "CONSEIL D'ADMINISTRATION du 24 novembre 2020\n"  # bodies of many kinds have one
HEADS = [
    (
        "name below its kind, beside a date",
        (
            "COMMUNAUTE DE COMMUNES                           Le 4 juillet 2016\nDU PAYS DE CEZERAC\n15990 CEZERAC\n\n"
            "            PROCES-VERBAL DU CONSEIL COMMUNAUTAIRE\n            Jeudi 30 juin 2016\n"
        ),
        "Communauté de Communes du Pays de Cezerac",
    ),
    (
        "name below its kind, beside a title",
        (
            "   Communauté de Communes                EXTRAIT DU REGISTRE\n   BOCAGE ET RISLE-AMONT                 "
            "DES DELIBERATIONS\n   Département de l'Eure                 DU CONSEIL COMMUNAUTAIRE\n\nSéance du 20 mai 2021\n"
        ),
        "Communauté de Communes Bocage et Risle-Amont",
    ),
    (
        "a service below the kind",
        (
            "SARRAZELLE AGGLO\nCommunauté d'agglomération               DÉCISION DU PRÉSIDENT\n"
            "Pôle Habitat                             du 22 mai 2023\n\nLe Président de Sarrazelle Agglo,\n"
        ),
        "Sarrazelle Agglo",
    ),
    (
        "in full or short, one name",
        "CENTRE COMMUNAL D'ACTION SOCIALE DE SARZELLES\nCONSEIL D'ADMINISTRATION du 3 mai 2021\n",
        "CCAS de Sarzelles",
    ),
    (
        "name below its kind in the left column",
        (
            "Département de la Haute-Thève                    EXTRAIT DU REGISTRE\n"
            "Commune de                                       DES DÉLIBÉRATIONS\n"
            "SAINTE-ORLANGE-SUR-THÈVE                         DU CONSEIL MUNICIPAL\n"
        ),
        "Commune de Sainte-Orlange-sur-Thève",
    ),
    (
        "the place before the organ",
        (
            "Roquesèche - Conseil municipal - Procès-verbal de la séance du 30 janvier 2025\n\n"
            + "La séance est ouverte.\n" * 18
            + "La commune de Pont-Saurel remercie.\n"
        ),
        "Commune de Roquesèche",
    ),
    (
        "the organ told first",
        (
            "DÉPARTEMENT DU HAUT-ADRET                    RÉPUBLIQUE FRANÇAISE\nVILLE DE MONTVERNOIS\n\n"
            "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL\n\nSéance du 17 juin 2021\n\n"
            "Le Conseil départemental lui a accordé son aide.\n"
        ),
        "Ville de Montvernois",
    ),
    ("université", "UNIVERSITÉ DE MONTRIEU\nDirection des affaires juridiques\n\n" + BOARD, "Université de Montrieu"),
    (
        "sdis",
        "SERVICE DÉPARTEMENTAL D'INCENDIE ET DE SECOURS\n            DES HAUTS-DE-GAYRE\n" + BOARD,
        "Service départemental d'incendie et de secours des Hauts-de-Gayre",
    ),
    (
        "named by what it is for, on two lines",
        (
            "Syndicat mixte d'aménagement et de gestion\ndu Parc naturel régional des Monts de Corlance (SMAG)\n\n"
            "COMPTE RENDU DU COMITE SYNDICAL DU 3 MARS 2020\n"
        ),
        "Syndicat mixte d'aménagement et de gestion du Parc naturel régional des Monts de Corlance",
    ),
    ("a name alone", "SAMBRELLE HABITAT\nBP 118 - Sambrelle Cedex\n\n" + BOARD, "Sambrelle Habitat"),
    (
        "between two places",
        "COMMUNAUTÉ DE COMMUNES ENTRE VÈZE ET PLATEAU\nBureau communautaire du 10 décembre 2025\n",
        "Communauté de Communes Entre Vèze et Plateau",
    ),
    ("not where it lies", "ACADEMIE DE LIMOGES\nCOLLEGE ALIENOR-VAUBOURG\n\n" + BOARD, "College Alienor-Vaubourg"),
]


@pytest.mark.parametrize(("head", "body"), [case[1:] for case in HEADS], ids=[case[0] for case in HEADS])
def test_the_authority_of_a_letterhead(read, head, body):
    outcome = read(head + "\nLe conseil décide d'attribuer une subvention de 300 € au Club de judo.\n")
    assert {act.body for act in outcome.acts} == {body}
    assert [(f.grantor, f.cents) for f in outcome.fundings] == [(body, 30000)]


def test_what_stands_between_parties_is_no_name():
    text = "La Communauté de communes Entre les soussignés, la Ville de Lourmont et le Club"
    assert [name for _, _, name in BODIES.find_all(text, fold(text), 0, len(text))] == ["Ville de Lourmont"]


def test_a_head_that_names_its_authority_is_not_looked_through_again(read, monkeypatch):
    looked = []
    titled = BodyReader.titled
    monkeypatch.setattr(BodyReader, "titled", lambda *given: looked.append(1) or titled(*given))
    one = "DÉLIBÉRATION N° 2016-012\n\nObjet : aide\n\nIl est attribué une subvention de 100 € au Club de judo.\n"
    outcome = read("COMMUNE DE LURCY\n\n" + (one + "Rien.\n" * 30) * 20)
    assert {act.body for act in outcome.acts} == {"Commune de Lurcy"}
    assert not looked  # each look may go through the whole document


def test_a_metropole_is_named_behind_the_word_for_its_council(read):
    head = "titre Conseil de SEVRE-AUBANCE METROPOLE\n\nREUNION DU 22 MARS 2013\n\n"
    outcome = read(
        head
        + "Rien ne fut dit.\n" * 20
        + "Le conseil attribue 6 000 € à l'Université de Lurcy.\nAdopté à l'unanimité.\n"
    )
    assert {act.body for act in outcome.acts} == {"Sevre-Aubance Metropole"}
