"""Who receives: by the words around an amount, the lines above it, the parties of the act, its title. Knows names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from corpus62.extract.answers import AnswerReader
from corpus62.extract.headings import HeadingReader
from corpus62.extract.labels import LabelReader
from corpus62.extract.naming import NamesAround
from corpus62.phrases.casing import is_capitals
from corpus62.text.fold import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus62.extract.context import Context
    from corpus62.extract.cues import CueReader
    from corpus62.extract.passage import Passage, Said
    from corpus62.phrases.cutting import Name
    from corpus62.phrases.names import NameReader

_WE_DO = re.compile(r"\s\w+ons\b")  # "nous attribuons": we give
_YEAR = re.compile(r"\s(?:19|20)\d\d")
_SEVERAL = re.compile(r"(?:.*\W)?(?:l|d|c)es\s+\w+s$")  # "les aides", "des subventions"
_ARTICLE = 5  # characters
# One who pays: ", le Département pour 40 000 €".
_SHARES = re.compile(r"\s(?:pour|a\shauteur\sde|a\sconcurrence\sde)\s\d[\d ,.]*(?:€|eur)")
_MANY = 3  # names in a sentence above: which of them is meant it does not say
_LIST_OF_NAMES = 6  # commas: more make a list of people present
_CASE_REACH = 3  # statements of the case of one person
_LOOK_AHEAD = 2  # statements below an amount that may give "this sum" to somebody
_LOOK_BACK = 8  # statements above an amount in which its beneficiary may stand


class Recipient(NamedTuple):
    """A beneficiary; `near` when the statement itself names it, `sure` when at least a title or a contract does."""

    name: str
    near: bool
    sure: bool = True
    asks: bool = False  # it heads the paragraph that tells its demand


class Recipients:
    """Finds the beneficiary of an amount, nearest words first."""

    def __init__(self, names: NameReader, cues: CueReader) -> None:
        self.names = names
        self._cues = cues
        self.around = NamesAround(names)
        self.headings = HeadingReader(names, cues)
        self._answers = AnswerReader(names, cues)
        self._labels = LabelReader(names, cues)
        self._bare = (names.is_kind, names.is_bare_authority, names.is_several)

    def find(self, said: Said, payer: str | None) -> Recipient | None:
        """The beneficiary of an amount, local names resolved; None when nobody is named."""
        context, passage = said.context, said.passage
        if self.names.opens_case(said.folded) and self._in_a_case(passage):
            return Recipient(self.names.person_label, near=True)
        if said.label is not None and (name := self._labels.of_item(said.label)):
            return self._resolved(name, context)
        candidates = self.around.best(said)
        if candidates and (addressed := self._labels.addressed(said, candidates)) is not None:
            return self._resolved(addressed, context)
        if (found := self._first(candidates, context, payer)) is not None:
            return found
        if (heading := self.headings.above(passage)) is not None:
            return self._resolved(heading, context)._replace(asks=True)
        for lead in passage.leads:
            led = self.around.given(lead, 0, len(lead.folded))
            if (found := self._first(led, context, payer)) is not None:
                return found
        if any("personal" in hit.classes for hit in said.hits):
            return Recipient(self.names.person_label, near=True)
        ends = self.names.ends_with_person(said.text, said.folded, said.floor, said.amount.start)
        if ends or self._in_a_case(passage):
            return Recipient(self.names.person_label, near=True)
        if (labelled := self._labels.opening(said)) is not None:
            return self._resolved(labelled, context)
        asked = self._first(self._answers.same_sum(said), context, payer)
        found = asked or self._given_below(said, payer) or self._member_of(said, payer)
        if found is None and (item := self.headings.of_item(passage)) is not None:
            return self._resolved(item, context)._replace(asks=True)
        if found is None and self._is_asked_by_person(passage):
            return Recipient(self.names.person_label, near=True, asks=True)
        if found is None and (asker := self._answers.more(said)) is not None:
            found = self._first([asker], context, payer)
        if found is None and not (said.role == "total" or self._of_several(said)):
            found = self._from_afar(passage, payer) or self._first(self.around.meant_by_name(said), context, payer)
        return found

    def _member_of(self, said: Said, payer: str | None) -> Recipient | None:
        """Whose membership it is: "l'appel de cotisation 2015 du Parc"; else whom the sentence before joins.

        "(…) renouveler l'adhésion à l'association X. Cotisation : 310 €".
        """
        passage = said.passage
        if said.role != "membership":
            return None
        for hit in said.hits:
            if "membership" in hit.classes and hit.end <= said.amount.start:
                year = _YEAR.match(said.folded, hit.end)
                owner = self.names.owner(said.text, said.folded, year.end() if year else hit.end)
                if owner is not None:
                    return self._first([owner], said.context, payer)
        if not passage.number:
            return None
        above = passage.statements[passage.number - 1]
        joins = [hit.end for hit in self._cues.find(above.folded) if "membership" in hit.classes]
        named = self.around.given(above, joins[0], len(above.folded)) if joins else []
        return self._first(named, said.context, payer)

    def _of_several(self, said: Said) -> bool:
        """Whether a sum is said of several grants, which no one partner receives: "les aides du volet A, soit 20 675 €"."""
        nouns = [
            hit
            for hit in said.hits
            if "grant" in hit.classes and said.floor <= hit.start and hit.end <= said.amount.start
        ]
        if not nouns or said.context.is_contract:
            return False
        return bool(_SEVERAL.match(said.folded, max(0, nouns[-1].start - _ARTICLE), nouns[-1].end))

    def _given_below(self, said: Said, payer: str | None) -> Recipient | None:
        """To whom the next sentences give "this sum": "La participation s'élève à 80 €. Le conseil la verse au Club"."""
        passage = said.passage
        for below in passage.statements[passage.number + 1 : passage.number + 1 + _LOOK_AHEAD]:
            if any("this_sum" in hit.classes for hit in self._cues.find(below.folded)):
                return self._first(self.around.given(below, 0, len(below.folded)), said.context, payer)
        return None

    def _in_a_case(self, passage: Passage) -> bool:
        """Whether a sum is given in the case of a person, opened in its statement or shortly above it."""
        if not self.names.helps_persons(passage.context.act.body):
            return False
        above = passage.statements[max(0, passage.number - _CASE_REACH) : passage.number + 1]
        return any(self.names.opens_case(each.folded) for each in above if each.start >= passage.context.act.char_start)

    def _is_asked_by_person(self, passage: Passage) -> bool:
        """Whether a natural person asks an authority that helps persons: "Mme D. sollicite 600 €", then "lui attribue 350 €"."""
        statement, context = passage.statement, passage.context
        if not self.names.helps_persons(context.act.body):
            return False
        above = passage.statements[max(0, passage.number - _CASE_REACH) : passage.number]
        back = self.names.points_back(statement.folded) == ""
        told = [statement, *(each for each in reversed(above) if back and each.start >= context.act.char_start)]
        return any(
            self.names.ends_with_person(each.text, each.folded, 0, hit.start)
            for each in told
            for hit in self._cues.find(each.folded)
            if "request" in hit.classes
        )

    def asks(self, said: Said) -> bool:
        """Whether the statement names an organisation that asks: "le Club de judo demande 700 €"."""
        asker = self.around.asker(said)
        return asker is not None and self.names.says_kind(asker.text)

    def gives_to_body(self, said: Said) -> bool:
        """Whether a statement says that the deciding body receives: "attribue à la commune", "nous apporte"."""
        us = any(
            "us" in hit.classes and hit.end <= said.amount.start and not _WE_DO.match(said.folded, hit.end)
            for hit in said.hits
        )
        if us and any("give" in hit.classes for hit in said.hits):
            return True
        statement = said.passage.statement
        named = self.around.given(statement, said.floor, said.amount.start)
        named = named or self.around.given(statement, said.amount.end, said.following)
        body = said.context.act.body
        if not named or not self.names.is_body(named[0].text, body):
            return False
        # "il revient à la commune de verser au syndicat": it is she who gives, to the next one named
        gives = [hit.start for hit in said.hits if "give" in hit.classes and hit.start >= named[0].end]
        return not any(name.start > gives[0] and not self.names.is_body(name.text, body) for name in named if gives)

    def _first(self, names: Iterable[Name], context: Context, payer: str | None) -> Recipient | None:
        """The first name that is no reference to another and not the payer."""
        for name in names:
            low = fold_name(name.text)
            if (self.names.is_anaphora(name.text) or self._cues.is_grant(low)) and low not in context.local:
                continue
            found = self._resolved(name.text, context)
            if payer is None or not self.names.same(found.name, payer):
                return found
        return None

    def _resolved(self, name: str, context: Context) -> Recipient:
        """A name as the act defines it: a local name, the body, a party."""
        low = fold_name(name)
        if low in context.local:
            return Recipient(context.local[low], near=True)
        if context.act.body and self.names.is_body(name, context.act.body):
            return Recipient(context.act.body, near=True)
        party = next((party for party in context.partners if self.names.same(name, party)), name)
        return Recipient(party, near=True)

    def _from_afar(self, passage: Passage, payer: str | None) -> Recipient | None:
        """The other party of a contract; who a pronoun points to; the dossier's partner; the title's; the last named."""
        context = passage.context
        if (party := self._other(context.act.parties, payer)) is not None:
            return party
        noun = self.names.points_back(passage.statement.folded)
        if noun is not None:
            found = self._mentioned(passage, payer, noun) or self._mentioned(passage, payer, before=True)
            found = found or (None if noun else self._subject_above(passage, payer))
            if found is not None:
                return found
        if not context.act.parties and (party := self._other(context.partners, payer)) is not None:
            return party
        return self._fuller(self._titled(context, payer), passage, payer)

    def _subject_above(self, passage: Passage, payer: str | None) -> Recipient | None:
        """Of whom the sentence above speaks: "L'Opéra fête ses dix ans. Il est proposé de lui verser 500 €."."""
        above = passage.statements[passage.number - 1] if passage.number else None
        if above is None or above.start < passage.context.act.char_start:
            return None
        subject = self.names.subject(above.text, above.folded, len(above.text))
        named = self._distant([subject], passage.context, payer) if subject else None
        return Recipient(named, near=False, sure=False) if named else None

    def _fuller(self, titled: Recipient | None, passage: Passage, payer: str | None) -> Recipient | None:
        """Whom the title names; where it says but a kind ("SYNDICAT SCOLAIRE"), the one with a name that the text speaks of.

        In capitals it may be what the act is about as well: "AIDE À L'IMMOBILIER D'ENTREPRISE".
        """
        if titled is not None and not (self.names.is_common(titled.name) or self.names.is_doubtful(titled.name)):
            return titled
        named = self._mentioned(passage, payer)
        if titled is None or named is None:
            return titled or named
        return named._replace(sure=True) if any(map(str.isupper, named.name)) else titled

    def _other(self, parties: tuple[str, ...], payer: str | None) -> Recipient | None:
        """The only party that is not the payer."""
        others = [party for party in parties if payer is None or not self.names.same(party, payer)]
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
            mentions = self.names.mentions(above.text[:end], above.folded[:end])
            if len(mentions) >= _MANY and above is not passage.statement and not noun:
                continue  # of those who "are bound by the contract" none is meant
            called = (
                name
                for name in reversed(mentions)
                if above.folded.startswith(noun, name.start)
                and not (several and _SHARES.match(above.folded, name.end))
                and not (above is not passage.statement and self.names.is_giver(name.text))
            )
            named = self._distant(called, context, payer)
            if named is not None:
                return Recipient(named, near=False, sure=False)
        return None

    def _titled(self, context: Context, payer: str | None) -> Recipient | None:
        """Whom the title of the act names: behind its word for a grant, else anywhere."""
        title = context.act.title or ""
        folded = fold_name(title)
        grants = [hit.end for hit in self._cues.find(folded) if hit.classes & {"grant", "membership", "give"}]
        given = [match.end() for match in self.names.to.finditer(folded) if grants and match.start() >= grants[0] - 1]
        if not is_capitals(title):  # "Convention 2019 avec l'association X"
            given += [match.end() for match in self.names.with_.finditer(folded)]
        read = (self.names.at(title, folded, position, len(title)) for position in given)
        told = [name for name in read if name is not None and not (is_capitals(title) and _one_word(name.text))]
        candidates = told or self.names.mentions(title, folded)
        named = self._distant(candidates, context, payer)
        named = named or self.headings.of_topic(title, context)
        return Recipient(named, near=False) if named is not None else None

    def _distant(self, names: Iterable[Name], context: Context, payer: str | None) -> str | None:
        """The first of some names that is neither a reference, nor the payer, nor the body."""
        for name in names:
            bare = any(is_bare(name.text) for is_bare in self._bare)
            found = None if bare else self._first([name], context, payer)
            if found is not None and not self.names.is_body(found.name, context.act.body):
                return found.name
        return None


def _one_word(name: str) -> bool:
    return len(name.split()) == 1
