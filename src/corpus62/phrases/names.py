"""Whom a sentence names and in which part: who gives, asks, receives, speaks. Knows one passage at a time."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus62.phrases.cutting import BULLET, Name, NameCutter
from corpus62.text.fold import fold_name
from corpus62.vocabulary.patterns import alternation, at_word, folded_words

if TYPE_CHECKING:
    from corpus62.vocabulary.shapes import Names

_DETERMINED = re.compile(r"(?:cett?e?|l'|ce|ledit|ladite)\s?\w")
_LABEL = re.compile(r"[^:,.()\d]{3,20}(?:\d{1,3}\s?)?:\s+")  # "Article 2 : L'association …"
_NAME_START = re.compile(r"(?<![\w-])(?:(?<=['’])[A-ZÀ-Þ]|(?<!['’])(?:[A-ZÀ-Þ]|[a-zà-þ]{4,}\b))")
_PERSON_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w’'.-]*\s?){1,4}")
_CAPITALS_BEFORE = re.compile(r"(?:(?<![\w'’.-])[A-ZÀ-Þ][\w’'-]*(?:[ ]|(?<=-)))+$")
_INDEFINITE = re.compile(r"(?<!\w)(?:une?|aucune?|chaque|toute?)\s$")
_BEFORE = 8  # characters of such a word
_DEFINITE = {"le", "la", "les", "l'"}
_ONE_WORD = re.compile(r"(?<!\w)(?:le\s|la\s|l')(\w+)\s\Z")  # "le club "
_KIND_BEHIND = re.compile(r"\w{4,}\s*$")
_GOES_ON = re.compile(r"\s[a-zà-ÿ]")
_GIVEN_BY = (" de", " par")
_POSSESSED_REACH = 20  # characters
_FAR = 90  # characters in which a name before a verb is looked for
_TOUCHING = 4  # characters between a name and the verb it is the subject of


class NameReader(NameCutter):
    """Finds names by their part in a sentence."""

    def __init__(self, names: Names) -> None:
        super().__init__(names)
        self._anaphora = frozenset(folded_words(names.anaphora))
        pointing = [*names.pronouns, *(name for name in names.anaphora if _DETERMINED.match(fold_name(name)))]
        self._pointing = re.compile(rf"{at_word(pointing)}(?!\w)")
        self.receiving = folded_words(names.receiving)
        self.with_ = re.compile(rf"{at_word(names.with_)}(?:(?<=')|\s)\s*")
        about = rf"{at_word(names.about)}|{at_word(names.contracts)}(?:\s[^\s,;:.]+){{1,5}}?\savec"
        self._about = re.compile(rf"(?:{about})(?:(?<=')|\s)\s*")
        self.weak_to = re.compile(rf"{at_word(names.weak_to)}(?:(?<=')|\s)\s*")
        self._mention = re.compile(
            rf"{at_word((*names.kinds, *names.known, *names.short_kinds, *names.titled_kinds, *names.trades))}\b"
        )
        self._titled_kinds = frozenset(folded_words(names.titled_kinds))
        self._named_kinds = self._titled_kinds | frozenset(folded_words(names.trades))
        self.of = re.compile(rf"\s(?:{alternation(names.of)})(?:(?<=')|\s)\s*")
        self._asked = re.compile(rf"\s(?:{alternation(names.asked)})(?:(?<=')|\s)\s*")
        self.going = re.compile(rf"{at_word(names.going)}s?\s*$")
        self.handed = re.compile(rf"{at_word(names.handed)}\s*$")
        self.is_handed = re.compile(rf"(?:est|sont|sera|seront|soit|soient)\s{alternation(names.handed)}\s")
        self._relative = re.compile(rf"{at_word(names.relative)}(?!\w)")
        self._possessed = re.compile(rf"\s{alternation(names.possessive)}(?:\s[^\W\d_]+)?\s$")
        self._speaking = re.compile(rf"[\s•-]*{alternation(names.persons)}\s*")
        self._person = re.compile(rf"{at_word(names.persons)}(?!\w)\s*")
        self._social = re.compile(rf"{alternation(names.social)}(?!\w)")
        self._joint = re.compile(rf"{alternation(names.joint)}(?!\w)")
        self._aided = re.compile(rf"{at_word(names.aided)}(?!\w)")
        self._case = re.compile(rf"[\s•*–—-]*(?:[^:.\d]{{3,40}}:\s*)?{alternation(names.cases)}(?!\w)")
        self._chair = re.compile(rf"[\s•-]*{alternation(names.chair)}(?!\w)")

    @lru_cache(maxsize=256)  # noqa: B019 - a reader lives as long as its worker
    def mentions(self, text: str, folded: str) -> list[Name]:
        """Organisations named in a passage by a word for their kind ("l'association X", "le comité des fêtes")."""
        found: list[Name] = []
        reached = 0
        for match in self._mention.finditer(folded):
            if match.start() < reached or self._too_small(text, match) or self._is_owned(folded, match.start()):
                continue
            start = self._from_first_capital(text, folded, match.start(), reached)
            if (name := self.at(text, folded, start, len(text))) is not None and name.end > match.start():
                reached = name.end
                if name.text.islower() and _INDEFINITE.search(folded, max(0, start - _BEFORE), start):
                    continue  # "pour un office ouvert six mois"
                if not name.person and not self.is_anaphora(name.text) and self._names_one(name.text):
                    found.append(name)
        return found

    def _is_owned(self, folded: str, position: int) -> bool:
        """Whether what is named is another's: "organise son dixième festival"."""
        return self._possessed.search(folded, max(0, position - _POSSESSED_REACH), position) is not None

    def never_opens(self, name: str) -> bool:
        """Whether a line begins with a word that no name begins with ("Délibération n° 12")."""
        return self.opens_no_name(fold_name(name), 0)

    def says_kind(self, text: str) -> bool:
        """Whether a text names an organisation by a word for its kind: "Handball Club de Lurcy", and not "Achat de buts"."""
        return bool(self.mentions(text, fold_name(text)))

    def _names_one(self, name: str) -> bool:
        """A proper name, and not the headings of a table: "Club Subvention 2024"."""
        return self.proper(name) and self._wording.isdisjoint(fold_name(name).split()[1:2])

    def _from_first_capital(self, text: str, folded: str, position: int, floor: int) -> int:
        """Where a name begins whose word for a kind is not its first: "Handball Club des Hameaux"."""
        match = _CAPITALS_BEFORE.search(text[max(floor, position - _FAR) : position])
        if match is None:
            return position
        start = position - len(match[0])
        if not text[:start].strip(" •-*") or text[:start].rstrip()[-1] in ".:;!?":  # the first word of a sentence
            return position
        return position if self.opens_no_name(folded, start) else start

    def _too_small(self, text: str, kind: re.Match[str]) -> bool:
        """A short kind ("sa", "ape") counts only in capitals, one that is a common word only with a capital."""
        if kind[0] in self._short_kinds:
            return not text[kind.start() : kind.end()].isupper()
        if kind[0] in self._titled_kinds and text[kind.start()].isupper():
            return False
        return kind[0] in self._named_kinds and not self.is_called(text, kind.string, kind.start())

    def proper(self, name: str) -> bool:
        """More than the word for its kind: a capital, two words besides links, or one that names by itself ("ski-club")."""
        words = [word for word in fold_name(name).split() if word not in self._links]
        return len(words) > 1 or any(char.isupper() for char in name) or not self._known.isdisjoint(words)

    def before(self, text: str, folded: str, position: int) -> Name | None:
        """The name that ends right before `position`: "Initiative Oise Est" in "Initiative Oise Est sollicite"."""
        for match in _NAME_START.finditer(text, max(0, position - _FAR), position):
            if folded[: match.start()].rpartition(" ")[0].rpartition(" ")[2] in self._persons:  # "Mme AUBERT demande"
                continue
            name = self.at(text, folded, match.start(), position)
            if name is None or name.person or self.is_anaphora(name.text) or position - name.end > _TOUCHING:
                continue
            if not self._says_more(folded, match.start(), name.end) and self._telling(text, match.start(), name):
                return name
        return None

    def _says_more(self, folded: str, start: int, end: int) -> bool:
        """Whether a stretch holds words that no name holds ("la demande de …")."""
        return any(self.opens_no_name(folded, position) for position in _word_starts(folded, start, end))

    def _telling(self, text: str, start: int, name: Name) -> bool:
        """A name for sure: a word for a kind, a second capital, or a capital that does not open the sentence."""
        if self._kind.match(fold_name(name.text)):
            return True
        capitals = sum(word[0].isupper() for word in name.text.split())
        return capitals > 1 or (capitals == 1 and bool(text[:start].strip(" •-*0123456789.)")))

    def owner(self, text: str, folded: str, position: int) -> Name | None:
        """The name that a word at `position` belongs to: "la demande de l'association X"."""
        match = self.of.match(folded, position)
        name = self.at(text, folded, match.end(), len(text)) if match else None
        return None if name is None or self.is_anaphora(name.text) or not self.proper(name.text) else name

    def asked(self, text: str, folded: str, position: int, end: int) -> Name | None:
        """Whom a word at `position` asks: "sollicite le Département", "demander à l'État"."""
        match = self._asked.match(folded, position, end)
        return self.at(text, folded, match.end(), end) if match else None

    def from_kind(self, text: str, folded: str, to: re.Match[str], end: int) -> Name | None:
        """The name that the last word behind "à l'" begins: "à l'association des maires ruraux"."""
        kind = _KIND_BEHIND.search(to[0])
        return self.at(text, folded, to.start() + kind.start(), end) if kind is not None else None

    def subject(self, text: str, folded: str, end: int) -> Name | None:
        """The organisation that opens a passage, when it is told by its kind or its capitals."""
        start = self.opening(folded)
        name = self.at(text, folded, start, end)
        if name is None or name.person or self.is_anaphora(name.text) or not self.proper(name.text):
            return None
        return name if self._telling(text, start, name) and not self._says_more(folded, start, name.end) else None

    def spoken_of(self, text: str, folded: str) -> Name | None:
        """Whom a passage speaks of: its subject, else behind words for that: "Le projet est porté par l'Opéra"."""
        subject = self.subject(text, folded, len(text))
        if subject is not None and (
            " " in subject.text
            or subject.text.isupper()
            or self.says_kind(subject.text)
            or self._acts_itself(text, folded, subject)
        ):
            return subject  # and not "OBJET : Culture"
        for match in self._about.finditer(folded):
            start = match.end() + self.opening(folded[match.end() :])
            name = self.at(text, folded, start, len(text))
            if name is not None and name.text[0].isupper() and not name.person and self._telling(text, start, name):
                return name
        return None

    def _acts_itself(self, text: str, folded: str, subject: Name) -> bool:
        """Whether a name of one word has an article and goes on with a verb: "Les Baladins demandent"."""
        return folded[: subject.start].strip(" •-*") in _DEFINITE and _GOES_ON.match(text, subject.end) is not None

    def opening(self, folded: str) -> int:
        """Where the first word of a statement stands, bullet, number, label and article left aside."""
        bullet = _LABEL.match(folded) or BULLET.match(folded)
        start = bullet.end() if bullet else 0
        article = self._leading.match(folded[start:])
        return start + (article.end() if article else 0)

    def set_apart(self, folded: str, start: int, end: int) -> bool:
        """Whether a relative clause stands between two positions: what follows it belongs to something else."""
        return bool(self._relative.search(folded, start, end))

    def speaker(self, text: str, folded: str) -> int | None:
        """Where the name of a member who speaks ends, at the head of a statement; None for the chair and for nobody."""
        match = self._speaking.match(folded)
        if match is None or self._chair.match(folded):
            return None
        name = _PERSON_NAME.match(text, match.end())
        return name.end() if name else None

    def chairs(self, folded: str) -> bool:
        """Whether a statement tells what the chair says: "Monsieur le Maire rappelle"."""
        return self._chair.match(folded) is not None

    def ends_with_person(self, text: str, folded: str, start: int, end: int) -> bool:
        """Whether a natural person is named right before `end`: "1er prix : Mme Odile KAUFFMANN, 60 €"."""
        told = list(self._person.finditer(folded, start, end))
        if not told or folded[start : told[-1].start()].rstrip().endswith(_GIVEN_BY):  # "don reçu de Mme X : 1 500 €"
            return False
        return _PERSON_NAME.fullmatch(text[told[-1].end() : end].strip(" ,:(")) is not None

    def helps_persons(self, body: str | None) -> bool:
        """Whether an authority gives to persons: a centre communal d'action sociale."""
        return body is not None and self._social.match(fold_name(body)) is not None

    def is_joint(self, body: str | None) -> bool:
        """Whether an authority is one that others make and pay: a syndicate."""
        return body is not None and self._joint.match(fold_name(body)) is not None

    def helps_unnamed(self, folded: str) -> bool:
        """Whether a title says that natural persons are helped: "Aides aux propriétaires occupants"."""
        return self._aided.search(folded) is not None

    def opens_case(self, folded: str) -> bool:
        """Whether a statement opens the case of a person who is not named: "Dossier n° 12 : …"."""
        return self._case.match(folded) is not None

    def points_back(self, folded: str) -> str | None:
        """The noun by which a passage refers to a partner named before it: "association", or "" for a pronoun."""
        match = self._pointing.search(folded)
        if match is None:
            return None
        noun = re.split(r"[\s']", match[0])[-1]
        return noun if noun in self._kinds else ""

    def kind_before(self, folded: str, position: int) -> str | None:
        """The word for a kind that is all that stands between an article and a position: "le club" percevra."""
        match = _ONE_WORD.search(folded, max(0, position - _POSSESSED_REACH), position)
        return match[1] if match is not None and match[1] in self._kinds else None

    def is_anaphora(self, name: str) -> bool:
        """Whether a name only points at one said before ("cette association", "le club")."""
        low = fold_name(name)
        bare = self._leading.sub("", low)
        return low in self._anaphora or (bare in self._kinds and " " not in bare and name == name.lower())


def _word_starts(text: str, start: int, end: int) -> list[int]:
    """The positions in [start, end) where a word begins."""
    return [
        position
        for position in range(start, end)
        if text[position].isalnum() and not (position and text[position - 1].isalnum())
    ]
