"""What happens to the ranking while one weight, or the weight of one group, moves.

All in closed form. When a share t moves and the free others keep their proportions, every total is a straight
line in t, so the winners along the way are the upper envelope of n lines, and the shares at which the winner
changes are the breaks of that envelope (the one-way weight sensitivity graph of Belton and Stewart 2002,
*Multiple Criteria Decision Analysis*, chapter 5, with locks).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray, expect_shape
from evaluator.values import settled
from evaluator.weighting.swing import Points, shares

ROUNDING = 1e-12  # lines closer than this part of the largest total are the same; so are shares this close


@dataclass(frozen=True, slots=True, eq=False)
class WeightPaths:
    """Totals of n options along the paths of m moving shares: S_a(t) = intercept + slope * t.

    Attributes
    ----------
    intercept, slope : ndarray of float64, shape (m, n)
        Value points, and value points per unit of share.
    start, limit : ndarray of float64, shape (m,)
        Ends of each path: start <= t <= limit. The start is 0 for a criterion; for a group with locked leaves
        it is their share. Where nothing can move the lines are level from 0 to the share itself.
    current : ndarray of float64, shape (m,)
        The shares now.
    """

    intercept: FloatArray
    slope: FloatArray
    limit: FloatArray
    current: FloatArray
    start: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class ShareLines:
    """Weights of m criteria along the paths of g moving shares: w_j(t) = at_zero + per_share * t.

    Attributes
    ----------
    at_zero, per_share : ndarray of float64, shape (g, m)
        Level where nothing can move.
    start, limit, current : ndarray of float64, shape (g,)
        As in `WeightPaths`.
    """

    at_zero: FloatArray
    per_share: FloatArray
    start: FloatArray
    limit: FloatArray
    current: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Track:
    """Who would win along one path.

    Attributes
    ----------
    breaks : ndarray of float64, shape (k + 1,)
        Rising shares from the start of the path to its limit; [0] alone when no option is ranked.
    winners : ndarray of int64, shape (k,)
        The winner between each two breaks; of tied options the one with the smallest number.
    """

    breaks: FloatArray
    winners: IntArray


@dataclass(frozen=True, slots=True)
class FlipPoint:
    """A share at which the winner changes.

    Attributes
    ----------
    criterion : int
        Number of the path (a criterion, or a group for `group_paths`).
    share : float
        Where the two winners tie.
    winner_below, winner_above : int
        Options that win just below and just above.
    """

    criterion: int
    share: float
    winner_below: int
    winner_above: int


def weight_paths(values: FloatArray, points: Points) -> WeightPaths:
    """Find the totals along the path of every criterion's share.

    Parameters
    ----------
    values : ndarray of float64, shape (n, m)
        Values 0 to 100; an unknown (NaN) counts 50, as in the totals.
    points : Points
        Points of m criteria, with locks. A locked criterion gets the path that it would have if it alone
        were unlocked.

    Returns
    -------
    WeightPaths
        One path per criterion.

    Raises
    ------
    EvaluationError
        When shapes differ or all points are zero.

    Notes
    -----
    S_a(t) = sum over locked of w_j v_aj + t v_ai + (1 - L - t) R_a, where L is the locked share and R_a the
    mean of v_a over the free others, weighted with their points (remembered points when all are zero).
    """
    return group_paths(values, points, np.eye(points.points.size, dtype=np.bool_))


def group_paths(values: FloatArray, points: Points, memberships: BoolArray) -> WeightPaths:
    """Find the totals along the path of every group's share.

    Parameters
    ----------
    values : ndarray of float64, shape (n, m)
        Values 0 to 100; an unknown (NaN) counts 50.
    points : Points
        Points of m criteria, with locks.
    memberships : ndarray of bool, shape (g, m)
        The leaves of each group. A group with all leaves locked gets the path that it would have if it alone
        were unlocked.

    Returns
    -------
    WeightPaths
        One path per group (g instead of m rows).

    Raises
    ------
    EvaluationError
        When shapes differ or all points are zero.

    Notes
    -----
    S_a(T) = sum over locked of w_j v_aj + (T - L_g) R_a^in + (1 - L_o - T) R_a^out, with L the locked shares
    inside and outside the group and R the means over its free leaves and over the free leaves outside.
    """
    expect_shape("values", values, (values.shape[0], points.points.size))
    lines, figures = share_lines(points, memberships), settled(values).T
    return WeightPaths(
        lines.at_zero @ figures, lines.per_share @ figures, lines.limit, lines.current, lines.start
    )


def share_lines(points: Points, memberships: BoolArray) -> ShareLines:
    """Find how all weights move with every group's share.

    Parameters
    ----------
    points : Points
        Points of m criteria, with locks.
    memberships : ndarray of bool, shape (g, m)
        The leaves of each group; the identity for single criteria. See `group_paths` for locks.

    Returns
    -------
    ShareLines
        The weights of every path sum to 1 at every share, within rounding.

    Raises
    ------
    EvaluationError
        When shapes differ or all points are zero.
    """
    expect_shape("memberships", memberships, (memberships.shape[0], points.points.size))
    weights = shares(points.points)
    free = ~points.locked | (memberships & ~(memberships & ~points.locked).any(axis=1, keepdims=True))
    inside = _mixes(points, memberships & free)
    outside = _mixes(points, ~memberships & free)
    held = np.where(free, 0.0, weights)
    start = (held * memberships).sum(axis=1)
    limit = 1 - (held * ~memberships).sum(axis=1)
    current = (weights * memberships).sum(axis=1)
    at_zero = held - inside * start[:, None] + outside * limit[:, None]
    per_share = inside - outside
    stuck = ~(inside.any(axis=1) & outside.any(axis=1))
    at_zero[stuck], per_share[stuck] = weights, 0.0
    start[stuck], limit[stuck] = 0.0, current[stuck]
    return ShareLines(at_zero, per_share, start, np.maximum(limit, start), current)


def _mixes(points: Points, sides: BoolArray) -> FloatArray:
    """Spread one unit over each row's criteria as `swing.proportions` does; zeros where nothing says how."""
    mixes = np.where(sides, points.points, 0.0)
    empty = ~mixes.any(axis=1)
    if empty.any():
        mixes[empty] = np.where(sides[empty], points.remembered, 0.0)
        lone = ~mixes.any(axis=1) & (sides.sum(axis=1) == 1)
        mixes[lone] = sides[lone]
    tops = mixes.max(axis=1, initial=0.0, keepdims=True)
    mixes /= np.where(tops > 0, tops, 1.0)
    sums = mixes.sum(axis=1, keepdims=True)
    mixes /= np.where(sums > 0, sums, 1.0)
    return mixes


