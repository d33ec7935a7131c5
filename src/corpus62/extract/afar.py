"""Who receives a sum whose sentence names nobody: a party, the title, whom the sentences above speak of. Knows one act."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.extract.resolving import Recipient
from corpus62.phrases.casing import is_capitals
from corpus62.text.fold import fold_name

if TYPE_CHECKING:
    from corpus62.extract.answers import AnswerReader
    from corpus62.extract.context import Context
    from corpus62.extract.cues import CueReader
    from corpus62.extract.headings import HeadingReader
    from corpus62.extract.passage import Passage, Said
    from corpus62.extract.resolving import Resolver
    from corpus62.phrases.names import NameReader

# One who pays: ", le Département pour 40 000 €".
_SHARES = re.compile(r"\s(?:pour|a\shauteur\sde|a\sconcurrence\sde)\s\d[\d ,.]*(?:€|eur)")
_MANY = 3  # names in a sentence above: which of them is meant it does not say
_LIST_OF_NAMES = 6  # commas: more make a list of people present
_GIVING = frozenset({"give", "propose"})
_POINTED_REACH = 2  # statements above a pronoun in which it is said for whom it stands
_TOPIC_REACH = 3  # statements above an amount that may speak of who receives it
_LOOK_BACK = 8  # statements above an amount in which its beneficiary may stand


class AfarReader:
    """Built once; what is surest first."""

    def __init__(
        self, names: NameReader, cues: CueReader, headings: HeadingReader, answers: AnswerReader, resolver: Resolver
    ) -> None:
        self._names = names
        self._cues = cues
        self._headings = headings
        self._answers = answers
        self._resolver = resolver

    def find(self, passage: Passage, payer: str | None) -> Recipient | None:
        """The other party of a contract; who a pronoun points to; the dossier's partner; the title's; the last named."""
        context = passage.context
        if (party := self._other(context.act.parties, payer)) is not None:
            return party
        if (receiving := self._receiving(passage, payer)) is not None:
            return receiving
        noun = self._names.points_back(passage.statement.folded)
        if noun is not None:
            found = None if noun else self._spoken_of(passage, payer, _POINTED_REACH)
            found = found or self._mentioned(passage, payer, noun) or self._mentioned(passage, payer, before=True)
            if found is not None:
                return found
        if not context.act.parties and (party := self._other(context.partners, payer)) is not None:
            return party
        return self._fuller(self._titled(context, payer), passage, payer)

    def _receiving(self, passage: Passage, payer: str | None) -> Recipient | None:
        """Whom a word for a kind stands for, as the subject of a verb of receiving: "le club percevra une aide de 9 €"."""
        verbs = (hit.start for hit in passage.hits if "receive" in hit.classes)
        kind = next(filter(None, (self._names.kind_before(passage.statement.folded, verb) for verb in verbs)), None)
        if kind is None:
            return None
        found = self._mentioned(passage, payer, kind) or self._spoken_of(passage, payer, _POINTED_REACH)
        return found or self._titled(passage.context, payer)

    def at_last(self, said: Said, payer: str | None) -> Recipient | None:
        """Who asks or is spoken of above, by a name that says no kind: "Vu la demande de l'Opéra", "L'Opéra fête ses dix ans."."""
        body = said.context.act.body
        given = any(hit.classes & _GIVING and "receive" not in hit.classes for hit in said.hits)
        if payer != body or not given:
            return None
        demand = self._answers.owner(said)
        named = self._resolver.distant([demand], said.context, payer) if demand else None
        if named is not None:
            return Recipient(named, near=False, sure=False)
        return self._spoken_of(said.passage, payer, _TOPIC_REACH)

    def _spoken_of(self, passage: Passage, payer: str | None, reach: int) -> Recipient | None:
        """Of whom the sentences above speak: "L'Opéra fête ses dix ans. Il est proposé de lui verser 500 €."."""
        context, before = passage.context, passage.amounts[0].start
        for above in reversed(passage.statements[max(0, passage.number - reach) : passage.number + 1]):
            if above.start < context.act.char_start:
                break
            several = above is passage.statement and len(passage.amounts) > 1
            end = before if several else len(above.text)
            name = self._names.spoken_of(above.text[:end], above.folded[:end])
            topic = name is not None and self._names.is_doubtful(name.text) and name.text in (context.act.title or "")
            if name is None or topic or self._names.is_giver(name.text):
                continue
            if (named := self._resolver.distant([name], context, payer)) is not None:
                return Recipient(named, near=False, sure=False)
        return None

    def _fuller(self, titled: Recipient | None, passage: Passage, payer: str | None) -> Recipient | None:
        """Whom the title names; where it says but a kind ("SYNDICAT SCOLAIRE"), the one with a name that the text speaks of.

        In capitals it may be what the act is about as well: "AIDE À L'IMMOBILIER D'ENTREPRISE".
        """
        if titled is not None and not (self._names.is_common(titled.name) or self._names.is_doubtful(titled.name)):
            return titled
        named = self._mentioned(passage, payer)
        if titled is None or named is None:
            return titled or named
        return named._replace(sure=True) if any(map(str.isupper, named.name)) else titled

    def _other(self, parties: tuple[str, ...], payer: str | None) -> Recipient | None:
        """The only party that is not the payer."""
        others = [party for party in parties if payer is None or not self._names.same(party, payer)]
        return Recipient(others[0], near=False) if len(others) == 1 and payer is not None else None

    def _mentioned(
        self, passage: Passage, payer: str | None, noun: str = "", *, before: bool = False
    ) -> Recipient | None:
        """The organisation named last above an amount, or in its own statement; called by `noun` if one is given.

        Only `before` the amount where a word points back at it: "accorde à l'entreprise 9 € et autorise la Région à participer".
        """
        context, several = passage.context, len(passage.amounts) > 1
        for above in reversed(passage.statements[max(0, passage.number - _LOOK_BACK) : passage.number + 1]):
            if above.start < context.act.char_start or above.text.count(",") > _LIST_OF_NAMES:
                continue
            end = passage.amounts[0].start if before and above is passage.statement else len(above.text)
            mentions = self._names.mentions(above.text[:end], above.folded[:end])
            if len(mentions) >= _MANY and above is not passage.statement and not noun:
                continue  # of those who "are bound by the contract" none is meant
            called = (
                name
                for name in reversed(mentions)
                if above.folded.startswith(noun, name.start)
                and not (several and _SHARES.match(above.folded, name.end))
                and not (above is not passage.statement and self._names.is_giver(name.text))
            )
            named = self._resolver.distant(called, context, payer)
            if named is not None:
                return Recipient(named, near=False, sure=False)
        return None

    def _titled(self, context: Context, payer: str | None) -> Recipient | None:
        """Whom the title of the act names: behind its word for a grant, else anywhere."""
        title = context.act.title or ""
        folded = fold_name(title)
        grants = [hit.end for hit in self._cues.find(folded) if hit.classes & {"grant", "membership", "give"}]
        given = [match.end() for match in self._names.to.finditer(folded) if grants and match.start() >= grants[0] - 1]
        if not is_capitals(title):  # "Convention 2019 avec l'association X"
            given += [match.end() for match in self._names.with_.finditer(folded)]
        read = (self._names.at(title, folded, position, len(title)) for position in given)
        told = [name for name in read if name is not None and not (is_capitals(title) and _one_word(name.text))]
        candidates = told or self._names.mentions(title, folded)
        named = self._resolver.distant(candidates, context, payer)
        named = named or self._headings.of_topic(title, context)
        return Recipient(named, near=False) if named is not None else None


def _one_word(name: str) -> bool:
    return len(name.split()) == 1
