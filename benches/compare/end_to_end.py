"""corpus62 itself, from files to tables: the whole command, with its start, its records, its tables and its workbook."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benches.compare import texts
from benches.compare.contract import Peer

if TYPE_CHECKING:
    from benches.compare.contract import Run, Sample


def _version() -> str:
    import corpus62

    return corpus62.__version__


def _expected(sample: Sample) -> int:
    return texts.awarded(sample.rows[0].parent)


def _prepare(workers: int, sample: Sample) -> Run:
    def run():
        out = tempfile.TemporaryDirectory()
        options = ["--out", out.name, "--workers", str(workers), "--fresh"]
        command = [sys.executable, "-m", "corpus62", "run", *map(str, sample.rows), *options]
        subprocess.run(command, check=True, capture_output=True)
        return lambda: _awarded(out)

    return run


def _awarded(out: tempfile.TemporaryDirectory) -> int:
    import polars as pl

    with out as folder:
        return pl.read_parquet(Path(folder, "records", "funding.parquet"))["status"].eq("awarded").sum()


def _peer(workers: int) -> Peer:
    return Peer(
        name="corpus62",
        does="the whole command: JSONL files to records, tables and workbook",
        processes=workers,
        version=_version,
        prepare=lambda sample: _prepare(workers, sample),
        expected=_expected,
        tolerance=0.05,  # how well it reads is the quality gate's business; here it only must have done its work
        ours=True,
    )


PEERS = [_peer(1), _peer(2)]
