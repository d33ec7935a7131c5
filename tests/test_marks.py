"""The first look that leaves out texts without marks of an act, against its naive twin, which looks at every text."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus62.generate.documents import made_document
from corpus62.model import Document
from corpus62.pipeline import read_document
from corpus62.read import Fields, read_unit
from corpus62.read.inputs import expand
from corpus62.scan.firstlook import FirstLook
from corpus62.text.fold import fold

PROJECT = Path(__file__).parents[1]
SHARED = PROJECT.parent / "shared"
FOLDERS = (PROJECT / "data" / "sample", PROJECT / "data" / "annotated", SHARED / "seeds", SHARED / "acts")
WORDS = ("délibér", "conseil municipal", "d'attribuer", "avenant")


class EveryText:
    """The naive twin: sees an act in every text."""

    @staticmethod
    def sees(_text):
        return True


def both(text, tools):
    document = Document(source="a.txt", text=text)
    return read_document(document, tools), read_document(document, tools._replace(look=EveryText()))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_real_act_is_left_out(folder, tools):
    if not folder.is_dir():
        pytest.skip(f"{folder.name} is not beside the project")
    paths = [path for path in folder.rglob("*.txt") if path.name != "README.md"]
    assert paths
    for path in paths:
        looked, naive = both(path.read_text(encoding="utf-8"), tools)
        assert looked == naive, path.name


def test_no_made_act_is_left_out(tools):
    for number in range(60):
        looked, naive = both(made_document(62, number).text, tools)
        assert looked == naive


def test_no_funding_of_a_sparse_corpus_is_left_out(tools):
    for number in range(200):
        made = made_document(62, number, sparse=True)
        awarded = sum(funding["status"] == "awarded" for funding in made.answer["funding"])
        looked, _ = both(made.text, tools)
        assert sum(funding.status == "awarded" for funding in looked.fundings) == awarded


def test_what_bears_no_mark_is_no_act(tools):
    looked, naive = both("La brocante a rapporté 1 800 euros, merci aux bénévoles !\n", tools)
    assert looked.acts == ()
    assert len(naive.acts) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Délibération",
        "EXTRAIT DES DELIBERATIONS",
        "DÉLIBÉRÉ",
        "le Conseil Municipal",
        "le conseil\u00a0municipal",
        "décide d’attribuer",
        "Avenant",
    ],
)
def test_a_word_is_seen_in_every_usual_writing(text):
    assert FirstLook(WORDS).sees(text.encode())


SAID = "L'assemblée a délibéré et accorde à l'association Les Lilas une subvention de 500 €.\n"
STORED = {
    "plain.txt": SAID.encode(),
    "marked.txt": b"\xef\xbb\xbf" + SAID.encode(),
    "windows.txt": SAID.encode("cp1252"),
    "utf-16.txt": SAID.encode("utf-16"),
    "accents-apart.txt": unicodedata.normalize("NFD", SAID).encode(),
    "references.txt": SAID.replace("é", "&eacute;").encode(),
    "plain.jsonl": json.dumps({"id": 1, "text": SAID}, ensure_ascii=False).encode(),
    "escaped.jsonl": json.dumps({"id": 1, "text": SAID}).encode(),
    "accents-apart-escaped.jsonl": json.dumps({"id": 1, "text": unicodedata.normalize("NFD", SAID)}).encode(),
    "accents-apart-referenced.txt": unicodedata.normalize("NFD", SAID).replace("\u0301", "&#769;").encode(),
    "accents-apart.jsonl": json.dumps(
        {"id": 1, "text": unicodedata.normalize("NFD", SAID)}, ensure_ascii=False
    ).encode(),
}


@pytest.mark.parametrize("name", STORED)
def test_an_act_is_seen_however_its_text_is_stored(name, tmp_path, tools):
    path = tmp_path / name
    path.write_bytes(STORED[name])
    (unit,) = expand([str(path)])
    (document,) = read_unit(unit, Fields())
    assert document.text == SAID
    assert [funding.cents for funding in read_document(document, tools).fundings] == [50_000]


@given(before=st.text(), after=st.text(), word=st.sampled_from(WORDS))
def test_a_word_is_seen_wherever_it_stands(before, after, word):
    assert FirstLook(WORDS).sees((before + word + after).encode())


@given(st.text(alphabet="délibérconsuipatvn '\n", max_size=80))
def test_what_is_seen_stands_in_the_folded_text(text):
    shortened = [fold(word)[1:] for word in WORDS]
    assert not FirstLook(WORDS).sees(text.encode()) or any(word in fold(text) for word in shortened)
