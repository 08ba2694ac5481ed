"""What it is worth to find out: the expected gain of the decision from resolving an uncertain score.

Whoever chooses the option with the greatest expected total gains, by first learning a score, the expected
maximum after learning less the maximum now (Raiffa and Schlaifer 1961, *Applied Statistical Decision Theory*,
chapter 4: the expected value of perfect information; of one parameter it is called EVPPI).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from evaluator.arrays import BoolArray, FloatArray, IntArray, expect_shape
from evaluator.problem import Problem
from evaluator.sensitivity.triangular import chance_below, expectation_nodes
from evaluator.sensitivity.winner_changes import leader, turning_values
from evaluator.simulation.score_draws import ScoreDraws
from evaluator.values import ValueScale, level_at, settled
from evaluator.weighting.swing import check_shares

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, eq=False)
class ScoreInformation:
    """What resolving each single score is worth; n options on m criteria.

    Attributes
    ----------
    expected : ndarray of float64, shape (n,)
        Expected totals.
    winner : int
        The available option with the greatest one, of tied options the first; -1 when none is available.
    worth : ndarray of float64, shape (n, m)
        Expected gain in value points from learning that score before choosing; 0 where certain, without
        weight or not available.
    changes : ndarray of float64, shape (n, m)
        Probability that learning it makes another option the choice.
    """

    expected: FloatArray
    winner: int
    worth: FloatArray
    changes: FloatArray

    def to_frame(self, option_names: Sequence[str], criterion_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per score that is worth anything, the most valuable first."""
        import pandas as pd

        options, criteria = np.nonzero(self.worth > 0)
        frame = pd.DataFrame(
            {
                "option": [option_names[a] for a in options.tolist()],
                "criterion": [criterion_names[j] for j in criteria.tolist()],
                "worth": self.worth[options, criteria],
                "changes_winner": self.changes[options, criteria],
            }
        )
        return frame.sort_values("worth", ascending=False, kind="stable", ignore_index=True)


def value_of_scores(problem: Problem, shares: FloatArray) -> ScoreInformation:
    """Find the expected value of resolving each single score, under triangular scores and fixed weights.

    Parameters
    ----------
    problem : Problem
        n options on m criteria. Scores are triangular on low, best, high and independent; an unknown value is
        uniform on 0 to 100.
    shares : ndarray of float64, shape (m,)
        Weights that sum to 1.

    Returns
    -------
    ScoreInformation

    Raises
    ------
    EvaluationError
        When the shares are invalid.

    Notes
    -----
    Totals are straight lines in each value and scores are independent, so all others count by their means:
    EVPPI(a, j) = E[max(V_a(v_aj), max_(b != a) V_b)] - max_b V_b with expected totals V. That is
    w_j E[(v_aj - t)+] for an option that is behind and w_j E[(t - v_aj)+] for the winner, where t is the
    value at which the choice turns (`turning_values`).
    """
    check_shares(shares, problem.n_criteria)
    means = _means(problem)
    expected = (means * shares).sum(axis=1)
    winner = leader(expected, problem.ranked)
    turning = turning_values(means, shares, expected, problem.ranked)
    worth, changes = np.zeros_like(means), np.zeros_like(means)
    unknown = np.isnan(problem.best)
    doubtful = problem.ranked[:, None] & (problem.value_low < problem.value_high) & np.isfinite(turning)
    for j in np.flatnonzero(shares > 0).tolist():
        drawn = np.flatnonzero(doubtful[:, j] & ~unknown[:, j])
        open_to_all = np.flatnonzero(doubtful[:, j] & unknown[:, j])
        if drawn.size:
            gains, chances = _triangular_gains(problem, j, drawn, turning[drawn, j], drawn == winner)
            worth[drawn, j], changes[drawn, j] = shares[j] * gains, chances
        if open_to_all.size:
            gains, chances = _uniform_gains(turning[open_to_all, j], open_to_all == winner)
            worth[open_to_all, j], changes[open_to_all, j] = shares[j] * gains, chances
    return ScoreInformation(expected, winner, worth, changes)


def _means(problem: Problem) -> FloatArray:
    """Return the expected value of every score, shape (n, m)."""
    means = settled(problem.values)
    uncertain = (problem.value_low < problem.value_high) & ~np.isnan(problem.best)
    for j in np.flatnonzero(uncertain.any(axis=0)).tolist():
        rows = uncertain[:, j]
        ends = problem.low[rows, j], problem.best[rows, j], problem.high[rows, j]
        values, chances = expectation_nodes(problem.scales[j], *ends)
        means[rows, j] = (values * chances).sum(axis=1)
    return means


def _triangular_gains(
    problem: Problem, j: int, rows: IntArray, turning: FloatArray, winning: BoolArray
) -> tuple[FloatArray, FloatArray]:
    """Return E[(v - t)+], or E[(t - v)+] for the winner, and the probability that v passes t."""
    scale = problem.scales[j]
    ends = problem.low[rows, j], problem.best[rows, j], problem.high[rows, j]
    values, chances = expectation_nodes(scale, *ends, level_at(scale, turning))
    past = np.where(winning[:, None], turning[:, None] - values, values - turning[:, None])
    gains = (np.maximum(past, 0.0) * chances).sum(axis=1)
    return gains, _passing(scale, turning, winning, ends)


