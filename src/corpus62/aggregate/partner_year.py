"""The headline table: who gave whom how much for which year, and what stands behind each figure."""

from __future__ import annotations

import polars as pl

from corpus62.aggregate.contradictions import has_contradiction
from corpus62.aggregate.duplicates import with_duplicates

MONEY = pl.Decimal(18, 2)
_MEASURES = ("amount", "in_kind")
KEY = ("body", "partner", "direction", "year", "currency")


def partner_year(funding: pl.LazyFrame) -> pl.LazyFrame:
    """One row per body, partner, direction, year and currency, sorted by them.

    `amount` sums what was awarded in money; `in_kind` what was valued. Transfers inside one body are in neither.
    `year_not_stated` counts the fundings whose year is inferred or unknown, `contradictions` those with a failed check.
    """
    in_kind = pl.col("form") == "in_kind"
    return (
        counted(funding)
        .group_by(KEY)
        .agg(
            amount=pl.col("amount").filter(~in_kind).sum().cast(MONEY),
            in_kind=pl.col("amount").filter(in_kind).sum().cast(MONEY),
            fundings=pl.len(),
            acts=pl.struct("source", "act_id").n_unique(),
            documents=pl.col("source").n_unique(),
            evidence=pl.col("evidence_count").cast(pl.Int64).sum(),
            year_not_stated=(pl.col("year_basis") != "stated").fill_null(value=True).sum(),
            contradictions=has_contradiction().sum(),
        )
        .select("body", "partner", "direction", "year", *_MEASURES, "currency", pl.exclude(*KEY, *_MEASURES))
        .sort(KEY, nulls_last=True)
    )


def counted(funding: pl.LazyFrame) -> pl.LazyFrame:
    """The fundings that the headline table sums: awarded, between two parties, met here first."""
    return with_duplicates(funding).filter(
        pl.col("status") == "awarded", pl.col("form") != "internal_transfer", pl.col("duplicate_of").is_null()
    )
