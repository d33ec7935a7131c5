"""Instalments and lines of a breakdown: amounts that are parts of one said elsewhere. Knows one passage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from corpus62.extract.cues import GIVEN, governor, has, touched
from corpus62.extract.listed import listed_label
from corpus62.phrases.amounts import find_amounts, in_a_product
from corpus62.phrases.words import spoken_number

if TYPE_CHECKING:
    from corpus62.extract.cues import CueReader
    from corpus62.extract.passage import Passage
    from corpus62.extract.statements import Statement
    from corpus62.model import Amount
    from corpus62.phrases.names import NameReader

_SHARING = frozenset({"same_grant", "instalment"})
_WHOLE_REACH = 4  # statements above within which the whole of its instalments is said
_ARTICLES_REACH = 30  # and in a contract, where the articles on the sum and on its payment lie apart
_SHARE = re.compile(r"\W*\d{1,3}\s?%[\s,:]")  # an item that opens with its share of the whole
_AT_HEAD = 6  # characters before an amount that opens its item
_OF_YEAR = r"(?:pour |en |au titre de |exercice |annee |l'annee |l'exercice )*(?:19|20)\d\d"
_ONLY_YEAR = re.compile(rf"\W*{_OF_YEAR}\W*")  # "- Année 2024 : " before a sum, " pour l'année 2024 ;" behind it
_LABEL = 160  # characters of a part's statement kept as its label
_PART_REACH = 6  # characters between "acompte" and its sum
_PAYMENT_REACH = 16  # "le premier versement s'élève à 900 €"
_SHARE_OF = re.compile(r"(\d{1,3})\s?%[^.;:€%]{0,60}\bsoit\s(?:la somme de\s)?$")
_EQUAL = re.compile(
    r"\b(\d{1,2}|deux|trois|quatre|cinq|six|dix|douze) [a-z]+ (?:egaux |egales )?(?:de|d'un montant de|de la somme de) $"
)
_TOUCHING = 8  # characters of " à l'"
_AT_ONCE = 34  # characters behind an amount in which the one it goes to is named


class PartNote(NamedTuple):
    """An amount that is an instalment or one line of a breakdown: how much, where, what it is called."""

    cents: int
    start: int
    end: int
    label: str
    kind: str  # instalment or breakdown
    group: int  # where the words stand that its fellow parts share: their sentence, or the line that leads their list
    whole: int | None  # the sum that those words share out, where they say it


class PartReader:
    """Tells parts from wholes."""

    def __init__(self, cues: CueReader, names: NameReader) -> None:
        self._cues = cues
        self._names = names

    def is_part(self, passage: Passage) -> bool:
        """A list item "- 100 000 € à la signature", or "- Action 1 … pour un montant de …" under a line with its whole.

        Or a sentence that shares out in time the whole of a sentence above: "Elle sera versée en deux fois : …".
        """
        if self._shares_out(passage) or self._is_first_part(passage) or _is_one_of_equal(passage):
            return True
        if has(passage.hits, "same_grant", 0, passage.amounts[0].start) and has(passage.hits, "instalment"):
            return not any(self._goes_to(passage, index) for index in range(len(passage.amounts)))
        if self._is_of_a_year(passage):
            return False
        if _is_first_of_two(passage):
            return True
        first = passage.amounts[0]
        near = any("instalment" in hit.classes and 0 <= first.start - hit.end <= _PART_REACH for hit in passage.hits)
        shared = passage.context.is_contract or self._below_larger(passage)
        if passage.statement.item and near and shared and not self._goes_to(passage, 0):
            return True
        if not passage.statement.item or not passage.leads:
            return False
        lead = passage.leads[0]
        lead_hits = self._cues.find(lead.folded)
        if _SHARE.match(passage.statement.folded) and (has(lead_hits, "give") or has(lead_hits, "instalment")):
            return True  # "elle est versée comme suit : - 50 % en février, soit 23 000 €"
        opens = first.start < _AT_HEAD or has(passage.hits, "instalment", 0, first.start)
        if opens and (has(lead_hits, "instalment") or self._headed_by_payment(passage, lead)):
            return listed_label(passage.statement, first) is None and not self._goes_to(passage, 0)
        if first.start < _AT_HEAD and has(lead_hits, "same_grant") and not self._goes_to(passage, 0):
            return True
        has_whole = next(find_amounts(lead.folded), None) is not None
        sums = [amount for amount in passage.amounts if not in_a_product(passage.statement.folded, amount)]
        # "pour un montant total de 74 000 € :" leads to those who share it
        role = governor(lead_hits, 0, len(lead.folded))
        given = has_whole and len(sums) == 1 and role in GIVEN and role != "total"
        return given and not (first.start < _AT_HEAD and self._goes_to(passage, 0))

    def _is_of_a_year(self, passage: Passage) -> bool:
        """Whether an item is the sum of one year, under a line that shares out by years: "répartie comme suit : - 2024 : 9 €"."""
        if not passage.statement.item or not passage.leads or len(passage.amounts) != 1:
            return False
        folded, amount = passage.statement.folded, passage.amounts[0]
        behind = amount.start < _AT_HEAD and _ONLY_YEAR.fullmatch(folded, amount.end)
        lead = passage.leads[0]
        paid = has(self._cues.find(lead.folded), "instalment") or self._headed_by_payment(passage, lead)
        return bool(behind or is_of_year(folded, amount)) and not paid

    def _headed_by_payment(self, passage: Passage, lead: Statement) -> bool:
        """Whether the heading of an article of a contract speaks of payments: "Modalités de versement" over "comme suit :"."""
        if not passage.context.is_contract:
            return False
        above = range(passage.number - 1, 0, -1)
        heading = next((passage.statements[number - 1] for number in above if passage.statements[number] is lead), None)
        if heading is None or heading.last in ".;:":
            return False
        return has(self._cues.find(heading.folded), "instalment")

    def notes(self, passage: Passage) -> list[PartNote]:
        """The parts of a passage that holds nothing else."""
        lead = passage.leads[0] if passage.leads else passage.statement
        whole = next(find_amounts(lead.folded), None) if passage.leads else None
        in_time = whole is None or has(self._cues.find(lead.folded), "instalment")
        kind = "instalment" if in_time else "breakdown"
        cents = whole.cents if whole else None
        return [_note(passage, index, kind, lead.start, cents) for index in range(len(passage.amounts))]

    def _shares_out(self, passage: Passage) -> bool:
        """Whether a statement that speaks of instalments shares out in time a sum said shortly above it.

        Its sums add up to that one; or they are smaller and go to nobody, and then a check tells what is missing.
        """
        amounts = passage.amounts
        led = any(hit.classes & _SHARING for lead in passage.leads for hit in self._cues.find(lead.folded))
        if len(amounts) < 2 or not (led or has(passage.hits, "instalment", 0, amounts[-1].end)):
            return False
        total = sum(amount.cents for amount in amounts)
        wholes = _sums_above(passage, _WHOLE_REACH)
        if total in wholes or (passage.context.is_contract and total in _sums_above(passage, _ARTICLES_REACH)):
            return True
        if not wholes or not has(passage.hits, "instalment", 0, amounts[0].start):
            return False
        smaller = max(amount.cents for amount in amounts) < wholes[-1]
        return smaller and not any(self._goes_to(passage, index) for index in range(len(amounts)))

    def _is_first_part(self, passage: Passage) -> bool:
        """Whether a sentence is of one instalment of a larger sum right above: "Un acompte de 80 % (16 000 €) sera versé".

        In a contract the whole may stand some sentences above: "Pour 2024, le premier versement s'élève à 15 000 €".
        """
        if len(passage.amounts) != 1 or not passage.number:
            return False
        first, contract = passage.amounts[0], passage.context.is_contract
        opens = any(
            "instalment" in hit.classes
            and (hit.start < _AT_HEAD or (contract and 0 <= first.start - hit.end <= _PAYMENT_REACH))
            for hit in passage.hits
        )
        if not opens or self._goes_to(passage, 0):
            return False
        reach = _WHOLE_REACH if contract else 1
        wholes = _sums_above(passage, reach)
        return bool(wholes) and wholes[-1] > first.cents

    @staticmethod
    def _below_larger(passage: Passage) -> bool:
        """Whether a larger sum stands shortly above, which an item without a verb shares out."""
        if has(passage.hits, "decide") or has(passage.hits, "give"):
            return False
        return any(cents > passage.amounts[0].cents for cents in _sums_above(passage, _WHOLE_REACH))

    def inline(self, passage: Passage, index: int, floor: int, whole: int, before: PartNote | None) -> PartNote | None:
        """A part said behind amount number `whole` of its sentence: "2 600 € en trois fois, un premier versement de 1 000 €".

        Behind a part (`before`) come more of its kind, "dont 1 000 € pour le bal et 500 € pour la fanfare", until a sum
        has a word of its own or goes to somebody, or the bracket closes in which they stand.
        """
        amount, sum_of_all = passage.amounts[index], passage.amounts[whole].cents
        kind = None
        if amount.cents >= sum_of_all:
            return None
        if touched(passage.hits, "of_which", amount.start):
            # "1 000 €, dont 500 € au Judo Club": the whole of several grants
            if self._goes_to(passage, index, _TOUCHING):
                return None
            kind = "breakdown"
        elif (
            has(passage.hits, "instalment", floor, amount.start)
            or _is_share(passage, floor, amount, sum_of_all)
            or _is_paid_off(passage, index, sum_of_all)
        ):
            kind = "instalment"
        elif before and self._more_parts(passage, index, floor):
            kind = before.kind
        return _note(passage, index, kind, passage.statement.start, sum_of_all) if kind else None

    def _more_parts(self, passage: Passage, index: int, floor: int) -> bool:
        """Whether a sum behind a part, whose end is `floor`, is of the same kind."""
        between = passage.statement.folded[floor : passage.amounts[index].start]
        apart = between.count(")") > between.count("(")
        own = governor(passage.hits, floor, passage.amounts[index].start) != "none"
        return not apart and not own and not self._goes_to(passage, index)

    def _goes_to(self, passage: Passage, index: int, reach: int = _AT_ONCE) -> bool:
        """Whether somebody is named right behind an amount, within `reach`, as the one it goes to."""
        statement, end = passage.statement, passage.amounts[index].end
        for match in self._names.to.finditer(statement.folded, end, end + reach):
            name = self._names.at(statement.text, statement.folded, match.end(), len(statement.text))
            if name is not None and (any(map(str.isupper, name.text)) or self._names.says_kind(name.text)):
                return True  # and not "80 % à la notification de la convention"
        return False


def _sums_above(passage: Passage, reach: int) -> list[int]:
    above = passage.statements[max(0, passage.number - reach) : passage.number]
    return [amount.cents for statement in above for amount in find_amounts(statement.folded)]


def is_of_year(folded: str, amount: Amount) -> bool:
    """Whether nothing but a year stands before a sum: "- exercice 2024 : 9 €"."""
    return _ONLY_YEAR.fullmatch(folded, 0, amount.start) is not None


def _is_share(passage: Passage, floor: int, amount: Amount, whole: int) -> bool:
    """Whether a sum is the share of the whole that the words before it tell: "1 000 €, versée à 60 % en mai, soit 600 €"."""
    share = _SHARE_OF.search(passage.statement.folded, floor, amount.start)
    return share is not None and int(share[1]) * whole == amount.cents * 100


def _is_paid_off(passage: Passage, index: int, whole: int) -> bool:
    """Whether a sum and those behind it, are payments of the whole: "9 000 € : 7 000 € à la signature, le solde, soit 2 000 €"."""
    paid = has(passage.hits, "instalment", passage.amounts[index].end)
    return paid and sum(amount.cents for amount in passage.amounts[index:]) == whole


def _is_first_of_two(passage: Passage) -> bool:
    """Whether a sum is paid first, and a balance that no figure tells later: "versée en deux fois : 9 € en mai et le solde"."""
    first = passage.amounts[0]
    times = any(
        "instalment" in hit.classes and passage.statement.folded[hit.end : first.start].strip() == ":"
        for hit in passage.hits
    )
    return times and len(passage.amounts) == 1 and has(passage.hits, "instalment", first.end)


def _is_one_of_equal(passage: Passage) -> bool:
    """Whether a sum is what each payment of one said shortly above comes to: "en trois versements égaux de 11 376 €"."""
    first = passage.amounts[0]
    if len(passage.amounts) != 1 or not passage.statement.folded.startswith("de ", max(0, first.start - 3)):
        return False
    times = _EQUAL.search(passage.statement.folded, 0, first.start)
    if times is None:
        return False
    count = int(times[1]) if times[1].isdigit() else spoken_number(times[1]) or 0
    off = (abs(cents - count * first.cents) for cents in _sums_above(passage, _WHOLE_REACH))
    return any(each <= count for each in off)  # rounded up to the cent, "the last one adjusted"


def _note(passage: Passage, index: int, kind: str, group: int, whole: int | None) -> PartNote:
    statement = passage.statement
    cents, label = passage.amounts[index].cents, statement.text[:_LABEL]
    return PartNote(cents, statement.start, statement.end, label, kind, group, whole)
