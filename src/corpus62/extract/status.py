"""Whether a cluster was awarded, requested or rejected, from what its passages say and what the act decided. Knows no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus62.extract.clusters import Cluster
    from corpus62.extract.context import Context
    from corpus62.model.funding import Status

_CONTRACTS = frozenset({"convention", "amendment"})
_ASIDE = frozenset({"action_sheet", "annex", "other"})


def final_status(cluster: Cluster, clusters: list[Cluster], acts: dict[int, Context]) -> Status:
    """Awarded means adopted: decided, or proposed in an act that adopts it and decides nothing else instead."""
    first = cluster.first
    decisions = [context.act for context in acts.values() if context.act.kind in {"deliberation", "minutes"}]
    if first.standing == "rejected" or (decisions and all(act.adopted is False for act in decisions)):
        return "rejected"
    if first.direction == "out" and acts[first.act].rejected_after(first.char_end):
        return "rejected"
    if first.standing == "decided":
        return "awarded"
    bound = bool(decisions) or any(context.act.kind in _CONTRACTS for context in acts.values())
    if not bound:
        return "requested"
    if any(other.first.standing == "decided" and other.first.act == first.act for other in clusters):
        return "requested" if first.standing == "requested" or not _refers_back(acts, first.act) else "awarded"
    if first.standing == "proposed":
        return "awarded"
    proposed = any(other.first.standing == "proposed" and other.first.act == first.act for other in clusters)
    return "requested" if proposed or first.direction != "out" else "awarded"


def only_told_aside(cluster: Cluster, acts: dict[int, Context]) -> bool:
    """Whether a sum stands only in the running text of an annex or a sheet, which decides nothing."""
    return all(acts[finding.act].act.kind in _ASIDE and finding.rule.startswith("prose") for finding in cluster.findings)


def _refers_back(acts: dict[int, Context], index: int) -> bool:
    """Whether the act's decision takes over what is said above it."""
    return acts[index].refers_back
