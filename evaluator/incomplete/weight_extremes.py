"""The greatest values of linear functions over a set of weights."""

from __future__ import annotations

import numpy as np

from evaluator.arrays import FloatArray
from evaluator.incomplete.programs import maximise
from evaluator.incomplete.weight_orders import vertices
from evaluator.incomplete.weight_sets import WeightSet, without_last

MOST_VERTICES = 512  # beyond this many a linear program is faster than looking at all of them
LOOKED_AT = 2**19  # products with vertices looked at together


def maxima(weights: WeightSet, functions: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Find the greatest value of each linear function over a set of weights.

    Parameters
    ----------
    weights : WeightSet
        Weights on m criteria.
    functions : ndarray of float64, shape (q, m)
        Coefficients c of c @ w.

    Returns
    -------
    values : ndarray of float64, shape (q,)
    points : ndarray of float64, shape (q, m)
        Weights that give them.

    Raises
    ------
    EvaluationError
        When a linear program fails.

    Notes
    -----
    With an order alone the greatest value is at one of the vertices, which are known; with bounds alone it is
    a knapsack of divisible goods (Dantzig 1957, *Operations Research* 5:266-288): the best criteria get all
    they can. Anything else is a linear program.
    """
    if not len(weights.rows) and not weights.bounded:
        corners = vertices(weights.order, MOST_VERTICES)
        if corners is not None:
            return _best_corners(corners, functions)
    if not len(weights.rows) and not weights.ordered:
        points = _filled(weights.low, weights.high, functions)
    else:
        points = _programmed(weights, functions)
    return np.vecdot(functions, points), points


def _best_corners(corners: FloatArray, functions: FloatArray) -> tuple[FloatArray, FloatArray]:
    values, best = np.empty(len(functions)), np.empty(len(functions), dtype=np.int64)
    size = max(1, LOOKED_AT // len(corners))
    for first in range(0, len(functions), size):
        products = functions[first : first + size] @ corners.T
        best[first : first + size] = products.argmax(axis=1)
        values[first : first + size] = products.max(axis=1)
    return values, corners[best]


def _filled(low: FloatArray, high: FloatArray, functions: FloatArray) -> FloatArray:
    """Give each function's best criteria all they can have, down to what the others must have."""
    order = np.argsort(-functions, axis=1, kind="stable")
    room = (high - low)[order]
    before = np.cumsum(room, axis=1) - room
    given = np.clip(1 - low.sum() - before, 0.0, room)
    points = np.empty(functions.shape)
    np.put_along_axis(points, order, low[order] + given, axis=1)
    return points


def _programmed(weights: WeightSet, functions: FloatArray) -> FloatArray:
    rows, limits = without_last(weights.needs, weights.most)
    found = maximise(rows, limits, functions[:, :-1] - functions[:, -1:], weights.vertex)
    return _completed(found.points)


def _completed(points: FloatArray) -> FloatArray:
    """Add the last share to all but the last (q, m - 1), and take away what is rounding."""
    shares = np.column_stack((points, 1 - points.sum(axis=1)))
    np.maximum(shares, 0.0, out=shares)
    shares /= shares.sum(axis=1, keepdims=True)
    return shares


def greatest_leads(weights: WeightSet, leads: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Find for each of some options the weights under which its least lead is greatest.

    Parameters
    ----------
    weights : WeightSet
        Weights on m criteria.
    leads : ndarray of float64, shape (q, r, m)
        Of each option over each of its rivals, in value points; r >= 1.

    Returns
    -------
    values : ndarray of float64, shape (q,)
        max over w of min over rivals of lead @ w.
    points : ndarray of float64, shape (q, m)
        Weights that give them.

    Raises
    ------
    EvaluationError
        When a linear program fails.

    Notes
    -----
    Maximise t subject to t <= lead @ w for every rival: whether an option can be best at all, and by how much
    (Dias and Clímaco 2000, *Journal of the Operational Research Society* 51:1070-1082).
    """
    q, rivals, m = leads.shape
    rows, limits = without_last(weights.needs, weights.most)
    size = float(np.abs(leads).max(initial=0.0)) or 1.0
    behind = -leads / size
    start = np.linalg.solve(rows[weights.vertex], limits[weights.vertex])
    at_start = behind @ np.append(start, 1 - start.sum())
    all_rows = np.zeros((q, limits.size + rivals, m))
    all_rows[:, : limits.size, :-1] = rows
    all_rows[:, limits.size :, :-1] = behind[:, :, :-1] - behind[:, :, -1:]
    all_rows[:, limits.size :, -1] = 1.0
    all_limits = np.hstack((np.broadcast_to(limits, (q, limits.size)), -behind[:, :, -1]))
    first = np.column_stack((np.tile(weights.vertex, (q, 1)), limits.size + at_start.argmax(axis=1)))
    costs = np.zeros((q, m))
    costs[:, -1] = 1.0
    found = maximise(all_rows, all_limits, costs, first)
    points = _completed(found.points[:, :-1])
    return np.einsum("qrm,qm->qr", leads, points).min(axis=1), points
