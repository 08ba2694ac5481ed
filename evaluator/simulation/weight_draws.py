"""Random draws of weights.

Everything is drawn from a `numpy.random.Generator` with a stated seed, so equal inputs give equal draws, and
base draws are kept and reused with fresh weights (common random numbers): a picture moves because the weights
moved, never because the dice were thrown again.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

import numpy as np

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.weighting.swing import shares

WeightScheme: TypeAlias = Literal["around", "uniform", "ordinal"]

SPREAD = 10.0
SPREADS = (0.1, 1e6)
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
