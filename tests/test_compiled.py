"""The program that mypyc compiled finds what the plain one finds (`make test-compiled`)."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from corpus62.pipeline import is_compiled

_ROOT = Path(__file__).parents[1]
_PARTS = ("text", "scan", "phrases", "segment", "extract")  # what `make compiled` compiles
_STOP_EARLY = {"next", "takewhile", "islice"}


@pytest.mark.skipif(not is_compiled(), reason="the plain program is under test; `make test-compiled` compares the two")
def test_compiled_and_plain_program_write_the_same_tables(tmp_path, outputs):
    found = {}
    for name, where in (("compiled", os.environ["PYTHONPATH"]), ("plain", "src")):
        texts = (f"data/{part}" for part in ("annotated", "sample"))
        command = [sys.executable, "-m", "corpus62", "run", *texts, "--workers", "1", "--out", str(tmp_path / name)]
        subprocess.run(command, cwd=_ROOT, env=os.environ | {"PYTHONPATH": where}, check=False, capture_output=True)
        found[name] = outputs(tmp_path / name)
    assert "records/funding.parquet" in found["plain"]
    assert found["compiled"] == found["plain"]


def _kept_for_later(source: str) -> list[int]:
    """The lines where a function that may stop early is handed a generator that was made before, or takewhile any at all."""
    tree = ast.parse(source)
    named = {
        target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.GeneratorExp)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in _STOP_EARLY
        for argument in node.args
        if (isinstance(argument, ast.Name) and argument.id in named)
        or (isinstance(argument, ast.GeneratorExp) and getattr(node.func, "id", "") != "next")
    ]


@pytest.mark.parametrize("part", _PARTS)
def test_no_compiled_module_keeps_a_generator_for_later(part):
    """Mypyc reads a generator expression whole, but where `next`, `any` or `all` takes it at once: half of a page for a line."""
    modules = (_ROOT / "src" / "corpus62" / part).glob("*.py")
    found = {module.name: lines for module in modules if (lines := _kept_for_later(module.read_text("utf-8")))}
    assert found == {}


@pytest.mark.parametrize(
    "source",
    [
        "dates = (read(place) for place in places)\nfirst = next(dates, None)",
        "run = list(takewhile(bool, (read(line) for line in lines)))",
    ],
)
def test_a_generator_kept_for_later_is_seen(source):
    assert _kept_for_later(source)
