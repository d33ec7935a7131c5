"""Templates compiled once, filled many times. Knows slots, not what the texts say.

{RULE.NAME} a template of that rule, {NAME} a value of the draft, {#1-9} a number, {$1-9} a sum that is no funding,
{*2-4 rule} two to four of a rule, {^…} with a capital, {!…} in capitals, [[…]] the quote of the funding being stated.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, TypeAlias

from corpus62.errors import VocabularyError
from corpus62.generate.words import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus62.generate.draft import Draft

Part: TypeAlias = "str | Callable[[Draft], str]"
_SLOT = re.compile(r"\{([^{}]+)\}|(\[\[)|(\]\])")
OPEN, NAMED, CLOSE = "\x01", "\x02", "\x03"  # a quote in a draft: OPEN funding NAMED text CLOSE


@functools.cache
def rules() -> dict[str, tuple[tuple[Part, ...], ...]]:
    """Every list of texts of the data files, by "table.key"."""
    found: dict[str, tuple[tuple[Part, ...], ...]] = {}
    for name in ("prose", "acts", "web"):
        for table, keys in load(name).items():
            for key, texts in keys.items() if isinstance(keys, dict) else ():
                if isinstance(texts, list) and all(isinstance(text, str) for text in texts):
                    rule = f"{table}.{key}"
                    if rule in found:
                        raise VocabularyError(
                            f"generate/data/{name}.toml: {rule} stands in another file too; rename it"
                        )
                    found[rule] = tuple(compiled(text, rule) for text in texts)
    return found


@functools.lru_cache(maxsize=4096)
def compiled(text: str, rule: str = "prose") -> tuple[Part, ...]:
    """Literals and slots in order."""
    parts: list[Part] = []
    end = 0
    for match in _SLOT.finditer(text):
        parts += [text[end : match.start()], _mark(match.group()) if match[1] is None else _slot(match[1], rule)]
        end = match.end()
    return tuple(part for part in (*parts, text[end:]) if part)


def _mark(brackets: str) -> Part:
    return CLOSE if brackets == "]]" else lambda draft: f"{OPEN}{draft.current}{NAMED}"


def _slot(inner: str, rule: str) -> Callable[[Draft], str]:
    sign, rest = inner[0], inner[1:]
    if sign in "^!":
        return _cased(_slot(rest, rule), capital=sign == "^")
    if sign == "*":
        span, name = rest.split()
        low, high = map(int, span.split("-"))
        return lambda draft: " ".join(draft.say(name) for _ in range(draft.rng.randint(low, high)))
    if sign in "#$":
        low, high = map(int, rest.split("-"))
        if sign == "$":
            return lambda draft: draft.trap(low, high, rule)
        return lambda draft: str(low + int((high - low + 1) * draft.random()))
    if inner in _SPECIAL:
        return _SPECIAL[inner]
    return (lambda draft: draft.say(inner)) if "." in inner else (lambda draft: draft.values[inner])


def _cased(part: Callable[[Draft], str], *, capital: bool) -> Callable[[Draft], str]:
    if not capital:
        return lambda draft: part(draft).upper()
    return lambda draft: (text := part(draft))[:1].upper() + text[1:]


_SPECIAL: dict[str, Callable[[Draft], str]] = {
    "COUNCILLOR": lambda draft: draft.councillor(),
    "SIRET": lambda draft: draft.siret(),
}
