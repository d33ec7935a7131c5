"""Shards to records/*.parquet, in input order. Knows columns and their types, not what they mean.

The rows are written in the order of the shards and cut into row groups of a fixed size, so the bytes depend on the
inputs alone: not on the number of workers, nor on how the inputs were cut into batches.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from corpus62.store.folder import Folder, replaced
from corpus62.store.schema import RECORDS, DataType, in_shards

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ROW_GROUP = 10_000  # rows; 15 MB of fundings: twice as many took 28 MB more memory and saved no time


def build_records(folder: Folder, batch_ids: Sequence[str]) -> None:
    """Write every record kind from the shards named, an empty file with its columns where there is no row."""
    for kind in RECORDS:
        paths = (folder.rows(batch_id, kind) for batch_id in batch_ids)
        with replaced(folder.record(kind)) as target:
            _frame(kind, [path for path in paths if path.exists()]).sink_parquet(
                target, row_group_size=ROW_GROUP, maintain_order=True
            )


def _frame(kind: str, paths: list[Path]) -> pl.LazyFrame:
    schema = RECORDS[kind]
    if not paths:
        return pl.LazyFrame(schema=schema)
    written = {name: in_shards(dtype) for name, dtype in schema.items()}
    return pl.scan_ndjson(paths, schema=written).select(
        _typed(name, written[name], dtype) for name, dtype in schema.items()
    )


def _typed(name: str, written: DataType, dtype: DataType) -> pl.Expr:
    column = pl.col(name)
    if dtype == pl.Date:
        return column.str.to_date("%Y-%m-%d")
    return column if written == dtype else column.cast(dtype)


def scan(folder: Folder, kind: str) -> pl.LazyFrame:
    """One record kind of a finished run."""
    return pl.scan_parquet(folder.record(kind))
