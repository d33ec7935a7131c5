"""What an act does with a sum: decides, proposes, asks, recalls or rejects it. From the section first, then the words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.extract.cues import has, touched
from corpus62.extract.past import (
    YEAR,
    decides_since,
    fixed_before,
    granted_on_a_day,
    in_the_past,
    of_year_before,
    opens_in_the_past,
)
from corpus62.extract.refused import dropped, gives_besides, refused_at_end, rejects, turned_down
from corpus62.phrases.amounts import find_amounts
from corpus62.phrases.dates import DAY

if TYPE_CHECKING:
    from corpus62.extract.cues import CueReader
    from corpus62.extract.passage import Passage, Said
    from corpus62.extract.statements import Statement
    from corpus62.model.finding import Standing
    from corpus62.phrases.names import NameReader
    from corpus62.scan import Hit

_DATED = re.compile(rf"(?<!\w){DAY}")
_LISTED = re.compile(r"\b(?:suivante?s|ci-apres|ci-dessous)\b[^.;]*:")
_WORD = re.compile(r"\s([a-z]+)")
_REFUSING = frozenset({"reject", "put_off"})  # what is put off is still asked for
_OTHERWISE = frozenset({"give", "decide", "propose", "recall"})  # verbs that end what a request governs
_RECALL_REACH = 40  # characters behind an amount: "1 000 € contre 2 000 € il y a deux ans"
_AT_HEAD = 16  # characters: "- rejette la demande de X"
_ANSWERED = {":", ",", ">", "–", "-", "="}  # before the answer to a demand
_SPEAKER_REACH = 30  # characters from a member's name to the verb of saying


class StandingReader:
    """Built once; knows cues and names."""

    def __init__(self, cues: CueReader, names: NameReader) -> None:
        self._cues = cues
        self._names = names

    def read(self, said: Said, *, inherits: bool) -> Standing:
        """The standing of a sum; one that inherits the noun of the sum before it inherits its verbs too."""
        floor = 0 if inherits else said.floor
        decides = said.context.decides(said.passage.section)
        if (raised := self._raised(said)) is not None:
            return raised
        if said.role == "total":
            return "total"
        if _granted_at_end(said):
            return "decided"
        refusals = [hit for hit in said.hits if hit.classes & _REFUSING]
        demanded = has(said.hits, "request", said.floor, said.amount.start)  # "La demande de 800 € du Club est refusée"
        refusing = decides or demanded or _assembled(said) or any(hit.start < _AT_HEAD for hit in refusals)
        if (refusing and rejects(said, refusals)) or dropped(said, refusals) or refused_at_end(said, refusals):
            return turned_down(refusals)
        if led := self._led_to_refuse(said):
            return turned_down(led)
        cited = said.passage.section.kind == "visas" and not _concludes(said) and not self._led_to_propose(said)
        if cited or self._recalls(said, floor, decides=decides):
            return "recalled"
        asked = self._cues.asked_after(said.folded, said.amount.end)
        if asked and any(hit.end <= said.amount.start for hit in refusals):
            return turned_down(refusals)
        since = max((amount.end for amount in said.passage.amounts if amount.end <= said.amount.start), default=0)
        sought = has(said.hits, "sought", since, said.amount.start)  # "Elle sollicitait 95 000 €", and had less
        if decides:
            asks = not said.context.is_contract and (asked or _only_asks(said) or self.led_to_ask(said))
            return _asked(sought=sought) if asks else "decided"
        if asked or _asks(said, floor) or _goes_on_asking(said) or self.led_to_ask(said):
            return _asked(sought=sought)
        if said.context.amends_below(said.passage.section):
            return "recalled"
        voted = said.passage.counts_votes and has(said.hits, "give", 0, said.amount.start)
        return "decided" if voted else "proposed"  # "Par 17 voix pour et 6 contre, l'aide est arrêtée à 2 500 €"

    def led_to_ask(self, said: Said) -> bool:
        """An item with no verb of its own under a line that asks: "Il est proposé de solliciter :"."""
        if not said.passage.leads or has(said.hits, "give") or has(said.hits, "decide"):
            return False
        led = self._cues.find(said.passage.leads[0].folded)
        return has(led, "request") and not has(led, "give")

    def told(self, passage: Passage) -> bool:
        """Said by a member in the debate: a person's name, then a verb of saying or proposing. The chair is in earnest."""
        person = self._names.speaker(passage.statement.text, passage.statement.folded)
        if person is None:
            return False
        return any(
            hit.classes & {"debate", "propose", "recall"}
            for hit in passage.hits
            if person <= hit.start < person + _SPEAKER_REACH
        )

    def is_plan(self, passage: Passage) -> bool:
        """A financing plan names several funders and awards nothing."""
        folded = passage.statement.folded
        planned = any("plan" in hit.classes and not in_brackets(folded, hit.start) for hit in passage.hits)
        planned = planned or any(has(self._cues.find(lead.folded), "plan") for lead in self._leads_here(passage))
        return planned and (len(passage.amounts) > 1 or bool(passage.leads)) and not has(passage.hits, "request")

    def _led_to_refuse(self, said: Said) -> list[Hit]:
        """What refuses in the line that leads an item with no verb of its own: "de ne pas donner suite aux demandes ci-après :"."""
        lead = said.passage.leads[0] if said.passage.leads and said.passage.statement.item else None
        if lead is None or not lead.folded.endswith(":") or has(said.hits, "give") or has(said.hits, "decide"):
            return []
        return [hit for hit in self._cues.find(lead.folded) if hit.classes & _REFUSING]

    def _led_to_propose(self, said: Said) -> bool:
        """An item under a line that proposes, whatever it cites first: "Vu l'avis de la commission, il est proposé :"."""
        return any(has(self._cues.find(lead.folded), "propose") for lead in said.passage.leads)

    def _led_to_remind(self, said: Said) -> bool:
        """An item under a line that only reminds: "La Commission proroge le délai d'emploi des subventions suivantes :"."""
        own = has(said.hits, "give") or has(said.hits, "decide")
        leads = self._leads_here(said.passage)
        return not own and any(has(self._cues.find(lead.folded), "reminder") for lead in leads)

    @staticmethod
    def _leads_here(passage: Passage) -> list[Statement]:
        """The lines that lead a passage within its section: what an account leads to ends where the decision begins."""
        return [lead for lead in passage.leads if lead.start >= passage.section.char_start]

    def _raised(self, said: Said) -> Standing | None:
        """Of "portée de 90 000 € à 112 500 €" the first was given before, the second is the new total, and
        not what is given here where the difference is said.

        Of "les 90 000 € votés en mars sont portés à 112 500 €" the first as well; the second may be all that is said.
        """
        if _summed_up(said):
            return "total"
        later = next((hit for hit in said.hits if "raised_to" in hit.classes and hit.start >= said.amount.end), None)
        if later is not None and said.passage.amounts[-1].start >= later.end:
            return "recalled"
        if touched(said.hits, "raised_to", said.amount.start) and (
            has(said.hits, "added", said.amount.end) or self._sums_up(said)
        ):
            return "total"
        verb = next((hit for hit in said.hits if "raised" in hit.classes), None)
        if verb is None:
            return None
        pair = [amount for amount in said.passage.amounts if amount.start >= verb.end][:2]
        if len(pair) < 2 or said.amount.start < verb.end:
            return None
        if said.amount is pair[0]:
            return "recalled"
        added = pair[1].cents - pair[0].cents
        if said.amount is pair[1]:
            return "total" if any(amount.cents == added for amount in said.passage.amounts[said.number + 1 :]) else None
        given: Standing = "decided" if said.context.decides(said.passage.section) else "proposed"
        return given if said.amount.cents == added else None

    def _sums_up(self, said: Said) -> bool:
        """Whether a new total only follows from what is given right above: "L'aide de l'année est ainsi portée à 345 000 €"."""
        passage = said.passage
        if has(said.hits, "give") or has(said.hits, "decide") or not passage.number:
            return False
        above = passage.statements[passage.number - 1].folded
        hits = self._cues.find(above)
        given = has(hits, "besides") and has(hits, "give")
        return given and any(amount.cents < said.amount.cents for amount in find_amounts(above))

    def _recalls(self, said: Said, floor: int, *, decides: bool) -> bool:
        """A recall that bears on the sum; in a decision only a verb in the past, with none that decides behind it."""
        if touched(said.hits, "versus", said.amount.start) or self._led_to_remind(said):
            return True
        if opens_in_the_past(said) or of_year_before(said) or granted_on_a_day(said) or fixed_before(said):
            return True
        last = said.following == len(said.folded)  # what follows another sum bears on that one
        reach = said.amount.end + _RECALL_REACH if last else said.amount.start
        recalls = [hit for hit in said.hits if "recall" in hit.classes and floor <= hit.start and hit.end <= reach]
        if not recalls or self._voted_here(said, recalls):
            return False
        if any("reminder" in hit.classes for hit in recalls) and not decides_since(said, recalls[0].end):
            return True
        given = decides and has(said.hits, "decide", floor, said.amount.start)
        if given and recalls[0].start >= said.amount.end and "give" not in recalls[0].classes:
            return False  # "décide d'accorder 1 200 €, le terrain restant par ailleurs à sa disposition"
        later = [hit for hit in said.hits if recalls[-1].end <= hit.start < said.amount.start]
        if decides and any("decide" in hit.classes for hit in later):
            return False
        return in_the_past(recalls[-1], later) or not any("give" in hit.classes for hit in later)

    def _voted_here(self, said: Said, recalls: list[Hit]) -> bool:
        """Whether verbs in the past tell the vote of this very act: "Le conseil, à l'unanimité, a accordé 300 €", and no day.

        "Le conseil a voté les subventions suivantes : X 90 €, Y 80 €" tells it as well.
        """
        told = said.context.votes.deliberated.search(said.folded) or _LISTED.search(said.folded, 0, said.amount.start)
        if told is None or not all("give" in hit.classes for hit in recalls):
            return False
        dated = _DATED.search(said.folded) or any(
            said.context.year is not None and int(year[0]) < said.context.year for year in YEAR.finditer(said.folded)
        )
        assemblies = (_WORD.match(said.folded, hit.end) for hit in said.hits if "assembly" in hit.classes)
        others = (word[1] for word in assemblies if word is not None and self._names.says_authority(word[1]))
        return not dated and all(self._names.is_body(word, said.context.act.body) for word in others)


