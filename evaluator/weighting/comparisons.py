"""Pairwise comparisons as a person gives them, checked and made into a matrix."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.weighting.elicited import check_linked

LARGEST = 1e6  # nobody can tell apart ratios beyond it
SAATY_SCALE = 9.0
SAME = 1e-9
ROUNDED = 0.0051  # reciprocals are often typed with two decimals


def comparison_matrix(judgements: Mapping[tuple[int, int], float], count: int) -> FloatArray:
    """Put single judgements into a matrix.

    Parameters
    ----------
    judgements : mapping of (int, int) to float
        How many times as much the first criterion matters as the second.
    count : int
        Number of criteria, m.

    Returns
    -------
    ndarray of float64, shape (m, m)
        1 on the diagonal, the judgements and their reciprocals; NaN where nothing is judged.

    Raises
    ------
    EvaluationError
        When a criterion does not exist, is compared with itself, or a pair is judged twice.
    """
    matrix = np.full((count, count), np.nan)
    np.fill_diagonal(matrix, 1.0)
    for (i, j), ratio in judgements.items():
        if not (0 <= i < count and 0 <= j < count and i != j):
            raise EvaluationError(
                f"A judgement compares criteria {i} and {j}; "
                f"expected two different ones from 0 to {count - 1}"
            )
        if not np.isnan(matrix[i, j]):
            raise EvaluationError(f"Criteria {i} and {j} are judged twice; expected one judgement for a pair")
        _check_ratio(i, j, ratio)
        matrix[i, j], matrix[j, i] = ratio, 1 / ratio
    return matrix


def _check_ratio(i: int, j: int, ratio: float) -> None:
    if not 1 / LARGEST <= ratio <= LARGEST:
        raise EvaluationError(
            f"Criterion {i} against {j}: found {ratio}; expected a ratio from {1 / LARGEST:g} to {LARGEST:g}"
        )


def reciprocal(judgements: npt.ArrayLike) -> FloatArray:
    """Check a comparison matrix and complete it by reciprocals.

    Parameters
    ----------
    judgements : array_like, shape (m, m)
        a_ij says how many times as much criterion i matters as j. NaN where nothing is judged; one side of a
        pair is enough.

    Returns
    -------
    ndarray of float64, shape (m, m)
        A copy in which a_ji = 1 / a_ij exactly, by the entry from 1 up of each pair, and the diagonal is 1.

    Raises
    ------
    EvaluationError
        When the matrix is not square, a ratio is not positive or not finite, the two sides of a pair are not
        reciprocal (two decimals are enough), or the judgements do not link all criteria.
    """
    given = np.array(judgements, dtype=np.float64)
    if given.ndim != 2 or given.shape[0] != given.shape[1] or given.size == 0:
        raise EvaluationError(f"The comparison matrix has the shape {given.shape}; expected a square one")
    m = given.shape[0]
    matrix = np.ones((m, m))
    for i in range(m):
        if abs(given[i, i] - 1) > SAME:  # false for NaN, which is as good as 1
            raise EvaluationError(f"Criterion {i} against itself: found {given[i, i]}; expected 1")
        for j in range(i):
            matrix[i, j], matrix[j, i] = _pair(i, j, given[i, j], given[j, i])
    check_linked(m, ((int(i), int(j)) for i, j in np.argwhere(~np.isnan(matrix))))
    return matrix


def _pair(i: int, j: int, ratio: float, inverse: float) -> tuple[float, float]:
    """Agree on the two sides of a pair; NaN twice when nothing is judged."""
    if np.isnan(ratio) and np.isnan(inverse):
        return ratio, inverse
    if np.isnan(ratio):
        above, ratio = _pair(j, i, inverse, ratio)
        return ratio, above
    _check_ratio(i, j, ratio)
    if np.isnan(inverse):
        return ratio, 1 / ratio
    _check_ratio(j, i, inverse)
    if abs(min(ratio, inverse) - 1 / max(ratio, inverse)) > ROUNDED:
        raise EvaluationError(
            f"Criterion {i} against {j} is {ratio}, and {j} against {i} is {inverse}; "
            f"expected {1 / ratio:g}, one divided by the other"
        )
    return (ratio, 1 / ratio) if ratio >= inverse else (1 / inverse, inverse)
