"""Tables without columns: a cell to a line, as web pages come out of a copy, or a name and its sum a line, one space apart.

Knows lines and cells, no French. Three rows of one shape make a table; of sums without a sign, their total does, or
the line that leads them.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from corpus62.extract.cells import PAIR, Cell, Line
from corpus62.extract.layout import Block
from corpus62.phrases.amounts import cell_amount

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpus62.text.page import Page

_FIGURED = re.compile(r"\n[0-9][^\n]{0,24}(?![^\n])")  # a short line that begins with a figure
_FIGURES = re.compile(r"[ \t]*[\d-][\d .,'€a-zA-Z\u00a0\u202f]{0,24}[ \t]*$")
_IN_NO_NAME = ":;"
_YEAR = re.compile(r"(?:19|20)\d\d")
_NOTHING = frozenset({"-", "–", "—", "/"})  # a cell that holds no sum
_OF_FIGURES = "0123456789 .,'"
_LONGEST_PLAIN = 61  # characters of the name of a plain line
_BEHIND = r"(?:\s*[-(,][^\n]*)?\s*$"
_SUM = re.compile(r"\d[\d .,']*(?:€|euros?)")
_FURTHER = rf"(?:[ ]{_SUM.pattern})*"  # in the columns behind, a space apart
_REMARK = re.compile(_FURTHER + _BEHIND)
_PLAIN = re.compile(
    rf"[ \t]*(?P<name>[^\W\d_](?:(?![ \t]{{2}})[^\n:;€]){{2,{_LONGEST_PLAIN - 1}}}?)[ ]"
    rf"(?P<amount>{_SUM.pattern}{_FURTHER}){_BEHIND}"
)
_OF_YEAR = re.compile(r"(?:[^\W\d_]+[ ])?(?:19|20)\d\d\b")  # "Montant 2023", in a line of headings a space apart
_BARE = re.compile(
    r"[ \t]*(?P<name>[^\W\d_](?:(?![ \t]{2})[^\n:;€]){1,60}?)[ ](?P<amount>\d{1,3}(?:[ .]\d{3})*(?:,\d\d)?)[ \t]*$"
)
_LED = re.compile(
    r"[ \t]*(?:[•*-][ \t]*)?(?P<name>[^\W\d_](?:(?![ \t]{2})[^\n:;€]){1,60}?)[ ]?[ :-][ ]?"
    r"(?P<amount>\d{1,3}(?:[ .]\d{3})*(?:,\d\d)?)[ \t]*[;.,]?[ \t]*$"
)
_LEAD_END = re.compile(r":[ \t]*\n")
_LEAST_LED = 2
_APART = 2  # line breaks between two rows of one list
_LEAST = 3  # rows of one shape: two are met by chance
_MOST_CELLS = 8
_LONGEST_NAME = 80


def find_stacked(text: str, folded: str, start: int, end: int) -> list[Block]:
    """The stacked tables in text[start:end], in order, as ruled blocks.

    A line of blanks is an empty cell, or parts two cells: which of them, more rows under headings tell.
    """
    if len(_FIGURED.findall(text, start, end)) < _LEAST:
        return []
    lines = list(_lines(text, folded, start, end))
    return max((_stacked(_joined(each)) for each in (lines, _unparted(lines))), key=_headed)


def _stacked(lines: list[Cell]) -> list[Block]:
    """The tables that some cells make, each on a line of its own."""
    names = [number for number, line in enumerate(lines) if line.cents is None and line.text.strip()]
    blocks: list[Block] = []
    group: list[tuple[int, int]] = []
    for first, following in pairwise([*names, len(lines)]):
        row = (first, following)
        if group and not (row[0] == group[-1][1] and _cells(row) == _cells(group[-1])):
            _close(lines, group, blocks)
            group = []
        if _is_row(lines, row):
            group.append(row)
    _close(lines, group, blocks)
    return blocks


def find_plain(text: str, folded: str, signs: list[int], start: int, end: int) -> list[Block]:
    """The lists of lines "Name 80 €" in text[start:end], in order, as ruled blocks; another line may stand between two.

    `signs` is where the signs of sums stand.
    """
    groups: list[list[Line]] = []
    for begin, stop in _priced_lines(folded, signs, start, end):
        row = _plain_row(text, folded, begin, stop)
        if row is None:
            continue
        near = groups and folded.count("\n", groups[-1][-1].end, begin) <= _APART
        if near and len(groups[-1][-1].cells) == len(row.cells):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [_under_years(text, group) for group in groups if len(group) >= _LEAST]


def _under_years(text: str, rows: list[Line]) -> Block:
    """Some rows as a block; where they have several sums, with the line above as headings, if it tells a year for each."""
    end = rows[0].start - 1
    start = text.rfind("\n", 0, max(end, 0)) + 1
    years = list(_OF_YEAR.finditer(text, start, end)) if len(rows[0].cells) > PAIR else []
    if len(years) != len(rows[0].cells) - 1:
        return Block(tuple(rows), tuple(range(len(rows))))
    heads = (Cell(index, index + 1, *year.span(), year[0], None, marked=False) for index, year in enumerate(years, 1))
    return Block((Line(start, end, tuple(heads), ruled=True), *rows), tuple(range(1, len(rows) + 1)))


def find_totalled(page: Page, totals: frozenset[str], start: int, end: int) -> list[Block]:
    """The lists of lines "Name 80" in a stretch whose next line is their total, as ruled blocks with the total.

    `totals` are the words that a total begins with; the sum proves that the figures are sums of money.
    """
    found: list[Block] = []
    floor = page.lines.number(start)
    for place in page.heads.between(start, end, totals, figures=False):
        number = page.lines.number(place)
        if (total := _bare_row(page, number)) is not None:
            rows = _rows_above(page, number, floor, _cents(total))
            if len(rows) >= _LEAST and sum(map(_cents, rows)) == _cents(total):
                found.append(Block((*rows, total), tuple(range(len(rows) + 1))))
        floor = number + 1
    return found


def find_led(page: Page, opens: Callable[[str], bool], start: int, end: int) -> list[Block]:
    """The lists of lines "Name 80" or "Name : 80" right below a line with a colon that `opens` them, as ruled blocks."""
    found: list[Block] = []
    last = page.lines.number(max(start, end - 1))
    for match in _LEAD_END.finditer(page.folded, start, end):
        number = page.lines.number(match.start())
        rows: list[Line] = []
        while (row := _led_row(page, number + 1 + len(rows), last)) is not None:
            rows.append(row)
        lead = page.folded[page.lines.start(number) : match.end()].strip()
        if len(rows) >= _LEAST_LED and opens(lead):
            found.append(Block(tuple(rows), tuple(range(len(rows)))))
    return found


def _led_row(page: Page, number: int, last: int) -> Line | None:
    if number > last:
        return None
    start, end = page.lines.start(number), page.lines.end(number)
    return _row_of(_LED.match(page.folded, start, end), page.text, start, end)


def _rows_above(page: Page, number: int, floor: int, cents: int) -> list[Line]:
    """The rows right above line `number`, none above line `floor`, until they are worth `cents`."""
    rows: list[Line] = []
    while cents > 0 and number > floor and (row := _bare_row(page, number - 1)) is not None:
        rows.append(row)
        cents -= _cents(row)
        number -= 1
    return rows[::-1]


def _cents(row: Line) -> int:
    return row.cells[1].cents or 0


def _bare_row(page: Page, number: int) -> Line | None:
    """The line as a name and a sum without a sign."""
    start, end = page.lines.start(number), page.lines.end(number)
    return _row_of(_BARE.match(page.folded, start, end), page.text, start, end)


def _priced_lines(folded: str, signs: list[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines that hold the sign of a sum, before it what may be a name, and behind it no more than a remark."""
    reached = start
    for sign in signs:
        if sign >= reached:
            begin, stop = folded.rfind("\n", start, sign) + 1, folded.find("\n", sign, end)
            reached = stop if stop >= 0 else end
            begin = max(begin, start)
            name = folded[begin:sign].rstrip(_OF_FIGURES).lstrip()
            named = len(name) <= _LONGEST_PLAIN and not any(mark in name for mark in _IN_NO_NAME)
            if named and (folded[sign] != "€" or _REMARK.match(folded, sign + 1, reached)):
                yield begin, reached


