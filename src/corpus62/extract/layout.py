"""Lines cut into cells, and cells grouped into tables: tabs, pipes, or columns by position. Knows no French."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

from corpus62.phrases.amounts import cell_amount

_LAYOUT_CELL = re.compile(r"[^\s.…_](?:[^\S\n]?[^\s])*?(?=[^\S\n]{2,}|\s*[.…_]{4,}|\t|$)")
_LISTED = re.compile(
    r"(?P<name>[ \t]*\S[^:\n]{1,110}?)\s*(?:[:=]|\.{4,}|[–—-](?=\s))\s*(?P<amount>[\d][^()\n]*?)\s*[;.,]?\s*(?:\([^()\n]*\)?\s*)?$"
)
_SLASH, _SLASHES = " / ", 3  # so many in a line part its cells
_SENTENCES = re.compile(r"[^\W\d_]{4,}[.;]\s")  # a sentence that ends before the sum is no name
_RULE = "-+|=_─━ \t"
_JOINT = re.compile(r"[:=–—]|-\s|\.{4}")
_FIGURE = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SENTENCE = re.compile(r":|,\s|[.;]$")
_SLIDE = 7  # columns: amounts of one column end within a few of each other, even centred
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
    if not line.strip(_RULE):  # a line drawn across a table
        return Line(start, end, (), ruled=False)
    if "\t" in line or line.count("|") > 1 or line.count(_SLASH) >= _SLASHES:
        return Line(start, end, _ruled_cells(line, folded, start), ruled=True)
    listed = _LISTED.match(line)
    if listed and (pair := _listed_cells(listed, start, folded)):
        return Line(start, end, pair, ruled=False)
    cells = [piece for match in _LAYOUT_CELL.finditer(line) for piece in _pieces(match, start, folded)]
    return Line(start, end, tuple(cells), ruled=False)


def _pieces(match: re.Match[str], start: int, folded: str) -> list[Cell]:
    """The cell of a match; "120 €+150 €" is two amounts in one place."""
    if "+" in match[0]:
        cells, left = [], match.start()
        for piece in match[0].split("+"):
            cells.append(
                _cell(left, left + len(piece), start, piece, folded)._replace(left=match.start(), right=match.end())
            )
            left += len(piece) + 1
        if all(cell.cents is not None for cell in cells):
            return cells
    return [_cell(match.start(), match.end(), start, match[0], folded)]


def _listed_cells(match: re.Match[str], start: int, folded: str) -> tuple[Cell, ...] | None:
    """The two cells of a line "name : amount", or None when what follows the colon is no marked amount."""
    name, amount = (
        _cell(match.start(group), match.end(group), start, match[group], folded) for group in ("name", "amount")
    )
    named = name.cents is None and not _SENTENCES.search(name.text)
    return (name, amount) if named and amount.cents is not None and amount.marked else None


def _ruled_cells(line: str, folded: str, start: int) -> tuple[Cell, ...]:
    separator = "\t" if "\t" in line else "|" if line.count("|") > 1 else _SLASH
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
        position += len(piece) + len(separator)
    return tuple(cells)


def _cell(left: int, right: int, line_start: int, text: str, folded: str) -> Cell:
    amount = cell_amount(folded[line_start + left : line_start + right])
    cents, marked = amount if amount is not None else (None, False)
    return Cell(left, right, line_start + left, line_start + right, text, cents, marked)


def is_row(line: Line) -> bool:
    """A line that bears an amount in a cell of its own, beside a name or another amount."""
    amounts = tuple(cell for cell in line.amounts if cell.marked or not _YEAR.fullmatch(cell.text))
    if not amounts or len(line.cells) < 2:
        return False
    return any(cell.marked for cell in amounts) or line.ruled or len(amounts) > 1 or _far_apart(line)


def _far_apart(line: Line) -> bool:
    """A bare integer counts as an amount only when a wide gap sets it off at the end of its line."""
    last, before = line.cells[-1], line.cells[-2]
    return last.cents is not None and before.cents is None and last.left - before.right >= 8


def _may_be_row(line: str) -> bool:
    """A cheap look: figures, and something that sets cells apart."""
    bare = line.strip()
    if _FIGURE.search(bare) is None:
        return False
    if "\t" in bare or "|" in bare or "  " in bare or _SLASH in bare:
        return True
    return _JOINT.search(bare) is not None and _LISTED.match(line) is not None


class _Lines:
    """The lines of a stretch of text, cut into cells when first looked at: most never are."""

    def __init__(self, text: str, folded: str, start: int, end: int) -> None:
        self._text, self._folded = text, folded
        pieces = text[start:end].split("\n")  # not of the folded text: a page break is no blank line
        self._starts = list(accumulate((len(piece) + 1 for piece in pieces), initial=start))
        self.with_figures = [number for number, piece in enumerate(pieces) if _may_be_row(piece)]
        self._cut: dict[int, Line] = {}

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> Line:
        line = self._cut.get(number)
        if line is None:
            line = self._cut[number] = cut_line(
                self._text, self._folded, self._starts[number], self._starts[number + 1] - 1
            )
        return line


def find_blocks(text: str, folded: str, start: int, end: int) -> list[Block]:
    """The tables in text[start:end], in order."""
    lines = _Lines(text, folded, start, end)
    rows = [number for number in lines.with_figures if is_row(lines[number])]
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


def segments(block: Block) -> list[Block]:
    """A block cut where its columns move, as they do from page to page: at a row under no column and no heading so far."""
    head = [line for line in block.lines[: block.rows[0]] if len(line.cells) > 1]
    titles = {tuple(cell.text for cell in line.cells) for line in head}
    words = [(cell.left, cell.right) for number in block.rows for cell in block.lines[number].words]
    headings = [
        cell
        for line in head
        for cell in line.cells
        if not any(left < cell.right and cell.left < right for left, right in words)
    ]
    pieces, group, spans = [], [], []
    for number in block.rows:
        marked = [cell for cell in block.lines[number].amounts if cell.marked]
        moved = (
            marked
            and not block.lines[number].ruled
            and not any(_meets(cell, spans, [] if pieces else headings) for cell in marked)
        )
        in_place = len(marked) == 1 and _meets(marked[0], spans, headings)
        moved = moved or (bool(group) and not in_place and _slid(block, group[-1], number))
        headed = group and any(
            tuple(cell.text for cell in line.cells) in titles for line in block.lines[group[-1] + 1 : number]
        )
        if group and (moved or headed):
            pieces.append(group)
            group, spans = [], []
        group.append(number)
        spans += [(cell.left, cell.right) for cell in marked]
    pieces.append(group)
    if len(pieces) == 1:
        return [block]
    cuts = [0, *(_title_before(block, piece[0], titles) for piece in pieces[1:]), len(block.lines)]
    return [
        Block(block.lines[first:last], tuple(number - first for number in piece))
        for piece, first, last in zip(pieces, cuts, cuts[1:], strict=False)
    ]


def _slid(block: Block, before: int, number: int) -> bool:
    """Whether all amounts of a row stand the same way aside of those of the row before it: another page."""
    old, new = ([cell.right for cell in block.lines[row].amounts if cell.marked] for row in (before, number))
    if block.lines[number].ruled or not old or len(old) != len(new):
        return False
    steps = [there - here for here, there in zip(old, new, strict=True)]
    return all(step > _SLIDE for step in steps) or all(step < -_SLIDE for step in steps)


def _title_before(block: Block, row: int, titles: set[tuple[str, ...]]) -> int:
    """The first line of the headings repeated right above a row, else the row itself."""
    top = row
    for number in range(row - 1, max(0, row - _HEADER_LINES) - 1, -1):
        if tuple(cell.text for cell in block.lines[number].cells) in titles:
            top = number
        elif number in block.rows or (top < row and block.lines[number].cells):
            break
    return top


def _meets(cell: Cell, spans: list[tuple[int, int]], headings: list[Cell]) -> bool:
    over_heading = any(heading.left < cell.right and cell.left < heading.right for heading in headings)
    return over_heading or any(left < cell.right and cell.left < right for left, right in spans)


def _same_table(lines: _Lines, before: int, number: int) -> bool:
    if number - before > (_MAX_GAP_BLANK + 1) * (_MAX_GAP_TEXT + 1):
        return False
    if lines[before].ruled != lines[number].ruled:
        return False
    between = [lines[index] for index in range(before + 1, number)]
    blank = sum(not line.cells for line in between)
    written = [line for line in between if line.cells]
    if any(_is_prose(line) for line in written):
        return False
    return blank <= _MAX_GAP_BLANK * (len(written) + 1) and len(written) <= _MAX_GAP_TEXT


def _is_prose(line: Line) -> bool:
    """A line of running text: one long cell."""
    return len(line.cells) == 1 and line.cells[0].right - line.cells[0].left > 75 and not line.ruled


def _block(lines: _Lines, group: list[int], floor: int) -> Block:
    """The rows with the headings above them and the wrapped name below the last."""
    first = group[0]
    while first > 0 and group[0] - first < _HEADER_LINES and _may_head(lines, first, group[0], floor):
        first -= 1
    while first < group[0] and not lines[first].cells:
        first += 1
    last = group[-1]
    while last + 1 < len(lines) and last - group[-1] < 2 and lines[last + 1].cells and not _is_prose(lines[last + 1]):
        last += 1
    return Block(tuple(lines[index] for index in range(first, last + 1)), tuple(number - first for number in group))


def _may_head(lines: _Lines, first: int, row: int, floor: int) -> bool:
    above = lines[first - 1]
    if above.start < floor or _is_prose(above):
        return False
    if not above.cells:
        return row - first < 2 or lines[first].cells == ()
    return _heads(above) and not (len(above.cells) == 1 and lines[first].cells == ())


def _heads(line: Line) -> bool:
    """Column headings are short and are no sentences."""
    return all(len(cell.text) < 60 and not _SENTENCE.search(cell.text) for cell in line.cells)
