"""Every reason for which something is refused has a sentence for the person who reads it, and is shown with it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from corpus62.vocabulary.reasons import sentence, sentences

SOURCE = Path(__file__).parents[1] / "src" / "corpus62"
EXTRACTION = {
    "refuse": 0,
    "_refused": 0,
    "Doubt": 0,
}  # the function that refuses -> which of its arguments is the reason
DOCUMENT = {"DocumentRefusedError": 0, "refusal_record": 1}


def constant(node):
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def called_with(tree, functions):
    """The constant reasons given to some functions, by place or by name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in functions and len(node.args) > functions[name]:
                yield constant(node.args[functions[name]])
            if name in {*functions, "Refused", "Refusal"}:
                yield from (constant(word.value) for word in node.keywords if word.arg == "reason")


def doubted(tree):
    """The constant reasons of doubts, (reason, …), and those returned where a finding may be a reason instead."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and "doubts" in ast.unparse(node.func):
            for inner in ast.walk(node):
                if isinstance(inner, ast.Tuple) and inner.elts:
                    yield constant(inner.elts[0])
        if isinstance(node, ast.FunctionDef) and node.returns and "Finding | str" in ast.unparse(node.returns):
            for inner in ast.walk(node):
                if isinstance(inner, ast.Return):
                    yield constant(inner.value)


def codes(folders, functions, *, doubts=False):
    found = set()
    for folder in folders:
        for path in sorted((SOURCE / folder).rglob("*.py")):
            tree = ast.parse(path.read_text("utf-8"))
            found.update(called_with(tree, functions))
            found.update(doubted(tree) if doubts else ())
    return found - {None}


def test_every_reason_of_an_extraction_has_a_sentence():
    used = codes(["extract"], EXTRACTION, doubts=True)
    assert {"no_beneficiary", "unclear_columns", "only_in_debate"} <= used, "the search finds no reasons any more"
    assert used == set(sentences("extraction")), "write the sentence in vocabulary/data/reasons.toml, or remove it"


def test_every_reason_of_a_document_has_a_sentence():
    used = codes(["read", "run", "store"], DOCUMENT)
    assert {"row", "binary", "worker_lost"} <= used, "the search finds no reasons any more"
    assert used == set(sentences("document")), "write the sentence in vocabulary/data/reasons.toml, or remove it"


@pytest.mark.parametrize("level", ["extraction", "document"])
def test_a_sentence_is_one(level):
    assert [code for code, words in sentences(level).items() if not words[0].isupper() or words[-1] != "."] == []


def test_a_reason_of_another_version_has_no_sentence():
    assert not sentence("document", "no_such_reason")
