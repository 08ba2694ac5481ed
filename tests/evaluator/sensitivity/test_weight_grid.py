"""Who wins over two shares, by trying."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.sensitivity.weight_grid import two_way_grid
from evaluator.sensitivity.weight_maps import two_way_map
from evaluator.sensitivity.weight_plane import weight_plane
from evaluator.weighting.swing import Points, unlocked
from tests.evaluator.cases import everyone, weighed_tables

Table = tuple[FloatArray, Points]


@settings(max_examples=50)
@given(weighed_tables(options=(1, 8), criteria=(2, 5)), st.data(), st.booleans())
def test_that_each_cell_is_won_by_the_option_of_its_region(
    table: Table, data: st.DataObject, lower: bool
) -> None:
    values, points = table
    i, j = data.draw(st.permutations(range(points.points.size)))[:2]
    plane = weight_plane(points, i, j)
    options = np.arange(values.shape[0])
    sign = -1 if lower else 1
    grid = two_way_grid(plane, lambda weights: sign * weights @ values.T, options, lower, steps=9)
    assert len(grid.cells) == {3: 45, 2: 9, 1: 1}[len(plane.corners)]
    assert len({tuple(cell) for cell in grid.cells.tolist()}) == len(grid.cells)
    np.testing.assert_array_equal(np.floor(grid.places / max(grid.size, 1e-9) + 1e-9), grid.cells)
    totals = (plane.parts(grid.places) @ plane.weights) @ values.T
    tops = totals.max(axis=1, keepdims=True)
    assert (totals[np.arange(len(totals)), grid.winners] >= tops[:, 0] - 1e-6).all()
    clear = (totals >= tops - 1e-6).sum(axis=1) == 1
    assert np.isin(grid.winners[clear], two_way_map(plane, values, everyone(values)).options).all()


def test_that_cells_agree_with_the_exact_areas() -> None:
    generator = np.random.default_rng(8)
    values = 100 * generator.random((8, 5))
    plane = weight_plane(unlocked(generator.random(5)), 0, 3)
    grid = two_way_grid(plane, lambda weights: weights @ values.T, np.arange(8), steps=200)
    found = two_way_map(plane, values, np.ones(8, dtype=bool))
    whole = np.where(grid.cells.sum(axis=1) == 199, 0.5, 1.0)
    counts = np.bincount(grid.winners, whole, minlength=8) / whole.sum()
    assert counts[found.options] == pytest.approx(found.parts, abs=0.01)


def test_that_a_grid_names_options_by_their_own_numbers() -> None:
    plane = weight_plane(unlocked(np.ones(3)), 0, 1)
    values = np.array([[10.0, 10, 10], [90, 90, 90]])
    grid = two_way_grid(plane, lambda weights: weights @ values.T, np.array([3, 7]), steps=3)
    assert set(grid.winners.tolist()) == {7}
    nobody = two_way_grid(plane, lambda weights: weights @ values.T, np.array([], dtype=int), steps=3)
    assert set(nobody.winners.tolist()) == {-1}


def test_that_a_point_is_one_cell() -> None:
    raw = np.array([0.0, 0, 50])
    plane = weight_plane(Points(raw, raw, np.array([False, False, True])), 0, 1)
    values = np.array([[100.0, 0, 10], [0, 60, 30]])
    grid = two_way_grid(plane, lambda weights: weights @ values.T, np.arange(2))
    assert (grid.cells.tolist(), grid.places.tolist(), grid.winners.tolist()) == ([[0, 0]], [[0, 0]], [1])


def test_that_trying_needs_steps_and_figures_for_each_option() -> None:
    points = unlocked(np.array([1.0, 1, 1]))
    plane = weight_plane(points, 0, 1)
    with pytest.raises(EvaluationError, match="one at least"):
        two_way_grid(plane, lambda weights: weights, np.arange(3), steps=0)
    with pytest.raises(EvaluationError, match="figures has the shape"):
        two_way_grid(plane, lambda weights: weights, np.arange(2))
