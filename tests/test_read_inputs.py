"""INPUT words to units: each file once, in one order, and a clear word where there is none."""

from __future__ import annotations

import os

import fsspec
import pytest

from corpus62.errors import UsageError
from corpus62.read import expand


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.md", "sub/c.jsonl", ".hidden.txt", ".git/d.txt", "picture.bin"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("texte")
    return tmp_path


def names(units, folder):
    return [os.path.relpath(unit.source, folder) for unit in units]


def test_a_folder_gives_its_visible_files_sorted(folder):
    units = expand([str(folder)])
    assert names(units, folder) == ["a.md", "b.txt", "picture.bin", "sub/c.jsonl"]
    assert {unit.size for unit in units} == {5}


def test_folders_and_files_stand_in_the_order_of_their_sources(tmp_path):
    for name in ("a.txt", "a/b.txt", "a-b/c.txt", "a0.txt", "é/d.txt", "z/y/x.txt", "z.txt", "z/y.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("texte")
    sources = [unit.source for unit in expand([f"{tmp_path}/z*", str(tmp_path), f"{tmp_path}/a"])]
    assert sources == sorted(set(sources))
    assert len(sources) == 8


def test_a_link_to_a_folder_is_not_followed(folder):
    (folder / "again").symlink_to(folder, target_is_directory=True)
    assert len(expand([str(folder)])) == 4


def test_a_file_named_twice_is_read_once(folder):
    assert names(expand([str(folder / "b.txt"), str(folder), f"{folder}/*.txt"]), folder)[1] == "b.txt"
    assert len(expand([str(folder), f"{folder}/./b.txt"])) == 4


def test_a_glob_reaches_below(folder):
    assert names(expand([f"{folder}/**/*.jsonl"]), folder) == ["sub/c.jsonl"]


def test_a_relative_path_stays_as_given(folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert [unit.source for unit in expand(["sub", "b.txt"])] == ["b.txt", "sub/c.jsonl"]


def test_the_excluded_folder_is_left_out(folder):
    assert "sub/c.jsonl" not in names(expand([str(folder)], exclude=str(folder / "sub")), folder)


@pytest.mark.parametrize("word", ["nowhere.txt", "nothing*.txt", "memory://nowhere/a.txt"])
def test_a_word_that_leads_nowhere_stops(word):
    with pytest.raises(UsageError, match=r"nowhere|nothing"):
        expand([word])


def test_an_empty_folder_stops(tmp_path):
    with pytest.raises(UsageError, match="holds no file to read"):
        expand([str(tmp_path)])


def test_a_name_that_is_no_utf8_can_be_written_down(tmp_path):
    (tmp_path / os.fsdecode(b"d\xe9lib.txt")).write_text("texte")
    (unit,) = expand([str(tmp_path)])
    assert unit.source.encode().endswith(b"/d\\udce9lib.txt")


def test_a_broken_link_is_kept_to_be_refused(tmp_path):
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (unit,) = expand([str(tmp_path)])
    assert unit.size == 0


def test_a_url_folder_gives_its_files():
    system = fsspec.filesystem("memory")
    system.pipe({"/texts/b.txt": b"b", "/texts/a.txt": b"aa", "/texts/.hidden": b""})
    assert [(unit.source, unit.size) for unit in expand(["memory://texts"])] == [
        ("memory:///texts/a.txt", 2),
        ("memory:///texts/b.txt", 1),
    ]
