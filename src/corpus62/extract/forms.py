"""Records written in fields, "Bénéficiaire .... : X", or as a name and fields below it, read as the rows of a table.

Knows lines and cells, no French.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from corpus62.extract.cells import Cell, Line, cell_of
from corpus62.extract.layout import Block
from corpus62.text.places import parted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus62.text.page import Page

_FIELD = re.compile(
    r"[ \t]*(?:[•*-][ \t]*)?(?P<label>[^\W\d_](?:(?![ \t]{2}|[.…_]{2})[^\n:|\t]){1,40})[ \t.…_]*:"
    r"[ \t]*(?P<value>[^\s:][^\n]*?)[ \t]*$"
)
_GAP = "   "  # what parts two fields of a line, as a tab does
# A name, less what it is for: "Commune de X - réfection du toit".
_TITLE = re.compile(r"[ \t]*(?:[•*-][ \t]*)?(?P<title>[^\W\d_][^\n€]{2,150}?(?<![:;,.]))(?:\s[–—-]\s[^\n€]*)?[ \t]*$")
_LEAST_FIELDS = 2
_LEAST_RECORDS = 2  # of one form: a lone one is a sentence


class _Field(NamedTuple):
    """A piece "label : value" of a record, each as [start, end) in the text; `name` is its folded label, empty for a title."""

    name: str
    label: tuple[int, int]
    value: tuple[int, int]


def find_forms(page: Page, openers: frozenset[str], start: int, end: int) -> list[Block]:
    """The records of a stretch as the rows of a ruled table for each form, its headings their labels.

    `openers` are the words that the label of a record's first field begins with.
    """
    forms: dict[str, list[list[_Field]]] = {}  # by the label that a record begins with
    last, reached = page.lines.number(max(start, end - 1)), start
    for place in page.heads.between(start, end, openers, figures=False):
        if place >= reached:
            record = _record(page, page.lines.number(place), last)
            if len(record) >= _LEAST_FIELDS:
                forms.setdefault(record[0].name, []).append(record)
                reached = record[-1].value[1]
    return [_table(page, records) for records in forms.values() if len(records) >= _LEAST_RECORDS]


def find_titled(page: Page, signs: list[int], start: int, end: int) -> list[Block]:
    """The lists of names with fields below, "Commune de X / Coût : 400 €   Subvention : 100 €", as ruled tables.

    `signs` are the places of the sums in the stretch.
    """
    lists: list[list[list[_Field]]] = []
    floor, last = page.lines.number(start), page.lines.number(max(start, end - 1))
    for number in dict.fromkeys(map(page.lines.number, signs)):
        if number < floor or not (below := _run(page, range(number, last + 1))):
            continue
        above = _run(page, range(number - 1, floor - 1, -1))[::-1]
        top = number - len(above)
        if top > floor and (title := _title(page, top - 1)) is not None:
            record = [title, *chain(*above, *below)]
            if lists and _follows(page, lists[-1][-1], record):
                lists[-1].append(record)
            else:
                lists.append([record])
        floor = number + len(below)
    return [_table(page, records) for records in lists if len(records) >= _LEAST_RECORDS]


def _run(page: Page, numbers: Iterable[int]) -> list[list[_Field]]:
    """The fields of some lines, one after another, until a line holds something else."""
    run: list[list[_Field]] = []
    for number in numbers:
        if not (fields := _fields(page, number)):
            break
        run.append(fields)
    return run


def _follows(page: Page, before: list[_Field], record: list[_Field]) -> bool:
    """Whether a record has the fields of the one right above it."""
    same = [field.name for field in before] == [field.name for field in record]
    return same and not page.text[before[-1].value[1] : record[0].value[0]].strip(" \t\n•*-")


def _fields(page: Page, number: int) -> list[_Field]:
    """The fields of a line that holds nothing else."""
    start, end = page.lines.start(number), page.lines.end(number)
    if page.folded.find(":", start, end) < 0:
        return []
    pieces = [
        (start + tab + left, start + tab + right)
        for tab, stop in parted(page.folded[start:end], "\t")
        for left, right in parted(page.folded[start + tab : start + stop], _GAP)
    ]
    matches = [_FIELD.match(page.folded, *piece) for piece in pieces]
    fields = [_Field(match["label"], match.span("label"), match.span("value")) for match in matches if match]
    return fields if len(fields) == len(matches) else []


def _title(page: Page, number: int) -> _Field | None:
    match = _TITLE.match(page.text, page.lines.start(number), page.lines.end(number))
    if match is None or not match["title"][0].isupper():
        return None
    start, end = match.span("title")
    return _Field("", (start, start), (start, end))


def _record(page: Page, number: int, last: int) -> list[_Field]:
    """The fields from a line on, until a line is none or the first label comes again."""
    fields: list[_Field] = []
    while number <= last:
        match = _FIELD.match(page.folded, page.lines.start(number), page.lines.end(number))
        if match is None or (fields and match["label"] == fields[0].name):
            break
        fields.append(_Field(match["label"], match.span("label"), match.span("value")))
        number += 1
    return fields


def _table(page: Page, records: list[list[_Field]]) -> Block:
    columns: dict[str, int] = {}
    headings = []
    for record in records:
        for field in record:
            if field.name not in columns:
                columns[field.name] = len(columns)
                if field.name:
                    headings.append(_cell(page, columns[field.name], field.label))
    top = records[0][0].label[0]
    rows = [
        Line(
            record[0].label[0],
            record[-1].value[1],
            tuple(_cell(page, columns[field.name], field.value) for field in record),
            ruled=True,
        )
        for record in records
    ]
    return Block((Line(top, top, tuple(headings), ruled=True), *rows), tuple(range(1, len(rows) + 1)))


def _cell(page: Page, column: int, span: tuple[int, int]) -> Cell:
    start, end = span
    cell = cell_of(0, end - start, start, page.text[start:end], page.folded)
    return cell._replace(left=column, right=column + 1)
