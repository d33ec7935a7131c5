"""Whether a cluster was awarded, requested or rejected, from what its passages say and what the act decided. Knows no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus62.extract.clusters import is_namesake

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus62.extract.clusters import Cluster
    from corpus62.extract.context import Context
    from corpus62.model.finding import Finding
    from corpus62.model.funding import Status

_CONTRACTS = frozenset({"convention", "amendment"})
_VOTE_REACH = 700  # characters between a member's proposal and the vote on it
_ANSWER_REACH = 700  # characters between what somebody asks and what is given instead
_ASIDE = frozenset({"action_sheet", "annex", "other"})


def firm(clusters: list[Cluster]) -> list[Cluster]:
    """Those of which something firmer than a request was said, which may stand in the place of one."""
    return [cluster for cluster in clusters if cluster.first.standing in {"decided", "proposed"}]


def final_status(
    cluster: Cluster, firmer: list[Cluster], acts: dict[int, Context], same: Callable[[str, str], bool]
) -> Status:
    """Awarded means adopted: decided, or proposed in an act that adopts it and decides nothing else instead.

    `firmer` are the `firm` ones of the same dossier.

    What others give is theirs to decide (docs/decisions/0009): an act that tells or accepts it recalls it, unless a
    contract binds them.
    """
    contracted = any(context.act.kind in _CONTRACTS for context in acts.values())
    status = _own_status(cluster, firmer, acts, same)
    first = cluster.first
    fixed = first.place > 0 and first.direction == "in"  # a syndicate's table of what each member has to pay it
    return "recalled" if status == "awarded" and first.direction != "out" and not (contracted or fixed) else status


def _own_status(
    cluster: Cluster, firmer: list[Cluster], acts: dict[int, Context], same: Callable[[str, str], bool]
) -> Status:
    first = cluster.first
    if first.standing == "put_off":
        return "requested"
    decisions = [context.act for context in acts.values() if context.act.kind in {"deliberation", "minutes"}]
    if first.standing == "rejected" or (decisions and all(act.adopted is False for act in decisions)):
        return "rejected"
    if first.direction == "out" and _voted_down(first, acts[first.act]):
        return "rejected"
    if first.standing == "decided":
        return "awarded"
    bound = bool(decisions) or any(context.act.kind in _CONTRACTS for context in acts.values())
    if not bound or _replaced(cluster, firmer, same):
        return "requested"
    proposed = first.standing == "proposed"
    refused = acts[first.act].refused_by_name(first.char_end, first.beneficiary or "", proposed=proposed)
    if refused is not None or proposed:
        return refused or "awarded"
    if first.direction != "out" or acts[first.act].act.kind in _CONTRACTS:
        return "requested"
    if (turned := acts[first.act].turned_down_after(first.char_end, first.episode_end)) is not None:
        return turned
    return "awarded" if acts[first.act].adopted_after(first.char_end, first.episode_end) else "requested"


def _voted_down(first: Finding, context: Context) -> bool:
    """Whether the vote on a sum failed: the one in its row, or in its sentence, else the next one."""
    in_table = first.place > 0
    here = (
        context.rejected_in_row(first.char_end)
        if in_table
        else context.rejected_within(first.char_start, first.char_end)
    )
    return context.rejected_after(first.char_end, first.beneficiary or "") if here is None else here


def _replaced(cluster: Cluster, firmer: list[Cluster], same: Callable[[str, str], bool]) -> bool:
    """Whether something firmer was said of the same partner: a decision instead of a proposal, either instead of a request."""
    first = cluster.first
    if first.rule == "table/requested":
        return True
    weaker = first.standing == "proposed"
    return any(
        other is not cluster
        and not (weaker and other.first.standing == "proposed")
        and _instead(first, other.first, same)
        for other in firmer
    )


def _instead(weaker: Finding, firmer: Finding, same: Callable[[str, str], bool]) -> bool:
    """Whether `firmer` speaks of the same aid to the same partner; two rows of one table are two aids."""
    if (
        weaker.direction != firmer.direction
        or weaker.form != firmer.form
        or (weaker.place > 0 and weaker.place == firmer.place)
    ):
        return False
    if weaker.standing == "proposed" and weaker.place and firmer.place and _kind_of_act(weaker) == _kind_of_act(firmer):
        return False  # rows of two lists: where a report proposes one and its deliberation decides the other, it is one
    table, on_top = (weaker, firmer) if weaker.place > 0 else (firmer, weaker)
    if on_top.besides and not table.besides and table.place > 0:  # the table of the year's grants, and one on top
        return False
    if same(weaker.beneficiary or "", firmer.beneficiary or ""):
        return True
    asked = weaker.standing == "requested" and weaker.act == firmer.act
    nameless = not weaker.near and not firmer.near and 0 < firmer.char_start - weaker.char_start < _ANSWER_REACH
    return asked and (nameless or is_namesake(weaker, firmer))  # "Elle demande 900 €. (…) FIXE la subvention à 800 €"


def _kind_of_act(finding: Finding) -> str:
    return finding.section.partition("/")[0]


def only_told_aside(cluster: Cluster, acts: dict[int, Context]) -> bool:
    """Whether a sum stands only in the running text of an annex or a sheet, which decides nothing."""
    return all(
        acts[finding.act].act.kind in _ASIDE and finding.rule.startswith("prose") for finding in cluster.findings
    )


def only_debated(
    cluster: Cluster, clusters: list[Cluster], acts: dict[int, Context], same: Callable[[str, str], bool]
) -> bool:
    """Whether a sum was only said in the debate: a member's proposal counts when a vote follows it and nothing competes."""
    if not all(finding.told for finding in cluster.findings):
        return False
    first = cluster.first
    if any(
        other is not cluster
        and other.first.act == first.act
        and same(other.first.beneficiary or "", first.beneficiary or "")
        for other in clusters
    ):
        return True
    return not (
        first.moved
        and acts[first.act].adopted_after(first.char_end, min(first.episode_end, first.char_end + _VOTE_REACH))
    )
