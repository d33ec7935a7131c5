"""Dates and votes in every form met; impossible dates refused, rejected votes seen."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus62.generate.amounts import in_letters
from corpus62.phrases.dates import DateReader
from corpus62.phrases.votes import VoteReader, adopted
from corpus62.text.fold import fold
from corpus62.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary()
DATES = DateReader(VOCABULARY.months)
VOTES = VoteReader(VOCABULARY.openings.adoption)
MONTHS = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
]  # fmt: skip
SHOWN = {
    "in words": lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    "in capitals": lambda day: f"{day.day} {MONTHS[day.month - 1].upper()} {day.year}",
    "slashes": lambda day: f"{day:%d/%m}/{day.year}",
    "dots": lambda day: f"{day:%d.%m}.{day.year}",
    "dashes": lambda day: f"{day:%d-%m}-{day.year}",
    "no leading nought": lambda day: f"{day.day}/{day.month}/{day.year}",
}


@pytest.mark.parametrize("form", SHOWN)
@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_any_day_is_read_back(form, day):
    text = f"séance du {SHOWN[form](day)} à Lurcy"
    assert [(text[start:end], date) for start, end, date in DATES.find(fold(text))] == [
        (SHOWN[form](day), day.isoformat())
    ]


SPELLED = {
    "opened": lambda day, number: f"L'an {number(day.year)}, le {number(day.day)} {MONTHS[day.month - 1]}",
    "of the month": lambda day, number: (
        f"L'AN {number(day.year)} et le {number(day.day)} du mois de {MONTHS[day.month - 1]}"
    ),
    "closed": lambda day, number: f"{number(day.day)} {MONTHS[day.month - 1]} {number(day.year)}",
    "the day in figures": lambda day, number: f"L'an {number(day.year)}, le {day.day} {MONTHS[day.month - 1]}",
}


@pytest.mark.parametrize("form", SPELLED)
@pytest.mark.parametrize("joint", ["-", " "])
@given(st.dates(dt.date(2000, 1, 1), dt.date(2069, 12, 31)))
def test_any_day_in_words_is_read_back(form, joint, day):
    said = SPELLED[form](day, lambda number: in_letters(number).replace("-", joint))
    text = f"Séance. {said} à vingt heures"
    assert [(text[start:end], date) for start, end, date in DATES.find(fold(text))] == [(said, day.isoformat())]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("L' an 2021 et le 9 Décembre à 18 heures", "2021-12-09"),
        ("le 3 mai 2020. L'an deux mille vingt, le dix mai", "2020-05-10"),
        ("le plan 2021 et le 9 décembre 2021", None),
    ],
)
def test_the_day_that_an_extract_opens_with(text, date):
    assert DATES.opened(fold(text), 0, len(text)) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("L'an deux mil vingt-trois, le premier mars", "2023-03-01", id="deux mil, le premier"),
        pytest.param("L’an deux mille vingt et un, le lundi quinze février", "2021-02-15", id="the day of the week"),
        pytest.param("L'an mil neuf cent quatre-vingt-dix-huit, le six mai", "1998-05-06", id="the century before"),
        pytest.param("Séance du sept décembre deux mille dix-sept", "2017-12-07", id="without l'an"),
        pytest.param("L'an deux mille vingt, le trente et un juin", None, id="no 31 June"),
        pytest.param("depuis l'an deux mille, les trois mairies", None, id="no day"),
        pytest.param("une aide de deux mille euros en mai", None, id="a sum"),
        pytest.param("le 1er mai 2023", "2023-05-01", id="1er"),
        pytest.param("le 1 er mai 2023", "2023-05-01", id="1 er"),
        pytest.param("le 1^{er} mai 2023", "2023-05-01", id="1^{er}"),
        pytest.param("le 1<sup>er</sup> mai 2023", "2023-05-01", id="1<sup>er</sup>"),
        pytest.param("20.11.23", "2023-11-20", id="two figures for the year"),
        pytest.param("20/11/23,", "2023-11-20", id="a comma behind"),
        pytest.param("12 AOUT 2020", "2020-08-12", id="capitals without accents"),
        pytest.param("3 déc. 2022", "2022-12-03", id="a month cut short"),
        pytest.param("20 novembre\n2023", "2023-11-20", id="split across lines"),
        pytest.param("20\u00a0novembre\u00a02023", "2023-11-20", id="no-break spaces"),
        pytest.param("lundi 6 juin 2022 à 19 heures", "2022-06-06", id="day of the week and hour"),
        pytest.param("29 février 2024", "2024-02-29", id="leap day"),
        pytest.param("29 février 2023", None, id="no leap day"),
        pytest.param("31/02/2023", None, id="no 31 February"),
        pytest.param("45/12/2023", None, id="no 45th"),
        pytest.param("12/13/2023", None, id="no 13th month"),
        pytest.param("20/11/1889", None, id="too long ago"),
        pytest.param("03.21.21.62.62", None, id="a telephone number"),
        pytest.param("12/11/2023/4", None, id="a file number"),
        pytest.param("1.234.567", None, id="a number"),
        pytest.param("article 20, novembre", None, id="no day"),
    ],
)
def test_first_date(text, date):
    assert DATES.first(fold(text)) == date


def test_an_impossible_date_does_not_hide_the_next():
    assert DATES.first(fold("du 31/02/2023 au 03/03/2023")) == "2023-03-03"


# text, for, against, abstain, unanimous
READ = [
    ("Pour : 44 voix (Groupe A)\nContre : 0 voix\nAbstention : 0 voix", 44, 0, 0, False),
    ("14 pour / 0 contre / 0 abstention", 14, 0, 0, False),
    ("à 34 voix pour et une voix contre", 34, 1, None, False),
    ("Par 10 voix pour, 3 voix contre et 1 abstention", 10, 3, 1, False),
    ("POUR : 12 CONTRE : 2 ABSTENTION(S) : 1", 12, 2, 1, False),
    ("Pour: 12 ; Contre: 2 ; Abstention: 1", 12, 2, 1, False),
    ("19 voix POUR, 0 CONTRE", 19, 0, None, False),
    ("10 votes pour et 2 contre", 10, 2, None, False),
    ("Vote : 9 pour", 9, None, None, False),
    ("Adopté à 0 contre, 2 abstentions", None, 0, 2, False),
    ("Adopté, deux abstentions", None, None, 2, False),
    ("6 contre 5 pour", 5, 6, None, False),
    ("Oui : 8 Non : 2", 8, 2, None, False),
    ("adopté à l’unanimité des membres présents", None, None, None, True),
    ("à l'unanimité, 12 voix pour", 12, None, None, True),
    ("le Conseil adopte à la majorité", None, None, None, False),
    ("M. Marlot ne prend pas part au vote", None, None, None, False),
    ("une aide de 500 € pour 12 enfants", None, None, None, False),
]


def vote_in(text):
    return VOTES.read(fold(text), 0, len(text), [(0, len(text))])[0]


@pytest.mark.parametrize("case", READ, ids=[case[0][:40] for case in READ])
def test_votes(case):
    text, *expected = case
    vote = vote_in(text)
    assert [vote.votes_for, vote.votes_against, vote.votes_abstain, vote.unanimous] == expected


def test_absent_without_proxy():
    text = "Pour : 42 voix\nContre : 0 voix\nAbstention : 0 voix\nAbsents sans délégation de vote : 2"
    assert vote_in(text).absent == 2


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        pytest.param("Vote : 6 contre 5 pour", [False], id="more against"),
        pytest.param("rejeté par 6 voix contre et 5 pour", [False], id="rejected in words and figures"),
        pytest.param("La proposition est rejetée.", [False], id="rejected in words"),
        pytest.param("Le conseil refuse la demande.", [False], id="refused"),
        pytest.param("à 34 voix pour et une voix contre", [True], id="more for"),
        pytest.param("Voix : unanimité.", [True], id="unanimous"),
        pytest.param("Vote : 9 pour", [True], id="for alone"),
        pytest.param("Adopté à 0 contre", [True], id="nobody against"),
        pytest.param("Vote : 9 pour\n\nVote : 2 pour et 7 contre\n\nAdopté.", [True, False, True], id="three votes"),
        pytest.param(
            "par 8 voix pour, 200 € au collège. La demande de 60 € : 9 voix contre, 2 voix pour",
            [True, False],
            id="two sums",
        ),
        pytest.param("L'association présente son projet.", [], id="no vote"),
    ],
)
def test_ballots_and_their_outcomes(text, outcomes):
    assert [ballot.adopted for ballot in VOTES.ballots(fold(text), 0, len(text))] == outcomes


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Décide :\n\nLes aides sont versées.\n\nLe dossier de M. X est refusé.", None),
        ("6 contre 5 pour", False),
        ("9 pour\n\n2 pour et 7 contre", True),
        ("rien n'est dit", None),
    ],
)
def test_an_act_fails_when_every_vote_in_it_fails(text, outcome):
    assert adopted(VOTES.ballots(fold(text), 0, len(text))) is outcome


@given(st.integers(0, 999), st.integers(0, 999), st.integers(0, 999))
def test_counts_are_read_back(pour, contre, abstentions):
    vote = vote_in(f"Pour : {pour} voix\nContre : {contre} voix\nAbstention : {abstentions} voix")
    assert (vote.votes_for, vote.votes_against, vote.votes_abstain) == (pour, contre, abstentions)
