"""Documents to acts and their sections."""

from __future__ import annotations

import itertools

from corpus62.text.page import open_page


def test_segment(timed, dense, tools):
    def segment():
        return [tools.segmenter.read(each.source, open_page(each.text))[0] for each in dense.documents]

    once = segment()
    sections = sum(len(act.sections) for found in once for act in found)
    acts = timed(segment, work={"MB": dense.megabytes, "section": sections})
    assert acts == once
    for document, found in zip(dense.documents, acts, strict=True):
        _check_tiling(document, found)


def _check_tiling(document, acts):
    """Acts follow each other without a gap or overlap, and so do the sections of each."""
    assert (acts[0].char_start, acts[-1].char_end) == (0, len(document.text))
    assert all(act.char_end == later.char_start for act, later in itertools.pairwise(acts))
    for act in acts:
        assert (act.sections[0].char_start, act.sections[-1].char_end) == (act.char_start, act.char_end)
        assert all(one.char_end == later.char_start for one, later in itertools.pairwise(act.sections))
