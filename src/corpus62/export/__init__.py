"""Tables out: CSV, Parquet, a workbook and open data. Knows how programs and people read tables, not how acts do."""
