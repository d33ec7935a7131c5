"""The same act printed otherwise says the same: line ends, blanks, bullets, signs, page numbers, blank lines lost or doubled.

One annotated text in six, whichever are added, is read as it stands and as another program would have printed it; what
was awarded must be found again but for the share that each way is known to cost.
"""

from __future__ import annotations

import re
from functools import cache, partial
from itertools import count
from textwrap import wrap
from zlib import crc32

import acts
import pytest
from quality import PROJECT
from telling import awarded, pairs

from corpus62.model import Document
from corpus62.pipeline import build_tools, read_document

TEXTS = sorted(path for path in (PROJECT / "data/annotated").glob("*.txt") if crc32(path.name.encode()) % 6 == 0)
SIGN = re.compile(r"(?<=\d)[ \u00a0\u202f]?€")
BULLET = re.compile(r"(?m)^([ \t]*)[-–•*] ")
JOINT = re.compile(r" : (?=\d)")


def paged(text):
    """A number in the middle of a page every thirty lines, as a break of pages leaves it."""
    lines = text.split("\n")
    pages = count(1)
    return "\n".join(
        f"{line}\n\n{'Page':>30} {next(pages)} / 9\n" if at % 30 == 29 else line for at, line in enumerate(lines)
    )


def wrapped(text, width):
    """Long paragraphs, but no tables, broken into lines of so many characters."""
    return "\n".join(
        "\n".join(wrap(line, width, break_long_words=False, break_on_hyphens=False))
        if len(line) > width and not line.startswith(" ") and not re.search(r" {2}|\t|\||\.\.", line)
        else line
        for line in text.split("\n")
    )


# How a text is printed, and the most of its awards, in per cent, that may not be found again.
WAYS = {
    "ends of lines of Windows": (lambda text: text.replace("\n", "\r\n"), 0.2),
    "blanks that do not break": (lambda text: re.sub(r"(?<=\d) (?=€|euro|\d{3}\b)", "\u00a0", text), 0.2),
    "indented": (lambda text: re.sub(r"(?m)^(?=.*\S)", "    ", text), 0.2),
    "blanks at the ends": (lambda text: text.replace("\n", "  \n"), 0.2),
    "euros": (lambda text: SIGN.sub(" euros", text), 2),
    "EUR": (lambda text: SIGN.sub(" EUR", text), 2),
    "bullets": (lambda text: BULLET.sub(r"\1• ", text), 0.5),
    "glyphs of a word processor": (lambda text: BULLET.sub("\\1\uf0b7 ", text), 0.5),
    "no bullets": (lambda text: BULLET.sub(r"\1", text), 5),
    "dashes for colons": (lambda text: JOINT.sub(" – ", text), 2.5),
    "semicolons behind sums": (lambda text: re.sub(r"(?m)(€|euros)[ \t]*$", r"\1 ;", text), 7),
    "numbers of pages": (paged, 1.2),
    "no blank lines": (lambda text: re.sub(r"\n\s*\n+", "\n", text), 4),
    "double-spaced": (lambda text: text.replace("\n", "\n\n"), 1),
    "lines of 60 characters": (partial(wrapped, width=60), 3),
    "lines of 85 characters": (partial(wrapped, width=85), 2),
    "one space between cells": (lambda text: re.sub(r"(?<=\S) {2,}(?=\S)", " ", text), 33),
}


@cache
def tools():
    return build_tools()


def given(text):
    return awarded(read_document(Document(source="act.txt", text=text), tools()))


@cache
def as_they_stand():
    texts = [path.read_text("utf-8") for path in TEXTS]
    return [(text, given(text)) for text in texts]


@pytest.mark.parametrize("way", WAYS)
def test_an_act_printed_otherwise_says_the_same(way):
    printed, most = WAYS[way]
    whole = lost = 0
    for text, found in as_they_stand():
        other = printed(text)
        if other != text:
            again = given(other)
            whole += len(found)
            for one in found:
                lost += one not in again
                again = [*again[: again.index(one)], *again[again.index(one) + 1 :]] if one in again else again
    assert whole > 200
    assert 100 * lost / whole <= most


def test_a_table_goes_on_behind_the_number_of_a_page_and_blank_lines(read):
    rows = [
        "Association                Voté 2022     Voté 2023",
        "Judo Club                   400,00 €      450,00 €",
        "Tennis Club                 300,00 €      350,00 €",
    ]
    more = ["Les Amis du Moulin          100,00 €      150,00 €", "Chorale de Brumeval         200,00 €      250,00 €"]
    talk = [
        "Le conseil attribue les subventions suivantes, que la commission des finances a examinées",
        "le 3 mars dernier.",
    ]
    expected = pairs((450, "Judo Club"), (350, "Tennis Club"), (150, "Amis du Moulin"), (250, "Chorale de Brumeval"))
    broken = acts.deliberation("\n".join([*talk, "", *rows, "", "- 2 -", "", *more]))
    assert awarded(read(broken)) == expected
    lines = acts.deliberation("\n".join([*talk, *rows, *more])).split("\n")
    assert awarded(read("\n\n".join(line for line in lines if line))) == expected


HEAD = (
    "Commune de Brumeval\nCompte rendu du conseil municipal du 9 avril 2023\n"
    "Présents : MM. Tard, Leroux, Mmes Forest, Caze.\nSecrétaire : M. Tard\n"
)
VOTE = "Adopté à l'unanimité.\n"


ITEMS = {
    "first item": "1 - Subventions. Le conseil accorde 500 € au Judo Club.\n",
    "minutes adopted": (
        "Le procès-verbal de la séance du 12 mars est adopté.\nSUBVENTIONS 2023\n"
        "Le conseil accorde 500 € au Judo Club.\n"
    ),
    "running text": (
        "Yann Corbel, adjoint à la vie associative, indique que la commission s'est réunie.\n"
        "Il est proposé d'accorder 500 € au Judo Club.\n"
    ),
    "its heading": (
        "7. Subventions 2023\nMonsieur Tard donne connaissance des subventions retenues par la commission :\n"
        "Judo Club : 500 €\n"
    ),
}


@pytest.mark.parametrize("items", ITEMS.values(), ids=ITEMS)
def test_an_attendance_ends_without_a_blank_line(read, items):
    assert awarded(read(HEAD + items + VOTE)) == pairs((500, "Judo Club"))


def test_names_of_those_present_end_no_attendance(read):
    names = "1. Jean TARD, maire\n2. Nadia FOREST, adjointe\n3. Sonia CAZE, déléguée au syndicat\n"
    act = f"{HEAD}{names}\nLe conseil accorde 500 € au Judo Club.\n{VOTE}"
    attendance = next(part for one in read(act).acts for part in one.sections if part.kind == "attendance")
    assert "déléguée au syndicat" in act[attendance.char_start : attendance.char_end]
