"""Findings in tables: which column is decided, whose row it is, which totals it must reach. Knows one table at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from corpus62.extract.layout import segments
from corpus62.extract.rows import Row, read_rows
from corpus62.model import Check
from corpus62.model.finding import Finding
from corpus62.text.fold import fold

if TYPE_CHECKING:
    from corpus62.extract.columns import Column, ColumnReader
    from corpus62.extract.context import Context
    from corpus62.extract.cues import CueReader
    from corpus62.extract.layout import Block, Cell
    from corpus62.extract.payers import PayerReader
    from corpus62.extract.recipients import Recipients
    from corpus62.extract.years import YearReader
    from corpus62.model.finding import Standing
    from corpus62.vocabulary.load import Columns

_LEAD_REACH = 900  # characters above a table in which the sentence that leads it may stand


class Layout(NamedTuple):
    """The headings and columns of a table of grants."""

    titles: str
    columns: list[Column]


class TableReading(NamedTuple):
    """What one table says."""

    findings: list[Finding]
    checks: list[Check]
    doubts: list[tuple[str, int, int, int]]  # (reason, cents, start, end)
    layout: Layout | None  # of a table of grants, for the one that goes on from it


_NOTHING = TableReading([], [], [], None)


class TableReader:
    """Built once from the vocabulary."""

    def __init__(
        self,
        columns: ColumnReader,
        words: Columns,
        cues: CueReader,
        recipients: Recipients,
        payers: PayerReader,
        years: YearReader,
    ) -> None:
        self._columns = columns
        self._marks = words.footnote.marks
        self._recalled = tuple(fold(word) for word in words.footnote.recalled)
        self._cues = cues
        self._recipients = recipients
        self._payers = payers
        self._years = years

    def read(
        self, block: Block, place: int, text: str, folded: str, context: Context, before: Layout | None
    ) -> TableReading:
        """The findings of a table. `before` is the layout of the table of grants above it, which it may go on from."""
        header = self._columns.header(block)
        lead = self._lead(block, folded, context)
        columns = self._row_columns(block, before.columns if before and not header.strip() else None)
        first = columns[block.lines[block.rows[0]].start]
        goes_on = before is not None and (
            (header.strip() and self._columns.titles(block) == before.titles)
            or (not header.strip() and len(first) == len(before.columns))
        )
        if not goes_on and not self._awards(header, first, lead, context):
            return _NOTHING
        rows = read_rows(block, self._columns.names_column(block))
        if self._is_plan(rows, context):
            return _NOTHING
        chosen = {start: self._chosen(found, context) for start, found in columns.items()}
        footnote = self._footnote(block, folded)
        reading = TableReading(
            [],
            [],
            [],
            Layout(self._columns.titles(block) if header.strip() else before.titles if before else "", first),
        )
        for row in rows:
            if not self._is_total(row):
                self._read_row(row, chosen[row.start], place, text, folded, context, lead, footnote, reading)
        if (main := chosen[rows[0].start]) is not None:
            reading.checks.extend(self._totals(rows, main))
        return reading

    def _row_columns(self, block: Block, inherited: list[Column] | None) -> dict[int, list[Column]]:
        """The columns each row stands under, by the row's start: those of its page, named as on the page before."""
        found: dict[int, list[Column]] = {}
        for piece in segments(block):
            columns = self._columns.read(piece)
            if inherited and not self._columns.header(piece).strip() and len(inherited) == len(columns):
                columns = [
                    new._replace(heading=old.heading, role=old.role, year=old.year)
                    for new, old in zip(columns, inherited, strict=True)
                ]
            inherited = columns
            found |= {piece.lines[number].start: columns for number in piece.rows}
        return found

    def _is_plan(self, rows: list[Row], context: Context) -> bool:
        """A financing plan: its rows are funders, the body among them."""
        names = [name for row in rows if (name := self._recipients.names.label(row.label))]
        own = any(self._recipients.names.is_body(name, context.act.body) for name in names)
        return (own and len(names) > 1) or sum(self._payers.is_funder(name) for name in names) > 1

    def _read_row(
        self,
        row: Row,
        chosen: list[tuple[Column, Standing]] | None,
        place: int,
        text: str,
        folded: str,
        context: Context,
        lead: str,
        footnote: frozenset[str],
        reading: TableReading,
    ) -> None:
        if chosen is None:
            reading.doubts.extend(("unclear_columns", cell.cents or 0, cell.start, cell.end) for cell in row.amounts)
        else:
            reading.findings.extend(self._row(row, chosen, place, text, folded, context, lead, footnote))

    @staticmethod
    def _lead(block: Block, folded: str, context: Context) -> str:
        """The text right above a table: headings and the sentence that leads it."""
        start = max(context.act.char_start, block.start - _LEAD_REACH)
        return folded[start : block.start]

    def _awards(self, header: str, columns: list[Column], lead: str, context: Context) -> bool:
        """Whether a table lists grants: its headings or the words above it say so, and nothing makes it a budget."""
        named = self._columns.names_partners(header)
        if self._columns.never_awards(header) and not named:
            return False
        if not any(
            column.role in {"carried", "awarded", "proposed", "plain", "unknown", "recalled"} for column in columns
        ):
            return False
        title = fold(context.act.title or "")
        for passage in (header, self._last_lines(lead), title):
            granted = any(hit.classes & {"grant", "membership", "in_kind"} for hit in self._cues.find(passage))
            if granted:
                return True
        return False

    @staticmethod
    def _last_lines(lead: str) -> str:
        """The last paragraph or two above a table."""
        paragraphs = [part for part in lead.split("\n\n") if part.strip()]
        return " ".join(paragraphs[-3:])[-500:]

    def _chosen(self, columns: list[Column], context: Context) -> list[tuple[Column, Standing]] | None:
        """The columns that say something of their rows, with what they say; None when they cannot be told apart."""
        roles = {column.role for column in columns}
        decided: Standing = "decided"
        chosen: list[tuple[Column, Standing]] = []
        best = next((role for role in ("carried", "awarded", "proposed", "plain") if role in roles), None)
        asked = [column.left for column in columns if column.role in {"requested", "proposed"}]
        if (
            best == "awarded"
            and asked
            and all(column.left < min(asked) for column in columns if column.role == "awarded")
        ):
            columns = [column._replace(role="recalled") if column.role == "awarded" else column for column in columns]
            best = "proposed"
        for column in columns:
            earlier = column.year is not None and context.year is not None and column.year < context.year
            if column.role == "requested":
                chosen.append((column, "requested"))
            elif column.role == "awarded" and best == "carried":
                chosen.append((column, "recalled"))
            elif column.role == "recalled" or (earlier and self._has_current(columns, context)):
                if column.role in {"recalled", "plain", "awarded"}:
                    chosen.append((column, "recalled"))
            elif column.role == best:
                chosen.append((column, decided))
        if best is None:
            unknown = [column for column in columns if column.role == "unknown"]
            return [*chosen, (unknown[0], decided)] if len(unknown) == 1 else None
        return chosen

    @staticmethod
    def _has_current(columns: list[Column], context: Context) -> bool:
        """Whether another column is of the act's own year, or of none."""
        return any(
            column.year is None or (context.year is not None and column.year >= context.year)
            for column in columns
            if column.role in {"plain", "awarded", "proposed"}
        )

    def _is_total(self, row: Row) -> bool:
        label = fold(row.label)
        return bool(self._columns.total.match(label)) or any(
            self._columns.total.match(fold(other)) for other in row.others
        )

    def _footnote(self, block: Block, folded: str) -> frozenset[str]:
        """The marks that turn a row into a recalled one, by the notes under the table."""
        below = folded[block.start : block.end + 600]
        marks = set()
        for line in below.split("\n"):
            bare = line.strip()
            for mark in self._marks:
                if bare.startswith(mark) and any(word in bare for word in self._recalled):
                    marks.add(mark)
                    break
        return frozenset(marks)

    def _row(
        self,
        row: Row,
        chosen: list[tuple[Column, Standing]],
        place: int,
        text: str,
        folded: str,
        context: Context,
        lead: str,
        footnote: frozenset[str],
    ) -> list[Finding]:
        label = self._recipients.names.label(row.label)
        if label is None:
            return []
        findings = []
        for cell in row.amounts:
            column, standing = next(
                ((c, s) for c, s in chosen if c.left < cell.right and cell.left < c.right), (None, None)
            )
            if column is None or standing is None or not cell.cents or (column.role == "unknown" and not cell.marked):
                continue
            marked = any(
                mark in text[cell.start : cell.end + 2] or row.label.rstrip().endswith(mark) for mark in footnote
            )
            findings.append(
                self._finding(
                    row,
                    cell,
                    label.rstrip(" *"),
                    column,
                    "recalled" if marked else standing,
                    place,
                    folded,
                    context,
                    lead,
                )
            )
        return findings

    def _finding(
        self,
        row: Row,
        cell: Cell,
        label: str,
        column: Column,
        standing: Standing,
        place: int,
        folded: str,
        context: Context,
        lead: str,
    ) -> Finding:
        section = context.section_at(cell.start)
        if standing == "decided" and column.role not in {"awarded", "carried"} and not context.decides(section):
            standing = "proposed"
        year, basis = self._year(column, standing, lead, context)
        body = context.act.body
        names = self._recipients.names
        form = "internal_transfer" if names.is_internal(label) else "cash"
        if column.role == "carried":
            form = "carry_over"
        elif self._has(lead, "membership") and not self._has(lead, "grant"):
            form = "membership"
        return Finding(
            act=context.index,
            section=context.path(section),
            standing=standing,
            cents=cell.cents or 0,
            tax=None,
            repair=None,
            char_start=cell.start,
            char_end=cell.end,
            quote_start=row.start,
            quote_end=row.end,
            grantor=body,
            beneficiary=label,
            as_written=row.label,
            direction="out",
            year=year,
            year_basis=basis,
            form=form,
            purpose=context.act.title,
            rule=f"table/{column.role}",
            place=place,
            row=cell.start,
        )

    def _has(self, passage: str, name: str) -> bool:
        return any(name in hit.classes for hit in self._cues.find(self._last_lines(passage)))

    def _year(self, column: Column, standing: Standing, lead: str, context: Context) -> tuple[int | None, str | None]:
        if column.year is not None:
            return column.year, "stated"
        if standing == "recalled":
            return (context.year - 1, "stated") if context.year and "n-1" in column.heading else (None, None)
        if found := self._years.firm(self._last_lines(lead)) or self._years.of_act(context.act):
            return found
        return (context.year, "session") if context.year else (None, None)

    def _totals(self, rows: list[Row], chosen: list[tuple[Column, Standing]]) -> list[Check]:
        """Printed totals against their rows, column by column; a grand total against all rows since the last one."""
        checks = []
        for column, standing in chosen:
            since, overall = 0, 0
            for row in rows:
                cents = sum(
                    cell.cents or 0 for cell in row.amounts if column.left < cell.right and cell.left < column.right
                )
                if not self._is_total(row):
                    since += cents
                    overall += cents
                elif cents:
                    expected = since if since and cents != overall else overall
                    checks.append(
                        Check(
                            name="total",
                            ok=cents == expected,
                            expected=cents,
                            found=expected,
                            note=f"{row.label.strip()} ({standing})",
                        )
                    )
                    since = 0
        return checks
