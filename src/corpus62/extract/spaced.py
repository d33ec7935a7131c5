"""Tables whose cells stand one space apart, as texts of PDF files give them: "Tennis club 600,00 700,00 650,00".

Knows lines and cells; headings are parted by those who know them. Figures that lost their gaps may run together,
"31 410 520,00": how many columns most rows have tells where they part.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from corpus62.extract.cells import PAIR, Cell, Line
from corpus62.extract.layout import Block
from corpus62.phrases.amounts import cell_amount
from corpus62.phrases.casing import is_capitals

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus62.text.page import Page

    Parted = Callable[[str, int], list[tuple[int, int]]]

_LEAST = 3  # rows: two are met by chance
_APART = 3  # lines between two rows: the heading of a theme, a blank line
_LONGEST = 200  # characters of a row
_HEADS = 4  # lines above the first row in which its headings may stand
_LAST = frozenset("0123456789€%)-–—")  # characters that a row ends with
_IN_WORDS = ("eur", "euro", "euros")  # or words
_BEHIND = " \t;"  # what may stand behind it
_OF_CELLS = "0123456789 .,€%()*-–—euros"
_WHOLE = r"\d{1,3}(?:[ .]\d{3})+|\d+"
_FIGURES = rf"(?:{_WHOLE})(?:,\d\d)?"
_CELL = rf"(?:{_FIGURES})(?:\s?(?:€|euros?\b|%))?(?:\s?\(\*+\))?|[-–—](?![\w-])"
_CELLS = re.compile(_CELL)
_ROW = re.compile(
    rf"[ \t]*(?:\d{{1,10}}[.)]?[ ])?(?P<name>[^\W\d_](?:(?![ \t]{{2}})[^\n:;€])*?\S)(?P<cells>(?:[ ](?:{_CELL})){{2,}}+)[ \t]*$"
)
_OF_YEAR = re.compile(r"(?:(?<![^\W\d_])[^\W\d_]++[ ])?(?:19|20)\d\d\b")  # "Montant 2023"
_DECIMALS = re.compile(r"\d,\d\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
# "600 450" and "31 410 520,00" may be two sums; "11 200" is one.
_BARE_GROUPS = re.compile(r"\d{3} \d{3}(?:,\d\d)?|\d{1,3}(?: \d{3}){2,}(?:,\d\d)?")
_ENDS = frozenset(".:;,")  # of a sentence, which heads no columns
_GAP = "  "  # what parts the cells of a table that has its gaps
_WRAPPED = 3  # lines above a row in which its name may begin
_LONGEST_PIECE = 60  # characters of one
_FIGURE = re.compile(r"\d{2}|\d\s?/\s?\d")
_HYPHEN = re.compile(r"(?<=\w)- (?=\w)")  # "MONTREDON-LE- HAUT"
_NOTHING = frozenset("-–—")


class _Row(NamedTuple):
    """A line, the end of its name, and where its cells stand."""

    number: int
    name: tuple[int, int]
    cells: list[tuple[int, int]]


def find_spaced(page: Page, parted: Parted, start: int, end: int) -> list[Block]:
    """The tables of a stretch whose rows have several cells a space apart, in order, as ruled blocks.

    `parted` finds so many headings in a line that lost its gaps, "Association Versé 2022 Voté 2023".
    """
    groups: list[list[_Row]] = []
    number, at = page.lines.number(start) - 1, start
    for line in page.folded[start:end].split("\n"):
        number, place, at = number + 1, at, at + len(line) + 1
        written = line.rstrip(_BEHIND)
        ends = written and (written[-1] in _LAST or written.endswith(_IN_WORDS))
        row = _row(page, number, place, written) if ends else None
        if row is None:
            continue
        if groups and number - groups[-1][-1].number <= _APART:
            groups[-1].append(row)
        else:
            groups.append([row])
    return [
        block for group in groups if len(group) >= _LEAST and (block := _block(page, group, parted, start)) is not None
    ]


def _row(page: Page, number: int, start: int, written: str) -> _Row | None:
    """The row that a folded line at `start` is; a look at what it ends with tells of most that they are none."""
    if _GAP in written.lstrip():
        return None
    figures = written[len(written.rstrip(_OF_CELLS)) :]
    if len(written) > _LONGEST or len(figures.split()) < PAIR:
        return None
    match = _ROW.match(page.folded, start, start + len(written))
    if match is None or _DECIMALS.search(match["name"]):  # sums on both sides of a plan
        return None
    cells = [each.span() for each in _CELLS.finditer(page.folded, *match.span("cells"))]
    if all(_YEAR.fullmatch(page.folded, *cell) for cell in cells):  # "Association 2022 2023" heads others
        return None
    return _Row(number, match.span("name"), cells)


def _block(page: Page, group: list[_Row], parted: Parted, floor: int) -> Block | None:
    """The rows of as many cells as most have, with their headings; None where neither they nor a cell tell of money."""
    [(width, count)] = Counter(len(row.cells) for row in group).most_common(1)
    if width < PAIR or count < _LEAST:
        return None
    rows = [_of_width(page, row, width) for row in group]
    floors = [group[0].number, *(row.number + 1 for row in group)]  # where what a name begins with may stand
    lines = [_line(page, row, floor) for row, floor in zip(rows, floors, strict=False) if row is not None]
    head = _heads(page, group[0].number, width, parted, floor)
    if not head and not any(cell.marked for line in lines for cell in line.cells):
        return None
    return Block((*head, *lines), tuple(range(len(head), len(head) + len(lines))))


def _of_width(page: Page, row: _Row, width: int) -> _Row | None:
    """A row with so many cells: figures before them end its name, those that ran together are parted."""
    if len(row.cells) > width:
        return row._replace(name=(row.name[0], row.cells[-width - 1][1]), cells=row.cells[-width:])
    cells = list(row.cells)
    while len(cells) < width:
        merged = next((at for at, span in enumerate(cells) if _BARE_GROUPS.fullmatch(page.folded, *span)), None)
        if merged is None:
            return None
        left, right = cells[merged]
        space = page.folded.index(" ", left, right)
        cells[merged : merged + 1] = [(left, space), (space + 1, right)]
    return row._replace(cells=cells)


def _line(page: Page, row: _Row, floor: int) -> Line:
    """The row as a ruled line, with what its name begins with above; a dash is an empty cell, a rate a cell of words."""
    first = _begun(page, row, floor)
    start, end = page.lines.start(first), page.lines.end(row.number)
    name = (start, row.name[1]) if first < row.number else row.name
    text = _HYPHEN.sub("-", " ".join(page.text[slice(*name)].split()))
    cells = [Cell(0, 1, *name, text, None, marked=False)]
    for index, (left, right) in enumerate(row.cells, 1):
        text = page.text[left:right]
        if text not in _NOTHING:
            amount = cell_amount(page.folded[left:right])
            cents, marked = amount if amount is not None else (None, False)
            cells.append(Cell(index, index + 1, left, right, text, cents, marked))
    return Line(start, end, tuple(cells), ruled=True)


def _begun(page: Page, row: _Row, floor: int) -> int:
    """The line in which the name of a row begins, none above `floor`: "Club nautique" over "valmorétain 9 000 € 8 000 €".

    A line in capitals is the heading of a theme, but where it ends with a hyphen; one with figures, the foot of a page.
    """
    first = row.number
    while first > floor and row.number - first < _WRAPPED:
        above = page.lines.line(first - 1).strip()
        if not above or len(above) > _LONGEST_PIECE or _FIGURE.search(above) or above[-1] in _ENDS:
            break
        if is_capitals(above) and not above.endswith("-"):
            break
        first -= 1
    return first


def _heads(page: Page, number: int, width: int, parted: Parted, floor: int) -> list[Line]:
    """The line above some rows with a heading for each column, as a list of one line; none where there is no such line."""
    for above in range(number - 1, max(-1, number - 1 - _HEADS), -1):
        start, end = page.lines.start(above), page.lines.end(above)
        if start < floor or end - start > _LONGEST or page.folded[start:end].rstrip()[-1:] in _ENDS:
            break
        years = [year.span() for year in _OF_YEAR.finditer(page.text, start, end)]
        spans = _parted(page, above, width, parted) or (years if len(years) == width else [])
        texts = [page.text[slice(*span)].strip() for span in spans]
        stacked = (
            len(years) == width and above and page.lines.start(above - 1) >= floor
        )  # "Versé Voté" over "2021 2022"
        if stacked and (over := _parted(page, above - 1, width, parted)):
            texts = [f"{page.text[slice(*span)].strip()} {text}" for span, text in zip(over, texts, strict=True)]
        if len(set(texts)) == width:  # and not "Subvention Subvention", told apart by another line
            heads = [
                Cell(index, index + 1, *span, text, None, marked=False)
                for index, (span, text) in enumerate(zip(spans, texts, strict=True), 1)
            ]
            if label := page.text[start : spans[0][0]].strip():
                heads.insert(0, Cell(0, 1, start, spans[0][0], label, None, marked=False))
            return [Line(start, end, tuple(heads), ruled=True)]
    return []


def _parted(page: Page, number: int, width: int, parted: Parted) -> list[tuple[int, int]]:
    """Where the headings of a line stand, if there are so many."""
    start, end = page.lines.start(number), page.lines.end(number)
    return [(start + left, start + right) for left, right in parted(page.folded[start:end], width)]
