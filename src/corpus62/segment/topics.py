"""Topics of minutes whose headings bear no number of an act: letters, roman figures, capitals, bold, "Objet : …".

Knows the lines of one session, no votes and no money.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from corpus62.phrases.casing import is_capitals
from corpus62.text.places import COLUMN_GAPS
from corpus62.vocabulary.patterns import alternation, at_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus62.text.lines import Lines
    from corpus62.vocabulary.shapes import Openings

_HEAD = 700  # characters of a head, attendance not included
_LONGEST = 110  # characters of a heading
_LONGEST_ALONE = 60  # characters of one that only blank lines tell
_MOSTLY = 0.5  # of the lines of a session: where more are in capitals, capitals head nothing
_STYLES = {
    "letter": re.compile(r"[ \t*]*[A-Z]\s?[).]\s*(?=[^\W\d_]{2})"),
    "roman": re.compile(r"[ \t*]*[IVX]{1,5}\s?[.)°–-]+\s*(?=[^\W\d_])"),
    "point": re.compile(r"[ \t*]*(?:\d{1,2}|[IVX]{1,5}|[A-Z])[.-]\d{1,2}[.)]?[ \t]+[–:-]?[ \t]*(?=[^\W\d_])"),
    "number": re.compile(r"[ \t*]*\d{1,2}\s?[.)°/–-]+\s*(?=[^\W\d_])"),
    "chapter": re.compile(r"[ \t]*## (?=[^\W_])"),
    "paragraph": re.compile(r"[ \t]*#{3,4} (?=[^\W_])"),
    "bold": re.compile(r"[ \t]*\*\*(?=[^\W_])"),
}
_BULLET = re.compile(r"[ \t]*[●■◆►]\s*(?=[^\W\d_])")
_LABEL = re.compile(r"[^:\n]{4,80}?(?=\s?:\s)")
_PRICE = re.compile(r"\d\s*(?:€|[Ee][Uu][Rr])")


class Topic(NamedTuple):
    """A heading that begins at `start`, and where its title begins."""

    start: int
    title_start: int


class TopicReader:
    """Finds headings of topics, one style at a time."""

    def __init__(self, openings: Openings) -> None:
        sections = openings.sections
        other = (word for words in sections.values() for word in words)
        opening = (word for act in openings.act for word in act.words)
        self._other = re.compile(rf"\W*{alternation((*other, *opening, *openings.letterhead.words))}(?!\w)")
        self._minutes = re.compile(rf"{at_word(openings.numbering['minutes'])}\b")
        self._extract = re.compile(rf"{at_word(openings.numbering['extract'])}\b")
        self._object = re.compile(rf"[ \t*]*{alternation(openings.numbering['object'])}\s*:\s*(?=\S)")
        self._closing = re.compile(rf"\W*(?:[ivx]{{1,5}}\W+)?{alternation(openings.numbering['closing'])}\W*(?:$|:)")

    def are_minutes(self, folded: str, start: int, end: int) -> bool:
        """Whether the head of a text says that it tells a whole session, and is no extract for one act."""
        stop = min(end, start + _HEAD)
        return bool(self._minutes.search(folded, start, stop)) and not self._extract.search(folded, start, stop)

    def styles(self, lines: Lines, folded: str, start: int, end: int) -> list[list[Topic]]:
        """The headings of each style in text[start:end], in order."""
        found: dict[str, list[Topic]] = {}
        numbers = range(lines.number(start), lines.number(max(start, end - 1)) + 1)
        written = [number for number in numbers if lines.line(number).strip()]
        shouted = sum(is_capitals(lines.line(number)) for number in written) > _MOSTLY * len(written)
        for number in written:
            for style, title in self._styles_of(lines, number, folded):
                if style != "capitals" or not shouted:
                    found.setdefault(style, []).append(Topic(lines.start(number), title))
        return [topics for topics in found.values() if len(topics) > 1]

    def closing(self, lines: Lines, folded: str, start: int, end: int) -> Topic | None:
        """The heading of what is said last and decides nothing: "Questions diverses"."""
        for number in range(lines.number(start), lines.number(max(start, end - 1)) + 1):
            at = lines.start(number)
            if number and not lines.line(number - 1).strip() and self._closing.match(folded, at, lines.end(number)):
                return Topic(at, at)
        return None

    def _styles_of(self, lines: Lines, number: int, folded: str) -> Iterator[tuple[str, int]]:
        """The styles in which a line is a heading, and where its title begins."""
        line, at = lines.line(number).rstrip(), lines.start(number)
        if match := _BULLET.match(line):  # each point of a terse account, verb first
            yield "bullet", at + match.end()
            return
        if self._other.match(folded, at, lines.end(number)):
            return
        if match := self._object.match(folded, at, lines.end(number)):
            yield "object", match.end()
        if number and lines.line(number - 1).strip():
            return
        if (
            number > 1
            and not lines.line(number - 2).strip()
            and number + 1 < len(lines)
            and lines.line(number + 1).strip()
        ):
            bare = line.strip()
            if _is_heading(bare) and bare[-1].isalnum():
                yield "apart", at + len(line) - len(line.lstrip())
        if self._stands_alone(lines, number):
            yield "alone", at + len(line) - len(line.lstrip())
        for style, pattern in _STYLES.items():
            if (match := pattern.match(line)) and _is_heading(line[match.end() :]):
                yield style, at + match.end()
        label = _LABEL.match(line)
        heading = label[0] if label and not is_capitals(line) else line
        if is_capitals(heading) and _is_heading(heading) and any(char.islower() for char in line) == bool(label):
            yield "capitals", at + len(line) - len(line.lstrip())

    @staticmethod
    def _stands_alone(lines: Lines, number: int) -> bool:
        """Whether a line is a short heading between two blank ones, as web pages head what they tell."""
        bare = lines.line(number).strip()
        parted = number + 1 < len(lines) and not lines.line(number + 1).strip()
        return parted and len(bare) <= _LONGEST_ALONE and _is_heading(bare) and bare[-1].isalnum()


def _is_heading(title: str) -> bool:
    """Short, with a word in it and a capital first; no sentence, no list of names, no sum and no headings of columns."""
    bare = title.strip(" *#\t")
    if any(gap in bare for gap in COLUMN_GAPS):
        return False
    if not bare or len(bare) > _LONGEST or bare[-1] in ".;," or bare.count(",") > 2 or _PRICE.search(bare):
        return False
    return bare[0].isupper() or bare[0] in '«"'
