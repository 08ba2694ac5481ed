"""Acceptability over sets of weights, and chances that theory gives exactly."""

from __future__ import annotations

import math

import numpy as np
import pytest

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.incomplete.conclusions import first_places, preferences
from evaluator.incomplete.set_acceptability import set_acceptability
from evaluator.incomplete.weight_sets import WeightSet, weight_set, weights_in_order
from evaluator.problem import Problem
from evaluator.simulation.robustness import Acceptability, acceptability, make_simulation
from tests.evaluator.cases import golden, plain_problem

SAMPLES = 60_000
NEAR = 4 * 0.5 / np.sqrt(SAMPLES)


def chances(problem: Problem, weights: WeightSet, samples: int = SAMPLES) -> Acceptability:
    simulation = make_simulation(problem, 1, kept=1)
    assert simulation is not None
    found = set_acceptability(simulation, weights, samples, 1)
    assert found is not None
    assert found[1].passed
    return found[0]


def constant_rival(m: int, level: float) -> FloatArray:
    """One option per criterion that is good at it alone, and one that is as good at all."""
    return np.vstack((100 * np.eye(m), np.full(m, 100 * level)))


def test_that_ordered_weights_give_the_closed_form() -> None:
    case = golden("smaa2_exact_ordinal_constraint")
    problem = plain_problem(100 * np.array(case["matrix"], dtype=float))
    for weights in (weights_in_order(np.array([3.0, 2, 1])), weight_set(3, at_least=[(0, 1), (1, 2)])):
        found = chances(problem, weights)
        assert found.first[0] == pytest.approx(case["expected"]["P_A_first"], abs=NEAR)


@pytest.mark.parametrize(("m", "level"), [(2, 0.6), (3, 0.5), (4, 0.45), (5, 0.3)])
def test_that_the_greatest_share_has_the_distribution_that_theory_says(m: int, level: float) -> None:
    # the greatest of m shares is below c with sum_k (-1)^k C(m, k) (1 - k c)_+^(m - 1)
    below = sum((-1) ** k * math.comb(m, k) * max(1 - k * level, 0.0) ** (m - 1) for k in range(m + 1))
    found = chances(plain_problem(constant_rival(m, level)), weight_set(m))
    assert found.first[m] == pytest.approx(below, abs=NEAR)
    np.testing.assert_allclose(found.first[:m], (1 - below) / m, atol=NEAR)
    np.testing.assert_allclose(found.central_weights[:m].max(axis=1), found.central_weights.diagonal())


def test_that_unit_options_take_all_ranks_alike() -> None:
    found = chances(plain_problem(100 * np.eye(4)), weight_set(4))
    np.testing.assert_allclose(found.ranks, 0.25, atol=NEAR)
    np.testing.assert_allclose(found.beats, 0.5 * (1 - np.eye(4)), atol=NEAR)


@pytest.mark.parametrize(("low", "high"), [(0.0, 1.0), (0.2, 0.7), (0.55, 0.9)])
def test_that_two_criteria_split_the_interval_where_totals_cross(low: float, high: float) -> None:
    # A beats B where 80 w + 20 (1 - w) > 40 w + 60 (1 - w): above w = 1/2
    weights = weight_set(2, low=[low, 0], high=[high, 1])
    found = chances(plain_problem(np.array([[80.0, 20], [40, 60]])), weights)
    first = (high - max(low, 0.5)) / (high - low)
    assert found.first[0] == pytest.approx(min(first, 1.0), abs=NEAR)
    assert found.beats[0, 1] == pytest.approx(found.first[0])
    if first < 1:
        assert found.central_weights[0, 0] == pytest.approx((high + 0.5) / 2, abs=0.01)


def test_that_totals_have_the_moments_of_shares_and_triangles() -> None:
    m = 5
    best = np.array([[90.0, 10, 40, 60, 0]])
    found = chances(plain_problem(best), weight_set(m))
    assert found.expected[0] == pytest.approx(best.mean(), abs=0.3)
    low, mode, high = 20.0, 30.0, 80.0
    drawn = acceptability(plain_problem([[mode]], [[low]], [[high]]), np.ones(1), "uniform", SAMPLES, seed=1)
    assert drawn.expected[0] == pytest.approx((low + mode + high) / 3, abs=0.4)
    fifth = low + np.sqrt(0.05 * (high - low) * (mode - low))
    assert drawn.low[0] == pytest.approx(fifth, abs=0.4)


def test_that_a_necessary_winner_always_wins_and_an_impossible_one_never() -> None:
    problem = plain_problem(100 * np.random.default_rng(5).random((8, 4)))
    weights = weight_set(4, low=0.1, at_least=[(0, 1), (2, 3)], rows=[[1, 0, -1, 0]], limits=[0.2])
    found = chances(problem, weights, 20_000)
    told = preferences(problem, weights)
    assert (found.beats[told.dominates] == 1).all()
    assert (found.first[~first_places(problem, weights).possible] == 0).all()
    assert (found.beats[~told.possible] == 0).all()
    assert told.dominates.any()


def test_that_a_criterion_without_weight_makes_twins() -> None:
    problem = plain_problem(np.array([[50.0, 10, 90], [50, 10, 20], [10, 40, 50]]))
    found = chances(problem, weight_set(3, high=[1, 1, 0]))
    np.testing.assert_array_equal(found.ranks[0], found.ranks[1])
    assert found.beats[0, 1] == 0.5


def test_that_sampling_a_set_can_be_cancelled_and_repeats_with_the_seed() -> None:
    problem = plain_problem(100 * np.eye(3))
    simulation = make_simulation(problem, 1, kept=1)
    assert simulation is not None
    weights = weight_set(3, high=0.6)
    assert set_acceptability(simulation, weights, 1000, 1, cancelled=lambda: True) is None
    one, two = (set_acceptability(simulation, weights, 5000, 1) for _ in range(2))
    assert one is not None
    assert two is not None
    np.testing.assert_array_equal(one[0].ranks, two[0].ranks)
    with pytest.raises(EvaluationError, match="shares has the shape"):
        set_acceptability(simulation, weight_set(4), 1000, 1)
