"""VIKOR: the compromise between the regret of all criteria together and the greatest regret of one.

What weights mean: what it costs to be worst of the contenders on a criterion rather than best. Compensation:
in S every regret can be made up for, in R none; v says how much each counts. Rank reversal: can occur. Regret
is measured between the contenders' best and worst, Q between the least and the greatest S and R, so adding or
dropping an option can turn the order of two others.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray
from evaluator.errors import EvaluationError
from evaluator.methods.columns import beside_contenders, columns, identical_rows
from evaluator.methods.standings import Standings, contenders, standings
from evaluator.problem import Problem
from evaluator.ranking import ROUNDING, TOLERANCE, ranks
from evaluator.weighting.swing import check_shares


@dataclass(frozen=True, slots=True, eq=False)
class VikorResult(Standings):
    """Q, 0 to 1, lower being better, and ranks of n options; the totals are Q.

    Attributes
    ----------
    S, R : ndarray of float64, shape (n,)
        Weighted regret summed over the criteria, and the greatest of them; 0.5 for an option with unknown
        scores.
    advantage : bool
        Whether the second option by Q is at least 1 / (k - 1) behind the first of k; true of a single option,
        false when options share the first place.
    stability : bool
        Whether the first option (each of those that share the first place) is also first by S or by R; false
        when there is none.
    compromise : ndarray of bool, shape (n,)
        The proposed options: the first alone when both conditions hold; the first and the second when
        only stability is missing; without the advantage all that are less than 1 / (k - 1) behind the first.
    """

    S: FloatArray
    R: FloatArray
    advantage: bool
    stability: bool
    compromise: BoolArray


@dataclass(frozen=True, slots=True, eq=False)
class PreparedVikor:
    """Regrets, from which any weights give S, R and Q; maybe of many tables.

    Attributes
    ----------
    regrets : ndarray of float64, shape (..., m, k)
        (f* - f) / (f* - f-) of k options, 0 (best) to 1 (worst); 0 in a constant column.
    v : float
        Weight of S in Q, that of R being 1 - v.
    identical : tuple of ndarray of int64
        Groups of options that are the same, for a single table.
    """

    regrets: FloatArray
    v: float
    identical: tuple[IntArray, ...] = ()

    def figures(self, weights: FloatArray) -> FloatArray:
        """Return Q (..., count, k) under some weights (..., count, m)."""
        return self.parts(weights)[2]

    def parts(self, weights: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Return S, R and Q, (..., count, k) each, under some weights (..., count, m)."""
        together, greatest = weights @ self.regrets, self._greatest(weights)
        for figures in (together, greatest):
            for group in self.identical:
                figures[..., group[1:]] = figures[..., group[:1]]
        return together, greatest, _spread(together, self.v) + _spread(greatest, 1 - self.v)

    def _greatest(self, weights: FloatArray) -> FloatArray:
        shares, regrets = weights[..., np.newaxis], self.regrets[..., np.newaxis, :, :]
        greatest: FloatArray = shares[..., 0, :] * regrets[..., 0, :]
        regret = np.empty_like(greatest)
        for j in range(1, weights.shape[-1]):
            np.multiply(shares[..., j, :], regrets[..., j, :], out=regret)
            np.maximum(greatest, regret, out=greatest)
        return greatest

    def part(self, tables: slice) -> PreparedVikor:
        """Return some of the tables, by the first axis."""
        return PreparedVikor(self.regrets[tables], self.v)


def _spread(figures: FloatArray, weight: float) -> FloatArray:
    """Spread figures (..., k) over 0 to `weight`; 0 where those of one row differ by rounding alone."""
    if figures.size == 0:
        return np.zeros_like(figures)
    by_option = np.ascontiguousarray(figures.reshape(-1, figures.shape[-1]).T)  # rows compare faster
    ends = by_option.min(axis=0), by_option.max(axis=0)
    least, greatest = (end.reshape(*figures.shape[:-1], 1) for end in ends)
    range_ = greatest - least
    level = range_ <= ROUNDING * greatest
    parts: FloatArray = figures - least
    parts /= np.where(level, 1.0, range_)
    parts *= np.where(level, 0.0, weight)
    return parts


