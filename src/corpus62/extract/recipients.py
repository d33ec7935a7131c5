"""Who receives: in the words around an amount, in the statements above, in the title, among the parties. Knows names."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from corpus62.text.fold import fold

if TYPE_CHECKING:
    from corpus62.extract.context import Context
    from corpus62.extract.cues import CueReader
    from corpus62.extract.statements import Statement
    from corpus62.model import Amount
    from corpus62.phrases.names import Name, NameReader

_AT_ONCE = (
    34  # characters between an amount and a name that belongs to it before any other: " € à l'association dénommée "
)
_LIST_OF_NAMES = 6  # commas: more make a list of people present
_LOOK_BACK = 8  # statements above an amount in which its beneficiary may stand


class Recipient(NamedTuple):
    """A beneficiary; `near` when the statement itself names it, `sure` when at least a title or a contract does."""

    name: str
    near: bool
    sure: bool = True


class Recipients:
    """Finds the beneficiary of an amount, nearest words first."""

    def __init__(self, names: NameReader, cues: CueReader) -> None:
        self.names = names
        self._cues = cues

    def find(
        self,
        number: int,
        statements: list[Statement],
        context: Context,
        amount: Amount,
        floor: int,
        following: int,
        label: str | None,
        payer: str | None,
    ) -> Recipient | None:
        """The beneficiary of an amount of statement `number`, local names resolved; None when nobody is named."""
        statement = statements[number]
        if label is not None and (name := self.names.label(label)) and not name.isdigit():
            return self._resolved(name, context, near=True)
        for name in self._in_statement(statement, amount, floor, following):
            if (found := self._usable(name, context, payer)) is not None:
                return found
        if statement.heading >= 0 and (named := self._heading_name(statements[statement.heading], context)) is not None:
            return named
        for lead in statement.leads:
            above = statements[lead]
            for name in self._to_names(above, 0, len(above.folded)):
                if (found := self._usable(name, context, payer)) is not None:
                    return found
        if any("personal" in hit.classes for hit in self._cues.find(statement.folded)):
            return Recipient(self.names.person_label, near=True)
        return self._from_afar(number, statements, context, payer)

    def gives_to_body(
        self, statement: Statement, amount: Amount, floor: int, following: int, context: Context, hits: list[Hit]
    ) -> bool:
        """Whether a statement says that the deciding body receives: "attribue à la commune", "nous apporte"."""
        if any("us" in hit.classes and hit.end <= amount.start for hit in hits) and any(
            "give" in hit.classes for hit in hits
        ):
            return True
        names = [*self._to_names(statement, floor, amount.start), *self._to_names(statement, amount.end, following)]
        return bool(names) and self._is_body(names[0].text, context)

    def _heading_name(self, heading: Statement, context: Context) -> Recipient | None:
        """The partner that heads a paragraph ("ADMR", then "L'association demande 350 €.")."""
        if any(
            hit.classes & {"grant", "membership", "trap", "decide", "weak_trap"}
            for hit in self._cues.find(heading.folded)
        ):
            return None
        name = self.names.label(heading.text)
        return None if name is None or self._is_body(name, context) else self._resolved(name, context, near=True)

    def _in_statement(self, statement: Statement, amount: Amount, floor: int, following: int) -> list[Name]:
        """Names in the statement, best first: right behind the amount, before it, further behind."""
        bracketed = self._before_bracket(statement, amount, floor)
        if bracketed is not None:
            return [bracketed]
        behind = [
            name
            for name in self._to_names(statement, amount.end, following)
            if not self.names.set_apart(statement.folded, amount.end, name.start)
        ]
        before = self._to_names(statement, floor, amount.start)
        asker = self._asker(statement, amount)
        if asker is not None and not (behind and behind[0].start - amount.end <= _AT_ONCE):
            return [asker]
        if behind and behind[0].start - amount.end <= _AT_ONCE:
            return [*behind, *before]
        if not before and floor:
            before = self._to_names(statement, 0, floor)[-1:]
        receiver = self._receiver(statement, amount)
        if receiver is not None:
            return [receiver]
        weak = self._weak_names(statement, amount.end, following)
        named = [*before, *behind, *weak]
        return named if any(self._telling(name) for name in named) else [*named, *self._subject(statement, amount)]

    def _telling(self, name: Name) -> bool:
        return not self.names.is_anaphora(name.text)

    def _receiver(self, statement: Statement, amount: Amount) -> Name | None:
        """Who receives as the subject of its verb: "le Réseau X recevrait 12 k€"."""
        for hit in self._cues.find(statement.folded):
            if "receive" in hit.classes and hit.end <= amount.start:
                return self.names.before(statement.text, statement.folded, hit.start)
        return None

    def _subject(self, statement: Statement, amount: Amount) -> list[Name]:
        """The organisation that opens the statement and is the subject of one of its verbs."""
        name = self.names.subject(statement.text, statement.folded, amount.start)
        return [] if name is None else [name]

    def _asker(self, statement: Statement, amount: Amount) -> Name | None:
        """Who asks: "la demande de l'association X", "X sollicite"."""
        for hit in self._cues.find(statement.folded):
            if "request" not in hit.classes or hit.end > amount.start:
                continue
            name = self.names.before(statement.text, statement.folded, hit.start) or self.names.owner(
                statement.text, statement.folded, hit.end
            )
            if name is not None:
                return name
        return None

    def _before_bracket(self, statement: Statement, amount: Amount, floor: int) -> Name | None:
        """The name right before an amount in brackets: "le Département du Nord (500 000 €)"."""
        before = statement.folded[floor : amount.start].rstrip()
        if not before.endswith("(") or statement.folded[amount.end : amount.end + 2].strip()[:1] not in {")", "s"}:
            return None
        bracket = floor + len(before) - 1
        names = self.names.mentions(statement.text[floor:bracket], statement.folded[floor:bracket])
        return names[-1] if names and bracket - floor - names[-1].end <= 1 else None

    def _to_names(self, statement: Statement, start: int, end: int) -> list[Name]:
        names = []
        for match in self.names.to.finditer(statement.folded, start, end):
            if (name := self.names.at(statement.text, statement.folded, match.end(), end)) is not None:
                names.append(name)
        return names

    def _weak_names(self, statement: Statement, start: int, end: int) -> list[Name]:
        names = []
        for match in self.names.weak_to.finditer(statement.folded, start, end):
            name = self.names.at(statement.text, statement.folded, match.end(), end)
            if name is not None and self.names.mentions(name.text, fold(name.text)):
                names.append(name)
        return names

    def _usable(self, name: Name, context: Context, payer: str | None) -> Recipient | None:
        """A name that is no anaphora and not the payer."""
        if self.names.is_anaphora(name.text) and fold(name.text) not in context.local:
            return None
        found = self._resolved(name.text, context, near=True)
        return None if payer is not None and self.names.same(found.name, payer) else found

    def _resolved(self, name: str, context: Context, *, near: bool) -> Recipient:
        low = fold(name)
        if low in context.local:
            return Recipient(context.local[low], near)
        if context.act.body and self.names.is_body(name, context.act.body):
            return Recipient(context.act.body, near)
        for party in context.partners:
            if self.names.same(name, party):
                return Recipient(party, near)
        return Recipient(name, near)

    def _from_afar(
        self, number: int, statements: list[Statement], context: Context, payer: str | None
    ) -> Recipient | None:
        """The other party of a contract; else the organisation last named above; else the one in the title."""
        others = [party for party in context.act.parties if payer is None or not self.names.same(party, payer)]
        if len(others) == 1 and payer is not None:
            return Recipient(others[0], near=False)
        if (
            self.names.points_back(statements[number].folded)
            and (found := self._mentioned(number, statements, context, payer)) is not None
        ):
            return found
        if (
            not context.act.parties
            and len(context.partners) == 1
            and payer is not None
            and not self.names.same(context.partners[0], payer)
        ):
            return Recipient(context.partners[0], near=False)
        title = context.act.title or ""
        named = self._titled(title, context, payer)
        if named is not None:
            return named
        return self._mentioned(number, statements, context, payer)

    def _mentioned(
        self, number: int, statements: list[Statement], context: Context, payer: str | None
    ) -> Recipient | None:
        """The organisation named last above an amount, or in its own statement."""
        for above in reversed(statements[max(0, number - _LOOK_BACK) : number + 1]):
            if above.start < context.act.char_start:
                break
            if above.text.count(",") > _LIST_OF_NAMES:
                continue
            for name in reversed(self.names.mentions(above.text, above.folded)):
                found = self._usable(name, context, payer)
                if found is not None and not self._is_body(found.name, context):
                    return Recipient(found.name, near=False, sure=False)
        return None

    def _is_body(self, name: str, context: Context) -> bool:
        return self.names.is_body(name, context.act.body)

    def _titled(self, title: str, context: Context, payer: str | None) -> Recipient | None:
        folded = fold(title)
        grants = [hit.end for hit in self._cues.find(folded) if hit.classes & {"grant", "membership", "give"}]
        given = [match.end() for match in self.names.to.finditer(folded) if grants and match.start() >= grants[0] - 1]
        named = (self.names.at(title, folded, position, len(title)) for position in given)
        candidates = [name for name in named if name is not None] or self.names.mentions(title, folded)
        for name in candidates:
            found = self._usable(name, context, payer)
            if found is not None and not self._is_body(found.name, context):
                return Recipient(found.name, near=False)
        return None
