"""The types of the record columns, as written in shards and as kept in Parquet. The one place that knows them."""

from __future__ import annotations

from typing import TypeAlias

import polars as pl
from polars.datatypes import DataTypeClass

DataType: TypeAlias = pl.DataType | DataTypeClass

MONEY = pl.Decimal(18, 2)
_CHECK: dict[str, DataType] = {
    "name": pl.String,
    "ok": pl.Boolean,
    "expected": MONEY,
    "found": MONEY,
    "note": pl.String,
}
_SPAN = {"char_start": pl.Int64, "char_end": pl.Int64}

RECORDS: dict[str, dict[str, DataType]] = {
    "documents": {
        "source": pl.String,
        "state": pl.String,
        "reason": pl.String,
        "message": pl.String,
        "encoding": pl.String,
        "bytes": pl.Int64,
        "chars": pl.Int64,
        "acts": pl.Int32,
        "fundings": pl.Int32,
    },
    "acts": {
        "source": pl.String,
        "act_id": pl.String,
        "act_key": pl.String,
        "dossier": pl.Int32,
        "kind": pl.String,
        "number": pl.String,
        "date": pl.Date,
        "body": pl.String,
        "title": pl.String,
        "parties": pl.List(pl.String),
        "amends": pl.String,
        "articles": pl.List(pl.String),
        "vote_for": pl.Int64,
        "vote_against": pl.Int64,
        "vote_abstain": pl.Int64,
        "vote_absent": pl.Int64,
        "unanimous": pl.Boolean,
        "adopted": pl.Boolean,
        "transmitted_on": pl.Date,
        "published_on": pl.Date,
        **_SPAN,
    },
    "sections": {"act_id": pl.String, "source": pl.String, "kind": pl.String, "label": pl.String, **_SPAN},
    "funding": {
        "funding_id": pl.String,
        "act_id": pl.String,
        "act_key": pl.String,
        "source": pl.String,
        "body": pl.String,
        "grantor": pl.String,
        "beneficiary": pl.String,
        "beneficiary_as_written": pl.String,
        "partner": pl.String,
        "direction": pl.String,
        "year": pl.Int16,
        "year_basis": pl.String,
        "amount": MONEY,
        "currency": pl.String,
        "tax": pl.String,
        "status": pl.String,
        "form": pl.String,
        "beneficiary_kind": pl.String,
        "beneficiary_siret": pl.String,
        "purpose": pl.String,
        "decision_number": pl.String,
        "decision_date": pl.Date,
        "nature_account": pl.String,
        "function_code": pl.String,
        "instalments": pl.List(MONEY),
        "breakdown": pl.List(MONEY),
        "breakdown_labels": pl.List(pl.String),
        "checks": pl.List(pl.Struct(_CHECK)),
        "evidence_count": pl.Int32,
        "quote": pl.String,
        **_SPAN,
    },
    "evidence": {
        "funding_id": pl.String,
        "source": pl.String,
        **_SPAN,
        "section": pl.String,
        "rule": pl.String,
        "quote": pl.String,
    },
    "budget_lines": {
        "act_id": pl.String,
        "source": pl.String,
        "operation": pl.String,
        "nature": pl.String,
        "function": pl.String,
        "label": pl.String,
        "columns": pl.List(pl.Struct({"heading": pl.String, "amount": MONEY})),
        "checks": pl.List(pl.Struct(_CHECK)),
        **_SPAN,
    },
    "citations": {
        "act_id": pl.String,
        "source": pl.String,
        "number": pl.String,
        "body": pl.String,
        "date": pl.Date,
        "title": pl.String,
        **_SPAN,
    },
    "refusals": {
        "act_id": pl.String,
        "source": pl.String,
        "reason": pl.String,
        "detail": pl.String,
        "amount": MONEY,
        **_SPAN,
        "quote": pl.String,
    },
}


def in_shards(kind: DataType) -> DataType:
    """The type a column has in NDJSON: money and dates are text there, and integers have one width."""
    if isinstance(kind, pl.List):
        return pl.List(in_shards(kind.inner))
    if isinstance(kind, pl.Struct):
        return pl.Struct({field.name: in_shards(field.dtype) for field in kind.fields})
    if kind.is_integer():
        return pl.Int64
    return pl.String if kind.is_temporal() or kind.is_decimal() else kind
