"""Texts of one authority in session: one deliberation, minutes of many, a bundle of several acts. Knows no tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus62.generate.items import any_item
from corpus62.generate.sitting import Sitting, number_act, open_sitting

if TYPE_CHECKING:
    from corpus62.generate.draft import Draft

Made = tuple[str, Sitting, str | None]  # the text with its marks, the sitting, the number of the act if it has one


def single(draft: Draft, *, pure: bool = False) -> Made:
    """One deliberation of a commune, a city, a community or a department."""
    kind = draft.rng.choices(("commune", "city", "community", "department"), (5, 3, 3, 1))[0]
    sitting = open_sitting(draft, kind)
    number = number_act(draft, sitting)
    return _deliberation(draft, sitting, pure=pure), sitting, number


def pure(draft: Draft) -> Made:
    """One deliberation that awards nothing."""
    return single(draft, pure=True)


def minutes(draft: Draft) -> Made:
    """The minutes of a small commune or community: an agenda, then numbered items."""
    sitting = open_sitting(draft, draft.rng.choices(("commune", "community"), (4, 1))[0])
    items = [any_item(draft, sitting) for _ in range(draft.rng.randint(5, 18))]
    body = [f"{number}. {item.title}\n\n{item.text}\n" for number, item in enumerate(items, 1)]
    return "\n\n".join([draft.say("head.minutes"), *body, draft.say("formula.signature")]), sitting, None


def bundle(draft: Draft) -> Made:
    """Several deliberations of one session of a community, one after the other."""
    sitting = open_sitting(draft, "community")
    acts = []
    for _ in range(draft.rng.randint(3, 8)):
        number_act(draft, sitting)
        acts.append(_deliberation(draft, sitting))
    return "\n\n\f\n".join(acts), sitting, None


def visas(draft: Draft) -> str:
    return "\n".join(dict.fromkeys(draft.say("visa.law") for _ in range(draft.rng.randint(2, 7))))


def _deliberation(draft: Draft, sitting: Sitting, *, pure: bool = False) -> str:
    item = any_item(draft, sitting, pure=pure)
    draft.values["TITLE"] = item.title
    head = draft.say("head.department" if sitting.kind == "department" else "head.single")
    ending = draft.say("formula.signature") + "\n\n" + draft.say("formula.published")
    return "\n\n".join([head, visas(draft), item.text, ending])
