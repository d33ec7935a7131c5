"""Data flows one way: a file imports lower levels or its own folder only, and the pure middle touches no system."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "corpus62"
LEVELS = (
    {"errors", "model"},
    {"text"},
    {"vocabulary"},
    {"scan"},
    {"phrases"},
    {"segment", "extract", "aggregate"},
    {"pipeline"},
    {"read", "store", "gold", "generate"},
    {"export", "evaluate"},
    {"run"},
    {"config"},
    {"cli"},
    {"__main__"},
)
LEVEL_OF = {unit: level for level, units in enumerate(LEVELS) for unit in units}
PURE = {"model", "text", "scan", "phrases", "segment", "extract", "aggregate", "pipeline"}
IMPURE = {
    "glob",
    "io",
    "logging",
    "os",
    "pathlib",
    "random",
    "shutil",
    "socket",
    "subprocess",
    "sys",
    "tempfile",
    "time",
}
FILES = sorted(path for path in SOURCE.rglob("*.py") if path != SOURCE / "__init__.py")


def unit_of(path: Path) -> str:
    """The folder or top-level module that a file belongs to."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The dotted names a file imports, wherever in it; `from corpus62 import x` counts as corpus62.x."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports by full name, not by dots"
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def units_imported(path: Path) -> set[str]:
    ours = (name.split(".") for name in imported(path) if name.startswith("corpus62."))
    return {parts[1] for parts in ours if not parts[1].startswith("__version")}


def shown(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


@pytest.mark.parametrize("path", FILES, ids=shown)
def test_a_file_imports_lower_levels_or_its_own_folder(path):
    mine = unit_of(path)
    too_high = {unit for unit in units_imported(path) - {mine} if LEVEL_OF[unit] >= LEVEL_OF[mine]}
    assert not too_high, f"{shown(path)} is of level {LEVEL_OF[mine]} and imports {too_high}"


def test_every_folder_and_module_has_a_level():
    assert {unit_of(path) for path in FILES} == set(LEVEL_OF)


@pytest.mark.parametrize("path", [path for path in FILES if unit_of(path) in PURE], ids=shown)
def test_the_pure_middle_knows_no_path_clock_log_or_environment(path):
    assert not {name.split(".")[0] for name in imported(path)} & IMPURE


def test_the_check_sees_an_import_inside_a_function(tmp_path):
    path = tmp_path / "a.py"
    path.write_text("import corpus62.run\ndef f():\n    from corpus62.cli.summary import euros\n")
    assert units_imported(path) == {"run", "cli"}
