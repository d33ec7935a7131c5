"""The headings of a line that lost its gaps, "Association Versé 2022 Voté 2023", parted by their words. Knows headings, no rows."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus62.extract.columns import ORDER, STANDINGS
from corpus62.vocabulary.patterns import alternation

if TYPE_CHECKING:
    from corpus62.extract.columns import ColumnReader
    from corpus62.vocabulary.shapes import Columns


class HeadingParter:
    """Built once from the vocabulary of column headings."""

    def __init__(self, words: Columns, columns: ColumnReader) -> None:
        every = [word for role in ORDER for word in getattr(words, role).words]
        self._any = re.compile(rf"(?<![\w'])(?<!\ben\s){alternation(every)}(?![\w'])")
        self._role = columns.role

    def part(self, heading: str, count: int) -> list[tuple[int, int]]:
        """Where the last so many headings stand in a folded line, each up to the next one; none where there are fewer."""
        spans = [match.span() for match in self._any.finditer(heading)]
        if len(spans) > count:  # "Subvention demandée" is one
            spans = self._joined(heading, spans)
        first = spans[-count:] if len(spans) >= count else []
        return list(pairwise([*(start for start, _ in first), len(heading)]))

    def _joined(self, heading: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """With the headings of one column brought together: what it is a sum of, and what was done with it."""
        joined: list[tuple[int, int]] = []
        for start, end in spans:
            before = joined[-1] if joined and start - joined[-1][1] == 1 else None
            plain = before is not None and self._role(heading[slice(*before)]) == "plain"
            if before is not None and plain and self._role(heading[start:end]) in STANDINGS:
                joined[-1] = (before[0], end)
            else:
                joined.append((start, end))
        return joined
