"""House rules that a machine can check: size, names of modules, and nothing of one machine in what is committed."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
SOURCES = sorted((PROJECT / "src").rglob("*.py"))
DRAWERS = {"utils", "util", "helpers", "helper", "constants", "common", "misc"}
MOST_LINES = 300  # above it a file has two tenants (style: around 100)
MACHINE_PATH = re.compile(r"(?<![\w.}~-])/(?:work|root|home/\w+)/")
REGISTRY = re.compile(
    r"\bpypi\.(?:org|io)|pythonhosted\.(?:org|com)|npmjs\.(?:org|com)|--(?:extra-)?index-url\s|https?://\S+/simple\b"
)


def tracked() -> list[Path]:
    """The files that git tracks or would add; without a repository, every file that is no product."""
    command = ["git", "-C", str(PROJECT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        names = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\0")
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no git repository here")
    return [path for path in (PROJECT / name for name in names if name) if path.is_file()]


def relative(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_a_file_is_one_room(path):
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES


def test_no_module_is_a_drawer():
    assert [relative(path) for path in SOURCES if path.stem in DRAWERS or path.parent.name in DRAWERS] == []


@pytest.mark.parametrize("pattern", [MACHINE_PATH, REGISTRY], ids=["machine path", "package registry"])
def test_nothing_of_one_machine_is_committed(pattern):
    found = []
    for path in tracked():
        lines = path.read_bytes().decode("utf-8", "replace").splitlines()
        found += [f"{relative(path)}:{number}" for number, line in enumerate(lines, 1) if pattern.search(line)]
    assert found == []


@pytest.mark.parametrize("text", ["cd /wor" + "k/main", 'Path("/roo' + 't/x")'])
def test_the_pattern_sees_a_machine_path(text):
    assert MACHINE_PATH.search(text)


@pytest.mark.parametrize("text", ["{root}/work/shards", "DIR/work/tmp", "xl/workbook.xml", "~/work/x"])
def test_the_pattern_lets_a_folder_of_that_name_be(text):
    assert not MACHINE_PATH.search(text)
