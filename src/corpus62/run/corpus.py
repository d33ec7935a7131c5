"""A whole run: inputs to batches, batches to shards, shards to records and tables, and run.json at the end."""

from __future__ import annotations

import importlib
import itertools
import os
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import corpus62
from corpus62.pipeline import tools_digest
from corpus62.read import found, plan, survey
from corpus62.run.options import Options, Progress, Summary
from corpus62.run.pool import Crew, run_tasks
from corpus62.run.report import versions, write_report
from corpus62.run.worker import Done, Task, keep_batch, work
from corpus62.store.folder import Folder, replaced
from corpus62.store.shard import Counts, digest, finished
from corpus62.vocabulary.register_index import write_index

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Watch = Callable[[Progress], None]

# What Polars, imported at the end, frees goes back to the system within milliseconds: 154 MB at the peak instead of 210
# after 4 GB of input. At once ("dirty_decay_ms:0") would be 10 MB less again, and records and tables take a third
# longer. Where something else is set, or Polars is loaded already, that stays.
_GIVE_BACK = "dirty_decay_ms:3,muzzy_decay_ms:0,narenas:2"


def run_corpus(options: Options, on_progress: Watch = lambda _: None, do: Callable[[Task], Done] = work) -> Summary:
    """Read every input into DIR; `do` is done in the workers. UsageError, and nothing written, if it cannot be."""
    began = time.monotonic()
    os.environ.setdefault("_RJEM_MALLOC_CONF", _GIVE_BACK)
    inputs = survey(found(options.inputs, exclude=options.out))
    digests = {"program": program_digest(), "tools": tools_digest(options.partners), "inputs": inputs.digest}
    folder = Folder(options.out)
    folder.claim(fresh=options.fresh)
    tasks = list(_tasks(options, options.batch_bytes or inputs.batch_size, folder, digests))
    before = _finished_before(folder, tasks)
    if options.partners and len(before) < len(tasks):
        _index_partners(options.partners, folder)
    crew = Crew(options.workers, options.backend, do)
    counts = _work(
        tasks, before, crew, lambda read, size, now: on_progress(Progress(read, size, now, time.monotonic() - began))
    )
    _publish(folder, [task.batch_id for task in tasks])
    seconds = time.monotonic() - began
    summary = Summary(
        versions=versions(),
        digests=digests,
        inputs=inputs.units,
        batches=len(tasks),
        batches_reused=len(before),
        counts=counts,
        seconds=round(seconds, 3),
        megabytes_per_second=round(counts.bytes / 1e6 / seconds, 3),
    )
    write_report(folder, summary)
    return summary


def program_digest() -> str:
    """Of all the program's files, so that a changed rule or word never reuses the shards of the old one."""
    root = Path(corpus62.__file__).parent
    paths = sorted(path for path in root.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return digest([(path.relative_to(root).as_posix(), digest(path.read_bytes())) for path in paths])


def _index_partners(partners: str, folder: Folder) -> None:
    """Once for all workers, and whole or not at all."""
    with replaced(folder.register) as path, path.open("wb") as index:
        write_index(partners, index)


def _tasks(options: Options, size: int, folder: Folder, digests: dict[str, str]) -> Iterator[Task]:
    """In input order. What a batch holds is written down and not kept: five million files have long names."""
    for batch in plan(found(options.inputs, exclude=options.out), size):
        states = [(unit.source, unit.size, unit.version, unit.start, unit.end) for unit in batch.units]
        task = Task(
            root=str(folder.root.absolute()),
            batch_id=digest(digests["program"], digests["tools"], options.fields, states),
            size=sum(unit.size for unit in batch.units),
            fields=options.fields,
            register=str(folder.register.absolute()) if options.partners else None,
            tools_digest=digests["tools"],
        )
        keep_batch(folder, task.batch_id, batch)
        yield task


def _finished_before(folder: Folder, tasks: Sequence[Task]) -> dict[str, Done]:
    counts = ((task.batch_id, finished(folder, task.batch_id)) for task in tasks)
    return {batch_id: Done(batch_id, found) for batch_id, found in counts if found is not None}


def _work(
    tasks: Sequence[Task], before: dict[str, Done], crew: Crew, on_progress: Callable[[int, int, Counts], None]
) -> Counts:
    """Have every task done that was not done before, the largest first so that none is waited for; the counts of all."""
    weights = {task.batch_id: task.size for task in tasks}
    total, read, counts = sum(weights.values()), 0, Counts()
    left = sorted((task for task in tasks if task.batch_id not in before), key=lambda task: -task.size)
    ahead = threading.Thread(target=importlib.import_module, args=("corpus62.export.tables",), daemon=True)
    for done in itertools.chain(before.values(), run_tasks(left, crew)):
        if crew.workers > 1 and ahead.ident is None:  # the workers have started, and this process only waits for them
            ahead.start()
        counts.absorb(done.counts)
        read += weights[done.batch_id]
        on_progress(read, total, counts)
    return counts


def _publish(folder: Folder, batch_ids: Sequence[str]) -> None:
    from corpus62.export.tables import build_tables
    from corpus62.store.records import build_records

    build_records(folder, batch_ids)
    build_tables(folder)
    folder.sweep(set(batch_ids))
