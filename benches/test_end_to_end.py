"""Files to tables: reading, processes, shards, records, tables and workbook."""

from __future__ import annotations

import pytest

from benches import corpora
from corpus62.pipeline import build_tools, read_document
from corpus62.run.corpus import run_corpus
from corpus62.run.options import Options

_BATCHES = 8  # enough that two workers end together


@pytest.fixture(scope="module")
def expected(dense):
    """Fundings of one pass in this process."""
    tools = build_tools()
    return sum(len(read_document(document, tools).fundings) for document in dense.documents)


@pytest.mark.parametrize("workers", [1, 2])
def test_end_to_end(timed, dense, expected, tmp_path, workers):
    folder, out = corpora.write(dense, tmp_path / "texts"), tmp_path / "out"
    options = Options(
        inputs=(str(folder),), out=str(out), workers=workers, fresh=True, batch_bytes=dense.bytes // _BATCHES
    )
    summary = timed(run_corpus, options, work={"MB": dense.megabytes}, rounds=3)
    assert summary.counts.documents == len(dense.documents)
    assert summary.counts.fundings == expected
    assert summary.counts.documents_refused == {}
    assert (out / "tables" / "corpus62.xlsx").is_file()
