"""Tables that lost what parts their cells: rows one behind another on a line, or the cells of a row without a gap.

So transcripts of PDF files and copies of web pages give them. Knows lines and cells, no French.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from corpus62.extract.cells import PAIR, Cell, Line
from corpus62.extract.layout import Block
from corpus62.phrases.amounts import cell_amount, find_amounts
from corpus62.phrases.casing import is_capitals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus62.model import Amount
    from corpus62.text.page import Page

_LEAST = 4  # rows one behind another: in sentences names and sums alternate less often
_LONGEST_NAME = 80  # characters
_LONGEST_THEME = 40  # characters before a name: "CULTURE ET LOISIRS : Chorale"
_SENTENCE = re.compile(r"[:;]|[^\W\d_]{3}[.,]\s")  # what stands in no name
_STOP = re.compile(r"[:;]|[^\W\d_]{3}\.\s")
_GOES_ON = re.compile(r"\s(?:des?|du|à|au|aux|la|les?|par|pour|est|soit|[dl]['’])$")  # "Une enveloppe de", and no name
_LEAD = re.compile(r".*(?:[:;]|[^\W\d_]{3}\.\s|\b(?:19|20)\d\d\s)", re.DOTALL)  # what leads to the first name
_SHOUTED = re.compile(
    r"(?<!\S)[«\"(]?[A-ZÀ-Þ](?:[^\Wa-zà-ÿœ]|[^\w\s])*(?:\s+(?:[^\Wa-zà-ÿœ]|[^\w\s])+)*(?:\s*\([^()]*\))?\s*$"
)
_REMARK = re.compile(r"\s*\([^()]*\)\s+(?=\S)")
_JOINTS = " \t\n*:=…"  # between a name and its sum
_AT_ONCE = re.compile(r",\d\d[\d/]")  # what follows decimals at once is another cell
_SUM = re.compile(r"/|\d{1,3}(?:\.\d{3})*,\d\d")
_ROW = re.compile(rf"[ \t]*(?P<name>[^\W\d_][^\n/]*?[^\d\s/.,])(?P<sums>(?:{_SUM.pattern})+)[ \t]*$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LEAST_GLUED = 2  # rows that end in sums without a gap


class _Gap(NamedTuple):
    """What stands between two sums: words in [left, right), `before` them empty cells of one row, `behind` them of the next."""

    left: int
    right: int
    before: int
    behind: int


class _Row(NamedTuple):
    """A row in a paragraph, and how many columns of sums it has."""

    line: Line
    width: int


def find_run_on(page: Page, signs: list[int], empty: re.Pattern[str], start: int, end: int) -> list[Block]:
    """The tables whose rows stand one behind another, "CLUB X 90 € CLUB Y 50 €", in order, as ruled blocks.

    `signs` is where the signs of the sums in the stretch stand; what `empty` matches stands for a sum: "CLUB Z - 40 €".
    """
    found: list[Block] = []
    for begin, stop in _crowded(page.folded, signs, start, end):
        rows: list[_Row] = []
        for row in (*_rows(page, empty, begin, stop), None):
            if row is not None:
                rows.append(row)
                continue
            for width, alike in _by_width(rows):
                if len(alike) >= _LEAST:
                    found += _block([*_years(page, begin, alike[0], width), *alike], len(alike))
            rows = []
    return found


def _by_width(rows: list[_Row]) -> Iterator[tuple[int, list[Line]]]:
    """The rows that follow each other with as many columns; where each has one sum, signs that look like empty cells part them."""
    if all(len(row.line.cells) == PAIR for row in rows):
        yield 1, [row.line._replace(cells=(row.line.cells[0], _beside_name(row.line.cells[1]))) for row in rows]
    else:
        for width, alike in groupby(rows, lambda row: row.width):
            yield width, [row.line for row in alike]


def _beside_name(amount: Cell) -> Cell:
    return amount._replace(left=1, right=2)


def find_glued(page: Page, start: int, end: int) -> list[Block]:
    """The tables whose rows end in sums without a gap, "Basket Club700,00250,00", in order, as ruled blocks."""
    if len(_AT_ONCE.findall(page.folded, start, end)) < _LEAST_GLUED:
        return []
    found: list[Block] = []
    rows: list[Line] = []
    for number in range(page.lines.number(start), page.lines.number(max(start, end - 1)) + 1):
        row = _glued_row(page, number)
        if rows and (row is None or len(row.cells) != len(rows[-1].cells)):
            found += _block([*_headings(page, rows), *rows], len(rows)) if len(rows) > _LEAST_GLUED else []
            rows = []
        rows += [row] if row else []
    return found


def _block(lines: list[Line], rows: int = 0) -> list[Block]:
    """The block of some lines, the last `rows` of which, or all, bear amounts."""
    first = len(lines) - rows if rows else 0
    return [Block(tuple(lines), tuple(range(first, len(lines))))]


def _crowded(folded: str, signs: list[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraphs with more sums than lines."""
    reached = start
    for index, sign in enumerate(signs):
        if sign < reached:
            continue
        begin, stop = folded.rfind("\n\n", start, sign), folded.find("\n\n", sign, end)
        begin, reached = max(begin, start), stop if stop >= 0 else end
        sums = sum(other < reached for other in signs[index:])
        if sums >= _LEAST and sums > folded.count("\n", begin, reached):
            yield begin, reached


