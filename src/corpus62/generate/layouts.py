"""City deliberations that grant by a table drawn with spaces, tabs or dashes. Knows rows, not files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus62.generate.amounts import any_sum
from corpus62.generate.deliberations import Made, visas
from corpus62.generate.draft import KEEP, Funding
from corpus62.generate.grammar import CLOSE, NAMED, OPEN
from corpus62.generate.items import partners
from corpus62.generate.sitting import number_act, open_sitting
from corpus62.generate.words import load

if TYPE_CHECKING:
    from corpus62.generate.draft import Draft

_FEWEST, _MOST = 3, 60
_SECTIONS = 22  # rows between two sentences of a long table


def layout(draft: Draft) -> Made:
    """One deliberation of three to sixty grants; small communes write shorter lists."""
    sitting = open_sitting(draft, draft.rng.choices(("city", "commune", "community"), (6, 3, 2))[0])
    number = number_act(draft, sitting)
    most = _MOST if sitting.kind == "city" else _SECTIONS
    count = _FEWEST + int((most - _FEWEST + 1) * draft.random() ** 2)
    draw = draft.rng.choices((_drawn, _tabbed, _listed, _asked), (6, 2, 3, 3))[0]
    draft.values["TITLE"] = draft.say("layout.title")
    head, said = draft.say("head.layout"), draft.say("layout.expose")
    table = draw(draft, count, sitting.scale)
    closing = "" if draw is _listed else draft.say("layout.decide")
    text = [head, visas(draft), said, table, closing, draft.say("vote.line"), draft.say("formula.signature")]
    return "\n\n".join(text), sitting, number


def _grants(draft: Draft, count: int, scale: int) -> list[Funding]:
    """Different beneficiaries: two rows of one name would be two projects."""
    names = {partner.name: partner for partner in (partners().any_of("association", draft.rng) for _ in range(count))}
    return [draft.fund(partner, any_sum(draft.rng, 100, 6000 * scale)) for partner in names.values()]


def _row(funding: Funding, before: str, quoted: str) -> str:
    return f"{KEEP}{before}{OPEN}{funding.number}{NAMED}{quoted}{CLOSE}"


def _total(draft: Draft, fundings: list[Funding]) -> str:
    cents = sum(funding.cents for funding in fundings)
    draft.traps.append((cents, "total"))
    return draft.style.written(cents)


def _drawn(draft: Draft, count: int, scale: int) -> str:
    """Code, structure, nature, sum, in columns of spaces."""
    words = load("acts")["layout"]
    fundings = _grants(draft, count, scale)
    shown = [funding.beneficiary.upper() if draft.chance(0.5) else funding.beneficiary for funding in fundings]
    wide = max(map(len, shown)) + 4
    code, name, nature, money = draft.rng.choice(words["columns"])
    lines = [f"{KEEP}{code:8}{name:{wide}}{nature:10}{money:>18}", ""]
    for funding, label in zip(fundings, shown, strict=True):
        quoted = f"{label:{wide}}{draft.rng.choice(words['natures']):10}{draft.style.written(funding.cents):>18}"
        lines.append(_row(funding, f"{draft.rng.randint(100, 9999):<8}", quoted))
    return "\n".join([*lines, "", f"{KEEP}{'':8}{words['total']:{wide + 10}}{_total(draft, fundings):>18}"])


def _tabbed(draft: Draft, count: int, scale: int) -> str:
    words = load("acts")["layout"]
    fundings = _grants(draft, count, scale)
    rows = [_row(each, "", f"{each.beneficiary}\t{draft.style.written(each.cents)}") for each in fundings]
    head = draft.rng.choice(words["columns"])
    return "\n".join([f"{head[1]}\t{head[3]}", *rows, f"{words['total']}\t{_total(draft, fundings)}"])


def _listed(draft: Draft, count: int, scale: int) -> str:
    rows = [
        _row(each, "- ", f"{each.beneficiary} : {draft.style.written(each.cents)}")
        for each in _grants(draft, count, scale)
    ]
    return "\n".join([draft.say("layout.dash"), "", *rows])


def _asked(draft: Draft, count: int, scale: int) -> str:
    """Last year's, asked and voted sums: only the last column is awarded, the others are fundings of their own."""
    words = load("acts")["layout"]
    fundings = _grants(draft, count, scale)
    wide = max(len(funding.beneficiary) for funding in fundings) + 4
    titles = [draft.fill(title) for title in words["asked"]]
    lines = [f"{KEEP}{titles[0]:{wide}}" + "".join(f"{title:>18}" for title in titles[1:])]
    for voted in fundings:
        before = draft.fund(
            voted.partner, any_sum(draft.rng, 90, voted.cents // 100 + 90), status="recalled", year=draft.year - 1
        )
        asked = draft.fund(voted.partner, any_sum(draft.rng, 100, voted.cents // 50 + 100), status="requested")
        draft.quoted_with |= {before.number: voted.number, asked.number: voted.number}
        cells = "".join(f"{draft.style.written(each.cents):>18}" for each in (before, asked, voted))
        lines.append(_row(voted, "", f"{voted.beneficiary:{wide}}{cells}"))
    return "\n".join(lines)
