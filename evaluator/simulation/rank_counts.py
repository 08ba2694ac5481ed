"""Counting ranks, wins and totals over many samples.

Ranks are counted on packed keys: a non-negative float64 total keeps its order when its bits are read as an
integer, and the lowest bits can carry the option's number, so that one sort of short integer rows gives the
order of the options. The number takes the last few of the 52 bits of the fraction (7 with 100 options: totals
that differ by less than 1e-13 of themselves count as tied).
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from evaluator.arrays import FloatArray, IntArray

KEPT = 32_768  # samples from which the percentiles are taken, first come
KEPT_NUMBERS = 2**24
PAIRWISE = 128  # up to so many options wins are counted pair by pair, beyond it sample by sample
TILE = 128  # options compared with all the others at a time: their counts should stay in the cache
WIN_SAMPLES = 262_144
FEWEST_WIN_SAMPLES = 4_096
WIN_NUMBERS = 2**28
PERCENTILES = (0.05, 0.95)


@dataclass(slots=True, eq=False)
class RankCounts:
    """Sums over the samples seen so far, for k options on m criteria.

    Attributes
    ----------
    options, criteria : int
        k (at most 65536) and m.
    expected_samples : int
        How many samples will come, so as not to keep room for more.
    most_counted : int
        In how many samples at most wins are counted and totals kept: both cost more than the ranks.
    samples : int
        Number of samples seen.
    ranks : ndarray of int64, shape (k, k)
        [i, r] how often option i took rank r + 1.
    win_samples, most_win_samples : int
        Number of samples in which wins were counted, and after how many no more are.
    wins : ndarray of int64, shape (k, k)
        [a, b] for a < b: how often the total of a was above that of b.
    totals : ndarray of float64, shape (k,)
        Sum of the totals.
    times_won : ndarray of int64, shape (k,)
        In how many of the counted samples each option was first.
    winning_weights : ndarray of float64, shape (k, m)
        Sum of the weights of the samples in which each option was first.
    kept : ndarray of float32, shape (k, at most 32768)
        Totals of the first samples, for the percentiles.
    """

    options: int
    criteria: int
    expected_samples: int
    most_counted: int = WIN_SAMPLES
    samples: int = 0
    win_samples: int = 0
    most_win_samples: int = field(init=False)
    ranks: IntArray = field(init=False)
    wins: IntArray = field(init=False)
    totals: FloatArray = field(init=False)
    times_won: IntArray = field(init=False)
    winning_weights: FloatArray = field(init=False)
    kept: npt.NDArray[np.float32] = field(init=False)

    def __post_init__(self) -> None:
        k = self.options
        afforded = max(FEWEST_WIN_SAMPLES, WIN_NUMBERS // max(k, 1) ** 2)
        self.most_win_samples = min(self.most_counted, WIN_SAMPLES, afforded)
        self.ranks = np.zeros((k, k), dtype=np.int64)
        self.wins = np.zeros((k, k), dtype=np.int64)
        self.totals = np.zeros(k)
        self.times_won = np.zeros(k, dtype=np.int64)
        self.winning_weights = np.zeros((k, self.criteria))
        places = min(self.expected_samples, self.most_counted, KEPT, max(KEPT_NUMBERS // max(k, 1), 1))
        self.kept = np.empty((k, places), dtype=np.float32)

    def add(self, totals: FloatArray, weights: FloatArray) -> None:
        """Count some samples.

        Parameters
        ----------
        totals : ndarray of float64, shape (count, k), C-contiguous
            Totals from 0 up; overwritten.
        weights : ndarray of float64, shape (count, m)
            The weights that gave them.
        """
        if self.options == 0:
            self.samples += len(totals)
            return
        self.totals += np.ones(len(totals)) @ totals
        wins_left = max(self.most_win_samples - self.win_samples, 0)
        kept_left = max(self.kept.shape[1] - self.samples, 0)
        by_option = np.ascontiguousarray(totals[: max(wins_left, kept_left)].T)
        part = by_option[:, :kept_left]
        self.kept[:, self.samples : self.samples + part.shape[1]] = part
        if wins_left and self.options <= PAIRWISE:
            self._count_wins_by_pair(by_option[:, :wins_left])
        placed = _options_in_order(totals)
        counted = max(wins_left, kept_left)
        if counted:
            self._add_winning_weights(placed[:counted, -1], weights[:counted])
        if wins_left and self.options > PAIRWISE:
            self._count_wins_by_sample(_by_place(placed))
        self._count_ranks(placed)
        self.samples += len(totals)

    def _count_ranks(self, placed: IntArray) -> None:
        """Count the places; they are overwritten."""
        k = self.options
        if k <= PAIRWISE:
            placed += k * np.arange(k)
            self.ranks += np.bincount(placed.ravel(), minlength=k * k).reshape(k, k)[::-1].T
            return
        for rank, options in enumerate(_by_place(placed)[::-1]):
            self.ranks[:, rank] += np.bincount(options, minlength=k)

    def _add_winning_weights(self, winners: IntArray, weights: FloatArray) -> None:
        order = np.argsort(winners, kind="stable")
        options, starts, times = np.unique(winners[order], return_index=True, return_counts=True)
        self.winning_weights[options] += np.add.reduceat(weights[order], starts, axis=0)
        self.times_won[options] += times

    def _count_wins_by_pair(self, by_option: FloatArray) -> None:
        above = np.empty(by_option.shape, dtype=np.bool_)
        rows = list(above)
        for a in range(self.options - 1):
            np.greater(by_option[a], by_option[a + 1 :], out=above[a + 1 :])
            self.wins[a, a + 1 :] += [int(np.count_nonzero(row)) for row in rows[a + 1 :]]
        self.win_samples += by_option.shape[1]

    def _count_wins_by_sample(self, by_place: npt.NDArray[np.unsignedinteger]) -> None:
        places = np.empty(by_place.shape[::-1], dtype=by_place.dtype)
        np.put_along_axis(places, by_place.T.astype(np.intp), np.arange(self.options)[None, :], axis=1)
        places = places[: self.most_win_samples - self.win_samples]
        for top in range(0, self.options, TILE):
            tile = slice(top, min(top + TILE, self.options))
            above = np.empty((tile.stop - top, self.options - top), dtype=np.bool_)
            few = np.empty(above.shape, dtype=np.uint8)
            for first in range(0, len(places), 255):
                few.fill(0)
                for sample in places[first : first + 255]:
                    np.greater(sample[tile, None], sample[top:], out=above)
                    np.add(few, above.view(np.uint8), out=few)
                self.wins[tile, top:] += few
        self.win_samples += len(places)

    def percentiles(self) -> FloatArray:
        """Return the 5th and the 95th percentile of the kept totals; shape (2, k)."""
        return percentiles(self.kept[:, : self.samples].copy())


def percentiles(kept: npt.NDArray[np.floating]) -> FloatArray:
    """Find the 5th and the 95th percentile of each row.

    Parameters
    ----------
    kept : ndarray of floats, shape (k, count)
        At least one sample of each of k options; overwritten.

    Returns
    -------
    ndarray of float64, shape (2, k)
        The smallest number that at least this part of the samples does not exceed (no interpolation).
    """
    low, high = (max(int(np.ceil(part * kept.shape[1])) - 1, 0) for part in PERCENTILES)
    kept.partition(high, axis=1)
    upper = kept[:, high].copy()
    kept[:, : high + 1].partition(low, axis=1)
    return np.array([kept[:, low], upper], dtype=np.float64)


def _options_in_order(totals: FloatArray) -> IntArray:
    """Sort each sample's options, worst first; shape (count, k). The totals are overwritten."""
    k = totals.shape[1]
    low_bits = np.int64((1 << max(1, (k - 1).bit_length())) - 1)
    keys = totals.view(np.int64)
    np.bitwise_and(keys, ~low_bits, out=keys)
    np.bitwise_or(keys, np.arange(k), out=keys)
    keys.sort(axis=1)
    np.bitwise_and(keys, low_bits, out=keys)
    return keys


def _by_place(placed: IntArray) -> npt.NDArray[np.unsignedinteger]:
    """Turn the options in order into one row per place, in small numbers; shape (k, count)."""
    return placed.T.astype(np.uint8 if placed.shape[1] <= 256 else np.uint16, order="C")