def _rows(page: Page, empty: re.Pattern[str], start: int, end: int) -> Iterator[_Row | None]:
    """Each name of a paragraph with the sums behind it, or what stands for one; none for a sum behind other words."""
    amounts = [amount for amount in find_amounts(page.folded, start, end) if _is_apart(page.folded, start, amount)]
    edges = [start, *(amount.end for amount in amounts)]
    between = [
        _without_empty(page.folded, empty, edge, amount.start, first=edge == start)
        for edge, amount in zip(edges, amounts, strict=False)
    ]
    named = [gap for gap in between if page.text[gap.left : gap.right].strip()]
    if sum(page.text[gap.left : gap.right].lstrip()[:1].isupper() for gap in named) < _LEAST:
        return  # a sentence
    shouted = sum(is_capitals(page.text[gap.left : gap.right]) for gap in named) * 2 > len(named)
    name: Cell | None = None
    cells: list[Cell] = []
    width = 0
    for gap, amount in zip(between, amounts, strict=True):
        width += gap.before
        if page.text[gap.left : gap.right].strip():
            if name is not None:
                yield _Row(Line(name.start, cells[-1].end, (name, *cells), ruled=True), width)
            span = _name(page.text, gap.left, gap.right, first=gap is between[0], shouted=shouted)
            name, cells, width = _cell_of_name(page.text, span) if span else None, [], gap.behind
            if name is None or name.start - gap.left > _LONGEST_THEME:  # other words lead to it: another list begins
                yield None
        width += 1
        written = page.text[amount.start : amount.end]
        cells.append(Cell(width, width + 1, amount.start, amount.end, written, amount.cents, marked=True))
    if name is not None:
        yield _Row(Line(name.start, cells[-1].end, (name, *cells), ruled=True), width)


def _without_empty(folded: str, empty: re.Pattern[str], left: int, right: int, *, first: bool) -> _Gap:
    """The gap in folded[left:right], of the `first` one without a row before it."""
    marks = [match.span() for match in empty.finditer(folded, left, right)]
    before = behind = 0
    while not first and marks and not folded[left : marks[0][0]].strip():
        left, before = marks.pop(0)[1], before + 1
    while marks and not folded[marks[-1][1] : right].strip():
        right, behind = marks.pop()[0], behind + 1
    if marks:  # "Moto-club : néant Secours aux familles" are two rows, the first without a sum
        left = marks[-1][1]
    return _Gap(left, right, before, behind)


