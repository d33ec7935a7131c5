"""The end of a run in the terminal: what was read, what was found, where it lies, and the headline table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import polars as pl
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from corpus62.store.folder import Folder
from corpus62.vocabulary.reasons import Level, sentence

if TYPE_CHECKING:
    from decimal import Decimal

    from corpus62.run.options import Summary

_TOP = 15
_LOG_WIDTH = 160  # columns where there is no terminal to ask


def console() -> Console:
    """For standard output: the terminal's width, or enough for whole names in a file."""
    out = Console(highlight=False)
    return out if out.is_terminal else Console(highlight=False, width=_LOG_WIDTH)


def euros(amount: Decimal) -> str:
    """1 234,56 with narrow no-break spaces, as French readers write it."""
    return f"{amount:,.2f}".replace(",", "\u202f").replace(".", ",")


def print_summary(summary: Summary, out: str) -> None:
    counts = summary.counts
    refused = sum(counts.documents_refused.values())
    click.echo(
        f"{counts.documents} documents ({refused} refused), {counts.acts} acts, {counts.fundings} fundings, "
        f"{counts.budget_lines} budget lines in {summary.seconds:.1f} s, {summary.megabytes_per_second:.1f} MB/s"
    )
    _print_reasons("documents refused", counts.documents_refused, "document")
    _print_reasons("extractions refused", counts.refusals, "extraction")
    print_headline(out)


def _print_reasons(what: str, reasons: dict[str, int], level: Level) -> None:
    if not reasons:
        return
    ranked = sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    click.echo(f"{what}: " + ", ".join(f"{reason} {count}" for reason, count in ranked))
    for reason, _ in ranked:
        if words := sentence(level, reason):
            click.echo(f"  {reason}: {words}")


def print_headline(out: str) -> None:
    """The partners with the largest amounts."""
    folder = Folder(out)
    rows = pl.read_parquet(folder.tables / "partner_year.parquet")
    table = Table("body", "partner", "direction", "year", title=f"{min(_TOP, rows.height)} of {rows.height} rows")
    table.add_column("amount", justify="right")
    table.add_column("evidence", justify="right")
    top = rows.sort("amount", "body", "partner", "year", descending=[True, False, False, False]).head(_TOP)
    for row in top.iter_rows(named=True):
        words = (row["body"] or "?", row["partner"] or "?", row["direction"], str(row["year"] or "?"))
        table.add_row(*map(escape, words), euros(row["amount"]), str(row["evidence"]))
    if rows.height:
        console().print(table)
    click.echo(f"tables: {folder.tables}")
