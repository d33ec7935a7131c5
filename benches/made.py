"""Funding records made by counting, so that what their table must hold is known by arithmetic."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from corpus62.store.schema import RECORDS

if TYPE_CHECKING:
    from pathlib import Path

PARTNERS = 2_000
YEARS = 10


def write_fundings(count: int, path: Path) -> Path:
    """`count` fundings of 2 000 partners over ten years; number i is of 100 + i % 1000 cents, every tenth recalled."""
    schema = RECORDS["funding"]
    number = pl.int_range(count, dtype=pl.Int64)
    text = {
        "funding_id": pl.format("f{}", number),
        "act_id": pl.format("a{}", number // 4),
        "act_key": pl.format("k{}", number // 4),
        "source": pl.format("folder/{}.txt", number // 40),
        "body": pl.format("Commune {}", number % 50),
        "partner": pl.format("Association {}", number % PARTNERS),
        "status": pl.when(number % 10 == 9).then(pl.lit("recalled")).otherwise(pl.lit("awarded")),
        "direction": pl.lit("out"),
        "form": pl.lit("cash"),
        "currency": pl.lit("EUR"),
        "year_basis": pl.lit("stated"),
        "quote": pl.format("une subvention de {} € à l'association {}", number % 1000, number % PARTNERS),
    }
    numbers = {
        "year": 2015 + (number // PARTNERS) % YEARS,
        "amount": (100 + number % 1000).cast(pl.Decimal(18, 2)) / 100,
        "evidence_count": pl.lit(2),
        "checks": pl.lit([], dtype=schema["checks"]),
    }
    given = text | numbers
    columns = [given.get(name, pl.lit(None)).cast(dtype).alias(name) for name, dtype in schema.items()]
    pl.select(number).select(columns).write_parquet(path)
    return path
