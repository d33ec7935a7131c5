"""The filter of documents without marks of an act against its naive twin, which lets every document through."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from corpus62.generate.documents import made_document
from corpus62.model import Document
from corpus62.segment import Segmenter
from corpus62.text.fold import fold
from corpus62.vocabulary import load_vocabulary

PROJECT = Path(__file__).parents[1]
SHARED = PROJECT.parent / "shared"
FOLDERS = (PROJECT / "data" / "sample", PROJECT / "data" / "annotated", SHARED / "seeds", SHARED / "acts")


@pytest.fixture(scope="module")
def segmenters():
    """The shipped one, and one for which every text bears a mark: the empty string."""
    vocabulary = load_vocabulary()
    everywhere = msgspec.structs.replace(vocabulary.openings.marks, words=("",))
    openings = msgspec.structs.replace(vocabulary.openings, marks=everywhere)
    return Segmenter(vocabulary), Segmenter(msgspec.structs.replace(vocabulary, openings=openings))


def acts_of(text, segmenters):
    document = Document(source="a.txt", text=text)
    return [segmenter.read(document, fold(text))[0] for segmenter in segmenters]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_real_act_is_dropped(folder, segmenters):
    if not folder.is_dir():
        pytest.skip(f"{folder.name} is not beside the project")
    paths = [path for path in folder.rglob("*.txt") if path.name != "README.md"]
    assert paths
    for path in paths:
        with_marks, without = acts_of(path.read_text(encoding="utf-8"), segmenters)
        assert with_marks == without, path.name


def test_no_made_act_is_dropped(segmenters):
    for number in range(60):
        with_marks, without = acts_of(made_document(62, number).text, segmenters)
        assert with_marks == without


def test_what_bears_no_mark_is_no_act(segmenters):
    with_marks, without = acts_of("La brocante a rapporté 1 800 euros, merci aux bénévoles !\n", segmenters)
    assert with_marks == ()
    assert len(without) == 1
