"""INPUT words to units: files, folders, globs and URLs, in one order whatever the order they were named in.

Knows endings only as far as a folder's hidden files; what cannot be read is told by the reader, so nothing is lost.
"""

# ruff: noqa: PTH112, PTH116, PTH118, PTH207 - a Path for each of five million files costs more than reading its size

from __future__ import annotations

import glob
import os
from typing import TYPE_CHECKING

from corpus62.errors import UsageError
from corpus62.read.remote import expand_url
from corpus62.read.streams import is_url
from corpus62.read.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def expand(inputs: Iterable[str], exclude: str | None = None) -> list[Unit]:
    """Every file behind the words, once, sorted by source; `exclude` is a folder to leave out (our own output).

    UsageError where a word leads to nothing.
    """
    excluded = os.path.realpath(exclude) if exclude else None
    found: dict[str, Unit] = {}
    for word in inputs:
        units = {unit.source: unit for unit in (expand_url(word) if is_url(word) else _expand_path(word, excluded))}
        if not units:
            raise UsageError(f"{word}: holds no file to read; name a file, a folder or a glob that does")
        found.update(units)
    return [found[source] for source in sorted(found)]


def _expand_path(word: str, excluded: str | None) -> Iterator[Unit]:
    if os.path.isdir(word):
        yield from _walk(word, excluded)
    elif os.path.lexists(word):
        yield _unit(word)
    elif glob.has_magic(word):
        for path in glob.iglob(word, recursive=True):
            yield from _walk(path, excluded) if os.path.isdir(path) else (_unit(path),)
    else:
        raise UsageError(f"{word}: no such file or folder; check the path")


def _walk(folder: str, excluded: str | None) -> Iterator[Unit]:
    for at, folders, files in os.walk(folder):
        if excluded and os.path.realpath(at) == excluded:
            folders.clear()
            continue
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if not name.startswith("."):
                yield _unit(os.path.join(at, name))


def _unit(path: str) -> Unit:
    try:
        state = os.stat(path)
    except OSError:  # a broken link, or gone since it was listed: reading it says so
        return Unit(path=path, source=_printable(path), size=0)
    return Unit(path=path, source=_printable(path), size=state.st_size, version=str(state.st_mtime_ns))


def _printable(path: str) -> str:
    """The path as text that can be written down: bytes that are no UTF-8 shown as escapes, separators as /."""
    text = os.path.normpath(path).replace(os.sep, "/")
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()
