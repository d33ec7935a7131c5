"""The three things that can go wrong, named by what the runner must do about them."""

from __future__ import annotations


class Corpus62Error(Exception):
    """Anything this program says to a person; its message names what was found and what to do."""


class UsageError(Corpus62Error):
    """Stop: the request itself cannot be carried out. Exit status 2, nothing done."""


class DocumentRefusedError(Corpus62Error):
    """Skip this document and go on. `reason` is a short code for counting, the message is for the reader."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason

    def __reduce__(self) -> tuple[type, tuple[str, str]]:
        return type(self), (self.reason, str(self))


class VocabularyError(Corpus62Error):
    """Stop: a vocabulary file holds an entry that cannot be used; the message names file, entry and remedy."""
