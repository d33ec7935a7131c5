"""What each amount of a statement is: a grant, a membership, aid in kind, or none of these. Knows cues and who is named at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.extract.cues import GIVEN, governor, has, touched
from corpus62.extract.headings import OPENS
from corpus62.extract.listed import is_price, listed_label
from corpus62.extract.parts import is_of_year
from corpus62.phrases.amounts import find_amounts, is_account
from corpus62.text.fold import fold_name

if TYPE_CHECKING:
    from corpus62.extract.cues import CueReader, Governor
    from corpus62.extract.passage import Passage
    from corpus62.extract.payers import PayerReader
    from corpus62.extract.recipients import Recipients

_TOPICS = frozenset({"grant", "membership", "trap"})
_SMALL, _PER = 10_00, " par "  # cents: less than this "par bovin" is a rate
_AT_ONCE = 12  # characters of " au total"
_SENTENCE = re.compile(r"[.;:!?]\s")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_ONE_WORD = 32  # characters: "Accordé, une abstention."
_RATE_REACH = 80  # characters from a rate to the sum that it is taken of
_RATE_OF = re.compile(r"%\s(?:de|d'|du|des)\s?(?:[^.;:,(€%\d]{0,60}\s(?:de|d'|a)\s?)?$")
_ASKED_REACH = 110  # characters: "au titre de la dotation d'équipement des territoires ruraux 2023 pour"
_UNNAMING = ("instalment", "propose", "decide")  # "elle sera versée en deux fois :", "le conseil décide de verser :"


class RoleReader:
    """Built once; reads the words around an amount, then those of the line that leads it, of the paragraph, of the act."""

    def __init__(self, cues: CueReader, recipients: Recipients, payers: PayerReader) -> None:
        self._cues = cues
        self._recipients = recipients
        self._payers = payers

    def label(self, passage: Passage) -> str | None:
        """The name that a list item opens with: "Club de judo : 500 €"; none where its words or others name nobody."""
        first = passage.amounts[0]
        priced = is_price(passage.statement, passage.amounts, 0)
        name = passage.statement.text[: first.start].partition(",")[0]
        label = name if priced else listed_label(passage.statement, first)
        if label is None:  # "- ADMR 250 €", "- ADMR (250 €)", "Commune de Lurcy : toit de l'école, 250 €"
            before = passage.statement.text[: first.start].rstrip(" (,")
            head, colon, detail = before.partition(" : ")
            whole = before if passage.statement.item else ""
            detailed = colon and len(passage.amounts) == 1 and not _SENTENCE.search(detail) and self._says_partner(head)
            opening = head if detailed else whole
            label = opening if self._recipients.headings.is_name(opening) else None
        if label is None or any(has(passage.hits, name, 0, first.start) for name in _UNNAMING):
            return None
        given = self._recipients.around.given_at_once(passage, 0)  # "la commission propose : 60 € aux Pêcheurs"
        return None if given else label

    def _says_partner(self, label: str) -> bool:
        """Whether a label names a partner by its kind and more: "MFR de Limoise", and not "École", "AP « Collège X »"."""
        names = self._recipients.names
        return names.says_kind(label.partition("«")[0]) and not names.is_kind(label)

    def is_rate(self, passage: Passage, index: int) -> bool:
        """Whether the next amount says an amount again, worked out: "(0,29 € par habitant, soit 184,44 €)"."""
        if index + 1 == len(passage.amounts):
            return False
        end, following = passage.amounts[index].end, passage.amounts[index + 1].start
        return self._cues.is_unit(passage.statement.folded, end) and has(passage.hits, "namely", end, following)

    def read(
        self, passage: Passage, index: int, floor: int, own: Governor, previous: Governor, label: str | None
    ) -> Governor:
        """What an amount is: from its own words, else from the amount before it, else from the line that leads."""
        folded, end = passage.statement.folded, passage.amounts[index].end
        if passage.amounts[index].cents < _SMALL and folded.startswith(_PER, end):
            return "trap"
        if _is_base(folded, passage.amounts[index].start):
            return "trap"
        net = passage.amounts[index].tax == "HT" and not passage.context.decides(passage.section)
        if net or self._cues.is_unit(folded, end):  # a sum without tax told in an account is a cost
            return "trap"
        per = folded.startswith(_PER, end) and not self._cues.is_yearly(folded, end)
        if per and touched(passage.hits, "namely", passage.amounts[index].start):  # "soit 2 080 € par stagiaire"
            return "trap"
        if touched(passage.hits, "bound", passage.amounts[index].start):
            return "trap"
        if is_account(folded) and passage.statement.start > passage.context.act.char_start:
            return "trap"  # an act opens with its own number: "2025 DSP 14 Subvention (9 €)"
        if self._cues.trap_after(folded, end):  # "la contribution totale" before "la contribution"
            return "trap"
        if self._cues.grant_after(folded, end):
            return "grant"
        if own in GIVEN and has(passage.hits, "total", end, end + _AT_ONCE):
            return "total"  # "les sommes inscrites, soit 24 700 € au total"
        if own == "none" and floor and previous != "none":
            return previous
        if label is not None and own == "trap" and _only_in_a_name(passage, end):
            return self.said_or_led(passage, "none")
        role = self.said_or_led(passage, own)
        if role == "none" and passage.leads and is_of_year(folded, passage.amounts[index]):
            role = self._shared_by_years(passage)
        if role == "none" and touched(passage.hits, "its_sum", passage.amounts[index].start):
            role = "grant" if self.topic_is_grant(passage) else self._told_above(passage)
        if role == "none" and (
            self._plainly_given(passage, index, label)
            or self._asked(passage, floor, index)
            or self._given_below(passage, index)
        ):
            return "grant"
        return role

    def _told_above(self, passage: Passage) -> Governor:
        """What the sentence above gives without its sum: "alloue une subvention au Club. Pour 2023, elle est de 900 €"."""
        above = passage.statements[passage.number - 1].folded if passage.number else ""
        hits = self._cues.find(above)
        if next(find_amounts(above), None) is not None or not any(hit.classes & {"give", "decide"} for hit in hits):
            return "none"
        return governor(hits, 0, len(above))

    def _shared_by_years(self, passage: Passage) -> Governor:
        """What a sum is that the lead of a list shares out by years: "contribue pour 9 €. Ce montant se décompose ainsi :"."""
        lead = passage.leads[0]
        if not has(self._cues.find(lead.folded), "same_grant"):
            return "none"
        number = next((at for at in range(passage.number, 0, -1) if passage.statements[at] is lead), 0)
        above = passage.statements[number - 1].folded if number else ""
        whole = next(find_amounts(above), None)
        return governor(self._cues.find(above), 0, whole.start) if whole else "none"

    def _asked(self, passage: Passage, floor: int, index: int) -> bool:
        """Whether a sum is asked for: of an authority or by somebody who is named, or by the word behind it.

        "sollicite le Département au titre de la DETR pour 9 €", "la demande du Vélo-club (9 €)", "le Ciné-club (9 € demandés)".
        """
        text, folded = passage.statement.text, passage.statement.folded
        names, start = self._recipients.names, passage.amounts[index].start
        if self._cues.asked_after(folded, passage.amounts[index].end):
            return True
        asks = [hit for hit in passage.hits if "request" in hit.classes and floor <= hit.start and hit.end <= start]
        if not asks or start - asks[-1].end > _ASKED_REACH or folded.find(",", asks[-1].end, start - 2) >= 0:
            return False
        asked = names.asked(text, folded, asks[-1].end, start)
        of_funder = asked is not None and (self._payers.is_funder(asked.text) or names.says_authority(asked.text))
        return of_funder or names.owner(text, folded, asks[-1].end) is not None

    def _plainly_given(self, passage: Passage, index: int, label: str | None) -> bool:
        """Whether a sum of which no word says what it is goes to somebody: "- 450 € au Tennis-club", "Chorale : 275 €".

        It is the item of a list, or one of several such, or what the title or the head of the paragraph speaks of.
        """
        if self._recipients.around.given_at_once(passage, index):
            opens = passage.statement.item and not _WORDS.search(passage.statement.text, 0, passage.amounts[0].start)
            beside = [number for number in (index - 1, index + 1) if 0 <= number < len(passage.amounts)]
            several = any(self._recipients.around.given_at_once(passage, number) for number in beside)
            return several or opens or self.topic_is_grant(passage)
        if label is None:  # "La commission propose 5 200 €."
            start = passage.amounts[index].start
            if not has(passage.hits, "propose", 0, start):
                return False
            headed = self._recipients.headings.above(passage) is not None
            if (headed or self._answers(passage)) and self._only_proposes(passage, index):
                return True
            if not touched(passage.hits, "propose", start):
                return False
            advised = has(passage.hits, "committee", 0, start)
            chaired = self._recipients.names.chairs(passage.statement.folded)
            if (advised or chaired or has(passage.hits, "assembly", 0, start)) and self._answers(passage):
                return True
            return (headed or self.topic_is_grant(passage)) and (advised or (chaired and self._names_partner(passage)))
        if not self._recipients.headings.is_name(label.partition(",")[0]):
            return False
        return self.topic_is_grant(passage) or self._granted_below(passage) or self._led_by_committee(passage, label)

    def _only_proposes(self, passage: Passage, index: int) -> bool:
        """Whether a statement below whom it is for only proposes: "Proposition : 0,50 € par habitant soit 418,50 €"."""
        before = [hit for hit in passage.hits if hit.end <= passage.amounts[0].start]
        if not before or before[0].start > OPENS or "propose" not in before[-1].classes:
            return False
        joint = passage.statement.folded[before[-1].end : passage.amounts[0].start]
        return not joint.strip(" :=–-") and (not index or self.is_rate(passage, index - 1))

    def _led_by_committee(self, passage: Passage, label: str) -> bool:
        """Whether the line that leads an item says that a committee proposes: "La commission sport propose pour 2023 :"."""
        lead = passage.leads[0].folded if passage.leads else ""
        said = {name for hit in self._cues.find(lead) for name in hit.classes}
        return lead.endswith(":") and {"propose", "committee"} <= said and label.lstrip(" -•*")[:1].isupper()

    def _given_below(self, passage: Passage, index: int) -> bool:
        """Whether the next sentence gives the last sum of a statement: "soit 9 €. Le conseil accepte de verser cette somme à X"."""
        below = passage.statements[passage.number + 1 : passage.number + 2]
        hits = self._cues.find(below[0].folded) if below and index + 1 == len(passage.amounts) else []
        return any("this_sum" in hit.classes for hit in hits) and any("give" in hit.classes for hit in hits)

    def _granted_below(self, passage: Passage) -> bool:
        """Whether the next sentence is no more than a word that grants: "Accordé."."""
        below = passage.statements[passage.number + 1 : passage.number + 2]
        return any(len(each.folded) < _ONE_WORD and has(self._cues.find(each.folded), "granted") for each in below)

    def topic_is_grant(self, passage: Passage) -> bool:
        """Whether the head of the paragraph, else the title of the act, speaks of grants: "Aides aux associations"."""
        number = passage.statement.heading
        head = passage.statements[number].folded if number >= 0 else ""
        for topic in (head, fold_name(passage.context.act.title or "")):
            said = {name for hit in self._cues.find(topic) for name in hit.classes}
            if said & _TOPICS:
                return "trap" not in said
        return False

    def _names_partner(self, passage: Passage) -> bool:
        """Whether the title of the act names whom it grants: "Subvention d'équilibre au CCAS"."""
        return self._recipients.headings.of_topic(passage.context.act.title or "", passage.context) is not None

    def _answers(self, passage: Passage) -> bool:
        """Whether the sentence before asks for as much or more: "Le Club demande 1 500 €. Le Maire propose 500 €."."""
        if not passage.number:
            return False
        above = passage.statements[passage.number - 1].folded
        asked = max((amount.cents for amount in find_amounts(above)), default=0)
        return has(self._cues.find(above), "request") and asked >= passage.amounts[0].cents

    def said_or_led(self, passage: Passage, own: Governor) -> Governor:
        """What a statement says of its sums, or the line that leads it."""
        if own != "none":
            return own
        return next((led for lead in passage.leads if (led := self._cues.led(lead.folded)) != "none"), own)


def _is_base(folded: str, start: int) -> bool:
    """Whether a rate is taken of a sum: "soit 40 % de 46 800 € TTC", "20 % du coût des travaux de 1 000 €"."""
    near = max(0, start - _RATE_REACH)
    return folded.find("%", near, start) >= 0 and _RATE_OF.search(folded, near, start) is not None


def _only_in_a_name(passage: Passage, end: int) -> bool:
    """Whether what makes a sum no grant stands in capitals, as part of a name: "Orchestre des Marches"."""
    text = passage.statement.text
    return all(text[hit.start].isupper() for hit in passage.hits if "trap" in hit.classes and hit.end <= end)
