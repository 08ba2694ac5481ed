"""Draws of scores in natural units."""

from __future__ import annotations

import numpy as np
import pytest

from evaluator.errors import EvaluationError
from evaluator.problem import Problem
from evaluator.simulation.level_draws import LevelDraws, draw_levels
from evaluator.simulation.score_draws import Distribution, draw_scores
from evaluator.values import Exponential, Piecewise, ValueScale, evaluate
from tests.evaluator.cases import plain_problem

SCALES = (
    ValueScale(0, 1e6),
    ValueScale(10, -10, Exponential(5)),
    ValueScale(0, 8, Piecewise(((0, 0), (2, 70), (5, 70), (8, 100)))),
)


def mixed() -> Problem:
    best = np.array([[3e5, 1.0, 4], [9e5, np.nan, 6], [1.2e6, -3, np.nan], [5e5, 9, 1]])
    low, high = best.copy(), best.copy()
    low[0], high[0] = (1e5, -8, 1), (7e5, 4, 7)
    low[3, 2], high[3, 2] = 0.5, 9
    return plain_problem(best, low, high, scales=SCALES)


def drawn(problem: Problem, options: list[int], distribution: Distribution = "triangular") -> LevelDraws:
    made = draw_levels(problem, np.array(options), np.random.default_rng(5), distribution)
    assert made is not None
    return made


@pytest.mark.parametrize("distribution", ["triangular", "normal"])
def test_that_levels_have_the_values_that_are_drawn_for_totals(distribution: Distribution) -> None:
    problem = mixed()
    levels = drawn(problem, [0, 1, 2, 3], distribution).tables(0, 3000)
    scores = draw_scores(problem, np.random.default_rng(5), distribution=distribution)
    assert scores is not None
    for j, scale in enumerate(SCALES):
        expected = scores.base[j] + scores.values[:3000, j].astype(np.float64)
        np.testing.assert_allclose(evaluate(scale, levels[:, :, j]), expected, atol=2e-4)


def test_that_an_unknown_level_has_a_uniform_value() -> None:
    levels = drawn(mixed(), [1]).tables(0, 16_384)[:, 0, 1]
    values = np.sort(evaluate(SCALES[1], levels))
    np.testing.assert_allclose(values, np.linspace(0, 100, values.size), atol=2)


def test_that_certain_scores_stay_as_they_are_even_beyond_their_scale() -> None:
    for distribution in ("triangular", "normal"):
        draws = drawn(mixed(), [2, 3], distribution)
        tables = draws.tables(100, 200)
        assert tables.shape == (100, 2, 3)
        assert (tables[:, 0, :2] == [1.2e6, -3]).all()
        assert (tables[:, 1, :2] == [5e5, 9]).all()
        assert draws.uncertain.tolist() == [[False, False, True], [False, False, True]]


def test_that_choosing_options_does_not_change_their_luck() -> None:
    every, two = drawn(mixed(), [0, 1, 2, 3]), drawn(mixed(), [3, 0])
    np.testing.assert_allclose(two.tables(0, 50), every.tables(0, 50)[:, [3, 0]], rtol=1e-6)


def test_that_extreme_units_are_no_trouble() -> None:
    best = np.array([[2e300, 2e-300], [1e300, 1e-300]])
    problem = plain_problem(best, best / 2, best * 2, scales=(ValueScale(0, 4e300), ValueScale(0, 4e-300)))
    levels = drawn(problem, [0, 1]).tables(0, 1000)
    assert np.isfinite(levels).all()
    np.testing.assert_allclose(levels.mean(axis=0) / best, 3.5 / 3, rtol=0.05)


def test_that_drawing_can_be_cancelled_and_needs_a_distribution() -> None:
    options, generator = np.array([0]), np.random.default_rng(0)
    assert draw_levels(mixed(), options, generator, cancelled=lambda: True) is None
    with pytest.raises(EvaluationError, match="expected triangular or normal"):
        draw_levels(mixed(), options, generator, "beta")  # type: ignore[arg-type]
