"""List items of the form "name : amount", one to a line or one after another in a sentence. Knows one statement."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from corpus62.phrases.amounts import find_amounts

if TYPE_CHECKING:
    from corpus62.extract.statements import Statement
    from corpus62.model import Amount

_BETWEEN_NAMES = re.compile(r"\s*[,;]\s*(?:et\s+)?|\s+et\s+(?=(?:l['’]|l[ae]s?\s)?[A-ZÀ-Þ])")
_SHORTEST = 3  # labels of a list in the midst of a sentence that no joint marks
_LONG = 5  # labels of a list below a line with a colon: so many need not all begin with a capital
_OWN_LABEL = re.compile(r"(?:[,;]|\set)\s(?P<label>[^\W\d_][^,;:.()\d]{2,60}?)\s?:\s?$")
# Of one who receives without saying so again: "X recevra 9 €, l'ADMR 5 € et le Foyer rural une subvention de 3 €".
_NEXT_SUBJECT = re.compile(
    r"\s?(?:[,;]|\bet|\bainsi que)\s(?:et\s)?(?:l['’]|l[ae]s?\s)?(?P<label>[^\W_][^,;:.()€]{2,60}?),?"
    r"\s(?:(?:d['’])?une\s\w+\s)?(?:de\s)?$"
)
_NEXT = re.compile(r"\s*(?:[,;–—-]\s*(?:et\s+)?|et\s+)(?=\S)")
_REMARKED = re.compile(r"\s[^;:]{3,80};\s(?=\S)")  # behind a sum: " pour le feu d'artifice ; Coopérative scolaire : "
_THEME = re.compile(r"\s[A-ZÀ-Þ][^:;.()\d]{2,40}\s?:\s(?=\S)")  # of the next names: " Culture et patrimoine : Chorale"
# Behind a sum: "(15 élèves)", the end of "(contre 20 € en 2020)", or of the bracket that the sum itself stands in.
_BRACKETED = re.compile(r"^\s*\([^()]*\)|^[^()]*\)")
_FULL_STOP = re.compile(r"[^\W\d_]{2}\.\s")  # and not the last dot of "A.D.M.R. de Brouvelle"
_LONGEST_LABEL = 160
_PLAIN = re.compile(r"[^\W\d_][\w'’«»\" .-]{2,60}")  # behind a colon: "foyer rural 90 €, comité des fêtes 50 €"
_FOR = re.compile(r"^pour\s(?:l['’]|l[ae]s?\s)?(?=[A-ZÀ-Þ])")  # "vote : pour le Judo Club 500 €, pour la Chorale 300 €"
_OPENING = re.compile(r"(?:l['’]|l[ae]s?\s)?[A-ZÀ-Þ\d]")
_JOINTS = (":", "=", "→", "–", "—", "-", "…")
_ENDS = 3  # characters behind the last sum of a sentence that says no more


def listed_label(statement: Statement, amount: Amount) -> str | None:
    """The label of an item whose first amount follows it after a colon or a dash; None for running text."""
    before = statement.text[: amount.start]
    label = _before_joint(before)
    if label is None or len(before) > _LONGEST_LABEL:
        return None
    named = sum(map(str.isalpha, label)) > 1  # and no "c)"
    return label if named and not _FULL_STOP.search(label) else None


def is_price(statement: Statement, amounts: list[Amount], index: int) -> bool:
    """Whether an item of a list tells, before the sum given, what is paid for: "- Mme N., vélo à 1 399 € : 150 €"."""
    if not statement.item or index + 2 != len(amounts):
        return False
    return statement.text[amounts[index].end : amounts[index + 1].start].strip() == ":"


def _before_joint(text: str) -> str | None:
    """What stands before the joint that a text ends with, "A : ", "A ..... "; None where it ends with none."""
    bare = text.rstrip()
    if bare.endswith(_JOINTS):
        return bare[:-1].rstrip()
    return bare.rstrip(".").rstrip() if bare.endswith("..") else None


class SentenceList(NamedTuple):
    """The list of a sentence: where it begins, and its labels by number of amount."""

    start: int
    labels: dict[int, str]


def sentence_list(
    text: str, amounts: list[Amount], namely: frozenset[int], parts: frozenset[int], *, led: bool
) -> SentenceList | None:
    """The list that a sentence tells: "… comme suit : A : 10 €, B (20 €) ; C 12 € par élève soit 120 €"; None without one.

    It begins behind a colon, or with the sentence where each label has a joint or a line above leads it (`led`).
    `namely` numbers the amounts that say again, worked out, the amount before them, `parts` those that are part of it.
    What is said in brackets behind a sum is no label.
    """
    for first in range(len(amounts)):
        floor = amounts[first - 1].end if first else 0
        before = text[floor : amounts[first].start]
        bare = _before_joint(before)
        label = before if bare is None else bare
        colon = max(label.rfind(": "), label.rfind(":\n"))
        if colon < 0 and (first or (bare is None and not led)):
            continue
        start = floor + colon + 1 if colon >= 0 else 0
        found = _labels_from(text, amounts, first, start, namely, parts, led=led)
        if found is None:
            continue
        long = led and len(found) >= _LONG and opens_name(found[first])
        if colon >= 0 or bare is not None or long or all(map(opens_name, found.values())):
            return SentenceList(start, found)
    return None


def own_labels(text: str, amounts: list[Amount]) -> dict[int, str]:
    """The labels that some sums of a sentence bear, by number: "50 € à la chasse, le tennis : 80 €, la FNATH : 50 €"."""
    pairs = itertools.pairwise(amounts)
    found = {
        number: match["label"]
        for number, (before, amount) in enumerate(pairs, 1)
        if (match := _OWN_LABEL.search(text, before.end, amount.start)) is not None
    }
    return found if len(found) >= _SHORTEST else {}


def next_subjects(text: str, amounts: list[Amount]) -> dict[int, tuple[int, str]]:
    """What may be named as the receiver of each sum but the first, by number: where it begins and what it says."""
    pairs = enumerate(itertools.pairwise(amounts), 1)
    found = ((number, _NEXT_SUBJECT.fullmatch(text, one.end, next_.start)) for number, (one, next_) in pairs)
    return {number: (match.start("label"), match["label"]) for number, match in found if match is not None}


def _labels_from(
    text: str,
    amounts: list[Amount],
    first: int,
    start: int,
    namely: frozenset[int],
    parts: frozenset[int],
    *,
    led: bool,
) -> dict[int, str] | None:
    """The labels of a list that begins at `start`, before amount `first`; None where there are too few to make one."""
    pieces = {first: text[start : amounts[first].start].strip()}
    last = first
    for index in range(first + 1, len(amounts)):
        between = text[amounts[index - 1].end : amounts[index].start]
        if index in namely and index - 1 == last and not _NEXT.match(between):
            pieces[index], last = pieces.pop(last), index
            continue
        if index in parts or (between.count("(") > between.count(")") and not _opens_with_label(between)):
            continue
        following = _BRACKETED.sub("", between)
        begun = _NEXT.match(following) or _REMARKED.match(following) or _THEME.match(following)
        if begun is None:
            break
        pieces[index], last = following[begun.end() :].strip(), index
    labels = {index: _before_joint(piece) or piece.rstrip(" (,") for index, piece in pieces.items()}
    if all(map(_FOR.match, labels.values())):
        labels = {index: _FOR.sub("", label) for index, label in labels.items()}
    joined = all(piece.endswith((*_JOINTS, "(", ",", "..")) for piece in pieces.values())
    ended = len(text) - amounts[last].end <= _ENDS
    least = _SHORTEST if start == 0 or not (joined or ended) else 2
    plain = (start > 0 and len(labels) >= _SHORTEST) or (led and len(labels) >= _LONG)
    named = all(
        _is_label(label) and (joined or opens_name(label) or (plain and _PLAIN.fullmatch(label)))
        for label in labels.values()
    )
    return labels if len(labels) >= least and named else None


def _opens_with_label(between: str) -> bool:
    """Whether a bracket that opens before an amount holds the sum of a new label: "), B ("."""
    return between.rstrip().endswith("(") and _NEXT.match(_BRACKETED.sub("", between)) is not None


def _is_label(label: str) -> bool:
    """Short, with a letter, and no sentence."""
    return len(label) <= _LONGEST_LABEL and any(char.isalpha() for char in label) and not _FULL_STOP.search(label, 4)


def opens_name(label: str) -> bool:
    """Whether a label begins as a name does, with an article or without."""
    return _OPENING.match(label) is not None


def named_before(text: str, end: int) -> list[str]:
    """Those named at the head of a statement before a colon: "A, B et C : 150 € chacun"."""
    label, colon, _ = text[:end].partition(" :")
    pieces = [piece.strip(" -•*") for piece in _BETWEEN_NAMES.split(label) if piece.strip(" -•*")]
    return pieces if colon and len(pieces) > 1 else []


def named_behind(text: str, start: int, below: list[Statement]) -> list[str]:
    """Those named in a sentence behind a colon, "… suivantes : A, B et C", or in the list items below it."""
    colon = text.find(":", start)
    if colon < 0:
        return []
    pieces = [piece.strip() for piece in _BETWEEN_NAMES.split(text[colon + 1 :].strip(" .;")) if piece.strip()]
    if pieces:
        return pieces
    items = itertools.takewhile(lambda each: each.item and next(find_amounts(each.folded), None) is None, below)
    return [statement.text.strip(" ;,.") for statement in items]
