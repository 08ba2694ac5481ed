"""Who wins over two shares together, for any method: by trying weights on a grid.

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
from evaluator.sensitivity.weight_plane import WeightPlane

Figures: TypeAlias = Callable[[FloatArray], FloatArray]

STEPS = 50  # cells along a share


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
    steps: int = STEPS,
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
