"""Findings in tables: which column is decided, whose row it is, which totals it must reach. Knows one table at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from corpus62.extract.checks import total_checks
from corpus62.extract.choice import choose
from corpus62.extract.columns import Column
from corpus62.extract.entries import EntryReader, unsigned_columns
from corpus62.extract.granting import Scene, TableJudge
from corpus62.extract.layout import segments
from corpus62.extract.rates import by_rate
from corpus62.extract.rows import Row, read_rows
from corpus62.model import Check
from corpus62.model.finding import Finding
from corpus62.text.fold import fold_name

if TYPE_CHECKING:
    from corpus62.extract.columns import ColumnReader
    from corpus62.extract.context import Context
    from corpus62.extract.cues import CueReader
    from corpus62.extract.layout import Block
    from corpus62.extract.payers import PayerReader
    from corpus62.extract.recipients import Recipients
    from corpus62.extract.years import YearReader
    from corpus62.vocabulary.shapes import Columns

_BELOW_REACH = 160  # characters below a table in which "ces subventions" takes it up
_NOTE_REACH = 600  # characters below a table in which its footnotes stand
_LEAD_REACH = 900  # characters above a table in which the sentence that leads it may stand


class Layout(NamedTuple):
    """The headings and columns of a table of grants."""

    titles: str
    columns: list[Column]
    named: tuple[int, int] | None = None  # the column of names, where columns are counted and so stay in their place


class Doubt(NamedTuple):
    """What the passage [start, end) of a table does not say clearly, and why."""

    reason: str
    cents: int | None
    start: int
    end: int


class TableReading(NamedTuple):
    """What one table says."""

    findings: list[Finding]
    checks: list[Check]
    doubts: list[Doubt]
    layout: Layout | None  # of a table of grants, for the one that goes on from it
    claims: bool = True  # not the ends of sentences, "Aide proposée : 100 €", whose names stand above each


_NOTHING = TableReading([], [], [], None)
_NO_TABLE = TableReading([], [], [], None, claims=False)


class TableReader:
    """Built once from the vocabulary."""

    def __init__(
        self,
        words: Columns,
        columns: ColumnReader,
        cues: CueReader,
        recipients: Recipients,
        payers: PayerReader,
        years: YearReader,
    ) -> None:
        self._columns = columns
        self._marks = words.footnote.marks
        self._recalled = tuple(fold_name(word) for word in words.footnote.recalled)
        self._cues = cues
        self._names = recipients.names
        self._payers = payers
        self._years = years
        self._entries = EntryReader(recipients.names, years)
        self._judge = TableJudge(words, self._columns, cues, recipients.names, payers)

    def read(
        self, block: Block, place: int, text: str, folded: str, context: Context, before: Layout | None
    ) -> TableReading:
        """The findings of a table. `before` is the layout of the table of grants above it, which it may go on from."""
        block = self._columns.without_empty(block)
        header = self._columns.header(block)
        scene = self._scene(block, header, place, text, folded, context)
        inherited = before.columns if before and not header.strip() else None
        columns = self._row_columns(block, inherited, None if context.is_contract else context.act.body)
        first = columns[block.lines[block.rows[0]].start]
        titles = self._columns.titles(block) if header.strip() else ""
        kin = _goes_on(titles, header, first, before)
        if not kin and self._judge.is_no_list(header, first):
            return _NOTHING
        named, says_kind = self._columns.names_column(block), self._names.says_kind
        ruled = block.lines[block.rows[0]].ruled
        if ruled and before and not header.strip() and len(first) == len(before.columns):
            named = before.named
        rows = read_rows(block, named, self._names.is_begun, self._columns.is_total, says_kind)
        if self._helps_persons(block, fold_name(context.act.title or "")):
            rows = [row if self._is_total(row) else row._replace(label=self._names.person_label) for row in rows]
        if self._judge.is_plan(rows, context) or self._judge.is_account(rows):
            return _NOTHING
        if not header.strip() and all(self._granting(row.label) and not self._names.label(row.label) for row in rows):
            return _NO_TABLE
        if (registered := self._judge.of_register(rows, header)) is not None:
            rows, granted = registered or rows, bool(registered)
        elif told := self._judge.told_by_rows(rows):
            rows, granted = told, not self._judge.is_of_accounts(scene)
        else:
            granted = self._judge.awards(header, first, rows, scene) or self._judge.proposes(rows, scene)
        if not kin and not self._lists_years(rows, context) and not granted:
            return TableReading([], [], self._unsaid(block, rows, header), None)
        layout = Layout(titles or (before.titles if before else ""), first, named if ruled else None)
        reading = TableReading([], [], [], layout)
        year = self._year_decided(context)
        chosen = {start: choose(found, year) for start, found in columns.items()}
        main = chosen[rows[0].start]
        if main is None and self._read_across(rows, first, scene, reading):
            return reading
        checks = total_checks(rows, main, self._is_total) if main is not None else []
        scene = scene._replace(sums=self._judge.lists_sums(scene) or any(check.ok for check in checks))
        reading.checks.extend(checks)
        turned_down = self._judge.turned_down(block, scene)
        unsigned = unsigned_columns(rows, chosen.values())
        labelled = any(row.label for row in rows)
        for row in rows:
            if self._is_total(row):
                continue
            if not labelled:
                reading.doubts.extend(Doubt("no_beneficiary", cell.cents, cell.start, cell.end) for cell in row.amounts)
            elif (choice := chosen[row.start]) is None:
                reading.doubts.extend(
                    Doubt("unclear_columns", cell.cents, cell.start, cell.end) for cell in row.amounts
                )
            else:
                said = turned_down.get(row.start)
                reading.findings.extend(self._entries.read(row, choice, unsigned, said, scene))
        return reading

    def _helps_persons(self, block: Block, title: str) -> bool:
        """Whether the rows of a table name persons, or only place those who are helped: persons, by the title of the act."""
        if self._columns.names_persons(block):
            return True
        if not self._names.helps_unnamed(title) or self._columns.tells_place(title):
            return False
        return self._columns.names_places(block)

    def _year_decided(self, context: Context) -> int | None:
        """The year whose columns are decided: of the session, or the next one where the title says so."""
        titled = self._years.of_act(context.act)
        return titled[0] if titled and context.year and titled[0] == context.year + 1 else context.year

    def _scene(self, block: Block, header: str, place: int, text: str, folded: str, context: Context) -> Scene:
        above = folded[max(context.act.char_start, block.start - _LEAD_REACH) : block.start]
        paragraphs = [part for part in above.split("\n\n") if part.strip()]
        lead = " ".join(paragraphs[-3:])[-500:]
        said = {name for hit in self._cues.find(lead) for name in hit.classes}
        marks = self._footnote(folded[block.start : block.end + _NOTE_REACH])
        year = self._years.firm(lead) or self._years.of_act(context.act)
        paid = self._judge.is_paid_by_rows(lead, header, context)
        membership = "membership" in said and "grant" not in said
        below = folded[block.end : block.end + _BELOW_REACH].strip()
        return Scene(place, text, context, lead, below, membership, marks, year, paid)

    def _owned(self, column: Column, body: str | None) -> Column:
        """A column of the share of one of several funders counts where it is the body's: "Part État", "Part Ville"."""
        if column.role not in {"plain", "unknown", "proposed", "awarded"} or body is None:
            return column
        if self._names.is_kind_of(column.heading, body):
            return column._replace(role="awarded")
        funder = self._payers.named_in(column.heading)
        return column._replace(role="ignored") if funder and not self._names.is_body(funder, body) else column

    def _row_columns(self, block: Block, inherited: list[Column] | None, body: str | None) -> dict[int, list[Column]]:
        """The columns each row stands under, by the row's start: those of its page, named as on the page before."""
        found: dict[int, list[Column]] = {}
        for piece in segments(block):
            columns = [self._owned(column, body) for column in self._columns.read(piece)]
            if inherited and not self._columns.header(piece).strip() and len(inherited) == len(columns):
                columns = [
                    new._replace(heading=old.heading, role=old.role, year=old.year)
                    for new, old in zip(columns, inherited, strict=True)
                ]
            inherited, proved = columns, by_rate(piece, columns)
            found |= {piece.lines[number].start: proved for number in piece.rows}
        return found

    def _unsaid(self, block: Block, rows: list[Row], header: str) -> list[Doubt]:
        """The doubt about a table of partners and sums in euros of which nothing says that they are granted."""
        if "€" not in header and not any(cell.marked for row in rows for cell in row.amounts):
            return []
        names = (self._names.label(row.label) for row in rows if not self._is_total(row))
        partners = [name for name in names if name and self._names.says_kind(name)]
        if not partners:
            return []
        first, last = block.lines[block.rows[0]], block.lines[block.rows[-1]]
        return [Doubt("no_word_for_a_grant", None, first.start, last.end)]

    def _is_total(self, row: Row) -> bool:
        return self._columns.say_total((row.label, *row.others))

    def _footnote(self, below: str) -> frozenset[str]:
        """The marks that turn a row into a recalled one, by the notes in and under the table."""
        notes = [line.strip() for line in below.split("\n") if any(word in line for word in self._recalled)]
        marks = (next((mark for mark in self._marks if note.startswith((mark, f"({mark})"))), None) for note in notes)
        return frozenset(mark for mark in marks if mark is not None)

    def _read_across(self, rows: list[Row], columns: list[Column], scene: Scene, reading: TableReading) -> bool:
        """A table whose columns are the beneficiaries: the row that bears a word for a grant holds their sums."""
        names = {column: self._names.label(column.heading_text) for column in columns}
        named = [name for name in names.values() if name and self._names.says_kind(name)]
        if len(named) < 2 or len(named) != len(columns):
            return False
        row = next((row for row in rows if self._granting(row.label)), None)
        if row is None:
            return False
        for cell in row.amounts:
            column = next((column for column in columns if column.holds(cell)), None)
            if column is not None and cell.cents:
                reading.findings.append(self._entries.finding(row, cell, names[column] or "", column, "decided", scene))
        return True

    def _granting(self, label: str) -> bool:
        return any(hit.classes & {"grant", "membership"} for hit in self._cues.find(fold_name(label)))

    def _lists_years(self, rows: list[Row], context: Context) -> bool:
        """Whether a contract gives a sum for each of some years: "pour l'année 2024 : 60 000 €", and not its instalments."""
        years = {self._years.firm(fold_name(row.label)) for row in rows if self._entries.partner_of_year(row, context)}
        return len(years - {None}) > 1


def _goes_on(titles: str, header: str, columns: list[Column], before: Layout | None) -> bool:
    """Whether a table goes on from the one before it: the same headings, or none over as many columns."""
    if before is None:
        return False
    return titles == before.titles if header.strip() else len(columns) == len(before.columns)
