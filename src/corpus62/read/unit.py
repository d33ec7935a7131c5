"""What the readers hand each other: a unit of input, the names of its columns, a document that was refused."""

from __future__ import annotations

from msgspec import Struct


class Fields(Struct, frozen=True, kw_only=True, gc=False):
    """The columns of a JSONL or Parquet row that hold the text and its identifier."""

    text: str = "text"
    id: str = "id"


class Unit(Struct, frozen=True, kw_only=True, gc=False):
    """One file or URL of the input, or the part [start, end) of one: bytes of a .jsonl, rows of a .parquet.

    `path` opens it, `source` names it in the records. `version` tells one state of the file from the next.
    """

    path: str
    source: str
    size: int
    version: str = ""
    start: int = 0
    end: int | None = None


class Refused(Struct, frozen=True, kw_only=True, gc=False):
    """A document that cannot be read, in the place where it would have stood."""

    source: str
    reason: str
    message: str
    size: int = 0
