"""What a peer is, and what it is given to read. Knows no peer and measures nothing."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import msgspec
from msgspec import Struct

Run = Callable[[], Callable[[], int]]  # does the timed work, and gives what counts its finds when the clock has stopped


class Peer(Struct, frozen=True, kw_only=True):
    """One program that is compared; its module ends with one or two of these.

    `prepare` loads and builds what is not to be timed, and gives the work. `expected` counts, another way and outside
    the clock, what a pass of the sample must find; `tolerance` is the share by which a run may miss it.
    `megabytes` is how much it reads, so that it takes some seconds; None: each document of the corpus once.
    """

    name: str
    does: str
    processes: int
    version: Callable[[], str | None]  # None: not installed here
    prepare: Callable[[Sample], Run]
    expected: Callable[[Sample], int]
    megabytes: float | None = None
    tolerance: float = 0.0
    ours: bool = False


class Sample:
    """Files that hold the same texts twice: as JSONL rows, and as plain lines. They are to be read `passes` times."""

    def __init__(self, rows: list[Path], passes: int = 1) -> None:
        self.rows = rows
        self.lines = [path.with_suffix(".txt") for path in rows]
        self.passes = passes

    @cached_property
    def texts(self) -> list[str]:
        """Every text, once."""
        return [text for path in self.rows for text in texts_of(path)]

    @cached_property
    def megabytes(self) -> float:
        """Of text, over all passes."""
        return self.passes * sum(path.stat().st_size for path in self.lines) / 1e6


class _Row(Struct):
    text: str


class Corpus(NamedTuple):
    """A made corpus in files, and the answer that was made with it."""

    name: str
    folder: Path

    def sample(self, megabytes: float | None) -> Sample:
        """Its first files up to that size, or all of them and several times; None: all of them once."""
        rows = sorted(self.folder.glob("*.jsonl"))
        whole = Sample(rows)
        if megabytes is None:
            return whole
        if megabytes < whole.megabytes:
            return Sample(rows[: math.ceil(len(rows) * megabytes / whole.megabytes)])
        return Sample(rows, passes=round(megabytes / whole.megabytes))


def texts_of(path: Path) -> list[str]:
    """The texts of a JSONL file, in order."""
    decode = msgspec.json.Decoder(_Row).decode
    return [decode(line).text for line in path.read_bytes().splitlines()]
