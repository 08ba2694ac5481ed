"""One run over samples: weights meet tables of scores, the figures are counted, whatever the method."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, TypeAlias

import numpy as np

from evaluator.arrays import FloatArray, IntArray
from evaluator.errors import EvaluationError
from evaluator.simulation.pairings import Pairing, pairings
from evaluator.weighting.swing import check_shares

BLOCK = 4_000  # samples at a time: what is worked on stays in the cache (no power of two, see `chances`)
BLOCK_NUMBERS = 2**19  # figures worked on at a time, whatever the block

Rows: TypeAlias = Callable[[int, int], FloatArray]  # weights by number of the first sample and how many


class Sampled(Protocol):
    """The figures that a method gives k ranked options under weights that meet tables of scores.

    Ranks are counted on keys: numbers from 0 up, made of the figures, of which the greater is the better.
    """

    @property
    def options(self) -> IntArray:
        """The ranked options, shape (k,)."""

    @property
    def n_options(self) -> int:
        """Number of all options, n."""

    @property
    def criteria(self) -> int:
        """Number of criteria, m."""

    @property
    def matrices(self) -> int:
        """Number of tables; 1 when no score of a ranked option is uncertain."""

    @property
    def uncertain(self) -> bool:
        """Whether they differ."""

    def twins(self, shares: FloatArray) -> list[IntArray]:
        """Find the groups of options that are certain and the same wherever these shares (m,) are not 0."""

    def fill(self, keys: FloatArray, weights: FloatArray, pairing: Pairing) -> None:
        """Write the keys (matrices * repeats, k) of the samples of one pairing, matrix after matrix."""

    def part_ties(self, keys: FloatArray, shares: FloatArray, generator: np.random.Generator) -> None:
        """Tell keys apart that can be equal, at random, so that ties are won equally often."""

    def figures(self, keys: FloatArray) -> FloatArray:
        """Turn keys, or means of them, back into the method's figures."""


class Tally(Protocol):
    """What is counted on the keys of the samples."""

    samples: int
    """How many were added."""

    def add(self, keys: FloatArray, weights: FloatArray) -> None:
        """Count samples: keys (count, k), which may be overwritten, and the weights (count, m)."""


class Sampling:
    """One run: rows of weights meet tables, figures are counted.

    Parameters
    ----------
    sampled : Sampled
        The method.
    shares : ndarray of float64, shape (m,)
        Weights that are 0 on no other criteria than all rows.
    rows : callable
        Gives the weights of the samples.
    tally : Tally
        Counts the samples.
    total : int
        Number of samples.
    block : int
        Most samples at a time.
    most_matrices : int, optional
        Tables to use at most.

    Raises
    ------
    EvaluationError
        When the shares are invalid, or total or block is not positive.
    """

    def __init__(
        self,
        sampled: Sampled,
        shares: FloatArray,
        rows: Rows,
        tally: Tally,
        total: int,
        block: int = BLOCK,
        most_matrices: int | None = None,
    ) -> None:
        check_shares(shares, sampled.criteria)
        if total < 1 or block < 1:
            raise EvaluationError(f"{total} samples in blocks of {block} are asked for; expected 1 at least")
        self.sampled = sampled
        self.matrices = min(sampled.matrices, most_matrices or sampled.matrices)
        self.shares = shares
        self.rows = rows
        self.total = total
        self.block = min(block, max(1, BLOCK_NUMBERS // max(1, sampled.options.size)))
        self.twins = sampled.twins(shares)
        self.tally = tally

    def steps(self) -> Iterator[bool]:
        """Sample pairing after pairing; tell each time whether the samples have doubled evenly."""
        luck = np.random.default_rng(0)
        buffer = np.empty((self.block, self.sampled.options.size))
        for pairing in pairings(self.matrices, self.total, self.block):
            keys = buffer[: pairing.matrices * pairing.repeats]
            weights = self.rows(self.tally.samples, len(keys))
            self.sampled.fill(keys, weights, pairing)
            self.sampled.part_ties(keys, self.shares, luck)
            for group in self.twins:
                keys[:, group[1:]] = keys[:, group[:1]]
            self.tally.add(keys, weights)
            yield pairing.doubled
