"""Many small linear programs at once: maximise c @ x subject to G x <= h, over bounded sets with vertices.

The simplex method in its geometric form, one step of all programs at a time: a program stands at a vertex,
held by d of its r rows (its basis), and leaves along the edge that gains most until no edge gains. To keep
degenerate vertices from holding it up, every limit is loosened by an amount of its own of about 1e-9; the
answer is then taken from the final basis with the limits as they are. An answer counts when it is feasible
and its multipliers are not negative, which proves it optimal whatever the way to it (strong duality, Dantzig
1963, *Linear Programming and Extensions*, chapter 6); anything else goes to the solver of scipy.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray
from evaluator.errors import EvaluationError

LOOSENED = 1e-9  # by how much limits are loosened at most, the rows being about 1 long
SMALL = 1e-9  # a pivot or a gain below this is rounding
FEASIBLE = 1e-8  # by how much an answer may miss a limit, and a multiplier miss 0
CHUNK_NUMBERS = 2**17  # numbers in the tableaus that are worked on at a time: these stay in the cache
STEPS = 20  # steps after which a program goes to the solver, per row and column


@dataclass(frozen=True, slots=True, eq=False)
class Optima:
    """Answers of q programs in d variables.

    Attributes
    ----------
    points : ndarray of float64, shape (q, d)
        Where the maximum is: a vertex.
    values : ndarray of float64, shape (q,)
        c @ x there.
    solved : int
        How many needed the solver of scipy.
    """

    points: FloatArray
    values: FloatArray
    solved: int


def maximise(rows: FloatArray, limits: FloatArray, costs: FloatArray, basis: IntArray) -> Optima:
    """Solve many programs.

    Parameters
    ----------
    rows : ndarray of float64, shape (r, d) or (q, r, d)
        G, for all programs or for each.
    limits : ndarray of float64, shape (r,) or (q, r)
        h.
    costs : ndarray of float64, shape (q, d)
        c.
    basis : ndarray of int64, shape (d,) or (q, d)
        Rows that hold a feasible vertex: independent, and met by it as equalities. See `first_vertex`.

    Returns
    -------
    Optima

    Raises
    ------
    EvaluationError
        When a program has no greatest value, or the solver gives up.
    """
    q, d = costs.shape
    if d == 0:
        return Optima(np.empty((q, 0)), np.zeros(q), 0)
    count = rows.shape[-2]
    all_rows, all_limits = np.broadcast_to(rows, (q, count, d)), np.broadcast_to(limits, (q, count))
    all_bases = np.broadcast_to(basis, (q, d))
    largest = np.abs(costs).max(axis=1, keepdims=True, initial=0.0)
    scaled = costs / np.where(largest > 0, largest, 1.0)
    points, sound = np.empty((q, d)), np.zeros(q, dtype=np.bool_)
    size = max(1, CHUNK_NUMBERS // ((count + 1) * (d + 1)))
    for first in range(0, q, size):
        part = slice(first, first + size)
        final = _walk(all_rows[part], _loosened(all_limits[part]), scaled[part], all_bases[part])
        points[part], sound[part] = _answers(all_rows[part], all_limits[part], scaled[part], final)
    for bad in np.flatnonzero(~sound):
        points[bad] = _by_solver(all_rows[bad], all_limits[bad], scaled[bad])
    return Optima(points, np.vecdot(costs, points), int((~sound).sum()))


def first_vertex(rows: FloatArray, limits: FloatArray, basis: IntArray) -> tuple[IntArray, IntArray]:
    """Find a feasible vertex, or rows that cannot be met together.

    Parameters
    ----------
    rows : ndarray of float64, shape (r, d)
        G, each row about 1 long.
    limits : ndarray of float64, shape (r,)
        h.
    basis : ndarray of int64, shape (d,)
        Independent rows to begin with, whether their vertex is feasible or not.

    Returns
    -------
    basis : ndarray of int64, shape (d,)
        Rows that hold a feasible vertex.
    conflict : ndarray of int64
        Empty when there is one, within 1e-8. Otherwise rows that cannot be met together, though they could
        without any one of them.

    Notes
    -----
    Minimise z >= 0 subject to G x - z <= h outside the first basis. If z stays above 0, the rows with
    positive multipliers conflict; the multipliers stand at a vertex, so no row among them is one too many
    (Gleeson and Ryan 1990, *ORSA Journal on Computing* 2:61-63).
    """
    count, d = rows.shape
    start = np.linalg.solve(rows[basis], limits[basis])
    missed = rows @ start - limits
    missed[basis] = 0.0
    worst = int(missed.argmax())
    if missed[worst] <= FEASIBLE:
        return basis, np.zeros(0, dtype=np.int64)
    if d == 0:
        return basis, np.array([worst])
    wider = np.zeros((1, count + 1, d + 1))
    wider[0, :-1, :-1] = rows
    wider[0, :, -1] = -1.0
    wider[0, basis, -1] = 0.0
    loosened = np.append(_loosened(limits), 0.0)
    cost = np.zeros((1, d + 1))
    cost[0, -1] = -1.0
    final = _walk(wider, loosened[None, :], cost, np.append(basis, worst)[None, :])[0]
    if count in final:
        return final[final != count], np.zeros(0, dtype=np.int64)
    multipliers = np.linalg.solve(wider[0, final].T, cost[0])
    return basis, np.sort(final[multipliers > SMALL])


def _loosened(limits: FloatArray) -> FloatArray:
    return limits + LOOSENED * np.random.default_rng(0).uniform(0.5, 1.0, limits.shape[-1])


def _walk(rows: FloatArray, limits: FloatArray, costs: FloatArray, basis: IntArray) -> IntArray:
    """Step from vertex to vertex until no program can gain, and return the final bases (q, d)."""
    q, count, d = rows.shape
    found = basis.astype(np.int64)
    tableau = _tableau(rows, limits, costs, found)
    at = np.arange(q)
    for _ in range(STEPS * (count + d)):
        edge = tableau[:, -1, :d].argmin(axis=1)
        column = tableau[np.arange(at.size), :, edge]
        row, reach = _first_met(column[:, :-1], tableau[:, :-1, d])
        going = (column[:, -1] < -SMALL) & (reach < np.inf)
        if not going.all():
            tableau, column = tableau[going], column[going]
            at, edge, row = at[going], edge[going], row[going]
        if at.size == 0:
            break
        here = np.arange(at.size)
        pivot = column[here, row]
        factors = tableau[here, row] / pivot[:, None]
        factors[here, edge] = 1 - 1 / pivot
        tableau -= column[:, :, None] * factors[:, None, :]
        found[at, edge] = row
    return found


def _first_met(column: FloatArray, slacks: FloatArray) -> tuple[IntArray, FloatArray]:
    """Find the row that each edge meets first, and how far along it; infinitely far when none."""
    reach = np.full(column.shape, np.inf)
    np.divide(-slacks, column, out=reach, where=column < -SMALL)
    row = reach.argmin(axis=1)
    return row, reach[np.arange(row.size), row]


def _tableau(rows: FloatArray, limits: FloatArray, costs: FloatArray, basis: IntArray) -> FloatArray:
    """Express rows, slacks and costs by the rows of the basis; shape (q, r + 1, d + 1).

    With B the rows of the basis, x its vertex: G B^-1 beside the slacks h - G x, above c B^-1 beside -c @ x.
    """
    q, count, d = rows.shape
    inverse = np.linalg.inv(np.take_along_axis(rows, basis[:, :, None], axis=1))
    points = np.einsum("qij,qj->qi", inverse, np.take_along_axis(limits, basis, axis=1))
    tableau = np.empty((q, count + 1, d + 1))
    np.matmul(rows, inverse, out=tableau[:, :-1, :d])
    slacks = limits - np.einsum("qij,qj->qi", rows, points)
    np.maximum(slacks, 0.0, out=tableau[:, :-1, d])
    tableau[:, -1, :d] = np.einsum("qi,qij->qj", costs, inverse)
    tableau[:, -1, d] = -np.vecdot(costs, points)
    return tableau


def _answers(
    rows: FloatArray, limits: FloatArray, costs: FloatArray, basis: IntArray
) -> tuple[FloatArray, BoolArray]:
    """Return the vertices (q, d) that the bases hold, and whether each is feasible and proved optimal."""
    held = np.take_along_axis(rows, basis[:, :, None], axis=1)
    try:
        inverse = np.linalg.inv(held)
    except np.linalg.LinAlgError:
        return np.zeros(costs.shape), np.zeros(len(costs), dtype=np.bool_)
    points = np.einsum("qij,qj->qi", inverse, np.take_along_axis(limits, basis, axis=1))
    slacks = limits - np.einsum("qij,qj->qi", rows, points)
    multipliers = np.einsum("qi,qij->qj", costs, inverse)
    missed = np.minimum(slacks.min(axis=1), multipliers.min(axis=1, initial=0.0))
    sound: BoolArray = missed > -FEASIBLE
    return points, sound


def _by_solver(rows: FloatArray, limits: FloatArray, cost: FloatArray) -> FloatArray:
    """Solve one program with scipy; the point (d,) of its maximum."""
    from scipy.optimize import linprog

    answer = linprog(-cost, A_ub=rows, b_ub=limits, bounds=(None, None), method="highs")
    if answer.status != 0 or answer.x is None:
        raise EvaluationError(f"A linear program failed: {answer.message}")
    return np.asarray(answer.x, dtype=np.float64)
