"""One document and the tools in, an outcome out: the whole story on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from corpus62.extract import Extractor
from corpus62.model import Outcome
from corpus62.segment import Segmenter
from corpus62.text.fold import fold
from corpus62.vocabulary import load_vocabulary
from corpus62.vocabulary.register import read_register

if TYPE_CHECKING:
    from corpus62.model import Document


class Tools(NamedTuple):
    """What a worker builds once. `digest` names the vocabulary and register they were built from."""

    segmenter: Segmenter
    extractor: Extractor
    digest: str


def build_tools(partners: str | None = None) -> Tools:
    """The tools for the shipped vocabulary and, if given, a register of partners (a file of tab-separated names)."""
    vocabulary = load_vocabulary(read_register(partners) if partners else ())
    return Tools(Segmenter(vocabulary), Extractor(vocabulary), vocabulary.digest)


def read_document(document: Document, tools: Tools) -> Outcome:
    """Everything the program says of one document."""
    folded = fold(document.text)
    acts, citations = tools.segmenter.read(document, folded)
    if not acts:
        return Outcome(source=document.source)
    fundings, budget_lines, refusals = tools.extractor.extract(document, folded, acts)
    return Outcome(
        source=document.source,
        acts=acts,
        fundings=tuple(fundings),
        budget_lines=tuple(budget_lines),
        citations=citations,
        refusals=tuple(refusals),
    )
