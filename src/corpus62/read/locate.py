"""A source named in the records back to its text, if it can still be read. Knows names, not records."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from corpus62.errors import UsageError
from corpus62.model import Document
from corpus62.read.formats import read_unit
from corpus62.read.inputs import expand
from corpus62.read.streams import is_url

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus62.read.unit import Fields


def texts_of(sources: Iterable[str], fields: Fields) -> dict[str, str]:
    """The texts of those sources that can be read now; each file is opened once."""
    by_file: dict[str, set[str]] = {}
    for source in sources:
        by_file.setdefault(_file_of(source), set()).add(source)
    return {source: text for file, some in by_file.items() for source, text in _texts_in(file, some, fields).items()}


def _file_of(source: str) -> str:
    """The path or URL before a `#id` or `!member`: the shortest part that exists, as ids may hold such signs too."""
    cuts = [at for at, sign in enumerate(source) if sign in "#!"]
    if is_url(source):
        return source[: cuts[0]] if cuts else source
    return next((source[:at] for at in cuts if Path(source[:at]).is_file()), source)


def _texts_in(file: str, sources: set[str], fields: Fields) -> dict[str, str]:
    found: dict[str, str] = {}
    try:
        (unit,) = expand([file])
    except (UsageError, ValueError):  # gone, or a folder now
        return found
    for document in read_unit(unit, fields):
        if isinstance(document, Document) and document.source in sources:
            found[document.source] = document.text
            if len(found) == len(sources):
                break
    return found
