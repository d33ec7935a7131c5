"""Words as data: loaded, folded and checked. Knows French; knows nothing of documents."""

from corpus62.vocabulary.load import Vocabulary, load_vocabulary
from corpus62.vocabulary.patterns import alternation, folded_words

__all__ = ["Vocabulary", "alternation", "folded_words", "load_vocabulary"]
