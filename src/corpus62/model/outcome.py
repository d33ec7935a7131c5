"""Everything the pipeline says about one document."""

from __future__ import annotations

from msgspec import Struct

from corpus62.model.act import Act, Citation
from corpus62.model.funding import BudgetLine, Funding, Refusal


class Outcome(Struct, frozen=True, kw_only=True):
    source: str
    acts: tuple[Act, ...] = ()
    fundings: tuple[Funding, ...] = ()
    budget_lines: tuple[BudgetLine, ...] = ()
    citations: tuple[Citation, ...] = ()
    refusals: tuple[Refusal, ...] = ()
