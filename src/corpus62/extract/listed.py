"""List items of the form "name : amount", one to a line or one after another in a sentence. Knows one statement."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus62.extract.statements import Statement
    from corpus62.model import Amount

_BETWEEN_NAMES = re.compile(r"\s*[,;]\s*(?:et\s+)?|\s+et\s+(?=(?:l['’]|l[ae]s?\s)?[A-ZÀ-Þ])")
_SHORTEST = 3  # labels of a list that no joint marks
_NEXT = re.compile(r"\s*(?:[,;]\s*(?:et\s+)?|et\s+)(?=\S)")
_BRACKETED = re.compile(
    r"^\s*\([^()]*\)|^[^()]*\)"
)  # behind a sum: "(15 élèves)", or the end of "(contre 20 € en 2020)"
_LONGEST_LABEL = 130
_SEPARATOR = re.compile(r"^\s*(?:[,;]\s*)?(?:et\s+)?")
_JOINTS = (":", "=", "–", "—", "-", "…")


def listed_label(statement: Statement, amount: Amount) -> str | None:
    """The label of an item whose first amount follows it after a colon or a dash; None for running text."""
    before = statement.text[: amount.start]
    label = _before_joint(before)
    if label is None or len(before) > _LONGEST_LABEL:
        return None
    return label if any(char.isalpha() for char in label) and ". " not in label.lstrip("-•* 0123456789.") else None


def _before_joint(text: str) -> str | None:
    """What stands before the joint that a text ends with, "A : ", "A ..... "; None where it ends with none."""
    bare = text.rstrip()
    if bare.endswith(_JOINTS):
        return bare[:-1].rstrip()
    return bare.rstrip(".").rstrip() if bare.endswith("..") else None


def inline_labels(text: str, amounts: list[Amount]) -> tuple[int, dict[int, str]]:
    """Where the list of a sentence "… comme suit : A : 10 €, B : 20 €" begins, and its labels by number of amount.

    A list has two labels at least and goes on to the last amount; else the place is -1 and there are no labels.
    """
    labels: dict[int, str] = {}
    start = -1
    for index in range(len(amounts) - 1, -1, -1):
        floor = amounts[index - 1].end if index else 0
        between = text[floor : amounts[index].start]
        label = _before_joint(between)
        if label is None:
            break
        lead = max(label.rfind(": "), label.rfind(":\n"))
        begin = lead + 1 if lead >= 0 else 0
        named = _SEPARATOR.sub("", label[begin:])
        if len(named) > _LONGEST_LABEL or not any(char.isalpha() for char in named):
            break
        labels[index], start = named, floor + begin
        if lead >= 0:
            break
    begun = text[:start].rstrip().endswith(":") if start > 0 else False
    return (start, labels) if begun and len(labels) > 1 else (-1, {})


def spaced_labels(text: str, amounts: list[Amount]) -> tuple[int, dict[int, str]]:
    """The same for a list without joints behind a colon, "les subventions suivantes : A 150 €, B 200 € et C 50 €".

    Three labels at least, parted by commas; what is said in brackets behind a sum is no label, nor is what follows.
    """
    for first in range(len(amounts) - _SHORTEST + 1):
        before = text[: amounts[first].start]
        colon = max(before.rfind(": "), before.rfind(":\n"))
        if colon < 0 or (first and colon < amounts[first - 1].end):
            continue
        labels = {first: text[colon + 1 : amounts[first].start].strip()}
        for index in range(first + 1, len(amounts)):
            between = text[amounts[index - 1].end : amounts[index].start]
            if between.count("(") > between.count(")"):
                continue
            following = _BRACKETED.sub("", between)
            begun = _NEXT.match(following)
            if begun is None:
                break
            labels[index] = following[begun.end() :].strip()
        if len(labels) >= _SHORTEST and all(_is_label(label) for label in labels.values()):
            return colon + 1, labels
    return -1, {}


def _is_label(label: str) -> bool:
    """Starts like a name and is no sentence."""
    return 0 < len(label) <= _LONGEST_LABEL and (label[0].isupper() or label[0].isdigit()) and ". " not in label[4:]


def named_behind(text: str, start: int, below: list[Statement]) -> list[str]:
    """Those named in a sentence behind a colon, "… suivantes : A, B et C", or in the list items below it."""
    colon = text.find(":", start)
    if colon < 0:
        return []
    pieces = [piece.strip() for piece in _BETWEEN_NAMES.split(text[colon + 1 :].strip(" .;")) if piece.strip()]
    if pieces:
        return pieces
    items = itertools.takewhile(lambda statement: statement.item, below)
    return [statement.text.strip(" ;,.") for statement in items]
