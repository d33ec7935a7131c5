"""A run: the same bytes however it is done, a bad document costing itself alone, a folder that is not ours refused."""

from __future__ import annotations

import itertools
import json
import os

import polars as pl
import pytest
from fabricate import work_killed_once, work_toy

from corpus62.errors import UsageError
from corpus62.run import Options
from corpus62.run.corpus import run_corpus


def toy_run(corpus, out, do=work_toy, **given):
    return run_corpus(Options(inputs=(str(corpus),), out=str(out), **given), do=do)


def documents(out):
    rows = pl.read_parquet(out / "records" / "documents.parquet").iter_rows(named=True)
    return {row["source"].rsplit("/", 1)[-1]: row for row in rows}


@pytest.mark.parametrize(("workers", "batch_bytes"), [(1, 1), (2, 1), (2, 20_000)])
def test_same_bytes_whatever_the_workers_and_batches(toy_corpus, tmp_path, outputs, workers, batch_bytes):
    toy_run(toy_corpus, tmp_path / "plain")
    toy_run(toy_corpus, tmp_path / "other", workers=workers, batch_bytes=batch_bytes)
    plain = outputs(tmp_path / "plain")
    assert len(plain) == 15
    assert outputs(tmp_path / "other") == plain


def test_same_bytes_whatever_the_order_of_the_inputs(toy_corpus, tmp_path, outputs):
    files = sorted(map(str, toy_corpus.rglob("*.*")))
    for name, order in (("one", files), ("two", files[::-1])):
        run_corpus(Options(inputs=tuple(order), out=str(tmp_path / name)), do=work_toy)
    assert outputs(tmp_path / "one") == outputs(tmp_path / "two")


def test_a_file_whose_name_is_no_utf8_is_read(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / os.fsdecode(b"d\xe9lib.txt")).write_text("B;P;1;2023\n")
    summary = toy_run(tmp_path / "in", tmp_path / "out", workers=2)
    assert (summary.counts.documents, summary.counts.documents_refused) == (1, {})


