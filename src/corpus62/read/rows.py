"""JSON lines, one row at a time: each row a document, each bad row refused alone. Knows nothing of compression."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from corpus62.errors import DocumentRefusedError
from corpus62.model import Document
from corpus62.read.decode import readable
from corpus62.read.streams import SIZE_LIMIT, naming_damage, opened, too_large
from corpus62.read.unit import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus62.read.unit import Fields, Unit

_STEP = 1 << 20
_BOM = b"\xef\xbb\xbf"
_ESCAPE = re.compile(rb"\\u")  # "\u00e9": such a line does not hold its text letter for letter; half the time of `in`


def read_rows(stream: BinaryIO, unit: Unit, fields: Fields) -> Iterator[Document | Refused]:
    """The rows whose first byte lies in [unit.start, unit.end)."""
    decoder = row_decoder(fields)
    lines = _Lines(stream, unit)
    with naming_damage(unit.source):
        for line in lines:
            if len(line) > SIZE_LIMIT:
                place = f"{unit.source}#line-{lines.number()}"
                yield refused(too_large(place), place, len(line))
            elif line and not line.isspace():
                yield _read_row(line, decoder, unit.source, lines)


def _read_row(line: bytes, decoder: msgspec.json.Decoder[Any], source: str, lines: _Lines) -> Document | Refused:
    try:
        row = decoder.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        number = lines.number()
        return Refused(
            source=f"{source}#line-{number}", reason="row", message=_row_message(source, number, error), size=len(line)
        )
    return row_document(row.text, f"{source}#{row.id}", len(line), None if _ESCAPE.search(line) else line)


def _row_message(source: str, number: int, error: Exception) -> str:
    remedy = "each row is a JSON object with its text and id columns; name others with --text-field and --id-field"
    return f"{source}, line {number}: {error}; {remedy}"


def row_document(written: str, source: str, size: int, stored: bytes | None = None) -> Document | Refused:
    """One row's text as a document, or its refusal; `stored` as in Document, of the text as `written`."""
    try:
        text = readable(written, source, stored)
    except DocumentRefusedError as error:
        return refused(error, source, size)
    return Document(source=source, text=text, size=size, stored=stored if text is written else None)


def refused(error: DocumentRefusedError, source: str, size: int = 0) -> Refused:
    return Refused(source=source, reason=error.reason, message=str(error), size=size)


@functools.cache
def row_decoder(fields: Fields) -> msgspec.json.Decoder[Any]:
    """Decodes only the two columns; what else a row holds is skipped unread."""
    row = msgspec.defstruct(
        "Row", [("text", str), ("id", str | int)], rename={"text": fields.text, "id": fields.id}, gc=False
    )
    return msgspec.json.Decoder(row)


class _Lines:
    """The lines that begin in the unit's range; an overlong one comes cut at the size limit and a byte."""

    def __init__(self, stream: BinaryIO, unit: Unit) -> None:
        self._stream, self._unit = stream, unit
        self._read = 0
        self._first_line_at = 0

    def __iter__(self) -> Iterator[bytes]:
        at = self._first_line_at = self._seek_first()
        end = self._unit.end
        while end is None or at < end:
            line = self._stream.readline(SIZE_LIMIT + 1)
            if not line:
                return
            self._read += 1
            at += len(line)
            if not line.endswith(b"\n"):
                at += self._skip_line()
            yield line.removeprefix(_BOM) if self.is_first() else line

    def is_first(self) -> bool:
        return self._read == 1 and self._unit.start == 0

    def number(self) -> int:
        """The line's number in the file; counted only when a message needs it."""
        return self._read + _line_ends_before(self._unit.path, self._first_line_at)

    def _seek_first(self) -> int:
        if not self._unit.start:
            return 0
        self._stream.seek(self._unit.start - 1)
        return self._unit.start - 1 + self._skip_line()

    def _skip_line(self) -> int:
        """Read to the end of the current line; how many bytes that took."""
        skipped = 0
        while part := self._stream.readline(_STEP):
            skipped += len(part)
            if part.endswith(b"\n"):
                break
        return skipped


@functools.lru_cache(maxsize=64)
def _line_ends_before(path: str, position: int) -> int:
    if not position:
        return 0
    count, left = 0, position
    with opened(path) as stream:
        while left and (part := stream.read(min(_STEP, left))):
            count += part.count(b"\n")
            left -= len(part)
    return count
