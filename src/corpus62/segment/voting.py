"""How an act was voted: in the sections that vote, else where a vote is only told. Knows sections, no money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus62.model import Vote
from corpus62.phrases.votes import adopted, adopted_as_told

if TYPE_CHECKING:
    from corpus62.model import Section
    from corpus62.model.act import ActKind
    from corpus62.phrases.votes import VoteReader

_VOTING = frozenset({"vote", "decision", "article", "signature"})
_NEVER_VOTING = frozenset({"attendance", "agenda", "visas"})


def vote_of(kind: ActKind, folded: str, sections: tuple[Section, ...], votes: VoteReader) -> tuple[Vote, bool | None]:
    """The vote of an act and whether it was adopted; nothing of one that takes no vote."""
    if kind not in {"deliberation", "minutes"}:
        return Vote(), None
    voting = [(each.char_start, each.char_end) for each in sections if each.kind in _VOTING]
    told = [(each.char_start, each.char_end) for each in sections if each.kind not in _NEVER_VOTING]
    vote, ballots = votes.read(folded, sections[0].char_start, sections[-1].char_end, voting or told)
    if voting:
        return vote, adopted(ballots)
    counted = any(ballot.counted for ballot in ballots)
    return vote if counted else Vote(unanimous=vote.unanimous), adopted_as_told(ballots)
