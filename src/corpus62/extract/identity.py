"""What a document itself says of who its partners are: their SIRET numbers and the initials it gives them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stdnum.fr import siret

from corpus62.text.fold import fold_name

if TYPE_CHECKING:
    from corpus62.model import Act
    from corpus62.phrases.names import NameReader

_BRACKETED = re.compile(r"\(\s*([A-Z][A-Za-z]{1,8})\s*\)")
_LONGEST_NAME = 110  # characters of a name that its initials follow
_SIRET = re.compile(r"[0-9](?<!\d\d)\d\d[ .]?\d{3}[ .]?\d{3}[ .]?\d{5}(?!\d)")
_CAPITAL = re.compile(r"[A-ZÀ-Þ](?<![\w'’-].)")


def sirets(acts: list[Act], folded: str) -> dict[str, str]:
    """SIRET numbers of parties: the valid 14 digits that stand nearest behind a party's name, whatever their label says."""
    found: dict[str, str] = {}
    for act in acts:
        if not act.parties:
            continue
        head = act.sections[0]
        for match in _SIRET.finditer(folded, head.char_start, head.char_end):
            digits = re.sub(r"\D", "", match[0])
            if siret.is_valid(digits):
                before = {
                    party: folded.rfind(fold_name(party), head.char_start, match.start()) for party in act.parties
                }
                owner = max(before, key=lambda party: before[party])
                if before[owner] >= 0:
                    found[owner] = digits
    return found


def acronyms(text: str, names: NameReader) -> dict[str, str]:
    """Initials that the text defines: "Chambre de Métiers et de l'Artisanat de la Vaire (CMA)"."""
    found: dict[str, str] = {}
    for match in _BRACKETED.finditer(text):
        short = match[1]
        before = text[max(0, match.start() - _LONGEST_NAME) : match.start()].replace("\n", " ")
        for start in _CAPITAL.finditer(before):
            name = " ".join(before[start.start() :].split()).strip()
            if names.initials(name).startswith(fold_name(short)) and len(name) > len(short) + 4:
                found.setdefault(fold_name(short), name)
    return found
