"""Fixtures shared by the tests of the edges: folders of toy texts, and the bytes of a run's outputs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


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