def _plain_row(text: str, folded: str, start: int, end: int) -> Line | None:
    return _row_of(_PLAIN.match(folded, start, end), text, start, end)


def _row_of(match: re.Match[str] | None, text: str, start: int, end: int) -> Line | None:
    """The row of a line that tells a name and, behind it, one sum or several."""
    if match is None:
        return None
    spans = [each.span() for each in _SUM.finditer(match.string, *match.span("amount"))] or [match.span("amount")]
    cells = [Cell(0, 1, *match.span("name"), text[slice(*match.span("name"))], None, marked=False)]
    for index, (begin, stop) in enumerate(spans, 1):
        amount = cell_amount(match.string[begin:stop])
        if amount is None:
            return None
        cells.append(Cell(index, index + 1, begin, stop, text[begin:stop], amount[0], marked=True))
    return Line(start, end, tuple(cells), ruled=True)


def _lines(text: str, folded: str, start: int, end: int) -> Iterator[Cell]:
    """Every written line as one cell, with its amount where it is nothing else; a line of blanks, or a dash, is an empty cell."""
    before, pieces = "", text[start:end].split("\n")
    for piece, below in pairwise([*pieces, ""]):
        stop = start + len(piece)
        if piece.strip() or (piece and not before and not below):
            amount = cell_amount(folded[start:stop]) if _FIGURES.match(piece) else None
            cents, marked = amount if amount is not None else (None, False)
            yield Cell(0, 1, start, stop, "" if piece.strip() in _NOTHING else piece, cents, marked)
        before, start = piece, stop + 1


