"""Rank acceptability of the methods that count in natural units."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import partial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.methods import topsis, vikor
from evaluator.methods.batched import BatchedMethod, batched_promethee, batched_topsis, batched_vikor
from evaluator.methods.promethee import promethee
from evaluator.methods.sampled import (
    SampledFigures,
    make_method_simulation,
    sampled_acceptability,
    sampled_figures,
)
from evaluator.problem import Problem
from evaluator.simulation.level_draws import draw_levels
from evaluator.simulation.pairings import Pairing
from evaluator.simulation.robustness import Acceptability, Simulation, acceptability, seeded
from evaluator.simulation.weight_draws import around
from evaluator.thresholds import Threshold, Thresholds
from evaluator.values import ValueScale
from tests.evaluator.cases import masks, plain_problem, weighed_tables
from tests.evaluator.method_cases import natural_problem, random_case

WAYS = [1.0, -1, -1, 1]
LINEAR = Thresholds(Threshold(5), Threshold(10, percent=True), function="linear")
METHODS = ["topsis", "linear", "value", "vikor", "promethee"]


def doubtful(seed: int, n: int = 6, width: float = 30) -> Problem:
    scores, _, _ = random_case(seed, n, 4)
    scales = (ValueScale(-50, 150), ValueScale(200, -50), ValueScale(130, -100), ValueScale(0, 100))
    problem = plain_problem(scores, scores - width / 2, scores + width, scales=scales)
    return replace(problem, thresholds=(LINEAR, Thresholds(), LINEAR, Thresholds()))


def method_named(name: str, problem: Problem) -> BatchedMethod:
    if name == "vikor":
        return batched_vikor(problem)
    if name == "promethee":
        return batched_promethee(problem)
    return batched_topsis(problem, "vector" if name == "topsis" else name)


def single_figures(name: str, problem: Problem, table: FloatArray, weights: FloatArray) -> FloatArray:
    """The public method on one table, higher being better."""
    known = plain_problem(table, scales=problem.scales)
    known = replace(known, thresholds=problem.thresholds)
    if name == "vikor":
        return 1 - vikor.vikor(known, weights).totals
    if name == "promethee":
        return promethee(known, weights).totals
    return topsis.topsis(known, weights, "vector" if name == "topsis" else name).totals


def simulated(method: BatchedMethod, seed: int = 0, scores: bool = True, kept: int = 2000) -> Simulation:
    made = make_method_simulation(method, seed, scores=scores, kept=kept)
    assert made is not None
    return made


def accepted(method: BatchedMethod, points: FloatArray, samples: int = 4000) -> Acceptability:
    found = sampled_acceptability(method, points, "uniform", samples, seed=3)
    assert found is not None
    return found


@pytest.mark.parametrize("name", METHODS)
def test_that_ranks_are_those_of_one_problem_after_the_other(name: str) -> None:
    problem, weights = doubtful(1), np.array([0.4, 0.3, 0.2, 0.1])
    simulation = simulated(method_named(name, problem), seed=7, kept=200)
    found = simulation.refine(weights, 200)
    assert found is not None
    draws = draw_levels(problem, np.arange(6), seeded(7, 0))
    assert draws is not None
    rows = around(weights, simulation.base.gamma)
    figures = np.array(
        [
            single_figures(name, problem, table, row)
            for table, row in zip(draws.tables(0, 200), rows, strict=True)
        ]
    )
    places = np.argsort(np.argsort(-figures, axis=1), axis=1)
    counts = np.array([np.bincount(places[:, option], minlength=6) for option in range(6)])
    np.testing.assert_allclose(found.ranks * 200, counts, atol=1e-9)
    beats = (figures[:, :, None] > figures[:, None, :]).mean(axis=0)
    np.testing.assert_allclose(found.beats, beats, atol=1e-12)
    expected = 1 - figures if name == "vikor" else figures
    np.testing.assert_allclose(found.expected, expected.mean(axis=0), atol=1e-9)
    low, high = np.sort(expected, axis=0)[[9, 189]]  # of 200: as many lie at or below, or at or above
    if name == "vikor":
        low, high = np.sort(expected, axis=0)[[10, 190]]
    np.testing.assert_allclose(found.low, low, atol=1e-6)
    np.testing.assert_allclose(found.high, high, atol=1e-6)
    assert found.score_draws == 200


@pytest.mark.parametrize("name", METHODS)
def test_that_fixed_scores_give_the_ranks_of_the_prepared_method(name: str) -> None:
    problem, weights = doubtful(2), np.array([0.4, 0.3, 0.2, 0.1])
    simulation = simulated(method_named(name, problem), scores=False)
    found = simulation.refine(weights, 200)
    assert found is not None
    rows = around(weights, simulation.base.gamma[:200])
    figures = np.array([single_figures(name, problem, problem.best, row) for row in rows])
    assert found.first == pytest.approx(np.bincount(figures.argmax(axis=1), minlength=6) / 200)
    assert found.score_draws == 0
    for option in np.flatnonzero(found.first):
        won = rows[figures.argmax(axis=1) == option]
        np.testing.assert_allclose(found.central_weights[option], won.mean(axis=0))


def test_that_samples_meet_the_tables_they_are_paired_with_across_parts() -> None:
    problem = doubtful(3)
    method = batched_topsis(problem)
    draws = draw_levels(problem, np.arange(6), seeded(0, 0))
    assert draws is not None
    sampled = sampled_figures(method, draws)
    assert sampled is not None
    assert sampled.matrices == 16_384
    assert len(sampled.ready) > 2
    weights = np.random.default_rng(0).dirichlet(np.ones(4), size=2400)
    first = int(sampled.starts[1]) - 300
    keys = np.empty((2400, 6))
    sampled.fill(keys, weights, Pairing(first, 800, 3, False))
    tables = np.repeat(draws.tables(first, first + 800), 3, axis=0)
    expected = topsis.prepared_tables(tables, problem.directions, "vector").figures(weights[:, np.newaxis])
    np.testing.assert_allclose(sampled.figures(keys), expected[:, 0], atol=1e-12)


def test_that_tables_beyond_the_memory_are_left_out_and_the_error_says_so() -> None:
    problem = doubtful(3)
    method = batched_topsis(problem)
    draws = draw_levels(problem, np.arange(6), seeded(0, 0))
    sampled = sampled_figures(method, draws, limit_bytes=100 * 2 * 8 * 24)
    assert sampled is not None
    assert sampled.matrices == 100
    base = simulated(method).base
    found = Simulation(problem, None, base, sampled).refine(np.full(4, 0.25), 3000)
    assert found is not None
    assert found.score_draws == 100
    assert found.standard_error == pytest.approx(np.sqrt((found.ranks * (1 - found.ranks)).max() / 100))


@settings(max_examples=25)
@given(weighed_tables(options=(2, 5), locks=False), st.sampled_from(METHODS), st.data())
def test_that_probabilities_add_up_whatever_is_tied_unknown_or_unavailable(
    table: tuple[FloatArray, object], name: str, data: st.DataObject
) -> None:
    values, _ = table
    n, m = values.shape
    ranked = data.draw(masks(n))
    best = np.where(data.draw(masks(m)) & (np.arange(n) == 1)[:, None], np.nan, values)
    high = np.minimum(best + data.draw(st.sampled_from([0, 20])), 100)
    problem = plain_problem(best, best, high, ranked=ranked)
    found = sampled_acceptability(method_named(name, problem), np.ones(m), "ordinal", 300, seed=1)
    assert found is not None
    for field in fields(found):
        assert np.isfinite(getattr(found, field.name)).all()
    np.testing.assert_allclose(found.ranks[ranked].sum(axis=1), 1, atol=1e-12)
    np.testing.assert_allclose(found.ranks[:, : ranked.sum()].sum(axis=0), 1, atol=1e-12)
    pairs = np.outer(ranked, ranked) & ~np.eye(n, dtype=bool)
    np.testing.assert_allclose((found.beats + found.beats.T)[pairs], 1, atol=1e-12)
    assert not found.beats[~pairs].any()
    assert not found.ranks[~ranked].any()


@pytest.mark.parametrize("name", METHODS)
def test_that_identical_options_share_their_ranks_exactly(name: str) -> None:
    scores, directions, _ = random_case(1, 4, 3)
    doubled = natural_problem(np.vstack([scores, scores]), directions)
    found = accepted(method_named(name, doubled), np.ones(3), 500)
    np.testing.assert_array_equal(found.ranks[:4], found.ranks[4:])
    np.testing.assert_array_equal(np.diag(found.beats[:4, 4:]), np.full(4, 0.5))
    np.testing.assert_array_equal(found.central_weights[:4], found.central_weights[4:])


def test_that_different_options_that_tie_in_some_samples_win_them_equally_often() -> None:
    problem = natural_problem([[0.0, 0.8, 1], [0, 1, 0.7], [1, 0, 0]])
    found = accepted(batched_vikor(problem, v=0.0), np.ones(3), 20_000)
    weights = np.random.default_rng(0).dirichlet(np.ones(3), size=20_000)
    greatest = vikor.prepare(problem, 0.0).parts(weights)[1]
    tied = np.abs(greatest[:, 0] - greatest[:, 1]) < 1e-9
    assert 0.2 < tied.mean() < 0.8
    ahead = (greatest[:, 0] < greatest[:, 1])[~tied].sum() / 20_000 + tied.mean() / 2
    assert found.beats[0, 1] == pytest.approx(ahead, abs=0.02)


def test_that_options_within_the_indifference_of_promethee_win_equally_often() -> None:
    best = np.array([[50.0], [53], [48], [90]])
    doubt = np.array([[2.0], [2], [2], [0]])
    problem = plain_problem(best, best - doubt, best + doubt)
    close = replace(problem, thresholds=(Thresholds(Threshold(20), function="u-shape"),))
    found = accepted(batched_promethee(close), np.ones(1))
    assert found.first[3] == 1
    np.testing.assert_allclose(found.ranks[:3, 1:], 1 / 3, atol=0.03)


@pytest.mark.parametrize("name", METHODS)
def test_the_chance_that_a_triangular_score_beats_a_certain_one(name: str) -> None:
    best = np.array([[5.0], [6.0]])
    low, high = np.array([[0.0], [6]]), np.array([[10.0], [6]])
    problem = plain_problem(best, low, high, scales=(ValueScale(0, 10),))
    found = accepted(method_named(name, problem), np.ones(1), 16_384)
    assert found.first[0] == pytest.approx(2 * 0.4**2, abs=0.015)


def test_that_an_unknown_score_has_a_uniform_value() -> None:
    best = np.array([[np.nan], [70.0]])
    problem = plain_problem(best, scales=(ValueScale(100, 0),))
    for name in METHODS:
        found = sampled_acceptability(
            method_named(name, problem), np.ones(1), "around", 16_384, 1, scores=False
        )
        assert found is not None
        assert found.first[0] == pytest.approx(0.7, abs=0.015)
        assert found.score_draws == 16_384
    with pytest.raises(EvaluationError, match="unknown scores"):
        sampled_figures(batched_vikor(problem), None)


def test_that_weights_and_luck_are_those_of_totals() -> None:
    best = np.array([[40.0], [45], [60]])
    problem = plain_problem(best, best - 30, best + 35)
    totals = acceptability(problem, np.ones(1), "around", 5000, seed=2)
    for name in ("linear", "value", "vikor", "promethee"):
        found = sampled_acceptability(method_named(name, problem), np.ones(1), "around", 5000, seed=2)
        assert found is not None
        np.testing.assert_allclose(found.ranks, totals.ranks, atol=1e-3)


def test_that_equal_inputs_give_equal_results_and_seeds_matter() -> None:
    method = batched_topsis(doubtful(1))
    one, other = (sampled_acceptability(method, np.ones(4), "ordinal", 2000, seed=4) for _ in range(2))
    different = sampled_acceptability(method, np.ones(4), "ordinal", 2000, seed=5)
    assert one is not None
    assert other is not None
    assert different is not None
    for field in fields(one):
        np.testing.assert_array_equal(getattr(one, field.name), getattr(other, field.name))
    assert not np.array_equal(one.ranks, different.ranks)


def test_that_sampling_can_be_cancelled_at_every_stage() -> None:
    method = batched_vikor(doubtful(1))
    questions = 0

    def count() -> bool:
        nonlocal questions
        questions += 1
        return False

    assert sampled_acceptability(method, np.ones(4), "around", 20_000, 1, cancelled=count) is not None
    for last in (1, 5, questions):
        answers = iter([False] * (last - 1) + [True])
        stop = partial(next, answers)
        assert sampled_acceptability(method, np.ones(4), "around", 20_000, 1, cancelled=stop) is None


@pytest.mark.parametrize("ranked", [[False, False], [True, False]])
@pytest.mark.parametrize("name", METHODS)
def test_that_one_or_no_available_option_is_no_trouble(name: str, ranked: list[bool]) -> None:
    best = np.array([[30.0, 60], [50, 50]])
    problem = plain_problem(best, best - 5, best + 5, ranked=ranked)
    found = accepted(method_named(name, problem), np.ones(2), 100)
    assert found.ranks.tolist() == [[float(ranked[0]), 0], [0, 0]]


def test_that_wrong_arguments_are_refused() -> None:
    problem = doubtful(1)
    with pytest.raises(EvaluationError, match="normalisation"):
        batched_topsis(problem, "max")
    with pytest.raises(EvaluationError, match="v is 2"):
        batched_vikor(problem, 2)
    with pytest.raises(EvaluationError, match="seed"):
        sampled_acceptability(batched_vikor(problem), np.ones(4), "around", 10, -1)
    with pytest.raises(EvaluationError, match="0 samples"):
        sampled_acceptability(batched_vikor(problem), np.ones(4), "uniform", 0, 1)


def test_that_figures_come_back_from_keys() -> None:
    method = batched_vikor(doubtful(1))
    sampled = sampled_figures(method, None)
    assert isinstance(sampled, SampledFigures)
    weights = np.full((1, 4), 0.25)
    keys = np.empty((1, 6))
    sampled.fill(keys, weights, Pairing(0, 1, 1, False))
    np.testing.assert_allclose(
        sampled.figures(keys)[0], vikor.vikor(method.problem, weights[0]).totals, atol=1e-14
    )
