"""Runs the peers on a corpus in turn, round after round, and holds each to its count. Knows no peer by name."""

from __future__ import annotations

import gc
import statistics
from typing import TYPE_CHECKING, NamedTuple

from benches.compare.contract import Peer, Run, Sample
from benches.measures import seconds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from benches.compare.contract import Corpus


class Entrant(NamedTuple):
    """A peer ready to run on one corpus."""

    peer: Peer
    sample: Sample
    expected: int
    run: Run


def speeds(peers: Iterable[Peer], corpus: Corpus, rounds: int) -> list[float]:
    """Megabytes of text a second of each peer, in order: the median round. The peers take turns in every round."""
    entrants = [_entrant(peer, corpus) for peer in peers]
    laps = [[_timed(entrant) for entrant in entrants] for _ in range(rounds)]
    medians = map(statistics.median, zip(*laps, strict=True))
    return [entrant.sample.megabytes / median for entrant, median in zip(entrants, medians, strict=True)]


def _entrant(peer: Peer, corpus: Corpus) -> Entrant:
    sample = corpus.sample(peer.megabytes)
    return Entrant(peer, sample, sample.passes * peer.expected(sample), peer.prepare(sample))


def _timed(entrant: Entrant) -> float:
    """Seconds of one run. AssertionError where it did not find what is there: its time would mean nothing."""
    peer, found = entrant.peer, []
    gc.collect()
    took = seconds(lambda: found.append(entrant.run()))
    count = found.pop()()
    if abs(count - entrant.expected) > peer.tolerance * entrant.expected:
        raise AssertionError(f"{peer.name} found {count}, {entrant.expected} expected")
    return took
