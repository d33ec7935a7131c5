"""One spelling of each partner in the tables: names that differ in case, accents, articles or "association" are one.

Knows letters and small words, not who they are; the records keep what each act wrote.
"""

from __future__ import annotations

import polars as pl

# Words that tell no name from another.
_SMALL = r"\b(?:l|le|la|les|d|de|du|des|et|a|au|aux|association|assoc|asso|ass)\b"


def spelled_once(funding: pl.LazyFrame) -> pl.LazyFrame:
    """The fundings with each partner under one of its spellings.

    That is one not in capitals, then the one met most often, with most accents, the shortest, the first in the alphabet.
    """
    name = pl.col("partner")
    names = funding.group_by(name).agg(met=pl.len()).drop_nulls().with_columns(key=_key(name)).collect()
    several = names.filter(pl.len().over("key") > 1)
    if several.is_empty():
        return funding
    chosen = several.sort(
        "key",
        name.str.to_uppercase() == name,
        -pl.col("met").cast(pl.Int64),
        -(_plain(name).str.len_chars().cast(pl.Int64) - name.str.len_chars().cast(pl.Int64)),
        name.str.len_chars(),
        name,
    ).with_columns(shown=name.first().over("key"))
    changed = chosen.filter(pl.col("shown") != name)
    return funding.with_columns(name.replace(changed["partner"], changed["shown"]))


def _key(name: pl.Expr) -> pl.Expr:
    """The letters and figures of a name that tell it from others, or the name where it has none."""
    letters = _plain(name.str.to_lowercase()).str.replace_all(r"\p{M}", "").str.replace_all("œ", "oe")
    bare = letters.str.replace_all(r"[^a-z0-9]+", " ").str.replace_all(_SMALL, " ")
    key = bare.str.replace_all(r"\s+", " ").str.strip_chars()
    return pl.when(key == "").then(name).otherwise(key)


def _plain(name: pl.Expr) -> pl.Expr:
    """A name with its accents behind their letters."""
    return name.str.normalize("NFKD")
