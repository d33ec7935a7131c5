"""The shapes of the vocabulary files: one struct a file, and all of them together. Knows no word and no path."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from corpus62.model.act import ActKind

Words = tuple[str, ...]


class WordList(Struct, frozen=True, forbid_unknown_fields=True):
    words: Words


class Cues(Struct, frozen=True, forbid_unknown_fields=True):
    """What says what an amount is: one list of words a class."""

    grant: WordList
    membership: WordList
    in_kind: WordList
    neutral: WordList
    trap: WordList
    weak_trap: WordList
    total: WordList
    unit: WordList
    yearly: WordList
    give: WordList
    decide: WordList
    recall: WordList
    reminder: WordList
    request: WordList
    sought: WordList
    propose: WordList
    committee: WordList
    reject: WordList
    put_off: WordList
    instalment: WordList
    debate: WordList
    personal: WordList
    accepted: WordList
    payable: WordList
    fee: WordList
    paid: WordList
    added: WordList
    granted: WordList
    agree: WordList
    assembly: WordList
    raised: WordList
    raised_to: WordList
    sums_up: WordList
    plan: WordList
    us: WordList
    receive: WordList
    shares: WordList
    supports: WordList
    for_sum: WordList
    received: WordList
    bound: WordList
    versus: WordList
    each: WordList
    of_which: WordList
    same_grant: WordList
    its_sum: WordList
    namely: WordList
    this_sum: WordList
    besides: WordList


class ActOpening(Struct, frozen=True, forbid_unknown_fields=True):
    kind: ActKind
    words: Words


class Openings(Struct, frozen=True, forbid_unknown_fields=True):
    marks: WordList
    clauses: WordList
    act: tuple[ActOpening, ...]
    sheet: dict[str, Words]
    attended: WordList
    delegated: WordList
    sections: dict[str, Words]
    adoption: dict[str, Words]
    parties: dict[str, Words]
    citations: dict[str, Words]
    dates: dict[str, Words]
    letterhead: WordList
    numbering: dict[str, Words]


class Names(Struct, frozen=True, forbid_unknown_fields=True):
    kinds: Words
    known: Words
    short_kinds: Words
    titled_kinds: Words
    trades: Words
    several: Words
    common: Words
    to: Words
    about: Words
    contracts: Words
    weak_to: Words
    going: Words
    handed: Words
    from_: Words = msgspec.field(name="from")
    with_: Words = msgspec.field(name="with")
    stops: Words
    links: Words
    joining: Words
    articles: Words
    tails: Words
    causes: Words
    offices: Words
    continuing: Words
    places: Words
    authorities: tuple[Words, ...]
    anaphora: Words
    never: Words
    never_first: Words
    never_rows: Words
    wording: Words
    dropped: Words
    receiving: Words
    pronouns: Words
    chair: Words
    of: Words
    demand: Words
    relative: Words
    possessive: Words
    asked: Words
    describing: Words
    described: Words
    said_of: Words
    persons: Words
    person_label: str
    given: Words
    ignored: Words
    leading: Words
    public: Words
    external: Words
    internal: Words
    natural: Words
    aided: Words
    social: Words
    givers: Words
    joint: Words
    cases: Words
    years: dict[str, Words]


class BodyKind(Struct, frozen=True, forbid_unknown_fields=True):
    display: str
    words: Words


class BodyReading(Struct, frozen=True, forbid_unknown_fields=True):
    organs: Words
    sits: Words
    around: Words
    assembly: Words
    boards: Words
    links: Words
    between: str
    organ_kind: dict[str, str]
    short_kind: dict[str, str]
    deciding: dict[str, Words]
    not_places: Words
    regions: Words
    owned: Words
    endings: Words
    prefect: Words
    state: str
    mayor: Words
    chair: Words
    communal: Words
    syndicate: str


class Funders(Struct, frozen=True, forbid_unknown_fields=True):
    names: tuple[Words, ...]
    binding: Words
    receiving: Words
    giving: Words
    asked: Words


class Bodies(Struct, frozen=True, forbid_unknown_fields=True):
    kind: tuple[BodyKind, ...]
    reading: BodyReading
    funders: Funders


class Marks(Struct, frozen=True, forbid_unknown_fields=True):
    marks: Words
    recalled: Words = ()


class Columns(Struct, frozen=True, forbid_unknown_fields=True):
    label: WordList
    places: WordList
    persons: WordList
    code: WordList
    awarded: WordList
    carried: WordList
    proposed: WordList
    plain: WordList
    requested: WordList
    recalled: WordList
    ignored: WordList
    never: WordList
    total: WordList
    total_alone: WordList
    taken_up: WordList
    cancelled: WordList
    pointing: WordList
    members: WordList
    payers: WordList
    dues: WordList
    footnote: Marks
    empty: Marks
    budget: dict[str, Words]


class Months(Struct, frozen=True, forbid_unknown_fields=True):
    months: tuple[Words, ...]
    opens: Words
    thousands: Words
    numerals: Words
    of_month: Words
    weekdays: Words


class Partners(Struct, frozen=True, forbid_unknown_fields=True):
    partners: tuple[Words, ...]


class Reasons(Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence for each reason of refusal."""

    extraction: dict[str, str]
    document: dict[str, str]


class Vocabulary(Struct, frozen=True):
    """All the words, and `digest`, which names this very content."""

    cues: Cues
    openings: Openings
    names: Names
    bodies: Bodies
    columns: Columns
    months: Months
    partners: tuple[Words, ...]
    natures: dict[str, str]  # account code -> expenditure, revenue or both
    digest: str


# Every file of entries that a person may edit, and its shape.
SHAPES: dict[str, type[Struct]] = {
    "cues.toml": Cues,
    "openings.toml": Openings,
    "names.toml": Names,
    "bodies.toml": Bodies,
    "columns.toml": Columns,
    "months.toml": Months,
    "partners.toml": Partners,
    "reasons.toml": Reasons,
}
