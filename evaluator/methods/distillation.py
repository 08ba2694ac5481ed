"""The distillations of ELECTRE III: two complete pre-orders read from the credibility of outranking."""

from __future__ import annotations

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray

TOLERANCE = 1e-9  # credibilities this close are the same: they are sums of weights, which round


def discrimination(level: FloatArray, alpha: float, beta: float) -> FloatArray:
    """Return s(level) = alpha + beta * level, at least 0: how far apart credibilities must be to differ."""
    threshold: FloatArray = np.maximum(alpha + beta * level, 0.0)
    return threshold


def descending(credibility: FloatArray, alpha: float = 0.3, beta: float = -0.15) -> IntArray:
    """Pick the best options first.

    Parameters
    ----------
    credibility : ndarray of float64, shape (k, k)
        0 to 1; the diagonal is not looked at.
    alpha, beta : float
        Of the discrimination threshold.

    Returns
    -------
    ndarray of int64, shape (k,)
        Class numbers: 1 is the best.

    Notes
    -----
    Roy (1978), as set out by Vallée and Zielniewicz (1994), *ELECTRE III-IV version 3.x*, and by Wang and
    Triantaphyllou (2008), section 3. From all options that are left, with D = those options and lambda_0 =
    the greatest credibility between two of them:

    1. lambda_1 is the greatest credibility within D below lambda_0 - s(lambda_0), or 0 when there is none.
    2. a outranks b at this level when sigma(a, b) > lambda_1 and sigma(a, b) > sigma(b, a) + s(sigma(a, b)).
       The qualification of a is the number of options in D that it outranks minus those that outrank it.
    3. D becomes the options of greatest qualification. With more than one of them and lambda_1 > 0, repeat
       with lambda_1 as lambda_0; otherwise D is the next class.

    All comparisons are strict, by more than 1e-9.
    """
    return _distilled(credibility, alpha, beta, 1)


def ascending(credibility: FloatArray, alpha: float = 0.3, beta: float = -0.15) -> IntArray:
    """Pick the worst options first: as `descending`, with least for greatest qualification in step 3.

    Parameters
    ----------
    credibility, alpha, beta
        As in `descending`.

    Returns
    -------
    ndarray of int64, shape (k,)
        Class numbers: 1 is the best, that is, the class that was left last.
    """
    picked = _distilled(credibility, alpha, beta, -1)
    classes: IntArray = picked.max(initial=0) + 1 - picked
    return classes


def _distilled(credibility: FloatArray, alpha: float, beta: float, sign: int) -> IntArray:
    """Number the classes (k,) in the order they are picked."""
    stands_out = credibility > credibility.T + discrimination(credibility, alpha, beta) + TOLERANCE
    picked = np.zeros(len(credibility), dtype=np.int64)
    left = np.arange(len(credibility))
    while left.size:
        chosen = _chosen(left, credibility, stands_out, alpha, beta, sign)
        picked[chosen] = picked.max() + 1
        left = left[picked[left] == 0]
    return picked


def _chosen(
    left: IntArray, credibility: FloatArray, stands_out: BoolArray, alpha: float, beta: float, sign: int
) -> IntArray:
    """Distil one class out of the options that are left."""
    level: float | None = None
    while left.size > 1 and level != 0:
        between = np.ix_(left, left)
        sigma = credibility[between].copy()
        np.fill_diagonal(sigma, 0.0)
        if level is None:
            level = float(sigma.max())
        cut = level - max(alpha + beta * level, 0.0)
        level = float(np.where(sigma < cut - TOLERANCE, sigma, 0.0).max())
        outranks = (sigma > level + TOLERANCE) & stands_out[between]
        qualification = sign * (outranks.sum(axis=1) - outranks.sum(axis=0))
        left = left[qualification == qualification.max()]
    return left


def strictly_above(first: IntArray, second: IntArray) -> BoolArray:
    """Intersect two complete pre-orders.

    Parameters
    ----------
    first, second : ndarray of int64, shape (k,)
        Class numbers, 1 being the best.

    Returns
    -------
    ndarray of bool, shape (k, k)
        Whether row a is above column b: before b in one pre-order and no later in the other. Options that are
        in the same class in both are indifferent; those that the two order in opposite ways are incomparable.

    Notes
    -----
    The final partial pre-order of ELECTRE III, Roy (1978).
    """
    no_later = (first[:, np.newaxis] <= first) & (second[:, np.newaxis] <= second)
    return no_later & ~no_later.T
