"""The headline table and its companions, on fundings made by hand."""

from __future__ import annotations

from decimal import Decimal

import polars as pl
import pytest
from fabricate import CMA, full_outcome, funding

from corpus62.aggregate.contradictions import contradictions
from corpus62.aggregate.duplicates import duplicates
from corpus62.aggregate.partner_year import partner_year
from corpus62.aggregate.passages import counted_fundings, partners_meant, passages
from corpus62.aggregate.refusals import refusals_by_reason
from corpus62.model import Check, Document, Outcome
from corpus62.store.folder import Folder
from corpus62.store.records import build_records, scan
from corpus62.store.shard import ShardWriter, record, refusal_record


@pytest.fixture
def frames(tmp_path):
    """A function: fundings, or whole outcomes, to the frames that a run would leave."""

    def of(*things):
        outcomes = [
            thing if isinstance(thing, Outcome) else Outcome(source=thing.source, fundings=(thing,)) for thing in things
        ]
        folder = Folder(tmp_path / "out")
        folder.claim()
        with ShardWriter(folder, "b") as shard:
            for outcome in outcomes:
                shard.add(record(Document(source=outcome.source, text="texte"), outcome))
            shard.add(refusal_record("z.bin", "binary", "z.bin: no text"))
        build_records(folder, ["b"])
        return {kind: scan(folder, kind) for kind in ("funding", "documents", "refusals", "budget_lines", "evidence")}

    return of


def table(frames, *fundings):
    return partner_year(frames(*fundings)["funding"]).collect().to_dicts()


def test_a_row_sums_one_partner_year(frames):
    failed = Check(name="total", ok=False)
    (row,) = table(
        frames,
        funding(cents=10_001),
        funding(funding_id="f2", cents=2, form="membership", source="b.txt", year_basis="session"),
        funding(funding_id="f3", cents=3, form="carry_over", year_basis=None, checks=(failed, failed)),
        funding(funding_id="f4", cents=500, form="in_kind"),
    )
    assert row["amount"] == Decimal("100.06")
    assert row["in_kind"] == Decimal("5.00")
    assert {name: row[name] for name in ("fundings", "acts", "documents", "evidence")} == {
        "fundings": 4,
        "acts": 2,
        "documents": 2,
        "evidence": 4,
    }
    assert (row["year_not_stated"], row["contradictions"], row["currency"]) == (2, 1, "EUR")


@pytest.mark.parametrize(
    "left_out", [{"status": "recalled"}, {"status": "requested"}, {"status": "rejected"}, {"form": "internal_transfer"}]
)
def test_only_awards_between_two_parties_count(frames, left_out):
    assert table(frames, funding(**left_out)) == []


def test_what_differs_stands_apart_in_a_fixed_order(frames):
    rows = table(
        frames,
        funding(year=None),
        funding(direction="in"),
        funding(partner=None),
        funding(year=2022),
        funding(body="A", currency="FRF"),
        funding(body="A"),
    )
    assert [(row["body"][0], row["partner"] and row["partner"][0], row["direction"], row["year"]) for row in rows] == [
        ("A", "C", "out", 2023),
        ("A", "C", "out", 2023),
        ("D", "C", "in", 2023),
        ("D", "C", "out", 2022),
        ("D", "C", "out", None),
        ("D", None, "out", 2023),
    ]


def test_the_same_act_in_two_files_counts_once(frames):
    made = frames(
        funding(source="b.txt", act_key="k"),
        funding(source="a.txt", act_key="k"),
        funding(source="a.txt", act_key="k", funding_id="f2"),
        funding(source="0.txt", act_key="k", status="recalled"),
        funding(source="a.txt", act_key=""),
        funding(source="c.txt", act_key=""),
    )
    (row,) = partner_year(made["funding"]).collect().to_dicts()
    assert row["fundings"] == 4
    (duplicate,) = duplicates(made["funding"]).collect().to_dicts()
    assert (duplicate["source"], duplicate["duplicate_of"]) == ("b.txt", "a.txt")


def test_contradictions_of_fundings_and_budget_lines(frames):
    made = frames(full_outcome())
    rows = contradictions(made["funding"], made["budget_lines"]).collect().to_dicts()
    assert [(row["record"], row["check"], row["difference"]) for row in rows] == [
        ("funding", "instalments", Decimal("-10000.00")),
        ("budget_line", "arithmetic", Decimal("0.01")),
    ]


def test_refusals_by_reason(frames):
    made = frames(full_outcome("a.txt"), full_outcome("b.txt"))
    assert refusals_by_reason(made["refusals"], made["documents"]).collect().rows() == [
        ("document", "binary", 1, 1),
        ("extraction", "no_beneficiary", 2, 2),
    ]


def test_passages_behind_a_figure(frames):
    made = frames(full_outcome(), funding(source="b.txt", partner="Pôle emploi", year=2022))
    assert partners_meant(made["funding"], "cma") == [CMA]
    mine = counted_fundings(made["funding"], [CMA], 2023)
    assert passages(mine, made["evidence"]).collect()["char_start"].to_list() == [0, 50]
    assert counted_fundings(made["funding"], [CMA], 2020).collect().height == 0


@pytest.mark.parametrize("part", [1, 2, 3, 5])
def test_bodies_are_grouped_in_parts_of_any_size(frames, monkeypatch, part):
    bodies = ["C", None, "A", "B", "A", "É", "C", None, "B", "Z"]
    made = frames(*[funding(body=body, year=2020 + year, cents=100 + year) for year, body in enumerate(bodies)])
    whole = partner_year(made["funding"]).collect()
    monkeypatch.setattr("corpus62.aggregate.partner_year.PART", part)
    assert partner_year(made["funding"]).collect().equals(whole)
    assert whole["body"].to_list() == [*sorted(filter(None, bodies)), None, None]


def test_frames_stay_lazy(frames):
    made = frames(funding())
    assert isinstance(partner_year(made["funding"]), pl.LazyFrame)
