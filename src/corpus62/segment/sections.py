"""Tiles an act with its sections, from the words that open them at the head of a line. Knows no money."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.model import Section
from corpus62.segment.delegated import DelegatedReader
from corpus62.segment.numbering import TOLD
from corpus62.text.heads import LinePattern
from corpus62.vocabulary.patterns import alternation, at_word, folded_words

if TYPE_CHECKING:
    from corpus62.model.act import ActKind, SectionKind
    from corpus62.text.heads import LineHeads
    from corpus62.text.page import Page
    from corpus62.vocabulary.shapes import Vocabulary

_LEAD = r"^[ \t#*>|_•▪❖➢–—-]*"
_CONTRACT = frozenset({"convention", "amendment"})
_IN_CONTRACT = frozenset({"article", "visas", "recitals", "signature", "financial_table"})
_OPENS_MORE = frozenset({"visas", "decision"})
_AFTER_DECISION = frozenset({"article", "vote", "signature", "financial_table", "agenda", "recitals"})
_LEAST_TOLD = 7  # words of a line of running text, most of them in small letters
_LONGEST_HEAD = 110  # characters of the heading above it
_LONGEST_VISA = 300  # characters in which a visa says that an account follows
_BLANK = re.compile(r"\n[ \t]*\n\s*?(?=[^\n]*\S)")
# The line that ends an attendance where no blank one does: "Rapport N° 23", or a title in capitals, which names no person.
_REPORT = re.compile(r"\n[ \t_]*(?=(?:rapport|question)[ \t]+n[ ]?[°o])")
_TITLE = re.compile(
    r"\n[ \t_]*(?!(?:MM?|MMES?|MLLES?)[. ])"
    r"(?=[A-ZÀ-Ý][^\n,;:a-zà-ÿ]{7,80}[ '’](?:DES|AUX?|SUR|POUR)[ ][^\n,;:a-zà-ÿ]{4,120}(?:\n|\Z))"
)
# Its first item, which is no person: "1 - Subventions.", "1) TAUX D IMPOSITION", and not "1. Jean DUPONT".
_FIRST_ITEM = re.compile(
    r"\n[ \t#*]*(?=(?:1|I)\s?[-–.)/°]+\s*[A-ZÀ-Ý]{1,2}[^\n]{4})"
    r"(?!\W*(?:1|I)\W+(?:MM?\.|Mmes?|Mlle|Monsieur|Madame|[A-ZÀ-Ý][\w'-]+ [A-ZÀ-Ý][a-zà-ÿ]|[A-ZÀ-Ý][a-zà-ÿ'-]+ [A-ZÀ-Ý]{2}))"
)


class SectionReader:
    """Finds the sections of one act."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = vocabulary.openings.sections
        self._delegated = DelegatedReader(vocabulary.openings.delegated)
        self._kinds: dict[str, SectionKind] = {}
        for kind in ("recitals", "decision", "attendance", "visas", "vote", "signature", "agenda"):
            for word in folded_words(words[kind]):
                self._kinds.setdefault(word, kind)
        self._present = re.compile(rf"{at_word(words['attendance'])}(?!\w)")
        chair = alternation(vocabulary.names.chair)
        self._attended = re.compile(
            rf"\n[ \t_]*(?=(?:{alternation(vocabulary.openings.attended.words)}|{chair}\s[a-z]+[et])(?![\w,]|\s*,))"
        )
        votes = vocabulary.openings.adoption
        self._ballot_words = frozenset(
            folded_words((*votes["for"], *votes["against"], *votes["abstain"], *words["ballot"]))
        )
        budget = vocabulary.columns.budget
        partners = alternation(vocabulary.columns.label.words)  # "Bénéficiaire | Opération | Coût" lists grants
        self._budget = re.compile(
            rf"(?!\W*{partners}(?!\w))[^\n\t]*\t?{alternation((*budget['operation'], *budget['imputation']))}[^\n\t]*\t"
        )
        self._pattern = LinePattern(
            rf"{_LEAD}(?:art(?:icle|\.)\s+(?P<article>\d{{1,2}}|unique|premier)(?:\s*er|\^\{{er\}})?(?![\d.]\d|\w)"
            rf"|(?P<heading>\d{{1,2}})\s?[-–.)/]\s*(?=[^\W\d_])"
            rf"|(?P<word>{alternation(self._kinds)})(?!\w))",
            ["article", "art", *self._kinds],
            figures=True,
        )
        self._accounts = folded_words(words["account"])
        self._account = re.compile(rf"{at_word(words['account'])}\s*:")
        self._numbered = re.compile(rf"[^\n\d:]{{0,25}}\sn\s?[°o]\s?:?\s?{TOLD}")
        # "Pour : 12", "contre 3"; "pour 2023", "pour 1 200 €" at the head of a wrapped line count no vote
        self._ballot = re.compile(r"\s*(?:\(s\))?s?\s*(?:[:=]|a l'unanimit|\d{1,3}(?!\d|[ .,]?\d|\s?(?:€|eur|%)))")

    def find(
        self,
        kind: ActKind,
        text: str,
        folded: str,
        heads: LineHeads,
        start: int,
        end: int,
        listed: list[tuple[int, int]],
    ) -> tuple[Section, ...]:
        """Sections that tile [start, end) exactly, the first of them the header; `listed` are closing lists of titles."""
        marks: list[tuple[int, SectionKind, str | None]] = [(start, "header", None)]
        attended = seen = 0
        for position, reach, mark in self._marks(kind, text, folded, heads, start, end):
            if mark[0] == "visas":
                seen = reach
            elif marks[-1][1] == "visas":
                self._close_visas(marks, seen, position, text, folded)
            if mark[0] == marks[-1][1] == "attendance":
                attended = reach
            elif self._allowed(kind, marks, mark[0]):
                self._close_attendance(marks, attended, position, text, folded)
                attended = reach
                if position == marks[-1][0]:
                    marks[-1] = (position, *mark)
                else:
                    marks.append((position, *mark))
        self._close_attendance(marks, attended, end, text, folded)
        if marks[-1][1] == "visas":
            self._close_visas(marks, seen, end, text, folded)
        for first, last in listed:
            if any(mark[0] > last and mark[1] in _OPENS_MORE for mark in marks):
                continue  # the list of contents of a collection, or of the mayor's decisions: the act goes on below it
            marks = [mark for mark in marks if mark[0] < first or mark[1] == "signature"]
            marks = sorted([*marks, (max(first, start), "agenda", None)], key=lambda mark: mark[0])
        return tuple(self._tiles(marks, end))

    def account(self, page: Page, start: int, end: int) -> int | None:
        """Where the head of minutes goes over to the account of what was decided without the assembly; None where it tells none."""
        told = self._delegated.find(page.text, page.folded, start, end)
        sections = self.find("minutes", page.text, page.folded, page.heads, start, end, []) if told else ()
        decided = {section.char_start for section in sections if section.kind == "decision"}
        return next((each.head for each in told if each.begin in decided), None)

    @staticmethod
    def _close_visas(
        marks: list[tuple[int, SectionKind, str | None]], seen: int, position: int, text: str, folded: str
    ) -> None:
        """The visas end with the paragraph of the last one; running text below it is the account that nothing opens."""
        blank = _BLANK.search(folded, seen, position)
        if blank is None:
            return
        line = text[blank.end() : min(position, blank.end() + _LONGEST_HEAD)].partition("\n")[0].split()
        small = sum(word[0].islower() for word in line)
        if len(line) >= _LEAST_TOLD and 2 * small > len(line) and line[0][0].isupper():
            marks.append((blank.end(), "recitals", None))

    def _close_attendance(
        self, marks: list[tuple[int, SectionKind, str | None]], attended: int, position: int, text: str, folded: str
    ) -> None:
        """The attendance ends with the paragraph of its last heading; what follows is the head again: the title."""
        if marks[-1][1] != "attendance":
            return
        blank = _BLANK.search(folded, attended, position)
        stop = blank.start() + 1 if blank else position
        ends = [
            match.end()
            for match in (
                _REPORT.search(folded, attended, stop),
                _TITLE.search(text, attended, stop),
                _FIRST_ITEM.search(text, attended, stop),
                self._attended.search(folded, attended, stop),
                blank,
            )
            if match
        ]
        if (told := self._told(text, folded, attended, stop)) is not None:
            ends.append(told)
        if ends and folded[min(ends) : position].strip():
            marks.append((min(ends), "header", None))

    def _told(self, text: str, folded: str, attended: int, end: int) -> int | None:
        """Where running text begins behind the names of an attendance, its heading included: "7. Subventions 2016"."""
        above = text.find("\n", attended, end) + 1
        start = above
        while 0 < start < end:
            stop = text.find("\n", start, end)
            stop = stop if stop >= 0 else end
            words = text[start:stop].split()
            small = sum(word[0].islower() for word in words)
            if len(words) >= _LEAST_TOLD and 2 * small > len(words) and not self._present.search(folded, start, stop):
                headed = above < start and start - above < _LONGEST_HEAD and "," not in text[above:start]
                return above if headed else start
            above, start = start, stop + 1
        return None

    def _marks(
        self, kind: ActKind, text: str, folded: str, heads: LineHeads, start: int, end: int
    ) -> list[tuple[int, int, tuple[SectionKind, str | None]]]:
        """(start, end, section) of everything that may open a section, in order."""
        marks = [
            (match.start(), match.end(), mark)
            for match in self._pattern.find(folded, heads, start, end)
            if (mark := self._mark(match, text, folded)) is not None
        ]
        more = self._budget_headings(folded, start, end)
        if kind in {"deliberation", "minutes"}:
            for _, begin, stop in self._delegated.find(text, folded, start, end):
                if self._goes_on(marks, begin):
                    more += [(begin, begin, ("decision", None)), (stop, stop, ("recitals", None))]
        return sorted([*marks, *more], key=lambda mark: mark[0]) if more else marks

    @staticmethod
    def _goes_on(marks: list[tuple[int, int, tuple[SectionKind, str | None]]], position: int) -> bool:
        """Whether a session has begun at a position: neither an agenda nor those present stand there or below."""
        kinds = [mark[2][0] for mark in marks]
        above = [mark[2][0] for mark in marks if mark[0] < position]
        return above[-1:] != ["agenda"] and ("attendance" in above or "attendance" not in kinds)

    def _budget_headings(
        self, folded: str, start: int, end: int
    ) -> list[tuple[int, int, tuple[SectionKind, str | None]]]:
        """The ruled lines that head a budget table."""
        found: list[tuple[int, int, tuple[SectionKind, str | None]]] = []
        position = folded.find("\t", start, end)
        while position >= 0:
            line, stop = folded.rfind("\n", 0, position) + 1, folded.find("\n", position, end)
            stop = stop if stop >= 0 else end
            match = self._budget.match(folded, line, stop)
            if match is not None:
                found.append((line, match.end(), ("financial_table", None)))
            position = folded.find("\t", stop, end)
        return found

    def _mark(self, match: re.Match[str], text: str, folded: str) -> tuple[SectionKind, str | None] | None:
        if match["article"]:
            return "article", "1" if match["article"] == "premier" else match["article"]
        if match["heading"]:
            return ("heading", match["heading"]) if text[match.end()].isupper() else None
        word = " ".join(match["word"].split())
        section = self._kinds[word]
        if word in self._ballot_words and not self._ballot.match(folded, match.end()):
            return None
        if section == "visas" and not text[match.start("word")].isupper():
            return None
        if section == "recitals" and self._numbered.match(folded, match.end()):
            return None  # "Rapport n° 21-09-37", "Rapport et délibération n° 12": the head goes on
        if section == "visas" and self._opens_account(folded, match.end()):
            return "recitals", None
        return section, None

    def _opens_account(self, folded: str, start: int) -> bool:
        """Whether a visa goes on as the account: "Vu le rapport par lequel le Président expose ce qui suit :"."""
        visa = folded[start : start + _LONGEST_VISA].partition(";")[0]
        return any(word in visa for word in self._accounts) and self._account.search(visa) is not None

    @staticmethod
    def _allowed(kind: ActKind, marks: list[tuple[int, SectionKind, str | None]], section: SectionKind) -> bool:
        """Which section may follow which: a contract has no votes, a decision is not re-opened as attendance."""
        last = marks[-1][1]
        kinds = {mark[1] for mark in marks}
        if section == "heading":
            return kind == "report"
        if kind in _CONTRACT:
            return section in _IN_CONTRACT and not (section == "visas" and "article" in kinds)
        if kind in {"report", "action_sheet", "annex", "other"}:
            return section in {"financial_table", "decision", "signature"} and section != last
        if last in {"decision", "article"} and section not in _AFTER_DECISION:
            return False
        if last == "article" and section == "recitals":
            return False
        if section == "attendance" and kinds & {"decision", "article", "recitals"}:
            return False
        return not (section == last and section in {"attendance", "recitals", "vote", "agenda", "decision"})

    @staticmethod
    def _tiles(marks: list[tuple[int, SectionKind, str | None]], end: int) -> list[Section]:
        tiles: list[Section] = []
        for (begin, kind, label), following in zip(marks, [*marks[1:], (end, "header", None)], strict=True):
            stop = following[0]
            tiles.append(Section(kind=kind, label=label, char_start=begin, char_end=stop))
        return tiles
