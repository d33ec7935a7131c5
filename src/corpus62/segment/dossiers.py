"""Which acts of a document carry the same decision: a deliberation, its report, its contracts and annexes. Knows no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus62.model import Act
    from corpus62.model.act import ActKind

_DECIDING = frozenset({"decision", "vote", "article"})
_ATTACHED = frozenset({"convention", "amendment", "report", "annex", "action_sheet", "other"})


def dossier_of(kind: ActKind, body: str | None, before: Sequence[Act]) -> int:
    """The number of an act's dossier: what follows a deliberation belongs to it; in a bundle each contract opens one."""
    if not before:
        return 0
    last = before[-1]
    own = [act for act in before if act.dossier == last.dossier]
    decided = any(act.kind == "deliberation" for act in own)
    if kind in {"action_sheet", "annex"} or (kind in _ATTACHED and decided):
        return last.dossier
    if kind == "deliberation" and last.kind == "report" and last.body == body and not any(map(_decides, own)):
        return last.dossier
    return last.dossier + 1


def _decides(act: Act) -> bool:
    """Whether an act is a deliberation, and not only the letterhead and the title of what follows it."""
    return act.kind == "deliberation" and (
        act.adopted is not None or any(section.kind in _DECIDING for section in act.sections)
    )
