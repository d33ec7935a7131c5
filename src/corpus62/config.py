"""What a person asked for, checked and put into the words of the program."""

from __future__ import annotations

from pathlib import Path

from corpus62.errors import UsageError
from corpus62.read.unit import Fields
from corpus62.run.options import Options

BACKENDS = ("loky", "dask", "ray")


def run_options(
    inputs: tuple[str, ...],
    *,
    out: str,
    workers: int,
    backend: str,
    partners: str | None,
    fresh: bool,
    text_field: str,
    id_field: str,
) -> Options:
    """UsageError where a word cannot be meant so."""
    if partners and not Path(partners).is_file():
        raise UsageError(f"{partners}: no such file; --partners names a file of known partners")
    return Options(
        inputs=inputs,
        out=out,
        workers=workers,
        backend=backend,
        partners=str(Path(partners).absolute()) if partners else None,
        fresh=fresh,
        fields=fields(text_field, id_field),
    )


def fields(text_field: str, id_field: str) -> Fields:
    if text_field == id_field:
        raise UsageError(f"--text-field and --id-field both name {text_field!r}; they are two columns")
    return Fields(text=text_field, id=id_field)
