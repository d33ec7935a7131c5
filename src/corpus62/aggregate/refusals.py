"""What was not certain enough, counted by reason: extractions and whole documents."""

from __future__ import annotations

import polars as pl


def refusals_by_reason(refusals: pl.LazyFrame, documents: pl.LazyFrame) -> pl.LazyFrame:
    """Level (`document` or `extraction`), reason, count and the documents touched, most frequent first."""
    whole = documents.filter(pl.col("state") == "refused").select(pl.lit("document").alias("level"), "reason", "source")
    parts = refusals.select(pl.lit("extraction").alias("level"), "reason", "source")
    return (
        pl.concat([whole, parts])
        .group_by("level", "reason")
        .agg(count=pl.len(), documents=pl.col("source").n_unique())
        .sort("level", "count", "reason", descending=[False, True, False])
    )
