"""Numbers of acts in folded text, in the ways authorities print them. Knows no word for an act.

What nothing announces must have the form of such a number (`BARE`); behind "n°" stands any code of figures and letters
that its signs hold together (`TOLD`).
"""

from __future__ import annotations

import re

_MORE = r"(?:[-_./][a-z]{0,4}\d{1,8}|[-_./][a-z]{1,5}(?=[-_./]\d)|/[a-z]{2,4}(?![\w/-]))"  # -0147, -D12; .CP before .0417; /VM
# 2023-479, 2014 / 171, 20221205 3, 2019-05-07, 2021 04 17, 2020_11_26-D12
BARE = (
    rf"(?:\d{{8}}[ ]\d{{1,2}}|\d{{4}}(?:[ ]?[-/_.][ ]?\d{{1,4}}(?:[ ]?[-/_.][ ]?\d{{1,3}})?|[ ]\d{{1,4}}(?:[ ]\d{{1,3}})?)"
    rf"|\d{{2}}_\d{{2,4}}_\d{{1,3}}){_MORE}*"
)
_FIRST = (
    r"(?:(?:[a-z]{1,8}[-_./]?)?\d{1,8}(?:[a-z]{1,5}(?=[-_./]?\d)\d{0,8})?|[ivx]{1,5}(?=-\d))"  # 23, CP-2023, 20CP, IV
)
_SPACED = r"(?:\d{4}[ ][a-z]{1,5}[ ]\d{1,5}|\d{2}[ ][a-z]{2,5}[ ]\d{3,5})"  # 2014 DAS 73, 17 CP 0459
_CODE = r"(?:(?!(?:au|de|des|du|la|le|les)\b)[a-z]{1,8}[ ](?=\d+[-_./]))"  # CP before 23-11-418
_PARTS = rf"(?:(?:[a-z]{{1,8}}[ ]?[-_]?[ ]?)?{BARE}|{_CODE}?{_FIRST}{_MORE}+)"
_ENDED = r"(?![^\W_])"
TOLD = rf"(?:{_SPACED}|{_PARTS}|[a-z]{{1,8}}[-_]?\d{{1,8}}|\d{{1,4}}(?:[a-z]{{1,3}}\d{{2,8}}|[ ]?(?:bis|ter))?){_ENDED}"
JOINED = rf"(?>(?:{_SPACED}|{_PARTS}){_ENDED})"  # of several parts: it needs no "n°" behind "délibération"
# What opens an item, and is neither a date nor a count: 24.CP.0417, 2014 DAS 73, D21-02-08, 23-030 – (and a title)
OPENING = (
    rf"(?:(?:\d{{2,4}}[-_./][a-z]{{1,5}}[-_./]\d{{1,5}}|\d{{4}}[ ][a-z]{{1,5}}[ ]\d{{1,5}}"
    rf"|[a-z]{{1,3}}\d{{2}}-\d{{2}}-\d{{2,3}}|\d{{2}}[-_]\d{{3}}(?=[ \t]+[:–-][ \t])){_ENDED})"
)
# Alone in its line or column: no date ("12/03/2021"), no page ("3/12").
ALONE = (
    rf"(?:{OPENING}|\d{{2}}/\d{{4}}/[a-z]{{2,4}}|\d{{8}}-\d{{1,2}}|"
    rf"(?:[a-z]{{1,5}}[-_./ ]?)?(?:\d{{4}}[-_/]\d{{2,4}}|\d{{2}}[-_]\d{{3}}){_MORE}*){_ENDED}"
)
_CLASS = re.compile(r"\d\.\d{1,2}")


def is_class(number: str) -> bool:
    """Whether it may be the class of an act in the nomenclature of the prefectures, and not its number: "7.5 Subventions"."""
    return _CLASS.fullmatch(number) is not None


def tidy_number(printed: str) -> str:
    """ "2014 / 171" becomes "2014/171", "del2025-36" becomes "DEL2025-36"."""
    number = " ".join(printed.split())
    for dash in "-/_":
        number = number.replace(f" {dash}", dash).replace(f"{dash} ", dash)
    return number.upper()