def _is_blank(cell: Cell) -> bool:
    return not cell.text.strip()


def _unparted(lines: list[Cell]) -> list[Cell]:
    """Without the lines of blanks that part two cells: of three between two cells, the one in the middle is an empty cell."""
    kept: list[Cell] = []
    for blank, run in groupby(lines, _is_blank):
        cells = list(run)
        kept += cells[1::2] if blank else cells
    return kept


def _joined(lines: list[Cell]) -> list[Cell]:
    """With the cells of words joined that go on in small letters on the next line: "Foyer des jeunes", "et d'éducation"."""
    joined: list[Cell] = []
    for cell in lines:
        words = cell.text.strip()
        last = joined[-1].text.strip() if joined and joined[-1].cents is None else ""
        if last and words[:1].islower() and cell.cents is None and len(last) + len(words) < _LONGEST_NAME:
            joined[-1] = joined[-1]._replace(end=cell.end, text=f"{last} {words}")
        else:
            joined.append(cell)
    return joined


def _headed(blocks: list[Block]) -> tuple[int, int]:
    """How many rows of some blocks stand under headings, and how many in all."""
    under = [len(block.rows) for block in blocks if block.rows[0] > 0]
    return sum(under), sum(len(block.rows) for block in blocks)


def _cells(row: tuple[int, int]) -> int:
    return row[1] - row[0]


def _is_row(lines: list[Cell], row: tuple[int, int]) -> bool:
    """A short name with one to some amounts below it, one of them in euros."""
    name, amounts = lines[row[0]], lines[row[0] + 1 : row[1]]
    return (
        0 < len(amounts) < _MOST_CELLS and len(name.text) <= _LONGEST_NAME and any(amount.marked for amount in amounts)
    )


def _close(lines: list[Cell], group: list[tuple[int, int]], blocks: list[Block]) -> None:
    """Makes the rows of a group a block, with the names of its columns above them."""
    if len(group) < _LEAST:
        return
    width, first = _cells(group[0]), group[0][0]
    last = next((number for number in range(first, 0, -1) if lines[number - 1].text.strip()), 0)
    heads = lines[max(0, last - width) : last]
    named = len(heads) == width and all(_may_head(head) for head in heads)
    header = [_row([head._replace(cents=None) for head in heads])] if named else []
    rows = [_row(lines[begin:stop]) for begin, stop in group]
    blocks.append(Block((*header, *rows), tuple(range(len(header), len(header) + len(rows)))))


def _may_head(cell: Cell) -> bool:
    text = cell.text.strip()
    worded = cell.cents is None or _YEAR.fullmatch(text) is not None
    return worded and 0 < len(text) <= _LONGEST_NAME and not text.endswith((".", ";", ":"))


def _row(cells: list[Cell]) -> Line:
    placed = (
        cell._replace(left=index, right=index + 1, text=cell.text.strip())
        for index, cell in enumerate(cells)
        if cell.text.strip()
    )
    return Line(cells[0].start, cells[-1].end, tuple(placed), ruled=True)
