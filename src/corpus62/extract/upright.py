"""Tables whose columns stand one below another, all names and then all sums, as texts of PDF files give them. Knows cells.

As many names as sums make one: what stands above the first name must be none, so that their number is sure. Else nobody knows
whose the sums are, and their rows have no name. Where so many sums stand one below another again and again, they are those
of a row.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from corpus62.extract.cells import Cell, Line
from corpus62.extract.layout import Block

if TYPE_CHECKING:
    from collections.abc import Callable

_LEAST = 3  # rows: two are met by chance
_LONGEST_NAME = 80  # characters
_ENDS = frozenset(".:;,")  # of what is no name


class _Column(NamedTuple):
    """The cells [first, last) of a column, and its heading, where it has one."""

    first: int
    last: int
    heading: Cell | None


def find_upright(lines: list[Cell], heads: Callable[[str], bool], text: str) -> list[Block]:
    """The tables in the written lines of a stretch, in order, as ruled blocks; `heads` tells the heading of a column."""
    blocks: list[Block] = []
    columns = _columns(lines, heads)
    for count in {column.last - column.first for column in columns}:
        alike = [column for column in columns if column.last - column.first == count]
        together = all(below.first == above.last + 1 and below.heading for above, below in pairwise(alike))
        marked = all(lines[number].marked for column in alike for number in range(column.first, column.last))
        if count < _LEAST or not together or not marked:
            continue
        if (names := _names(lines, alike[0], count, heads, text)) is not None:
            blocks.append(_block(lines, [names, *alike]))
        elif _is_below_names(lines, alike[0], heads):
            blocks.append(_block(lines, alike))
    return sorted(blocks, key=lambda block: block.start)


def _columns(lines: list[Cell], heads: Callable[[str], bool]) -> list[_Column]:
    """The sums that stand one below another, with the heading right above them."""
    edges = [at for at in range(len(lines) + 1) if _is_sum(lines, at) != _is_sum(lines, at - 1)]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [_Column(first, last, _heading(lines, first - 1, heads)) for first, last in pairs]


def _is_sum(lines: list[Cell], number: int) -> bool:
    return 0 <= number < len(lines) and lines[number].cents is not None


def _heading(lines: list[Cell], number: int, heads: Callable[[str], bool]) -> Cell | None:
    return lines[number] if number >= 0 and heads(lines[number].text) else None


def _names(lines: list[Cell], sums: _Column, count: int, heads: Callable[[str], bool], text: str) -> _Column | None:
    """The names of as many sums, right above them; None where others stand above these, or one of them is no name."""
    last = sums.first - (sums.heading is not None)
    first = last - count
    if first < 0 or not all(_may_name(cell) and not heads(cell.text) for cell in lines[first:last]):
        return None
    above = lines[first - 1] if first else None
    if above is None or above.cents is not None or not _may_name(above):
        return _Column(first, last, None)
    if heads(above.text):
        return _Column(first, last, above)
    return _Column(first, last, None) if "\n\n" in text[above.end : lines[first].start] else None


def _may_name(cell: Cell) -> bool:
    bare = cell.text
    named = 1 < len(bare) <= _LONGEST_NAME and (bare[0].isupper() or bare[0].isdigit())
    return cell.cents is None and named and bare[-1] not in _ENDS


def _is_below_names(lines: list[Cell], sums: _Column, heads: Callable[[str], bool]) -> bool:
    """Whether names that are too many or too few stand one below another right above some sums."""
    last = sums.first - (sums.heading is not None)
    above = lines[max(0, last - _LEAST) : last]
    return len(above) == _LEAST and all(_may_name(cell) and not heads(cell.text) for cell in above)


def _block(lines: list[Cell], columns: list[_Column]) -> Block:
    """The rows that some columns make, below their headings."""
    headings = ((index, column.heading) for index, column in enumerate(columns) if column.heading is not None)
    heads = [_placed(heading, index) for index, heading in headings]
    rows = [
        [_placed(lines[column.first + row], index) for index, column in enumerate(columns)]
        for row in range(columns[0].last - columns[0].first)
    ]
    made = [Line(cells[0].start, cells[-1].end, tuple(cells), ruled=True) for cells in rows]
    if heads:
        start = min(heads[0].start, made[0].start)  # the heading of the sums stands below the names
        made.insert(0, Line(start, start, tuple(heads), ruled=True))
    return Block(tuple(made), tuple(range(len(made) - len(rows), len(made))))


def _placed(cell: Cell, index: int) -> Cell:
    return cell._replace(left=index, right=index + 1)
