"""Random draws of weights and of scores.

Everything is drawn from a `numpy.random.Generator` with a stated seed, so equal inputs give equal draws, and
base draws are kept and reused with fresh weights (common random numbers): a picture moves because the weights
moved, never because the dice were thrown again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from evaluator.arrays import BoolArray, FloatArray
from evaluator.errors import EvaluationError
from evaluator.problem import Problem
from evaluator.values import Piecewise, ValueScale, evaluate, settled
from evaluator.weighting.swing import shares

WeightScheme: TypeAlias = Literal["around", "uniform", "ordinal"]
Distribution: TypeAlias = Literal["triangular", "normal"]

SPREAD = 10.0
SPREADS = (0.1, 1e6)
MOST_MATRICES = 16_384
MEMORY = 64 * 1024 * 1024
SIGMAS = 3.29  # between the 5 % points of a normal distribution: low and high enclose 90 %
PLACES = 65_536  # one for every 16-bit number
DENSITY_FLOOR = -45.0  # log of the density, against its peak, at which the tails are cut


def draw_weights(
    scheme: WeightScheme,
    points: FloatArray,
    count: int,
    generator: np.random.Generator,
    spread: float = SPREAD,
) -> FloatArray:
    """Draw normalised weights.

    Parameters
    ----------
    scheme : {"around", "uniform", "ordinal"}
        "around": w_i proportional to p_i Gamma(k) / k, so that a zero stays zero. "uniform": evenly over all
        weights. "ordinal": evenly over the weights in the order of the points; tied points are unconstrained
        among themselves.
    points : ndarray of float64, shape (m,)
        Swing points.
    count : int
        Number of draws.
    generator : numpy.random.Generator
        Source of randomness.
    spread : float
        k of "around", from 0.1 (wide) to 1e6 (narrow): each weight varies with a standard deviation of
        1 / sqrt(k) of itself before normalising.

    Returns
    -------
    ndarray of float64, shape (count, m)
        Rows of weights, each at least 0, summing to 1.

    Raises
    ------
    EvaluationError
        When the points are invalid or all zero, the scheme is unknown or the spread is out of bounds.

    Notes
    -----
    Normalised exponentials are uniform on the simplex (Devroye 1986, *Non-Uniform Random Variate Generation*,
    chapter V). The weights in a given order are one of equal pieces of the simplex, so sorting a uniform draw
    is exact (Tervonen and Lahdelma 2007, *European Journal of Operational Research* 178:500-513); members of
    a level get its values in random order.
    """
    weights = shares(points)
    if scheme == "around":
        return around(weights, base_weights(count, weights.size, generator, spread).gamma)
    if scheme not in {"uniform", "ordinal"}:
        raise EvaluationError(f"The weight scheme is {scheme!r}; expected around, uniform or ordinal")
    draws = generator.standard_exponential((count, weights.size))
    draws /= draws.sum(axis=1, keepdims=True)
    return draws if scheme == "uniform" else _in_order(draws, points, generator)


def _in_order(draws: FloatArray, points: FloatArray, generator: np.random.Generator) -> FloatArray:
    falling = -np.sort(-draws, axis=1)
    ordered = np.empty_like(draws)
    taken = 0
    for level in np.unique(points)[::-1]:
        members = np.flatnonzero(points == level)
        part = falling[:, taken : taken + members.size]
        ordered[:, members] = generator.permuted(part, axis=1) if members.size > 1 else part
        taken += members.size
    return ordered


def around(weights: FloatArray, gammas: FloatArray, out: FloatArray | None = None) -> FloatArray:
    """Vary weights by base draws and normalise.

    Parameters
    ----------
    weights : ndarray of float64, shape (m,)
        Shares to vary; zeros stay zero.
    gammas : ndarray of float64, shape (count, m)
        Positive factors with mean 1.
    out : ndarray of float64, shape (count, m), optional
        Where to put the result.

    Returns
    -------
    ndarray of float64, shape (count, m)
        w_j g_j / sum_i w_i g_i.
    """
    varied = np.multiply(gammas, weights, out=out)
    sums = gammas @ weights
    return np.divide(varied, sums[:, None], out=varied)


@lru_cache(maxsize=8)
def gamma_places(spread: float) -> FloatArray:
    """Tabulate the distribution Gamma(k) / k at evenly spaced probabilities.

    Parameters
    ----------
    spread : float
        k, from 0.1 to 1e6.

    Returns
    -------
    ndarray of float64, shape (65536,)
        The quantiles at (i + 1/2) / 65536, rising, positive, with mean 1.

    Raises
    ------
    EvaluationError
        When the spread is out of bounds.

    Notes
    -----
    With y = log x the density is proportional to exp(k (y - e^y)), smooth and with one peak at y = 0; it is
    summed by the trapezoid rule and inverted by interpolation. A random 16-bit number then picks a draw, an
    order of magnitude faster than drawing a gamma variate.
    """
    if not SPREADS[0] <= spread <= SPREADS[1]:
        raise EvaluationError(
            f"The spread is {spread}; expected a number from {SPREADS[0]} to {SPREADS[1]:g}"
        )
    below, above = (_tail(spread, step) for step in (-1.0, 1.0))
    logs = np.linspace(below, above, 200_001)
    density = np.exp(spread * (logs - np.expm1(logs)))
    chances = np.concatenate(((0.0,), np.cumsum((density[1:] + density[:-1]) / 2)))
    places = np.exp(np.interp((np.arange(PLACES) + 0.5) / PLACES, chances / chances[-1], logs))
    places /= places.mean()
    places.flags.writeable = False
    return places


def _tail(spread: float, step: float) -> float:
    """Find where, below or above the peak, the log density has fallen to its floor."""
    end = step
    while spread * (end - np.expm1(end)) > DENSITY_FLOOR:
        end *= 2
    near, far = 0.0, end
    for _ in range(60):
        middle = (near + far) / 2
        if spread * (middle - np.expm1(middle)) > DENSITY_FLOOR:
            near = middle
        else:
            far = middle
    return far


@dataclass(frozen=True, slots=True, eq=False)
class BaseWeights:
    """Base draws of the scheme "around", to be reused with changing weights. Made by `base_weights`.

    Attributes
    ----------
    gamma : ndarray of float64, shape (count, m)
        The first draws of Gamma(k) / k; read-only.
    seed : int
        From which `rows` makes these and all further draws.
    spread : float
        k.
    """

    gamma: FloatArray
    seed: int
    spread: float

    def rows(self, start: int, count: int) -> FloatArray:
        """Return the draws from number `start` on, kept or not; shape (count, m).

        Each 64-bit word of the generator gives four 16-bit numbers, and a row begins with a fresh word, so
        any row can be reached without drawing those before it.
        """
        m = self.gamma.shape[1]
        words = -(-m // 4)
        source = np.random.PCG64(self.seed)
        source.advance(start * words)
        numbers = source.random_raw(count * words).view(np.uint16).reshape(count, 4 * words)
        drawn: FloatArray = np.take(gamma_places(self.spread), numbers[:, :m], mode="clip")
        return drawn


def base_weights(count: int, m: int, generator: np.random.Generator, spread: float = SPREAD) -> BaseWeights:
    """Draw the base of weights around a weighting.

    Parameters
    ----------
    count : int
        Number of draws to keep.
    m : int
        Number of criteria.
    generator : numpy.random.Generator
        Gives the seed of all draws.
    spread : float
        k, from 0.1 to 1e6.

    Returns
    -------
    BaseWeights

    Raises
    ------
    EvaluationError
        When the spread is out of bounds.
    """
    seed = int(generator.integers(2**63))
    gamma = BaseWeights(np.empty((0, m)), seed, spread).rows(0, count)
    gamma.flags.writeable = False
    return BaseWeights(gamma, seed, spread)


@dataclass(frozen=True, slots=True, eq=False)
class ScoreDraws:
    """K value matrices, each one possible truth about all scores. Made by `draw_scores`.

    Attributes
    ----------
    base : ndarray of float64, shape (m, n)
        Values of the best scores; 50 where unknown.
    values : ndarray of float32, shape (K, m, n)
        What each draw adds to `base`, exactly 0 where a score is certain.
    loose : ndarray of bool, shape (n, m)
        Where two draws can well be equal though the score is uncertain: beyond the end of a scale, or on a
        level stretch of the value function.
    uncertain : ndarray of bool, shape (n, m)
        Where draws differ.
    """

    base: FloatArray
    values: npt.NDArray[np.float32]
    loose: BoolArray
    uncertain: BoolArray

    @property
    def count(self) -> int:
        """Number of value matrices, K."""
        return int(self.values.shape[0])


def draw_scores(
    problem: Problem,
    generator: np.random.Generator,
    limit_bytes: int = MEMORY,
    distribution: Distribution = "triangular",
    cancelled: Callable[[], bool] | None = None,
) -> ScoreDraws | None:
    """Draw value matrices from the uncertain scores.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.
    generator : numpy.random.Generator
        Source of randomness. One uniform number per draw, option and criterion is used whatever the scores
        are, so two scenarios with equally seeded generators share their luck.
    limit_bytes : int
        Memory for the draws.
    distribution : {"triangular", "normal"}
        Triangular on low, best, high; or normal around best with sd = (high - low) / 3.29, truncated to the
        scale. Unknown values are uniform on 0 to 100.
    cancelled : callable, optional
        Asked between criteria; when it says yes the result is None.

    Returns
    -------
    ScoreDraws or None
        K = min(16384, limit_bytes / (4 n m)) draws, at least one. Options are independent of one another.

    Raises
    ------
    EvaluationError
        When the distribution is unknown.

    Notes
    -----
    Triangular by the inverse distribution function (Kotz and van Dorp 2004, *Beyond Beta*, chapter 1): with
    F = (best - low) / (high - low), low + (high - low) sqrt(u F) for u < F, else
    high - (high - low) sqrt((1 - u)(1 - F)); in natural units, then through the value function, which holds
    scores to their scale.
    """
    if distribution not in {"triangular", "normal"}:
        raise EvaluationError(f"The distribution is {distribution!r}; expected triangular or normal")
    n, m = problem.n_options, problem.n_criteria
    count = max(1, min(MOST_MATRICES, limit_bytes // (4 * n * m)))
    base = settled(problem.values)
    added = np.empty((count, m, n), dtype=np.float32)
    for j in range(m):
        if cancelled is not None and cancelled():
            return None
        luck = generator.random((count, n))
        added[:, j, :] = _values(problem, j, luck, distribution) - base[:, j]
    uncertain, loose = _doubts(problem, distribution)
    added.transpose(0, 2, 1)[:, ~uncertain] = 0.0
    added.flags.writeable = False
    return ScoreDraws(np.ascontiguousarray(base.T), added, loose, uncertain)


def _values(problem: Problem, j: int, luck: FloatArray, distribution: Distribution) -> FloatArray:
    """Turn uniform numbers (K, n) into values of one criterion."""
    low, best, high = problem.low[:, j], problem.best[:, j], problem.high[:, j]
    draw = _triangular if distribution == "triangular" else _normal
    levels = draw(luck, low, best, high, problem.scales[j])
    unknown = np.isnan(best)
    values = evaluate(problem.scales[j], levels)
    values[:, unknown] = 100 * luck[:, unknown]
    return values


def _triangular(
    luck: FloatArray, low: FloatArray, best: FloatArray, high: FloatArray, _scale: ValueScale
) -> FloatArray:
    width = high - low
    peak = np.divide(best - low, width, out=np.zeros_like(width), where=width > 0)
    left = low + width * np.sqrt(luck * peak)
    right = high - width * np.sqrt((1 - luck) * (1 - peak))
    return np.where(luck < peak, left, right)


def _normal(
    luck: FloatArray, low: FloatArray, best: FloatArray, high: FloatArray, scale: ValueScale
) -> FloatArray:
    from scipy.special import ndtr, ndtri

    deviation = np.maximum((high - low) / SIGMAS, 0.0)
    floor, ceiling = min(scale.worst, scale.best), max(scale.worst, scale.best)
    spread = np.where(deviation > 0, deviation, 1.0)
    lower, upper = ndtr((floor - best) / spread), ndtr((ceiling - best) / spread)
    steps = np.clip(ndtri(lower + luck * (upper - lower)), -40.0, 40.0)
    return np.clip(best + deviation * steps, floor, ceiling)


def _doubts(problem: Problem, distribution: Distribution) -> tuple[BoolArray, BoolArray]:
    """Tell for each option and criterion whether draws differ, and whether they can all the same be equal."""
    uncertain = np.isnan(problem.best)
    loose = np.zeros_like(uncertain)
    for j, scale in enumerate(problem.scales):
        low, high = problem.low[:, j], problem.high[:, j]
        if distribution == "normal":
            ends = sorted((scale.worst, scale.best))
            low, high = (np.where(low < high, end, problem.best[:, j]) for end in ends)
        differ = evaluate(scale, low) != evaluate(scale, high)
        uncertain[:, j] |= differ
        loose[:, j] = differ & _may_repeat(scale, low, high)
    return uncertain, loose


def _may_repeat(scale: ValueScale, low: FloatArray, high: FloatArray) -> BoolArray:
    """Tell for each range of levels whether draws from it can pile up on one value."""
    repeats: BoolArray = (low < min(scale.worst, scale.best)) | (high > max(scale.worst, scale.best))
    if isinstance(scale.function, Piecewise):
        for (left, value), (right, following) in pairwise(scale.function.points):
            if value == following:
                repeats |= (low < right) & (high > left)
    return repeats
