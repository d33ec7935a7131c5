"""What becomes of the program when there is much: more workers, more input, more fundings. One function a figure.

The sizes are those that a guard can afford; the environment variables give the full ones (CORPUS62_BENCH_MB=4000,
CORPUS62_BENCH_FUNDINGS=5000000). Every function checks the counts it must find.
"""

from __future__ import annotations

import functools
import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from benches.child import measured
from benches.made import expected, write_fundings
from corpus62.generate import Order, generate

if TYPE_CHECKING:
    from collections.abc import Iterator

ACTS = int(os.environ.get("CORPUS62_BENCH_ACTS", "6000"))  # 40 MB: half a minute for one worker
MEGABYTES = int(os.environ.get("CORPUS62_BENCH_MB", "600"))
FUNDINGS = int(os.environ.get("CORPUS62_BENCH_FUNDINGS", "1000000"))
_SEED = 62
_ROUNDS = 2
_WORKER_ROUNDS = 3  # whatever else the machine does takes more from two workers than from one
_BASE_MEGABYTES = 200
_SPARSE_ACTS = 12  # with their 99 other documents each: 10 MB


def workers() -> float:
    """How many times as fast two workers are as one, files to tables; the best of three runs each."""
    with _folder() as folder:
        made = generate(Order(acts=ACTS, seed=_SEED, out=str(folder / "acts")))
        (folder / "acts" / "gold.jsonl").unlink()
        best = {1: float("inf"), 2: float("inf")}
        tables = set()
        for number in [1, 2] * _WORKER_ROUNDS:
            found = measured("run", folder / "acts", folder / "out", number)
            _check(found["documents"], made.documents, "documents")
            tables.add((folder / "out" / "tables" / "partner_year.csv").read_bytes())
            best[number] = min(best[number], found["seconds"])
        _check(len(tables), 1, "different headline tables")
    return best[1] / best[2]


def memory() -> float:
    """The peak of the largest process on a sparse corpus over that on one of 200 MB."""
    with _folder() as folder:
        small, large = (_sparse_peak(folder, megabytes) for megabytes in (_BASE_MEGABYTES, MEGABYTES))
    return large / small


def aggregate() -> float:
    """Seconds of the headline table over those that Polars takes to read the fundings."""
    return _partner_year()[0]


def aggregate_memory() -> float:
    """Peak of the headline table, MB."""
    return _partner_year()[1]


@functools.cache
def _partner_year() -> tuple[float, float]:
    """Seconds over seconds of reading, and MB at the peak; the better of two runs each."""
    with _folder() as folder:
        path = write_fundings(FUNDINGS, folder / "funding.parquet")
        wanted = expected(FUNDINGS)
        reads, tables = [], []
        for _ in range(_ROUNDS):
            reads.append(measured("read", path))
            tables.append(measured("partner_year", path))
    for found in tables:
        _check((found["rows"], found["fundings"], found["amount"]), (*wanted[:2], str(wanted.amount)), "in the table")
    seconds = [min(found["seconds"] for found in side) for side in (tables, reads)]
    return seconds[0] / seconds[1], max(found["peak"] for found in tables)


def _sparse_peak(folder: Path, megabytes: int) -> float:
    """MB at the peak of a run with two workers over a made sparse corpus, the same documents under many names."""
    texts = folder / f"texts-{megabytes}"
    first = texts / "00000"
    made = generate(Order(acts=_SPARSE_ACTS, seed=_SEED, out=str(first), sparse=True))
    (first / "gold.jsonl").unlink()
    copies = max(1, round(megabytes * 1e6 / sum(path.stat().st_size for path in first.iterdir())))
    for number in range(1, copies):
        _link(first, texts / f"{number:05d}")
    found = measured("run", texts, folder / "out", 2)
    _check(found["documents"], made.documents * copies, "documents")
    return found["peak"]


def _link(folder: Path, target: Path) -> None:
    target.mkdir(parents=True)
    for path in folder.iterdir():
        (target / path.name).hardlink_to(path)


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="corpus62-bench-") as name:
        yield Path(name)


def _check(found: object, wanted: object, what: str) -> None:
    if found != wanted:
        raise AssertionError(f"{found} {what}, {wanted} expected")
