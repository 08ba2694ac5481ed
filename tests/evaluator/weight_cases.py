"""Sets of weights to try the evaluator on."""

from __future__ import annotations

from itertools import permutations

import numpy as np
from hypothesis import strategies as st

from evaluator.arrays import BoolArray, FloatArray
from evaluator.incomplete.weight_sets import WeightSet, weight_set

KINDS = ("bounds", "order", "rows")


@st.composite
def weight_sets(
    draw: st.DrawFn, criteria: tuple[int, int] = (1, 6), kinds: tuple[str, ...] = KINDS
) -> WeightSet:
    """Sets around one point, some of them without width, some all weights."""
    m = draw(st.integers(*criteria))
    used = draw(st.sets(st.sampled_from(kinds)))
    generator = np.random.default_rng(draw(st.integers(0, 2**32)))
    inner = np.sort(generator.dirichlet(np.ones(m)).round(3))[::-1] + 1e-3
    inner /= inner.sum()
    low, high = np.zeros(m), np.ones(m)
    pairs: list[tuple[int, int]] = []
    rows, limits = np.empty((0, m)), np.empty(0)
    if "order" in used:
        pairs = [(i, j) for i in range(m) for j in range(i + 1, m) if generator.random() < 0.3]
        if m > 1 and generator.random() < 0.3:
            pairs.append((1, 0))
            inner[:2] = inner[:2].mean()
    if "bounds" in used:
        low = np.maximum(inner - generator.choice([0.0, 0.01, 0.3], m), 0.0)
        high = np.minimum(inner + generator.choice([1e-12, 0.01, 0.3, 1.0], m), 1.0)
    if "rows" in used:
        rows = generator.integers(-2, 3, (generator.integers(1, 4), m)).astype(float)
        limits = rows @ inner + generator.choice([1e-12, 0.01, 0.1], len(rows))
    return weight_set(m, low, high, pairs, rows, limits)


def linear_extensions(order: BoolArray) -> list[tuple[int, ...]]:
    """All complete orders, greatest first, that agree with an order: by trying them all."""
    k = len(order)
    return [
        way
        for way in permutations(range(k))
        if all(not order[way[later], way[earlier]] for later in range(k) for earlier in range(later))
    ]


def rank_order_centroid(m: int) -> FloatArray:
    """Mean weights of a complete order: sums of 1/k over the places from its own on, divided by m."""
    return np.cumsum(1 / np.arange(m, 0, -1))[::-1] / m
