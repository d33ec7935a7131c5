"""A column's codes in words. Polars' own `replace_strict` holds the whole table in memory; a choice by cases streams."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

if TYPE_CHECKING:
    from collections.abc import Mapping


def worded(column: str, words: Mapping[str, str]) -> pl.Expr:
    """The word of each code; null where there is none."""
    cases = (pl.when(pl.col(column) == code).then(pl.lit(word)) for code, word in words.items())
    return pl.coalesce(*cases)
