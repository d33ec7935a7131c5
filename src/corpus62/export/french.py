"""The French words that sheets show for the values of the records. A value without a word is shown as it is."""

from __future__ import annotations

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


def shown(field: str, value: object) -> str:
    """What a sheet shows for a value of a column."""
    written = str(value).lower() if isinstance(value, bool) else str(value)
    return FRENCH.get(field, {}).get(written, written)
