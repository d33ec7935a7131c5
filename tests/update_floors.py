"""`make floors`: measures every corpus that is here and sets its floors anew. Lowers none without `--lower`."""

from __future__ import annotations

import sys

from quality import COMMAND, CORPORA, digest, floor_of, is_lower, load_floors, measure, write_floors

from corpus62.pipeline import build_tools

Entry = dict[str, "str | float"]


def new_entry(old: Entry, figures: dict[str, float], named: str, *, lower: bool) -> tuple[Entry, list[str]]:
    """The entry of a corpus, and what in it would be lower than before. Without `lower` a floor never goes down."""
    entry: Entry = {"digest": named}
    lowered = []
    for name, figure in figures.items():
        floor, before = floor_of(name, figure), old.get(name)
        if before is not None and is_lower(name, floor, float(before)):
            holds = not is_lower(name, figure, float(before))  # within the margin: the old floor stays
            if not holds:
                lowered.append(f"{name}: {before} -> {floor} (measured {figure})")
            floor = floor if lower and not holds else before
        entry[name] = floor
    return entry, lowered


def main(words: list[str]) -> int:
    lower = "--lower" in words
    floors, refused = load_floors(), []
    tools = build_tools()
    for name, corpus in CORPORA.items():
        if not corpus.gold.exists():
            print(f"{name}: not on this machine, its floors stay as they are")
            continue
        figures = measure(corpus, tools)
        floors[name], lowered = new_entry(floors.get(name, {}), figures, digest(corpus), lower=lower)
        print(f"{name}: " + ", ".join(f"{key} {figure} (floor {floors[name][key]})" for key, figure in figures.items()))
        refused += [f"{name}: {line}" for line in lowered]
    if refused:
        print("lower than before:", *refused, sep="\n  ")
        if not lower:
            print(f"nothing was written; if this is meant, say why in the commit and run: {COMMAND} LOWER=1")
            return 1
    write_floors(floors)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
