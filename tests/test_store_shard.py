"""Shards: complete or absent, and rows that fit their columns."""

from __future__ import annotations

import json

import msgspec
import pytest
from fabricate import act, full_outcome, funding

from corpus62.errors import UsageError
from corpus62.model import Document, Outcome
from corpus62.store.flatten import euros
from corpus62.store.folder import Folder
from corpus62.store.rows import ROWS
from corpus62.store.schema import RECORDS
from corpus62.store.shard import Counts, ShardWriter, finished, record, refusal_record

DOCUMENT = Document(source="a.txt", text="Délibération", size=14)


@pytest.fixture
def folder(tmp_path):
    made = Folder(tmp_path / "out")
    made.claim()
    return made


def test_rows_and_columns_agree():
    assert {kind: list(row.__struct_fields__) for kind, row in ROWS.items()} == {
        kind: list(columns) for kind, columns in RECORDS.items()
    }


def test_a_shard_holds_one_file_per_kind_and_its_counts(folder):
    with ShardWriter(folder, "b1") as shard:
        shard.add(record(DOCUMENT, full_outcome()))
        shard.add(refusal_record("b.bin", "binary", "b.bin: no text", 3))
    names = {path.stem for path in folder.shard("b1").iterdir()}
    assert names == {*ROWS, "seal"}
    assert finished(folder, "b1") == Counts(
        documents=2,
        acts=1,
        fundings=1,
        budget_lines=1,
        bytes=17,
        chars=12,
        refusals={"no_beneficiary": 1},
        documents_refused={"binary": 1},
    )
    (line,) = (folder.shard("b1") / "funding.ndjson").read_text().splitlines()
    assert json.loads(line)["amount"] == "120000.00"
    assert "03 21" not in line


def test_an_interrupted_shard_is_absent(folder):
    def interrupted():
        with ShardWriter(folder, "b1") as shard:
            shard.add(record(DOCUMENT, full_outcome()))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert finished(folder, "b1") is None
    assert not list(folder.shards.iterdir())
    assert not list(folder.temporary.iterdir())


@pytest.mark.parametrize(
    ("name", "tear"),
    [
        ("funding.ndjson", lambda written: written[:-5]),
        ("funding.ndjson", lambda written: bytes(len(written))),
        ("funding.ndjson", lambda _: None),
        ("seal.json", lambda written: written[:-5]),
        ("seal.json", lambda _: b""),
        ("seal.json", lambda _: None),
    ],
    ids=["cut", "zeros", "lost", "seal cut", "seal empty", "seal lost"],
)
def test_a_shard_that_a_power_cut_tore_is_absent(folder, name, tear):
    with ShardWriter(folder, "b1") as shard:
        shard.add(record(DOCUMENT, full_outcome()))
    path = folder.shard("b1") / name
    left = tear(path.read_bytes())
    path.unlink()
    if left is not None:
        path.write_bytes(left)
    assert finished(folder, "b1") is None


def test_a_shard_written_twice_is_the_later(folder):
    for outcome in (full_outcome(), Outcome(source="a.txt")):
        with ShardWriter(folder, "b1") as shard:
            shard.add(record(DOCUMENT, outcome))
    assert finished(folder, "b1").acts == 0


@pytest.mark.parametrize(("cents", "text"), [(0, "0.00"), (5, "0.05"), (-5, "-0.05"), (123456, "1234.56")])
def test_cents_as_decimal_text(cents, text):
    assert euros(cents) == text


@pytest.mark.parametrize(
    "broken",
    [
        Outcome(source="a.txt", acts=(act(date="2023-02-30"),)),
        Outcome(source="a.txt", fundings=(funding(decision_date="20/11/2023"),)),
        Outcome(source="a.txt", fundings=(funding(cents=10**18),)),
        Outcome(source="a.txt", fundings=(funding(year=99_999),)),
    ],
)
def test_a_value_that_fits_no_column_fails_in_its_document(broken):
    with pytest.raises(ValueError, match=r"day|isoformat|beyond|year"):
        record(DOCUMENT, broken)


def test_a_folder_is_ours_from_its_first_moment(tmp_path):
    Folder(tmp_path / "new").claim()
    Folder(tmp_path / "new").claim(fresh=True)
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="is a file"):
        Folder(tmp_path / "file").claim()
    with pytest.raises(UsageError, match="holds no records"):
        Folder(tmp_path / "new").require_records()


def test_counts_travel_as_json():
    counts = Counts(documents=1, refusals={"a": 2})
    assert msgspec.json.decode(msgspec.json.encode(counts), type=Counts) == counts
