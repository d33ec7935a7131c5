"""pyahocorasick alone: `iter` with 2 000 names of partners over folded texts in memory, nothing done with the hits."""

from __future__ import annotations

import importlib.metadata
from typing import TYPE_CHECKING

import ahocorasick

from benches.compare.contract import Peer
from corpus62.generate.items import partners
from corpus62.text.fold import fold

if TYPE_CHECKING:
    from benches.compare.contract import Run, Sample

_NAMES = 2_000


def _names() -> set[str]:
    made = partners()
    return {fold(made.row(number)[0]) for number in range(_NAMES)}


def _expected(sample: Sample) -> int:
    everything = "\n".join(map(fold, sample.texts))
    return sum(everything.count(name) for name in _names())


def _prepare(sample: Sample) -> Run:
    automaton = ahocorasick.Automaton()
    for name in _names():
        automaton.add_word(name, name)
    automaton.make_automaton()
    texts = [fold(text) for text in sample.texts]

    def run():
        found = sum(1 for _ in range(sample.passes) for text in texts for _ in automaton.iter(text))
        return lambda: found

    return run


PEERS = [
    Peer(
        name="pyahocorasick",
        does="`iter` alone, 2 000 names; texts in memory, folded",
        processes=1,
        version=lambda: importlib.metadata.version("pyahocorasick"),
        prepare=_prepare,
        expected=_expected,
        megabytes=200,
    )
]
