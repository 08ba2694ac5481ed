"""Draws of scores."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy import stats

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.problem import Problem
from evaluator.simulation.score_draws import ScoreDraws, draw_scores
from evaluator.values import Piecewise, ValueScale, evaluate
from tests.evaluator.cases import plain_problem


def draws_of(problem: Problem, seed: int = 0, **options: Any) -> ScoreDraws:
    drawn = draw_scores(problem, np.random.default_rng(seed), **options)
    assert drawn is not None
    return drawn


def values_of(drawn: ScoreDraws) -> FloatArray:
    """Value matrices (K, n, m) in double precision."""
    return (drawn.base + drawn.values).transpose(0, 2, 1)


def test_that_scores_are_triangular_in_natural_units() -> None:
    scale = ValueScale(0, 10, Piecewise(((0, 0), (2, 50), (10, 100))))
    drawn = draws_of(plain_problem([[3.0]], [[1.0]], [[9.0]], scales=(scale,)))
    assert drawn.count == 16_384
    exact = evaluate(scale, stats.triang(0.25, 1, 8).ppf((np.arange(4000) + 0.5) / 4000))
    assert stats.ks_2samp(values_of(drawn)[:, 0, 0], exact).pvalue > 1e-3


def test_that_normal_scores_are_truncated_to_the_scale() -> None:
    problem = plain_problem([[95.0]], [[80.0]], [[110.0]])
    drawn = values_of(draws_of(problem, distribution="normal"))[:, 0, 0]
    deviation = 30 / 3.29
    exact = stats.truncnorm((0 - 95) / deviation, (100 - 95) / deviation, 95, deviation)
    assert stats.kstest(drawn, exact.cdf).pvalue > 1e-3
    assert drawn.max() <= 100


def test_that_a_normal_score_far_outside_its_scale_stays_at_the_end() -> None:
    for best, end in ((1e6, 100.0), (-1e6, 0.0)):
        problem = plain_problem([[best]], [[best - 1]], [[best + 1]])
        drawn = values_of(draws_of(problem, distribution="normal"))
        np.testing.assert_allclose(drawn, end, atol=1e-9)


def test_that_even_scores_are_even_from_low_to_high() -> None:
    drawn = values_of(draws_of(plain_problem([[30.0]], [[20.0]], [[60.0]]), distribution="uniform"))[:, 0, 0]
    assert stats.kstest(drawn, stats.uniform(20, 40).cdf).pvalue > 1e-3


@pytest.mark.parametrize("distribution", ["triangular", "normal", "uniform"])
def test_that_draws_stay_within_their_bounds_and_certain_scores_are_exact(distribution: str) -> None:
    best = np.array([[20.1, 30.3, np.nan], [55.5, 120, 0]])
    low = np.array([[10, 30.3, np.nan], [55.5, 90, 0]])
    high = np.array([[20.1, 30.3, np.nan], [60, 130, 0]])
    problem = plain_problem(best, low, high)
    drawn = draws_of(problem, distribution=distribution)
    values = values_of(drawn)
    assert np.isfinite(values).all()
    assert ((values >= -1e-5) & (values <= 100 + 1e-5)).all()
    if distribution != "normal":
        assert (values >= problem.value_low - 1e-5).all()
        assert (values <= problem.value_high + 1e-5).all()
    certain = np.array([[False, True, False], [False, False, True]])
    np.testing.assert_array_equal(drawn.uncertain, ~certain)
    np.testing.assert_array_equal(
        values[:, certain], np.broadcast_to(best[certain], values[:, certain].shape)
    )


def test_that_an_unknown_value_is_uniform_from_0_to_100() -> None:
    drawn = values_of(draws_of(plain_problem([[np.nan]])))[:, 0, 0]
    assert stats.kstest(drawn, stats.uniform(0, 100).cdf).pvalue > 1e-3


def test_that_equal_seeds_share_their_luck_between_scenarios() -> None:
    best = np.array([[20.0, 30], [50, 60]])
    one = plain_problem(best, best - 10, best + 10)
    shifted = plain_problem(best + 5, best - 5, best + 15)
    other_cell = best.copy()
    other_cell[0, 0] = 90
    first, second = values_of(draws_of(one)), values_of(draws_of(shifted))
    np.testing.assert_allclose(second, first + 5, atol=1e-4)
    third = values_of(draws_of(plain_problem(other_cell, other_cell, other_cell + 10)))
    np.testing.assert_array_equal(
        values_of(draws_of(plain_problem(best, best, best + 10)))[:, 1], third[:, 1]
    )


def test_that_options_and_criteria_are_drawn_independently() -> None:
    best = np.full((3, 2), 50.0)
    values = values_of(draws_of(plain_problem(best, best - 20, best + 20))).reshape(-1, 6)
    assert np.abs(np.corrcoef(values.T) - np.eye(6)).max() < 0.04


def test_that_draws_keep_to_the_memory_they_may_use() -> None:
    best = np.full((3, 2), 50.0)
    problem = plain_problem(best, best - 20, best + 20)
    assert draws_of(problem, limit_bytes=2400).values.shape == (100, 2, 3)
    assert draws_of(problem, limit_bytes=1).count == 1


def test_that_drawing_can_be_cancelled() -> None:
    problem = plain_problem([[50.0, 50]], [[40.0, 40]], [[60.0, 60]])
    answers = iter([False, True])
    assert draw_scores(problem, np.random.default_rng(0), cancelled=lambda: next(answers)) is None
    assert draw_scores(problem, np.random.default_rng(0), cancelled=lambda: False) is not None


def test_that_an_unknown_distribution_is_refused() -> None:
    with pytest.raises(EvaluationError, match="expected triangular or normal or uniform"):
        draws_of(plain_problem([[1.0]]), distribution="lognormal")


def test_where_uncertain_draws_can_be_equal() -> None:
    steps = ValueScale(0, 10, Piecewise(((0, 0), (4, 50), (6, 50), (10, 100))))
    constant = ValueScale(5, 5)
    plain = ValueScale(0, 10)
    best = [[5.0, 5, 5, 9, 2]]
    low = [[4.5, 5, 4, 8, 2]]
    high = [[7.0, 6, 6, 11, 2]]
    problem = plain_problem(best, low, high, scales=(steps, constant, plain, plain, plain))
    drawn = draws_of(problem)
    assert drawn.uncertain.tolist() == [[True, False, True, True, False]]
    assert drawn.loose.tolist() == [[True, False, False, True, False]]
    normal = draws_of(problem, distribution="normal")
    assert normal.uncertain.tolist() == [[True, False, True, True, False]]
    assert normal.loose.tolist() == [[True, False, False, False, False]]


@pytest.mark.parametrize(("low", "mode", "high"), [(10.0, 30.0, 90.0), (20, 20, 80), (0, 100, 100)])
def test_that_triangular_scores_have_their_moments(low: float, mode: float, high: float) -> None:
    drawn = values_of(draws_of(plain_problem([[mode]], [[low]], [[high]])))[:, 0, 0]
    variance = (low**2 + mode**2 + high**2 - low * mode - low * high - mode * high) / 18
    near = 4 * np.sqrt(variance / drawn.size)
    assert drawn.mean() == pytest.approx((low + mode + high) / 3, abs=near)
    assert drawn.var() == pytest.approx(variance, rel=0.05)


@pytest.mark.parametrize(("best", "width"), [(50.0, 20.0), (90, 30), (0, 40)])
def test_that_normal_scores_have_the_moments_of_what_the_scale_leaves(best: float, width: float) -> None:
    problem = plain_problem([[best]], [[best - width]], [[best + width]])
    drawn = values_of(draws_of(problem, distribution="normal"))[:, 0, 0]
    deviation = 2 * width / 3.29
    mean, variance = stats.truncnorm.stats(-best / deviation, (100 - best) / deviation, best, deviation)
    assert drawn.mean() == pytest.approx(mean, abs=4 * np.sqrt(variance / drawn.size))
    assert drawn.var() == pytest.approx(variance, rel=0.05)
