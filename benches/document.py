"""Puts what was measured into docs/PERFORMANCE.md, between two markers, and leaves the rest of it alone."""

from __future__ import annotations

from pathlib import Path

DOCUMENT = Path(__file__).parents[1] / "docs" / "PERFORMANCE.md"


def write(name: str, content: str) -> None:
    """Puts the content between the markers of that name."""
    DOCUMENT.write_text(replaced(DOCUMENT.read_text("utf-8"), name, content), "utf-8")


def replaced(document: str, name: str, content: str) -> str:
    """The document with that between its markers. ValueError where it does not hold each of the two once, in order."""
    begin, end = markers(name)
    before, begun, rest = document.partition(begin)
    _, ended, after = rest.partition(end)
    if not (begun and ended) or begin in rest or end in before + after:
        raise ValueError(f"the document must hold {begin} and, behind it, {end}, each once")
    return f"{before}{begin}\n\n{content}\n\n{end}{after}"


def markers(name: str) -> tuple[str, str]:
    """What stands in the document before and behind that part, unseen by its readers."""
    return f"<!-- measured: {name} -->", f"<!-- end of {name} -->"
