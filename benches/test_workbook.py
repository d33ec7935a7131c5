"""The rows of a sheet as XML: the part of the workbook that grows with the run."""

from __future__ import annotations

import polars as pl
import pytest

from benches.made import write_fundings
from corpus62.export.cells import rows_xml
from corpus62.export.sheets import SHEETS

_FUNDINGS = 20_000
_ONCE_FUNDINGS = 2_000
_SHEET = next(sheet for sheet in SHEETS if sheet.table == "funding")


@pytest.fixture(scope="module")
def rows(is_timed, tmp_path_factory):
    path = write_fundings(
        _FUNDINGS if is_timed else _ONCE_FUNDINGS, tmp_path_factory.mktemp("made") / "funding.parquet"
    )
    made = pl.read_parquet(path).with_columns(pl.lit(None, dtype=pl.String).alias("duplicate_of"))
    return made.select(column.field for column in _SHEET.columns)


def test_rows_xml(timed, rows):
    """Every funding is a row, and its cells are bytes at once: through text, encoded again, it takes a third longer."""
    pieces = timed(lambda: list(rows_xml(rows, _SHEET.columns, [0] * len(_SHEET.columns))), work={"row": rows.height})
    assert sum(piece.count(b"<row ") for piece in pieces) == rows.height
