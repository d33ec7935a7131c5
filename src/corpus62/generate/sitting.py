"""Who decides, when, before whom: the values every act of a document shares. Knows no decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from corpus62.generate.amounts import in_letters
from corpus62.generate.people import of_place, person, place
from corpus62.generate.words import load

if TYPE_CHECKING:
    from corpus62.generate.draft import Draft

_FIRST_YEAR, _LAST_YEAR = 2014, 2025
_BODIES = 3000  # places that have an authority of their own


class Sitting(NamedTuple):
    """The authority's kind, the scale of its sums and the date."""

    kind: str
    scale: int
    iso_date: str
    numbers: tuple[str, ...]


def open_sitting(draft: Draft, kind: str) -> Sitting:
    """Chooses the authority and the day, and gives the draft their words."""
    body = next(body for body in load("acts")["body"] if body["kind"] == kind)
    iso_date = _date(draft)
    _place(draft)
    draft.council = [person(draft.rng) for _ in range(draft.rng.randint(*body["seats"]))]
    _council(draft, body)
    _names(draft, body)
    return Sitting(kind, body["scale"], iso_date, tuple(body["number"]))


def _date(draft: Draft) -> str:
    rng, words = draft.rng, load("words")["month"]
    year, month, day = rng.randint(_FIRST_YEAR, _LAST_YEAR), rng.randint(1, 12), rng.randint(1, 28)
    day_month = f"{day if day > 1 else words['first']} {words['names'][month - 1]}"
    draft.year = year
    draft.values.update(
        YEAR=str(year),
        LAST=str(year - 1),
        NEXT=str(year + 1),
        DATE=f"{day_month} {year}",
        SHORT_DATE=f"{day:02d}/{month:02d}/{year}",
        DAY_MONTH=day_month,
        YEAR_WORDS=in_letters(year),
    )
    return f"{year}-{month:02d}-{day:02d}"


def _place(draft: Draft) -> None:
    words, where = load("words"), place(draft.rng.randrange(_BODIES))
    area, region = draft.rng.choice(words["area"]["names"]), draft.rng.choice(words["area"]["regions"])
    land = f"{draft.rng.choice(words['place']['lands'])}-{place(draft.rng.randrange(_BODIES)).split('-')[0]}"
    draft.values.update(PLACE=where, OF_PLACE=of_place(where), AREA=area, REGION=region, OF_LAND=of_place(land))


def _council(draft: Draft, body: dict[str, Any]) -> None:
    present = len(draft.council) - 1
    few = draft.rng.randint(1, max(1, present // 4))
    draft.values.update(
        SEATS=str(present),
        FEW=str(few),
        MANY=str(present - few),
        COUNCILLORS=", ".join(draft.council[:-1]),
        CHIEF_NAME=draft.council[0],
        CHIEF=body["chief"][draft.council[0].startswith(load("words")["person"]["woman"])],
        ORGAN=draft.rng.choice(body["organ"]),
    )
    draft.values["MAYOR"] = draft.values["CHIEF"]


def _names(draft: Draft, body: dict[str, Any]) -> None:
    draft.body = draft.fill(body["name"])
    the, _, to = body["the"]
    draft.values.update(BODY=draft.body, HEAD=draft.fill(draft.rng.choice(body["head"])), THE_BODY=the, TO_BODY=to)
    draft.values["OPENING"] = draft.say("head.opening")
    draft.values["ATTENDANCE"] = draft.say("head.attendance")


def number_act(draft: Draft, sitting: Sitting) -> str:
    """A new act number, also as a value of the draft."""
    draft.values["NUMBER"] = draft.fill(draft.rng.choice(sitting.numbers))
    return draft.values["NUMBER"]
