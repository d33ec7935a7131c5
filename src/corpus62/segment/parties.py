"""The parties of a convention and the local names it gives them ("ci-après dénommée « la Région »"). Knows no money."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from corpus62.segment.header import tidy_title
from corpus62.text.fold import fold
from corpus62.vocabulary.patterns import alternation

if TYPE_CHECKING:
    from corpus62.vocabulary.shapes import Vocabulary

_LEAD = r"^[ \t#*>|_•▪-]*"
_REACH = 6000  # characters from "Entre" within which parties are named
_RARE = 5  # a full name used this many times less than its short form gives way to it
_QUOTED = re.compile(r"\s*[*\s]*[«\"]\s*[*]*([^»\"\n]{2,80}?)[*]*\s*[»\"]")
_PLAIN = re.compile(r"[\s*]*([^,;.()\n»]{2,60})")
_NAME_END = re.compile(r",|;|\n\s*\n|\(|\n(?=\s*[nN]°)|\.\s|\s[-–]\s(?![^«»\n]*»)")
# "Entre la commune de Lurcy, d'une part, et les Baladins": both in one sentence, nothing said of the first.
_INLINE = re.compile(r"[^,;.:()]{5,80}?(?:,\s(?:d'une\spart|ci-apres[^,;.]{3,60})\s?,?)?\s+et\s(?=l(?:[ae]s?\s|'))")


class Party(NamedTuple):
    """A party as the convention names it, with the names it goes by inside the act."""

    name: str
    local_names: tuple[str, ...]


class PartyReader:
    """Reads the parties between "Entre" and the first visa, preamble or article."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = vocabulary.openings.parties
        self._entre = re.compile(rf"{_LEAD}{alternation(words['entre'])}\b[\s:,*]*", re.MULTILINE)
        self._signing = re.compile(rf"{alternation(words['signing'])}\w+[\s:,*-]*")
        self._et = re.compile(rf"{_LEAD}{alternation(words['et'])}\b[ \t:,*]*(?:\n\s*|(?=l[ae']))", re.MULTILINE)
        self._end = re.compile(rf"{_LEAD}(?:{alternation(words['end'])})\b", re.MULTILINE)
        self._called = re.compile(rf"\(?\b{alternation(words['called'])}\b\s*(?:{alternation(words['filler'])}\s*)*")
        self._leading = re.compile(rf"^[\s*]*(?:{alternation(vocabulary.names.leading)})(?:\s+|(?<='))", re.IGNORECASE)
        self._stop = re.compile(rf"\s{alternation(words['stops'])}\b")

    def find(self, text: str, folded: str, start: int, end: int) -> tuple[Party, ...]:
        """The parties, in order; empty when the act is no contract between named parties."""
        entre = self._entre.search(folded, start, end)
        if entre is None:
            return ()
        entre = self._signing.search(folded, entre.start(), min(end, entre.end() + _REACH)) or entre
        limit = min(end, entre.end() + _REACH)
        stop = self._end.search(folded, entre.end(), limit)
        limit = stop.start() if stop else limit
        others = [match.end() for match in self._et.finditer(folded, entre.end(), limit)]
        if not others and (inline := _INLINE.match(folded, entre.end(), limit)) is not None:
            others = [inline.end()]
        cuts = [entre.end(), *others, limit]
        parties = (self._party(text, folded, begin, finish) for begin, finish in itertools.pairwise(cuts))
        return tuple(party for party in parties if party is not None)

    def _party(self, text: str, folded: str, start: int, end: int) -> Party | None:
        called = self._called.search(folded, start, end)
        name_limit = called.start() if called else end
        cut = _NAME_END.search(text, start, name_limit)
        stop = self._stop.search(folded, start, cut.start() if cut else name_limit)
        finish = min(name_limit, cut.start() if cut else name_limit, stop.start() if stop else name_limit)
        name = tidy_title(self._leading.sub("", text[start:finish].replace("\n", " ")))
        if (quoted := _QUOTED.match(name)) and quoted.end() == len(name):
            name = quoted[1].strip()
        if not 2 < len(name) < 160 or "__" in text[start:finish]:
            return None
        return Party(name, tuple(self._local_names(text, folded, start, end)))

    def _local_names(self, text: str, folded: str, start: int, end: int) -> list[str]:
        names: list[str] = []
        for match in self._called.finditer(folded, start, end):
            local = _QUOTED.match(text, match.end(), end) or _PLAIN.match(text, match.end(), end)
            if local and (tidy := tidy_title(self._leading.sub("", local[1]))) and tidy not in names:
                names.append(tidy)
        return names


def usual_name(name: str, folded: str) -> str:
    """The part of a party's name by which its act calls it nearly always ("FABRIQUE DEFI" for "FABRIQUE DEFI du Calaisis")."""
    words = fold(name).split()
    often = _RARE * max(1, folded.count(fold(name)))
    if len(words) < 3 or folded.count(" ".join(words[:2])) <= often:  # a longer part is said less often still
        return name
    sizes = range(len(words) - 1, 1, -1)
    size = next(size for size in sizes if folded.count(" ".join(words[:size])) > often)
    return " ".join(name.split()[:size])
