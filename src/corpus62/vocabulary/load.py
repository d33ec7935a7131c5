"""Loads the vocabulary files into typed tables. Knows where the files lie, not what they mean."""

from __future__ import annotations

import csv
import hashlib
from importlib import resources
from typing import TypeVar

import msgspec

from corpus62.errors import VocabularyError
from corpus62.vocabulary.shapes import Bodies, Columns, Cues, Months, Names, Openings, Partners, Vocabulary

T = TypeVar("T")


def read_data(name: str) -> bytes:
    return resources.files("corpus62.vocabulary").joinpath("data", name).read_bytes()


def _decode(name: str, shape: type[T]) -> T:
    try:
        return msgspec.toml.decode(read_data(name), type=shape)
    except msgspec.DecodeError as error:
        raise VocabularyError(f"vocabulary/data/{name}: {error}. Correct the entry and run again.") from error


def _natures() -> dict[str, str]:
    lines = [line for line in read_data("natures.tsv").decode().splitlines() if not line.startswith("#")]
    plans: dict[str, str] = {}
    for row in csv.DictReader(lines, delimiter="\t"):
        known = plans.setdefault(row["code"], row["plan"])
        if known != row["plan"]:
            plans[row["code"]] = "both"
    return plans


def load_vocabulary() -> Vocabulary:
    """The shipped vocabulary. Raises VocabularyError, naming file and entry, when a file does not have its shape."""
    files = ("cues.toml", "openings.toml", "names.toml", "bodies.toml", "columns.toml", "months.toml", "partners.toml")
    digest = hashlib.sha256(b"\0".join(read_data(name) for name in (*files, "natures.tsv")))
    return Vocabulary(
        cues=_decode("cues.toml", Cues),
        openings=_decode("openings.toml", Openings),
        names=_decode("names.toml", Names),
        bodies=_decode("bodies.toml", Bodies),
        columns=_decode("columns.toml", Columns),
        months=_decode("months.toml", Months),
        partners=_decode("partners.toml", Partners).partners,
        natures=_natures(),
        digest=digest.hexdigest(),
    )
