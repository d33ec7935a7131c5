"""Documents in memory to outcomes, in one process: what a worker does between reading and writing."""

from __future__ import annotations

import pytest

from benches import corpora
from corpus62.pipeline import build_tools, read_document


def _read(documents, tools):
    return [read_document(document, tools) for document in documents]


def test_pipeline(timed, dense, tools):
    outcomes = timed(_read, dense.documents, tools, work={"MB": dense.megabytes})
    assert outcomes == _read(dense.documents, tools)
    awarded = sum(funding.status == "awarded" for outcome in outcomes for funding in outcome.fundings)
    assert awarded > 0
    assert awarded == dense.awarded or dense.awarded is None


def test_pipeline_sparse(timed, tools):
    corpus = corpora.sparse()
    outcomes = timed(_read, corpus.documents, tools, work={"MB": corpus.megabytes})
    assert sum(funding.status == "awarded" for outcome in outcomes for funding in outcome.fundings) == corpus.awarded


def test_pipeline_on_367_grants(timed, table_act, tools):
    outcomes = timed(_read, table_act.documents, tools, work={"MB": table_act.megabytes, "grant": table_act.awarded})
    assert [len(outcome.fundings) for outcome in outcomes] == [table_act.awarded]


@pytest.mark.benchmark(warmup=False)
def test_build_tools(benchmark, tools):
    """What each worker pays once; the same vocabulary gives the same digest."""
    assert benchmark(build_tools).digest == tools.digest
