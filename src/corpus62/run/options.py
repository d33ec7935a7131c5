"""What a run is asked, what it says on the way, and what it says at the end."""

from __future__ import annotations

from msgspec import Struct

from corpus62.read.unit import Fields
from corpus62.store.shard import Counts


class Options(Struct, frozen=True, kw_only=True):
    """`batch_bytes` overrides the planned batch size; tests use it to show that it changes nothing."""

    inputs: tuple[str, ...]
    out: str
    workers: int = 1
    backend: str = "loky"
    partners: str | None = None
    fresh: bool = False
    fields: Fields = Fields()
    batch_bytes: int | None = None


class Progress(Struct, frozen=True):
    """How far a run has come: bytes of input read of all there are, and what was found so far."""

    bytes_done: int
    bytes_total: int
    counts: Counts
    seconds: float


class Summary(Struct, frozen=True, kw_only=True):
    """The end of a run: run.json in memory."""

    versions: dict[str, str]
    digests: dict[str, str]
    inputs: int
    batches: int
    batches_reused: int
    counts: Counts
    seconds: float
    megabytes_per_second: float
