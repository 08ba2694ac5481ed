"""One ranking out of many: Borda, Copeland and Kemeny.

A person votes for a before b by ranking a before b. Who ranks both alike, or not both of them, gives half a
vote to each: that person says nothing on the pair.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from evaluator.aggregation.people import actor_weights, check_rankings
from evaluator.arrays import BoolArray, FloatArray, IntArray
from evaluator.methods.kemeny_exact import SECONDS, kemeny_orders
from evaluator.ranking import TOLERANCE, ranks

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, eq=False)
class GroupRanking:
    """How a group ranks n options.

    Attributes
    ----------
    totals : ndarray of float64, shape (n,)
        The rule's own figure, higher being better; 0 for options that nobody ranks.
    ranks : ndarray of int64, shape (n,)
        Ranks with ties (1, 2, 2, 4); 0 for options that nobody ranks.
    votes : ndarray of float64, shape (n, n)
        [a, b] is the sum of the actor weights of those who put a before b, with half of those who say
        nothing on the pair; half of all on the diagonal.
    """

    totals: FloatArray
    ranks: IntArray
    votes: FloatArray

    def to_frame(self, option_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per option."""
        import pandas as pd

        return pd.DataFrame({"rank": self.ranks, "total": self.totals}, index=list(option_names))


@dataclass(frozen=True, slots=True, eq=False)
class CopelandRanking(GroupRanking):
    """A ranking by duels won less duels lost.

    Attributes
    ----------
    wins, losses : ndarray of int64, shape (n,)
        How many options each option beats by a majority of the votes, and how many beat it.
    """

    wins: IntArray
    losses: IntArray


@dataclass(frozen=True, slots=True, eq=False)
class KemenyRanking(GroupRanking):
    """A ranking by the linear orders that most votes support; totals are mean votes against another option.

    Attributes
    ----------
    optimum : float
        The greatest sum of votes for ordered pairs that an order reaches.
    gap : float
        0 when that is proven; else how much greater the sum could be at most, as a part of it.
    orders : tuple of tuple of int
        Optimal orders, best first; ten at most.
    order_count : int
        How many there are; -1 when not counted.
    precedes : ndarray of bool, shape (n, n)
        [a, b] is true when a stands before b in every optimal order.
    """

    optimum: float
    gap: float
    orders: tuple[tuple[int, ...], ...]
    order_count: int
    precedes: BoolArray


def votes(rankings: IntArray, actors: FloatArray | None = None) -> FloatArray:
    """Count the votes for each option against each other option.

    Parameters
    ----------
    rankings : ndarray of int64, shape (people, n)
        Ranks from 1 with ties; 0 where not ranked. Only their order counts.
    actors : ndarray of float64, shape (people,), optional
        How much each person counts, or how many people each row stands for; 1 each when not given.

    Returns
    -------
    ndarray of float64, shape (n, n)
        As `GroupRanking.votes`; [a, b] + [b, a] is the sum of the actor weights.

    Raises
    ------
    EvaluationError
        When the rankings are no ranks, or the actor weights are invalid or all zero.
    """
    check_rankings(rankings)
    weights = actor_weights(actors, len(rankings))
    leads = np.zeros((rankings.shape[1],) * 2)
    for row, weight in zip(rankings, weights, strict=True):
        ranked = row > 0
        before = (row[:, None] < row) & ranked[:, None] & ranked
        leads += weight * (before.astype(np.float64) - before.T)
    counted: FloatArray = (weights.sum() + leads) / 2
    return counted


def borda(rankings: IntArray, actors: FloatArray | None = None) -> GroupRanking:
    """Rank by the votes against all other options together.

    Parameters
    ----------
    rankings, actors
        As of `votes`, which also tells what is refused.

    Returns
    -------
    GroupRanking
        totals are votes: of k options, who ranks an option first alone gives it k - 1.

    Notes
    -----
    Borda (1781), *Mémoire sur les élections au scrutin*; ties after Black (1976), *Public Choice* 28:1-15.
    """
    counted = votes(rankings, actors)
    present = _ranked_by_someone(rankings, actors)
    totals = _mean_votes(counted, present) * max(int(present.sum()) - 1, 0)
    return GroupRanking(totals, ranks(totals, present), counted)


def copeland(rankings: IntArray, actors: FloatArray | None = None) -> CopelandRanking:
    """Rank by the number of options beaten by a majority, less the number of those that win so.

    Parameters
    ----------
    rankings, actors
        As of `votes`, which also tells what is refused.

    Returns
    -------
    CopelandRanking
        totals are wins less losses. Half of the votes, within 1e-9 of all, is no majority.

    Notes
    -----
    Copeland (1951), *A reasonable social welfare function*; Saari and Merlin (1996), *Economic Theory*
    8:51-76.
    """
    counted = votes(rankings, actors)
    present = _ranked_by_someone(rankings, actors)
    beats = counted - counted.T > TOLERANCE * (counted + counted.T)
    beats &= present[:, None] & present
    wins, losses = beats.sum(axis=1), beats.sum(axis=0)
    totals = (wins - losses).astype(np.float64)
    return CopelandRanking(totals, ranks(totals, present), counted, wins, losses)


def kemeny_ranking(
    rankings: IntArray, actors: FloatArray | None = None, seconds: float = SECONDS
) -> KemenyRanking:
    """Rank by the linear orders that the votes support most.

    Parameters
    ----------
    rankings, actors
        As of `votes`, which also tells what is refused.
    seconds : float
        Time limit where majorities leave more than 20 options together.

    Returns
    -------
    KemenyRanking
        Options tie when optimal orders part them differently, as in `kemeny_exact.KemenyOrders`.

    Notes
    -----
    Kemeny (1959), *Daedalus* 88:577-591, with `kemeny_exact.kemeny_orders`.
    """
    counted = votes(rankings, actors)
    present = _ranked_by_someone(rankings, actors)
    options = np.flatnonzero(present)
    inside = np.ix_(options, options)
    found = kemeny_orders(counted[inside], seconds)
    places = np.zeros(present.size, dtype=np.int64)
    places[options] = found.ranks
    precedes = np.zeros(counted.shape, dtype=np.bool_)
    precedes[inside] = found.precedes
    return KemenyRanking(
        _mean_votes(counted, present),
        places,
        counted,
        found.optimum,
        found.gap,
        tuple(tuple(options[list(order)].tolist()) for order in found.orders),
        found.count,
        precedes,
    )


def _ranked_by_someone(rankings: IntArray, actors: FloatArray | None) -> BoolArray:
    """Which options anybody who counts ranks; shape (n,)."""
    counting = actor_weights(actors, len(rankings)) > 0
    someone: BoolArray = np.logical_or.reduce(rankings[counting] > 0, axis=0)
    return someone


def _mean_votes(counted: FloatArray, present: BoolArray) -> FloatArray:
    """The mean votes of each present option against another one; 0 for the others and without others."""
    sums = counted[:, present].sum(axis=1) - np.diag(counted)
    means: FloatArray = np.where(present, sums, 0.0) / max(int(present.sum()) - 1, 1)
    return means
