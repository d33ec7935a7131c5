"""A department's dossier: deliberation, convention and report on one decision. Knows one funding at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus62.generate.amounts import any_sum
from corpus62.generate.deliberations import Made, visas
from corpus62.generate.items import partners
from corpus62.generate.sitting import number_act, open_sitting
from corpus62.generate.words import load

if TYPE_CHECKING:
    from corpus62.generate.draft import Draft, Funding

_LOW, _HIGH = 4_000, 400_000
_NEXT_YEAR = 0.08  # of the dossiers speak of the following fiscal year
_TWICE_PAID, _RECALLED = 0.6, 0.4


def dossier(draft: Draft) -> Made:
    """Deliberation, convention or amendment, report."""
    sitting = open_sitting(draft, "department")
    number = number_act(draft, sitting)
    kind = draft.rng.choice(("public", "association"))
    year = draft.year + draft.chance(_NEXT_YEAR)
    cents = any_sum(draft.rng, _LOW, _HIGH)
    funding = draft.fund(partners().any_of(kind, draft.rng), cents // 200 * 200, year=year)
    draft.values["TITLE"] = draft.state("dossier.title", funding)
    parts = [_deliberation(draft, funding), _convention(draft, funding), _report(draft, funding)]
    return "\n\n".join(parts), sitting, number


def _deliberation(draft: Draft, funding: Funding) -> str:
    head, law = draft.say("head.department"), visas(draft)
    draft.about(funding)
    words = load("acts")["dossier"]["names"]["article"]
    articles = [draft.say("dossier.decision"), draft.say("dossier.sign"), draft.say("dossier.budget")]
    numbered = [f"{words}{number} :\n\n{text}" for number, text in enumerate(articles, 1)]
    decided = draft.fill("{^ORGAN},\n\n") + law + draft.fill("\n\n{formula.deliberated}")
    return "\n\n".join(
        [head, decided, *numbered, _budget(draft, funding), draft.say("dossier.vote"), draft.say("dossier.signed")]
    )


def _budget(draft: Draft, funding: Funding) -> str:
    """One line of the budget table: the credits opened, what is left, what this act spends."""
    words, rng = load("acts")["dossier"], draft.rng
    left = funding.cents + any_sum(rng, 1000, 200_000)
    opened = left + any_sum(rng, 1000, 400_000)
    draft.traps += [(left, "budget line"), (opened, "budget line")]
    sums = [draft.style.written(cents) for cents in (opened, left, funding.cents)]
    label = draft.say("fill.theme").upper()
    row = [rng.choice(words["codes"]), rng.choice(words["accounts"]), label, *sums]
    return "\t".join(words["columns"]) + "\n" + "\t".join(row)


def _convention(draft: Draft, funding: Funding) -> str:
    names = load("acts")["dossier"]["names"]
    draft.about(funding)
    articles = [(names["object"], draft.say("dossier.object")), (names["length"], draft.say("dossier.length"))]
    articles += [(names["amount"], draft.say("dossier.pay")), (names["payment"], _payment(draft, funding))]
    articles += [(draft.say("clause.title"), draft.say("clause.any")) for _ in range(draft.rng.randint(3, 9))]
    numbered = [f"{names['article']}{number} : {name}\n\n{text}" for number, (name, text) in enumerate(articles, 1)]
    opening = draft.say("dossier.amendment" if draft.chance(0.2) else "dossier.parties")
    return "\n\n".join([opening, *numbered, draft.say("dossier.made")])


def _payment(draft: Draft, funding: Funding) -> str:
    if not draft.chance(_TWICE_PAID):
        return draft.say("dossier.once")
    first = funding.cents * draft.rng.choice((50, 60, 70, 75, 80)) // 10_000 * 100
    draft.values.update(FIRST=draft.style.written(first), REST=draft.style.written(funding.cents - first))
    return draft.say("dossier.instalments")


def _report(draft: Draft, funding: Funding) -> str:
    paragraphs = [
        " ".join(draft.say("fill.sentence") for _ in range(draft.rng.randint(2, 6)))
        for _ in range(draft.rng.randint(6, 24))
    ]
    for _ in range(draft.rng.randint(1, 6)):
        paragraphs.insert(draft.rng.randrange(len(paragraphs)), draft.say("fill.trap"))
    head = draft.say("dossier.report")
    if draft.chance(_RECALLED):
        past = draft.fund(funding.partner, any_sum(draft.rng, _LOW, _HIGH), status="recalled", year=funding.year - 1)
        paragraphs.append(draft.state("recall.sentence", past))
    draft.about(funding)
    return "\n\n".join([head, *paragraphs, draft.say("dossier.propose"), draft.say("dossier.conclude")])
