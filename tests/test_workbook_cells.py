"""The rows of a sheet made by Polars say what xlsxwriter, which takes one cell at a time, says of the same values."""
# ruff: noqa: S314 - the XML read here was written a moment before

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
from datetime import date
from decimal import Decimal

import polars as pl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from corpus62.export.cells import letters, rows_xml
from corpus62.export.sheets import Column
from corpus62.export.workbook import _OPTIONS

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
COLUMNS = (
    Column("text", "T", 9),
    Column("status", "S", 9),
    Column("money", "M", 9, "money"),
    Column("count", "C", 9, "count"),
    Column("date", "D", 9, "date"),
    Column("list", "L", 9, "list"),
)
SCHEMA = {
    "text": pl.String,
    "status": pl.String,
    "money": pl.Decimal(18, 2),
    "count": pl.Int64,
    "date": pl.Date,
    "list": pl.List(pl.String),
}
HOSTILE = ["=1+1", "_x0041_", "_x004", "\x00\x1f", "\r\n\t", "<b>&amp;", " a ", "\ufffe", "", "\U0001f600"]
TEXTS = st.text() | st.sampled_from(HOSTILE)
CENTS = st.integers(-(10**13), 10**13).map(lambda cents: Decimal(cents) / 100)
VALUES = st.tuples(
    TEXTS,
    st.sampled_from(["awarded", "recalled", "unheard of"]),
    CENTS,
    st.integers(-(10**9), 10**9),
    st.dates(date(1900, 1, 1), date(2999, 12, 31)),
    st.lists(TEXTS, max_size=3),
)
ROWS = st.lists(st.tuples(VALUES, st.tuples(*[st.booleans()] * 6)), max_size=5)
FRENCH = {"awarded": "attribué", "recalled": "rappelé"}


def by_xlsxwriter(rows):
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, _OPTIONS) as book:
        page = book.add_worksheet()
        for row, values in enumerate(rows, 1):
            for at, value in enumerate(values):
                if value is not None:
                    _write(page, row, at, value)
    return zipfile.ZipFile(target).read("xl/worksheets/sheet1.xml")


def _write(page, row, at, value):
    if COLUMNS[at].format in {"money", "count"}:
        page.write_number(row, at, float(value))
    elif COLUMNS[at].format == "date":
        page.write_datetime(row, at, value)
    elif COLUMNS[at].format == "list":
        page.write_string(row, at, " ; ".join(value))
    else:
        page.write_string(row, at, FRENCH.get(value, value) if at == 1 else value)


def by_polars(rows):
    frame = pl.DataFrame(rows, schema=SCHEMA, orient="row")
    body = b"".join(rows_xml(frame, COLUMNS, [0] * len(COLUMNS)))
    return b'<worksheet xmlns="%s">%s</worksheet>' % (MAIN.strip("{}").encode(), body)


def cells(xml):
    """Reference and value of every cell; xlsxwriter writes the sixteenth digit of a float, which is noise."""
    found = {}
    for cell in ET.fromstring(xml).iter(f"{MAIN}c"):
        value = "".join(part.text or "" for part in cell.iter() if part.tag in {f"{MAIN}v", f"{MAIN}t"})
        found[cell.get("r")] = value if cell.get("t") else f"{float(value):.14g}"
    return found


@given(ROWS)
def test_cells_are_those_of_the_twin(given_rows):
    rows = [tuple(value if there else None for value, there in zip(*row, strict=True)) for row in given_rows]
    assert cells(by_polars(rows)) == cells(by_xlsxwriter(rows))


@pytest.mark.parametrize(("letter", "units"), [("a", 32_767), ("\U0001f600", 16_383)])
def test_text_ends_where_a_cell_ends(letter, units):
    (value,) = cells(by_polars([(letter * 40_000, None, None, None, None, None)])).values()
    assert value == letter * units


def test_columns_are_named_as_in_a_spreadsheet():
    assert [letters(at) for at in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
