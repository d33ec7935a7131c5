"""The acts of a document in; fundings, budget lines and refusals out. The order of the readers, and nothing else."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import groupby
from typing import TYPE_CHECKING

from corpus62.extract.budget import BudgetReader
from corpus62.extract.cells import PAIR
from corpus62.extract.columns import ColumnReader
from corpus62.extract.context import Context, make_context, squeeze
from corpus62.extract.cues import CueReader
from corpus62.extract.forms import find_forms, find_titled
from corpus62.extract.glued import find_glued, find_run_on
from corpus62.extract.identity import acronyms, sirets
from corpus62.extract.layout import find_blocks
from corpus62.extract.led import find_headed, find_led
from corpus62.extract.linker import Dossier, Linker
from corpus62.extract.parting import HeadingParter
from corpus62.extract.payers import PayerReader
from corpus62.extract.plain import find_plain, find_totalled
from corpus62.extract.prose import ProseReader
from corpus62.extract.ragged import counted, paired
from corpus62.extract.recipients import Recipients
from corpus62.extract.sheets import SheetFundings
from corpus62.extract.spaced import find_spaced
from corpus62.extract.stacked import find_stacked
from corpus62.extract.statements import StatementCutter
from corpus62.extract.tables import TableReader
from corpus62.extract.years import YearReader
from corpus62.phrases.amounts import find_amounts, find_signs
from corpus62.phrases.casing import is_capitals
from corpus62.phrases.names import NameReader
from corpus62.text.places import any_within, within
from corpus62.vocabulary.patterns import alternation, at_word, folded_words

if TYPE_CHECKING:
    from corpus62.extract.layout import Block
    from corpus62.model import Act, BudgetLine, Funding, Refusal
    from corpus62.phrases.votes import VoteReader
    from corpus62.text.page import Page
    from corpus62.vocabulary.register import Register
    from corpus62.vocabulary.shapes import Vocabulary

_GOES_ON = re.compile(r"\n[ \t]*(?![a-z]\)|\d{1,2}\s?[.)°-])[a-zà-ÿœ\d]")  # the sentence of a line, and no list
_CONTEXT = 1500  # characters above a sum in which its beneficiary or its heading may stand: eight statements at most
_BULLETS = frozenset("-•*")
_SHORT_MARK = 3  # letters of an empty cell that could be a word of a name: "x", "nc", "non"
_AFTER = 300  # characters below the last sum
_FIRST_WORD = re.compile(r"[a-z]{3,}")  # of a heading or a total; shorter ones open any line
_UNREAD = frozenset({"attendance", "agenda"})  # sections whose figures are never fundings


class Extractor:
    """Built once a worker from the vocabulary and the known partners."""

    def __init__(self, vocabulary: Vocabulary, register: Register, votes: VoteReader) -> None:
        self._names = NameReader(vocabulary.names)
        cues, years = CueReader(vocabulary), YearReader(vocabulary.names)
        self._votes, self._years = votes, years
        recipients = Recipients(self._names, cues)
        payers = PayerReader(vocabulary, self._names, cues)
        self._budget = BudgetReader(vocabulary.columns)
        self._columns = columns = ColumnReader(vocabulary.columns)
        self._parter = HeadingParter(vocabulary.columns, columns)
        self._tables = TableReader(vocabulary.columns, columns, cues, recipients, payers, years)
        self._prose = ProseReader(cues, recipients, payers, years)
        self._cutter = StatementCutter(
            vocabulary.names.continuing, vocabulary.openings.clauses.words, vocabulary.cues.assembly.words
        )
        self._sheets = SheetFundings(vocabulary.openings, self._names)
        self._linker = Linker(self._names, register, vocabulary.natures)
        self._cues = cues
        self._totals, self._partners = (
            frozenset(first[0] for word in folded_words(heading.words) if (first := _FIRST_WORD.match(word)))
            for heading in (vocabulary.columns.total, vocabulary.columns.label)
        )
        empty = [mark for mark in vocabulary.columns.empty.marks if len(mark) > _SHORT_MARK or not mark.isalnum()]
        self._empty = re.compile(rf"(?<!\S){alternation(empty)}(?!\S)")
        self._demand = re.compile(rf"\s*{alternation(vocabulary.names.demand)}(?:(?<=')|\b)")
        put_off, rejected = at_word(vocabulary.cues.put_off.words), at_word(vocabulary.cues.reject.words)
        self._refusing = re.compile(rf"(?:(?P<put_off>{put_off})|{rejected})(?!\w)")

    def extract(self, page: Page, acts: tuple[Act, ...]) -> tuple[list[Funding], list[BudgetLine], list[Refusal]]:
        """Everything the acts of a document say of money."""
        fundings: list[Funding] = []
        lines: list[BudgetLine] = []
        refusals: list[Refusal] = []
        initials = acronyms(page.text, self._names)
        signs = find_signs(page.folded, 0, len(page.folded))
        for _, group in groupby(enumerate(acts), key=lambda pair: pair[1].dossier):
            dossier = self._read(list(group), page, signs, initials, refusals)
            found, refused = self._linker.link(dossier, page.text)
            fundings += found
            lines += dossier.budget_lines
            refusals += refused
        return fundings, lines, refusals

    def _read(
        self,
        group: list[tuple[int, Act]],
        page: Page,
        signs: list[int],
        initials: dict[str, str],
        refusals: list[Refusal],
    ) -> Dossier:
        text, folded = page.text, page.folded
        members = [act for _, act in group]
        contexts = [
            make_context(
                index, act, members, self._names, self._years, self._votes, folded, self._refusing, self._demand
            )
            for index, act in group
        ]
        dossier = Dossier(contexts, [], [], {}, [], sirets(members, folded), initials)
        for context in contexts:
            if context.act.kind == "minutes":  # what stands before the first item: session, agenda
                continue
            dossier.budget_lines.extend(self._budget.read(context.act, text, folded))
            sheet = self._sheets.read(context, text, folded)
            if sheet:
                dossier.findings.extend(sheet)
                continue
            claimed = self._read_tables(context, page, signs, dossier, refusals)
            self._read_prose(context, page, signs, claimed, dossier, refusals)
        return dossier

    def _read_tables(
        self, context: Context, page: Page, signs: list[int], dossier: Dossier, refusals: list[Refusal]
    ) -> list[tuple[int, int]]:
        """Reads the tables of an act; returns the stretches they claim."""
        claimed: list[tuple[int, int]] = []
        act = context.act
        before = None
        for place, block in enumerate(self._blocks(page, signs, act.char_start, act.char_end), 1):
            section = context.section_at(block.start)
            own = _claimed(block, page.folded, signs)
            if section.kind in _UNREAD or section.kind == "financial_table":
                claimed += own
                continue
            if _is_sentence(block, page.text):
                continue
            reading = self._tables.read(block, place, page.text, page.folded, context, before)
            said = len(block.rows) == 1 and not reading.findings and not reading.doubts
            if reading.claims and not said:  # one line may be a sentence after all
                claimed += own
            before = reading.layout or before
            dossier.findings.extend(reading.findings)
            dossier.totals[context.number, place] = reading.checks
            for reason, cents, start, end in reading.doubts:
                refusals.append(context.refuse(reason, cents, start, end, page.text))
        return claimed

    def _blocks(self, page: Page, signs: list[int], start: int, end: int) -> list[Block]:
        """The tables of a stretch in order; a list of plain lines only where no other table stands."""
        sums = within(signs, start, end)
        forms = find_forms(page, self._partners, start, end)
        forms += _apart(find_titled(page, sums, start, end), forms)
        proved, kind = find_totalled(page, self._totals, start, end), self._names.says_kind
        spaced = _whole(find_spaced(page, self._parter.part, start, end), proved)
        laid_out = [counted(block) or paired(block) or block for block in _whole(find_blocks(page, start, end), spaced)]
        stacked = find_stacked(page, self._columns.is_heading, start, end)
        laid_out = _apart(laid_out, [block for block in stacked if block.rows[0]])  # under headings of their own
        found = forms + _apart([*laid_out, *stacked], forms)
        plain = spaced + _apart(find_plain(page, sums, start, end), spaced)
        plain += _apart(find_run_on(page, sums, self._empty, start, end) + find_glued(page, start, end), plain)
        plain += proved or find_led(page, self._cues.lists_sums, kind, start, end)
        plain += _apart(find_headed(page, self._cues.heads_grants, kind, start, end), plain)
        return sorted(found + _apart(plain, found), key=lambda block: block.start)

    def _read_prose(
        self,
        context: Context,
        page: Page,
        signs: list[int],
        claimed: list[tuple[int, int]],
        dossier: Dossier,
        refusals: list[Refusal],
    ) -> None:
        if not any_within(signs, context.act.char_start, context.act.char_end + _CONTEXT):
            return
        heading = [span for span in _heading(context.act, page.text) if not any_within(signs, *span)]
        running = [
            span
            for section in context.act.sections
            if section.kind not in _UNREAD and section.kind != "financial_table"
            for span in _without(section.char_start, section.char_end, [*heading, *claimed])
        ]
        told = [sign for span in running for sign in within(signs, *span)]
        spans = [hot for span in running for hot in _hot(told, page.folded, *span)]
        statements = self._cutter.cut(page.text, page.folded, spans)
        starts = [statement.start for statement in statements]
        for number in sorted({bisect_right(starts, sign) - 1 for sign in told}):
            statement = statements[number]
            reading = self._prose.read(number, statements, context)
            dossier.findings.extend(reading.findings)
            dossier.parts.extend((context.number, part) for part in reading.parts)
            for reason, amount in reading.doubts:
                refusals.append(context.refuse(reason, amount.cents, statement.start, statement.end, page.text))


def _is_sentence(block: Block, text: str) -> bool:
    """Whether a block is a lone line with a name and a sum at a colon: read as what it is, the end of a sentence."""
    lines = [block.lines[row] for row in block.rows]
    if len(lines) > 1 or lines[0].ruled or len(lines[0].cells) != PAIR:
        return False
    name, amount = lines[0].cells
    return text[name.end : amount.start].strip() == ":"


def _claimed(block: Block, folded: str, signs: list[int]) -> list[tuple[int, int]]:
    """The stretches of a block that are its own: from the first row on, less list items with a sum that are no rows."""
    rows = frozenset(block.rows)
    spans: list[tuple[int, int]] = []
    begin = block.lines[block.rows[0]].start
    for number in range(block.rows[0], len(block.lines)):
        line = block.lines[number]
        item = folded[line.start : line.end].lstrip()[:1] in _BULLETS and any_within(signs, line.start, line.end)
        if number not in rows and item:
            if begin < line.start:
                spans.append((begin, line.start))
            begin = line.end
    end = _total_below(block, folded)
    if begin < end:
        spans.append((begin, end))
    return spans


def _total_below(block: Block, folded: str) -> int:
    """Where a block ends, or the sentence right below it that only adds up its rows: "soit 94 000 € en tout."."""
    stop = folded.find("\n", block.end + 1)
    stop = stop if stop >= 0 else len(folded)
    total = sum(cell.cents or 0 for row in block.rows for cell in block.lines[row].amounts[-1:])
    below = [amount.cents for amount in find_amounts(folded, block.end, stop)]
    return stop if below == [total] else block.end


def _apart(blocks: list[Block], others: list[Block]) -> list[Block]:
    """Those blocks that have nothing in common with any other."""
    return [
        block for block in blocks if not any(block.start < other.end and other.start < block.end for other in others)
    ]


def _whole(blocks: list[Block], others: list[Block]) -> list[Block]:
    """Those blocks of which no other holds more rows: one that only some lines of it look like."""
    return [
        block
        for block in blocks
        if not any(
            block.start < other.end and other.start < block.end and len(other.rows) > len(block.rows)
            for other in others
        )
    ]


def _heading(act: Act, text: str) -> list[tuple[int, int]]:
    """The line that an act of minutes opens with, where it says no more than its title and its sentence ends there."""
    stop = text.find("\n", act.char_start, act.char_end)
    line = text[act.char_start : stop] if stop >= 0 else ""
    titled = act.title and squeeze(line).strip(" *#:").endswith(act.title)
    goes_on = _GOES_ON.match(text, stop) and not is_capitals(line)
    return [(act.char_start, stop)] if titled and not goes_on else []


def _hot(signs: list[int], folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """What of a stretch of running text can bear on a sum in it or shortly below it: its beneficiary may stand above."""
    near = within(signs, start, end + _CONTEXT)
    if near and near[0] - _CONTEXT <= start and near[0] + _AFTER >= end:
        return [(start, end)]
    spans: list[tuple[int, int]] = []
    for sign in near:
        reached = spans[-1][1] if spans else -1
        if min(end, sign + _AFTER) <= reached:
            continue
        first = sign - _CONTEXT
        if first > max(start, reached):
            first = folded.rfind("\n\n", start, first)
        last = folded.find("\n\n", min(end, sign + _AFTER), end)
        first, last = max(start, first), last if last >= 0 else end
        spans.append((spans.pop()[0], last) if first <= reached else (first, last))
    return spans


def _without(start: int, end: int, claimed: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """[start, end) less the claimed stretches."""
    spans = []
    for first, last in claimed:
        if last <= start or first >= end:
            continue
        if first > start:
            spans.append((start, first))
        start = max(start, last)
    if start < end:
        spans.append((start, end))
    return spans
