"""Funding records made from numbers alone, so that what their table must hold is known without aggregating them.

As in real acts, a few partners come up again and again and most only a few times, each with one to three bodies; four
fundings make an act and an act a document; one act in fifty stands in a second document, one funding in ten is only
recalled, one in a hundred is an internal transfer, one in thirty failed a check.

`python -m benches.made COUNT FILE` writes them and says what their table must hold.
"""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import polars as pl

from corpus62.store.records import ROW_GROUP
from corpus62.store.schema import RECORDS

_SEED = 62
_PRIME = 2**31 - 1  # squares of numbers below it fit 64 bits
_CHUNK = 100_000  # fundings held at a time while writing; whole acts
_OF_AN_ACT = 4
_OF_A_PARTNER = 20  # fundings, on average
_OF_A_BODY = 2_000
_OWN_BODIES = 3  # of a partner, at most
_YEARS = 10
_REPEATED = 50  # one act in so many stands in two documents
_QUOTE = (
    "DÉCIDE d'attribuer au titre de l'année {} une subvention de fonctionnement d'un montant de {} € à {}, "
    "et d'imputer la dépense au chapitre 65 du budget de l'exercice"
)


class Expected(NamedTuple):
    """What the headline table of the made fundings must hold."""

    rows: int
    fundings: int
    amount: Decimal


def write_fundings(count: int, path: Path) -> Path:
    """`count` fundings as a run would leave them; the same count gives the same fundings."""
    parts = [_numbers(at, min(at + _CHUNK, count), count).select(_columns()) for at in range(0, count, _CHUNK)]
    pl.concat(parts).sink_parquet(path, row_group_size=ROW_GROUP, maintain_order=True)
    return path


def expected(count: int) -> Expected:
    """Counted from the numbers that the fundings are made of: no texts, no join, no groups."""
    counted = _numbers(0, count, count).filter(pl.col("kind") > 10, ~pl.col("second"))
    found = counted.select(pl.struct("body", "partner", "year").n_unique(), pl.len(), pl.col("cents").sum()).collect()
    rows, fundings, cents = found.row(0)
    return Expected(rows, fundings, Decimal(cents) / 100)


def _numbers(start: int, end: int, count: int) -> pl.LazyFrame:
    """What each funding is made of. The second document of an act repeats the fundings of the act before it."""
    number, act = pl.col("number"), pl.col("number") // _OF_AN_ACT
    second = act % _REPEATED == _REPEATED - 1
    said = number - pl.when(second).then(_OF_AN_ACT).otherwise(0)  # the funding whose words are said
    key, bodies = said // _OF_AN_ACT, max(count // _OF_A_BODY, 1)
    body = _mixed(key, 1) % bodies
    rank = (float(_OF_A_BODY // _OF_A_PARTNER) ** (_mixed(said, 2) / _PRIME)).cast(pl.Int64)  # r: 1/r as often as 1
    return (
        pl.LazyFrame()
        .select(number=pl.int_range(start, end, dtype=pl.Int64))
        .select(
            "number",
            act=act,
            key=key,
            second=second,
            body=body,
            partner=(body + _mixed(said, 3) % _OWN_BODIES) % bodies + bodies * rank,
            year=2015 + _mixed(key, 4) % _YEARS,
            cents=100 + _mixed(said, 5) % 10_000_000,
            kind=_mixed(said, 6) % 100,  # 0 internal, 1 to 10 recalled
            check=_mixed(said, 7) % 30,  # 0 failed, 1 to 9 held, the others have none
        )
    )


def _mixed(number: pl.Expr, salt: int) -> pl.Expr:
    """A number below the prime that looks drawn by chance: twice multiplied and squared."""
    once = (number + _SEED + salt * 7_919) * 48_271 % _PRIME
    twice = (once * once + salt) % _PRIME
    return twice * twice % _PRIME


def _columns() -> list[pl.Expr]:
    """Every column of a funding record, from the numbers."""
    given = _texts() | {
        "year": pl.col("year"),
        "amount": pl.col("cents").cast(pl.Decimal(18, 2)) / 100,
        "evidence_count": 1 + pl.col("kind") % 3,
        "checks": _checks(),
        "decision_date": pl.date(pl.col("year"), 1 + pl.col("act") % 12, 1 + pl.col("act") % 28),
        "char_start": pl.lit(2_000) + pl.col("number") % _OF_AN_ACT * 300,
        "char_end": pl.lit(2_160) + pl.col("number") % _OF_AN_ACT * 300,
    }
    schema = RECORDS["funding"]
    return [given.get(name, pl.lit(None)).cast(dtype).alias(name) for name, dtype in schema.items()]


def _texts() -> dict[str, pl.Expr]:
    body, partner, kind = pl.format("Commune de Made-{}", "body"), _partner_name(), pl.col("kind")
    return {
        "funding_id": pl.format("a{}-f{}", "act", pl.col("number") % _OF_AN_ACT + 1),
        "act_id": pl.format("a{}", "act"),
        "act_key": pl.format("commune de made {}|{}|{}|subventions aux associations", "body", "key", "year"),
        "source": pl.format("actes/{}/deliberation-{}.txt", pl.col("act") % 100, "act"),
        "body": body,
        "grantor": body,
        "beneficiary": partner,
        "beneficiary_as_written": partner,
        "partner": partner,
        "direction": pl.lit("out"),
        "year_basis": pl.when(kind % 4 == 0).then(pl.lit("session")).otherwise(pl.lit("stated")),
        "currency": pl.lit("EUR"),
        "status": pl.when(kind.is_between(1, 10)).then(pl.lit("recalled")).otherwise(pl.lit("awarded")),
        "form": pl.when(kind == 0).then(pl.lit("internal_transfer")).otherwise(pl.lit("cash")),
        "beneficiary_kind": pl.lit("private"),
        "purpose": pl.format("Fonctionnement {}", "year"),
        "decision_number": pl.format("{}-{}", "year", pl.col("key") % 1000),
        "quote": pl.format(_QUOTE, "year", pl.col("cents") / 100, partner),
    }


def _partner_name() -> pl.Expr:
    return pl.format("Association sportive et culturelle n° {}", "partner")


def _checks() -> pl.Expr:
    money = pl.col("cents").cast(pl.Decimal(18, 2)) / 100
    dtype = RECORDS["funding"]["checks"]
    check = pl.struct(
        name=pl.lit("total"), ok=pl.col("check") > 0, expected=money, found=money, note=pl.lit(None, pl.String)
    )
    some = pl.concat_list(check.cast(dtype.inner))
    return pl.when(pl.col("check") < 10).then(some).otherwise(pl.lit([], dtype=dtype))


if __name__ == "__main__":
    asked, target = int(sys.argv[1]), Path(sys.argv[2])
    write_fundings(asked, target)
    print(expected(asked))
