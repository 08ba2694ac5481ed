"""PROMETHEE I and II: how much each option is preferred to the others, minus how much they are to it.

What weights mean: the share of the say that a criterion has when two options are compared; not a rate of
exchange between scores. Compensation: partial. A difference counts up to the preference threshold and no
further, so a very bad score can be made up for, but a huge advantage counts no more than a clear one. Rank
reversal: can occur. Every flow is an average over the other options, so adding or dropping one can turn the
order of two others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from evaluator.arrays import FloatArray, IntArray, expect_shape
from evaluator.errors import EvaluationError
from evaluator.methods.flows import gained_and_lost
from evaluator.methods.preference import degrees
from evaluator.methods.standings import Standings, contenders, standings
from evaluator.problem import Problem
from evaluator.ranking import tie_width
from evaluator.thresholds import Thresholds
from evaluator.weighting.swing import check_shares

if TYPE_CHECKING:
    import pandas as pd

Relations: TypeAlias = npt.NDArray[np.int8]

UNRELATED, PREFERRED, BEATEN, INDIFFERENT, INCOMPARABLE = 0, 1, -1, 2, 3


@dataclass(frozen=True, slots=True, eq=False)
class PrometheeResult(Standings):
    """Flows, -1 to 1, and ranks of n options on m criteria; `totals` is the net flow of PROMETHEE II.

    Attributes
    ----------
    positive, negative : ndarray of float64, shape (n,)
        How much the option is preferred to the others on average, and they to it, 0 to 1; 0 where a score is
        unknown. Of an option that is not ranked: what it would have if it alone were added.
    flows : ndarray of float64, shape (n, m)
        Net flow on each criterion alone; times the shares, rows sum to the totals of known options.
    contributions : ndarray of float64, shape (n, m)
        Share times net flow on the criterion; rows sum to the totals of known options exactly.
    problem, shares
        What the result was computed from.
    """

    positive: FloatArray
    negative: FloatArray
    flows: FloatArray
    contributions: FloatArray
    problem: Problem
    shares: FloatArray

    @property
    def relations(self) -> Relations:
        """PROMETHEE I, shape (n, n), row against column; computed on demand.

        PREFERRED (1), BEATEN (-1), INDIFFERENT (2) or INCOMPARABLE (3) among the ranked options; UNRELATED
        (0) on the diagonal and where either is not ranked.
        """
        present = contenders(self.problem)
        related = np.zeros((self.problem.n_options,) * 2, dtype=np.int8)
        related[np.ix_(present, present)] = partial_order(self.positive[present], self.negative[present])
        return related

    @property
    def preferences(self) -> FloatArray:
        """The preference indices pi(a, b), shape (n, n), 0 where either is not ranked; computed on demand.

        pi(a, b) = sum_j w_j P_j(a, b), Brans and Vincke (1985).
        """
        present = contenders(self.problem)
        indices = np.zeros((self.problem.n_options,) * 2)
        sums = np.zeros((present.size,) * 2)
        for scores, given, share in zip(
            _columns(self.problem), self.problem.thresholds, self.shares, strict=True
        ):
            known = scores[present]
            sums += share * degrees(known[:, np.newaxis], known[np.newaxis, :], given)
        indices[np.ix_(present, present)] = sums
        return indices

    def to_frame(self, option_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per option: rank, net flow and its bounds, positive and negative flow."""
        frame = super(PrometheeResult, self).to_frame(option_names)
        return frame.assign(positive=self.positive, negative=self.negative)


@dataclass(frozen=True, slots=True, eq=False)
class PreparedPromethee:
    """A problem made ready to be weighed many times; made by `prepare`.

    Attributes
    ----------
    problem : Problem
        n options on m criteria.
    contenders : ndarray of int64, shape (k,)
        The options that are ranked.
    flows : ndarray of float64, shape (k, m)
        Their net flows on each criterion.
    positive, negative : ndarray of float64, shape (n, m)
        Positive and negative flows on each criterion, of known options that are not ranked too.
    """

    problem: Problem
    contenders: IntArray
    flows: FloatArray
    positive: FloatArray
    negative: FloatArray

    def figures(self, weights: FloatArray) -> FloatArray:
        """Return the contenders' net flows (count, k) under weights (count, m), each row summing to 1."""
        if weights.ndim != 2 or weights.shape[1] != self.flows.shape[1]:
            raise EvaluationError(
                f"weights has the shape {weights.shape}; expected (count, {self.flows.shape[1]})"
            )
        return weights @ self.flows.T

    def evaluate(self, shares: FloatArray) -> PrometheeResult:
        """Weigh the flows and rank the available options; see `promethee`."""
        problem, present = self.problem, self.contenders
        check_shares(shares, problem.n_criteria)
        flows = self.positive - self.negative
        contributions = flows * shares
        totals = contributions.sum(axis=1)
        positive, negative = (self.positive * shares).sum(axis=1), (self.negative * shares).sum(axis=1)
        standing = standings(problem, totals[present], lambda option: float(totals[option]), (-1.0, 1.0))
        return PrometheeResult(
            *standing.parts(),
            positive=positive,
            negative=negative,
            flows=flows,
            contributions=contributions,
            problem=problem,
            shares=shares,
        )


