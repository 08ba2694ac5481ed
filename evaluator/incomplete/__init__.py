"""Weights that are known in part: what holds for all of them and what for some."""
