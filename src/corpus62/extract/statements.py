"""Running text cut into statements: sentences and list items, each with the line that leads it. Knows no words.

A statement is the unit in which an amount, its verb and its beneficiary are looked for.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus62.extract.context import squeeze_both

_ITEM = r"(?:[-•*]+|\d{1,2}\s?[.)°](?!\d)|[a-z]\))[ \t]*(?=\S)"
_BREAK = re.compile(
    rf"(?P<item>\n(?=[ \t]*{_ITEM}))"  # a list item begins
    r"|(?P<blank>\n[ \t]*\n\s*)"  # a blank line
    r"|(?P<lead>:[ \t]*\n)"  # a line that leads a list
    r"|(?P<stop>[.!?;](?=\s))"  # the end of a sentence
    r"|(?P<head>(?<=\n)[ \t]*[^\n]{2,70}[^\n.;:,!?\-](?=\n[ \t]*\S))"  # a short line at the head of a paragraph
)
_AFTER_BLANK = re.compile(r"\n[ \t]*\n[ \t]*$|^\s*$")
_ABBREVIATION = re.compile(r"(?:\b[a-z]|\b(?:mm|mme|mlle|mr|art|n|etc|cf|st|ste|ass|no|dr|bd|av))$")
_ITEM_HEAD = re.compile(rf"[ \t\n]*{_ITEM}")
_HEAD_SHARE = 0.75  # of the length of the line below: a wrapped sentence fills its line
_FOOTER_WORDS = 12  # a page footer between two halves of a sentence is this short


class Statement(NamedTuple):
    """Text on one line and its folded twin (same length), where it stands, and the statements that lead it."""

    start: int
    end: int
    text: str
    folded: str
    item: bool
    indent: int
    leads: tuple[int, ...]  # numbers of the statements ending in ":" above it, nearest first
    heading: int = -1  # number of the short line that heads its paragraph, -1 where there is none
    heads: bool = False  # it is such a line


def cut_statements(text: str, folded: str, spans: list[tuple[int, int]]) -> list[Statement]:
    """The statements of the given stretches of running text, in order."""
    statements: list[Statement] = []
    for start, end in spans:
        first = len(statements)
        for begin, stop, heads in _pieces(text, folded, start, end):
            if text[begin:stop].strip():
                _append(statements, first, text, folded, begin, stop, heads=heads)
    return statements


def _pieces(text: str, folded: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """(start, end, whether it is the head of a paragraph) of each piece."""
    pieces, begin = [], start
    for match in _BREAK.finditer(folded, start, end):
        if match["stop"] and _no_sentence_end(folded, match.start(), begin):
            continue
        if match["head"]:
            if folded[begin : match.start()].strip() or not _heads_paragraph(text, match, start):
                continue
            pieces.append((begin, match.end(), True))
            begin = match.end()
            continue
        stop = match.end() if match["stop"] or match["lead"] else match.start()
        pieces.append((begin, stop, False))
        begin = match.end()
    pieces.append((begin, end, False))
    return pieces


def _heads_paragraph(text: str, match: re.Match[str], start: int) -> bool:
    """A short line after a blank one, much shorter than the line below it, which starts a sentence."""
    if not _AFTER_BLANK.search(text, max(start, match.start() - 40), match.start()) and match.start() != start:
        return False
    head = match[0].strip()
    below = text[match.end() : match.end() + 200].lstrip("\n").split("\n")[0].strip()
    first = text[match.start() : match.end()].strip()[:1]
    return (
        len(head) < _HEAD_SHARE * len(below)
        and below[:1].isupper()
        and not first.islower()
        and not _ITEM_HEAD.match(match[0])
    )


def _no_sentence_end(folded: str, position: int, begin: int) -> bool:
    """A full stop after an abbreviation or an initial ends nothing."""
    return folded[position] == "." and bool(_ABBREVIATION.search(folded, max(begin, position - 6), position))


def _append(
    statements: list[Statement], first: int, text: str, folded: str, begin: int, stop: int, *, heads: bool
) -> None:
    item = bool(_ITEM_HEAD.match(folded, begin, stop))
    if len(statements) > first and not item and not heads and _goes_on(statements, folded, begin):
        before = _resumed(statements)
        begin, item = before.start, before.item
    inked = begin + len(text[begin:stop]) - len(text[begin:stop].lstrip())
    line = text.rfind("\n", 0, inked) + 1
    indent = len(text[line:inked].expandtabs(4))
    plain, low = squeeze_both(text[begin:stop], folded[begin:stop])
    statements.append(
        Statement(
            begin,
            stop,
            plain,
            low,
            item,
            indent,
            _leads(statements, item=item, indent=indent),
            _heading(statements),
            heads,
        )
    )


def _goes_on(statements: list[Statement], folded: str, begin: int) -> bool:
    """A statement cut by a page break or a blank line: the former has no end mark and this one starts small."""
    last = next(
        (s for s in reversed(statements) if len(s.text.split()) > _FOOTER_WORDS or s is statements[-1]), statements[-1]
    )
    if last.heads or last.text[-1:] in ".;:!?" or begin - last.end > 400 or len(last.text) < 30:
        return False
    head = folded[begin : begin + 60].lstrip()
    return bool(head) and (head[0] == "€" or (head[0].isalpha() and _starts_small(head)))


def _starts_small(head: str) -> bool:
    """Judged on folded text, so by length: a one-letter or short link word goes on with a sentence."""
    return head.split(" ", 1)[0] in {
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "a",
        "au",
        "aux",
        "et",
        "en",
        "pour",
        "par",
        "annexe",
        "euros",
    }


def _resumed(statements: list[Statement]) -> Statement:
    """Takes back the statement that goes on, and the page footers after it."""
    while (
        len(statements) > 1
        and len(statements[-1].text.split()) <= _FOOTER_WORDS
        and statements[-1].text[-1:] not in ".;:"
    ):
        if len(statements[-2].text.split()) <= _FOOTER_WORDS:
            break
        if statements[-2].text[-1:] in ".;:!?":
            break
        statements.pop()
    return statements.pop()


def _heading(statements: list[Statement]) -> int:
    """The number of the head that a new statement stands under."""
    if not statements:
        return -1
    return len(statements) - 1 if statements[-1].heads else statements[-1].heading


def _leads(statements: list[Statement], *, item: bool, indent: int) -> tuple[int, ...]:
    """The nearest statements above that end in ":", those of a list item first of all; none past a finished sentence."""
    found: list[int] = []
    level = indent if item else 10**6
    for number in range(len(statements) - 1, max(-1, len(statements) - 60), -1):
        above = statements[number]
        if above.text.endswith(":") and (not above.item or above.indent < level or not item):
            found.append(number)
            level = above.indent
            if not above.item or len(found) == 2:
                break
            item = True
        elif not above.item and (not item or above.text.endswith(".")):
            break
    return tuple(found)
