"""The additive value model: the total of an option is the weighted sum of its values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from evaluator.arrays import BoolArray, FloatArray
from evaluator.methods.standings import Standings
from evaluator.problem import Problem
from evaluator.ranking import rank_intervals, ranks
from evaluator.values import HALFWAY, settled
from evaluator.weighting.swing import check_shares

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, eq=False)
class AdditiveResult(Standings):
    """Totals, 0 to 100, and ranks of n options on m criteria.

    Attributes
    ----------
    contributions : ndarray of float64, shape (n, m)
        Share times value in value points, an unknown value counting 50; rows sum to the totals exactly.
    """

    contributions: FloatArray

    def with_contributions(self, option_names: Sequence[str], criterion_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per option: the columns of `to_frame` and the contribution of each criterion."""
        import pandas as pd

        parts = pd.DataFrame(self.contributions, index=list(option_names), columns=list(criterion_names))
        return pd.concat({"result": self.to_frame(option_names), "contribution": parts}, axis=1)


def additive(problem: Problem, shares: FloatArray) -> AdditiveResult:
    """Total the values of every option and rank the available ones.

    Parameters
    ----------
    problem : Problem
        n options on m criteria; values 0 to 100.
    shares : ndarray of float64, shape (m,)
        Weights, each at least 0, summing to 1.

    Returns
    -------
    AdditiveResult

    Raises
    ------
    EvaluationError
        When the shares have another shape, are negative or not finite, or do not sum to 1.

    Notes
    -----
    V(a) = sum_j w_j v_j(a), Keeney and Raiffa (1976), *Decisions with Multiple Objectives*, chapter 3.
    Each row is summed in the same order, so identical options get identical totals.
    """
    check_shares(shares, problem.n_criteria)
    unknown = np.isnan(problem.values)
    known: BoolArray = ~np.logical_or.reduce(unknown, axis=1)
    contributions = settled(problem.values) * shares
    totals = contributions.sum(axis=1)
    doubt = HALFWAY * (unknown * shares).sum(axis=1)
    low, high = totals - doubt, totals + doubt
    places = ranks(totals, problem.ranked & known)
    rank_low, rank_high = rank_intervals(low, high, problem.ranked)
    return AdditiveResult(totals, low, high, known, places, rank_low, rank_high, contributions)
