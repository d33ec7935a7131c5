"""Signs of money that a transcript has lost, for its folded twin: "Tennis club 950 Judo club 1 100 Total 2 050".

Knows figures and long lines, no words. Figures are taken for sums where several add up to one behind them, where dashes
part one name and figure after another, or where a page without a single sign tells figures of thousands or of cents again
and again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONG_LINE = 1000  # characters: a transcript that has lost its line breaks
_LEAST_TERMS = 4  # figures that add up to one behind them: three are met by chance
_LEAST_TERM = 10_00  # cents: smaller ones may be votes
_LEAST_MONEY = 5  # figures of thousands or cents
_COLUMNS = (1, 2)  # of a table whose rows run on: "Commune A 18 420,00 5 526,00 Commune B …"
_NEAR = 90  # characters between two rows of one list
# A figure by itself, or a stretch in brackets, whose figures are none of a list.
_FIGURE = re.compile(
    r"\([^()\n]{0,200}\)"
    r"|(?<![\w.,/°'-])(?<!\bn )(?P<whole>\d{1,3}(?:[ .]\d{3}){1,3}|\d{1,9})(?P<cents>,\d\d)?(?![\w°/)]|[.,]\d|\s?[%€:]|\s?eur)"
)
_SIGNED = re.compile(r"\d\s?(?:€|eur)")
_STOP = re.compile(r"[^\W\d_]{2}[.:;!?]\s")
_LEAST_DASHED = 5  # names and figures that dashes part
# From one figure to the next: " - Familles rurales ".
_DASHED = re.compile(r"\s[-–—]\s[^\W\d_a-zà-ÿœ][^\d:;.]{2,80}\s")
_SIREN = re.compile(r"\d{3} \d{3} \d{3}")
_YEARS = range(1900, 2100)
_SMALL = range(2, 4)  # digits of a small sum: "Tennis club 80"
_ENDS = frozenset(" .,;")  # what behind a figure gives its place to a sign


class _Figure(NamedTuple):
    start: int
    end: int
    cents: int
    money: bool  # by its thousands or its cents
    small: bool  # "80", and no "020"


def lost_signs(folded: str, text: str) -> list[int]:
    """Where in the long lines of a text a sign of money is missing, in order: the places right behind figures."""
    if not _has_long_line(folded):
        return []
    figures = list(_figures(folded))
    sums = _proved(figures) | _dashed(figures, text)
    if not _SIGNED.search(folded):
        money = [number for number, figure in enumerate(figures) if figure.money]
        sums |= _with_small(figures, money, text) if len(money) >= _LEAST_MONEY else set()
    ends = sorted(figures[number].end for number in sums)
    return [end for end in ends if folded[end : end + 1] in _ENDS]


def _has_long_line(folded: str) -> bool:
    """Whether a line is long: looked for in steps of its length."""
    start, length = 0, len(folded)
    while start + _LONG_LINE <= length:
        broken = folded.rfind("\n", start, start + _LONG_LINE)
        if broken < 0:
            return True
        start = broken + 1
    return False


def _figures(folded: str) -> Iterator[_Figure]:
    """The figures of the long lines, but for years, page numbers and what stands in brackets."""
    start = 0
    for line in folded.split("\n"):
        if len(line) >= _LONG_LINE:
            for match in _FIGURE.finditer(folded, start, start + len(line)):
                whole = match["whole"]
                if whole is None or match.start() == start or _SIREN.fullmatch(whole):
                    continue
                value = int(whole.replace(" ", "").replace(".", ""))
                if value not in _YEARS or match["cents"] or not whole.isdigit():
                    cents = int((match["cents"] or ",00")[1:])
                    money = bool(match["cents"]) or not whole.isdigit()
                    small = len(whole) in _SMALL and whole[0] != "0"
                    yield _Figure(match.start(), match.end(), value * 100 + cents, money, small)
        start += len(line) + 1


def _proved(figures: list[_Figure]) -> set[int]:
    """The numbers of the figures that add up to one behind them, each column by itself, and of that one."""
    found: set[int] = set()
    for columns in _COLUMNS:
        for first in range(columns):
            column = range(first, len(figures), columns)
            reached, places = 0, {0: 0}  # where, among the figures of the column, what stands before adds up to so much
            for place, number in enumerate(column):
                begin = places.get(reached - figures[number].cents)
                terms = column[begin:place] if begin is not None else column[:0]
                if len(terms) >= _LEAST_TERMS and all(figures[term].cents >= _LEAST_TERM for term in terms):
                    found.update([*terms, number])
                reached += figures[number].cents
                places[reached] = place + 1
    return found


def _dashed(figures: list[_Figure], text: str) -> set[int]:
    """The numbers of the figures of lists like "Amicale 60 - Familles rurales 350 - Souvenir français 50"."""
    found: set[int] = set()
    run = 0
    for number in range(1, len(figures) + 1):
        edges = (figures[number - 1].end, figures[number].start) if number < len(figures) else (0, 0)
        if _DASHED.fullmatch(text, *edges):
            run += 1
            continue
        if run + 1 >= _LEAST_DASHED:
            found.update(range(number - 1 - run, number))
        run = 0
    return found


def _with_small(figures: list[_Figure], money: Iterable[int], text: str) -> set[int]:
    """The numbers of figures of money, and of small ones in the rows beside them: "Club A 950 Club B 1 100"."""
    found = set(money)
    for numbers in (range(1, len(figures)), range(len(figures) - 2, -1, -1)):
        step = -1 if numbers.step > 0 else 1
        for number in numbers:
            figure, beside = figures[number], figures[number + step]
            between = text[beside.end : figure.start] if step < 0 else text[figure.end : beside.start]
            beside_row = number + step in found and len(between) <= _NEAR and not _STOP.search(between)
            if figure.small and beside_row and _opens_row(text, figure.end):
                found.add(number)
    return found


def _opens_row(text: str, end: int) -> bool:
    """Whether a name begins behind a figure."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
