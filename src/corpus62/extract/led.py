"""Lists of names and figures without a sign, below a line that says they are grants: "Tennis club : 80", "Judo ..... 120".

Knows lines and cells, no French. A line may hold several, "Chorale 200 / Musique 1 100", a remark in brackets may follow,
and the heading of a theme may stand between.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.extract.cells import Line, named_sum
from corpus62.extract.layout import Block

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus62.text.page import Page

_LEAD_END = re.compile(r":[ \t]*\n")
_BULLET = re.compile(r"[ \t]*(?:[•*-][ \t]*|\d{1,3}[.)][ ]+)?")
_ENTRY = re.compile(
    r"(?P<name>[^\W\d_](?:[^\n:;€|\t/]|/(?! )){1,70}?)"
    r"(?:[ ]*[:=–—-][ ]*|[ ]?(?<![.…_])[.…_]{2,}+[ .…_]*+|[ ]+)"
    r"(?P<amount>\d{1,3}(?:[ .]\d{3})+(?:,\d\d)?|\d{1,6}(?:,\d\d)?)"
    r"(?:[ ]*\([^()\n]*\))?(?:[ ]*[;.,]?[ ]*$|[ ]+/[ ]+|[ ]*;[ ]+|[ ]{3,}(?=[^\W\d_]))"
)
_DECIMALS_END = re.compile(r",\d\d[ \t]*(?=\n)")
_LEAST_HEADED = 3  # rows below a heading that leads to nothing: decimals tell that they are sums
_GAP = 3  # lines between them
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEAST = 2  # rows of a list right below the line that leads it
_LEAST_APART = 3  # of one below the heading of a theme
_THEMES = 2  # lines without figures of their own between two rows
_LONGEST_THEME = 90  # characters


def find_led(
    page: Page, opens: Callable[[str], bool], says_kind: Callable[[str], bool], start: int, end: int
) -> list[Block]:
    """The lists below a line with a colon that `opens` them, as ruled blocks.

    Below the heading of a theme they go on where a name `says_kind`: what follows a list may count votes or tell fees.
    """
    found: list[Block] = []
    last, reached = page.lines.number(max(start, end - 1)), -1
    for match in _LEAD_END.finditer(page.folded, start, end):
        number = page.lines.number(match.start())
        if number <= reached:
            continue
        rows, reached = _rows(page, says_kind, number + 1, last)
        lead = page.folded[page.lines.start(number) : match.end()].strip()
        apart = bool(rows) and page.lines.number(rows[0].start) > number + 1
        if len(rows) >= (_LEAST_APART if apart else _LEAST) and opens(lead):
            found.append(Block(tuple(rows), tuple(range(len(rows)))))
    return found


def find_headed(
    page: Page, heads: Callable[[str], bool], says_kind: Callable[[str], bool], start: int, end: int
) -> list[Block]:
    """The lists of sums with decimals right below a heading that `heads` them, as ruled blocks: "Subventions locales"."""
    found: list[Block] = []
    last, reached = page.lines.number(max(start, end - 1)), page.lines.number(start)
    for match in _DECIMALS_END.finditer(page.folded, start, end):
        number = page.lines.number(match.start())
        if number <= reached or not _entries(page, number):
            continue
        above = next(
            (at for at in range(number - 1, max(reached - 1, number - 1 - _GAP), -1) if page.lines.line(at).strip()), -1
        )
        rows, reached = _rows(page, says_kind, number, last)
        heading = page.folded[page.lines.start(above) : page.lines.end(above)].strip() if above >= 0 else ""
        if len(rows) >= _LEAST_HEADED and _is_theme(heading) and heads(heading):
            found.append(Block(tuple(rows), tuple(range(len(rows)))))
    return found


def _rows(page: Page, says_kind: Callable[[str], bool], number: int, last: int) -> tuple[list[Line], int]:
    """The rows from a line on, and the line of the last of them; headings of themes left aside."""
    rows: list[Line] = []
    below: list[Line] = []  # a heading, and not known to be rows
    reached, themes, known = number - 1, 0, True
    while number <= last and themes <= _THEMES:
        if entries := _entries(page, number):
            below += entries
            themes, known = 0, known or any(says_kind(line.cells[0].text) for line in entries)
            if known:
                rows, below, reached = [*rows, *below], [], number
        elif _is_theme(page.lines.line(number)):
            below, themes, known = [], themes + 1, False
        else:
            break
        number += 1
    return rows, reached


def _is_theme(line: str) -> bool:
    """Whether a line may head the rows below it: short, and no sentence."""
    bare = line.strip()
    return 0 < len(bare) <= _LONGEST_THEME and bare[-1] not in ".;"


def _entries(page: Page, number: int) -> list[Line]:
    """The rows that a line is made of from end to end; none where it holds anything else."""
    start, end = page.lines.start(number), page.lines.end(number)
    bullet = _BULLET.match(page.folded, start, end)
    at = bullet.end() if bullet else start
    entries: list[Line] = []
    while at < end:
        match = _ENTRY.match(page.folded, at, end)
        if match is None or _YEAR.fullmatch(match["amount"]) or _is_askew(match):
            return []
        row = named_sum(page.text, match.start() if entries else start, match.end("amount"), match)
        if row is None:
            return []
        entries.append(row)
        at = match.end()
    return entries


def _is_askew(match: re.Match[str]) -> bool:
    """Whether a blank alone parts a sum from another figure: "Judo Club 400,00 450,00" has two columns."""
    end = match.end("name")
    joint = match.string[end : match.start("amount")]
    return not joint.strip() and match.string[end - 1 : end].isdigit()
