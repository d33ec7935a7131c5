"""Units to batches of about equal bytes, in input order. Knows sizes and which formats can be cut, not contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from corpus62.read.formats import Format, format_of
from corpus62.read.streams import is_url
from corpus62.read.tables import count_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from corpus62.read.unit import Unit

# A batch is the unit of loss and of resumption: large enough that its start and its fsync (about 10 ms) do not show,
# small enough that a killed run loses seconds and that the last batches end together (64 of them: within 2 %).
SMALLEST_BATCH = 500_000  # bytes
LARGEST_BATCH = 32_000_000
BATCHES_AIMED_AT = 64
_OPENING_COST = 4_096  # bytes of text that could be read in the time a file is opened, so small files weigh too


class Batch(Struct, frozen=True):
    units: tuple[Unit, ...]


def batch_size(units: Sequence[Unit]) -> int:
    """From the inputs alone, never the workers, so that a run begun with 2 workers is finished with 8."""
    total = sum(unit.size + _OPENING_COST for unit in units)
    return min(LARGEST_BATCH, max(SMALLEST_BATCH, total // BATCHES_AIMED_AT))


def plan(units: Sequence[Unit], size: int | None = None) -> Iterator[Batch]:
    """Batches of about `size` bytes that hold every unit in order, large .jsonl and .parquet files cut in parts."""
    limit = size or batch_size(units)
    held: list[Unit] = []
    weight = 0
    for part in _parts(units, limit):
        cost = part.size + _OPENING_COST
        if held and weight + cost > limit:
            yield Batch(tuple(held))
            held, weight = [], 0
        held.append(part)
        weight += cost
    if held:
        yield Batch(tuple(held))


def _parts(units: Iterable[Unit], limit: int) -> Iterator[Unit]:
    for unit in units:
        kind = format_of(unit.path)
        if unit.size > limit and not is_url(unit.path) and kind == Format(".jsonl"):
            yield from _cut(unit, unit.size, limit)
        elif unit.size > limit and kind == Format(".parquet"):
            rows = count_rows(unit.path)
            yield from _cut(unit, rows, max(1, rows * limit // unit.size)) if rows else (unit,)
        else:
            yield unit


def _cut(unit: Unit, end: int, step: int) -> Iterator[Unit]:
    for start in range(0, end, step):
        stop = min(end, start + step)
        size = unit.size * (stop - start) // end
        yield msgspec.structs.replace(unit, size=size, start=start, end=stop)
