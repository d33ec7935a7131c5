"""A blank French spaCy pipeline whose entity ruler has eleven patterns; the texts are in memory."""

from __future__ import annotations

import importlib.metadata
from typing import TYPE_CHECKING

from benches.compare.contract import Peer

if TYPE_CHECKING:
    from benches.compare.contract import Run, Sample

_PHRASES = (
    ("subvention",),
    ("subvention", "de", "fonctionnement"),
    ("participation", "financière"),
    ("cotisation",),
    ("convention",),
    ("avenant",),
    ("délibération",),
    ("montant",),
    ("acompte",),
    ("€",),
    ("euros",),
)
_LONGEST = max(map(len, _PHRASES))


def _pipeline():
    import spacy

    pipeline = spacy.blank("fr")
    patterns = [{"label": "WORD", "pattern": [{"LOWER": word} for word in phrase]} for phrase in _PHRASES]
    pipeline.add_pipe("entity_ruler").add_patterns(patterns)
    return pipeline


def _version() -> str | None:
    try:
        return importlib.metadata.version("spacy")
    except importlib.metadata.PackageNotFoundError:
        return None


def _expected(sample: Sample) -> int:
    """By looking at every word of the same tokenizer: the longest phrase that begins there, and on behind it."""
    tokenizer = _pipeline().tokenizer
    return sum(_phrases([token.lower_ for token in tokenizer(text)]) for text in sample.texts)


def _phrases(words: list[str]) -> int:
    found = at = 0
    while at < len(words):
        lengths = (size for size in range(_LONGEST, 0, -1) if tuple(words[at : at + size]) in _PHRASES)
        length = next(lengths, 0)
        found += length > 0
        at += length or 1
    return found


def _prepare(sample: Sample) -> Run:
    pipeline, texts = _pipeline(), sample.texts * sample.passes

    def run():
        found = sum(len(document.ents) for document in pipeline.pipe(texts))
        return lambda: found

    return run


PEERS = [
    Peer(
        name="spaCy",
        does="blank French pipeline, entity ruler of eleven patterns; texts in memory",
        processes=1,
        version=_version,
        prepare=_prepare,
        expected=_expected,
        megabytes=3,
    )
]
