"""Figures that do not agree with each other: parts and whole, table and total, act and report. Nothing is repaired."""

from __future__ import annotations

import polars as pl


def has_contradiction() -> pl.Expr:
    """Whether any check of the row failed."""
    return pl.col("checks").list.eval(~pl.element().struct.field("ok")).list.any().fill_null(value=False)


def contradictions(funding: pl.LazyFrame, budget_lines: pl.LazyFrame) -> pl.LazyFrame:
    """One row per failed check of a funding or budget line, sorted by place."""
    of_fundings = funding.select(
        "source",
        "act_id",
        pl.lit("funding").alias("record"),
        pl.col("beneficiary").alias("label"),
        "year",
        "amount",
        "checks",
        "char_start",
        "char_end",
    )
    of_lines = budget_lines.select(
        "source",
        "act_id",
        pl.lit("budget_line").alias("record"),
        "label",
        pl.lit(None, pl.Int16).alias("year"),
        pl.lit(None, pl.Decimal(18, 2)).alias("amount"),
        "checks",
        "char_start",
        "char_end",
    )
    return (
        pl.concat([of_fundings, of_lines])
        .explode("checks", empty_as_null=False, keep_nulls=False)
        .unnest("checks")
        .filter(~pl.col("ok"))
        .rename({"name": "check"})
        .select(
            "source",
            "act_id",
            "record",
            "label",
            "year",
            "amount",
            "check",
            "expected",
            "found",
            (pl.col("found") - pl.col("expected")).cast(pl.Decimal(18, 2)).alias("difference"),
            "note",
            "char_start",
            "char_end",
        )
        .sort("source", "char_start", "record", "check", "expected", "found", nulls_last=True, maintain_order=True)
    )
