"""Cells grouped into tables: rows that follow each other, the headings above them, and where columns move. Knows no French."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from corpus62.extract.cells import PAIR, Line, cut_line, is_row, may_be_rows

if TYPE_CHECKING:
    from corpus62.extract.cells import Cell
    from corpus62.text.page import Page

_SENTENCE = re.compile(r":|,\s|[.;]$")
_KIND_OF_ROWS = re.compile(r"[^\W\d_][\w'’ -]{2,20}\s?:\s[^\W_][\w'’ ()-]{1,40}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORT = 30  # characters of "Total des subventions"
_COLON = 3  # columns between a name and its sum that a colon parts
# A heading: "Abst.", "Subv. fonctionn.", "COUT H.T."
_ABBREVIATED = re.compile(r"(?:[^\W\d_]{1,12}\s){0,3}(?:[^\W\d_]{1,12}\.\s?)+")
_SLIDE = 7  # columns: amounts of one column end within a few of each other, even centred
_MAX_GAP_BLANK = 3  # blank lines between two rows of one table: three in the longest real one
_MAX_GAP_TEXT = 4  # lines of wrapped names or sub-headings between two rows
_HEADER_LINES = 7  # lines above the first row that may hold column headings


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


class _Lines:
    """The lines of a stretch of a page, cut into cells when first looked at: most never are."""

    def __init__(self, page: Page, start: int, end: int) -> None:
        self._page = page
        self._first = page.lines.number(start)
        self._count = page.lines.number(max(start, end - 1)) + 1 - self._first
        self._cut: dict[int, Line] = {}

    def rows(self) -> list[int]:
        """The lines that bear amounts in cells of their own."""
        lines = self._page.lines
        starts = may_be_rows(self._page.text, lines.start(self._first), lines.end(self._first + self._count - 1))
        numbers = (lines.number(start) - self._first for start in starts)
        return [number for number in numbers if is_row(self[number])]

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, number: int) -> Line:
        line = self._cut.get(number)
        if line is None:
            lines, at = self._page.lines, self._first + number
            line = self._cut[number] = cut_line(self._page.text, self._page.folded, lines.start(at), lines.end(at))
        return line


def find_blocks(page: Page, start: int, end: int) -> list[Block]:
    """The tables in text[start:end] of a page, in order."""
    lines = _Lines(page, start, end)
    blocks: list[Block] = []
    group: list[int] = []
    for number in lines.rows():
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
    pieces: list[list[int]] = []
    group: list[int] = []
    spans: list[tuple[int, int]] = []
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
    if number - before > 1 and len(lines[before].cells) > 2 and _is_remark(lines[number]):
        return False
    between = [lines[index] for index in range(before + 1, number)]
    blank = sum(not line.cells for line in between)
    written = [line for line in between if line.cells]
    if any(_is_prose(line) for line in written):
        return False
    if _says_a_sum(lines[before]) and any(len(line.cells) > 1 for line in written):
        return False
    if _is_headed(lines[number], written) and len(lines[before].cells) == PAIR:  # a sentence above the headings
        return False
    return blank <= _MAX_GAP_BLANK * (len(written) + 1) and len(written) <= _MAX_GAP_TEXT


def _at_a_colon(line: Line) -> bool:
    """A name and its sum right behind: no row of columns, and nothing below goes on with its name."""
    return not line.ruled and len(line.cells) == PAIR and line.cells[1].left - line.cells[0].right <= _COLON


def _says_a_sum(line: Line) -> bool:
    """The end of a sentence above a table, "budget : 2 400 €.": a name in small letters and its sum right behind."""
    return _at_a_colon(line) and line.cells[0].text[:1].islower()


def _is_headed(row: Line, above: list[Line]) -> bool:
    """Whether one of the lines right above a row of several sums has a heading for each."""
    sums = len(row.amounts)
    return sums > 1 and any(len(line.cells) >= sums for line in above)


def _is_remark(line: Line) -> bool:
    """A sentence apart that ends with a sum, "Crédit disponible après cette séance : 21 593,52 €."."""
    return _at_a_colon(line) and len(line.cells[0].text) > _SHORT and line.cells[1].cents is not None


def _is_prose(line: Line) -> bool:
    """A line of running text: one long cell."""
    return len(line.cells) == 1 and line.cells[0].right - line.cells[0].left > 75 and not line.ruled


def _block(lines: _Lines, group: list[int], floor: int) -> Block:
    """The rows with the headings above them and the wrapped name below the last."""
    first = _climb(lines, group[0], group[0], floor)
    widest = max((len(lines[number].cells) for number in range(first, group[0])), default=0)
    if widest < 2 or len(lines[first].cells) == 1:  # a title of a section alone, and no headings yet
        far = _far_heading(lines, first, group[0], floor)
        if far < first and len(lines[far].cells) > widest:
            first = _climb(lines, far, group[0], floor)
    last = group[-1]
    wraps = not _at_a_colon(lines[last])
    while (
        wraps
        and last + 1 < len(lines)
        and last - group[-1] < 2
        and lines[last + 1].cells
        and not _is_prose(lines[last + 1])
    ):
        last += 1
    return Block(tuple(lines[index] for index in range(first, last + 1)), tuple(number - first for number in group))


def _climb(lines: _Lines, first: int, row: int, floor: int) -> int:
    """The first of the headings right above a line, blank ones left aside."""
    while first > 0 and row - first < _HEADER_LINES and _may_head(lines, first, row, floor):
        first -= 1
    while first < row and not lines[first].cells:
        first += 1
    return first


def _far_heading(lines: _Lines, first: int, row: int, floor: int) -> int:
    """The headings above the title of a first section, "1er secteur", "Canton : X"; `first` where none stand near."""
    for number in range(first - 1, max(0, row - _HEADER_LINES) - 1, -1):
        line = lines[number]
        sums = any(not _YEAR.fullmatch(cell.text) for cell in line.amounts)
        if line.start < floor or _is_prose(line) or sums or not (_heads(line) or _titles_rows(line)):
            break
        if len(line.cells) > 1:
            return number
    return first


def _titles_rows(line: Line) -> bool:
    """Whether a line says of what kind the rows below it are: "Canton : AUBRESSAC"."""
    return len(line.cells) == 1 and _KIND_OF_ROWS.fullmatch(line.cells[0].text) is not None


def _may_head(lines: _Lines, first: int, row: int, floor: int) -> bool:
    above = lines[first - 1]
    if above.start < floor or _is_prose(above):
        return False
    if not above.cells:
        return row - first < 2 or lines[first].cells == ()
    return _heads(above) and not (len(above.cells) == 1 and lines[first].cells == ())


def _heads(line: Line) -> bool:
    """Column headings are short and are no sentences."""
    return all(
        len(cell.text) < 60 and (_ABBREVIATED.fullmatch(cell.text) or not _SENTENCE.search(cell.text))
        for cell in line.cells
    )
