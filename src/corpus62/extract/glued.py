"""Tables that lost what parts their cells: rows one behind another on a line, or the cells of a row without a gap.

So transcripts of PDF files and copies of web pages give them. Knows lines and cells, no French.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.extract.cells import Cell, Line
from corpus62.extract.layout import Block
from corpus62.phrases.amounts import cell_amount, find_amounts
from corpus62.phrases.casing import is_capitals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus62.model import Amount
    from corpus62.text.page import Page

_LEAST = 4  # rows one behind another: in sentences names and sums alternate less often
_LONGEST_NAME = 80  # characters
_SENTENCE = re.compile(r"[:;]|[^\W\d_]{3}[.,]\s")  # what stands in no name
_LEAD = re.compile(r".*(?:[:;]|[^\W\d_]{3}\.\s|\b(?:19|20)\d\d\s)", re.DOTALL)  # what leads to the first name
_SHOUTED = re.compile(
    r"(?<!\S)[«\"(]?[A-ZÀ-Þ](?:[^\Wa-zà-ÿœ]|[^\w\s])*(?:\s+(?:[^\Wa-zà-ÿœ]|[^\w\s])+)*(?:\s*\([^()]*\))?\s*$"
)
_AT_ONCE = re.compile(r",\d\d[\d/]")  # what follows decimals at once is another cell
_SUM = re.compile(r"/|\d{1,3}(?:\.\d{3})*,\d\d")
_ROW = re.compile(rf"[ \t]*(?P<name>[^\W\d_][^\n/]*?[^\d\s/.,])(?P<sums>(?:{_SUM.pattern})+)[ \t]*$")
_LEAST_GLUED = 2  # rows that end in sums without a gap


def find_run_on(page: Page, signs: list[int], start: int, end: int) -> list[Block]:
    """The tables whose rows stand one behind another, "CLUB X 90 € CLUB Y 50 €", in order, as ruled blocks.

    `signs` is where the signs of the sums in the stretch stand.
    """
    found: list[Block] = []
    for begin, stop in _crowded(page.folded, signs, start, end):
        rows: list[Line] = []
        for row in (*_rows(page, begin, stop), None):
            if row is not None:
                rows.append(row)
            else:
                found += _block(rows) if len(rows) >= _LEAST else []
                rows = []
    return found


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


def _rows(page: Page, start: int, end: int) -> Iterator[Line | None]:
    """Each sum of a paragraph with the name before it; none for a sum behind other words."""
    amounts = [amount for amount in find_amounts(page.folded, start, end) if _is_apart(page.folded, start, amount)]
    edges = [start, *(amount.end for amount in amounts)]
    between = [(edge, amount.start) for edge, amount in zip(edges, amounts, strict=False)]
    if sum(page.text[left:right].lstrip()[:1].isupper() for left, right in between) < _LEAST:
        return  # a sentence
    shouted = sum(is_capitals(page.text[left:right]) for left, right in between) * 2 > len(between)
    for number, ((left, right), amount) in enumerate(zip(between, amounts, strict=True)):
        span = _name(page.text, left, right, first=number == 0, shouted=shouted)
        yield _row(page.text, span, amount) if span else None


def _is_apart(folded: str, start: int, amount: Amount) -> bool:
    """Whether a sum stands in no bracket: that of "ADMR (0,90 € x 1240 hab) 1 116 €" belongs to the name."""
    return folded.rfind("(", start, amount.start) <= folded.rfind(")", start, amount.start)


def _name(text: str, left: int, right: int, *, first: bool, shouted: bool) -> tuple[int, int] | None:
    """Where the name before a sum stands in text[left:right]; of the `first` row, and among names in capitals, at its end."""
    if shouted and (capitals := _SHOUTED.search(text, left, right)):
        left = capitals.start()
    elif first and (lead := _LEAD.match(text, left, right)):
        left = lead.end()
    name = text[left:right].strip(" \t\n*")
    if not 1 < len(name) <= _LONGEST_NAME or not name[0].isupper() or _SENTENCE.search(name):
        return None
    begin = text.index(name, left)
    return begin, begin + len(name)


def _row(text: str, span: tuple[int, int], amount: Amount) -> Line:
    name = Cell(0, 1, *span, " ".join(text[slice(*span)].split()), None, marked=False)
    said = Cell(1, 2, amount.start, amount.end, text[amount.start : amount.end], amount.cents, marked=True)
    return Line(span[0], amount.end, (name, said), ruled=True)


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
