"""How sure a ranking is: acceptability of ranks over sampled weights and scores (SMAA-2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from evaluator.arrays import FloatArray, expect_shape
from evaluator.errors import EvaluationError
from evaluator.problem import Problem
from evaluator.simulation.chances import QUICK, Chances, chances
from evaluator.simulation.rank_counts import WIN_SAMPLES, RankCounts
from evaluator.simulation.sampled_totals import SampledTotals
from evaluator.simulation.sampling import BLOCK, Rows, Sampled, Sampling
from evaluator.simulation.score_draws import Distribution, ScoreDraws, draw_scores
from evaluator.simulation.weight_draws import (
    SPREAD,
    BaseWeights,
    WeightScheme,
    around,
    base_weights,
    draw_weights,
)
from evaluator.weighting import swing

if TYPE_CHECKING:
    import pandas as pd

THOROUGH = 1_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Acceptability:
    """How often options take ranks and beat one another over the samples; n options on m criteria.

    Attributes
    ----------
    ranks : ndarray of float64, shape (n, n)
        [i, r] probability that option i takes rank r + 1; rows of ranked options sum to 1, the others are 0.
        Options that are certain and the same share their ranks evenly.
    first : ndarray of float64, shape (n,)
        Probability of the first rank, ranks[:, 0].
    beats : ndarray of float64, shape (n, n)
        [a, b] probability that a is better than b, the pairwise winning index; 0.5 for options that are
        certain and the same, 0 on the diagonal and where either is not ranked. From the first 262,144 samples
        at most, fewer with more than 32 options (4,096 with 256 or more).
    expected, low, high : ndarray of float64, shape (n,)
        Mean, 5th and 95th percentile of the totals (of the method's own figures); 0 where not ranked. The
        percentiles come from the first 32,768 samples at most.
    central_weights : ndarray of float64, shape (n, m)
        Mean weights of the samples in which the option is first, among those that pairwise wins come from;
        zeros if it never is.
    samples : int
        Number of weight samples.
    score_draws : int
        Number of different value matrices among them; 0 when scores are certain.
    standard_error : float
        Largest standard error of a rank probability, by the smaller of the two numbers.
    """

    ranks: FloatArray
    first: FloatArray
    beats: FloatArray
    expected: FloatArray
    low: FloatArray
    high: FloatArray
    central_weights: FloatArray
    samples: int
    score_draws: int
    standard_error: float

    def to_frame(self, option_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per option: expected total, its percentiles and the probability of each rank."""
        import pandas as pd

        totals = {"expected": self.expected, "low": self.low, "high": self.high}
        chances = {f"rank {rank}": column for rank, column in enumerate(self.ranks.T, start=1)}
        return pd.DataFrame(totals | chances, index=list(option_names))


@dataclass(frozen=True, slots=True, eq=False)
class Simulation:
    """Sampling with fixed problem, score draws and base weights, and with shares that change.

    Equal inputs give equal results. Nothing in it changes, so `quick` and `refine` may run side by side.

    Attributes
    ----------
    problem : Problem
        n options on m criteria; only ranked options take part.
    scores : ScoreDraws or None
        Value matrices drawn from the same problem; None takes the best scores as certain.
    base : BaseWeights
        Base draws of the weights, m criteria.
    figures : Sampled or None
        What another method makes of weights and scores; None takes the additive totals.

    Raises
    ------
    EvaluationError
        When shapes differ, or a ranked option has unknown scores that were not drawn.
    """

    problem: Problem
    scores: ScoreDraws | None
    base: BaseWeights
    figures: Sampled | None = None
    _sampled: Sampled = field(init=False, repr=False)

    def __post_init__(self) -> None:
        expect_shape("base.gamma", self.base.gamma, (len(self.base.gamma), self.problem.n_criteria))
        sampled = SampledTotals(self.problem, self.scores) if self.figures is None else self.figures
        object.__setattr__(self, "_sampled", sampled)

    def quick(self, shares: FloatArray, count: int = QUICK) -> Chances:
        """Sample around the shares with the base weights that are kept; see `evaluator.simulation.chances`.

        Parameters
        ----------
        shares : ndarray of float64, shape (m,)
            The weights to vary; zeros stay zero.
        count : int
            Number of samples, 1 to the number of kept base weights.

        Returns
        -------
        Chances

        Raises
        ------
        EvaluationError
            When the count is out of bounds or the shares are invalid.
        """
        return chances(self._sampled, self.base.gamma, shares, count)

    def refine(
        self,
        shares: FloatArray,
        total: int = THOROUGH,
        block: int = BLOCK,
        cancelled: Callable[[], bool] | None = None,
        publish: Callable[[Acceptability], None] | None = None,
        most_counted: int = WIN_SAMPLES,
        known: int = 0,
        sharper: int = 2,
    ) -> Acceptability | None:
        """Sample around the shares, in blocks, publishing results as they sharpen.

        Parameters
        ----------
        shares : ndarray of float64, shape (m,)
            The weights to vary; zeros stay zero.
        total : int
            Number of samples.
        block : int
            Most samples between two questions whether to stop.
        cancelled : callable, optional
            When it says yes the result is None.
        publish : callable, optional
            Gets the result so far when the number of samples has doubled; the last result is returned.
        most_counted : int
            Samples that give pairwise wins and percentiles; they cost more than ranks.
        known : int
            Samples of the result that there is already.
        sharper : int
            How many times more samples a published result has, at least, than the one before.

        Returns
        -------
        Acceptability or None

        Raises
        ------
        EvaluationError
            When the total is not positive or the shares are invalid.
        """

        def rows(start: int, size: int) -> FloatArray:
            return around(shares, self.base.rows(start, size))

        counts = _counts(self._sampled, total, most_counted)
        sampling = Sampling(self._sampled, shares, rows, counts, total, block)
        return _sampled(sampling, counts, cancelled, publish, known, sharper)

    def sample(
        self,
        shares: FloatArray,
        rows: Rows,
        total: int,
        cancelled: Callable[[], bool] | None = None,
        publish: Callable[[Acceptability], None] | None = None,
    ) -> Acceptability | None:
        """Sample weights that somebody else draws.

        Parameters
        ----------
        shares : ndarray of float64, shape (m,)
            Any weights that are 0 on no other criteria than all the drawn ones.
        rows : callable
            Gives weights, each row summing to 1, by the number of the first one and how many; asked for one
            block after the other.
        total : int
            Number of samples.
        cancelled, publish : callable, optional
            As in `refine`.

        Returns
        -------
        Acceptability or None

        Raises
        ------
        EvaluationError
            When the total is not positive or the shares are invalid.
        """
        counts = _counts(self._sampled, total, WIN_SAMPLES)
        return _sampled(Sampling(self._sampled, shares, rows, counts, total), counts, cancelled, publish)


def _counts(sampled: Sampled, total: int, most_counted: int) -> RankCounts:
    return RankCounts(sampled.options.size, sampled.criteria, total, most_counted)


def _sampled(
    sampling: Sampling,
    counts: RankCounts,
    cancelled: Callable[[], bool] | None,
    publish: Callable[[Acceptability], None] | None,
    known: int = 0,
    sharper: int = 2,
) -> Acceptability | None:
    """Sample to the end, or until somebody cancels."""
    for doubled in sampling.steps():
        if cancelled is not None and cancelled():
            return None
        if doubled and publish is not None and counts.samples >= sharper * known:
            known = counts.samples
            publish(_result(sampling, counts))
    return _result(sampling, counts)


def _result(sampling: Sampling, counts: RankCounts) -> Acceptability:
    """Turn the counts so far into probabilities of all n options."""
    sampled = sampling.sampled
    options, n = sampled.options, sampled.n_options
    ranks, beats, central_weights = _shared(sampling, counts)
    placed = np.zeros((n, n))
    placed[options, : options.size] = ranks
    beaten = np.zeros((n, n))
    beaten[np.ix_(options, options)] = beats
    expected, low, high = np.zeros((3, n))
    expected[options] = sampled.figures(counts.totals / counts.samples)
    ends = sampled.figures(counts.percentiles())
    low[options], high[options] = ends.min(axis=0), ends.max(axis=0)
    central = np.zeros((n, sampled.criteria))
    central[options] = central_weights
    draws = min(sampling.matrices, counts.samples) if sampled.uncertain else 0
    error = float(np.sqrt((placed * (1 - placed)).max() / (draws or counts.samples)))
    return Acceptability(
        placed, placed[:, 0].copy(), beaten, expected, low, high, central, counts.samples, draws, error
    )


def _shared(sampling: Sampling, counts: RankCounts) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return rank and win probabilities and central weights of the k options, evenly among twins."""
    ranks = counts.ranks / counts.samples
    upper = np.triu(counts.wins / counts.win_samples, 1)
    beats = upper + np.tril(1 - upper.T, -1)
    sums, times = counts.winning_weights.copy(), counts.times_won.astype(float)
    for group in sampling.twins:
        ranks[group] = ranks[group].mean(axis=0)
        sums[group], times[group] = sums[group].mean(axis=0), times[group].mean()
        beats[np.ix_(group, group)] = 0.5 * (1 - np.eye(group.size))
    won = times[:, None] > 0
    return ranks, beats, np.divide(sums, times[:, None], out=np.zeros_like(sums), where=won)


def make_simulation(
    problem: Problem,
    seed: int,
    spread: float = SPREAD,
    scores: bool = True,
    kept: int = QUICK,
    distribution: Distribution = "triangular",
    cancelled: Callable[[], bool] | None = None,
) -> Simulation | None:
    """Draw what a simulation needs from a seed.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.
    seed : int
        From 0 up; scores and weights get generators of their own, so neither changes the other.
    spread : float
        k of the weights around a weighting.
    scores : bool
        Whether uncertain scores are drawn; if not, the best scores count as certain and only unknown ones are
        drawn.
    kept : int
        Number of base weights to keep for `Simulation.quick`.
    distribution : {"triangular", "normal", "uniform"}
        Of the scores.
    cancelled : callable, optional
        Asked while scores are drawn; when it says yes the result is None.

    Returns
    -------
    Simulation or None

    Raises
    ------
    EvaluationError
        When the seed is negative or the spread out of bounds.
    """
    base = base_weights(kept, problem.n_criteria, seeded(seed, 1), spread)
    drawn = problem if scores else replace(problem, low=problem.best, high=problem.best)
    if not scores and problem.known.all():
        return Simulation(problem, None, base)
    draws = draw_scores(drawn, seeded(seed, 0), distribution=distribution, cancelled=cancelled)
    return None if draws is None else Simulation(problem, draws, base)


def seeded(seed: int, purpose: int) -> np.random.Generator:
    """Return the generator of one purpose: 0 scores, 1 weights around others, 2 other weights."""
    if seed < 0:
        raise EvaluationError(f"The seed is {seed}; expected a whole number from 0")
    return np.random.default_rng((seed, purpose))


def acceptability(
    problem: Problem,
    points: FloatArray,
    scheme: WeightScheme,
    samples: int,
    seed: int,
    spread: float = SPREAD,
    scores: bool = True,
) -> Acceptability:
    """Sample weights and scores and count ranks.

    Parameters
    ----------
    problem : Problem
        n options on m criteria; only ranked options take part.
    points : ndarray of float64, shape (m,)
        Swing points.
    scheme : {"around", "uniform", "ordinal"}
        How weights are drawn, see `draw_weights`.
    samples : int
        Number of samples.
    seed : int
        From 0 up. With "around" the result is that of `make_simulation` and `Simulation.refine`.
    spread : float
        k of "around".
    scores : bool
        Whether uncertain scores are drawn; unknown ones always are.

    Returns
    -------
    Acceptability

    Raises
    ------
    EvaluationError
        When points, scheme, samples, seed or spread are invalid.

    Notes
    -----
    SMAA-2: the rank acceptability index b_i^r = P(option i takes rank r) and the central weight vector
    w_i^c = E(w | i is first), Lahdelma and Salminen (2001), *Operations Research* 49:444-454; the pairwise
    winning index P(V_a > V_b), Leskinen et al. (2006), *Forest Science* 52:304-312.
    """
    simulation = make_simulation(problem, seed, spread, scores, kept=1)
    assert simulation is not None  # nobody could cancel
    found = sampled_scheme(simulation, points, scheme, samples, seed)
    assert found is not None
    return found


def sampled_scheme(
    simulation: Simulation,
    points: FloatArray,
    scheme: WeightScheme,
    samples: int,
    seed: int,
    cancelled: Callable[[], bool] | None = None,
) -> Acceptability | None:
    """Sample the weights of a scheme, see `acceptability`; None when cancelled.

    The base draws of the simulation serve "around"; the other schemes are drawn afresh from the seed.
    """
    weights = swing.shares(points)
    if scheme == "around":
        return simulation.refine(weights, samples, cancelled=cancelled)
    generator = seeded(seed, 2)

    def rows(_start: int, size: int) -> FloatArray:
        return draw_weights(scheme, points, size, generator)

    anywhere = np.full(weights.size, 1 / weights.size)
    return simulation.sample(anywhere, rows, samples, cancelled)
