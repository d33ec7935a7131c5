"""Splits a document into its acts and their sections. Knows no money."""

from corpus62.segment.segmenter import Segmenter

__all__ = ["Segmenter"]
