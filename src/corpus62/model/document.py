"""A document: one input text as it was read, and where it came from. Knows nothing of what the text says."""

from __future__ import annotations

from msgspec import Struct


class Document(Struct, frozen=True, kw_only=True, gc=False):
    """`source` is the path or URL as given, with `#id` for a row and `!member` for an archive member.

    `stored` is what the text was read from, if that is UTF-8 and holds it letter for letter (a line of JSON holds more):
    a first look at it need not encode the text again.
    """

    source: str
    text: str
    encoding: str = "utf-8"
    size: int = 0  # bytes read, before decoding
    stored: bytes | None = None
