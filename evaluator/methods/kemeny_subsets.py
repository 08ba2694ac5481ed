"""Linear orders of least loss by dynamic programming over subsets: exact, and all of them at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np
import numpy.typing as npt

from evaluator.arrays import BoolArray, FloatArray, IntArray

LARGEST = 20  # options; 2^20 subsets take 30 MB and half a second


@dataclass(frozen=True, slots=True, eq=False)
class LeastLoss:
    """The linear orders of c options that lose least.

    Attributes
    ----------
    loss : float
        Their loss.
    orders : tuple of tuple of int
        Some of them, best option first, in the order of option numbers.
    count : int
        How many there are.
    precedes : ndarray of bool, shape (c, c)
        [a, b] is true when a stands before b in every one of them.
    """

    loss: float
    orders: tuple[tuple[int, ...], ...]
    count: int
    precedes: BoolArray


def least_loss(leads: FloatArray, width: float, listed: int) -> LeastLoss:
    """Find all linear orders of least loss.

    Parameters
    ----------
    leads : ndarray of float64, shape (c, c)
        [a, b] is what is lost when b stands before a, at least 0; c at most 20.
    width : float
        Orders whose losses differ by no more are the same.
    listed : int
        How many orders to list at most.

    Returns
    -------
    LeastLoss

    Notes
    -----
    f(S) = min over a in S of f(S - a) + sum over b in S - a of l_ab is the least loss among the options of S
    when they come first (Held and Karp 1962, *Journal of the SIAM* 10:196-210; for Kemeny orders Betzler,
    Fellows, Guo, Niedermeier and Rosamond 2009, *Theoretical Computer Science* 410:4554-4570). Walking back
    from the whole set along all steps that attain the minimum visits exactly the sets with which an optimal
    order can begin. A step may miss the minimum by width / c, so that no order listed misses it by more than
    the width.
    """
    lattice = _Lattice.of(leads)
    least = lattice.least()
    step = width / len(leads)
    ways, may_precede = lattice.walk_back(least, step)
    orders = tuple(islice(lattice.orders(least, ways, step), listed))
    precedes = may_precede & ~may_precede.T
    return LeastLoss(float(least[-1]), orders, int(ways[0]), precedes)


@dataclass(frozen=True, slots=True, eq=False)
class _Lattice:
    """Subsets as numbers whose bits are the members; the cost of putting an option behind a subset."""

    size: int
    layers: tuple[npt.NDArray[np.int32], ...]  # the subsets by their number of members
    low_bits: int
    low: FloatArray  # [a, part of a subset in the low bits]: what is lost by putting a behind it
    high: FloatArray

    @staticmethod
    def of(leads: FloatArray) -> _Lattice:
        size = len(leads)
        low_bits = (size + 1) // 2
        members = np.zeros(1, dtype=np.int8)
        for _ in range(size):
            members = np.concatenate((members, members + np.int8(1)))
        by_size = np.argsort(members, kind="stable").astype(np.int32)
        ends = np.cumsum(np.bincount(members, minlength=size + 1))[:-1]
        layers = tuple(np.split(by_size, ends))
        return _Lattice(size, layers, low_bits, _sums(leads[:, :low_bits]), _sums(leads[:, low_bits:]))

    def behind(self, option: int, subsets: npt.NDArray[np.int32]) -> FloatArray:
        """What is lost by putting an option right behind each subset."""
        mask = (1 << self.low_bits) - 1
        lost: FloatArray = self.low[option][subsets & mask]
        lost += self.high[option][subsets >> self.low_bits]
        return lost

    def least(self) -> FloatArray:
        """The least loss inside each subset; shape (2^c,)."""
        least = np.zeros(1 << self.size)
        for layer in self.layers[1:]:
            best = np.full(layer.size, np.inf)
            for option in range(self.size):
                holding = np.flatnonzero(layer >> option & 1)
                before = layer[holding] ^ np.int32(1 << option)
                lost = least[before] + self.behind(option, before)
                best[holding] = np.minimum(best[holding], lost)
            least[layer] = best
        return least

    def walk_back(self, least: FloatArray, step: float) -> tuple[IntArray, BoolArray]:
        """The number of optimal ways on from each subset, and which option may stand before which."""
        ways = np.zeros(1 << self.size, dtype=np.int64)
        ways[-1] = 1
        before_bits = [0] * self.size
        for layer in self.layers[:0:-1]:
            reached = layer[ways[layer] > 0]
            for option in range(self.size):
                whole = reached[(reached >> option & 1).astype(np.bool_)]
                before = whole ^ np.int32(1 << option)
                attained = least[before] + self.behind(option, before) <= least[whole] + step
                ways[before[attained]] += ways[whole[attained]]
                before_bits[option] |= int(np.bitwise_or.reduce(before[attained], initial=0))
        may_precede = np.array(
            [[bits >> b & 1 for bits in before_bits] for b in range(self.size)], dtype=bool
        )
        return ways, may_precede

    def orders(
        self, least: FloatArray, ways: IntArray, step: float, begun: tuple[int, ...] = (), subset: int = 0
    ) -> Iterator[tuple[int, ...]]:
        """All optimal orders that begin in the given way, in the order of option numbers."""
        if len(begun) == self.size:
            yield begun
            return
        here = np.array([subset], dtype=np.int32)
        for option in range(self.size):
            after = subset | 1 << option
            if after == subset or ways[after] == 0:
                continue
            if least[subset] + self.behind(option, here)[0] <= least[after] + step:
                yield from self.orders(least, ways, step, (*begun, option), after)


def _sums(leads: FloatArray) -> FloatArray:
    """[a, S]: the sum of the leads of a over the members of S, given the columns that S may have."""
    sums = np.zeros((len(leads), 1))
    for column in leads.T:
        sums = np.hstack((sums, sums + column[:, None]))
    return sums
