"""A page as its readers see it: what a print added is blank, what it broke is whole, and every character keeps its place."""

from __future__ import annotations

from textwrap import wrap

import pytest
from hypothesis import given
from strategies import TEXTS

from corpus62.text.page import open_page

TALK = (
    "Monsieur le Maire rappelle que la commission de la vie associative s'est réunie le 3 mars pour examiner les dossiers "
    "que les associations de la commune ont déposés, et que l'enveloppe inscrite au budget primitif reste celle de l'an "
    "passé ; il remercie les bénévoles qui ont pris part à la préparation de la fête du village et donne la parole à "
    "l'adjoint aux finances, qui présente le tableau préparé par la commission et répond aux questions des conseillers."
)
LIST = (
    "Le conseil municipal décide de verser les subventions suivantes : Musique Concordia 500 €, Chorale Sainte-Cécile 250 €, "
    "Amicale des sapeurs-pompiers 610 €, Football Club 800 €, Société d'arboriculture 150 €, Club des aînés 200 €, Caritas 50 €."
)
WIDTH = 60


def lines(text, width=WIDTH):
    return "\n".join(wrap(text, width))


def seen(*paragraphs):
    return open_page("\n\n".join((lines(TALK), *paragraphs))).text.split("\n\n")[1:]


def test_the_lines_of_a_wrapped_page_are_whole_again():
    assert open_page(lines(TALK) + "\n\n" + lines(LIST)).text == TALK + "\n\n" + LIST


def test_a_page_of_few_lines_stays_as_it_is():
    assert open_page(lines(LIST)).text == lines(LIST)


# What stands below a line that is full, and does not go on with it; each with why it is here.
STAYS = {
    "a list": "Le conseil municipal, après en avoir délibéré, décide d'allouer\n- 500 € au Judo Club\n- 80 € à la Chorale",
    "numbered items": "Le conseil municipal, après en avoir délibéré, décide à l'unanimité\n1. d'adopter\n2. de charger",
    "a sentence behind a full stop": "La séance du conseil municipal est ouverte à vingt heures trente.\nMonsieur Tard",
    "the names below a colon": "Le conseil municipal accorde au titre de l'année 2023 les aides :\nJudo Club\nChorale",
    "a heading in capitals": "Le conseil municipal prend acte du rapport de la commission du 3\nSUBVENTIONS AUX ASSOCIATIONS",
    "sums one below another": "Association de parents d'élèves de l'école des Trois Tilleuls 500 €\nJudo Club de Brumeval 80 €",
    "cells": "Association de parents d'élèves des Trois Tilleuls   500 €\nJudo Club de Brumeval et des environs        80 €",
    "leaders": "Association de parents d'élèves des Trois Tilleuls ..... 500\nchorale ............................ 80",
    "a word between two parties": "La commune de Brumeval, représentée par son maire, d'une part,\net\nl'association X",
    "indented lines": "Le conseil municipal, après en avoir délibéré, décide d'allouer\n    les subventions que voici",
    "visas": (
        "Vu le budget primitif de la commune pour l'exercice 2023 adopté\nVu la demande du Judo Club\n"
        "Vu l'avis de la commission"
    ),
}


@pytest.mark.parametrize("paragraph", STAYS.values(), ids=STAYS)
def test_lines_that_do_not_go_on_stay_apart(paragraph):
    assert seen(paragraph) == [paragraph]


def test_a_page_whose_every_break_is_doubled_has_its_blank_lines_where_its_paragraphs_end():
    text = "\n\n".join([lines(TALK), lines(LIST)] * 2)
    seen = open_page(text.replace("\n", "\n\n")).text
    assert [line.rstrip() for line in seen.split("\n")] == text.split("\n")


@given(TEXTS)
def test_a_page_keeps_the_place_of_every_character(text):
    page = open_page(text)
    assert len(page.text) == len(page.folded) == len(text)
    assert all(
        seen == char or (seen.isspace() and (seen == " " or char.isspace()))
        for char, seen in zip(text, page.text, strict=True)
    )


POINTS = [
    "1. VOIRIE Le conseil approuve le devis.",
    "2. ECOLES Une aide de 80 € va au Sou.",
    "3. DIVERS La séance est levée.",
]


def test_a_page_on_one_line_breaks_before_its_numbered_points():
    head = "COMPTE RENDU de la séance du 14 juin 2018. " + "Étaient présents MM. AUBERT et BARRAT. " * 20
    assert open_page(f"{head}{' '.join(POINTS)}").text.split("\n") == [head.rstrip(), *POINTS]


@pytest.mark.parametrize("between", [" Article ", " "], ids=["articles", "too few"])
def test_numbers_that_open_no_point_break_nothing(between):
    text = "Le conseil décide ce qui suit. " * 40 + between.join(POINTS if between.strip() else POINTS[:2])
    assert "\n" not in open_page(text).text.rstrip()
