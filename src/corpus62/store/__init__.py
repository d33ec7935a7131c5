"""Durable records: shards while the run goes on, Parquet files when it is done. Knows no French and no processes."""
