"""Records to tables: pure functions from Polars frames to Polars frames. Knows no files and no French."""
