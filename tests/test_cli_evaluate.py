"""The evaluation gives the figures of the reference scorer, and says which line of an answer is wrong."""

from __future__ import annotations

import importlib.util
import random
from decimal import Decimal
from pathlib import Path

import msgspec
import polars as pl
import pytest
from click.testing import CliRunner

from corpus62 import cli
from corpus62.cli.scores import funding_records
from corpus62.errors import UsageError
from corpus62.evaluate import evaluate
from corpus62.gold import load_answers
from corpus62.store.schema import RECORDS

SHARED = Path(__file__).parents[2] / "shared"
GOLD = sorted(map(str, (SHARED / "gold").glob("*.jsonl")))
needs_reference = pytest.mark.skipif(not GOLD, reason="the reference scorer and its answers are not on this machine")

ANSWER = (
    '{"file": "acts/a.txt", "act_date": "2023-05-01", "traps": [{"amount": 9}], "funding": ['
    '{"grantor": "Ville de Lens", "beneficiary": "Club", "year": null, "amount": "100.00", "status": "awarded"},'
    '{"grantor": "Lens", "beneficiary": "(individual)", "year": 2022, "amount": 50, "status": "awarded"},'
    '{"grantor": "Lens", "beneficiary": "Club", "year": 2022, "amount": "70.5", "status": "recalled"}]}\n'
)


def write_run(root, rows):
    (root / "records").mkdir(parents=True)
    empty = dict.fromkeys(RECORDS["funding"])
    frame = pl.DataFrame([empty | row for row in rows], schema=RECORDS["funding"])
    frame.write_parquet(root / "records" / "funding.parquet")
    return str(root)


def row(
    source="x/acts/a.txt", grantor="Ville de Lens", beneficiary="Club", year=2023, amount="100.00", status="awarded"
):
    return {
        "source": source, "grantor": grantor, "beneficiary": beneficiary, "year": year, "amount": Decimal(amount),
        "status": status,
    }  # fmt: skip


def scored(tmp_path, rows, answers=ANSWER):
    (tmp_path / "gold.jsonl").write_text(answers)
    return evaluate(funding_records(write_run(tmp_path / "run", rows)), load_answers([str(tmp_path / "gold.jsonl")]))


def test_figures_of_a_small_run(tmp_path):
    scores, notes = scored(
        tmp_path,
        [
            row(),
            row(beneficiary="M. X", amount="50"),
            row(amount="9"),
            row(amount="70.50", status="recalled"),
            row("b.txt"),
        ],
    )
    assert (scores.gold, scores.records, scores.trap_hits) == (2, 3, 1)
    assert (scores.found.precision, scores.found.recall, scores.found.f1) == (0.6667, 1.0, 0.8)
    assert scores.strict.recall == 0.5
    assert scores.recalled_amount.f1 == 1.0
    assert scores.macro == 0.8
    assert [note[:6] for note in notes] == ["LOOSE ", "EXTRA "]


def test_no_record_misses_all(tmp_path):
    scores, notes = scored(tmp_path, [])
    assert scores.found.f1 == scores.macro == 0.0
    assert notes[0] == "MISSED  acts/a.txt: 100.00 -> Club"


def shuffled_runs():
    """Runs made from the answers themselves by dropping, changing and adding records."""
    rng = random.Random(62)  # noqa: S311 - a fixed seed, nothing secret
    answers = load_answers(GOLD)
    for _ in range(4):
        rows = []
        for answer in answers:
            for item in answer.items:
                if rng.random() < 0.8:
                    name = rng.choice(
                        [item.beneficiary, item.beneficiary.upper(), "Association X", item.beneficiary[:12]]
                    )
                    year = rng.choice([item.year, item.year, 2020, None])
                    amount = rng.choice([Decimal(item.cents) / 100] * 4 + [Decimal("12.34")])
                    status = rng.choice([item.status] * 4 + ["awarded"])
                    rows.append(row(f"some/{answer.file}", item.grantor, name, year, amount, status))
            rows += [row(f"some/{answer.file}", amount=Decimal(cents) / 100) for cents in answer.trap_cents[:2]]
        rng.shuffle(rows)
        yield rows


@needs_reference
def test_the_figures_are_those_of_the_reference_scorer(tmp_path):
    spec = importlib.util.spec_from_file_location("reference_score", SHARED / "score" / "score.py")
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)
    for number, rows in enumerate(shuffled_runs()):
        root = write_run(tmp_path / str(number), rows)
        columns = ["source", "grantor", "beneficiary", "year", "amount", "status"]
        records = pl.read_parquet(f"{root}/records/funding.parquet", columns=columns).to_dicts()
        expected, misses = reference.score(records, reference.load_gold(GOLD))
        scores, notes = evaluate(funding_records(root), load_answers(GOLD))
        assert msgspec.to_builtins(scores) == expected
        assert notes == misses


WRONG = [
    ('{"file": "a", "funding": [{"grantor": "A"}]}', "beneficiary"),
    ('{"file": "a", "fundings": []}', "funding"),
    ('{"funding": []}', "file"),
    (ANSWER.replace('"100.00"', '"a lot"'), "a lot"),
    (ANSWER.replace("2022", '"2022"', 1), "year"),
    (ANSWER.replace('"recalled"', '"remembered"'), "status"),
    ("not json", "line 2"),
]


@pytest.mark.parametrize(("line", "told"), WRONG)
def test_a_wrong_answer_is_named_by_file_line_and_field(tmp_path, line, told):
    path = tmp_path / "gold.jsonl"
    path.write_text(ANSWER + line.strip() + "\n")
    with pytest.raises(UsageError, match=rf"gold\.jsonl, line 2: .*{told}|line 2") as wrong:
        load_answers([str(path)])
    assert told in str(wrong.value)


def test_the_command_prints_the_figures(tmp_path):
    (tmp_path / "gold.jsonl").write_text(ANSWER)
    root = write_run(tmp_path / "run", [row()])
    told = CliRunner().invoke(cli.main, ["evaluate", root, str(tmp_path / "gold.jsonl"), "--misses"]).output
    assert "1 documents, 2 awarded items, 1 awarded records, 0 trap hits" in told
    assert "found             precision 1.000  recall 0.500  F1 0.667" in told
    assert "MISSED  acts/a.txt: 50 -> (individual)" in told
