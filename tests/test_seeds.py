"""The five real files of ../shared/seeds, from the command line to the tables, against their hand-made answers."""

from __future__ import annotations

import csv
import gzip
import json
import shutil
from decimal import Decimal

import polars as pl
import pytest
from click.testing import CliRunner
from gold_acts import SHARED, answers, expected_acts, shortcomings

from corpus62 import cli
from corpus62.cli.scores import funding_records
from corpus62.evaluate import evaluate
from corpus62.gold import load_answers
from corpus62.read.decode import LINE_LIMIT

SEEDS = SHARED / "seeds"
GOLD = SHARED / "gold" / "seeds.jsonl"
ANSWERS = {answer["file"]: answer for answer in (answers(GOLD) if GOLD.exists() else [])}
pytestmark = pytest.mark.skipif(not GOLD.exists(), reason=f"{SHARED} is not on this machine")


def run(*words):
    return CliRunner().invoke(cli.main, ["run", *map(str, words)], catch_exceptions=False)


@pytest.fixture(scope="module")
def seeds(tmp_path_factory):
    """The folder of a run over the seeds."""
    out = tmp_path_factory.mktemp("seeds") / "out"
    assert run(SEEDS, "--out", out, "--workers", 1).exit_code == 0
    return out


@pytest.fixture(scope="module")
def read_seed(tools):
    """A function: the text of a seed and everything read in it, each read once."""
    from corpus62.model import Document
    from corpus62.pipeline import read_document

    known = {}

    def outcome_of(file):
        if file not in known:
            text = (SEEDS / file).read_text("utf-8")
            known[file] = text, read_document(Document(source=file, text=text), tools)
        return known[file]

    return outcome_of


def test_every_award_is_found_strictly_and_no_trap_is_hit(seeds):
    scores, misses = evaluate(funding_records(str(seeds)), load_answers([str(GOLD)]))
    assert misses == []
    assert (scores.found.f1, scores.strict.f1, scores.trap_hits) == (1.0, 1.0, 0)
    assert scores.recalled_amount.f1 >= 0.8


@pytest.mark.parametrize(("file", "expected"), expected_acts(GOLD))
def test_every_act_is_found(read_seed, file, expected):
    text, outcome = read_seed(file)
    assert shortcomings(expected, outcome.acts, text) == []


@pytest.mark.parametrize("file", ANSWERS)
def test_budget_lines_exactly(read_seed, file):
    found = [
        {
            "operation": line.operation,
            "nature": line.nature,
            "function": line.function,
            "label": line.label,
            "columns": {heading: f"{Decimal(cents) / 100:.2f}" for heading, cents in line.columns.items()},
        }
        for line in read_seed(file)[1].budget_lines
    ]
    assert found == ANSWERS[file]["budget_lines"]


@pytest.mark.parametrize("file", ANSWERS)
def test_citations_exactly(read_seed, file):
    numbers = [cited.number for cited in read_seed(file)[1].citations]
    assert list(dict.fromkeys(numbers)) == ANSWERS[file]["cites"]


@pytest.mark.parametrize(
    ("file", "cents", "direction", "field", "parts"),
    [
        pytest.param("000_f73bb72b74fa295d.txt", 12_000_000, "out", "instalments", [100_000, 20_000], id="instalments"),
        pytest.param(
            "001_c8388d649ac7c9ab.txt",
            50_000_000,
            "in",
            "breakdown",
            [42_000, 142_500, 41_000, 100_000, 30_000, 144_500],
            id="breakdown",
        ),
    ],
)
def test_parts_are_tied_to_their_whole_and_checked(read_seed, file, cents, direction, field, parts):
    (funding,) = [
        funding
        for funding in read_seed(file)[1].fundings
        if (funding.cents, funding.direction, funding.status) == (cents, direction, "awarded")
    ]
    assert [part.cents / 100 for part in getattr(funding, field)] == parts
    assert [check.ok for check in funding.checks if check.name == field] == [True]


def headline(folder):
    """(body, partner, direction, year, amount) of the headline table."""
    with (folder / "tables" / "partner_year.csv").open(encoding="utf-8-sig", newline="") as file:
        return [
            tuple(row[key] for key in ("body", "partner", "direction", "year", "amount"))
            for row in csv.DictReader(file)
        ]


