"""The two sides of a sum in running text: who gives it, or is asked for it, and who receives it. Knows one passage."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from corpus62.extract.cues import has
from corpus62.extract.resolving import Recipient

if TYPE_CHECKING:
    from corpus62.extract.cues import CueReader
    from corpus62.extract.passage import Said
    from corpus62.extract.payers import PayerReader
    from corpus62.extract.recipients import Recipients
    from corpus62.extract.standing import StandingReader
    from corpus62.model.finding import Standing

_TO_ASK = 4  # characters between "proposé" and "solliciter"


class Sides(NamedTuple):
    """Who gives, who receives, and how the latter was read."""

    payer: str | None
    beneficiary: str | None
    recipient: Recipient | None


_THE = (" la ", " cette ", " une ")
_HELD = frozenset({"grant", "recall"})  # of words that say both: "subventions notifiées"
_SHARE = " pour "  # between a sum and who gives it
_AT_ONCE = 24  # characters behind a sum in which who gives it is named


class SideReader:
    """Built once; brings together those who read payers and recipients."""

    def __init__(self, cues: CueReader, recipients: Recipients, payers: PayerReader, standing: StandingReader) -> None:
        self._cues = cues
        self._names = recipients.names
        self._recipients = recipients
        self._payers = payers
        self._standing = standing

    def read(self, said: Said, standing: Standing) -> Sides:
        """The sides of an amount; none of either where nothing tells it."""
        body = said.context.act.body
        asked = self._payers.asked_of(said) if standing == "requested" else None
        payer = asked if asked and asked != body else self._giver(said)
        recipient = self._recipients.find(said, body if asked else payer)  # whom it names may be who is asked
        near = recipient if recipient is not None and recipient.near and not recipient.asks else None
        if standing == "requested" and (sides := self._asked(said, asked, payer, near, recipient)) is not None:
            return sides
        if payer == body and self._recipients.gives_to_body(said):
            return Sides(self._payers.subject(said), body, None)
        if near is not None and self._opens_as_funder(said, near.name):
            return Sides(near.name, body, None)
        if (sharer := self._sharer(said, near)) is not None:
            return Sides(sharer, body, None)
        if payer != body and (recipient is None or not recipient.near or asked):
            return Sides(payer, self._payers.helped_by(payer, said.context), recipient)
        return Sides(payer, recipient.name if recipient else None, recipient)

    def _giver(self, said: Said) -> str | None:
        """Who gives, where the passage says so; else who does in the act."""
        told = self._payers.behind(said) or self._payers.received_from(said)
        own = said.floor if has(said.hits, "grant", said.floor, said.amount.start) else 0
        told = told or self._payers.find(said.text, said.folded, 0, said.following, said.context, own)
        return told or said.context.payer

    def _asked(
        self, said: Said, asked: str | None, payer: str | None, near: Recipient | None, recipient: Recipient | None
    ) -> Sides | None:
        """The sides of a sum that the body asks for: whom the passage names is asked. None where somebody asks the body."""
        body = said.context.act.body
        if (here := self._payers.asked_here(said)) is not None and here != body:
            return Sides(here, body, None)
        if near is not None and (self._payers.is_funder(near.name) or self._body_asks(said)):
            both = asked is not None and any(
                self._names.same(asked, name.text) for name in self._recipients.around.best(said)
            )
            return Sides(asked if both else near.name, body, None)
        if near is not None or payer != body or not self._body_asks(said):
            return None
        authority = recipient.name if recipient is not None and self._names.is_authority(recipient.name) else None
        return Sides(authority, body, None) if authority or _is_to_ask(said) else None

    def _opens_as_funder(self, said: Said, name: str) -> bool:
        """Whether a funder is the subject of a sentence that gives it nothing: "Le Département retient le projet (aide de 9 €)"."""
        if said.label is not None or not self._payers.is_funder(name):
            return False
        subject = self._names.subject(said.text, said.folded, said.amount.start)
        return subject is not None and subject.text == name

    def _sharer(self, said: Said, near: Recipient | None) -> str | None:
        """Which funder gives a sum of the grants that the body holds: "deux subventions notifiées : 9 € pour l'État"."""
        held = any(hit.classes >= _HELD and hit.end <= said.amount.start for hit in said.hits)
        if not held or not said.folded.startswith(_SHARE, said.amount.end):
            return None
        if near is not None and self._payers.is_funder(near.name):
            return None if self._names.is_body(near.name, said.context.act.body) else near.name
        return self._payers.named_in(said.folded[said.amount.end : said.amount.end + _AT_ONCE])

    def _body_asks(self, said: Said) -> bool:
        """Whether the act decides to ask: then whom the sentence names is asked, and gives nothing yet."""
        asks = next((hit.start for hit in said.hits if "request" in hit.classes), None)
        if asks is None:
            return self._led_by_the_body(said)
        if said.context.is_contract or not self._decides_to(said, asks) or self._recipients.asks(said):
            return False
        if self._is_of_another(said):
            return False
        if said.text[:asks].rstrip().endswith(":"):  # "- Familles rurales : demande 2 500 €"
            return False
        subject = self._names.subject(said.text, said.folded, asks) if asks else None
        if subject is not None and not self._names.is_body(subject.text, said.context.act.body):
            return False
        return self._names.points_back(said.folded[:asks]) is None

    def _is_of_another(self, said: Said) -> bool:
        """Whether the demand is somebody's who is no authority: "examine la demande de l'Opéra, qui porte sur 9 €"."""
        demands = (
            hit.end
            for hit in said.hits
            if "request" in hit.classes and said.folded.endswith(_THE, 0, hit.start) and hit.end <= said.amount.start
        )
        owners = (self._names.owner(said.text, said.folded, end) for end in demands)
        return any(
            owner is not None and not self._payers.is_funder(owner.text) and not self._names.says_authority(owner.text)
            for owner in owners
        )

    @staticmethod
    def _decides_to(said: Said, asks: int) -> bool:
        """Whether what is asked at `asks` is decided, or proposed as what to do: "il est proposé de solliciter"."""
        if said.context.decides(said.passage.section) or has(said.hits, "assembly", 0, asks):
            return True
        return any("propose" in hit.classes and 0 <= asks - hit.end <= _TO_ASK for hit in said.hits)

    def _led_by_the_body(self, said: Said) -> bool:
        """Whether the line above an item has the body ask: "décide de solliciter :", and not "je vous demande de :"."""
        if not self._standing.led_to_ask(said):
            return False
        lead = self._cues.find(said.passage.leads[0].folded)
        return any(hit.classes & {"decide", "propose", "assembly"} for hit in lead)


def _is_to_ask(said: Said) -> bool:
    """Whether a sum is one that somebody is to ask for: "il est proposé de solliciter 40 000 €"."""
    asks = [hit for hit in said.hits if "request" in hit.classes and hit.end <= said.amount.start]
    return bool(asks) and said.folded.endswith("er", asks[-1].start, asks[-1].end)
