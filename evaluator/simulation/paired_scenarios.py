"""Two scenarios that share their luck: what a future does to each option, doubt in common left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, expect_shape
from evaluator.errors import EvaluationError
from evaluator.problem import Problem
from evaluator.simulation.score_draws import ScoreDraws
from evaluator.values import settled
from evaluator.weighting.swing import check_shares

if TYPE_CHECKING:
    import pandas as pd

DRAWN_TIE = 1e-5  # value points within which drawn totals tie: above the rounding of the draws
TIE = 1e-7  # value points within which certain totals tie


@dataclass(frozen=True, slots=True, eq=False)
class PairedDifference:
    """By how much the totals of n options differ between two scenarios, draw by draw.

    Attributes
    ----------
    mean : ndarray of float64, shape (n,)
        Mean of the total in the one scenario less that in the other, in value points.
    deviation : ndarray of float64, shape (n,)
        Standard deviation of the difference; what both scenarios share cancels.
    higher, lower : ndarray of float64, shape (n,)
        Probability that the total is higher, or lower, in the one than in the other; the rest is ties.
    score_draws : int
        Number of value matrices; 0 when scores are certain in both.
    """

    mean: FloatArray
    deviation: FloatArray
    higher: FloatArray
    lower: FloatArray
    score_draws: int

    def to_frame(self, option_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per option: the difference, its deviation and the chances of its sign."""
        import pandas as pd

        names = ("mean", "deviation", "higher", "lower")
        return pd.DataFrame({name: getattr(self, name) for name in names}, index=list(option_names))


def paired_difference(
    one: tuple[Problem, ScoreDraws | None], other: tuple[Problem, ScoreDraws | None], shares: FloatArray
) -> PairedDifference:
    """Compare the totals of every option in two scenarios.

    Parameters
    ----------
    one, other : tuple of (Problem, ScoreDraws or None)
        The same n options on the same m criteria in two scenarios, with value matrices from equally seeded
        generators; None takes the best scores as certain, an unknown value counting 50.
    shares : ndarray of float64, shape (m,)
        Weights, each at least 0, summing to 1.

    Returns
    -------
    PairedDifference

    Raises
    ------
    EvaluationError
        When shapes or numbers of draws differ, or the shares are invalid.

    Notes
    -----
    Common random numbers (Law 2015, *Simulation Modeling and Analysis*, 5th edition, section 11.2): draw k of
    both scenarios comes from the same luck, so a score that they share adds nothing to the difference.
    """
    check_shares(shares, one[0].n_criteria)
    expect_shape("other.values", other[0].values, one[0].values.shape)
    counts = {scores.count for _, scores in (one, other) if scores is not None}
    if len(counts) > 1:
        raise EvaluationError(f"The scenarios have {sorted(counts)} score draws; expected as many in both")
    ours, theirs = _totals(*one, shares), _totals(*other, shares)
    apart = ours - theirs
    random = _random(one[1], shares) | _random(other[1], shares)
    tie = np.where(random, DRAWN_TIE, TIE)
    return PairedDifference(
        apart.mean(axis=0),
        np.where(random, apart.std(axis=0), 0.0),
        (apart > tie).mean(axis=0),
        (apart < -tie).mean(axis=0),
        counts.pop() if random.any() else 0,
    )


def _totals(problem: Problem, scores: ScoreDraws | None, shares: FloatArray) -> FloatArray:
    """Return the totals (K, n) of the draws; one row when scores are certain."""
    if scores is None:
        return (settled(problem.values) @ shares)[None, :]
    added = np.einsum("kmn,m->kn", scores.values, shares.astype(np.float32), optimize=True)
    totals: FloatArray = shares @ scores.base + added
    return totals


def _random(scores: ScoreDraws | None, shares: FloatArray) -> BoolArray:
    """Tell for each option whether its total differs between draws; one no for all when there are none."""
    if scores is None:
        return np.zeros(1, dtype=np.bool_)
    random: BoolArray = np.logical_or.reduce(scores.uncertain[:, shares > 0], axis=1)
    return random
