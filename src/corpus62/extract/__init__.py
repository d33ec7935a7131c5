"""Reads fundings, budget lines and refusals out of acts. Knows acts and sections; knows no files."""

from corpus62.extract.extractor import Extractor

__all__ = ["Extractor"]
