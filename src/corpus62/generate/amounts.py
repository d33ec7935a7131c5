"""Sums of money and numbers as acts write them. Knows cents and digits, not what they pay for."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from corpus62.generate.words import load

if TYPE_CHECKING:
    import random

GLUE = "\x04"  # the space inside a sum: kept from line wrapping, replaced when the document is finished


class Style(NamedTuple):
    """How one document writes its sums."""

    group: str
    decimal: str
    always_cents: bool
    unit: str

    def written(self, cents: int) -> str:
        whole, rest = divmod(cents, 100)
        digits = f"{whole:,}".replace(",", self.group)
        return f"{digits}{self.decimal}{rest:02d}{self.unit}" if rest or self.always_cents else digits + self.unit


@functools.cache
def _styles() -> tuple[tuple[Style, ...], tuple[int, ...]]:
    rows = load("words")["money"]["styles"]
    made = (Style(row[1].replace("~", GLUE), row[2], row[3], row[4].replace("~", GLUE)) for row in rows)
    return tuple(made), tuple(row[0] for row in rows)


def any_style(rng: random.Random) -> Style:
    styles, weights = _styles()
    return rng.choices(styles, weights)[0]


def any_space(rng: random.Random) -> str:
    return rng.choice(load("words")["money"]["spaces"])


def any_sum(rng: random.Random, low: int, high: int) -> int:
    """Cents of a sum such as people decide: small ones oftener than large ones, mostly round."""
    euros = low + int((high - low) * rng.random() ** 2)
    step = max(1, 10 ** (len(str(euros)) - 2)) if rng.random() < 0.85 else 1
    cents = max(euros // step * step, 1) * 100
    return cents + (rng.randrange(1, 100) if rng.random() < 0.05 else 0)


def in_letters(euros: int) -> str:
    """A number under a thousand million in French words."""
    words = load("words")["number"]
    millions, rest = divmod(euros, 1_000_000)
    thousands, units = divmod(rest, 1000)
    parts = [f"{_hundreds(millions)} {words['million'][millions > 1]}"] if millions else []
    if thousands:
        parts.append(words["thousand"] if thousands == 1 else f"{_hundreds(thousands, last=False)} {words['thousand']}")
    if units or not parts:
        parts.append(_hundreds(units))
    return " ".join(parts)


def sum_in_letters(euros: int) -> str:
    words = load("words")["number"]
    return in_letters(euros) + words["currency_after_million" if euros % 1_000_000 == 0 else "currency"]


def _hundreds(number: int, *, last: bool = True) -> str:
    words = load("words")["number"]
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _tens(rest, last=last)
    head = words["hundred"] if hundreds == 1 else f"{words['units'][hundreds]} {words['hundred']}"
    if rest:
        return f"{head} {_tens(rest, last=last)}"
    return head + (words["plural"] if hundreds > 1 and last else "")


def _tens(number: int, *, last: bool) -> str:
    """Under a hundred; seventy and ninety count on from sixty and eighty."""
    words = load("words")["number"]
    if number < 20:
        return words["units"][number]
    ten, unit = divmod(number, 10)
    if ten in {7, 9}:
        unit += 10
    name = words["tens"][ten]
    if not unit:
        return name + (words["plural"] if ten == 8 and last else "")
    return name + (words["and"] if unit in {1, 11} and ten < 8 else "-") + words["units"][unit]
