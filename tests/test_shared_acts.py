"""Real acts of ../shared/acts, labelled or not: read without an error, every record leading back to its text."""

from __future__ import annotations

import itertools

import pytest
from gold_acts import SHARED

FILES = sorted((SHARED / "acts").rglob("*.txt")) if SHARED.exists() else []
pytestmark = pytest.mark.skipif(not FILES, reason=f"{SHARED} is not on this machine")


@pytest.mark.parametrize("folder", sorted({path.parent.name for path in FILES}))
def test_real_acts_are_read_and_every_record_leads_back_to_its_text(read, folder):
    for path in (path for path in FILES if path.parent.name == folder):
        text = path.read_text("utf-8")
        outcome = read(text, path.name)
        for act in outcome.acts:
            assert (act.sections[0].char_start, act.sections[-1].char_end) == (act.char_start, act.char_end)
            assert all(one.char_end == other.char_start for one, other in itertools.pairwise(act.sections))
        for funding in outcome.fundings:
            assert funding.cents > 0
            assert funding.beneficiary.strip()
            for evidence in funding.evidence:
                assert evidence.quote.split()[0] in text[evidence.char_start : evidence.char_end]
        for record in (*outcome.budget_lines, *outcome.citations, *outcome.refusals):
            assert 0 <= record.char_start <= record.char_end <= len(text)
