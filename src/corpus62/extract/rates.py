"""The column of a table whose sums are a rate of another column, in row after row: what is granted of a cost.

"Toiture mairie   31 240,00   30 %   9 372,00". Knows figures, no headings.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus62.extract.cells import Cell, Line
    from corpus62.extract.columns import Column
    from corpus62.extract.layout import Block

_RATE = re.compile(r"(\d{1,3})(?:[,.](\d{1,2}))?\s?%")  # in a cell of its own
_LEAST = 2  # rows: one may agree by chance
_ROUNDED = 100  # cents: the sum is often rounded to the euro
_WHOLE = 100_00  # hundredths of a per cent: all of a cost proves nothing
_TOLD = frozenset({"requested", "recalled"})  # what a heading says of a column that a rate gives as well
_DECIDED = frozenset({"awarded", "proposed", "carried"})  # what needs no proof
_OPEN = frozenset({"unknown", "plain", "code"})
_MOST_CELLS = 12  # of a row: more are no table of grants


def by_rate(block: Block, columns: list[Column]) -> list[Column]:
    """The columns, with the one that a rate gives as a sum, and those it is taken of as none."""
    if any(column.role in _DECIDED for column in columns):
        return columns
    rows = [(line, rates) for line in (block.lines[number] for number in block.rows) if (rates := _rates(line))]
    proofs = [proof for line, rates in rows if (proof := _proof(line, rates, columns)) is not None]
    if len(proofs) < _LEAST or 2 * len(proofs) <= len(rows):
        return columns
    given, costs = set.intersection(*(found for found, _ in proofs)), set.union(*(bases for _, bases in proofs))
    if len(given) != 1 or columns[min(given)].role in _TOLD:
        return columns
    return [
        column._replace(role="plain" if number in given else "ignored")
        if column.role in _OPEN and (number in given or number in costs)
        else column
        for number, column in enumerate(columns)
    ]


def _rates(line: Line) -> list[int]:
    """The rates that a row tells, in hundredths of a per cent."""
    if len(line.cells) > _MOST_CELLS:
        return []
    found = [match for cell in line.words if (match := _RATE.fullmatch(cell.text.strip()))]
    rates = (int(match[1]) * 100 + int((match[2] or "").ljust(2, "0")) for match in found)
    return [rate for rate in rates if 0 < rate < _WHOLE]


def _proof(line: Line, rates: list[int], columns: list[Column]) -> tuple[set[int], set[int]] | None:
    """The columns of a row that hold a rate of another one's sum, and those others; None where none does."""
    sums = [(number, cell) for cell in line.amounts if (number := _column_of(cell, columns)) is not None]
    pairs = {
        (given, base)
        for base, cost in sums
        for given, grant in sums
        if given != base
        and any(abs((cost.cents or 0) * rate // _WHOLE - (grant.cents or 0)) <= _ROUNDED for rate in rates)
    }
    return ({given for given, _ in pairs}, {base for _, base in pairs}) if pairs else None


def _column_of(cell: Cell, columns: list[Column]) -> int | None:
    return next((number for number, column in enumerate(columns) if column.holds(cell)), None)
