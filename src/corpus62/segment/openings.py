"""Where acts open: headings of deliberations, conventions, amendments, reports, sheets, annexes. Knows lines only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from corpus62.model.act import ActKind
from corpus62.phrases.casing import is_capitals
from corpus62.segment.delegated import DelegatedReader
from corpus62.text.heads import LinePattern
from corpus62.vocabulary.patterns import alternation, at_word, folded_words

if TYPE_CHECKING:
    from corpus62.text.heads import LineHeads
    from corpus62.text.lines import Lines
    from corpus62.vocabulary.shapes import Openings

_LEAD = r"^[ \t#*>|_•▪-]*"
_PARTIES_WITHIN = 1600  # characters between the heading of a convention and its "Entre": 1 100 in the longest seed
_SHEET_TITLE = 2  # lines that a sheet's heading and its first field may lie apart
_LETTERHEAD_LINES = 8  # lines looked at above a heading for its letterhead
_PAGED = re.compile(
    r"\bp(?:age|\.)?\s?\d{1,3}(?:\s?(?:/|sur)\s?\d{1,3})?\s*$|\b\d{1,3}\s?/\s?\d{1,3}\s*$"
)  # the foot of a page
_ITEM_OF_MINUTES = re.compile(r"\D{0,24}\d[\d/.-]*\s*[:–-]\s*[^\W\d_]")  # "Délibération 2012-21 : Fonds de concours"


class Opening(NamedTuple):
    """An act of `kind` opens on line `line`; its heading stands on line `heading`."""

    line: int
    heading: int
    kind: ActKind


class OpeningReader:
    """Finds the openings of acts in a folded text."""

    def __init__(self, openings: Openings) -> None:
        self._kinds = {word: opening.kind for opening in openings.act for word in folded_words(opening.words)}
        contracts = {word: kind for word, kind in self._kinds.items() if kind in {"convention", "amendment"}}
        self._contract = re.compile(rf"{at_word(contracts)}\b")
        sheet = openings.sheet
        fields = rf"{_LEAD}(?P<field>{alternation(sheet['first_fields'])})\s*\t"
        numbered = rf"^[ \t#*]*(?P<numbered>{alternation(sheet['numbered'])})\s+(?:n\s?°\s?)?\d{{1,2}}\s*[:–-]"
        self._pattern = LinePattern(
            rf"{fields}|{numbered}|{_LEAD}(?P<word>{alternation(self._kinds)})(?![^\W\d_]|')",
            folded_words([*self._kinds, *sheet["first_fields"], *sheet["numbered"]]),
        )
        self._entre = re.compile(
            rf"{_LEAD}{alternation(openings.parties['entre'])}\b[ \t]*(?:[:,]|\*|$|le\b|la\b|l'|les\b|d')", re.MULTILINE
        )
        self._delegated = DelegatedReader(openings.delegated)
        outcomes = (*openings.adoption["adopted"], *openings.adoption["rejected"])
        self._voted = re.compile(rf"\s*:?\s*(?:est\s)?{alternation(outcomes)}(?!\w)")
        self._letterhead = re.compile(rf"{_LEAD}{alternation(openings.letterhead.words)}\b")

    def find(self, lines: Lines, folded: str, heads: LineHeads) -> list[Opening]:
        """Every opening, in order; at most one a line, and none inside the letterhead of the one before."""
        found: list[Opening] = []
        for match in self._pattern.find(folded, heads, 0, len(folded)):
            number = lines.number(match.end() - 1)
            kind = self._kind(match, number, lines, folded)
            if kind is None or (found and self._continues(found[-1], kind, number, lines)):
                continue
            floor = found[-1].heading + 1 if found else 0
            top = self._letterhead_above(number, floor, lines, folded)
            if kind == "deliberation" and top == number and self._is_item(found, lines.line(number)):
                continue  # one of the minutes' own items
            found.append(Opening(top, number, kind))
        return found

    def _kind(self, match: re.Match[str], number: int, lines: Lines, folded: str) -> ActKind | None:
        line = lines.line(number)
        if match["field"]:
            return "action_sheet" if line.rstrip().count("\t") == 1 else None
        if match["numbered"]:
            return "action_sheet" if self._followed_by_capitals(number, lines) else None
        kind = self._kinds[" ".join(match["word"].split())]
        if kind == "minutes" and self._delegated.reports(folded, match.end(), lines.end(number)):
            return None
        if self._voted.match(folded, match.end()):  # "Délibération adoptée à la majorité" closes one
            return None
        if not self._is_heading(line, kind) or _PAGED.search(folded, lines.start(number), lines.end(number)):
            return None
        annexed = self._contract.search(folded, lines.start(number), lines.end(number)) if kind == "annex" else None
        if annexed is not None:
            kind = self._kinds[" ".join(annexed[0].split())]
        if kind in {"convention", "amendment"}:
            reach = self._entre.search(folded, lines.end(number), min(len(folded), lines.end(number) + _PARTIES_WITHIN))
            return kind if reach and self._only_headings(number, lines.number(reach.start()), lines) else None
        if kind == "annex" and (line.rstrip().endswith(":") or "\t" in line):
            return None
        if kind == "other" and not self._alone(number, line, lines):
            return None
        return kind

    @staticmethod
    def _is_item(found: list[Opening], line: str) -> bool:
        """A deliberation told by its number and title below the head of minutes, behind others of them too."""
        return any(before.kind == "minutes" for before in found) and _ITEM_OF_MINUTES.match(line) is not None

    @staticmethod
    def _only_headings(number: int, entre: int, lines: Lines) -> bool:
        """Between a contract's heading and its parties stand a few lines, none of them a table's."""
        between = [line for n in range(number + 1, entre) if (line := lines.line(n)).strip()]
        return len(between) <= 14 and not any("\t" in line for line in between)

    @staticmethod
    def _is_heading(line: str, kind: str) -> bool:
        """Capitals, bold or hashes; a convention may have a plain short heading, because its parties follow."""
        bare = line.strip()
        if bare.startswith(("#", "**")) or is_capitals(bare):
            return True
        plain = kind in {"convention", "amendment", "other", "minutes", "annex", "action_sheet", "deliberation"}
        return (
            plain
            and bare[:1].isupper()
            and len(bare) < (130 if kind in {"convention", "amendment"} else 60)
            and not bare.endswith((".", ";", ","))
        )

    @staticmethod
    def _alone(number: int, line: str, lines: Lines) -> bool:
        """A plan or a charter opens on a line of its own, after a blank one or a letterhead, and a title follows."""
        follows = lines.line(number + 1).strip() if number + 1 < len(lines) else ""
        return len(line.strip()) <= 40 and bool(follows) and not follows[0].isdigit() and follows[0] in '«"“'

    @staticmethod
    def _followed_by_capitals(number: int, lines: Lines) -> bool:
        """The next line that is not blank is a short field name in capitals ("FINALITE")."""
        for later in range(number + 1, min(number + 5, len(lines))):
            text = lines.line(later).strip("*# \t")
            if text:
                return is_capitals(text) and 5 < len(text) < 50 and text[-1].isalpha()
        return False

    @staticmethod
    def _continues(before: Opening, kind: str, number: int, lines: Lines) -> bool:
        """A second heading of the same act: same kind within a few lines, with nothing but headings between."""
        if kind == "action_sheet":
            return number - before.heading <= _SHEET_TITLE
        between = [lines.line(n).strip() for n in range(before.heading + 1, number)]
        close = number - before.heading <= 8 and not any(len(text) > 100 for text in between)
        return close and (kind == before.kind or {kind, before.kind} <= {"deliberation", "minutes"})

    def _letterhead_above(self, number: int, floor: int, lines: Lines, folded: str) -> int:
        """The first line of the letterhead right above a heading."""
        top = number
        for above in range(number - 1, max(floor, number - _LETTERHEAD_LINES) - 1, -1):
            line = folded[lines.start(above) : lines.end(above)]
            if self._letterhead.match(line) and len(line) < 120 and not line.rstrip().endswith((";", ",")):
                top = above
            elif line.strip():
                break
        return top
