"""Made corpora with their known answer: invented authorities, partners and acts, the same bytes for the same arguments."""

from corpus62.generate.corpus import Order, generate, write_register

__all__ = ["Order", "generate", "write_register"]
