"""Every format, compression and archive to documents; every kind of damage to one refusal."""

from __future__ import annotations

import gzip
import io
import json
import os
import tarfile
import zipfile

import fsspec
import polars as pl
import pytest
import zstandard

from corpus62.model import Document
from corpus62.read import Fields, Refused, expand, read_unit, streams

ROWS = [{"id": "é1", "text": "Premier acte"}, {"id": 2, "text": "Deuxième acte"}]
JSONL = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS).encode()


def read(path, fields=Fields()):  # noqa: B008 - a frozen struct
    return [document for unit in expand([str(path)]) for document in read_unit(unit, fields)]


def told(items, root=""):
    """(name, text) of what was read, (name, reason) of what was refused."""
    return [
        (item.source.removeprefix(f"{root}/"), item.text if isinstance(item, Document) else f"!{item.reason}")
        for item in items
    ]


COMPRESSIONS = {"": bytes, ".gz": gzip.compress, ".zst": zstandard.ZstdCompressor().compress}


@pytest.mark.parametrize("ending", COMPRESSIONS)
@pytest.mark.parametrize("kind", [".txt", ".md", ".TXT"])
def test_texts(tmp_path, kind, ending):
    (tmp_path / f"a{kind}{ending}").write_bytes(COMPRESSIONS[ending]("Délibération\n".encode()))
    (document,) = read(tmp_path)
    assert (document.text, document.encoding, document.size) == ("Délibération\n", "utf-8", 15)


@pytest.mark.parametrize("ending", COMPRESSIONS)
def test_rows(tmp_path, ending):
    (tmp_path / f"r.jsonl{ending}").write_bytes(COMPRESSIONS[ending](b"\xef\xbb\xbf" + JSONL))
    assert told(read(tmp_path), tmp_path) == [
        (f"r.jsonl{ending}#é1", "Premier acte"),
        (f"r.jsonl{ending}#2", "Deuxième acte"),
    ]


def test_rows_with_other_columns(tmp_path):
    (tmp_path / "r.jsonl").write_text('{"url": "u", "content": "Acte", "text": 3}')
    assert told(read(tmp_path, Fields(text="content", id="url")), tmp_path) == [("r.jsonl#u", "Acte")]


BAD_ROWS = [
    ("not JSON", b'{"id": 1, "text"', "row"),
    ("not an object", b"[1]", "row"),
    ("no text", b'{"id": 1}', "row"),
    ("text of a wrong type", b'{"id": 1, "text": 5}', "row"),
    ("half a surrogate pair", b'{"id": 1, "text": "\\ud800"}', "row"),
    ("not UTF-8", b'{"id": 1, "text": "\xe9"}', "row"),
    ("blank text", b'{"id": 1, "text": " "}', "empty"),
    ("a NUL", b'{"id": 1, "text": "a\\u0000"}', "binary"),
]


@pytest.mark.parametrize(("row", "reason"), [case[1:] for case in BAD_ROWS], ids=[case[0] for case in BAD_ROWS])
def test_a_bad_row_costs_itself_alone(tmp_path, row, reason):
    path = tmp_path / "r.jsonl"
    path.write_bytes(JSONL + b"\n" + row + b"\n" + JSONL)
    items = read(path)
    assert [type(item) for item in items] == [Document, Document, Refused, Document, Document]
    assert items[2].reason == reason
    if reason == "row":
        assert f"{path}, line 4: " in items[2].message
        assert items[2].source == f"{path}#line-4"


def test_a_bad_row_names_its_field(tmp_path):
    (tmp_path / "r.jsonl").write_text('{"id": 1, "text": 5}')
    assert "`$.text`" in read(tmp_path)[0].message


def test_tables(tmp_path):
    table = pl.DataFrame({"id": [1, 2, None, 4], "text": ["Un", "Deux", "Trois", None]})
    table.write_parquet(tmp_path / "t.parquet")
    assert told(read(tmp_path), tmp_path) == [
        ("t.parquet#1", "Un"),
        ("t.parquet#2", "Deux"),
        ("t.parquet#row-3", "!row"),
        ("t.parquet#row-4", "!row"),
    ]
    assert told(read(tmp_path, Fields(text="nope")), tmp_path) == [("t.parquet", "!row")]


def test_archives(tmp_path):
    table = io.BytesIO()
    pl.DataFrame({"id": ["p"], "text": ["Acte P"]}).write_parquet(table)
    members = {
        "b.txt": b"Acte B",
        "a.jsonl.gz": gzip.compress(JSONL),
        "t.parquet": table.getvalue(),
        "deep/x.bin": b"\0",
        "__MACOSX/b.txt": b"\0",
        "more.zip": b"",
    }
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    with tarfile.open(tmp_path / "z.tar.gz", "w:gz") as archive:
        for name, content in sorted(members.items()):
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    expected = [
        ("a.jsonl.gz#é1", "Premier acte"),
        ("a.jsonl.gz#2", "Deuxième acte"),
        ("b.txt", "Acte B"),
        ("deep/x.bin", "!format"),
        ("more.zip", "!format"),
        ("t.parquet#p", "Acte P"),
    ]
    for archive in ("z.zip", "z.tar.gz"):
        assert told(read(tmp_path / archive), tmp_path) == [(f"{archive}!{name}", text) for name, text in expected]


def test_urls():
    system = fsspec.filesystem("memory")
    system.pipe({"/acts/a.txt": b"Acte A", "/acts/r.jsonl.gz": gzip.compress(JSONL)})
    assert [text for _, text in told(read("memory://acts"))] == ["Acte A", "Premier acte", "Deuxième acte"]


DAMAGED = [
    ("cut.txt.gz", gzip.compress(b"texte" * 1000)[:-9]),
    ("garbage.txt.gz", b"not gzip at all"),
    ("cut.txt.zst", zstandard.ZstdCompressor().compress(os.urandom(1000))[:-3]),
    ("garbage.txt.zst", b"not zstandard at all"),
    ("cut.jsonl.gz", gzip.compress(b"\n" * 1000)[:-9]),
    ("garbage.zip", b"PK not a zip"),
    ("garbage.tar", b"not a tar" * 100),
]


@pytest.mark.parametrize(("name", "content"), DAMAGED, ids=[name for name, _ in DAMAGED])
def test_damage_is_named(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    assert told(read(tmp_path), tmp_path) == [(name, "!broken_compression")]


def test_a_damaged_table_is_named(tmp_path):
    (tmp_path / "t.parquet").write_bytes(b"PAR1 not a table")
    assert told(read(tmp_path), tmp_path) == [("t.parquet", "!format")]


@pytest.mark.parametrize("name", ["page.pdf", "a.bin", "a.docx.gz", "noending"])
def test_other_formats_are_refused(tmp_path, name):
    (tmp_path / name).write_bytes(b"texte")
    assert told(read(tmp_path), tmp_path) == [(name, "!format")]


def test_a_bomb_is_refused_before_it_bursts(tmp_path):
    for ending in (".gz", ".zst"):
        plain = io.BytesIO(COMPRESSIONS[ending](b"mot\n" * 500_000))
        stream = streams.DECOMPRESSORS[ending](plain)
        with pytest.raises(streams.DocumentRefusedError, match="more than 1 MB"):
            streams.read_all(stream, "a", limit=1_000_000)


def test_what_cannot_be_opened_is_refused(tmp_path):
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    assert told(read(tmp_path), tmp_path) == [("gone.txt", "!unreadable"), ("pipe.txt", "!unreadable")]
