"""Batches hold every document once and in order, however small they are cut."""

from __future__ import annotations

import json

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus62.read import Fields, Refused, expand, plan, read_unit
from corpus62.read.batches import LARGEST_BATCH, SMALLEST_BATCH, batch_size
from corpus62.read.unit import Unit


def read_all(path, size):
    return [
        item for batch in plan(expand([str(path)]), size) for unit in batch.units for item in read_unit(unit, Fields())
    ]


@given(lines=st.lists(st.sampled_from(["", "broken", "x" * 50, "y"]), max_size=12), size=st.integers(1, 200))
@settings(max_examples=60, deadline=None)
def test_a_cut_jsonl_file_gives_the_same_documents(tmp_path_factory, lines, size):
    path = tmp_path_factory.mktemp("rows") / "r.jsonl"
    rows = [json.dumps({"id": n, "text": line}) if line in {"y", "x" * 50} else line for n, line in enumerate(lines)]
    path.write_text("\n".join(rows) + "\n")
    assert read_all(path, size) == read_all(path, 10**9)


def test_line_numbers_hold_in_a_cut_file(tmp_path):
    path = tmp_path / "r.jsonl"
    path.write_text('{"id": 1, "text": "a"}\n' * 99 + "broken\n")
    (bad,) = (item for item in read_all(path, 100) if isinstance(item, Refused))
    assert bad.source == f"{path}#line-100"


@pytest.mark.parametrize("size", [1, 100, 10**9])
def test_a_cut_table_gives_the_same_documents(tmp_path, size):
    pl.DataFrame({"id": range(50), "text": [f"acte {n}" for n in range(50)]}).write_parquet(tmp_path / "t.parquet")
    assert [item.text for item in read_all(tmp_path, size)] == [f"acte {n}" for n in range(50)]


def test_batches_are_balanced_and_complete():
    units = [Unit(path=f"{n}.txt", source=f"{n}.txt", size=n * 10_000) for n in range(100)]
    batches = list(plan(units, 2_000_000))
    assert [unit for batch in batches for unit in batch.units] == units
    assert all(sum(unit.size for unit in batch.units) <= 2_000_000 for batch in batches)
    assert len(batches) < 32


def test_the_batch_size_follows_the_inputs_within_bounds():
    def size_for(total):
        return batch_size([Unit(path="a.txt", source="a.txt", size=total)])

    assert size_for(1000) == SMALLEST_BATCH
    assert size_for(75_000_000_000) == LARGEST_BATCH
    assert SMALLEST_BATCH < size_for(200_000_000) < LARGEST_BATCH
