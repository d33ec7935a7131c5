"""The table of peers: our speed over theirs, and those that are not there."""

from __future__ import annotations

import pytest

from benches.compare.table import Row, table

_OURS = Row("corpus62", "everything", 2, 10.0, 200.0, ours=True)
_ROWS = [_OURS, Row("other", "one thing", 2, 40.0, 50.0), Row("absent", "another", 2, None, None)]


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (_ROWS[0], "| corpus62 | everything | 2 | 10 | 200 |  |  |"),
        (_ROWS[1], "| other | one thing | 2 | 40 | 50 | 0.25x | 4x |"),
        (_ROWS[2], "| absent | another | 2 | not installed | not installed |  |  |"),
    ],
    ids=["ours", "theirs", "not installed"],
)
def test_a_line_holds_our_speed_over_theirs(row, line):
    assert line in table(_ROWS).splitlines(), row
