"""`corpus62 inspect`: what the program reads in one document, act by act, in colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.markup import escape

from corpus62.cli.summary import console, euros
from corpus62.pipeline import build_tools, read_document
from corpus62.read import Fields, Refused, expand, read_unit
from corpus62.store.mask import mask
from corpus62.vocabulary.reasons import sentence

if TYPE_CHECKING:
    from rich.console import Console

    from corpus62.model import Act, BudgetLine, Check, Document, Funding, Outcome, Refusal

_STATUS_COLOURS = {"awarded": "green", "recalled": "blue", "requested": "yellow", "rejected": "red"}
_QUOTE = 160  # characters: two lines of a terminal


def inspect_file(file: str, partners: str | None, fields: Fields) -> bool:
    """Print every document of the file; whether one of them was refused. UsageError if there is no such file."""
    out = console()
    tools = build_tools(partners)
    refused = False
    for unit in expand([file]):
        for item in read_unit(unit, fields):
            if isinstance(item, Refused):
                refused = True
                out.print(f"[red]{escape(item.message)}[/] ({item.reason})")
                _print_sentence(out, sentence("document", item.reason))
            else:
                print_outcome(out, item, read_document(item, tools))
    return refused


def print_outcome(out: Console, document: Document, outcome: Outcome) -> None:
    out.rule(f"{escape(document.source)}, {len(document.text)} characters, {document.encoding}")
    for act in outcome.acts:
        _print_act(out, act)
        for funding in outcome.fundings:
            if funding.act_id == act.act_id:
                _print_funding(out, funding, document.text)
        for line in outcome.budget_lines:
            if line.act_id == act.act_id:
                _print_budget_line(out, line)
    known = {act.act_id for act in outcome.acts}
    for funding in outcome.fundings:
        if funding.act_id not in known:
            _print_funding(out, funding, document.text)
    for refusal in outcome.refusals:
        _print_refusal(out, refusal, document.text)


def _print_act(out: Console, act: Act) -> None:
    vote = act.vote
    counts = [
        f"{n} {word}"
        for n, word in ((vote.votes_for, "for"), (vote.votes_against, "against"), (vote.votes_abstain, "abstained"))
        if n is not None
    ]
    facts = (
        act.number and f"n° {act.number}",
        act.date,
        act.body,
        ", ".join(counts),
        "unanimous" if vote.unanimous else "",
    )
    out.print(f"\n[bold magenta]{act.kind}[/] [bold]{escape(act.title or '')}[/]")
    out.print("  " + escape("; ".join(fact for fact in facts if fact)))
    if act.parties:
        out.print("  parties: " + escape("; ".join(act.parties)))
    sections = (f"{section.kind}{' ' + section.label if section.label else ''}" for section in act.sections)
    out.print(f"  [dim]{escape(' · '.join(sections))}[/]")


def _print_funding(out: Console, funding: Funding, text: str) -> None:
    colour = _STATUS_COLOURS[funding.status]
    arrow = f"{funding.grantor or '?'} → {funding.beneficiary}"
    out.print(
        f"  [bold {colour}]{euros_of(funding.cents)}[/] [{colour}]{funding.status}[/] {escape(arrow)}, "
        f"{funding.direction}, {funding.year or '?'} ({funding.year_basis or 'no basis'}), {funding.form}"
    )
    for check in funding.checks:
        _print_check(out, check)
    for item in funding.evidence:
        line = text.count("\n", 0, item.char_start) + 1
        out.print(
            f"    [cyan]line {line}[/] {escape(item.section)} [dim]{escape(item.rule)}[/] « {_short(item.quote)} »"
        )


def _print_check(out: Console, check: Check) -> None:
    figures = [
        f"{word} {euros_of(cents)}"
        for word, cents in (("expected", check.expected), ("found", check.found))
        if cents is not None
    ]
    detail = escape(", ".join([*figures, *filter(None, [check.note])]))
    out.print(f"    {'[green]✓' if check.ok else '[bold red]✗'} {escape(check.name)}[/] {detail}")


def _print_budget_line(out: Console, line: BudgetLine) -> None:
    columns = ", ".join(f"{heading} {euros_of(cents)}" for heading, cents in line.columns.items())
    codes = " ".join(filter(None, (line.operation, line.nature, line.function)))
    out.print(f"  [dim]budget line[/] {escape(f'{codes} {line.label or str()}: {columns}')}")
    for check in line.checks:
        _print_check(out, check)


def _print_refusal(out: Console, refusal: Refusal, text: str) -> None:
    amount = "" if refusal.cents is None else f" {euros_of(refusal.cents)}"
    line = text.count("\n", 0, refusal.char_start) + 1
    out.print(
        f"  [yellow]refused{amount}[/] {escape(refusal.reason)}, [cyan]line {line}[/]: {escape(refusal.detail)} "
        f"« {_short(refusal.quote)} »"
    )
    _print_sentence(out, sentence("extraction", refusal.reason))


def _print_sentence(out: Console, words: str) -> None:
    if words:
        out.print(f"    [dim]{escape(words)}[/]")


def _short(quote: str) -> str:
    flat = " ".join(mask(quote).split())
    return escape(flat if len(flat) <= _QUOTE else flat[: _QUOTE - 1] + "…")


def euros_of(cents: int) -> str:
    from decimal import Decimal

    return euros(Decimal(cents) / 100) + " €"
