"""Other programs on the same texts: `python -m benches.compare` fills a table of docs/PERFORMANCE.md."""
