"""One batch's outcomes as NDJSON files, complete or absent: written aside, synced, then renamed. No Polars here."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections import Counter
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self

import msgspec
from msgspec import Struct

from corpus62.store.flatten import flatten, refused_document
from corpus62.store.folder import Folder, sync

if TYPE_CHECKING:
    from types import TracebackType

    from corpus62.model import Document, Outcome
    from corpus62.store.flatten import Rows

_COUNTS = "counts.json"
_ENCODER = msgspec.json.Encoder()


class Counts(Struct):
    """What a shard holds, kept beside it so that a resumed run need not read the shard."""

    documents: int = 0
    acts: int = 0
    fundings: int = 0
    budget_lines: int = 0
    bytes: int = 0
    chars: int = 0
    refusals: dict[str, int] = {}  # extractions, by reason
    documents_refused: dict[str, int] = {}  # documents, by reason

    def absorb(self, other: Counts) -> None:
        for name in ("documents", "acts", "fundings", "budget_lines", "bytes", "chars"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
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
        refusals=dict(Counter(refusal.reason for refusal in outcome.refusals)),
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


def finished(folder: Folder, batch_id: str) -> Counts | None:
    """The counts of a shard that is there, else None."""
    try:
        return msgspec.json.decode((folder.shard(batch_id) / _COUNTS).read_bytes(), type=Counts)
    except FileNotFoundError:
        return None


class ShardWriter:
    """Takes documents one at a time; the shard appears when the block ends without an exception, and not before."""

    def __init__(self, folder: Folder, batch_id: str) -> None:
        self.counts = Counts()
        self._target = folder.shard(batch_id)
        self._aside = folder.temporary / f"{batch_id}.{os.getpid()}"
        self._files: dict[str, IO[bytes]] = {}

    def __enter__(self) -> Self:
        shutil.rmtree(self._aside, ignore_errors=True)
        self._aside.mkdir(parents=True)
        return self

    def add(self, record: Record) -> None:
        for kind, lines in record.lines.items():
            file = self._files.get(kind) or self._open(kind)
            file.write(lines)
        self.counts.absorb(record.counts)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for file in self._files.values():
            file.flush()
            os.fsync(file.fileno())
            file.close()
        if kind is None:
            self._publish()
        shutil.rmtree(self._aside, ignore_errors=True)

    def _open(self, kind: str) -> IO[bytes]:
        file = self._files[kind] = Path(self._aside, f"{kind}.ndjson").open("wb")  # noqa: SIM115 - closed in __exit__
        return file

    def _publish(self) -> None:
        (self._aside / _COUNTS).write_bytes(_ENCODER.encode(self.counts))
        sync(self._aside / _COUNTS)
        sync(self._aside)
        self._target.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(self._target, ignore_errors=True)
        self._aside.rename(self._target)
        sync(self._target.parent)
