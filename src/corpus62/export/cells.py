"""Rows of a sheet as the XML of an .xlsx file, many at a time. Knows cells, not sheets, files or acts.

A library that takes one cell at a time writes 110 000 of them a second; two workers then wait for the workbook half as
long as they read. Here each column is one Polars expression. `tests/test_workbook_cells.py` holds what a
spreadsheet reads in them against what it reads in cells of xlsxwriter.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import polars as pl

from corpus62.export.french import in_french

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus62.export.sheets import Column

_SLICE = 1_000  # rows held as XML at a time: about 1.5 MB; twice as many took 10 MB more memory and saved no time
_TEXT_LIMIT = 32_767  # UTF-16 units of an .xlsx cell
_MORE_BYTES = 3  # than characters in UTF-8 for each character of two UTF-16 units
_CONTROLS = [*range(9), *range(0x0B, 0x20), 0xFFFE, 0xFFFF]  # written _xHHHH_ in .xlsx; tab and line feed as they are
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"} | {chr(code): f"_x{code:04X}_" for code in _CONTROLS}
_MONEY = pl.Decimal(18, 2)
_DAY_ZERO = date(1899, 12, 31)
_LAST_DAY_OF_FEBRUARY_1900 = 59  # spreadsheets count a 29th, which there was not


def rows_xml(rows: pl.DataFrame, columns: Sequence[Column], styles: Sequence[int]) -> Iterator[bytes]:
    """The `<row>` elements of all rows, from the second row of the sheet on; `styles` are the columns' formats.

    A null gives no cell. Text is text whatever it begins with, and cut where a cell ends.
    """
    values = [_value(column).alias(str(at)) for at, column in enumerate(columns)]
    cells = [_cell(column, at, style) for at, (column, style) in enumerate(zip(columns, styles, strict=True))]
    row = pl.concat_str(pl.lit('<row r="'), "row", pl.lit('">'), *cells, pl.lit("</row>"))
    numbered = rows.with_row_index("row", offset=2).with_columns(pl.col("row").cast(pl.String))
    for part in numbered.iter_slices(_SLICE):
        yield part.select("row", *values).select(row.str.join("").cast(pl.Binary)).item()


def _cell(column: Column, at: int, style: int) -> pl.Expr:
    """The cell around its value, which stands in the column of that number; empty where the value is null."""
    value, place = pl.col(str(at)), (pl.lit(f'<c r="{letters(at)}'), "row")
    if column.format not in {"text", "list"}:
        return pl.concat_str(*place, pl.lit(f'" s="{style}"><v>'), value, pl.lit("</v></c>")).fill_null("")
    is_plain = value.str.strip_chars() == value
    space = pl.when(is_plain).then(pl.lit("")).otherwise(pl.lit(' xml:space="preserve"'))
    start = pl.lit(f'" s="{style}" t="inlineStr"><is><t')
    return pl.concat_str(*place, start, space, pl.lit(">"), value, pl.lit("</t></is></c>")).fill_null("")


def _value(column: Column) -> pl.Expr:
    """What stands in the cell, as text; null where nothing does."""
    given = pl.col(column.field)
    if column.format == "money":
        return given.cast(_MONEY).cast(pl.String).str.strip_chars_end("0").str.strip_chars_end(".")
    if column.format == "date":
        days = (given - _DAY_ZERO).dt.total_days()
        return (days + (days > _LAST_DAY_OF_FEBRUARY_1900).cast(pl.Int64)).cast(pl.String)
    if column.format == "list":
        return _escaped(given.cast(pl.List(pl.String)).list.join(" ; "))
    if column.format == "text":
        return _escaped(in_french(column.field, given))
    return given.cast(pl.String)


def _escaped(text: pl.Expr) -> pl.Expr:
    at_most = (text.str.len_bytes() - text.str.len_chars()) // _MORE_BYTES
    limit = (_TEXT_LIMIT - at_most.cast(pl.Int64)).clip(_TEXT_LIMIT // 2, _TEXT_LIMIT)
    literal = text.str.slice(0, limit).str.replace_all("(_x[0-9a-fA-F]{4}_)", "_x005F${1}")
    return literal.str.replace_many(list(_ESCAPES), list(_ESCAPES.values()))


def letters(at: int) -> str:
    """The name of a column: 0 is A, 26 is AA."""
    first, last = divmod(at, 26)
    return (letters(first - 1) if first else "") + chr(ord("A") + last)
