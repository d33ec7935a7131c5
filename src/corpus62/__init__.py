"""corpus62 reads the texts of French local authorities and writes per-partner, per-year funding tables."""

__version__ = "0.1.0"
