"""The command line as a person meets it: exit status, one clear line for an error, the figures in the terminal."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from click.testing import CliRunner
from fabricate import full_outcome, read_toy

from corpus62 import cli
from corpus62.cli.summary import euros
from corpus62.model import Document
from corpus62.read import expand, read_unit
from corpus62.read.unit import Fields
from corpus62.store.folder import Folder
from corpus62.store.records import build_records
from corpus62.store.shard import ShardWriter, record


def corpus62(*words):
    return CliRunner().invoke(cli.main, list(map(str, words)), catch_exceptions=False)


@pytest.fixture
def finished_run(tmp_path, toy_corpus):
    """A folder as a run of the toy corpus leaves it, with one full outcome whose text has three lines."""
    folder = Folder(tmp_path / "out")
    folder.claim()
    text = tmp_path / "full.txt"
    text.write_text("première ligne\nA à B pour cette année\n" + "x" * 60)
    with ShardWriter(folder, "b") as shard:
        for unit in expand([str(toy_corpus)]):
            for document in read_unit(unit, Fields()):
                shard.add(record(document, read_toy(document, None)))
        shard.add(record(Document(source=str(text), text=text.read_text()), full_outcome(str(text))))
    build_records(folder, ["b"])
    return folder.root


@pytest.mark.parametrize("command", ["run", "tables", "inspect", "explain", "evaluate"])
def test_every_command_explains_itself(command):
    result = corpus62(command, "--help")
    assert result.exit_code == 0
    assert "Usage:" in result.output


def test_help_is_quick():
    times = []
    for _ in range(3):
        began = time.monotonic()
        subprocess.run([sys.executable, "-m", "corpus62", "--help"], check=True, capture_output=True)
        times.append(time.monotonic() - began)
    assert min(times) < 0.3
    loaded = (
        "import sys, corpus62.cli; print({'polars', 'joblib', 'xlsxwriter', 'rich', 'ahocorasick'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", loaded], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "set()"


def test_a_complete_run_is_0_and_says_where_the_tables_are(tmp_path):
    (tmp_path / "a.txt").write_text("Rien ici.")
    result = corpus62("run", tmp_path / "a.txt", "--out", tmp_path / "out", "--workers", 1)
    assert result.exit_code == 0
    assert "1 documents (0 refused)" in result.output
    assert f"tables: {tmp_path}/out/tables" in result.output
    assert corpus62("tables", tmp_path / "out").exit_code == 0


def test_a_run_with_refused_documents_is_1_and_counts_them(tmp_path):
    (tmp_path / "a.bin").write_bytes(b"\0")
    (tmp_path / "b.txt").write_bytes(b"")
    result = corpus62("run", tmp_path, "--out", tmp_path / "out", "--workers", 1)
    assert result.exit_code == 1
    assert "documents refused: empty 1, format 1" in result.output
    assert "  empty: Le document ne contient aucun texte." in result.output


MISTAKES = [
    (("run", "{tmp}/nowhere", "--out", "{tmp}/out"), "no such file or folder"),
    (("run", "{tmp}", "--out", "{tmp}/out"), "holds no file to read"),
    (("run", "{tmp}", "--out", "{tmp}/out", "--partners", "{tmp}/none"), "--partners names a file"),
    (("run", "{tmp}", "--out", "{tmp}/out", "--text-field", "id"), "they are two columns"),
    (("tables", "{tmp}"), "holds no records"),
    (("explain", "{tmp}", "--partner", "CMA"), "holds no records"),
    (("evaluate", "{tmp}", "{tmp}/gold"), "holds no records"),
    (("inspect", "{tmp}/nowhere.txt"), "no such file or folder"),
]


@pytest.mark.parametrize(("words", "told"), MISTAKES, ids=[f"{words[0]}: {told}" for words, told in MISTAKES])
def test_a_mistake_is_2_and_one_line(tmp_path, words, told):
    result = corpus62(*(word.format(tmp=tmp_path) for word in words))
    assert result.exit_code == 2
    assert result.stdout == ""
    assert told in result.stderr
    assert result.stderr.count("\n") == 1


def test_the_headline_shows_the_largest_first(finished_run):
    lines = corpus62("tables", finished_run).output.splitlines()
    figures = [line for line in lines if "Club" in line or "Chambre" in line]
    assert "120\u202f000,00" in figures[0]
    assert "107,00" in figures[1]


def test_explain_gives_every_passage_with_its_line(finished_run, tmp_path):
    told = corpus62("explain", finished_run, "--partner", "cma", "--year", 2023).output
    assert f"{tmp_path}/full.txt:1" in told
    assert f"{tmp_path}/full.txt:3" in told
    assert "120\u202f000,00 EUR" in told
    assert "deliberation/article 1" in told
    (tmp_path / "full.txt").unlink()
    assert "full.txt characters 50 to 60" in corpus62("explain", finished_run, "--partner", "Métiers").output


def test_explain_adds_up_rows_of_a_figure(finished_run, toy_corpus):
    told = corpus62("explain", finished_run, "--partner", "club 0").output
    assert "Commune 1 → Club 0, 2020: 7,00" in told
    assert "Commune 0 → Club 0, 2020: 100,00" in told
    assert f"{toy_corpus}/rows.jsonl#0:1" in told


def test_explain_of_an_unknown_name_is_2(finished_run):
    result = corpus62("explain", finished_run, "--partner", "CCI")
    assert result.exit_code == 2
    assert "no funding of a partner like 'CCI'" in result.stderr


def test_inspect_reads_one_file(tmp_path):
    (tmp_path / "a.txt").write_text("Rien [ici].")
    result = corpus62("inspect", tmp_path / "a.txt")
    assert result.exit_code == 0
    assert "a.txt, 11 characters, utf-8" in result.output
    (tmp_path / "b.bin").write_text("")
    assert corpus62("inspect", tmp_path / "b.bin").exit_code == 1


def test_money_is_shown_as_in_french():
    assert euros(1234567) == "1\u202f234\u202f567,00"
