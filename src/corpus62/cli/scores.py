"""`corpus62 evaluate`: the figures of a run against hand-made answers, printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import msgspec

from corpus62.evaluate import FundingRecord, Rates, Scores, evaluate
from corpus62.gold import load_answers
from corpus62.store.folder import Folder
from corpus62.store.records import scan

if TYPE_CHECKING:
    from collections.abc import Iterable

_COLUMNS = ("source", "grantor", "beneficiary", "year", "amount", "status")


def print_scores(root: str, gold: Iterable[str], *, misses: bool, as_json: bool) -> None:
    scores, notes = evaluate(funding_records(root), load_answers(gold))
    if misses:
        click.echo("\n".join(notes))
    click.echo(msgspec.json.encode(scores) if as_json else _told(scores))


def funding_records(root: str) -> list[FundingRecord]:
    """UsageError where DIR holds no records."""
    folder = Folder(root)
    folder.require_records()
    rows = scan(folder, "funding").select(_COLUMNS).collect().iter_rows(named=True)
    return [FundingRecord(cents=int(row.pop("amount") * 100), **row) for row in rows]


def _told(scores: Scores) -> str:
    head = (
        f"{scores.documents} documents, {scores.gold} awarded items, {scores.records} awarded records, "
        f"{scores.trap_hits} trap hits, macro F1 {scores.macro:.3f}"
    )
    rows = (
        (name, getattr(scores, name)) for name in ("found", "strict", "amount", "recalled_amount", "requested_amount")
    )
    return "\n".join([head, *(_row(name, rates) for name, rates in rows)])


def _row(name: str, rates: Rates) -> str:
    return f"{name:17} precision {rates.precision:.3f}  recall {rates.recall:.3f}  F1 {rates.f1:.3f}"
