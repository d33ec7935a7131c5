"""Comparing names of bodies and partners as people write them. Knows letters and words, not who they are.

`same_name` is the definition of the project's evaluation: two careful readers write one name in several ways, so it
forgives accents, case, articles and legal words, word order, initials and small slips. It never decides a record.
"""

from __future__ import annotations

import difflib
import functools
import re
import unicodedata

_ARTICLE_WORDS = "a au aux d de des du en et l la le les un une pour sur par"
_EMPTY_WORDS = (
    "m mme monsieur madame association assoc asso ass commune communale ville conseil municipal municipale departement "
    "departemental departementale communaute communes ladite dite region chambre societe"
)
_ARTICLES = frozenset(_ARTICLE_WORDS.split())
_EMPTY = _ARTICLES | frozenset(_EMPTY_WORDS.split())
_WORD = re.compile(r"[a-z0-9]+")
_DOT_IN_INITIALS = re.compile(r"(?<=\b\w)\.(?=\w\b)")
_SHARED_WORDS = 0.5
_ALIKE = 0.8
_SHORTEST_INITIALS = 3  # two letters fit too many names


def fold(name: str) -> str:
    """Without case and accents."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@functools.lru_cache(maxsize=65_536)
def words(name: str | None) -> frozenset[str]:
    """The words that tell one name from another, or all of them where none does."""
    folded = _DOT_IN_INITIALS.sub("", fold((name or "").replace("œ", "oe")))
    found = _WORD.findall(folded)
    return frozenset(word for word in found if word not in _EMPTY) or frozenset(found)


@functools.lru_cache(maxsize=65_536)
def initials(name: str | None) -> str | None:
    """The first letters of the words but articles; None where they are too few to tell anything."""
    letters = "".join(word[0] for word in _WORD.findall(fold(name or "")) if word not in _ARTICLES)
    return letters if len(letters) >= _SHORTEST_INITIALS else None


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two readers may have meant the same; false where either is empty."""
    mine, theirs = words(one), words(other)
    if not mine or not theirs:
        return False
    if mine <= theirs or theirs <= mine or len(mine & theirs) >= _SHARED_WORDS * len(mine | theirs):
        return True
    if initials(one) in theirs or initials(other) in mine:
        return True
    return difflib.SequenceMatcher(None, " ".join(sorted(mine)), " ".join(sorted(theirs))).ratio() >= _ALIKE


def is_meant(query: str, name: str) -> bool:
    """Whether a person who types `query` can mean `name`: each word is part of it, or of its initials.

    "CMA" and "cma hdf" mean "Chambre de Métiers et de l'Artisanat de région Hauts-de-France".
    """
    folded, asked = fold(name), _WORD.findall(fold(query))
    every = _WORD.findall(folded)
    letters = ("".join(word[0] for word in every), "".join(word[0] for word in every if word not in _ARTICLES))
    return bool(asked) and all(
        word in folded or (len(word) > 1 and any(word in some for some in letters)) for word in asked
    )
