"""A name as printed, and who it is in its act: itself, a local name, a party, the body. Knows names and one act."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from corpus62.text.fold import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus62.extract.context import Context
    from corpus62.extract.cues import CueReader
    from corpus62.phrases.cutting import Name
    from corpus62.phrases.names import NameReader


class Recipient(NamedTuple):
    """A beneficiary; `near` when the statement itself names it, `sure` when at least a title or a contract does."""

    name: str
    near: bool
    sure: bool = True
    asks: bool = False  # it heads the paragraph that tells its demand


class Resolver:
    """Built once."""

    def __init__(self, names: NameReader, cues: CueReader) -> None:
        self._names = names
        self._cues = cues
        self._bare = (names.is_kind, names.is_bare_authority, names.is_several)

    def first(self, names: Iterable[Name], context: Context, payer: str | None) -> Recipient | None:
        """The first name that is no reference to another and not the payer."""
        for name in names:
            low = fold_name(name.text)
            if (self._names.is_anaphora(name.text) or self._cues.is_grant(low)) and low not in context.local:
                continue
            found = self.resolved(name.text, context)
            if payer is None or not self._names.same(found.name, payer):
                return found
        return None

    def distant(self, names: Iterable[Name], context: Context, payer: str | None) -> str | None:
        """The first of some names that is neither a reference, nor the payer, nor the body."""
        for name in names:
            bare = any(is_bare(name.text) for is_bare in self._bare)
            found = None if bare else self.first([name], context, payer)
            if found is not None and not self._names.is_body(found.name, context.act.body):
                return found.name
        return None

    def resolved(self, name: str, context: Context) -> Recipient:
        """A name as the act defines it: a local name, the body, a party."""
        low = fold_name(name)
        if low in context.local:
            return Recipient(context.local[low], near=True)
        if context.act.body and self._names.is_body(name, context.act.body):
            return Recipient(context.act.body, near=True)
        party = next((party for party in context.partners if self._names.same(name, party)), name)
        return Recipient(party, near=True)
