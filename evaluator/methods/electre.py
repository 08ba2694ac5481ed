"""ELECTRE III: an option is at least as good as another when enough weight says so and nothing forbids it.

What weights mean: votes. A criterion's share is how much its voice counts for "a is at least as good as b";
how large the difference is matters only between the indifference and the preference threshold. Compensation:
hardly any. A bad score is not made up for by good ones, and beyond the veto threshold it alone decides. Rank
reversal: can occur, since the distillations compare each option with all the others that are left. Options
that are too different to compare stay incomparable.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray
from evaluator.errors import EvaluationError
from evaluator.methods.credibility import outranking
from evaluator.methods.distillation import ascending, descending, strictly_above
from evaluator.methods.standings import Standings, contenders, placed
from evaluator.problem import Problem
from evaluator.weighting.swing import check_shares

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, eq=False)
class ElectreResult(Standings):
    """The partial pre-order of n options; a rank is 1 + the number of options strictly above.

    `totals` is the qualification in the final pre-order, -1 to 1: the number of options strictly below minus
    the number strictly above, over the number of others. Whatever is above another option has the greater
    qualification; a greater one alone puts nothing above, since two options may be incomparable.

    Attributes
    ----------
    concordance, credibility : ndarray of float64, shape (n, n)
        How much weight says that row a is at least as good as column b, and what the vetoes leave of it, 0 to
        1; 1 on the diagonal, 0 where either option is not ranked.
    descending, ascending : ndarray of int64, shape (n,)
        Classes of the two distillations, 1 being the best in both; 0 where not ranked.
    above : ndarray of bool, shape (n, n)
        Whether row a is strictly above column b in the final pre-order.
    indifferent, incomparable : ndarray of bool, shape (n, n)
        Pairs in the same class in both distillations, and pairs that the two order in opposite ways.
    """

    concordance: FloatArray
    credibility: FloatArray
    descending: IntArray
    ascending: IntArray
    above: BoolArray
    indifferent: BoolArray
    incomparable: BoolArray

    def to_frame(self, option_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per option: rank, qualification and bounds, the classes of both distillations."""
        frame = super(ElectreResult, self).to_frame(option_names)
        return frame.assign(descending=self.descending, ascending=self.ascending)


def electre(problem: Problem, shares: FloatArray, alpha: float = 0.3, beta: float = -0.15) -> ElectreResult:
    """Rank the available options partially by ELECTRE III, in natural units.

    Parameters
    ----------
    problem : Problem
        n options on m criteria; `credibility.outranking` says what thresholds that are not given count as.
    shares : ndarray of float64, shape (m,)
        Weights, each at least 0, summing to 1. A criterion of share 0 has no veto.
    alpha, beta : float
        Of the discrimination threshold s(lambda) = alpha + beta * lambda: credibilities that differ by less
        are not told apart. The defaults are Roy's.

    Returns
    -------
    ElectreResult
        An option that is known but not ranked has the qualification it would have if it alone were added.

    Raises
    ------
    EvaluationError
        When the shares have another shape, are negative or not finite, or do not sum to 1; or when alpha or
        beta is not finite or beta is above 1.

    Notes
    -----
    Roy (1978), "ELECTRE III: un algorithme de classements fondé sur une représentation floue des préférences
    en présence de critères multiples", *Cahiers du CERO* 20(1), 3-24. The steps are in
    `credibility.outranking` and `distillation.descending`; the final pre-order is the intersection of the two
    distillations.
    """
    check_shares(shares, problem.n_criteria)
    _check_discrimination(alpha, beta)
    known, present = np.flatnonzero(problem.known), contenders(problem)
    scores = np.ascontiguousarray((problem.best[known] * problem.directions).T)
    concordance, credibility = np.zeros((problem.n_options,) * 2), np.zeros((problem.n_options,) * 2)
    concordance[np.ix_(known, known)], credibility[np.ix_(known, known)] = outranking(
        scores, problem.thresholds, shares
    )
    totals = np.zeros(problem.n_options)
    for option in np.flatnonzero(problem.known & ~problem.ranked):
        among = np.append(present, option)
        totals[option] = _qualification(_order(credibility, among, alpha, beta)[2])[-1]
    down, up, above = _order(credibility, present, alpha, beta)
    totals[present] = _qualification(above)
    return _result(problem, totals, (concordance, credibility), (down, up, above))


def _check_discrimination(alpha: float, beta: float) -> None:
    if not (np.isfinite(alpha) and np.isfinite(beta) and beta <= 1):
        raise EvaluationError(f"alpha is {alpha} and beta {beta}; expected finite numbers, beta at most 1")


def _order(
    credibility: FloatArray, members: IntArray, alpha: float, beta: float
) -> tuple[IntArray, IntArray, BoolArray]:
    """Distil some of the options both ways and intersect: two times classes (k,), strictly above (k, k)."""
    among = credibility[np.ix_(members, members)]
    down, up = descending(among, alpha, beta), ascending(among, alpha, beta)
    return down, up, strictly_above(down, up)


def _qualification(above: BoolArray) -> FloatArray:
    figures: FloatArray = (above.sum(axis=1) - above.sum(axis=0)) / max(len(above) - 1, 1)
    return figures


def _result(
    problem: Problem,
    totals: FloatArray,
    indices: tuple[FloatArray, FloatArray],
    order: tuple[IntArray, IntArray, BoolArray],
) -> ElectreResult:
    """Spread what was found for the k contenders over all n options."""
    present = contenders(problem)
    here = np.ix_(present, present)
    concordance, credibility = (_kept(index, present) for index in indices)
    down, up, places = (np.zeros(problem.n_options, dtype=np.int64) for _ in range(3))
    above, indifferent, incomparable = (np.zeros((problem.n_options,) * 2, dtype=np.bool_) for _ in range(3))
    down[present], up[present], above[here] = order
    places[present] = 1 + above[here].sum(axis=0)
    same = (order[0][:, np.newaxis] == order[0]) & (order[1][:, np.newaxis] == order[1])
    incomparable[here] = ~(above[here] | above[here].T | same)
    np.fill_diagonal(same, False)
    indifferent[here] = same
    standing = placed(problem, totals, places, (-1.0, 1.0))
    return ElectreResult(
        *standing.parts(),
        concordance=concordance,
        credibility=credibility,
        descending=down,
        ascending=up,
        above=above,
        indifferent=indifferent,
        incomparable=incomparable,
    )


def _kept(index: FloatArray, present: IntArray) -> FloatArray:
    """Keep the entries between contenders, 0 elsewhere."""
    kept = np.zeros_like(index)
    here = np.ix_(present, present)
    kept[here] = index[here]
    return kept
