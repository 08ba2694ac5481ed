"""Uniform draws from sets of weights, each set in the best way there is for it.

An order alone is drawn exactly: a complete order is drawn among all that agree with it, by the size of the
part of the weights that each takes, and weights evenly in it. Lower bounds alone shift and shrink the
simplex, which is exact, too. Otherwise proposals from such a set that is a little larger are kept when they
meet all requirements; when too few do, hit-and-run draws them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import repeat
from typing import TypeAlias

import numpy as np

from evaluator.arrays import FloatArray, IntArray
from evaluator.errors import EvaluationError
from evaluator.incomplete.hit_and_run import FLAT, Mixing, hull, mixed_chains
from evaluator.incomplete.weight_orders import (
    Completions,
    between_classes,
    classes,
    completions,
    components,
    levels,
)
from evaluator.incomplete.weight_sets import WeightSet

BATCH = 4096  # proposals drawn together
ROUNDING = 1e-12  # a share below this is 0
FEWEST_ACCEPTED = 0.05  # below this part of proposals hit-and-run is faster

Proposal: TypeAlias = Callable[[np.random.Generator], FloatArray]


class WeightSampler:
    """Draws from a set of weights, block after block.

    Parameters
    ----------
    weights : WeightSet
        Weights on m criteria.
    generator : numpy.random.Generator
        Source of randomness: equally seeded ones give equal draws, however they are split into blocks.

    Attributes
    ----------
    mixing : Mixing
        How the weights are drawn, and whether the draws can be trusted.
    inner : ndarray of float64, shape (m,)
        Weights inside the set: 0 only on criteria that have no weight in any of it.

    Raises
    ------
    EvaluationError
        When a linear program fails.

    Notes
    -----
    Uniform on the set, or on its dimensions when it has fewer than m - 1. Tervonen, van Valkenhoef, Basturk
    and Postmus (2013), *European Journal of Operational Research* 224:552-559, compare the ways.
    """

    def __init__(self, weights: WeightSet, generator: np.random.Generator) -> None:
        inner, self.mixing, self._draws = _way(weights, generator)
        inside = np.where(inner > ROUNDING, inner, 0.0)
        self.inner: FloatArray = inside / inside.sum()
        self._left = np.empty((0, weights.n_criteria))
        self._given = 0

    def rows(self, start: int, count: int) -> FloatArray:
        """Return the next draws.

        Parameters
        ----------
        start : int
            Number of the first one: that of all draws so far.
        count : int
            How many.

        Returns
        -------
        ndarray of float64, shape (count, m)
            Rows of weights, each at least 0, summing to 1.

        Raises
        ------
        EvaluationError
            When draws are skipped or asked for again.
        """
        if start != self._given:
            raise EvaluationError(
                f"Draws from number {start} are asked for; expected {self._given}, the next"
            )
        parts, held = [self._left], len(self._left)
        while held < count:
            parts.append(next(self._draws))
            held += len(parts[-1])
        drawn = np.concatenate(parts)
        self._left = drawn[count:]
        self._given += count
        return drawn[:count]


def weight_rows(weights: WeightSet, count: int, generator: np.random.Generator) -> FloatArray:
    """Draw weights evenly from a set.

    Parameters
    ----------
    weights : WeightSet
        Weights on m criteria.
    count : int
        Number of draws.
    generator : numpy.random.Generator
        Source of randomness.

    Returns
    -------
    ndarray of float64, shape (count, m)
        Rows of weights, each at least 0, summing to 1. For draws in blocks, and for whether they can be
        trusted, see `WeightSampler`.

    Raises
    ------
    EvaluationError
        When a linear program fails.
    """
    return WeightSampler(weights, generator).rows(0, count)


def _way(
    weights: WeightSet, generator: np.random.Generator
) -> tuple[FloatArray, Mixing, Iterator[FloatArray]]:
    """Find weights inside the set and choose how to draw."""
    exact = _exact(weights)
    if exact is not None:
        inner = exact(np.random.default_rng(0)).mean(axis=0)
        return inner, Mixing("exact", int(classes(weights.order).max())), _kept(weights, exact, generator)
    around = hull(weights)
    if around.dimensions == 0:
        return around.inner, Mixing("exact", 0), repeat(np.tile(around.inner, (BATCH, 1)))
    best, accepted = None, 0.0
    for proposal in _proposals(weights):
        part = float(weights.contains(proposal(generator)).mean())
        if part > accepted:
            best, accepted = proposal, part
    if best is not None and accepted >= FEWEST_ACCEPTED:
        mixing = Mixing("rejection", around.dimensions, accepted=accepted)
        return around.inner, mixing, _kept(weights, best, generator)
    return around.inner, *mixed_chains(around, generator)


def _exact(weights: WeightSet) -> Proposal | None:
    """Draw from the set itself: an order alone, or lower bounds that leave room and imply the upper ones."""
    if len(weights.rows):
        return None
    if not weights.bounded:
        return _in_order(weights)
    room = 1 - weights.low.sum()
    implied = (weights.low + room <= weights.high).all()
    return _raised(weights) if implied and room > FLAT and not weights.ordered else None


def _kept(weights: WeightSet, proposal: Proposal, generator: np.random.Generator) -> Iterator[FloatArray]:
    while True:
        drawn = proposal(generator)
        yield np.maximum(drawn[weights.contains(drawn)], 0.0)


def _proposals(weights: WeightSet) -> Iterator[Proposal]:
    """List sets that are easy to draw from and hold all the weights."""
    ordered = _in_order(weights)
    if ordered is not None:
        yield ordered
    yield _raised(weights)
    high, size = weights.high, weights.n_criteria
    yield lambda generator: high - (high.sum() - 1) * _even(size, generator)


def _raised(weights: WeightSet) -> Proposal:
    """Draw from all weights that meet the lower bounds."""
    low, room = weights.low, 1 - weights.low.sum()
    return lambda generator: low + room * _even(weights.n_criteria, generator)


def _even(size: int, generator: np.random.Generator) -> FloatArray:
    """Draw evenly from the simplex: normalised exponentials (Devroye 1986, chapter V)."""
    drawn = generator.standard_exponential((BATCH, size))
    drawn /= drawn.sum(axis=1, keepdims=True)
    return drawn


def _in_order(weights: WeightSet) -> Proposal | None:
    """Draw from all weights in the order of a set; None when there are too many ways to complete it.

    Without ties all complete orders take equal parts, so the parts of an order that have no relation to one
    another can be completed apart.
    """
    if not weights.ordered:
        return lambda generator: _even(weights.n_criteria, generator)
    numbers, order = classes(weights.order), between_classes(weights.order)
    if order.shape[0] < numbers.size:
        ways = completions(order, np.bincount(numbers))
        return None if ways is None else _tied(numbers, ways)
    parts: list[tuple[IntArray, list[IntArray] | Completions]] = []
    for members in components(order):
        inner = order[np.ix_(members, members)]
        form = levels(inner) or completions(inner, np.ones(members.size, dtype=np.int64))
        if form is None:
            return None
        parts.append((members, form))
    return lambda generator: _sorted_parts(_even(numbers.size, generator), parts, generator)


def _tied(numbers: IntArray, ways: Completions) -> Proposal:
    """Draw classes with equal shares: evenly from the simplex of a complete order, given by its vertices."""
    sizes = np.bincount(numbers)

    def proposal(generator: np.random.Generator) -> FloatArray:
        placed = ways.draw(BATCH, generator)
        held = np.cumsum(sizes[placed], axis=1)
        falling = np.cumsum((_even(sizes.size, generator) / held)[:, ::-1], axis=1)[:, ::-1]
        shares = np.empty(falling.shape)
        np.put_along_axis(shares, placed, falling, axis=1)
        return shares[:, numbers]

    return proposal


def _sorted_parts(
    drawn: FloatArray,
    parts: list[tuple[IntArray, list[IntArray] | Completions]],
    generator: np.random.Generator,
) -> FloatArray:
    """Put the values of each part of an order in a complete order that agrees with it."""
    for members, form in parts:
        falling = -np.sort(-drawn[:, members], axis=1)
        if isinstance(form, Completions):
            placed = form.draw(len(drawn), generator)
            np.put_along_axis(falling, placed, falling.copy(), axis=1)
            drawn[:, members] = falling
            continue
        taken = 0
        for level in form:
            values = falling[:, taken : taken + level.size]
            drawn[:, members[level]] = generator.permuted(values, axis=1) if level.size > 1 else values
            taken += level.size
    return drawn
