"""Where a name begins and ends in a passage, and how it is shown. Knows one passage at a time.

A passage is text on one line with single spaces, and its folded twin of the same length.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from corpus62.phrases.amounts import is_account
from corpus62.phrases.casing import begins_capital, from_capital, is_capitals
from corpus62.phrases.dates import DAY
from corpus62.phrases.kinds import NameKinds
from corpus62.phrases.pairs import AND, joins_alike
from corpus62.phrases.verbs import ACTS, without_verb
from corpus62.text.fold import BULLETS, fold_name
from corpus62.vocabulary.patterns import alternation, at_word, folded_words

if TYPE_CHECKING:
    from corpus62.vocabulary.shapes import Names

_TOKEN = re.compile(r"[«»\"()\[\]:;,!?/]|[^\s«»\"()\[\]:;,!?/]+")
_QUOTED = re.compile(r"\s*[«\"“]\s*([^»\"”]{2,90}?)\s*[»\"”]")
_QUOTED_END = re.compile(r"\w[^«»\"]*(?:«[^«»]*»|\"[^\"]*\")$")
_ACRONYM = re.compile(r"\(\s*([A-ZÀ-Þ][A-ZÀ-Þ0-9.&' -]{1,24})\s*\)")
BULLET = re.compile(
    rf"^(?:\.\s)?[\s{BULLETS}°§¤>*–—-]*(?:(?:[IVX]{{1,5}}[.-])?\d{{1,3}}\s?[.)°/-]+\s*|[a-z]\)\s+"
    r"|[A-Za-z]{1,4}[ -]?\d{2,4}-\d{2,4}(?:-\d+)?\s+)?[\s•*–—-]*"  # "B23-205  Union cycliste": the number of a decision
)
_DAY = re.compile(rf"(?:\d{{1,2}}(?:er)?(?:,\s|\set\s|\sau\s|\s?-\s?))*+{DAY}")  # "les 5 et 6 août"
_IN_YEAR = re.compile(r"en (?:19|20)\d\d\b")
_FIGURES_FOLLOW = re.compile(r"\s?(?:€|eur|\d{3}\b|,\d|à\s\d)")
_CAUSE = re.compile(r"pour\s(?:l[ae]s?\s|l['’])?(?=[A-ZÀ-Þ])")
_MEASURED = re.compile(r"\d\s?(?:m²|m2|km|ha)(?!\w)")  # "un atelier de 240 m²" is what is lent, not who has it
_DETAIL = re.compile(r"\s*\((?:[^()]*\d[^()]*|n°[^()]*)\)")  # "(n° de dossier 000384)" is not part of a name
_CACHED = 20_000  # labels kept: those of one large batch
_REACH = 600  # characters in which a name ends: a list of a thousand sums in one sentence is not read anew for each
_AHEAD = 5  # words in which the name goes on behind a link
_LONGEST = 18  # words: the longest name of the gold has fifteen


class Name(NamedTuple):
    """A name read at [start, end) of a passage; `person` when it is a natural person's."""

    start: int
    end: int
    text: str
    person: bool = False


