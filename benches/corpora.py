"""The texts that benchmarks read: real acts where they lie beside the project, else data/sample. Measures nothing.

`python -m benches.corpora FOLDER MEGABYTES` writes the dense corpus as files.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

import msgspec

from corpus62.generate.documents import MadeDocument, made_document
from corpus62.model import Document

_PROJECT = Path(__file__).parents[1]
_SHARED = _PROJECT.parent / "shared"
_SEEDS = _SHARED / "seeds"
_SEED = 62
_SPARSE_DOCUMENTS = 400  # about 3 MB: long enough to drown the timer's noise
_MADE_DOCUMENTS = 60  # 0.33 MB
_TABLE_ACT = _SHARED / "acts" / "montpellier" / "125.txt"


class Corpus(NamedTuple):
    """`awarded` fundings and `known_words` (test_scan.py): counted apart from the program, None where nobody has."""

    name: str
    documents: tuple[Document, ...]
    awarded: int | None = None
    known_words: int | None = None

    @property
    def bytes(self) -> int:
        return sum(document.size for document in self.documents)

    @property
    def megabytes(self) -> float:
        return self.bytes / 1e6


def base() -> Corpus:
    """Every document an act: five real dossiers, or the sample of this project where they are absent."""
    if _SEEDS.is_dir():
        # awarded: the items of ../shared/gold/seeds.jsonl; known words: one regex over the folded five
        return Corpus("seeds", _documents(_SEEDS.glob("*.txt")), awarded=8, known_words=270)
    sample = _PROJECT / "data" / "sample"
    texts = (path for path in sample.iterdir() if path.suffix in {".txt", ".md"} and path.name != "README.md")
    return Corpus("sample", _documents(texts))


def has_real_acts() -> bool:
    """Whether the real dossiers lie beside the project."""
    return _SEEDS.is_dir()


def dense(megabytes: float) -> Corpus:
    """The base again and again, at least once, in whole passes and up to about that size; every source its own."""
    once = base()
    passes = max(1, round(megabytes * 1e6 / once.bytes))
    documents = tuple(
        msgspec.structs.replace(document, source=f"{number:05d}-{document.source}")
        for number in range(passes)
        for document in once.documents
    )
    awarded, known = (count and count * passes for count in (once.awarded, once.known_words))
    return Corpus(f"{once.name} x {passes}", documents, awarded, known)


def sparse() -> Corpus:
    """400 made documents, one in a hundred an act; the others mention euros, years and associations too."""
    made = [made_document(_SEED, number, sparse=True) for number in range(_SPARSE_DOCUMENTS)]
    awarded = sum(funding["status"] == "awarded" for each in made for funding in each.answer["funding"])
    return Corpus("made, sparse", _made_documents(made), awarded)


def made() -> tuple[Corpus, list[str]]:
    """60 made documents, every one an act, and their beneficiaries."""
    acts = [made_document(_SEED, number) for number in range(_MADE_DOCUMENTS)]
    fundings = [funding for each in acts for funding in each.answer["funding"]]
    awarded = sum(funding["status"] == "awarded" for funding in fundings)
    return Corpus("made, dense", _made_documents(acts), awarded), [funding["beneficiary"] for funding in fundings]


def _made_documents(made: list[MadeDocument]) -> tuple[Document, ...]:
    return tuple(_document(f"{number:05d}.txt", each.text.encode()) for number, each in enumerate(made))


def table_act() -> Corpus | None:
    """One act whose tables award 367 grants, where it is there."""
    if not _TABLE_ACT.is_file():
        return None
    return Corpus("367 grants", _documents([_TABLE_ACT]), awarded=367)  # ../shared/gold/official.jsonl


def write(corpus: Corpus, folder: Path) -> Path:
    """One file a document, in the folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for document in corpus.documents:
        (folder / document.source).write_text(document.text, encoding="utf-8", newline="")
    return folder


def _documents(paths) -> tuple[Document, ...]:
    return tuple(_document(path.name, path.read_bytes()) for path in sorted(paths))


def _document(name: str, content: bytes) -> Document:
    """As it is read from a file."""
    return Document(source=name, text=content.decode(), size=len(content), stored=content)


if __name__ == "__main__":
    made = dense(float(sys.argv[2]))
    print(f"{write(made, Path(sys.argv[1]))}: {len(made.documents)} documents, {made.megabytes:.1f} MB ({made.name})")
