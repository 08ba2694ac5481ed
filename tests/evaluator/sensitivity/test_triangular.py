"""Triangular scores put through value functions."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.sensitivity.triangular import chance_below, expectation_nodes
from evaluator.values import Exponential, Piecewise, ValueScale, evaluate
from tests.evaluator.score_cases import SCALES, levels_at

PLACES = st.lists(st.integers(-20, 120), min_size=3, max_size=3).map(
    lambda hundredths: sorted(k / 100 for k in hundredths)
)
QUANTILES = (np.arange(200_000) + 0.5) / 200_000


def quantiles(low: float, best: float, high: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Evenly spaced quantiles by the inverse distribution function."""
    if low == high:
        return np.full(QUANTILES.shape, low)
    peak = (best - low) / (high - low)
    left = low + (high - low) * np.sqrt(QUANTILES * peak)
    right = high - (high - low) * np.sqrt((1 - QUANTILES) * (1 - peak))
    return np.where(peak > QUANTILES, left, right)


@given(st.sampled_from(SCALES), PLACES, st.integers(0, 100).map(lambda k: k / 100))
def test_that_expectations_equal_those_of_many_quantiles(
    scale: ValueScale, places: list[float], kink: float
) -> None:
    low, best, high = np.sort(levels_at(scale, np.array(places)))
    level = levels_at(scale, np.array([kink]))
    turn = float(evaluate(scale, level)[0])
    ends = (np.array([low]), np.array([best]), np.array([high]))
    values, chances = expectation_nodes(scale, *ends, level)
    many = evaluate(scale, quantiles(low, best, high))
    assert chances.sum() == pytest.approx(1)
    assert (chances >= 0).all()
    assert float((values * chances).sum()) == pytest.approx(many.mean(), abs=2e-3)
    gains = (np.maximum(values - turn, 0) * chances).sum()
    assert float(gains) == pytest.approx(np.maximum(many - turn, 0).mean(), abs=2e-3)
    assert chance_below(level, *ends)[0] == pytest.approx(
        (quantiles(low, best, high) < level).mean(), abs=1e-5
    )


def test_that_a_straight_scale_gives_the_mean_of_the_triangle() -> None:
    low, best, high = np.array([[10.0, 0, 20, 30], [10, 0, 50, 30], [10, 60, 50, 90]])
    values, chances = expectation_nodes(ValueScale(0, 100), low, best, high)
    np.testing.assert_allclose((values * chances).sum(axis=1), (low + best + high) / 3, rtol=1e-12)


def test_that_the_mean_beyond_a_kink_has_its_closed_form() -> None:
    low, best, high = (np.array([end]) for end in (0.0, 40.0, 100.0))
    values, chances = expectation_nodes(ValueScale(0, 100), low, best, high, np.array([70.0]))
    expected = 30**3 / (3 * 60 * 100)  # the integral of (x - 70) (100 - x) / (50 * 60) from 70 to 100
    assert float((np.maximum(values - 70, 0) * chances).sum()) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("mid", [1e-4, 0.01, 0.2, 0.5, 0.8, 0.99, 1 - 1e-4])
def test_that_a_sharply_bent_curve_is_averaged_well(mid: float) -> None:
    scale = ValueScale(0, 1, Exponential(mid))
    values, chances = expectation_nodes(scale, *(np.array([end]) for end in (0.0, 0.0, 1.0)))
    places = (np.arange(2_000_000) + 0.5) / 2_000_000
    many = (evaluate(scale, places) * 2 * (1 - places)).mean()
    assert float((values * chances).sum()) == pytest.approx(many, abs=1e-3)


def test_that_a_jump_in_a_value_function_is_no_obstacle() -> None:
    scale = ValueScale(0, 10, Piecewise(((0, 0), (5, 0), (5 + 1e-9, 100), (10, 100))))
    values, chances = expectation_nodes(scale, *(np.array([end]) for end in (0.0, 5.0, 10.0)))
    assert float((values * chances).sum()) == pytest.approx(50, abs=1e-5)


def test_that_a_certain_score_is_below_the_levels_above_it() -> None:
    here = np.full(3, 4.0)
    assert chance_below(np.array([3.0, 4, 5]), here, here, here).tolist() == [0, 0, 1]


def test_that_one_sided_triangles_have_their_chances() -> None:
    levels = np.array([-1.0, 0.5, 2])
    zero, one = np.zeros(3), np.ones(3)
    assert chance_below(levels, zero, zero, one).tolist() == [0, 0.75, 1]
    assert chance_below(levels, zero, one, one).tolist() == [0, 0.25, 1]
