"""Brings together the findings of a dossier that state the same funding. Knows findings, no text.

Rows of one table or list count each; a figure repeated elsewhere for the same partner is evidence of the same funding.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus62.text.fold import fold_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus62.model.finding import Finding

_WORDS = re.compile(r"\w{4,}")
NOT_GRANTED = frozenset({"rejected", "put_off"})
_STRENGTH = {"decided": 0, "rejected": 1, "put_off": 1, "proposed": 2, "requested": 3, "total": 4, "recalled": 5}


@dataclass(slots=True)
class Cluster:
    """Findings of one funding, the strongest first; `rows` are those that it holds, one of each table at most."""

    findings: list[Finding]
    partial: list[Finding] = field(default_factory=list)
    rows: dict[tuple[int, int], int] = field(default_factory=dict)  # (act, table) -> row

    def take(self, finding: Finding) -> None:
        self.findings.append(finding)
        if finding.place:
            self.rows[finding.act, finding.place] = finding.row

    @property
    def first(self) -> Finding:
        return self.findings[0]


def order(findings: list[Finding]) -> list[Finding]:
    """Strongest first; rows before running text; those that name who receives; then as they stand in the document."""
    return sorted(
        findings,
        key=lambda each: (_STRENGTH[each.standing], each.place == 0, not each.near, each.act, each.char_start),
    )


def gather(findings: list[Finding], same: Callable[[str, str], bool]) -> list[Cluster]:
    """The clusters of a dossier's findings, totals and recalls left out."""
    clusters: list[Cluster] = []
    by_sum: dict[int, list[Cluster]] = {}
    for finding in order(findings):
        near = by_sum.setdefault(finding.cents, [])
        home = next((cluster for cluster in near if _belongs(finding, cluster, same)), None)
        if home is None:
            home = Cluster([])
            clusters.append(home)
            near.append(home)
        home.take(finding)
    return clusters


def _belongs(finding: Finding, cluster: Cluster, same: Callable[[str, str], bool]) -> bool:
    """Same sum, same giver and receiver, no two rows of one table, and no two different years."""
    if finding.place and cluster.rows.get((finding.act, finding.place), finding.row) != finding.row:
        return False
    first = cluster.first
    if finding.cents != first.cents or finding.direction != first.direction:
        return False
    if (finding.standing in NOT_GRANTED) != (first.standing in NOT_GRANTED):
        return False
    if finding.person and any(
        other.char_start == finding.char_start and other.row != finding.row for other in cluster.findings
    ):
        return False
    if _stated(finding) and _stated(first) and finding.year != first.year and finding.act == first.act:
        return False
    if finding.as_written is None or first.as_written is None or _repeats(finding, first):
        return True
    if same(finding.beneficiary or "", first.beneficiary or ""):
        return True
    return (
        finding.standing in {"proposed", "requested"}
        and first.standing == "decided"
        and not _telling(finding).isdisjoint(_telling(first))
    )


def _repeats(finding: Finding, first: Finding) -> bool:
    """Whether a sum whose receiver was looked for far away says a decided one again: told in a report, or asked for before."""
    again = finding.act != first.act or finding.standing in {"proposed", "requested"}
    return not finding.near and again and first.near and first.standing in {"decided", "proposed"}


def _telling(finding: Finding) -> set[str]:
    """The telling words of a name: a decision often shortens the one that its account gives in full."""
    return set(_WORDS.findall(fold_name(finding.beneficiary or "")))


def is_namesake(finding: Finding, other: Finding) -> bool:
    """Whether two are called alike but for what they are: "école Jean-Moulin", "coopérative élémentaire Jean-Moulin"."""
    called = set(_WORDS.findall(fold_name(finding.beneficiary or ""))[1:])
    return len(called) > 1 and called <= _telling(other)


def _stated(finding: Finding) -> bool:
    return finding.year is not None and finding.year_basis == "stated"
