"""What a person is told is there, and what is there is told: README, Makefile, commands, docstrings, decisions."""

from __future__ import annotations

import ast
import re
import shlex
from pathlib import Path

import click
import polars as pl
import pytest

from corpus62.aggregate.partner_year import partner_year
from corpus62.cli import main
from corpus62.store.schema import RECORDS

PROJECT = Path(__file__).parents[1]
README = (PROJECT / "README.md").read_text("utf-8")
MAKEFILE = (PROJECT / "Makefile").read_text("utf-8")
DECISIONS = sorted((PROJECT / "docs" / "decisions").glob("*.md"))
TARGETS = re.findall(r"^([a-z-]+):.*## ", MAKEFILE, re.MULTILINE)
MODULES = sorted(path for folder in ("src", "tests", "benches") for path in (PROJECT / folder).rglob("*.py"))


def told_lines(program: str) -> list[list[str]]:
    """The words after `program` in each line of the README's code blocks that begins with it."""
    blocks = re.findall(r"^```[a-z]*\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    lines = (shlex.split(line, comments=True) for block in blocks for line in block.splitlines())
    return [words[1:] for words in lines if words and words[0].rpartition("/")[2] == program]


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_is_in_the_readme(command):
    assert command in {words[0] for words in told_lines("corpus62")}


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_is_in_the_readme(target):
    assert f"make {target}" in README


def test_every_target_of_the_makefile_explains_itself():
    phony = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)
    assert set(phony[1].split()) == set(TARGETS)


@pytest.mark.parametrize("words", told_lines("make"), ids=" ".join)
def test_a_target_told_in_the_readme_exists(words):
    assert words[0] in TARGETS


@pytest.mark.parametrize("words", told_lines("corpus62"), ids=" ".join)
def test_a_command_told_in_the_readme_exists_with_its_options(words):
    if words[0].startswith("-"):
        return
    command = main.commands[words[0]]
    known = {option for parameter in command.params for option in parameter.opts} | {"--help"}
    assert {word for word in words if word.startswith("-")} <= known
    required = {param.opts[0] for param in command.params if param.required and isinstance(param, click.Option)}
    assert required <= set(words)


def test_every_column_of_the_headline_table_is_in_the_readme():
    columns = partner_year(pl.LazyFrame(schema=RECORDS["funding"])).collect_schema().names()
    assert [name for name in columns if f"`{name}`" not in README] == []


@pytest.mark.parametrize("kind", sorted(RECORDS))
def test_every_record_file_is_in_the_readme(kind):
    assert f"records/{kind}.parquet" in README


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_every_module_says_what_it_is(path):
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


@pytest.mark.parametrize(
    "page", ["README.md", "docs/ARCHITECTURE.md", "docs/PERFORMANCE.md", "CHANGELOG.md", *DECISIONS], ids=str
)
def test_a_link_leads_somewhere(page):
    path = PROJECT / page
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text("utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_decisions_are_numbered_in_order():
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))


def test_every_package_is_in_the_architecture():
    text = (PROJECT / "docs" / "ARCHITECTURE.md").read_text("utf-8")
    packages = {path.name for path in (PROJECT / "src" / "corpus62").iterdir() if (path / "__init__.py").exists()}
    assert sorted(name for name in packages if f"`{name}/`" not in text) == []
