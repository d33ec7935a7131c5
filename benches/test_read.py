"""From bytes to a text that can be read: rows of JSON, and what is looked for in every text."""

from __future__ import annotations

import unicodedata

import msgspec
import pytest

from benches import corpora
from corpus62.read import Fields, Unit, read_unit
from corpus62.read.decode import readable


@pytest.fixture(scope="module")
def sparse():
    return corpora.sparse()


def test_rows(timed, sparse, tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_bytes(
        msgspec.json.Encoder().encode_lines({"id": each.source, "text": each.text} for each in sparse.documents)
    )
    unit = Unit(source="rows.jsonl", path=str(path), size=path.stat().st_size)
    read = timed(lambda: list(read_unit(unit, Fields())), work={"MB": sparse.megabytes})
    assert [each.text for each in read] == [each.text for each in sparse.documents]


def _by_its_bytes(document):
    return readable(document.text, document.source, document.stored)


def _by_its_characters(document):
    """What `readable` asks of a text, asked of its characters."""
    assert "\0" not in document.text
    return unicodedata.normalize("NFC", document.text)


@pytest.mark.parametrize("way", [_by_its_bytes, _by_its_characters], ids=["bytes", "characters"])
def test_readable(timed, sparse, way):
    texts = timed(lambda: [way(each) for each in sparse.documents], work={"MB": sparse.megabytes})
    assert texts == [each.text for each in sparse.documents]
