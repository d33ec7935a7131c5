"""Lines cut into cells, and cells grouped into tables: tabs, pipes, or columns by position. Knows no French."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus62.phrases.amounts import cell_amount

_LAYOUT_CELL = re.compile(r"[^\s.…_](?:[^\S\n]?[^\s])*?(?=[^\S\n]{2,}|\s*[.…_]{4,}|\t|$)")
_MAX_GAP_BLANK = 3  # blank lines between two rows of one table: three in the longest real one
_MAX_GAP_TEXT = 4  # lines of wrapped names or sub-headings between two rows
_HEADER_LINES = 7  # lines above the first row that may hold column headings


class Cell(NamedTuple):
    """A piece of a line: [left, right) in columns, its place in the text, and its cents when it is an amount."""

    left: int
    right: int
    start: int
    end: int
    text: str
    cents: int | None
    marked: bool  # the amount bears a currency or decimals


class Line(NamedTuple):
    """One line and its cells; `ruled` when tabs or pipes cut it, so that columns are counted and not measured."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    ruled: bool

    @property
    def amounts(self) -> tuple[Cell, ...]:
        return tuple(cell for cell in self.cells if cell.cents is not None)

    @property
    def words(self) -> tuple[Cell, ...]:
        return tuple(cell for cell in self.cells if cell.cents is None)


class Block(NamedTuple):
    """A table: `lines` from the first heading to the last row; `rows` are the numbers of those that bear amounts."""

    lines: tuple[Line, ...]
    rows: tuple[int, ...]

    @property
    def start(self) -> int:
        return self.lines[0].start

    @property
    def end(self) -> int:
        return self.lines[-1].end


def cut_line(text: str, folded: str, start: int, end: int) -> Line:
    """The cells of the line [start, end)."""
    line = text[start:end]
    if "\t" in line or line.count("|") > 1:
        return Line(start, end, _ruled_cells(line, folded, start), ruled=True)
    cells = []
    for match in _LAYOUT_CELL.finditer(line):
        cells.append(_cell(match.start(), match.end(), start, match[0], folded))
    return Line(start, end, tuple(cells), ruled=False)


def _ruled_cells(line: str, folded: str, start: int) -> tuple[Cell, ...]:
    separator = "\t" if "\t" in line else "|"
    body, offset = line, 0
    if separator == "|":
        offset = len(line) - len(line.lstrip(" |")) if line.lstrip().startswith("|") else 0
        body = line[offset:].rstrip().removesuffix("|")
    cells, position = [], offset
    for index, piece in enumerate(body.split(separator)):
        stripped = piece.strip()
        left = position + (len(piece) - len(piece.lstrip()))
        if stripped and not set(stripped) <= set("-: "):
            cell = _cell(left, left + len(stripped), start, stripped, folded)
            cells.append(cell._replace(left=index, right=index + 1))
        position += len(piece) + 1
    return tuple(cells)


def _cell(left: int, right: int, line_start: int, text: str, folded: str) -> Cell:
    amount = cell_amount(folded[line_start + left : line_start + right])
    cents, marked = amount if amount is not None else (None, False)
    return Cell(left, right, line_start + left, line_start + right, text, cents, marked)


def is_row(line: Line) -> bool:
    """A line that bears an amount in a cell of its own, beside a name or another amount."""
    amounts = line.amounts
    if not amounts or len(line.cells) < 2:
        return False
    return any(cell.marked for cell in amounts) or line.ruled or len(amounts) > 1 or _far_apart(line)


def _far_apart(line: Line) -> bool:
    """A bare integer counts as an amount only when a wide gap sets it off at the end of its line."""
    last, before = line.cells[-1], line.cells[-2]
    return last.cents is not None and before.cents is None and last.left - before.right >= 8


def find_blocks(text: str, folded: str, start: int, end: int) -> list[Block]:
    """The tables in text[start:end], in order."""
    lines = _lines(text, folded, start, end)
    rows = [number for number, line in enumerate(lines) if is_row(line)]
    blocks: list[Block] = []
    group: list[int] = []
    for number in rows:
        if group and not _same_table(lines, group[-1], number):
            blocks.append(_block(lines, group, blocks[-1].end if blocks else start))
            group = []
        group.append(number)
    if group:
        blocks.append(_block(lines, group, blocks[-1].end if blocks else start))
    return blocks


def _lines(text: str, folded: str, start: int, end: int) -> list[Line]:
    lines, position = [], start
    for piece in text[start:end].split("\n"):
        lines.append(cut_line(text, folded, position, position + len(piece)))
        position += len(piece) + 1
    return lines


def _same_table(lines: list[Line], before: int, number: int) -> bool:
    if lines[before].ruled != lines[number].ruled:
        return False
    between = lines[before + 1 : number]
    blank = sum(not line.cells for line in between)
    written = [line for line in between if line.cells]
    if any(_is_prose(line) for line in written):
        return False
    return blank <= _MAX_GAP_BLANK * (len(written) + 1) and len(written) <= _MAX_GAP_TEXT


def _is_prose(line: Line) -> bool:
    """A line of running text: one long cell."""
    return len(line.cells) == 1 and line.cells[0].right - line.cells[0].left > 75 and not line.ruled


def _block(lines: list[Line], group: list[int], floor: int) -> Block:
    """The rows with the headings above them and the wrapped name below the last."""
    first = group[0]
    while first > 0 and group[0] - first < _HEADER_LINES and _may_head(lines, first, group[0], floor):
        first -= 1
    while first < group[0] and not lines[first].cells:
        first += 1
    last = group[-1]
    while last + 1 < len(lines) and last - group[-1] < 2 and lines[last + 1].cells and not _is_prose(lines[last + 1]):
        last += 1
    return Block(tuple(lines[first : last + 1]), tuple(number - first for number in group))


def _may_head(lines: list[Line], first: int, row: int, floor: int) -> bool:
    above = lines[first - 1]
    if above.start < floor or _is_prose(above):
        return False
    if not above.cells:
        return any(line.cells for line in lines[max(0, first - 3) : first - 1]) and row - first < _HEADER_LINES - 1
    return True
