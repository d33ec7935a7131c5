"""tables/ from records/: which table is written where. Knows files and frames, not how the figures are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from corpus62.aggregate.contradictions import contradictions
from corpus62.aggregate.duplicates import duplicates, with_duplicates
from corpus62.aggregate.partner_year import partner_year
from corpus62.aggregate.refusals import refusals_by_reason
from corpus62.export.csv import write_csv
from corpus62.export.scdl import scdl_grants
from corpus62.export.worded import worded
from corpus62.export.workbook import write_workbook
from corpus62.store.folder import Folder, replaced
from corpus62.store.records import scan
from corpus62.vocabulary.reasons import sentences

if TYPE_CHECKING:
    from collections.abc import Mapping

    from corpus62.vocabulary.reasons import Level


def build_tables(folder: Folder) -> None:
    """Write every table anew. UsageError where DIR holds no records."""
    folder.require_records()
    funding = scan(folder, "funding")
    frames = _frames(folder, funding)
    for name in ("partner_year", "contradictions", "duplicates", "refusals_by_reason"):
        write_csv(frames[name], folder.tables / f"{name}.csv")
    write_csv(scdl_grants(funding), folder.tables / "scdl" / "subventions.csv")
    with replaced(folder.tables / "partner_year.parquet") as target:
        frames["partner_year"].sink_parquet(target)
    write_workbook(frames, folder.tables / "corpus62.xlsx")


def _frames(folder: Folder, funding: pl.LazyFrame) -> Mapping[str, pl.LazyFrame]:
    documents, refusals = scan(folder, "documents"), scan(folder, "refusals")
    return {
        "partner_year": partner_year(funding),
        "contradictions": contradictions(funding, scan(folder, "budget_lines")),
        "duplicates": duplicates(funding),
        "refusals_by_reason": refusals_by_reason(refusals, documents),
        "funding": with_duplicates(funding),
        "acts": scan(folder, "acts"),
        "evidence": scan(folder, "evidence"),
        "refusals": _all_refusals(refusals, documents),
    }


def _all_refusals(refusals: pl.LazyFrame, documents: pl.LazyFrame) -> pl.LazyFrame:
    """Whole documents first, then extractions, each with the sentence of its reason."""
    whole = documents.filter(pl.col("state") == "refused").select(
        "reason",
        "source",
        pl.lit("document").alias("level"),
        pl.col("message").alias("detail"),
        _meaning("document"),
    )
    parts = refusals.select(
        "reason", "source", pl.lit("extraction").alias("level"), "detail", "amount", "quote", _meaning("extraction")
    )
    return pl.concat([whole, parts], how="diagonal")


def _meaning(level: Level) -> pl.Expr:
    return worded("reason", sentences(level)).alias("meaning")
