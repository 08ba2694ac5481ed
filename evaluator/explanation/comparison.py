"""Why one option is before another, and which scores its lead rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray
from evaluator.dominance import certain_dominance, dominance
from evaluator.errors import EvaluationError
from evaluator.explanation.weight_changes import differences
from evaluator.problem import Problem
from evaluator.ranking import tie_width
from evaluator.values import settled
from evaluator.weighting.swing import check_shares

if TYPE_CHECKING:
    import pandas as pd

ROUNDING = 1e-10  # value points; a smaller difference between contributions is none


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """The difference between two totals, by m criteria.

    Attributes
    ----------
    lead : float
        Total of the first option less that of the second, in value points; below 0 when it is behind.
    lead_low, lead_high : float
        The least and the greatest lead that the ranges of all scores allow together.
    differences : ndarray of float64, shape (m,)
        w_j (v_aj - v_bj); they sum to the lead. An unknown value counts 50.
    advantages, disadvantages : ndarray of int64
        Criteria that speak for the first and for the second option, the strongest first.
    outweighing : ndarray of int64
        The fewest advantages, from the strongest, that together exceed the sum of all disadvantages; empty
        when nothing speaks against the first option, or when all its advantages do not suffice.
    dominates : bool
        Whether the first option is at least as good on every criterion and better on one, by best scores;
        whatever the weights, it is then not behind.
    surely_dominates : bool
        The same however uncertain scores turn out.
    """

    lead: float
    lead_low: float
    lead_high: float
    differences: FloatArray
    advantages: IntArray
    disadvantages: IntArray
    outweighing: IntArray
    dominates: bool
    surely_dominates: bool

    def to_frame(self, criterion_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per criterion that speaks for either, the strongest advantage first."""
        import pandas as pd

        rows = np.append(self.advantages, self.disadvantages[::-1])
        columns = {"difference": self.differences[rows], "outweighs": np.isin(rows, self.outweighing)}
        return pd.DataFrame(columns, index=[criterion_names[j] for j in rows.tolist()])


def comparison(problem: Problem, shares: FloatArray, a: int, b: int) -> Comparison:
    """Say why option a is before option b.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.
    shares : ndarray of float64, shape (m,)
        Weights that sum to 1.
    a, b : int
        Two different options.

    Returns
    -------
    Comparison

    Raises
    ------
    EvaluationError
        When the shares are invalid or the options are the same.

    Notes
    -----
    In the additive model V(a) - V(b) = sum_j w_j (v_aj - v_bj). Taking the largest advantages first gives the
    smallest set that outweighs.
    """
    _check_pair(problem, shares, a, b)
    parts = differences(problem.values, shares, a, b)
    falling = np.argsort(-np.abs(parts), kind="stable")
    advantages, disadvantages = falling[parts[falling] > ROUNDING], falling[parts[falling] < -ROUNDING]
    against = -float(parts[disadvantages].sum())
    covered = np.cumsum(parts[advantages]) > against + ROUNDING
    needed = int(np.argmax(covered)) + 1 if against > 0 and covered.any() else 0
    low, high, pair = problem.value_low, problem.value_high, np.array([a, b])
    both = np.ones(2, dtype=np.bool_)
    return Comparison(
        float(parts.sum()),
        float(shares @ (low[a] - high[b])),
        float(shares @ (high[a] - low[b])),
        parts,
        advantages,
        disadvantages,
        advantages[:needed],
        bool(dominance(problem.values[pair], both)[0, 1]),
        bool(certain_dominance(low[pair], high[pair], both)[0, 1]),
    )


def _check_pair(problem: Problem, shares: FloatArray, a: int, b: int) -> None:
    check_shares(shares, problem.n_criteria)
    if a == b:
        raise EvaluationError(f"Option {a} is compared with itself; expected two different options")


@dataclass(frozen=True, slots=True, eq=False)
class LeadEvidence:
    """What the lead of one option over another rests on; m criteria, arrays by criterion.

    Attributes
    ----------
    lead : float
        The lead with all best scores, in value points.
    order : ndarray of int64, shape (m,)
        Criteria by their contribution to the lead, the largest first.
    differences : ndarray of float64, shape (m,)
        Contribution of each criterion to the lead.
    own_level, rival_level : ndarray of float64, shape (m,)
        The end of each score's range that is worse for the lead: of the first option its least valued level,
        of the second its most valued one; in natural units. For an unknown score the end of the scale.
    own_worst, rival_worst, both_worst : ndarray of float64, shape (m,)
        The lead with that score at that end, everything else at its best; with both scores of the criterion
        there in the last.
    own_holds, rival_holds, both_holds : ndarray of bool, shape (m,)
        Whether the first option is then still before the second, by more than a tie.
    """

    lead: float
    order: IntArray
    differences: FloatArray
    own_level: FloatArray
    rival_level: FloatArray
    own_worst: FloatArray
    rival_worst: FloatArray
    both_worst: FloatArray
    own_holds: BoolArray
    rival_holds: BoolArray
    both_holds: BoolArray

    def to_frame(self, criterion_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per criterion, the largest contribution first."""
        import pandas as pd

        columns = {
            "difference": self.differences,
            "own_level": self.own_level,
            "own_worst": self.own_worst,
            "own_holds": self.own_holds,
            "rival_level": self.rival_level,
            "rival_worst": self.rival_worst,
            "rival_holds": self.rival_holds,
            "both_worst": self.both_worst,
            "both_holds": self.both_holds,
        }
        return pd.DataFrame(columns, index=list(criterion_names)).iloc[self.order]


def lead_evidence(problem: Problem, shares: FloatArray, a: int, b: int) -> LeadEvidence:
    """Say which scores the lead of option a over option b rests on, and whether it survives their ranges.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.
    shares : ndarray of float64, shape (m,)
        Weights that sum to 1.
    a, b : int
        Two different options.

    Returns
    -------
    LeadEvidence

    Raises
    ------
    EvaluationError
        When the shares are invalid or the options are the same.

    Notes
    -----
    Value functions are monotone, so the worst a range can do to the lead is done at one of its ends.
    """
    _check_pair(problem, shares, a, b)
    parts = differences(problem.values, shares, a, b)
    lead = float(parts.sum())
    values = settled(problem.values)
    own = lead - shares * (values[a] - problem.value_low[a])
    rival = lead - shares * (problem.value_high[b] - values[b])
    both = own + rival - lead
    totals = (values * shares).sum(axis=1)
    counted = problem.ranked.copy()
    counted[[a, b]] = True
    width = tie_width(totals[counted])
    rising = problem.directions > 0
    worst = np.array([scale.worst for scale in problem.scales])
    best = np.array([scale.best for scale in problem.scales])
    own_level = np.where(rising, problem.low[a], problem.high[a])
    rival_level = np.where(rising, problem.high[b], problem.low[b])
    return LeadEvidence(
        lead,
        np.argsort(-parts, kind="stable"),
        parts,
        np.where(np.isnan(own_level), worst, own_level),
        np.where(np.isnan(rival_level), best, rival_level),
        own,
        rival,
        both,
        own > width,
        rival > width,
        both > width,
    )
