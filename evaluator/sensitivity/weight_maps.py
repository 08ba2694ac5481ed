"""Maps of who wins: along one share, and over two shares together.

In the additive model totals are straight lines along one share and planes over two, so crossing points and
the borders of regions are exact: a region is where an option is ahead of every other one, an intersection of
half-planes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray, expect_shape
from evaluator.sensitivity.tracks import ROUNDING, Track, WeightPaths, winner_tracks
from evaluator.sensitivity.weight_plane import WeightPlane
from evaluator.values import settled

if TYPE_CHECKING:
    import pandas as pd

SLIVER = 1e-12  # part of the reach below which a region is mere rounding

Corner: TypeAlias = tuple[float, ...]  # parts of the corners of the reach, summing to 1


@dataclass(frozen=True, slots=True, eq=False)
class OneWayMap:
    """Totals of n options along the path of one share, as straight lines with c crossing points.

    Attributes
    ----------
    ends : ndarray of float64, shape (2,)
        The share at the start and at the limit of the path.
    current : float
        The share now.
    totals : ndarray of float64, shape (n, 2)
        Totals at both ends; between them a line is straight.
    crossings : ndarray of float64, shape (c,)
        Rising shares at which two ranked options change their order.
    heights : ndarray of float64, shape (c,)
        The total that both have there.
    before, after : ndarray of int64, shape (c,)
        The option that is ahead below and the one that is ahead above the crossing.
    winner : Track
        Who wins along the path: the upper envelope of the lines.
    """

    ends: FloatArray
    current: float
    totals: FloatArray
    crossings: FloatArray
    heights: FloatArray
    before: IntArray
    after: IntArray
    winner: Track

    def to_frame(self, option_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per crossing."""
        import pandas as pd

        return pd.DataFrame(
            {
                "share": self.crossings,
                "total": self.heights,
                "ahead_below": [option_names[a] for a in self.before.tolist()],
                "ahead_above": [option_names[a] for a in self.after.tolist()],
            }
        )


def one_way_map(paths: WeightPaths, ranked: BoolArray, number: int) -> OneWayMap:
    """Draw the totals along one share's path.

    Parameters
    ----------
    paths : WeightPaths
        Paths of n options, of criteria or of groups.
    ranked : ndarray of bool, shape (n,)
        The options that cross and win; the others have lines only.
    number : int
        The path to draw.

    Returns
    -------
    OneWayMap
        Options that meet at an end only, or within rounding all along, do not cross.

    Raises
    ------
    EvaluationError
        When shapes differ.

    Notes
    -----
    Lines with differences d_0 and d_1 at the ends cross at the part d_0 / (d_0 - d_1) of the path.
    """
    row = [number]
    path = WeightPaths(
        paths.intercept[row], paths.slope[row], paths.limit[row], paths.current[row], paths.start[row]
    )
    (winner,) = winner_tracks(path, ranked)
    ends = np.array([path.start[0], path.limit[0]])
    totals = path.intercept[0][:, None] + path.slope[0][:, None] * ends
    numbers = np.flatnonzero(ranked)
    left, right = totals[numbers].T
    noise = ROUNDING * float(np.abs(totals[numbers]).max(initial=0.0))
    lead, lag = left[:, None] - left, right - right[:, None]
    above, below = np.nonzero((lead > noise) & (lag > noise))
    places = lead[above, below] / (lead[above, below] + lag[above, below])
    rising = np.argsort(places, kind="stable")
    above, below, places = above[rising], below[rising], places[rising]
    return OneWayMap(
        ends,
        float(path.current[0]),
        totals,
        ends[0] + (ends[1] - ends[0]) * places,
        left[above] + (right[above] - left[above]) * places,
        numbers[above],
        numbers[below],
        winner,
    )


