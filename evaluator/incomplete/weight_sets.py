"""Weights that are known only in part: bounds, an order and linear constraints on the shares."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from evaluator.arrays import BoolArray, FloatArray, IntArray, expect_shape, read_only_floats
from evaluator.errors import EvaluationError
from evaluator.incomplete.programs import first_vertex
from evaluator.incomplete.weight_orders import order_of, order_of_points, steps
from evaluator.weighting import swing

ROUNDING = 1e-9  # by how much a share may miss a bound, a greater share or a limit

Kind: TypeAlias = Literal["at least", "at most", "order", "linear"]


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that the shares must meet.

    Attributes
    ----------
    kind : {"at least", "at most", "order", "linear"}
        A lower bound, an upper bound, one share at least another, or a linear constraint.
    number : int
        The criterion; for "order" the one with the greater share, for "linear" the row.
    other : int
        For "order" the criterion with the lesser share; else -1.
    figure : float
        The bound or limit; 0 for "order".
    """

    kind: Kind
    number: int
    other: int = -1
    figure: float = 0.0

    def __str__(self) -> str:
        if self.kind == "order":
            return f"share {self.number} is at least share {self.other}"
        if self.kind == "linear":
            return f"linear constraint {self.number} is at most {self.figure:g}"
        return f"share {self.number} is {self.kind} {self.figure:g}"


class ConflictError(EvaluationError):
    """No weights meet what is required of them.

    Attributes
    ----------
    requirements : tuple of Requirement
        Some that cannot be met together by shares from 0 that sum to 1, and could without any one of them.
    """

    def __init__(self, requirements: tuple[Requirement, ...]) -> None:
        told = "; ".join(str(requirement) for requirement in requirements)
        super().__init__(f"No shares that sum to 1 meet all of: {told}; expected one of these to be looser")
        self.requirements = requirements


@dataclass(frozen=True, slots=True, eq=False)
class WeightSet:
    """All weights on m criteria that meet some requirements, at least one. Made by `weight_set`.

    Attributes
    ----------
    low, high : ndarray of float64, shape (m,)
        Bounds of each share, 0 <= low <= high <= 1.
    order : ndarray of bool, shape (m, m)
        [i, j] is true when share i is at least share j; reflexive and transitive.
    rows : ndarray of float64, shape (r, m)
        Linear constraints, rows @ w <= limits.
    limits : ndarray of float64, shape (r,)
        Their limits.
    requirements : tuple of Requirement, length q
        Lower bounds (of all criteria, in order), upper bounds below 1, relations and linear constraints.
    needs : ndarray of float64, shape (q, m)
        The requirements as needs @ w <= most, each row 1 long at most.
    most : ndarray of float64, shape (q,)
        Their limits.
    vertex : ndarray of int64, shape (m - 1,)
        Requirements that a vertex of the set meets as equalities, and that no other point does.
    """

    low: FloatArray
    high: FloatArray
    order: BoolArray
    rows: FloatArray
    limits: FloatArray
    requirements: tuple[Requirement, ...]
    needs: FloatArray
    most: FloatArray
    vertex: IntArray

    @property
    def n_criteria(self) -> int:
        """Number of criteria, m."""
        return int(self.low.size)

    @property
    def bounded(self) -> bool:
        """Whether a bound leaves out weights that sum to 1."""
        return bool(self.low.any() or (self.high < 1).any())

    @property
    def ordered(self) -> bool:
        """Whether one share must be at least another."""
        return int(self.order.sum()) > self.n_criteria

    def contains(self, weights: FloatArray, tolerance: float = ROUNDING) -> BoolArray:
        """Tell which rows of weights (count, m), summing to 1, meet all requirements; shape (count,)."""
        missed: BoolArray = np.logical_or.reduce(weights @ self.needs.T > self.most + tolerance, axis=1)
        return ~missed


def weight_set(
    criteria: int,
    low: npt.ArrayLike = 0.0,
    high: npt.ArrayLike = 1.0,
    at_least: Iterable[tuple[int, int]] = (),
    rows: npt.ArrayLike | None = None,
    limits: npt.ArrayLike = (),
) -> WeightSet:
    """Describe weights by what is known of them, and check that there are any.

    Parameters
    ----------
    criteria : int
        Number of criteria, m.
    low, high : array_like, shape (m,), or float
        Bounds of each share, 0 <= low <= high <= 1.
    at_least : iterable of (int, int)
        Pairs (i, j): share i is at least share j. Any partial order; two criteria that are each at least the
        other have equal shares.
    rows : array_like, shape (r, m), optional
        Linear constraints, rows @ w <= limits.
    limits : array_like, shape (r,)
        Their limits.

    Returns
    -------
    WeightSet

    Raises
    ------
    ConflictError
        When no weights meet all requirements; it names some that conflict.
    EvaluationError
        When shapes differ, a number is not finite or a bound is outside 0 to 1.
    """
    if criteria < 1:
        raise EvaluationError(f"There are {criteria} criteria; expected one at least")
    return _checked(criteria, low, high, order_of(criteria, at_least), rows, limits)


