"""Additive totals of many samples: value matrices times the weights that they meet."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from evaluator.arrays import FloatArray, IntArray, expect_shape
from evaluator.errors import EvaluationError
from evaluator.problem import Problem
from evaluator.simulation.pairings import Pairing
from evaluator.simulation.score_draws import ScoreDraws

SHIFT = 1.0  # value points added to all totals: rounding of the draws must not make one negative
JITTER = 1e-5  # value points within which ties are parted at random: above the rounding of the draws


class SampledTotals:
    """Totals of the k ranked options for weights that meet value matrices.

    Parameters
    ----------
    problem : Problem
        n options on m criteria, of which k are ranked.
    scores : ScoreDraws or None
        Value matrices; None takes the best scores (all known) as certain.

    Attributes
    ----------
    options : ndarray of int64, shape (k,)
        The ranked options.
    n_options, criteria : int
        n and m.
    matrices : int
        Number of value matrices; 1 when no score of a ranked option is uncertain.
    uncertain : bool
        Whether they differ.

    Raises
    ------
    EvaluationError
        When shapes differ, or a ranked option has unknown scores that were not drawn.
    """

    def __init__(self, problem: Problem, scores: ScoreDraws | None) -> None:
        if scores is None and not problem.known[problem.ranked].all():
            raise EvaluationError("A ranked option has unknown scores; expected score draws")
        if scores is not None:
            expect_shape("scores.base", scores.base, problem.values.T.shape)
        self.n_options, self.criteria = problem.n_options, problem.n_criteria
        self.options: IntArray = np.flatnonzero(problem.ranked)
        best = problem.values.T if scores is None else scores.base
        self._base: FloatArray = best[:, self.options] + SHIFT
        self._added: npt.NDArray[np.float32] | None = None
        self._random = np.zeros((self.options.size, problem.n_criteria), dtype=np.bool_)
        self._loose = self._random
        if scores is not None and scores.uncertain[self.options].any():
            every = self.options.size == problem.n_options
            self._added = scores.values if every else np.ascontiguousarray(scores.values[:, :, self.options])
            self._random = scores.uncertain[self.options]
            self._loose = scores.loose[self.options]
        self.matrices = 1 if self._added is None else len(self._added)
        self.uncertain = self._added is not None

    def twins(self, shares: FloatArray) -> list[IntArray]:
        """Find the groups of options that are certain and equal wherever these shares (m,) are not zero."""
        weighed = shares > 0
        certain = np.flatnonzero(~self._random[:, weighed].any(axis=1))
        if certain.size < 2:
            return []
        rows = self._base.T[certain][:, weighed]
        _, kinds, counts = np.unique(rows, axis=0, return_inverse=True, return_counts=True)
        return [certain[kinds == kind] for kind in np.flatnonzero(counts > 1)]

    def fill(self, totals: FloatArray, weights: FloatArray, pairing: Pairing) -> None:
        """Write the totals, raised by `SHIFT`, of the samples of one pairing.

        The best scores count in double precision; what a draw adds to them in single precision.

        Parameters
        ----------
        totals : ndarray of float64, shape (matrices * repeats, k)
            Overwritten; the samples of one matrix follow one another.
        weights : ndarray of float64, shape (matrices * repeats, m)
            Rows that sum to 1.
        pairing : Pairing
            The matrices that the weights meet.
        """
        np.matmul(weights, self._base, out=totals)
        if self._added is None:
            return
        first, last = pairing.matrix, pairing.matrix + pairing.matrices
        by_matrix = weights.astype(np.float32).reshape(pairing.matrices, pairing.repeats, self.criteria)
        totals += np.matmul(by_matrix, self._added[first:last]).reshape(totals.shape)

    def part_ties(self, totals: FloatArray, shares: FloatArray, generator: np.random.Generator) -> None:
        """Tell totals (count, k) apart that can be equal though they are uncertain, at random.

        Each uncertain option gets luck of its own in every sample, the certain ones share theirs, so that
        ties are won equally often and certain options keep their order exactly.
        """
        weighed = shares > 0
        free = np.logical_or.reduce((self._random & ~self._loose)[:, weighed], axis=1)
        certain = ~np.logical_or.reduce(self._random[:, weighed], axis=1)
        if free.sum() > free.size - 2 or (certain | free).all():
            return
        luck = JITTER * (generator.random((len(totals), free.size + 1)) - 0.5)
        totals += np.where(certain, luck[:, -1:], luck[:, :-1]) * ~free

    def figures(self, keys: FloatArray) -> FloatArray:
        """Turn raised totals back into totals, 0 to 100."""
        return np.clip(keys - SHIFT, 0.0, 100.0)
