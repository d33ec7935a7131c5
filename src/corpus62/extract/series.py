"""A series of gifts in one sentence, each to a noun that names a club or a cause. Knows one statement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.phrases.cutting import Name

if TYPE_CHECKING:
    from corpus62.extract.statements import Statement
    from corpus62.phrases.names import NameReader

# What each sum of a series goes to: "50 € à la chasse, 3 000 € (dont 900 € pour l'école) au rugby"; so many make one.
_GIVES_ON = re.compile(r"(?:€|eur(?:os?)?)(?:\s\([^()]*\))?\s(?:aux?|a)\s(?!titre\b)")
_SERIES = 3
_NOUN = re.compile(r"[^\W\d_][\w'’-]*(?:\s(?:[dl]['’])?[\w'’-]+){0,4}?(?=\s*(?:[,;.(]|\set\s\d|$))")


def is_series(folded: str) -> bool:
    """Whether a statement gives several sums one after another."""
    return len(_GIVES_ON.findall(folded)) >= _SERIES


def given_in_series(statement: Statement, start: int, end: int, names: NameReader) -> Name | None:
    """A noun that names a club or a cause in a series of gifts: "50 € à la chasse, 700 € au judo"."""
    noun = _NOUN.match(statement.text, start, end)
    if noun is None or not is_series(statement.folded):
        return None
    text = names.display(noun[0])
    return Name(noun.start(), noun.end(), text[:1].upper() + text[1:])
