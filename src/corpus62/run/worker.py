"""What one process does with one batch: read, hand to the pipeline, keep. Runs in workers; must not import Polars."""

from __future__ import annotations

import gc
import itertools
import json
import logging
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from corpus62.errors import DocumentRefusedError
from corpus62.pipeline import Tools, build_tools, read_document
from corpus62.read import Batch, Fields, Refused, Unit, read_unit
from corpus62.run.places import Place, PlaceMark
from corpus62.store.folder import Folder
from corpus62.store.shard import Counts, Record, ShardWriter, record, refusal_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpus62.model import Document, Outcome

    Say = Callable[[Document], Outcome]

logger = logging.getLogger(__name__)

_tools_of_process: dict[tuple[str | None, str], Tools] = {}


class Loss(Struct, frozen=True):
    """A place where workers died: the document is given up, or all from it on where reading it is what kills."""

    place: Place
    rest: bool = False


class Task(Struct, frozen=True, kw_only=True):
    """All that travels to a worker: paths, names and numbers. `size` is the bytes of input of the batch."""

    root: str
    batch_id: str
    size: int
    fields: Fields
    register: str | None  # the index of the register of partners
    tools_digest: str
    losses: tuple[Loss, ...] = ()


class Done(Struct, frozen=True):
    """All that travels back."""

    batch_id: str
    counts: Counts


def _tools_for(register: str | None, digest: str) -> Tools:
    """Built once per process and vocabulary; an automaton must never be a task argument (design, section 5)."""
    if (register, digest) not in _tools_of_process:
        _tools_of_process.clear()
        _tools_of_process[register, digest] = build_tools(register)
        gc.collect()
        gc.freeze()  # they live as long as the process: the collector need not go through them again (5 % of an act)
    return _tools_of_process[register, digest]


def keep_batch(folder: Folder, batch_id: str, batch: Batch) -> None:
    """Write down what the batch holds, for the worker that will be given its name.

    By the json of Python, which escapes what a path that is no UTF-8 holds; that of msgspec refuses it.
    """
    folder.batch(batch_id).write_text(json.dumps(msgspec.to_builtins(batch)), encoding="ascii")


def read_batch(folder: Folder, batch_id: str) -> Batch:
    return msgspec.convert(json.loads(folder.batch(batch_id).read_bytes()), type=Batch)


def work(task: Task, say: Callable[[Document, Tools], Outcome] = read_document) -> Done:
    """Read one batch into its shard; `say` is what is said of each document."""
    folder = Folder(task.root)
    tools = _tools_for(task.register, task.tools_digest)
    with PlaceMark(folder, task.batch_id) as mark, ShardWriter(folder, task.batch_id) as shard:
        for number, unit in enumerate(read_batch(folder, task.batch_id).units):
            for kept in _unit_records(number, unit, task, mark, lambda document: say(document, tools)):
                shard.add(kept)
    return Done(task.batch_id, shard.counts)


def _unit_records(number: int, unit: Unit, task: Task, mark: PlaceMark, say: Say) -> Iterator[Record]:
    losses = {loss.place: loss for loss in task.losses}
    documents = read_unit(unit, task.fields)
    for ordinal in itertools.count():
        place = Place(number, ordinal)
        loss = losses.get(place)
        if loss and loss.rest:
            yield _lost(unit.source, unit.size, f"from its document {ordinal + 1} on")
            return
        mark.move(place)
        kept = _next_record(documents, say, unit, given_up=loss is not None)
        if kept is None:
            return
        yield kept


def _next_record(documents: Iterator[Document | Refused], say: Say, unit: Unit, *, given_up: bool) -> Record | None:
    source, size = unit.source, unit.size
    try:
        item = next(documents, None)
        if item is None:
            return None
        source, size = item.source, item.size
        if isinstance(item, Refused):
            return refusal_record(source, item.reason, item.message, size)
        return _lost(source, size) if given_up else record(item, say(item))
    except DocumentRefusedError as error:
        return refusal_record(source, error.reason, str(error), size)
    except Exception as error:  # the one place: whatever a document does to us costs that document alone
        logger.warning("%s: refused after an internal error", source, exc_info=True)
        message = f"{source}: {type(error).__name__}: {error}; please report it with the document"
        return refusal_record(source, "internal_error", message, size)


def _lost(source: str, size: int, what: str = "") -> Record:
    message = (
        f"{source}: the process reading it {what + ' ' if what else ''}was killed, most likely for want of memory; "
    )
    return refusal_record(source, "worker_lost", message + "read it alone on a larger machine, or split it", size)
