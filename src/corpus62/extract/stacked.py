"""Tables without columns: a cell to a line, as web pages come out of a copy. Knows lines and cells.

Three rows of one shape make a table.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from corpus62.extract.cells import Cell, Line
from corpus62.extract.columns import OF_WHICH
from corpus62.extract.layout import Block
from corpus62.extract.upright import find_upright
from corpus62.phrases.amounts import cell_amount
from corpus62.phrases.casing import is_capitals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpus62.text.page import Page

# A short line that begins with a figure, or one of figures.
_FIGURED = re.compile(r"\n[ \t]*[0-9](?:[^\n]{0,24}|[0-9 .,€\t]{0,99})(?![^\n])")
_FIGURES = re.compile(r"[ \t]*[\d-][\d .,'€a-zA-Z\u00a0\u202f]{0,24}[ \t]*$")
_YEAR = re.compile(r"(?:19|20)\d\d")
# "- 2 -", "PV du 11/04/2019   Page 3/6" between two rows
_PAGE = re.compile(r"[-–—]\s?\d{1,3}\s?[-–—]|(?:.{0,120}\s)?[Pp](?:age|\.)\s?\d{1,3}(?:\s?(?:/|sur)\s?\d{1,3})?")
_IN_PLACE = re.compile(r"(?!dont)[a-zà-ÿ][^\d:/]{1,20}")  # "pas de demande" in the place of a sum
_PIECE = re.compile(r"\S+(?: \S+)*")  # of a line, between wide gaps
_IN_EUROS = re.compile(r"€|\beuros?\b", re.IGNORECASE)
_BEHIND_SUM = " \t;,"
_NOTHING = frozenset({"-", "–", "—", "/"})  # a cell that holds no sum
_LEAST = 3  # rows of one shape: two are met by chance
_MOST_CELLS = 8
_MOST_TEXTS = 3  # cells of words in a row: whom, where, for what
_FEW_SMALL = 4  # one cell of words in so many may begin in small letters and be no name
_LONGEST_NAME = 80
_LEAST_WIDTH = 25  # characters of a line in which names are cut in two: shorter ones are two names


def find_stacked(page: Page, heads: Callable[[str], bool], start: int, end: int) -> list[Block]:
    """The stacked tables in a stretch of a page, in order, as ruled blocks; `heads` tells the heading of a column.

    A line of blanks is an empty cell, or parts two cells: which of them, more rows under headings tell.
    """
    if len(_FIGURED.findall(page.text, start, end)) < _LEAST:
        return []
    lines = list(_lines(page.text, page.folded, start, end))
    upright = find_upright([line for line in lines if line.text], heads, page.text)
    readings = [
        _stacked(_joined(_unwrapped(each) if texts == 1 else each), texts)
        for texts in range(_MOST_TEXTS, 0, -1)
        for each in (lines, _unparted(lines))
    ]
    stacked = max(readings, key=_headed)
    beside = (block for block in stacked if not any(block.start < one.end and one.start < block.end for one in upright))
    return [*upright, *beside]


def _stacked(lines: list[Cell], texts: int) -> list[Block]:
    """The tables that some cells make, each on a line of its own; their rows begin with as many `texts`.

    More than one only under headings of as many columns: "VILLERMONT", "Columbarium", "7 480 €", "2 992 €".
    """
    rows = _rows(lines) if texts == 1 else _worded_rows(lines, texts)
    blocks: list[Block] = []
    group: list[tuple[int, int]] = []
    reached = 0
    for told in rows:
        if group and told == (reached, reached + 1) and is_capitals(lines[reached].text):  # a heading between two rows
            reached += 1
            continue
        row = _without_blanks(lines, told, _cells(group[-1])) if group and told[0] == reached else told
        alike = row[0] == reached and group and _shape(lines, row) == _shape(lines, group[-1])
        if group and not alike:
            _close(lines, group, texts, blocks)
            group = []
        if _is_row(lines, row):
            group.append(row)
            reached = row[1]
    _close(lines, group, texts, blocks)
    return blocks


def _without_blanks(lines: list[Cell], row: tuple[int, int], width: int) -> tuple[int, int]:
    """A row without what is empty behind its last column: the page ends there."""
    first, last = row
    blank = last > first + width and not any(cell.text for cell in lines[first + width : last])
    return (first, first + width) if blank else row


def _rows(lines: list[Cell]) -> Iterator[tuple[int, int]]:
    """The rows [first, last) that begin with a name each; one in small letters behind a sum stands for one: "pas de demande"."""
    told = [number for number, line in enumerate(lines) if line.cents is None and line.text]
    small = {number for number in told if number - 1 not in told and _IN_PLACE.fullmatch(lines[number].text)}
    names = [number for number in told if number not in small] if len(small) * _FEW_SMALL <= len(told) else told
    return pairwise([*names, len(lines)])


def _worded_rows(lines: list[Cell], texts: int) -> list[tuple[int, int]]:
    """The rows [first, last) that begin with as many `texts` right above their sums."""
    edges = [at for at in range(len(lines) + 1) if _is_told(lines, at) and not _is_told(lines, at - 1)]
    rows = []
    for edge, last in pairwise([*edges, len(lines)]):
        sums = next((at for at in range(edge, last) if not _is_told(lines, at)), last)
        if sums - edge >= texts and sums < last:
            rows.append((sums - texts, last))
    return rows


def _is_told(lines: list[Cell], number: int) -> bool:
    """Whether a cell is one of words."""
    return 0 <= number < len(lines) and lines[number].cents is None and bool(lines[number].text)


def _lines(text: str, folded: str, start: int, end: int) -> Iterator[Cell]:
    """Every written line as one cell, with its amount where it is nothing else; a line of blanks, or a dash, is an empty cell."""
    before, pieces = "", text[start:end].split("\n")
    for piece, below in pairwise([*pieces, ""]):
        stop, bare = start + len(piece), piece.strip()
        if _PAGE.fullmatch(bare) is None and (bare or (piece and not before and not below)):
            cells = [_cell(text, folded, start + each.start(), start + each.end()) for each in _PIECE.finditer(piece)]
            if len(cells) > 1 and all(cell.cents is not None or not cell.text for cell in cells):
                yield from cells
            else:
                yield _cell(text, folded, start, stop)
        before, start = piece, stop + 1


def _cell(text: str, folded: str, start: int, stop: int) -> Cell:
    """What stands in text[start:stop] as one cell."""
    piece = text[start:stop]
    bare = piece.strip()
    figures = len(piece.rstrip(_BEHIND_SUM))
    amount = cell_amount(folded[start : start + figures]) if _FIGURES.match(piece[:figures]) else None
    cents, marked = amount if amount is not None else (None, False)
    return Cell(0, 1, start, stop, "" if bare in _NOTHING else bare, cents, marked)


def _is_blank(cell: Cell) -> bool:
    return not cell.text


def _unparted(lines: list[Cell]) -> list[Cell]:
    """Without the lines of blanks that part two cells: of three between two cells, the one in the middle is an empty cell."""
    kept: list[Cell] = []
    for blank, run in groupby(lines, _is_blank):
        cells = list(run)
        kept += cells[1::2] if blank else cells
    return kept


def _joined(lines: list[Cell]) -> list[Cell]:
    """With the cells of words joined that go on in the next line: "Foyer des jeunes", "et d'éducation"; "Val-", "d'Or"."""
    joined: list[Cell] = []
    for cell in lines:
        words = cell.text
        last = joined[-1].text if joined and joined[-1].cents is None else ""
        goes_on = words[:1].islower() or words[:1] == "(" or last.endswith("-") or last.count("«") > last.count("»")
        goes_on = goes_on or (words.startswith("- ") and not last.startswith("- "))
        if (
            last
            and goes_on
            and not words.startswith(OF_WHICH)
            and cell.cents is None
            and len(last) + len(words) < _LONGEST_NAME
        ):
            joint = "" if last.endswith("-") else " "
            joined[-1] = joined[-1]._replace(end=cell.end, text=f"{last}{joint}{words}")
        else:
            joined.append(cell)
    return joined


def _unwrapped(lines: list[Cell]) -> list[Cell]:
    """With the names joined between two rows that were too long for one line, as the longest name in one line tells."""
    told = [bool(line.text) and line.cents is None for line in lines]
    inside = [number for number in range(1, len(lines) - 1) if told[number] and not told[number - 1]]
    longest: dict[int, int] = {}  # of the names above so many sums
    for number in inside:
        width = _sums_below(told, number)
        longest[width] = max(longest.get(width, 0), len(lines[number].text))
    kept = list(lines)
    for number in reversed(inside):
        name, more = (cell.text for cell in lines[number : number + 2])
        below = lines[number + 1]
        wrapped = told[number + 1] and number + 2 < len(lines) and not told[number + 2]
        wrapped = wrapped and lines[number].end + 1 == below.start  # and no empty cell was left out between them
        apart = name.endswith(":") or (is_capitals(name) and not is_capitals(more))  # "Tarifs :", "SPORT", then a name
        width = longest.get(_sums_below(told, number + 1), _LONGEST_NAME)
        width = max(width, _LEAST_WIDTH)
        if (
            wrapped
            and not apart
            and len(name) < _LONGEST_NAME > len(more)
            and len(name) + len(more.split()[0]) >= width
        ):
            kept[number : number + 2] = [lines[number]._replace(end=below.end, text=f"{name} {more}")]
    return kept


def _sums_below(told: list[bool], number: int) -> int:
    """How many cells that are no words stand right below one."""
    return next((at for at in range(number + 1, len(told)) if told[at]), len(told)) - number - 1


def _headed(blocks: list[Block]) -> tuple[int, int]:
    """How many rows of some blocks stand under headings, and how many in all."""
    under = [len(block.rows) for block in blocks if block.rows[0] > 0]
    return sum(under), sum(len(block.rows) for block in blocks)


def _cells(row: tuple[int, int]) -> int:
    return row[1] - row[0]


def _shape(lines: list[Cell], row: tuple[int, int]) -> tuple[int, bool]:
    """How many cells a row has, and whether one of its sums bears a sign."""
    return _cells(row), any(amount.marked for amount in lines[row[0] + 1 : row[1]])


def _is_row(lines: list[Cell], row: tuple[int, int]) -> bool:
    """A short name with one to some amounts below it."""
    return 1 < _cells(row) <= _MOST_CELLS and len(lines[row[0]].text) <= _LONGEST_NAME


def _close(lines: list[Cell], group: list[tuple[int, int]], texts: int, blocks: list[Block]) -> None:
    """Makes the rows of a group a block, with the names of its columns above them."""
    if len(group) < _LEAST or not _of_money(lines, group):
        return
    width, first = _cells(group[0]), group[0][0]
    last = next((number for number in range(first, 0, -1) if lines[number - 1].text), 0)
    if last > 1 and is_capitals(lines[last - 1].text) and not is_capitals(lines[last - 2].text):
        last -= 1  # of the first rows, and of no column: "SPORT"
    heads = _heads(lines, last, width)
    named = len(heads) == width and all(_may_head(head) for head in heads)
    if texts > 1 and not named:
        return
    header = [_row([head._replace(cents=None) for head in heads])] if named else []
    rows = [_row(lines[begin:stop]) for begin, stop in group]
    blocks.append(Block((*header, *rows), tuple(range(len(header), len(header) + len(rows)))))


def _of_money(lines: list[Cell], group: list[tuple[int, int]]) -> bool:
    """Whether the figures of a group are sums: they bear a sign, or their heading does, or the last row is their total."""
    width, signed = _shape(lines, group[0])
    first = group[0][0]
    if signed or any(_IN_EUROS.search(line.text) for line in lines[max(0, first - width) : first]):
        return True
    columns = [[lines[begin + column].cents or 0 for begin, _ in group] for column in range(1, width)]
    return all(sum(column[:-1]) == column[-1] for column in columns)


def _heads(lines: list[Cell], end: int, width: int) -> list[Cell]:
    """The cells above some rows as their headings; a year goes with the word above it: "Association", "Voté", "2017"."""
    heads = lines[max(0, end - width) : end]
    if not heads or _YEAR.fullmatch(heads[0].text) is None:
        return heads
    told: list[Cell] = []
    while end > 0 and len(told) < width:
        end -= 1
        cell, above = lines[end], lines[end - 1]
        if end and _YEAR.fullmatch(cell.text) and above.cents is None:
            cell = above._replace(end=cell.end, text=f"{above.text} {cell.text}")
            end -= 1
        told.append(cell)
    return told[::-1]


def _may_head(cell: Cell) -> bool:
    worded = not cell.text[:1].isdigit() or _YEAR.match(cell.text) is not None
    return worded and 0 < len(cell.text) <= _LONGEST_NAME and not cell.text.endswith((".", ";", ":"))


def _row(cells: list[Cell]) -> Line:
    placed = (cell._replace(left=index, right=index + 1) for index, cell in enumerate(cells) if cell.text)
    return Line(cells[0].start, cells[-1].end, tuple(placed), ruled=True)
