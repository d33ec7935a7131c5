"""Lines cut into cells: at tabs and pipes, at wide gaps, or a name and its sum at a colon. Knows no table and no French."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus62.phrases.amounts import cell_amount
from corpus62.text.places import parted

_GAP = "  "
_LEADERS = ("..", "…", "_")
_LED_CELL = re.compile(r"[^\s.…_](?:\s?\S)*?(?=\s{2,}|\s*[.…_]{4,}|\s?$)")  # up to a gap or to leaders
# What stands between a name and its sum. In a long text each is searched for by itself: a search skips to the sign it begins with.
_JOINTS = tuple(
    re.compile(rf"{sign}[^\S\n]*(?=[0-9])")
    for sign in (":", "=", "→", r"\.(?<!\.\.)\.{3,}", r"-[^\S\n]", r"–[^\S\n]", r"—[^\S\n]")
)
_JOINT = re.compile("|".join(joint.pattern for joint in _JOINTS))
_BRACKET = re.compile(r"[()]")
PAIR = 2  # cells of a row that is a name and its only sum
IN_BRACKETS = re.compile(r"\([^()]*\)")
_NAME_LENGTH = range(2, 112)
_SLASH = " / "
_SIGNS = (_SLASH, " – ", " — ")
_LEAST_SIGNS = 3  # so many of one in a line part its cells
# A name and its first sum in one cell, the other sums behind signs: "Handball Club 2 800 / 4 000 / 3 000".
_SUMMED_ROW = re.compile(
    r"(?P<name>[^\W\d_][^/|\d]{2,}?)\s(?P<first>\d{1,3}(?:[ .]?\d{3})*(?:,\d\d)?(?: €)?)"
    r"(?P<rest>(?: / (?:\d[\d ,.]*|-|–)(?: €)?){2,})"
)
_APART = ("\t", "|", _GAP, *_SIGNS)
_FIGURE = re.compile(r"[0-9]")
_SENTENCES = re.compile(r"[^\W\d_]{4,}(?:[.;]| ;)\s")  # a sentence that ends before the sum is no name
_PRICED = re.compile(r"^[^()]*(?:€|\d\s[Ee][Uu][Rr])")  # a sum outside brackets: the line is a sentence of several
_PRODUCT = re.compile(r"\d[^=]*\s[x×*]\s[^=]*=\s*(?=\d)")
# What is worked out before a sum is told: "17 € x 61 élèves = 1 037 €", "0,35 €/habitant soit 496,65 €".
_WORKED_OUT = re.compile(
    r"\d[^=]*(?:\s[x×*]\s|€\s?/|\spar\s)[^=]*=\s*(?=\d)|\d[\d ,.]*(?:€|eur(?:os?)?)(?:\s?/\s?|\spar\s)[^\d€]*\bsoit\s+(?=\d)"
)
_RULE = "-+|=_─━ \t"
_YEAR = re.compile(r"(?:19|20)\d\d")
_HEADED_YEAR = re.compile(r"20[0-4]\d\s?€")  # "Subvention", and "2021 €" below it
_DATED = re.compile(r"(?:\b\d{1,2}(?:er)?\s[^\W\d_]+\s|\b\d{1,2}[/.]\d{1,2}[/.])(?:19|20)\d\d$")
_PAGE_DIGITS = 3
_PARAGRAPH = re.compile(r"\d{1,2}\.\d{1,2}")  # "2.1  Au titre de l'année …": its number, no amount


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


def may_be_rows(text: str, start: int, end: int) -> list[int]:
    """Where the lines of text[start:end] begin that bear figures and something that sets cells apart, in order."""
    found: set[int] = set()
    for sign in _APART:
        at = text.find(sign, start, end)
        while at >= 0:
            begin, stop = _line_around(text, at, start, end)
            bare = text[begin:stop].strip()
            summed = sign == _SLASH and _SUMMED_ROW.fullmatch(bare) is not None
            cut = summed or sign not in _SIGNS or bare.count(sign) >= _LEAST_SIGNS
            if sign in bare and cut and _FIGURE.search(bare):
                found.add(begin)
            at = text.find(sign, stop, end)
    for joint in _JOINTS:
        for match in joint.finditer(text, start, end):
            begin, stop = _line_around(text, match.start(), start, end)
            if begin not in found and _listed(text[begin:stop]):
                found.add(begin)
    return sorted(found)


def _line_around(text: str, position: int, start: int, end: int) -> tuple[int, int]:
    stop = text.find("\n", position, end)
    return max(start, text.rfind("\n", start, position) + 1), stop if stop >= 0 else end


def cut_line(text: str, folded: str, start: int, end: int) -> Line:
    """The cells of the line [start, end)."""
    line = text[start:end]
    if not line.strip(_RULE):  # a line drawn across a table
        return Line(start, end, (), ruled=False)
    if _SLASH in line and (summed := _SUMMED_ROW.fullmatch(line.strip())) is not None:
        return Line(start, end, _summed_cells(summed, start + line.index(summed[0]), folded), ruled=True)
    if (ruler := _ruler(line)) is not None:
        return Line(start, end, _ruled_cells(line, folded, start, ruler), ruled=True)
    if pair := _listed_cells(line, start, folded):
        return Line(start, end, pair, ruled=False)
    cells = [cell for left, right in _spans(folded[start:end]) for cell in _cells(line, left, right, start, folded)]
    return Line(start, end, tuple(cells), ruled=False)


def _spans(folded: str) -> list[tuple[int, int]]:
    """The pieces of a folded line that wide gaps or leaders set apart, as [left, right)."""
    if any(sign in folded for sign in _LEADERS):
        return [match.span() for match in _LED_CELL.finditer(folded)]
    led = ((right - len(folded[left:right].lstrip(". ")), right) for left, right in parted(folded, _GAP))
    return [(left, right) for left, right in led if left < right]


def is_ruled(line: str) -> bool:
    """Whether tabs, pipes, slashes or dashes cut a line into cells."""
    return _ruler(line) is not None


def _ruler(line: str) -> str | None:
    """The sign that cuts a line into cells."""
    if "\t" in line:
        return "\t"
    if line.count("|") > 1:
        return "|"
    return next((sign for sign in _SIGNS if line.count(sign) >= _LEAST_SIGNS), None)


def _cells(line: str, left: int, right: int, start: int, folded: str) -> list[Cell]:
    """The cell at line[left:right]; "120 €+150 €" is two amounts in one place, a product is what it makes."""
    if (product := _PRODUCT.match(line, left, right)) is not None:  # "12 € x 23 élèves = 276 €"
        return [cell_of(product.end(), right, start, line[product.end() : right], folded)]
    if line.find("+", left, right) >= 0:
        cells, begin = [], left
        for piece in line[left:right].split("+"):
            cells.append(cell_of(begin, begin + len(piece), start, piece, folded)._replace(left=left, right=right))
            begin += len(piece) + 1
        if all(cell.cents is not None for cell in cells):
            return cells
    return [cell_of(left, right, start, line[left:right], folded)]


def _listed(line: str) -> tuple[str, int, str] | None:
    """The name of a line "name : amount (note)", where its amount begins, and the amount; None for any other line."""
    for joint in _JOINT.finditer(line):
        name = line[: joint.start()].rstrip()
        amount, _, note = line[joint.end() :].partition("(")
        note = note.rstrip().removesuffix(")")
        if ":" in IN_BRACKETS.sub("", name):
            return None
        if len(name.lstrip(" \t")) in _NAME_LENGTH and not _BRACKET.search(amount + note):
            amount = amount.rstrip()
            return name, joint.end(), amount[:-1].rstrip() if amount[-1] in ";.," else amount
    return None


def _listed_cells(line: str, start: int, folded: str) -> tuple[Cell, ...] | None:
    """The two cells of a line "name : amount", or None when what follows the colon is no marked amount."""
    if (listed := _listed(line)) is None:
        return None
    name = cell_of(0, len(listed[0]), start, listed[0], folded)
    worked_out = _WORKED_OUT.match(listed[2])
    begin, told = (worked_out.end(), listed[2][worked_out.end() :]) if worked_out else (0, listed[2])
    amount = cell_of(listed[1] + begin, listed[1] + begin + len(told), start, told, folded)
    named = name.cents is None and not _SENTENCES.search(name.text) and not _PRICED.search(name.text)
    return (name, amount) if named and amount.cents is not None and amount.marked else None


def _ruled_cells(line: str, folded: str, start: int, separator: str) -> tuple[Cell, ...]:
    body, offset = line, 0
    if separator == "|":
        offset = line.index("|") + 1 if line.lstrip().startswith("|") else 0
        body = line[offset:].rstrip().removesuffix("|")
    cells, position = [], offset
    for index, piece in enumerate(body.split(separator)):
        stripped = piece.strip()
        left = position + (len(piece) - len(piece.lstrip()))
        if stripped.strip("-: "):
            cell = cell_of(left, left + len(stripped), start, stripped, folded)
            cells.append(Cell(index, index + 1, *cell[2:]))
        position += len(piece) + len(separator)
    return tuple(cells)


def _summed_cells(row: re.Match[str], start: int, folded: str) -> tuple[Cell, ...]:
    """The cells of a row whose name and first sum stand in one: counted as if they stood apart."""
    first = cell_of(*row.span("first"), start, row["first"], folded)
    # What stands before the first sign of the rest is empty.
    rest = _ruled_cells(row["rest"], folded, start + row.start("rest"), _SLASH)
    name = cell_of(*row.span("name"), start, row["name"], folded)
    return (
        Cell(0, 1, *name[2:]),
        Cell(1, 2, *first[2:]),
        *(Cell(cell.left + 1, cell.right + 1, *cell[2:]) for cell in rest),
    )


def cell_of(left: int, right: int, line_start: int, text: str, folded: str) -> Cell:
    """The cell at [left, right) of the line that begins at `line_start`."""
    amount = cell_amount(folded[line_start + left : line_start + right])
    cents, marked = amount if amount is not None else (None, False)
    return Cell(left, right, line_start + left, line_start + right, text, cents, marked)


def named_sum(text: str, start: int, end: int, match: re.Match[str]) -> Line | None:
    """The ruled line [start, end) of a match that tells a `name` and an `amount`; None where that is no number."""
    name, amount = match.span("name"), match.span("amount")
    told = cell_amount(match["amount"])
    if told is None:
        return None
    cells = (
        Cell(0, 1, *name, text[slice(*name)].strip(), None, marked=False),
        Cell(1, 2, *amount, text[slice(*amount)], told[0], marked=True),
    )
    return Line(start, end, cells, ruled=True)


def is_row(line: Line) -> bool:
    """A line that bears an amount in a cell of its own, beside a name or another amount."""
    amounts = tuple(cell for cell in line.amounts if cell.marked or not _YEAR.fullmatch(cell.text))
    if amounts and amounts[0] == line.cells[0] and _PARAGRAPH.fullmatch(amounts[0].text):
        amounts = amounts[1:]
    if not amounts or len(line.cells) < 2:
        return False
    if all(_HEADED_YEAR.fullmatch(cell.text) for cell in amounts) and not any(c.text[0].isupper() for c in line.words):
        return False
    return any(cell.marked for cell in amounts) or line.ruled or len(amounts) > 1 or _far_apart(line)


def _far_apart(line: Line) -> bool:
    """A bare integer counts as an amount only when a wide gap sets it off from words at the end of its line."""
    cells = line.cells[:-1] if line.cells[-1].text.startswith("(") else line.cells  # a remark
    if len(cells) < PAIR:
        return False
    last, before = cells[-1], cells[-2]
    if not any(char.isalpha() for cell in line.words for char in cell.text):  # "2013/5742          2" heads a page
        return False
    paged = _DATED.search(before.text) is not None and len(last.text) <= _PAGE_DIGITS  # "Bureau du 22 mars 2018      3"
    return last.cents is not None and before.cents is None and last.left - before.right >= 8 and not paged
