"""Verifications of figures: each says what was expected and what was found; nothing is repaired. Knows no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus62.model import Check

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus62.extract.choice import Choice
    from corpus62.extract.clusters import Cluster
    from corpus62.extract.rows import Row
    from corpus62.extract.wholes import Parts
    from corpus62.model import BudgetLine

_SIDES = {"out": "expenditure", "in": "revenue"}


def agreement(cluster: Cluster) -> list[Check]:
    """The sections that state the same figure, where there are several."""
    sections = sorted({finding.section for finding in cluster.findings})
    if len(sections) < 2:
        return []
    return [
        Check(
            name="agreement", ok=True, expected=cluster.first.cents, found=cluster.first.cents, note=", ".join(sections)
        )
    ]


def words_check(cluster: Cluster) -> list[Check]:
    """The figures against the words in brackets beside them, in every passage that has both (design, section 3.9)."""
    said = [finding.words_cents for finding in cluster.findings if finding.words_cents is not None]
    if not said:
        return []
    cents = cluster.first.cents
    found = next((words for words in said if words != cents), cents)
    return [Check(name="words", ok=found == cents, expected=cents, found=found)]


def parts_check(parts: Parts, whole: int) -> Check:
    """Instalments or lines of a breakdown against their whole."""
    name = "instalments" if parts.kind == "instalment" else parts.kind
    return Check(name=name, ok=parts.total == whole, expected=whole, found=parts.total)


def total_checks(rows: list[Row], chosen: Choice, is_total: Callable[[Row], bool]) -> list[Check]:
    """Printed totals against their rows, column by column; a grand total against all rows since the last one."""
    checks = []
    for column, standing in chosen:
        since, overall = 0, 0
        for row in rows:
            cents = sum(
                cell.cents or 0 for cell in row.amounts if column.left < cell.right and cell.left < column.right
            )
            if not is_total(row):
                since += cents
                overall += cents
            elif cents:
                expected = since if since and cents != overall else overall
                note = f"{row.label.strip()} ({standing})"
                checks.append(Check(name="total", ok=cents == expected, expected=cents, found=expected, note=note))
                since = 0
    return checks


def direction_check(direction: str, line: BudgetLine | None, natures: dict[str, str]) -> list[Check]:
    """The nature account's plan against the direction. Source: the charts of accounts, vocabulary/data/natures.tsv."""
    if line is None or line.nature is None or direction not in _SIDES:
        return []
    plan = natures.get(line.nature)
    if plan is None:
        return [Check(name="account", ok=False, note=f"{line.nature}")]
    return [Check(name="direction", ok=plan in {"both", _SIDES[direction]}, note=f"{line.nature} {plan}")]
