"""The same text gives the same records in every process, whatever order its sets happen to have."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from gold_acts import HERE

DIGEST = """
import hashlib, pathlib, sys, msgspec
from corpus62.model import Document
from corpus62.pipeline import build_tools, read_document
tools = build_tools()
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    if path.suffix in {".txt", ".md"}:
        outcome = read_document(Document(source=path.name, text=path.read_text("utf-8")), tools)
        print(path.name, hashlib.sha256(msgspec.json.encode(outcome)).hexdigest())
print(tools.digest)
"""


@pytest.mark.parametrize("corpus", ["sample", "annotated"])
def test_every_process_reads_the_same(corpus):
    told = [
        subprocess.run(
            [sys.executable, "-c", DIGEST, str(HERE / "data" / corpus)],
            check=True,
            capture_output=True,
            text=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout.splitlines()
        for seed in ("1", "2", "3")
    ]
    assert len(told[0]) > 10
    assert told[0] == told[1] == told[2]
