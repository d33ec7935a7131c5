"""INPUT words to units: files, folders, globs and URLs, in one order whatever the order they were named in.

Knows endings only as far as a folder's hidden files; what cannot be read is told by the reader, so nothing is lost.
"""

# ruff: noqa: PTH112, PTH116, PTH118, PTH207 - a Path for each of five million files costs more than reading its size

from __future__ import annotations

import glob
import heapq
import itertools
import operator
import os
from typing import TYPE_CHECKING

from corpus62.errors import UsageError
from corpus62.read.remote import expand_url
from corpus62.read.streams import is_url
from corpus62.read.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SOURCE = operator.attrgetter("source")


def expand(inputs: Iterable[str], exclude: str | None = None) -> list[Unit]:
    """Every file behind the words, once, sorted by source; `exclude` is a folder to leave out (our own output).

    UsageError where a word leads to nothing.
    """
    return list(found(inputs, exclude))


def found(inputs: Iterable[str], exclude: str | None = None) -> Iterator[Unit]:
    """What `expand` lists, one at a time, holding no more than the names of the folders it is in."""
    excluded = os.path.realpath(exclude) if exclude else None
    words = (_behind(word, excluded) for word in inputs)
    for _, same in itertools.groupby(_merged(words), _SOURCE):
        yield next(same)


def _merged(many: Iterable[Iterable[Unit]]) -> Iterator[Unit]:
    return heapq.merge(*many, key=_SOURCE)


def _behind(word: str, excluded: str | None) -> Iterator[Unit]:
    """The files behind one word, sorted by source."""
    units = iter(sorted(expand_url(word), key=_SOURCE)) if is_url(word) else _expand_path(word, excluded)
    first = next(units, None)
    if first is None:
        raise UsageError(f"{word}: holds no file to read; name a file, a folder or a glob that does")
    yield first
    yield from units


def _expand_path(word: str, excluded: str | None) -> Iterator[Unit]:
    if os.path.isdir(word):
        yield from _walk(word, excluded)
    elif os.path.lexists(word):
        yield _unit(word)
    elif glob.has_magic(word):
        paths = glob.glob(word, recursive=True)
        files = sorted((_unit(path) for path in paths if not os.path.isdir(path)), key=_SOURCE)
        yield from _merged([files, *(_walk(path, excluded) for path in paths if os.path.isdir(path))])
    else:
        raise UsageError(f"{word}: no such file or folder; check the path")


def _walk(folder: str, excluded: str | None) -> Iterator[Unit]:
    """The visible files below, in the order of their sources: there a folder's name ends with its slash."""
    if excluded and os.path.realpath(folder) == excluded:
        return
    for name in _names(folder):
        path = os.path.join(folder, name)
        if name.endswith("/"):
            yield from _walk(path, excluded)
        else:
            yield _unit(path)


def _names(folder: str) -> list[str]:
    """The visible names in a folder, those of folders with a slash; a link to a folder is not followed."""
    try:
        with os.scandir(folder) as entries:
            seen = [(entry.name, entry.is_dir(), entry.is_symlink()) for entry in entries]
    except OSError:  # a folder that may not be listed; the others are read all the same
        return []
    names = [name + "/" if is_folder else name for name, is_folder, is_link in seen if not (is_folder and is_link)]
    return sorted((name for name in names if not name.startswith(".")), key=_writable)


def _unit(path: str) -> Unit:
    try:
        state = os.stat(path)
    except OSError:  # a broken link, or gone since it was listed: reading it says so
        return Unit(path=path, source=_printable(path), size=0)
    return Unit(path=path, source=_printable(path), size=state.st_size, version=str(state.st_mtime_ns))


def _printable(path: str) -> str:
    """The path as text that can be written down: bytes that are no UTF-8 shown as escapes, separators as /."""
    return _writable(os.path.normpath(path).replace(os.sep, "/"))


def _writable(text: str) -> str:
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()
