"""Chances from a few draws, each ranked by the whole method."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.methods.additive import additive
from evaluator.methods.drawn import drawn_acceptability
from evaluator.methods.electre import electre
from evaluator.methods.kemeny import kemeny
from evaluator.methods.standings import Standings
from evaluator.problem import Problem, make_problem
from evaluator.simulation.robustness import make_simulation
from evaluator.values import ValueScale

SHARES = np.array([0.5, 0.3, 0.2])


def ranged(low: FloatArray, high: FloatArray, ranked: tuple[bool, ...] | None = None) -> Problem:
    n, m = low.shape
    return make_problem(
        low, (low + high) / 2, high, (ValueScale(0, 100),) * m, np.ones(m), ranked or (True,) * n, np.zeros(m)
    )


def certain(rows: list[list[float]]) -> Problem:
    return ranged(np.array(rows), np.array(rows))


@given(st.integers(0, 10_000), st.integers(1, 5))
def test_that_every_option_has_some_place_and_every_place_some_option(seed: int, options: int) -> None:
    random = np.random.default_rng(seed)
    low = random.integers(0, 60, (options, 3)).astype(float)
    problem = ranged(low, low + random.integers(0, 40, (options, 3)))
    found = drawn_acceptability(problem, SHARES, electre, 3, 1)
    assert found is not None
    np.testing.assert_allclose(found.ranks.sum(axis=0), 1)
    np.testing.assert_allclose(found.ranks.sum(axis=1), 1)
    np.testing.assert_allclose(found.beats + found.beats.T, 1 - np.eye(options))


def test_that_it_is_the_simulation_with_fewer_samples() -> None:
    random = np.random.default_rng(3)
    low = random.uniform(0, 50, (4, 3))
    problem = ranged(low, low + 30)
    few = drawn_acceptability(problem, SHARES, additive, 2_000, 7)
    simulation = make_simulation(problem, 7)
    assert few is not None
    assert simulation is not None
    many = simulation.refine(SHARES, 10_000)
    assert many is not None
    np.testing.assert_allclose(few.first, many.first, atol=0.04)
    np.testing.assert_allclose(few.expected, many.expected, atol=0.8)


def test_that_options_which_share_a_rank_share_its_places() -> None:
    found = drawn_acceptability(certain([[50, 50, 50], [50, 50, 50], [10, 10, 10]]), SHARES, electre, 6, 1)
    assert found is not None
    np.testing.assert_allclose(found.first, [0.5, 0.5, 0])
    assert found.beats[0, 1] == 0.5
    assert found.ranks[2, 2] == 1
    assert (found.samples, found.score_draws) == (6, 0)


def test_that_options_which_are_not_ranked_have_no_chance() -> None:
    rows = np.array([[90.0, 90, 90], [50, 50, 50], [40, 40, 40]])
    found = drawn_acceptability(ranged(rows, rows, (False, True, True)), SHARES, kemeny, 3, 1)
    assert found is not None
    np.testing.assert_array_equal(found.first, [0, 1, 0])
    nobody = drawn_acceptability(ranged(rows, rows, (False,) * 3), SHARES, kemeny, 3, 1)
    assert nobody is not None
    assert not nobody.ranks.any()


def test_that_unknown_scores_are_drawn() -> None:
    rows = np.array([[60.0, 60, 60], [np.nan, np.nan, np.nan]])
    found = drawn_acceptability(ranged(rows, rows), SHARES, electre, 100, 1)
    assert found is not None
    assert 0.1 < found.first[1] < 0.9
    assert found.score_draws == 100


def test_that_central_weights_are_those_of_the_draws_that_an_option_wins() -> None:
    rows = certain([[100, 0, 0], [0, 100, 0]])
    found = drawn_acceptability(rows, np.array([0.5, 0.5, 0.0]), kemeny, 100, 1)
    assert found is not None
    assert found.central_weights[0, 0] > 0.5 > found.central_weights[1, 0]
    np.testing.assert_allclose(found.central_weights[:, 2], 0)


def test_that_weights_are_drawn_by_the_scheme() -> None:
    rows = certain([[100, 0, 0], [0, 100, 0]])
    points = np.array([60.0, 50.0, 0.0])
    by_order = drawn_acceptability(rows, points, kemeny, 50, 1, scheme="ordinal")
    by_chance = drawn_acceptability(rows, points, kemeny, 50, 1, scheme="uniform")
    assert by_order is not None
    assert by_chance is not None
    assert by_order.first[0] == 1
    assert by_chance.first[0] < 0.8


def test_that_it_stops_when_nobody_waits_any_more() -> None:
    asked: list[int] = []

    def rank(problem: Problem, shares: FloatArray) -> Standings:
        asked.append(1)
        return electre(problem, shares)

    problem = certain([[1, 2, 3], [3, 2, 1]])
    assert drawn_acceptability(problem, SHARES, rank, 50, 1, cancelled=lambda: len(asked) == 4) is None
    assert len(asked) == 4


def test_that_wrong_arguments_are_refused() -> None:
    problem = certain([[1, 2, 3]])
    with pytest.raises(EvaluationError, match="0 draws"):
        drawn_acceptability(problem, SHARES, electre, 0, 1)
    with pytest.raises(EvaluationError):
        drawn_acceptability(problem, -SHARES, electre, 5, 1)
