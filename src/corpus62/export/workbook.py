"""The workbook for people: typed cells, nothing run as formula or link, the same bytes for the same tables.

Money is exact in every other file; a spreadsheet's cells are binary floats and hold it exactly up to 90 billion euros.
"""

from __future__ import annotations

import re
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from io import BytesIO
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

import polars as pl
import xlsxwriter

from corpus62.export.cells import letters, rows_xml
from corpus62.export.sheets import CUT_NOTE, READ_ME, READ_ME_SHEET, SHEETS
from corpus62.store.folder import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from xlsxwriter.worksheet import Worksheet

    from corpus62.export.sheets import Format, Sheet

Piece = tuple[str, bytes]  # of a file in the workbook: its name, and what comes next in it

_A4 = 9  # the number of the format in a workbook
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}
_DIMENSION = re.compile(rb'<dimension ref="[^"]*"/>')
_COLUMNS = re.compile(rb'<col min="(\d+)" max="(\d+)" [^>]*style="(\d+)"')
_LEVEL = 4  # of 9; 6 takes twice the time for a tenth less
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # a fixed day: same tables, same bytes
_NUMBER_FORMATS: dict[Format, str] = {
    "money": '#,##0.00\\ "€"',  # shown as 1 234,56 € where the spreadsheet speaks French
    "year": "0",
    "count": "#,##0",
    "date": "yyyy\\-mm\\-dd",
    "text": "@",
    "list": "@",
}


def write_workbook(frames: Mapping[str, pl.LazyFrame], path: Path, sheets: Sequence[Sheet] = SHEETS) -> None:
    """Every sheet from the frame of its name, then the read-me with a note for each sheet that was cut."""
    sizes = {sheet.table: frames[sheet.table].select(pl.len()).collect().item() for sheet in sheets}
    with replaced(path) as target, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as book:
        frame = zipfile.ZipFile(_without_rows(sheets, sizes))
        filled = {f"xl/worksheets/sheet{number}.xml": sheet for number, sheet in enumerate(sheets, 1)}
        pieces = (
            (name, piece)
            for name in frame.namelist()
            for piece in (_with_rows(frame.read(name), filled[name], frames) if name in filled else [frame.read(name)])
        )
        for name, some in groupby(_made_ahead(pieces), key=itemgetter(0)):
            with book.open(name, "w") as file:
                file.writelines(piece for _, piece in some)


def _made_ahead(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces, each made in another thread while the one before it is compressed: neither holds the interpreter."""
    with ThreadPoolExecutor(max_workers=1) as maker:
        coming = maker.submit(next, pieces, None)
        while (piece := coming.result()) is not None:
            coming = maker.submit(next, pieces, None)
            yield piece


def _without_rows(sheets: Sequence[Sheet], sizes: Mapping[str, int]) -> BytesIO:
    """The workbook with its headings, widths, formats and read-me."""
    target = BytesIO()
    with xlsxwriter.Workbook(target, _OPTIONS) as book:
        book.set_properties({"created": _MADE, "title": "corpus62"})
        formats: dict[str, xlsxwriter.format.Format] = {
            name: book.add_format({"num_format": code}) for name, code in _NUMBER_FORMATS.items()
        }
        formats["header"] = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#DDE6F0"})
        notes = [_write_headings(book, sheet, sizes[sheet.table], formats) for sheet in sheets]
        _write_read_me(book, formats["header"], [note for note in notes if note])
    return target


def _write_headings(
    book: xlsxwriter.Workbook, sheet: Sheet, size: int, formats: dict[str, xlsxwriter.format.Format]
) -> str | None:
    """An empty sheet; the note that it is cut, where it is."""
    page = book.add_worksheet(sheet.name)
    page.freeze_panes(1, 0)
    _print_on_wide_pages(page)
    for at, column in enumerate(sheet.columns):
        page.set_column(at, at, column.width, formats[column.format])
        page.write_string(0, at, column.heading, formats["header"])
    shown = min(size, sheet.most_rows)
    page.autofilter(0, 0, max(shown, 1), len(sheet.columns) - 1)
    if shown == size:
        return None
    return CUT_NOTE.format(sheet=sheet.name, shown=shown, all=size, complete=sheet.complete)


def _with_rows(xml: bytes, sheet: Sheet, frames: Mapping[str, pl.LazyFrame]) -> Iterator[bytes]:
    """The XML of an empty sheet, and its rows where they belong."""
    fields = [column.field for column in sheet.columns]
    rows = frames[sheet.table].select(fields).head(sheet.most_rows).collect()
    start, end, rest = xml.partition(b"</sheetData>")
    size = b'<dimension ref="A1:%s%d"/>' % (letters(len(fields) - 1).encode(), rows.height + 1)
    yield _DIMENSION.sub(size, start)
    yield from rows_xml(rows, sheet.columns, _styles(start))
    yield end + rest


def _styles(xml: bytes) -> list[int]:
    """The number of each column's format; columns alike stand together."""
    ranges = (map(int, found) for found in _COLUMNS.findall(xml))
    return [style for first, last, style in ranges for _ in range(first, last + 1)]


def _print_on_wide_pages(page: Worksheet) -> None:
    """Landscape, all columns on one page, the headings again on each."""
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _write_read_me(book: xlsxwriter.Workbook, header: object, notes: list[str]) -> None:
    page = book.add_worksheet(READ_ME_SHEET)
    page.set_column(0, 0, 120, book.add_format({"text_wrap": True, "valign": "top"}))
    page.write_string(0, 0, READ_ME_SHEET, header)
    for row, line in enumerate((*READ_ME.splitlines(), *notes), 1):
        page.write_string(row, 0, line)
