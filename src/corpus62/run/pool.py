"""Tasks out to processes and results back, whatever dies on the way. Knows tasks, not what they do.

A worker killed by the system ends the whole joblib call. What was finished is on disk; the batches that were under way
are the suspects. Each suspect runs again alone; one that dies again has named the document it died on.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from corpus62.errors import UsageError
from corpus62.run.places import Place, last_place
from corpus62.run.worker import Done, Loss, Task, work
from corpus62.store.folder import Folder
from corpus62.store.shard import finished

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FRUITLESS_ROUNDS = 3  # in a row, without a batch begun or finished: the machine, not a document, kills the workers


class Crew(NamedTuple):
    """Who does the tasks: what is done, in how many processes, of which joblib backend."""

    workers: int
    backend: str = "loky"
    do: Callable[[Task], Done] = work

    def results(self, tasks: Iterable[Task]) -> Iterator[Done | None]:
        """Results as they come; None, and the end, when a worker was killed."""
        from joblib import Parallel, delayed
        from joblib.externals.loky.process_executor import TerminatedWorkerError

        way = "list" if self.backend == "ray" else "generator_unordered"  # ray's backend cannot hand back as it goes
        try:
            yield from Parallel(n_jobs=self.workers, return_as=way, batch_size=1)(
                delayed(self.do)(task) for task in tasks
            )
        except TerminatedWorkerError:
            yield None


def run_tasks(tasks: Iterable[Task], crew: Crew) -> Iterator[Done]:
    """The results of all tasks as they come, each once. One worker: in this process, without joblib."""
    if crew.workers == 1 and crew.backend == "loky":
        yield from map(crew.do, tasks)
        return
    left = {task.batch_id: task for task in tasks}
    fruitless = 0
    with _backend(crew):
        while left:
            before = len(left)
            yield from _round(left, crew)
            fruitless = 0 if len(left) < before else fruitless + 1
            if fruitless == _FRUITLESS_ROUNDS:
                raise UsageError("the worker processes are killed before they read a text; try with fewer --workers")


def _round(left: dict[str, Task], crew: Crew) -> Iterator[Done]:
    """All that is left, until done or a death; what is done is taken from `left`."""
    for done in crew.results(list(left.values())):
        for one in [done] if done else _after_death(list(left.values()), crew):
            del left[one.batch_id]
            yield one


def _after_death(left: list[Task], crew: Crew) -> Iterator[Done]:
    """What had finished all the same, and the suspects, run alone."""
    for task in left:
        done = _finished(task)
        if done is None and _place(task) is not None:
            done = _run_alone(task, crew)
        if done is not None:
            yield done


def _run_alone(task: Task, crew: Crew) -> Done:
    """Run a suspect in a process of its own, giving up one document at each death."""
    while True:
        (done,) = crew._replace(workers=2).results([task])  # with one worker joblib would run it in this process
        if done is not None:
            return done
        task = msgspec.structs.replace(task, losses=_with_loss(task))


def _with_loss(task: Task) -> tuple[Loss, ...]:
    place = _place(task)
    known = {loss.place: loss for loss in task.losses}
    if place is None or (place in known and known[place].rest):
        raise UsageError("a worker process is killed wherever it begins; try with fewer --workers")
    known[place] = Loss(place, rest=place in known)
    return tuple(known.values())


def _finished(task: Task) -> Done | None:
    counts = finished(Folder(task.root), task.batch_id)
    return None if counts is None else Done(task.batch_id, counts)


def _place(task: Task) -> Place | None:
    return last_place(Folder(task.root), task.batch_id)


@contextlib.contextmanager
def _backend(crew: Crew) -> Iterator[None]:
    """The joblib backend for the block. UsageError where it is not installed."""
    from joblib import parallel_config

    with contextlib.ExitStack() as stack:
        try:
            if crew.backend == "dask":
                from distributed import Client

                stack.enter_context(Client(n_workers=crew.workers, threads_per_worker=1, set_as_default=True))
            elif crew.backend == "ray":
                from ray.util.joblib import register_ray

                register_ray()
        except ImportError as error:
            raise UsageError(
                f"--backend {crew.backend} needs a package that is not installed; pip install {crew.backend}"
            ) from error
        stack.enter_context(parallel_config(backend=crew.backend, n_jobs=crew.workers))
        yield
