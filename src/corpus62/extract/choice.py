"""Which columns of a table of grants count, and as what. Knows columns and the year of the act, no rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus62.extract.columns import Column, Role
    from corpus62.model.finding import Standing

Choice = list[tuple["Column", "Standing"]]
# The roles whose sums an act decides, the strongest first: where a column is voted, what was proposed no longer counts.
_DECIDING: tuple[Role, ...] = ("carried", "awarded", "proposed", "plain")
_NO_YEAR = 10**4  # no year is later
_BEFORE = frozenset({"recalled", "plain", "awarded"})


def choose(columns: list[Column], year: int | None) -> Choice | None:
    """The columns that say something of their rows, with what they say; None when they cannot be told apart."""
    columns = _in_time(_with_budget(columns))
    roles = {column.role for column in columns}
    best = next((role for role in _DECIDING if role in roles), None)
    chosen = [(column, said) for column in columns if (said := _says(column, columns, best, year)) is not None]
    if best is None:
        unknown = [column for column in columns if column.role == "unknown"]
        return [*chosen, (unknown[0], "decided")] if len(unknown) == 1 else None
    return chosen


def _says(column: Column, columns: list[Column], best: Role | None, year: int | None) -> Standing | None:
    if column.role == "requested":
        return "requested"
    if column.role == "awarded" and best == "carried":
        return "recalled"
    earlier = column.year is not None and year is not None and column.year < year
    if column.role == "recalled" or (earlier and _has_current(columns, year)):
        return "recalled" if column.role in _BEFORE else None
    return "decided" if column.role == best else None


def _with_budget(columns: list[Column]) -> list[Column]:
    """With the budget of a year as its grants, where all others are of years before: "Réalisé 2022", "Budget 2023"."""
    counted = [column.year for column in columns if column.role not in {"ignored", "code"}]
    last = max((year or _NO_YEAR for year in counted), default=_NO_YEAR)
    return [
        column._replace(role="plain") if column.role == "ignored" and (column.year or 0) > last else column
        for column in columns
    ]


def _in_time(columns: list[Column]) -> list[Column]:
    """Columns read from left to right in time: what was voted left of what is asked or proposed was voted before."""
    asked = [column.left for column in columns if column.role in {"requested", "proposed"}]
    voted = [column.left for column in columns if column.role == "awarded"]
    if not asked or not voted or max(voted) > min(asked):
        return columns
    return [column._replace(role="recalled") if column.role == "awarded" else column for column in columns]


def _has_current(columns: list[Column], year: int | None) -> bool:
    """Whether another column is of the act's own year, or of none."""
    return any(
        column.year is None or (year is not None and column.year >= year)
        for column in columns
        if column.role in {"plain", "awarded", "proposed"}
    )
