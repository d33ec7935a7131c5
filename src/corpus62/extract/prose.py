"""Findings in running text: for each amount of a statement, what it is, who gives, who receives, in which year.

Knows one act's statements; tables are read elsewhere, and bringing passages together comes later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from corpus62.extract.cues import governor, has
from corpus62.extract.listed import listed_label
from corpus62.model.finding import Finding
from corpus62.phrases.amounts import find_amounts

if TYPE_CHECKING:
    from corpus62.extract.context import Context
    from corpus62.extract.cues import CueReader, Governor
    from corpus62.extract.payers import PayerReader
    from corpus62.extract.recipients import Recipients
    from corpus62.extract.statements import Statement
    from corpus62.extract.years import YearReader
    from corpus62.model import Amount, Section
    from corpus62.model.finding import Standing
    from corpus62.model.funding import Direction, Form, YearBasis
    from corpus62.scan import Hit

_VERBS = frozenset({"give", "decide", "propose", "request", "recall"})
_RECALL_REACH = 40  # characters behind an amount: "1 000 € contre 2 000 € il y a deux ans"
_AUXILIARY_REACH = 4  # "avait participé"
_SPEAKER_REACH = 30  # characters from a member's name to the verb of saying
_AT_HEAD = 6  # characters before an amount that opens its item
_GIVEN = frozenset({"grant", "membership", "in_kind", "total"})


class PartNote(NamedTuple):
    """An amount that is an instalment or one line of a breakdown: where, how much, what it is called."""

    cents: int
    start: int
    end: int
    label: str
    kind: str  # instalment or breakdown
    grantor: str | None


class Reading(NamedTuple):
    """What one statement says."""

    findings: list[Finding]
    parts: list[PartNote]
    doubts: list[tuple[str, Amount, Statement]]  # (reason, amount, statement)


class ProseReader:
    """Reads statements one by one, in the light of those above them."""

    def __init__(self, cues: CueReader, recipients: Recipients, payers: PayerReader, years: YearReader) -> None:
        self._cues = cues
        self._recipients = recipients
        self._payers = payers
        self._years = years

    def read(self, number: int, statements: list[Statement], context: Context) -> Reading:
        """The findings, parts and doubts of statement `number`."""
        statement = statements[number]
        reading = Reading([], [], [])
        amounts = list(find_amounts(statement.folded))
        if not amounts:
            return reading
        leads = [statements[lead] for lead in statement.leads]
        hits = self._cues.find(statement.folded)
        section = context.section_at(statement.start)
        if self._is_part(statement, leads, hits, amounts):
            self._note_parts(statement, leads, amounts, reading)
            return reading
        if self._is_plan(statement, leads, hits, amounts):
            return reading
        label = listed_label(statement, amounts[0])
        previous: Governor = "none"
        floor = 0
        for index, amount in enumerate(amounts):
            following = amounts[index + 1].start if index + 1 < len(amounts) else len(statement.folded)
            if self._is_inline_part(hits, amounts, index, floor, previous):
                reading.parts.append(
                    PartNote(amount.cents, statement.start, statement.end, statement.text[:160], "instalment", None)
                )
                floor = amount.end
                continue
            inherits = index > 0 and governor(hits, floor, amount.start) == "none"
            role = self._role(statement, leads, hits, amount, floor, previous, label)
            if role in _GIVEN and not self._in_a_sum(statement, amounts, index):
                raised = self._raised(hits, amounts, index)
                finding = self._finding(
                    number,
                    statements,
                    context,
                    section,
                    hits,
                    amount,
                    floor,
                    following,
                    role,
                    label,
                    raised,
                    inherits=inherits,
                )
                if isinstance(finding, Finding):
                    reading.findings.append(finding)
                else:
                    reading.doubts.append((finding, amount, statement))
            previous, floor = (
                (governor(hits, floor, amount.start) if self._cues.is_unit(statement.folded, amount.end) else role),
                amount.end,
            )
        return _without_split_wholes(reading)

    def _role(
        self,
        statement: Statement,
        leads: list[Statement],
        hits: list[Hit],
        amount: Amount,
        floor: int,
        previous: Governor,
        label: str | None,
    ) -> Governor:
        """What an amount is: from its own words, else from the amount before it, else from the line that leads."""
        if self._cues.is_unit(statement.folded, amount.end):
            return "trap"
        if self._cues.grant_after(statement.folded, amount.end):
            return "grant"
        role = governor(hits, floor, amount.start)
        if role == "none" and floor:
            return previous
        if role == "none" or (label is not None and role == "trap" and not has(hits, "trap", 0, amount.start)):
            for lead in leads:
                led = governor(self._cues.find(lead.folded), 0, len(lead.folded))
                if led != "none":
                    return "grant" if led == "total" else led
        return role

    def _is_part(self, statement: Statement, leads: list[Statement], hits: list[Hit], amounts: list[Amount]) -> bool:
        """Instalments ("- 100 000 € à la signature") or lines of a breakdown ("Action 1 … pour un montant de …")."""
        if not statement.item or not leads:
            return False
        lead = leads[0]
        lead_hits = self._cues.find(lead.folded)
        if has(lead_hits, "instalment") and (
            amounts[0].start < _AT_HEAD or has(hits, "instalment", 0, amounts[0].start)
        ):
            return listed_label(statement, amounts[0]) is None
        return (
            any(True for _ in find_amounts(lead.folded))
            and len(amounts) == 1
            and governor(lead_hits, 0, len(lead.folded)) in _GIVEN
        )

    def _note_parts(
        self, statement: Statement, leads: list[Statement], amounts: list[Amount], reading: Reading
    ) -> None:
        whole = next(iter(find_amounts(leads[0].folded)), None)
        kind = (
            "breakdown"
            if whole is not None and not has(self._cues.find(leads[0].folded), "instalment")
            else "instalment"
        )
        for amount in amounts:
            reading.parts.append(
                PartNote(amount.cents, statement.start, statement.end, statement.text[:160], kind, None)
            )

    @staticmethod
    def _is_inline_part(hits: list[Hit], amounts: list[Amount], index: int, floor: int, previous: Governor) -> bool:
        """ "2 600 € en trois fois, un premier versement de 1 000 €": a part of the grant said before it."""
        amount = amounts[index]
        return (
            index > 0
            and previous in _GIVEN
            and amount.cents < amounts[0].cents
            and has(hits, "instalment", floor, amount.start)
        )

    @staticmethod
    def _in_a_sum(statement: Statement, amounts: list[Amount], index: int) -> bool:
        """A term of a sum in brackets repeats what was said before it."""
        amount = amounts[index]
        before = statement.folded[max(0, amount.start - 4) : amount.start]
        after = statement.folded[amount.end : amount.end + 4]
        return "+" in after or ("+" in before and index > 0)

    def _finding(
        self,
        number: int,
        statements: list[Statement],
        context: Context,
        section: Section,
        hits: list[Hit],
        amount: Amount,
        floor: int,
        following: int,
        role: Governor,
        label: str | None,
        raised: Standing | None,
        *,
        inherits: bool,
    ) -> Finding | str:
        """The finding of one amount, or the reason why there is none."""
        statement = statements[number]
        standing = raised or self._standing(statement, context, section, hits, amount, 0 if inherits else floor, role)
        grantor = self._payers.find(statement.text, statement.folded, 0, following, context)
        asked = (
            self._payers.asked_of(statement.text, statement.folded, amount.end, following, context)
            if standing == "requested"
            else None
        )
        body = context.act.body
        payer = asked if asked and asked != body else grantor or context.payer
        recipient = self._recipients.find(number, statements, context, amount, floor, following, label, payer)
        beneficiary = recipient.name if recipient else None
        if payer == body and self._recipients.gives_to_body(statement, amount, floor, following, context, hits):
            payer = self._payers.subject(statement.text, statement.folded, amount.start, context)
            beneficiary, recipient = body, None
        if payer != body and (recipient is None or not recipient.near or asked):
            beneficiary = body
        if beneficiary is None:
            return "no_beneficiary"
        if payer is None:
            return "no_grantor"
        if (
            not (recipient and recipient.sure)
            and role != "in_kind"
            and not self._acts(hits, [statements[lead] for lead in statement.leads])
        ):
            return "no_verb"
        year, basis = self._year(number, statements, context, section, amount, standing)
        return Finding(
            act=context.index,
            section=context.path(section),
            standing=standing,
            cents=amount.cents,
            tax=amount.tax,
            repair=amount.repair,
            char_start=statement.start,
            char_end=statement.end,
            quote_start=statement.start,
            quote_end=statement.end,
            grantor=payer,
            beneficiary=beneficiary,
            as_written=recipient.name if recipient else None,
            direction=self._direction(payer, beneficiary, context),
            year=year,
            year_basis=basis,
            form=self._form(role, beneficiary),
            purpose=context.act.title,
            rule=f"prose/{role}",
            place=0 if label is None else -1,
            row=0 if label is None else statement.start,
            episode_end=self._episode_end(number, statements),
            told=self._told(statement, hits),
            moved=has(hits, "propose", 0, amount.start),
        )

    def _acts(self, hits: list[Hit], leads: list[Statement]) -> bool:
        """Whether a verb gives, decides, proposes, asks or recalls, in the statement or the lines that lead it."""
        found = [*hits, *(hit for lead in leads for hit in self._cues.find(lead.folded))]
        return any(hit.classes & _VERBS for hit in found)

    def _direction(self, payer: str, beneficiary: str, context: Context) -> Direction:
        body = context.act.body
        if body is None or payer == body:
            return "out"
        return "in" if beneficiary == body else "third_party"

    def _form(self, role: Governor, beneficiary: str) -> Form:
        if self._recipients.names.is_internal(beneficiary):
            return "internal_transfer"
        return {"membership": "membership", "in_kind": "in_kind"}.get(role, "cash")  # type: ignore[return-value]

    def _standing(
        self,
        statement: Statement,
        context: Context,
        section: Section,
        hits: list[Hit],
        amount: Amount,
        floor: int,
        role: Governor,
    ) -> Standing:
        """Decided, proposed, requested, recalled or rejected: from the section first, then from the words."""
        if role == "total":
            return "total"
        decides = context.decides(section)
        before = amount.end + 60
        if has(hits, "reject", 0, before) and decides:
            return "rejected"
        if section.kind == "visas" or self._recalls(hits, amount, floor, decides=decides):
            return "recalled"
        if decides and context.is_contract:
            return "decided"
        if decides:
            return (
                "requested"
                if self._only_asks(hits, amount) or self._cues.asked_after(statement.folded, amount.end)
                else "decided"
            )
        if self._cues.asked_after(statement.folded, amount.end) or (
            has(hits, "request", floor, amount.start) and not has(hits, "propose", floor, amount.start)
        ):
            return "requested"
        return "proposed"

    @staticmethod
    def _recalls(hits: list[Hit], amount: Amount, floor: int, *, decides: bool) -> bool:
        """A recall that bears on the amount; in a decision only a verb in the past, with none that decides behind it."""
        recalls = [
            hit
            for hit in hits
            if "recall" in hit.classes and floor <= hit.start and hit.end <= amount.end + _RECALL_REACH
        ]
        if not recalls:
            return False
        later = [hit for hit in hits if recalls[-1].end <= hit.start < amount.start]
        if decides and any("decide" in hit.classes for hit in later):
            return False
        past = "give" in recalls[-1].classes or any(
            "give" in hit.classes and hit.start - recalls[-1].end < _AUXILIARY_REACH for hit in later
        )
        return past or not any("give" in hit.classes for hit in later)

    def _is_plan(self, statement: Statement, leads: list[Statement], hits: list[Hit], amounts: list[Amount]) -> bool:
        """A financing plan names several funders and awards nothing."""
        planned = has(hits, "plan") or any(has(self._cues.find(lead.folded), "plan") for lead in leads)
        return planned and (len(amounts) > 1 or bool(leads)) and not has(hits, "request")

    @staticmethod
    def _raised(hits: list[Hit], amounts: list[Amount], index: int) -> Standing | None:
        """Of "portée de 90 000 € à 112 500 €" the first was given before, the second is the new total."""
        raise_ = next((hit for hit in hits if "raised" in hit.classes), None)
        if raise_ is None:
            return None
        after = [amount for amount in amounts if amount.start >= raise_.end]
        if len(after) < 2 or amounts[index] not in after[:2]:
            return None
        return "recalled" if amounts[index] is after[0] else "total"

    def _episode_end(self, number: int, statements: list[Statement]) -> int:
        """Where the next head of a paragraph begins, when this statement stands under one."""
        if statements[number].heading < 0:
            return 10**9
        return next((later.start for later in statements[number + 1 :] if later.heads), 10**9)

    def _told(self, statement: Statement, hits: list[Hit]) -> bool:
        """Said by a member in the debate: a person's name, then a verb of saying or proposing; the chair proposes in earnest."""
        person = self._recipients.names.speaker(statement.text, statement.folded)
        if person is None:
            return False
        verbs = [
            hit for hit in hits if person <= hit.start < person + _SPEAKER_REACH and hit.classes & {"debate", "propose"}
        ]
        return bool(verbs)

    @staticmethod
    def _only_asks(hits: list[Hit], amount: Amount) -> bool:
        """A decision to ask others: a word of request and no verb of giving between it and the amount but "attribution"."""
        asks = [hit for hit in hits if "request" in hit.classes and hit.end <= amount.start]
        return bool(asks) and not any(
            "decide" in hit.classes and hit.start > asks[-1].end for hit in hits if hit.end <= amount.start
        )

    def _year(
        self,
        number: int,
        statements: list[Statement],
        context: Context,
        section: Section,
        amount: Amount,
        standing: Standing,
    ) -> tuple[int | None, YearBasis | None]:
        statement = statements[number]
        if standing == "recalled":
            return self._years.recalled(statement.folded, amount.start, context.year)
        for passage in (statement, *(statements[lead] for lead in statement.leads)):
            if found := self._years.stated(passage.folded, amount.start if passage is statement else None):
                return found
        if found := self._years.of_act(context.act):
            return found
        return (context.year, "session") if context.year else (None, None)


def _without_split_wholes(reading: Reading) -> Reading:
    """Of "1 000 000 € shared between X (500 000 €) and Y (500 000 €)" the shares are fundings, the whole is not."""
    found = reading.findings
    shares = sum(finding.cents for finding in found[1:])
    if len(found) > 2 and found[0].cents == shares and len({finding.beneficiary for finding in found[1:]}) > 1:
        return reading._replace(findings=found[1:])
    return reading
