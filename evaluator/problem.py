"""The problem that every method works on: options by criteria, as arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from evaluator.arrays import BoolArray, FloatArray, IntArray, expect_shape, read_only_floats
from evaluator.errors import EvaluationError
from evaluator.thresholds import Thresholds
from evaluator.values import ValueScale, evaluate


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """Scores and values of n options on m criteria. Made by `make_problem`; arrays are read-only.

    Attributes
    ----------
    low, best, high : ndarray of float64, shape (n, m)
        Scores in natural units, low <= best <= high. NaN in all three marks an unknown score.
    scales : tuple of ValueScale, length m
        Scale and value function of each criterion.
    directions : ndarray of float64, shape (m,)
        +1 where more is better, -1 where less is better.
    ranked : ndarray of bool, shape (n,)
        The options that a method sees.
    groups : ndarray of int64, shape (m,)
        Number of the top-level group of each criterion.
    thresholds : tuple of Thresholds, length m
        What differences on each criterion mean to the outranking methods.
    values : ndarray of float64, shape (n, m)
        Values of the best scores, 0 to 100; NaN where unknown.
    value_low, value_high : ndarray of float64, shape (n, m)
        Least and greatest value between low and high; 0 and 100 where unknown.
    """

    low: FloatArray
    best: FloatArray
    high: FloatArray
    scales: tuple[ValueScale, ...]
    directions: FloatArray
    ranked: BoolArray
    groups: IntArray
    thresholds: tuple[Thresholds, ...]
    values: FloatArray
    value_low: FloatArray
    value_high: FloatArray

    @property
    def n_options(self) -> int:
        """Number of options, n."""
        return int(self.best.shape[0])

    @property
    def n_criteria(self) -> int:
        """Number of criteria, m."""
        return int(self.best.shape[1])

    @property
    def known(self) -> BoolArray:
        """Whether each option has no unknown score; shape (n,)."""
        unknown: BoolArray = np.logical_or.reduce(np.isnan(self.best), axis=1)
        return ~unknown


def make_problem(
    low: npt.ArrayLike,
    best: npt.ArrayLike,
    high: npt.ArrayLike,
    scales: tuple[ValueScale, ...],
    directions: npt.ArrayLike,
    ranked: npt.ArrayLike,
    groups: npt.ArrayLike,
    thresholds: tuple[Thresholds, ...] = (),
) -> Problem:
    """Check the arrays, derive the values and make a problem of them.

    Parameters
    ----------
    low, best, high : array_like, shape (n, m)
        Scores in natural units, low <= best <= high; NaN in all three where unknown.
    scales : tuple of ValueScale, length m
        Scale and value function of each criterion.
    directions : array_like, shape (m,)
        +1 or -1, agreeing with the order of worst and best.
    ranked : array_like of bool, shape (n,)
        The options that a method sees.
    groups : array_like of int, shape (m,)
        Number (0, 1, ...) of the top-level group of each criterion.
    thresholds : tuple of Thresholds, length m, optional
        Of each criterion; none at all when empty.

    Returns
    -------
    Problem

    Raises
    ------
    EvaluationError
        When shapes differ, a score is infinite or only partly unknown, low, best and high are out of order,
        a direction contradicts its scale, or there is no option or no criterion.
    """
    lows, bests, highs = read_only_floats(low), read_only_floats(best), read_only_floats(high)
    _check_scores(lows, bests, highs)
    n, m = bests.shape
    ways, seen = read_only_floats(directions), np.array(ranked, dtype=np.bool_)
    numbers = np.array(groups, dtype=np.int64)
    expect_shape("ranked", seen, (n,))
    expect_shape("groups", numbers, (m,))
    if numbers.min() < 0:
        raise EvaluationError(f"groups holds {numbers.min()}; expected numbers from 0")
    _check_scales(scales, ways, m)
    told = tuple(thresholds) or (Thresholds(),) * m
    if len(told) != m:
        raise EvaluationError(f"There are thresholds for {len(told)} criteria; expected {m}")
    values = _column_values(scales, bests)
    ends = (values, _column_values(scales, lows), _column_values(scales, highs))
    value_low = np.nan_to_num(np.minimum.reduce(ends), nan=0.0)
    value_high = np.nan_to_num(np.maximum.reduce(ends), nan=100.0)
    for array in (seen, numbers, values, value_low, value_high):
        array.flags.writeable = False
    return Problem(
        lows, bests, highs, tuple(scales), ways, seen, numbers, told, values, value_low, value_high
    )


def _check_scores(low: FloatArray, best: FloatArray, high: FloatArray) -> None:
    if best.ndim != 2 or 0 in best.shape:
        raise EvaluationError(
            f"best has the shape {best.shape}; expected one option and one criterion at least"
        )
    expect_shape("low", low, best.shape)
    expect_shape("high", high, best.shape)
    if any(np.isinf(array).any() for array in (low, best, high)):
        raise EvaluationError(
            "A score is infinite; expected a number, or NaN in low, best and high where unknown"
        )
    unknown = np.isnan(best)
    if (np.isnan(low) != unknown).any() or (np.isnan(high) != unknown).any():
        raise EvaluationError(
            "A score is partly unknown; expected NaN in all of low, best and high or in none"
        )
    wrong = (low > best) | (best > high)
    if wrong.any():
        i, j = np.argwhere(wrong)[0]
        raise EvaluationError(
            f"Option {i}, criterion {j} has low {low[i, j]}, best {best[i, j]}, high {high[i, j]}; "
            "expected low <= best <= high"
        )


def _check_scales(scales: tuple[ValueScale, ...], directions: FloatArray, m: int) -> None:
    if len(scales) != m:
        raise EvaluationError(f"There are {len(scales)} scales; expected {m}, one for each criterion")
    expect_shape("directions", directions, (m,))
    for j, (scale, direction) in enumerate(zip(scales, directions, strict=True)):
        if direction not in {1.0, -1.0}:
            raise EvaluationError(f"Criterion {j} has the direction {direction}; expected 1 or -1")
        if (scale.best - scale.worst) * direction < 0:
            raise EvaluationError(
                f"Criterion {j} runs from worst {scale.worst} to best {scale.best}, "
                f"against its direction {direction:g}"
            )


def _column_values(scales: tuple[ValueScale, ...], levels: FloatArray) -> FloatArray:
    values = np.empty_like(levels)
    for j, scale in enumerate(scales):
        values[:, j] = evaluate(scale, levels[:, j])
    return values


def clamped(problem: Problem) -> BoolArray:
    """Find the scores that reach outside their scale and therefore count as its end.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.

    Returns
    -------
    ndarray of bool, shape (n, m)
        True where low, best or high lies outside the scale; False where unknown.
    """
    floors = np.array([min(scale.worst, scale.best) for scale in problem.scales])
    ceilings = np.array([max(scale.worst, scale.best) for scale in problem.scales])
    outside: BoolArray = (problem.low < floors) | (problem.high > ceilings)
    return outside
