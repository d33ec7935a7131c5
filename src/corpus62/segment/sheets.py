"""Action sheets: fields in two tab-separated columns, or short headings in capitals. Knows no money."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.model import Section
from corpus62.segment.header import tidy_title
from corpus62.vocabulary.patterns import alternation, folded_words

if TYPE_CHECKING:
    from corpus62.vocabulary.shapes import Openings

_FIELD = re.compile(r"[ *]*(?P<name>[^\t\n|]{2,60}?)[* ]*\t(?=[^\n])")


class SheetReader:
    """Reads the fields of an action sheet."""

    def __init__(self, openings: Openings) -> None:
        self._titles = frozenset(folded_words(openings.sheet["title_fields"]))
        numbered = alternation(openings.sheet["numbered"])
        self._number = re.compile(
            rf"^[ \t#*]*{numbered}\s+(?:n\s?°\s?)?(\d{{1,2}})\s*[:–-][ \t]*([^\n]*)", re.MULTILINE
        )

    def sections(self, folded: str, start: int, end: int) -> tuple[Section, ...]:
        """The header, then one section a field; the fields' names are their labels."""
        marks: list[tuple[int, str | None]] = [(start, None)]
        tab = folded.find("\t", start, end)
        while tab >= 0:
            position, tab = max(start, folded.rfind("\n", start, tab) + 1), folded.find("\n", tab, end)
            if (field := _FIELD.match(folded, position, end)) is not None:
                if position == start:
                    marks.pop()
                marks.append((position, field["name"].strip()))
            tab = folded.find("\t", tab, end) if tab >= 0 else -1
        return tuple(
            Section(kind="field" if label else "header", label=label, char_start=begin, char_end=stop)
            for (begin, label), (stop, _) in zip(marks, [*marks[1:], (end, None)], strict=True)
        )

    def number(self, folded: str, start: int, end: int) -> str | None:
        match = self._number.search(folded, start, end)
        return match[1] if match else None

    def title(self, text: str, sections: tuple[Section, ...]) -> str | None:
        """The value of the field that names the action, else the first line."""
        for section in sections:
            if section.label in self._titles:
                return tidy_title(text[section.char_start : section.char_end].partition("\t")[2].partition("\n")[0])
        first = next(
            (line for line in text[sections[0].char_start : sections[0].char_end].split("\n") if line.strip()), ""
        )
        return tidy_title(first) or None
