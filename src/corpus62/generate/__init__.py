"""Made corpora with their known answer: invented authorities, partners, acts; same arguments, same bytes."""

from corpus62.generate.corpus import Order, generate, write_register

__all__ = ["Order", "generate", "write_register"]
