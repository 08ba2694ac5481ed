"""Rank acceptability, pairwise wins and what is too close to call."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.dominance import dominance
from evaluator.errors import EvaluationError
from evaluator.problem import Problem
from evaluator.simulation.pairings import pairings
from evaluator.simulation.rank_counts import RankCounts
from evaluator.simulation.robustness import (
    Acceptability,
    Simulation,
    acceptability,
    make_simulation,
)
from evaluator.simulation.score_draws import draw_scores
from evaluator.simulation.weight_draws import around, base_weights
from evaluator.values import Piecewise, ValueScale
from evaluator.weighting.swing import Points, shares
from tests.evaluator.cases import everyone, golden, masks, plain_problem, weighed_tables

Table = tuple[FloatArray, Points]


def simulation_of(problem: Problem, seed: int = 0, scores: bool = True, kept: int = 4000) -> Simulation:
    made = make_simulation(problem, seed, scores=scores, kept=kept)
    assert made is not None
    return made


def doubtful(seed: int, n: int = 6, m: int = 4, width: float = 30) -> Problem:
    generator = np.random.default_rng(seed)
    best = 100 * generator.random((n, m))
    low = np.maximum(best - width * generator.random((n, m)), 0)
    return plain_problem(best, low, np.minimum(best + width * generator.random((n, m)), 100))


def reference_counts(totals: FloatArray) -> FloatArray:
    """[i, r] how often option i took rank r + 1: sorting the plain totals twice."""
    n = totals.shape[1]
    places = np.argsort(np.argsort(-totals, axis=1, kind="stable"), axis=1)
    return np.array([np.bincount(places[:, i], minlength=n) for i in range(n)])


def refined(simulation: Simulation, weights: FloatArray, count: int) -> Acceptability:
    found = simulation.refine(weights, count)
    assert found is not None
    return found


def assert_equal(one: Acceptability, other: Acceptability) -> None:
    for name in Acceptability.__slots__:
        np.testing.assert_array_equal(getattr(one, name), getattr(other, name), err_msg=name)


def test_smaa2_under_ordinal_weights_equals_the_closed_form() -> None:
    case = golden("smaa2_exact_ordinal_constraint")
    problem = plain_problem(100 * np.array(case["matrix"], dtype=float))
    found = acceptability(problem, np.array([90.0, 50, 10]), "ordinal", 100_000, seed=1)
    tolerance = case["expected"]["monte_carlo_tolerance_4sigma_1e5"]
    assert found.first[0] == pytest.approx(case["expected"]["P_A_first"], abs=tolerance)
    assert found.beats[0, 1] == found.first[0]
    mean = found.first @ found.central_weights
    np.testing.assert_allclose(mean, case["expected"]["mean_weights"], atol=tolerance)


def test_that_uniform_acceptability_of_symmetric_options_is_even() -> None:
    found = acceptability(plain_problem(100 * np.eye(4)), np.ones(4), "uniform", 60_000, seed=2)
    np.testing.assert_allclose(found.ranks, 0.25, atol=0.008)
    np.testing.assert_allclose(found.beats, 0.5 * (1 - np.eye(4)), atol=0.008)
    # of four uniform weights the largest averages ROC(4)'s first, 25/48
    np.testing.assert_allclose(np.diag(found.central_weights), 25 / 48, atol=0.01)


@pytest.mark.parametrize(("n", "m"), [(2, 1), (3, 2), (30, 12), (33, 5), (150, 3), (300, 4)])
def test_that_quick_counts_equal_a_plain_double_precision_sort(n: int, m: int) -> None:
    values = np.random.default_rng(n).random((n, m)) * 100
    values[:2] = values[0]
    values[1, 0] = np.nextafter(values[0, 0], 200) if m == 1 else values[0, 0] + 1e-9
    simulation = simulation_of(plain_problem(values), scores=False, kept=2000)
    weights = shares(np.random.default_rng(m).random(m))
    found = refined(simulation, weights, 2000)
    drawn = around(weights, simulation.base.gamma)
    totals = drawn @ values.T
    if m == 1:
        found_counts = np.rint(found.ranks[2:] * 2000)
        np.testing.assert_array_equal(found_counts, reference_counts(totals)[2:])
        return
    np.testing.assert_array_equal(np.rint(found.ranks * 2000), reference_counts(totals))
    np.testing.assert_allclose(found.expected, totals.mean(axis=0), atol=1e-9)
    np.testing.assert_allclose(found.low, np.percentile(totals, 5, axis=0, method="inverted_cdf"), atol=1e-4)
    np.testing.assert_allclose(
        found.high, np.percentile(totals, 95, axis=0, method="inverted_cdf"), atol=1e-4
    )
    wins = (totals[:, :, None] > totals[:, None, :]).mean(axis=0) if n <= 150 else None
    if wins is not None:
        np.testing.assert_allclose(found.beats, wins, atol=1e-12)
    winners = np.argmax(totals, axis=1)
    for i in np.unique(winners):
        np.testing.assert_allclose(found.central_weights[i], drawn[winners == i].mean(axis=0), atol=1e-12)


def test_that_wins_of_many_options_are_counted_in_the_first_samples() -> None:
    values = np.random.default_rng(1).random((300, 3)) * 100
    simulation = simulation_of(plain_problem(values), scores=False, kept=6000)
    weights = np.array([0.5, 0.3, 0.2])
    found = refined(simulation, weights, 6000)
    totals = around(weights, simulation.base.gamma)[:4096] @ values.T
    for a, b in [(0, 1), (5, 250), (299, 3), (129, 128)]:
        assert found.beats[a, b] == pytest.approx((totals[:, a] > totals[:, b]).mean(), abs=1e-12)


def test_that_sampled_scores_meet_the_weights_of_their_sample() -> None:
    problem = doubtful(3)
    simulation = simulation_of(problem)
    weights = np.array([0.4, 0.3, 0.2, 0.1])
    found = refined(simulation, weights, 2500)
    drawn = around(weights, simulation.base.gamma[:2500])
    scores = simulation.scores
    assert scores is not None
    matrices = scores.base + scores.values[:2500].astype(np.float64)
    totals = np.einsum("sj,sji->si", drawn, matrices)
    # what a draw adds is summed in single precision: a near tie may fall either way
    np.testing.assert_allclose(found.ranks * 2500, reference_counts(totals), atol=1)
    np.testing.assert_allclose(found.expected, totals.mean(axis=0), atol=1e-5)


@settings(max_examples=40)
@given(weighed_tables(options=(1, 6), locks=False), st.data())
def test_that_probabilities_sum_to_one_and_agree_with_each_other(table: Table, data: st.DataObject) -> None:
    values, points = table
    n = values.shape[0]
    ranked = data.draw(masks(n))
    width = data.draw(st.sampled_from([0.0, 5.0, 60.0]))
    problem = plain_problem(values, values - width, values + width, ranked=ranked)
    simulation = Simulation(
        problem,
        draw_scores(problem, np.random.default_rng(0), limit_bytes=4 * 200 * values.size),
        base_weights(500, values.shape[1], np.random.default_rng(1)),
    )
    found = refined(simulation, shares(points.points), 500)
    for name in Acceptability.__slots__:
        assert np.isfinite(getattr(found, name)).all()
    np.testing.assert_allclose(found.ranks[ranked].sum(axis=1), 1, atol=1e-12)
    np.testing.assert_allclose(found.ranks[:, : ranked.sum()].sum(axis=0), 1, atol=1e-12)
    np.testing.assert_array_equal(found.first, found.ranks[:, 0])
    for part in (found.ranks, found.beats, found.expected, found.low, found.high, found.central_weights):
        assert not part[~ranked].any()
    pairs = np.outer(ranked, ranked) & ~np.eye(n, dtype=bool)
    np.testing.assert_allclose((found.beats + found.beats.T)[pairs], 1, atol=1e-12)
    assert not found.beats[~pairs].any()
    assert (found.low <= found.high).all()
    sums = found.central_weights.sum(axis=1)
    np.testing.assert_allclose(sums, (found.first > 0).astype(float), atol=1e-9)
    assert found.samples == 500
    assert found.score_draws in (0, 200)


@settings(max_examples=30)
@given(weighed_tables(options=(2, 5), locks=False))
def test_that_identical_options_share_their_ranks_exactly(table: Table) -> None:
    values, points = table
    n = values.shape[0]
    tripled = plain_problem(np.vstack([values, values, values]))
    found = refined(simulation_of(tripled, scores=False, kept=300), shares(points.points), 300)
    for copy in (n, 2 * n):
        np.testing.assert_array_equal(found.ranks[:n], found.ranks[copy : copy + n])
        np.testing.assert_array_equal(found.central_weights[:n], found.central_weights[copy : copy + n])
        np.testing.assert_array_equal(np.diag(found.beats[:n, copy : copy + n]), np.full(n, 0.5))
    np.testing.assert_allclose(found.ranks.sum(axis=1), 1)


def test_that_options_that_differ_only_where_no_weight_is_share_their_ranks() -> None:
    values = np.array([[80.0, 10], [80, 90], [30, 50]])
    found = refined(simulation_of(plain_problem(values), scores=False), np.array([1.0, 0.0]), 1000)
    np.testing.assert_array_equal(found.ranks, [[0.5, 0.5, 0], [0.5, 0.5, 0], [0, 0, 1]])
    np.testing.assert_array_equal(found.beats[:2, :2], [[0, 0.5], [0.5, 0]])


def test_that_uncertain_scores_that_meet_at_the_end_of_a_scale_share_their_ranks() -> None:
    best = np.array([[140.1], [150.3], [100], [160.7], [20]])
    low, high = best - 30, best + 30
    low[2], high[2] = best[2], best[2]
    found = refined(simulation_of(plain_problem(best, low, high), kept=4000), np.ones(1), 4000)
    np.testing.assert_allclose(found.first[:4], 0.25, atol=0.03)
    np.testing.assert_allclose(found.beats[:4, :4], 0.5 * (1 - np.eye(4)), atol=0.03)
    assert found.ranks[4, 4] == 1


def test_that_certain_options_keep_their_order_among_uncertain_ties() -> None:
    flat = ValueScale(0, 100, Piecewise(((0, 0), (40, 50), (60, 50), (100, 100))))
    best = np.array([[50.0], [50], [10], [10 + 1e-7]])
    low, high = best.copy(), best.copy()
    low[:2], high[:2] = 42, 58
    found = refined(simulation_of(plain_problem(best, low, high, scales=(flat,))), np.ones(1), 1000)
    assert found.beats[3, 2] == 1
    low[1], high[1] = 35, 65
    found = refined(simulation_of(plain_problem(best, low, high, scales=(flat,))), np.ones(1), 4000)
    assert found.beats[3, 2] == 1
    assert found.beats[0, 1] == pytest.approx(0.5, abs=0.03)


@settings(max_examples=30)
@given(weighed_tables(options=(2, 6), locks=False))
def test_that_a_dominating_option_wins_at_least_as_often_at_every_rank(table: Table) -> None:
    values, points = table
    found = refined(simulation_of(plain_problem(values), scores=False, kept=300), shares(points.points), 300)
    reached = np.cumsum(found.ranks, axis=1)
    for a, b in np.argwhere(dominance(values, everyone(values))):
        assert (reached[a] >= reached[b] - 1e-12).all()
        assert found.beats[a, b] >= 0.5


def test_that_equal_inputs_give_equal_results() -> None:
    weights = np.array([0.4, 0.3, 0.2, 0.1])
    one, other = simulation_of(doubtful(3), seed=7), simulation_of(doubtful(3), seed=7)
    assert_equal(refined(one, weights, 1000), refined(other, weights, 1000))
    assert_equal(refined(one, weights, 1000), refined(one, weights, 1000))
    sharp, again = one.refine(weights, 30_000), other.refine(weights, 30_000)
    assert sharp is not None
    assert again is not None
    assert_equal(sharp, again)
    points = 300 * weights
    assert_equal(sharp, acceptability(doubtful(3), points, "around", 30_000, seed=7))
    different = refined(simulation_of(doubtful(3), seed=8), weights, 1000)
    assert not np.array_equal(different.ranks, refined(one, weights, 1000).ranks)


def test_that_a_small_move_of_weights_moves_the_picture_little() -> None:
    simulation = simulation_of(doubtful(5), kept=4000)
    here = refined(simulation, np.array([0.4, 0.3, 0.2, 0.1]), 4000)
    there = refined(simulation, np.array([0.401, 0.299, 0.2, 0.1]), 4000)
    elsewhere = refined(simulation_of(doubtful(5), seed=1, kept=4000), np.array([0.4, 0.3, 0.2, 0.1]), 4000)
    assert np.abs(here.ranks - there.ranks).max() < np.abs(here.ranks - elsewhere.ranks).max() / 2


def test_that_refining_publishes_at_doublings_and_can_be_cancelled() -> None:
    simulation = simulation_of(doubtful(5))
    weights = np.array([0.4, 0.3, 0.2, 0.1])
    seen: list[Acceptability] = []
    final = simulation.refine(weights, 150_000, publish=seen.append)
    assert final is not None
    assert [found.samples for found in seen] == [16_384, 32_768, 65_536, 131_072]
    assert final.samples == 150_000
    assert final.score_draws == 16_384
    np.testing.assert_allclose(seen[-1].ranks, final.ranks, atol=0.01)
    np.testing.assert_allclose(refined(simulation, weights, 4000).ranks, final.ranks, atol=0.04)
    answers = iter([False, False, True])
    assert simulation.refine(weights, 150_000, cancelled=lambda: next(answers)) is None


def test_that_refining_publishes_only_what_is_sharper_than_what_is_known() -> None:
    seen: list[int] = []
    simulation_of(doubtful(5)).refine(
        np.array([0.4, 0.3, 0.2, 0.1]),
        300_000,
        publish=lambda found: seen.append(found.samples),
        known=10_000,
        sharper=4,
    )
    assert seen == [65_536, 262_144]


def test_that_fixed_scores_have_no_score_draws_in_their_error() -> None:
    problem = plain_problem(100 * np.eye(2))
    fixed = acceptability(problem, np.ones(2), "uniform", 20_000, seed=1, scores=False)
    certain = acceptability(problem, np.ones(2), "uniform", 20_000, seed=1, scores=True)
    assert fixed.score_draws == certain.score_draws == 0
    assert fixed.standard_error == pytest.approx(0.5 / np.sqrt(20_000), rel=0.01)
    np.testing.assert_array_equal(fixed.ranks, certain.ranks)
    drawn = acceptability(doubtful(1, n=2, m=2), np.ones(2), "uniform", 20_000, seed=1)
    assert drawn.score_draws == 16_384
    largest = (drawn.ranks * (1 - drawn.ranks)).max()
    assert drawn.standard_error == pytest.approx(np.sqrt(largest / 16_384))


def test_that_unknown_scores_are_drawn_even_when_scores_are_taken_as_certain() -> None:
    best = np.array([[np.nan, 50], [50, 50]])
    found = acceptability(plain_problem(best), np.ones(2), "around", 20_000, seed=1, scores=False)
    assert found.first[0] == pytest.approx(0.5, abs=0.02)
    assert found.expected[0] == pytest.approx(50, abs=1)
    assert found.low[1] == found.high[1] == pytest.approx(50, abs=1e-5)
    assert found.score_draws == 16_384
    with pytest.raises(EvaluationError, match="unknown scores"):
        Simulation(plain_problem(best), None, base_weights(10, 2, np.random.default_rng(0)))
    unavailable = plain_problem(best, ranked=[False, True])
    alone = Simulation(unavailable, None, base_weights(10, 2, np.random.default_rng(0)))
    assert refined(alone, np.array([0.5, 0.5]), 10).first.tolist() == [0, 1]


def test_that_certain_scores_can_be_taken_from_uncertain_ones() -> None:
    problem = doubtful(4)
    fixed = acceptability(problem, np.ones(4), "around", 3000, seed=1, scores=False)
    certain = replace(doubtful(4), low=problem.best, high=problem.best)
    assert_equal(fixed, acceptability(certain, np.ones(4), "around", 3000, seed=1))


@pytest.mark.parametrize("ranked", [[False, False], [True, False]])
def test_that_one_or_no_available_option_is_no_trouble(ranked: list[bool]) -> None:
    best = np.array([[30.0, 60], [50, 50]])
    problem = plain_problem(best, best - 5, best + 5, ranked=ranked)
    found = refined(simulation_of(problem, kept=100), np.array([0.5, 0.5]), 100)
    assert found.ranks.tolist() == [[float(ranked[0]), 0], [0, 0]]
    assert found.samples == 100


def test_that_a_constant_column_and_a_zero_weight_are_no_trouble() -> None:
    problem = plain_problem([[7, 10], [7, 90.0]], scales=(ValueScale(7, 7), ValueScale(0, 100)))
    found = refined(simulation_of(problem), np.array([1.0, 0.0]), 100)
    np.testing.assert_array_equal(found.ranks, [[0.5, 0.5], [0.5, 0.5]])
    assert found.expected.tolist() == [0, 0]


@pytest.mark.parametrize(("count", "message"), [(0, "0 samples"), (101, "expected 100 at most")])
def test_that_quick_needs_as_many_base_weights_as_samples(count: int, message: str) -> None:
    simulation = simulation_of(plain_problem(np.eye(2)), kept=100)
    with pytest.raises(EvaluationError, match=message):
        simulation.quick(np.array([0.5, 0.5]), count)


def test_that_a_simulation_needs_what_belongs_together() -> None:
    problem = doubtful(1)
    base = base_weights(10, 4, np.random.default_rng(0))
    scores = draw_scores(doubtful(1, n=3), np.random.default_rng(0))
    with pytest.raises(EvaluationError, match=r"scores\.base has the shape"):
        Simulation(problem, scores, base)
    with pytest.raises(EvaluationError, match=r"base\.gamma has the shape"):
        Simulation(problem, None, base_weights(10, 3, np.random.default_rng(0)))
    with pytest.raises(EvaluationError, match="sum to 1"):
        Simulation(problem, None, base).refine(np.full(4, 0.5), 10)
    with pytest.raises(EvaluationError, match="The seed is -1"):
        make_simulation(problem, -1)
    assert make_simulation(problem, 1, cancelled=lambda: True) is None


@given(st.integers(1, 60), st.integers(1, 3000), st.integers(1, 80))
def test_that_pairings_use_every_matrix_alike_and_add_up(matrices: int, total: int, block: int) -> None:
    met = np.zeros(matrices, dtype=int)
    doublings = []
    for pairing in pairings(matrices, total, block):
        assert pairing.matrices * pairing.repeats <= block
        met[pairing.matrix : pairing.matrix + pairing.matrices] += pairing.repeats
        if pairing.doubled:
            assert met.min() == met.max()
            doublings.append(met.sum())
    assert met.sum() == total
    assert met.max() - met.min() <= 1
    assert all(later == 2 * earlier for earlier, later in pairwise(doublings[:-1]))


def test_that_counts_keep_the_percentiles_of_the_first_samples() -> None:
    counts = RankCounts(2, 1, 10)
    totals = np.array([[float(i), 100.0 - i] for i in range(1, 21)])
    counts.add(totals[:6].copy(), np.ones((6, 1)))
    counts.add(totals[6:].copy(), np.ones((14, 1)))
    assert counts.samples == 20
    np.testing.assert_array_equal(counts.percentiles(), [[1, 90], [10, 99]])
    np.testing.assert_allclose(counts.totals, totals.sum(axis=0))


def test_that_acceptability_can_be_had_as_a_table() -> None:
    found = acceptability(plain_problem(100 * np.eye(2)), np.ones(2), "uniform", 100, seed=1)
    frame = found.to_frame(["A", "B"])
    assert frame.columns.tolist() == ["expected", "low", "high", "rank 1", "rank 2"]
    assert frame.loc["A", "rank 1"] == found.first[0]
