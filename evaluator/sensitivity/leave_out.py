"""What the ranking rests on: leave one criterion out, or drop one option, and rank again with any method."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from evaluator.aggregation.agreement import kendall_tau
from evaluator.arrays import BoolArray, FloatArray, IntArray
from evaluator.errors import EvaluationError
from evaluator.methods.additive import additive
from evaluator.methods.standings import Standings, contenders
from evaluator.problem import Problem
from evaluator.weighting.swing import check_shares

if TYPE_CHECKING:
    import pandas as pd

WeighedMethod: TypeAlias = Callable[[Problem, FloatArray], Standings]
Method: TypeAlias = Callable[[Problem], Standings]


@dataclass(frozen=True, slots=True, eq=False)
class LeftOutCriteria:
    """The ranking of n options without each of m criteria in turn.

    Attributes
    ----------
    possible : ndarray of bool, shape (m,)
        False where the other criteria have no weight: then there is nothing to rank by, the ranks of that row
        are 0, its totals 0, its winner -1 and its tau 0.
    totals : ndarray of float64, shape (m, n)
        The method's figures without the criterion.
    ranks : ndarray of int64, shape (m, n)
        Ranks with ties; 0 where not ranked.
    winners : ndarray of int64, shape (m,)
        The winner, of tied options the one with the smallest number; -1 when nothing is ranked.
    changed : ndarray of bool, shape (m,)
        Whether the options in the first place differ from those of the full ranking.
    tau : ndarray of float64, shape (m,)
        Kendall's tau-b with the full ranking, over the options that both rank.
    """

    possible: BoolArray
    totals: FloatArray
    ranks: IntArray
    winners: IntArray
    changed: BoolArray
    tau: FloatArray

    def to_frame(self, option_names: Sequence[str], criterion_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per criterion left out: winner, tau and the rank of each option."""
        import pandas as pd

        names = [option_names[winner] if winner >= 0 else "" for winner in self.winners.tolist()]
        rows = {"winner": names, "changed": self.changed, "tau": self.tau}
        ranks = dict(zip((f"rank of {name}" for name in option_names), self.ranks.T, strict=True))
        return pd.DataFrame(rows | ranks, index=list(criterion_names))


def leave_one_criterion_out(
    problem: Problem, shares: FloatArray, method: WeighedMethod = additive
) -> LeftOutCriteria:
    """Rank without each criterion in turn; the other shares keep their proportions.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.
    shares : ndarray of float64, shape (m,)
        Weights that sum to 1.
    method : callable
        Ranks a problem by shares.

    Returns
    -------
    LeftOutCriteria
        An option whose only unknown score is left out takes part.

    Raises
    ------
    EvaluationError
        When the shares are invalid.

    Notes
    -----
    Without criterion i the share of j is w_j / (1 - w_i). For tau-b see `aggregation.agreement.kendall_tau`.
    """
    check_shares(shares, problem.n_criteria)
    n, m = problem.n_options, problem.n_criteria
    full = method(problem, shares).ranks
    totals, ranks = np.zeros((m, n)), np.zeros((m, n), dtype=np.int64)
    possible = np.zeros(m, dtype=np.bool_)
    for i in range(m):
        kept = np.arange(m) != i
        rest = float(shares[kept].sum())
        if rest > 0:
            without = method(_with_criteria(problem, kept), shares[kept] / rest)
            possible[i], totals[i], ranks[i] = True, without.totals, without.ranks
    pairs = [float(kendall_tau(np.vstack((full, row))).pairs[0, 1]) for row in ranks]
    tau = np.where(possible, pairs, 0.0)
    changed = possible & ((ranks == 1) != (full == 1)).any(axis=1)
    return LeftOutCriteria(possible, totals, ranks, _winners(ranks), changed, tau)


def _with_criteria(problem: Problem, kept: BoolArray) -> Problem:
    """Keep these criteria (m,) of a problem only."""
    numbers = np.flatnonzero(kept).tolist()
    return replace(
        problem,
        low=problem.low[:, kept],
        best=problem.best[:, kept],
        high=problem.high[:, kept],
        scales=tuple(problem.scales[j] for j in numbers),
        directions=problem.directions[kept],
        groups=problem.groups[kept],
        thresholds=tuple(problem.thresholds[j] for j in numbers),
        values=problem.values[:, kept],
        value_low=problem.value_low[:, kept],
        value_high=problem.value_high[:, kept],
    )


def _winners(ranks: IntArray) -> IntArray:
    """Return the first option of rank 1 in each row (r, n); -1 where there is none."""
    return np.where((ranks == 1).any(axis=1), np.argmax(ranks == 1, axis=1), -1)


@dataclass(frozen=True, slots=True, eq=False)
class RankReversals:
    """What happens to the order of the others when one of n options is dropped; p reversed pairs.

    Attributes
    ----------
    dropped, ahead, behind : ndarray of int64, shape (p,)
        Dropping the first puts `behind` strictly before `ahead`, against the full ranking.
    ranks : ndarray of int64, shape (n, n)
        [d, a] is the rank of a without d; 0 for d itself and where not ranked. Rows of options that are not
        ranked repeat the full ranking: dropping them changes nothing.
    winners : ndarray of int64, shape (n,)
        The winner without each option, of tied ones the one with the smallest number; -1 when none is left.
    changed : ndarray of bool, shape (n,)
        Whether the first places go to others when an option is dropped that does not hold one.
    """

    dropped: IntArray
    ahead: IntArray
    behind: IntArray
    ranks: IntArray
    winners: IntArray
    changed: BoolArray

    def to_frame(self, option_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per reversed pair."""
        import pandas as pd

        columns = {"dropped": self.dropped, "ahead": self.ahead, "behind": self.behind}
        return pd.DataFrame({key: [option_names[a] for a in column] for key, column in columns.items()})


def drop_one_option(problem: Problem, method: Method) -> RankReversals:
    """Drop each ranked option in turn and find the pairs of others whose order is reversed.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.
    method : callable
        Ranks a problem.

    Returns
    -------
    RankReversals
        A strict order that becomes a tie, or the other way round, is no reversal. The additive model on fixed
        scales has none: a total does not depend on other options.

    Raises
    ------
    EvaluationError
        When the method ranks an option that was dropped.

    Notes
    -----
    Rank reversal by removing an alternative (Belton and Gear 1983, *Omega* 11:228-230, for AHP; Wang and
    Triantaphyllou 2008, *Omega* 36:45-63, for ELECTRE).
    """
    full = method(problem).ranks
    ranks = np.tile(full, (problem.n_options, 1))
    before = _precedes(full)
    reversed_pairs = np.zeros((problem.n_options, *before.shape), dtype=np.bool_)
    for d in contenders(problem).tolist():
        others = problem.ranked.copy()
        others[d] = False
        ranks[d] = method(replace(problem, ranked=others)).ranks
        if ranks[d, d]:
            raise EvaluationError(f"The method ranks option {d}, which was dropped")
        reversed_pairs[d] = before & _precedes(ranks[d]).T
    dropped, ahead, behind = np.nonzero(reversed_pairs)
    changed = (full != 1) & ((ranks == 1) != (full == 1)).any(axis=1)
    return RankReversals(dropped, ahead, behind, ranks, _winners(ranks), changed)


def _precedes(ranks: IntArray) -> BoolArray:
    """Tell for all pairs of ranked options whether the first is strictly before the second; shape (n, n)."""
    counted = ranks > 0
    return (ranks[:, None] < ranks) & counted[:, None] & counted
