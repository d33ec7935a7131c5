"""Bytes to text, by what the bytes are and not by what they are called."""

from __future__ import annotations

import time

import pytest

from corpus62.errors import DocumentRefusedError
from corpus62.read.decode import LINE_LIMIT, decode, has_long_line

TEXT = "Délibération n° 7 : attribuée à l’association « Œuvre » — 1 500 €\n"

READ = [
    ("plain", TEXT.encode(), "utf-8"),
    ("with a mark", b"\xef\xbb\xbf" + TEXT.encode(), "utf-8"),
    ("UTF-16, little", b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le"),
    ("UTF-16, big", b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
    ("Windows", TEXT.encode("cp1252"), "cp1252"),
    ("a form feed storm", b"\f" * 5000 + TEXT.encode(), "utf-8"),
]

REFUSED = [
    ("nothing", b"", "empty"),
    ("blank", b" \n\t\f ", "empty"),
    ("a mark alone", b"\xef\xbb\xbf", "empty"),
    ("a NUL", b"texte\0texte", "binary"),
    ("UTF-16 without mark", TEXT.encode("utf-16-le"), "binary"),
    ("controls", bytes(range(1, 9)) * 50, "binary"),
    ("half a UTF-16 character", b"\xff\xfea", "encoding"),
    ("Mac Roman", TEXT.replace("€", "").encode("mac-roman"), "encoding"),
    ("damaged UTF-8", (TEXT * 20).encode() + b"\xe9", "encoding"),
    ("Greek", "Απόφαση του συμβουλίου".encode("iso8859-7"), "encoding"),
    ("one long line", b"x" * (LINE_LIMIT + 1), "long_line"),
]


@pytest.mark.parametrize(("raw", "encoding"), [case[1:] for case in READ], ids=[case[0] for case in READ])
def test_what_is_text_is_read(raw, encoding):
    text, found, _ = decode(raw, "a.txt")
    assert found == encoding
    assert text.lstrip("\f") == TEXT


@pytest.mark.parametrize(("raw", "reason"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_is_no_text_is_refused_with_its_reason(raw, reason):
    with pytest.raises(DocumentRefusedError, match=r"^a\.txt: ") as refused:
        decode(raw, "a.txt")
    assert refused.value.reason == reason


def test_fifty_megabytes_on_one_line_are_refused_at_once():
    began = time.monotonic()
    with pytest.raises(DocumentRefusedError, match="has a line of more"):
        decode(b"mot " * 12_500_000, "a.txt")
    assert time.monotonic() - began < 3


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
@pytest.mark.parametrize(
    ("lengths", "long"), [([5, 5, 5], False), ([0, 0, 6], True), ([6, 0], True), ([1, 6, 1], True), ([4, 5], False)]
)
def test_long_lines_are_found_as_by_splitting(end, lengths, long):
    text = end.join("x" * length for length in lengths)
    assert any(len(line) > 5 for line in text.splitlines()) == long
    assert has_long_line(text, 5) == long


def test_html_references_become_characters():
    assert (
        decode(b"attribu&eacute; 1&nbsp;500&#8239;&euro; &amp; plus", "a.txt")[0] == "attribué 1\u00a0500\u202f€ & plus"
    )
    assert decode(b"Dupont & Fils; R&D", "a.txt")[0] == "Dupont & Fils; R&D"


def test_letters_with_their_accent_apart_become_characters():
    assert decode("de\u0301libe\u0301ration".encode(), "a.txt")[0] == "délibération"