def test_the_largest_batch_begins_first(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for name, lines in (("a", 1), ("b", 3), ("c", 2)):
        (folder / f"{name}.txt").write_text("B;P;1;2023\n" * lines)
    sizes = []

    def work_noted(task):
        sizes.append(task.size)
        return work_toy(task)

    toy_run(folder, tmp_path / "out", do=work_noted, batch_bytes=1)
    assert sizes == sorted(sizes, reverse=True)
    assert len(sizes) == 3


def test_a_stopped_run_goes_on_and_ends_with_the_same_bytes(toy_corpus, tmp_path, outputs):
    toy_run(toy_corpus, tmp_path / "whole", batch_bytes=1)
    stopped = itertools.count()

    def stop_at_the_fifth(_):
        if next(stopped) == 4:
            raise KeyboardInterrupt

    options = Options(inputs=(str(toy_corpus),), out=str(tmp_path / "stopped"), batch_bytes=1)
    with pytest.raises(KeyboardInterrupt):
        run_corpus(options, stop_at_the_fifth, do=work_toy)
    summary = run_corpus(options, do=work_toy)
    assert summary.batches_reused == 5
    assert outputs(tmp_path / "stopped") == outputs(tmp_path / "whole")


def test_fresh_reads_all_again_and_a_changed_file_only_itself(toy_corpus, tmp_path):
    out = tmp_path / "out"
    first = toy_run(toy_corpus, out, batch_bytes=1)
    assert toy_run(toy_corpus, out, batch_bytes=1).batches_reused == first.batches
    assert toy_run(toy_corpus, out, batch_bytes=1, fresh=True).batches_reused == 0
    os.utime(toy_corpus / "folder0" / "0.txt", (1, 1))
    assert toy_run(toy_corpus, out, batch_bytes=1).batches_reused == first.batches - 1
    assert len(list((out / "work" / "shards").iterdir())) == first.batches


def test_a_torn_shard_is_read_again_and_no_other(toy_corpus, tmp_path, outputs):
    out = tmp_path / "out"
    first = toy_run(toy_corpus, out, batch_bytes=1)
    whole = outputs(out)
    torn = max(out.glob("work/shards/*/funding.ndjson"), key=lambda path: path.stat().st_size)
    torn.write_bytes(torn.read_bytes()[:-20])
    assert toy_run(toy_corpus, out, batch_bytes=1).batches_reused == first.batches - 1
    assert outputs(out) == whole


def test_an_exception_costs_its_document_alone(toy_corpus, tmp_path):
    (toy_corpus / "bad.txt").write_text("EXPLODE")
    summary = toy_run(toy_corpus, tmp_path / "out")
    bad = documents(tmp_path / "out").pop("bad.txt")
    assert (bad["state"], bad["reason"]) == ("refused", "internal_error")
    assert "ZeroDivisionError: a rule divided by zero" in bad["message"]
    assert summary.counts.documents_refused == {"internal_error": 1}
    assert summary.counts.fundings == 12


def test_a_worker_that_is_killed_once_changes_nothing(toy_corpus, tmp_path, outputs):
    toy_run(toy_corpus, tmp_path / "plain")
    toy_run(toy_corpus, tmp_path / "killed", work_killed_once, workers=2, batch_bytes=10_000)
    assert outputs(tmp_path / "killed") == outputs(tmp_path / "plain")


def test_a_document_that_kills_its_workers_is_found_and_costs_itself_alone(toy_corpus, tmp_path):
    (toy_corpus / "folder1" / "deadly.txt").write_text("KILL")
    with (toy_corpus / "rows.jsonl").open("a") as rows:
        rows.write('{"id": "deadly", "text": "KILL"}\n{"id": "after", "text": "Commune 1;Club;7;2020"}\n')
    summary = toy_run(toy_corpus, tmp_path / "out", workers=2, batch_bytes=30_000)
    found = documents(tmp_path / "out")
    lost = {name for name, row in found.items() if row["reason"] == "worker_lost"}
    assert lost == {"deadly.txt", "rows.jsonl#deadly"}
    assert found["rows.jsonl#after"]["state"] == "read"
    assert summary.counts.documents == 15
    assert summary.counts.fundings == 13


def test_run_json_counts_what_the_records_hold(toy_corpus, tmp_path):
    (toy_corpus / "picture.bin").write_bytes(b"\x00\x01")
    toy_run(toy_corpus, tmp_path / "out")
    report = json.loads((tmp_path / "out" / "run.json").read_text())
    assert report["counts"]["documents"] == pl.read_parquet(tmp_path / "out" / "records" / "documents.parquet").height
    assert report["counts"]["documents_refused"] == {"format": 1}
    assert {"python", "corpus62", "polars", "pyahocorasick", "msgspec", "joblib"} <= set(report["versions"])
    assert report["versions"]["reading"] in {"plain", "compiled"}
    assert {"tools", "inputs", "program"} <= set(report["digests"])


def test_a_folder_of_others_is_left_alone(toy_corpus, tmp_path):
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "letter.doc").write_text("dear")
    with pytest.raises(UsageError, match="holds files that are not of a corpus62 run"):
        toy_run(toy_corpus, theirs)
    assert [path.name for path in theirs.iterdir()] == ["letter.doc"]


def test_an_output_folder_inside_the_input_is_not_read(toy_corpus, tmp_path):
    first = toy_run(toy_corpus, toy_corpus / "out")
    again = toy_run(toy_corpus, toy_corpus / "out")
    assert again.inputs == first.inputs == 9


def test_nothing_to_read_leaves_no_folder(tmp_path):
    with pytest.raises(UsageError, match="no such file"):
        toy_run(tmp_path / "nowhere", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("backend", ["dask", "ray"])
def test_a_backend_that_is_not_installed_says_so(toy_corpus, tmp_path, backend):
    try:
        __import__("distributed" if backend == "dask" else "ray")
    except ImportError:
        with pytest.raises(UsageError, match=f"pip install {backend}"):
            toy_run(toy_corpus, tmp_path / "out", backend=backend, workers=2)
    else:
        pytest.skip(f"{backend} is installed")
