"""One struct per record kind: the rows of a shard, money as exact decimal text. Needs no Polars.

The field order is the column order of the Parquet files; `schema.py` says their types and a test
holds the two together.
"""

from __future__ import annotations

from msgspec import Struct


class DocumentRow(Struct, kw_only=True, gc=False):
    source: str
    state: str
    reason: str | None = None
    message: str | None = None
    encoding: str | None = None
    bytes: int = 0
    chars: int = 0
    acts: int = 0
    fundings: int = 0


class ActRow(Struct, kw_only=True):
    source: str
    act_id: str
    act_key: str
    dossier: int
    kind: str
    number: str | None
    date: str | None
    body: str | None
    title: str | None
    parties: tuple[str, ...]
    amends: str | None
    articles: tuple[str, ...]
    vote_for: int | None
    vote_against: int | None
    vote_abstain: int | None
    vote_absent: int | None
    unanimous: bool
    adopted: bool | None
    transmitted_on: str | None
    published_on: str | None
    char_start: int
    char_end: int


class SectionRow(Struct, kw_only=True, gc=False):
    act_id: str
    source: str
    kind: str
    label: str | None
    char_start: int
    char_end: int


class CheckRow(Struct, kw_only=True, gc=False):
    name: str
    ok: bool
    expected: str | None
    found: str | None
    note: str | None


class FundingRow(Struct, kw_only=True):
    funding_id: str
    act_id: str
    act_key: str
    source: str
    body: str | None
    grantor: str | None
    beneficiary: str
    beneficiary_as_written: str
    partner: str | None
    direction: str
    year: int | None
    year_basis: str | None
    amount: str
    currency: str
    tax: str | None
    status: str
    form: str
    beneficiary_kind: str
    beneficiary_siret: str | None
    purpose: str | None
    decision_number: str | None
    decision_date: str | None
    nature_account: str | None
    function_code: str | None
    instalments: list[str]
    breakdown: list[str]
    breakdown_labels: list[str | None]
    checks: list[CheckRow]
    evidence_count: int
    quote: str | None
    char_start: int | None
    char_end: int | None


class EvidenceRow(Struct, kw_only=True, gc=False):
    funding_id: str
    source: str
    char_start: int
    char_end: int
    section: str
    rule: str
    quote: str


class ColumnRow(Struct, kw_only=True, gc=False):
    heading: str
    amount: str


class BudgetLineRow(Struct, kw_only=True):
    act_id: str
    source: str
    operation: str | None
    nature: str | None
    function: str | None
    label: str | None
    columns: list[ColumnRow]
    checks: list[CheckRow]
    char_start: int
    char_end: int


class CitationRow(Struct, kw_only=True, gc=False):
    act_id: str
    source: str
    number: str
    body: str | None
    date: str | None
    title: str | None
    char_start: int
    char_end: int


class RefusalRow(Struct, kw_only=True, gc=False):
    act_id: str | None
    source: str
    reason: str
    detail: str
    amount: str | None
    char_start: int
    char_end: int
    quote: str


ROWS: dict[str, type[Struct]] = {
    "documents": DocumentRow,
    "acts": ActRow,
    "sections": SectionRow,
    "funding": FundingRow,
    "evidence": EvidenceRow,
    "budget_lines": BudgetLineRow,
    "citations": CitationRow,
    "refusals": RefusalRow,
}
