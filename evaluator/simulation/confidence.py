"""How far chances can be trusted: confidence factors, and the standard error of every chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray, expect_shape
from evaluator.errors import EvaluationError
from evaluator.problem import Problem
from evaluator.simulation.rank_counts import FEWEST_WIN_SAMPLES, WIN_NUMBERS, WIN_SAMPLES
from evaluator.simulation.robustness import Acceptability
from evaluator.simulation.score_draws import ScoreDraws
from evaluator.values import settled

if TYPE_CHECKING:
    import pandas as pd

DRAWN_TIE = 1e-5  # value points within which drawn totals tie: above the rounding of the draws
TIE = 1e-7  # value points within which certain totals tie
TOGETHER = 2**19  # totals worked on at a time


@dataclass(frozen=True, slots=True, eq=False)
class ConfidenceFactors:
    """How often n options are first for the person whom they suit best.

    Attributes
    ----------
    chances : ndarray of float64, shape (n,)
        Probability over the scores that the option is first under its central weights; options that tie share
        it. 0 where it has no central weights, being never first, or is not ranked.
    standard_errors : ndarray of float64, shape (n,)
        Of the chances; 0 when scores are certain.
    score_draws : int
        Number of value matrices; 0 when scores are certain.
    """

    chances: FloatArray
    standard_errors: FloatArray
    score_draws: int

    def to_frame(self, option_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per option: the chance and its standard error."""
        import pandas as pd

        columns = {"confidence": self.chances, "standard_error": self.standard_errors}
        return pd.DataFrame(columns, index=list(option_names))


def confidence_factors(
    problem: Problem, central_weights: FloatArray, scores: ScoreDraws | None
) -> ConfidenceFactors:
    """Find how often each option is first under its central weights.

    Parameters
    ----------
    problem : Problem
        n options on m criteria; only ranked ones take part.
    central_weights : ndarray of float64, shape (n, m)
        Of `Acceptability`: rows that sum to 1, or zeros.
    scores : ScoreDraws or None
        Value matrices drawn from the same problem; None takes the best scores as certain.

    Returns
    -------
    ConfidenceFactors
        A low one tells that the scores are not known well enough to choose the option, whatever the weights.

    Raises
    ------
    EvaluationError
        When shapes differ, a row is negative or does not sum to 1, or a ranked option has unknown scores that
        were not drawn.

    Notes
    -----
    SMAA-2: p_i^c = P(V_i > V_k for all k) over the scores with w = w_i^c, Lahdelma and Salminen (2001),
    *Operations Research* 49:444-454.
    """
    n, m = problem.n_options, problem.n_criteria
    expect_shape("central_weights", central_weights, (n, m))
    sums = central_weights.sum(axis=1)
    if not ((central_weights >= 0).all() and ((np.abs(sums - 1) < 1e-9) | (sums == 0)).all()):
        raise EvaluationError("central_weights holds other rows than zeros and numbers from 0 that sum to 1")
    if scores is None and not problem.known[problem.ranked].all():
        raise EvaluationError("A ranked option has unknown scores; expected score draws")
    chances = np.zeros(n)
    asked = np.flatnonzero(problem.ranked & (sums > 0))
    ranked = np.flatnonzero(problem.ranked)
    base = settled(problem.values) if scores is None else scores.base.T
    totals = central_weights[asked] @ base[ranked].T
    places = np.searchsorted(ranked, asked)
    if scores is None or not scores.uncertain[ranked].any():
        chances[asked] = _first(totals[None], np.zeros(ranked.size, dtype=np.bool_), places)
        return ConfidenceFactors(chances, np.zeros(n), 0)
    drawn = np.logical_or.reduce(scores.uncertain[ranked], axis=1)
    weights = central_weights[asked].astype(np.float32)
    size = max(1, TOGETHER // max(1, totals.size))
    for first in range(0, scores.count, size):
        added = weights @ scores.values[first : first + size][:, :, ranked]
        chances[asked] += _first(totals + added, drawn, places) * len(added) / scores.count
    np.clip(chances, 0.0, 1.0, out=chances)
    return ConfidenceFactors(chances, standard_error(chances, scores.count), scores.count)


def _first(totals: FloatArray, drawn: BoolArray, places: IntArray) -> FloatArray:
    """Return the part of the draws (K, asked, k) in which each asked option is first; ties are shared."""
    sure = np.where(drawn, -np.inf, totals)
    best = sure.max(axis=2, keepdims=True)
    level = np.where(drawn, totals, np.where(sure >= best - TIE, best, -np.inf))
    ties = level >= level.max(axis=2, keepdims=True) - (DRAWN_TIE if drawn.any() else 0.0)
    own = np.take_along_axis(ties, places[None, :, None], axis=2)[:, :, 0]
    shared: FloatArray = (own / ties.sum(axis=2)).mean(axis=0)
    return shared


def standard_error(
    chances: FloatArray, samples: int, score_draws: int = 0, per_independent: float = 1.0
) -> FloatArray:
    """Return the standard errors of chances that were counted over samples.

    Parameters
    ----------
    chances : ndarray of float64, any shape
        Parts of the samples, from 0 to 1.
    samples : int
        Number of samples.
    score_draws : int
        Number of different value matrices among them, 0 when scores are certain. Where they are fewer they
        count instead, which is on the safe side: the weights differ all the same.
    per_independent : float
        How many weight samples are worth one independent one, of `hit_and_run.Mixing`.

    Returns
    -------
    ndarray of float64, same shape
        sqrt(p (1 - p) / N); 0 where nothing or everything was counted, though the chance itself may then
        be up to about 3 / N away from that.

    Raises
    ------
    EvaluationError
        When there are no samples.
    """
    if samples < 1:
        raise EvaluationError(f"There are {samples} samples; expected one at least")
    independent = samples / per_independent
    counted = min(independent, score_draws) if score_draws else independent
    errors: FloatArray = np.sqrt(chances * (1 - chances) / counted)
    return errors


@dataclass(frozen=True, slots=True, eq=False)
class StandardErrors:
    """Standard errors of the chances of n options.

    Attributes
    ----------
    ranks : ndarray of float64, shape (n, n)
        Of each rank.
    first : ndarray of float64, shape (n,)
        Of the first rank.
    beats : ndarray of float64, shape (n, n)
        Of the pairwise winning indices.
    """

    ranks: FloatArray
    first: FloatArray
    beats: FloatArray


def standard_errors(
    found: Acceptability, most_counted: int = WIN_SAMPLES, per_independent: float = 1.0
) -> StandardErrors:
    """Find the standard error of every chance of an acceptability analysis.

    Parameters
    ----------
    found : Acceptability
        Of n options.
    most_counted : int
        In how many samples wins were counted at most: what `Simulation.refine` was told.
    per_independent : float
        How many weight samples are worth one independent one, of `hit_and_run.Mixing`.

    Returns
    -------
    StandardErrors
    """
    ranked = int((found.ranks.sum(axis=1) > 0).sum())
    afforded = max(FEWEST_WIN_SAMPLES, WIN_NUMBERS // max(ranked, 1) ** 2)
    counted = min(found.samples, most_counted, WIN_SAMPLES, afforded)
    ranks = standard_error(found.ranks, found.samples, found.score_draws, per_independent)
    beats = standard_error(found.beats, counted, found.score_draws, per_independent)
    return StandardErrors(ranks, ranks[:, 0].copy(), beats)