def weights_in_order(points: FloatArray) -> WeightSet:
    """Describe the weights in the order of swing points (m,); tied points say nothing about one another.

    Raises
    ------
    EvaluationError
        When a point is negative or not finite, or all are zero.
    """
    swing.shares(points)
    return _checked(points.size, 0.0, 1.0, order_of_points(points), None, ())


def both(one: WeightSet, other: WeightSet) -> WeightSet:
    """Describe the weights that are in two sets.

    Raises
    ------
    ConflictError
        When there are none.
    EvaluationError
        When the numbers of criteria differ.
    """
    expect_shape("low", other.low, one.low.shape)
    order = order_of(one.n_criteria, zip(*np.nonzero(one.order | other.order), strict=True))
    rows, limits = np.vstack((one.rows, other.rows)), np.append(one.limits, other.limits)
    low, high = np.maximum(one.low, other.low), np.minimum(one.high, other.high)
    return _checked(one.n_criteria, low, high, order, rows, limits)


def _checked(
    m: int,
    low: npt.ArrayLike,
    high: npt.ArrayLike,
    order: BoolArray,
    rows: npt.ArrayLike | None,
    limits: npt.ArrayLike,
) -> WeightSet:
    lows, highs = _bounds("low", low, m), _bounds("high", high, m)
    for j in np.flatnonzero(lows > highs):
        raise ConflictError(
            (Requirement("at least", int(j), figure=lows[j]), Requirement("at most", int(j), figure=highs[j]))
        )
    matrix = read_only_floats(np.empty((0, m)) if rows is None else rows)
    ends = read_only_floats(limits)
    expect_shape("rows", matrix, (len(matrix), m))
    expect_shape("limits", ends, (len(matrix),))
    if not (np.isfinite(matrix).all() and np.isfinite(ends).all()):
        raise EvaluationError("A linear constraint has a number that is not finite; expected finite numbers")
    required, needs, most = _needs(lows, highs, order, matrix, ends)
    inner, inner_most = without_last(needs, most)
    vertex, conflict = first_vertex(inner, inner_most, np.arange(m - 1))
    if conflict.size:
        raise ConflictError(_told(required, conflict))
    order.flags.writeable = False
    return WeightSet(lows, highs, order, matrix, ends, required, needs, most, vertex)


def _bounds(name: str, figures: npt.ArrayLike, m: int) -> FloatArray:
    bounds = read_only_floats(np.broadcast_to(np.asarray(figures, dtype=np.float64), (m,)))
    for j in np.flatnonzero(~((bounds >= 0) & (bounds <= 1))):
        raise EvaluationError(f"Share {j} has {name} {bounds[j]:g}; expected a number from 0 to 1")
    return bounds


def _needs(
    low: FloatArray, high: FloatArray, order: BoolArray, rows: FloatArray, limits: FloatArray
) -> tuple[tuple[Requirement, ...], FloatArray, FloatArray]:
    """List all requirements, and write them as needs @ w <= most."""
    one = np.eye(low.size)
    held = np.flatnonzero(high < 1)
    pairs = steps(order)
    required = [Requirement("at least", j, figure=float(figure)) for j, figure in enumerate(low)]
    required += [Requirement("at most", int(j), figure=float(high[j])) for j in held]
    required += [Requirement("order", i, j) for i, j in pairs]
    required += [Requirement("linear", k, figure=float(limit)) for k, limit in enumerate(limits)]
    lengths = np.abs(rows).max(axis=1, initial=0.0)
    lengths = np.where(lengths > 0, lengths, 1.0)
    ordered = np.array([one[j] - one[i] for i, j in pairs]).reshape(-1, low.size)
    needs = np.vstack((-one, one[held], ordered, rows / lengths[:, None]))
    most = np.concatenate((-low, high[held], np.zeros(len(pairs)), limits / lengths))
    return tuple(required), read_only_floats(needs), read_only_floats(most)


def without_last(needs: FloatArray, most: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Write needs @ w <= most, where w sums to 1, in terms of all shares but the last.

    Returns
    -------
    rows : ndarray of float64, shape (q, m - 1)
    limits : ndarray of float64, shape (q,)
    """
    return needs[:, :-1] - needs[:, -1:], most - needs[:, -1]


def _told(required: tuple[Requirement, ...], conflict: IntArray) -> tuple[Requirement, ...]:
    """Leave out of a conflict what goes without saying: that a share is at least 0."""
    named = (required[number] for number in conflict.tolist())
    return tuple(need for need in named if (need.kind, need.figure) != ("at least", 0.0))
