"""Writes a made corpus and its answer, document by document, and a made register. Knows files, no French."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec
from msgspec import Struct

from corpus62.errors import UsageError
from corpus62.generate.documents import SPARSITY, MadeDocument, made_document
from corpus62.generate.items import partners

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROWS = 1000  # documents in a JSONL file, unless told


class Order(Struct, frozen=True, kw_only=True):
    """The corpus that is asked for."""

    acts: int
    seed: int
    out: str
    sparse: bool = False
    jsonl: bool = False
    documents_per_file: int | None = None

    @property
    def documents(self) -> int:
        return self.acts * SPARSITY if self.sparse else self.acts


class Written(Struct, frozen=True, kw_only=True):
    documents: int
    characters: int
    awarded: int


def generate(order: Order) -> Written:
    """Writes OUT/*.txt or OUT/*.jsonl and OUT/gold.jsonl. UsageError where OUT holds anything already."""
    folder = _empty_folder(order)
    encode = msgspec.json.Encoder().encode
    characters = awarded = 0
    with (folder / "gold.jsonl").open("wb") as gold:
        for name, made in _rows(order, folder) if order.jsonl else _texts(order, folder):
            gold.write(encode({"file": name, **made.answer}) + b"\n")
            characters += len(made.text)
            awarded += sum(each["status"] == "awarded" for each in made.answer["funding"])
    return Written(documents=order.documents, characters=characters, awarded=awarded)


def write_register(path: Path, count: int) -> None:
    """One partner a line: name, alias, alias, all names different."""
    made = partners()
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines("\t".join(made.row(number)) + "\n" for number in range(count))


def _empty_folder(order: Order) -> Path:
    if order.documents_per_file and not order.jsonl:
        raise UsageError("--documents-per-file is for JSONL files; add --jsonl")
    folder = Path(order.out)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder}: not an empty folder; a made corpus is written into a new or empty one")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _documents(order: Order) -> Iterator[tuple[int, MadeDocument]]:
    return ((number, made_document(order.seed, number, sparse=order.sparse)) for number in range(order.documents))


def _texts(order: Order, folder: Path) -> Iterator[tuple[str, MadeDocument]]:
    for number, made in _documents(order):
        name = f"d{number:08d}.txt"
        (folder / name).write_bytes(made.text.encode())
        yield name, made


def _rows(order: Order, folder: Path) -> Iterator[tuple[str, MadeDocument]]:
    per_file, encode = order.documents_per_file or _ROWS, msgspec.json.Encoder().encode
    with ExitStack() as stack:
        file: BinaryIO | None = None
        for number, made in _documents(order):
            name, row = f"part-{number // per_file:06d}.jsonl", f"d{number:08d}"
            if number % per_file == 0:
                stack.close()
                file = stack.enter_context((folder / name).open("wb"))
            file.write(encode({"id": row, "text": made.text}) + b"\n")  # type: ignore[union-attr]
            yield f"{name}#{row}", made
