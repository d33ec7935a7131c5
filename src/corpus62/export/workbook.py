"""The workbook for people: typed cells, nothing run as formula or link, the same bytes for the same tables.

Money is exact in every other file; a spreadsheet's cells are binary floats and hold it exactly up to 90 billion euros.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import polars as pl
import xlsxwriter

from corpus62.export.french import shown
from corpus62.export.sheets import CUT_NOTE, READ_ME, READ_ME_SHEET, SHEETS
from corpus62.store.folder import replaced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from xlsxwriter.worksheet import Worksheet

    from corpus62.export.sheets import Column, Format, Sheet

_TEXT_LIMIT = 32_767  # characters of an .xlsx cell
_SLICE = 20_000  # rows held as Python objects at a time
_A4 = 9  # the number of the format in a workbook
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}
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
    with replaced(path) as target, xlsxwriter.Workbook(str(target), _OPTIONS) as book:
        book.set_properties({"created": _MADE, "title": "corpus62"})
        formats = {name: book.add_format({"num_format": code}) for name, code in _NUMBER_FORMATS.items()}
        formats["header"] = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#DDE6F0"})
        notes = [_write_sheet(book, sheet, frames[sheet.table], formats) for sheet in sheets]
        _write_read_me(book, formats["header"], [note for note in notes if note])


def _write_sheet(book: xlsxwriter.Workbook, sheet: Sheet, frame: pl.LazyFrame, formats: dict) -> str | None:
    rows = frame.select(column.field for column in sheet.columns).head(sheet.most_rows).collect()
    page = book.add_worksheet(sheet.name)
    page.freeze_panes(1, 0)
    _print_on_wide_pages(page)
    for at, column in enumerate(sheet.columns):
        page.set_column(at, at, column.width, formats[column.format])
        page.write_string(0, at, column.heading, formats["header"])
    page.autofilter(0, 0, max(rows.height, 1), len(sheet.columns) - 1)
    _write_rows([_writer(page, at, column, formats) for at, column in enumerate(sheet.columns)], rows)
    every = frame.select(pl.len()).collect().item()
    if rows.height == every:
        return None
    return CUT_NOTE.format(sheet=sheet.name, shown=rows.height, all=every, complete=sheet.complete)


def _print_on_wide_pages(page: Worksheet) -> None:
    """Landscape, all columns on one page, the headings again on each."""
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _write_rows(writers: Iterable[Callable[[int, object], None]], rows: pl.DataFrame) -> None:
    row = 0
    for part in rows.iter_slices(_SLICE):
        for row, values in enumerate(part.iter_rows(), row + 1):  # noqa: B020 - the count goes on from part to part
            for write, value in zip(writers, values, strict=True):
                if value is not None:
                    write(row, value)


def _writer(page: Worksheet, at: int, column: Column, formats: dict) -> Callable[[int, object], None]:
    """How the cells of one column are written."""
    style = formats[column.format]
    if column.format in {"money", "year", "count"}:
        return lambda row, value: page.write_number(row, at, float(value), style)
    if column.format == "date":
        return lambda row, value: page.write_datetime(row, at, value, style)
    if column.format == "list":
        return lambda row, value: page.write_string(row, at, " ; ".join(map(str, value))[:_TEXT_LIMIT], style)
    return lambda row, value: page.write_string(row, at, shown(column.field, value)[:_TEXT_LIMIT], style)


def _write_read_me(book: xlsxwriter.Workbook, header: object, notes: list[str]) -> None:
    page = book.add_worksheet(READ_ME_SHEET)
    page.set_column(0, 0, 120, book.add_format({"text_wrap": True, "valign": "top"}))
    page.write_string(0, 0, READ_ME_SHEET, header)
    for row, line in enumerate((*READ_ME.splitlines(), *notes), 1):
        page.write_string(row, 0, line)
