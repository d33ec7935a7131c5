"""Hypothesis strategies: texts built of the pieces of French acts, in any order."""

from __future__ import annotations

import acts
from hypothesis import strategies as st

LINES = sorted({line for text in (acts.DOSSIER, acts.MINUTES, acts.DELIBERATION) for line in text.split("\n")})
SCRAPS = [
    "CONVENTION", "Entre :", "Et :", "ci-après dénommée « la Compagnie »", "AVENANT N° 1", "Article 1 : Objet",
    "ANNEXE", "Fiche action n° 2 :", "FINALITÉ", "DÉCIDE", "Vu la délibération n°2021-407",
    "à l'association Les Cigales", "une subvention de", "1 500 €", "12\n000 €", "12 k€", "€",
    "- Comité des fêtes : 300 €", "Association\tVoté", "Foyer rural\t1 200,00 €", "TOTAL\t1 500 €", "| Club | 300 € |",
    "Club de judo          1 200 €", "Ordre du jour :",
    "2023-010 Subvention au Comité des fêtes", "6 contre 5 pour", "à l'unanimité", "« ", "» ", "(", ")", "* déjà voté",
    "Imputation\tLibellé\tCP", "soit :", "- le solde, soit 1 000 €", "au titre de l'année 2023", "20 novembre 2023",
    "\f", "\u00a0", "______", "██████", "M. Paul Martin", "1 - Contexte", "de 160 € à X, de 154 € à Y", "\t", "|", ":",
]  # fmt: skip

JOINTS = st.sampled_from(["\n", "\n\n", " ", "", "\t", "\n- ", ", "])


@st.composite
def act_like_texts(draw):
    """Lines and scraps of acts, shuffled, cut and joined in any way."""
    pieces = draw(st.lists(st.sampled_from(LINES + SCRAPS) | st.text(max_size=8), max_size=40))
    return "".join(piece + draw(JOINTS) for piece in pieces)


TEXTS = act_like_texts() | st.text(max_size=300)
