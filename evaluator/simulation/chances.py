"""The chances that a ranking shows while weights are dragged: who is first, how far figures reach.

Counting every rank of every option costs more than all else on a tick, and a ranking shows none of it; so
here only first places are counted, and pairs are compared when somebody asks for them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from evaluator.arrays import FloatArray, IntArray
from evaluator.errors import EvaluationError
from evaluator.ranking import Wins
from evaluator.simulation.rank_counts import percentiles
from evaluator.simulation.sampling import Sampled, Sampling
from evaluator.simulation.weight_draws import around

QUICK = 10_000
QUICK_MATRICES = 2_500  # value matrices that are used: so many stay in the processor's cache
COUNTED = QUICK_MATRICES  # about so many samples give pairs and percentiles: each matrix once
# No power of two: rows that lie one apart fall into the same cache lines and are counted four times slower.


@dataclass(frozen=True, slots=True, eq=False)
class PairedWins:
    """How often options beat one another, compared when asked; n options, k of them ranked.

    Attributes
    ----------
    keys : ndarray of float64, shape (k, count)
        One row of sampled keys for each ranked option; the greater is the better.
    places : ndarray of int64, shape (n,)
        Row of each option; -1 where not ranked.
    twins : ndarray of int64, shape (k,)
        Number of the group of certain and equal options that each row belongs to; -1 where there is none.
    """

    keys: FloatArray
    places: IntArray
    twins: IntArray

    def __getitem__(self, pair: tuple[int, int]) -> float:
        """Return the probability that option a is better than option b, as in `Acceptability.beats`."""
        a, b = (int(self.places[option]) for option in pair)
        if a < 0 or b < 0 or a == b:
            return 0.0
        if self.twins[a] >= 0 and self.twins[a] == self.twins[b]:
            return 0.5
        # Each pair is compared one way round only, so that both ways sum to 1.
        wins = np.count_nonzero(self.keys[min(a, b)] > self.keys[max(a, b)]) / self.keys.shape[1]
        return float(wins if a < b else 1 - wins)


@dataclass(frozen=True, slots=True, eq=False)
class Chances:
    """What a ranking shows of sampled weights and scores; n options.

    Attributes
    ----------
    first : ndarray of float64, shape (n,)
        Probability of the first rank; 0 where not ranked. Options that are certain and the same share it.
    low, high : ndarray of float64, shape (n,)
        5th and 95th percentile of the method's figures; 0 where not ranked.
    beats : Wins
        [a, b] probability that a is better than b.
    samples : int
        Number of weight samples.
    """

    first: FloatArray
    low: FloatArray
    high: FloatArray
    beats: Wins
    samples: int


def chances(sampled: Sampled, gammas: FloatArray, shares: FloatArray, count: int = QUICK) -> Chances:
    """Sample around the shares.

    Parameters
    ----------
    sampled : Sampled
        The figures of n options on m criteria.
    gammas : ndarray of float64, shape (count or more, m)
        Base draws of the weights.
    shares : ndarray of float64, shape (m,)
        The weights to vary; zeros stay zero.
    count : int
        Number of samples, 1 to the number of base draws.

    Returns
    -------
    Chances
        First places from all samples, which share 2,500 value matrices at most; pairs and percentiles from
        2,500 that are spread over them, one for each matrix.

    Raises
    ------
    EvaluationError
        When the count is out of bounds or the shares are invalid.
    """
    if count > len(gammas):
        raise EvaluationError(f"{count} samples are asked for; expected {len(gammas)} at most")

    def rows(start: int, size: int) -> FloatArray:
        return around(shares, gammas[start : start + size])

    tally = _Tally(sampled.options.size, max(1, count // COUNTED))
    sampling = Sampling(sampled, shares, rows, tally, count, block=count, most_matrices=QUICK_MATRICES)
    for _ in sampling.steps():
        pass
    return _result(sampling, tally)


@dataclass(slots=True, eq=False)
class _Tally:
    """First places of k options over the samples so far, and the keys of every so many samples."""

    options: int
    stride: int
    samples: int = 0
    times_first: IntArray = field(init=False)
    kept: list[FloatArray] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.times_first = np.zeros(self.options, dtype=np.int64)

    def add(self, keys: FloatArray, _weights: FloatArray) -> None:
        if self.options:
            self.times_first += np.bincount(keys.argmax(axis=1), minlength=self.options)
        self.kept.append(np.ascontiguousarray(keys[-self.samples % self.stride :: self.stride].T))
        self.samples += len(keys)

    def some_keys(self) -> FloatArray:
        return self.kept[0] if len(self.kept) == 1 else np.concatenate(self.kept, axis=1)


def _result(sampling: Sampling, tally: _Tally) -> Chances:
    """Turn what was tallied into chances of all n options, evenly among twins."""
    sampled = sampling.sampled
    options, n = sampled.options, sampled.n_options
    parts, groups = tally.times_first / tally.samples, np.full(options.size, -1)
    for number, group in enumerate(sampling.twins):
        parts[group], groups[group] = parts[group].mean(), number
    keys = tally.some_keys()
    first, low, high = np.zeros((3, n))
    first[options] = parts
    ends = sampled.figures(percentiles(keys.copy()))
    low[options], high[options] = ends.min(axis=0), ends.max(axis=0)
    places = np.full(n, -1)
    places[options] = np.arange(options.size)
    return Chances(first, low, high, PairedWins(keys, places, groups), tally.samples)
