"""Earlier acts that an act refers to in its visas: "Vu la délibération n°2021-407 … en date du …". Knows no money."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.model import Citation
from corpus62.segment.header import tidy_title
from corpus62.segment.numbering import TOLD, tidy_number
from corpus62.text.heads import LinePattern
from corpus62.vocabulary.patterns import alternation, folded_words

if TYPE_CHECKING:
    from corpus62.model import Act
    from corpus62.phrases.bodies import BodyReader
    from corpus62.phrases.dates import DateReader
    from corpus62.text.heads import LineHeads
    from corpus62.vocabulary.shapes import Openings

_LONGEST_VISA = 400
_QUOTED = re.compile(r"«\s*(.{3,400}?)\s*»", re.DOTALL)


class CitationReader:
    """Reads the deliberations cited in the visas of an act."""

    def __init__(self, openings: Openings, dates: DateReader, bodies: BodyReader) -> None:
        self._dates = dates
        self._bodies = bodies
        visa = alternation(openings.sections["visas"])
        cited = alternation(openings.citations["cited"])
        self._pattern = LinePattern(
            rf"^[ \t#*•-]*{visa}[\s*:]+(?:la|les)\s+{cited}\s+n\s?[°o]\s?({TOLD})",
            folded_words(openings.sections["visas"]),
        )

    def find(self, act: Act, text: str, folded: str, heads: LineHeads) -> list[Citation]:
        """One citation a visa, in order; an authority that is not named is the act's own."""
        found = []
        matches = list(self._pattern.find(folded, heads, act.char_start, act.char_end))
        ends = [*(later.start() for later in matches[1:]), act.char_end]
        for match, following in zip(matches, ends, strict=False):
            stop = self._visa_end(folded, match.end(), following)
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

    @staticmethod
    def _visa_end(folded: str, start: int, end: int) -> int:
        """A visa ends with its semicolon, where the next one begins, or after a few lines."""
        semicolon = folded.find(";", start, end)
        return semicolon if semicolon >= 0 else min(end, start + _LONGEST_VISA)
