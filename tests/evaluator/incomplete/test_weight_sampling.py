"""Uniform draws from sets of weights."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.incomplete import weight_sampling
from evaluator.incomplete.hit_and_run import Chains, hull, mixed_chains, scale_reduction
from evaluator.incomplete.weight_sampling import WeightSampler, weight_rows
from evaluator.incomplete.weight_sets import WeightSet, weight_set, weights_in_order
from evaluator.simulation.weight_draws import draw_weights
from tests.evaluator.cases import golden
from tests.evaluator.weight_cases import rank_order_centroid, weight_sets

PARTIAL = [(0, 1), (1, 2), (3, 2), (3, 4)]


def by_hit_and_run(weights: WeightSet, count: int, seed: int = 0) -> FloatArray:
    """Draws by hit-and-run even where there is a better way; the chains must mix."""
    mixing, draws = mixed_chains(hull(weights), np.random.default_rng(seed))
    assert mixing.passed
    assert mixing.scale_reduction < 1.01
    first = next(draws)
    further = [next(draws) for _ in range(count // len(first))]
    return np.concatenate((first, *further))[:count]


def by_sampler(weights: WeightSet, count: int) -> FloatArray:
    return weight_rows(weights, count, np.random.default_rng(0))


def by_rejection(weights: WeightSet, proposals: int, seed: int = 1) -> FloatArray:
    """Draws from the whole simplex, those in the set kept."""
    drawn = np.random.default_rng(seed).dirichlet(np.ones(weights.n_criteria), proposals)
    kept: FloatArray = drawn[weights.contains(drawn)]
    return kept


@settings(max_examples=60)
@given(weight_sets(), st.integers(0, 2**32))
def test_that_draws_are_in_the_set_and_repeat_with_the_seed(weights: WeightSet, seed: int) -> None:
    drawn = weight_rows(weights, 700, np.random.default_rng(seed))
    assert drawn.shape == (700, weights.n_criteria)
    np.testing.assert_allclose(drawn.sum(axis=1), 1, atol=1e-9)
    assert (drawn >= 0).all()
    assert weights.contains(drawn, 2e-8).all()
    sampler = WeightSampler(weights, np.random.default_rng(seed))
    split = np.concatenate((sampler.rows(0, 33), sampler.rows(33, 667)))
    np.testing.assert_array_equal(split, drawn)
    assert sampler.mixing.passed


def test_that_draws_come_one_after_another() -> None:
    sampler = WeightSampler(weight_set(3), np.random.default_rng(0))
    sampler.rows(0, 10)
    with pytest.raises(EvaluationError, match="number 0 are asked for; expected 10"):
        sampler.rows(0, 10)


@pytest.mark.parametrize(
    ("weights", "way"),
    [
        (weight_set(5), "exact"),
        (weights_in_order(np.array([5.0, 4, 4, 1])), "exact"),
        (weight_set(5, at_least=PARTIAL), "exact"),
        (weight_set(5, at_least=[*PARTIAL, (1, 0)]), "exact"),
        (weight_set(5, low=0.05), "exact"),
        (weight_set(3, low=[0.2, 0.3, 0.5]), "exact"),
        (weight_set(5, high=0.5), "rejection"),
        (weight_set(5, low=0.05, at_least=[(0, 1)]), "rejection"),
        (weight_set(4, rows=[[1, -2, 0, 0]], limits=[0]), "rejection"),
        (weight_set(4, rows=[[1, -2, 0, 0], [-1, 2, 0, 0]], limits=[0, 0]), "hit-and-run"),
        (weight_set(12, low=0.7 / 12, high=1.3 / 12), "hit-and-run"),
    ],
)
def test_that_each_set_is_drawn_in_the_best_way(weights: WeightSet, way: str) -> None:
    mixing = WeightSampler(weights, np.random.default_rng(0)).mixing
    assert mixing.way == way
    assert mixing.passed
    assert (mixing.scale_reduction > 1) == (way == "hit-and-run")
    assert (mixing.accepted < 1) == (way == "rejection")


def test_that_a_set_tells_its_dimensions() -> None:
    dimensions = [
        WeightSampler(weights, np.random.default_rng(0)).mixing.dimensions
        for weights in (
            weight_set(4),
            weight_set(4, at_least=[(0, 1), (1, 0)]),
            weight_set(4, low=[0.3, 0, 0, 0], high=[0.3, 1, 1, 1]),
            weight_set(4, rows=[[1, -2, 0, 0], [-1, 2, 0, 0]], limits=[0, 0]),
            weight_set(4, low=0.25),
            weight_set(1),
        )
    ]
    assert dimensions == [3, 2, 2, 2, 0, 0]


@pytest.mark.parametrize("draw", [by_sampler, by_hit_and_run])
def test_that_ordered_weights_match_the_closed_form(draw: Callable[[WeightSet, int], FloatArray]) -> None:
    case = golden("smaa2_exact_ordinal_constraint")["expected"]
    drawn = draw(weights_in_order(np.array([90.0, 50, 10])), 100_000)
    assert (drawn[:, 0] > 0.5).mean() == pytest.approx(
        case["P_A_first"], abs=case["monte_carlo_tolerance_4sigma_1e5"]
    )
    np.testing.assert_allclose(drawn.mean(axis=0), case["mean_weights"], atol=0.002)


@pytest.mark.parametrize("m", [3, 4, 5, 6, 12])
def test_that_hit_and_run_averages_to_the_rank_order_centroid(m: int) -> None:
    expected = rank_order_centroid(m)
    if m < 7:
        np.testing.assert_allclose(expected, golden("rank_order_weights")["expected"]["exact"][str(m)]["roc"])
    drawn = by_hit_and_run(weights_in_order(np.arange(m, 0, -1.0)), 40_000)
    np.testing.assert_allclose(drawn.mean(axis=0), expected, atol=0.002)


def test_that_hit_and_run_has_the_moments_of_the_simplex() -> None:
    m = 8
    drawn = by_hit_and_run(weight_set(m), 60_000)
    np.testing.assert_allclose(drawn.mean(axis=0), 1 / m, atol=0.002)
    expected = (np.eye(m) * m - 1) / (m * m * (m + 1))
    np.testing.assert_allclose(np.cov(drawn.T), expected, atol=3e-4)
    for column in drawn[::7].T:
        assert stats.kstest(column, stats.beta(1, m - 1).cdf).pvalue > 1e-4


@pytest.mark.parametrize(
    "weights",
    [
        weight_set(5, low=[0.1, 0, 0, 0.05, 0], high=[0.4, 0.5, 0.3, 1, 0.35]),
        weight_set(5, at_least=PARTIAL, high=0.5),
        weight_set(4, rows=[[1, -2, 0, 0], [0, 1, 1, -1]], limits=[0, 0.5], low=0.02),
    ],
)
def test_that_hit_and_run_agrees_with_rejection(weights: WeightSet) -> None:
    exact = by_rejection(weights, 1_000_000)
    drawn = by_hit_and_run(weights, 60_000)
    np.testing.assert_allclose(drawn.mean(axis=0), exact.mean(axis=0), atol=0.003)
    np.testing.assert_allclose(np.cov(drawn.T), np.cov(exact.T), atol=6e-4)
    mixed = np.random.default_rng(2).standard_normal((5, weights.n_criteria))
    for along in mixed:
        assert stats.ks_2samp(drawn[::10] @ along, exact[:10_000] @ along).pvalue > 1e-4


@pytest.mark.parametrize(
    ("pairs", "m"), [(PARTIAL, 5), ([(0, 1), (2, 1), (2, 3)], 4), ([(0, 3), (1, 3), (2, 3), (0, 4)], 6)]
)
def test_that_partial_orders_agree_with_rejection(pairs: list[tuple[int, int]], m: int) -> None:
    weights = weight_set(m, at_least=pairs)
    exact = by_rejection(weights, 400_000)
    drawn = weight_rows(weights, 40_000, np.random.default_rng(0))
    np.testing.assert_allclose(drawn.mean(axis=0), exact.mean(axis=0), atol=0.005)
    np.testing.assert_allclose(np.cov(drawn.T), np.cov(exact.T), atol=1e-3)


def test_that_ties_are_drawn_evenly_on_the_dimensions_that_are_left() -> None:
    # equal shares 0 and 1, share 0 at least share 2: on the segment from (1/3, 1/3, 1/3) to (1/2, 1/2, 0)
    weights = weight_set(3, at_least=[(0, 1), (1, 0), (0, 2)])
    for drawn in (weight_rows(weights, 20_000, np.random.default_rng(0)), by_hit_and_run(weights, 20_000)):
        assert stats.kstest(drawn[:, 0], stats.uniform(1 / 3, 1 / 6).cdf).pvalue > 1e-4
    tied = weight_set(5, at_least=[(0, 1), (1, 0), (1, 2), (3, 2), (3, 4)])
    exact = weight_rows(tied, 60_000, np.random.default_rng(0))
    np.testing.assert_allclose(exact.mean(axis=0), by_hit_and_run(tied, 60_000).mean(axis=0), atol=0.003)
    np.testing.assert_allclose(np.cov(exact.T), np.cov(by_hit_and_run(tied, 60_000).T), atol=6e-4)


def test_that_a_thin_set_mixes_as_well_as_a_wide_one() -> None:
    along = np.array([1.0, -1, 0.5, 0, 0.2, -0.3])
    for width in (1e-2, 1e-6):
        middle = float(along.mean())
        weights = weight_set(6, rows=[along, -along], limits=[middle + width, width - middle])
        drawn = by_hit_and_run(weights, 40_000)
        place = (drawn @ along - middle) / width
        assert stats.kstest(place[::10], stats.uniform(-1, 2).cdf).pvalue > 1e-4


def test_that_lower_bounds_shift_and_shrink_the_simplex() -> None:
    low = np.array([0.1, 0, 0.3, 0.2])
    drawn = weight_rows(weight_set(4, low=low), 40_000, np.random.default_rng(0))
    np.testing.assert_allclose(drawn.mean(axis=0), low + 0.4 / 4, atol=0.002)
    for column, bound in zip(drawn.T, low, strict=True):
        assert stats.kstest((column - bound) / 0.4, stats.beta(1, 3).cdf).pvalue > 1e-4


def test_that_an_upper_bound_leaves_out_the_volume_that_theory_says() -> None:
    m, top = 6, 0.3
    inside = sum((-1) ** k * math.comb(m, k) * max(1 - k * top, 0) ** (m - 1) for k in range(m + 1))
    drawn = draw_weights("uniform", np.ones(m), 100_000, np.random.default_rng(0))
    assert weight_set(m, high=top).contains(drawn).mean() == pytest.approx(inside, abs=0.005)


def test_that_large_orders_fall_back_on_chains(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = weight_set(7, at_least=[(0, 1), (0, 2), (0, 3), (1, 6), (2, 6), (3, 4)])
    exact = weight_rows(weights, 30_000, np.random.default_rng(0))
    monkeypatch.setattr(weight_sampling, "completions", lambda order, sizes: None)
    sampler = WeightSampler(weights, np.random.default_rng(0))
    assert sampler.mixing.way == "hit-and-run"
    assert sampler.mixing.passed
    np.testing.assert_allclose(sampler.rows(0, 30_000).mean(axis=0), exact.mean(axis=0), atol=0.004)


def test_that_criteria_without_relation_do_not_make_an_order_large() -> None:
    weights = weight_set(40, at_least=[(0, 1), (0, 2), (3, 2)])
    assert WeightSampler(weights, np.random.default_rng(0)).mixing.way == "exact"


def test_that_chains_that_do_not_mix_are_told() -> None:
    around = hull(weight_set(8))
    chains = Chains(around, np.random.default_rng(0))
    slow, per_independent = scale_reduction(np.stack([chains.after(1) for _ in range(32)]))
    assert slow > 1.1
    assert per_independent > 5
    independent = np.random.default_rng(0).dirichlet(np.ones(8), (32, 512))
    fine, per_independent = scale_reduction(independent)
    assert fine == pytest.approx(1, abs=0.005)
    assert per_independent == pytest.approx(1, abs=0.15)


def test_that_chains_of_unequal_spread_are_told() -> None:
    luck = np.random.default_rng(0)
    draws = luck.standard_normal((64, 100, 2))
    draws[:, :50] *= 2.0
    assert scale_reduction(draws)[0] > 1.05
