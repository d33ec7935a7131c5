"""Measures what the program finds in the answered corpora, and keeps the floors below which it must not fall.

A floor stands a little under what was measured when it was set. The digest of texts and answers that stands beside
it says what was measured: floors of other texts say nothing.
"""

from __future__ import annotations

import hashlib
import math
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from corpus62.evaluate import FundingRecord, evaluate
from corpus62.gold import load_answers
from corpus62.model import Document
from corpus62.pipeline import read_document
from corpus62.read.decode import decode

if TYPE_CHECKING:
    from corpus62.evaluate import Scores
    from corpus62.model import Outcome
    from corpus62.pipeline import Tools

PROJECT = Path(__file__).resolve().parents[1]
SHARED = PROJECT.parent / "shared"
FLOORS = Path(__file__).with_name("quality_floors.toml")
MARGIN = 0.01  # under what was measured: one funding more or less in a small corpus is no fall of quality
COMMAND = "make floors"
CEILINGS = frozenset({"trap_hits"})  # figures that must not rise
HEAD = f"""\
# Floors of the quality gate (tests/test_quality_gate.py), one section a corpus: figures must not fall below them, and
# `trap_hits` must not rise above. `digest` names the texts and answers they were measured on. Written by `{COMMAND}`,
# which sets each floor {MARGIN} under what it measures and lowers none without LOWER=1.
"""

Figures = dict[str, float]


class Corpus(NamedTuple):
    """Answered documents: the file of answers, and the folder that its paths start from."""

    gold: Path
    root: Path

    def answered(self) -> list[str]:
        return [answer.file for answer in load_answers([str(self.gold)])]


CORPORA = {
    "sample": Corpus(PROJECT / "data/sample/gold.jsonl", PROJECT),
    "annotated": Corpus(PROJECT / "data/annotated/gold.jsonl", PROJECT),
    "shared-seeds": Corpus(SHARED / "gold/seeds.jsonl", SHARED / "seeds"),
    "shared-acts": Corpus(SHARED / "gold/acts.jsonl", SHARED),
    "shared-official": Corpus(SHARED / "gold/official.jsonl", SHARED),
}


def digest(corpus: Corpus) -> str:
    """Names the texts and the answers, by their bytes and their paths in the corpus."""
    total = hashlib.sha256(corpus.gold.read_bytes())
    for file in sorted(set(corpus.answered())):
        total.update(f"\0{file}\0".encode() + hashlib.sha256((corpus.root / file).read_bytes()).digest())
    return total.hexdigest()


def measure(corpus: Corpus, tools: Tools) -> Figures:
    """The figures of the gate. What a corpus has no answers for is not measured."""
    answers = load_answers([str(corpus.gold)])
    outcomes = {answer.file: _outcome(corpus.root / answer.file, answer.file, tools) for answer in answers}
    records = [record for answer in answers for record in _records(outcomes[answer.file])]
    statuses = {item.status for answer in answers for item in answer.items}
    return _figures(evaluate(records, answers)[0], statuses) | _acts_told(corpus, outcomes)


def _acts_told(corpus: Corpus, outcomes: dict[str, Outcome]) -> Figures:
    """How many of the answered numbers and dates of acts are those of an act that was read in the document."""
    answers = list(map(msgspec.json.decode, corpus.gold.read_bytes().splitlines()))
    figures: Figures = {}
    for figure, key in (("act_numbers", "number"), ("act_dates", "date")):
        told = [
            _plain(answer[f"act_{key}"]) in {_plain(getattr(act, key)) for act in outcomes[answer["file"]].acts}
            for answer in answers
            if answer.get(f"act_{key}")
        ]
        figures |= {figure: round(sum(told) / len(told), 4)} if told else {}
    return figures


def _plain(told: str | None) -> str:
    """A number by its letters and figures, however its parts are joined."""
    return "".join(char for char in (told or "").lower() if char.isalnum())


def _figures(scores: Scores, statuses: set[str | None]) -> Figures:
    figures = {
        "found_precision": scores.found.precision,
        "found_recall": scores.found.recall,
        "macro": scores.macro,
        "trap_hits": scores.trap_hits,
    }
    figures |= {"recalled_f1": scores.recalled_amount.f1} if "recalled" in statuses else {}
    figures |= {"requested_f1": scores.requested_amount.f1} if "requested" in statuses else {}
    return figures


def _outcome(path: Path, file: str, tools: Tools) -> Outcome:
    return read_document(Document(source=file, text=decode(path.read_bytes(), file)[0]), tools)


def _records(outcome: Outcome) -> list[FundingRecord]:
    return [
        FundingRecord(
            source=outcome.source,
            grantor=funding.grantor,
            beneficiary=funding.beneficiary,
            year=funding.year,
            cents=funding.cents,
            status=funding.status,
        )
        for funding in outcome.fundings
    ]


def falls(figures: Figures, floors: Figures) -> list[str]:
    """One line for each figure that is worse than its floor, or that has none."""
    told = [f"{name}: no floor" for name in figures if name not in floors]
    return told + [
        f"{name}: {figures.get(name)} is {'above' if name in CEILINGS else 'below'} {floor}"
        for name, floor in floors.items()
        if name not in figures or (figures[name] > floor if name in CEILINGS else figures[name] < floor)
    ]


def floor_of(name: str, figure: float) -> float:
    """The floor set for what was measured."""
    return figure if name in CEILINGS else math.floor(max(0.0, figure - MARGIN) * 1000) / 1000


def is_lower(name: str, new: float, old: float) -> bool:
    """Whether a new floor asks for less than the old one."""
    return new > old if name in CEILINGS else new < old


def load_floors(path: Path = FLOORS) -> dict[str, dict[str, str | float]]:
    return tomllib.loads(path.read_text("utf-8")) if path.exists() else {}


def write_floors(floors: dict[str, dict[str, str | float]], path: Path = FLOORS) -> None:
    sections = [f"[{name}]\n" + "".join(_line(*item) for item in entry.items()) for name, entry in floors.items()]
    path.write_text("\n".join([HEAD, *sections]), "utf-8")


def _line(key: str, value: str | float) -> str:
    return f'{key} = "{value}"\n' if isinstance(value, str) else f"{key} = {value}\n"
