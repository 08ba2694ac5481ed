"""Random draws of scores, through the value functions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from evaluator.arrays import BoolArray, FloatArray
from evaluator.errors import EvaluationError
from evaluator.problem import Problem
from evaluator.values import Piecewise, ValueScale, evaluate, settled

Distribution: TypeAlias = Literal["triangular", "normal", "uniform"]

MOST_MATRICES = 16_384
MEMORY = 64 * 1024 * 1024
SIGMAS = 3.29  # between the 5 % points of a normal distribution: low and high enclose 90 %


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
    distribution : {"triangular", "normal", "uniform"}
        Triangular on low, best, high; normal around best with sd = (high - low) / 3.29, truncated to the
        scale; or even from low to high. Unknown values are uniform on 0 to 100.
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
    n, m = problem.n_options, problem.n_criteria
    count = draw_count(n, m, limit_bytes)
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


def draw_count(n: int, m: int, limit_bytes: int = MEMORY) -> int:
    """Return K, the number of tables of n options by m criteria that are drawn; at least 1."""
    return max(1, min(MOST_MATRICES, limit_bytes // (4 * n * m)))


def _values(problem: Problem, j: int, luck: FloatArray, distribution: Distribution) -> FloatArray:
    """Turn uniform numbers (K, n) into values of one criterion."""
    values = evaluate(problem.scales[j], levels_by_luck(problem, j, luck, distribution))
    unknown = np.isnan(problem.best[:, j])
    values[:, unknown] = 100 * luck[:, unknown]
    return values


def levels_by_luck(problem: Problem, j: int, luck: FloatArray, distribution: Distribution) -> FloatArray:
    """Turn uniform numbers into levels of one criterion.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.
    j : int
        The criterion.
    luck : ndarray of float64, shape (K, n)
        Numbers between 0 and 1.
    distribution : {"triangular", "normal", "uniform"}
        See `draw_scores`.

    Returns
    -------
    ndarray of float64, shape (K, n)
        Scores in natural units; NaN where unknown.

    Raises
    ------
    EvaluationError
        When the distribution is unknown.
    """
    draws = {"triangular": _triangular, "normal": _normal, "uniform": _uniform}
    if distribution not in draws:
        raise EvaluationError(f"The distribution is {distribution!r}; expected {' or '.join(draws)}")
    low, best, high = problem.low[:, j], problem.best[:, j], problem.high[:, j]
    return draws[distribution](luck, low, best, high, problem.scales[j])


def _uniform(
    luck: FloatArray, low: FloatArray, _best: FloatArray, high: FloatArray, _scale: ValueScale
) -> FloatArray:
    return low + luck * (high - low)


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
