"""Reads a register of partners: one partner a line, its name and then its aliases, separated by tabs."""

from __future__ import annotations

from pathlib import Path

from corpus62.errors import UsageError


def read_register(path: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a register. Raises UsageError when the file is missing or not text."""
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError as error:
        raise UsageError(f"{path}: no such register of partners. Give a text file with one partner a line.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: the register is not UTF-8 text (byte {error.start}). Save it as UTF-8.") from error
    rows = (
        tuple(cell.strip() for cell in line.split("\t") if cell.strip()) for line in lines if not line.startswith("#")
    )
    return tuple(row for row in rows if row)
