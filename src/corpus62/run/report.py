"""run.json: with what, on what, and how it went. Knows versions and counts."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

import msgspec

from corpus62.pipeline import is_compiled
from corpus62.store.folder import Folder, replaced

if TYPE_CHECKING:
    from corpus62.run.options import Summary

_PACKAGES = ("corpus62", "polars", "pyahocorasick", "msgspec", "joblib", "xlsxwriter")


def versions() -> dict[str, str]:
    found = {"python": platform.python_version()}
    for package in _PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "not installed"
    found["reading"] = "compiled" if is_compiled() else "plain"
    return found


def write_report(folder: Folder, summary: Summary) -> None:
    """Reasons and names sorted, so that two runs differ in their seconds only."""
    text = msgspec.json.format(msgspec.json.encode(summary, order="sorted"), indent=2)
    with replaced(folder.run) as target:
        target.write_bytes(text + b"\n")