def winner_tracks(paths: WeightPaths, ranked: BoolArray) -> tuple[Track, ...]:
    """Find who would win along every path.

    Parameters
    ----------
    paths : WeightPaths
        m paths of n options.
    ranked : ndarray of bool, shape (n,)
        The options that can win: available and without unknown scores.

    Returns
    -------
    tuple of Track, length m
        Ties, within rounding, go to the smaller option number; neighbours with one winner are merged.

    Notes
    -----
    The upper envelope of n lines, walked from left to right for all paths at once: the next winner is the
    line that crosses the present winner first and ends above it. At most n steps of O(m n).
    """
    expect_shape("ranked", ranked, (paths.intercept.shape[1],))
    numbers = np.flatnonzero(ranked)
    if numbers.size == 0:
        return tuple(Track(np.zeros(1), np.zeros(0, dtype=np.int64)) for _ in paths.limit)
    left, right = _ends(paths, numbers)
    breaks: list[list[float]] = [[] for _ in paths.limit]
    winners: list[list[int]] = [[] for _ in paths.limit]
    for rows, places, lines in _envelope(left, right):
        for row, place, line in zip(rows.tolist(), places.tolist(), lines.tolist(), strict=True):
            if winners[row] and place - breaks[row][-1] <= ROUNDING:
                winners[row][-1] = line
            else:
                breaks[row].append(place)
                winners[row].append(line)
    spans = zip(paths.start, paths.limit, breaks, winners, strict=True)
    return tuple(
        Track(np.append(start + (limit - start) * np.array(places), limit), numbers[lines])
        for start, limit, places, lines in spans
    )


def _envelope(left: FloatArray, right: FloatArray) -> Iterator[tuple[IntArray, FloatArray, IntArray]]:
    """Walk the upper envelope of k lines given by their ends, for m rows at once.

    Yields the rows that get a new winner, the place (0 to 1 along the path) and the winner. Each winner ends
    higher than the one before, so a row has k steps at most.
    """
    noise = _noise(left, right)
    rows, places = np.arange(left.shape[0]), np.zeros(left.shape[0])
    lines = _highest_end(right, left >= left.max(axis=1, keepdims=True) - noise, noise)
    while rows.size:
        yield rows, places, lines
        at = np.arange(rows.size)
        gain = right - right[at, lines][:, None]
        lag = left[at, lines][:, None] - left
        crossing = np.full(gain.shape, np.inf)
        np.divide(lag, lag + gain, out=crossing, where=gain > noise)
        np.maximum(crossing, places[:, None], out=crossing)
        nearest = crossing.min(axis=1)
        on = nearest < 1
        rows, places, left, right = rows[on], nearest[on], left[on], right[on]
        lines = _highest_end(right, crossing[on] <= places[:, None], noise)