def _asked(*, sought: bool) -> Standing:
    return "put_off" if sought else "requested"


def _summed_up(said: Said) -> bool:
    """Whether a sum adds up what was given: "ce qui porte le total à 310 €"; "portant" alone is said behind what was given."""
    since = said.passage.amounts[said.number - 1].end if said.number else 0
    carries = (
        hit for hit in said.hits if "sums_up" in hit.classes and since <= hit.start and hit.end <= said.amount.start
    )
    to = said.folded.endswith(" a ", 0, said.amount.start)
    return to and any("raised" not in hit.classes or said.number > 0 for hit in carries)


def in_brackets(folded: str, position: int) -> bool:
    """Whether a place stands in brackets: "18 400 € (coût : 61 900 €, autofinancement : 43 500 €)"."""
    return folded.rfind("(", 0, position) > folded.rfind(")", 0, position)


def _concludes(said: Said, since: int = 0) -> bool:
    """What ends in a decision, behind `since`: "Vu (or suite à) la demande du Club, le conseil lui attribue 600 €"."""
    assembly = _assembled(said)
    return bool(assembly) and assembly[-1] > since and has(said.hits, "give", assembly[-1], said.amount.start)


def _assembled(said: Said) -> list[int]:
    """Where the words for the assembly end that stand before a sum: "le conseil décide de ne pas donner suite"."""
    return [hit.end for hit in said.hits if "assembly" in hit.classes and hit.end <= said.amount.start]


