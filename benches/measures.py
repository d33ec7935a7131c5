"""The guarded figures, one function each. To add one: write a function, name it in MEASURES and in floors.toml.

A ratio is taken in one process, on the same texts, its two sides in turn, from the medians: what slows the machine
down for a while then slows both.
"""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from benches import bare_scan, corpora, registers, scale
from corpus62.pipeline import Tools, build_tools, read_document
from corpus62.vocabulary import load_vocabulary
from corpus62.vocabulary.register import Register
from corpus62.vocabulary.register_index import open_register

if TYPE_CHECKING:
    from collections.abc import Callable

_ROUNDS = 7
_DENSE_MEGABYTES = 0.35  # about 0.3 s a round of the slower side
_FEW_PARTNERS, _MANY_PARTNERS = 2_000, 1_000_000


def dense() -> float | None:
    """The pipeline against the bare scan where every document is a real act; None where they do not lie beside."""
    return _against_bare_scan(corpora.dense(_DENSE_MEGABYTES)) if corpora.has_real_acts() else None


def dense_made() -> float:
    """The same on made acts, which every clone can make."""
    return _against_bare_scan(corpora.made()[0])


def sparse() -> float:
    """The same where one document in a hundred is."""
    return _against_bare_scan(corpora.sparse())


def _against_bare_scan(corpus: corpora.Corpus) -> float:
    """Throughput of documents in memory to outcomes, over that of the bare scan of the same texts."""
    texts = [document.text for document in corpus.documents]
    tools, automaton = build_tools(), bare_scan.build(load_vocabulary())
    gc.collect()
    gc.freeze()  # as a worker does
    return ratio(lambda: _read(corpus, tools), lambda: bare_scan.scan(texts, automaton))


def _read(corpus: corpora.Corpus, tools: Tools) -> int:
    """Documents in memory to outcomes, with the awards that they must hold, counted."""
    outcomes = [read_document(document, tools) for document in corpus.documents]
    awarded = sum(funding.status == "awarded" for outcome in outcomes for funding in outcome.fundings)
    if corpus.awarded not in {None, awarded} or not awarded:
        raise AssertionError(f"{awarded} awarded fundings in {corpus.name}, {corpus.awarded} expected")
    return awarded


def register() -> float:
    """The pipeline with a million partners in its register against 2 000, where every document is an act.

    The acts are made, so that more than half of their partners stand in the large register.
    """
    corpus, beneficiaries = corpora.made()
    many, few = registers.index(_MANY_PARTNERS), registers.index(_FEW_PARTNERS)
    known = sum(Register((), open_register(many)).known(name) is not None for name in beneficiaries)
    if known * 2 < len(beneficiaries):
        raise AssertionError(f"the register knows {known} of {len(beneficiaries)} beneficiaries in {corpus.name}")
    tools, other = build_tools(many), build_tools(few)
    if (awarded := _read(corpus, tools)) != _read(corpus, other):
        raise AssertionError(f"{awarded} awarded fundings in {corpus.name} with a register, not so with another")
    return ratio(lambda: _read(corpus, tools), lambda: _read(corpus, other))


def quick_help() -> float:
    """Seconds until `corpus62 --help` has ended, process and all."""
    command = [sys.executable, "-m", "corpus62", "--help"]
    times = (seconds(lambda: subprocess.run(command, check=True, capture_output=True)) for _ in range(9))
    return statistics.median(times)


MEASURES: dict[str, Callable[[], float | None]] = {
    "dense": dense,
    "dense_made": dense_made,
    "sparse": sparse,
    "register": register,
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
