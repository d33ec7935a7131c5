"""Says in French what is wrong with the entries of a vocabulary file. Knows shapes and words, not what they mean.

What is checked where, and the sentences, are data too: `data/checks.toml`.
"""

from __future__ import annotations

import difflib
import re
import tomllib
import unicodedata
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from msgspec import Struct
from msgspec import inspect as shapes

from corpus62.text.fold import fold
from corpus62.vocabulary.load import read_data
from corpus62.vocabulary.shapes import SHAPES

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACES = re.compile(r"\s\s|[\t\n\r]")
_PLACE = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)")
_SHOWN = 60  # characters of a line that cannot be read
_TWICE = re.compile(r"overwrite|twice|duplicate|mutate", re.IGNORECASE)


class Message(Struct, frozen=True, forbid_unknown_fields=True):
    what: str
    do: str


class Checks(Struct, frozen=True, forbid_unknown_fields=True):
    """What is checked in which lists; a list is named by its file and section ("cues.grant")."""

    signs: tuple[str, ...]
    never_one_letter: tuple[str, ...]
    ends_with_letter: tuple[str, ...]
    starts_with_letter: tuple[str, ...]
    excluding: tuple[tuple[str, str], ...]
    one_owner: tuple[str, ...]
    free: tuple[str, ...]
    messages: dict[str, Message]


class Defect(NamedTuple):
    """One thing wrong: in which section, with which entry, of what sort (a message of checks.toml)."""

    sort: str
    section: str = ""
    entry: str = ""
    detail: str = ""
    line: int | None = None
    nth: int = 1  # which of the equal entries of the list


class Listed(NamedTuple):
    """A list of words: its section, the row it stands in (its first word or kind), and the words."""

    section: str
    row: str
    words: list[str]


class FileCheck(NamedTuple):
    """What was found in one file, in the order of its lines, and how many words it holds."""

    name: str
    defects: list[Defect]
    words: int


def load_checks() -> Checks:
    return msgspec.toml.decode(read_data("checks.toml"), type=Checks)


def check_text(name: str, raw: bytes, checks: Checks) -> FileCheck:
    """Everything wrong in the content of the vocabulary file `name` (a key of SHAPES)."""
    try:
        text = raw.decode("utf-8")
        content = tomllib.loads(text)
    except UnicodeDecodeError as error:
        return FileCheck(name, [Defect("encoding", detail=str(error.start))], 0)
    except tomllib.TOMLDecodeError as error:
        return FileCheck(name, [_syntax(str(error), raw)], 0)
    stem = name.removesuffix(".toml")
    shipped = tomllib.loads(read_data(name).decode())
    defects = list(_misshapen(content, shipped, shapes.type_info(SHAPES[name]), stem, checks))
    lists = list(_lists(content, stem))
    for listed in lists:
        defects += _word_defects(listed, checks)
        defects += _twice(listed, checks)
    defects += _excluded(lists, checks)
    defects += _two_owners(lists, checks)
    if name == "months.toml" and isinstance(months := content.get("months"), list) and len(months) != 12:
        defects.append(Defect("months", "months.months", detail=str(len(months))))
    placed = [defect._replace(line=_line(text, defect)) for defect in defects]
    return FileCheck(name, sorted(placed, key=lambda defect: defect.line or 0), sum(len(row.words) for row in lists))


def told(defect: Defect, file: str, checks: Checks) -> str:
    """The defect as a sentence: where, which entry, what is wrong, what to do."""
    message = checks.messages[defect.sort]
    place = [file]
    if defect.line is not None:
        place.append(f"ligne {defect.line}")
    if section := defect.section.partition(".")[2]:
        place.append(f"section « {section} »")
    if defect.entry:
        place.append(f"entrée « {defect.entry} »")
    return f"{', '.join(place)} : {message.what.format(detail=defect.detail)}. {message.do}"


def _syntax(error: str, raw: bytes) -> Defect:
    place = _PLACE.search(error)
    lines = raw.decode().splitlines() or [""]
    line = min(int(place[1]) if place and place[1] else len(lines), len(lines))
    sort = "section_twice" if _TWICE.search(error) else "syntax"
    return Defect(sort, detail=f"« {_shortened(lines[line - 1])} »", line=line)


def _shortened(line: str) -> str:
    flat = " ".join(line.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1] + "…"


def _misshapen(value: object, shipped: object, shape: shapes.Type, path: str, checks: Checks) -> Iterator[Defect]:
    """Where `value` has not its shape. Sections of free names are held against those of the shipped file."""
    if isinstance(shape, shapes.StructType | shapes.DictType):
        if not isinstance(value, dict):
            yield Defect("not_a_section", path)
        else:
            yield from _misshapen_section(value, shipped, shape, path, checks)
    elif isinstance(shape, shapes.VarTupleType):
        if not isinstance(value, list):
            yield Defect("not_a_list", path)
            return
        models = shipped if isinstance(shipped, list) else []
        for item in value:
            yield from _misshapen(item, models[0] if models else None, shape.item_type, path, checks)
    elif isinstance(shape, shapes.StrType) and not isinstance(value, str):
        yield Defect("not_a_text", path, _as_written(value))


