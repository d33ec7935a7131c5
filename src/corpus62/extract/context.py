"""What an act and its surroundings tell its passages: body, parties, local names, year, section. Knows no amounts."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from corpus62.model import Act, Refusal
from corpus62.model.funding import Status
from corpus62.phrases.votes import VoteReader
from corpus62.text.fold import fold
from corpus62.text.places import COLUMN_GAPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus62.extract.years import YearReader
    from corpus62.model import Section
    from corpus62.phrases.names import NameReader
    from corpus62.phrases.votes import Ballot

_DECIDING = frozenset({"decision", "article", "vote", "signature"})
_OBJECT = re.compile(r"\s+(?:la|le|les|l'|une?|des|cette|toute|d'|de)\b")
_CUT_WORD = re.compile(r"-(?<=\w-)[ \t]*\n\s*(?=\w)")
_CURRENCY_SIGNS = ("€", "eur")
_SUM_BETWEEN = re.compile(r"€|eur|\d,\d\d(?!\d|\s?%)")  # a row of a table bears no sign
_CONTRACTS = frozenset({"convention", "amendment"})
_CLOSES = (".", "\n")
_SENTENCE_OR_LINE = (". ", "\n")
_STOPS = (". ", ".\n", ";\n", "\n\n")
_CLAUSES = (*_STOPS, ",\n", "\n-", "\n -", "\n•", "  ", "\t", "|")
_SUMS = ("€", " euro")  # and not "directeur"
_TELLING = 5  # letters of a word that tells one name from another
_HEAD_REACH = 300  # characters of the head of an act in which its year may stand
_QUOTE = 600  # characters of a passage kept as its quote


class Refused(NamedTuple):
    """Words that refuse a demand or put it off, and what they leave it."""

    start: int
    end: int
    status: Status


class Context(NamedTuple):
    """One act, seen by the readers of passages."""

    number: int  # among the acts of the document
    act: Act
    year: int | None  # of the session
    local: dict[str, str]  # folded local name -> full name
    partners: tuple[str, ...]  # the parties other than the body
    payer: str | None  # who gives when a passage does not say
    votes: VoteReader
    folded: str  # of the document
    deciding: tuple[tuple[int, int], ...]  # where the act stands and, of an annex, the deliberations of its dossier
    refusing: re.Pattern[str]
    demand: re.Pattern[str]  # what opens a sentence on somebody's demand: "la demande de"

    @property
    def is_contract(self) -> bool:
        return self.act.kind in _CONTRACTS

    def amends_below(self, section: Section) -> bool:
        """Whether the act amends a contract by articles below a section: above them it tells what the contract said."""
        return self.act.kind == "amendment" and any(
            each.kind == "article" for each in self.act.sections if each.char_start > section.char_start
        )

    def section_at(self, position: int) -> Section:
        """The section that holds a position of the act."""
        for section in self.act.sections:
            if section.char_start <= position < section.char_end:
                return section
        return self.act.sections[-1]

    def ballots(self) -> list[Ballot]:
        """The votes taken in the act, none in an act that takes none; read when a sum first asks for them."""
        if self.act.kind not in {"deliberation", "minutes"}:
            return []
        return self.votes.ballots(self.folded, self.act.char_start, self.act.char_end)

    def rejected_after(self, position: int, beneficiary: str) -> bool:
        """Whether the next vote after a position of the act fails; a refusal in words bears on the last sum before it."""
        later = [each for each in self._ballots_on(position) if each.said and not self._in_row(each)]
        following = later[0] if later else None
        if following is None or following.adopted or self._opens_clause(following):
            return False
        if self._is_of_another(following, position, beneficiary) or self._tells_its_own(following, position):
            return False
        here = self.section_at(position - 1)
        if here.kind == "article" and here is not self.section_at(following.start) and not following.counted:
            return False  # another article refuses another sum
        nearer = _SUM_BETWEEN.search(self.folded, position, following.start) is not None
        if nearer and (
            any(ballot.adopted for ballot in later)  # that sum was voted down, then the others adopted
            or self._says_one_of(self.votes.demand, following.end)  # "la demande est rejetée par 5 voix contre 3"
        ):
            return False
        stop = self.folded.find("\n", following.end)
        between, behind = self.folded[position : following.start], self.folded[following.end : stop]
        return following.counted or not any(sign in part for sign in _CURRENCY_SIGNS for part in (between, behind))

    def _ballots_on(self, position: int) -> list[Ballot]:
        """The votes behind a position that may bear on what stands there: not those on an amendment that is moved further down."""
        later = [ballot for ballot in self.ballots() if ballot.end > position]
        amending = self.votes.amending_words(self.folded, self.act.char_start, self.act.char_end)
        if not amending or self._says_one_of(amending, position):
            return later
        return [ballot for ballot in later if not self._says_one_of(amending, ballot.end)]

    def _says_one_of(self, words: tuple[str, ...], position: int) -> bool:
        """Whether the sentence that ends, or goes on, at a position says one of some words before it."""
        begin = max(self.folded.rfind(stop, self.act.char_start, position - 1) for stop in _STOPS)
        return any(word in self.folded[max(begin, self.act.char_start) : position] for word in words)

    def rejected_within(self, start: int, end: int) -> bool | None:
        """How the vote went that is counted in the passage [start, end) itself; None where none is."""
        counted = [ballot for ballot in self.ballots() if ballot.counted and start <= ballot.start < end]
        return not counted[-1].adopted if counted else None

    def rejected_in_row(self, position: int) -> bool | None:
        """How the vote went that stands in the row of a table behind a position; None where none does."""
        stop = self.folded.find("\n", position)
        voted = self.votes.ballots(self.folded, position, stop if stop >= 0 else len(self.folded))
        return not voted[0].adopted if voted else None

    def _in_row(self, ballot: Ballot) -> bool:
        """Whether a refusal in words stands in a cell of its own: it bears on that row of a table alone."""
        before = self.folded[self.folded.rfind("\n", 0, ballot.start) + 1 : ballot.start].lstrip()
        return not ballot.counted and any(gap in before for gap in COLUMN_GAPS)

    def _tells_its_own(self, ballot: Ballot, position: int) -> bool:
        """Whether the sentence of a vote, begun behind a position, tells its own sum: "Radio : 50 EUR, refusé (8 contre)"."""
        begin = max(self.folded.rfind(stop, max(0, position - 1), ballot.start) for stop in _SENTENCE_OR_LINE)
        return begin >= 0 and any(sign in self.folded[begin : ballot.start] for sign in _CURRENCY_SIGNS)

    def _is_of_another(self, ballot: Ballot, position: int, beneficiary: str) -> bool:
        """Whether a refusal in words names somebody else's demand: "La demande du lycée n'est pas retenue"."""
        sentence = self.folded[max(position, self.folded.rfind(". ", position, ballot.end) + 1) : ballot.end]
        words = [word for word in fold(beneficiary).split() if len(word) >= _TELLING]
        return self.demand.match(sentence) is not None and not any(word in sentence for word in words)

    def _opens_clause(self, ballot: Ballot) -> bool:
        """Whether a refusal in words stands at the head of its line, and what it refuses behind it ("REJETTE la demande de X")."""
        above = self.folded.rfind("\n", 0, ballot.start)
        opens = not self.folded[above + 1 : ballot.start].strip(" \t•*-–0123456789.)°")
        return opens and not ballot.counted and _OBJECT.match(self.folded, ballot.end) is not None

    def adopted_after(self, position: int, limit: int) -> bool:
        """Whether a vote before `limit` adopts what stands at a position; an act with one vote adopts all of it."""
        ballots = self.ballots()
        following = next(iter(self._ballots_on(position)), None)
        if following is None:
            return bool(ballots) and ballots[-1].adopted and limit > self.act.char_end
        return following.adopted and following.start < limit

    def refused_by_name(self, position: int, beneficiary: str, *, proposed: bool = False) -> Status | None:
        """What a demand is where a later sentence of the act refuses it, or puts it off, with the name of who asks.

        What was `proposed` is refused by a clause with the whole name and no sum: "L'aide à X est donc rejetée."
        """
        stops = _CLAUSES if proposed else _STOPS
        name = fold(beneficiary)
        words = [name] if proposed else [word for word in name.split() if len(word) >= _TELLING]
        for refusal in self._refused_between(position, self.act.char_end) if words else ():
            start = max(self.folded.rfind(stop, position, refusal.start) for stop in stops)
            end = min((at for stop in stops if (at := self.folded.find(stop, refusal.end)) >= 0), default=None)
            clause = self.folded[max(start, position) : end]
            if all(word in clause for word in words) and not (proposed and any(sign in clause for sign in _SUMS)):
                return refusal.status
        return None

    def turned_down_after(self, position: int, limit: int) -> Status | None:
        """What a demand is where the decision below refuses it ("De ne pas donner suite") or puts it off; else None."""
        closed = next(
            (
                ballot.end
                for ballot in self.ballots()
                if ballot.adopted and ballot.start >= position and self._closes(ballot)
            ),
            limit,
        )
        return next((refusal.status for refusal in self._refused_between(position, min(limit, closed))), None)

    def _refused_between(self, start: int, end: int) -> Iterator[Refused]:
        """What the act refuses or puts off in folded[start:end]."""
        of_act = _refused(self.refusing, self.folded, self.act.char_start, self.act.char_end)
        return (refused for refused in of_act if start <= refused.start and refused.end <= end)

    def _closes(self, ballot: Ballot) -> bool:
        """Whether a vote is all that its sentence says: "Accord à l'unanimité.", "Vote : 12 pour"."""
        announced = self.folded[max(0, ballot.start - 2) : ballot.start].strip() == ":"
        return announced or self.folded.startswith(_CLOSES, ballot.end)

    def path(self, section: Section) -> str:
        """How evidence names a section: "deliberation/article 1"."""
        label = f" {section.label}" if section.kind == "article" else ""
        name = section.label if section.kind in {"heading", "field"} else section.kind
        return f"{self.act.kind}/{name}{label}"

    def refuse(self, reason: str, cents: int | None, start: int, end: int, text: str) -> Refusal:
        """The refusal of what the passage [start, end) of the document says of money, but not certainly enough."""
        return Refusal(
            act_id=self.act.act_id,
            source=self.act.source,
            reason=reason,
            detail=self.path(self.section_at(start)),
            cents=cents,
            char_start=start,
            char_end=end,
            quote=quoted(text, start, end),
        )

    def decides(self, section: Section) -> bool:
        """Whether what a section says is decided there, and not told or proposed."""
        if self.act.kind in _CONTRACTS:
            return section.kind == "article"
        if self.act.kind == "annex":  # dated by its own heading: it stands alone, and says what was decided
            return self.act.date is not None
        return self.act.kind in {"deliberation", "minutes"} and section.kind in _DECIDING


