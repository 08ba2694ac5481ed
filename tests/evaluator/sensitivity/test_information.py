"""What it is worth to resolve uncertain scores."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.methods.additive import additive
from evaluator.problem import Problem
from evaluator.sensitivity.information import value_of_criteria, value_of_scores
from evaluator.simulation.score_draws import ScoreDraws, draw_scores
from evaluator.values import Exponential, Piecewise, evaluate
from tests.evaluator.cases import plain_problem
from tests.evaluator.score_cases import one_column, weighed_problems, with_level, with_ranked

Weighed = tuple[Problem, FloatArray]
QUANTILES = (np.arange(20_000) + 0.5) / 20_000


def drawn(problem: Problem, seed: int = 1) -> ScoreDraws:
    draws = draw_scores(problem, np.random.default_rng(seed), limit_bytes=2**22)
    assert draws is not None
    return draws


def quantiles(problem: Problem, a: int, j: int) -> FloatArray:
    """Evenly spaced quantiles of one value, by the inverse distribution function."""
    low, best, high = problem.low[a, j], problem.best[a, j], problem.high[a, j]
    if np.isnan(best):
        return 100 * QUANTILES
    if low == high:
        return np.full(QUANTILES.shape, problem.values[a, j])
    peak = (best - low) / (high - low)
    left = low + (high - low) * np.sqrt(QUANTILES * peak)
    right = high - (high - low) * np.sqrt((1 - QUANTILES) * (1 - peak))
    return evaluate(problem.scales[j], np.where(peak > QUANTILES, left, right))


@settings(max_examples=40)
@given(weighed_problems(options=(1, 5), criteria=(1, 4), unknown=True))
def test_that_a_score_is_worth_what_brute_force_says(weighed: Weighed) -> None:
    problem, weights = weighed
    found = value_of_scores(problem, weights)
    n, m = problem.n_options, problem.n_criteria
    values = np.array([[quantiles(problem, a, j) for j in range(m)] for a in range(n)])
    expected = values.mean(axis=2) @ weights
    np.testing.assert_allclose(found.expected, expected, atol=1e-3)
    for a in range(n):
        for j in range(m):
            totals = np.repeat(expected[:, None], QUANTILES.size, axis=1)
            totals[a] += weights[j] * (values[a, j] - values[a, j].mean())
            assert found.worth[a, j] == pytest.approx((totals.max(axis=0) - expected.max()).mean(), abs=2e-3)
            others = np.delete(totals, found.winner, axis=0).max(axis=0, initial=-np.inf)
            sure = np.abs(totals[found.winner] - others) > 1e-2
            changed = (others > totals[found.winner]) & sure
            assert changed.mean() - 1e-3 <= found.changes[a, j] <= changed.mean() + (~sure).mean() + 1e-3


@given(weighed_problems(options=(1, 5), unknown=True))
def test_that_only_uncertain_scores_of_available_options_are_worth_anything(weighed: Weighed) -> None:
    problem, weights = weighed
    some = with_ranked(problem, *range(0, problem.n_options, 2))
    found = value_of_scores(some, weights)
    doubtful = (problem.value_low < problem.value_high) & (weights > 0) & some.ranked[:, None]
    for figures in (found.worth, found.changes):
        assert (figures >= 0).all()
        assert not figures[~doubtful].any()
    assert (found.changes <= 1).all()
    assert some.ranked[found.winner]


def test_that_nothing_is_worth_knowing_when_one_option_is_ahead_whatever_comes() -> None:
    problem = plain_problem([[90, 80], [10, 20]], low=[[80, 70], [0, 0]], high=[[100, 90], [30, 40]])
    found = value_of_scores(problem, np.array([0.5, 0.5]))
    assert not found.worth.any()
    assert not found.changes.any()
    criteria = value_of_criteria(problem, np.array([0.5, 0.5]), drawn(problem))
    assert (criteria.all_worth, criteria.all_changes) == (0, 0)


def test_that_a_rival_that_may_be_better_is_worth_its_expected_lead() -> None:
    problem = plain_problem([[70], [40]], low=[[70], [0]], high=[[70], [100]])
    found = value_of_scores(problem, np.array([1.0]))
    assert found.winner == 0
    assert found.worth.ravel() == pytest.approx([0, 30**3 / (3 * 60 * 100)], rel=1e-12)
    assert found.changes.ravel() == pytest.approx([0, 30**2 / (60 * 100)], rel=1e-12)


def test_that_a_winner_that_may_be_worse_is_worth_what_is_avoided() -> None:
    problem = plain_problem([[60], [30]], low=[[0], [30]], high=[[100], [30]])
    found = value_of_scores(problem, np.array([1.0]))
    assert found.winner == 0
    assert found.worth.ravel() == pytest.approx([30**3 / (3 * 60 * 100), 0], rel=1e-12)
    assert found.changes.ravel() == pytest.approx([30**2 / (60 * 100), 0], rel=1e-12)


def test_that_an_unknown_score_is_uniform() -> None:
    problem = plain_problem([[np.nan], [80.0]])
    found = value_of_scores(problem, np.array([1.0]))
    assert found.worth.ravel() == pytest.approx([20**2 / 200, 0])
    assert found.changes.ravel() == pytest.approx([0.2, 0])
    ahead = value_of_scores(plain_problem([[np.nan], [20.0]]), np.array([1.0]))
    assert ahead.worth.ravel() == pytest.approx([20**2 / 200, 0])
    assert ahead.changes.ravel() == pytest.approx([0.2, 0])


@pytest.mark.parametrize("function", [Exponential(2.0), Piecewise(((0, 0), (4, 50), (6, 50), (10, 100)))])
def test_that_the_chance_of_another_winner_is_that_of_passing_the_threshold(
    function: Exponential | Piecewise,
) -> None:
    problem = one_column(function, 0, 3, 10)  # the certain rival stands at level 5
    found = value_of_scores(problem, np.array([1.0]))
    beyond = 6 if isinstance(function, Piecewise) else 5
    above = (10 - beyond) ** 2 / (10 * 7)
    below = 1 - (10 - 4) ** 2 / (10 * 7) if isinstance(function, Piecewise) else 1 - above
    assert found.changes[0, 0] == pytest.approx(below if found.winner == 0 else above)


def test_that_options_alone_or_absent_have_nothing_to_learn() -> None:
    problem = plain_problem([[50], [40]], low=[[0], [0]], high=[[100], [100]])
    for options in ((), (1,)):
        some = with_ranked(problem, *options)
        found = value_of_scores(some, np.array([1.0]))
        assert found.winner == (1 if options else -1)
        assert not found.worth.any()
        assert value_of_criteria(some, np.array([1.0]), drawn(some)).all_worth == 0


@settings(max_examples=40)
@given(weighed_problems(options=(2, 5), criteria=(1, 4), unknown=True), st.integers(0, 100))
def test_that_knowing_all_is_worth_no_less_than_knowing_a_part(weighed: Weighed, seed: int) -> None:
    problem, weights = weighed
    scores = value_of_scores(problem, weights)
    criteria = value_of_criteria(problem, weights, drawn(problem, seed))
    margins = 5 * criteria.errors + 5 * criteria.all_error + 0.05
    assert (criteria.worth >= 0).all()
    assert (criteria.all_worth >= criteria.worth - margins).all()
    assert (criteria.worth >= scores.worth.max(axis=0) - margins).all()


@settings(max_examples=20)
@given(weighed_problems(options=(2, 4), criteria=(2, 4)))
def test_that_a_criterion_with_one_uncertain_score_is_worth_that_score(weighed: Weighed) -> None:
    problem, weights = weighed
    for a in range(1, problem.n_options):
        problem = with_level(problem, a, 0, problem.best[a, 0])
    exact = value_of_scores(problem, weights)
    sampled = value_of_criteria(problem, weights, drawn(problem))
    assert sampled.worth[0] == pytest.approx(exact.worth[0, 0], abs=6 * sampled.errors[0] + 0.35)


def test_that_perfect_information_is_that_of_the_samples_themselves() -> None:
    problem = plain_problem([[50, 20], [40, 40]], low=[[0, 0], [10, 0]], high=[[100, 60], [90, 90]])
    weights = np.array([0.3, 0.7])
    draws = drawn(problem)
    found = value_of_criteria(problem, weights, draws)
    totals = np.einsum("kmn,m->kn", draws.values + draws.base, weights)
    assert found.all_worth == pytest.approx(totals.max(axis=1).mean() - totals.mean(axis=0).max(), abs=1e-4)
    one = totals.mean(axis=0) + weights[1] * (draws.values[:, 1] - draws.values[:, 1].mean(axis=0))
    assert found.worth[1] == pytest.approx(one.max(axis=1).mean() - totals.mean(axis=0).max(), abs=1e-4)
    best = int(np.argmax(totals.mean(axis=0)))
    assert found.all_changes == pytest.approx((totals.argmax(axis=1) != best).mean(), abs=1e-3)
    assert found.samples == draws.count


def test_that_the_choice_is_the_best_expected_not_the_best_of_best_scores() -> None:
    problem = plain_problem([[50], [48]], low=[[0], [48]], high=[[52], [100]])
    assert additive(problem, np.array([1.0])).ranks.tolist() == [1, 2]
    assert value_of_scores(problem, np.array([1.0])).winner == 1


def test_that_information_needs_fitting_arguments() -> None:
    problem = plain_problem([[50, 20], [40, 40]])
    with pytest.raises(EvaluationError, match="shares"):
        value_of_scores(problem, np.array([1.0]))
    with pytest.raises(EvaluationError, match="base has the shape"):
        value_of_criteria(problem, np.array([0.5, 0.5]), drawn(plain_problem([[1.0]])))


def test_that_information_can_be_had_as_tables() -> None:
    problem = plain_problem([[50, 50], [50, 45]], low=[[0, 50], [50, 0]], high=[[100, 50], [50, 90]])
    weights = np.array([0.9, 0.1])
    frame = value_of_scores(problem, weights).to_frame(["A", "B"], ["Cost", "Reach"])
    assert list(frame.loc[0])[:2] == ["A", "Cost"]
    assert frame["worth"].is_monotonic_decreasing
    criteria = value_of_criteria(problem, weights, drawn(problem)).to_frame(["Cost", "Reach"])
    cost, reach = criteria["worth"].tolist()
    assert cost > reach
