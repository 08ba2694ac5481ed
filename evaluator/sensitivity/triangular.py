"""Triangular scores put through value functions: expectations by quadrature, chances in closed form.

The triangular distribution on low, best, high, and its distribution function, are those of Kotz and van Dorp
(2004), *Beyond Beta*, chapter 1.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from evaluator.arrays import FloatArray
from evaluator.values import Exponential, Piecewise, ValueScale, evaluate, level_at

NODES = 6  # per piece; exact for straight pieces, to about 1e-12 for a curve that halves within a piece
HALVINGS = 12  # pieces of an exponential curve, each closing half of what is left to its level end


def expectation_nodes(
    scale: ValueScale, low: FloatArray, best: FloatArray, high: FloatArray, kinks: FloatArray | None = None
) -> tuple[FloatArray, FloatArray]:
    """Choose values and probabilities that stand for the value of each triangular score.

    Parameters
    ----------
    scale : ValueScale
        The criterion's scale and value function.
    low, best, high : ndarray of float64, shape (n,)
        Scores in natural units; known.
    kinks : ndarray of float64, shape (n,), optional
        A level at which the function to be averaged is bent; the quadrature is cut there.

    Returns
    -------
    values, chances : ndarray of float64, shape (n, q)
        The mean of f(v(X)) is about sum_q chances f(values); each row of chances sums to 1. A certain score
        has its own value everywhere.

    Notes
    -----
    Gauss-Legendre quadrature between low, best, high, the knots of the value function and the kink: exact for
    piecewise linear value functions and f straight on both sides of the kink.
    """
    width = high - low
    safe = np.where(width > 0, width, 1.0)
    peak = (best - low) / safe
    levels = _knots(scale)[:, None] + np.zeros_like(low)
    bends = levels if kinks is None else np.vstack((levels, kinks))
    cuts = np.clip((bends - low) / safe, 0.0, 1.0)
    ends = np.vstack((np.zeros_like(peak), np.ones_like(peak), peak, cuts)).T
    ends.sort(axis=1)
    lengths = np.diff(ends, axis=1)
    nodes, weights = _legendre()
    places = ends[:, :-1, None] + lengths[:, :, None] * nodes
    top = peak[:, None, None]
    rising = places <= top
    heights, bases = np.where(rising, places, 1 - places), np.where(rising, top, 1 - top)
    density = np.divide(heights, bases, out=np.zeros_like(places), where=bases > 0)
    chances = 2 * density * lengths[:, :, None] * weights
    values = evaluate(scale, low[:, None, None] + width[:, None, None] * places)
    sums = chances.sum(axis=(1, 2), keepdims=True)
    return values.reshape(low.size, -1), (chances / sums).reshape(low.size, -1)


@lru_cache(maxsize=1)
def _legendre() -> tuple[FloatArray, FloatArray]:
    """Return the nodes and weights of Gauss-Legendre quadrature on 0 to 1."""
    nodes, weights = np.polynomial.legendre.leggauss(NODES)
    return (nodes + 1) / 2, weights / 2


@lru_cache(maxsize=1024)
def _knots(scale: ValueScale) -> FloatArray:
    """Return the levels between which a value function is straight or gently bent."""
    if isinstance(scale.function, Piecewise):
        return np.array([level for level, _ in scale.function.points])
    knots = np.array([scale.worst, scale.best])
    if isinstance(scale.function, Exponential):
        left = 100 * np.exp2(-np.arange(1.0, HALVINGS + 1))
        flat_at_best = abs(scale.function.mid_level - scale.worst) <= abs(
            scale.best - scale.function.mid_level
        )
        knots = np.append(knots, level_at(scale, 100 - left if flat_at_best else left))
    return knots


def chance_below(levels: FloatArray, low: FloatArray, best: FloatArray, high: FloatArray) -> FloatArray:
    """Return the probability that a triangular score is below a level.

    Parameters
    ----------
    levels, low, best, high : ndarray of float64, shape (n,)
        Natural units, low <= best <= high.

    Returns
    -------
    ndarray of float64, shape (n,)
        F(level); for a certain score 1 above its level and 0 up to it.
    """
    width = high - low
    safe = np.where(width > 0, width, 1.0)
    place, peak = np.clip((levels - low) / safe, 0.0, 1.0), (best - low) / safe
    rising = np.divide(place**2, peak, out=np.zeros_like(place), where=peak > 0)
    falling = np.divide((1 - place) ** 2, 1 - peak, out=np.zeros_like(place), where=peak < 1)
    spread = np.where(place < peak, rising, 1 - falling)
    return np.where(width > 0, spread, (levels > low).astype(np.float64))