@lru_cache(maxsize=64)
def _refused(refusing: re.Pattern[str], folded: str, start: int, end: int) -> tuple[Refused, ...]:
    """All that is refused or put off in folded[start:end], read once for all sums of an act."""
    return tuple(
        Refused(*match.span(), "requested" if match["put_off"] else "rejected")
        for match in refusing.finditer(folded, start, end)
    )


def make_context(
    index: int,
    act: Act,
    dossier: list[Act],
    names: NameReader,
    years: YearReader,
    votes: VoteReader,
    folded: str,
    refusing: re.Pattern[str],
    demand: re.Pattern[str],
) -> Context:
    """The context of an act; a sheet takes the parties of the contract it hangs on."""
    local = {fold(name): full for name, full in act.local_names}
    parties = act.parties
    if not parties and act.kind in {"action_sheet", "annex", "report"}:
        parent = next(
            (other for other in reversed(dossier) if other.parties and other.char_start < act.char_start), None
        )
        if parent is not None:
            parties = parent.parties
            local |= {fold(name): full for name, full in parent.local_names}
    year = next((int(other.date[:4]) for other in (act, *dossier) if other.date), None)
    if year is None and act.kind != "minutes":
        year = years.of_head(folded[act.char_start : act.sections[0].char_start + _HEAD_REACH])
    body = act.body
    partners = tuple(party for party in parties if not names.is_body(party, body))
    receives = any(names.is_body(local[word], body) for word in names.receiving if word in local)
    payer = partners[0] if receives and partners else body
    deciding = tuple(
        (each.char_start, each.char_end)
        for each in dossier
        if each is act or (act.kind == "annex" and each.kind == "deliberation")
    )
    return Context(index, act, year, local, partners, payer, votes, folded, deciding, refusing, demand)


def squeeze(text: str) -> str:
    """A passage on one line, words cut at a line's end joined."""
    if "-" in text and "\n" in text:
        text = _CUT_WORD.sub("-", text)
    return " ".join(text.split())


def quoted(text: str, start: int, end: int) -> str:
    """The passage [start, end) of a document as records quote it."""
    return squeeze(text[start:end])[:_QUOTE]


def squeeze_both(text: str, folded: str) -> tuple[str, str]:
    """A passage and its folded twin on one line each, of the same length."""
    plain, low = squeeze(text), squeeze(folded)
    return (plain, low) if len(plain) == len(low) else (plain, fold(plain))
