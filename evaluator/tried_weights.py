"""Who wins as weights move, for any method: by trying weights on a grid or along a path.

A method is given by its figures: a callable that takes weights (count, m) and returns the figures (count, k)
of the k options that it ranks, as the prepared methods do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from evaluator.arrays import FloatArray, IntArray, expect_shape
from evaluator.errors import EvaluationError
from evaluator.ranking import ROUNDING, TOLERANCE
from evaluator.sensitivity import Track, weight_paths
from evaluator.weight_plane import WeightPlane
from evaluator.weighting.swing import Points

Figures: TypeAlias = Callable[[FloatArray], FloatArray]

STEPS = 100  # parts of a path or of a share that are tried
NEAR = 1e-12  # shares this close are the same
HALVINGS = 50  # from a hundredth of a share to the last bit


@dataclass(frozen=True, slots=True, eq=False)
class TwoWayGrid:
    """Who wins in each of c cells over the reach of two shares.

    Attributes
    ----------
    plane : WeightPlane
        The reach.
    size : float
        Side of a cell, in shares; 0 on a point.
    cells : ndarray of int64, shape (c, 2)
        Column and row of each cell, from 0; those on the long side of the triangle are cut in half by it.
    places : ndarray of float64, shape (c, 2)
        The two shares that were tried: the centre of the cell or of its half.
    winners : ndarray of int64, shape (c,)
        The winner there, of tied options the first; -1 when nothing is ranked.
    """

    plane: WeightPlane
    size: float
    cells: IntArray
    places: FloatArray
    winners: IntArray


def two_way_grid(
    plane: WeightPlane,
    figures: Figures,
    options: IntArray,
    lower_is_better: bool = False,
    steps: int = STEPS // 2,
) -> TwoWayGrid:
    """Try a method in every cell of a grid over two shares.

    Parameters
    ----------
    plane : WeightPlane
        From `weight_plane`, m criteria.
    figures : callable
        Weights (count, m) to figures (count, k).
    options : ndarray of int64, shape (k,)
        The options that the figures belong to.
    lower_is_better : bool
        Whether a smaller figure is better.
    steps : int
        Cells along each share, at least 1.

    Returns
    -------
    TwoWayGrid

    Raises
    ------
    EvaluationError
        When there are no steps, or the figures have another shape.
    """
    if steps < 1:
        raise EvaluationError(f"The grid has {steps} steps; expected one at least")
    reach = float(plane.corners.max())
    columns, rows = (side.ravel() for side in np.meshgrid(np.arange(steps), np.arange(steps), indexing="ij"))
    middle: FloatArray = np.full(columns.size, 0.5)
    edge = columns + rows == steps - 1
    if len(plane.corners) == 3:
        inside = columns + rows < steps
        middle[edge] = 1 / 3
    elif len(plane.corners) == 2:
        inside = edge
    else:
        inside = columns + rows == 0
    cells = np.column_stack((columns[inside], rows[inside]))
    places: FloatArray = (cells + middle[inside, None]) * (reach / steps)
    winners = _winners(figures, plane.parts(places) @ plane.weights, options, lower_is_better)
    return TwoWayGrid(plane, reach / steps, cells, places, winners)


def _winners(figures: Figures, weights: FloatArray, options: IntArray, lower_is_better: bool) -> IntArray:
    """Return who wins under each row of weights (count, m); of tied options the first."""
    if options.size == 0:
        return np.full(len(weights), -1)
    found = figures(weights)
    expect_shape("figures", found, (len(weights), options.size))
    heights = -found if lower_is_better else found
    top, bottom = heights.max(axis=1, keepdims=True), heights.min(axis=1, keepdims=True)
    spread = top - bottom
    mere = spread <= ROUNDING * np.maximum(np.abs(top), np.abs(bottom))
    ties = heights >= top - np.where(mere, spread, TOLERANCE * spread)
    winners: IntArray = options[np.argmax(ties, axis=1)]
    return winners


def tried_tracks(
    points: Points, figures: Figures, options: IntArray, lower_is_better: bool = False, steps: int = STEPS
) -> tuple[Track, ...]:
    """Find who wins along the path of every share by trying and bisecting.

    Parameters
    ----------
    points : Points
        Points of m criteria, with locks; paths are those of `sensitivity.weight_paths`.
    figures : callable
        Weights (count, m) to figures (count, k).
    options : ndarray of int64, shape (k,)
        The options that the figures belong to.
    lower_is_better : bool
        Whether a smaller figure is better.
    steps : int
        Parts of a path; `steps` + 1 shares are tried on each.

    Returns
    -------
    tuple of Track, length m
        A winner that wins only between two neighbouring tried shares can be missed. A path of no length has
        one winner from its start to its limit.

    Raises
    ------
    EvaluationError
        When all points are zero, there are no steps, or the figures have another shape.
    """
    if steps < 1:
        raise EvaluationError(f"The path has {steps} steps; expected one at least")
    paths = weight_paths(np.eye(points.points.size), points)
    if options.size == 0:
        return tuple(Track(np.zeros(1), np.zeros(0, dtype=np.int64)) for _ in paths.limit)

    def winners(rows: IntArray, tried: FloatArray) -> IntArray:
        weights = np.maximum(paths.intercept[rows] + paths.slope[rows] * tried[:, None], 0.0)
        return _winners(figures, weights / weights.sum(axis=1, keepdims=True), options, lower_is_better)

    rows = np.repeat(np.arange(paths.limit.size), steps + 1)
    along = np.linspace(0.0, 1.0, steps + 1)
    tried = (paths.start[:, None] + (paths.limit - paths.start)[:, None] * along).ravel()
    found = winners(rows, tried)
    breaks, holders, paths_of = _breaks(rows, tried, found, winners)
    tracks = []
    for i, (start, limit) in enumerate(zip(paths.start, paths.limit, strict=True)):
        mine = paths_of == i
        lines = np.append(found[i * (steps + 1)], holders[mine])
        tracks.append(Track(np.concatenate(([start], breaks[mine], [limit])), lines.astype(np.int64)))
    return tuple(tracks)


def _breaks(
    rows: IntArray, tried: FloatArray, found: IntArray, winners: Callable[[IntArray, FloatArray], IntArray]
) -> tuple[FloatArray, IntArray, IntArray]:
    """Bisect between neighbours with different winners: the breaks, the winner above each, and its path.

    What lies right of a break may be a third option; then the rest of the gap is bisected again.
    """
    gaps = np.flatnonzero((found[1:] != found[:-1]) & (rows[1:] == rows[:-1]))
    path, low, high = rows[gaps], tried[gaps], tried[gaps + 1]
    below, end = found[gaps], found[gaps + 1]
    pieces: list[tuple[IntArray, FloatArray, IntArray]] = []
    while path.size:
        limit, above = high.copy(), end.copy()
        for _ in range(HALVINGS):
            middle = (low + high) / 2
            here = winners(path, middle)
            same = here == below
            low, high, above = (
                np.where(same, middle, low),
                np.where(same, high, middle),
                np.where(same, above, here),
            )
        above = np.where(limit - high <= NEAR, end, above)
        pieces.append((path, high, above))
        on = above != end
        path, low, high, below, end = path[on], high[on], limit[on], above[on], end[on]
    if not pieces:
        return np.zeros(0), np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    paths, breaks, holders = (np.concatenate(column) for column in zip(*pieces, strict=True))
    by = np.lexsort((breaks, paths))
    return breaks[by], holders[by], paths[by]
