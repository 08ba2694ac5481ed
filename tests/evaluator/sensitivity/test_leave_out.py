"""Rankings without one criterion or one option."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.methods.additive import additive
from evaluator.methods.standings import Standings, contenders, standings
from evaluator.methods.topsis import topsis
from evaluator.problem import Problem
from evaluator.sensitivity.leave_out import drop_one_option, leave_one_criterion_out
from evaluator.values import ValueScale
from tests.evaluator.cases import plain_problem
from tests.evaluator.score_cases import weighed_problems, with_ranked

Weighed = tuple[Problem, FloatArray]


@given(weighed_problems(options=(1, 6), unknown=True))
def test_that_a_left_out_criterion_counts_as_having_no_weight(weighed: Weighed) -> None:
    problem, weights = weighed
    found = leave_one_criterion_out(problem, weights)
    known = problem.known
    for i in range(problem.n_criteria):
        rest = np.where(np.arange(problem.n_criteria) == i, 0, weights)
        assert found.possible[i] == (rest.sum() > 0)
        if found.possible[i]:
            expected = additive(problem, rest / rest.sum())
            np.testing.assert_allclose(found.totals[i], expected.totals, atol=1e-9)
            if known.all():
                np.testing.assert_array_equal(found.ranks[i], expected.ranks)
        else:
            assert (found.winners[i], found.tau[i], found.changed[i]) == (-1, 0, False)
            assert not found.ranks[i].any()


@given(weighed_problems(options=(2, 7), criteria=(2, 5)))
def test_that_tau_is_kendalls_tau_b(weighed: Weighed) -> None:
    from scipy.stats import kendalltau

    problem, weights = weighed
    full = additive(problem, weights).ranks
    found = leave_one_criterion_out(problem, weights)
    for i in np.flatnonzero(found.possible):
        ranks = found.ranks[i]
        if np.unique(full).size > 1 and np.unique(ranks).size > 1:
            assert found.tau[i] == pytest.approx(kendalltau(full, ranks).statistic)
        else:
            assert found.tau[i] == float(np.unique(full).size == np.unique(ranks).size)
        assert found.winners[i] == np.flatnonzero(ranks == 1)[0]
        assert found.changed[i] == (set(np.flatnonzero(ranks == 1)) != set(np.flatnonzero(full == 1)))


def test_that_the_criterion_that_carries_the_winner_is_found() -> None:
    found = leave_one_criterion_out(plain_problem([[100, 20, 30], [0, 40, 60]]), np.array([0.5, 0.2, 0.3]))
    assert found.changed.tolist() == [True, False, False]
    assert found.winners.tolist() == [1, 0, 0]
    assert found.tau.tolist() == [-1, 1, 1]


def test_that_a_lone_criterion_cannot_be_left_out() -> None:
    found = leave_one_criterion_out(plain_problem([[10], [20]]), np.array([1.0]))
    assert not found.possible.any()
    assert found.ranks.tolist() == [[0, 0]]


def test_that_an_option_becomes_known_without_its_unknown_score() -> None:
    found = leave_one_criterion_out(plain_problem([[np.nan, 90.0], [50.0, 10.0]]), np.array([0.5, 0.5]))
    assert found.ranks.tolist() == [[1, 2], [0, 1]]
    assert found.tau.tolist() == [1, 1]


@given(weighed_problems(options=(2, 5), criteria=(2, 4)))
def test_that_any_method_can_be_asked_without_a_criterion(weighed: Weighed) -> None:
    problem, weights = weighed
    found = leave_one_criterion_out(problem, weights, topsis)
    assert np.isfinite(found.totals).all()
    assert (found.ranks[found.possible] >= 1).all()


@given(weighed_problems(options=(1, 6), unknown=True), st.integers(0, 5))
def test_that_the_additive_model_never_reverses(weighed: Weighed, hidden: int) -> None:
    problem, weights = weighed
    problem = with_ranked(problem, *(a for a in range(problem.n_options) if a != hidden))
    found = drop_one_option(problem, lambda changed: additive(changed, weights))
    assert found.dropped.size == 0
    assert not found.changed.any()
    full = additive(problem, weights).ranks
    for d in range(problem.n_options):
        if full[d]:
            assert found.ranks[d, d] == 0
            assert (found.ranks[d] <= full).all()
        else:
            np.testing.assert_array_equal(found.ranks[d], full)


def by_place_in_column_range(problem: Problem) -> Standings:
    """A method that reverses ranks: values within the range of the options that are there."""
    present = contenders(problem)
    scores = problem.best[present]
    low, high = scores.min(axis=0, initial=np.inf), scores.max(axis=0, initial=-np.inf)
    spread = np.where(high > low, high - low, 1.0)
    return standings(problem, ((scores - low) / spread).sum(axis=1), lambda option: 0.0, (0, 10))


def test_that_reversed_pairs_name_what_was_dropped() -> None:
    problem = plain_problem([[100, 0], [40, 50], [60, 20], [60, 100]], scales=(ValueScale(0, 100),) * 2)
    found = drop_one_option(problem, by_place_in_column_range)
    pairs = set(zip(found.dropped.tolist(), found.ahead.tolist(), found.behind.tolist(), strict=True))
    full = by_place_in_column_range(problem).ranks
    expected = set()
    for d in range(4):
        rest = by_place_in_column_range(replace(problem, ranked=np.arange(4) != d)).ranks
        for a in range(4):
            for b in range(4):
                if d not in {a, b} and full[a] < full[b] and rest[b] < rest[a]:
                    expected.add((d, a, b))
    assert pairs == expected
    assert pairs


def test_that_a_third_option_can_take_the_first_place_from_another() -> None:
    problem = plain_problem([[60, 50], [40, 75], [100, 0]])
    found = drop_one_option(problem, by_place_in_column_range)
    full = by_place_in_column_range(problem).ranks
    assert found.changed.tolist() == [
        bool(
            full[d] != 1 and by_place_in_column_range(with_ranked(problem, *rest)).ranks[np.argmin(full)] != 1
        )
        for d, rest in enumerate([(1, 2), (0, 2), (0, 1)])
    ]
    assert found.winners.tolist() == [
        int(np.flatnonzero(by_place_in_column_range(with_ranked(problem, *rest)).ranks == 1)[0])
        for rest in [(1, 2), (0, 2), (0, 1)]
    ]


@given(weighed_problems(options=(2, 5), criteria=(2, 4)))
def test_that_only_strict_orders_that_turn_are_reversed_by_topsis(weighed: Weighed) -> None:
    problem, weights = weighed
    found = drop_one_option(problem, partial(topsis, shares=weights))
    full = topsis(problem, weights).ranks
    for d, a, b in zip(found.dropped, found.ahead, found.behind, strict=True):
        assert full[a] < full[b]
        assert 0 < found.ranks[d, b] < found.ranks[d, a]


def test_that_dropping_the_only_option_leaves_no_winner() -> None:
    found = drop_one_option(plain_problem([[10]]), lambda problem: additive(problem, np.array([1.0])))
    assert (found.winners.tolist(), found.changed.tolist()) == ([-1], [False])


def test_that_a_method_must_not_rank_what_was_dropped() -> None:
    problem = plain_problem([[10], [20]])
    with pytest.raises(EvaluationError, match="which was dropped"):
        drop_one_option(problem, lambda changed: additive(problem, np.array([1.0])))
    with pytest.raises(EvaluationError, match="shares"):
        leave_one_criterion_out(problem, np.array([0.5]))


def test_that_what_is_left_can_be_had_as_tables() -> None:
    problem = plain_problem([[100, 0], [40, 50], [60, 20], [60, 100]])
    frame = drop_one_option(problem, by_place_in_column_range).to_frame(["A", "B", "C", "D"])
    assert list(frame.columns) == ["dropped", "ahead", "behind"]
    left = leave_one_criterion_out(problem, np.array([0.5, 0.5])).to_frame(["A", "B", "C", "D"], ["x", "y"])
    assert left.loc["x", "winner"] == "D"
    assert left.loc["y", "rank of A"] == 1
    lone = leave_one_criterion_out(plain_problem([[1]]), np.array([1.0])).to_frame(["A"], ["x"])
    assert lone.loc["x", "winner"] == ""
