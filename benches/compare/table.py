"""The table of peers as Markdown. Measures nothing, and knows no file."""

from __future__ import annotations

from typing import NamedTuple

_HEAD = (
    "| program | what it does | processes | dense, MB/s | sparse, MB/s | corpus62 against it: dense | sparse |",
    "|---|---|--:|--:|--:|--:|--:|",
)


class Row(NamedTuple):
    """One peer; `dense` and `sparse` in MB/s, None where it is not installed."""

    name: str
    does: str
    processes: int
    dense: float | None
    sparse: float | None
    ours: bool = False


def table(rows: list[Row]) -> str:
    """One line a peer, with the speed of corpus62, in as many processes, over its own."""
    ours = {row.processes: row for row in rows if row.ours}
    return "\n".join([*_HEAD, *(_line(row, ours[row.processes]) for row in rows)])


def _line(row: Row, ours: Row) -> str:
    cells = [_speed(row.dense), _speed(row.sparse), *_factors(row, ours)]
    return f"| {row.name} | {row.does} | {row.processes} | {' | '.join(cells)} |"


def _speed(megabytes: float | None) -> str:
    if megabytes is None:
        return "not installed"
    return f"{megabytes:.0f}" if megabytes >= 100 else f"{megabytes:.3g}"


def _factors(row: Row, ours: Row) -> list[str]:
    pairs = ((ours.dense, row.dense), (ours.sparse, row.sparse))
    return ["" if row.ours or theirs is None else f"{our / theirs:.2g}x" for our, theirs in pairs]
