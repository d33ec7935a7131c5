"""CSV for programs: UTF-8, comma, decimal point, ISO dates, and no cell that a spreadsheet would run as a formula."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl
import polars.selectors as cs

from corpus62.store.folder import replaced

if TYPE_CHECKING:
    from pathlib import Path

_FORMULA_STARTS = r"^[=+\-@\t\r]"


def write_csv(frame: pl.LazyFrame | pl.DataFrame, path: Path) -> None:
    """Rows in their order, a slice at a time."""
    with replaced(path) as target:
        frame.lazy().with_columns(disarmed(cs.string())).sink_csv(target)


def disarmed(columns: pl.Expr | cs.Selector) -> pl.Expr:
    """Text that begins like a formula, with an apostrophe before it: a spreadsheet then shows it as it is."""
    text = columns.as_expr() if isinstance(columns, cs.Selector) else columns
    return pl.when(text.str.contains(_FORMULA_STARTS)).then(pl.lit("'") + text).otherwise(text).name.keep()
