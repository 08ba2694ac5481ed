"""What holds for all possible weights, and what for some: totals, preferences, first places, regret."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray
from evaluator.errors import EvaluationError
from evaluator.incomplete.weight_extremes import greatest_leads, maxima
from evaluator.incomplete.weight_sets import WeightSet
from evaluator.problem import Problem

if TYPE_CHECKING:
    import pandas as pd

TIE = 1e-7  # value points by which a lead may miss 0: one part in 1e9 of the value scale
TOGETHER = 2**20  # numbers in the functions that are worked on at a time


@dataclass(frozen=True, slots=True, eq=False)
class TotalRanges:
    """The least and the greatest total of n options over all possible weights on m criteria.

    Attributes
    ----------
    low, high : ndarray of float64, shape (n,)
        Value points; of options that are not ranked, too.
    low_weights, high_weights : ndarray of float64, shape (n, m)
        Weights that give them.
    """

    low: FloatArray
    high: FloatArray
    low_weights: FloatArray
    high_weights: FloatArray

    def to_frame(self, option_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per option: its least and its greatest total."""
        import pandas as pd

        return pd.DataFrame({"low": self.low, "high": self.high}, index=list(option_names))


def total_ranges(problem: Problem, weights: WeightSet, ranges: bool = False) -> TotalRanges:
    """Find the least and the greatest total of every option.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.
    weights : WeightSet
        The possible weights.
    ranges : bool
        Whether scores can be anything from low to high; if not, the best ones count as certain. Unknown
        values can be anything from 0 to 100 in any case.

    Returns
    -------
    TotalRanges

    Raises
    ------
    EvaluationError
        When the number of criteria differs or a linear program fails.
    """
    low, high = _values(problem, weights, ranges)
    least, low_weights = maxima(weights, -low)
    greatest, high_weights = maxima(weights, high)
    return TotalRanges(-least, greatest, low_weights, high_weights)


@dataclass(frozen=True, slots=True, eq=False)
class Preferences:
    """By how much options lead one another, over all possible weights; n options.

    Attributes
    ----------
    least : ndarray of float64, shape (n, n)
        [a, b] the least lead of a over b, V(a) - V(b), in value points; the greatest one is -least[b, a].
        0 where either is not ranked, and on the diagonal.
    necessary : ndarray of bool, shape (n, n)
        [a, b] is true when a is at least as good as b whatever the weights, within 1e-7 value points.
    possible : ndarray of bool, shape (n, n)
        [a, b] is true when a is at least as good as b for some weights. False, like `necessary`, where either
        is not ranked, and on the diagonal.
    """

    least: FloatArray
    necessary: BoolArray
    possible: BoolArray

    @property
    def dominates(self) -> BoolArray:
        """Whether a is at least as good as b whatever the weights, and better for some; shape (n, n)."""
        return self.necessary & ~self.necessary.T

    def to_frame(self, option_names: Sequence[str]) -> pd.DataFrame:
        """Return the least leads: one row per option that leads, one column per option that is led."""
        import pandas as pd

        return pd.DataFrame(self.least, index=list(option_names), columns=list(option_names))


