"""Made registers of any size and their indexes, each written once a process. Measures nothing."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path

from corpus62.generate import write_register
from corpus62.vocabulary.register_index import write_index


@functools.cache
def _folder() -> tempfile.TemporaryDirectory:
    """Removed when the process ends."""
    return tempfile.TemporaryDirectory(prefix="registers-")


@functools.cache
def register(partners: int) -> str:
    """The path of a register of so many partners, a name and two aliases each."""
    path = Path(_folder().name) / f"{partners}.tsv"
    write_register(path, partners)
    return str(path)


@functools.cache
def index(partners: int) -> str:
    """The path of its index."""
    path = Path(_folder().name) / f"{partners}.index"
    with path.open("wb") as file:
        write_index(register(partners), file)
    return str(path)
