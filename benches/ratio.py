"""`make bench-guard`: each guarded figure beside its floor and its goal; exit status 1 where one misses its floor.

`python -m benches.ratio NAME...` measures only those; `--write` puts all of them into docs/PERFORMANCE.md.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

from benches import document
from benches.measures import MEASURES
from corpus62.pipeline import is_compiled

_FLOORS = Path(__file__).with_name("floors.toml")
_TRIES = 3


class Guarded(NamedTuple):
    """One entry of floors.toml and what was measured."""

    name: str
    what: str
    figure: float | None  # None where it cannot be measured here
    floor: float
    goal: float
    lower_is_better: bool

    @property
    def holds(self) -> bool:
        if self.figure is None:
            return True
        return self.figure <= self.floor if self.lower_is_better else self.figure >= self.floor

    @property
    def verdict(self) -> str:
        if self.figure is None:
            return "not measured here"
        if not self.holds:
            return "WORSE THAN ITS FLOOR"
        reached = self.figure <= self.goal if self.lower_is_better else self.figure >= self.goal
        return "goal reached" if reached else "holds"


def guarded(name: str, entry: dict) -> Guarded:
    """Measure one entry; again where it misses its floor, since a neighbour's burst is over by then and a fault is not."""
    lower = entry.get("better") == "lower"
    for _ in range(_TRIES):
        row = Guarded(name, entry["what"], MEASURES[name](), entry["floor"], entry["goal"], lower)
        if row.holds:
            break
    return row


def table(rows: list[Guarded]) -> str:
    """As a Markdown table, which a closing note can take as it is."""
    how = "compiled" if is_compiled() else "plain Python"
    lines = [f"| measure, {how} | figure | floor | goal | |", "|---|---|---|---|---|"]
    for row in rows:
        figure = "–" if row.figure is None else f"{row.figure:.3f}"
        lines.append(f"| {row.what} | {figure} | {row.floor:g} | {row.goal:g} | {row.verdict} |")
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    write = arguments == ["--write"]
    names = [] if write else arguments
    floors = tomllib.loads(_FLOORS.read_text(encoding="utf-8"))
    if floors.keys() != MEASURES.keys():
        sys.exit(f"floors.toml and measures.py name different measures: {sorted(floors.keys() ^ MEASURES.keys())}")
    if unknown := set(names) - floors.keys():
        sys.exit(f"no such measure: {', '.join(sorted(unknown))}; there are {', '.join(floors)}")
    rows = [guarded(name, entry) for name, entry in floors.items() if not names or name in names]
    print(table(rows))
    if write:
        document.write("guard", table(rows))
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
