"""datatrove with one regex: JSONL files in, the documents that state an amount out, with their amounts, as JSONL."""

from __future__ import annotations

import contextlib
import importlib.metadata
import json
import os
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benches.compare.contract import Peer

if TYPE_CHECKING:
    from benches.compare.contract import Run, Sample

_WORKERS = 2
_AMOUNT = re.compile(r"\d{1,3}(?:[ .\u00a0\u202f]?\d{3})*(?:,\d{1,2})?\s?(?:€|euros?\b|EUR\b)")


def find_amounts(data, _rank=0, _world_size=1):
    """The step of the pipeline: documents in, those with an amount out."""
    for document in data:
        if amounts := _AMOUNT.findall(document.text):
            document.metadata["amounts"] = amounts
            yield document


def _version() -> str | None:
    try:
        return importlib.metadata.version("datatrove")
    except importlib.metadata.PackageNotFoundError:
        return None


def _expected(sample: Sample) -> int:
    return sum(1 for text in sample.texts for _ in _AMOUNT.finditer(text))


def _prepare(sample: Sample) -> Run:
    import datatrove.executor  # noqa: F401 its import is not timed in this process

    def run():
        out = tempfile.TemporaryDirectory()
        with _silence():
            _executor(sample, Path(out.name)).run()
        return lambda: _found(out)

    return run


def _executor(sample: Sample, out: Path):
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers import JsonlWriter

    (out / "paths").write_text("".join(f"{path.name}\n" for path in sample.rows * sample.passes), "utf-8")
    reader = JsonlReader(str(sample.rows[0].parent), paths_file=str(out / "paths"))
    writer = JsonlWriter(str(out / "found"), compression=None)  # it would compress otherwise, and take far longer
    steps = [reader, find_amounts, writer]
    return LocalPipelineExecutor(steps, tasks=_WORKERS, workers=_WORKERS, logging_dir=str(out / "logs"))


@contextlib.contextmanager
def _silence():
    """Nothing on the terminal: its workers tell every file they read, whatever the level of their logger."""
    kept = os.dup(2)
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def _found(out: tempfile.TemporaryDirectory) -> int:
    with out as folder:
        lines = (line for path in Path(folder, "found").iterdir() for line in path.open(encoding="utf-8"))
        return sum(len(json.loads(line)["metadata"]["amounts"]) for line in lines)


PEERS = [
    Peer(
        name="datatrove",
        does="JSONL files, one amount regex, JSONL files",
        processes=_WORKERS,
        version=_version,
        prepare=_prepare,
        expected=_expected,
        megabytes=300,
    )
]
