"""What each column of a table holds: names, codes, sums asked, received, proposed or voted. Knows headings, no amounts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from corpus62.text.fold import fold
from corpus62.vocabulary.patterns import alternation

if TYPE_CHECKING:
    from corpus62.extract.layout import Block, Cell
    from corpus62.vocabulary.load import Columns

Role = Literal["awarded", "proposed", "plain", "requested", "recalled", "ignored", "code", "label", "unknown"]
_ORDER: tuple[Role, ...] = ("ignored", "requested", "recalled", "awarded", "proposed", "code", "plain", "label")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NEAR = 8  # columns between a heading and the numbers it is set over, when nothing stands nearer


class Column(NamedTuple):
    """A column of amounts: where it stands, its heading (folded), role and year."""

    left: int
    right: int
    heading: str
    role: Role
    year: int | None


class ColumnReader:
    """Built once from the vocabulary of column headings."""

    def __init__(self, columns: Columns) -> None:
        self._roles = {role: re.compile(rf"(?<![\w']){alternation(getattr(columns, role).words)}(?![\w'])") for role in _ORDER}
        self._never = re.compile(rf"(?<![\w']){alternation(columns.never.words)}(?![\w'])")
        self.total = re.compile(rf"^\W*{alternation(columns.total.words)}(?![\w'])")
        self._empty = frozenset(columns.empty.marks)

    def read(self, block: Block) -> list[Column]:
        """The columns of amounts of a block, left to right."""
        spans = _spans(block)
        headings = [self._heading(block, left, right, spans) for left, right in spans]
        return [Column(left, right, text, self._role(text), _year(text)) for (left, right), text in zip(spans, headings, strict=True)]

    @staticmethod
    def _heading(block: Block, left: int, right: int, spans: list[tuple[int, int]]) -> str:
        cells = [cell for line in block.lines[: block.rows[0]] for cell in line.cells]
        return fold(" ".join(cell.text for cell in cells if _over(cell, left, right, spans)))

    def _role(self, heading: str) -> Role:
        for role in _ORDER:
            if role != "label" and self._roles[role].search(heading):
                return role
        return "plain" if _YEAR.search(heading) else "unknown"

    def header(self, block: Block) -> str:
        """All headings of a block, folded."""
        return fold(" | ".join(cell.text for line in block.lines[: block.rows[0]] for cell in line.cells))

    def names_partners(self, header: str) -> bool:
        return bool(self._roles["label"].search(header))

    def never_awards(self, header: str) -> bool:
        return bool(self._never.search(header))


def _spans(block: Block) -> list[tuple[int, int]]:
    """The extents of the columns of amounts: intervals of amounts that overlap, merged."""
    cells = sorted((cell.left, cell.right) for row in block.rows for cell in block.lines[row].amounts)
    spans: list[list[int]] = []
    for left, right in cells:
        if spans and left < spans[-1][1]:
            spans[-1][1] = max(spans[-1][1], right)
        else:
            spans.append([left, right])
    return [(left, right) for left, right in spans]


def _over(cell: Cell, left: int, right: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a heading stands over a column: it overlaps it, or no other column is nearer."""
    if cell.left < right and left < cell.right:
        return True
    if right - left == 1:  # a ruled column, counted and not measured
        return False
    middle = (cell.left + cell.right) / 2
    nearest = min(spans, key=lambda span: min(abs(span[0] - middle), abs(span[1] - middle)))
    gap = min(abs(left - cell.right), abs(cell.left - right))
    return nearest == (left, right) and gap <= _NEAR


def _year(heading: str) -> int | None:
    years = _YEAR.findall(heading)
    return int(years[-1]) if years else None
