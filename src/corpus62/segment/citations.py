"""Earlier acts that an act refers to in its visas: "Vu la délibération n°2021-407 … en date du …". Knows no money."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.model import Citation
from corpus62.segment.header import tidy_number, tidy_title
from corpus62.segment.items import NUMBER
from corpus62.vocabulary.patterns import alternation

if TYPE_CHECKING:
    from corpus62.model import Act
    from corpus62.phrases.bodies import BodyReader
    from corpus62.phrases.dates import DateReader
    from corpus62.vocabulary.load import Openings

_QUOTED = re.compile(r"«\s*(.{3,400}?)\s*»", re.DOTALL)


class CitationReader:
    """Reads the deliberations cited in the visas of an act."""

    def __init__(self, openings: Openings, dates: DateReader, bodies: BodyReader) -> None:
        self._dates = dates
        self._bodies = bodies
        visa = alternation(openings.sections["visas"])
        cited = alternation(openings.citations["cited"])
        prefixes = alternation(openings.numbering["prefixes"])
        self._pattern = re.compile(
            rf"^[ \t#*•-]*{visa}[\s*:]+(?:la|les)\s+{cited}\s+n\s?[°o]\s?((?:{prefixes}[ -]?)?(?:{NUMBER}|\d{{1,4}}))(?!\d)",
            re.MULTILINE,
        )

    def find(self, act: Act, text: str, folded: str) -> list[Citation]:
        """One citation a visa, in order; an authority that is not named is the act's own."""
        found = []
        for match in self._pattern.finditer(folded, act.char_start, act.char_end):
            stop = self._visa_end(folded, match.end(), act.char_end)
            title = _QUOTED.search(text, match.end(), stop)
            named = title.start() if title else stop
            body = self._bodies.find(text, folded, match.end(), named)
            found.append(
                Citation(
                    act_id=act.act_id,
                    source=act.source,
                    number=tidy_number(match[1]),
                    body=body[2] if body else act.body,
                    date=self._dates.first(folded, match.end(), named),
                    title=tidy_title(title[1]) if title else None,
                    char_start=match.start(),
                    char_end=stop,
                )
            )
        return found

    def _visa_end(self, folded: str, start: int, end: int) -> int:
        """A visa ends with its semicolon or where the next one begins."""
        semicolon = folded.find(";", start, end)
        following = self._pattern.search(folded, start, end)
        ends = [position for position in (semicolon, following.start() if following else -1) if position >= 0]
        return min(ends) if ends else min(end, start + 400)