def vikor(problem: Problem, shares: FloatArray, v: float = 0.5) -> VikorResult:
    """Rank options by their compromise between all regrets together and the greatest.

    Parameters
    ----------
    problem : Problem
        n options on m criteria; natural units.
    shares : ndarray of float64, shape (m,)
        Weights, each at least 0, summing to 1.
    v : float
        Weight of the strategy of the majority of criteria, 0 to 1.

    Returns
    -------
    VikorResult
        A known option that is not ranked has the S, R and Q that it would have as the only one added; it is
        never part of the compromise.

    Raises
    ------
    EvaluationError
        When the shares have another shape, are negative or not finite, or do not sum to 1, or v is out of
        bounds.

    Notes
    -----
    Opricovic and Tzeng (2004), *European Journal of Operational Research* 156:445-455, section 2:
    S_a = sum_j w_j (f*_j - f_aj) / (f*_j - f-_j), R_a the greatest term,
    Q_a = v (S_a - S*) / (S- - S*) + (1 - v) (R_a - R*) / (R- - R*), f* and f- being the best and worst score
    among the contenders, S* and R* the least and S- and R- the greatest. A term whose two ends are equal is
    0. Differences up to 1e-9 of the range count as none, as in the ranks.
    """
    check_shares(shares, problem.n_criteria)
    prepared = prepare(problem, v)
    present, weights = contenders(problem), shares[np.newaxis]
    figures = np.full((3, problem.n_options), 0.5)
    figures[:, present] = [part[0] for part in prepared.parts(weights)]
    for options, tables in beside_contenders(problem, problem.best):
        beside = prepared_tables(tables, problem.directions, v).parts(weights)
        figures[:, options] = [part[:, 0, -1] for part in beside]
    together, greatest, compromise = figures
    placed = standings(
        problem,
        compromise[present],
        lambda option: float(compromise[option]),
        (0.0, 1.0),
        lower_is_better=True,
    )
    advantage, stability, chosen = _conditions(together[present], greatest[present], compromise[present])
    proposed = np.zeros(problem.n_options, dtype=np.bool_)
    proposed[present] = chosen
    return VikorResult(
        *placed.parts(),
        together,
        greatest,
        advantage,
        stability,
        proposed,
    )


def _conditions(
    together: FloatArray, greatest: FloatArray, compromise: FloatArray
) -> tuple[bool, bool, BoolArray]:
    """Tell from S, R and Q whether advantage and stability hold, and which of the k options are proposed."""
    everyone = np.ones(compromise.shape, dtype=np.bool_)
    if everyone.size < 2:
        return everyone.size == 1, everyone.size == 1, everyone
    places, by_sum, by_greatest = (ranks(-part, everyone) for part in (compromise, together, greatest))
    near = compromise - compromise.min() < 1 / (everyone.size - 1) - TOLERANCE
    advantage = int(near.sum()) == 1
    stability = bool(((by_sum == 1) | (by_greatest == 1))[places == 1].all())
    if not advantage:
        return advantage, stability, near
    return advantage, stability, places == 1 if stability else places <= 2


def prepare(problem: Problem, v: float = 0.5) -> PreparedVikor:
    """Find the regrets of the contenders of a problem, to be weighed with many weights.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.
    v : float
        Weight of S in Q, 0 to 1.

    Returns
    -------
    PreparedVikor

    Raises
    ------
    EvaluationError
        When v is out of bounds.
    """
    prepared = prepared_tables(problem.best[contenders(problem)], problem.directions, v)
    return PreparedVikor(prepared.regrets, v, identical_rows(prepared.regrets.T))


def prepared_tables(tables: FloatArray, directions: FloatArray, v: float) -> PreparedVikor:
    """Find the regrets of tables (..., k, m) of scores in natural units."""
    check_v(v)
    ready = columns(tables, directions)
    ranges = ready.best - ready.worst
    regrets = (ready.best - ready.scores) / np.where(ranges > 0, ranges, 1.0)
    return PreparedVikor(np.ascontiguousarray(np.swapaxes(regrets, -1, -2)), v)


def check_v(v: float) -> None:
    """Raise `EvaluationError` unless v is from 0 to 1."""
    if not 0 <= v <= 1:
        raise EvaluationError(f"v is {v}; expected a number from 0 to 1")
