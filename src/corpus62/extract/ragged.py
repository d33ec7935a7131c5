"""Tables whose cells stand two spaces apart and under no column: their columns are counted, not measured. Knows cells, no French.

Rows of one number of cells make one; what is wrapped stands on the line above its row, and its last cell goes on in it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from corpus62.extract.cells import PAIR, Line
from corpus62.extract.layout import Block

if TYPE_CHECKING:
    from corpus62.extract.cells import Cell

_LEAST = 3  # rows
_LEAST_CELLS = 3
_WIDEST_GAP = 3  # columns between two cells
_ASKEW = 12  # columns by which the last sums of such rows end apart


def counted(block: Block) -> Block | None:
    """The block with its cells in counted columns, None where its cells stand under each other or too far apart."""
    lines = block.lines
    if len(block.rows) < _LEAST or lines[block.rows[0]].ruled:
        return None
    whole = [lines[number] for number in block.rows if len(lines[number].cells) >= _LEAST_CELLS]
    ends = [line.cells[-1].right for line in whole]
    if 2 * len(whole) <= len(block.rows) or max(ends) - min(ends) < _ASKEW or not all(map(_is_tight, whole)):
        return None
    width = max(len(line.cells) for line in whole)
    rows = [_row(lines, number, width) for number in block.rows]
    head = _head(lines[: block.rows[0]], width)
    return Block((*head, *rows), tuple(range(len(head), len(head) + len(rows))))


def paired(block: Block) -> Block | None:
    """The block of a list printed in two columns, "Club A   120      Club B   60", one below the other; None for any other."""
    rows = [block.lines[number] for number in block.rows]
    whole = [line for line in rows if _is_paired(line)]
    if len(whole) < _LEAST or 2 * len(whole) <= len(rows) or rows[0].ruled:
        return None
    if any(len(line.cells) > 1 and not _repeats(line) for line in block.lines[: block.rows[0]]):
        return None
    pairs = [
        _counted(line.cells[index : index + 2], 2)
        for line in rows
        for index in range(0, len(line.cells), 2)
        if _is_pair(line.cells[index : index + 2])
    ]
    return Block(tuple(pairs), tuple(range(len(pairs))))


def _is_pair(cells: tuple[Cell, ...]) -> bool:
    """A name and its sum."""
    return len(cells) == PAIR and cells[0].cents is None and cells[1].cents is not None and cells[0].text[:1].isupper()


def _is_paired(line: Line) -> bool:
    return len(line.cells) == 2 * PAIR and _is_pair(line.cells[:2]) and _is_pair(line.cells[2:])


def _repeats(line: Line) -> bool:
    """Whether headings stand twice: "Association   Montant   Association   Montant"."""
    half = len(line.cells) // 2
    return [cell.text for cell in line.cells[:half]] == [cell.text for cell in line.cells[half:]]


def _is_tight(line: Line) -> bool:
    return all(right.left - left.right <= _WIDEST_GAP for left, right in pairwise(line.cells))


def _row(lines: tuple[Line, ...], number: int, width: int) -> Line:
    """The row of a line, with what of it stands on the line above; where it has fewer cells, its sums are the last ones."""
    cells = lines[number].cells
    above = lines[number - 1] if number else None
    if len(cells) < width and above is not None and above.cells and not above.amounts:
        if len(above.cells) + len(cells) == width + 1 and cells[0].cents is None:  # a cell begun above goes on
            cells = (*above.cells[:-1], _join(above.cells[-1], cells[0]), *cells[1:])
        else:
            cells = (*above.cells, *cells)
    return _counted(cells, width)


def _join(begun: Cell, rest: Cell) -> Cell:
    return begun._replace(end=rest.end, text=f"{begun.text} {rest.text}")


def _counted(cells: tuple[Cell, ...], width: int) -> Line:
    first = next((index for index, cell in enumerate(cells) if cell.cents is not None), len(cells))
    lacking = max(0, width - len(cells))
    places = (index + (lacking if index >= first else 0) for index in range(len(cells)))
    placed = tuple(cell._replace(left=place, right=place + 1) for cell, place in zip(cells, places, strict=True))
    return Line(cells[0].start, cells[-1].end, placed, ruled=True)


def _head(lines: tuple[Line, ...], width: int) -> list[Line]:
    """The headings, if one line has one for each column; those of the lines above it stand over it: "Coût HT", "des travaux"."""
    told = [len(line.cells) for line in lines]
    unnamed = width not in told  # no heading over the names: "Versé 2018   Voté 2019"
    if unnamed and width - 1 not in told:
        return []
    own = max(number for number, count in enumerate(told) if count == width - unnamed)
    cells = list(lines[own].cells)
    for line in reversed(lines[:own]):
        for over in line.cells:
            for index, cell in enumerate(cells):
                if over.left < cell.right and cell.left < over.right:
                    cells[index] = cell._replace(text=f"{over.text} {cell.text}")
    line = _counted(tuple(cells), width)
    if not unnamed:
        return [line]
    moved = (cell._replace(left=place, right=place + 1) for place, cell in enumerate(line.cells, 1))
    return [line._replace(cells=tuple(moved))]
