"""TOPSIS: how close each option is to the ideal one and how far from its opposite.

What weights mean: how much a normalised difference on a criterion adds to the distance. Compensation: full; a
bad score is made up for by good ones, large differences counting more than in proportion. Rank reversal: can
occur. The ideal and its opposite (and the units, unless values are used) come from the contenders, so adding
or dropping an option can turn the order of two others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

import numpy as np

from evaluator.arrays import FloatArray, IntArray
from evaluator.errors import EvaluationError
from evaluator.methods.columns import Columns, beside_contenders, columns, identical_rows, settled_columns
from evaluator.methods.standings import Standings, contenders, standings
from evaluator.problem import Problem
from evaluator.weighting.swing import check_shares

Normalisation: TypeAlias = Literal["vector", "linear", "value"]


@dataclass(frozen=True, slots=True, eq=False)
class TopsisResult(Standings):
    """Closeness, 0 to 1, and ranks of n options; the totals are the closeness.

    Attributes
    ----------
    distance_best, distance_worst : ndarray of float64, shape (n,)
        Distances from the ideal and from the anti-ideal, in weighted normalised units; both 0 for an option
        with unknown scores, and closeness 0.5.
    """

    distance_best: FloatArray
    distance_worst: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class PreparedTopsis:
    """Squared distances on each criterion, from which any weights give the closeness; maybe of many tables.

    Attributes
    ----------
    to_best, to_worst : ndarray of float64, shape (..., m, k)
        Squared differences of k normalised options from the best and from the worst.
    identical : tuple of ndarray of int64
        Groups of options that are the same, for a single table.
    """

    to_best: FloatArray
    to_worst: FloatArray
    identical: tuple[IntArray, ...] = ()

    def figures(self, weights: FloatArray) -> FloatArray:
        """Return the closeness (..., count, k) under some weights (..., count, m).

        0.5 where both distances are 0.
        """
        return _closeness(*self.distances(weights))

    def distances(self, weights: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Return the distances from the ideal and the anti-ideal, (..., count, k) each."""
        squares = weights * weights
        both = squares @ self.to_best, squares @ self.to_worst
        for distances in both:
            np.sqrt(distances, out=distances)
            for group in self.identical:
                distances[..., group[1:]] = distances[..., group[:1]]
        return both

    def part(self, tables: slice) -> PreparedTopsis:
        """Return some of the tables, by the first axis."""
        return PreparedTopsis(self.to_best[tables], self.to_worst[tables])


def _closeness(best: FloatArray, worst: FloatArray) -> FloatArray:
    """Turn distances into closeness; both arrays are overwritten."""
    best += worst
    nowhere = best == 0
    if nowhere.any():
        best[nowhere], worst[nowhere] = 1.0, 0.5
    return np.divide(worst, best, out=worst)


def topsis(problem: Problem, shares: FloatArray, normalisation: str = "vector") -> TopsisResult:
    """Rank options by their closeness to the ideal.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.
    shares : ndarray of float64, shape (m,)
        Weights, each at least 0, summing to 1.
    normalisation : {"vector", "linear", "value"}
        How columns become comparable, see `prepare`.

    Returns
    -------
    TopsisResult
        A known option that is not ranked has the closeness that it would have as the only one added.

    Raises
    ------
    EvaluationError
        When the shares have another shape, are negative or not finite, or do not sum to 1, or the
        normalisation is unknown.

    Notes
    -----
    Hwang and Yoon (1981), *Multiple Attribute Decision Making*, the technique for order preference by
    similarity to ideal solution: with v_aj = w_j r_aj, the ideal takes the best v_aj of each column and the
    anti-ideal the worst; d+ and d- are Euclidean distances; closeness = d- / (d+ + d-).
    """
    check_shares(shares, problem.n_criteria)
    prepared = prepare(problem, normalisation)
    present, weights = contenders(problem), shares[np.newaxis]
    best, worst = np.zeros((2, problem.n_options))
    best[present], worst[present] = (distances[0] for distances in prepared.distances(weights))
    for options, tables in beside_contenders(problem, _table(problem, normalisation)):
        beside = prepared_tables(tables, problem.directions, normalisation).distances(weights)
        best[options], worst[options] = (distances[:, 0, -1] for distances in beside)
    closeness = _closeness(best.copy(), worst.copy())
    placed = standings(problem, closeness[present], lambda option: float(closeness[option]), (0.0, 1.0))
    return TopsisResult(
        *placed.parts(),
        best,
        worst,
    )


def prepare(problem: Problem, normalisation: str = "vector") -> PreparedTopsis:
    """Normalise the contenders of a problem, to be weighed with many weights.

    Parameters
    ----------
    problem : Problem
        n options on m criteria, k of them contenders.
    normalisation : {"vector", "linear", "value"}
        "vector": natural units divided by the root of the sum of the squares of the column. "linear": natural
        units from 0 (worst of the contenders) to 1 (best). "value": values divided by 100.

    Returns
    -------
    PreparedTopsis
        A constant column adds to no distance.

    Raises
    ------
    EvaluationError
        When the normalisation is unknown.

    Notes
    -----
    The vector normalisation is that of Hwang and Yoon (1981), the linear one is compared with it by Opricovic
    and Tzeng (2004), *European Journal of Operational Research* 156:445-455.
    """
    rows = _table(problem, normalisation)[contenders(problem)]
    prepared = prepared_tables(rows, problem.directions, normalisation)
    same = identical_rows(np.concatenate((prepared.to_best, prepared.to_worst)).T)
    return PreparedTopsis(prepared.to_best, prepared.to_worst, same)


def prepared_tables(tables: FloatArray, directions: FloatArray, normalisation: str) -> PreparedTopsis:
    """Normalise tables (..., k, m): scores in natural units, or values 0 to 100 for "value"."""
    ready = settled_columns(tables / 100) if normalisation == "value" else columns(tables, directions)
    units = _units(ready, normalisation)
    gaps = ((ready.best - ready.scores) / units, (ready.scores - ready.worst) / units)
    to_best, to_worst = (np.ascontiguousarray(np.swapaxes(gap * gap, -1, -2)) for gap in gaps)
    return PreparedTopsis(to_best, to_worst)


def check_normalisation(normalisation: str) -> None:
    """Raise `EvaluationError` unless there is such a normalisation."""
    if normalisation not in get_args(Normalisation):
        expected = ", ".join(get_args(Normalisation))
        raise EvaluationError(f"The normalisation is {normalisation!r}; expected {expected}")


def _units(ready: Columns, normalisation: str) -> FloatArray:
    """Return what each column is divided by, (..., 1, m); 1 where there is nothing to divide."""
    if normalisation == "value":
        return np.ones_like(ready.best)
    if normalisation == "linear":
        units = ready.best - ready.worst
    else:
        units = np.sqrt((ready.scores * ready.scores).sum(axis=-2, keepdims=True))
    return np.where(units > 0, units, 1.0)


def _table(problem: Problem, normalisation: str) -> FloatArray:
    """Return what is normalised: values or scores (n, m)."""
    check_normalisation(normalisation)
    return problem.values if normalisation == "value" else problem.best
