"""Kemeny orders: the linear orders that the most support speaks for, exactly."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, product
from math import prod

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray, expect_shape
from evaluator.errors import EvaluationError
from evaluator.methods.kemeny_large import large_part
from evaluator.methods.kemeny_subsets import LARGEST, least_loss
from evaluator.ranking import TOLERANCE

LISTED = 10  # orders that are listed, of those that are optimal
SECONDS = 5.0  # for a part that is too large for all subsets


@dataclass(frozen=True, slots=True, eq=False)
class KemenyOrders:
    """The optimal linear orders of k options.

    Attributes
    ----------
    optimum : float
        The greatest sum of supports of ordered pairs; the sum of the best order found where `gap` is above 0.
    gap : float
        How much greater the optimum could be at most, as a part of it; 0 when the orders are proven optimal.
    orders : tuple of tuple of int
        Optimal orders, best option first; ten at most, one where they are not counted.
    count : int
        How many there are; -1 when not counted.
    precedes : ndarray of bool, shape (k, k)
        [a, b] is true when a stands before b in every optimal order.
    ranks : ndarray of int64, shape (k,)
        1 + the number of options in the groups before the option's own. Two options are in one group when one
        optimal order has the first before the second and another has it behind, or when a chain of such pairs
        connects them.
    """

    optimum: float
    gap: float
    orders: tuple[tuple[int, ...], ...]
    count: int
    precedes: BoolArray
    ranks: IntArray


def kemeny_orders(support: FloatArray, seconds: float = SECONDS) -> KemenyOrders:
    """Find the linear orders that maximise the sum of the supports of their ordered pairs.

    Parameters
    ----------
    support : ndarray of float64, shape (k, k)
        [a, b] is what speaks for a before b, at least 0; the diagonal does not count.
    seconds : float
        Time limit where more than 20 options stay together, in all.

    Returns
    -------
    KemenyOrders
        Sums that differ by less than 1e-9 of the largest support are equal.

    Raises
    ------
    EvaluationError
        When the supports are not square, negative or not finite.

    Notes
    -----
    Kemeny (1959), *Daedalus* 88:577-591; Young and Levenglick (1978), *SIAM Journal on Applied Mathematics*
    35:285-300. Where every option of one group beats every option outside it, the group comes first in every
    optimal order (the extended Condorcet criterion, Truchon 1998, cahier 9813, Université Laval), so the
    groups are solved one by one: up to 20 options exactly over all subsets, which gives all optimal orders;
    more than that by splitting further where options tie, then by integer programming with a time limit.
    There one order is given, and options precede one another only where that follows from majorities, from
    the parts solved exactly, or from the order found.
    """
    expect_shape("support", support, (support.shape[0],) * 2)
    if not ((support >= 0) & (support < np.inf)).all():
        raise EvaluationError("A support is negative or not finite; expected numbers from 0")
    size = support.shape[0]
    width = TOLERANCE * float(support.max(initial=0.0))
    margins = support - support.T
    wins = margins > width
    precedes, leads = wins.copy(), np.where(wins, margins, 0.0)
    found, counts, slack, left = [], [], 0.0, seconds
    for part in chain(wins):
        inside = np.ix_(part, part)
        if part.size <= LARGEST:
            exact = least_loss(leads[inside], width, LISTED)
            counts.append(exact.count)
            orders, precedes[inside] = exact.orders, exact.precedes
        else:
            large = large_part(leads[inside], width, left)
            counts.append(-1)
            orders, precedes[inside] = (large.order,), large.precedes
            slack, left = slack + large.slack, left - large.seconds
        found.append([tuple(part[list(order)].tolist()) for order in orders])
    joined = tuple(sum(parts, ()) for parts in islice(product(*found), LISTED))
    optimum = support_of(support, joined[0])
    return KemenyOrders(
        optimum,
        slack / (optimum + slack) if slack > 0 else 0.0,
        joined,
        -1 if -1 in counts else prod(counts),
        precedes,
        group_ranks(precedes, size),
    )


def support_of(support: FloatArray, order: tuple[int, ...]) -> float:
    """Sum the supports of the ordered pairs of a linear order."""
    placed = support[np.ix_(order, order)]
    return float(np.triu(placed, 1).sum())


def group_ranks(precedes: BoolArray, size: int) -> IntArray:
    """Rank the groups of a strict order of `size` options: 1, 2, 2, 4."""
    places = np.zeros(size, dtype=np.int64)
    above = 0
    for group in chain(precedes):
        places[group] = 1 + above
        above += group.size
    return places


def chain(wins: BoolArray) -> list[IntArray]:
    """Split options into the most groups of which each beats all later ones, member by member.

    Parameters
    ----------
    wins : ndarray of bool, shape (k, k)
        [a, b] is true when a beats b; never both ways. Neither way is a tie.

    Returns
    -------
    list of ndarray of int64
        Option numbers, rising within a group; best group first.

    Notes
    -----
    With a point for a win and half of one for a tie, q options share q (q - 1) / 2 points among themselves,
    and win q (k - q) more just when each beats all others. Such options have more points than the rest, so it
    is enough to look at the options in the order of their points (Landau 1953, *Bulletin of Mathematical
    Biophysics* 15:143-148, for tournaments).
    """
    size = len(wins)
    doubled = size - 1 + wins.sum(axis=1) - wins.sum(axis=0)
    best_first = np.argsort(-doubled, kind="stable")
    taken = np.cumsum(doubled[best_first])
    first = np.arange(1, size + 1)
    ends = np.flatnonzero(taken == first * (first - 1) + 2 * first * (size - first)) + 1
    return [np.sort(group).astype(np.int64) for group in np.split(best_first, ends[:-1])] if size else []
