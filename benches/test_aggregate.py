"""Records to the headline table: small in `make test`, five million fundings in processes of their own in `make bench`."""

from __future__ import annotations

import os

import polars as pl
import pytest

from benches.child import measured
from benches.made import expected, write_fundings
from corpus62.aggregate.contradictions import contradictions
from corpus62.aggregate.partner_year import partner_year
from corpus62.store.schema import RECORDS

_FUNDINGS = 200_000
_ONCE_FUNDINGS = 20_000
_MANY = int(os.environ.get("CORPUS62_BENCH_FUNDINGS", "5000000"))
_MOST_MEGABYTES = 1_000
_MOST_READS = 6  # times as long as Polars takes to read the same file


@pytest.fixture(scope="module")
def count(is_timed):
    return _FUNDINGS if is_timed else _ONCE_FUNDINGS


@pytest.fixture(scope="module")
def fundings(tmp_path_factory, count):
    return write_fundings(count, tmp_path_factory.mktemp("records") / "funding.parquet")


def test_partner_year(timed, fundings, count):
    table = timed(lambda: partner_year(pl.scan_parquet(fundings)).collect(), work={"funding": count})
    assert (table.height, table["fundings"].sum(), table["amount"].sum()) == expected(count)


def test_partner_year_of_many(timed, tmp_path, count, is_timed):
    many = _MANY if is_timed else count
    path = write_fundings(many, tmp_path / "funding.parquet")
    table = timed(measured, "partner_year", path, work={"funding": many}, rounds=1)
    wanted = expected(many)
    assert (table["rows"], table["fundings"], table["amount"]) == (wanted.rows, wanted.fundings, str(wanted.amount))
    assert table["peak"] < _MOST_MEGABYTES
    if is_timed:
        assert table["seconds"] < _MOST_READS * measured("read", path)["seconds"]


def test_contradictions(timed, fundings, count):
    """As many as fundings whose check failed."""
    lines = pl.LazyFrame(schema=RECORDS["budget_lines"])
    found = timed(lambda: contradictions(pl.scan_parquet(fundings), lines).collect(), work={"funding": count})
    failed = pl.scan_parquet(fundings).select(pl.col("checks").list.first().struct.field("ok").eq(other=False).sum())
    assert found.height == failed.collect().item() > 0
