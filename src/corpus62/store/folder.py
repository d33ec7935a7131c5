"""The output folder: what lies where in it, whose it is, and writing that survives a power cut. Knows no contents."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from corpus62.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKER = ".corpus62"  # written first, so that a folder of a killed run is known as ours


class Folder:
    """Paths inside DIR."""

    def __init__(self, root: str | Path) -> None:
        self.root = Path(root)
        self.shards = self.root / "work" / "shards"
        self.temporary = self.root / "work" / "tmp"
        self.register = self.temporary / "register"  # the index that all workers look partners up in
        self.places = self.root / "work" / "places"
        self.batches = self.root / "work" / "batches"
        self.tables = self.root / "tables"
        self.run = self.root / "run.json"

    def record(self, kind: str) -> Path:
        return self.root / "records" / f"{kind}.parquet"

    def shard(self, batch_id: str) -> Path:
        return self.shards / batch_id

    def rows(self, batch_id: str, kind: str) -> Path:
        return self.shard(batch_id) / rows_name(kind)

    def batch(self, batch_id: str) -> Path:
        return self.batches / f"{batch_id}.json"

    def claim(self, *, fresh: bool = False) -> None:
        """Make the folder ours, emptied of earlier shards where asked. UsageError if it holds another's files."""
        if self.root.exists() and not self.root.is_dir():
            raise UsageError(f"{self.root}: is a file; name a folder for the output")
        if not self._is_ours() and self.root.exists() and any(self.root.iterdir()):
            raise UsageError(f"{self.root}: holds files that are not of a corpus62 run; name an empty or new folder")
        self.root.mkdir(parents=True, exist_ok=True)
        (self.root / _MARKER).write_text("output of corpus62\n", encoding="utf-8")
        if fresh:
            shutil.rmtree(self.root / "work", ignore_errors=True)
        self._clear_unfinished()
        for folder in (self.shards, self.temporary, self.places, self.batches, self.root / "records", self.tables):
            folder.mkdir(parents=True, exist_ok=True)

    def require_records(self) -> None:
        """UsageError where no run has left its records."""
        if not self.record("funding").is_file():
            raise UsageError(f"{self.root}: holds no records; run `corpus62 run INPUT... --out {self.root}` first")

    def sweep(self, kept: set[str]) -> None:
        """Remove the shards of earlier plans and what an unfinished worker left."""
        for shard in self.shards.iterdir():
            if shard.name not in kept:
                shutil.rmtree(shard, ignore_errors=True)
        self._clear_unfinished()

    def _clear_unfinished(self) -> None:
        for folder in (self.temporary, self.places, self.batches):
            shutil.rmtree(folder, ignore_errors=True)

    def _is_ours(self) -> bool:
        return (self.root / _MARKER).is_file() or self.run.is_file()


def rows_name(kind: str) -> str:
    """The file that holds the rows of one record kind in a shard."""
    return f"{kind}.ndjson"


@contextmanager
def replaced(path: Path) -> Iterator[Path]:
    """A temporary path beside `path` that takes its place, durably, when the block ends well."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        yield temporary
        sync(temporary)
        temporary.replace(path)
        sync(path.parent)
    finally:
        temporary.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Have the system write the file or folder entry to the disk now."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
