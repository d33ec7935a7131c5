"""Benchmarks: what each stage costs, each with the count it must find. `ratio.py` guards the figures of floors.toml."""