def _highest_end(right: FloatArray, allowed: BoolArray, noise: float) -> IntArray:
    """Return for each row the allowed line that ends highest; the first of those that tie."""
    ends = np.where(allowed, right, -np.inf)
    highest: IntArray = np.argmax(ends >= ends.max(axis=1, keepdims=True, initial=-np.inf) - noise, axis=1)
    return highest


def _ends(paths: WeightPaths, numbers: IntArray) -> tuple[FloatArray, FloatArray]:
    """Return the totals of some options at the start and at the limit of each path, shapes (m, k)."""
    intercept, slope = paths.intercept[:, numbers], paths.slope[:, numbers]
    return intercept + slope * paths.start[:, None], intercept + slope * paths.limit[:, None]


def _noise(left: FloatArray, right: FloatArray) -> float:
    """Return the difference in totals that is rounding, in value points."""
    return ROUNDING * float(max(np.abs(left).max(initial=0.0), np.abs(right).max(initial=0.0)))


def flip_points(tracks: tuple[Track, ...]) -> tuple[FlipPoint, ...]:
    """List the shares at which the winner changes.

    Parameters
    ----------
    tracks : tuple of Track, length m
        From `winner_tracks`.

    Returns
    -------
    tuple of FlipPoint
        By path, then by share.
    """
    return tuple(
        FlipPoint(number, share, below, above)
        for number, track in enumerate(tracks)
        for share, below, above in zip(
            track.breaks[1:-1].tolist(), track.winners[:-1].tolist(), track.winners[1:].tolist(), strict=True
        )
    )


def stability_intervals(paths: WeightPaths, ranked: BoolArray) -> FloatArray:
    """Find how far each share can move, alone, before the present leader loses the first place.

    Parameters
    ----------
    paths : WeightPaths
        m paths of n options.
    ranked : ndarray of bool, shape (n,)
        The options that can win.

    Returns
    -------
    ndarray of float64, shape (m, 2)
        Least and greatest share, both including a tie, around the current share. Of options that tie now the
        smaller number leads. The current share twice when no option is ranked.

    Notes
    -----
    The leader c stays first while (S_c - S_a)(t) >= 0 for all a, one bound per rival: the weight stability
    interval of Mareschal (1988), *European Journal of Operational Research* 33:54-64, for the additive model.
    """
    expect_shape("ranked", ranked, (paths.intercept.shape[1],))
    numbers = np.flatnonzero(ranked)
    if numbers.size == 0 or paths.current.size == 0:
        return np.column_stack((paths.current, paths.current))
    left, right = _ends(paths, numbers)
    noise = _noise(left, right)
    totals = paths.intercept[0, numbers] + paths.slope[0, numbers] * paths.current[0]
    leader = int(np.argmax(totals >= totals.max() - noise))
    low, high = first_places(left, right, leader)
    length = paths.limit - paths.start
    least = np.minimum(paths.start + length * low, paths.current)
    greatest = np.maximum(paths.start + length * high, paths.current)
    return np.column_stack((least, greatest))


def first_places(left: FloatArray, right: FloatArray, line: int) -> tuple[FloatArray, FloatArray]:
    """Find the part of each path on which one line is first or ties.

    Parameters
    ----------
    left, right : ndarray of float64, shape (m, k)
        Totals of k options at both ends of m paths.
    line : int
        The option, by its place among the k.

    Returns
    -------
    low, high : ndarray of float64, shape (m,)
        Places from 0 (start) to 1 (limit); low > high where the option is nowhere first.
    """
    noise = _noise(left, right)
    before, after = left[:, [line]] - left, right[:, [line]] - right
    crossing = np.zeros(before.shape)
    opposed = ((before < -noise) & (after >= -noise)) | ((before >= -noise) & (after < -noise))
    np.divide(before, before - after, out=crossing, where=opposed)
    np.clip(crossing, 0.0, 1.0, out=crossing)
    low = np.where(opposed & (before < -noise), crossing, 0.0).max(axis=1)
    high = np.where(opposed & (after < -noise), crossing, 1.0).min(axis=1)
    never = ((before < -noise) & (after < -noise)).any(axis=1)
    return np.where(never, 1.0, low), np.where(never, 0.0, high)
