"""Kemeny's rule: criteria vote with their shares, and the order that most of the vote supports ranks.

A non-compensatory method: how much better an option is on a criterion does not count, only that it is.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from evaluator.arrays import BoolArray, FloatArray
from evaluator.methods.kemeny_exact import SECONDS, kemeny_orders
from evaluator.methods.preference import amount, beyond
from evaluator.methods.standings import Standings, contenders, placed
from evaluator.problem import Problem
from evaluator.weighting.swing import check_shares

NEUTRAL = 0.5  # the Borda support of an option that nothing is compared with


@dataclass(frozen=True, slots=True, eq=False)
class KemenyResult(Standings):
    """Kemeny orders of the k contenders among n options; the figure is the Borda support, 0 to 1.

    Attributes
    ----------
    support : ndarray of float64, shape (n, n)
        [a, b] is the share of the criteria that put a before b, those that find them equal counting half;
        0.5 where either has unknown scores, and on the diagonal.
    optimum : float
        The greatest sum of supports of ordered pairs that an order of the contenders reaches.
    gap : float
        0 when that is proven; else how much greater the sum could be at most, as a part of it.
    orders : tuple of tuple of int
        Optimal orders of the contenders, best first; ten at most. The first is the one to list them in.
    order_count : int
        How many optimal orders there are; -1 when not counted.
    precedes : ndarray of bool, shape (n, n)
        [a, b] is true when contender a stands before contender b in every optimal order.
    """

    support: FloatArray
    optimum: float
    gap: float
    orders: tuple[tuple[int, ...], ...]
    order_count: int
    precedes: BoolArray


def kemeny(problem: Problem, shares: FloatArray, seconds: float = SECONDS) -> KemenyResult:
    """Rank options by the linear orders that the criteria, voting with their shares, support most.

    Parameters
    ----------
    problem : Problem
        n options on m criteria; scores count in natural units, by direction. Scores that differ by the
        indifference threshold of their criterion or less are equal.
    shares : ndarray of float64, shape (m,)
        Weights, each at least 0, summing to 1: importance, not trade-offs.
    seconds : float
        Time limit where majorities leave more than 20 options together.

    Returns
    -------
    KemenyResult
        The figure of a contender is its mean support against the other contenders (Borda support), 0.5 when
        there is none. It does not give the ranks: these come from the Kemeny orders. Two options tie when one
        optimal order has the first before the second and another has it behind, or when a chain of such pairs
        connects them. An option that is not ranked keeps the support it has against the contenders.

    Raises
    ------
    EvaluationError
        When the shares have another shape, are negative or not finite, or do not sum to 1.

    Notes
    -----
    e_ab = sum over criteria that prefer a of w_j + 1/2 sum over criteria that find both equal of w_j; the
    ranking maximises the sum of e_ab over all pairs with a before b (Munda 2009, *European Journal of
    Operational Research* 192:307-315; Munda 2005 in *Multiple Criteria Decision Analysis: State of the Art
    Surveys*). `kemeny_exact.kemeny_orders` says how it is found.
    """
    check_shares(shares, problem.n_criteria)
    support = criteria_support(problem, shares)
    present = contenders(problem)
    inside = np.ix_(present, present)
    found = kemeny_orders(support[inside], seconds)
    places = np.zeros(problem.n_options, dtype=np.int64)
    places[present] = found.ranks
    precedes = np.zeros(support.shape, dtype=np.bool_)
    precedes[inside] = found.precedes
    base = placed(problem, _borda_support(problem, support), places, (0.0, 1.0))
    return KemenyResult(
        *base.parts(),
        support,
        found.optimum,
        found.gap,
        tuple(tuple(present[list(order)].tolist()) for order in found.orders),
        found.count,
        precedes,
    )


def criteria_support(problem: Problem, shares: FloatArray) -> FloatArray:
    """Sum the shares of the criteria that speak for each option against each other option.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.
    shares : ndarray of float64, shape (m,)
        Weights that sum to 1.

    Returns
    -------
    ndarray of float64, shape (n, n)
        e_ab; e_ab + e_ba = 1. 0.5 where either option has unknown scores, and on the diagonal.

    Notes
    -----
    Munda (2009), as in `kemeny`; `preference.beyond` says when one score is better.
    """
    known = problem.known
    support = np.full((problem.n_options,) * 2, NEUTRAL)
    votes = np.zeros((int(known.sum()),) * 2)
    for j in np.flatnonzero(shares):
        scores = problem.best[known, j] * problem.directions[j]
        ours, theirs = scores[:, None], scores[None, :]
        better = beyond(ours, theirs, amount(problem.thresholds[j].indifference, theirs))
        votes += shares[j] * (better.astype(np.float64) - better.T)
    support[np.ix_(known, known)] += votes / 2
    support.clip(0.0, 1.0, out=support)  # shares may sum to a little more than 1
    return support


def _borda_support(problem: Problem, support: FloatArray) -> FloatArray:
    """The mean support of each option against the contenders other than itself; 0.5 without any."""
    present = contenders(problem)
    others = np.full(problem.n_options, present.size)
    others[present] -= 1
    sums = support[:, present].sum(axis=1)
    sums[present] -= NEUTRAL
    return np.where(others > 0, sums / np.maximum(others, 1), NEUTRAL)
