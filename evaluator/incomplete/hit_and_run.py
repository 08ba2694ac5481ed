"""Hit-and-run: uniform draws from any set of weights by random steps, with a check that they mix.

From where it stands, a chain picks a direction and moves to a uniformly drawn point of the line through the
set. Any way of drawing directions that does not look at where the chain stands keeps the draws uniform once
they are, and converges when all directions can come up (Bélisle, Romeijn and Smith 1993, *Mathematics of
Operations Research* 18:255-266). Here most directions lead from one vertex of the set to another. Such lines
are long even in corners, and the way they mix does not change when the set is stretched, so a thin set needs
no special care. All chains step along the same direction, each by a length of its own: given the directions,
they are independent of one another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from evaluator.arrays import FloatArray
from evaluator.incomplete.weight_extremes import maxima
from evaluator.incomplete.weight_sets import WeightSet

CHAINS = 512
KEPT = 64  # draws of each chain that the check looks at
THINNING = 4  # steps between draws that are kept, per dimension, to begin with
DOUBLINGS = 4  # how often that is doubled when chains do not mix
BURN_IN = 16  # steps before the first draw, in steps between draws
MIXED = 1.01  # largest scale reduction of chains that mix
FLAT = 1e-8  # a requirement that no weights meet with more to spare holds as an equality
ODD = 8  # one direction in so many leads anywhere
STILL = 1e-24  # a variance below this is rounding: the share is the same in all of the set
TINY = 1e-300


@dataclass(frozen=True, slots=True, eq=False)
class Hull:
    """A set of weights on m criteria as seen by hit-and-run.

    Attributes
    ----------
    inner : ndarray of float64, shape (m,)
        Weights inside the set.
    axes : ndarray of float64, shape (d, m)
        Directions in which the set has any width, at right angles; none when it is a single point.
    corners : ndarray of float64, shape (v, d)
        Some of its vertices, as seen from the inner point along the axes.
    needs : ndarray of float64, shape (q, m)
        Requirements that are not met as equalities by all of the set, needs @ w <= most.
    most : ndarray of float64, shape (q,)
        Their limits.
    """

    inner: FloatArray
    axes: FloatArray
    corners: FloatArray
    needs: FloatArray
    most: FloatArray

    @property
    def dimensions(self) -> int:
        """Of the set: m - 1 at most, 0 when it is a single point."""
        return len(self.axes)


def hull(weights: WeightSet) -> Hull:
    """Find vertices of a set of weights, and the dimensions that it has.

    Parameters
    ----------
    weights : WeightSet
        Weights on m criteria.

    Returns
    -------
    Hull

    Raises
    ------
    EvaluationError
        When a linear program fails.

    Notes
    -----
    Each requirement is met with the most to spare at one vertex; what cannot be met with anything to spare is
    an equality, and the set has no width across it. The other vertices are the greatest values of random
    functions.
    """
    m = weights.n_criteria
    missed, furthest = maxima(weights, -weights.needs)
    flat = weights.most + missed <= FLAT
    anywhere = np.random.default_rng(0).standard_normal((8 * m, m))
    corners = np.vstack((furthest, maxima(weights, anywhere)[1]))
    inner = furthest.mean(axis=0)
    _, sizes, across = np.linalg.svd(np.vstack((np.ones(m), weights.needs[flat])))
    axes = across[int((sizes > FLAT).sum()) :]
    seen = (corners - inner) @ axes.T
    width = np.abs(seen).max(initial=0.0) or 1.0
    _, kept = np.unique((seen / width).round(9), axis=0, return_index=True)
    return Hull(inner, axes, seen[kept], weights.needs[~flat], weights.most[~flat])


@dataclass(frozen=True, slots=True)
class Mixing:
    """How weights were drawn, and whether the draws can be trusted.

    Attributes
    ----------
    way : {"exact", "rejection", "hit-and-run"}
        Exact and rejection give independent draws.
    dimensions : int
        Of the set.
    passed : bool
        Whether the chains mix; true for the other ways.
    scale_reduction : float
        The largest split R-hat; 1 for the other ways. Below 1.01 the chains count as mixed.
    per_independent : float
        How many draws are worth as much as one independent draw, for the mean share that mixes worst.
    thinning : int
        Steps between draws; 1 for the other ways.
    accepted : float
        Part of the proposals that were in the set; 1 for the other ways.
    """

    way: str
    dimensions: int
    passed: bool = True
    scale_reduction: float = 1.0
    per_independent: float = 1.0
    thinning: int = 1
    accepted: float = 1.0


class Chains:
    """Chains in a set of weights, their places to be read after any number of steps.

    Parameters
    ----------
    around : Hull
        The set; not a single point.
    generator : numpy.random.Generator
        Source of randomness.
    chains : int
        How many.
    """

    def __init__(self, around: Hull, generator: np.random.Generator, chains: int = CHAINS) -> None:
        self._hull = around
        self._generator = generator
        some = generator.integers(len(around.corners), size=(chains, around.dimensions + 1))
        parts = generator.standard_exponential(some.shape)
        parts /= parts.sum(axis=1, keepdims=True)
        starts = 0.9 * np.einsum("cv,cvd->cd", parts, around.corners[some])
        self._places = np.ascontiguousarray((around.inner + starts @ around.axes).T)

    def after(self, steps: int) -> FloatArray:
        """Step on and return where the chains stand; shape (chains, m)."""
        around, places, luck = self._hull, self._places, self._generator
        slacks = np.maximum(around.most[:, None] - around.needs @ places, TINY)
        moved = np.zeros((steps, places.shape[1]))
        directions = self._directions(steps)
        paces = around.needs @ directions.T
        ratios = np.empty(slacks.shape)
        for step in range(steps):
            pace = paces[:, step, None]
            np.divide(pace, slacks, out=ratios)
            back, ahead = 1 / ratios.min(axis=0), 1 / ratios.max(axis=0)
            move = moved[step]
            luck.random(out=move)
            move *= ahead - back
            move += back
            np.multiply(pace, move, out=ratios)
            slacks -= ratios
            np.maximum(slacks, TINY, out=slacks)
        places += directions.T @ moved
        np.maximum(places, 0.0, out=places)
        places /= places.sum(axis=0)
        now: FloatArray = places.T.copy()
        return now

    def _directions(self, count: int) -> FloatArray:
        corners, luck = self._hull.corners, self._generator
        ends = luck.integers(len(corners), size=(2, count))
        ends[1] += ends[0] == ends[1]
        directions: FloatArray = corners[ends[0]] - corners[ends[1] % len(corners)]
        odd = luck.integers(ODD, size=count) == 0
        mixes = luck.standard_normal((int(odd.sum()), len(corners)))
        directions[odd] = mixes @ corners
        return directions @ self._hull.axes


def scale_reduction(draws: FloatArray) -> tuple[float, float]:
    """Compare chains with one another and the first half of each with its second.

    Parameters
    ----------
    draws : ndarray of float64, shape (length, chains, m)
        An even number of places of each chain, at least 4.

    Returns
    -------
    reduction : float
        The largest split R-hat, over the shares and over their distances from the mean share.
    per_independent : float
        The largest ratio of the variance of the means of half chains to what it would be were the draws
        independent; at least 1.

    Notes
    -----
    Gelman et al. (2013), *Bayesian Data Analysis*, section 11.4: R-hat = sqrt(((n - 1) / n W + B / n) / W)
    with W the mean variance within half chains of n draws and B / n the variance of their means. Distances
    are looked at, too, as Vehtari et al. (2021), *Bayesian Analysis* 16:667-718, recommend: chains may agree
    in the mean and differ in spread.
    """
    length = draws.shape[0] // 2
    apart = np.abs(draws - draws.mean(axis=(0, 1)))
    halves = np.concatenate((draws, apart), axis=2).reshape(2, length, *draws.shape[1:2], -1)
    within = halves.var(axis=1, ddof=1).mean(axis=(0, 1))
    between = halves.mean(axis=1).reshape(-1, within.size).var(axis=0, ddof=1)
    moving = within > STILL
    ratio = np.divide(between, within, out=np.full(within.shape, 1 / length), where=moving)
    worst = float(ratio.max())
    return float(np.sqrt((length - 1) / length + worst)), max(1.0, length * worst)


def mixed_chains(around: Hull, generator: np.random.Generator) -> tuple[Mixing, Iterator[FloatArray]]:
    """Run chains until they mix, and go on.

    Parameters
    ----------
    around : Hull
        The set; not a single point.
    generator : numpy.random.Generator
        Source of randomness.

    Returns
    -------
    mixing : Mixing
        Of the first draws; chains that do not mix are thinned twice as much, up to 4 times.
    draws : iterator of ndarray of float64, shape (count, m)
        Those first draws, then one of each chain at a time, without end.
    """
    chains = Chains(around, generator)
    thinning = THINNING * around.dimensions
    for doubling in range(DOUBLINGS + 1):
        chains.after(BURN_IN * thinning)
        first = np.stack([chains.after(thinning) for _ in range(KEPT)])
        reduction, per_independent = scale_reduction(first)
        if reduction < MIXED or doubling == DOUBLINGS:
            break
        thinning *= 2
    mixing = Mixing("hit-and-run", around.dimensions, reduction < MIXED, reduction, per_independent, thinning)
    return mixing, _going_on(first, chains, thinning)


def _going_on(first: FloatArray, chains: Chains, thinning: int) -> Iterator[FloatArray]:
    yield from first
    while True:
        yield chains.after(thinning)
