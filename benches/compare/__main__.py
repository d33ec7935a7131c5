"""`make compare`: measure every peer that is installed and write the table of docs/PERFORMANCE.md.

`python -m benches.compare --print` writes nothing; `--scale 0.1` reads a tenth; `--rounds` is how often.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from benches import document
from benches.compare import automaton, end_to_end, entity_ruler, fixed_strings, regex_pipeline, texts
from benches.compare.measure import speeds
from benches.compare.table import Row, table

PEERS = [
    peer for module in (end_to_end, regex_pipeline, entity_ruler, automaton, fixed_strings) for peer in module.PEERS
]


def main() -> None:
    asked = _arguments()
    measured = f"{machine()}\n\n{table(_rows(asked.scale, asked.rounds))}"
    print(measured)
    if not asked.print:
        document.write("peers", measured)


def machine() -> str:
    """What was measured, on what, and how busy it was: one line."""
    cores, load = len(os.sched_getaffinity(0)), os.getloadavg()[0]
    when = f"{datetime.now(UTC):%Y-%m-%d}, corpus62 at {_commit()}, Python {platform.python_version()}"
    return f"{when}; {cores} cores ({platform.machine()}), load of the machine before: {load:.1f}."


def _commit() -> str:
    command = ["git", "-C", str(Path(__file__).parent), "describe", "--always", "--dirty"]
    try:
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "no commit"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benches.compare", description=__doc__)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--print", action="store_true")
    return parser.parse_args()


def _rows(scale: float, rounds: int) -> list[Row]:
    installed = [peer for peer in PEERS if peer.version()]
    with tempfile.TemporaryDirectory() as folder:
        columns = [speeds(installed, corpus, rounds) for corpus in texts.write(Path(folder), scale)]
    measured = dict(zip(map(id, installed), zip(*columns, strict=True), strict=True))
    return [_row(peer, *measured.get(id(peer), (None, None))) for peer in PEERS]


def _row(peer, dense: float | None, sparse: float | None) -> Row:
    name = f"{peer.name} {peer.version() or ''}".strip()
    return Row(name, peer.does, peer.processes, dense, sparse, peer.ours)


if __name__ == "__main__":
    main()
