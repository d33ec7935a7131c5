"""Names in the statement of an amount, best first: who is given, who asks, who receives. Knows one statement."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus62.extract.cues import has
from corpus62.extract.series import given_in_series, is_series

if TYPE_CHECKING:
    from corpus62.extract.passage import Passage, Said
    from corpus62.extract.statements import Statement
    from corpus62.phrases.cutting import Name
    from corpus62.phrases.names import NameReader
    from corpus62.scan import Hit

# Characters between an amount and a name that belongs to it before any other: " € à l'association dénommée ".
_AT_ONCE = 34
_COLON = re.compile(r":\s+(?:l[ae]s?\s|l')?")  # "500 € : Club de foot"
_RIGHT_BEHIND = 1  # characters between a sum and the word that gives it
_COMMON = re.compile(r"(?!d[ue]s? )(?:[a-zà-ÿœ]{4,} ){1,3}(?=[«\"“]?[A-ZÀ-Þ])")  # "épicerie solidaire Le Panier"
_BESIDE = 3  # sums before and behind one that tell whether it stands in a series
_SERIES_MEANT = 2  # sums of a sentence that go "pour" an organisation
_BRACKET = re.compile(r"\s*\([^()]*\)")
_PURPOSE = re.compile(r"\bpour\s(?:la|le|les|l'|sa|son|ses|un|une)\b")
_TOUCHING = 16  # " € à l'association ": a name so near is meant even where a pronoun stands before the amount
_OWN_COLON = re.compile(r"\s?:\s*\Z")
_THE = re.compile(r"(?<!\w)(?:la|une|cette)\s\Z")
_OF_A_SUM = re.compile(r"(?:\s(?:de|d'une)\s\w+)?\s(?:de|d'un\smontant\sde)\s")
# What may stand in a bracket before a sum: "X (500 €)", "X (cotisation 2020 : 65 €)", "X (0,29 € par habitant, soit 184 €)"
_IN_BRACKET = re.compile(r"[^()]{0,50}")
_JOINED = re.compile(r"\)(?:\s*,|\s+et)*\s*")
_HANDED = 12  # characters before "à" in which "attribuée" stands
_GOING = 16  # characters before "à" in which "déplacement" stands


class NamesAround:
    """Finds the names that a statement gives an amount."""

    def __init__(self, names: NameReader) -> None:
        self._names = names

    def best(self, said: Said) -> list[Name]:
        """Names in the statement, best first: in its bracket, before its colon, right behind, who asks, before, further behind."""
        own = self._before_bracket(said) or self._announced(said)
        if own is not None:
            return [own]
        statement = said.passage.statement
        end, reach = self._behind_sum(said)
        behind = [
            name
            for name in self.given(statement, end, reach)
            if not self._names.set_apart(said.folded, end, name.start)
            and not has(said.hits, "request", end, name.start)
        ]
        before = self.given(statement, said.floor, said.amount.start)
        earlier = before or (self.given(statement, 0, said.floor) if said.floor else [])
        asker = self.asker(said)
        if (earlier or asker) and behind and _PURPOSE.search(said.folded, end, behind[0].start):
            behind = []  # "une subvention de 1 500 € pour la participation au Salon": it goes to whom was named before
        at_once = bool(behind) and behind[0].start - end <= _AT_ONCE
        if self._names.points_back(said.folded[said.floor : said.amount.start]) == "":
            behind = [
                name for name in behind if name.start - end <= _TOUCHING
            ]  # "lui apporte 80 € pour la Foire aux Bœufs"
            at_once = bool(behind)
        if before and behind and (self._touches(said, before[-1], behind[0]) or self._is_next(said, behind[0])):
            return [before[-1], *behind]
        if at_once:
            return [*behind, *before]
        if asker is not None:
            return [asker]
        if not before and said.floor:
            before = self.given(statement, 0, said.floor)[-1:]
        receiver = self._receiver(said)
        if receiver is not None:
            return [receiver]
        if not before and (meant := self._meant_at_once(said.passage, said.number)) is not None:
            return [meant]
        named = [*before, *behind, *self._meant(said)]
        if any(not self._names.is_anaphora(name.text) for name in named):
            return named
        subject = self._names.subject(said.text, said.folded, said.amount.start)
        return [*named, subject] if subject is not None else named

    @lru_cache(maxsize=64)  # noqa: B019 - lives as long as its worker
    def given(self, statement: Statement, start: int, end: int) -> list[Name]:
        """The names behind a word of giving in a stretch of a statement: "à X", "en faveur de Y"; kept for those who ask next."""
        found = (
            self._behind(statement, match, start, end)
            for match in self._names.to.finditer(statement.folded, start, end)
            if self._names.going.search(statement.folded, max(start, match.start() - _GOING), match.start()) is None
        )
        return [name for name in found if name is not None]

    def _behind(self, statement: Statement, to: re.Match[str], start: int, end: int) -> Name | None:
        """The name behind "à", or from the word for a kind on that "à l'association" ends with.

        Right behind a sum, at `start`, or a verb of giving, words for a kind may begin it that nobody listed: "80 € à
        l'épicerie Le Panier".
        """
        name = self._names.at(statement.text, statement.folded, to.end(), end)
        bracket = _BRACKET.match(statement.text, start, end)
        at_once = to.start() - (bracket.end() if bracket else start) <= _RIGHT_BEHIND
        handed = at_once or self._names.handed.search(statement.folded, max(0, to.start() - _HANDED), to.start())
        if name is None and handed:
            name = self._called(statement, to.end(), end)
        name = name or self._names.from_kind(statement.text, statement.folded, to, end)
        if at_once and (name is None or self._names.is_anaphora(name.text)):
            return given_in_series(statement, to.end(), end, self._names) or name
        return name

    def _called(self, statement: Statement, start: int, end: int) -> Name | None:
        """A name that small words begin, none of which begins something else."""
        common = _COMMON.match(statement.text, start, end)
        if common is None or self._names.never_opens(common[0]):
            return None
        proper = self._names.at(statement.text, statement.folded, common.end(), end)
        if proper is None or proper.person:
            return None
        return proper._replace(start=start, text=statement.text[start : proper.end])

    def given_at_once(self, passage: Passage, index: int) -> Name | None:
        """The organisation that follows an amount at once: "450 € au Tennis-club", "450 € pour le Tennis-club"."""
        end, text, folded = passage.amounts[index].end, passage.statement.text, passage.statement.folded
        behind, following = _right_behind(passage, index)
        paid = self._names.is_handed.match(folded, behind, following)  # "50 € seront versés au collège"
        to = self._names.to.match(folded, paid.end() if paid else behind)
        if to is None:
            return self._meant_at_once(passage, index)
        named = self.given(passage.statement, end, following)
        name = named[0] if named and named[0].start <= to.end() else self._names.at(text, folded, to.end(), following)
        if name is None or name.person or self._names.is_body(name.text, passage.context.act.body):
            return None
        return name

    def _meant_at_once(self, passage: Passage, index: int) -> Name | None:
        """The organisation behind a sum and a weak word, in a series any name: "90 € pour le Club X ; 70 € pour Les Baladins"."""
        name = self._meant_behind(passage, index)
        if name is None or self._names.is_body(name.text, passage.context.act.body):
            return None
        if self._names.says_kind(name.text) or (name.text[0].isupper() and self._lists(passage)):
            return name
        if not name.text[0].isupper():
            return None
        beside = range(max(0, index - _BESIDE), min(len(passage.amounts), index + _BESIDE + 1))
        told = [each for each in (self._meant_behind(passage, number) for number in beside) if each is not None]
        kinds = sum(self._names.says_kind(each.text) for each in told)
        return name if len(told) >= _SERIES_MEANT and (kinds or not self._opened(passage)) else None

    def _opened(self, passage: Passage) -> bool:
        """Whether a name opens a statement, whose own its sums may be: "Comité des fêtes : 90 € pour le Bal et 70 € pour Noël"."""
        statement = passage.statement
        return self._names.subject(statement.text, statement.folded, passage.amounts[0].start) is not None

    def _lists(self, passage: Passage) -> bool:
        """Whether a sum opens an item of a list whose lead gives to nobody: "les subventions suivantes : - 90 € pour X"."""
        opens = not any(map(str.isalpha, passage.statement.text[: passage.amounts[0].start]))
        if not opens or not passage.statement.item or not passage.leads or len(passage.amounts) > 1:
            return False
        lead = passage.leads[0]
        return not self.given(lead, 0, len(lead.folded))

    def _meant_behind(self, passage: Passage, index: int) -> Name | None:
        text, folded = passage.statement.text, passage.statement.folded
        behind, following = _right_behind(passage, index)
        weak = self._names.weak_to.match(folded, behind) or _COLON.match(folded, behind)
        name = self._names.at(text, folded, weak.end(), following) if weak else None
        return None if name is None or name.person else name

    @staticmethod
    def _behind_sum(said: Said) -> tuple[int, int]:
        """From a sum to the next one; in a series past what a bracket holds: "900 € (dont 300 € pour l'école) au rugby"."""
        bracket = _BRACKET.match(said.text, said.amount.end)
        if bracket is None or not is_series(said.folded):
            return said.amount.end, said.following
        later = [amount.start for amount in said.passage.amounts if amount.start >= bracket.end()]
        return bracket.end(), later[0] if later else len(said.folded)

    @staticmethod
    def _touches(said: Said, before: Name, behind: Name) -> bool:
        """Whether the name before a sum touches it and the one behind is another's: "à Lurcy 64 610 €, à Fontvieille 48 020 €"."""
        return said.amount.start - before.end <= 1 and _is_parted(said, behind)

    def _is_next(self, said: Said, behind: Name) -> bool:
        """Whether the name behind a sum is the next one's, as names come first: "au Club une aide de 90 € et à X une de 50 €"."""
        if not any(amount.start >= behind.end for amount in said.passage.amounts) or not _is_parted(said, behind):
            return False
        last = said.passage.amounts[-1].end
        trailing = self.given(said.passage.statement, last, len(said.folded))
        return not trailing or trailing[0].start - last > _AT_ONCE

    def _meant(self, said: Said) -> list[Name]:
        """Organisations behind a weak word: "une aide de 500 € pour le club X"."""
        found = (
            self._names.at(said.text, said.folded, match.end(), said.following)
            for match in self._names.weak_to.finditer(said.folded, said.amount.end, said.following)
        )
        return [name for name in found if name is not None and self._names.says_kind(name.text)]

    def meant_by_name(self, said: Said) -> list[Name]:
        """What a sum is for, where it is written as a name: "une aide de 500 € pour l'Opéra de Brumeval"."""
        weak = self._names.weak_to.match(said.folded, said.amount.end + 1)
        name = self._names.at(said.text, said.folded, weak.end(), said.following) if weak else None
        return [name] if name is not None and name.text[0].isupper() and not name.person else []

    def _receiver(self, said: Said) -> Name | None:
        """Who receives as the subject of its verb: "le Réseau X recevrait 12 k€"."""
        for hit in said.hits:
            if "receive" in hit.classes and hit.end <= said.amount.start:
                return self._agent(said, hit.start)
        return None

    def _agent(self, said: Said, verb: int) -> Name | None:
        """Whose verb stands at `verb`: the name right before it, or the one an apposition parts from it, "X, 12 rue Y, "."""
        opening = self._names.subject(said.text, said.folded, verb)
        if opening is not None and said.text[opening.end : verb].lstrip()[:1] in {",", "("}:
            return opening
        return self._names.before(said.text, said.folded, verb)

    def asker(self, said: Said) -> Name | None:
        """Who asks: "X sollicite", "la demande de l'association X"."""
        for hit in said.hits:
            if "request" in hit.classes and hit.end <= said.amount.start:
                name = self._agent(said, hit.start)
                name = name or self._names.owner(said.text, said.folded, hit.end) or self._asks_for(said, hit)
                if name is not None:
                    return name
        return None

    def _asks_for(self, said: Said, demand: Hit) -> Name | None:
        """Whose demand it is where its sum comes first: "la demande de 300 € de l'association X"."""
        noun = _THE.search(said.folded, 0, demand.start) and _OF_A_SUM.fullmatch(
            said.folded, demand.end, said.amount.start
        )
        return self._names.owner(said.text, said.folded, said.amount.end) if noun else None

    def _before_bracket(self, said: Said) -> Name | None:
        """The name right before an amount in brackets: "le Département du Nord (500 000 €)"."""
        closing = said.folded[said.amount.end : said.amount.end + 2].strip()[:1]
        bracket = said.folded.rfind("(", said.floor, said.amount.start)
        if (
            bracket < 0
            or closing not in {")", "s"}
            or not _IN_BRACKET.fullmatch(said.folded, bracket + 1, said.amount.start)
        ):
            return None
        names = self._names.mentions(said.text[said.floor : bracket], said.folded[said.floor : bracket])
        if names and bracket - said.floor - names[-1].end <= 1:
            return names[-1]
        given = self.given(said.passage.statement, said.floor, bracket)
        if given and bracket - given[-1].end <= 1:
            return given[-1]
        return self._further(said, bracket) if said.folded.startswith(")", said.floor) else None

    def _announced(self, said: Said) -> Name | None:
        """The name that a colon parts from its sum, behind that of another: "90 € au judo, au collège Jean Moulin : 70 €"."""
        colon = _OWN_COLON.search(said.folded, said.floor, said.amount.start) if said.floor else None
        sign = max(said.folded.rfind(each, said.floor, colon.start()) for each in (", ", "; ")) if colon else -1
        if colon is None or sign < 0:
            return None
        begin = sign + len(", ")
        to = self._names.to.match(said.folded, begin) or self._names.weak_to.match(said.folded, begin)
        name = self._names.at(said.text, said.folded, to.end(), colon.start()) if to else None
        return name if name is not None and name.end == colon.start() else None

    def _further(self, said: Said, bracket: int) -> Name | None:
        """The next of several right before its bracket: "de X (650 €), de la Croix d'Or (10 €)", "à X (650 €), Ballet Y (10 €)"."""
        for of in self._names.of.finditer(said.folded, said.floor, bracket):
            name = self._names.at(said.text, said.folded, of.end(), bracket)
            joined = _JOINED.fullmatch(said.folded, said.floor, of.start()) is not None
            if joined and name is not None and bracket - name.end <= 1:
                return name
        start = _JOINED.match(said.folded, said.floor, bracket)
        begin = start.end() + self._names.opening(said.folded[start.end() : bracket]) if start else bracket
        name = self._names.at(said.text, said.folded, begin, bracket)
        return name if name is not None and name.text[0].isupper() and bracket - name.end <= 1 else None


def _right_behind(passage: Passage, index: int) -> tuple[int, int]:
    """Where the words behind a sum begin, past a blank, and where the next sum does."""
    amounts, folded = passage.amounts, passage.statement.folded
    end = amounts[index].end
    return end + folded.startswith(" ", end), amounts[index + 1].start if index + 1 < len(amounts) else len(folded)


def _is_parted(said: Said, behind: Name) -> bool:
    """Whether something new begins between a sum and a name behind it."""
    between = said.folded[said.amount.end : behind.start]
    return any(sign in between for sign in (",", " et ", " - "))
