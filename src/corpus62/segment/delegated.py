"""Accounts of what was decided without the assembly: "Décisions du maire", and the list below. Knows lines, no money."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from corpus62.text.places import places
from corpus62.vocabulary.patterns import alternation, folded_words

if TYPE_CHECKING:
    from corpus62.vocabulary.shapes import WordList

_LISTING = r"[ \t]*(?:[-•*–▪>]|n ?[°o]|dec(?:ision)?s?\b|[a-z]{0,4}[ .-]{0,2}\d)"  # how the lines of such a list open
_LONGEST_HEAD = 300  # characters from the words to the end of the heading, or of the sentence that leads the list
_LED = re.compile(rf"(?P<stop>(?<!\.\w)[.;,])[ \t]*\n|:[ \t]*\n|\n[ \t]*\n|\n(?={_LISTING})")
_PARAGRAPH = re.compile(rf"\n[ \t]*\n\s*?(?!\s|{_LISTING})")  # one that goes on with no list
_WRITTEN = re.compile(r"\S")
_NO_LIST = re.compile(r"\s*(?:vu|considerant|\Z)(?!\w)")


class Account(NamedTuple):
    """A list [begin, end) below a heading, or a sentence that leads it, which stands at `head`."""

    head: int
    begin: int
    end: int


class DelegatedReader:
    """Built once from the vocabulary."""

    def __init__(self, words: WordList) -> None:
        (self._first,) = {phrase.split()[0] for phrase in folded_words(words.words)}  # all of them begin with one word
        self._words = re.compile(rf"{alternation(words.words)}(?!\w)")

    def reports(self, folded: str, start: int, end: int) -> bool:
        """Whether a heading says such words: "COMPTE RENDU DES DÉCISIONS DU MAIRE"."""
        return self._words.search(folded, start, end) is not None

    def find(self, text: str, folded: str, start: int, end: int) -> list[Account]:
        """The accounts of a stretch, in order."""
        found: list[Account] = []
        for place in places(folded, self._first, start, end):
            if (found and place < found[-1].end) or not self._words.match(folded, place, end):
                continue
            begin = self._begin(text, folded, place, end)
            if begin is not None and not _NO_LIST.match(folded, begin, end):
                listed = _WRITTEN.search(folded, begin, end)
                following = _PARAGRAPH.search(folded, listed.start(), end) if listed else None
                head = max(start, text.rfind("\n", 0, place) + 1)
                found.append(Account(head, begin, following.start() + 1 if following else end))
        return found

    @staticmethod
    def _begin(text: str, folded: str, place: int, end: int) -> int | None:
        """Where the list begins; None where the words stand in a sentence that leads to none."""
        led = _LED.search(folded, place, min(end, place + _LONGEST_HEAD))
        if led is None or led["stop"]:
            return None
        line = text[text.rfind("\n", 0, place) + 1 : place].lstrip(" \t#*0123456789.)/–-")
        return led.end() if led[0][0] == ":" or not line or line[0].isupper() else None
