"""grep and ripgrep, counting the lines that hold one of seventeen words; one thread, the files already in memory."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

from benches.compare.contract import Peer

if TYPE_CHECKING:
    from benches.compare.contract import Run, Sample

_WORDS = (
    *("subvention", "convention", "avenant", "cotisation", "participation financière", "acompte", "montant"),
    *("attribue", "attribuer", "accorde", "versement", "bénéficiaire", "délibération", "Article", "€", "euros", "EUR"),
)
_PATTERNS = [argument for word in _WORDS for argument in ("-e", word)]
_BYTEWISE = {"LC_ALL": "C"}  # no decoding: its fastest way, and the same lines for words in UTF-8


def _version(program: str) -> str | None:
    if not shutil.which(program):
        return None
    told = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout
    return re.search(r"\d+(\.\d+)+", told)[0]


def _expected(sample: Sample) -> int:
    words = [word.encode() for word in _WORDS]
    lines = (line for path in sample.lines for line in path.read_bytes().split(b"\n"))
    return sum(any(word in line for word in words) for line in lines)


def _prepare(options: list[str], sample: Sample) -> Run:
    command = [*options, *_PATTERNS, *map(str, sample.lines * sample.passes)]
    environment = os.environ | _BYTEWISE

    def run():
        told = subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout
        return lambda: sum(map(int, told.split()))

    return run


def _peer(program: str, options: list[str]) -> Peer:
    return Peer(
        name=program,
        does="lines that hold one of 17 fixed strings, counted; files of plain text",
        processes=1,
        version=lambda: _version(options[0]),
        prepare=lambda sample: _prepare(options, sample),
        expected=_expected,
        megabytes=1000,
    )


PEERS = [
    _peer("grep", ["grep", "-c", "-h", "-F"]),
    _peer("ripgrep", ["rg", "-c", "-I", "-F", "-j1", "--no-config"]),
]
