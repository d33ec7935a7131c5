"""Processes and failures: batches out to workers, records and tables back. Knows no French and nothing of extraction.

Kept free of heavy imports: every worker process imports this package.
"""

from corpus62.run.options import Options, Progress, Summary

__all__ = ["Options", "Progress", "Summary"]
