"""How far each uncertain score swings a total, or the lead of one option over another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from evaluator.arrays import FloatArray, IntArray
from evaluator.errors import EvaluationError
from evaluator.problem import Problem
from evaluator.values import settled
from evaluator.weighting.swing import check_shares

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, eq=False)
class Tornado:
    """A total, or the lead of one option over another, at both ends of each uncertain score; s scores.

    Attributes
    ----------
    base : float
        The figure with all best scores, in value points; an unknown value counts 50.
    options, criteria : ndarray of int64, shape (s,)
        The uncertain scores, widest swing first; of equal swings by option, then by criterion.
    low, high : ndarray of float64, shape (s,)
        Ends of the score's range, in natural units; of an unknown score the ends of its scale.
    at_low, at_high : ndarray of float64, shape (s,)
        The figure with that score at its low and at its high level, everything else at its best.
    """

    base: float
    options: IntArray
    criteria: IntArray
    low: FloatArray
    high: FloatArray
    at_low: FloatArray
    at_high: FloatArray

    @property
    def swings(self) -> FloatArray:
        """Distance between the two figures, in value points; shape (s,)."""
        return np.abs(self.at_high - self.at_low)

    def to_frame(self, option_names: Sequence[str], criterion_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per score."""
        import pandas as pd

        return pd.DataFrame(
            {
                "option": [option_names[a] for a in self.options],
                "criterion": [criterion_names[j] for j in self.criteria],
                "low": self.low,
                "high": self.high,
                "at_low": self.at_low,
                "at_high": self.at_high,
                "swing": self.swings,
            }
        )


def tornado(problem: Problem, shares: FloatArray, option: int, rival: int | None = None) -> Tornado:
    """Take each uncertain score to both ends of its range, one at a time.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.
    shares : ndarray of float64, shape (m,)
        Weights that sum to 1.
    option : int
        The option whose total is shown.
    rival : int, optional
        Shows the lead of the option over this one instead, which also depends on the rival's scores.

    Returns
    -------
    Tornado

    Raises
    ------
    EvaluationError
        When the shares are invalid, or the option is its own rival.

    Notes
    -----
    One-way deterministic sensitivity analysis, drawn as a tornado diagram (Clemen and Reilly 2001, *Making
    Hard Decisions with DecisionTools*, chapter 5). Value functions are monotone, so the ends of a range bound
    the figure.
    """
    check_shares(shares, problem.n_criteria)
    if option == rival:
        raise EvaluationError(f"Option {option} is compared with itself; expected another one as rival")
    values = settled(problem.values)
    totals = (values * shares).sum(axis=1)
    base = float(totals[option] - (0.0 if rival is None else totals[rival]))
    rows = np.array([option] if rival is None else sorted((option, rival)))
    low, high, value_low, value_high = _ranges(problem, rows)
    signs = np.where(rows == option, 1.0, -1.0)[:, None] * shares
    at_low = base + signs * (value_low - values[rows])
    at_high = base + signs * (value_high - values[rows])
    places, criteria = np.nonzero(low < high)
    widest = np.argsort(-np.abs(at_high - at_low)[places, criteria], kind="stable")
    places, criteria = places[widest], criteria[widest]
    at = (places, criteria)
    return Tornado(base, rows[places], criteria, low[at], high[at], at_low[at], at_high[at])


def _ranges(problem: Problem, rows: IntArray) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray]:
    """Return levels and values at both ends of each score of some options; of unknown ones, of the scale."""
    unknown = np.isnan(problem.best[rows])
    floors = np.array([min(scale.worst, scale.best) for scale in problem.scales])
    ceilings = np.array([max(scale.worst, scale.best) for scale in problem.scales])
    low = np.where(unknown, floors, problem.low[rows])
    high = np.where(unknown, ceilings, problem.high[rows])
    better_high = problem.directions > 0
    at_low = np.where(better_high, problem.value_low[rows], problem.value_high[rows])
    at_high = np.where(better_high, problem.value_high[rows], problem.value_low[rows])
    return low, high, at_low, at_high
