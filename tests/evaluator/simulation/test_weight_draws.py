"""Draws of weights."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from evaluator.errors import EvaluationError
from evaluator.simulation.weight_draws import WeightScheme, around, base_weights, draw_weights, gamma_places
from evaluator.weighting.swing import Points, shares
from tests.evaluator.cases import golden, points_of


@settings(max_examples=30)
@given(
    st.integers(1, 7).flatmap(points_of),
    st.sampled_from(["around", "uniform", "ordinal"]),
    st.integers(0, 99),
)
def test_that_weights_are_normalised_and_keep_what_the_scheme_promises(
    points: Points, scheme: WeightScheme, seed: int
) -> None:
    raw = points.points
    drawn = draw_weights(scheme, raw, 50, np.random.default_rng(seed))
    assert drawn.shape == (50, raw.size)
    np.testing.assert_allclose(drawn.sum(axis=1), 1, atol=1e-12)
    assert (drawn >= 0).all()
    if scheme == "around":
        assert ((drawn > 0) == (raw > 0)).all()
    if scheme == "ordinal":
        for better in range(raw.size):
            for worse in np.flatnonzero(raw < raw[better]):
                assert (drawn[:, better] >= drawn[:, worse]).all()
    again = draw_weights(scheme, raw, 50, np.random.default_rng(seed))
    np.testing.assert_array_equal(drawn, again)


def test_that_uniform_weights_have_the_marginals_of_the_simplex() -> None:
    drawn = draw_weights("uniform", np.array([9.0, 1, 0, 5]), 20_000, np.random.default_rng(1))
    for column in drawn.T:
        assert stats.kstest(column, stats.beta(1, 3).cdf).pvalue > 1e-3


def test_that_ordered_weights_average_to_the_rank_order_centroid_in_closed_form() -> None:
    case = golden("smaa2_exact_ordinal_constraint")
    drawn = draw_weights("ordinal", np.array([90.0, 50, 10]), 100_000, np.random.default_rng(2))
    np.testing.assert_allclose(drawn.mean(axis=0), case["expected"]["mean_weights"], atol=0.004)


def test_that_tied_points_are_unconstrained_among_themselves() -> None:
    drawn = draw_weights("ordinal", np.array([5.0, 90, 5, 90]), 40_000, np.random.default_rng(3))
    assert (drawn[:, [1, 3]].min(axis=1) >= drawn[:, [0, 2]].max(axis=1)).all()
    assert (drawn[:, 1] > drawn[:, 3]).mean() == pytest.approx(0.5, abs=0.01)
    assert (drawn[:, 0] > drawn[:, 2]).mean() == pytest.approx(0.5, abs=0.01)
    # ROC(4): the two largest average 25/48 and 13/48, shared by the tied pair
    assert drawn[:, 1].mean() == pytest.approx((25 + 13) / 96, abs=0.003)


@pytest.mark.parametrize("spread", [0.1, 0.5, 1, 10, 1000, 1e6])
def test_that_the_gamma_table_holds_the_quantiles(spread: float) -> None:
    chances = (np.arange(65_536) + 0.5) / 65_536
    exact = stats.gamma.ppf(chances, spread) / spread
    np.testing.assert_allclose(gamma_places(spread), exact, rtol=1e-4)
    assert gamma_places(spread).mean() == pytest.approx(1, abs=1e-12)


@pytest.mark.parametrize("spread", [0, 0.09, -1, 1.1e6, np.nan, np.inf])
def test_that_the_spread_has_bounds(spread: float) -> None:
    with pytest.raises(EvaluationError, match="The spread is"):
        base_weights(10, 2, np.random.default_rng(0), spread)


def test_that_base_draws_are_independent_gamma_variates() -> None:
    gamma = base_weights(20_000, 5, np.random.default_rng(4)).gamma
    for column in gamma.T:
        assert stats.kstest(column * 10, stats.gamma(10).cdf).pvalue > 1e-3
    correlations = np.corrcoef(gamma.T) - np.eye(5)
    assert np.abs(correlations).max() < 0.03


def test_that_further_draws_continue_the_kept_ones() -> None:
    base = base_weights(100, 5, np.random.default_rng(4))
    np.testing.assert_array_equal(base.rows(0, 100), base.gamma)
    np.testing.assert_array_equal(base.rows(37, 20), base.gamma[37:57])
    assert not np.array_equal(base.rows(100, 100), base.gamma)


def test_that_varied_weights_follow_their_base() -> None:
    weights = np.array([0.5, 0.0, 0.5])
    gamma = np.array([[1.0, 2, 3]])
    np.testing.assert_allclose(around(weights, gamma), [[0.25, 0, 0.75]])


@pytest.mark.parametrize(
    ("scheme", "points", "message"),
    [
        ("around", [0.0, 0], "All points are zero"),
        ("uniform", [1.0, -1], "expected finite numbers from 0"),
        ("sideways", [1.0, 1], "expected around, uniform or ordinal"),
    ],
)
def test_that_weights_cannot_be_drawn_from_nonsense(
    scheme: WeightScheme, points: list[float], message: str
) -> None:
    with pytest.raises(EvaluationError, match=message):
        draw_weights(scheme, np.array(points), 3, np.random.default_rng(0))


def test_that_shares_drawn_around_a_weighting_average_close_to_it() -> None:
    points = np.array([100.0, 60, 0, 20])
    drawn = draw_weights("around", points, 50_000, np.random.default_rng(5), spread=400)
    np.testing.assert_allclose(drawn.mean(axis=0), shares(points), atol=0.002)
    ratios = np.log(drawn[:, 0] / drawn[:, 1])
    assert ratios.mean() == pytest.approx(np.log(100 / 60), abs=0.001)
    assert ratios.std() == pytest.approx(np.sqrt(2 / 400), rel=0.02)


def test_that_uniform_weights_have_the_moments_of_the_simplex() -> None:
    m = 6
    drawn = draw_weights("uniform", np.ones(m), 100_000, np.random.default_rng(6))
    np.testing.assert_allclose(drawn.mean(axis=0), 1 / m, atol=0.002)
    np.testing.assert_allclose(np.cov(drawn.T), (np.eye(m) * m - 1) / (m * m * (m + 1)), atol=6e-4)
    np.testing.assert_allclose((drawn**2).mean(axis=0), 2 / (m * (m + 1)), atol=6e-4)


def test_that_the_greatest_uniform_weights_average_to_the_rank_order_centroid() -> None:
    m = 5
    drawn = -np.sort(-draw_weights("uniform", np.ones(m), 100_000, np.random.default_rng(7)), axis=1)
    expected = golden("rank_order_weights")["expected"]["exact"][str(m)]["roc"]
    np.testing.assert_allclose(drawn.mean(axis=0), expected, atol=0.002)
