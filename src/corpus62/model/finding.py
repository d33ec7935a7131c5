"""A finding: what one passage says of one amount, before passages are brought together. Lives inside `extract/`."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from corpus62.model.funding import Direction, Form, YearBasis

Standing = Literal["decided", "proposed", "requested", "recalled", "rejected", "put_off", "total"]


class Finding(Struct, frozen=True, kw_only=True):
    """`place` numbers the table or list a row stands in (0 for running text) and `row` the row: rows count each."""

    act: int  # index of the act in the document
    section: str  # "deliberation/article 1"
    standing: Standing
    cents: int
    tax: str | None
    repair: str | None
    char_start: int  # of the amount
    char_end: int
    quote_start: int
    quote_end: int
    grantor: str | None
    beneficiary: str | None
    as_written: str | None
    direction: Direction
    year: int | None
    year_basis: YearBasis | None
    form: Form
    purpose: str | None
    rule: str
    place: int = 0
    row: int = 0
    episode_end: int = 10**9  # where the next heading begins: a vote beyond it is not on this
    moved: bool = False  # proposed there, and not only mentioned
    near: bool = True  # the passage itself names the beneficiary
    besides: bool = False  # said to come on top of what is given otherwise
    person: bool = False  # who is not named: several of one sentence count each
    told: bool = False  # said in a debate by somebody who does not decide
    words_cents: int | None = None  # what the words in brackets say, where there are any
