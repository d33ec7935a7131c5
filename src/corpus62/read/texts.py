"""A file that is one text. Knows nothing of rows or archives."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from corpus62.model import Document
from corpus62.read.decode import decode
from corpus62.read.streams import naming_damage, read_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus62.read.unit import Fields, Unit


def read_text(stream: BinaryIO, unit: Unit, fields: Fields) -> Iterator[Document]:  # noqa: ARG001 - one shape for all
    with naming_damage(unit.source):
        raw = read_all(stream, unit.source)
    text, encoding, stored = decode(raw, unit.source)
    yield Document(source=unit.source, text=text, encoding=encoding, size=len(raw), stored=stored)
