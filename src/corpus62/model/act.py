"""Acts and their sections, votes and citations: the structure of a document. Knows nothing of money."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

ActKind = Literal["deliberation", "convention", "amendment", "report", "minutes", "action_sheet", "annex", "other"]
SectionKind = Literal[
    "header",  # letterhead, session, title: everything before the first other section
    "attendance",  # who was present, excused, represented
    "visas",  # "Vu …"
    "recitals",  # "Considérant …", the rapporteur's account, a report's running text
    "decision",  # the dispositif: what is decided
    "article",  # one numbered article, its number in `label`
    "heading",  # a numbered part of a report or convention ("4 – …"), its number in `label`
    "vote",  # "Pour : 44 voix …"
    "signature",
    "financial_table",  # a budget table
    "field",  # one field of an action sheet, its name in `label`
    "agenda",  # ordre du jour, closing list: titles only
]


class Section(Struct, frozen=True, kw_only=True, gc=False):
    kind: SectionKind
    label: str | None
    char_start: int
    char_end: int


class Vote(Struct, frozen=True, kw_only=True, gc=False):
    """Counts as printed, null where the act gives none. `unanimous` where the act says so in words."""

    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstain: int | None = None
    absent: int | None = None
    unanimous: bool = False


class Act(Struct, frozen=True, kw_only=True):
    """One legal text inside a document. `sections` tile [char_start, char_end) exactly.

    `key` identifies the act across documents: a digest of body, number, date and title (design, section 3.3).
    `dossier` numbers the group of acts of the document that carry the same decision.
    """

    act_id: str
    key: str
    source: str
    dossier: int
    kind: ActKind
    number: str | None
    date: str | None
    body: str | None
    title: str | None
    parties: tuple[str, ...]
    local_names: tuple[tuple[str, str], ...]  # (as used in this act, what it stands for)
    amends: str | None
    articles: tuple[str, ...]
    vote: Vote
    adopted: bool | None
    transmitted_on: str | None
    published_on: str | None
    char_start: int
    char_end: int
    sections: tuple[Section, ...]


class Citation(Struct, frozen=True, kw_only=True, gc=False):
    """An earlier act that an act refers to: "Vu la délibération n°2021-407 … en date du …"."""

    act_id: str
    source: str
    number: str
    body: str | None
    date: str | None
    title: str | None
    char_start: int
    char_end: int
