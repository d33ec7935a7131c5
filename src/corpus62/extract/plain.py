"""Lists of lines, a name and its sum a space apart, "Tennis club 80 €"; or without a sign, "Tennis club 80".

Knows lines and cells, no French. Three rows of one shape make a list; of sums without a sign, their total proves it, or
the line that leads them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.extract.cells import PAIR, Cell, Line
from corpus62.extract.layout import Block
from corpus62.phrases.amounts import cell_amount

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpus62.text.page import Page

    Parted = Callable[[str, int], list[tuple[int, int]]]

_LEAST = 3  # rows of one shape: two are met by chance
_IN_NO_NAME = ":;"
_OF_FIGURES = "0123456789 .,'"
_LONGEST_PLAIN = 61  # characters of the name of a plain line
_BEHIND = r"(?:\s*[-(,][^\n]*)?\s*$"
_SUM = re.compile(r"\d[\d .,']*(?:€|eur(?:os?)?\b)")
_EMPTY = "[-–—]"  # a cell that holds no sum
_FURTHER = rf"(?:[ ](?:{_SUM.pattern}|{_EMPTY}(?=[ ]\d)))*"  # in the columns behind, a space apart
_REMARK = re.compile(_FURTHER + _BEHIND)
_PLAIN = re.compile(
    rf"[ \t]*(?P<name>[^\W\d_](?:(?![ \t]{{2}})[^\n:;€]){{2,{_LONGEST_PLAIN - 1}}}?)[ ]"
    rf"(?P<amount>{_SUM.pattern}{_FURTHER}){_BEHIND}"
)
_OF_YEAR = re.compile(r"(?:[^\W\d_]+[ ])?(?:19|20)\d\d\b")  # "Montant 2023", in a line of headings a space apart
_DECIMALS = r"\d{1,3}(?:[ .]\d{3})*,\d\d"
_AT_END = re.compile(r",\d\d[ \t]*(?=\n)")
_UNSIGNED = re.compile(
    rf"[ \t]*(?P<name>[^\W\d_](?:(?![ \t]{{2}})[^\n:;€]){{2,{_LONGEST_PLAIN - 1}}}?)[ ]"
    rf"(?P<amount>(?:(?:{_DECIMALS}|{_EMPTY})[ ])+{_DECIMALS})[ \t]*$"
)
_CELL = re.compile(rf"{_SUM.pattern}|{_DECIMALS}|{_EMPTY}")
_BARE = re.compile(
    r"[ \t]*(?P<name>[^\W\d_](?:(?![ \t]{2})[^\n:;€]){1,60}?)[ ](?P<amount>\d{1,3}(?:[ .]\d{3})*(?:,\d\d)?)[ \t]*$"
)
_NOTHING = frozenset("-–—")
_APART = 2  # line breaks between two rows of one list


def find_plain(page: Page, signs: list[int], parted: Parted, start: int, end: int) -> list[Block]:
    """The lists of lines "Name 80 €" in a stretch, in order, as ruled blocks; another line may stand between two.

    `signs` is where the signs of sums stand. Where a row has several sums, `parted` finds so many headings in a line above
    that lost its gaps, "Association Versé 2022 Voté 2023"; only below them sums may lack their signs.
    """
    signed = [_PLAIN.match(page.folded, *line) for line in _priced_lines(page.folded, signs, start, end)]
    found = [
        _headed(page, group, parted) or Block(tuple(group), tuple(range(len(group)))) for group in _groups(page, signed)
    ]
    if not found:
        bare = [
            _UNSIGNED.match(page.folded, page.folded.rfind("\n", start, match.start()) + 1, match.end())
            for match in _AT_END.finditer(page.folded, start, end)
        ]
        found += [block for group in _groups(page, bare) if (block := _headed(page, group, parted)) is not None]
    return found


def _groups(page: Page, matches: list[re.Match[str] | None]) -> list[list[Line]]:
    """The rows that stand together and have as many columns."""
    groups: list[list[Line]] = []
    for match in matches:
        if match is None or (row := _row_of(match, page.text, match.start(), match.end())) is None:
            continue
        near = groups and page.folded.count("\n", groups[-1][-1].end, row.start) <= _APART
        if near and groups[-1][-1].cells[-1].right == row.cells[-1].right:
            groups[-1].append(row)
        else:
            groups.append([row])
    return [group for group in groups if len(group) >= _LEAST]


def _headed(page: Page, rows: list[Line], parted: Parted) -> Block | None:
    """Some rows of several sums with the line above as headings, if it tells a year or another heading for each."""
    width = rows[0].cells[-1].right - 1
    number = page.lines.number(rows[0].start)
    if width < PAIR or not number:
        return None
    start, end = page.lines.start(number - 1), page.lines.end(number - 1)
    spans = [year.span() for year in _OF_YEAR.finditer(page.text, start, end)]
    if len(spans) != width:
        spans = [(start + left, start + right) for left, right in parted(page.folded[start:end], width)]
    if not spans:
        return None
    heads = (
        Cell(index, index + 1, *span, page.text[slice(*span)].strip(), None, marked=False)
        for index, span in enumerate(spans, 1)
    )
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


def _row_of(match: re.Match[str] | None, text: str, start: int, end: int) -> Line | None:
    """The row of a line that tells a name and, behind it, one sum or several."""
    if match is None:
        return None
    spans = [each.span() for each in _CELL.finditer(match.string, *match.span("amount"))] or [match.span("amount")]
    cells = [Cell(0, 1, *match.span("name"), text[slice(*match.span("name"))], None, marked=False)]
    for index, (begin, stop) in enumerate(spans, 1):
        amount = cell_amount(match.string[begin:stop])
        if amount is None and match.string[begin:stop] in _NOTHING:
            continue
        if amount is None:
            return None
        cells.append(Cell(index, index + 1, begin, stop, text[begin:stop], amount[0], marked=True))
    return Line(start, end, tuple(cells), ruled=True)
