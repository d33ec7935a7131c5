"""The command line: words in, words out, exit status. Everything heavy is imported by the command that needs it.

Exit status: 0 complete, 1 complete with refused documents, 2 nothing done.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from corpus62 import __version__
from corpus62.errors import Corpus62Error

if TYPE_CHECKING:
    from collections.abc import Callable

COMPLETE, WITH_REFUSED, NOTHING_DONE, STOPPED = 0, 1, 2, 130


class _Group(click.Group):
    """Says our errors in one line and ends with the exit status they mean."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except Corpus62Error as error:
            click.echo(f"corpus62: {error}", err=True)
            sys.exit(NOTHING_DONE)
        except KeyboardInterrupt:
            click.echo("corpus62: stopped; the same command again goes on from here", err=True)
            sys.exit(STOPPED)


def _columns(command: Callable[..., None]) -> Callable[..., None]:
    """The options that name the columns of JSONL and Parquet rows."""
    command = click.option("--id-field", default="id", show_default=True, help="Column of a row's identifier.")(command)
    return click.option("--text-field", default="text", show_default=True, help="Column of a row's text.")(command)


@click.group(cls=_Group)
@click.version_option(__version__)
def main() -> None:
    """Per-partner, per-year funding tables from the texts of French local authorities.

    Exit status: 0 complete, 1 complete with refused documents, 2 nothing done.
    """


@main.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--out", required=True, metavar="DIR", help="Folder for the results: new, empty, or of an earlier run.")
@click.option("--workers", type=click.IntRange(min=1), default=lambda: os.cpu_count() or 1, help="Processes to use.")
@click.option("--backend", type=click.Choice(["loky", "dask", "ray"]), default="loky", show_default=True)
@click.option("--partners", metavar="FILE", help="Your own register of partners and their other names.")
@click.option("--fresh", is_flag=True, help="Read everything again instead of going on where a run was stopped.")
@_columns
def run(**asked: object) -> None:
    """Read texts and write records and tables.

    INPUT is a file, a folder, a glob or a URL: .txt .md .jsonl .parquet, each also .gz or .zst,
    and .zip or .tar of those.
    """
    from corpus62.cli.progress import shown_progress
    from corpus62.config import run_options
    from corpus62.run.corpus import run_corpus

    options = run_options(**asked)  # type: ignore[arg-type]
    with shown_progress() as on_progress:
        summary = run_corpus(options, on_progress)
    from corpus62.cli.summary import print_summary  # brings Polars, which nothing needs before

    print_summary(summary, options.out)
    sys.exit(WITH_REFUSED if summary.counts.documents_refused else COMPLETE)


@main.command()
@click.argument("folder", metavar="DIR")
def tables(folder: str) -> None:
    """Rebuild DIR/tables from DIR/records."""
    from corpus62.cli.summary import print_headline
    from corpus62.export.tables import build_tables
    from corpus62.store.folder import Folder

    build_tables(Folder(folder))
    print_headline(folder)


@main.command()
@click.argument("file")
@click.option("--partners", metavar="FILE", help="Your own register of partners and their other names.")
@_columns
def inspect(file: str, partners: str | None, text_field: str, id_field: str) -> None:
    """One document in the terminal: its acts, sections, fundings and refusals."""
    from corpus62.cli.inspect import inspect_file
    from corpus62.config import fields

    refused = inspect_file(file, partners, fields(text_field, id_field))
    sys.exit(WITH_REFUSED if refused else COMPLETE)


@main.command()
@click.argument("folder", metavar="DIR")
@click.option("--partner", required=True, metavar="NAME", help="A part of the name, whatever its accents, or initials.")
@click.option("--year", type=int, help="Only this fiscal year.")
@_columns
def explain(folder: str, partner: str, year: int | None, text_field: str, id_field: str) -> None:
    """Every passage behind a figure: file, line, section, rule and quote."""
    from corpus62.cli.explain import explain_partner
    from corpus62.config import fields

    explain_partner(folder, partner, year, fields(text_field, id_field))


@main.command()
@click.argument("folder", metavar="DIR")
@click.argument("gold", nargs=-1, required=True, metavar="GOLD.jsonl...")
@click.option("--misses", is_flag=True, help="List what was missed, what is loose and what is too much.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def evaluate(folder: str, gold: tuple[str, ...], *, misses: bool, as_json: bool) -> None:
    """Precision, recall and F1 of DIR against hand-made answers."""
    from corpus62.cli.scores import print_scores

    print_scores(folder, gold, misses=misses, as_json=as_json)


@main.command("check-vocabulary")
@click.argument("files", nargs=-1, metavar="[FILE]...")
def check_vocabulary(files: tuple[str, ...]) -> None:
    """Say, in French, what is wrong with the words; without FILE, with those that corpus62 came with.

    FILE is an edited copy of one of them and keeps its name (cues.toml, names.toml…).
    Exit status: 0 nothing is wrong, 1 something is, 2 nothing could be checked.
    """
    from corpus62.cli.vocabulary import check_vocabulary_files

    sys.exit(WITH_REFUSED if check_vocabulary_files(files) else COMPLETE)


@main.command()
@click.option("--acts", type=click.IntRange(min=0), default=0, show_default=True, help="Acts to write.")
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed gives the same bytes.")
@click.option("--out", required=True, metavar="DIR", help="A new or empty folder.")
@click.option("--sparse", is_flag=True, help="Among 99 pages that are no acts for each act.")
@click.option("--jsonl", is_flag=True, help="Write DIR/*.jsonl (id, text) instead of DIR/*.txt.")
@click.option("--documents-per-file", type=click.IntRange(min=1), help="Documents in a JSONL file.  [default: 1000]")
@click.option("--partners", type=click.IntRange(min=0), default=0, help="Also DIR/register.tsv, of N made partners.")
def generate(*, partners: int, **asked: object) -> None:
    """Write a made corpus and its known answer, DIR/gold.jsonl, for tests and benches."""
    from corpus62.cli.made import print_generated
    from corpus62.generate import Order

    print_generated(Order(**asked), partners)  # type: ignore[arg-type]
