"""Parquet files, one row a document, read a slice at a time. Polars is imported only where such a file is met."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from corpus62.errors import DocumentRefusedError
from corpus62.read.rows import row_document
from corpus62.read.streams import is_url
from corpus62.read.unit import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    import polars as pl

    from corpus62.model import Document
    from corpus62.read.unit import Fields, Unit

_SLICE = 2_000  # rows held at a time: about 30 MB of acts of 15 kB


def count_rows(path: str) -> int:
    """How many rows the file holds, from its footer; 0 where that cannot be read (reading it says why)."""
    import polars as pl

    try:
        return pl.scan_parquet(path).select(pl.len()).collect().item()
    except (pl.exceptions.PolarsError, OSError):
        return 0


def read_table(stream: BinaryIO, unit: Unit, fields: Fields) -> Iterator[Document | Refused]:
    """Rows [unit.start, unit.end). The stream serves archives and URLs; a plain local file is scanned by its path."""
    import polars as pl

    by_path = unit.path.lower().endswith(".parquet") and not is_url(unit.path)
    try:
        frame = pl.scan_parquet(unit.path) if by_path else pl.read_parquet(stream).lazy()
        columns = frame.select(text=_column(frame, fields.text, unit), id=_column(frame, fields.id, unit))
        yield from _rows(columns, unit)
    except pl.exceptions.PolarsError as error:
        raise DocumentRefusedError(
            "format", f"{unit.source}: is not a readable Parquet file ({error}); write it again"
        ) from error


def _column(frame: pl.LazyFrame, name: str, unit: Unit) -> pl.Expr:
    import polars as pl

    if name not in frame.collect_schema().names():
        raise DocumentRefusedError(
            "row", f"{unit.source}: has no column {name!r}; name its columns with --text-field and --id-field"
        )
    return pl.col(name).cast(pl.String)


def _rows(columns: pl.LazyFrame, unit: Unit) -> Iterator[Document | Refused]:
    at = unit.start
    while unit.end is None or at < unit.end:
        length = _SLICE if unit.end is None else min(_SLICE, unit.end - at)
        rows = columns.slice(at, length).collect().rows()
        if not rows:
            return
        for number, (text, name) in enumerate(rows, at + 1):
            yield _row(text, name, number, unit)
        at += len(rows)


def _row(text: str | None, name: str | None, number: int, unit: Unit) -> Document | Refused:
    if text is None or name is None:
        message = (
            f"{unit.source}, row {number}: its {'text' if text is None else 'id'} is null; fill it or drop the row"
        )
        return Refused(source=f"{unit.source}#row-{number}", reason="row", message=message)
    return row_document(text, f"{unit.source}#{name}", len(text.encode()))
