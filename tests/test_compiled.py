"""The program that mypyc compiled finds what the plain one finds (`make test-compiled`)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from corpus62.pipeline import is_compiled

_ROOT = Path(__file__).parents[1]


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
