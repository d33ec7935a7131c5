"""Bytes to text: which encoding, and whether it is a text at all. Knows nothing of files or formats.

UTF-8 and UTF-16 announce or prove themselves. Windows-1252 fits nearly any bytes, so it is believed only where
what it gives reads like French: Mac Roman or a damaged UTF-8 text would otherwise pass as mojibake.
"""

from __future__ import annotations

import codecs
import html
import re
import unicodedata
from typing import NamedTuple

from corpus62.errors import DocumentRefusedError

LINE_LIMIT = 5_000_000  # characters; the longest line met in 9 000 real acts has 60 000
_CONTROLS = bytes(sorted(set(range(32)) - set(b"\t\n\v\f\r\x1b\x1c\x1d\x1e\x1f")))
_CONTROL_SHARE = 0.01  # PDF extraction leaves a few stray controls per page; programs and images have 10 % and more
_CONTROL_SAMPLE = 65_536  # bytes looked at for that share: enough for 650 controls at the threshold
_TYPOGRAPHY = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ€«»°’‘“”–—…•·§²³ºª½¼\u00a0\u00ad")
_TYPOGRAPHY_SHARE = 0.8  # of the characters beyond ASCII; French acts give 0.98, mojibake and Mac Roman under 0.6
_ACCENTS_APART = (b"\xcc", b"\xcd")  # with which the UTF-8 of U+0300 to U+037F begins
_REFERENCE = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,5});")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)


class Decoded(NamedTuple):
    """A text, the name of its encoding, and the bytes given, where they are UTF-8 and hold the text letter for letter."""

    text: str
    encoding: str
    stored: bytes | None


def decode(raw: bytes, source: str) -> Decoded:
    """The text of some bytes; DocumentRefusedError `empty`, `binary`, `encoding` or `long_line`."""
    written, encoding = _decode(raw, source)
    stored = raw if encoding == "utf-8" else None
    text = readable(written, source, stored)
    return Decoded(text, encoding, stored if text is written else None)


def readable(text: str, source: str, stored: bytes | None = None) -> str:
    """A text whichever way it came; refused if it is none.

    HTML references ("&eacute;", "&nbsp;") and letters with their accent apart (as macOS writes them) become characters;
    without those it is the text given, itself. `stored` is as in Document: a byte is found in it seven times as fast as a
    character in a text (benches/test_read.py).
    """
    if not text or text.isspace():
        raise DocumentRefusedError("empty", f"{source}: holds no text; nothing to read in it")
    utf8 = text.encode("utf-8", "surrogatepass") if stored is None else stored
    if b"\0" in utf8 and "\0" in text:
        raise _binary(source, f"a NUL character at {text.index(chr(0))}")
    if has_long_line(text):
        raise DocumentRefusedError(
            "long_line",
            f"{source}: has a line of more than {LINE_LIMIT:,} characters; break the text into lines or leave it out",
        )
    referring = b"&" in utf8 and _REFERENCE.search(text)
    if not referring and not any(lead in utf8 for lead in _ACCENTS_APART):
        return text
    return unicodedata.normalize("NFC", html.unescape(text) if referring else text)


def has_long_line(text: str, limit: int = LINE_LIMIT) -> bool:
    """Whether some line is longer than `limit`, by jumps from the last line end of each window."""
    at = 0
    while len(text) - at > limit:
        line_end = max(text.rfind("\n", at, at + limit + 1), text.rfind("\r", at, at + limit + 1))
        if line_end < 0:
            return True
        at = line_end + 1
    return False


def _decode(raw: bytes, source: str) -> tuple[str, str]:
    for bom, codec, name in _BOMS:
        if raw.startswith(bom):
            return _strict(raw, codec, source), name
    _refuse_binary(raw, source)
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        return _windows(raw, source, error), "cp1252"


def _strict(raw: bytes, codec: str, source: str) -> str:
    try:
        return raw.decode(codec)
    except UnicodeDecodeError as error:
        raise DocumentRefusedError(
            "encoding",
            f"{source}: announces {codec} and breaks it at byte {error.start} ({error.reason}); save it again as UTF-8",
        ) from error


def _windows(raw: bytes, source: str, error: UnicodeDecodeError) -> str:
    text = raw.decode("cp1252", errors="replace")
    beyond = [c for c in text if c > "\x7f"]
    if sum(c in _TYPOGRAPHY for c in beyond) < _TYPOGRAPHY_SHARE * len(beyond):
        raise DocumentRefusedError(
            "encoding",
            f"{source}: is not UTF-8 (byte 0x{raw[error.start]:02x} at {error.start}) and does not read as "
            "Windows-1252; convert it to UTF-8",
        ) from error
    return text


def _refuse_binary(raw: bytes, source: str) -> None:
    zero = raw.find(b"\0")
    if zero >= 0:
        raise _binary(source, f"a NUL byte at {zero}")
    sample = raw[:_CONTROL_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > _CONTROL_SHARE * len(sample):
        raise _binary(source, f"{controls} control characters in its first {len(sample)} bytes")


def _binary(source: str, found: str) -> DocumentRefusedError:
    return DocumentRefusedError("binary", f"{source}: is not a text ({found}); give its text as UTF-8 or leave it out")
