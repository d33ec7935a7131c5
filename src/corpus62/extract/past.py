"""What tells that a sum was given before: an earlier year, a day, a delibération, a verb in the past. Knows one sum."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.extract.cues import has

if TYPE_CHECKING:
    from corpus62.extract.passage import Said
    from corpus62.scan import Hit

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_IN_PAST = re.compile(r"\W*en ((?:19|20)\d\d),? ")
_IN_YEAR = re.compile(r"\s*(?:[a-z]+ee?s?\s)?en\s((?:19|20)\d\d)\b")  # "350 € en 2021", "500 € votee en 2013"
# What says when an earlier grant was decided: "accordée à la commune de X le 9 mars 2010", "attribuée au Club par la délibération".
_ON_A_DAY = re.compile(
    r"\s(?:aux?|a)\s[^.;:€]{3,90}?\s(?:le\s\d{1,2}(?:er)?\s[a-z]+\s\d{4}|par\s(?:(?:la|sa|une)\s)?(?:deliberation|commission))\b"
)
_PARTICIPLE = re.compile(r"[ei]e?s?$")
_AUXILIARY_REACH = 4  # "avait participé"


def opens_in_the_past(said: Said) -> bool:
    """Whether a sentence that decides nothing tells of an earlier year: "En 2018, 120 ménages ont été aidés, pour 60 000 €"."""
    opened = _IN_PAST.match(said.folded)
    past = opened is not None and said.context.year is not None and int(opened[1]) < said.context.year
    return past and not decides_since(said, 0)


def of_year_before(said: Said) -> bool:
    """Whether an earlier year follows a sum at once: "500 € (350 € en 2021)" in an act of 2022, or of sums for 2022."""
    match = _IN_YEAR.match(said.folded, said.amount.end)
    if match is None:
        return False
    bracketed = said.folded[: said.amount.start].endswith("(")
    years = [int(year[0]) for year in YEAR.finditer(said.folded, 0, said.amount.start)] if bracketed else []
    years += [said.context.year] if said.context.year is not None else []
    return bool(years) and int(match[1]) < max(years)


def fixed_before(said: Said) -> bool:
    """Whether what follows a sum at once says that it was fixed before: "90 € par délibération du 26 janvier, complétés de 8 €"."""
    end = said.amount.end
    behind = any("recall" in hit.classes and hit.start == end + 1 for hit in said.hits)
    return behind and said.folded.startswith(" par ", end) and said.following < len(said.folded)


def granted_on_a_day(said: Said) -> bool:
    """Whether a sum was granted by an earlier act: "la subvention de 80 € accordée à X le 9 mars 2010", "(80 €)" behind it."""
    end, start = said.amount.end, said.amount.start
    for hit in said.hits:
        if "give" in hit.classes and _PARTICIPLE.search(said.folded, hit.start, hit.end):
            day = _ON_A_DAY.match(said.folded, hit.end)
            if day is not None and (hit.start == end + 1 or said.folded[day.end() : start] == " ("):
                return True
    return False


def in_the_past(recall: Hit, later: list[Hit]) -> bool:
    """Whether a recall is a verb of giving in the past: "a attribué", "avait" + "participé"."""
    return "give" in recall.classes or any(
        "give" in hit.classes and hit.start - recall.end < _AUXILIARY_REACH for hit in later
    )


def decides_since(said: Said, start: int) -> bool:
    """Whether something is decided or proposed between a place and a sum."""
    return has(said.hits, "decide", start, said.amount.start) or has(said.hits, "propose", start, said.amount.start)
