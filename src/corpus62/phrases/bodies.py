"""Names of authorities: "Département du Pas-de-Calais", "Conseil municipal de PIERREFONDS". Knows where none is."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from corpus62.phrases.casing import is_capitals, name_case
from corpus62.text.fold import fold
from corpus62.vocabulary.patterns import alternation, at_word, folded_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus62.vocabulary.shapes import Bodies

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'.-]*(?:(?<=-)\n[ \t]*\w[\w’'.-]*)*"
_SMALL = r"(?:(?:de|du|des|la|le|les|en|sur|sous|aux|au|lès|lez|à)[ ]|[ldLD]['’])"
_COLUMN_GAP = "   "  # what parts two columns: "Commune   Nature des travaux" names none
_PARTED = re.compile(r"\s+[-–—|/]\s+|\s{3,}|[.,]\s+|\s*\([^()]*\)\s*")  # a place and what follows in its line
_LETTERHEAD = 400  # characters
_CHAIRED = 1500  # characters of a head in which its chair is told
_HEAD_AT_LEAST = 300  # characters in which a letterhead names its organ, though a section opens at once
_OWNER_REACH = 60  # characters of "Centre intercommunal d'action sociale de la "
_TITLE_LINES = 6  # lines of a letterhead
_VOWELS = frozenset("aeiouyh")
_LONGEST_NAME = 110  # characters: "Syndicat mixte d'aménagement et de gestion du Parc naturel régional des Monts de X"
_INITIALS = re.compile(r"\s\([^()]*\)\W*$")
_DESCRIBED = re.compile(r"[^\W\d_][^\d.:;,]*\s(?:[dl]['’])?[A-ZÀ-Þ][\w’' -]*")  # words, and a place
_LEADS_ON = re.compile(r"(?:\s(?:du|de|des|le|la|les|au|en|et|a))+$", re.IGNORECASE)  # "LANVEREC-PLAGE DU" 29 MAI
_SPACED = re.compile(r"(?<!\S)\S(?:[ ]{1,3}\S(?!\S)){5,}")
_LETTER_GAP = re.compile(r"(?<=\S)\s(?=\S)")
_SHORTEST = 3  # letters of a place: "M. X" is none
_PROPER = re.compile(rf"(?:[lLdD]['’])?{_CAPITAL}(?:[ ](?:et[ ]|{_SMALL}{{0,3}}){_CAPITAL})*")


class BodyReader:
    """Finds authorities in a text and writes their name in one way."""

    def __init__(self, bodies: Bodies) -> None:
        self._display = {word: kind.display for kind in bodies.kind for word in folded_words(kind.words)}
        self._organ_kind = {fold(organ): display for organ, display in bodies.reading.organ_kind.items()}
        self._short_kind = bodies.reading.short_kind
        self._organ_kinds = {fold(organ): kinds for organ, kinds in bodies.reading.deciding.items()}
        self._organs = re.compile(rf"{at_word(self._organ_kinds)}\b")
        self._boards = frozenset(folded_words(bodies.reading.boards))
        self._mayor, self._communal = folded_words(bodies.reading.mayor), tuple(bodies.reading.communal)
        self._chair = re.compile(rf"{at_word(bodies.reading.chair)}\s+(?:d'|de\s+)(?=\w)")
        self._around = tuple(bodies.reading.around)
        self._syndicate = bodies.reading.syndicate
        self._state, self._between = bodies.reading.state, bodies.reading.between
        self._assembly = re.compile(rf"{at_word(bodies.reading.assembly)}(?!\w)")
        self._assembly_of = re.compile(rf"(?:.*\s)?{alternation(bodies.reading.assembly)}\s(?:de\s|d')")
        self._sits = re.compile(rf"(?:du |le |la )?{alternation(bodies.reading.sits)}(?!\w)")
        self._prefect = re.compile(rf"^[\W_]*{alternation(bodies.reading.prefect)}\b", re.MULTILINE)
        self._endings = frozenset(folded_words(bodies.reading.endings))
        self._no_place = re.compile(
            rf"{at_word((*bodies.reading.not_places, *bodies.reading.regions, *bodies.reading.organ_kind))}\b"
        )
        kinds = alternation(self._display)
        self._kind = re.compile(rf"{kinds}\b")
        links = alternation(bodies.reading.links)
        self._linked = re.compile(rf"{links}(?:(?<=')|\s)")  # what goes on with the line above: "DU PAYS DE X"
        self._behind_place = re.compile(rf"\s(?={alternation(bodies.reading.not_places)}(?![\w-]))")
        words = at_word((*self._display, *bodies.reading.organs))
        dotted = r"(?:(?<=\.[a-z])\.)?"  # the last dot of "S.I.V.O.S."
        self._owned = {word: display for word, display in self._display.items() if display in bodies.reading.owned}
        self._owning = re.compile(rf"(?P<owned>{at_word(self._owned)})\.?\s+de\sla\s$")  # "C.C.A.S. de la | Ville de X"
        self._pattern = re.compile(
            rf"(?P<word>{words})(?!\w){dotted}[*\s]*(?P<link>{links}(?<=')|{links}(?=\s))?\s*"
            rf"(?!{links}\s|{kinds}\b|{alternation(bodies.reading.not_places)}(?![\w-])"
            rf"|(?<!du\s){alternation(bodies.reading.regions)}(?![\w-]))"
        )

    def of_head(self, text: str, folded: str, start: int, end: int, known: str | None) -> str | None:
        """The authority of the head text[start:end]; `known` of the acts before it where the head names none.

        A place over its organ goes before what stands below: "X - Conseil municipal", then others named in sentences.
        """
        reach = max(end, start + _HEAD_AT_LEAST)
        if known is None and self.find(text, folded, start, start + _LETTERHEAD) is None:
            if (named := self._letter_spaced(text[start : start + _LETTERHEAD])) is not None:
                return named
            if (named := self.titled(text, folded, start, reach)) is not None:
                return named
            in_column = next(self._wrapped(text, start, end), None)
            return in_column[2] if in_column else self.deciding(text, folded, start, end)
        named = self.deciding(text, folded, start, end)
        organ = self._organs.search(folded, start, reach) if named and not known else None
        if named and organ and named.startswith(self._around) and not named.startswith(self._kinds_of(organ)):
            named = self.titled(text, folded, start, reach) or named  # "X AGGLOMÉRATION" over "Département de Y"
        if named and known and named != known and self._is_told(named, known, text, folded, start, end):
            return known
        return named or known or self.titled(text, folded, start, reach)

    def _letter_spaced(self, letterhead: str) -> str | None:
        """The authority of a letterhead in spaced letters, "M A I R I E  D E  L U R C Y"."""
        runs = list(_SPACED.finditer(letterhead))
        closed = "\n".join(" ".join(_LETTER_GAP.sub("", run[0]).split()) for run in runs)
        found = self.find(closed, fold(closed)) if runs else None
        return found[2] if found else None

    def _is_told(self, name: str, known: str, text: str, folded: str, start: int, end: int) -> bool:
        """Whether a head names an authority in its sentences only: "La commune de Y réclame 900 €".

        Where it names an organ, one of another kind than decides by it: "Rapport à la commission permanente / SOUTIEN AU
        SYNDICAT MIXTE X".
        """
        if organ := self._organs.search(folded, start, end):
            kinds = self._kinds_of(organ)
            return known.startswith(kinds) and not name.startswith(kinds)
        places = (at for at, _, each in self.find_all(text, folded, start, end) if each == name)
        return all(_before(text, at) for at in places)

    def deciding(self, text: str, folded: str, start: int, end: int) -> str | None:
        """The authority that decides in the head text[start:end]: of the kind its organ belongs to, else the first named.

        The organ is the first one told whose authority is named too: below others may stand, who gave or were asked.
        Where the organ is of another kind, only the letterhead can name it: below stand those who ask and receive.
        """
        organs = list(dict.fromkeys([self._kinds_of(match) for match in self._organs.finditer(folded, start, end)]))
        if organs and (fitting := _first_of(organs[0], self.find_all(text, folded, start, end))):
            return fitting
        named = list(self.find_all(text, folded, start, end))
        if not organs and len(named) > 1 and (organ := self._organs.search(folded, end)):
            organs = [self._kinds_of(organ)]  # two letterheads: the organ is named when it decides
        if not organs and self._prefect.search(folded, start, end):
            return self._state
        for kinds in organs:
            if fitting := _first_of(kinds, chain(named, self._wrapped(text, start, end))):
                return fitting
        if organs and (owned := self._owned_by(named, folded[start:end], organs[0])) is not None:
            return owned
        return self._of_letterhead(named, start, sure=not organs)

    def _owned_by(self, named: list[tuple[int, int, str]], head: str, kinds: tuple[str, ...]) -> str | None:
        """The body of a commune that a line of its head says alone: "Ville de X" over "Centre communal d'action sociale"."""
        lines = (line.strip(" \t*#|.") for line in head.split("\n"))
        display = next((self._owned[line] for line in lines if line in self._owned), None)
        place = next((name.split(maxsplit=1)[1] for _, _, name in named if name.startswith(self._communal)), None)
        return f"{display} {place}" if display in kinds and place is not None else None

    def _kinds_of(self, organ: re.Match[str]) -> tuple[str, ...]:
        """The kinds of authorities that an organ decides for."""
        return self._organ_kinds[" ".join(organ[0].split())]

    def _wrapped(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """The authorities of the left column of a letterhead, where a name may stand on the line below its kind."""
        head = text[start : min(end, start + _LETTERHEAD)]
        left = "\n".join(line.strip().split(_COLUMN_GAP, 1)[0] for line in head.split("\n"))
        return self.find_all(left, fold(left), 0, len(left), column=True)

    def _of_letterhead(self, named: list[tuple[int, int, str]], start: int, *, sure: bool) -> str | None:
        """The first authority named, or the one behind it where that only says where it lies: "Département du X, Mairie de Y"."""
        if not sure:
            named = [each for each in named if each[0] - start < _LETTERHEAD]
        near = [name for at, _, name in named if at - named[0][0] < _LETTERHEAD]
        if len(near) > 1 and near[0].startswith(self._around) and near[1].startswith(self._communal):
            return near[1]
        return near[0] if near else None

    def says_kind_last(self, name: str) -> bool:
        """Whether a name ends with the word for its kind: "Grand Vernois Communauté urbaine"."""
        return fold(name.rsplit(maxsplit=1)[-1]) in self._endings

    def titled(self, text: str, folded: str, start: int, end: int) -> str | None:
        """The authority that the first lines say without its kind: "X Métropole", or a place over "conseil municipal"."""
        organ = self._organs.search(folded, start, end)
        sitting = " ".join(organ[0].split()) if organ else None
        kinds = self._organ_kinds[sitting] if sitting else self._mayor_kinds(folded)
        lines = [line.strip(" *#|") for line in text[start:end].split("\n")[:_TITLE_LINES]]
        for number, line in enumerate(lines):
            parts = _PARTED.split(line, maxsplit=1)
            name = parts[0].strip()
            low = fold(name)
            if of := self._assembly_of.match(low):  # "Conseil de X Métropole"
                name, low = name[of.end() :], low[of.end() :]
            named, _, last = name.rpartition(" ")
            ends = bool(named) and fold(last) in self._endings  # "Brest métropole"
            proper = _PROPER.fullmatch(named if ends else name) if len(name) >= _SHORTEST else None
            if proper is None or self._kind.match(low) or self._linked.match(low) or self._no_place.search(low):
                continue
            if _LEADS_ON.search(name) or (number and _LEADS_ON.search(lines[number - 1])):  # a title over several lines
                continue
            if ends:
                return name_case(name)
            behind = next((other for other in (*parts[1:], *lines[number + 1 :]) if other), "")
            if (kind := self._display.get(fold(behind))) is not None:  # "GRAND X" over "Communauté urbaine"
                return f"{kind} {name_case(name)}"
            sits = self._sits.match(fold(behind)) is not None
            if sits or (kinds and is_capitals(proper[0])):
                short, _, rest = name.partition(" ")
                if short.isupper() and rest and (kind := self._short_kind.get(fold(short))):  # "CA Portes du Vexin"
                    return f"{kind} {name_case(rest)}"
                return name_case(name) if sitting in self._boards else _of_place((kinds or self._communal)[0], name)
        return None

    def _mayor_kinds(self, folded: str) -> tuple[str, ...]:
        """A text that names no organ but a mayor is a commune's."""
        return self._communal if any(word in folded for word in self._mayor) else ()

    def chaired(self, text: str, folded: str, start: int, end: int) -> str | None:
        """The commune that only the title of its mayor names: "sous la présidence de M. X, maire de Y"."""
        match = self._chair.search(folded, start, min(end, start + _CHAIRED))
        place = _PROPER.match(text, match.end(), end) if match else None
        return _of_place(self._communal[0], place[0].rstrip(".'’-")) if place else None

    def of_mayor(self, name: str) -> str | None:
        """The commune for which its mayor signs, "Monsieur le Maire de Y"; None for another name."""
        low = fold(name)
        return self.chaired(name, low, 0, len(name)) if low.startswith(self._mayor) else None

    def footed(self, text: str, folded: str) -> str | None:
        """The authority that a line of a document begins with, of the kind its organ belongs to: "Communauté X - Siège"."""
        organ = self._organs.search(folded)
        if organ is None:
            return None
        heads = (each for each in self.find_all(text, folded, 0, len(folded)) if not _before(text, each[0]))
        return _first_of(self._kinds_of(organ), heads)

    def unnamed(self, source: str, folded: str, start: int, end: int) -> str | None:
        """The deciding organ where nothing says whose it is, told from others by its document: "Conseil municipal (007.txt)"."""
        match = self._organs.search(folded, start, end) or self._assembly.search(folded, start, end)
        return f"{' '.join(match[0].split()).capitalize()} ({source.rsplit('/', 1)[-1]})" if match else None

    def find(self, text: str, folded: str, start: int = 0, end: int | None = None) -> tuple[int, int, str] | None:
        """(start, end, name) of the first authority named in text[start:end]."""
        return next(self.find_all(text, folded, start, len(folded) if end is None else end), None)

    def find_all(
        self, text: str, folded: str, start: int, stop: int, *, column: bool = False
    ) -> Iterator[tuple[int, int, str]]:
        """(start, end, name) of each authority named in text[start:stop], in order.

        In a `column` of a letterhead a name ends its line, which may be the one below its kind.
        """
        for match in self._pattern.finditer(folded, start, stop):
            proper = _PROPER.match(text, match.end(), stop)
            if proper is not None and (behind := self._behind_place.search(folded, proper.start(), proper.end())):
                proper = _PROPER.match(text, match.end(), behind.start())  # "COMMUNE DE X CONSEIL MUNICIPAL DU 2 MARS"
            if proper is None and (described := self._described(text, folded, match, stop)) is not None:
                yield described
            if proper is None or (column and text[proper.end() : proper.end() + 1] not in {"", "\n"}):
                continue
            below = column and text[match.end() - 1] == "\n"
            if not self._plausible(match, proper[0], text[match.start() : match.end()], below=below):
                continue
            word = " ".join(match["word"].split())
            display = self._display.get(word) or self._organ_kind.get(word)
            if display in self._communal and (
                owner := self._owning.search(folded, max(start, match.start() - _OWNER_REACH), match.start())
            ):
                display = self._owned[" ".join(owner["owned"].split())]
            if display is not None:
                link = " ".join((match["link"] or "").split())
                joint = "" if link.endswith("'") or not link else " "
                name = name_case(_LEADS_ON.sub("", re.sub(r"(?<=-)\s+", "", proper[0]).rstrip(".'’-")))
                yield match.start(), proper.end(), f"{display} {link}{joint}{name}".replace("  ", " ")

    def _described(self, text: str, folded: str, match: re.Match[str], stop: int) -> tuple[int, int, str] | None:
        """A syndicate that a line of a letterhead, or two, name by what it is for: "Syndicat mixte de gestion / du Parc de X"."""
        if self._display.get(" ".join(match["word"].split())) != self._syndicate:
            return None
        if _before(text, match.start()):
            return None
        end = text.find("\n", match.end(), stop)
        below = text.find("\n", end + 1, stop) if end >= 0 else -1
        if below >= 0 and self._linked.match(folded[end + 1 : below].lstrip()):
            end = below
        name = " ".join(text[match.start() : end if end >= 0 else stop].partition(_COLUMN_GAP)[0].split())
        name = _INITIALS.sub("", name).strip(" *#|")
        named = len(name) <= _LONGEST_NAME and _DESCRIBED.fullmatch(name) is not None
        return (match.start(), end if end >= 0 else stop, name_case(name)) if named else None

    def _plausible(self, match: re.Match[str], proper: str, before: str, *, below: bool) -> bool:
        """A link stands between an authority and its name, or the name follows at once ("Communauté de Communes Pays d'Opale")."""
        kind = " ".join(match["word"].split()) in self._display
        low = fold(proper)
        if low.split()[0] == self._between and " et " not in low:
            return False
        at_once = below or "\n" not in before
        return bool(match["link"]) or (kind and len(proper) > 3 and at_once and _COLUMN_GAP not in before)


def _before(text: str, position: int) -> str:
    """What stands before a position in its line, marks left aside."""
    return text[text.rfind("\n", 0, position) + 1 : position].strip(" \t*#|")


def _first_of(kinds: tuple[str, ...], named: Iterator[tuple[int, int, str]]) -> str | None:
    """The first name of one of some kinds."""
    return next((name for _, _, name in named if name.startswith(kinds)), None)


def _of_place(kind: str, place: str) -> str:
    """An authority by its kind and its place: "Commune d'Ouvrieux"."""
    return f"{kind} d'{name_case(place)}" if fold(place[0]) in _VOWELS else f"{kind} de {name_case(place)}"
