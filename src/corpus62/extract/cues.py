"""Cues: the words of a statement that say what its amounts are, as the vocabulary classes them. Knows no names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from corpus62.phrases.amounts import find_amounts
from corpus62.scan import Scanner
from corpus62.vocabulary.patterns import alternation, at_word, folded_words

if TYPE_CHECKING:
    from corpus62.scan import Hit
    from corpus62.vocabulary.shapes import Cues, Vocabulary

Governor = Literal["grant", "membership", "in_kind", "trap", "total", "none"]
# What an amount may be that is given.
GIVEN: frozenset[Governor] = frozenset({"grant", "membership", "in_kind", "total"})
_NOUNS: tuple[Governor, ...] = ("trap", "in_kind", "membership", "total", "grant")
_OPENS_CLAUSE = frozenset({"decide", "propose"})
_ASK_REACH = 14  # characters between "demande" and the sum asked
_VALUE_REACH = 90  # characters between aid in kind and its value: "une aide en nature, dont la valeur locative est"
_THE = r"(?:l'|la\s|le\s|les\s)"
_SETS = frozenset({"decide", "raised"})  # "fixe", "vote": verbs of grants and of tariffs
_UNIT_REACH = 26  # characters after an amount within which a unit makes it a tariff
# "2 € la place", and not "500 € l'an", nor who is asked: "pour 500 € la Région".
_A_PIECE = r"\s(?:l[ae]\s|l')(?!(?:une?|an|annee|autre|etat|region|departement)\b)\w+\s?(?:[.;)]|$)"


class CueReader:
    """Built once from the vocabulary: one automaton over all classes of cues."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        cues = vocabulary.cues
        classes = {name: list(getattr(cues, name).words) for name in cues.__struct_fields__}
        classes["give"] += self._inheriting(cues)
        for name in ("grant", "decide"):  # "accepte le don" is the verb and the noun
            classes[name] += classes["accepted"]
        classes["grant"] += classes["personal"]
        for name in ("give", "decide"):
            classes[name] += classes["agree"]
        self.scanner = Scanner(classes)
        self._grants = frozenset(folded_words(cues.grant.words))
        self._unit = re.compile(
            rf"(?!\s*,?\s*{alternation(cues.paid.words)}\b)"
            rf"[^.;:(€]{{0,{_UNIT_REACH}}}?(?:{alternation(cues.unit.words)})(?!\w)|\s*[*x×]\s?\d|\s*/\s?\w|{_A_PIECE}"
        )
        self._each = re.compile(rf"\)?\s*,?\s*(?:(?:est|sont|sera|seront)\s\w+\s)?{alternation(cues.each.words)}(?!\w)")
        self._given_each = re.compile(rf"{at_word(cues.give.words)}\s{alternation(cues.each.words)}(?!\w)")
        self._yearly = re.compile(rf"\s*{alternation(cues.yearly.words)}(?!\w)")
        self._after = re.compile(
            rf"\s*(?:\(\w+\)\s*)?(?:(?:de\s*|d'|a titre de\s*|{_THE}){alternation((*cues.grant.words, *cues.fee.words))}"
            rf"|{alternation(cues.payable.words)})(?!\w)"
        )
        self._trap_after = re.compile(rf"\s*{_THE}{alternation(cues.trap.words)}(?!\w)")
        self._asked_after = re.compile(
            rf"\s*(?:\([^()]*\)\s)?(?!{alternation(cues.propose.words)}){alternation(cues.request.words)}(?!\w)"
        )

    @staticmethod
    def _inheriting(cues: Cues) -> list[str]:
        """Longer cues that hold a verb of giving count as one: "a attribué" is both a recall and a gift."""
        verb = re.compile(rf"{at_word(cues.give.words)}(?!\w)")
        longer = (*cues.recall.words, *cues.reject.words, *cues.propose.words)
        return [word for word in folded_words(longer) if verb.search(word)]

    @lru_cache(maxsize=256)  # noqa: B019 - a reader lives as long as its worker
    def find(self, folded: str) -> list[Hit]:
        """The cues of a passage; kept for the line that leads a list, which each of its items asks for."""
        return self.scanner.find(folded)

    def led(self, folded: str) -> Governor:
        """What a line that leads a list makes of the amounts below it: by what it says behind its own last amount."""
        hits, end = self.find(folded), len(folded)
        reached = max((amount.end for amount in find_amounts(folded)), default=0)
        role = governor(hits, reached, end) if reached else "none"  # "(plafond 1 500 €), le conseil accorde :"
        role = governor(hits, 0, end) if role == "none" else role
        return "grant" if role == "total" else role

    def is_list_of_grants(self, folded: str) -> bool:
        """Whether a line opens a list of grants: "les subventions sont les suivantes :", "décide :"."""
        return folded.endswith(":") and self.led(folded) in {"grant", "membership"}

    def lists_sums(self, folded: str) -> bool:
        """Whether a line opens a list of grants in so many words, so that its figures are sums."""
        named = any(hit.classes & {"grant", "membership"} for hit in self.find(folded))
        return (named or self.gives(folded)) and self.is_list_of_grants(folded)

    def heads_grants(self, folded: str) -> bool:
        """Whether a heading speaks of grants, and of nothing else that costs: "Subventions à caractère local"."""
        said = {name for hit in self.find(folded) for name in hit.classes}
        return "grant" in said and not said & {"trap", "request", "plan", "recall"}

    def only_asks(self, folded: str) -> bool:
        """Whether a line asks and gives nothing: "approuve le projet et sollicite :"."""
        said = {name for hit in self.find(folded) for name in hit.classes}
        return "request" in said and not said & {"give", "grant", "membership", "propose"}

    def gives(self, folded: str) -> bool:
        """Whether a verb gives that is none of tariffs as well: "décide d'attribuer"."""
        return any("give" in hit.classes and hit.classes.isdisjoint(_SETS) for hit in self.find(folded))

    def opens_with_grant(self, folded: str) -> bool:
        """Whether a line begins with a word for a grant: "Subvention à la coopérative"."""
        first = next(iter(self.find(folded)), None)
        return first is not None and first.start == 0 and bool(first.classes & {"grant", "membership"})

    def is_grant(self, folded: str) -> bool:
        """Whether a name is only a word for a grant: "fonds de concours"."""
        return folded in self._grants

    def says_besides(self, *passages: str) -> bool:
        """Whether one of some passages speaks of aid on top of the usual: "deux subventions exceptionnelles"."""
        return any("besides" in hit.classes for passage in passages for hit in self.find(passage))

    def is_unit(self, folded: str, end: int) -> bool:
        """Whether what follows an amount makes it a rate: "par enfant", "/m²", "x 4"."""
        return bool(self._unit.match(folded, end))

    def is_each(self, folded: str, end: int) -> bool:
        """Whether an amount goes to each of those named behind it: "150 € à chacune des associations suivantes".

        Further behind where the sentence leads to them: "1 066 € pour un poste, attribuée à chacune des suivantes :".
        """
        if self._each.match(folded, end) is not None:
            return True
        return folded.endswith(":") and self._given_each.search(folded, end) is not None

    def is_yearly(self, folded: str, end: int) -> bool:
        """Whether an amount is given anew each year: "5 000 € par an"."""
        return bool(self._yearly.match(folded, end))

    def grant_after(self, folded: str, end: int) -> bool:
        """ "10 000 € de subvention", "10 000 € à verser au collège"."""
        return bool(self._after.match(folded, end))

    def trap_after(self, folded: str, end: int) -> bool:
        """ "fixe à 5 000 € l'indemnité"."""
        return bool(self._trap_after.match(folded, end))

    def asked_after(self, folded: str, end: int) -> bool:
        """ "924 € demandés"."""
        return bool(self._asked_after.match(folded, end))


