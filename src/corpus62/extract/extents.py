"""Where cells stand: the columns they make, and which of these a heading stands over. Knows no words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus62.extract.cells import Cell

_NEAR = 8  # columns between a heading and the numbers it is set over, when nothing stands nearer


def extents(cells: list[Cell]) -> list[tuple[int, int]]:
    """The extents of columns by their cells: intervals that overlap, merged."""
    spans: list[list[int]] = []
    for left, right in sorted((cell.left, cell.right) for cell in cells):
        if spans and left < spans[-1][1]:
            spans[-1][1] = max(spans[-1][1], right)
        else:
            spans.append([left, right])
    return [(left, right) for left, right in spans]


def meet(one: Cell, other: Cell) -> bool:
    return one.left < other.right and other.left < one.right


def under_heading(cell: Cell, spans: list[tuple[int, int]], others: list[tuple[int, int]], *, ruled: bool) -> list[int]:
    """The columns of amounts under a heading: those it covers, else the nearest when no column of words is nearer."""
    covered = [index for index, (left, right) in enumerate(spans) if min(right, cell.right) - max(left, cell.left) > 0]
    if covered or ruled:
        return covered
    gaps = [(_gap(cell, span), index) for index, span in enumerate(spans)]
    nearest = min(gaps)
    aside = min((_gap(cell, span) for span in others), default=10**6)
    return [nearest[1]] if nearest[0] <= _NEAR and nearest[0] < aside else []


def _gap(cell: Cell, span: tuple[int, int]) -> int:
    return max(span[0] - cell.right, cell.left - span[1], 0)
