"""Orders of weights: which share is at least which, and all the ways to complete such an order.

An order is a matrix, [i, j] true when share i is at least share j, reflexive and transitive. Criteria that
are each at least the other have equal shares and form a class. An up-set is a set of classes that holds
whatever is above its members: the classes that can have the greatest shares.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray
from evaluator.errors import EvaluationError

MOST_UP_SETS = 2**16
MOST_CLASSES = 62  # an up-set is kept as the bits of a number


def order_of(size: int, at_least: Iterable[tuple[int, int]]) -> BoolArray:
    """Complete relations between shares to an order.

    Parameters
    ----------
    size : int
        Number of criteria, m.
    at_least : iterable of (int, int)
        Pairs (i, j): share i is at least share j.

    Returns
    -------
    ndarray of bool, shape (m, m)
        [i, j] is true when share i is at least share j, as told or because of what was told.

    Raises
    ------
    EvaluationError
        When a pair names a criterion that is not there.
    """
    order = np.eye(size, dtype=np.bool_)
    for i, j in at_least:
        if not (0 <= i < size and 0 <= j < size):
            raise EvaluationError(f"An order names the criteria {i} and {j}; expected 0 to {size - 1}")
        order[i, j] = True
    for between in range(size):
        order |= order[:, [between]] & order[between]
    return order


def order_of_points(points: FloatArray) -> BoolArray:
    """Order shares as points (m,) are ordered; tied points are unconstrained among themselves."""
    order: BoolArray = (points[:, None] > points) | np.eye(points.size, dtype=np.bool_)
    return order


def classes(order: BoolArray) -> IntArray:
    """Number the classes of criteria with equal shares; shape (m,), from 0 in order of first appearance."""
    firsts = np.argmax(order & order.T, axis=1)
    numbers: IntArray = np.unique(firsts, return_inverse=True)[1]
    return numbers


def between_classes(order: BoolArray) -> BoolArray:
    """Return the order between the k classes, which has no ties; shape (k, k)."""
    _, firsts = np.unique(classes(order), return_index=True)
    return order[np.ix_(firsts, firsts)]


def steps(order: BoolArray) -> tuple[tuple[int, int], ...]:
    """List the fewest relations (i, j), share i at least share j, that say what the order says."""
    numbers = classes(order)
    _, firsts = np.unique(numbers, return_index=True)
    strict = between_classes(order) & ~np.eye(firsts.size, dtype=np.bool_)
    direct = strict & ~(strict @ strict)
    found = [(int(firsts[a]), int(firsts[b])) for a, b in np.argwhere(direct)]
    for number, first in enumerate(firsts.tolist()):
        ring = np.flatnonzero(numbers == number).tolist()
        found += zip(ring, [*ring[1:], first], strict=True) if len(ring) > 1 else []
    return tuple(found)


def components(order: BoolArray) -> list[IntArray]:
    """Split what is ordered into the parts that have no relation to one another."""
    joined = order | order.T
    while ((wider := joined @ joined) != joined).any():
        joined = wider
    numbers = np.argmax(joined, axis=1)
    return [np.flatnonzero(numbers == number) for number in np.unique(numbers)]


def levels(order: BoolArray) -> list[IntArray] | None:
    """Split an order without ties into levels, each wholly above the next; None when it has no such form."""
    below = order.sum(axis=1)
    found = [np.flatnonzero(below == count) for count in np.unique(below)[::-1]]
    place = np.empty(below.size, dtype=np.int64)
    for number, members in enumerate(found):
        place[members] = number
    expected = (place[:, None] < place) | np.eye(below.size, dtype=np.bool_)
    return found if (order == expected).all() else None


def up_sets(order: BoolArray, most: int = MOST_UP_SETS) -> list[IntArray] | None:
    """List all up-sets of an order without ties.

    Parameters
    ----------
    order : ndarray of bool, shape (k, k)
        An order whose classes are single.
    most : int
        How many there may be at most.

    Returns
    -------
    list of ndarray of int64, length k + 1, or None
        The up-sets of 0, 1, ..., k members as numbers whose bits are the members, rising; None when there are
        more than `most`, or more than 62 members.
    """
    k = order.shape[0]
    if k > MOST_CLASSES:
        return None
    above = _masks(order)
    found = [np.zeros(1, dtype=np.int64)]
    total = 1
    for _ in range(k):
        sets = found[-1]
        larger = [sets[_fits(sets, member, above)] | (1 << member) for member in range(k)]
        found.append(np.unique(np.concatenate(larger)))
        total += found[-1].size
        if total > most:
            return None
    return found


def _masks(order: BoolArray) -> list[int]:
    """Return for each member the bits of what is strictly above it."""
    return [
        sum(1 << int(other) for other in np.flatnonzero(column) if other != member)
        for member, column in enumerate(order.T)
    ]


def _fits(sets: IntArray, member: int, above: list[int]) -> BoolArray:
    """Tell which up-sets stay up-sets when a member that they lack joins them."""
    fits: BoolArray = (sets & (above[member] | (1 << member))) == above[member]
    return fits


def vertices(order: BoolArray, most: int) -> FloatArray | None:
    """List points that span the weights in an order.

    Parameters
    ----------
    order : ndarray of bool, shape (m, m)
        An order of shares, with or without ties.
    most : int
        How many points there may be at most.

    Returns
    -------
    ndarray of float64, shape (v, m), or None
        Equal shares on one up-set each, of one component; all vertices of the set are among them. None when
        there are more than `most`.

    Notes
    -----
    The extreme rays of the cone of an order are the indicators of its connected up-sets; for a complete order
    the vertices are (1, 0, ...), (1/2, 1/2, 0, ...), ... with the rank-order centroid as their mean (Barron
    and Barrett 1996, *Management Science* 42:1515-1523).
    """
    numbers, reduced = classes(order), between_classes(order)
    found: list[FloatArray] = []
    for members in components(reduced):
        sets = up_sets(reduced[np.ix_(members, members)], most + 1)  # with the empty one
        if sets is None:
            return None
        bits = np.concatenate(sets[1:])[:, None] >> np.arange(members.size) & 1
        points = np.zeros((len(bits), reduced.shape[0]))
        points[:, members] = bits
        found.append(points)
    spread = np.concatenate(found)[:, numbers]
    return None if len(spread) > most else spread / spread.sum(axis=1, keepdims=True)


@dataclass(frozen=True, slots=True, eq=False)
class Completions:
    """All complete orders of k classes that agree with an order, to be drawn at random.

    Attributes
    ----------
    chances : tuple of ndarray of float64, length k, each (sets, k)
        For each up-set of t members the cumulated chances of each class to come next.
    following : tuple of ndarray of int64, length k, each (sets, k)
        Its place among the up-sets of t + 1 members with that class.
    """

    chances: tuple[FloatArray, ...]
    following: tuple[IntArray, ...]

    def draw(self, count: int, generator: np.random.Generator) -> IntArray:
        """Draw complete orders, greatest first; shape (count, k)."""
        drawn = np.empty((count, len(self.chances)), dtype=np.int64)
        places = np.zeros(count, dtype=np.int64)
        for position, (chances, following) in enumerate(zip(self.chances, self.following, strict=True)):
            chosen = np.argmax(chances[places] > generator.random((count, 1)), axis=1)
            drawn[:, position] = chosen
            places = following[places, chosen]
        return drawn


def completions(order: BoolArray, sizes: IntArray, most: int = MOST_UP_SETS) -> Completions | None:
    """Find all complete orders that agree with an order, and how large a part of the weights each takes.

    Parameters
    ----------
    order : ndarray of bool, shape (k, k)
        An order whose classes are single.
    sizes : ndarray of int64, shape (k,)
        Number of criteria in each class.
    most : int
        How many up-sets there may be at most.

    Returns
    -------
    Completions or None
        None when there are more up-sets.

    Notes
    -----
    Counted from the full set back. The weights in a complete order of the classes span a simplex whose t-th
    vertex has equal shares on the N_t criteria of the first t classes, so its volume is proportional to
    prod_t 1 / N_t: equal volumes, and hence equal chances, when every class is single.
    """
    sets = up_sets(order, most)
    if sets is None:
        return None
    k, above = order.shape[0], _masks(order)
    volume = np.ones(1)
    chances, following = [], []
    for now, larger in zip(sets[-2::-1], sets[:0:-1], strict=True):
        held = ((larger[:, None] >> np.arange(k)) & 1) @ sizes
        reach = volume / held
        parts, places = np.zeros((now.size, k)), np.zeros((now.size, k), dtype=np.int64)
        for member in range(k):
            fits = _fits(now, member, above)
            places[fits, member] = np.searchsorted(larger, now[fits] | (1 << member))
            parts[fits, member] = reach[places[fits, member]]
        cumulated = np.cumsum(parts, axis=1)
        volume = cumulated[:, -1].copy()
        cumulated /= volume[:, None]
        chances.append(cumulated)
        following.append(places)
        volume = volume / volume.max()
    return Completions(tuple(chances[::-1]), tuple(following[::-1]))
