"""Value functions: from levels in natural units to values between 0 (worst) and 100 (best).

A partial value function v of the additive model is monotone, 0 at the worst level and 100 at the best
(Keeney and Raiffa 1976, *Decisions with Multiple Objectives*, chapter 3).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

import numpy as np

from evaluator.arrays import FloatArray, IntArray
from evaluator.errors import EvaluationError

HALFWAY = 50.0  # an unknown value lies between 0 and 100


@dataclass(frozen=True, slots=True)
class Linear:
    """The straight line from worst to best."""


@dataclass(frozen=True, slots=True)
class Piecewise:
    """Straight lines between given points.

    Parameters
    ----------
    points : tuple of (level, value)
        Levels in natural units, strictly increasing, from one end of the scale to the other; values
        from 0 to 100, monotone, exactly 0 at the worst level and 100 at the best.
    """

    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Exponential:
    """A curve of constant bend through a mid-value level.

    Parameters
    ----------
    mid_level : float
        The level, in natural units and strictly between worst and best, whose value is 50.
    """

    mid_level: float


ValueFunction: TypeAlias = Linear | Piecewise | Exponential


@dataclass(frozen=True, slots=True)
class ValueScale:
    """The ends of a criterion's scale, in natural units, and the value function between them.

    Parameters
    ----------
    worst, best : float
        Levels with value 0 and value 100. Either may be the larger one. Equal ends are allowed with a
        linear function only: such a constant column has value 0 everywhere.
    function : Linear, Piecewise or Exponential
        Monotone between the ends.

    Raises
    ------
    EvaluationError
        When an end is not finite, the span overflows, or the function is not monotone from 0 at worst to
        100 at best.
    """

    worst: float
    best: float
    function: ValueFunction = Linear()

    def __post_init__(self) -> None:
        if not math.isfinite(self.best - self.worst):
            raise EvaluationError(f"The scale runs from {self.worst} to {self.best}; expected finite levels")
        if isinstance(self.function, Piecewise):
            _check_piecewise(self.worst, self.best, self.function)
        elif isinstance(self.function, Exponential):
            _check_exponential(self.worst, self.best, self.function)


def _check_piecewise(worst: float, best: float, function: Piecewise) -> None:
    points = function.points
    if len(points) < 2 or not all(math.isfinite(number) for point in points for number in point):
        raise EvaluationError(f"The value function has the points {points}; expected two or more, all finite")
    if not all(left[0] < right[0] for left, right in pairwise(points)):
        raise EvaluationError(f"The value function has the points {points}; expected strictly rising levels")
    rising = points if worst < best else points[::-1]
    if rising[0] != (worst, 0) or rising[-1] != (best, 100):
        raise EvaluationError(
            f"The value function runs from {rising[0]} to {rising[-1]}; "
            f"expected {(worst, 0)} to {(best, 100)}"
        )
    if not all(left[1] <= right[1] for left, right in pairwise(rising)):
        raise EvaluationError(
            f"The value function has the points {points}; expected values that never turn back"
        )


def _check_exponential(worst: float, best: float, function: Exponential) -> None:
    mid = function.mid_level
    if not min(worst, best) < mid < max(worst, best):
        raise EvaluationError(
            f"The level worth 50 is {mid}; expected one strictly between {worst} and {best}"
        )
    if not 0 < (mid - worst) / (best - worst) < 1:
        raise EvaluationError(f"The level worth 50 is {mid}; expected one farther from {worst} and {best}")


def exponential_constant(mid: float) -> float:
    """Find the constant R of the exponential value function from its mid-value.

    Solves v(mid) = 1/2 for v(z) = (1 - exp(-z/R)) / (1 - exp(-1/R)), z being the place on the scale from
    0 (worst) to 1 (best).

    Parameters
    ----------
    mid : float
        Place on the scale with half the value, 0 < mid < 1.

    Returns
    -------
    float
        R, in lengths of the scale; negative when mid > 1/2, infinite (the straight line) when mid = 1/2.

    Raises
    ------
    EvaluationError
        When `mid` is not strictly between 0 and 1.

    Notes
    -----
    Kirkwood (1997), *Strategic Decision Making*, chapter 4, the exponential value function. The condition is
    equivalent to mid = 1/2 - ln cosh(a/2) / a with a = 1/R, which falls steadily in a and keeps its precision
    near the straight line; it is solved by bisection.
    """
    if not 0 < mid < 1:
        raise EvaluationError(f"The mid-value is at {mid} of the scale; expected a place between 0 and 1")
    bend = _bend(mid)
    return 1 / bend if bend else math.inf


@lru_cache(maxsize=1024)
def _bend(mid: float) -> float:
    """Return a = 1/R for a mid-value place strictly between 0 and 1; 0 for the straight line."""
    if mid > 0.5:
        return -_bend(1 - mid) if mid < 1 else -math.inf
    low, high = 0.0, math.log(2) / mid
    while low < (middle := (low + high) / 2) < high:
        if _mid_value(middle) > mid:
            low = middle
        else:
            high = middle
    return low


def _mid_value(bend: float) -> float:
    """Return the place whose value is 1/2 for a positive bend, without cancellation at either end."""
    if bend < 1:
        return 0.5 - math.log1p(2 * math.sinh(bend / 4) ** 2) / bend
    return (math.log(2) - math.log1p(math.exp(-bend))) / bend


def evaluate(scale: ValueScale, levels: FloatArray) -> FloatArray:
    """Put levels through a value function.

    Parameters
    ----------
    scale : ValueScale
        The scale and its value function.
    levels : ndarray of float64, any shape
        Natural units. NaN marks an unknown score. Levels outside the scale count as its nearer end.

    Returns
    -------
    ndarray of float64, same shape
        Values from 0 to 100; NaN where the level is unknown.
    """
    if scale.worst == scale.best:
        return np.where(np.isnan(levels), np.nan, 0.0)
    if isinstance(scale.function, Piecewise):
        knots, heights = zip(*scale.function.points, strict=True)
        between: FloatArray = np.clip(np.interp(levels, knots, heights), 0.0, 100.0)
        return between
    held = np.clip(levels, min(scale.worst, scale.best), max(scale.worst, scale.best))
    places = (held - scale.worst) / (scale.best - scale.worst)
    if isinstance(scale.function, Exponential):
        mid = (scale.function.mid_level - scale.worst) / (scale.best - scale.worst)
        curved: FloatArray = np.clip(100 * _curved(places, mid), 0.0, 100.0)
        return curved
    return 100 * places


def _curved(places: FloatArray, mid: float) -> FloatArray:
    """Bend places on the scale (0 to 1) so that `mid` becomes 1/2; the mirrored curve serves mid > 1/2."""
    if mid > 0.5:
        return 1 - _curved(1 - places, 1 - mid)
    bend = _bend(mid)
    if bend == 0:
        return places
    return np.expm1(-bend * places) / math.expm1(-bend)


def level_at(scale: ValueScale, values: FloatArray, near: FloatArray | None = None) -> FloatArray:
    """Find the levels that have given values: the inverse of `evaluate`.

    Parameters
    ----------
    scale : ValueScale
        The scale and its value function.
    values : ndarray of float64, any shape
        Values; those outside 0 to 100 count as the nearer end, NaN as unknown.
    near : ndarray of float64, same shape, optional
        Levels. Where the value function is level over a stretch, the level of the stretch that is nearest to
        this one is taken; without it (or where it is NaN) the one nearest to the worst.

    Returns
    -------
    ndarray of float64, same shape
        Levels within the scale, in natural units; NaN where the value is unknown. The worst level everywhere
        on a scale with equal ends.

    Notes
    -----
    evaluate(scale, level_at(scale, v)) = v, in closed form: for the exponential value function
    z = -R log(1 - v (1 - exp(-1/R)) / 100), z being the place on the scale.
    """
    held = np.clip(values, 0.0, 100.0)
    if isinstance(scale.function, Piecewise):
        from_worst, from_best = _stretch(scale, scale.function, held)
        levels = from_worst
        if near is not None:
            ends = np.minimum(from_worst, from_best), np.maximum(from_worst, from_best)
            levels = np.where(np.isnan(near), from_worst, np.clip(near, *ends))
        return np.where(np.isnan(held), np.nan, levels)
    places = held / 100
    if isinstance(scale.function, Exponential):
        mid = (scale.function.mid_level - scale.worst) / (scale.best - scale.worst)
        places = np.clip(_straightened(places, mid), 0.0, 1.0)
    inside = scale.worst + (scale.best - scale.worst) * places
    inside = np.clip(inside, min(scale.worst, scale.best), max(scale.worst, scale.best))
    return np.where(held == 100, scale.best, inside) if scale.best != scale.worst else inside


def _straightened(heights: FloatArray, mid: float) -> FloatArray:
    """Undo `_curved`: find the places on the scale (0 to 1) with these heights (0 to 1)."""
    if mid > 0.5:
        return 1 - _straightened(1 - heights, 1 - mid)
    bend = _bend(mid)
    if bend == 0:
        return heights
    below: FloatArray = np.where(heights == 1, 0.0, heights)
    return np.where(heights == 1, 1.0, np.log1p(below * math.expm1(-bend)) / -bend)


def _stretch(scale: ValueScale, function: Piecewise, values: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the levels next to the worst and next to the best that have these values (0 to 100)."""
    rising = function.points if scale.worst < scale.best else function.points[::-1]
    knots, heights = (np.array(numbers) for numbers in zip(*rising, strict=True))
    wanted = np.where(np.isnan(values), 0.0, values)
    upper = np.clip(np.searchsorted(heights, wanted, side="left"), 1, len(rising) - 1)
    lower = np.clip(np.searchsorted(heights, wanted, side="right"), 1, len(rising) - 1)
    return (
        np.where(wanted <= heights[0], knots[0], _between(knots, heights, upper, wanted)),
        np.where(wanted >= heights[-1], knots[-1], _between(knots, heights, lower, wanted)),
    )


def _between(knots: FloatArray, heights: FloatArray, upper: IntArray, values: FloatArray) -> FloatArray:
    """Invert the straight piece that ends at each knot `upper`."""
    rise = heights[upper] - heights[upper - 1]
    part = np.divide(values - heights[upper - 1], rise, out=np.zeros_like(values), where=rise > 0)
    return np.where(
        part >= 1, knots[upper], knots[upper - 1] + (knots[upper] - knots[upper - 1]) * np.minimum(part, 1.0)
    )


def settled(values: FloatArray) -> FloatArray:
    """Put unknown values at the middle of the value scale.

    Parameters
    ----------
    values : ndarray of float64, any shape
        Values 0 to 100; NaN where unknown.

    Returns
    -------
    ndarray of float64, same shape
        The same values, 50 where unknown.
    """
    return np.where(np.isnan(values), HALFWAY, values)
