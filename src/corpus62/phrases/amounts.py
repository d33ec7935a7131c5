"""Amounts of money in folded text. Knows a window of text and digits; has never heard of files, partners or years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.model import Amount
from corpus62.phrases.numbers import FIGURES, MISREAD_TOO, cents, has_decimals, repaired
from corpus62.phrases.words import find_spoken, spoken_before, words_cents
from corpus62.text.places import places

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCALES = {
    "k": 1_000,
    "m": 1_000_000,
    "million": 1_000_000,
    "millions": 1_000_000,
    "milliard": 10**9,
    "milliards": 10**9,
}
_CURRENCY = r"(?:€uros?|€|euros?\b|eur\b)"
AMOUNT = re.compile(
    rf"(?P<figures>{MISREAD_TOO})\s*"
    r"(?:(?P<scale>k|m|millions?|milliards?)\s*(?:d['e]\s?)?)?"
    r"(?P<words>\((?:[a-z\- ]{3,80})\)\s*)?"
    rf"\**\s*(?P<currency>{_CURRENCY})"
    r"(?:\s(?:et\s)?(?P<centimes>\d\d)\s?(?:centimes|cts|cents)\b)?"
    r"(?:\s*(?P<tax>ht|ttc|h\.t\.?|t\.t\.c\.?)\b)?"
)
_SIGN = re.compile(_CURRENCY)
_BARE = re.compile(rf"(?P<figures>{FIGURES})")
_OCR_CURRENCY = re.compile(r"(?<![\d.,/])(?P<figures>\d{1,3} [\do]{3})e\b")
_IN_BRACKETS = re.compile(r"[*\s]*\(\s*(?P<words>[a-z][^()\d]{2,160}?)\s*\)")
_ACCOUNT = re.compile(
    r"[\s•*-]*(?:[dr]\s)?(?:c/\s?|c(?:om)?pte\s|art(?:icle|\.)?\s?)?(?:[267]\d{3,7}|02[0-2])\s+[–-]?\s?[a-z]"
)
_TAX = re.compile(r"\s*(?P<tax>ht|ttc|h\.t\.?|t\.t\.c\.?)\b")
_COUNTED = re.compile(r"(?<![\d ,.])\s?\d{1,4} [a-z]{4,}s a $")  # so many pupils, days, meals at …
_COUNTED_REACH = 30  # characters
_TERMS = re.compile(r"=[\s\d,.€+]*$")  # "600 000 € = 500 000 € + "
_TERMS_REACH = 60  # characters of what a sum is worked out of
_WORKED_REACH = 60  # characters of a bracket that works a sum out
_NOTE = re.compile(r"(?:(?<=€)\s*\([^()\d€]*\)|\s*\(\*+\))$")  # "300 € (nouvelle demande)", "300 (*)"
_BRACKET_REACH = 12  # characters between "euros" and the figures in brackets behind it
_CLOSING = " ;.,"  # behind the last cell of a row
_FIRST_FIGURES = frozenset("0123456789l")  # an amount begins with one of these
_LAST_FIGURES = frozenset("0123456789lo-")  # and its figures end with one of these: "100,-"
_OF_FIGURES = "0123456789lo .,'\n\t-"
_BETWEEN = " *\n\t"  # figures and their sign
_SCALED = (*_SCALES, "d'", "de", ")")  # what may stand there besides: "2 millions d'euros", "100 (cent) euros"
_LONGEST_SIGN = 8  # characters of "euros" and what ends it
_NEAR = 32  # characters before a sign in which the figures of nearly all sums begin
_FAR = 400  # in which those of all sums do
_MAX_CENTS = 10**15  # ten thousand billion euros: no act of a local authority says more


def _amount(match: re.Match[str]) -> Amount | None:
    groups = match.groupdict()
    value = cents(groups["figures"]) * _SCALES.get(groups.get("scale") or "", 1) + int(groups.get("centimes") or 0)
    if value > _MAX_CENTS:
        return None
    tax = groups.get("tax")
    repair = "letters_for_figures" if repaired(groups["figures"]) else None
    label = None if tax is None else tax.replace(".", "").upper()
    return Amount(match.start(), match.end(), value, label, repair)


def find_signs(folded: str, start: int, end: int) -> list[int]:
    """Where the currency of a sum may stand in folded[start:end], in order: every amount bears one of these."""
    signs = [position for word in ("€", "eur") for position in places(folded, word, start, end)]
    return sorted(position for position in signs if _SIGN.match(folded, position))


def find_amounts(folded: str, start: int = 0, end: int | None = None) -> Iterator[Amount]:
    """Every amount followed by a currency in folded[start:end], in order, those said only in words among them."""
    stop = len(folded) if end is None else end
    signs = find_signs(folded, start, stop)
    if not signs:
        return iter(())
    if folded.find("euros", start, stop) < 0:
        return _written(folded, signs, start, stop)
    return _with_spoken(folded, signs, start, stop)


def words_beside(folded: str, amount: Amount) -> int | None:
    """The cents that words say again beside figures: "120 000 € (cent vingt mille euros)", "mille euros (1 000 €)"."""
    if amount.repair == "in_words":
        return None
    match = _IN_BRACKETS.search(folded, amount.start, amount.end) or _IN_BRACKETS.match(folded, amount.end)
    if match is not None:
        return words_cents(match["words"])
    before = folded.rfind("euros", max(0, amount.start - _BRACKET_REACH), amount.start)
    if before < 0 or not _opens_bracket(folded[before + len("euros") : amount.start]):
        return None
    read = spoken_before(folded, 0, before)
    return None if read is None else read[1]


def _written(folded: str, signs: list[int], start: int, stop: int) -> Iterator[Amount]:
    """Amounts in figures, each looked for right before its sign: as a search of the whole passage finds them, sooner."""
    for sign in signs:
        first = _figures_before(folded, start, sign) if sign >= start else None
        found = AMOUNT.search(folded, first, min(stop, sign + _LONGEST_SIGN)) if first is not None else None
        match = AMOUNT.match(folded, found.start(), stop) if found is not None else None
        if match is not None:
            start = match.end()
            if (amount := _amount(match)) is not None:
                yield amount


def _figures_before(folded: str, start: int, sign: int) -> int | None:
    """From where on the figures may begin that stand before a sign of money; None where none do."""
    near, far = max(start, sign - _NEAR), max(start, sign - _FAR)
    before = folded[near:sign].rstrip(_BETWEEN)
    if not before or before.endswith(_SCALED):
        return far
    if before[-1] not in _LAST_FIGURES:
        return None
    words = before.rstrip(_OF_FIGURES)
    return near + len(words) if words else far


def _with_spoken(folded: str, signs: list[int], start: int, stop: int) -> Iterator[Amount]:
    """Amounts in figures and, between them, those said in words; words that only repeat figures are none."""
    before: Amount | None = None
    for after in (*_written(folded, signs, start, stop), None):
        floor, limit = before.end if before else start, after.start if after else stop
        for span in find_spoken(folded, floor, limit):
            spoken = _spoken(folded, *span)
            if not (_repeats(folded, before, spoken) or _repeats(folded, spoken, after)):
                yield spoken
        if after is not None:
            yield after
            before = after


def _spoken(folded: str, start: int, end: int, value: int) -> Amount:
    tax = _TAX.match(folded, end)
    label = None if tax is None else tax["tax"].replace(".", "").upper()
    return Amount(start, tax.end() if tax else end, value, label, "in_words")


def _repeats(folded: str, one: Amount | None, other: Amount | None) -> bool:
    """Whether two amounts side by side are one, said in words and in figures."""
    if one is None or other is None:
        return False
    between = folded[one.end : other.start]
    if any(char.isalnum() for char in between):
        return False
    return "(" in between or one.cents == other.cents


def _opens_bracket(between: str) -> bool:
    return "(" in between and not any(char.isalnum() for char in between)


def is_account(folded: str) -> bool:
    """Whether a line is the row of a budget, headed by its account: "60623 Alimentation"."""
    return _ACCOUNT.match(folded) is not None


def in_a_sum(folded: str, amount: Amount, index: int) -> bool:
    """A term of a sum in brackets, "(500 000 € + 100 000 €)", or behind a sign, repeats what was said before it.

    Other terms are two sums: "Club de foot : 1 400 € + 300 € exceptionnels".
    """
    before, after = folded[max(0, amount.start - 4) : amount.start], folded[amount.end : amount.end + 4]
    opened = folded.rfind("(", 0, amount.start) > folded.rfind(")", 0, amount.start)
    if not opened and not _TERMS.search(folded, max(0, amount.start - _TERMS_REACH), amount.start):
        return False
    return "+" in after or ("+" in before and index > 0)


def in_a_product(folded: str, amount: Amount) -> bool:
    """A factor of a product, "3 élèves x 15 € = 45 €", "60 stagiaires à 130 €", is a rate."""
    times = folded[max(0, amount.start - 3) : amount.start].strip() in {"x", "×", "*"}
    if times and folded[: amount.start].strip(" *"):  # where nothing stands before it, the asterisk opens an item
        return True
    return _COUNTED.search(folded, max(0, amount.start - _COUNTED_REACH), amount.start) is not None


def works_out(folded: str, amount: Amount) -> bool:
    """A factor in the bracket that works out the sum right before it: "366 € (120 m² x 3,05 €)"."""
    opened = folded.rfind("(", max(0, amount.start - _WORKED_REACH), amount.start)
    told = opened > 0 and folded[:opened].rstrip().endswith(("€", "euros"))
    return told and ")" not in folded[opened : amount.start] and in_a_product(folded, amount)


def find_misread_amounts(folded: str, start: int, end: int) -> Iterator[Amount]:
    """Amounts whose currency sign was read as an E glued to the figures: "50 O00E". Always marked as repaired."""
    for match in _OCR_CURRENCY.finditer(folded, start, end):
        yield Amount(match.start(), match.end(), cents(match["figures"]), None, "letter_e")


def cell_amount(folded: str) -> tuple[int, bool] | None:
    """The cents of a table cell that is one number and nothing else, and whether it bears a currency or decimals."""
    text = folded.strip(" \t\n*_")
    if text[:1] not in _FIRST_FIGURES:
        return None
    if text[-1] in _CLOSING and (text[-1] == ";" or _SIGN.search(text)):  # "500 € ;", and no "1."
        text = text.rstrip(_CLOSING)
    if text.endswith(")"):
        text = _NOTE.sub("", text)
    match = AMOUNT.fullmatch(text) if "€" in text or "eur" in text else None
    if match is not None:
        amount = _amount(match)
        return None if amount is None else (amount.cents, True)
    match = _BARE.fullmatch(text)
    if match is None:
        return None
    figures = match["figures"]
    if figures[0] == "0" and figures[1:2].isdigit():  # a number of a file: "014402"
        return None
    return cents(figures), has_decimals(figures)
