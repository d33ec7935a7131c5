"""Folding: text in, text of the same length out."""

from __future__ import annotations

import pytest

from corpus62.text.fold import _PLAIN, fold, fold_simply

_TABLE = str.maketrans(_PLAIN)


def _translate(text):
    return text.lower().translate(_TABLE)


@pytest.mark.parametrize("way", [fold, _translate, fold_simply], ids=["replace", "translate", "simply"])
def test_fold(timed, texts, dense, way):
    """The three ways agree; `replace` is the one in use because it is the fastest."""
    folded = timed(lambda: [way(text) for text in texts], work={"MB": dense.megabytes})
    assert folded == [fold(text) for text in texts]
    assert [len(text) for text in folded] == [len(text) for text in texts]
