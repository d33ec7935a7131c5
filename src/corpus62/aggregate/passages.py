"""The passages behind the figures of the headline table. Knows records, not files or terminals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from corpus62.aggregate.names import is_meant
from corpus62.aggregate.partner_year import counted

if TYPE_CHECKING:
    from collections.abc import Iterable


def partners_meant(funding: pl.LazyFrame, query: str) -> list[str]:
    """The partners of counted fundings that the query can mean, sorted."""
    names = counted(funding).select(pl.col("partner").drop_nulls().unique().sort()).collect()["partner"]
    return [name for name in names if is_meant(query, name)]


def counted_fundings(funding: pl.LazyFrame, partners: Iterable[str], year: int | None) -> pl.LazyFrame:
    """The fundings that make up the partners' figures, of one year or of all, in the order of the table."""
    mine = counted(funding).filter(pl.col("partner").is_in(list(partners)))
    if year is not None:
        mine = mine.filter(pl.col("year") == year)
    return mine.sort(
        "body", "partner", "direction", "year", "source", "funding_id", nulls_last=True, maintain_order=True
    )


def passages(fundings: pl.LazyFrame, evidence: pl.LazyFrame) -> pl.LazyFrame:
    """The evidence of the fundings given, in the order of the records."""
    keys = fundings.select("funding_id", "source").unique()
    return evidence.join(keys, on=["funding_id", "source"], how="semi", maintain_order="left")
