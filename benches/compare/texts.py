"""Writes the two corpora that everyone reads, from a fixed seed: each in JSONL files, and once more as plain lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from benches.compare.contract import Corpus, texts_of
from corpus62.generate.corpus import Order, generate

if TYPE_CHECKING:
    from pathlib import Path

_SEED = 62
_FILE = 250  # documents; about 2 MB
_ACTS = {"dense": 3000, "sparse": 360}  # 20 MB and 310 MB: corpus62 needs some seconds for each
GOLD = "gold.jsonl"


def write(folder: Path, scale: float) -> list[Corpus]:
    """A folder each, below `folder`; `scale` 1 is the size that the document shows."""
    return [_write(folder / name, name, max(1, round(acts * scale))) for name, acts in _ACTS.items()]


def awarded(folder: Path) -> int:
    """How many awards the answer of a corpus holds, for the folder of its files."""
    answers = map(msgspec.json.decode, (folder.parent / GOLD).read_bytes().splitlines())
    return sum(funding["status"] == "awarded" for answer in answers for funding in answer["funding"])


def _write(home: Path, name: str, acts: int) -> Corpus:
    folder = home / "files"  # the answer is put beside it: a peer that reads a folder shall not read the answer
    sparse = name == "sparse"
    generate(Order(acts=acts, seed=_SEED, out=str(folder), sparse=sparse, jsonl=True, documents_per_file=_FILE))
    (folder / GOLD).rename(home / GOLD)
    for path in folder.glob("*.jsonl"):
        path.with_suffix(".txt").write_text("".join(f"{text}\n" for text in texts_of(path)), "utf-8", newline="")
    return Corpus(name, folder)
