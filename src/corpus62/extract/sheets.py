"""Findings in action sheets: the amount of the budget field, who funds it, who carries it. Knows one sheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.extract.context import squeeze
from corpus62.model.finding import Finding
from corpus62.phrases.amounts import find_amounts
from corpus62.text.fold import fold
from corpus62.vocabulary.patterns import alternation, at_word, folded_words

if TYPE_CHECKING:
    from corpus62.extract.context import Context
    from corpus62.model import Amount, Section
    from corpus62.phrases.names import NameReader
    from corpus62.vocabulary.shapes import Openings

_YEAR = re.compile(r"\b(20\d\d)\b")


class SheetFundings:
    """Built once from the names of the fields."""

    def __init__(self, openings: Openings, names: NameReader) -> None:
        sheet = openings.sheet
        self._names = names
        self._fields = {
            key: frozenset(folded_words(sheet[f"{key}_fields"]))
            for key in ("title", "budget", "funder", "period", "actor")
        }
        self._full = re.compile(rf"{alternation(sheet['full_share'])}\s*(?:par\s+)?(?:la\s+|le\s+|l')?")
        self._representative = re.compile(rf"{alternation(sheet['representative'])}\s+")
        self._funding_column = re.compile(rf"{at_word(sheet['funding_columns'])}\b")

    def read(self, context: Context, text: str, folded: str) -> list[Finding]:
        """The fundings a sheet states: one for a sheet whose funder is named, or whose table has a column of funding."""
        sections = [section for section in context.act.sections if section.kind == "field"]
        if not sections:
            return []
        fields = {section.label or "": section for section in sections}
        found = self._from_fields(fields, context, text)
        return found or self._from_table(context, text, folded)

    def _from_fields(self, fields: dict[str, Section], context: Context, text: str) -> list[Finding]:
        budget, funder = self._field(fields, "budget"), self._field(fields, "funder")
        if budget is None or funder is None:
            return []
        value = text[budget.char_start : budget.char_end].partition("\t")[2]
        amount = next(find_amounts(fold(value)), None)
        share = self._full.search(fold(text[funder.char_start : funder.char_end]))
        beneficiary = self._carrier(fields, context, text)
        if amount is None or share is None or beneficiary is None:
            return []
        start = text.index("\t", budget.char_start) + 1 + amount.start
        return [self._finding(context, fields, text, start, amount, amount.tax, beneficiary, budget)]

    def _from_table(self, context: Context, text: str, folded: str) -> list[Finding]:
        """A ruled table whose last heading is the funding: the amount that stands under it."""
        act = context.act
        fields = {section.label or "": section for section in act.sections if section.kind == "field"}
        beneficiary = self._carrier(fields, context, text)
        heading = next(
            (
                match
                for match in self._funding_column.finditer(folded, act.char_start, act.char_end)
                if self._in_ruled_line(folded, match.start())
            ),
            None,
        )
        if heading is None or beneficiary is None:
            return []
        line_start = folded.rfind("\n", 0, heading.start()) + 1
        column = folded[line_start : heading.start()].count("\t")
        position = folded.find("\n", heading.end()) + 1
        for line in folded[position : act.char_end].split("\n"):
            cells = line.split("\t")
            if len(cells) > column:
                amount = next(find_amounts(cells[column]), None)
                if amount is not None:
                    start = position + sum(len(cell) + 1 for cell in cells[:column]) + amount.start
                    tax = "TTC" if "ttc" in folded[heading.start() : heading.end() + 12] else amount.tax
                    section = context.section_at(start)
                    return [self._finding(context, fields, text, start, amount, tax, beneficiary, section)]
            position += len(line) + 1
        return []

    @staticmethod
    def _in_ruled_line(folded: str, position: int) -> bool:
        start, end = folded.rfind("\n", 0, position) + 1, folded.find("\n", position)
        return folded.count("\t", start, end) > 1

    def _field(self, fields: dict[str, Section], key: str) -> Section | None:
        return next((section for label, section in fields.items() if label in self._fields[key]), None)

    def _carrier(self, fields: dict[str, Section], context: Context, text: str) -> str | None:
        """Who signs beside the body, else the other party of the contract, else who the sheet says carries the action."""
        act = context.act
        passage = text[act.char_start : act.char_end]
        low = fold(passage)
        for match in self._representative.finditer(low):
            name = self._names.at(
                passage, low, match.end(), min(len(low), low.find("\n", match.end()) % (len(low) + 1))
            )
            if (
                name is not None
                and name.text.upper() not in {"EPCI", "COMMUNE"}
                and not (act.body and self._names.same(name.text, act.body))
            ):
                return name.text
        if context.partners:
            return context.partners[0]
        actor = self._field(fields, "actor")
        return self._names.label(squeeze(text[actor.char_start : actor.char_end]).partition(" ")[2]) if actor else None

    def _finding(
        self,
        context: Context,
        fields: dict[str, Section],
        text: str,
        start: int,
        amount: Amount,
        tax: str | None,
        beneficiary: str,
        section: Section,
    ) -> Finding:
        """The finding of an amount that begins at `start` of the text, in the year that ends the sheet's period."""
        end = start + amount.end - amount.start
        years = [
            int(year)
            for label, field in fields.items()
            if label in self._fields["period"]
            for year in _YEAR.findall(text[field.char_start : field.char_end])[-1:]
        ]
        year = years[0] if years else context.year
        line = text.rfind("\n", 0, start) + 1
        line_end = text.find("\n", end)
        return Finding(
            act=context.number,
            section=context.path(section),
            standing="decided",
            cents=amount.cents,
            tax=tax,
            repair=None,
            char_start=start,
            char_end=end,
            quote_start=line,
            quote_end=line_end if line_end > 0 else len(text),
            grantor=context.act.body,
            beneficiary=beneficiary,
            as_written=beneficiary,
            direction="out",
            year=year,
            year_basis="stated" if years else "session" if year else None,
            form="cash",
            purpose=context.act.title,
            rule="sheet",
            place=-2,
            row=0,
        )
