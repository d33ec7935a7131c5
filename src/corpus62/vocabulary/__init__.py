"""Words as data: loaded, folded and checked. Knows French; knows nothing of documents."""

from corpus62.vocabulary.load import load_vocabulary
from corpus62.vocabulary.patterns import alternation, folded_words
from corpus62.vocabulary.shapes import Vocabulary

__all__ = ["Vocabulary", "alternation", "folded_words", "load_vocabulary"]
