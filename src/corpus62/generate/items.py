"""One decision as communes write it: a title, what is said, what is decided, a vote. Knows no letterheads."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec
from msgspec import Struct

from corpus62.generate.amounts import any_sum
from corpus62.generate.people import Name, Partners, named
from corpus62.generate.words import load

if TYPE_CHECKING:
    from corpus62.generate.draft import Draft
    from corpus62.generate.sitting import Sitting

_RECALLS, _REQUESTS, _TRAPS, _DEBATES = 0.15, 0.12, 0.25, 0.4  # shares of the items, near those of the real minutes
_LONG = 0.4  # of the items are argued at length
_BALLOTS = 0.7  # of the rejected items end with a lost ballot, the others with a decision to give nothing


class Matter(Struct, frozen=True, kw_only=True):
    """A subject of decisions, as data/acts.toml lists them."""

    key: str
    weight: int
    partner: str = ""
    amount: tuple[int, int] = (0, 0)
    status: Literal["awarded", "recalled", "requested", "rejected", "none"] = "awarded"
    direction: Literal["out", "in"] = "out"
    form: str = "cash"
    bodies: tuple[str, ...] = ()


class Item(NamedTuple):
    title: str
    text: str


@functools.cache
def _matters(kind: str, *, pure: bool) -> tuple[tuple[Matter, ...], tuple[int, ...]]:
    every = msgspec.convert(load("acts")["matter"], tuple[Matter, ...])
    fit = tuple(
        matter
        for matter in every
        if (not matter.bodies or kind in matter.bodies) and (not pure or matter.status == "none")
    )
    return fit, tuple(matter.weight for matter in fit)


@functools.cache
def partners() -> Partners:
    return Partners()


def any_item(draft: Draft, sitting: Sitting, *, pure: bool = False) -> Item:
    """A whole item on a subject by chance; `pure` awards nothing."""
    matters, weights = _matters(sitting.kind, pure=pure)
    matter = draft.rng.choices(matters, weights)[0]
    return _plain(draft, matter) if matter.status == "none" else _funded(draft, matter, sitting.scale)


def _plain(draft: Draft, matter: Matter) -> Item:
    title = draft.say(f"{matter.key}.title")
    decided = [draft.say(f"{matter.key}.decision"), draft.say("formula.follow")]
    return Item(title, _composed(draft, draft.say(f"{matter.key}.expose"), decided))


def _funded(draft: Draft, matter: Matter, scale: int) -> Item:
    assert matter.status != "none"
    low, high = matter.amount
    partner = funder(draft) if matter.partner == "funder" else partners().any_of(matter.partner, draft.rng)
    cents = any_sum(draft.rng, low, high * scale)
    funding = draft.fund(partner, cents, status=matter.status, direction=matter.direction, form=matter.form)
    title = draft.state(f"{matter.key}.title", funding)
    said = draft.say(f"{matter.key}.expose") + _asides(draft, partner, cents, matter)
    draft.about(funding)
    if matter.status == "rejected" and draft.chance(_BALLOTS):
        return Item(title, f"{said}\n\n{draft.say('vote.lost')}")
    decided = [draft.say(f"{matter.key}.decision")]
    if matter.status != "rejected":
        decided.append(draft.say("formula.follow" if matter.direction == "out" else "formula.follow_in"))
    return Item(title, _composed(draft, said, decided))


def _asides(draft: Draft, partner: Name, cents: int, matter: Matter) -> str:
    """Perhaps what was given before, perhaps what was asked: both are other fundings."""
    said = ""
    if matter.direction == "out" and matter.key == "grant":
        if draft.chance(_RECALLS):
            before = draft.fund(
                partner, any_sum(draft.rng, 80, cents // 100 + 400), status="recalled", year=draft.year - 1
            )
            said += " " + draft.state("recall.sentence", before)
        if draft.chance(_REQUESTS):
            asked = draft.fund(partner, cents * 3 // 2 // 100 * 100, status="requested")
            said += " " + draft.state("request.sentence", asked)
    return said


def _composed(draft: Draft, said: str, decided: list[str]) -> str:
    paragraphs = [said]
    if draft.chance(_TRAPS):
        paragraphs.append(draft.say("fill.trap"))
    if draft.chance(_DEBATES):
        paragraphs.append(draft.say("debate.line"))
    if draft.chance(_LONG):
        paragraphs.append(draft.fill("{*2-6 fill.sentence}"))
    mark = draft.rng.choice(("- ", "✓ ", "    - ", ""))
    lines = "\n".join(f"{mark}{line[0].upper()}{line[1:]}{';' if mark else '.'}" for line in decided)
    return "\n\n".join([*paragraphs, draft.say("formula.deliberated"), lines, draft.say("vote.line")])


def funder(draft: Draft) -> Name:
    """An authority that gives to the body."""
    article, _, name = draft.fill(draft.rng.choice(load("acts")["funder"]["names"])).partition("|")
    return named(f"{article}|{name}", "-")
