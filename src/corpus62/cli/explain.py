"""`corpus62 explain`: from a figure to every passage that states it, where to find it and how it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.markup import escape

from corpus62.aggregate.passages import counted_fundings, partners_meant, passages
from corpus62.cli.summary import console, euros
from corpus62.errors import UsageError
from corpus62.read.locate import texts_of
from corpus62.store.folder import Folder
from corpus62.store.records import scan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from corpus62.read import Fields

Row = dict[str, object]


def explain_partner(root: str, query: str, year: int | None, fields: Fields) -> None:
    """Print them. UsageError where DIR has no records or the name meets no partner."""
    folder = Folder(root)
    folder.require_records()
    funding = scan(folder, "funding")
    partners = partners_meant(funding, query)
    rows = counted_fundings(funding, partners, year).collect().to_dicts()
    if not rows:
        when = f" for {year}" if year else ""
        raise UsageError(
            f"no funding of a partner like {query!r}{when}; see {folder.tables}/partner_year.csv for names"
        )
    evidence = passages(counted_fundings(funding, partners, year), scan(folder, "evidence")).collect().to_dicts()
    texts = texts_of({str(row["source"]) for row in rows}, fields)
    _print(rows, _by_funding(evidence), texts)


def _by_funding(evidence: Sequence[Row]) -> dict[tuple[object, object], list[Row]]:
    grouped: dict[tuple[object, object], list[Row]] = {}
    for row in evidence:
        grouped.setdefault((row["source"], row["funding_id"]), []).append(row)
    return grouped


def _print(rows: Sequence[Row], evidence: Mapping[tuple[object, object], list[Row]], texts: Mapping[str, str]) -> None:
    out = console()
    figure = None
    for row in rows:
        if figure != (figure := tuple(row[name] for name in ("body", "partner", "direction", "year"))):
            out.print(f"\n[bold]{escape(_heading(row))}[/]: [bold green]{_total(rows, figure)}[/]")
        form = "" if row["form"] == "cash" else f", {row['form']}"
        out.print(f"  {euros(row['amount'])} {row['currency']}{form} for {escape(str(row['beneficiary']))}")  # type: ignore[arg-type]
        for passage in evidence.get((row["source"], row["funding_id"]), []):
            out.print(
                f"    [cyan]{escape(_place(passage, texts))}[/]  {escape(str(passage['section']))}  "
                f"[dim]{escape(str(passage['rule']))}[/]"
            )
            out.print(f"      « {escape(' '.join(str(passage['quote']).split()))} »")


def _heading(row: Row) -> str:
    arrow = {"out": "→", "in": "←"}.get(str(row["direction"]), "…")
    return f"{row['body'] or '?'} {arrow} {row['partner']}, {row['year'] or 'year unknown'}"


def _total(rows: Sequence[Row], figure: tuple[object, ...]) -> str:
    """The figure of the table: money, and what was given in kind beside it."""
    mine = [row for row in rows if tuple(row[name] for name in ("body", "partner", "direction", "year")) == figure]
    sums = [
        (sum(row["amount"] for row in mine if (row["form"] == "in_kind") == in_kind), word)  # type: ignore[misc]
        for in_kind, word in ((False, ""), (True, " in kind"))
    ]
    return " and ".join(f"{euros(amount)}{word}" for amount, word in sums if amount) or euros(0)  # type: ignore[arg-type]


def _place(passage: Row, texts: Mapping[str, str]) -> str:
    """file:line, or the span where the file cannot be read any more."""
    text = texts.get(str(passage["source"]))
    start, end = int(str(passage["char_start"])), int(str(passage["char_end"]))
    if text is None or start > len(text):
        return f"{passage['source']} characters {start} to {end}"
    return f"{passage['source']}:{text.count(chr(10), 0, start) + 1}"
