"""What an outcome says of money, in the few words that a test compares."""

from __future__ import annotations

import re

from corpus62.text.fold import fold

BODY = "Commune de Brumeval"
ARTICLES = {"le", "la", "les", "l", "de", "du", "des", "d", "association"}


def words(name):
    return [word for word in re.findall(r"\w+", fold(name or "")) if word not in ARTICLES]


def told(outcome, *keys):
    """(status, euros, beneficiary's words, then the fields named) of each funding, in a fixed order."""
    rows = (
        (f.status, f.cents / 100, words(f.beneficiary), *(getattr(f, key) for key in keys)) for f in outcome.fundings
    )
    return sorted(rows, key=str)


def awarded(outcome):
    """(euros, words of the beneficiary) of what is awarded."""
    return sorted((row[1], row[2]) for row in told(outcome) if row[0] == "awarded")


def pairs(*given):
    """The same, from (euros, name)."""
    return sorted((euros, words(name)) for euros, name in given)
