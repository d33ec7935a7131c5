"""Says in a French sentence why something was refused. Knows the codes and their sentences, not when they are given."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

import msgspec

from corpus62.vocabulary.load import read_data
from corpus62.vocabulary.shapes import Reasons

if TYPE_CHECKING:
    from collections.abc import Mapping

Level = Literal["extraction", "document"]


@cache
def _reasons() -> Reasons:
    return msgspec.toml.decode(read_data("reasons.toml"), type=Reasons)


def sentences(level: Level) -> Mapping[str, str]:
    """The sentence of every reason of a level, by code."""
    return getattr(_reasons(), level)


def sentence(level: Level, reason: str) -> str:
    """What a reason means; empty for one that this version does not know (records of another version)."""
    return sentences(level).get(reason, "")
