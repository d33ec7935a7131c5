"""The French words that sheets show for the values of the records. A value without a word is shown as it is."""

from __future__ import annotations

import polars as pl

FRENCH: dict[str, dict[str, str]] = {
    "direction": {"out": "versé", "in": "reçu", "third_party": "entre tiers"},
    "status": {"awarded": "attribué", "recalled": "rappelé", "requested": "demandé", "rejected": "refusé"},
    "form": {
        "cash": "numéraire",
        "in_kind": "en nature",
        "membership": "adhésion",
        "internal_transfer": "transfert interne",
        "carry_over": "report",
    },
    "year_basis": {"stated": "écrite", "budget": "budget", "period": "période", "session": "séance"},
    "beneficiary_kind": {
        "private": "privé",
        "public": "public",
        "natural_person": "particulier",
        "internal": "interne",
        "unknown": "inconnu",
    },
    "kind": {
        "deliberation": "délibération",
        "convention": "convention",
        "amendment": "avenant",
        "report": "rapport",
        "minutes": "procès-verbal",
        "action_sheet": "fiche action",
        "annex": "annexe",
        "other": "autre",
    },
    "adopted": {"true": "oui", "false": "non"},
    "level": {"document": "document", "extraction": "passage"},
}


def in_french(field: str, value: pl.Expr) -> pl.Expr:
    """What a sheet shows for the values of a column, as text."""
    written = value.cast(pl.String)
    return pl.coalesce(
        *(pl.when(written == code).then(pl.lit(word)) for code, word in FRENCH.get(field, {}).items()), written
    )
