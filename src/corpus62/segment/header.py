"""What the head of an act says of it: number, date, title, transmission and publication. Knows no money."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from corpus62.phrases.casing import is_capitals
from corpus62.segment.numbering import ALONE, BARE, JOINED, TOLD, tidy_number
from corpus62.text.fold import fold
from corpus62.text.places import COLUMN_GAPS, places
from corpus62.vocabulary.patterns import alternation, at_word, folded_words

if TYPE_CHECKING:
    from corpus62.model import Section
    from corpus62.phrases.dates import DateReader
    from corpus62.vocabulary.shapes import Openings

# The @ctes identifier carries the date and the number.
_ACTES = re.compile(r"-(?<=\b\d{3}-)\d{9}-(\d{4})(\d{2})(\d{2})-([\w-]+)-[a-z]{2}\b")
_GAP = re.compile(r"\s{3,}")  # between the columns of a letterhead
_MARKUP = re.compile(r"[*#_]+|\^\{(\w+)\}")
_MARKS = "*#_^"
_DASHES = ("-", "–", "—")
_PRICE = re.compile(r"\d\s?€")
_ROW = re.compile(r"\S\s{3,}(?:\d[\d .,]*$|\S.*\S\s{3,}\S)")  # of a table: its last cell a figure, or three cells
_LONGEST_TITLE = 600
_SESSION_REACH = 220  # characters; two merged columns push a date that far from "Séance publique du"
_SIGNED_ON = ", le "  # behind the place where a contract was signed
_STAMP_REACH = 80  # characters of a stamp before its date
_LONGEST_DATE = 24  # characters of "1er      septembre 2024"


class Stamps(NamedTuple):
    """When an act was sent to the prefecture and when it was published."""

    transmitted_on: str | None
    published_on: str | None


class HeaderReader:
    """Reads the head of an act in folded text."""

    def __init__(self, openings: Openings, dates: DateReader) -> None:
        self._dates = dates
        not_numbers = alternation(openings.numbering["not_numbers"])
        self._announced = re.compile(rf"{at_word(openings.numbering['announced'])}\s({JOINED})")
        self._numbers = (
            re.compile(rf"n(?<!\wn)\s?[°o]\s?:?\s?({TOLD})"),
            re.compile(rf"({at_word(openings.numbering['prefixes'])}[ ]?[-_]?[ ]?{BARE})\b"),
            self._announced,
        )
        self._alone = re.compile(rf"(?:^|(?<![ ])[ ]{{3}})[ \t]*({ALONE})[ \t]*$", re.MULTILINE)
        self._numbered = re.compile(
            rf"[ \t#*]*{alternation(openings.numbering['announced'])}\s*(?:n\s?[°o]\s?:?\s?{TOLD}|{JOINED})[ \t*]*\n"
        )
        self._not_number = re.compile(rf"{not_numbers}\s*$")
        # "par délibération du 9 juillet 2020" tells the day of another session
        self._session = re.compile(
            rf"(?P<cited>{at_word(openings.dates['cited'])})|{at_word((*openings.sections['session'], *openings.dates['sat']))}"
        )
        stamped = (*openings.adoption["transmitted"], *openings.adoption["published"], *openings.dates["convened"])
        self._signing = re.compile(rf"\s*{alternation(openings.dates['signed'])}\s[^\n,]{{2,40}}(?:,\sen\s[^\n,]+)?")
        self._stamp = re.compile(rf"{alternation(stamped)}\W*(?:par\s(?:[\w'.-]+\s+){{1,5}}|\w+\s+)?$")
        attended = (*openings.sections["attendance"], *openings.sections["session"])
        self._not_title = re.compile(rf"^\W*{alternation(attended)}\b")
        self._object = re.compile(
            rf"^[ \t*#]*{alternation(openings.numbering['object'])}\s*:[ \t*]*(?P<title>[^\n]{{6,}}(?:\n[ \t]*[^\s][^\n]+)?)",
            re.MULTILINE,
        )
        self._deciding = re.compile(
            rf"(?:le|la|les|l'|m\.|mme|monsieur|madame)\b[^.;:]*?\b{alternation(openings.adoption['deciding'])}\b"
        )
        self._transmitted = folded_words(openings.adoption["transmitted"])
        self._published = folded_words(openings.adoption["published"])
        stamps = (*self._transmitted, *self._published)
        telling = {max(words.split(), key=len) for words in stamps}  # the longest word of each
        self._stamping = tuple(sorted(word for word in telling if not any(other in word for other in telling - {word})))

    def number(self, folded: str, start: int, end: int) -> str | None:
        """The act's own number in folded[start:end], spaces around its dashes removed; else one that stands alone there."""
        first: re.Match[str] | None = None
        for pattern in self._numbers:
            matches = pattern.finditer(folded, start, first.end() if first else end)
            match = next((match for match in matches if self._is_own(match, start)), None)
            if match is not None and (first is None or match.start() < first.start()):
                first = match
        if first is not None or (first := self._alone.search(folded, start, end)):
            return tidy_number(first[1])
        actes = _ACTES.search(folded, start, end)
        if actes is None or actes[4].isdigit():  # figures alone are the sender's count
            return None
        return tidy_number(actes[4])

    def numbered(self, folded: str, start: int) -> int | None:
        """Where the line that begins at `start` ends, if it only tells the number of an act: "Délibération n° 2022-01"."""
        match = self._numbered.match(folded, start)
        return match.end() if match else None

    def last_numbered(self, folded: str, start: int, end: int) -> int | None:
        """Where the last line of a head that only tells the number of an act ends."""
        lines = (place + 1 for place in reversed(places(folded, "\n", start, end)))
        return next((behind for line in lines if (behind := self.numbered(folded, line))), None)

    def _is_own(self, match: re.Match[str], start: int) -> bool:
        """Whether a number is the act's: not "compte n° 6574", and without "n°" at the head of its line, column or clause."""
        folded, position = match.string, match.start()
        if match.re is not self._announced:
            return self._not_number.search(folded, max(start, position - 20), position) is None
        before = folded[folded.rfind("\n", 0, position) + 1 : position]
        return not before.strip(" \t*#") or before.endswith(COLUMN_GAPS) or before.rstrip().endswith(_DASHES)

    def session_date(self, folded: str, start: int, end: int) -> str | None:
        """The date of the session as it is told, else the first in folded[start:end] that no stamp announces."""
        return self.told_date(folded, start, end) or self._unstamped_date(folded, start, end)

    def told_date(self, folded: str, start: int, end: int) -> str | None:
        """The date that is told to be the session's: in the @ctes identifier, behind "l'an" or near the words for a session."""
        actes = _ACTES.search(folded, start, end)
        if actes:
            return f"{actes[1]}-{actes[2]}-{actes[3]}"
        if (opened := self._dates.opened(folded, start, end)) is not None:
            return opened
        for match in self._session.finditer(folded, start, end):
            if match["cited"]:
                continue
            if (date := self._unstamped_date(folded, match.end(), min(end, match.end() + _SESSION_REACH))) is not None:
                return date
        return None

    def signed_on(self, folded: str, sections: tuple[Section, ...]) -> str | None:
        """The day a contract was signed, "À Brumeval, le …"; else the first in its signatures."""
        start, end = sections[0].char_start, sections[-1].char_end
        for place in places(folded, _SIGNED_ON, start, end):
            if self._signing.fullmatch(folded, folded.rfind("\n", start, place) + 1, place) is None:
                continue
            if (date := self._dates.first(folded, place, min(end, place + _LONGEST_DATE))) is not None:
                return date
        for section in sections:
            date = (
                self._dates.first(folded, section.char_start, section.char_end) if section.kind == "signature" else None
            )
            if date is not None:
                return date
        return None

    def _unstamped_date(self, folded: str, start: int, end: int) -> str | None:
        """The first date that no stamp and no convocation announces."""
        for begin, _, date in self._dates.find(folded, start, end):
            if not self._stamp.search(folded, max(0, begin - 60), begin):
                return date
        return None

    def title(self, text: str, folded: str, start: int, end: int, *, first: bool = False) -> str | None:
        """The last (or first) run of title-like lines of text[start:end]: neither session, nor names, nor the act's number."""
        if (announced := self.announced(text, folded, start, end)) is not None:
            return announced or None
        runs: list[list[str]] = [[]]
        for line in text[start:end].split("\n"):
            bare = line.strip()
            if not bare.strip("*#. _"):
                if runs[-1]:
                    runs.append([])
            elif _title_like(bare) and not any(self._not_title.match(column) for column in _GAP.split(fold(bare))):
                runs[-1].append(bare)
            else:
                # The end of a sentence, or a cell of figures: what led to it was no title.
                if bare.endswith(".") or not any(char.isalpha() for char in bare) or _ROW.search(bare):
                    runs[-1] = []
                runs.append([])
        titles = [" ".join(run) for run in (runs if first else reversed(runs)) if run]
        return next(
            (tidy for title in titles if not self.opens_with_number(title) and (tidy := tidy_title(title))),
            None,
        )

    def announced(self, text: str, folded: str, start: int, end: int) -> str | None:
        """The title behind "Objet :" in text[start:end], wherever it stands in a head."""
        match = self._object.search(folded, start, end)
        if match is None:
            return None
        first, _, second = text[slice(*match.span("title"))].partition("\n")
        return tidy_title(first if self._opens_sentence(second) else f"{first} {second}")

    def _opens_sentence(self, line: str) -> bool:
        """Whether a line opens what an act says: "Le Comité décide d'attribuer"."""
        return self._deciding.match(fold(line.strip())) is not None

    def opens_with_number(self, title: str) -> bool:
        """Whether a title begins with the number of an act: "Rapport n° 307"."""
        return any(pattern.match(fold(title).lstrip("( ")) for pattern in self._numbers)

    def is_number(self, title: str) -> bool:
        """Whether a title is no more than the number of an act."""
        return self.numbered(f"{fold(title)}\n", 0) is not None

    def stamps(self, folded: str, start: int, end: int) -> Stamps:
        """The first date of each stamp in folded[start:end]."""
        transmitted, published = None, None
        for place in sorted(place for word in self._stamping for place in places(folded, word, start, end)):
            for begin, _, date in self._dates.find(folded, place, min(end, place + _STAMP_REACH + _LONGEST_DATE)):
                before = " ".join(folded[max(start, begin - _STAMP_REACH) : begin].split()).rstrip(": ")
                if before.endswith(self._transmitted):
                    transmitted = transmitted or date
                elif before.endswith(self._published):
                    published = published or date
        return Stamps(transmitted, published)


def item_title(text: str, start: int) -> str:
    """What stands behind the number of an item, and on the line below where that is in capitals or the number stands alone."""
    line_end = text.find("\n", start)
    stop = line_end if line_end > 0 else len(text)
    following = text[stop : stop + 200].split("\n")
    more = following[1].strip() if len(following) > 1 else ""
    alone = not text[start:stop].strip() and _title_like(more.rstrip(" :"))
    return tidy_title(text[start:stop] + (f" {more}" if alone or (more and more.upper() == more) else ""))


def tidy_title(text: str) -> str:
    """A title on one line, without marks of bold or headings."""
    if any(sign in text for sign in _MARKS):
        text = _MARKUP.sub(lambda match: match[1] or " ", text)
    return " ".join(text.split())[:_LONGEST_TITLE].strip(" -–:")


def _title_like(line: str) -> bool:
    """Capitals or bold, or short; neither a list of names nor a sentence."""
    if line.endswith((".", ";", ":", ",")) or line.count(",") >= 3:
        return False
    if _PRICE.search(line) or _ROW.search(line) or not any(char.isalpha() for char in line):
        return False
    return len(line) < 140 or ((is_capitals(line) or line.startswith(("**", "#"))) and len(line) < 500)
