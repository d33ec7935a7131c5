"""Whom an answer answers: who asked, in the sentences above a sum that names nobody. Knows the statements of one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus62.extract.cues import GIVEN, governor
from corpus62.phrases.amounts import find_amounts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus62.extract.cues import CueReader
    from corpus62.extract.passage import Said
    from corpus62.extract.statements import Statement
    from corpus62.phrases.cutting import Name
    from corpus62.phrases.names import NameReader

_LOOK_BACK = 8  # statements above a sum in which the very same is asked for
_ANSWER_BACK = 3  # statements above an answer in which somebody asks for more
_ASKED = GIVEN | {"none"}  # what a sum asked for may be


class AnswerReader:
    """Built once; reads names only, which others resolve."""

    def __init__(self, names: NameReader, cues: CueReader) -> None:
        self._names = names
        self._cues = cues

    def same_sum(self, said: Said) -> Iterator[Name]:
        """Who asked for this very sum: "La coopérative demande 800 €. (…) La subvention de 800 € est accordée."."""
        for above in _above(said, _LOOK_BACK):
            asks = next((hit.start for hit in self._cues.find(above.folded) if "request" in hit.classes), None)
            if asks is None or all(amount.cents != said.amount.cents for amount in find_amounts(above.folded)):
                continue
            args = above.text, above.folded, asks
            if (name := self._names.subject(*args) or self._names.before(*args)) is not None:
                yield name

    def more(self, said: Said) -> Name | None:
        """Of whom the sentences above speak, where it asks for as much or more: "L'Opéra demande 800 €. Il est accordé 500 €."."""
        for above in _above(said, _ANSWER_BACK):
            label = above.text.partition(" :")[0]  # "Les Baladins : demande de 900 €"
            told = (
                self._names.subject(above.text[:end], above.folded[:end], end) for end in (len(above.text), len(label))
            )
            subject = next((name for name in told if name is not None), None)
            if subject is not None:
                return subject if self._asks_for(above, subject.end, said.amount.cents) else None
        return None

    def owner(self, said: Said) -> Name | None:
        """Whose demand the statements above tell: "Vu la demande de l'Opéra,"."""
        for above in _above(said, _LOOK_BACK):
            for hit in self._cues.find(above.folded):
                name = self._names.owner(above.text, above.folded, hit.end) if "request" in hit.classes else None
                if name is not None and not name.person:
                    return name
        return None

    def _asks_for(self, above: Statement, start: int, cents: int) -> bool:
        """Whether a statement asks, behind `start`, for at least so much."""
        hits = self._cues.find(above.folded)
        asks = next((hit.end for hit in hits if "request" in hit.classes and hit.start >= start), None)
        if asks is None:
            return False
        asked = find_amounts(above.folded, asks)
        return any(each.cents >= cents and governor(hits, asks, each.start) in _ASKED for each in asked)


def _above(said: Said, reach: int) -> list[Statement]:
    """The statements of an act above an amount, nearest first; none in a contract, which answers nobody."""
    passage, context = said.passage, said.context
    if context.is_contract:
        return []
    above = passage.statements[max(0, passage.number - reach) : passage.number]
    return [each for each in reversed(above) if each.start >= context.act.char_start]
