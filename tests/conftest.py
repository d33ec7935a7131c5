"""Fixtures shared by the tests: the tools of a worker, folders of toy texts, and the bytes of a run's outputs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from corpus62.model import Outcome
    from corpus62.pipeline import Tools
    from corpus62.vocabulary import Vocabulary


@pytest.fixture
def toy_corpus(tmp_path: Path) -> Path:
    """Twelve toy documents in three folders, one JSONL file among them."""
    root = tmp_path / "texts"
    for number in range(8):
        path = root / f"folder{number % 3}" / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f"Commune {number % 2};Club {number};{100 + number};202{number % 4}\nrest of the text\n", "utf-8"
        )
    rows = (f'{{"id": {n}, "text": "Commune 1;Club {n};7;2020\\n"}}\n' for n in range(4))
    (root / "rows.jsonl").write_text("".join(rows), "utf-8")
    return root


@pytest.fixture
def outputs():
    """A function: every record and table under a run's folder, by name, as bytes."""

    def bytes_of(folder: Path) -> dict[str, bytes]:
        paths = [path for part in ("records", "tables") for path in (folder / part).rglob("*") if path.is_file()]
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(paths)}

    return bytes_of


@pytest.fixture(scope="session")
def tools() -> Tools:
    """The tools of a worker, built once for all tests."""
    from corpus62.pipeline import build_tools

    return build_tools()


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    from corpus62.vocabulary import load_vocabulary

    return load_vocabulary()


@pytest.fixture(scope="session")
def read(tools: Tools):
    """A function: everything the program says of a text."""
    from corpus62.model import Document
    from corpus62.pipeline import read_document

    def outcome_of(text: str, source: str = "acte.txt") -> Outcome:
        return read_document(Document(source=source, text=text), tools)

    return outcome_of
