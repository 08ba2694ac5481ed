"""Who would win along the path of every share, for methods whose figures are no straight lines in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray
from evaluator.errors import EvaluationError
from evaluator.ranking import ROUNDING
from evaluator.sensitivity.tracks import ShareLines, Track, share_lines
from evaluator.weighting.swing import Points

TICKS = 101
PRECISION = 1e-9  # of the share at which the winner changes
NARROWEST = 1e-6  # a shorter stretch is a tie that the scan met, at the end of a path above all
TIE = 1e-10  # part of the range of figures within which two options tie: above rounding


def scanned_tracks(
    figures: Callable[[FloatArray], FloatArray],
    points: Points,
    options: IntArray,
    n_options: int,
    lower_is_better: bool,
    memberships: BoolArray | None = None,
    precision: float = PRECISION,
) -> tuple[Track, ...]:
    """Find who would win along the path of every share by trying weights.

    Parameters
    ----------
    figures : callable
        Gives the figures (count, k) of the contenders under weights (count, m): that of a prepared method.
    points : Points
        Points of m criteria, with locks.
    options : ndarray of int64, shape (k,)
        The contenders, rising.
    n_options : int
        Number of all options, n.
    lower_is_better : bool
        Whether the smaller figure is better.
    memberships : ndarray of bool, shape (g, m), optional
        The leaves of each group, for the paths of groups; of each criterion alone without it.
    precision : float
        To how much of a share a change of the winner is found: coarser where trying weights is dear.

    Returns
    -------
    tuple of Track, length m (or g)
        As `sensitivity.winner_tracks` gives them, on the same paths: 101 evenly spaced shares are tried on
        each, and every change between two of them is bisected to 1e-9. A winner on less than a hundredth of a
        path can be missed. Of tied options the one with the smallest number wins.

    Raises
    ------
    EvaluationError
        When shapes differ, all points are zero or an option is not among the n.
    """
    if options.size and not 0 <= options.min() <= options.max() < n_options:
        raise EvaluationError(f"The options are {options}; expected numbers from 0 to {n_options - 1}")
    sides = np.eye(points.points.size, dtype=np.bool_) if memberships is None else memberships
    lines = share_lines(points, sides)
    if options.size == 0:
        return tuple(Track(np.zeros(1), np.zeros(0, dtype=np.int64)) for _ in lines.limit)
    scan = _Scan(figures, lines, lower_is_better)
    ticks = np.linspace(lines.start, lines.limit, TICKS, axis=1)
    paths = np.repeat(np.arange(lines.limit.size), TICKS)
    winners = scan.winners(paths, ticks.ravel()).reshape(ticks.shape)
    narrowest = max(NARROWEST, precision)
    changes = _Changes(*scan.changes(ticks, winners, precision))
    return tuple(
        _track(ticks[path], winners[path, 0], changes.shares[of], changes.winners[of], options, narrowest)
        for path, of in changes.by_path(lines.limit.size)
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Changes:
    """Shares at which the winner changes, and to whom; rising on each path."""

    paths: IntArray
    shares: FloatArray
    winners: IntArray

    def by_path(self, count: int) -> Iterator[tuple[int, slice]]:
        """Tell for each path which of the changes are on it."""
        ends = np.searchsorted(self.paths, np.arange(count + 1)).tolist()
        for path, (first, last) in enumerate(pairwise(ends)):
            yield path, slice(first, last)


@dataclass(frozen=True, slots=True, eq=False)
class _Scan:
    """A method along the paths."""

    figures: Callable[[FloatArray], FloatArray]
    lines: ShareLines
    lower_is_better: bool

    def winners(self, paths: IntArray, shares: FloatArray) -> IntArray:
        """Return who wins at some shares, each on a path of its own, by place among the contenders."""
        weights = self.lines.at_zero[paths] + self.lines.per_share[paths] * shares[:, np.newaxis]
        np.maximum(weights, 0.0, out=weights)
        weights /= weights.sum(axis=1, keepdims=True)
        figures = self.figures(weights)
        figures = -figures if self.lower_is_better else figures
        best, worst = figures.max(axis=1, keepdims=True), figures.min(axis=1, keepdims=True)
        spread = best - worst
        rounding = spread <= ROUNDING * np.maximum(np.abs(best), np.abs(worst))
        first: IntArray = np.argmax(figures >= best - np.where(rounding, spread, TIE * spread), axis=1)
        return first

    def changes(
        self, ticks: FloatArray, winners: IntArray, precision: float
    ) -> tuple[IntArray, FloatArray, IntArray]:
        """Find where the winner changes between ticks (g, 101): paths, shares and who wins from there on."""
        paths, places = np.nonzero(winners[:, :-1] != winners[:, 1:])
        left, right = ticks[paths, places], ticks[paths, places + 1]
        before, after = winners[paths, places], winners[paths, places + 1]
        while paths.size and (right - left).max() > precision:
            middle = (left + right) / 2
            between = self.winners(paths, middle)
            lower, upper = between != before, between != after
            paths = np.concatenate((paths[lower], paths[upper]))
            left, right = np.append(left[lower], middle[upper]), np.append(middle[lower], right[upper])
            before, after = np.append(before[lower], between[upper]), np.append(between[lower], after[upper])
        order = np.lexsort((left, paths))
        return paths[order], ((left + right) / 2)[order], after[order]


def _track(
    ticks: FloatArray,
    first: int,
    shares: FloatArray,
    winners: IntArray,
    options: IntArray,
    narrowest: float,
) -> Track:
    """Put the changes on one path together, without stretches that are too short and changes to the same."""
    ends = np.concatenate((ticks[:1], shares, ticks[-1:]))
    everyone = np.append(first, winners)
    wide = np.diff(ends) >= narrowest
    if not wide.any():
        wide[np.argmax(np.diff(ends))] = True
    begins, closes, who = ends[:-1][wide], ends[1:][wide], everyone[wide]
    new = np.append(True, who[1:] != who[:-1])
    breaks = ((begins[1:] + closes[:-1]) / 2)[new[1:]]
    return Track(np.concatenate((ticks[:1], breaks, ticks[-1:])), options[who[new]])
