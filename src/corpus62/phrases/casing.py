"""Capitals in names: where they tell, and how a name in capitals is normally written. Knows letters only."""

from __future__ import annotations

import re

_LINKS = frozenset(
    ["de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "sur", "sous", "aux", "au", "à", "lès", "lez"]
)
_WORD = re.compile(r"[^\W\d_]+")


def is_capitals(text: str) -> bool:
    """Whether at least four letters in five are capitals."""
    letters = [char for char in text if char.isalpha()]
    return bool(letters) and sum(char.isupper() for char in letters) >= 0.8 * len(letters)


def name_case(text: str) -> str:
    """ "PAS-DE-CALAIS" becomes "Pas-de-Calais"; a text not in capitals stays as it is."""
    if not is_capitals(text):
        return text

    def cased(match: re.Match[str]) -> str:
        word = match[0].lower()
        return word if word in _LINKS and match.start() else word.capitalize()

    return _WORD.sub(cased, text)


def begins_capital(token: str) -> bool:
    """Whether a token begins with a capital, an elided article aside ("l'Aubrelle")."""
    bare = token[2:] if token[1:2] in "'’" else token
    return bare[:1].isupper()


def from_capital(text: str, position: int) -> str:
    """What follows the words before `position`, with the last of them when it belongs to the name ("à l'Association des X")."""
    last = re.search(r"\w+\s*$", text[:position])
    for start in (position, last.start() if last else position):
        if text[start : start + 1].isupper():
            return text[start:]
    return text
