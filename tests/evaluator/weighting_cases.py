"""Weights that somebody has in mind, and the judgements that follow from them."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

from evaluator.arrays import FloatArray, IntArray


@st.composite
def true_shares(draw: st.DrawFn, criteria: tuple[int, int] = (1, 8)) -> FloatArray:
    """Positive shares, up to a hundred times as large as one another."""
    size = draw(st.integers(*criteria))
    generator = np.random.default_rng(draw(st.integers(0, 2**32)))
    weights = np.exp(generator.uniform(0, draw(st.sampled_from([0.0, 1.0, 4.6])), size))
    return weights / weights.sum()


@st.composite
def noisy_comparisons(draw: st.DrawFn, criteria: tuple[int, int] = (3, 7)) -> FloatArray:
    """Complete comparisons that do not agree: ratios of true shares with noise, or anything on the scale."""
    shares = draw(true_shares(criteria))
    generator = np.random.default_rng(draw(st.integers(0, 2**32)))
    noise = generator.normal(0, draw(st.sampled_from([0.01, 0.3, 1.5])), (shares.size, shares.size))
    ratios = np.triu(shares[:, None] / shares * np.exp(noise), 1)
    if draw(st.booleans()):
        steps = generator.integers(1, 9, ratios.shape, endpoint=True).astype(float)
        ratios = np.triu(np.where(generator.random(ratios.shape) < 0.5, steps, 1 / steps), 1)
    inverse = np.divide(1, ratios, out=np.zeros(ratios.shape), where=ratios > 0)
    return ratios + inverse.T + np.eye(shares.size)


def order(generator_seed: int, size: int) -> IntArray:
    """Give a random order of some things."""
    return np.random.default_rng(generator_seed).permutation(size)
