"""The weights that two shares can take together while the free others keep their proportions.

Two shares x and y span a triangle x, y >= 0, x + y <= 1 - L, L being the locked share of the others; the free
others share out 1 - L - x - y. Weights, and additive totals, are linear over it, so the corners say it all.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from evaluator.arrays import FloatArray, expect_shape
from evaluator.errors import EvaluationError
from evaluator.weighting.swing import Points, proportions, shares

ROUNDING = 1e-12  # a share below this is none


@dataclass(frozen=True, slots=True, eq=False)
class WeightPlane:
    """The reach of two shares, by its c corners; m criteria. Made by `weight_plane`.

    Attributes
    ----------
    criteria : (int, int)
        The two criteria.
    corners : ndarray of float64, shape (c, 2)
        The two shares at each corner, counter-clockwise from neither having any: a triangle (c = 3). Where
        the others cannot change, only a segment (c = 2) along which the two exchange their shares; where
        nothing can move, a point (c = 1).
    weights : ndarray of float64, shape (c, m)
        All shares at each corner.
    current : ndarray of float64, shape (2,)
        The two shares now.
    """

    criteria: tuple[int, int]
    corners: FloatArray
    weights: FloatArray
    current: FloatArray

    def parts(self, places: FloatArray) -> FloatArray:
        """Say how much of each corner a place is.

        Parameters
        ----------
        places : ndarray of float64, shape (count, 2)
            Pairs of shares within reach.

        Returns
        -------
        ndarray of float64, shape (count, c)
            Rows that sum to 1: parts @ corners = places, and parts @ weights are the weights there.
        """
        expect_shape("places", places, (places.shape[0], 2))
        if len(self.corners) == 1:
            return np.ones((places.shape[0], 1))
        along = places / self.corners.max()
        if len(self.corners) == 2:
            return np.column_stack((along[:, 0], 1 - along[:, 0]))
        return np.column_stack((1 - along.sum(axis=1), along))


def weight_plane(points: Points, first: int, second: int) -> WeightPlane:
    """Find what two criteria's shares can reach together.

    Parameters
    ----------
    points : Points
        Points of m criteria, with locks. The two are taken as unlocked, the other locked shares stay.
    first, second : int
        Two different criteria.

    Returns
    -------
    WeightPlane

    Raises
    ------
    EvaluationError
        When the two are the same or all points are zero.

    Notes
    -----
    w(x, y) = locked + x e_first + y e_second + (1 - L - x - y) R, with R the proportions of the free others,
    as for the path of one share (`sensitivity.weight_paths`).
    """
    if first == second:
        raise EvaluationError(f"Both criteria are {first}; expected two different ones")
    weights = shares(points.points)
    both = np.zeros(weights.size, dtype=np.bool_)
    both[[first, second]] = True
    mix = proportions(points, ~points.locked & ~both)
    still = ~both if mix is None else points.locked & ~both
    room = float(weights[~still].sum())
    held = np.where(still, weights, 0.0)
    units = np.eye(weights.size)[[first, second]]
    if room <= ROUNDING:
        corners, spread = np.zeros((1, 2)), np.zeros((1, weights.size))
        held = weights
    elif mix is None:
        corners, spread = room * np.eye(2), units
    else:
        corners, spread = room * np.array([[0.0, 0], [1, 0], [0, 1]]), np.vstack((mix, units))
    return WeightPlane((first, second), corners, held + room * spread, weights[[first, second]])
