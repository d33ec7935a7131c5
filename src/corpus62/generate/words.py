"""The data files of this folder, read once. Knows TOML, not what the words are for."""

from __future__ import annotations

import functools
import tomllib
from importlib.resources import files
from typing import Any


@functools.cache
def load(name: str) -> dict[str, Any]:
    """The tables of data/NAME.toml."""
    return tomllib.loads(files("corpus62.generate").joinpath("data", f"{name}.toml").read_text("utf-8"))
