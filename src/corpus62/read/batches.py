"""Units to batches of about equal bytes, in input order. Knows sizes and which formats can be cut, not contents."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from corpus62.read.formats import Format, format_of
from corpus62.read.streams import is_url
from corpus62.read.tables import count_rows
from corpus62.read.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# A batch is the unit of loss and of resumption: large enough that its start (about 2 ms) does not show,
# small enough that a killed run loses seconds and that the last batches end together (64 of them: within 2 %).
SMALLEST_BATCH = 500_000  # bytes
LARGEST_BATCH = 32_000_000
BATCHES_AIMED_AT = 64
_OPENING_COST = 4_096  # bytes of text that could be read in the time a file is opened, so small files weigh too


class Batch(Struct, frozen=True):
    units: tuple[Unit, ...]


class Survey(Struct, frozen=True):
    """What a run must know of its inputs before it plans: how many, the size of a batch, a name for their state."""

    units: int
    batch_size: int
    digest: str


def survey(units: Iterable[Unit]) -> Survey:
    """Of units met one at a time, none of them kept."""
    count = total = 0
    state, encode = hashlib.sha256(), msgspec.json.Encoder().encode
    for unit in units:
        count += 1
        total += _cost(unit)
        state.update(encode((unit.source, unit.size, unit.version)))
    return Survey(count, _size_for(total), state.hexdigest()[:24])


def batch_size(units: Iterable[Unit]) -> int:
    """From the inputs alone, never the workers, so that a run begun with 2 workers is finished with 8."""
    return _size_for(sum(map(_cost, units)))


def _size_for(total: int) -> int:
    return min(LARGEST_BATCH, max(SMALLEST_BATCH, total // BATCHES_AIMED_AT))


def _cost(unit: Unit) -> int:
    return unit.size + _OPENING_COST


def plan(units: Iterable[Unit], size: int) -> Iterator[Batch]:
    """Batches of about `size` bytes that hold every unit in order, large .jsonl and .parquet files cut in parts."""
    held: list[Unit] = []
    weight = 0
    for part in _parts(units, size):
        if held and weight + _cost(part) > size:
            yield Batch(tuple(held))
            held, weight = [], 0
        held.append(part)
        weight += _cost(part)
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
