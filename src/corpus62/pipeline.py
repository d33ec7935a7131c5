"""One document and the tools in, an outcome out: the whole story on one page."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from corpus62.extract import Extractor, extractor
from corpus62.model import Outcome
from corpus62.phrases.votes import VoteReader
from corpus62.scan.firstlook import FirstLook
from corpus62.segment import Segmenter
from corpus62.text.page import open_page
from corpus62.vocabulary import load_vocabulary
from corpus62.vocabulary.register import Register, register_digest
from corpus62.vocabulary.register_index import open_register

if TYPE_CHECKING:
    from corpus62.model import Document
    from corpus62.vocabulary import Vocabulary


class Tools(NamedTuple):
    """What a worker builds once. `digest` names the vocabulary and register they were built from."""

    look: FirstLook
    segmenter: Segmenter
    extractor: Extractor
    digest: str


def build_tools(partners: str | None = None) -> Tools:
    """The tools for the shipped vocabulary and, if given, a register of partners (a file of names) or its index."""
    vocabulary = load_vocabulary()
    given = open_register(partners) if partners else None
    votes = VoteReader(vocabulary.openings.adoption)  # one: the sums of an act find its votes read
    extractor = Extractor(vocabulary, Register(vocabulary.partners, given), votes)
    digest = _digest(vocabulary, given.digest if given else "")
    return Tools(FirstLook(vocabulary.openings.marks.words), Segmenter(vocabulary, votes), extractor, digest)


def tools_digest(partners: str | None = None) -> str:
    """The digest that `build_tools` of a register will give, in a fraction of the time."""
    return _digest(load_vocabulary(), register_digest(partners) if partners else "")


def is_compiled() -> bool:
    """Whether texts are read by modules that mypyc compiled (`make compiled`), which find the same, sooner."""
    return not extractor.__file__.endswith(".py")


def _digest(vocabulary: Vocabulary, register: str) -> str:
    return hashlib.sha256(f"{vocabulary.digest} {register}".encode()).hexdigest()


def read_document(document: Document, tools: Tools) -> Outcome:
    """Everything the program says of one document: nothing where no mark of an act stands (vocabulary, `[marks]`)."""
    if not tools.look.sees(document.stored or document.text.encode()):
        return Outcome(source=document.source)
    page = open_page(document.text)
    acts, citations = tools.segmenter.read(document.source, page)
    fundings, budget_lines, refusals = tools.extractor.extract(page, acts)
    return Outcome(
        source=document.source,
        acts=acts,
        fundings=tuple(fundings),
        budget_lines=tuple(budget_lines),
        citations=citations,
        refusals=tuple(refusals),
    )
