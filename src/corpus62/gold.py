"""Hand-made answers: what a person found in a document. Knows the two forms of the gold files, nothing of runs."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import UNSET, Struct, UnsetType

from corpus62.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Money = str | int | float  # as written; read exactly, through its digits


class Item(Struct, frozen=True, kw_only=True):
    """One funding of an answer."""

    beneficiary: str
    grantor: str | None
    amount: Money
    year: int | None
    year_accepted: list[int | None] | UnsetType = UNSET
    status: Literal["awarded", "recalled", "requested", "rejected"] | None = None

    def __post_init__(self) -> None:
        _cents(self.amount)

    @property
    def cents(self) -> int:
        return _cents(self.amount)

    def years(self, act_date: str | None) -> set[int | None]:
        """The years a record may give: those stated, else none or the year of the act."""
        if self.year is None and self.year_accepted is UNSET:
            return {None, int(act_date[:4]) if act_date else None}
        return {self.year, *(self.year_accepted or ())}


class _Trap(Struct, frozen=True):
    amount: Money | None = None


class _Act(Struct, frozen=True):
    date: str | None = None


class _Line(Struct, frozen=True, kw_only=True):
    """A line of either form: `funding` with a status each, or `awards` and `recalled` beside `acts`."""

    file: str
    act_date: str | None = None
    traps: list[_Trap] = []
    funding: list[Item] | UnsetType = UNSET
    acts: list[_Act] = []
    awards: list[Item] | UnsetType = UNSET
    recalled: list[Item] = []

    def __post_init__(self) -> None:
        if self.funding is UNSET and self.awards is UNSET:
            raise ValueError("Object missing required field `funding`")
        if self.funding is not UNSET and any(item.status is None for item in self.funding):
            raise ValueError("Object missing required field `status` - at `$.funding[...]`")


class Answer(Struct, frozen=True, kw_only=True):
    """All that is right to find in one document."""

    file: str
    act_date: str | None
    items: tuple[Item, ...]
    trap_cents: tuple[int, ...]

    def of_status(self, status: str) -> list[Item]:
        return [item for item in self.items if item.status == status]


def load_answers(paths: Iterable[str]) -> list[Answer]:
    """Every line of the files. UsageError names the file, line and field that is wrong."""
    return [_answer(line) for path in paths for line in _lines(path)]


def _lines(path: str) -> Iterator[_Line]:
    try:
        lines = Path(path).read_bytes().splitlines()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}); name a file of hand-made answers") from error
    decoder = msgspec.json.Decoder(_Line)
    for number, line in enumerate(lines, 1):
        try:
            if line.strip():
                yield decoder.decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise UsageError(f"{path}, line {number}: {error}; correct that line") from error


def _answer(line: _Line) -> Answer:
    dates = [act.date for act in line.acts if act.date]
    if line.funding is UNSET:
        awards = [] if line.awards is UNSET else line.awards
        items = [*_with_status(awards, "awarded"), *_with_status(line.recalled, "recalled")]
        act_date = dates[0] if dates else None
    else:
        items, act_date = line.funding, line.act_date
    traps = tuple(_cents(trap.amount) for trap in line.traps if trap.amount not in {None, ""})
    return Answer(file=line.file, act_date=act_date, items=tuple(items), trap_cents=traps)


def _with_status(items: Iterable[Item], status: str) -> Iterator[Item]:
    return (msgspec.structs.replace(item, status=status) for item in items)


def _cents(amount: Money | None) -> int:
    try:
        return int((Decimal(str(amount)) * 100).to_integral_value(ROUND_HALF_EVEN))
    except InvalidOperation as error:
        raise ValueError(f"{amount!r} is no amount - at `$.amount`") from error
