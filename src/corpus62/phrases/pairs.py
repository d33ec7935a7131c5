"""Whether a name in small letters goes on behind "et": what stands there is of one kind with what stands before it."""

from __future__ import annotations

import re

AND = "et"
_REACH = 40  # characters: the longer half of a pair is "aux victimes de la route"

# "École de musique | et de danse", "Amis de la nature | et de l'environnement"
_OF = r"(?<![\w'])(?:de\s(?:la\s|l')?|du\s|des\s|d')"
_OF_BEFORE = re.compile(rf"{_OF}[^\W\d_]+(?:[ -][^\W\d_]+)?\s$")
_OF_BEHIND = re.compile(rf"{_OF}(?!(?:celles?|ceux|celui)\b)(?P<noun>[^\W\d_]{{3,}})")
# "et de verser la somme": what is to be done; "et de théâtre de Marsac" is no such thing.
_TO_DO = re.compile(r"[a-zà-ÿœ]+(?:er|ir|oir|dre|tre|ire)\s(?!d(?:e\s|u\s|'))[a-zà-ÿœ0-9]")
# "Centre social | et culturel", "Association sportive | et culturelle"
_TELLING = r"[^\W\d_]+(?:el|elle|if|ive|al|ale|ique|aire|ien|ienne|isan|isane)s?"
_TELLING_BEFORE = re.compile(rf"(?<![^\s-]){_TELLING}\s$")
_TELLING_BEHIND = re.compile(rf"{_TELLING}(?![\w'])")
# "Comité des fêtes | et loisirs", "Association des commerçants | et artisans"
_SEVERAL_BEFORE = re.compile(r"(?<![^\W_])(?:des|aux|les)\s(?:[^\W\d_]+\s)?[^\W\d_]{3,}[sx]\s$")
_SEVERAL_BEHIND = re.compile(
    r"(?!leurs|autres|toutes|celles|certain|plusieurs|divers|après|alors)[^\W\d_]{4,}(?<!é)(?<!ée)s(?![\w'])"
)


def joins_alike(text: str, folded: str, start: int, position: int) -> bool:
    """Whether the "et" at `position` of a passage joins two parts of the name that begins at `start`."""
    before = folded[max(start, position - _REACH) : position]
    behind = position + len(AND) + 1
    if _OF_BEFORE.search(before):
        noun = _OF_BEHIND.match(folded, behind)
        if noun is not None:
            return _TO_DO.match(folded, noun.start("noun")) is None
    if _TELLING_BEFORE.search(before) and _TELLING_BEHIND.match(folded, behind):
        return True
    return _SEVERAL_BEFORE.search(before) is not None and _SEVERAL_BEHIND.match(text, behind) is not None
