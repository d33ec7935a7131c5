"""Records written field under field, "Bénéficiaire .... : X", read as the rows of a table. Knows lines and cells, no French."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from corpus62.extract.cells import Cell, Line, cell_of
from corpus62.extract.layout import Block

if TYPE_CHECKING:
    from corpus62.text.page import Page

_FIELD = re.compile(
    r"[ \t]*(?:[•*-][ \t]*)?(?P<label>[^\W\d_](?:(?![ \t]{2}|[.…_]{2})[^\n:|\t]){1,40})[ \t.…_]*:"
    r"[ \t]*(?P<value>[^\s:][^\n]*?)[ \t]*$"
)
_LEAST_FIELDS = 2
_LEAST_RECORDS = 2  # of one form: a lone one is a sentence


class _Field(NamedTuple):
    """A line "label : value" of a record, each as [start, end) in the text; `name` is its folded label."""

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
