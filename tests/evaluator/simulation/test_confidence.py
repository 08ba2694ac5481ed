"""Confidence factors and standard errors."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.errors import EvaluationError
from evaluator.problem import Problem
from evaluator.simulation import confidence
from evaluator.simulation.confidence import confidence_factors, standard_error, standard_errors
from evaluator.simulation.robustness import acceptability, make_simulation
from evaluator.simulation.score_draws import ScoreDraws, draw_scores
from tests.evaluator.cases import plain_problem


def drawn(problem: Problem, seed: int = 0) -> ScoreDraws:
    scores = draw_scores(problem, np.random.default_rng(seed))
    assert scores is not None
    return scores


def doubtful(seed: int, n: int = 5, m: int = 3, width: float = 40) -> Problem:
    generator = np.random.default_rng(seed)
    best = 100 * generator.random((n, m))
    low = np.maximum(best - width * generator.random((n, m)), 0)
    return plain_problem(best, low, np.minimum(best + width * generator.random((n, m)), 100))


def test_that_confidence_is_exact_for_two_triangles() -> None:
    # 60 for sure against a symmetric triangle from 40 to 70 around 55: above 60 with (70 - 60)^2 / (30 * 15)
    problem = plain_problem(*np.array([[[60.0], [55]], [[60], [40]], [[60], [70]]]))
    found = confidence_factors(problem, np.ones((2, 1)), drawn(problem))
    above = 10**2 / (30 * 15)
    np.testing.assert_allclose(found.chances, [1 - above, above], atol=4 * np.sqrt(above / 16_384))
    np.testing.assert_allclose(found.standard_errors, np.sqrt(above * (1 - above) / 16_384), rtol=0.05)
    assert found.score_draws == 16_384


def test_that_options_with_the_same_doubt_are_first_equally_often() -> None:
    problem = plain_problem(np.full((4, 2), np.nan))
    found = confidence_factors(problem, np.full((4, 2), 0.5), drawn(problem))
    np.testing.assert_allclose(found.chances, 0.25, atol=4 * np.sqrt(0.25 * 0.75 / 16_384))


@settings(max_examples=25)
@given(st.integers(0, 999), st.integers(1, 6))
def test_that_confidence_is_the_part_of_the_draws_that_are_won(seed: int, n: int) -> None:
    problem = doubtful(seed, n)
    scores = drawn(problem)
    central = np.random.default_rng(seed).dirichlet(np.ones(3), n)
    central[0] = 0.0
    found = confidence_factors(problem, central, scores)
    values = (scores.base + scores.values).transpose(0, 2, 1)
    for option in range(1, n):
        winners = (values @ central[option]).argmax(axis=1)
        assert found.chances[option] == pytest.approx((winners == option).mean(), abs=1e-3)
    assert found.chances[0] == 0


def test_that_central_weights_of_an_analysis_have_confidence() -> None:
    problem = doubtful(3)
    chances = acceptability(problem, np.ones(3), "uniform", 20_000, seed=1)
    found = confidence_factors(problem, chances.central_weights, drawn(problem))
    assert (found.chances[chances.first > 0.05] > chances.first[chances.first > 0.05] - 0.05).all()
    assert found.to_frame(list("ABCDE"))["confidence"].tolist() == found.chances.tolist()


def test_that_certain_scores_give_all_or_nothing_and_ties_share() -> None:
    problem = plain_problem(
        np.array([[80.0, 20], [80, 20], [20, 80], [90, 90]]), ranked=[True, True, True, False]
    )
    central = np.array([[1.0, 0], [1, 0], [0.9, 0.1], [0.5, 0.5]])
    for scores in (None, drawn(problem)):
        found = confidence_factors(problem, central, scores)
        assert found.chances.tolist() == [0.5, 0.5, 0, 0]
        assert found.standard_errors.tolist() == [0, 0, 0, 0]
        assert found.score_draws == 0


def test_that_certain_options_keep_their_order_beside_uncertain_ones() -> None:
    best = np.array([[50.0], [50 + 2e-6], [50 + 2e-6], [30]])
    width = np.array([[0.0], [0], [0], [1]])
    problem = plain_problem(best, best - width, best + width)
    found = confidence_factors(problem, np.ones((4, 1)), drawn(problem))
    assert found.chances.tolist() == [0, 0.5, 0.5, 0]


def test_that_draws_are_worked_on_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = doubtful(5)
    scores, central = drawn(problem), np.full((5, 3), 1 / 3)
    whole = confidence_factors(problem, central, scores)
    monkeypatch.setattr(confidence, "TOGETHER", 5000)
    np.testing.assert_allclose(confidence_factors(problem, central, scores).chances, whole.chances)
    assert whole.chances.sum() == pytest.approx(1)


def test_that_confidence_needs_what_belongs_together() -> None:
    problem = plain_problem([[np.nan, 50], [50.0, 50]])
    with pytest.raises(EvaluationError, match="unknown scores"):
        confidence_factors(problem, np.full((2, 2), 0.5), None)
    with pytest.raises(EvaluationError, match="has the shape"):
        confidence_factors(problem, np.full((2, 3), 0.5), drawn(problem))
    with pytest.raises(EvaluationError, match="other rows"):
        confidence_factors(problem, np.full((2, 2), 0.4), drawn(problem))


def test_that_a_standard_error_uses_the_fewer_of_samples_and_score_draws() -> None:
    chances = np.array([0.0, 0.2, 0.5, 1.0])
    np.testing.assert_allclose(standard_error(chances, 10_000), [0, 0.004, 0.005, 0])
    np.testing.assert_allclose(standard_error(chances, 10_000, 2500), [0, 0.008, 0.01, 0])
    np.testing.assert_allclose(standard_error(chances, 100, 2500), [0, 0.04, 0.05, 0])
    np.testing.assert_allclose(standard_error(chances, 40_000, 0, 4.0), [0, 0.004, 0.005, 0])
    with pytest.raises(EvaluationError, match="There are 0 samples"):
        standard_error(chances, 0)


def test_that_every_index_has_a_standard_error() -> None:
    found = acceptability(doubtful(1), np.ones(3), "uniform", 30_000, seed=1)
    errors = standard_errors(found)
    np.testing.assert_allclose(errors.ranks, np.sqrt(found.ranks * (1 - found.ranks) / 16_384))
    np.testing.assert_array_equal(errors.first, errors.ranks[:, 0])
    np.testing.assert_allclose(errors.beats, np.sqrt(found.beats * (1 - found.beats) / 16_384))
    assert errors.ranks.max() == pytest.approx(found.standard_error)
    simulation = make_simulation(doubtful(1), 1, kept=10_000)
    assert simulation is not None
    few = simulation.refine(np.full(3, 1 / 3), 20_000, most_counted=4_000)
    assert few is not None
    expected = np.sqrt(few.beats * (1 - few.beats) / 4_000)
    np.testing.assert_allclose(standard_errors(few, 4_000).beats, expected)


def test_that_repeated_analyses_scatter_as_the_standard_error_says() -> None:
    problem = plain_problem(100 * np.random.default_rng(0).random((4, 3)))
    runs = [acceptability(problem, np.ones(3), "uniform", 1000, seed) for seed in range(60)]
    scatter = np.std([run.first for run in runs], axis=0, ddof=1)
    stated = np.mean([standard_errors(run).first for run in runs], axis=0)
    np.testing.assert_allclose(scatter, stated, rtol=0.35, atol=1e-4)
