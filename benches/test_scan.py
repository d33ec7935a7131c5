"""The bare scan, which the ratios are taken against, and the selection that the program makes of hits."""

from __future__ import annotations

from benches import bare_scan
from corpus62.scan import Scanner
from corpus62.text.fold import fold

_KNOWN_WORDS = ("subvention", "convention", "délibération", "commission permanente", "montant")


def test_bare_scan(timed, texts, dense, automaton):
    """As many hits as `str.count` finds, word by word."""
    timed(bare_scan.scan, texts, automaton, work={"MB": dense.megabytes})
    naive = sum(fold(text).count(term) for text in texts for term in automaton.keys())  # noqa: SIM118 - no mapping
    assert bare_scan.count(texts, automaton) == naive


def test_find(timed, texts, dense):
    """Word-bounded, leftmost-longest hits of five words over every character."""
    scanner = Scanner({"known": _KNOWN_WORDS})
    folded = [fold(text) for text in texts]
    hits = timed(lambda: sum(len(scanner.find(text)) for text in folded), work={"MB": dense.megabytes})
    assert hits > 0
    assert hits == dense.known_words or dense.known_words is None
