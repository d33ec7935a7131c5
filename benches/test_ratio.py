"""The guard itself: what it says of a figure that misses its floor."""

from __future__ import annotations

import pytest

from benches.measures import MEASURES
from benches.ratio import guarded

ENTRY = {"what": "a measure", "floor": 0.06, "goal": 0.5}


@pytest.mark.parametrize(
    ("figures", "holds"),
    [([0.07], True), ([0.05, 0.07], True), ([0.05, 0.05, 0.07], True), ([0.05, 0.05, 0.05], False)],
    ids=["at once", "after a burst of other work", "after two", "never"],
)
def test_a_figure_that_misses_its_floor_is_measured_again(monkeypatch, figures, holds):
    left = iter(figures)
    monkeypatch.setitem(MEASURES, "dense", lambda: next(left))
    row = guarded("dense", ENTRY)
    assert row.holds is holds
    assert row.figure == figures[-1]
    assert next(left, None) is None
