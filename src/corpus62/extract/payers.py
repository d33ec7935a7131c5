"""Who gives in a passage, when it is not the deciding body. Knows one passage and its act's parties."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.extract.cues import has
from corpus62.scan.selection import word_bounded
from corpus62.text.fold import fold_name
from corpus62.text.places import places
from corpus62.vocabulary.patterns import alternation, at_word, folded_words

if TYPE_CHECKING:
    from corpus62.extract.context import Context
    from corpus62.extract.cues import CueReader
    from corpus62.extract.passage import Said
    from corpus62.phrases.names import NameReader
    from corpus62.vocabulary.shapes import Vocabulary

_OF = r"(?:de\s+la\s+|de\s+l'\s?|du\s+|des\s+|de\s+|d'\s?)"
_OF_PLACE = re.compile(r"\s(?:d[eu]s?\s|d['’]|[A-ZÀ-Þ])")  # what says which département or région it is
_GIFT_REACH = 40  # characters between a verb of giving and the figures of its sum
# An apposition or a pronoun at most between it and its verb: "la Ville de X y contribue".
_GIVES_ITSELF = re.compile(r"\s*(?:,[^.;:]{0,60},)?\s*(?:,\s*qui\s*)?(?:(?:y|en|lui|leur)\s)?")
_ARTICLE = re.compile(r"(?:l[ae]s?\s+|l')")


class PayerReader:
    """Built once from the usual funders and the grant words of the vocabulary."""

    def __init__(self, vocabulary: Vocabulary, names: NameReader, reader: CueReader) -> None:
        self._names = names
        self._cues = reader
        self._funders = {word: row[0] for row in vocabulary.bodies.funders.names for word in folded_words(row)}
        funder = alternation(self._funders)
        cues = vocabulary.cues
        received = frozenset(cues.receive.words)  # "L'Association recevra 9 €": verbs of who is given
        gives = alternation([word for word in cues.give.words if word not in received])
        grants = at_word((*cues.grant.words, *cues.membership.words))
        binding = alternation(vocabulary.bodies.funders.binding)
        self._bound = re.compile(rf"\s(?:{binding}\s)?{gives}(?!\w)")
        self._grant_of = re.compile(rf"{grants}(?:\s\w+)?\s{_OF}")
        from_ = alternation(vocabulary.names.from_)
        self._of = re.compile(rf"{grants}(?:\s+\w+){{0,2}}?\s+(?:{_OF}|{from_}(?:(?<=')|\s+))?(?={funder}(?!\w))")
        self._receives = re.compile(rf"{at_word(vocabulary.bodies.funders.receiving)}(?!\w)")
        received_ = alternation(vocabulary.bodies.funders.receiving)
        self._of_authority = re.compile(rf"\s(?:{received_}\s)?(?:de la part )?(?:de la\s+|de l'|du\s+|de\s+|d')")
        by = [word for word in vocabulary.names.from_ if " par" in word]
        self._by = re.compile(rf"{at_word(by)}\s+(?:la\s|le\s|l'|les\s)?\s*")
        self._subject = re.compile(
            rf"(?P<name>{at_word(self._funders)})(?:\s\([^()]{{2,20}}\))?\s(?:qui\s)?(?:(?:y|en|nous|lui|leur)\s)?(?:{binding}(?:\s|,[^,.;]{{2,30}},\s))?{gives}(?!\w)"
        )
        self._this = re.compile(r"\bce(?:tte)?\s")
        self._name = re.compile(rf"{funder}(?!\w)")
        self._name_anywhere = re.compile(rf"{at_word(self._funders)}(?!\w)")
        self._giving = re.compile(rf"{at_word(vocabulary.bodies.funders.giving)}\s(?=[^.;]{{0,{_GIFT_REACH}}}\d)")
        self._verb = re.compile(rf"{at_word(cues.give.words)}(?!\w)")
        self._from_one = re.compile(rf"(?<!\w){_OF}(?={funder}(?!\w))")
        self._ask_from = re.compile(rf"{at_word(vocabulary.bodies.funders.asked)}\s+(?:{_OF}|l[ae]s?\s+|l')?")

    def find(self, text: str, folded: str, start: int, end: int, context: Context, own: int = 0) -> str | None:
        """The giver named in folded[start:end]: "subvention de l'État", "la Région attribue", or a party of the contract.

        Whose grant it is is said behind `own`: of "aide Anah 80 €, aide CC 9 €" the second is not the Anah's.
        """
        party = self._party(folded, start, end, context)
        if party is not None:
            return party
        for match in self._by.finditer(folded, start, end):
            name = self._names.at(text, folded, match.end(), len(folded))
            if name is not None and not self._names.is_anaphora(name.text):
                return context.local.get(fold_name(name.text), name.text)
        for match in self._of.finditer(folded, max(start, own), end):
            if funder := self._funder_at(text, folded, match.end(), context):
                return funder
        return self._subject_of(text, folded, start, end, context) or self._giving_subject(text, folded, end, context)

    def received_from(self, said: Said) -> str | None:
        """From whom a sum was received: "a obtenu de l'État 8 000 € et de la Région une aide de 5 000 €"."""
        verb = self._receives.search(said.folded, 0, said.amount.start)
        if verb is None:
            return None
        places = [match.end() for match in self._from_one.finditer(said.folded, verb.end(), said.amount.start)]
        if not places or has(said.hits, "give", places[-1], said.amount.start):  # "et décide d'en reverser la moitié"
            return None
        return self._funder_at(said.text, said.folded, places[-1], said.context)

    def giving(self, said: Said) -> str | None:
        """Who is the subject of the verb that gives a sum, where it is not the body."""
        args = said.text, said.folded
        payer = self._subject_of(*args, 0, said.following, said.context)
        payer = payer or self._giving_subject(*args, said.following, said.context)
        return None if payer == said.context.act.body else payer

    def is_third(self, payer: str | None, context: Context) -> bool:
        """Whether a payer is no party to a contract."""
        return context.is_contract and not any(self._names.same(payer or "", party) for party in context.act.parties)

    def helped_by(self, payer: str | None, context: Context) -> str | None:
        """Who receives from a payer that is not the body: the partner of a contract from a third, else the body."""
        partner = context.partners[0] if len(context.partners) == 1 else None
        return partner if partner and self.is_third(payer, context) else context.act.body

    def behind(self, said: Said) -> str | None:
        """Who is said right behind a sum: "le fonds de concours de 40 000 € de la Communauté", "accepte le don de 50 € de X".

        Whose a gift is that the body accepts may be said before its sum as well: "accepte le don de X d'un montant de 50 €".
        """
        accepted = next((hit for hit in said.hits if "accepted" in hit.classes and hit.end <= said.amount.start), None)
        giver = self._names.owner(said.text, said.folded, accepted.end) if accepted else None
        if giver is not None and giver.end <= said.amount.start:
            return None if self._is_body(giver.text, said.context) else giver.text
        match = self._of_authority.match(said.folded, said.amount.end)
        if match is None:
            return None
        if funder := self._funder_at(said.text, said.folded, match.end(), said.context):
            return funder
        name = self._names.at(said.text, said.folded, match.end(), said.following)
        if name is None or not (self._names.is_authority(name.text) or has(said.hits, "accepted") or self._taken(said)):
            return None
        return said.context.act.body if self._is_body(name.text, said.context) else name.text

    def _taken(self, said: Said) -> bool:
        """Whether the next sentence accepts a gift: "Le conseil accepte ce don"."""
        below = said.passage.statements[said.passage.number + 1 : said.passage.number + 2]
        hits = self._cues.find(below[0].folded) if below else []
        return any("accepted" in hit.classes and self._this.search(below[0].folded, hit.start, hit.end) for hit in hits)

    def subject(self, said: Said) -> str | None:
        """Who gives to the body: the last organisation named before the verb of giving."""
        text, folded, context = said.text, said.folded, said.context
        verb = self._verb.search(folded, 0, said.amount.start)
        limit = verb.start() if verb else said.amount.start
        found = self.find(text, folded, 0, limit + 1, context)
        if found and found != context.act.body:
            return found
        places = (match.start() for match in self._name_anywhere.finditer(folded, 0, limit))
        funders = [name for place in places if (name := self._funder_at(text, folded, place, context))]
        if funders:
            return funders[-1]
        named = self._names.mentions(text[:limit], folded[:limit])
        others = [name.text for name in named if not self._names.is_body(name.text, context.act.body)]
        return others[-1] if others else None

    def is_funder(self, name: str) -> bool:
        """Whether a name is a usual funder's or the name of its fund ("État (DETR)", "Région")."""
        return bool(self._name.match(fold_name(name)))

    def named_in(self, heading: str) -> str | None:
        """The funder that a folded heading names, "part etat"."""
        match = self._name_anywhere.search(heading)
        return self._funders[" ".join(match[0].split())] if match else None

    def asked_of(self, said: Said) -> str | None:
        """Who is asked: "solliciter auprès de l'État", behind the amount or right before it, else anywhere in the passage."""
        behind = said.amount.end, said.following
        asked = self.asked_here(said) or self._asked_between(said, self._ask_from, *behind)
        if asked is None and said.floor:
            asked = self._asked_between(said, self._from_one, said.floor, said.amount.start)
        return asked or self._asked_between(said, self._ask_from, 0, len(said.folded))

    def asked_here(self, said: Said) -> str | None:
        """Who is asked for one of several sums, each named before its own: "auprès de la Région 9 € et du Département 5 €"."""
        amounts = said.passage.amounts
        if len(amounts) == 1 or not self._asked_between(said, self._ask_from, 0, amounts[0].start):
            return None
        since = said.floor, said.amount.start
        asked = self._asked_between(said, self._ask_from, *since)
        return asked or (self._asked_between(said, self._from_one, *since) if said.floor else None)

    def _asked_between(self, said: Said, pattern: re.Pattern[str], start: int, end: int) -> str | None:
        asked = (self._asked_at(said, place.end()) for place in pattern.finditer(said.folded, start, end))
        return next(filter(None, asked), None)

    def _asked_at(self, said: Said, position: int) -> str | None:
        return self._funder_at(said.text, said.folded, position, said.context) or self._authority_at(said, position)

    def _authority_at(self, said: Said, position: int) -> str | None:
        """An authority that is asked under its own name: "auprès de Vernoux Agglomération"."""
        name = self._names.at(said.text, said.folded, position, len(said.text))
        if name is None or not self._names.says_authority(name.text):
            return None
        return said.context.act.body if self._is_body(name.text, said.context) else name.text

    def _funder_at(self, text: str, folded: str, position: int, context: Context) -> str | None:
        match = self._name.match(folded, position)
        if match is None:
            return None
        name = self._funders[" ".join(match[0].split())]
        full = context.local.get(match[0]) or self._in_full(text, folded, match, name)
        return context.act.body if context.act.body and self._is_body(full, context) else full

    def _in_full(self, text: str, folded: str, match: re.Match[str], name: str) -> str:
        """The funder as the passage names it, when it says more than its kind ("Département de la Sarvenne")."""
        article = _ARTICLE.match(folded, match.start())
        said = self._names.at(text, folded, article.end() if article else match.start(), len(text))
        fuller = (
            said is not None
            and fold_name(said.text).startswith(fold_name(name))
            and _OF_PLACE.match(said.text, len(name))
        )
        return said.text if said is not None and fuller else name

    def _is_body(self, name: str, context: Context) -> bool:
        body = context.act.body or ""
        return self._names.is_body(name, body)

    def _subject_of(self, text: str, folded: str, start: int, end: int, context: Context) -> str | None:
        """A funder right before a verb of giving: "l'État contribue"."""
        for match in self._subject.finditer(folded, start, end):
            if name := self._funder_at(text, folded, match.start("name"), context):
                return name
        return None

    def _giving_subject(self, text: str, folded: str, end: int, context: Context) -> str | None:
        """An organisation that gives a sum right behind its verb: "l'association X, qui apporterait 800 €"."""
        for match in self._giving.finditer(folded, 0, end):
            named = self._names.mentions(text[: match.start()], folded[: match.start()])
            last = named[-1] if named else self._names.before(text, folded, match.start())
            if last is None or self._cues.is_grant(fold_name(last.text)):  # "le fonds de concours accordé à la commune"
                continue
            if context.is_contract and not self._names.is_authority(last.text):
                continue
            if _GIVES_ITSELF.fullmatch(folded, last.end, match.start()) and not self._is_body(last.text, context):
                return last.text
        return None

    def _party(self, folded: str, start: int, end: int, context: Context) -> str | None:
        """A party that binds itself or whose grant it is: "l'administration contribue", "participation de la X"."""
        names = {**context.local, **{fold_name(name): name for name in context.act.parties}}
        if not names:
            return None
        granted = {match.end(): match.start() for match in self._grant_of.finditer(folded, start, end)}
        said: list[tuple[int, int, str]] = []
        for local, name in names.items():
            for place in places(folded, local, start, end):
                if not word_bounded(folded, place, place + len(local)):
                    continue
                if self._bound.match(folded, place + len(local), end):
                    said.append((place, len(local), name))
                elif place in granted:
                    said.append((granted[place], len(local), name))
        return max(said)[2] if said else None
