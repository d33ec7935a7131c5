"""Names of beneficiaries: where they begin and end in a sentence, how they are shown, when two are the same.

Knows one passage at a time; has never heard of acts or amounts. A passage is text on one line with single spaces,
and its folded twin of the same length.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from corpus62.phrases.casing import is_capitals
from corpus62.text.fold import fold
from corpus62.vocabulary.patterns import alternation, folded_words

if TYPE_CHECKING:
    from corpus62.vocabulary.load import Names

_TOKEN = re.compile(r"[«»\"()\[\]:;,!?/]|[^\s«»\"()\[\]:;,!?/]+")
_QUOTED = re.compile(r"\s*[«\"“]\s*([^»\"”]{2,90}?)\s*[»\"”]")
_ACRONYM = re.compile(r"\(\s*([A-ZÀ-Þ][A-ZÀ-Þ0-9.&' -]{1,24})\s*\)")
_BULLET = re.compile(r"^[\s•*–—-]*(?:\d{1,3}\s?[.)°-]+\s*|[a-z]\)\s+)?[\s•*–—-]*")
_FIGURES_FOLLOW = re.compile(r"\s?(?:€|euro|\d{3}\b|,\d)")
_DETERMINED = re.compile(r"(?:cett?e?|l'|ce|ledit|ladite)\s?\w")
_NAME_START = re.compile(r"(?<![\w'’-])(?:[A-ZÀ-Þ]|(?<=['’])[A-ZÀ-Þ]|\b[a-zà-þ]{4,}\b)")
_FAR = 90  # characters in which a name before a verb is looked for
_TOUCHING = 4  # characters between a name and the verb it is the subject of
_PERSON_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w’'.-]*\s?){1,4}")
_CACHED = 20_000  # names kept: those of one large batch; a few megabytes
_SHORT_KIND = 4
_LONGEST = 18  # words: the longest name of the gold has fifteen
_DETAIL = re.compile(r"\s*\((?:[^()]*\d[^()]*|n°[^()]*)\)")  # "(n° de dossier 000384)" is not part of a name


class Name(NamedTuple):
    """A name read at [start, end) of a passage; `person` when it is a natural person's."""

    start: int
    end: int
    text: str
    person: bool = False


