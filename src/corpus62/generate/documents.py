"""One made document by its number, with its answer. Knows no files."""

from __future__ import annotations

import functools
import random
from typing import TYPE_CHECKING, Any, NamedTuple

from corpus62.generate import deliberations
from corpus62.generate.dossiers import dossier
from corpus62.generate.draft import Draft
from corpus62.generate.layouts import layout
from corpus62.generate.pages import page
from corpus62.generate.words import load

if TYPE_CHECKING:
    from collections.abc import Callable

SPARSITY = 100  # documents of a sparse corpus among which one is an act
_WIDTHS = (0, 0, 96, 112, 124)  # of lines; 0: not wrapped, as in texts made from word processors
_KINDS: dict[str, Callable[[Draft], deliberations.Made]] = {
    "dossier": dossier,
    "layout": layout,
    "single": deliberations.single,
    "minutes": deliberations.minutes,
    "bundle": deliberations.bundle,
    "pure": deliberations.pure,
}


class MadeDocument(NamedTuple):
    """A text and what is right to find in it, as a line of gold.jsonl without its file."""

    text: str
    answer: dict[str, Any]


def made_document(seed: int, number: int, *, sparse: bool = False) -> MadeDocument:
    """Document `number` of the corpus of `seed`: the same whatever the size of the corpus."""
    draft = Draft(f"{seed}:{number}")
    if sparse and number % SPARSITY != _act_of_block(seed, number // SPARSITY):
        return _page(draft)
    return _act(draft)


@functools.lru_cache(maxsize=8)
def _act_of_block(seed: int, block: int) -> int:
    return random.Random(f"{seed}:block:{block}").randrange(SPARSITY)  # noqa: S311 made texts, no secrets


def _page(draft: Draft) -> MadeDocument:
    text, _ = draft.finished(page(draft) + "\n", 0)
    return MadeDocument(text, _answer(draft, "page", body=None, act_number=None, act_date=None, funding=[]))


def _act(draft: Draft) -> MadeDocument:
    styles = load("acts")["style"]
    style = draft.rng.choices(tuple(styles), tuple(styles.values()))[0]
    marked, sitting, act_number = _KINDS[style](draft)
    text, quotes = draft.finished(marked + "\n", draft.rng.choice(_WIDTHS))
    funding = [
        {
            "grantor": each.grantor,
            "beneficiary": each.beneficiary,
            "year": each.year,
            "amount": f"{each.cents // 100}.{each.cents % 100:02d}",
            "status": each.status,
            "direction": each.direction,
            "form": each.form,
            "quote": quotes[draft.quoted_with.get(each.number, each.number)],
        }
        for each in draft.fundings
    ]
    answer = _answer(draft, style, body=draft.body, act_number=act_number, act_date=sitting.iso_date, funding=funding)
    return MadeDocument(text, answer)


def _answer(draft: Draft, why: str, **said: object) -> dict[str, Any]:
    traps = [{"amount": cents / 100, "why": rule} for cents, rule in draft.traps]
    return {"why": why, **said, "traps": traps}
