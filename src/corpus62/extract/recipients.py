"""Who receives: by the words around an amount, the lines above it, the parties of the act, its title. Knows names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.extract.afar import AfarReader
from corpus62.extract.answers import AnswerReader
from corpus62.extract.headings import HeadingReader
from corpus62.extract.labels import LabelReader, before_colon
from corpus62.extract.naming import NamesAround
from corpus62.extract.resolving import Recipient, Resolver

if TYPE_CHECKING:
    from corpus62.extract.cues import CueReader
    from corpus62.extract.passage import Passage, Said
    from corpus62.phrases.names import NameReader

_WE_DO = re.compile(r"\s(?:vous\s|l[aeu]i?\s|leur\s|y\s)?\w+ons\b")  # "nous attribuons", "nous vous proposons": we give
_YEAR = re.compile(r"\s(?:19|20)\d\d")
_SEVERAL = re.compile(r"(?:.*\W)?(?:l|d|c)es\s+\w+s$")  # "les aides", "des subventions"
_ARTICLE = 5  # characters
_CASE_REACH = 3  # statements of the case of one person
_LOOK_AHEAD = 2  # statements below an amount that may give "this sum" to somebody


class Recipients:
    """Finds the beneficiary of an amount, nearest words first."""

    def __init__(self, names: NameReader, cues: CueReader) -> None:
        self.names = names
        self._cues = cues
        self.around = NamesAround(names)
        self.headings = HeadingReader(names, cues)
        self._answers = AnswerReader(names, cues)
        self._labels = LabelReader(names, cues)
        self._resolver = Resolver(names, cues)
        self._afar = AfarReader(names, cues, self.headings, self._answers, self._resolver)

    def find(self, said: Said, payer: str | None) -> Recipient | None:
        """The beneficiary of an amount, local names resolved; None when nobody is named."""
        context, passage = said.context, said.passage
        if self.names.opens_case(said.folded) and self._in_a_case(passage):
            return Recipient(self.names.person_label, near=True)
        if said.label is not None and (name := self._labels.of_item(said.label)):
            return self._resolver.resolved(name, context)
        candidates = self.around.best(said)
        if candidates and (addressed := self._labels.addressed(said, candidates)) is not None:
            return self._resolver.resolved(addressed, context)
        if (found := self._resolver.first(candidates, context, payer)) is not None:
            return found
        if (heading := self.headings.above(passage)) is not None:
            return self._resolver.resolved(heading, context)._replace(asks=True)
        for lead in passage.leads:
            led = self.around.given(lead, 0, len(lead.folded))
            if (found := self._resolver.first(led, context, payer)) is not None:
                return found
        if any("personal" in hit.classes for hit in said.hits):
            return Recipient(self.names.person_label, near=True)
        ends = self.names.ends_with_person(said.text, said.folded, said.floor, said.amount.start)
        if ends or self._in_a_case(passage):
            return Recipient(self.names.person_label, near=True)
        labelled = self._labels.opening(said) or self.headings.of_topic(before_colon(said), context)
        if labelled is not None:
            return self._resolver.resolved(labelled, context)
        asked = self._resolver.first(self._answers.same_sum(said), context, payer)
        found = asked or self._given_below(said, payer) or self._member_of(said, payer)
        if found is None and (item := self.headings.of_item(passage)) is not None:
            return self._resolver.resolved(item, context)._replace(asks=True)
        if found is None and self._is_asked_by_person(passage):
            return Recipient(self.names.person_label, near=True, asks=True)
        if found is None and (asker := self._answers.more(said)) is not None:
            found = self._resolver.first([asker], context, payer)
        if found is None and (demanded := self._labels.whole(said)) is not None:
            return self._resolver.resolved(demanded, context)
        if found is None and not (said.role == "total" or self._of_several(said)):
            found = self._owner_of_grant(said, payer) or self._afar.find(passage, payer)
            found = found or self._resolver.first(self.around.meant_by_name(said), context, payer)
            found = found or self._afar.at_last(said, payer)
        return found

    def _owner_of_grant(self, said: Said, payer: str | None) -> Recipient | None:
        """Whose grant is fixed, whatever its name says: "L'aide de l'Opéra est fixée à 900 €"; an authority gives its own."""
        if payer != said.context.act.body:
            return None
        grants = (hit for hit in said.hits if said.floor <= hit.start and hit.end <= said.amount.start)
        whole = (hit.end for hit in grants if "grant" in hit.classes and "shares" not in hit.classes)
        named = (self.names.owner(said.text, said.folded, end) for end in whole)
        owners = (name for name in named if name is not None and self._is_named_plainly(name.text))
        return self._resolver.first(owners, said.context, payer)

    def _is_named_plainly(self, name: str) -> bool:
        return name[0].isupper() and not (self.names.says_authority(name) or self.names.is_doubtful(name))

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
                    return self._resolver.first([owner], said.context, payer)
        if not passage.number:
            return None
        above = passage.statements[passage.number - 1]
        joins = [hit.end for hit in self._cues.find(above.folded) if "membership" in hit.classes]
        named = self.around.given(above, joins[0], len(above.folded)) if joins else []
        return self._resolver.first(named, said.context, payer)

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
                return self._resolver.first(self.around.given(below, 0, len(below.folded)), said.context, payer)
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
