"""A run's fundings against hand-made answers: precision, recall and F1. Knows records and answers, not how either came.

found   amount and beneficiary of an awarded item are right, in the right document
strict  found, and grantor and year are right too (an answer without a year accepts none, or the year of the act)
amount  the amount alone is right, in the right document
traps   awarded records whose amount is a listed trap of the document and no awarded item of it
macro   the mean over documents of the document's F1 of `found`, 1 where answers and records are both empty

Repeated items count as often as they stand in the answers.
"""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from msgspec import Struct

from corpus62.aggregate.names import same_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus62.gold import Answer, Item

_ANYONE = "(individual)"  # an answer that names no natural person fits any beneficiary


class FundingRecord(Struct, frozen=True, kw_only=True):
    """What is compared of a row of funding.parquet."""

    source: str
    grantor: str | None
    beneficiary: str | None
    year: int | None
    cents: int
    status: str


class Rates(Struct, frozen=True):
    precision: float
    recall: float
    f1: float


class Scores(Struct, frozen=True, kw_only=True):
    documents: int
    gold: int
    records: int
    trap_hits: int
    macro: float
    found: Rates
    strict: Rates
    amount: Rates
    recalled_amount: Rates
    requested_amount: Rates


class _Matched(Struct, kw_only=True):
    """One document's items against its records."""

    found: int = 0
    strict: int = 0
    notes: list[str] = []


def evaluate(records: Sequence[FundingRecord], answers: Sequence[Answer]) -> tuple[Scores, list[str]]:
    """The scores, and one line for each item missed, loose or too much."""
    total: Counter[str] = Counter()
    notes: list[str] = []
    macro: list[float] = []
    repeated = Counter(PurePosixPath(answer.file).name for answer in answers)
    for answer in answers:
        name_is_unique = repeated[PurePosixPath(answer.file).name] == 1
        mine = [record for record in records if _is_of(record.source, answer.file, base_name=name_is_unique)]
        want, got = answer.of_status("awarded"), [record for record in mine if record.status == "awarded"]
        matched = _match(want, got, answer)
        total.update(gold=len(want), records=len(got), found=matched.found, strict=matched.strict)
        total.update(amount=_common(want, got), trap_hits=_trap_hits(want, got, answer))
        notes += matched.notes
        macro.append(2 * matched.found / (len(want) + len(got)) if want or got else 1.0)
        for status in ("recalled", "requested"):
            asked, given = answer.of_status(status), [record for record in mine if record.status == status]
            total.update(
                {
                    f"{status} gold": len(asked),
                    f"{status} records": len(given),
                    f"{status} amount": _common(asked, given),
                }
            )
    return _scores(total, macro), notes


def _scores(total: Counter[str], macro: Sequence[float]) -> Scores:
    return Scores(
        documents=len(macro),
        gold=total["gold"],
        records=total["records"],
        trap_hits=total["trap_hits"],
        macro=round(sum(macro) / len(macro), 4) if macro else 0.0,
        found=_rates(total["found"], total["records"], total["gold"]),
        strict=_rates(total["strict"], total["records"], total["gold"]),
        amount=_rates(total["amount"], total["records"], total["gold"]),
        recalled_amount=_rates(total["recalled amount"], total["recalled records"], total["recalled gold"]),
        requested_amount=_rates(total["requested amount"], total["requested records"], total["requested gold"]),
    )


def _rates(hits: int, got: int, want: int) -> Rates:
    precision, recall = (hits / got if got else 0.0), (hits / want if want else 0.0)
    both = precision + recall
    return Rates(round(precision, 4), round(recall, 4), round(2 * precision * recall / both if both else 0.0, 4))


def _is_of(source: str, file: str, *, base_name: bool) -> bool:
    """Whether a source ends with the answer's path, its last two parts, or its base name where that is unique."""
    path = PurePosixPath(file)
    tails = {str(path), "/".join(path.parts[-2:]), *([path.name] if base_name else [])}
    return any(f"/{source}".endswith(f"/{tail}") for tail in tails)


def _common(want: Iterable[Item], got: Iterable[FundingRecord]) -> int:
    return (Counter(item.cents for item in want) & Counter(record.cents for record in got)).total()


def _trap_hits(want: Sequence[Item], got: Sequence[FundingRecord], answer: Answer) -> int:
    traps = set(answer.trap_cents) - {item.cents for item in want}
    return sum(record.cents in traps for record in got)


def _match(want: Sequence[Item], got: Sequence[FundingRecord], answer: Answer) -> _Matched:
    """Each item takes one record: one that is right in all, else the first whose amount and beneficiary are."""
    left, result = list(got), _Matched()
    for item in want:
        near = [record for record in left if record.cents == item.cents and _same_beneficiary(record, item)]
        if not near:
            result.notes.append(f"MISSED  {answer.file}: {item.amount} -> {item.beneficiary}")
            continue
        years = item.years(answer.act_date)
        full = [record for record in near if same_name(record.grantor, item.grantor) and record.year in years]
        best = (full or near)[0]
        left.remove(best)
        result.found += 1
        result.strict += bool(full)
        if not full:
            result.notes.append(
                f"LOOSE   {answer.file}: {item.amount} -> {item.beneficiary}: grantor {best.grantor!r} "
                f"(want {item.grantor!r}), year {best.year} (want {sorted(map(str, years))})"
            )
    result.notes += [f"EXTRA   {answer.file}: {_euros(record.cents)} -> {record.beneficiary}" for record in left]
    return result


def _same_beneficiary(record: FundingRecord, item: Item) -> bool:
    return item.beneficiary == _ANYONE or same_name(record.beneficiary, item.beneficiary)


def _euros(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02d}"
