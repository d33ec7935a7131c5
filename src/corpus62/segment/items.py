"""Items of minutes: numbered headings, each followed by a decision. Knows lines and votes, no money."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from corpus62.phrases.casing import is_capitals
from corpus62.scan.selection import word_bounded
from corpus62.segment.numbering import BARE, JOINED, OPENING
from corpus62.segment.topics import TopicReader
from corpus62.text.fold import fold
from corpus62.text.heads import LinePattern
from corpus62.text.places import COLUMN_GAPS, places
from corpus62.vocabulary.patterns import alternation, at_word, folded_words

if TYPE_CHECKING:
    from corpus62.text.heads import LineHeads
    from corpus62.text.lines import Lines
    from corpus62.vocabulary.shapes import Openings

_BEHIND_SIGN = r"(?:(?<=°)|(?<=°\s)|(?<=°\s:\s))"
_BARE_NUMBER = r"\d{4}[-/_](?:\d{1,3}[-/_])?\d{3}[ \t]*$"  # one that is no date, though nothing announces it
_ANNOUNCED = r"[a-z]?\d{1,2}[ \t]*[:–-][ \t]"  # "Rapport A1 - Collèges", "Point 3 : Budget"
_LEAD = r"^[ \t#*▪•-]*"
_PRICED = re.compile(r"\d\s*(?:€|eur(?:os?)?\b)|\d,\d\d\s*$")
_PRICED_CELL = re.compile(r"[ ]{2}\d[\d ,.]*\s?(?:€|eur(?:os?)?\b)")  # a row of a table, and no title
_LAST_FIGURES = re.compile(r"\d+$")
_BLANK = re.compile(r"\n[ \t]*\n")
_LEAST_TOLD = 9  # words of a line that ends a sentence: the second line of a title has fewer
_SENTENCE_END = re.compile(r"[^\W\d_]{2}\.[ \t]*\n")
_RUN = 3  # headings this many in close succession make an agenda or a closing list
_CLOSE = 170  # characters from one heading to the next in such a list
_LONGEST_POINT = 110  # characters of a heading that is no sentence
_SHORTEST_ROW = 2  # points numbered from 1 on: more of them make minutes
_LONG_ROW = 4  # points that follow no blank line, as texts of PDF files give them: more of them are no list
_STEP = 2  # from one of them to the next: the title of one between may be too short
_CONTENTS = re.compile(r"\.{3}[ .]*\d+\s*$")  # a line of a table of contents: "Titre ........ 3"
_MOST_COMMAS = 2  # of a title that a bare number opens
_LARGEST_ITEM = 80  # a council's agenda holds fewer points


class Item(NamedTuple):
    """An item opens at `start`; `number` as printed, `title_start` where its title begins."""

    start: int
    title_start: int
    number: str | None


class ItemReader:
    """Finds the items of minutes between two positions."""

    def __init__(self, openings: Openings) -> None:
        prefixes = alternation(openings.numbering["prefixes"])
        announced = alternation(openings.numbering["announced"])
        words = folded_words([*openings.numbering["prefixes"], *openings.numbering["announced"], "n"])
        self._full = LinePattern(
            rf"{_LEAD}(?:{announced}\s*(?::\s?)?)?(?:n\s?[°o]\s?:?\s?)?"
            rf"(?P<number>(?:{prefixes}[ ]?[-_]?[ ]?)?{BARE}|{OPENING}|{_BEHIND_SIGN}{JOINED}"
            rf"|{prefixes}[ -]?(?:\d{{2,4}}(?:[-/]\d+)?|\d[-/]\d+|\d(?=[ \t]*[:–-])))"
            rf"(?![\d/,€]|\.\d)[ \t]*[:.|–-]*[ \t*]*(?P<title>[^\W\d_].{{3,}})$",
            words,
            figures=True,
        )
        self._announced = LinePattern(
            rf"{_LEAD}{announced}\s*(?:n\s?[°o]\s?:?\s?|(?={_ANNOUNCED}))(?P<number>[a-z]?\d{{1,3}})(?![-_./]?\w)"
            r"[ \t]*[:.–-]*[ \t*]*(?P<title>[^\W\d_].{6,})?$",
            folded_words(openings.numbering["announced"]),
        )
        self._alone = LinePattern(
            rf"{_LEAD}(?:n\s?[°o]\s?:?\s?(?=[a-z\d])|(?={_BARE_NUMBER}))"
            rf"(?P<number>(?:{prefixes}[ ]?[-_]?[ ]?)?{BARE}|{_BEHIND_SIGN}{JOINED})[ \t]*(?P<title>)$",
            ["n"],
            figures=True,
        )
        self._pointed = LinePattern(
            r"^[ \t#*]*(?P<number>\d{1,2}\.\d{1,2})[.)]?[ \t]+(?:[–:-][ \t]*)?(?P<title>[^\W\d_].{4,})$",
            (),
            figures=True,
        )
        self._short = LinePattern(
            r"^[ \t#*]*(?P<number>\d{1,2})[ ]?[.)°/–-]+[ \t*]*(?P<title>[^\W\d_].{6,})$", (), figures=True
        )
        self._topics = TopicReader(openings)
        self._clause = re.compile(rf"{alternation(openings.clauses.words)}(?!\w)")
        votes = openings.adoption
        decided = (*votes["adopted"], *votes["deciding"], *votes["rejected"])
        self._deciding = tuple(word for word in map(fold, decided) if word.isalpha())
        self._decided = (
            re.compile(rf"{at_word(decided)}(?!\w)"),
            re.compile(rf"{at_word(votes['for'])}\s*:?\s*\d{{1,3}}(?!\d)"),  # and not "pour 2024"
            re.compile(rf"(?<!\d)[0-9]{{1,3}}\s*(?:{alternation(votes['voices'])}\s*)?{alternation(votes['for'])}\b"),
        )

    def agendas(self, folded: str, heads: LineHeads, start: int, end: int) -> list[tuple[int, int]]:
        """The stretches of folded[start:end] that list numbers of acts and decide nothing: a closing list."""
        matches = self._full.find(folded, heads, start, end)
        titles = [self._item(match) for match in matches if not _PRICED_CELL.search(match["title"])]
        if len(titles) < _RUN:
            return []
        return _spans([item for item in titles if not self._decided_at_once(item, folded)], folded)

    def find(self, lines: Lines, folded: str, heads: LineHeads, start: int, end: int) -> list[Item]:
        """The items in folded[start:end]: headings of one style, each with a decision before the next one."""
        best: list[Item] = []
        numbered: list[Item] = []
        pointed = False
        for pattern in (self._full, self._announced, self._alone, self._pointed):
            matches = (match for match in pattern.find(folded, heads, start, end) if self._is_title(match, lines))
            items = [self._item(match) for match in matches]
            kept = self._decided_items(items, folded, end)
            if len(kept) > len(best):
                best, numbered, pointed = kept, items, pattern is self._pointed
        points = self._points(lines, folded, heads, start, end)
        if pointed:  # "1.1", "1.2" in a chapter, and others that are not parted so: "2."
            points = sorted({*numbered, *points})
        short = self._decided_items(points, folded, end)
        short = [] if len(short) == 1 < len(points) else short  # one decision on several points is one act
        if len(short) > len(best):
            best, numbered = short, points
        best = _with_undecided(best, numbered, folded) if len(best) > 1 else best
        if len(best) < 2 and self._topics.are_minutes(folded, start, end):
            best = self._unnumbered(lines, folded, start, end) or best
        closing = self._topics.closing(lines, folded, best[-1].title_start, end) if len(best) > 1 else None
        return [*best, Item(*closing, None)] if closing is not None and closing.start > best[-1].start else best

    def _unnumbered(self, lines: Lines, folded: str, start: int, end: int) -> list[Item]:
        """The headings of the style that parts most decisions, where two at least are decided; none where nothing does."""
        best: list[Item] = []
        most = 1
        for topics in self._topics.styles(lines, folded, start, end):
            items = [Item(*topic, None) for topic in topics]
            decided = self._decided_items(items, folded, end)
            if len(decided) > most:
                listed = _runs(items, folded)
                best, most = [item for item in items if item not in listed], len(decided)
        return best

    def _points(self, lines: Lines, folded: str, heads: LineHeads, start: int, end: int) -> list[Item]:
        """Headings under a small number: in capitals or set apart; or, at the head of paragraphs, numbered 1, 2, 3 …"""
        matches = [match for match in self._short.find(folded, heads, start, end) if self._may_be_point(match, lines)]
        apart = [self._item(match) for match in matches if self._is_set_apart(match, lines)]
        listed = [match for match in matches if self._opens_paragraph(match, lines)]
        row = list(itertools.takewhile(lambda pair: int(pair[1]["number"]) == pair[0], enumerate(listed, 1)))
        if len(row) > max(_SHORTEST_ROW, len(apart)):
            return [self._item(match) for _, match in row]
        titled = [self._item(match) for match in matches if self._heads(match, lines)]
        agenda = _runs(titled, folded)
        crowded = _in_a_row([item for item in titled if item not in agenda])
        return crowded if len(crowded) > max(_LONG_ROW, len(apart)) else apart

    @staticmethod
    def _item(match: re.Match[str]) -> Item:
        title = match.start("title") if match["title"] else match.end()
        return Item(match.start(), title, " ".join(match["number"].split()))

    @staticmethod
    def _is_title(match: re.Match[str], lines: Lines) -> bool:
        """Whether what follows a number is the title of an act: it begins as one.

        Where it lists, "n°" leads to the number and no gap parts them: "n° 2014 / 195      Mme X, M. Y, M. Z" is two columns.
        """
        title = lines.text[match.start("title") : match.end("title")] if match["title"] else ""
        if _CONTENTS.search(title):
            return False
        led = match.string[match.start() : match.start("title")]
        listing = title.count(",") > _MOST_COMMAS and ("°" not in led or COLUMN_GAPS[0] in led)
        return not listing and (not title or title[0].isupper() or title[0] in '«"')

    @staticmethod
    def _may_be_point(match: re.Match[str], lines: Lines) -> bool:
        title = lines.text[match.start("title") : match.end("title")]
        return 0 < int(match["number"]) <= _LARGEST_ITEM and not _PRICED.search(title)

    def _is_set_apart(self, match: re.Match[str], lines: Lines) -> bool:
        """In capitals, or a short heading between two blank lines."""
        number = lines.number(match.start())
        below = lines.line(number + 1).strip() if number + 1 < len(lines) else ""
        title = lines.text[match.start("title") : match.end("title")]
        return is_capitals(title[:60]) or (not below and self._opens_paragraph(match, lines))

    def _opens_paragraph(self, match: re.Match[str], lines: Lines) -> bool:
        """A short heading behind a blank line."""
        number = lines.number(match.start())
        above = lines.line(number - 1).strip() if number else ""
        return not above and self._heads(match, lines)

    def _heads(self, match: re.Match[str], lines: Lines) -> bool:
        """A short line with no full stop, and no clause of a decision."""
        title = lines.text[match.start("title") : match.end("title")].rstrip()
        if len(title) >= _LONGEST_POINT or not title[0].isupper() or title[-1] in ".;:,":
            return False
        return self._clause.match(match["title"]) is None

    def decides(self, folded: str, start: int, end: int) -> bool:
        """Whether anything is decided in folded[start:end]: single words are looked up first, which nearly always tell."""
        return any(
            word_bounded(folded, place, place + len(word))
            for word in self._deciding
            for place in places(folded, word, start, end)
        ) or any(pattern.search(folded, start, end) for pattern in self._decided)

    def _decided_items(self, items: list[Item], folded: str, end: int) -> list[Item]:
        """Those items before whose successor something is decided: an agenda or a closing list decides nothing."""
        kept: list[Item] = []
        listed = _runs(items, folded)
        for item, following in zip(items, [*items[1:], None], strict=False):
            stop = following.start if following else end
            if self._decided_at_once(item, folded) if item in listed else self.decides(folded, item.title_start, stop):
                kept.append(item)
        return kept

    def _decided_at_once(self, item: Item, folded: str) -> bool:
        """Whether the line of an item tells its decision as well: "B23-204  Festival : 15 000 €. Unanimité."."""
        stop = folded.find("\n", item.title_start)
        return self.decides(folded, item.title_start, stop if stop >= 0 else len(folded))


def _in_a_row(items: list[Item]) -> list[Item]:
    """Those that are numbered 1, 2, 3 …, each the next one that bears its number; one of them may be missing."""
    row: list[Item] = []
    reached = 0
    for item in items:
        if 0 < int(item.number or 0) - reached <= _STEP:
            row.append(item)
            reached = int(item.number or 0)
    return row


def _with_undecided(decided: list[Item], items: list[Item], folded: str) -> list[Item]:
    """Decided items and those around them whose numbers go on though no word says that something is decided there."""
    listed = _runs(items, folded)
    kept = decided[:1]
    for item in reversed([item for item in items if item.start < decided[0].start and item not in listed]):
        if _follows(item, kept[0]):
            kept.insert(0, item)
    for item in items:
        if item.start > kept[-1].start and item not in listed and (item in decided or _follows(kept[-1], item)):
            kept.append(item)
    return kept


def _follows(before: Item, item: Item) -> bool:
    """Whether the number of an item is the next one: "2023-18" behind "2023-17", "8" behind "7"."""
    one, other = (_LAST_FIGURES.search(each.number or "") for each in (before, item))
    return one is not None and other is not None and int(other[0]) == int(one[0]) + 1


def _runs(items: list[Item], folded: str) -> set[Item]:
    """The items of agendas and closing lists: headings in close succession, with no blank line or sentence between."""
    runs: list[list[Item]] = []
    for item in items:
        if (
            runs
            and item.start - runs[-1][-1].start < _CLOSE
            and not _BLANK.search(folded, runs[-1][-1].start, item.start)
            and not _told_between(runs[-1][-1], item, folded)
        ):
            runs[-1].append(item)
        else:
            runs.append([item])
    return {item for run in runs if len(run) >= _RUN for item in run}


def _told_between(before: Item, item: Item, folded: str) -> bool:
    """Whether lines of text stand below a heading, up to the next one: one of them ends a sentence."""
    stop = folded.find("\n", before.title_start, item.start)
    ends = _SENTENCE_END.finditer(folded, stop, item.start) if stop >= 0 else ()
    lines = (folded[folded.rfind("\n", stop, end.start()) + 1 : end.start()] for end in ends)
    return any(len(line.split()) >= _LEAST_TOLD for line in lines)


def _spans(items: list[Item], folded: str) -> list[tuple[int, int]]:
    """The stretches that agendas and closing lists take up, to the title of the last in each."""
    spans: list[tuple[int, int]] = []
    for item in sorted(_runs(items, folded)):
        if spans and item.start <= spans[-1][1] + _CLOSE:
            spans[-1] = (spans[-1][0], item.title_start)
        else:
            spans.append((item.start, item.title_start))
    return spans
