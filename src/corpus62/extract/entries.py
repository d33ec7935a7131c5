"""Findings in one row of a table: whose it is, how much, for which year, as what. Knows one row at a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.extract.cells import IN_BRACKETS
from corpus62.model.finding import Finding
from corpus62.text.fold import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus62.extract.cells import Cell
    from corpus62.extract.choice import Choice
    from corpus62.extract.columns import Column
    from corpus62.extract.context import Context
    from corpus62.extract.granting import Scene
    from corpus62.extract.rows import Row
    from corpus62.extract.years import YearReader
    from corpus62.model.finding import Standing
    from corpus62.model.funding import Form, YearBasis
    from corpus62.phrases.names import NameReader

_PRODUCT = re.compile(r"\d\s*[x×*]\s*\d|\s[x×]\s*\d")  # "9 élèves x 612,45 €" is a rate and no partner
_MARK_REACH = 4  # characters behind a sum in which its mark stands: "7 500 (*)"
_GRANTED = frozenset({"decided", "proposed"})


class EntryReader:
    """Built once from the vocabulary."""

    def __init__(self, names: NameReader, years: YearReader) -> None:
        self._names = names
        self._years = years

    def read(
        self, row: Row, chosen: Choice, unsigned: frozenset[Column], turned_down: Standing | None, scene: Scene
    ) -> list[Finding]:
        """The findings of one row under the columns that count; the sums of `unsigned` ones bear no sign."""
        bare = IN_BRACKETS.sub("", row.label)
        named, _, rate = bare.partition(" : ")  # "Percy : 9 élèves x 612 €"
        rated = _PRODUCT.search(rate) is not None
        name = named if rated else row.label
        label = self._names.label(name) or self.partner_of_year(row, scene.context)
        if label is None or _PRODUCT.search(named if rated else bare):
            return []
        if bare != row.label and self._names.is_body(bare.strip(), scene.context.act.body) and not scene.paid_by_rows:
            return []  # "Ville de X (direction de la jeunesse)" keeps what it does itself
        found: list[Finding] = []
        priced = any(cell.marked for cell in row.amounts)
        for cell in row.amounts:
            for column, standing in chosen:
                if column.holds(cell):
                    if priced and not cell.marked and column not in unsigned:  # a count beside sums: votes, members
                        break
                    if cell.cents and (cell.marked or scene.sums or column.role != "unknown"):
                        granted = turned_down if turned_down and standing in _GRANTED else standing
                        said = "recalled" if _is_marked(row, cell, scene) else granted
                        found.append(self.finding(row, cell, label.rstrip(" *"), column, said, scene))
                    break
        return found

    def partner_of_year(self, row: Row, context: Context) -> str | None:
        """Who receives the yearly sums that a contract lists: "pour l'année 2024 : 60 000 €"."""
        one = context.is_contract and len(context.partners) == 1
        return context.partners[0] if one and self._years.bare(fold_name(row.label)) else None

    def finding(self, row: Row, cell: Cell, label: str, column: Column, standing: Standing, scene: Scene) -> Finding:
        """The finding of a sum in a row, given to `label`."""
        context = scene.context
        section = context.section_at(cell.start)
        if standing == "decided" and column.role not in {"awarded", "carried"} and not context.decides(section):
            standing = "proposed"
        year, basis = self._year(column, standing, scene)
        if label in context.partners and (own := self._years.bare(fold_name(row.label))):
            year, basis = own, "stated"
        giver, receiver = (label, context.act.body) if scene.paid_by_rows else (context.act.body, label)
        return Finding(
            act=context.number,
            section=context.path(section),
            standing=standing,
            cents=cell.cents or 0,
            tax=None,
            repair=None,
            char_start=cell.start,
            char_end=cell.end,
            quote_start=row.start,
            quote_end=row.end,
            grantor=giver,
            beneficiary=receiver,
            as_written=None if scene.paid_by_rows else row.label or label,
            direction="in" if scene.paid_by_rows else "out",
            year=year,
            year_basis=basis,
            form=self._form(label, column, scene),
            purpose=context.act.title,
            rule=f"table/{column.role}",
            place=scene.place,
            row=cell.start,
        )

    def _form(self, label: str, column: Column, scene: Scene) -> Form:
        if column.role == "carried":
            return "carry_over"
        if scene.membership:
            return "membership"
        return "internal_transfer" if self._names.is_internal(label) else "cash"

    def _year(self, column: Column, standing: Standing, scene: Scene) -> tuple[int | None, YearBasis | None]:
        session = scene.context.year
        if column.year is not None:
            return column.year, "stated"
        if standing == "recalled":
            return (session - 1, "stated") if session and "n-1" in column.heading else (None, None)
        if scene.year is not None:
            return scene.year
        return (session, "session") if session else (None, None)


def unsigned_columns(rows: list[Row], choices: Iterable[Choice | None]) -> frozenset[Column]:
    """The chosen columns of sums, by their headings, where none bears a sign: "7 692" beside a cost of "38 460,00"."""
    signed = [cell for row in rows for cell in row.amounts if cell.marked]
    found: set[Column] = set()
    for choice in choices:
        columns = [column for column, _ in choice or ()]
        if not any(column.holds(cell) for column in columns for cell in signed):
            found.update(column for column in columns if column.role != "unknown")
    return frozenset(found)


def _is_marked(row: Row, cell: Cell, scene: Scene) -> bool:
    """Whether a sum or its row bears the mark of a footnote that recalls it."""
    written, label = scene.text[cell.start : cell.end + _MARK_REACH], row.label.rstrip()
    return any(
        (mark in written and mark + mark not in written)  # "*", and not "**"
        or (label.endswith((mark, f"({mark})")) and not label.endswith(mark + mark))
        for mark in scene.footnote
    )