def expected_headline():
    with (SHARED / "gold" / "seeds_by_partner_year.csv").open(encoding="utf-8", newline="") as file:
        return [tuple(row.values()) for row in csv.DictReader(file)]


def test_the_headline_table(seeds):
    """Every row of the answer (a year may be given where it gives none), and else the third-party row alone."""
    found = headline(seeds)
    for row in expected_headline():
        assert row in found or (row[3] == "" and (*row[:3], "2024", row[4]) in found), row
    others = [row for row in found if (*row[:3], row[4]) not in [(*row[:3], row[4]) for row in expected_headline()]]
    assert [row[2:] for row in others] == [("third_party", "2023", "500000.00")]


def test_every_quote_stands_in_its_file(seeds):
    evidence = pl.read_parquet(seeds / "records" / "evidence.parquet")
    assert len(evidence) >= 8
    for row in evidence.iter_rows(named=True):
        text = (SEEDS / row["source"].rsplit("/", 1)[-1]).read_text("utf-8")
        assert 0 <= row["char_start"] < row["char_end"] <= len(text)
        first = row["quote"].split()[0]
        assert first in text[row["char_start"] : row["char_end"]]


def test_one_and_two_workers_write_the_same_tables(seeds, tmp_path, outputs):
    assert run(SEEDS, "--out", tmp_path / "out", "--workers", 2).exit_code == 0
    one, two = outputs(seeds), outputs(tmp_path / "out")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


CP1252 = "La commune attribue une subvention de 500 € à l’association Les Cigales – été.\n"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A folder of the seeds and of bad documents, and what a run over it said."""
    folder = tmp_path_factory.mktemp("hostile")
    texts = folder / "texts"
    shutil.copytree(SEEDS, texts)
    texts.chmod(0o755)
    (texts / "binary.txt").write_bytes(bytes(range(256)) * 100)
    (texts / "empty.txt").write_bytes(b"")
    (texts / "broken.txt.gz").write_bytes(gzip.compress(CP1252.encode() * 100)[:60])
    (texts / "windows.txt").write_bytes(CP1252.encode("cp1252"))
    (texts / "long.txt").write_bytes(b"mot " * 12_500_000)
    result = run(texts, "--out", folder / "out", "--workers", 1)
    return folder / "out", result


def test_bad_documents_cost_themselves_alone(seeds, hostile):
    out, result = hostile
    assert result.exit_code == 1
    assert headline(out) == headline(seeds)


@pytest.mark.parametrize("kind", ["funding", "acts", "budget_lines", "citations"])
def test_the_records_of_the_seeds_are_unchanged(seeds, hostile, kind):
    def rows(folder):
        table = pl.read_parquet(folder / "records" / f"{kind}.parquet")
        names = [name for name in table.columns if name not in {"source", "act_id", "funding_id"}]
        file = pl.col("source").str.split("/").list.last()
        return sorted(map(str, table.filter(file.is_in(list(ANSWERS))).select(names).to_dicts()))

    assert rows(hostile[0]) == rows(seeds)


@pytest.mark.parametrize(
    ("name", "state", "reason"),
    [
        ("binary.txt", "refused", "binary"),
        ("empty.txt", "refused", "empty"),
        ("broken.txt.gz", "refused", "broken_compression"),
        ("long.txt", "refused", "long_line"),
        ("windows.txt", "read", None),
    ],
)
def test_each_bad_document_is_named_with_its_reason(hostile, name, state, reason):
    documents = pl.read_parquet(hostile[0] / "records" / "documents.parquet")
    (row,) = documents.filter(pl.col("source").str.ends_with(f"/{name}")).to_dicts()
    assert (row["state"], row["reason"]) == (state, reason)
    assert LINE_LIMIT < 50_000_000


def test_the_encoding_is_stated_and_the_refusals_are_counted(hostile):
    documents = pl.read_parquet(hostile[0] / "records" / "documents.parquet")
    (row,) = documents.filter(pl.col("source").str.ends_with("/windows.txt")).to_dicts()
    assert row["encoding"] == "cp1252"
    told = json.loads((hostile[0] / "run.json").read_text("utf-8"))
    assert sum(told["counts"]["documents_refused"].values()) == 4