def _years(page: Page, start: int, row: Line, width: int) -> list[Line]:
    """The headings before the first `row`, where they end in the year of each of `width` columns: "Voté en 2018 Proposé 2019"."""
    lead = row.start
    years = [match.end() for match in _YEAR.finditer(page.folded, start, lead)][-width:]
    if width == 1 or len(years) < width or page.text[years[-1] : lead].strip():
        return []
    opened = max(page.text.rfind("\n", start, years[0]), page.text.rfind(". ", start, years[0])) + 1
    spans = pairwise([max(opened, start), *years])
    cells = (
        Cell(index, index + 1, left, right, page.text[left:right].strip(), None, marked=False)
        for index, (left, right) in enumerate(spans, 1)
    )
    return [Line(max(opened, start), lead, tuple(cells), ruled=True)]


def _is_apart(folded: str, start: int, amount: Amount) -> bool:
    """Whether a sum stands in no bracket: that of "ADMR (0,90 € x 1240 hab) 1 116 €" belongs to the name."""
    return folded.rfind("(", start, amount.start) <= folded.rfind(")", start, amount.start)


def _name(text: str, left: int, right: int, *, first: bool, shouted: bool) -> tuple[int, int] | None:
    """Where the name before a sum stands in text[left:right]: all of it, or what stands behind the words that lead there.

    Of the `first` row, and among names in capitals, at its end.
    """
    if shouted and (capitals := _SHOUTED.search(text, left, right)):
        return _whole(text, capitals.start(), right)
    lead = _LEAD.match(text, left, left + len(text[left:right].rstrip(_JOINTS)))
    if lead is not None and first:
        return _whole(text, lead.end(), right)
    return _whole(text, left, right) or (_whole(text, lead.end(), right) if lead is not None else None)


def _whole(text: str, left: int, right: int) -> tuple[int, int] | None:
    """Where the name stands that is all of text[left:right], less a remark on the sum before it: "(dont 280 €) Club X"."""
    if remark := _REMARK.match(text, left, right):
        left = remark.end()
    name = text[left:right].lstrip(" \t\n*").rstrip(_JOINTS)
    joined = text[left:right].rstrip().endswith(":")  # "Vivre libre, section locale : 60 €"
    if not 1 < len(name) <= _LONGEST_NAME or not name[0].isupper() or (_STOP if joined else _SENTENCE).search(name):
        return None
    if _GOES_ON.search(name):
        return None
    begin = text.index(name, left)
    return begin, begin + len(name)


def _cell_of_name(text: str, span: tuple[int, int]) -> Cell:
    return Cell(0, 1, *span, " ".join(text[slice(*span)].split()), None, marked=False)


def _glued_row(page: Page, number: int) -> Line | None:
    start, end = page.lines.start(number), page.lines.end(number)
    match = _ROW.match(page.text, start, end)
    if match is None or not any(char.isdigit() for char in match["sums"]):
        return None
    cells = [Cell(0, 1, *match.span("name"), match["name"], None, marked=False)]
    for index, said in enumerate(_SUM.finditer(page.text, *match.span("sums")), 1):
        amount = cell_amount(said[0])
        cells.append(Cell(index, index + 1, *said.span(), said[0], amount[0] if amount else None, marked=bool(amount)))
    return Line(start, end, tuple(cells), ruled=True)


def _headings(page: Page, rows: list[Line]) -> list[Line]:
    """The lines above the rows, as many as they have cells, as one line of headings; none where one of them is a sentence."""
    width, below = len(rows[0].cells), page.lines.number(rows[0].start)
    numbers = range(below - width, below)
    texts = [page.lines.line(number).strip() for number in numbers if number >= 0]
    if len(texts) < width or any(not 1 < len(text) <= _LONGEST_NAME or _SENTENCE.search(text) for text in texts):
        return []
    starts = [page.lines.start(number) for number in numbers]
    cells = (
        Cell(index, index + 1, at, at + len(text), text, None, marked=False)
        for index, (at, text) in enumerate(zip(starts, texts, strict=True))
    )
    return [Line(starts[0], rows[0].start - 1, tuple(cells), ruled=True)]
