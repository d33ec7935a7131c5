"""One batch's outcomes as NDJSON files, complete or absent: written aside, sealed, then renamed. No Polars here.

The seal names the size and checksum of each file, so that what a power cut tore is seen and read again, and no disk is
waited for while texts are read (decision 15).
"""

from __future__ import annotations

import hashlib
import os
import shutil
import zlib
from collections import Counter
from typing import IO, TYPE_CHECKING, Self

import msgspec
from msgspec import Struct

from corpus62.store.flatten import flatten, refused_document
from corpus62.store.folder import Folder, rows_name

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from corpus62.model import Document, Outcome
    from corpus62.store.flatten import Rows

_SEAL = "seal.json"
_PIECE = 1 << 20  # bytes of a file that are looked at together
_ENCODER = msgspec.json.Encoder()


class Counts(Struct):
    """What a shard holds."""

    documents: int = 0
    acts: int = 0
    fundings: int = 0
    budget_lines: int = 0
    bytes: int = 0
    chars: int = 0
    refusals: dict[str, int] = {}  # extractions, by reason
    documents_refused: dict[str, int] = {}  # documents, by reason

    def absorb(self, other: Counts) -> None:
        self.documents += other.documents
        self.acts += other.acts
        self.fundings += other.fundings
        self.budget_lines += other.budget_lines
        self.bytes += other.bytes
        self.chars += other.chars
        _absorb(self.refusals, other.refusals)
        _absorb(self.documents_refused, other.documents_refused)


def _absorb(sums: dict[str, int], more: dict[str, int]) -> None:
    for reason, count in more.items():
        sums[reason] = sums.get(reason, 0) + count


class Record(Struct, frozen=True):
    """One document's rows, encoded, by record kind: nothing about it can fail any more but the disk."""

    lines: dict[str, bytes]
    counts: Counts


def record(document: Document, outcome: Outcome) -> Record:
    """What is kept of a document that was read. ValueError or OverflowError where a value fits no column."""
    counts = Counts(
        documents=1,
        acts=len(outcome.acts),
        fundings=len(outcome.fundings),
        budget_lines=len(outcome.budget_lines),
        bytes=document.size,
        chars=len(document.text),
        refusals=dict(Counter(refusal.reason for refusal in outcome.refusals)) if outcome.refusals else {},
    )
    return Record(_encode(flatten(document, outcome)), counts)


def refusal_record(source: str, reason: str, message: str, size: int = 0) -> Record:
    """What is kept of a document that was not."""
    counts = Counts(documents=1, bytes=size, documents_refused={reason: 1})
    return Record(_encode(refused_document(source, reason, message, size)), counts)


def _encode(rows: Rows) -> dict[str, bytes]:
    return {kind: _ENCODER.encode_lines(some) for kind, some in rows.items() if some}


def digest(*parts: object) -> str:
    """A short name for what is encoded in `parts`: 24 hexadecimal digits."""
    return hashlib.sha256(_ENCODER.encode(parts)).hexdigest()[:24]


class Sealed(Struct, frozen=True):
    """A file as it was written: its bytes, and their CRC-32."""

    size: int = 0
    checksum: int = 0

    def and_then(self, more: bytes) -> Sealed:
        return Sealed(self.size + len(more), zlib.crc32(more, self.checksum))


class Seal(Struct, frozen=True):
    """What lies beside the files of a complete shard."""

    counts: Counts
    files: dict[str, Sealed]  # by record kind


def finished(folder: Folder, batch_id: str) -> Counts | None:
    """The counts of a shard that is there, each file as it was written; else None."""
    try:
        seal = msgspec.json.decode((folder.shard(batch_id) / _SEAL).read_bytes(), type=Seal)
        whole = all(_sealed(folder.rows(batch_id, kind)) == sealed for kind, sealed in seal.files.items())
    except (FileNotFoundError, msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return seal.counts if whole else None


def _sealed(path: Path) -> Sealed:
    sealed = Sealed()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            sealed = sealed.and_then(piece)
    return sealed


class ShardWriter:
    """Takes documents one at a time; the shard appears when the block ends without an exception, and not before."""

    def __init__(self, folder: Folder, batch_id: str) -> None:
        self.counts = Counts()
        self._target = folder.shard(batch_id)
        self._aside = folder.temporary / f"{batch_id}.{os.getpid()}"
        self._files: dict[str, IO[bytes]] = {}
        self._written: dict[str, Sealed] = {}

    def __enter__(self) -> Self:
        shutil.rmtree(self._aside, ignore_errors=True)
        self._aside.mkdir(parents=True)
        return self

    def add(self, record: Record) -> None:
        for kind, lines in record.lines.items():
            file = self._files.get(kind) or self._open(kind)
            file.write(lines)
            self._written[kind] = self._written[kind].and_then(lines)
        self.counts.absorb(record.counts)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for file in self._files.values():
            file.close()
        if kind is None:
            self._publish()
        shutil.rmtree(self._aside, ignore_errors=True)

    def _open(self, kind: str) -> IO[bytes]:
        file = self._files[kind] = (self._aside / rows_name(kind)).open("wb")
        self._written[kind] = Sealed()
        return file

    def _publish(self) -> None:
        (self._aside / _SEAL).write_bytes(_ENCODER.encode(Seal(self.counts, self._written)))
        self._target.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(self._target, ignore_errors=True)
        self._aside.rename(self._target)
