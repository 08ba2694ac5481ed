"""Swing weights: raw points are kept, shares are derived, locks hold while one share or a group moves.

Swing weighting (von Winterfeldt and Edwards 1986, *Decision Analysis and Behavioral Research*, chapter 8):
100 points go to the swing from worst to best that matters most, the other swings get points in proportion.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, expect_shape
from evaluator.errors import EvaluationError

ROUNDING = 1e-12  # a share this close to a limit is at the limit


def shares(points: FloatArray) -> FloatArray:
    """Normalise swing points.

    Parameters
    ----------
    points : ndarray of float64, shape (m,)
        Swing points, each at least 0.

    Returns
    -------
    ndarray of float64, shape (m,)
        w_i = p_i / sum_j p_j; they sum to 1.

    Raises
    ------
    EvaluationError
        When a point is negative or not finite, or all are zero: equal weights are never assumed.

    Notes
    -----
    Normalised ratio weights, von Winterfeldt and Edwards (1986), chapter 8.
    """
    _check_points(points)
    top = points.max(initial=0.0)
    if top == 0:
        raise EvaluationError("All points are zero; expected at least one criterion with points")
    parts = points / top  # so that the sum neither overflows nor loses tiny points
    weights: FloatArray = parts / parts.sum()
    return weights


def _check_points(points: FloatArray) -> None:
    if not ((points >= 0) & (points < np.inf)).all():
        raise EvaluationError(f"The points are {points}; expected finite numbers from 0")


def check_shares(weights: FloatArray, m: int) -> None:
    """Raise `EvaluationError` unless `weights` are m numbers from 0 that sum to 1."""
    expect_shape("shares", weights, (m,))
    if not (weights >= 0).all() or not abs(weights.sum() - 1) < 1e-9:
        raise EvaluationError(f"The shares are {weights}; expected numbers from 0 that sum to 1")


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """Swing points as they stand while weights are moved.

    Attributes
    ----------
    points : ndarray of float64, shape (m,)
        Raw points, each at least 0.
    remembered : ndarray of float64, shape (m,)
        The points to come back to when a move has set all the others to 0.
    locked : ndarray of bool, shape (m,)
        Criteria whose share no move of another may change.

    Raises
    ------
    EvaluationError
        When shapes differ or a number is negative or not finite. All zero is allowed here (somebody may be
        typing); `shares` refuses it.
    """

    points: FloatArray
    remembered: FloatArray
    locked: BoolArray

    def __post_init__(self) -> None:
        expect_shape("remembered", self.remembered, self.points.shape)
        expect_shape("locked", self.locked, self.points.shape)
        _check_points(self.points)
        _check_points(self.remembered)


def unlocked(points: FloatArray) -> Points:
    """Return these points (m,) without locks, remembering themselves."""
    return Points(points, points, np.zeros(points.shape, dtype=np.bool_))


def proportions(points: Points, members: BoolArray) -> FloatArray | None:
    """Tell how a share would be spread over some criteria.

    Parameters
    ----------
    points : Points
        Points, remembered points and locks of m criteria.
    members : ndarray of bool, shape (m,)
        The criteria to spread over.

    Returns
    -------
    ndarray of float64, shape (m,), or None
        Parts that sum to 1 over the members and are 0 elsewhere: by the points, else (all zero) by the
        remembered points, else all to a single member. None when nothing says how to spread.
    """
    for numbers in (points.points, points.remembered):
        parts = np.where(members, numbers, 0.0)
        top = parts.max(initial=0.0)
        if top > 0:
            parts = parts / top
            spread: FloatArray = parts / parts.sum()
            return spread
    return members.astype(np.float64) if members.sum() == 1 else None


def with_points(points: Points, i: int, value: float) -> Points:
    """Type points for one criterion.

    Parameters
    ----------
    points : Points
        Points of m criteria before the edit.
    i : int
        The criterion.
    value : float
        Its new points, at least 0.

    Returns
    -------
    Points
        Without locks only p_i changes. With any lock the sum P is held: i gets the share value / P, held to
        the reachable limit, and the free others make room as in `with_share`.

    Raises
    ------
    EvaluationError
        When `value` is negative or not finite.
    """
    if not 0 <= value < np.inf:
        raise EvaluationError(f"The points are {value}; expected a finite number from 0")
    total = float(points.points.sum())
    if points.locked.any() and total > 0:
        return with_share(points, i, min(value / total, 1.0))
    after = points.points.copy()
    after[i] = value
    return _settled(points, after)


def with_share(points: Points, i: int, share: float) -> Points:
    """Give one criterion a share; the free others keep their proportions.

    Parameters
    ----------
    points : Points
        Points of m criteria before the move.
    i : int
        The criterion to move. When it is locked, or nothing else is free, nothing changes.
    share : float
        Its new share t, 0 to 1; held to the reachable limit when there are locks.

    Returns
    -------
    Points
        Without locks p_i = t / (1 - t) * sum of the others, which stay; t = 1 sets the others to 0 and
        remembers them, so that a later t < 1 restores them. With any lock the sum P is held: p_i = t P,
        locked points stay, and the free others scale by (1 - L - t) / F, where L is the locked share and F
        the free share without i.

    Raises
    ------
    EvaluationError
        When `share` is outside 0 to 1, or all points are zero.
    """
    member = np.zeros(points.points.shape, dtype=np.bool_)
    member[i] = True
    if points.locked.any():
        return with_group_share(points, member, share)
    _check_share(share)
    total = _total(points)
    mix = proportions(points, ~member)
    if mix is None:
        return points
    others = float(points.points[~member].sum()) or float(points.remembered[~member].sum())
    if share >= 1 - ROUNDING:
        after = np.where(member, points.points[i] or total, 0.0)
    elif others > 0:
        after = np.where(member, share / (1 - share) * others, mix * others)
    else:
        after = np.where(member, share, mix * (1 - share)) * total
    return _settled(points, after, ~member)


def _total(points: Points) -> float:
    """Sum the points; all zero is an error."""
    shares(points.points)
    return float(points.points.sum())


def with_group_share(points: Points, members: BoolArray, share: float) -> Points:
    """Give a group of criteria a share; proportions inside and outside the group are kept.

    Parameters
    ----------
    points : Points
        Points of m criteria before the move.
    members : ndarray of bool, shape (m,)
        The leaves of the group.
    share : float
        The group's new share T, 0 to 1; held between the limits of `reachable_group`.

    Returns
    -------
    Points
        The sum of points is held. Free leaves of the group scale by (T - L_g) / F_g and the free leaves
        outside by (1 - T - L_o) / F_o, L and F being the locked and free shares inside (g) and outside (o).
        Leaves that are all zero come back in their remembered proportions. When either side has nothing
        that can move, nothing changes.

    Raises
    ------
    EvaluationError
        When `share` is outside 0 to 1, or all points are zero.
    """
    _check_share(share)
    low, high = reachable_group(points, members)
    inside, outside = members & ~points.locked, ~members & ~points.locked
    mix_inside, mix_outside = proportions(points, inside), proportions(points, outside)
    if mix_inside is None or mix_outside is None:
        return points
    held = min(max(share, low), high)
    room_inside = 0.0 if held <= low + ROUNDING else held - low
    room_outside = 0.0 if held >= high - ROUNDING else high - held
    moved = (mix_inside * room_inside + mix_outside * room_outside) * points.points.sum()
    after = np.where(points.locked, points.points, moved)
    return _settled(points, after, inside, outside)


def _check_share(share: float) -> None:
    if not 0 <= share <= 1:
        raise EvaluationError(f"The share is {share}; expected a number from 0 to 1")


def _settled(before: Points, after: FloatArray, *moved_together: BoolArray) -> Points:
    """Make the points after an edit, remembering whatever it set to 0.

    A set that was scaled to nothing is remembered as it was before; any other zero keeps its last points.
    """
    remembered = np.where(after > 0, after, before.remembered)
    for members in moved_together:
        if not after[members].any() and before.points[members].any():
            remembered[members] = before.points[members]
    return Points(after, remembered, before.locked)


def reachable(points: Points, i: int) -> float:
    """Return the largest share that a criterion can be given.

    Parameters
    ----------
    points : Points
        Points of m criteria.
    i : int
        The criterion.

    Returns
    -------
    float
        1 - L, L being the locked share; the criterion's own share when it is locked or nothing else can move.

    Raises
    ------
    EvaluationError
        When all points are zero.
    """
    member = np.zeros(points.points.shape, dtype=np.bool_)
    member[i] = True
    return reachable_group(points, member)[1]


def reachable_group(points: Points, members: BoolArray) -> tuple[float, float]:
    """Return the smallest and largest share that a group can be given.

    Parameters
    ----------
    points : Points
        Points of m criteria.
    members : ndarray of bool, shape (m,)
        The leaves of the group.

    Returns
    -------
    low, high : float
        L_g and 1 - L_o, L being the locked shares inside and outside the group; twice the group's own share
        when either side has nothing that can move.

    Raises
    ------
    EvaluationError
        When all points are zero.
    """
    weights = shares(points.points)
    sides = (members & ~points.locked, ~members & ~points.locked)
    if any(proportions(points, side) is None for side in sides):
        own = float(weights[members].sum())
        return own, own
    low = float(weights[members & points.locked].sum())
    high = 1 - float(weights[~members & points.locked].sum())
    return low, max(high, low)


def rescaled(points: FloatArray) -> FloatArray:
    """Scale points so that the largest becomes 100; shares stay the same.

    Parameters
    ----------
    points : ndarray of float64, shape (m,)
        Swing points, each at least 0.

    Returns
    -------
    ndarray of float64, shape (m,)

    Raises
    ------
    EvaluationError
        When a point is negative or not finite, or all are zero.
    """
    weights = shares(points)
    scaled: FloatArray = 100 * (weights / weights.max())
    return scaled
