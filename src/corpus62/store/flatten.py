"""One document's outcome flattened into rows: amounts as decimal text, quotes masked. Knows columns, not files."""

from __future__ import annotations

import functools
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from corpus62.store.mask import mask
from corpus62.store.rows import (
    ActRow,
    BudgetLineRow,
    CheckRow,
    CitationRow,
    ColumnRow,
    DocumentRow,
    EvidenceRow,
    FundingRow,
    RefusalRow,
    SectionRow,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from msgspec import Struct

    from corpus62.model import Act, BudgetLine, Check, Citation, Document, Funding, Outcome, Refusal

Row = TypeVar("Row", bound="Struct")
Rows = dict[str, list["Struct"]]

_CENTS_LIMIT = 10**18
_YEARS = range(1000, 10_000)  # four digits, as in an ISO date


def euros(cents: int) -> str:
    """Exact decimal text of an integer number of cents; ValueError beyond what Decimal(18, 2) holds."""
    if abs(cents) >= _CENTS_LIMIT:
        raise ValueError(f"an amount of {cents} cents is beyond what a record holds")
    whole, part = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{whole}.{part:02d}"


def flatten(document: Document, outcome: Outcome) -> Rows:
    """The rows of one document by record kind."""
    return {
        "documents": [_document(document, outcome)],
        "acts": [_act(act) for act in outcome.acts],
        "sections": [
            _row(SectionRow, section, act_id=act.act_id, source=act.source)
            for act in outcome.acts
            for section in act.sections
        ],
        "funding": [_funding(funding) for funding in outcome.fundings],
        "evidence": [row for funding in outcome.fundings for row in _evidence(funding)],
        "budget_lines": [_budget_line(line) for line in outcome.budget_lines],
        "citations": [_citation(citation) for citation in outcome.citations],
        "refusals": [_refusal(refusal) for refusal in outcome.refusals],
    }


def refused_document(source: str, reason: str, message: str, size: int) -> Rows:
    """The one row of a document that could not be read."""
    return {"documents": [DocumentRow(source=source, state="refused", reason=reason, message=message, bytes=size)]}


def _document(document: Document, outcome: Outcome) -> DocumentRow:
    return DocumentRow(
        source=document.source,
        state="read",
        encoding=document.encoding,
        bytes=document.size,
        chars=len(document.text),
        acts=len(outcome.acts),
        fundings=len(outcome.fundings),
    )


def _act(act: Act) -> ActRow:
    _check_dates(act.date, act.transmitted_on, act.published_on)
    vote = act.vote
    return _row(
        ActRow,
        act,
        act_key=act.key,
        vote_for=vote.votes_for,
        vote_against=vote.votes_against,
        vote_abstain=vote.votes_abstain,
        vote_absent=vote.absent,
        unanimous=vote.unanimous,
    )


def _funding(funding: Funding) -> FundingRow:
    _check_dates(funding.decision_date)
    if funding.year is not None and funding.year not in _YEARS:
        raise ValueError(f"{funding.year} is no year")
    first = funding.evidence[0] if funding.evidence else None
    return _row(
        FundingRow,
        funding,
        amount=euros(funding.cents),
        instalments=[euros(part.cents) for part in funding.instalments],
        breakdown=[euros(part.cents) for part in funding.breakdown],
        breakdown_labels=[part.label for part in funding.breakdown],
        checks=[_check(check) for check in funding.checks],
        evidence_count=len(funding.evidence),
        quote=mask(first.quote) if first else None,
        char_start=first.char_start if first else None,
        char_end=first.char_end if first else None,
    )


def _evidence(funding: Funding) -> list[EvidenceRow]:
    return [
        _row(EvidenceRow, item, funding_id=funding.funding_id, source=funding.source, quote=mask(item.quote))
        for item in funding.evidence
    ]


def _budget_line(line: BudgetLine) -> BudgetLineRow:
    columns = [ColumnRow(heading=heading, amount=euros(cents)) for heading, cents in line.columns.items()]
    return _row(BudgetLineRow, line, columns=columns, checks=[_check(check) for check in line.checks])


def _citation(citation: Citation) -> CitationRow:
    _check_dates(citation.date)
    return _row(CitationRow, citation)


def _refusal(refusal: Refusal) -> RefusalRow:
    return _row(
        RefusalRow,
        refusal,
        amount=_maybe_euros(refusal.cents),
        detail=mask(refusal.detail),
        quote=mask(refusal.quote),
    )


def _check(check: Check) -> CheckRow:
    return _row(CheckRow, check, expected=_maybe_euros(check.expected), found=_maybe_euros(check.found))


def _check_dates(*dates: str | None) -> None:
    """ValueError where one is no day of the calendar, here and not when all records are put together."""
    for day in dates:
        if day is not None:
            date.fromisoformat(day)


def _maybe_euros(cents: int | None) -> str | None:
    return None if cents is None else euros(cents)


def _row(kind: type[Row], thing: Struct, **own: object) -> Row:
    """A row of the fields the two structs share by name, and its own."""
    names, values = _shared(type(thing), kind, *own)
    return kind(**dict(zip(names, values(thing), strict=True)), **own)


@functools.cache
def _shared(
    thing: type[Struct], kind: type[Struct], *own: str
) -> tuple[list[str], Callable[[Struct], tuple[object, ...]]]:
    """The names of the fields that two structs share, and what reads them off the first: two of them at least."""
    names = [name for name in kind.__struct_fields__ if name in thing.__struct_fields__ and name not in own]
    return names, attrgetter(*names)