def _passing(
    scale: ValueScale,
    turning: FloatArray,
    winning: BoolArray,
    ends: tuple[FloatArray, FloatArray, FloatArray],
) -> FloatArray:
    """Return the probability that a triangular score is worth more than t or, for the winner, less."""
    far = np.full(turning.shape, scale.best)
    below = chance_below(level_at(scale, turning), *ends)
    upto = chance_below(level_at(scale, turning, far), *ends)
    falling = scale.best < scale.worst
    less = np.where(turning > 100, 1.0, np.where(turning <= 0, 0.0, 1 - below if falling else below))
    more = np.where(turning < 0, 1.0, np.where(turning >= 100, 0.0, upto if falling else 1 - upto))
    return np.where(winning, less, more)


def _uniform_gains(turning: FloatArray, winning: BoolArray) -> tuple[FloatArray, FloatArray]:
    """Return the same for values that are uniform on 0 to 100."""
    held = np.clip(turning, 0.0, 100.0)
    more, less = (100 - held) ** 2 / 200 + (held - turning).clip(0), held**2 / 200 + (turning - held).clip(0)
    return np.where(winning, less, more), np.where(winning, held, 100 - held) / 100


@dataclass(frozen=True, slots=True, eq=False)
class CriterionInformation:
    """What resolving all scores of a criterion, or all scores, is worth, from K samples; m criteria.

    Attributes
    ----------
    worth : ndarray of float64, shape (m,)
        Expected gain in value points from learning all scores of that criterion before choosing.
    changes : ndarray of float64, shape (m,)
        Probability that learning them makes another option the choice.
    errors : ndarray of float64, shape (m,)
        Standard errors of `worth`.
    all_worth, all_changes, all_error : float
        The same for learning everything: the expected value of perfect information about scores.
    samples : int
        K.
    """

    worth: FloatArray
    changes: FloatArray
    errors: FloatArray
    all_worth: float
    all_changes: float
    all_error: float
    samples: int

    def to_frame(self, criterion_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per criterion."""
        import pandas as pd

        columns = {"worth": self.worth, "changes_winner": self.changes, "standard_error": self.errors}
        return pd.DataFrame(columns, index=list(criterion_names))


def value_of_criteria(problem: Problem, shares: FloatArray, draws: ScoreDraws) -> CriterionInformation:
    """Find the expected value of resolving each criterion, and everything, by samples.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.
    shares : ndarray of float64, shape (m,)
        Weights that sum to 1.
    draws : ScoreDraws
        K value matrices drawn from the same problem.

    Returns
    -------
    CriterionInformation
        All zeros when fewer than two options are available. An unresolved value counts by its mean over the
        samples, so that no result is negative.

    Raises
    ------
    EvaluationError
        When shapes differ or the shares are invalid.

    Notes
    -----
    EVPPI(j) = E[max_a (V_a + w_j (v_aj - E v_aj))] - max_a V_a, since totals are sums over independent
    criteria; EVPI = E[max_a sum_j w_j v_aj] - max_a V_a.
    """
    check_shares(shares, problem.n_criteria)
    expect_shape("draws.base", draws.base, (problem.n_criteria, problem.n_options))
    rows = np.flatnonzero(problem.ranked)
    figures = np.zeros((problem.n_criteria + 1, 3))
    if rows.size > 1:
        means = np.einsum("kmn->mn", draws.values, dtype=np.float64) / draws.count
        base = (shares @ (draws.base + means))[rows]
        for j in np.flatnonzero((shares > 0) & draws.uncertain[rows].any(axis=0)).tolist():
            figures[j] = _gain(base, draws.values[:, j, :] * np.float32(shares[j]), rows)
        everything = np.matmul(shares.astype(np.float32), draws.values)
        figures[-1] = _gain(base, everything, rows)
    worth, changes, errors = figures.T
    return CriterionInformation(
        worth[:-1],
        changes[:-1],
        errors[:-1],
        float(worth[-1]),
        float(changes[-1]),
        float(errors[-1]),
        draws.count,
    )


def _gain(base: FloatArray, moves: npt.NDArray[np.float32], rows: IntArray) -> tuple[float, float, float]:
    """Return the mean gain, the chance of another choice and the standard error of the gain.

    `base` holds the expected totals of the available options `rows`, `moves` what each sample adds to the
    totals of all options, but for its mean. The table is turned so that it is read in order.
    """
    ahead = int(np.argmax(base))
    totals = np.ascontiguousarray(moves.T[rows])
    totals += (base - totals.mean(axis=1, dtype=np.float64)).astype(np.float32)[:, None]
    gains = totals.max(axis=0) - totals[ahead]
    mean, deviation = float(gains.mean(dtype=np.float64)), float(gains.std(dtype=np.float64))
    return mean, np.count_nonzero(gains) / gains.size, deviation / math.sqrt(gains.size)