def preferences(problem: Problem, weights: WeightSet, ranges: bool = False) -> Preferences:
    """Find which options are better than which for all possible weights, and which for some.

    Parameters
    ----------
    problem : Problem
        n options on m criteria; only ranked ones are compared.
    weights : WeightSet
        The possible weights.
    ranges : bool
        Whether scores can be anything from low to high, those of one option independently of another's; if
        not, the best ones count as certain. Unknown values can be anything from 0 to 100 in any case.

    Returns
    -------
    Preferences

    Raises
    ------
    EvaluationError
        When the number of criteria differs or a linear program fails.

    Notes
    -----
    Minimise sum_j w_j (v_j(a) - v_j(b)) over the weights, one linear program per ordered pair: dominance
    under incomplete weights, Kirkwood and Sarin (1985), *Operations Research* 33:38-48; necessary and
    possible preference, Greco, Mousseau and Słowiński (2008), *European Journal of Operational Research*
    191:416-436.
    """
    low, high = _values(problem, weights, ranges)
    options = np.flatnonzero(problem.ranked)
    least = np.zeros((problem.n_options, problem.n_options))
    size = max(1, TOGETHER // max(1, options.size * problem.n_criteria))
    for first in range(0, options.size, size):
        some = options[first : first + size]
        behind = high[options] - low[some, None]
        values, _ = maxima(weights, behind.reshape(-1, problem.n_criteria))
        least[np.ix_(some, options)] = -values.reshape(some.size, options.size)
    np.fill_diagonal(least, 0.0)
    pairs = problem.ranked[:, None] & problem.ranked & ~np.eye(problem.n_options, dtype=np.bool_)
    return Preferences(least, pairs & (least >= -TIE), pairs & (least.T <= TIE))


@dataclass(frozen=True, slots=True, eq=False)
class FirstPlaces:
    """Whether n options can be first for some of the possible weights on m criteria.

    Attributes
    ----------
    lead : ndarray of float64, shape (n,)
        By how many value points the option leads all others at best; negative when it is never first. 0 where
        it is not ranked, or alone.
    possible : ndarray of bool, shape (n,)
        Whether it is first, perhaps with others, for some weights; false where not ranked.
    weights : ndarray of float64, shape (n, m)
        Weights under which it does best; zeros where not ranked.
    """

    lead: FloatArray
    possible: BoolArray
    weights: FloatArray

    def to_frame(self, option_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per option: its lead at best, and whether it can be first."""
        import pandas as pd

        return pd.DataFrame({"lead": self.lead, "possible": self.possible}, index=list(option_names))


def first_places(problem: Problem, weights: WeightSet, ranges: bool = False) -> FirstPlaces:
    """Find which options can be first, and by how much.

    Parameters
    ----------
    problem : Problem
        n options on m criteria; only ranked ones take part.
    weights : WeightSet
        The possible weights.
    ranges : bool
        Whether scores can be anything from low to high: the option's best luck against all others' worst. If
        not, the best ones count as certain. Unknown values can be anything from 0 to 100 in any case.

    Returns
    -------
    FirstPlaces

    Raises
    ------
    EvaluationError
        When the number of criteria differs or a linear program fails.

    Notes
    -----
    Potential optimality: maximise t subject to V(a) - V(b) >= t for all b over the weights, one linear
    program per option (Hazen 1986, *Operations Research* 34:296-310).
    """
    low, high = _values(problem, weights, ranges)
    options = np.flatnonzero(problem.ranked)
    lead, at = np.zeros(problem.n_options), np.zeros((problem.n_options, problem.n_criteria))
    if options.size == 1:
        at[options] = maxima(weights, high[options])[1]
    rivals = options.size - 1
    size = max(1, TOGETHER // max(1, rivals * problem.n_criteria))
    for first in range(0, options.size if rivals > 0 else 0, size):
        some = options[first : first + size]
        others = np.array([options[options != option] for option in some])
        lead[some], at[some] = greatest_leads(weights, high[some, None] - low[others])
    return FirstPlaces(lead, problem.ranked & (lead >= -TIE), at)


@dataclass(frozen=True, slots=True, eq=False)
class Regrets:
    """By how much each of n options can fall behind the best one.

    Attributes
    ----------
    greatest : ndarray of float64, shape (n,)
        Over all possible weights, in value points; 0 where not ranked.
    rival : ndarray of int64, shape (n,)
        The option that it falls behind most; -1 where none is ahead for any weights, or not ranked.
    least_regret : ndarray of int64
        The ranked options whose greatest regret is the smallest; more than one when they tie.
    """

    greatest: FloatArray
    rival: IntArray
    least_regret: IntArray

    def to_frame(self, option_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per option: its greatest regret, and against which option."""
        import pandas as pd

        names = list(option_names)
        rivals = [names[rival] if rival >= 0 else None for rival in self.rival.tolist()]
        return pd.DataFrame({"regret": self.greatest, "against": rivals}, index=names)


def regrets(problem: Problem, found: Preferences) -> Regrets:
    """Find the greatest regret of every option, and the option where it is smallest.

    Parameters
    ----------
    problem : Problem
        n options, the ranked ones compared.
    found : Preferences
        Of this problem over the possible weights.

    Returns
    -------
    Regrets

    Notes
    -----
    max over weights and over b of V(b) - V(a), which needs no further linear programs: the minimax regret
    rule of Salo and Hämäläinen (2001), *IEEE Transactions on Systems, Man, and Cybernetics A* 31:533-545.
    """
    behind = np.where(problem.ranked, -found.least, 0.0)
    greatest = np.where(problem.ranked, np.maximum(behind.max(axis=1), 0.0), 0.0)
    rival = np.where(greatest > TIE, behind.argmax(axis=1), -1)
    smallest = greatest[problem.ranked].min(initial=np.inf)
    return Regrets(greatest, rival, np.flatnonzero(problem.ranked & (greatest <= smallest + TIE)))


def _values(problem: Problem, weights: WeightSet, ranges: bool) -> tuple[FloatArray, FloatArray]:
    """Return the least and the greatest values that scores can have; shapes (n, m)."""
    if weights.n_criteria != problem.n_criteria:
        raise EvaluationError(
            f"The weights are on {weights.n_criteria} criteria; expected {problem.n_criteria}"
        )
    uncertain = np.isnan(problem.values) | ranges
    low = np.where(uncertain, problem.value_low, problem.values)
    return low, np.where(uncertain, problem.value_high, problem.values)