def _misshapen_section(
    value: dict[str, object],
    shipped: object,
    shape: shapes.StructType | shapes.DictType,
    path: str,
    checks: Checks,
) -> Iterator[Defect]:
    models = shipped if isinstance(shipped, dict) else {}
    if isinstance(shape, shapes.StructType):
        inner = {field.encode_name: field.type for field in shape.fields}
        needed = {field.encode_name for field in shape.fields if field.required}
    else:
        free = path in checks.free or not models
        inner = dict.fromkeys(value if free else models, shape.value_type)
        needed = set() if free else set(models)
    for key in sorted(needed - value.keys()):
        yield Defect("missing_section", f"{path}.{key}")
    for key, item in value.items():
        if key in inner:
            yield from _misshapen(item, models.get(key), inner[key], _below(path, key), checks)
        else:
            near = difflib.get_close_matches(key, inner, 1)
            yield Defect("unknown_section", f"{path}.{key}", detail=f" (est-ce « {near[0]} » ?)" if near else "")


def _below(path: str, key: str) -> str:
    """The name of what stands under a key: the words of a section bear the section's own name."""
    return path if key in {"words", "display"} else f"{path}.{key}"


def _lists(value: object, path: str, row: str = "") -> Iterator[Listed]:
    """Every list of words below a value, whatever its depth. What is no text is left to the check of shapes."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _lists(item, _below(path, key), row)
    elif isinstance(value, list):
        if words := [item for item in value if isinstance(item, str)]:
            yield Listed(path, row, words)
        for item in value:
            if isinstance(item, dict):
                yield from _lists(item, path, str(item.get("display", item.get("kind", ""))))
            elif isinstance(item, list):
                yield from _lists(item, path, str(item[0]) if item else "")


def _word_defects(listed: Listed, checks: Checks) -> Iterator[Defect]:
    for word in listed.words:
        if (sort := _word_defect(word, listed.section, checks)) is not None:
            yield Defect(sort, listed.section, word)


def _word_defect(word: str, section: str, checks: Checks) -> str | None:
    """The sort of the first thing wrong with one word of a list."""
    if not word.strip():
        return "empty"
    if word != word.strip():
        return "outer_space"
    if _SPACES.search(word):
        return "inner_space"
    if any(unicodedata.combining(char) for char in word):
        return "loose_accent"
    alone = len(word) == 1 and word.isalpha() and not _in(section, checks.signs)
    if alone and _in(section, checks.never_one_letter):
        return "one_letter"
    if _in(section, checks.ends_with_letter) and not word[-1].isalnum():
        return "ends_with_sign"
    if _in(section, checks.starts_with_letter) and not word[0].isalnum():
        return "starts_with_sign"
    return None


def _in(section: str, named: tuple[str, ...]) -> bool:
    """Whether a list is one of those named, or stands in a section named as a whole."""
    return any(section == name or section.startswith(f"{name}.") for name in named)


def plain(word: str) -> str:
    """The word as it is compared: folded, ligatures in two letters, one space between words."""
    return " ".join(fold(word).replace("œ", "oe").replace("æ", "ae").split())


def _twice(listed: Listed, checks: Checks) -> Iterator[Defect]:
    if _in(listed.section, checks.signs):
        return
    first: dict[str, str] = {}
    times: Counter[str] = Counter()
    for word in listed.words:
        times[word] += 1
        other = first.setdefault(plain(word), word)
        if (other != word or times[word] > 1) and plain(word):
            detail = "" if other == word else f" : « {other} » est le même"
            yield Defect("twice", listed.section, word, detail, nth=times[word])


def _excluded(lists: list[Listed], checks: Checks) -> Iterator[Defect]:
    words: dict[str, dict[str, str]] = {}
    for listed in lists:
        words.setdefault(listed.section, {}).update({plain(word): word for word in listed.words})
    for one, other in checks.excluding:
        for common in sorted(words.get(one, {}).keys() & words.get(other, {}).keys()):
            yield Defect("excluded", other, words[other][common], one.partition(".")[2])


def _two_owners(lists: list[Listed], checks: Checks) -> Iterator[Defect]:
    """A name that stands in two rows of a table where each row is one thing."""
    for section in checks.one_owner:
        names = sorted(
            (plain(word), number, listed.row, word)
            for number, listed in enumerate(lists)
            if listed.section == section
            for word in listed.words
        )
        for (name, number, row, _), (same, later, _, word) in pairwise(names):
            if name == same and number != later:
                yield Defect("two_owners", section, word, row, nth=2)


def _as_written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _line(text: str, defect: Defect) -> int | None:
    """The line of the entry, else of its section; None for what is not there."""
    if defect.line is not None or defect.sort == "missing_section":
        return defect.line
    position = 0
    for key in defect.section.split(".")[1:]:
        opening = re.compile(
            rf"^[ \t]*(?:\[+[^\]\n]*\b{re.escape(key)}\]+|\"?{re.escape(key)}\"?[ \t]*=)", re.MULTILINE
        )
        if (match := opening.search(text, position)) is not None:
            position = match.start()
    at = _entry_at(text, position, defect) if defect.entry or defect.sort == "empty" else -1
    return text.count("\n", 0, at if at >= 0 else position) + 1


def _entry_at(text: str, position: int, defect: Defect) -> int:
    """Where the nth quoted entry stands, or one that is no text; -1 where it is written in another way."""
    entry = re.escape(defect.entry)
    pattern = rf"(?<![\w\"]){entry}(?![\w\"])" if defect.sort == "not_a_text" else rf"(?P<quote>[\"']){entry}(?P=quote)"
    found = [match.start() for match in re.finditer(pattern, text[position:])]
    return position + found[min(defect.nth, len(found)) - 1] if found else -1
