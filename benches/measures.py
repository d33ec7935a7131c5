"""The guarded figures, one function each. To add one: write a function, name it in MEASURES and in floors.toml.

A ratio is taken in one process, on the same texts, its two sides in turn, from the medians: what slows the machine
down for a while then slows both.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from benches import bare_scan, corpora, scale
from corpus62.pipeline import build_tools, read_document
from corpus62.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable

_ROUNDS = 7
_DENSE_MEGABYTES = 0.35  # about 0.3 s a round of the slower side


def dense() -> float:
    """The pipeline against the bare scan where every document is an act."""
    return _against_bare_scan(corpora.dense(_DENSE_MEGABYTES))


def sparse() -> float:
    """The same where one document in a hundred is."""
    return _against_bare_scan(corpora.sparse())


def _against_bare_scan(corpus: corpora.Corpus) -> float:
    """Throughput of documents in memory to outcomes, over that of the bare scan of the same texts."""
    texts = [document.text for document in corpus.documents]
    tools, automaton = build_tools(), bare_scan.build(load_vocabulary())

    def read() -> None:
        outcomes = [read_document(document, tools) for document in corpus.documents]
        awarded = sum(funding.status == "awarded" for outcome in outcomes for funding in outcome.fundings)
        if corpus.awarded not in {None, awarded} or not awarded:
            raise AssertionError(f"{awarded} awarded fundings in {corpus.name}, {corpus.awarded} expected")

    return ratio(read, lambda: bare_scan.scan(texts, automaton))


def quick_help() -> float:
    """Seconds until `corpus62 --help` has ended, process and all."""
    command = [sys.executable, "-m", "corpus62", "--help"]
    times = (seconds(lambda: subprocess.run(command, check=True, capture_output=True)) for _ in range(9))
    return statistics.median(times)


MEASURES: dict[str, Callable[[], float]] = {
    "dense": dense,
    "sparse": sparse,
    "help": quick_help,
    "workers": scale.workers,
    "memory": scale.memory,
    "aggregate": scale.aggregate,
    "aggregate_memory": scale.aggregate_memory,
}


def ratio(ours: Callable[[], object], yardstick: Callable[[], object], rounds: int = _ROUNDS) -> float:
    """How many times as fast as the yardstick ours is: 1 where they take as long, below 1 where ours takes longer."""
    ours(), yardstick()  # once for the caches
    times = [(seconds(ours), seconds(yardstick)) for _ in range(rounds)]
    our_median, their_median = (statistics.median(side) for side in zip(*times, strict=True))
    return their_median / our_median


def seconds(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return time.perf_counter() - began
