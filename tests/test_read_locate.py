"""A source named in the records leads back to its text."""

from __future__ import annotations

import zipfile

from corpus62.read import Fields
from corpus62.read.locate import texts_of


def test_files_rows_and_members_are_found_again(tmp_path):
    (tmp_path / "a#1.txt").write_text("Acte A")
    (tmp_path / "r.jsonl").write_text('{"id": "x#y!z", "text": "Acte R"}\n{"id": 2, "text": "autre"}\n')
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as archive:
        archive.writestr("m.txt", "Acte M")
    wanted = {
        f"{tmp_path}/a#1.txt": "Acte A",
        f"{tmp_path}/r.jsonl#x#y!z": "Acte R",
        f"{tmp_path}/z.zip!m.txt": "Acte M",
    }
    assert texts_of([*wanted, f"{tmp_path}/gone.txt"], Fields()) == wanted
