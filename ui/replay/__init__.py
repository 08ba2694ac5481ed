"""The decision replay: how the ranking came about, step by step."""
