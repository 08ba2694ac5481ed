"""Single scores that can change the winner inside their range."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.methods.additive import additive
from evaluator.problem import Problem
from evaluator.sensitivity.winner_changes import best_others, leader, winner_changes
from evaluator.values import Piecewise, ValueScale
from tests.evaluator.cases import plain_problem
from tests.evaluator.score_cases import weighed_problems, with_level, with_ranked

Weighed = tuple[Problem, FloatArray]


def winner_of(problem: Problem, shares: FloatArray) -> int:
    result = additive(problem, shares)
    return int(np.flatnonzero(result.ranks == 1)[0])


@given(weighed_problems(options=(2, 6)))
def test_that_the_winner_changes_beyond_the_threshold_and_not_before(weighed: Weighed) -> None:
    problem, weights = weighed
    found = winner_changes(problem, weights)
    assert found.winner == winner_of(problem, weights)
    assert (np.diff(found.parts) >= 0).all()
    for a, j, level, present, new in zip(
        found.options, found.criteria, found.levels, found.present, found.winners, strict=True
    ):
        ahead = (problem.scales[j].best > problem.scales[j].worst) == (a != found.winner)
        end = problem.high[a, j] if ahead else problem.low[a, j]
        assert problem.low[a, j] - 1e-9 <= level <= problem.high[a, j] + 1e-9
        totals = additive(with_level(problem, a, j, level), weights).totals
        assert totals[found.winner] == pytest.approx(totals[new], abs=1e-8)
        assert totals.max() == pytest.approx(totals[new], abs=1e-8)
        beyond = additive(with_level(problem, a, j, end), weights).totals
        assert beyond[new] > beyond[found.winner]
        before = additive(with_level(problem, a, j, (present + level) / 2), weights).totals
        assert before[found.winner] >= before[new] - 1e-8


@given(weighed_problems(options=(2, 6)))
def test_that_no_other_score_changes_the_winner_inside_its_range(weighed: Weighed) -> None:
    problem, weights = weighed
    found = winner_changes(problem, weights)
    pairs = set(zip(found.options.tolist(), found.criteria.tolist(), strict=True))
    for a in range(problem.n_options):
        for j in range(problem.n_criteria):
            if (a, j) not in pairs:
                for level in np.linspace(problem.low[a, j], problem.high[a, j], 5):
                    totals = additive(with_level(problem, a, j, level), weights).totals
                    assert totals[found.winner] >= totals.max() - 1e-7


def test_that_the_runner_up_wins_when_the_winner_falls() -> None:
    problem = plain_problem([[80], [60], [70]], low=[[50], [60], [70]], high=[[90], [75], [85]])
    found = winner_changes(problem, np.array([1.0]))
    np.testing.assert_array_equal(found.options, [0, 2])
    np.testing.assert_array_equal(found.winners, [2, 2])
    np.testing.assert_allclose(found.levels, [70, 80])
    np.testing.assert_allclose(found.parts, [0.1, 0.1])


def test_that_the_threshold_is_told_in_natural_units() -> None:
    scale = ValueScale(200, 0, Piecewise(((0, 100), (50, 80), (200, 0))))
    problem = plain_problem([[30], [90]], low=[[30], [20]], high=[[30], [95]], scales=(scale,))
    found = winner_changes(problem, np.array([1.0]))
    np.testing.assert_array_equal((found.winner, found.options[0], found.present[0]), [0, 1, 90])
    assert found.levels == pytest.approx([30])


def test_that_a_tie_at_the_end_of_the_range_changes_nothing() -> None:
    problem = plain_problem([[80], [60]], low=[[60], [0]], high=[[90], [80]])
    assert winner_changes(problem, np.array([1.0])).options.size == 0


def test_that_an_option_with_one_unknown_score_can_win_by_it() -> None:
    problem = plain_problem([[np.nan, 80.0], [60.0, 60.0], [np.nan, np.nan]])
    found = winner_changes(problem, np.array([0.5, 0.5]))
    assert found.winner == 1
    assert found.options.tolist() == found.winners.tolist() == [0]
    assert (found.present[0], found.levels[0]) == pytest.approx((50, 40))


def test_that_nothing_ranked_has_no_winner_to_change() -> None:
    problem = with_ranked(plain_problem([[80], [60]], [[10], [10]], [[90], [90]]))
    found = winner_changes(problem, np.array([1.0]))
    assert (found.winner, found.options.size) == (-1, 0)
    alone = winner_changes(with_ranked(problem, 1), np.array([1.0]))
    assert (alone.winner, alone.options.size) == (1, 0)


def test_that_a_scale_of_one_level_changes_nothing() -> None:
    problem = plain_problem([[np.nan, 70.0], [5.0, 80.0]], scales=(ValueScale(5, 5), ValueScale(0, 100)))
    assert winner_changes(problem, np.array([0.9, 0.1])).options.size == 0


def test_that_the_best_of_the_others_leaves_out_the_option_itself() -> None:
    totals = np.array([5.0, 9, 7])
    assert best_others(totals, np.array([True, True, True])).tolist() == [9, 7, 9]
    assert best_others(totals, np.array([True, False, True])).tolist() == [7, 7, 5]
    assert leader(np.array([7.0, 9, 9]), np.ones(3, dtype=bool)) == 1
    assert leader(totals, np.zeros(3, dtype=bool)) == -1


def test_that_winner_changes_need_shares_that_sum_to_1() -> None:
    with pytest.raises(EvaluationError, match="shares"):
        winner_changes(plain_problem([[50.0]]), np.array([0.5]))


def test_that_winner_changes_can_be_had_as_a_table() -> None:
    problem = plain_problem([[80], [60]], low=[[50], [60]], high=[[90], [75]])
    frame = winner_changes(problem, np.array([1.0])).to_frame(["A", "B"], ["Cost"])
    assert list(frame.loc[0])[:2] == ["A", "Cost"]
    assert frame.loc[0, "threshold"] == pytest.approx(60)
    assert frame.loc[0, "winner_beyond"] == "B"
