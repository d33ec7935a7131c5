"""Records: the columns of the contract, exact values, and the same bytes however the shards were cut."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import polars as pl
import pytest
from fabricate import BODY, CMA, full_outcome

from corpus62.model import Document, Outcome
from corpus62.store.folder import Folder
from corpus62.store.records import build_records, scan
from corpus62.store.schema import RECORDS
from corpus62.store.shard import ShardWriter, record

CONTRACT = {
    "acts": "source act_id kind number date body title parties articles vote_for vote_against vote_abstain adopted "
    "transmitted_on published_on char_start char_end",
    "funding": "funding_id act_id source body grantor beneficiary partner direction year year_basis amount currency "
    "tax status form beneficiary_kind beneficiary_siret purpose decision_number decision_date nature_account "
    "function_code instalments breakdown checks evidence_count quote char_start char_end",
    "evidence": "funding_id source char_start char_end section rule quote",
}


def built(root, sources, cuts):
    """Records of full outcomes for the sources, in shards of `cuts` documents."""
    folder = Folder(root)
    folder.claim()
    names = []
    for start in range(0, len(sources), cuts):
        names.append(f"b{start}")
        with ShardWriter(folder, names[-1]) as shard:
            for source in sources[start : start + cuts]:
                shard.add(record(Document(source=source, text="texte"), full_outcome(source)))
    build_records(folder, names)
    return folder


@pytest.fixture
def folder(tmp_path):
    return built(tmp_path / "out", ["a.txt"], 1)


@pytest.mark.parametrize("kind", CONTRACT)
def test_the_columns_of_the_contract_are_there(folder, kind):
    assert set(CONTRACT[kind].split()) <= set(scan(folder, kind).collect_schema())


def test_values_are_exact_and_typed(folder):
    (funding,) = scan(folder, "funding").collect().to_dicts()
    assert funding["amount"] == Decimal("120000.00")
    assert funding["instalments"] == [Decimal("100000.00")]
    assert (funding["breakdown"], funding["breakdown_labels"]) == ([Decimal("20000.00")], ["Action 1"])
    assert funding["decision_date"] == dt.date(2023, 11, 20)
    assert funding["checks"][0] == {
        "name": "instalments",
        "ok": False,
        "expected": Decimal("120000.00"),
        "found": Decimal("110000.00"),
        "note": "parts do not add up",
    }
    assert (funding["evidence_count"], funding["quote"]) == (2, "tél. ••••••••••••••")
    assert scan(folder, "funding").collect_schema()["year"] == pl.Int16
    (act,) = scan(folder, "acts").collect().to_dicts()
    assert act["articles"] == ["1", "2", "unique", "2"]
    assert (act["vote_for"], act["vote_against"], act["vote_abstain"]) == (44, 0, None)
    assert act["parties"] == [BODY, CMA]
    (line,) = scan(folder, "budget_lines").collect().to_dicts()
    assert line["columns"][1] == {"heading": "Dépense", "amount": Decimal("120000.00")}
    (refusal,) = scan(folder, "refusals").collect().to_dicts()
    assert (refusal["amount"], refusal["quote"]) == (Decimal("40000.00"), "écrire à ••••••••••••••")


def test_the_cut_into_shards_changes_no_byte(tmp_path):
    sources = [f"{n}.txt" for n in range(30)]
    one, many = (built(tmp_path / str(cuts), sources, cuts) for cuts in (30, 4))
    for kind in RECORDS:
        assert one.record(kind).read_bytes() == many.record(kind).read_bytes()
    assert scan(one, "documents").collect()["source"].to_list() == sources


def test_empty_kinds_have_their_columns(tmp_path):
    folder = Folder(tmp_path / "out")
    folder.claim()
    with ShardWriter(folder, "b") as shard:
        shard.add(record(Document(source="a.txt", text="texte"), Outcome(source="a.txt")))
    build_records(folder, ["b"])
    for kind, schema in RECORDS.items():
        assert dict(pl.read_parquet_schema(folder.record(kind))) == schema
    assert scan(folder, "funding").collect().height == 0
