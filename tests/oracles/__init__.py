"""Comparisons with other libraries, which are only there after run.py oracles."""