def _asks(said: Said, floor: int) -> bool:
    before = [hit for hit in said.hits if floor <= hit.start < said.amount.start]
    asks = _requests(said, before)
    if not asks or gives_besides(said, asks[-1]) or _concludes(said, asks[-1].end):
        return False
    agreed = has(said.hits, "agree", asks[-1].start, said.amount.start)  # "Demande du Lycée : accord pour 60 €"
    # "il est proposé de solliciter" asks
    return not agreed and not any("propose" in hit.classes and hit.start >= asks[-1].start for hit in before)


def _requests(said: Said, before: list[Hit]) -> list[Hit]:
    """Words of request that may govern a sum: not the one right behind another sum, "400 € demandés, 300 € proposés".

    But "une aide de 400 € est demandée à la Région et une de 300 € à l'État" goes on.
    """
    ends = {amount.end + 1 for amount in said.passage.amounts}
    asks = [hit for hit in before if "request" in hit.classes]
    return [hit for hit in asks if hit.start not in ends or " " in said.folded[hit.start : hit.end]]


def _goes_on_asking(said: Said) -> bool:
    """A further sum asked in the same breath: "sollicite de l'État 25 000 € et de la Région une aide de 12 000 €"."""
    before = [hit for hit in said.hits if hit.end <= said.amount.start]
    asks = _requests(said, before)
    return bool(asks) and not any(hit.classes & _OTHERWISE and hit.start > asks[-1].start for hit in before)


def _granted_at_end(said: Said) -> bool:
    """Whether a word that grants ends the sentence of a demand: "L'USEP demande 150 € pour son tournoi : accordé."."""
    last = said.hits[-1] if said.hits else None
    if (
        last is None
        or "granted" not in last.classes
        or last.start < said.amount.end
        or said.folded[last.end :].strip(" .")
    ):
        return False
    at_once = last.start == said.amount.end + 1  # "Demande du Club : 300 € accordés."
    return (at_once or said.folded[: last.start].rstrip()[-1:] in _ANSWERED) and has(
        said.hits, "request", 0, last.start
    )


def _only_asks(said: Said) -> bool:
    """A decision to ask others: a word of request, and none that decides between it and the sum."""
    before = [hit for hit in said.hits if hit.end <= said.amount.start]
    asks = [hit for hit in before if "request" in hit.classes]
    if not asks or gives_besides(said, asks[-1]) or _concludes(said, asks[-1].end):
        return False
    return not any("decide" in hit.classes and hit.start > asks[-1].end for hit in before)