@dataclass(frozen=True, slots=True, eq=False)
class TwoWayMap:
    """Who wins over the reach of two shares, as r convex regions.

    Attributes
    ----------
    plane : WeightPlane
        The reach and its corners.
    options : ndarray of int64, shape (r,)
        The options that win somewhere, in their order; tied options leave it to the smallest number.
    regions : tuple of ndarray of float64, shape (p, 2) each
        Corners of each region, pairs of shares, counter-clockwise; the two ends on a segment, one place on a
        point.
    parts : ndarray of float64, shape (r,)
        Each region's part of the area of the reach (of the length of a segment); they sum to 1.
    """

    plane: WeightPlane
    options: IntArray
    regions: tuple[FloatArray, ...]
    parts: FloatArray

    def to_frame(self, option_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per option that wins somewhere: its part of the reach."""
        import pandas as pd

        names = [option_names[a] for a in self.options.tolist()]
        return pd.DataFrame({"part": self.parts}, index=names)


def two_way_map(plane: WeightPlane, values: FloatArray, ranked: BoolArray) -> TwoWayMap:
    """Divide the reach of two shares into the regions in which each option wins.

    Parameters
    ----------
    plane : WeightPlane
        From `weight_plane`, m criteria.
    values : ndarray of float64, shape (n, m)
        Values 0 to 100; an unknown (NaN) counts 50.
    ranked : ndarray of bool, shape (n,)
        The options that can win.

    Returns
    -------
    TwoWayMap
        Exact regions; none when nothing is ranked.

    Raises
    ------
    EvaluationError
        When shapes differ.

    Notes
    -----
    Polygon clipping by half-planes (Sutherland and Hodgman 1974, *Communications of the ACM* 17:32-42) in
    parts of the corners. Options that another one beats or equals at every corner are left out first.
    """
    expect_shape("values", values, (values.shape[0], plane.weights.shape[1]))
    expect_shape("ranked", ranked, (values.shape[0],))
    totals = settled(values) @ plane.weights.T
    alive = _undominated(totals, np.flatnonzero(ranked).tolist())
    found = []
    for a in alive:
        region = _region(totals[a] - totals[[b for b in alive if b != a]])
        part = _part(region)
        if part > SLIVER:
            found.append((a, np.array(region) @ plane.corners, part))
    options = np.array([a for a, _, _ in found], dtype=np.int64)
    parts = np.array([part for _, _, part in found], dtype=np.float64)
    return TwoWayMap(plane, options, tuple(region for _, region, _ in found), parts)


def _undominated(totals: FloatArray, options: list[int]) -> list[int]:
    """Keep the options that no other one beats or, having a smaller number, equals at all corners (n, c)."""
    noise = ROUNDING * float(np.abs(totals[options]).max(initial=0.0))
    alive = list(options)
    for a in options:
        others = np.array([b for b in alive if b != a], dtype=np.int64)
        leads = totals[others] - totals[a]
        beaten = (leads >= -noise).all(axis=1) & ((leads > noise).any(axis=1) | (others < a))
        if beaten.any():
            alive.remove(a)
    return alive


def _region(leads: FloatArray) -> list[Corner]:
    """Clip the whole reach by all half-planes in which the leads, given at its corners (r, c), are >= 0."""
    region: list[Corner] = [tuple(row) for row in np.eye(leads.shape[1]).tolist()]
    for lead in leads.tolist():
        heights = [sum(part * height for part, height in zip(corner, lead, strict=True)) for corner in region]
        if min(heights) < 0:
            region = _clipped(region, heights)
        if not region:
            break
    return region


def _clipped(region: list[Corner], heights: list[float]) -> list[Corner]:
    """Keep the part of a convex region in which a linear function, given at its corners, is >= 0."""
    kept: list[Corner] = []
    around = list(zip(region, heights, strict=True))
    for (start, above), (end, below) in pairwise([*around, around[0]]):
        if above >= 0:
            kept.append(start)
        if (above > 0 > below) or (above < 0 < below):
            along = above / (above - below)
            kept.append(tuple(x + along * (y - x) for x, y in zip(start, end, strict=True)))
    return list(dict.fromkeys(kept))


def _part(region: list[Corner]) -> float:
    """Return a region's part of the area of a triangle, of the length of a segment, or 1 for a point."""
    if not region:
        return 0.0
    if len(region[0]) < 3:
        first = [corner[0] for corner in region]
        return max(first) - min(first) if len(region[0]) == 2 else 1.0
    return abs(sum(x[1] * y[2] - y[1] * x[2] for x, y in pairwise([*region, region[0]])))
