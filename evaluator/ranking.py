"""Ranks with ties: 1 + the number of options that are better by more than the tolerance."""

from __future__ import annotations

from typing import Protocol

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray, expect_shape

TOLERANCE = 1e-9
CLOSE = 0.8  # a better option that wins less often is too close to call
ROUNDING = 1e-12  # a range below this part of the largest total is rounding, not difference


class Wins(Protocol):
    """Gives the pairwise winning index of options a and b."""

    def __getitem__(self, pair: tuple[int, int]) -> float:
        """Return the probability that a is better than b."""


def tie_width(totals: FloatArray, tolerance: float = TOLERANCE) -> float:
    """Return the difference in totals up to which two options tie.

    Parameters
    ----------
    totals : ndarray of float64, shape (k,)
        Totals of the ranked options; may be empty.
    tolerance : float
        Part of the range of totals.

    Returns
    -------
    float
        tolerance * (max - min), in units of the totals; the whole range when that range is mere rounding
        (below 1e-12 of the largest magnitude), so that 0.1 + 0.2 and 0.3 tie even when nothing else is there.
    """
    if totals.size == 0:
        return 0.0
    top, bottom = float(totals.max()), float(totals.min())
    spread = top - bottom
    return spread if spread <= ROUNDING * max(abs(top), abs(bottom)) else tolerance * spread


def ranks(totals: FloatArray, ranked: BoolArray, tolerance: float = TOLERANCE) -> IntArray:
    """Rank options by their totals, higher being better.

    Parameters
    ----------
    totals : ndarray of float64, shape (n,)
        Finite where ranked.
    ranked : ndarray of bool, shape (n,)
        The options to rank.
    tolerance : float
        Options tie unless they differ by more than this part of the range of ranked totals.

    Returns
    -------
    ndarray of int64, shape (n,)
        Competition ranks (1, 2, 2, 4); 0 where not ranked.

    Notes
    -----
    rank_a = 1 + |{b : total_b - total_a > tolerance * (max - min)}|, the standard competition ranking with
    an indifference width.
    """
    places = np.zeros(totals.shape, dtype=np.int64)
    figures = totals[ranked]
    rising = np.sort(figures)
    reach = figures + tie_width(figures, tolerance)
    places[ranked] = 1 + figures.size - np.searchsorted(rising, reach, side="right")
    return places


def order(ranks: IntArray, totals: FloatArray) -> IntArray:
    """List the ranked options, best first.

    Parameters
    ----------
    ranks : ndarray of int64, shape (n,)
        From `ranks`; 0 where not ranked.
    totals : ndarray of float64, shape (n,)
        The totals that the ranks were made of.

    Returns
    -------
    ndarray of int64, shape (k,)
        Option numbers by rank; ties keep their order in the set, so that rounding never swaps them.

    Raises
    ------
    EvaluationError
        When the two arrays differ in shape.
    """
    expect_shape("totals", totals, ranks.shape)
    best_first = np.argsort(ranks, kind="stable")
    return best_first[ranks[best_first] > 0].astype(np.int64)


def rank_intervals(low: FloatArray, high: FloatArray, ranked: BoolArray) -> tuple[IntArray, IntArray]:
    """Find the best and the worst rank that each option can take when totals are intervals.

    Parameters
    ----------
    low, high : ndarray of float64, shape (n,)
        Least and greatest total of each option; equal where everything is known.
    ranked : ndarray of bool, shape (n,)
        The options that take part.

    Returns
    -------
    best, worst : ndarray of int64, shape (n,)
        Ranks; 0 where not ranked. Both bounds are reached, since the totals vary independently.

    Notes
    -----
    best_a = 1 + |{b : low_b > high_a}| and worst_a = 1 + |{b != a : high_b > low_a}|, with the tie width of
    `ranks` over the range of all bounds.
    """
    best, worst = np.zeros(low.shape, dtype=np.int64), np.zeros(low.shape, dtype=np.int64)
    lows, highs = low[ranked], high[ranked]
    width = tie_width(np.concatenate((lows, highs)))
    count = lows.size
    best[ranked] = 1 + count - np.searchsorted(np.sort(lows), highs + width, side="right")
    above = count - np.searchsorted(np.sort(highs), lows + width, side="right")
    worst[ranked] = 1 + above - (highs > lows + width)
    return best, worst


def too_close(
    order: IntArray, beats: FloatArray | Wins, threshold: float = CLOSE
) -> tuple[tuple[int, int], ...]:
    """Bracket the options of a ranking that are too close to call.

    Parameters
    ----------
    order : ndarray of int64, shape (k,)
        Ranked options, best first.
    beats : ndarray of float64, shape (n, n), or what gives a number for each pair
        Pairwise winning indices.
    threshold : float
        A difference counts when the better option wins at least this often.

    Returns
    -------
    tuple of (first, last)
        Places in the ranking, from 0, of brackets of two options or more. A bracket runs from its first
        option down while the chance that this first one beats the option is under the threshold; the next
        begins below it.
    """
    brackets = []
    first = 0
    while first < len(order):
        last = first
        while last + 1 < len(order) and beats[order[first], order[last + 1]] < threshold:
            last += 1
        if last > first:
            brackets.append((first, last))
        first = last + 1
    return tuple(brackets)
