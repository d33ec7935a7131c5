"""The yardstick: read every character once, look every word up, do nothing with what is found.

The words are those that the program itself looks up with its automaton, the cues. With the words of the other files
too ("à", "de", months, headings) every few characters would be a hit, and the yardstick half as fast and flattering.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from corpus62.scan import Scanner
from corpus62.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    import ahocorasick

    from corpus62.vocabulary import Vocabulary


def build(vocabulary: Vocabulary) -> ahocorasick.Automaton:
    """The automaton over every cue of the vocabulary."""
    cues = vocabulary.cues
    return Scanner({name: getattr(cues, name).words for name in cues.__struct_fields__}).automaton


def scan(texts: Iterable[str], automaton: ahocorasick.Automaton) -> None:
    """Fold each text and meet each hit, as fast as Python can."""
    for text in texts:
        deque(automaton.iter(fold(text)), maxlen=0)


def count(texts: Iterable[str], automaton: ahocorasick.Automaton) -> int:
    """How many hits `scan` meets."""
    return sum(sum(1 for _ in automaton.iter(fold(text))) for text in texts)
