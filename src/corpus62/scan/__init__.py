"""Finds the words of a vocabulary in a folded text with one Aho-Corasick automaton. Knows no particular word."""

from corpus62.scan.scanner import Hit, Scanner

__all__ = ["Hit", "Scanner"]
