"""`corpus62 check-vocabulary`: what is wrong with the words, said to somebody who reads French and no Python."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from corpus62.errors import UsageError
from corpus62.vocabulary.check import check_text, load_checks, told
from corpus62.vocabulary.load import read_data
from corpus62.vocabulary.shapes import SHAPES

if TYPE_CHECKING:
    from collections.abc import Sequence


def check_vocabulary_files(files: Sequence[str]) -> bool:
    """Print what is wrong in the files, or in the shipped ones; whether anything is. UsageError for another file."""
    checks = load_checks()
    contents = [_read(file) for file in files] or [(name, name, read_data(name)) for name in SHAPES]
    found = [(file, check_text(name, raw, checks)) for file, name, raw in contents]
    for file, checked in found:
        for defect in checked.defects:
            click.echo(told(defect, file, checks))
    defects, words = (sum(n) for n in zip(*((len(c.defects), c.words) for _, c in found), strict=True))
    if defects:
        click.echo(f"\nDéfauts : {defects}. Corrigez-les, puis relancez : corpus62 check-vocabulary")
    else:
        click.echo(f"Tout est en ordre : {len(found)} fichiers, {words} mots.")
    return bool(defects)


def _read(file: str) -> tuple[str, str, bytes]:
    path = Path(file)
    if path.name not in SHAPES:
        raise UsageError(f"{file} : ce nom n'est pas celui d'un fichier du vocabulaire ({', '.join(SHAPES)})")
    try:
        return file, path.name, path.read_bytes()
    except OSError as error:
        raise UsageError(f"{file} : ce fichier ne peut être lu ({error.strerror}) ; vérifiez son nom") from error
