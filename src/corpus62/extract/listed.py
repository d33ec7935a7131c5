"""List items of the form "name : amount". Knows one statement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus62.extract.statements import Statement
    from corpus62.model import Amount

_LONGEST_LABEL = 130
_JOINT = re.compile(r"\s*(?::|=|–|—|-|\.{2,}|…)\s*$")


def listed_label(statement: Statement, amount: Amount) -> str | None:
    """The label of an item whose first amount follows it after a colon or a dash; None for running text."""
    before = statement.text[: amount.start]
    joint = _JOINT.search(before)
    if joint is None or len(before) > _LONGEST_LABEL:
        return None
    label = before[: joint.start()]
    return label if any(char.isalpha() for char in label) and ". " not in label.lstrip("-•* 0123456789.") else None
