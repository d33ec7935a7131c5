"""The headline table: who gave whom how much for which year, and what stands behind each figure."""

from __future__ import annotations

import itertools

import polars as pl

from corpus62.aggregate.contradictions import has_contradiction
from corpus62.aggregate.duplicates import without_duplicates
from corpus62.aggregate.spelling import spelled_once

MONEY = pl.Decimal(18, 2)
_MEASURES = ("amount", "in_kind")
KEY = ("body", "partner", "direction", "year", "currency")
_NAMES = ("body", "partner", "direction", "currency")
PART = 1_000_000  # fundings grouped at a time: about 300 MB; a body is never divided


def partner_year(funding: pl.LazyFrame) -> pl.LazyFrame:
    """One row per body, partner, direction, year and currency, sorted by them.

    `amount` sums what was awarded in money; `in_kind` what was valued. Transfers inside one body are in neither.
    `year_not_stated` counts the fundings whose year is inferred or unknown, `contradictions` those with a failed check.
    Made here and now, some bodies at a time; what is held of it meanwhile is numbers, and each name once.
    """
    every = counted(funding)
    parts = [_rows(every.filter(bodies)).collect() for bodies in _ranges(every)]
    return pl.concat(parts).lazy().with_columns(pl.col(_NAMES).cast(pl.String))


def _rows(counted: pl.LazyFrame) -> pl.LazyFrame:
    return (
        counted.select(*KEY, **_terms())
        .with_columns(pl.col(_NAMES).cast(pl.Categorical))
        .group_by(KEY)
        .agg(
            pl.col("amount", "in_kind").sum().cast(MONEY),
            fundings=pl.len(),
            acts=pl.col("act").n_unique(),
            documents=pl.col("document").n_unique(),
            evidence=pl.col("evidence").sum(),
            year_not_stated=pl.col("year_not_stated").sum(),
            contradictions=pl.col("contradiction").sum(),
        )
        .select("body", "partner", "direction", "year", *_MEASURES, "currency", pl.exclude(*KEY, *_MEASURES))
        .sort(KEY, nulls_last=True)
    )


def _ranges(counted: pl.LazyFrame) -> list[pl.Expr]:
    """Conditions that divide the fundings by body, in the order of the table, into parts of about PART each."""
    sizes = counted.group_by("body").agg(size=pl.len()).sort("body", nulls_last=True).collect()
    numbered = sizes.select("body", part=(pl.col("size").cum_sum() - pl.col("size")) // PART)
    starts = numbered.unique("part", keep="first", maintain_order=True)["body"].drop_nulls().to_list()[1:]
    if not starts:
        return [pl.lit(value=True)]
    body, last = pl.col("body"), starts[-1]
    between = [(body >= start) & (body < end) for start, end in itertools.pairwise(starts)]
    return [body < starts[0], *between, (body >= last) | body.is_null()]


def counted(funding: pl.LazyFrame) -> pl.LazyFrame:
    """The fundings that the headline table sums: awarded, between two parties, met here first; partners spelled once."""
    summed = without_duplicates(funding).filter(pl.col("status") == "awarded", pl.col("form") != "internal_transfer")
    return spelled_once(summed)


def _terms() -> dict[str, pl.Expr]:
    """What each funding adds to its row, made small first: a group then holds numbers, not texts."""
    in_kind, nothing = pl.col("form") == "in_kind", pl.lit(0).cast(MONEY)
    return {
        "amount": pl.when(in_kind).then(nothing).otherwise("amount"),
        "in_kind": pl.when(in_kind).then("amount").otherwise(nothing),
        "act": pl.struct("source", "act_id").hash(),
        "document": pl.col("source").hash(),
        "evidence": pl.col("evidence_count").cast(pl.Int64),
        "year_not_stated": (pl.col("year_basis") != "stated").fill_null(value=True),
        "contradiction": has_contradiction(),
    }
