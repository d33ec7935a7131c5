"""What a print put between the lines of a text: numbers of pages, and a blank line behind every line. Knows no line's words."""

from __future__ import annotations

import re

from corpus62.text.places import COLUMN_GAPS

# The number of a page on a line of its own: "- 2 -", "Page 2 / 9", "2/9"; or a bare one.
_PAGED = re.compile(
    r"\n[ \t]*(?P<mark>(?=[-–—\dPp])(?:[-–—]\s?\d{1,3}\s?[-–—]"
    r"|[Pp](?:age|AGE|\.)[ ]?n?°?[ ]?\d{1,3}(?:[ ]?(?:/|sur|de)[ ]?\d{1,3})?"
    r"|\d{1,3}[ ]?/[ ]?\d{1,3}|(?P<bare>\d{1,3})))[ \t]*(?=\n)"
)
_FIRST_PAGES = 3  # the first number of a page is one of these
_LEAST_PAGES = 2  # bare numbers that go on by one
_PAGE_LENGTH = 700  # characters between two of them
_LEAST = 12  # lines: fewer tell nothing of a page
_MOST_CLOSE = 10  # one line in so many may follow the one above it at once
_BREAK = re.compile(r"\n(?:[ \t]*\n)?")
_BREAKS = re.compile(r"\n{2,}")
_DEEP = 4  # breaks between two paragraphs whose lines are double-spaced as well
_FEWEST_DEEP = 8  # one in so many: a web page parts its sections so now and then, and its paragraphs by a blank line
_FEWEST_IN_SMALL = 5  # one in so many goes on in small letters: sentences, and not paragraphs, are parted
_WIDEST = 170  # characters of a line of a page that wraps its lines
_SHORT = 60  # characters of a heading, or of a name cut in two
_ENDS = ".;:!?"


def needless_breaks(text: str) -> list[int]:
    """Where a double-spaced page breaks once too often, in order.

    Where it parts its paragraphs by more than one blank line, half of all breaks; else the first one of a blank line that
    parts a sentence, or the rows of a table.
    """
    double, written = text.count("\n\n"), text.count("\n")
    if double < _LEAST or (written - 2 * double) * _MOST_CLOSE > double:
        return []
    runs = [match.span() for match in _BREAKS.finditer(text)]
    deep = sum(end - start >= _DEEP for start, end in runs)
    in_small = sum(text[end : end + 1].islower() for _, end in runs)
    if deep * _FEWEST_DEEP >= len(runs) or (deep and in_small * _FEWEST_IN_SMALL >= len(runs)):
        return [at for start, end in runs for at in range(start, (start + end + 1) // 2)]
    return _breaks_in_passages(text)


def _breaks_in_passages(text: str) -> list[int]:
    """The first break of each blank line of a double-spaced page that parts a sentence, or the rows of a table."""
    found: list[int] = []
    width = _width(text)
    start, above, broken = 0, "", -1
    for match in _BREAK.finditer(text):
        line = text[start : match.start()]
        if line.strip():
            if broken >= 0 and _goes_on(above, line, width):
                found.append(broken)
            above, broken = line, match.start() if match.end() - match.start() > 1 else -1
        else:  # more than one blank line
            broken = -1
        start = match.end()
    if broken >= 0 and _goes_on(above, text[start:].partition("\n")[0], width):
        found.append(broken)
    return found


def without_page_numbers(text: str) -> str:
    """A text with blanks for the numbers of its pages, which part a table or a sentence."""
    found = list(_PAGED.finditer(text))
    if not found:
        return text
    pages = _bare_numbers([match for match in found if match["bare"]])
    pieces, reached = [], 0
    for match in found:
        if not match["bare"] or match.start() in pages:
            start, end = match.span("mark")
            pieces += [text[reached:start], " " * (end - start)]
            reached = end
    return "".join([*pieces, text[reached:]]) if pieces else text


def _bare_numbers(lines: list[re.Match[str]]) -> frozenset[int]:
    """Where those lines of a bare number begin that number pages: each one more than the one a page before."""
    pages: list[re.Match[str]] = []
    for match in lines:
        before = pages[-1] if pages else None
        first = before is None and int(match["bare"]) <= _FIRST_PAGES
        next_one = first or (before is not None and int(match["bare"]) == int(before["bare"]) + 1)
        if next_one and (before is None or match.start() - before.end() >= _PAGE_LENGTH):
            pages.append(match)
    return frozenset(match.start() for match in pages) if len(pages) >= _LEAST_PAGES else frozenset()


def _width(text: str) -> int:
    """The characters that a line of a sentence fills, where lines are wrapped; more than any has where they are not."""
    lengths = sorted(len(line.rstrip()) for line in text.split("\n") if line.strip())
    usual = lengths[len(lengths) * 9 // 10]
    return usual * 3 // 4 if usual <= _WIDEST else len(text)


def _goes_on(above: str, line: str, width: int) -> bool:
    """Whether a line goes on with the sentence of the one above it, which fills its line, or with its table."""
    one, other = above.strip(), line.strip()
    if one[-1:] not in _ENDS and (other[:1].islower() or len(above) >= width):
        return True
    parted = [any(gap in each for gap in COLUMN_GAPS) for each in (one, other)]
    return all(parted) or (any(parted) and len(one if parted[1] else other) < _SHORT)
