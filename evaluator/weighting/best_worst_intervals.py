"""The best-worst method in its first, non-linear form: an interval of weights for each criterion."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from evaluator.arrays import FloatArray
from evaluator.weighting.best_worst import EXACT, BestWorst, best_worst_judgements
from evaluator.weighting.elicited import Elicited
from evaluator.weighting.swing import rescaled, shares

HALVINGS = 200


@dataclass(frozen=True, slots=True, eq=False)
class BestWorstIntervals(Elicited):
    """Weights by the non-linear best-worst method. Made by `best_worst_intervals`.

    Points and shares are those of the intervals' centres.

    Attributes
    ----------
    low, high : ndarray of float64, shape (m,)
        The least and greatest share of each criterion among all weights that depart least.
    xi : float
        By how much some ratio of weights must differ from its judgement; 0 when all agree.
    consistency_ratio : float
        xi against the largest that one criterion can cause for this ratio of best to worst. It exceeds 1
        when two criteria contradict each other even more.
    """

    low: FloatArray
    high: FloatArray
    xi: float
    consistency_ratio: float


def best_worst_intervals(
    best: int, worst: int, best_to_others: npt.ArrayLike, others_to_worst: npt.ArrayLike
) -> BestWorstIntervals:
    """Find all weights whose ratios depart least from the judgements.

    Parameters
    ----------
    best, worst : int
        The criteria that matter most and least.
    best_to_others, others_to_worst : array_like, shape (m,)
        How many times as much the best matters as each, and each as the worst; from 1.

    Returns
    -------
    BestWorstIntervals

    Raises
    ------
    EvaluationError
        As `best_worst_judgements`.

    Notes
    -----
    Minimises xi subject to |w_B / w_j - a_Bj| <= xi and |w_j / w_W - a_jW| <= xi (Rezaei 2015, *Omega*
    53:49-57), with intervals and their centres where the solution is not unique (Rezaei 2016, *Omega*
    64:126-130). The consistency index is the root of (a_BW - xi)^2 = a_BW + xi (Rezaei 2015, table 1).

    With w_W = 1 and p = w_B, a xi is possible when some p lies within all of (a_Bj - xi)(a_jW - xi) to
    (a_Bj + xi)(a_jW + xi) and a_BW - xi to a_BW + xi; the limits widen steadily, so xi is found by
    halving. Each share is then a quotient of functions that are linear between a few places of p, so that its
    extremes are at those places.
    """
    given = best_worst_judgements(best, worst, best_to_others, others_to_worst)
    xi = _least_xi(given)
    low, high = _intervals(given, xi)
    centres = (low + high) / 2
    index = given.span + 0.5 - np.sqrt(2 * given.span + 0.25)
    return BestWorstIntervals(
        rescaled(centres), shares(centres), low, high, xi, float(xi / index) if index > 0 else 0.0
    )


def _range(given: BestWorst, xi: float) -> tuple[float, float]:
    """Return the least and greatest w_B / w_W that a departure of xi allows; crossed when none is."""
    low = np.maximum(given.to_others - xi, 0) * np.maximum(given.to_worst - xi, 0)
    high = (given.to_others + xi) * (given.to_worst + xi)
    low[[given.best, given.worst]] = given.span - xi
    high[[given.best, given.worst]] = given.span + xi
    return float(low.max()), float(high.min())


def _least_xi(given: BestWorst) -> float:
    low, high = _range(given, 0.0)
    if low <= high * (1 + EXACT):
        return 0.0
    few, enough = 0.0, given.span + max(given.to_others.max(), given.to_worst.max())
    for _ in range(HALVINGS):
        middle = (few + enough) / 2
        if not few < middle < enough:
            break
        low, high = _range(given, middle)
        few, enough = (few, middle) if low <= high else (middle, enough)
    return float(enough)


def _intervals(given: BestWorst, xi: float) -> tuple[FloatArray, FloatArray]:
    """Return the least and greatest share of each criterion at this xi."""
    others = np.delete(np.arange(given.to_others.size), [given.best, given.worst])
    if given.to_others.size == 1:
        return np.ones(1), np.ones(1)
    to_others, to_worst = given.to_others[others], given.to_worst[others]
    start, end = _range(given, xi)
    bends = np.concatenate(((to_others + xi) * (to_worst - xi), (to_others - xi) * (to_worst + xi)))
    inside = bends[(bends > start) & (bends < end)]
    p = np.concatenate(([start, max(start, end)], inside))[:, None]
    least = np.maximum(p / (to_others + xi), to_worst - xi)
    shrunk = np.maximum(to_others - xi, 0.0)
    most = np.minimum(np.divide(p, shrunk, out=np.full(least.shape, np.inf), where=shrunk > 0), to_worst + xi)
    most = np.maximum(least, most)
    low, high = np.empty(given.to_others.size), np.empty(given.to_others.size)
    ends = 1 + p[:, 0]
    low[given.worst], high[given.worst] = _extremes(np.ones(p.size), np.ones(p.size), ends - 1, least, most)
    low[given.best], high[given.best] = _extremes(p[:, 0], p[:, 0], np.ones(p.size), least, most)
    for place, j in enumerate(others):
        rest = np.delete(np.arange(others.size), place)
        low[j], high[j] = _extremes(least[:, place], most[:, place], ends, least[:, rest], most[:, rest])
    return low, high


def _extremes(
    own_least: FloatArray, own_most: FloatArray, fixed: FloatArray, least: FloatArray, most: FloatArray
) -> tuple[float, float]:
    """Return the extremes of own / (own + fixed + rest) over the places tried."""
    low = own_least / (own_least + fixed + most.sum(axis=1))
    high = own_most / (own_most + fixed + least.sum(axis=1))
    return float(low.min()), float(high.max())
