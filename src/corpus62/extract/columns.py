"""What each column of a table holds: names, codes, sums asked, received, proposed or voted. Knows headings, no amounts."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from corpus62.extract.extents import extents, meet, under_heading
from corpus62.extract.layout import Block
from corpus62.text.fold import fold_name
from corpus62.vocabulary.patterns import alternation, at_word, folded_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from corpus62.extract.cells import Cell, Line
    from corpus62.vocabulary.shapes import Columns

Role = Literal[
    "carried", "awarded", "proposed", "plain", "requested", "recalled", "ignored", "code", "label", "unknown"
]
ORDER: tuple[Role, ...] = (
    "ignored",
    "carried",
    "requested",
    "recalled",
    "awarded",
    "proposed",
    "code",
    "plain",
    "label",
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONG_WORD = 6  # letters: a heading broken over lines ("REPOR/TER") is only trusted for long words
STANDINGS: tuple[Role, ...] = ("requested", "proposed", "awarded", "recalled")
_WORD = re.compile(r"\S+")
_LEAST_COUNTED = 3  # rows: two sums in a row may differ by one euro
_SHARE = "part "
OF_WHICH = "dont "  # opens a column of its own, a part of the one before: "dont acompte"


class Column(NamedTuple):
    """A column of amounts: where it stands, its heading (folded, and as printed), role and year."""

    left: int
    right: int
    heading: str
    role: Role
    year: int | None
    heading_text: str = ""

    def holds(self, cell: Cell) -> bool:
        """Whether a cell stands under it."""
        return self.left < cell.right and cell.left < self.right


class ColumnReader:
    """Built once from the vocabulary of column headings."""

    def __init__(self, columns: Columns) -> None:
        self._roles = {
            role: re.compile(rf"(?<![\w'])(?<!\ben\s){alternation(getattr(columns, role).words)}(?![\w'])")
            for role in ORDER  # "Nature" is a code, "en nature" none
        }
        self._long = {
            role: tuple(
                word.replace(" ", "") for word in folded_words(getattr(columns, role).words) if len(word) > _LONG_WORD
            )
            for role in ORDER
        }
        self._never = re.compile(rf"(?<![\w']){alternation(columns.never.words)}(?![\w'])")
        self._cancelled = re.compile(rf"(?<![\w']){alternation(columns.cancelled.words)}(?![\w'])")
        self._total = re.compile(
            rf"^\W*(?:{alternation(columns.total.words)}(?![\w'])|{alternation(columns.total_alone.words)}\W*$)"
        )
        budget = columns.budget
        self._budget = tuple(re.compile(rf"{at_word(budget[name])}\b") for name in ("imputation", "label", "available"))
        self._empty = frozenset(folded_words(columns.empty.marks))
        self._persons = re.compile(rf"{at_word(columns.persons.words)}(?!\w)")
        self._places = frozenset(folded_words(columns.places.words))

    def read(self, block: Block) -> list[Column]:
        """The columns of amounts of a block, left to right; a total may stand askew, and tells one where no other sum stands."""
        cells: list[Cell] = []
        totals: list[Cell] = []
        for line in (block.lines[number] for number in block.rows):
            (totals if self.is_total(line) else cells).extend(line.amounts)
        spans = extents(cells + [total for total in totals if not any(meet(total, cell) for cell in cells)])
        headings = _headings(block, spans, self._is_glued)
        if not any(headings):
            headings = [_said_in_rows(block, span) for span in spans]
        columns = [
            Column(left, right, fold_name(text), self.role(fold_name(text)), _year(text), text)
            for (left, right), text in zip(spans, headings, strict=True)
        ]
        return [column._replace(role="code") if _numbers_rows(column, cells) else column for column in _spread(columns)]

    def is_total(self, line: Line) -> bool:
        """Whether a line is a total, by one of its cells."""
        return self.say_total([cell.text for cell in line.words])

    def say_total(self, texts: Iterable[str]) -> bool:
        """Whether one of some texts begins with a word for a total."""
        return any(self._total.match(fold_name(text)) for text in texts)

    def role(self, heading: str) -> Role:
        """What a folded heading says of the sums below it; "dont acompte" says what part of the column before they are."""
        if heading.startswith(OF_WHICH):
            return "ignored"
        for role in ORDER:
            if role != "label" and self._roles[role].search(heading):
                return role
        glued = heading.replace(" ", "")
        for role in ORDER:
            if role != "label" and any(word in glued for word in self._long[role]):
                return role
        return "plain" if _YEAR.search(heading) else "unknown"

    def _is_glued(self, heading: str) -> bool:
        """Whether a heading is two, one space apart: "Demande 2019 Proposition 2019"."""
        folded = fold_name(heading)
        return sum(bool(self._roles[role].search(folded)) for role in STANDINGS) > 1

    def names_column(self, block: Block) -> tuple[int, int] | None:
        """The extent of the column of names, from its heading to the columns beside it."""
        found = self._names_heading(block)
        return found[1] if found else None

    def names_places(self, block: Block) -> bool:
        """Whether the column of names only says where they are: "Commune"."""
        found = self._names_heading(block)
        return found is not None and found[0]

    def names_persons(self, block: Block) -> bool:
        """Whether a heading says that the rows are natural persons: "NOM - Prénom"."""
        headings = (cell.text for line in block.lines[: block.rows[0]] for cell in line.cells)
        return any(self._persons.search(fold_name(heading)) for heading in headings)

    def tells_place(self, title: str) -> bool:
        """Whether a folded title speaks of what a column may only place: "aux communes"."""
        return not self._places.isdisjoint(title.split())

    def _names_heading(self, block: Block) -> tuple[bool, tuple[int, int]] | None:
        """The heading of names, and whether it may only say where they are; one that says who they are goes before it."""
        found: list[tuple[bool, tuple[int, int]]] = []
        for line in block.lines[: block.rows[0]]:
            for index, cell in enumerate(line.cells):
                heading = fold_name(cell.text)
                if self._roles["label"].search(heading) and len(line.cells) > 1:
                    extent = self._extent(block, line.cells, index)
                    if self._holds_names(block, extent):
                        found.append((heading in self._places, extent))
        return min(found, key=lambda each: each[0]) if found else None

    @staticmethod
    def _holds_names(block: Block, extent: tuple[int, int]) -> bool:
        """Whether words stand in a column, and not the numbers of files only: "Tiers" over "014402"."""
        left, right = extent
        return any(
            cell.left < right and left < cell.right and any(char.isalpha() for char in cell.text)
            for number in block.rows
            for cell in block.lines[number].cells
        )

    @staticmethod
    def _extent(block: Block, headings: tuple[Cell, ...], index: int) -> tuple[int, int]:
        """Between the heading before and the heading after, where the columns are measured and not counted."""
        cell = headings[index]
        if block.lines[block.rows[0]].ruled:
            return cell.left, cell.right
        left = headings[index - 1].right if index else 0
        right = headings[index + 1].left if index + 1 < len(headings) else 10**4
        return left, right

    def without_empty(self, block: Block) -> Block:
        """A block without the lines above its first row that are rows with no sum: "COMITE DES FETES   Non demandée"."""
        first = block.rows[0]
        kept = [line for line in block.lines[:first] if not self._is_empty(line)]
        gone = first - len(kept)
        return Block((*kept, *block.lines[first:]), tuple(row - gone for row in block.rows)) if gone else block

    def _is_empty(self, line: Line) -> bool:
        return any(fold_name(cell.text) in self._empty for cell in line.cells[1:])

    def header(self, block: Block) -> str:
        """All headings of a block, folded."""
        return fold_name(" | ".join(cell.text for line in block.lines[: block.rows[0]] for cell in line.cells))

    def titles(self, block: Block) -> str:
        """The headings on lines of several cells, folded: what tells one table's layout from another's."""
        return fold_name(
            " | ".join(cell.text for line in block.lines[: block.rows[0]] if len(line.cells) > 1 for cell in line.cells)
        )

    def names_partners(self, header: str) -> bool:
        """Whether one of the headings is over names; "Part commune" is over shares."""
        named = self._roles["label"]
        return any(named.search(heading) for heading in header.split(" | ") if not heading.startswith(_SHARE))

    def is_heading(self, text: str) -> bool:
        """Whether a text heads a column of sums, or is no more than a word for those who receive them."""
        folded = fold_name(text)
        return self.role(folded) != "unknown" or self._roles["label"].fullmatch(folded) is not None

    def heads_budget(self, header: str) -> bool:
        """Whether the headings name an account, and what it is for or what is left: "Imputation | Libellé | Crédits votés"."""
        headings = header.split(" | ")
        account, named, left = (any(word.search(heading) for heading in headings) for word in self._budget)
        return account and (named or (left and not self.names_partners(header)))

    def cancels(self, header: str) -> bool:
        """Whether one of the headings takes back what was given: "Montant annulé"."""
        return self._cancelled.search(header) is not None

    def never_awards(self, header: str) -> bool:
        return bool(self._never.search(header))


def _numbers_rows(column: Column, cells: list[Cell]) -> bool:
    """Whether a column only counts the rows: 1, 2, 3, … on this page, 9, 10, 11, … on the next."""
    counts = [cell.cents or 0 for cell in cells if cell.left < column.right and column.left < cell.right]
    return len(counts) >= _LEAST_COUNTED and all(one + 100 == other for one, other in itertools.pairwise(counts))


def _headings(block: Block, spans: list[tuple[int, int]], glued: Callable[[str], bool]) -> list[str]:
    """What is printed above each column, top to bottom: each heading stands over the column it covers most.

    Of a heading that says two things (`glued`), each word stands over the column that it is nearest to.
    """
    pieces: list[list[str]] = [[] for _ in spans]
    others = extents([cell for number in block.rows for cell in block.lines[number].words])
    ruled = block.lines[block.rows[0]].ruled
    above = block.lines[: block.rows[0]]
    names = others[0][0] if others else 0
    several = any(len(line.cells) > 1 for line in above)
    for line in above:
        if several and not ruled and len(line.cells) == 1 and line.cells[0].left <= names:  # the title of the table
            continue
        for cell in line.cells:
            under = under_heading(cell, spans, others, ruled=ruled)
            if len(under) > 1 and glued(cell.text):
                for word in _WORD.finditer(cell.text):
                    middle = cell.left + (word.start() + word.end()) / 2
                    pieces[min(under, key=lambda index: abs(sum(spans[index]) / 2 - middle))].append(word[0])
                continue
            for index in under:
                pieces[index].append(cell.text)
    return [" ".join(texts) for texts in pieces]


def _said_in_rows(block: Block, span: tuple[int, int]) -> str:
    """The words that every row says before its sum in a column, where no heading does: "vélo   1 599 €   aide   150 €"."""
    said = {
        before.text
        for number in block.rows
        for before, cell in itertools.pairwise(block.lines[number].cells)
        if cell.cents is not None and before.cents is None and cell.left < span[1] and span[0] < cell.right
    }
    return said.pop() if len(said) == 1 and len(block.rows) > 1 else ""


def _spread(columns: list[Column]) -> list[Column]:
    """A heading set over two columns stands over the first: the second, with a heading of its own below, shares its role."""
    spread: list[Column] = []
    for column in columns:
        if (
            column.role == "unknown"
            and column.heading
            and spread
            and spread[-1].role in {"awarded", "proposed", "plain"}
        ):
            column = column._replace(role=spread[-1].role, year=column.year or spread[-1].year)  # noqa: PLW2901
        spread.append(column)
    return spread


def _year(heading: str) -> int | None:
    years = _YEAR.findall(heading)
    return int(years[-1]) if years else None
