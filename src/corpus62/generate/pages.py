"""Pages that are no acts, which speak of euros, years and votes too. Knows no authorities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus62.generate.words import load

if TYPE_CHECKING:
    from corpus62.generate.draft import Draft

_SHORTEST, _LONGEST = 2_000, 20_000  # characters


def page(draft: Draft) -> str:
    """Two to twenty thousand characters on one kind of subject, sometimes straying to another."""
    kinds = load("web")["page"]["kinds"]
    kind = draft.rng.choice(kinds)
    size = _SHORTEST + int((_LONGEST - _SHORTEST) * draft.random() ** 2)
    paragraphs = [draft.say(f"{kind}.title")]
    length = len(paragraphs[0])
    while length < size:
        rule = f"{kind if draft.chance(0.85) else draft.rng.choice(kinds)}.sentence"
        paragraphs.append(" ".join(draft.say(rule) for _ in range(draft.rng.randint(1, 6))))
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)
