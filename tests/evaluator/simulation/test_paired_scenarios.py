"""Two scenarios that share their luck."""

from __future__ import annotations

import numpy as np
import pytest

from evaluator.errors import EvaluationError
from evaluator.problem import Problem
from evaluator.simulation.paired_scenarios import paired_difference
from evaluator.simulation.score_draws import ScoreDraws, draw_scores
from tests.evaluator.cases import plain_problem

BEST = np.array([[50.0, 30], [60, 70]])
HALF = np.array([0.5, 0.5])
RISE = np.array([4.0, 0])


def scenario(best: np.ndarray, width: float = 20, seed: int = 0) -> tuple[Problem, ScoreDraws | None]:
    problem = plain_problem(best, best - width, best + width)
    return problem, draw_scores(problem, np.random.default_rng(seed))


def test_that_scenarios_that_share_their_luck_differ_by_what_differs() -> None:
    found = paired_difference(scenario(BEST + RISE), scenario(BEST), HALF)
    np.testing.assert_allclose(found.mean, 2, atol=1e-4)
    np.testing.assert_allclose(found.deviation, 0, atol=1e-4)
    assert found.higher.tolist() == [1, 1]
    assert found.lower.tolist() == [0, 0]
    assert found.score_draws == 16_384
    apart = paired_difference(scenario(BEST + RISE), scenario(BEST, seed=1), HALF)
    # two independent triangles of half width 20 (variance 400 / 6) in each scenario, each weighing a half
    np.testing.assert_allclose(apart.deviation, np.sqrt(4 * 400 / 6 / 4), rtol=0.03)
    assert (apart.higher < 0.65).all()


def test_that_only_the_scores_that_differ_make_a_difference() -> None:
    other = BEST.copy()
    other[0, 0] += 10
    one, two = scenario(other), scenario(BEST)
    found = paired_difference(one, two, HALF)
    assert found.higher.tolist() == [1, 0]
    assert found.lower.tolist() == [0, 0]
    assert found.mean[1] == 0
    assert found.deviation[1] == 0
    back = paired_difference(two, one, HALF)
    np.testing.assert_allclose(back.mean, -found.mean)
    np.testing.assert_array_equal(back.lower, found.higher)


def test_that_a_wider_doubt_is_higher_half_the_time() -> None:
    found = paired_difference(scenario(BEST, width=30), scenario(BEST, width=10), HALF)
    np.testing.assert_allclose(found.higher, 0.5, atol=0.02)
    np.testing.assert_allclose(found.higher + found.lower, 1, atol=1e-3)
    np.testing.assert_allclose(found.mean, 0, atol=0.3)


def test_that_a_certain_scenario_can_be_compared() -> None:
    certain = (plain_problem(BEST), None)
    found = paired_difference(certain, scenario(BEST), HALF)
    np.testing.assert_allclose(found.higher, 0.5, atol=0.02)
    assert found.score_draws == 16_384
    both = paired_difference(certain, (plain_problem(BEST + np.array([[0, 2], [0, 0]])), None), HALF)
    assert both.mean.tolist() == [-1, 0]
    assert both.lower.tolist() == [1, 0]
    assert both.deviation.tolist() == [0, 0]
    assert both.score_draws == 0
    assert both.to_frame(["A", "B"]).loc["A", "mean"] == -1


def test_that_scenarios_have_the_same_options_and_draws() -> None:
    with pytest.raises(EvaluationError, match=r"other\.values has the shape"):
        paired_difference(scenario(BEST), scenario(BEST[:1]), HALF)
    problem = plain_problem(BEST, BEST - 1, BEST + 1)
    few = draw_scores(problem, np.random.default_rng(0), limit_bytes=1600)
    with pytest.raises(EvaluationError, match="expected as many in both"):
        paired_difference(scenario(BEST), (problem, few), HALF)
    with pytest.raises(EvaluationError, match="sum to 1"):
        paired_difference(scenario(BEST), scenario(BEST), np.ones(2))