def promethee(problem: Problem, shares: FloatArray) -> PrometheeResult:
    """Rank the available options by PROMETHEE I (partially) and II (completely), in natural units.

    Parameters
    ----------
    problem : Problem
        n options on m criteria; `preference.degrees` says what thresholds that are not given count as.
    shares : ndarray of float64, shape (m,)
        Weights, each at least 0, summing to 1.

    Returns
    -------
    PrometheeResult
        A single option has the flows 0. An option with unknown scores has the net flow 0, between -1 and 1.

    Raises
    ------
    EvaluationError
        When the shares have another shape, are negative or not finite, or do not sum to 1.

    Notes
    -----
    With k options, phi+(a) = sum_b pi(a, b) / (k - 1), phi-(a) = sum_b pi(b, a) / (k - 1) and the net flow is
    phi+ - phi-. The publications of 1985 and 1986 leave the sums undivided; the division came later and
    changes no order (Brans and Mareschal 2005).

    Brans and Vincke (1985), *Management Science* 31(6), 647-656; Brans, Vincke and Mareschal (1986), "How to
    select and how to rank projects: the PROMETHEE method", *European Journal of Operational Research* 24,
    228-238.
    """
    return prepare(problem).evaluate(shares)


def prepare(problem: Problem) -> PreparedPromethee:
    """Compute the flows on every criterion, so that many weights can be tried.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.

    Returns
    -------
    PreparedPromethee
    """
    present = contenders(problem)
    others = np.flatnonzero(problem.known & ~problem.ranked)
    positive, negative = np.zeros_like(problem.best), np.zeros_like(problem.best)
    for number, (scores, given) in enumerate(zip(_columns(problem), problem.thresholds, strict=True)):
        known, added = scores[present], scores[others]
        gained, lost = gained_and_lost(known[np.newaxis], given)
        positive[present, number], negative[present, number] = gained[0], lost[0]
        positive[others, number] = degrees(added[:, np.newaxis], known[np.newaxis], given).sum(axis=1)
        negative[others, number] = degrees(known[np.newaxis], added[:, np.newaxis], given).sum(axis=1)
    for sums in (positive, negative):
        sums[present] /= max(present.size - 1, 1)
        sums[others] /= max(present.size, 1)
    flows = positive[present] - negative[present]
    return PreparedPromethee(problem, present, flows, positive, negative)


def _columns(problem: Problem) -> FloatArray:
    """Return the scores by criterion (m, n), turned so that more is better."""
    return np.ascontiguousarray((problem.best * problem.directions).T)


def unicriterion_flows(
    scores: FloatArray, directions: FloatArray, thresholds: tuple[Thresholds, ...]
) -> FloatArray:
    """Compute the net flows on each criterion, for one table of scores or many.

    Parameters
    ----------
    scores : ndarray of float64, shape (..., k, m)
        Known scores of k options in natural units.
    directions : ndarray of float64, shape (m,)
        +1 where more is better, -1 where less is better.
    thresholds : tuple of Thresholds, length m
        Of each criterion.

    Returns
    -------
    ndarray of float64, shape (..., k, m)
        phi_j(a) = sum_b (P_j(a, b) - P_j(b, a)) / (k - 1), -1 to 1; 0 for a single option. Weighted by the
        shares they sum to the net flows.

    Raises
    ------
    EvaluationError
        When the number of directions or thresholds is not that of the criteria.

    Notes
    -----
    Brans and Mareschal (2005), "PROMETHEE methods", in Figueira, Greco and Ehrgott (eds), *Multiple Criteria
    Decision Analysis: State of the Art Surveys*, where they are called single criterion net flows.
    """
    k, m = scores.shape[-2:]
    expect_shape("directions", directions, (m,))
    if len(thresholds) != m:
        raise EvaluationError(f"There are thresholds for {len(thresholds)} criteria; expected {m}")
    flows = np.empty(scores.shape)
    for number, given in enumerate(thresholds):
        tables = np.ascontiguousarray(scores[..., number] * directions[number], np.float64).reshape(-1, k)
        gained, lost = gained_and_lost(tables, given)
        flows[..., number] = ((gained - lost) / max(k - 1, 1)).reshape(scores.shape[:-1])
    return flows


def partial_order(positive: FloatArray, negative: FloatArray) -> Relations:
    """Compare options by both flows at once.

    Parameters
    ----------
    positive, negative : ndarray of float64, shape (k,)
        Flows of the options. They tie within the width that `ranking.ranks` uses for totals.

    Returns
    -------
    ndarray of int8, shape (k, k)
        Row against column: INDIFFERENT when both flows tie; PREFERRED when one is better and the other no
        worse, BEATEN the other way round; INCOMPARABLE when each has the better of one flow; UNRELATED on the
        diagonal.

    Notes
    -----
    PROMETHEE I, Brans, Vincke and Mareschal (1986).
    """
    strong, weak = _wins(positive), _wins(-negative)
    better, worse = strong | weak, (strong | weak).T
    related = np.full(better.shape, INDIFFERENT, dtype=np.int8)
    related[better & ~worse] = PREFERRED
    related[worse & ~better] = BEATEN
    related[better & worse] = INCOMPARABLE
    np.fill_diagonal(related, UNRELATED)
    return related


def _wins(figures: FloatArray) -> npt.NDArray[np.bool_]:
    ahead: npt.NDArray[np.bool_] = figures[:, np.newaxis] - figures[np.newaxis, :] > tie_width(figures)
    return ahead
