"""Records to the headline table."""

from __future__ import annotations

from decimal import Decimal

import polars as pl
import pytest

from benches.made import write_fundings
from corpus62.aggregate.contradictions import contradictions
from corpus62.aggregate.partner_year import partner_year
from corpus62.store.schema import RECORDS

_FUNDINGS = 200_000
_ROWS = 18_000  # 2 000 partners over 10 years, less the tenth whose fundings are only recalled
# Cents of i are 100 + i % 1000; awarded are the i whose last digit is not 9: in each thousand 900 of them, with
# 900 * 100 + (0 + … + 999) - (9 + 19 + … + 999) = 90 000 + 499 500 - 50 400 = 539 100 cents; times 200.
_AMOUNT = Decimal("1078200.00")


@pytest.fixture(scope="module")
def fundings(tmp_path_factory):
    return write_fundings(_FUNDINGS, tmp_path_factory.mktemp("records") / "funding.parquet")


def test_partner_year(timed, fundings):
    table = timed(lambda: partner_year(pl.scan_parquet(fundings)).collect(), work={"funding": _FUNDINGS})
    assert table.height == _ROWS
    assert table["amount"].sum() == _AMOUNT
    assert table["fundings"].sum() == _FUNDINGS * 9 // 10


def test_contradictions(timed, fundings):
    """Made fundings hold none; the work is to look at every check."""
    lines = pl.LazyFrame(schema=RECORDS["budget_lines"])
    found = timed(lambda: contradictions(pl.scan_parquet(fundings), lines).collect(), work={"funding": _FUNDINGS})
    assert found.height == 0
