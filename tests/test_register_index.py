"""A register looked up in its index gives what a dictionary of all its names gives, and a worker does not load it."""

from __future__ import annotations

import io
import re
import tracemalloc
from pathlib import Path

import acts
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus62.errors import UsageError
from corpus62.generate import write_register
from corpus62.pipeline import build_tools, tools_digest
from corpus62.run import Options
from corpus62.run.corpus import run_corpus
from corpus62.vocabulary import register_index
from corpus62.vocabulary.register import Register, read_register, squeezed
from corpus62.vocabulary.register_index import open_register, write_index

# Few letters, so that names meet; capitals that grow when lowered, a sigma that hangs on its neighbours, odd spaces.
NAMES = st.text("aAéÉ '’-–\u00a0\u2028\x1c\x1fİΣ#", min_size=1, max_size=5)
ROWS = st.lists(st.lists(NAMES, min_size=1, max_size=4), max_size=12)


def rows_at_once(path):
    """The readable twin of `read_register`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = ([cell.strip() for cell in line.split("\t")] for line in lines if not line.startswith("#"))
    return [tuple(filter(None, row)) for row in rows if any(row)]


def written(tmp_path_factory, text):
    path = tmp_path_factory.getbasetemp() / "partners.tsv"
    path.write_bytes(text.encode())
    return path


@given(text=st.text("aé \t\n\r\v\f\x1c\x85\u2028#", max_size=30))
def test_rows_are_those_of_the_file_read_at_once(tmp_path_factory, text):
    path = written(tmp_path_factory, text)
    assert list(read_register(str(path))) == rows_at_once(path)


@given(name=st.text("aé'- \t\n\v\x1c\x1f\x85\u1680\u2028\u3000", max_size=12))
def test_a_name_is_squeezed_as_a_pattern_would(name):
    assert squeezed(name) == re.sub(r"[\s'-]+", " ", name).strip()


@pytest.mark.parametrize("checksum", [register_index._checksum, lambda plain: len(plain) % 2])  # noqa: SLF001
@given(rows=ROWS, shipped=ROWS, asked=st.lists(NAMES))
def test_an_index_knows_what_a_dictionary_knows(tmp_path_factory, checksum, rows, shipped, asked):
    path = written(tmp_path_factory, "".join("\t".join(row) + "\n" for row in rows))
    naive = Register([*shipped, *rows_at_once(path)])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(register_index, "_checksum", checksum)
        indexed = Register(shipped, open_register(str(path)))
        names = [*asked, *(name for row in rows + shipped for name in row), ""]
        assert [indexed.known(name) for name in names] == [naive.known(name) for name in names]


def test_of_many_rows_with_one_name_the_last_has_it(tmp_path):
    path = tmp_path / "partners.tsv"
    path.write_text("".join(f"Club {number}\tLe Club\n" for number in range(1000)), "utf-8")
    register = Register([], open_register(str(path)))
    assert (register.known("le club"), register.known("CLUB-7")) == ("Club 999", "Club 7")


def test_an_alias_of_hyphens_names_nobody(tmp_path):
    path = tmp_path / "partners.tsv"
    path.write_text("Foyer rural\t-\n", "utf-8")
    for register in (Register([], open_register(str(path))), Register([("Foyer rural", "-")])):
        assert register.known("") is None
        assert register.known("-") is None


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A made register and its index."""
    register = tmp_path_factory.mktemp("made") / "partners.tsv"
    write_register(register, 5_000)
    index = register.with_suffix(".index")
    with index.open("wb") as file:
        write_index(str(register), file)
    return str(register), str(index)


def test_an_index_is_the_same_from_the_file_and_in_memory(made):
    register, index = made
    in_memory = io.BytesIO()
    write_index(register, in_memory)
    assert in_memory.getvalue() == Path(index).read_bytes()
    assert tools_digest(register) == build_tools(register).digest == build_tools(index).digest


def test_a_worker_does_not_load_the_register(made):
    register, index = made
    names = [row[0] for row in read_register(register)]
    tracemalloc.start()
    lookup = open_register(index)
    assert all(lookup.known(name.lower()) in {None, name} for name in names[:100])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100_000 < Path(index).stat().st_size


def test_a_run_has_the_names_of_the_register_whatever_its_workers(made, tmp_path, outputs):
    text = acts.deliberation("D'attribuer à l'association JUDO CLUB DE BREZOLLES une subvention de 500 €.")
    (tmp_path / "texts").mkdir()
    for number in range(4):
        (tmp_path / "texts" / f"{number}.txt").write_text(text.replace("500", f"{number + 5}00"), "utf-8")
    for workers in (1, 2):
        given = {"inputs": (str(tmp_path / "texts"),), "partners": made[0], "workers": workers, "batch_bytes": 1}
        run_corpus(Options(out=str(tmp_path / str(workers)), **given))
        assert [path.name for path in (tmp_path / str(workers) / "work").iterdir()] == ["shards"]
    assert outputs(tmp_path / "1") == outputs(tmp_path / "2")
    assert b"Judo club de Brezolles" in (tmp_path / "1" / "tables" / "partner_year.csv").read_bytes()


def test_a_register_that_is_not_text_leaves_no_folder(made, tmp_path):
    register, out = tmp_path / "partners.tsv", tmp_path / "out"
    register.write_bytes("Foyer\nClub d'été\n".encode("cp1252"))
    with pytest.raises(UsageError, match=r"not UTF-8 text \(byte 13\)"):
        run_corpus(Options(inputs=(made[0],), partners=str(register), out=str(out)))
    assert not out.exists()
