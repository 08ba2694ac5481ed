"""Weights computed from the scores alone. Cross-checks only: they are not anyone's preference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from evaluator.arrays import FloatArray, expect_shape
from evaluator.errors import EvaluationError
from evaluator.methods.standings import contenders
from evaluator.problem import Problem
from evaluator.weighting.elicited import Elicited
from evaluator.weighting.swing import rescaled, shares

CrossCheckKind: TypeAlias = Literal["equal", "entropy", "critic"]
Normalisation: TypeAlias = Literal["sum", "linear"]

SAME = 1e-12  # correlations closer to 1 than this are 1; the rest is rounding


@dataclass(frozen=True, slots=True, eq=False)
class CrossCheck(Elicited):
    """Weights that nobody gave: to compare people's weights with, never to rank by in their name."""


def equal(count: int) -> CrossCheck:
    """Give each of m criteria the same share.

    Raises
    ------
    EvaluationError
        When there is no criterion.
    """
    if count < 1:
        raise EvaluationError(f"There are {count} criteria; expected one at least")
    return _cross_check(np.ones(count))


def entropy(
    scores: npt.ArrayLike, directions: npt.ArrayLike, normalisation: Normalisation = "sum"
) -> CrossCheck:
    """Weigh criteria by how unevenly their scores are spread over the options.

    Parameters
    ----------
    scores : array_like, shape (n, m)
        Scores of n options in natural units.
    directions : array_like, shape (m,)
        +1 where more is better, -1 where less is better.
    normalisation : {"sum", "linear"}
        "sum" divides each column by its sum, as published. Which end is better does not enter, and scores are
        never inverted; a column with a negative score is shifted to begin at 0. "linear" first brings each
        column to 0 (worst observed) to 1 (best observed), by its direction.

    Returns
    -------
    CrossCheck
        A column of equal scores gets 0; when all are, or there is one option, all criteria are equal.

    Raises
    ------
    EvaluationError
        When shapes differ, a score is unknown or infinite, a direction is not 1 or -1, or the normalisation
        is unknown.

    Notes
    -----
    With p_ij the share of option i in column j and E_j = -sum_i p_ij ln p_ij / ln n (0 ln 0 = 0), the weight
    is proportional to 1 - E_j (Shannon's entropy, Hwang and Yoon 1981, *Multiple Attribute Decision Making*,
    chapter III; the weights of Xu 2004, *European Journal of Operational Research* 156:530-532). 1 - E_j is
    computed as sum_i p_ij ln(n p_ij) / ln n, which loses no digits in columns that hardly vary.
    """
    if normalisation not in {"sum", "linear"}:
        raise EvaluationError(f"The normalisation is {normalisation!r}; expected sum or linear")
    columns, ways = _table(scores, directions)
    if normalisation == "linear":
        columns = _linear(columns, ways)
    else:
        columns = columns - np.minimum(columns.min(axis=0), 0.0)
    n, sums = columns.shape[0], columns.sum(axis=0)
    above = np.divide(n * columns, sums, out=np.ones(columns.shape), where=sums > 0) - 1
    logs = np.log1p(above, out=np.zeros(columns.shape), where=above > -1)
    spread = np.maximum(((1 + above) * logs - above).sum(axis=0), 0.0)
    spread[_constant(columns)] = 0.0
    return _cross_check(spread)


def critic(scores: npt.ArrayLike, directions: npt.ArrayLike) -> CrossCheck:
    """Weigh criteria by how much their scores differ and how little they go with the other criteria.

    Parameters
    ----------
    scores : array_like, shape (n, m)
        Scores of n options in natural units.
    directions : array_like, shape (m,)
        +1 where more is better, -1 where less is better.

    Returns
    -------
    CrossCheck
        A column of equal scores gets 0 and is left out of the others' correlations. When no column conflicts
        with another, those that vary are equal; when none varies, all are.

    Raises
    ------
    EvaluationError
        When shapes differ, a score is unknown or infinite, or a direction is not 1 or -1.

    Notes
    -----
    C_j = s_j sum_k (1 - r_jk), with s_j the standard deviation and r_jk the correlation of columns that were
    brought to 0 (worst observed) to 1 (best observed); weights are proportional to C_j (Diakoulaki, Mavrotas
    and Papayannakis 1995, *Computers & Operations Research* 22:763-770).
    """
    columns, ways = _table(scores, directions)
    varied = np.flatnonzero(~_constant(columns))
    weights = np.zeros(columns.shape[1])
    if varied.size:
        spread = _linear(columns[:, varied], ways[varied])
        spread -= spread.mean(axis=0)
        lengths = np.sqrt((spread**2).sum(axis=0))
        conflict = 1 - (spread / lengths).T @ (spread / lengths)
        conflict[conflict < SAME] = 0.0
        weights[varied] = lengths * conflict.sum(axis=1) if conflict.any() else 1.0
    return _cross_check(weights)


def cross_check(problem: Problem, kind: CrossCheckKind) -> CrossCheck:
    """Compute weights from the best scores of the options that a method ranks.

    Parameters
    ----------
    problem : Problem
        n options on m criteria. Options that are unavailable or have an unknown score do not count.
    kind : {"equal", "entropy", "critic"}
        The rule.

    Returns
    -------
    CrossCheck
        Equal weights when no option counts.

    Raises
    ------
    EvaluationError
        When the kind is unknown.
    """
    if kind not in {"equal", "entropy", "critic"}:
        raise EvaluationError(f"The cross-check is {kind!r}; expected equal, entropy or critic")
    seen = contenders(problem)
    if kind == "equal" or seen.size == 0:
        return equal(problem.n_criteria)
    rule = entropy if kind == "entropy" else critic
    return rule(problem.best[seen], problem.directions)


def _cross_check(weights: FloatArray) -> CrossCheck:
    settled = weights if weights.any() else np.ones(weights.shape)
    return CrossCheck(rescaled(settled), shares(settled))


def _table(scores: npt.ArrayLike, directions: npt.ArrayLike) -> tuple[FloatArray, FloatArray]:
    """Check the scores and bring each column to between -1 and 1: no rule minds, and nothing overflows."""
    columns, ways = np.array(scores, dtype=np.float64), np.array(directions, dtype=np.float64)
    if columns.ndim != 2 or 0 in columns.shape:
        raise EvaluationError(
            f"scores has the shape {columns.shape}; expected one option and criterion at least"
        )
    expect_shape("directions", ways, (columns.shape[1],))
    for i, j in np.argwhere(~np.isfinite(columns))[:1]:
        raise EvaluationError(
            f"Option {i}, criterion {j}: found {columns[i, j]}; expected a known, finite score"
        )
    for j in np.flatnonzero(np.abs(ways) != 1)[:1]:
        raise EvaluationError(f"Criterion {j} has the direction {ways[j]}; expected 1 or -1")
    sizes = np.abs(columns).max(axis=0)
    return columns / np.where(sizes > 0, sizes, 1.0), ways


def _constant(columns: FloatArray) -> npt.NDArray[np.bool_]:
    same: npt.NDArray[np.bool_] = columns.max(axis=0) == columns.min(axis=0)
    return same


def _linear(columns: FloatArray, ways: FloatArray) -> FloatArray:
    """Bring each column to 0 (worst observed) to 1 (best observed); a column of equal scores to 0."""
    low, high = columns.min(axis=0), columns.max(axis=0)
    worst, best = np.where(ways > 0, low, high), np.where(ways > 0, high, low)
    places: FloatArray = np.zeros(columns.shape)
    np.divide(columns - worst, best - worst, out=places, where=best != worst)
    return places
