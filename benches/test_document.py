"""The markers stand in the document, and writing a part of it a second time changes nothing."""

from __future__ import annotations

import pytest

from benches.document import DOCUMENT, markers, replaced

_BEGIN, _END = markers("peers")


@pytest.mark.parametrize("name", ["peers", "guard"])
def test_writing_twice_is_writing_once(name):
    """ValueError if the markers did not stand in the document."""
    once = replaced(DOCUMENT.read_text("utf-8"), name, "| a | table |")
    assert replaced(once, name, "| a | table |") == once


def test_only_what_is_between_the_markers_changes():
    written = replaced(f"before {_BEGIN} old {_END} behind\n", "peers", "new")
    assert written == f"before {_BEGIN}\n\nnew\n\n{_END} behind\n"


@pytest.mark.parametrize(
    "document", ["", _BEGIN, f"{_END} {_BEGIN}", f"{_BEGIN} {_BEGIN} {_END}", f"{_BEGIN} {_END} {_END}"]
)
def test_a_document_without_its_markers_is_left_alone(document):
    with pytest.raises(ValueError, match="each once"):
        replaced(document, "peers", "new")
