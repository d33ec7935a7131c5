"""How a refusal bears on a sum: which one it turns down, and which it leaves. Knows one statement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus62.extract.cues import has

if TYPE_CHECKING:
    from corpus62.extract.passage import Said
    from corpus62.model.finding import Standing
    from corpus62.scan import Hit

_REJECT_REACH = 60  # characters behind an amount: "(50 €) n'est pas renouvelée"
_DROP_REACH = 30  # characters behind an amount, the refusal included
_TOUCHING = 2  # characters between a refusal and the sum it refuses
_AND = re.compile(r"\s(?:et|mais)\s(?:decide(?:nt)?\s)?(?:d'|de\s)?\Z")  # before the verb that gives instead
_PAST = re.compile(r"ée?s?\Z", re.IGNORECASE)  # "examinée et refusée"
_INSTEAD = frozenset({"give", "propose"})  # what gives something after all


def turned_down(refusals: list[Hit]) -> Standing:
    return "rejected" if has(refusals, "reject") else "put_off"


def rejects(said: Said, refusals: list[Hit]) -> bool:
    """A refusal that bears on a sum: none that was said of a sum before it, where a verb gives this one."""
    given = has(said.hits, "give", said.floor, said.amount.start)
    # The verb of a sentence bears on what it says in brackets, however far behind: "(80 €), arrivée trop tard, est rejetée".
    aside = said.folded.endswith("(", 0, said.amount.start)
    reach = len(said.folded) if aside else said.amount.end + _REJECT_REACH
    return any(
        hit.end <= reach
        and (hit.start >= said.floor or not given)
        and not _refuses_the_next(said, hit)
        and not gives_besides(said, hit)
        for hit in refusals
    )


def gives_besides(said: Said, refusal: Hit) -> bool:
    """Whether a verb behind a refusal gives a sum: "de ne pas donner suite à la demande de X et d'attribuer 50 € à Y"."""
    verbs = (hit for hit in said.hits if "give" in hit.classes and refusal.end < hit.start < said.amount.start)
    return any(_AND.search(said.folded, refusal.end, hit.start) is not None for hit in verbs)


def opens_refusal(said: Said, refusal: Hit) -> bool:
    """Whether a refusal opens what is decided besides: "200 € à X et de ne pas donner suite à la demande de Y"."""
    joined = _AND.search(said.folded, 0, refusal.start) is not None
    return joined and not _PAST.search(said.text, refusal.start, refusal.end)


def _refuses_the_next(said: Said, refusal: Hit) -> bool:
    """Whether a verb behind a sum refuses the next one: "(75 €) et de ne pas renouveler l'adhésion à X (62 €)".

    An infinitive, or a verb right before that sum: "500 € au Judo Club et refuse 300 € à la Chorale".
    """
    if refusal.start < said.amount.end:
        return False
    ahead = [amount.start - refusal.end for amount in said.passage.amounts if amount.start >= refusal.end]
    infinitive = said.folded.endswith("er", refusal.start, refusal.end)
    return bool(ahead) and (infinitive or ahead[0] <= _TOUCHING or opens_refusal(said, refusal))


def dropped(said: Said, refusals: list[Hit]) -> bool:
    """A refusal right behind a sum, wherever it is said: "(50 €) n'est pas renouvelée"."""
    end, stop = said.amount.end, min(said.following, said.amount.end + _DROP_REACH)
    return any(hit.start >= end and hit.end <= stop and not _refuses_the_next(said, hit) for hit in refusals)


def refused_at_end(said: Said, refusals: list[Hit]) -> bool:
    """Whether all that a statement asks for is refused at its end: "X demande 80 €, et Y 60 € : le conseil n'y donne pas suite"."""
    first, last = said.passage.amounts[0].start, said.passage.amounts[-1].end
    closing = [hit.start for hit in refusals if hit.start >= last]
    asks = [hit.end for hit in said.hits if "request" in hit.classes and hit.end <= first]
    if not asks or not closing:
        return False
    return not any(hit.classes & _INSTEAD and asks[-1] <= hit.start < last for hit in said.hits)
