"""Each peer that is installed finds the count of a small corpus; one that is not is skipped."""

from __future__ import annotations

import pytest

from benches.compare import texts
from benches.compare.__main__ import PEERS
from benches.compare.contract import Sample
from benches.compare.measure import speeds

_SCALE = 0.01  # 30 acts, and 100 pages


@pytest.fixture(scope="module")
def corpora(tmp_path_factory):
    return texts.write(tmp_path_factory.mktemp("compare"), _SCALE)


@pytest.mark.filterwarnings("ignore")  # a peer's own
@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: f"{peer.name} {peer.processes}")
def test_a_peer_finds_its_count(peer, corpora, monkeypatch):
    """`speeds` raises where it does not."""
    if not peer.version():
        pytest.skip(f"{peer.name} is not installed")
    monkeypatch.setattr("benches.compare.contract.Corpus.sample", lambda corpus, _: _twice(corpus, peer))
    assert all(speeds([peer], corpus, rounds=1)[0] > 0 for corpus in corpora)


def test_a_sample_is_a_part_of_the_corpus_or_several_passes(corpora):
    dense = corpora[0]
    whole = dense.sample(None)
    assert whole.passes == 1
    assert dense.sample(2 * whole.megabytes).passes == 2
    assert dense.sample(2 * whole.megabytes).megabytes == pytest.approx(2 * whole.megabytes)
    assert dense.sample(whole.megabytes / 100).rows == whole.rows[:1]


def test_the_plain_lines_hold_the_texts(corpora):
    sample = corpora[0].sample(None)
    assert "".join(f"{text}\n" for text in sample.texts) == "".join(path.read_text("utf-8") for path in sample.lines)


def _twice(corpus, peer):
    """All of it, and twice where the peer reads a corpus more than once."""
    rows = sorted(corpus.folder.glob("*.jsonl"))
    return Sample(rows, passes=1 if peer.megabytes is None else 2)
