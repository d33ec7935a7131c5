"""A document in, its acts with their sections, and its citations, out. Knows no money."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, NamedTuple

from corpus62.model import Act, Section
from corpus62.model.act import ActKind
from corpus62.phrases.bodies import BodyReader
from corpus62.phrases.dates import DateReader
from corpus62.segment.citations import CitationReader
from corpus62.segment.dossiers import dossier_of
from corpus62.segment.header import HeaderReader, Stamps, item_title, tidy_title
from corpus62.segment.items import Item, ItemReader
from corpus62.segment.numbering import is_class, tidy_number
from corpus62.segment.openings import Opening, OpeningReader
from corpus62.segment.parties import PartyReader, usual_name
from corpus62.segment.sections import SectionReader
from corpus62.segment.sheets import SheetReader
from corpus62.segment.voting import vote_of
from corpus62.text.fold import fold
from corpus62.text.places import COLUMN_GAPS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus62.model import Citation
    from corpus62.phrases.votes import VoteReader
    from corpus62.text.page import Page
    from corpus62.vocabulary.shapes import Vocabulary

_HEADING_REACH = 1500  # a letterhead and its stamps before the first heading; a longer stretch is an act of its own
_HEADING = 160  # characters of the heading of an annex
_FOOT = 3000  # characters in which the stamps of an act's last page stand
_CITING = frozenset({"visas", "recitals"})  # their dates are those of other acts
_OF_SESSIONS = frozenset({"deliberation", "minutes", "report"})
_ANNEXED = frozenset({"header", "financial_table", "heading"})


class _Cut(NamedTuple):
    """A stretch of the document that is one act; `item` where it is an item of minutes."""

    start: int
    end: int
    kind: ActKind
    heading: int
    item: Item | None = None
    session: int = 0  # where the session that decides it opens: minutes give their items date and body


class Segmenter:
    """Built once a worker from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary, votes: VoteReader) -> None:
        dates = DateReader(vocabulary.months)
        self._openings = OpeningReader(vocabulary.openings)
        self._items = ItemReader(vocabulary.openings)
        self._sections = SectionReader(vocabulary)
        self._header = HeaderReader(vocabulary.openings, dates)
        self._bodies = BodyReader(vocabulary.bodies)
        self._parties = PartyReader(vocabulary)
        self._votes = votes
        self._sheets = SheetReader(vocabulary.openings)
        self._citations = CitationReader(vocabulary.openings, dates, self._bodies)
        self._amended = re.compile(r"\bn\s?[°o]\s?(\d{4}-\d{3,6})\b")
        self._dates = dates

    def read(self, source: str, page: Page) -> tuple[tuple[Act, ...], tuple[Citation, ...]]:
        """The acts of the document `source`, each tiled by its sections, and the deliberations that they cite, all in order."""
        acts: list[Act] = []
        for cut in self._cuts(page):
            acts.append(self._act(source, page, cut, acts))
        return tuple(acts), tuple(citation for act in acts for citation in self._cited(act, page))

    def _cited(self, act: Act, page: Page) -> Iterable[Citation]:
        """What an act cites, each number once."""
        cited: dict[str, Citation] = {}
        for citation in self._citations.find(act, page.text, page.folded, page.heads):
            cited.setdefault(citation.number, citation)
        return cited.values()

    def _cuts(self, page: Page) -> list[_Cut]:
        _, folded, lines, heads = page
        openings = self._openings.find(lines, folded, heads)
        starts: list[tuple[int, ActKind, int]] = []
        silent = 0  # up to where nothing is decided since the last of them
        for opening in openings:
            if starts and self._is_vote_on(starts[-1], opening, max(silent, starts[-1][0]), page):
                silent = lines.start(opening.heading)
            else:
                starts.append((lines.start(opening.line), opening.kind, lines.start(opening.heading)))
        if not starts or self._is_act(folded, starts[0][0], starts[0][1]):
            starts.insert(0, (0, "deliberation", 0))
        else:
            starts[0] = (0, *starts[0][1:])
        cuts: list[_Cut] = []
        for (start, kind, heading), end in zip(starts, [*(later[0] for later in starts[1:]), len(folded)], strict=True):
            cuts += self._itemised(_Cut(start, end, kind, heading, None, start), page)
        return cuts

    def _is_vote_on(self, above: tuple[int, ActKind, int], opening: Opening, silent: int, page: Page) -> bool:
        """Whether "DELIBERATION", alone in its line, heads the vote on a deliberation above it, which decides nothing yet.

        Up to `silent` it is known to decide nothing.
        """
        if not above[1] == opening.kind == "deliberation" or not page.lines.line(opening.heading).strip().isalpha():
            return False
        return not self._items.decides(page.folded, silent, page.lines.start(opening.heading))

    def _is_act(self, folded: str, end: int, following: ActKind) -> bool:
        """Whether what stands above the first opening is an act without one: by its length, or because it decides."""
        long = len(folded[:end].split()) > _HEADING_REACH // 6
        return long or (following not in {"deliberation", "minutes"} and self._items.decides(folded, 0, end))

    def _itemised(self, cut: _Cut, page: Page) -> list[_Cut]:
        """Minutes cut into their items; a session with a single item is that item, letterhead included."""
        if cut.kind not in {"deliberation", "minutes"}:
            return [cut]
        items = self._items.find(page.lines, page.folded, page.heads, cut.start, cut.end)
        if len(items) <= 1:
            # below "Délibération n° 2022-04", "7- Menuiseries" is a point of it
            named = bool(items) and self._header.numbered(page.folded, cut.start) is None
            return [cut._replace(kind="deliberation", item=items[0] if named else None)]
        decides = cut.kind == "deliberation" and self._items.decides(page.folded, cut.heading, items[0].start)
        account = None if decides else self._sections.account(page, cut.start, items[0].start)
        items = [Item(account, account, None), *items] if account is not None else items
        cuts = [cut._replace(kind="deliberation" if decides else "minutes", end=items[0].start)]
        for item, stop in zip(items, [*(later.start for later in items[1:]), cut.end], strict=True):
            cuts.append(_Cut(item.start, stop, "deliberation", item.start, item, cut.start))
        return cuts

    def _act(self, source: str, page: Page, cut: _Cut, before: list[Act]) -> Act:
        text, folded, _, heads = page
        start, end = cut.start, cut.end
        listed = self._items.agendas(folded, heads, start, end) if cut.kind == "deliberation" else []
        sections = self._sections.find(cut.kind, text, folded, heads, start, end, listed)
        if cut.kind == "action_sheet":
            sections = self._sheets.sections(folded, start, end)
        head = self._head_end(sections, cut)
        parties = self._parties.find(text, folded, start, end) if cut.kind in {"convention", "amendment"} else ()
        parties = tuple(
            party._replace(name=usual_name(self._authority(party.name), folded[start:end])) for party in parties
        )
        number = self._number(cut, folded, head)
        if self._is_annexed(cut, number, sections, folded, before):
            cut = cut._replace(kind="annex")
        decided = next((section.char_start for section in sections if section.kind == "decision"), end)
        if cut.kind == "report" and self._votes.tells_outcome(folded, start, end, decided):
            cut = cut._replace(kind="deliberation")  # it tells its own vote: the report is the act
        body = self._body(source, cut, text, folded, head, before, tuple(party.name for party in parties))
        date = self._date(cut, folded, sections, head, before, body)
        title = self._title(cut, text, folded, sections, head)
        vote, adopted = vote_of(cut.kind, folded, sections, self._votes)
        stamps = self._stamps(folded, cut, head)
        return Act(
            act_id=_digest(source, str(start), length=16),
            key=_digest(body or "", number or "", date or "", fold(title or ""), length=20)
            if body and (number or title)
            else "",
            source=source,
            dossier=dossier_of(cut.kind, body, before),
            kind=cut.kind,
            number=number,
            date=date,
            body=body,
            title=title,
            parties=tuple(party.name for party in parties),
            local_names=tuple((local, party.name) for party in parties for local in party.local_names),
            amends=self._amends(cut.kind, folded, start, head),
            articles=tuple(section.label for section in sections if section.kind == "article" and section.label),
            vote=vote,
            adopted=adopted,
            transmitted_on=stamps.transmitted_on,
            published_on=stamps.published_on,
            char_start=start,
            char_end=end,
            sections=sections,
        )

    def _is_annexed(
        self, cut: _Cut, number: str | None, sections: tuple[Section, ...], folded: str, before: list[Act]
    ) -> bool:
        """What bears the number of the deliberation before it, and decides nothing, is its annex."""
        if cut.kind != "deliberation" or cut.item or not before or number is None or number != before[-1].number:
            return False
        silent = not self._items.decides(folded, cut.start, cut.end)
        return silent and {section.kind for section in sections} <= _ANNEXED

    def _stamps(self, folded: str, cut: _Cut, head: int) -> Stamps:
        """The dates stamped at the head of an act, or at the foot of a deliberation."""
        stamps = self._header.stamps(folded, cut.start, head)
        if cut.kind != "deliberation" or None not in stamps:
            return stamps
        foot = self._header.stamps(folded, max(head, cut.end - _FOOT), cut.end)
        return Stamps(*(above or below for above, below in zip(stamps, foot, strict=True)))

    @staticmethod
    def _head_end(sections: tuple[Section, ...], cut: _Cut) -> int:
        """Where the head of an act ends: after letterhead and attendance."""
        for section in sections:
            if section.kind not in {"header", "attendance"}:
                return section.char_start
        return cut.end

    def _number(self, cut: _Cut, folded: str, head: int) -> str | None:
        if cut.kind == "action_sheet":
            return self._sheets.number(folded, cut.start, head)
        if cut.item and cut.item.number:
            classed = is_class(cut.item.number) and self._header.number(folded, cut.start, cut.item.start)
            return classed or tidy_number(cut.item.number)
        return self._header.number(folded, cut.start, head) if cut.kind in {"deliberation", "report"} else None

    def _body(
        self, source: str, cut: _Cut, text: str, folded: str, head: int, before: list[Act], parties: tuple[str, ...]
    ) -> str | None:
        """The authority of the head; a contract belongs to the authority among its parties that already decides."""
        known = next((act.body for act in reversed(before) if act.body), None)
        if cut.kind in {"convention", "amendment"} and parties:
            if known and known in parties:
                return known
            named = next((body[2] for party in parties if (body := self._bodies.find(party, fold(party)))), known)
            return named or next((party for party in parties if self._bodies.says_kind_last(party)), None)
        if cut.kind in {"action_sheet", "annex"} and known:
            return known
        if cut.session < cut.start and known:  # an item of minutes: the session's own
            return known
        named = self._bodies.of_head(text, folded, cut.session, max(head, cut.session + 1), known)
        named = named or self._bodies.deciding(text, folded, cut.start, cut.end)
        named = named or self._bodies.chaired(text, folded, cut.session, cut.end)
        named = named or (None if before else self._bodies.footed(text, folded))  # once: it looks through the document
        return named or self._bodies.unnamed(source, folded, cut.session, cut.end)

    def _authority(self, name: str) -> str:
        """A party that is an authority, written as authorities are: the Département for "Conseil départemental du X"."""
        body = self._bodies.find(name, fold(name))
        own = body[2] if body and body[0] == 0 and body[1] == len(name) else None
        return own or self._bodies.of_mayor(name) or name

    def _date(
        self,
        cut: _Cut,
        folded: str,
        sections: tuple[Section, ...],
        head: int,
        before: list[Act],
        body: str | None,
    ) -> str | None:
        """The day of the session, or of the signature; a deliberation that tells none is of the session told before it."""
        if cut.kind in {"convention", "amendment"}:
            return self._header.signed_on(folded, sections)
        if cut.session < cut.start and before:
            return before[-1].date
        if cut.kind == "annex" and not before:  # "Annexe à la délibération n° … du 22 juin 2018"
            above = self._header.session_date(folded, cut.session, cut.heading)
            return above or self._dates.first(folded, cut.heading, cut.heading + _HEADING)
        if cut.kind in _OF_SESSIONS:
            known = next((act.date for act in reversed(before) if act.kind in _OF_SESSIONS and act.body == body), None)
            if known and self._header.numbered(folded, cut.start):  # it goes on with its session: no head of its own
                return self._header.told_date(folded, cut.start, max(head, cut.start)) or known
            places = [
                (cut.session, max(head, cut.session + 1)),
                *((each.char_start, each.char_end) for each in sections if each.kind == "signature"),
                *((each.char_start, each.char_end) for each in sections if each.kind not in _CITING),
            ]
            return next((date for place in places if (date := self._header.session_date(folded, *place))), known)
        return None

    def _title(self, cut: _Cut, text: str, folded: str, sections: tuple[Section, ...], head: int) -> str | None:
        if cut.item and (title := item_title(text, cut.item.title_start)) and not self._header.is_number(title):
            return title
        if cut.kind == "action_sheet":
            return self._sheets.title(text, sections)
        if cut.kind in {"convention", "amendment", "annex", "other"}:
            first = (line.strip() for line in text[cut.heading : cut.heading + 600].split("\n"))
            headings = [line for line in first if line and not any(gap in line for gap in COLUMN_GAPS)]  # of no table
            return tidy_title(" ".join(headings[:2])) if headings else None
        attended = [section for section in sections if section.kind == "attendance"]
        behind = attended[0].char_start if attended else cut.end
        again = next((each for each in sections if each.kind == "header" and each.char_start > behind), None)
        if again and (below := self._header.title(text, folded, again.char_start, again.char_end, first=True)):
            return below
        start = attended[0].char_start if attended else cut.start
        if cut.start and not attended and (number := self._header.numbered(folded, start)):
            return self._header.title(text, folded, number, max(head, number), first=True)
        if said := self._header.title(text, folded, start, head) or self._header.announced(
            text, folded, cut.start, head
        ):
            return said
        number = self._header.last_numbered(folded, cut.start, start)
        return self._header.title(text, folded, number, start, first=True) if number else None  # above those present

    def _amends(self, kind: ActKind, folded: str, start: int, head: int) -> str | None:
        match = self._amended.search(folded, start, head) if kind == "amendment" else None
        return match[1] if match else None


def _digest(*parts: str, length: int) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:length]
