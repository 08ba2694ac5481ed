"""Linear orders of small loss where too many options stay together for all subsets."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray
from evaluator.methods.kemeny_subsets import LARGEST, least_loss
from evaluator.methods.linear_ordering import linear_ordering


@dataclass(frozen=True, slots=True, eq=False)
class LargePart:
    """One linear order of c options and how far it may be from the best.

    Attributes
    ----------
    order : tuple of int
        Best option first; a proven optimum when `slack` is 0.
    precedes : ndarray of bool, shape (c, c)
        [a, b] is true when a must stand before b: by majorities, by the parts solved exactly, or by the order
        found for a part that is not.
    slack : float
        How much less than this order another may lose.
    seconds : float
        Time spent.
    """

    order: tuple[int, ...]
    precedes: BoolArray
    slack: float
    seconds: float


def large_part(leads: FloatArray, width: float, seconds: float) -> LargePart:
    """Find a linear order of least loss, or one that is near it.

    Parameters
    ----------
    leads : ndarray of float64, shape (c, c)
        [a, b] is what is lost when b stands before a; [a, b] or [b, a] is 0.
    width : float
        Losses that differ by no more are the same.
    seconds : float
        Time limit.

    Returns
    -------
    LargePart

    Notes
    -----
    Options that fare alike against all others and tie stand side by side in some optimal order: each may move
    to where the one of them loses least. They are counted as one. What remains falls apart into the strongly
    connected parts of the strict majority relation: laid in an order in which no later part beats an earlier
    one, only losses inside parts are left.
    """
    begun = monotonic()
    twins = _twins(leads, width)
    first, members = np.unique(twins, return_index=True)[1], np.bincount(twins)
    merged = leads[np.ix_(first, first)] * np.outer(members, members)
    precedes, order, slack = merged > width, [], 0.0
    for part in _parts(precedes):
        inside = np.ix_(part, part)
        if part.size <= LARGEST:
            exact = least_loss(merged[inside], width, 1)
            found, precedes[inside] = exact.orders[0], exact.precedes
        else:
            near = linear_ordering(merged[inside], width, seconds - (monotonic() - begun))
            found, slack = near.order, slack + near.slack
            places = np.argsort(found)
            precedes[inside] = places[:, None] < places
        order += part[list(found)].tolist()
    expanded = tuple(int(option) for one in order for option in np.flatnonzero(twins == one))
    between = _closure(precedes)[np.ix_(twins, twins)]
    return LargePart(expanded, between, slack, monotonic() - begun)


def _twins(leads: FloatArray, width: float) -> IntArray:
    """Number the options so that those that fare alike have one number; shape (c,)."""
    size = len(leads)
    margins = leads - leads.T
    numbers = np.full(size, -1, dtype=np.int64)
    count = 0
    for option in range(size):
        if numbers[option] < 0:
            level = np.flatnonzero((np.abs(margins[option]) <= width) & (numbers < 0))
            alike = np.abs(margins[level] - margins[option]).max(axis=1) <= width
            numbers[level[alike]] = count
            count += 1
    return numbers


def _parts(wins: BoolArray) -> list[IntArray]:
    """The strongly connected parts, none of which beats an earlier one."""
    from scipy.sparse.csgraph import connected_components

    count, labels = connected_components(wins, directed=True, connection="strong")
    between = np.zeros((count, count), dtype=np.bool_)
    winners, losers = np.nonzero(wins)
    between[labels[winners], labels[losers]] = True
    np.fill_diagonal(between, False)
    beaten_by = _closure(between).sum(axis=0)
    return [np.flatnonzero(labels == part) for part in np.argsort(beaten_by, kind="stable")]


def _closure(relation: BoolArray) -> BoolArray:
    """The pairs that a chain of related pairs connects."""
    reached = relation.astype(np.float32)
    while True:
        further = np.minimum(reached + reached @ reached, 1)
        if (further == reached).all():
            return reached > 0
        reached = further
