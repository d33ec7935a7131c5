"""What `inspect` prints of an outcome that has everything."""

from __future__ import annotations

import io

from fabricate import full_outcome
from rich.console import Console

from corpus62.cli.inspect import print_outcome
from corpus62.model import Document


def test_everything_of_a_document_is_shown():
    out = Console(file=io.StringIO(), width=200)
    print_outcome(out, Document(source="a.txt", text="x\n" * 100), full_outcome())
    shown = out.file.getvalue()
    for fragment in (
        "n° 2023-479; 2023-11-20; Département du Pas-de-Calais; 44 for, 0 against; unanimous",
        "article 1",
        "120\u202f000,00 € awarded Département du Pas-de-Calais → Chambre de Métiers",
        "✗ instalments expected 120\u202f000,00 €, found 110\u202f000,00 €, parts do not add up",
        "✓ words",
        "line 26 deliberation/article 1 verb",
        "C01-620A06 6568 9361 PARTENARIAT - ARTISANAT: CP 140\u202f000,00 €, Dépense 120\u202f000,00 €",
        "refused 40\u202f000,00 € no_beneficiary, line 41: no name near 40 000 €",
        "le texte ne dit pas clairement à qui",
    ):
        assert fragment in shown
    assert "maire@ville.fr" not in shown
