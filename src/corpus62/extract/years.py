"""The fiscal year of a sum: stated, of a budget, of a period, or of the session. Knows one passage at a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.phrases.dates import DAY
from corpus62.text.fold import fold_name
from corpus62.vocabulary.patterns import at_word

if TYPE_CHECKING:
    from corpus62.model import Act
    from corpus62.model.funding import YearBasis
    from corpus62.vocabulary.shapes import Names

_DAY = re.compile(rf"{DAY}\.?\s$")
# A bracket with a sum of its own, whose year is not that of others: "22 500 € (24 000 € en 2024)"
_PRICED_BRACKET = re.compile(r"\([^()]*\d\s?(?:€|eur)[^()]*\)?")
_BORN_REACH = 14  # characters of "constituée "
_COMPARED_REACH = 24  # characters of "celle accordée "
_DAY_REACH = 16  # characters of "1er septembre "
_YEAR = r"((?:19|20)\d\d)(?!\s?(?:€|eur|,\d|\d))"
_SIGNS = ("€", "eur")
_LISTED = re.compile(rf"\b{_YEAR}(?:,\s{_YEAR})*\set\s(?:\w+\s)?{_YEAR}\b")
_SIGN_REACH = 8  # characters: "euros" and a blank


class YearReader:
    """Built once from the words that announce a year."""

    def __init__(self, names: Names) -> None:
        self._budget = re.compile(rf"{at_word(names.years['budget'])}\s*(?:primitif\s*)?{_YEAR}\b")
        self._stated = re.compile(rf"{at_word(names.years['stated'])}\s*(?:l'|la\s|le\s)?{_YEAR}\b(?!\s?[-/]\s?\d)")
        self._firm = re.compile(rf"{at_word(names.years['firm'])}\s*(?:l'|la\s|le\s)?{_YEAR}\b(?!\s?[-/]\s?\d)")
        self._compared = re.compile(rf"{at_word(names.years['compared'])}\s?(?:\w+\s)?$")
        self._born = re.compile(rf"{at_word(names.years['born'])}\s$")
        self._voted = re.compile(rf"{at_word(names.years['voted'])}\s$")
        self._range = re.compile(rf"\b{_YEAR}\s?(?:-|/|a|au|et)\s?(?:\w+\s)?{_YEAR}\b")
        self._bare = re.compile(rf"(?<![\d/.-]){_YEAR}(?![\d/-])")

    def stated(
        self, folded: str, near: int | None = None, following: int = 0, sums: int = 0
    ) -> tuple[int, YearBasis] | None:
        """The year a passage gives its sums, the one nearest to position `near` when it gives several.

        Where each of its several `sums` has one, that which stands between the sum and the `following` one.
        """
        aside = _asides(folded, near) if near is not None else []
        for pattern, basis in ((self._stated, "stated"), (self._budget, "budget")):
            matches = [
                match
                for match in pattern.finditer(folded)
                if not (_within(match.start(), aside) or self._in_range(folded, match) or self._is_aside(folded, match))
            ]
            if basis == "stated":
                matches = [match for match in matches if not self._budget.match(folded, match.start())]
            if following:
                matches = [match for match in matches if not _is_of_another(folded, match.start(), near, following)]
            own = [match for match in matches if near is not None and near < match.start() < following]
            if own and 1 < sums <= len(matches):
                return int(own[0][1]), basis  # type: ignore[return-value]
            if matches:
                best = min(matches, key=lambda match: abs(match.start() - near)) if near is not None else matches[0]
                return int(best[1]), basis  # type: ignore[return-value]
        return None

    def paired(self, folded: str, sums: list[int]) -> list[int]:
        """The years listed before several sums, one for each: "pour les années 2023 et 2024, 87 000 € et 89 000 €"; else none."""
        match = _LISTED.search(folded, 0, sums[0]) if len(sums) > 1 else None
        years = [int(year) for year in re.findall(_YEAR, match[0])] if match else []
        return years if len(years) == len(sums) else []

    def _is_aside(self, folded: str, match: re.Match[str]) -> bool:
        """Whether a year only tells since when a partner exists ("créé en 1985"), or what a sum is like ("comme en 2018")."""
        place = match.start()
        born = self._born.search(folded, max(0, place - _BORN_REACH), place)
        return (born or self._compared.search(folded, max(0, place - _COMPARED_REACH), place)) is not None

    def firm(self, folded: str) -> tuple[int, YearBasis] | None:
        """The year that a passage above a table gives it in so many words."""
        match = self._firm.search(folded)
        return (int(match[1]), "stated") if match else None

    def of_head(self, folded: str) -> int | None:
        """The year that the head of an act without a date bears: "Budget primitif 2021", "Exercice 2021"."""
        match = self._budget.search(folded) or self._firm.search(folded)
        return int(match[1]) if match else None

    def _in_range(self, folded: str, match: re.Match[str]) -> bool:
        return bool(self._range.match(folded, match.start(1)))

    def span(self, folded: str) -> tuple[int, int] | None:
        """The first and last year of a period of several years: "2024-2026"."""
        match = self._range.search(folded)
        if match is None:
            return None
        first, last = int(match[1]), int(match[2])
        return (first, last) if first < last <= first + 10 else None

    def each(self, folded: str) -> tuple[int, ...]:
        """The years that a passage lists or spans: "2024, 2025 et 2026", "de 2024 à 2026"; none for a single year."""
        if (span := self.span(folded)) is not None:
            between = re.search(rf"{span[0]}\s?(?:,|et)\s", folded)
            if between is None:
                return tuple(range(span[0], span[1] + 1))
        years = tuple(dict.fromkeys(int(match[1]) for match in self._bare.finditer(folded)))
        return years if len(years) > 1 else ()

    def bare(self, folded: str) -> int | None:
        """The only year a title bears, that of a day ("du 10 juillet 2020") or a vote ("votées en 2013") left aside."""
        years = {
            int(match[1])
            for match in self._bare.finditer(folded)
            if not _DAY.search(folded, max(0, match.start() - _DAY_REACH), match.start())
            and not self._voted.search(folded, max(0, match.start() - _DAY_REACH), match.start())
        }
        return years.pop() if len(years) == 1 else None

    def recalled(self, folded: str, near: int, session: int | None) -> tuple[int | None, YearBasis | None]:
        """The year of a sum given before: the one stated, else that of a date in the passage, else not known."""
        if found := self.stated(folded, near):
            return found
        years = [(abs(match.start() - near), int(match[1])) for match in re.finditer(rf"\b{_YEAR}\b", folded)]
        years = [(distance, year) for distance, year in years if session is None or year <= session]
        return (min(years)[1], "stated") if years else (None, None)

    def of_act(self, act: Act) -> tuple[int, YearBasis] | None:
        """The year the title of an act bears."""
        year = self.bare(fold_name(act.title)) if act.title else None
        return (year, "stated") if year is not None else None


def _asides(folded: str, near: int) -> list[tuple[int, int]]:
    """The brackets with a sum of their own, none of which holds the position `near`."""
    spans = (match.span() for match in _PRICED_BRACKET.finditer(folded))
    return [(start, end) for start, end in spans if not start < near < end]


def _is_of_another(folded: str, position: int, near: int | None, following: int) -> bool:
    """Whether a year stands right behind another sum than the one at `near`: "90 € au Club, qui avait 80 € en 2005"."""
    behind_sum = folded[max(0, position - _SIGN_REACH) : position].rstrip().endswith(_SIGNS)
    return behind_sum and near is not None and not near < position <= following


def _within(position: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in spans)
