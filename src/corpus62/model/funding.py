"""Amounts, fundings, their evidence and checks, budget lines and refusals. Money in integer cents."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Status = Literal["awarded", "recalled", "requested", "rejected"]
Direction = Literal["out", "in", "third_party"]
YearBasis = Literal["stated", "budget", "period", "session"]
Form = Literal["cash", "in_kind", "membership", "internal_transfer", "carry_over"]
BeneficiaryKind = Literal["private", "public", "natural_person", "internal", "unknown"]


class Amount(Struct, frozen=True, gc=False):
    """One amount of money as written at [start, end) of the text.

    `repair` names what was mended in it, or says `in_words` of one that is written without figures.
    """

    start: int
    end: int
    cents: int
    tax: str | None = None  # "HT" or "TTC", recorded, never converted
    repair: str | None = None


class Part(Struct, frozen=True, kw_only=True, gc=False):
    """An instalment or one line of a breakdown: never counted on top of its whole."""

    cents: int
    label: str | None
    char_start: int
    char_end: int


class Check(Struct, frozen=True, kw_only=True, gc=False):
    """One verification of a figure. `ok` false is a contradiction for a person to look at; nothing is repaired."""

    name: str  # instalments, breakdown, total, words, agreement, budget, direction, arithmetic
    ok: bool
    expected: int | None = None  # cents
    found: int | None = None  # cents
    note: str | None = None


class Evidence(Struct, frozen=True, kw_only=True, gc=False):
    """One passage that states a funding."""

    char_start: int
    char_end: int
    section: str  # "deliberation/article 1"
    rule: str  # which rule read it
    quote: str


class Funding(Struct, frozen=True, kw_only=True):
    """Money, or valued aid in kind, for a named beneficiary: counted once per dossier."""

    funding_id: str
    act_id: str
    act_key: str
    source: str
    body: str | None
    grantor: str | None
    beneficiary: str
    beneficiary_as_written: str
    partner: str | None
    direction: Direction
    year: int | None
    year_basis: YearBasis | None
    cents: int
    currency: str
    tax: str | None
    status: Status
    form: Form
    beneficiary_kind: BeneficiaryKind
    beneficiary_siret: str | None
    purpose: str | None
    decision_number: str | None
    decision_date: str | None
    nature_account: str | None
    function_code: str | None
    instalments: tuple[Part, ...]
    breakdown: tuple[Part, ...]
    checks: tuple[Check, ...]
    evidence: tuple[Evidence, ...]  # the first is the passage the figure was taken from


class BudgetLine(Struct, frozen=True, kw_only=True):
    """A row of a budget table: an envelope, never a funding by itself. `columns` in cents, by printed heading."""

    act_id: str
    source: str
    operation: str | None
    nature: str | None
    function: str | None
    label: str | None
    columns: dict[str, int]
    checks: tuple[Check, ...]
    char_start: int
    char_end: int


class Refusal(Struct, frozen=True, kw_only=True, gc=False):
    """An extraction that was not certain enough, with its reason: counted, never dropped, never guessed."""

    act_id: str | None
    source: str
    reason: str
    detail: str
    cents: int | None
    char_start: int
    char_end: int
    quote: str
