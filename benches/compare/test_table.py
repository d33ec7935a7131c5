"""The markers stand in the document, and writing the table a second time changes nothing."""

from __future__ import annotations

import pytest

from benches.compare.__main__ import DOCUMENT
from benches.compare.table import BEGIN, END, Row, replaced, table

_OURS = Row("corpus62", "everything", 2, 10.0, 200.0, ours=True)
_ROWS = [_OURS, Row("other", "one thing", 2, 40.0, 50.0), Row("absent", "another", 2, None, None)]


def test_the_markers_stand_in_the_document():
    document = DOCUMENT.read_text("utf-8")
    assert document.count(BEGIN) == document.count(END) == 1
    assert document.index(BEGIN) < document.index(END)


def test_writing_twice_is_writing_once():
    once = replaced(DOCUMENT.read_text("utf-8"), table(_ROWS))
    assert replaced(once, table(_ROWS)) == once


def test_only_what_is_between_the_markers_changes():
    assert replaced(f"before {BEGIN} old {END} behind\n", "new") == f"before {BEGIN}\n\nnew\n\n{END} behind\n"


@pytest.mark.parametrize("document", ["", BEGIN, f"{END} {BEGIN}", f"{BEGIN} {BEGIN} {END}", f"{BEGIN} {END} {END}"])
def test_a_document_without_its_markers_is_left_alone(document):
    with pytest.raises(ValueError, match="each once"):
        replaced(document, "new")


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
