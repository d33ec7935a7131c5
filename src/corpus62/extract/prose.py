"""Findings in running text: for each amount of a statement, what it is, who gives, who receives, in which year.

Knows one act's statements; tables are read elsewhere, and bringing passages together comes later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from corpus62.extract.cues import GIVEN, governor, has, touched
from corpus62.extract.listed import is_price, opens_name, sentence_list
from corpus62.extract.parts import PartNote, PartReader
from corpus62.extract.passage import Passage, Said
from corpus62.extract.roles import RoleReader
from corpus62.extract.sides import SideReader
from corpus62.extract.standing import StandingReader, in_brackets
from corpus62.extract.statements import find_leads
from corpus62.extract.wholes import without_split_wholes
from corpus62.extract.whose import WhoseReader
from corpus62.model import Amount
from corpus62.model.finding import Finding
from corpus62.phrases.amounts import find_amounts, in_a_product, in_a_sum, words_beside, works_out

if TYPE_CHECKING:
    from corpus62.extract.context import Context
    from corpus62.extract.cues import CueReader, Governor
    from corpus62.extract.payers import PayerReader
    from corpus62.extract.recipients import Recipients
    from corpus62.extract.statements import Statement
    from corpus62.extract.years import YearReader
    from corpus62.model.finding import Standing
    from corpus62.model.funding import Direction, Form, YearBasis

_SEVERAL_YEARS = range(2, 11)
_BRIEF = 30  # characters of a word or two that lead a list
_VERBS = frozenset({"give", "decide", "propose", "request", "recall"})


class Reading(NamedTuple):
    """What one statement says."""

    findings: list[Finding]
    parts: list[PartNote]
    doubts: list[tuple[str, Amount]]  # (reason, amount)


class ProseReader:
    """Reads statements one by one, in the light of those above them."""

    def __init__(self, cues: CueReader, recipients: Recipients, payers: PayerReader, years: YearReader) -> None:
        self._cues = cues
        self._recipients = recipients
        self._payers = payers
        self._years = years
        self._whose = WhoseReader(cues, recipients)
        self._parts = PartReader(cues, recipients.names)
        self._standing = StandingReader(cues, recipients.names)
        self._roles = RoleReader(cues, recipients, payers)
        self._sides = SideReader(cues, recipients, payers, self._standing)

    def read(self, number: int, statements: list[Statement], context: Context) -> Reading:
        """The findings, parts and doubts of statement `number`."""
        statement = statements[number]
        reading = Reading([], [], [])
        folded, found = statement.folded, find_amounts(statement.folded)
        amounts = [each for each in found if not works_out(folded, each)]
        if not amounts:
            return reading
        section, hits = context.section_at(statement.start), self._cues.find(folded)
        passage = Passage(number, statements, context, section, hits, find_leads(statements, number), amounts)
        if self._parts.is_part(passage):
            reading.parts.extend(self._parts.notes(passage))
        elif not self._standing.is_plan(passage) and not self._read_list(passage, reading):
            self._read_amounts(passage, reading)
        return reading._replace(findings=without_split_wholes(reading.findings, summed=has(passage.hits, "total")))

    def _read_list(self, passage: Passage, reading: Reading) -> bool:
        """Reads a sentence that lists grants, "répartit 300 € comme suit : A : 100 €, B : 200 €"; False if it does not."""
        amounts, folded = passage.amounts, passage.statement.folded
        ends = [0, *(amount.end for amount in amounts)]
        again = (
            number for number, amount in enumerate(amounts) if has(passage.hits, "namely", ends[number], amount.start)
        )
        parts = (number for number, amount in enumerate(amounts) if touched(passage.hits, "of_which", amount.start))
        text, led = passage.statement.text, bool(passage.leads)
        if (listed := sentence_list(text, amounts, frozenset(again), frozenset(parts), led=led)) is None:
            return False
        begin, labels = listed
        if sum(self._payers.is_funder(label) for label in labels.values()) > 1:  # a financing plan
            return True
        total = sum(amounts[index].cents for index in labels)
        shared = any(amount.end <= begin and amount.cents == total for amount in amounts)
        role = governor(passage.hits, 0, begin) if begin else self._roles.said_or_led(passage, "none")
        topical = self._roles.topic_is_grant(passage)
        partners = 2 * sum(map(self._recipients.names.says_kind, labels.values())) > len(labels)
        gives = has(passage.hits, "give", 0, begin) and (shared or topical or partners)
        gives = gives or (topical and has(passage.hits, "propose", 0, begin))
        brief = 0 < begin <= _BRIEF and not any(hit.start < begin for hit in passage.hits)
        headed = brief and all(map(opens_name, labels.values())) and topical
        if (
            role not in GIVEN and not gives and not headed
        ):  # "Sont votées : foyer rural 500 €, …" under "Subventions 2012"
            return False
        for index, label in sorted(labels.items()):
            if not amounts[index].cents:
                continue
            following = amounts[index + 1].start if index + 1 < len(amounts) else len(folded)
            self._conclude(Said(passage, index, 0, following, "grant", label), reading, inherits=True)
        return True

    def _read_amounts(self, passage: Passage, reading: Reading) -> None:
        """Each amount in turn; one without a noun of its own inherits that of the amount before it."""
        folded = passage.statement.folded
        label, labels = self._roles.label(passage), self._whose.labels(passage)
        respective = self._whose.respective(passage)
        previous: Governor = "none"
        # What the sum before a bracket is: "9 € au Club A (sur une dépense de 20 €) et 5 € au Club B".
        around: Governor = "none"
        aside = False
        floor, whole, part = 0, -1, None
        for index, amount in enumerate(passage.amounts):
            was_aside, aside = aside, in_brackets(folded, amount.start)
            if was_aside and not aside:
                previous = around
            part = self._parts.inline(passage, index, floor, whole, part) if whole >= 0 else None
            if part is not None:
                reading.parts.append(part)
            factor = in_a_product(folded, amount)
            if factor and not aside:  # "52 élèves x 1 240 € = 64 480 €": what it comes to is what the words before say
                continue
            if part is not None or factor or is_price(passage.statement, passage.amounts, index):
                floor = amount.end
                continue
            given = self._recipients.around.given_at_once(passage, index - 1) if index else None
            own = governor(passage.hits, given.end if given else floor, amount.start) if index not in labels else "none"
            role = self._roles.read(passage, index, floor, own, previous, label)
            if role in GIVEN and amount.cents and not in_a_sum(folded, amount, index):
                following = passage.amounts[index + 1].start if index + 1 < len(passage.amounts) else len(folded)
                mine = labels.get(index)
                if mine is None and label is not None and self._is_of_label(passage, index, own):
                    mine = label
                said = Said(passage, index, floor, following, role, mine or respective.get(index))
                self._conclude(said, reading, inherits=index > 0 and own == "none")
            if not self._cues.is_unit(folded, amount.end):
                previous = role
            elif (told := self._roles.said_or_led(passage, own)) != "none":  # a rate is what the sum it gives is
                previous = told
            around = around if aside else previous
            whole = index if previous in GIVEN else -1
            if not self._roles.is_rate(passage, index):
                floor = amount.end

    def _is_of_label(self, passage: Passage, index: int, own: Governor) -> bool:
        """Whether the label of a statement names who receives a sum: the first, and those that go to nobody else."""
        return not index or (own == "none" and self._recipients.around.given_at_once(passage, index) is None)

    def _conclude(self, said: Said, reading: Reading, *, inherits: bool) -> None:
        standing = self._standing.read(said, inherits=inherits)
        if standing in {"proposed", "decided"} and self._is_of_others(said, standing):
            standing = "recalled"
        if len(each := self._whose.each(said)) > 1:
            found = [self._finding(said._replace(label=name), standing) for name in each]
            reading.findings.extend(finding for finding in found if isinstance(finding, Finding))
            return
        finding = self._finding(said, standing)
        if isinstance(finding, Finding) and not finding.near and self._cues.is_each(said.folded, said.amount.end):
            finding = "no_beneficiary"  # "450 € à chacune des associations sportives": none of them is meant alone
        if isinstance(finding, Finding) and self._is_from_a_third(finding, said.context):
            finding = replace(finding, standing="recalled")
        if not isinstance(finding, Finding):
            reading.doubts.append((finding, said.amount))
        elif finding.standing != "recalled" and self._cues.is_yearly(said.folded, said.amount.end):
            if touched(said.hits, "namely", said.amount.start):  # "90 000 € sur trois ans, soit 30 000 € par an"
                several = {count * finding.cents for count in _SEVERAL_YEARS}
                reading.findings[:] = [each for each in reading.findings if each.cents not in several]
            years = self._years.each(said.folded[said.amount.end : said.following]) or (finding.year,)
            basis = "stated" if len(years) > 1 else finding.year_basis
            reading.findings.extend(replace(finding, year=year, year_basis=basis) for year in years)
        else:
            reading.findings.append(finding)

    def _is_from_a_third(self, finding: Finding, context: Context) -> bool:
        """Whether a contract tells what one of its parties has of one who is none."""
        told = finding.direction != "out" and bool(context.act.parties)
        return told and self._payers.is_third(finding.grantor, context)

    def _is_of_others(self, said: Said, standing: Standing) -> bool:
        """A sum that somebody else gives, told and not decided by the act: "la Région devrait apporter 35 600 €"."""
        context, payer = said.context, self._payers.giving(said)
        if payer is None:
            return False
        if context.is_contract:  # what a third gives is told
            return self._payers.is_third(payer, context)
        return standing == "proposed" and context.act.kind in {"deliberation", "minutes"} and not context.partners

    def _finding(self, said: Said, standing: Standing) -> Finding | str:
        """The finding of one amount, or the reason why there is none."""
        payer, beneficiary, recipient = self._sides.read(said, standing)
        if beneficiary is None:
            return "no_beneficiary"
        if payer is None:
            return "no_grantor"
        sure = (recipient is not None and recipient.sure) or said.role == "in_kind"
        passage = said.passage
        if not (sure or self._acts(passage) or passage.adopted_at_once or passage.is_decision_of_list):
            return "no_verb"
        statement, context = passage.statement, said.context
        person = beneficiary == self._recipients.names.person_label  # two persons in one list are two fundings
        year, basis = self._year(said, standing)
        return Finding(
            act=context.number,
            section=context.path(said.passage.section),
            standing=standing,
            cents=said.amount.cents,
            tax=said.amount.tax,
            repair=said.amount.repair,
            char_start=statement.start,
            char_end=statement.end,
            quote_start=statement.start,
            quote_end=statement.end,
            grantor=payer,
            beneficiary=beneficiary,
            as_written=recipient.name if recipient else None,
            direction=_direction(payer, beneficiary, context),
            year=year,
            year_basis=basis,
            form=self._form(said.role, beneficiary),
            purpose=context.act.title,
            rule=f"prose/{said.role}",
            place=0 if said.label is None else -1,
            row=statement.start if said.label is not None and not person else said.amount.start,
            near=recipient is None or recipient.near,
            person=person,
            episode_end=said.passage.episode_end,
            told=self._standing.told(said.passage),
            moved=has(said.hits, "propose", 0, said.amount.start),
            besides=self._cues.says_besides(statement.folded, *(lead.folded for lead in said.passage.leads)),
            words_cents=words_beside(said.folded, said.amount),
        )

    def _acts(self, passage: Passage) -> bool:
        """Whether a verb gives, decides, proposes, asks or recalls, in the statement or the lines that lead it."""
        return any(hit.classes & _VERBS for hit in passage.hits) or any(
            hit.classes & _VERBS for lead in passage.leads for hit in self._cues.find(lead.folded)
        )

    def _form(self, role: Governor, beneficiary: str) -> Form:
        if self._recipients.names.is_internal(beneficiary):
            return "internal_transfer"
        forms: dict[Governor, Form] = {"membership": "membership", "in_kind": "in_kind"}
        return forms.get(role, "cash")

    def _year(self, said: Said, standing: Standing) -> tuple[int | None, YearBasis | None]:
        if standing == "recalled":
            return self._years.recalled(said.folded, said.amount.start, said.context.year)
        if paired := self._years.paired(said.folded, [amount.start for amount in said.passage.amounts]):
            return paired[said.number], "stated"
        for passage in (said.passage.statement, *said.passage.leads):
            own = passage is said.passage.statement
            place = (said.amount.start, said.following, len(said.passage.amounts)) if own else ()
            if found := self._years.stated(passage.folded, *place):
                return found
        if found := self._years.of_act(said.context.act):
            return found
        if said.context.year:
            return said.context.year, "session"
        heading = said.passage.statement.heading  # "Subventions 2018."
        above = said.passage.statements[heading].folded if heading >= 0 else ""
        told = self._years.stated(above) if has(self._cues.find(above), "grant") else None
        return told or (None, None)


def _direction(payer: str, beneficiary: str, context: Context) -> Direction:
    body = context.act.body
    if body is None or payer == body:
        return "out"
    return "in" if beneficiary == body else "third_party"
