"""Known partners and their other names: looks up a name that somebody wrote. Knows names, not the texts they stand in.

A register is a text file with one partner a line, its name and then its aliases, separated by tabs. It may hold
millions of them, so it is looked up in an index on disk (`register_index`), which all workers share.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from corpus62.errors import UsageError
from corpus62.text.fold import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from corpus62.vocabulary.register_index import RegisterIndex
    from corpus62.vocabulary.shapes import Words


class Register:
    """The partners of `rows`, a name and its aliases each, and those of a given register, which go before them.

    Where two partners share a name or alias, it is the later one's.
    """

    def __init__(self, rows: Iterable[Words], given: RegisterIndex | None = None) -> None:
        self._names = {squeezed(fold_name(alias)): row[0] for row in rows for alias in row}
        self._names.pop("", None)
        self._given = given

    def known(self, name: str) -> str | None:
        """The name under which the register knows `name`."""
        plain = squeezed(fold_name(name))
        given = self._given.known(plain) if self._given else None
        return given or self._names.get(plain)


def squeezed(folded: str) -> str:
    """A folded name less its hyphens, apostrophes and superfluous spaces: "union sportive d oust"."""
    return " ".join(folded.replace("'", " ").replace("-", " ").split())


def read_register(path: str) -> Iterator[Words]:
    """The rows of a register, one by one. Raises UsageError when the file is missing or not text."""
    for line in _lines(path):
        for row in line.decode().splitlines():
            if not row.startswith("#") and (cells := tuple(filter(None, map(str.strip, row.split("\t"))))):
                yield cells


def register_digest(path: str) -> str:
    """Of every byte of a register. Raises as `read_register` does."""
    digest = hashlib.sha256()
    for line in _lines(path):
        digest.update(line)
    return digest.hexdigest()


def _lines(path: str) -> Iterator[bytes]:
    """The lines of a file, each of them UTF-8."""
    position = 0
    try:
        with Path(path).open("rb") as file:
            for line in file:
                line.decode()
                yield line
                position += len(line)
    except FileNotFoundError as error:
        raise UsageError(f"{path}: no such register of partners. Give a text file with one partner a line.") from error
    except UnicodeDecodeError as error:
        at = position + error.start
        raise UsageError(f"{path}: the register is not UTF-8 text (byte {at}). Save it as UTF-8.") from error
