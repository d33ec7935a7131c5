"""Running text cut into statements: sentences and list items, each with the line that leads it. Knows places, few words.

A statement is the unit in which an amount, its verb and its beneficiary are looked for. Most statements are never
looked at: their text on one line is made when first asked for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.extract.context import squeeze_both
from corpus62.phrases.casing import is_capitals
from corpus62.vocabulary.patterns import alternation, folded_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# An item that the number of an act opens: "n° 2024-05 : adhésion, 160 €", "2024-011  Convention"; and not "2023-2024 : 500 €".
_ACT = r"(?:n ?[°o] ?)?(?:[a-z]{1,3}-?)?\d{2,4}[-/](?!20\d\d)\d{1,4}(?=[ \t]?[:–]|[ \t]-[ \t]|[ \t]{2})(?=[^\n]*(?:€|\beur))"
_ITEM = rf"(?:[-•*>]+|\.(?=[ \t])|\d{{1,2}}\s?[.)°/](?!\d)|[a-z]\)|{_ACT})[ \t]*(?=\S)"
# A pattern that begins with the characters it may begin with is searched for at the speed of those characters.
_SUM = r"\d[\d ,.]{0,14}\s?(?:€|eur(?:os?)?)"
_BREAK = (
    r"[\n:.!?;](?:"
    rf"(?<=\n)(?:(?P<item>(?=[ \t]*{_ITEM}))"  # a list item begins
    r"|(?P<clause>(?=[ \t]*{verbs}(?!\w)))"  # a clause of the decision, on a line of its own
    r"|(?P<body>(?<=[^\W_]\n)(?=[ \t]*{assembly}\s{verbs}(?!\w)))"  # the sentence of a body, below a line that nothing ends
    r"|(?P<row>(?<=€\n)(?=[ \t]*[^\n:;.€]{3,60}\s:\s[a-z][^\n:.;€]{2,80}€))"  # a label, a detail and a sum, below another
    r"|(?P<blank>[ \t]*\n(?:[ \t]*\n)*))"  # a blank line
    rf"|(?<=:)(?P<lead>[ \t]*\n(?!\s*{_SUM}\s?[.;]))"  # a line that leads a list, and not its only sum
    rf"|(?P<stop>(?<=[.!?])(?=\s)|(?<=;)(?=\s)(?!\s*(?:et\s)?{_SUM})))"  # the end of a sentence
)
# What goes on with a list behind a semicolon: "… : Club de pêche : 100 € ; Anciens combattants, 80 €".
_LISTED = re.compile(
    r"[ ](?:et )?(?:l['’]|l[ae]s? )?"
    r"(?:[A-ZÀ-Þ](?:[^;.:€]|(?<=[ .-][A-ZÀ-Þ])\.){1,80}?(?: ?[:=,(–-])?|[a-zà-ÿœ][^;.:,€\d]{2,60} ?[:=,]) ?"
    r"\d[\d .,]*(?:€|[Ee][Uu][Rr])"
)
_WRITTEN = re.compile(r"\n[ \t]*\S")  # the line below is not blank
_HEAD_LENGTH = range(3, 72)  # characters of a short line at the head of a paragraph
_BELOW = 200  # characters of the line below a head
_NO_HEAD_END = ".;:,!?-"
_DOTTED = re.compile(r"(?:\b[a-z]\.){2,}$")  # "4 - C.C.A.S."
_ABBREVIATION = re.compile(
    r"(?:\b[a-z]|\b(?:mm|mme|mlle|mr|art|n|etc|cf|st|ste|ass|no|dr|bd|av|hab|env|avr|janv|fevr|juil|sept|oct|nov|dec))$"
)
_LONGEST_ABBREVIATION = 4  # letters
_WORD = re.compile(r"\w+")
_ITEM_HEAD = re.compile(rf"[ \t\n]*{_ITEM}")
_HEAD_SHARE = 0.75  # of the length of the line below: a wrapped sentence fills its line
_LEADS_ON = re.compile(r"\s(?:du|de|des|le|la|les|au|aux|et|en|a)$")  # a title that goes on below: "COMITE SYNDICAL DU"
_FOOTER_WORDS = 12  # a page footer between two halves of a sentence is this short
_FOOTER_GAP = 400  # characters that a page's foot and head may take between two halves of a sentence
_LONGEST_NUMBER = 20  # characters of the number of an item, its indent included
_LONGEST_LABEL = 60  # characters: "Harmonie municipale." at the head of its paragraph
_LONGEST_STATEMENT = 6000  # characters: the longest statement of the 130 real acts has 1 879
_BROKEN = 30  # characters: a shorter statement without an end mark is a heading, not half a sentence
_LEAD_REACH = 300  # statements looked back on for the line that leads a list
_ENDS = ".;:!?"


class Statement:
    """Text on one line and its folded twin (same length), and where it stands.

    `last` is its last character; `heading` the number of the short line that heads its paragraph, -1 where there is none;
    `heads` says that it is such a line.
    """

    __slots__ = ("_document", "_twins", "end", "heading", "heads", "item", "last", "start")

    def __init__(
        self, document: tuple[str, str], start: int, end: int, last: str, heading: int, *, item: bool, heads: bool
    ) -> None:
        self._document = document
        self._twins: tuple[str, str] | None = None
        self.start, self.end = start, end
        self.last, self.heading, self.item, self.heads = last, heading, item, heads

    @property
    def indent(self) -> int:
        """The columns that its first line is indented by."""
        text = self._document[0]
        inked = text[self.start : self.end]
        first = self.end - len(inked.lstrip())
        line = text[text.rfind("\n", 0, first) + 1 : first + 1].expandtabs(4)
        return len(line) - len(line.lstrip())

    @property
    def goes_on(self) -> bool:
        """Whether it begins behind another on the same line."""
        text = self._document[0]
        return not self.heads and bool(text[text.rfind("\n", 0, self.start) + 1 : self.start].strip())

    @property
    def text(self) -> str:
        return self._squeezed()[0]

    @property
    def folded(self) -> str:
        return self._squeezed()[1]

    @property
    def short(self) -> bool:
        """Whether it has no more words than a page footer."""
        return len(self._document[0][self.start : self.end].split()) <= _FOOTER_WORDS

    def _squeezed(self) -> tuple[str, str]:
        if self._twins is None:
            text, folded = self._document
            self._twins = squeeze_both(text[self.start : self.end], folded[self.start : self.end])
        return self._twins


class StatementCutter:
    """Built once from the small words with which a sentence goes on after a page break, and the verbs of decisions."""

    def __init__(self, continuing: Iterable[str], verbs: Iterable[str], assembly: Iterable[str]) -> None:
        self._continuing = frozenset(folded_words(continuing))
        self._break = re.compile(
            _BREAK.replace("{verbs}", alternation(verbs)).replace("{assembly}", alternation(assembly))
        )

    def cut(self, text: str, folded: str, spans: list[tuple[int, int]]) -> list[Statement]:
        """The statements of the given stretches of running text, in order."""
        statements: list[Statement] = []
        document = (text, folded)
        for start, end in spans:
            first = len(statements)
            for begin, stop, kind in self._pieces(text, folded, start, end):
                for here, there in _bounded(folded, begin, stop):
                    if last := folded[here:there].rstrip()[-1:]:
                        self._append(statements, first, document, here, there, last, kind)
        return statements

    def _pieces(self, text: str, folded: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """(start, end, kind: item, head or none) of each piece."""
        begin, kind = start, ""
        if (head := _head(text, folded, start, end)) > 0:
            yield begin, head, "head"
            begin = head
        opened = begin  # where the paragraph begins
        for match in self._break.finditer(folded, begin, end):
            found, (at, position) = match.lastgroup, match.span()
            if at < begin or (
                found == "stop" and (_no_sentence_end(folded, at, begin) or not folded[begin:at].strip())
            ):
                continue
            if found == "clause" and not _opens_clause(text, position):
                continue
            if found in {"row", "body"} and not text[position:].lstrip()[:1].isupper():
                continue
            if found == "stop" and folded[at] == ";" and _LISTED.match(text, position, end):
                continue
            names = found == "stop" and opened == begin and at - begin < _LONGEST_LABEL and folded[at] == "."
            yield begin, position if found in {"stop", "lead"} else at, "head" if names else kind
            begin, kind = position, "item" if found in {"clause", "row"} else ""
            if found == "blank":
                opened = begin
                if (head := _head(text, folded, position, end)) > 0:
                    yield begin, head, "head"
                    begin = head
        yield begin, end, kind

    def _append(
        self,
        statements: list[Statement],
        first: int,
        document: tuple[str, str],
        begin: int,
        stop: int,
        last: str,
        kind: str,
    ) -> None:
        heads = kind == "head"
        item = kind == "item" or bool(_ITEM_HEAD.match(document[1], begin, stop))
        if len(statements) > first and not item and not heads and self._goes_on(statements[-1], document, begin, stop):
            before = _resumed(statements, first)
            begin, item = before.start, before.item
        heading = -1
        if statements:
            heading = len(statements) - 1 if statements[-1].heads else statements[-1].heading
        statements.append(Statement(document, begin, stop, last, heading, item=item, heads=heads))

    def _goes_on(self, last: Statement, document: tuple[str, str], begin: int, stop: int) -> bool:
        """A statement cut by a page break or a blank line: the former has no end mark and this one starts small."""
        if stop - last.start > _LONGEST_STATEMENT:
            return False
        if last.heads or last.last in _ENDS or begin - last.end > _FOOTER_GAP or last.end - last.start < _BROKEN:
            return False
        text, folded = (each[begin : begin + 60].lstrip() for each in document)
        if text[:1].isupper() and not text.split(" ", 1)[0].isupper():  # and no page in capitals
            return False
        return folded[:1] == "€" or folded.split(" ", 1)[0] in self._continuing


def _bounded(folded: str, begin: int, stop: int) -> Sequence[tuple[int, int]]:
    """A piece, in stretches where it is longer than any sentence: a page that lost its line ends and full stops."""
    if stop - begin <= _LONGEST_STATEMENT:
        return ((begin, stop),)
    spans = []
    while stop - begin > _LONGEST_STATEMENT:
        comma = folded.rfind(", ", begin, begin + _LONGEST_STATEMENT)
        cut = comma + 1 if comma > begin else begin + _LONGEST_STATEMENT
        spans.append((begin, cut))
        begin = cut
    return [*spans, (begin, stop)]


def _opens_clause(text: str, position: int) -> bool:
    """Whether a verb at the head of a line opens a clause: in capitals, or with one behind a comma or a semicolon."""
    word = _WORD.search(text, position)
    if word is None or word[0].isupper():
        return word is not None
    return word[0][0].isupper() and text[max(0, position - 40) : position].rstrip()[-1:] in ",;"


def _head(text: str, folded: str, start: int, end: int) -> int:
    """Where the line at `start`, if it heads a paragraph, ends; else 0.

    A head is a short line after a blank one, much shorter than the line below it, which starts a sentence.
    """
    stop = folded.find("\n", start, end)
    if stop < 0 or folded[start - 1 : start] != "\n":
        return 0
    line = folded[start:stop]
    if len(line.lstrip(" \t")) not in _HEAD_LENGTH or (line[-1] in _NO_HEAD_END and not _is_dotted(line)):
        return 0
    if not _WRITTEN.match(folded, stop, end):
        return 0
    head = text[start:stop].strip()
    below = text[stop : stop + _BELOW].lstrip("\n").split("\n")[0].strip()
    shorter = len(head) < _HEAD_SHARE * len(below) or (
        is_capitals(head) and not is_capitals(below) and not _LEADS_ON.search(line)
    )
    shorter = shorter and _indent(line) == _indent(folded[stop + 1 : stop + _BELOW])
    heads = shorter and below[:1].isupper() and not head[:1].islower() and not _ITEM_HEAD.match(line)
    return stop if heads else 0


def _is_dotted(line: str) -> bool:
    return line[-3:-2] == "." and _DOTTED.search(line) is not None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _no_sentence_end(folded: str, position: int, begin: int) -> bool:
    """A full stop after an abbreviation, an initial or the number of an item ends nothing."""
    if folded[position] != ".":
        return False
    if folded[position - 1].isdigit():
        return position - begin <= _LONGEST_NUMBER and folded[begin:position].strip().isdigit()
    last = folded[max(begin, position - _LONGEST_ABBREVIATION - 1) : position]
    if len(last) > _LONGEST_ABBREVIATION and last.isalnum():
        return False  # the end of a longer word
    return bool(_ABBREVIATION.search(folded, max(begin, position - _LONGEST_ABBREVIATION), position))


def _resumed(statements: list[Statement], first: int) -> Statement:
    """Takes back the statement that goes on, and the page footers after it."""
    while len(statements) > first + 1 and statements[-1].short and statements[-1].last not in ".;:":
        before = statements[-2]
        if before.short or before.last in _ENDS:
            break
        statements.pop()
    return statements.pop()


def find_leads(statements: list[Statement], number: int) -> list[Statement]:
    """The nearest statements above that end in ":", those of a list item first of all; none past a finished sentence.

    The sentences of an item of the list are past as well.
    """
    found: list[Statement] = []
    item = statements[number].item
    level = statements[number].indent if item else 10**6
    for place in range(number - 1, max(0, number - _LEAD_REACH) - 1, -1):
        above = statements[place]
        if above.last == ":" and (not above.item or above.indent < level or not item):
            found.append(above)
            level = above.indent
            if not above.item or len(found) == 2:
                break
            item = True
        elif not above.item and (not item or above.last == ".") and not (item and _is_of_item(statements, place)):
            break
    return found


def _is_of_item(statements: list[Statement], place: int) -> bool:
    """Whether a sentence goes on with a list item on its line: "- Judo Club : 500 €. Le club en demandait 600."."""
    if not statements[place].goes_on:
        return False
    while place and statements[place].goes_on:
        place -= 1
    return statements[place].item