class NameCutter(NameKinds):
    """Cuts names out of passages and tidies them for display."""

    def __init__(self, names: Names) -> None:
        super().__init__(names)
        self.person_label = names.person_label
        self._known = frozenset(folded_words(names.known))
        self._dropped = frozenset(folded_words(names.dropped))
        self._wording = frozenset(word for phrase in folded_words(names.wording) for word in phrase.split())
        self._places = frozenset(folded_words(names.places))
        self._joining = frozenset(folded_words(names.joining))
        self._articles = frozenset(folded_words(names.articles))
        self._describing = re.compile(
            rf"(?:,?\s{alternation(names.describing)}|,\s{alternation(names.described)})(?:(?<=')|\s)"
        )
        self._said_of = re.compile(rf"\s(?:[-–:]\s|\((?=[^()]*\))){alternation(names.said_of)}(?!\w)")
        self._cause = re.compile(rf"pour\s(?:l[ae]s?\s|l')?{alternation(names.causes)}(?!\w)")
        self._tail = re.compile(rf"{alternation(names.tails)}(?!\w)")
        self._never = frozenset(folded_words(names.never))
        self._persons = frozenset(folded_words(names.persons))
        self._known_first = re.compile(rf"{alternation(names.known)}(?!\w)")
        self._rows = re.compile(rf"{alternation(names.never_rows)}(?!\w)")
        self._stop = re.compile(rf"{alternation(names.stops)}(?!\w)")
        self._office = re.compile(
            rf"{alternation(names.persons)}\s(?:la\s|le\s|l')?{alternation(names.offices)}\s(?:de\sla\s|de\sl'|du\s|des\s|de\s|d')"
        )
        self.to = re.compile(rf"{at_word(names.to)}(?:(?<=')|\s)\s*")

    def at(self, text: str, folded: str, position: int, end: int) -> Name | None:
        """The name that begins at `position`, or None when what stands there is no name."""
        end = min(end, position + _REACH)
        position += len(folded[position:end]) - len(folded[position:end].lstrip(" *"))
        tab = text.find("\t", position, end)
        end = tab if tab >= 0 else end
        quoted = _QUOTED.match(text, position, end)
        if quoted:
            return Name(position, quoted.end(), quoted[1])
        first = _TOKEN.search(text, position, end)
        if first is None or not self._may_begin(text, first[0], folded, first.start()):
            return None
        if (office := self._office.match(folded, first.start(), end)) is not None:
            return self.at(text, folded, office.end(), end)
        tokens = list(islice(_TOKEN.finditer(text, position, end), _LONGEST + _AHEAD))
        if first[0].islower() and self.is_unnamed(folded, first.start(), first.end()):
            return Name(position, first.end(), self.person_label, person=True)
        if folded[first.start() : first.end()] in self._persons:
            return Name(position, tokens[min(2, len(tokens) - 1)].end(), self.person_label, person=True)
        finish = self._finish(text, folded, tokens, end)
        return self._accept(text, position, without_verb(text, folded, first.start(), finish))

    def _may_begin(self, text: str, token: str, folded: str, start: int) -> bool:
        """A capital, a figure, or a word for a kind of organisation."""
        if _DAY.match(folded, start) or _IN_YEAR.match(folded, start):
            return False
        if token[0].isupper() or (token[0].isdigit() and len(token) < 5 and not token.isdigit()):
            return True
        word = folded[start : start + len(token)]
        return (
            (bool(self._kind.match(folded, start)) and word not in self._short_kinds)
            or word in self._persons
            or (len(token) == 1 and token.isdigit())
            or self.is_called(text, folded, start)
        )

    def _finish(self, text: str, folded: str, tokens: list[re.Match[str]], end: int) -> int:
        """Where the name that begins with tokens[0] ends."""
        known = self._known_first.match(folded, tokens[0].start())
        finish = known.end() if known else tokens[0].end()
        index = 0
        while known and index < len(tokens) and tokens[index].start() < finish:
            index += 1
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
            if index and (tail := self._tail_at(folded, tokens, index)):
                finish = tail.end()
                while index < len(tokens) and tokens[index].start() < finish:
                    index += 1
                continue
            if (
                word in {"-", "–", "—"}
                or not (word[0].isalnum() or word[0] in "&'’")
                or (
                    index
                    and self._stops_at(text, folded, token, tokens[index - 1])
                    and not (index == 1 and self._serves(text, folded, tokens))
                )
            ):
                break
            if word[0].isdigit() and _FIGURES_FOLLOW.match(text, token.end()):
                break
            if index == 1 and word[0].islower() and not self._goes_with_authority(text, folded, tokens):
                break
            if index and (ACTS.match(text, token.start(), end) or _DAY.match(folded, token.start(), end)):
                break
            low = folded[token.start() : token.end()]
            if low.rstrip(".") not in self._links or word[0].isupper():
                finish = token.end()
            elif not self._link_leads_on(text, folded, tokens, index):
                break
            if word.endswith("*"):  # the end of bold type
                return token.start() + len(word.rstrip("*"))
            if word.endswith(".") and len(word) > 3 and not word[:-1].isupper():
                return token.end() - 1
            index += 1
        return finish

    def _tail_at(self, folded: str, tokens: list[re.Match[str]], index: int) -> re.Match[str] | None:
        """What always goes on with a name, or with the word for a kind right before it: "Association pour la sauvegarde"."""
        tail = self._tail.match(folded, tokens[index].start())
        if tail is None and index == 1 and folded[tokens[0].start() : tokens[0].end()] in self._kinds:
            return self._cause.match(folded, tokens[1].start())
        return tail

    def _goes_with_authority(self, text: str, folded: str, tokens: list[re.Match[str]]) -> bool:
        """After a bare "commune" or "département" only "de", "du" or another part of its kind goes on with the name."""
        first = folded[tokens[0].start() : tokens[0].end()]
        if first not in self._places or begins_capital(text[tokens[1].start() : tokens[1].end()]):
            return True
        of_kind = self._kind.match(folded, tokens[0].start()) is not None
        second = folded[tokens[1].start() : tokens[1].end()]
        return of_kind and (second in self._links or second.removeprefix("d'") in self._authorities)

    def _serves(self, text: str, folded: str, tokens: list[re.Match[str]]) -> bool:
        """Whether a word for a kind goes on with its cause: "Association pour le Développement des Pyrénées"."""
        cause = _CAUSE.match(text, tokens[1].start())
        return cause is not None and folded[tokens[0].start() : tokens[0].end()] in self._kinds

    def _stops_at(self, text: str, folded: str, token: re.Match[str], before: re.Match[str]) -> bool:
        """A stop word ends a name, unless it is part of one in capitals ("BAZOCHES AU HOULME", "LES QUATRE VENTS")."""
        match = self._stop.match(folded, token.start())
        if match is None:
            return False
        written = text[token.start() : token.end()]
        single = len(match[0].split()) == 1
        if single and written[0].isupper() and not written.isupper():  # "Activités Pour Tous", "Les Trois-Moutiers"
            return False
        if single and written.isupper() and folded[before.start() : before.end()] in self._links:
            return False
        following = text[match.end() :].lstrip()
        return not (single and folded[token.start() : token.end()] in self._links and following[:1].isupper())

    def _link_leads_on(self, text: str, folded: str, tokens: list[re.Match[str]], index: int) -> bool:
        """After a link word something of the name must follow."""
        link = folded[tokens[index].start() : tokens[index].end()]
        for later in tokens[index + 1 : index + _AHEAD]:
            word = folded[later.start() : later.end()].rstrip(".")
            if word in self._links and not later[0][0].isupper():
                continue
            if later[0] in '«"':
                return True
            before = folded[tokens[index - 1].start() : tokens[index - 1].end()] if index else ""
            if link in self._articles and before not in self._links and self.is_authority(tokens[0][0]):
                return begins_capital(later[0])
            authority = index == 1 and before.rstrip("s") in self._places
            if authority and not link.startswith("d") and link != AND:  # "du Département au Service d'incendie"
                return False
            if authority or link in self._joining:
                alike = link == AND and joins_alike(text, folded, tokens[0].start(), tokens[index].start())
                alike = alike and not self._kind.match(folded, later.start())  # "du club de foot et du club de tennis"
                return alike or begins_capital(later[0]) or (authority and word in self._authorities)
            return later[0][0].isalnum() and not (self._stop.match(folded, later.start()) and not later[0][0].isupper())
        return False

    def _accept(self, text: str, start: int, end: int) -> Name | None:
        name = self.display(text[start:end])
        low = fold_name(name)
        if len(low) < 2 or low in self._never or low in self._links or not any(char.isalpha() for char in low):
            return None
        bare = self._leading.sub("", low)
        never = bare in self._never or (self.opens_no_name(bare, 0) and not self.is_internal(bare))
        if never or _MEASURED.search(low):
            return None
        return Name(start, end, self.person_label, person=True) if self.is_person(name) else Name(start, end, name)

    @lru_cache(maxsize=_CACHED)  # noqa: B019
    def label(self, cell: str) -> str | None:
        """The name in a list item or a table cell, without bullet and number; None when it is no name."""
        tidy = BULLET.sub("", " ".join(cell.split())).strip(" :.-–*_\t…")
        to = self.to.match(fold_name(tidy))
        if to and not is_capitals(tidy):
            tidy = from_capital(tidy, to.end())
        low = fold_name(tidy)
        clause = self._describing.search(low) or self._said_of.search(low)
        # "DÉCISION 5 - adhésion au GRETA": the name stands behind the words that elsewhere follow one
        if clause and not (clause.re is self._said_of and any(map(str.isupper, tidy[clause.end() :]))):
            tidy = tidy[: clause.start()]
        name = self.without_purpose(self.display(tidy))
        low = fold_name(name)
        if name.count("(") > name.count(")"):  # the sum stands inside the bracket: what opens it is a sentence
            return None
        if len(name) < 2 or len(name) > 160 or low in self._never or not any(char.isalpha() for char in low):
            return None
        if (
            self._rows.match(low)
            or is_account(low)
            or all(word in self._wording or word in self._links for word in re.findall(r"[^\W\d_]+", low))
        ):
            return None
        first, *others = low.split()
        told = (
            first in self._persons
            or self.is_person(name)
            or (self._kind.match(low) is None and not self._persons.isdisjoint(others))
        )
        return self.person_label if told else name

    def display(self, name: str) -> str:
        """A name as shown: no article, no file number, "association" dropped before a proper name."""
        name = _DETAIL.sub("", name).strip(" ,;:.-–*_")
        leading = self._leading.match(fold_name(name))
        if leading and leading.end() < len(name) and (name[0].islower() or not is_capitals(name)):
            name = name[leading.end() :]
        first, _, rest = name.partition(" ")
        if (
            fold_name(first) in self._dropped
            and rest.lstrip('«"“ ')[:1].isupper()
            and fold_name(rest.split()[0]) not in self._links
        ):
            name = rest
        quoted = _QUOTED.match(name)
        return _unmarked(quoted[1] if quoted and quoted.end() == len(name) else name)


def _unmarked(name: str) -> str:
    """A name without the quotation marks at its ends, but for those of a part: "Banda « Los Alegres »"."""
    if name.endswith(("»", '"')) and _QUOTED_END.search(name):
        return name
    return name.strip(' «»"')
