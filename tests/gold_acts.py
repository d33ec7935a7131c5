"""Holds the acts that were read against those that a person found in the same document."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

HERE = Path(__file__).parent.parent
SHARED = HERE.parent / "shared"
OPENING_WITHIN = 12  # lines: an act begins with its own letterhead


def answers(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def expected_acts(path):
    """One test row for each act of a file of answers."""
    return [
        pytest.param(answer["file"], act, id=f"{Path(answer['file']).stem[:32]}:{act['line']}")
        for answer in (answers(path) if path.exists() else [])
        for act in answer["acts"]
    ]


def opening_line(act, text):
    return text.count("\n", 0, act.char_start) + 1


def shortcomings(expected, found, text):
    """What is not as the answer says, of the act that opens nearest to its line; empty when all is."""
    near = [act for act in found if act.kind == expected["kind"]]
    near.sort(key=lambda act: abs(opening_line(act, text) - expected["line"]))
    if not near or abs(opening_line(near[0], text) - expected["line"]) > OPENING_WITHIN:
        return [f"no {expected['kind']} opens near line {expected['line']}"]
    act = near[0]
    wrong = [
        f"{field}: {getattr(act, field)!r}, expected {expected[field]!r}"
        for field in ("number", "date", "adopted", "transmitted_on", "published_on", "amends")
        if expected.get(field) is not None and getattr(act, field) != expected[field]
    ]
    sides = {"for": "votes_for", "against": "votes_against", "abstain": "votes_abstain"}
    counts = expected.get("vote") or {}
    wrong += [
        f"vote {side}: {getattr(act.vote, field)!r}, expected {counts[side]!r}"
        for side, field in sides.items()
        if counts.get(side) is not None and getattr(act.vote, field) != counts[side]
    ]
    if "articles" in expected and list(act.articles) != expected["articles"]:
        wrong.append(f"articles: {act.articles!r}, expected {expected['articles']!r}")
    return wrong