class NameReader:
    """Built once from the vocabulary of names."""

    def __init__(self, names: Names) -> None:
        self._kinds = frozenset(folded_words(names.kinds))
        self._links = frozenset(folded_words(names.links))
        self._dropped = frozenset(folded_words(names.dropped))
        self._wording = frozenset(word for phrase in folded_words(names.wording) for word in phrase.split())
        self._rows = re.compile(rf"{alternation(names.never_rows)}(?!\w)")
        self._joining = frozenset(folded_words(names.joining))
        self._never = frozenset(folded_words(names.never))
        self._anaphora = frozenset(folded_words(names.anaphora))
        self._persons = frozenset(folded_words(names.persons))
        self._ignored = frozenset(folded_words(names.ignored))
        self._natural = frozenset(folded_words(names.natural))
        self.person_label = names.person_label
        self._pointing = re.compile(
            rf"(?<!\w){alternation([*names.pronouns, *(name for name in names.anaphora if _DETERMINED.match(fold(name)))])}(?!\w)"
        )
        self.receiving = folded_words(names.receiving)
        self._never_first = re.compile(rf"{alternation(names.never_first)}(?!\w)")
        self._authority_groups = tuple(frozenset(folded_words(group)) for group in names.authorities)
        self._authorities = frozenset(word for group in self._authority_groups for word in group)
        stops = alternation(names.stops)
        self._stop = re.compile(rf"{stops}(?!\w)")
        self._of = re.compile(rf"\s(?:{alternation(names.of)})(?:(?<=')|\s)\s*")
        self._relative = re.compile(rf"(?<!\w){alternation(names.relative)}(?!\w)")
        self._speaking = re.compile(rf"[\s•-]*{alternation(names.persons)}\s*")
        self._chair = re.compile(rf"[\s•-]*{alternation(names.chair)}(?!\w)")
        self._leading = re.compile(rf"^(?:{alternation(names.leading)}(?:(?<=')|\s+))+")
        kinds = alternation(self._kinds)
        self.to = re.compile(rf"\b{alternation(names.to)}(?:(?<=')|\s)\s*")
        self.weak_to = re.compile(rf"\b{alternation(names.weak_to)}(?:(?<=')|\s)\s*")
        self._mention = re.compile(rf"\b(?=(?:{kinds})\b)")
        self._kind = re.compile(rf"{kinds}(?!\w)")
        self._association = re.compile(rf"^(?:{alternation(names.ignored)}\s+)*")
        internal = alternation(names.internal)
        self._internal = re.compile(rf"\b{internal}\b")
        self._public = re.compile(rf"\b{alternation(names.public)}\b")

    def at(self, text: str, folded: str, position: int, end: int) -> Name | None:
        """The name that begins at `position`, or None when what stands there is no name."""
        position += len(folded[position:end]) - len(folded[position:end].lstrip(" *"))
        tab = text.find("\t", position, end)
        end = tab if tab >= 0 else end
        quoted = _QUOTED.match(text, position, end)
        if quoted:
            return Name(position, quoted.end(), quoted[1])
        tokens = list(_TOKEN.finditer(text, position, end))
        if not tokens or not self._may_begin(tokens[0][0], folded, tokens[0].start()):
            return None
        if folded[tokens[0].start() : tokens[0].end()] in self._persons:
            return Name(position, tokens[min(2, len(tokens) - 1)].end(), self.person_label, person=True)
        finish = self._finish(text, folded, tokens, end)
        return self._accept(text, position, finish)

    def _may_begin(self, token: str, folded: str, start: int) -> bool:
        """A capital, a figure, or a word for a kind of organisation."""
        if token[0].isupper() or (token[0].isdigit() and not token.isdigit() and len(token) < 5):
            return True
        word = folded[start : start + len(token)]
        return (
            (bool(self._kind.match(folded, start)) and (len(word) > _SHORT_KIND or word not in self._kinds))
            or word in self._persons
            or (len(token) == 1 and token.isdigit())
        )

    def _finish(self, text: str, folded: str, tokens: list[re.Match[str]], end: int) -> int:
        """Where the name that begins with tokens[0] ends."""
        finish = tokens[0].end()
        index = 0
        while index < len(tokens) and index < _LONGEST:
            token = tokens[index]
            word = token[0]
            if word == "(":
                acronym = _ACRONYM.match(text, token.start(), end)
                if acronym is None:
                    break
                finish = acronym.end()
                while index < len(tokens) and tokens[index].start() < finish:
                    index += 1
                continue
            if word in {"«", '"', "“"}:
                quoted = _QUOTED.match(text, token.start(), end)
                return quoted.end() if quoted else finish
            if (
                word in {"-", "–", "—"}
                or not (word[0].isalnum() or word[0] in "&'’")
                or (index and self._stops_at(text, folded, token))
            ):
                break
            if word[0].isdigit() and _FIGURES_FOLLOW.match(text, token.end()):
                break
            if index == 1 and word[0].islower() and not self._goes_with_authority(folded, tokens):
                break
            low = folded[token.start() : token.end()]
            if low.rstrip(".") not in self._links or word[0].isupper():
                finish = token.end()
            elif not self._link_leads_on(text, folded, tokens, index):
                break
            if word.endswith(".") and len(word) > 3 and not word[:-1].isupper():
                return token.end() - 1
            index += 1
        return finish

    def _goes_with_authority(self, folded: str, tokens: list[re.Match[str]]) -> bool:
        """After a bare "commune" or "département" only "de", "du" or another part of its kind goes on with the name."""
        first = folded[tokens[0].start() : tokens[0].end()]
        if first not in self._authorities:
            return True
        return (
            bool(self._kind.match(folded, tokens[0].start()))
            and folded[tokens[1].start() : tokens[1].end()] in self._links
        )

    def _stops_at(self, text: str, folded: str, token: re.Match[str]) -> bool:
        """A stop word ends a name, unless it is written as part of one in capitals ("BAZOCHES AU HOULME")."""
        match = self._stop.match(folded, token.start())
        if match is None:
            return False
        written = text[token.start() : token.end()]
        single = len(match[0].split()) == 1
        if single and written[0].isupper() and written[1:].islower():  # "Activités Pour Tous"
            return False
        following = text[match.end() :].lstrip()
        return not (single and folded[token.start() : token.end()] in self._links and following[:1].isupper())

    def _link_leads_on(self, text: str, folded: str, tokens: list[re.Match[str]], index: int) -> bool:
        """After a link word something of the name must follow."""
        for later in tokens[index + 1 : index + 5]:
            word = folded[later.start() : later.end()]
            if word in self._links and not later[0][0].isupper():
                continue
            if later[0] in '«"':
                return True
            authority = folded[tokens[0].start() : tokens[0].end()] in self._authorities and index == 1
            if authority or folded[tokens[index].start() : tokens[index].end()] in self._joining:
                return _begins_capital(later[0]) or (
                    authority and folded[later.start() : later.end()] in self._authorities
                )
            return later[0][0].isalnum() and not (self._stop.match(folded, later.start()) and not later[0][0].isupper())
        return False

    def _accept(self, text: str, start: int, end: int) -> Name | None:
        name = self.display(text[start:end])
        low = fold(name)
        if len(low) < 2 or low in self._never or not any(char.isalpha() for char in low):
            return None
        bare = self._leading.sub("", low)
        if bare in self._never or (self._never_first.match(bare) and not self.is_internal(bare)):
            return None
        return Name(start, end, name)

    def points_back(self, folded: str) -> bool:
        """Whether a passage refers to a partner named before it: "cette association", "lui"."""
        return bool(self._pointing.search(folded))

    def is_anaphora(self, name: str) -> bool:
        """Whether a name only points at one said before ("cette association", "le club")."""
        low = fold(name)
        bare = self._leading.sub("", low)
        return low in self._anaphora or (bare in self._kinds and " " not in bare and name == name.lower())

    @lru_cache(maxsize=_CACHED)  # noqa: B019
    def label(self, cell: str) -> str | None:
        """The name in a list item or a table cell, without bullet and number; None when it is no name."""
        tidy = _BULLET.sub("", " ".join(cell.split())).strip(" :.-–*_\t…")
        to = self.to.match(fold(tidy))
        if to and tidy[to.end() : to.end() + 1].isupper() and not is_capitals(tidy):
            tidy = tidy[to.end() :]
        name = self.display(tidy)
        low = fold(name)
        if len(name) < 2 or len(name) > 160 or low in self._never or not any(char.isalpha() for char in low):
            return None
        if self._rows.match(low) or all(
            word in self._wording or word in self._links for word in re.findall(r"[^\W\d_]+", low)
        ):
            return None
        return self.person_label if low.split()[0] in self._persons else name

    def display(self, name: str) -> str:
        """A name as shown: no article, no file number, "association" dropped before a proper name."""
        name = _DETAIL.sub("", name).strip(" ,;:.-–*_")
        leading = self._leading.match(fold(name))
        if leading and leading.end() < len(name) and not is_capitals(name):
            name = name[leading.end() :]
        first, _, rest = name.partition(" ")
        if fold(first) in self._dropped and rest[:1].isupper() and fold(rest.split()[0]) not in self._links:
            name = rest
        quoted = _QUOTED.match(name)
        return (quoted[1] if quoted and quoted.end() == len(name) else name).strip(' «»"')

    def before(self, text: str, folded: str, position: int) -> Name | None:
        """The name that ends right before `position`: "Initiative Oise Est" in "Initiative Oise Est sollicite"."""
        for match in _NAME_START.finditer(text, max(0, position - _FAR), position):
            name = self.at(text, folded, match.start(), position)
            if name is None or name.person or self.is_anaphora(name.text) or position - name.end > _TOUCHING:
                continue
            if not self._says_more(folded, match.start(), name.end) and self._telling(text, match.start(), name):
                return name
        return None

    def _says_more(self, folded: str, start: int, end: int) -> bool:
        """Whether a stretch holds words that no name holds ("la demande de …")."""
        return any(self._never_first.match(folded, position) for position in _word_starts(folded, start, end))

    def _telling(self, text: str, start: int, name: Name) -> bool:
        """A name for sure: a word for a kind, a second capital, or a capital that does not open the sentence."""
        if self._kind.match(fold(name.text)):
            return True
        capitals = sum(word[0].isupper() for word in name.text.split())
        return capitals > 1 or (capitals == 1 and bool(text[:start].strip(" •-*0123456789.)")))

    def owner(self, text: str, folded: str, position: int) -> Name | None:
        """The name that a word at `position` belongs to: "la demande de l'association X"."""
        match = self._of.match(folded, position)
        name = self.at(text, folded, match.end(), len(text)) if match else None
        return None if name is None or self.is_anaphora(name.text) or not self.proper(name.text) else name

    def set_apart(self, folded: str, start: int, end: int) -> bool:
        """Whether a relative clause stands between two positions: what follows it belongs to something else."""
        return bool(self._relative.search(folded, start, end))

    def subject(self, text: str, folded: str, end: int) -> Name | None:
        """The organisation that opens a passage, when it is told by its kind or its capitals."""
        start = self._opening(folded)
        name = self.at(text, folded, start, end)
        if name is None or name.person or self.is_anaphora(name.text) or not self.proper(name.text):
            return None
        return name if self._telling(text, start, name) and not self._says_more(folded, start, name.end) else None

    def _opening(self, folded: str) -> int:
        """Where the first word of a statement stands, bullet, number and article left aside."""
        bullet = _BULLET.match(folded)
        start = bullet.end() if bullet else 0
        article = self._leading.match(folded[start:])
        return start + (article.end() if article else 0)

    def speaker(self, text: str, folded: str) -> int | None:
        """Where the name of a member who speaks ends, at the head of a statement; None for the chair and for nobody."""
        match = self._speaking.match(folded)
        if match is None or self._chair.match(folded):
            return None
        name = _PERSON_NAME.match(text, match.end())
        return name.end() if name else None

    def mentions(self, text: str, folded: str) -> list[Name]:
        """Organisations named in a passage by a word for their kind ("l'association X", "le comité des fêtes")."""
        found: list[Name] = []
        reached = 0
        for match in self._mention.finditer(folded):
            if (
                match.start() >= reached
                and not self._too_short(text, folded, match.start())
                and (name := self.at(text, folded, match.start(), len(text))) is not None
            ):
                reached = name.end
                if not name.person and not self.is_anaphora(name.text) and self.proper(name.text):
                    found.append(name)
        return found

    def _too_short(self, text: str, folded: str, position: int) -> bool:
        """A kind of two to four letters ("sa", "ape") counts only in capitals."""
        kind = self._kind.match(folded, position)
        return kind is not None and len(kind[0]) <= _SHORT_KIND and not text[position : kind.end()].isupper()

    def proper(self, name: str) -> bool:
        """More than the word for its kind: a capital, or two words besides links."""
        words = [word for word in fold(name).split() if word not in self._links]
        return len(words) > 1 or any(char.isupper() for char in name)

    @lru_cache(maxsize=_CACHED)  # noqa: B019 - a reader lives as long as its worker
    def key(self, name: str) -> frozenset[str]:
        """The words by which two names are compared."""
        low = re.sub(r"(?<=\b\w)\.(?=\w\b)", "", fold(name).replace("œ", "oe"))
        words = [word[:-1] if len(word) > 3 and word.endswith("s") else word for word in re.findall(r"[a-z0-9]+", low)]
        kept = frozenset(word for word in words if word not in self._ignored)
        return kept or frozenset(words)

    @lru_cache(maxsize=_CACHED)  # noqa: B019
    def same(self, one: str, other: str) -> bool:
        """Whether two names are of one partner: the words of one hold the other's, most are shared, or initials."""
        first, second = self.key(one), self.key(other)
        if not first or not second:
            return False
        if first <= second or second <= first or len(first & second) >= 0.6 * len(first | second):
            return True
        return self._abbreviates(second, self.initials(one)) or self._abbreviates(first, self.initials(other))

    @staticmethod
    def _abbreviates(words: frozenset[str], initials: str) -> bool:
        """Whether one of the words is the initials of a name, or of its beginning ("CMA" for "Chambre de Métiers et de l'Artisanat de …")."""
        return any(len(word) > 2 and initials.startswith(word) for word in words)

    @lru_cache(maxsize=_CACHED)  # noqa: B019
    def is_body(self, name: str, body: str | None) -> bool:
        """Whether a name is the authority `body`: the same place, or only its kind ("le Département", "la Ville")."""
        if body is None:
            return False
        first, second = self.key(name), self.key(body)
        kinds, place = first & self._authorities, first - self._authorities
        if not place:
            return bool(
                {self._kind_of(word) for word in kinds} & {self._kind_of(word) for word in second & self._authorities}
            )
        return place == second - self._authorities and (bool(kinds) or fold(name) == fold(body))

    def _kind_of(self, word: str) -> int:
        """The number of the group of words that say the same kind of authority."""
        return next(number for number, group in enumerate(self._authority_groups) if word in group)

    @lru_cache(maxsize=_CACHED)  # noqa: B019
    def initials(self, name: str) -> str:
        letters = "".join(word[0] for word in re.findall(r"[a-z0-9]+", fold(name)) if word not in self._links)
        return letters if len(letters) > 2 else "?"

    def is_internal(self, name: str) -> bool:
        """Whether a name is the payer's own budget."""
        return bool(self._internal.search(fold(name)))

    def is_public(self, name: str) -> bool:
        return bool(self._public.search(fold(name)))


def _begins_capital(token: str) -> bool:
    """Whether a token begins with a capital, an elided article aside ("l'Aubrelle")."""
    bare = token[2:] if token[1:2] in "'’" else token
    return bare[:1].isupper()


def _word_starts(text: str, start: int, end: int) -> list[int]:
    """The positions in [start, end) where a word begins."""
    return [
        position
        for position in range(start, end)
        if text[position].isalnum() and not (position and text[position - 1].isalnum())
    ]