def governor(hits: list[Hit], start: int, end: int) -> Governor:
    """What governs an amount that begins at `end`: the nearest noun between `start` and it, else a verb of giving."""
    weak = give = total = namely = borne = asked = verb = bare = False
    for hit in reversed(hits):
        if hit.end > end or hit.start < start:
            continue
        namely = namely or "namely" in hit.classes
        verb = verb or ("give" in hit.classes and end - hit.end <= 1)
        if verb and hit.classes & _OPENS_CLAUSE:  # "vu la hausse des effectifs, il est décidé de lui accorder 34 000 €"
            return "grant"
        for noun in _NOUNS:
            if noun in hit.classes:
                if noun == "trap" and namely:  # a rule said before the sum it gives
                    weak = True
                    break
                if noun == "total":
                    total = True
                    break
                # "le coût des travaux s'élève à la somme de"
                if noun == "grant" and "neutral" in hit.classes and not has(hits, "give", start, end):
                    bare = True
                    break
                if noun == "trap" and "give" in hit.classes:
                    break
                if noun == "trap" and _valued(hits, hit.start):
                    return "in_kind"
                return "total" if total and noun == "grant" else noun
        weak = weak or "weak_trap" in hit.classes
        give = give or "give" in hit.classes
        borne = borne or "neutral" in hit.classes
        asked = asked or (borne and "request" in hit.classes)  # "la demande de X d'un montant de 350 €"
    told = _asked_right_before(hits, start, end) or touched(hits, "received", end)
    supported = weak and touched(hits, "for_sum", end) and has(hits, "supports", start, end)
    if bare or (asked and not weak) or (give and not weak) or told or supported:
        return "total" if total else "grant"
    return "trap" if weak else "total" if total else "none"


def touched(hits: list[Hit], name: str, start: int) -> bool:
    """Whether a cue of class `name` stands right before an amount: "au-delà de 23 000 €", "contre 18 200 €"."""
    return any(name in hit.classes and 0 <= start - hit.end <= 1 for hit in hits)


def _asked_right_before(hits: list[Hit], start: int, end: int) -> bool:
    """ "L'association demande 350 €": a request right before an amount asks for it."""
    return any("request" in hit.classes and start <= hit.start and 0 <= end - hit.end < _ASK_REACH for hit in hits)


def _valued(hits: list[Hit], before: int) -> bool:
    """Whether aid in kind is said shortly before a rent or a value: "la valorisation annuelle du loyer"."""
    return any("in_kind" in hit.classes and before - _VALUE_REACH <= hit.end <= before for hit in hits)


def has(hits: list[Hit], name: str, start: int = 0, end: int = 10**9) -> bool:
    """Whether a cue of class `name` stands in [start, end)."""
    return any(name in hit.classes and start <= hit.start and hit.end <= end for hit in hits)
