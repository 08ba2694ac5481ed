"""What every method gives: a figure and a rank for each option."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray
from evaluator.problem import Problem
from evaluator.ranking import ranks

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, eq=False)
class Standings:
    """Figures and ranks of n options; options that are not ranked keep the figure they would have.

    Attributes
    ----------
    totals : ndarray of float64, shape (n,)
        The method's own figure; the midpoint of its bounds where a score is unknown.
    total_low, total_high : ndarray of float64, shape (n,)
        Bounds of the figure where a score is unknown; equal to it where all is known.
    known : ndarray of bool, shape (n,)
        Whether all scores of the option are known.
    ranks : ndarray of int64, shape (n,)
        Ranks of the known, available options among themselves; 0 elsewhere.
    rank_low, rank_high : ndarray of int64, shape (n,)
        Best and worst rank that an available option can take; 0 where unavailable.
    """

    totals: FloatArray
    total_low: FloatArray
    total_high: FloatArray
    known: BoolArray
    ranks: IntArray
    rank_low: IntArray
    rank_high: IntArray

    def parts(
        self,
    ) -> tuple[FloatArray, FloatArray, FloatArray, BoolArray, IntArray, IntArray, IntArray]:
        """Return all attributes in their order, as the first arguments of a method's own result."""
        return (
            self.totals,
            self.total_low,
            self.total_high,
            self.known,
            self.ranks,
            self.rank_low,
            self.rank_high,
        )

    def to_frame(self, option_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per option: rank, figure and their bounds."""
        import pandas as pd

        columns = {
            "rank": self.ranks,
            "total": self.totals,
            "total_low": self.total_low,
            "total_high": self.total_high,
            "rank_low": self.rank_low,
            "rank_high": self.rank_high,
            "known": self.known,
        }
        return pd.DataFrame(columns, index=list(option_names))


def contenders(problem: Problem) -> IntArray:
    """List the options that a method ranks: available, and known on every criterion; shape (k,)."""
    return np.flatnonzero(problem.ranked & problem.known)


def standings(
    problem: Problem,
    figures: FloatArray,
    alone: Callable[[int], float],
    limits: tuple[float, float],
    lower_is_better: bool = False,
) -> Standings:
    """Rank the contenders by their figures and place the other options beside them.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.
    figures : ndarray of float64, shape (k,)
        The method's figures of the k contenders, evaluated together.
    alone : callable
        Gives the figure that a known option which is not ranked would have among the contenders.
    limits : (float, float)
        Bounds that the method's figure never leaves; those of an option with unknown scores.
    lower_is_better : bool
        Whether a smaller figure is better.

    Returns
    -------
    Standings
        An option with unknown scores can take any rank: its scores bear on the figures of all the others.
    """
    present = contenders(problem)
    totals = np.full(problem.n_options, sum(limits) / 2)
    totals[present] = figures
    for option in np.flatnonzero(problem.known & ~problem.ranked):
        totals[option] = alone(int(option))
    mask = np.zeros(problem.n_options, dtype=np.bool_)
    mask[present] = True
    places = ranks(-totals if lower_is_better else totals, mask)
    return placed(problem, totals, places, limits)


def placed(problem: Problem, totals: FloatArray, places: IntArray, limits: tuple[float, float]) -> Standings:
    """Complete figures (n,) and ranks (n,) of the contenders by the intervals of the unknown options."""
    known, count = problem.known, int(problem.ranked.sum())
    low, high = np.where(known, totals, limits[0]), np.where(known, totals, limits[1])
    unknown_ranked = problem.ranked & ~known
    others = int(unknown_ranked.sum())
    rank_low = np.where(unknown_ranked, 1, places)
    rank_high = np.where(unknown_ranked, count, np.where(places > 0, places + others, 0))
    return Standings(totals, low, high, known, places, rank_low, rank_high)
