"""Lists of lines, a name and its sum a space apart, "Tennis club 80 €"; or without a sign, "Tennis club 80".

Knows lines and cells, no French. Three rows of one shape make a list; of sums without a sign, their total proves it, or
the line that leads them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.extract.cells import Line, named_sum
from corpus62.extract.layout import Block

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from corpus62.text.page import Page

_LEAST = 3  # rows of one shape: two are met by chance
_IN_NO_NAME = ":;"
_OF_FIGURES = "0123456789 .,'"
_LONGEST_PLAIN = 61  # characters of the name of a plain line
_BEHIND = r"(?:\s*[-(,][^\n]*)?\s*$"
_SUM = re.compile(r"\d[\d .,']*(?:€|eur(?:os?)?\b)")
_REMARK = re.compile(_BEHIND)
_PLAIN = re.compile(
    rf"[ \t]*(?:\d{{1,3}}[.)][ ])?(?P<name>[^\W\d_](?:(?![ \t]{{2}})[^\n:;€]){{2,{_LONGEST_PLAIN - 1}}}?)[ ]"
    rf"(?P<amount>{_SUM.pattern}){_BEHIND}"
)
_BARE = re.compile(
    r"[ \t]*(?:\d{1,3}[.)][ ])?(?P<name>[^\W\d_](?:(?![ \t]{2})[^\n:;€]){1,60}?)[ ]"
    r"(?P<amount>\d{1,3}(?:[ .]\d{3})*(?:,\d\d)?)[ \t]*$"
)
_ANOTHER = re.compile(rf"\s*,\s[A-ZÀ-Þ][^\n]*{_SUM.pattern}")  # behind a sum: ", Chorale Sainte-Cécile 250 €"
_APART = 2  # line breaks between two rows of one list


def find_plain(page: Page, signs: list[int], start: int, end: int) -> list[Block]:
    """The lists of lines "Name 80 €" in a stretch, in order, as ruled blocks; another line may stand between two.

    `signs` is where the signs of sums stand.
    """
    matches = (_PLAIN.match(page.folded, *line) for line in _priced_lines(page.folded, signs, start, end))
    return [Block(tuple(group), tuple(range(len(group)))) for group in _groups(page, matches)]


def _groups(page: Page, matches: Iterable[re.Match[str] | None]) -> list[list[Line]]:
    """The rows that stand together."""
    groups: list[list[Line]] = []
    for match in matches:
        if match is None or _ANOTHER.match(page.text, match.end("amount"), match.end()):  # a sentence that is wrapped
            continue
        row = named_sum(page.text, *match.span(), match)
        if row is None:
            continue
        if groups and page.folded.count("\n", groups[-1][-1].end, row.start) <= _APART:
            groups[-1].append(row)
        else:
            groups.append([row])
    return [group for group in groups if len(group) >= _LEAST]


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
    match = _BARE.match(page.folded, start, end)
    return named_sum(page.text, start, end, match) if match else None


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
