"""The principal eigenvector of a comparison matrix, and the best values for comparisons that are missing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray

POLISHING = 3  # multiplications that mend the small components which a general eigensolver leaves inexact
MOST_STEPS = 60
FLAT = 1e-13  # a gradient of the eigenvalue that counts as none


@dataclass(frozen=True, slots=True, eq=False)
class Principal:
    """The largest eigenvalue of a comparison matrix and what belongs to it.

    Attributes
    ----------
    excess : float
        How far the eigenvalue lies above the number of criteria; 0 when all judgements agree.
    right, left : ndarray of float64, shape (m,)
        Positive eigenvectors; the right one sums to 1, and their product is 1.
    matrix : ndarray of float64, shape (m, m)
        The matrix whose eigenvectors these are.
    """

    excess: float
    right: FloatArray
    left: FloatArray
    matrix: FloatArray


def balance(matrix: FloatArray) -> FloatArray:
    """Find scales that bring all comparisons as near to 1 as they get.

    Parameters
    ----------
    matrix : ndarray of float64, shape (m, m)
        Reciprocal comparisons; NaN where missing. The known ones link all criteria.

    Returns
    -------
    ndarray of float64, shape (m,)
        Positive scales g that minimise the sum of (log a_ij - log g_i + log g_j)^2 over the known pairs.
    """
    known = ~np.isnan(matrix)
    logs = np.log(np.where(known, matrix, 1.0)).sum(axis=1)
    links = -known.astype(np.float64)
    np.fill_diagonal(links, 0.0)
    np.fill_diagonal(links, -links.sum(axis=1))
    scales: FloatArray = np.exp(np.linalg.solve(links + 1 / logs.size, logs - logs.mean()))
    return scales


def principal(matrix: FloatArray, judged: BoolArray) -> Principal:
    """Find the principal eigenvalue and eigenvectors of a positive, or Harker's non-negative, matrix.

    Parameters
    ----------
    matrix : ndarray of float64, shape (m, m)
        Balanced comparisons.
    judged : ndarray of bool, shape (m, m)
        The pairs that are compared; the others count as w_i / w_j.

    Returns
    -------
    Principal

    Notes
    -----
    With e_ij = a_ij w_j / w_i the eigenvalue is m + sum_{i<j} (e_ij + 1/e_ij - 2) / m (Saaty 1980, *The
    Analytic Hierarchy Process*, chapter 7). Written as a sum of squares, the excess over m loses no digits.
    """
    right, left = _vector(matrix), _vector(matrix.T)
    departures = np.sqrt(np.where(judged, matrix, 1.0) * right / right[:, None])
    squares = np.where(judged, (departures - 1 / np.where(judged, departures, 1.0)) ** 2, 0.0)
    return Principal(float(np.triu(squares, 1).sum()) / right.size, right, left / (left @ right), matrix)


def _vector(matrix: FloatArray) -> FloatArray:
    values, vectors = np.linalg.eig(matrix)
    vector: FloatArray = np.abs(vectors[:, values.real.argmax()].real)
    for _ in range(POLISHING):
        vector = matrix @ vector
        vector /= vector.sum()
    return vector


def harker(matrix: FloatArray) -> Principal:
    """Solve balanced comparisons (m, m) in which each missing one (NaN) counts as w_i / w_j.

    Notes
    -----
    Harker (1987), *Mathematical Modelling* 9:353-360: a zero for each missing comparison, and one more on the
    diagonal for each that is missing in the row.
    """
    judged = ~np.isnan(matrix)
    filled = np.where(judged, matrix, 0.0) + np.diag((~judged).sum(axis=1).astype(np.float64))
    return principal(filled, judged)


def completion(matrix: FloatArray) -> Principal:
    """Solve balanced comparisons (m, m) in which the missing ones (NaN) take the values that agree best.

    Notes
    -----
    The completion with the smallest principal eigenvalue; the problem is convex in the logarithms, and its
    solution unique when the known comparisons link all criteria (Bozóki, Fülöp and Rónyai 2010, *Mathematical
    and Computer Modelling* 52:318-333). Solved by Newton's method with the exact first derivatives of Harker
    (1987, *Mathematical Modelling* 9:837-848) and second ones from the group inverse of the matrix.
    """
    everything = np.ones(matrix.shape, dtype=np.bool_)
    rows, columns = np.nonzero(np.triu(np.isnan(matrix), 1))
    logs = np.zeros(rows.size)
    best = principal(_filled(matrix, rows, columns, logs), everything)
    for _ in range(MOST_STEPS if rows.size else 0):
        slope, step = _newton(best, rows, columns)
        if np.abs(slope).max() < FLAT:
            break
        length = 1.0
        while True:
            tried = principal(_filled(matrix, rows, columns, logs + length * step), everything)
            if tried.excess <= best.excess + 1e-4 * length * float(slope @ step):
                break
            length /= 2
            if length < 1e-4:
                return best
        best, logs = tried, logs + length * step
    return best


def _filled(matrix: FloatArray, rows: IntArray, columns: IntArray, logs: FloatArray) -> FloatArray:
    filled = matrix.copy()
    filled[rows, columns], filled[columns, rows] = np.exp(logs), np.exp(-logs)
    return filled


def _newton(at: Principal, rows: IntArray, columns: IntArray) -> tuple[FloatArray, FloatArray]:
    """Return the gradient of the eigenvalue by the logarithms of some comparisons, and Newton's step."""
    m, w, v = at.right.size, at.right, at.left
    up, down = at.matrix[rows, columns], at.matrix[columns, rows]
    each = np.arange(rows.size)
    moved_right, moved_left = np.zeros((m, rows.size)), np.zeros((rows.size, m))
    moved_right[rows, each], moved_right[columns, each] = up * w[columns], -down * w[rows]
    moved_left[each, columns], moved_left[each, rows] = v[rows] * up, -v[columns] * down
    gains, losses = v[rows] * up * w[columns], v[columns] * down * w[rows]
    outer = np.outer(w, v)
    rest = np.linalg.inv((m + at.excess) * np.eye(m) - at.matrix + outer) - outer
    bends = moved_left @ rest @ moved_right
    slope: FloatArray = gains - losses
    step = np.linalg.solve(bends + bends.T + np.diag(gains + losses), -slope)
    return slope, step.astype(np.float64, copy=False)
