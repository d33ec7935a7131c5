"""The table of formats: which ending is read by what. To add a format, write its reader and add one entry.

A reader takes a stream of plain bytes, the unit and the column names, and gives documents and refusals in order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, NamedTuple

import msgspec

from corpus62.errors import DocumentRefusedError
from corpus62.read.archives import ARCHIVES
from corpus62.read.rows import read_rows, refused
from corpus62.read.streams import DECOMPRESSORS, opened
from corpus62.read.tables import read_table
from corpus62.read.texts import read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpus62.model import Document
    from corpus62.read.unit import Fields, Refused, Unit

    Reader = Callable[[BinaryIO, Unit, Fields], Iterator[Document | Refused]]

READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".md": read_text,
    ".jsonl": read_rows,
    ".parquet": read_table,
}


class Format(NamedTuple):
    """An ending of READERS or ARCHIVES and one of DECOMPRESSORS; `kind` is empty where none fits."""

    kind: str
    compression: str = ""


def format_of(name: str) -> Format:
    lower = name.lower()
    archive = next((ending for ending in ARCHIVES if lower.endswith(ending)), None)
    if archive:
        return Format(archive)
    compression = next((ending for ending in DECOMPRESSORS if ending and lower.endswith(ending)), "")
    plain = lower.removesuffix(compression)
    return Format(next((ending for ending in READERS if plain.endswith(ending)), ""), compression)


def read_unit(unit: Unit, fields: Fields) -> Iterator[Document | Refused]:
    """The documents of one unit in order. What cannot be read comes as Refused; nothing is raised for it."""
    try:
        kind = format_of(unit.path)
        if not kind.kind:
            raise _unknown_format(unit)
        with opened(unit.path) as stream:
            yield from _read_stream(stream, kind, unit, fields)
    except DocumentRefusedError as error:
        yield refused(error, unit.source, unit.size)


def _read_stream(stream: BinaryIO, kind: Format, unit: Unit, fields: Fields) -> Iterator[Document | Refused]:
    if kind.kind in ARCHIVES:
        yield from _read_members(stream, kind.kind, unit, fields)
        return
    plain = DECOMPRESSORS[kind.compression](stream)
    yield from READERS[kind.kind](plain, unit, fields)


def _read_members(stream: BinaryIO, archive: str, unit: Unit, fields: Fields) -> Iterator[Document | Refused]:
    for name, member in ARCHIVES[archive](stream, unit.source):
        part = msgspec.structs.replace(unit, source=f"{unit.source}!{name}", size=0, start=0, end=None)
        try:
            kind = format_of(name)
            if not kind.kind or kind.kind in ARCHIVES:
                raise _unknown_format(part)
            yield from _read_stream(member, kind, part, fields)
        except DocumentRefusedError as error:
            yield refused(error, part.source)


def _unknown_format(unit: Unit) -> DocumentRefusedError:
    known = " ".join(READERS)
    return DocumentRefusedError(
        "format",
        f"{unit.source}: this kind of file is not read; give its text as one of {known} (each also .gz or .zst)",
    )
