"""The same act met in two sources counts once: its fundings in the first source, by name, are the ones that count."""

from __future__ import annotations

import polars as pl


def with_duplicates(funding: pl.LazyFrame) -> pl.LazyFrame:
    """The fundings with `duplicate_of`: the source that counts instead of this one, null where this one counts."""
    first = _met_twice(funding)
    return (
        funding.join(first, on="act_key", how="left", maintain_order="left")
        .with_columns(duplicate_of=pl.when(pl.col("source") > pl.col("first_source")).then("first_source"))
        .drop("first_source")
    )


def without_duplicates(funding: pl.LazyFrame) -> pl.LazyFrame:
    """The fundings that count, in any order; takes less memory than marking the others."""
    repeated = funding.select("act_key", "source").join(_met_twice(funding), on="act_key")
    repeated = repeated.filter(pl.col("source") > pl.col("first_source")).select("act_key", "source").unique()
    return funding.join(repeated.collect().lazy(), on=["act_key", "source"], how="anti")


def duplicates(funding: pl.LazyFrame) -> pl.LazyFrame:
    """The awarded fundings that are not counted, and where they are counted instead."""
    return (
        with_duplicates(funding)
        .filter(pl.col("duplicate_of").is_not_null(), pl.col("status") == "awarded")
        .select("source", "duplicate_of", "act_key", "funding_id", "body", "partner", "direction", "year", "amount")
        .sort("source", "funding_id", "partner", "amount", maintain_order=True)
    )


def _met_twice(funding: pl.LazyFrame) -> pl.LazyFrame:
    """act_key and first_source of the acts met in several sources.

    Only awarded fundings decide, so that an act merely quoted elsewhere never takes the place of its award. An empty
    act_key identifies nothing and is never a duplicate. Few acts are met twice: a look at the hashes tells which may
    be, so that the texts of the others need not be held.
    """
    deciding = funding.filter(pl.col("act_key") != "", pl.col("status") == "awarded").select("act_key", "source")
    hashed = deciding.select(key=pl.col("act_key").hash(), source=pl.col("source").hash())
    candidates = _in_several_sources(hashed, "key").select("key").collect().lazy()
    few = deciding.with_columns(key=pl.col("act_key").hash()).join(candidates, on="key", how="semi")
    return _in_several_sources(few, "act_key").collect().lazy()


def _in_several_sources(frame: pl.LazyFrame, key: str) -> pl.LazyFrame:
    """`key` and first_source, for each key that has more than one source."""
    return (
        frame.group_by(key)
        .agg(first_source=pl.col("source").min(), last_source=pl.col("source").max())
        .filter(pl.col("first_source") != pl.col("last_source"))
        .select(key, "first_source")
    )
