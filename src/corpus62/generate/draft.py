"""One made document while it is written: its chance, its values, its fundings. Knows no kind of document."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from corpus62.generate import people
from corpus62.generate.amounts import GLUE, any_space, any_style, any_sum, sum_in_letters
from corpus62.generate.grammar import CLOSE, NAMED, OPEN, compiled, rules

if TYPE_CHECKING:
    from corpus62.generate.grammar import Part

KEEP = "\x05"  # opens a line that must not be wrapped
_QUOTE = re.compile(f"{OPEN}(\\d+){NAMED}([^{CLOSE}]*){CLOSE}")
_MARKS = re.compile(f"{OPEN}\\d+{NAMED}|[{CLOSE}{KEEP}]")
_BREAKABLE = 0.1  # of the documents may break a line inside a sum: 65 of 9 000 real sums are broken


class Funding(Struct, frozen=True, kw_only=True):
    """One funding the document states."""

    number: int
    grantor: str
    partner: people.Name
    beneficiary: str
    cents: int
    year: int
    status: Literal["awarded", "recalled", "requested", "rejected"]
    direction: Literal["out", "in"]
    form: str


class Draft:
    """Text is asked for with `say` and `state`; fundings are known to the answer once they are stated."""

    def __init__(self, seed: str) -> None:
        self.rng = random.Random(seed)  # noqa: S311 made texts, no secrets
        self.random = self.rng.random
        self.values: dict[str, str] = {}
        self.year = 0
        self.body = ""
        self.fundings: list[Funding] = []
        self.quoted_with: dict[int, int] = {}  # a funding whose passage is another's: cells of one row
        self.traps: list[tuple[int, str]] = []
        self.current = 0
        self.council: list[str] = []
        self.style = any_style(self.rng)
        self._rules = rules()

    def say(self, rule: str) -> str:
        """One template of a rule, filled."""
        choices = self._rules[rule]
        return self._filled(choices[int(self.random() * len(choices))])

    def fill(self, text: str) -> str:
        """A template given as text, filled."""
        return self._filled(compiled(text))

    def _filled(self, parts: tuple[Part, ...]) -> str:
        return "".join([part if isinstance(part, str) else part(self) for part in parts])

    def chance(self, share: float) -> bool:
        return self.random() < share

    def trap(self, low: int, high: int, why: str) -> str:
        """A sum that is no funding, remembered with the rule that says it."""
        cents = any_sum(self.rng, low, high)
        self.traps.append((cents, why))
        return self.style.written(cents)

    def councillor(self) -> str:
        return self.rng.choice(self.council) if self.council else people.person(self.rng)

    def siret(self) -> str:
        return people.siret(self.rng)

    def fund(
        self,
        partner: people.Name,
        cents: int,
        *,
        status: Literal["awarded", "recalled", "requested", "rejected"] = "awarded",
        direction: Literal["out", "in"] = "out",
        year: int | None = None,
        form: str = "cash",
    ) -> Funding:
        grantor, beneficiary = (self.body, partner.name) if direction == "out" else (partner.name, self.body)
        funding = Funding(
            number=len(self.fundings),
            grantor=grantor,
            partner=partner,
            beneficiary=beneficiary,
            cents=cents,
            year=year or self.year,
            status=status,
            direction=direction,
            form=form,
        )
        self.fundings.append(funding)
        return funding

    def about(self, funding: Funding) -> None:
        """What follows speaks of this funding."""
        partner, self.current = funding.partner, funding.number
        self.values.update(
            PARTNER=partner.name,
            THE_PARTNER=partner.the,
            TO_PARTNER=partner.to,
            OF_PARTNER=partner.of,
            AMOUNT=self.style.written(funding.cents),
            LETTERS=sum_in_letters(funding.cents // 100),
            FOR_YEAR=str(funding.year),
            GIVEN_YEAR=str(funding.year),
        )

    def state(self, rule: str, funding: Funding) -> str:
        self.about(funding)
        return self.say(rule)

    def finished(self, text: str, width: int) -> tuple[str, dict[int, str]]:
        """The text as it stands in the corpus (lines of `width`, 0 for any), and each funding's first quote."""
        space = any_space(self.rng)
        if self.chance(_BREAKABLE) and space == " ":
            text = text.replace(GLUE, " ")
        text = wrapped(text, width) if width else text
        text = text.replace(GLUE, space)
        quotes: dict[int, str] = {}
        for number, quote in _QUOTE.findall(text):
            quotes.setdefault(int(number), quote)
        return _MARKS.sub("", text), quotes


def wrapped(text: str, width: int) -> str:
    """Long lines broken at spaces, except kept ones."""
    lines: list[str] = []
    for line in text.split("\n"):
        start = 0
        while len(line) - start > width and not line.startswith(KEEP):
            cut = line.rfind(" ", start + 1, start + width)
            if cut < 0:
                break
            lines.append(line[start:cut])
            start = cut + 1
        lines.append(line[start:])
    return "\n".join(lines)
