"""Acts to fundings, budget lines and refusals."""

from __future__ import annotations

from corpus62.text.page import open_page


def _prepared(corpus, tools):
    pages = ((document.source, open_page(document.text)) for document in corpus.documents)
    return [(page, tools.segmenter.read(source, page)[0]) for source, page in pages]


def _extract(prepared, tools):
    return [tools.extractor.extract(*given) for given in prepared]


def _awarded(results):
    return sum(funding.status == "awarded" for fundings, _, _ in results for funding in fundings)


def test_extract(timed, dense, tools):
    prepared = _prepared(dense, tools)
    results = timed(_extract, prepared, tools, work={"MB": dense.megabytes})
    assert results == _extract(prepared, tools)
    assert _awarded(results) > 0
    assert _awarded(results) == dense.awarded or dense.awarded is None


def test_extract_a_table_of_367_grants(timed, table_act, tools):
    """Counted in grants: an act costs by its amounts and not by its bytes."""
    prepared = _prepared(table_act, tools)
    results = timed(_extract, prepared, tools, work={"grant": table_act.awarded})
    assert _awarded(results) == table_act.awarded
