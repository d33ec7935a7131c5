"""What is measured in a process of its own: seconds, the peak of its memory, and the counts that it found.

`python -m benches.child WHAT ARGUMENT...` does one of CHILDREN and prints what it measured as JSON.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

_KILOBYTES = 1 if sys.platform == "linux" else 1 / 1024  # in what getrusage counts


def measured(what: str, *arguments: object) -> dict:
    """Do it in a new process; `seconds` without the start of the process, `peak` in MB of its largest process."""
    command = [sys.executable, "-m", "benches.child", what, *map(str, arguments)]
    # Polars, imported here, has set how much memory it keeps, in the environment: a run from a shell sets its own.
    environment = {name: value for name, value in os.environ.items() if name != "_RJEM_MALLOC_CONF"}
    project = Path(__file__).parents[1]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=project, env=environment)
    return json.loads(done.stdout)


def _read(path: str) -> dict:
    import polars as pl

    return {"fundings": pl.read_parquet(path).height}


def _partner_year(path: str) -> dict:
    import polars as pl

    from corpus62.aggregate.partner_year import partner_year

    table = partner_year(pl.scan_parquet(path)).collect()
    return {"rows": table.height, "fundings": int(table["fundings"].sum()), "amount": str(table["amount"].sum())}


def _run(folder: str, out: str, workers: str) -> dict:
    """A whole run, files to tables; the workers end with it, so that their memory is known."""
    from joblib.externals.loky import get_reusable_executor

    from corpus62.run.corpus import run_corpus
    from corpus62.run.options import Options

    summary = run_corpus(Options(inputs=(folder,), out=out, workers=int(workers), fresh=True))
    if int(workers) > 1:
        get_reusable_executor().shutdown(wait=True)
    return {"documents": summary.counts.documents, "fundings": summary.counts.fundings, "seconds": summary.seconds}


CHILDREN = {"read": _read, "partner_year": _partner_year, "run": _run}


def _peak() -> float:
    """MB of the largest of this process and those that it has ended."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * _KILOBYTES
    return max(_own_peak(), ended) / 1024


def _own_peak() -> float:
    """In kB. On Linux what getrusage says is never less than the memory of the process that started this one."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(float(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _KILOBYTES


if __name__ == "__main__":
    began = time.perf_counter()
    counts = CHILDREN[sys.argv[1]](*sys.argv[2:])
    print(json.dumps({"seconds": time.perf_counter() - began, "peak": _peak()} | counts))
