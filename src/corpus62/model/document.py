"""A document: one input text as it was read, and where it came from. Knows nothing of what the text says."""

from __future__ import annotations

from msgspec import Struct


class Document(Struct, frozen=True, kw_only=True, gc=False):
    """`source` is the path or URL as given, with `#id` for a row and `!member` for an archive member."""

    source: str
    text: str
    encoding: str = "utf-8"
    size: int = 0  # bytes read, before decoding
