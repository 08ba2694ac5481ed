"""Sampled weights and scores: how sure a ranking is."""
