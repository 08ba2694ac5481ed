"""Votes to order, and their orders found by trying all."""

from __future__ import annotations

from itertools import permutations

import numpy as np
from hypothesis import strategies as st

from evaluator.arrays import FloatArray, IntArray

Orders = list[tuple[int, ...]]


@st.composite
def supports(draw: st.DrawFn, sizes: tuple[int, int] = (1, 6)) -> FloatArray:
    """Supports (k, k) between 0 and 1: of few steps, where sums tie, up to fractions that never do."""
    size = draw(st.integers(*sizes))
    steps = draw(st.sampled_from([1, 2, 3, 6, 2**40]))
    generator = np.random.default_rng(draw(st.integers(0, 2**32)))
    return generator.integers(0, steps, (size, size), endpoint=True) / steps


@st.composite
def cycles(draw: st.DrawFn, sizes: tuple[int, int] = (3, 6)) -> FloatArray:
    """Supports in which each option beats the next few, round in a circle: nothing falls apart."""
    size = draw(st.integers(*sizes))
    reach = (size - 1) // 2
    generator = np.random.default_rng(draw(st.integers(0, 2**32)))
    strength = 0.5 + generator.integers(1, 3, (size, size), endpoint=True) / 6
    ahead = (np.arange(size) - np.arange(size)[:, None]) % size
    wins = (ahead > 0) & (ahead <= reach)
    return np.where(wins, strength, np.where(wins.T, 1 - strength.T, 0.5))


def sum_of_pairs(support: FloatArray, order: tuple[int, ...]) -> float:
    """What speaks for an order, pair by pair."""
    return float(sum(support[a, b] for place, a in enumerate(order) for b in order[place + 1 :]))


def best_orders(support: FloatArray) -> tuple[float, Orders]:
    """The best sum and all orders that reach it, by trying all."""
    sums = {order: sum_of_pairs(support, order) for order in permutations(range(len(support)))}
    best = max(sums.values())
    return best, [order for order, found in sums.items() if found > best - 1e-9]


def tied_ranks(orders: Orders) -> IntArray:
    """1 + the options ahead of the group, where groups are what no two of the orders part differently."""
    ranks = np.zeros(len(orders[0]), dtype=np.int64)
    begun = 0
    for end in range(1, len(ranks) + 1):
        if len({frozenset(order[:end]) for order in orders}) == 1:
            ranks[list(orders[0][begun:end])] = begun + 1
            begun = end
    return ranks
