"""Which single scores can change the winner inside their range, and at which level they do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray
from evaluator.explanation.score_changes import present_level, reaching_level
from evaluator.methods.standings import contenders
from evaluator.problem import Problem
from evaluator.ranking import tie_width
from evaluator.values import settled
from evaluator.weighting.swing import check_shares

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, eq=False)
class WinnerChanges:
    """The uncertain scores that can, alone and inside their range, change the winner; c of them.

    Attributes
    ----------
    winner : int
        The present winner, of tied options the one with the smallest number; -1 when nothing is ranked.
    options, criteria : ndarray of int64, shape (c,)
        The scores, the one with the nearest threshold first.
    present, levels : ndarray of float64, shape (c,)
        The score now and the threshold at which the two winners tie, in natural units. The present level of
        an unknown score is the one worth 50.
    parts : ndarray of float64, shape (c,)
        |level - present| as a part of the scale's length.
    winners : ndarray of int64, shape (c,)
        The winner beyond the threshold.
    """

    winner: int
    options: IntArray
    criteria: IntArray
    present: FloatArray
    levels: FloatArray
    parts: FloatArray
    winners: IntArray

    def to_frame(self, option_names: Sequence[str], criterion_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per score."""
        import pandas as pd

        return pd.DataFrame(
            {
                "option": [option_names[a] for a in self.options],
                "criterion": [criterion_names[j] for j in self.criteria],
                "present": self.present,
                "threshold": self.levels,
                "part_of_scale": self.parts,
                "winner_beyond": [option_names[a] for a in self.winners],
            }
        )


def turning_values(values: FloatArray, shares: FloatArray, totals: FloatArray, seen: BoolArray) -> FloatArray:
    """Find for each single score the value at which its option ties with the best of the others.

    Parameters
    ----------
    values : ndarray of float64, shape (n, m)
        Values 0 to 100, without NaN.
    shares : ndarray of float64, shape (m,)
        Weights.
    totals : ndarray of float64, shape (n,)
        Totals that belong to these values.
    seen : ndarray of bool, shape (n,)
        The options to tie with.

    Returns
    -------
    ndarray of float64, shape (n, m)
        v_aj + (max over b != a of V_b - V_a) / w_j, which may lie outside 0 to 100; infinite where the weight
        is 0 or there is nothing to tie with: above for an option that is behind, else below.
    """
    gaps = best_others(totals, seen) - totals
    reach = np.where(gaps > 0, np.inf, -np.inf)[:, None].repeat(shares.size, axis=1)
    np.divide(gaps[:, None], shares, out=reach, where=(shares > 0) & np.isfinite(gaps)[:, None])
    turning: FloatArray = values + reach
    return turning


def best_others(totals: FloatArray, seen: BoolArray) -> FloatArray:
    """Return for each option the greatest total (n,) among the other seen ones; -inf when there is none."""
    counted = np.where(seen, totals, -np.inf)
    others = np.full(totals.shape, counted.max(initial=-np.inf))
    first = int(np.argmax(counted))
    others[first] = np.delete(counted, first).max(initial=-np.inf)
    return others


def winner_changes(problem: Problem, shares: FloatArray) -> WinnerChanges:
    """Find the single scores whose range holds a threshold at which the winner changes.

    Parameters
    ----------
    problem : Problem
        n options on m criteria. The winner is the best contender, an option that is available and known; an
        available option with one unknown score can win through that score.
    shares : ndarray of float64, shape (m,)
        Weights that sum to 1.

    Returns
    -------
    WinnerChanges
        All other scores at their best. A score that only ties the two winners at the end of its range does
        not count.

    Raises
    ------
    EvaluationError
        When the shares are invalid.

    Notes
    -----
    Thresholds are those of `turning_values`, put through the inverse of the value function.
    """
    check_shares(shares, problem.n_criteria)
    seen = np.zeros(problem.n_options, dtype=np.bool_)
    seen[contenders(problem)] = True
    values = settled(problem.values)
    totals = (values * shares).sum(axis=1)
    winner = leader(totals, seen)
    turning = turning_values(values, shares, totals, seen)
    others = seen.copy()
    others[winner] = False
    runner_up = leader(totals, others)
    past = shares * _past(problem, turning, seen, winner)
    options, criteria = np.nonzero(past > tie_width(totals[seen]))
    winners = np.where(options == winner, runner_up, options)
    present, levels, parts = (np.zeros(options.size) for _ in range(3))
    for row, (a, j) in enumerate(zip(options.tolist(), criteria.tolist(), strict=True)):
        scale = problem.scales[j]
        present[row] = present_level(problem, a, j)
        levels[row] = reaching_level(scale, float(turning[a, j]), float(present[row]), rising=a != winner)
        parts[row] = abs(levels[row] - present[row]) / abs(scale.best - scale.worst)
    by = np.argsort(parts, kind="stable")
    return WinnerChanges(winner, options[by], criteria[by], present[by], levels[by], parts[by], winners[by])


def _past(problem: Problem, turning: FloatArray, seen: BoolArray, winner: int) -> FloatArray:
    """Return by how many points each value (n, m) can pass its turning value; 0 where it must not count."""
    unknown = np.isnan(problem.best)
    alone = problem.ranked[:, None] & unknown & (unknown.sum(axis=1) == 1)[:, None]
    movable = np.array([scale.best != scale.worst for scale in problem.scales])
    counted = (seen[:, None] | alone) & movable & np.isfinite(turning)
    past = np.zeros(turning.shape)
    np.subtract(problem.value_high, turning, out=past, where=counted)
    if winner >= 0:
        np.subtract(turning[winner], problem.value_low[winner], out=past[winner], where=counted[winner])
    return past


def leader(totals: FloatArray, seen: BoolArray) -> int:
    """Return the best of the seen options (n,), of tied ones the first; -1 when there is none."""
    if not seen.any():
        return -1
    figures = totals[seen]
    return int(np.flatnonzero(seen)[np.argmax(figures >= figures.max() - tie_width(figures))])
