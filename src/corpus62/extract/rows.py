"""Rows of a table with their names, wrapped names joined. Knows cells and lines, no roles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from corpus62.extract.layout import Block, Cell, Line

_LETTERS = re.compile(r"[^\W\d_][^\n]?[^\n]?[^\W\d_]")
_LINK_LENGTH = 3  # letters: "de", "des", "et" at the end of a line lead on to the next
_INDENT = 6  # columns by which a wrapped name may stand left of the names it belongs to


class Row(NamedTuple):
    """One row: its name as written (joined over lines), its amounts, the line it stands on."""

    label: str
    amounts: tuple[Cell, ...]
    others: tuple[str, ...]
    start: int
    end: int
    number: int  # of the line in its block


def read_rows(block: Block, named: tuple[int, int] | None = None) -> list[Row]:
    """The rows of a block in order, their names taken from the column `named` if there is a heading for it.

    A name wrapped above and below its amounts is joined.
    """
    zone = named or _label_zone(block)
    wrapped = {} if block.lines[block.rows[0]].ruled else _wraps(block, zone, named)
    return [_row(block, number, named, wrapped.get(number, ([], []))) for number in block.rows]


def _label_zone(block: Block) -> tuple[int, int]:
    """Where names stand: the extent of the widest cell of words of each row."""
    cells = [cell for number in block.rows if (cell := _label_cell(block.lines[number])) is not None]
    if cells:
        return min(cell.left for cell in cells), max(cell.right for cell in cells)
    words = [cell for line in block.lines for cell in line.words if _LETTERS.search(cell.text)]
    if not words:
        return 0, 0
    left = min(cell.left for cell in words)
    return left, max(cell.right for cell in words if cell.left - left < 40)


def _label_cell(line: Line, named: tuple[int, int] | None = None) -> Cell | None:
    """The cell of words that names the row: the one in the column of names, else the longest left of the last amount."""
    if named is not None:
        inside = [cell for cell in line.words if cell.left < named[1] and named[0] < cell.right and _LETTERS.search(cell.text)]
        return max(inside, key=lambda cell: min(cell.right, named[1]) - max(cell.left, named[0]), default=None)
    last = line.amounts[-1].left if line.amounts else 10**6
    words = [cell for cell in line.words if cell.left < last and _LETTERS.search(cell.text)]
    return max(words, key=lambda cell: (len(cell.text) if len(words) < 3 else len(cell.text) - cell.left / 8), default=None)


def _wraps(block: Block, zone: tuple[int, int], named: tuple[int, int] | None) -> dict[int, tuple[list[str], list[str]]]:
    """For each row, the lines of its name above and below it: as many below as above when the row stands centred."""
    wraps: dict[int, tuple[list[str], list[str]]] = {}
    taken = -1
    for position, number in enumerate(block.rows):
        line = block.lines[number]
        own = _label_cell(line, named)
        following = block.rows[position + 1] if position + 1 < len(block.rows) else len(block.lines)
        above = _touching(block, range(number - 1, taken, -1), zone) if own is None or _continues(own.text) else []
        below_lines = _touching(block, range(number + 1, following), zone)
        next_named = following < len(block.lines) and _label_cell(block.lines[following], named) is not None
        if own is None:
            count = len(above) if above and not next_named else len(below_lines)
            below = below_lines[:count] if above else below_lines
        else:
            below = below_lines if next_named and _flows(own.text, below_lines) else [text for text in below_lines[:1] if text[:1].islower()]
        wraps[number] = (above[::-1], below)
        taken = number + len(below)
    return wraps


def _touching(block: Block, numbers: range, zone: tuple[int, int]) -> list[str]:
    """Names on the lines next to a row, up to the first blank line or line outside the names' column."""
    found = []
    for number in numbers:
        line = block.lines[number]
        if line.amounts:
            break
        cells = [cell for cell in line.words if cell.left < zone[1] and cell.right > zone[0] - _INDENT and _LETTERS.search(cell.text)]
        if not line.cells:
            break
        if cells:
            found.append(cells[0].text)
    return found


def _continues(name: str) -> bool:
    """A name that begins in the middle: a small letter."""
    return name[:1].islower()


def _flows(name: str, below: list[str]) -> bool:
    """Whether the lines below go on with a name: they start small, or the name ends on a link or a hyphen."""
    return bool(below) and (below[0][:1].islower() or name.endswith(("-", "'", "’")) or len(name.split()[-1]) <= _LINK_LENGTH)


def _row(block: Block, number: int, named: tuple[int, int] | None, wrapped: tuple[list[str], list[str]]) -> Row:
    line = block.lines[number]
    own = _label_cell(line, named)
    above, below = wrapped
    pieces = [*above, *([own.text] if own else []), *below]
    label = re.sub(r"(?<=\w)- (?=\w)", "-", " ".join(pieces))
    others = tuple(cell.text for cell in line.words if cell is not own)
    return Row(label, line.amounts, others, line.start, line.end, number)
