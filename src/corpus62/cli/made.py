"""`corpus62 generate`: a made corpus and its known answer, and what was written."""

from __future__ import annotations

import time
from pathlib import Path

import click

from corpus62.errors import UsageError
from corpus62.generate import Order, generate, write_register


def print_generated(order: Order, partners: int) -> None:
    if not order.acts and not partners:
        raise UsageError("nothing to write; ask for --acts N, --partners N or both")
    began = time.perf_counter()
    if order.acts:
        written = generate(order)
        rate = written.characters / (time.perf_counter() - began) / 1e6
        click.echo(
            f"{order.out}: {written.documents} documents, {written.characters / 1e6:.1f} million characters, "
            f"{written.awarded} awarded fundings ({rate:.1f} million characters a second)"
        )
    if partners:
        register = Path(order.out) / "register.tsv"
        write_register(register, partners)
        click.echo(f"{register}: {partners} partners")
