"""CSV cells that no spreadsheet runs, and that programs read back."""

from __future__ import annotations

from decimal import Decimal

import polars as pl
import pytest

from corpus62.export.csv import write_csv


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_starts_a_formula(tmp_path, start):
    write_csv(pl.DataFrame({"name": [f"{start}SUM(A1)"]}), tmp_path / "a.csv")
    assert pl.read_csv(tmp_path / "a.csv")["name"].to_list() == [f"'{start}SUM(A1)"]


def test_plain_cells_stay_as_they_are(tmp_path):
    frame = pl.DataFrame(
        {
            "name": ["Œuvre, « A »", None, "a=b"],
            "siret": ["013", None, ""],
            "amount": [Decimal("-1.50"), None, Decimal(2)],
        },
        schema_overrides={"amount": pl.Decimal(18, 2)},
    )
    write_csv(frame, tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_text("utf-8") == ('name,siret,amount\n"Œuvre, « A »",013,-1.50\n,,\na=b,"",2.00\n')
