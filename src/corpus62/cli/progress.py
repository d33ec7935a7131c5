"""How a run shows that it goes on: a bar on a terminal, a plain line every few seconds in a log."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpus62.run.options import Progress

_LOG_SECONDS = 5.0  # often enough to see life, rare enough to keep a night's log readable


@contextmanager
def shown_progress() -> Iterator[Callable[[Progress], None]]:
    if not sys.stderr.isatty():
        yield _lines()
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, TextColumn, TimeRemainingColumn, TransferSpeedColumn
    from rich.progress import Progress as Bar

    columns = (
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}"),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("starting", total=None)
        yield lambda now: bar.update(task, completed=now.bytes_done, total=now.bytes_total, description=_found(now))


def _found(now: Progress) -> str:
    return f"{now.counts.documents} documents, {now.counts.acts} acts, {now.counts.fundings} fundings"


def _lines() -> Callable[[Progress], None]:
    last = time.monotonic()

    def show(now: Progress) -> None:
        nonlocal last
        if time.monotonic() - last >= _LOG_SECONDS:
            last = time.monotonic()
            share = now.bytes_done / max(now.bytes_total, 1)
            click.echo(f"{share:4.0%} {now.bytes_done / 1e6:.1f} MB in {now.seconds:.0f} s: {_found(now)}", err=True)

    return show
