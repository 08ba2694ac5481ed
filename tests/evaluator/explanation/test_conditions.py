"""What must hold for an option to win or to catch up."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.errors import EvaluationError
from evaluator.explanation.conditions import conditions_to_catch_up, conditions_to_win
from evaluator.methods.additive import additive
from evaluator.problem import Problem
from evaluator.weighting.swing import Points, shares, unlocked, with_share
from tests.evaluator.cases import plain_problem, points_of
from tests.evaluator.score_cases import natural_problems, with_level, with_ranked


@st.composite
def pointed_problems(draw: st.DrawFn) -> tuple[Problem, Points]:
    problem = draw(natural_problems(options=(2, 5), criteria=(1, 4)))
    return problem, draw(points_of(problem.n_criteria))


@settings(max_examples=60)
@given(pointed_problems(), st.data())
def test_that_every_condition_makes_the_option_win_when_it_is_applied(
    pointed: tuple[Problem, Points], data: st.DataObject
) -> None:
    problem, points = pointed
    option = data.draw(st.integers(0, problem.n_options - 1))
    found = conditions_to_win(problem, points, option)
    weights = shares(points.points)
    assert found.needed == (additive(problem, weights).ranks[option] != 1)
    if found.shares.possible:
        assert additive(problem, found.shares.shares).totals[option] == pytest.approx(
            additive(problem, found.shares.shares).totals.max(), abs=1e-6
        )
    else:
        assert found.shares.certificate is not None
    for change in found.one_share:
        moved = shares(with_share(points, change.criterion, change.share).points)
        totals = additive(problem, moved).totals
        assert totals[option] == pytest.approx(totals.max(), abs=1e-6)
        assert np.abs(moved - weights).sum() / 2 >= found.shares.moved - 1e-6
    for a, j, level in zip(found.scores.options, found.scores.criteria, found.scores.levels, strict=True):
        assert additive(with_level(problem, a, j, level), weights).ranks[option] == 1
    assert found.possible == (found.shares.possible or found.scores.options.size > 0 or not found.needed)


@settings(max_examples=60)
@given(pointed_problems(), st.data())
def test_that_catching_up_regards_one_rival_only(
    pointed: tuple[Problem, Points], data: st.DataObject
) -> None:
    problem, points = pointed
    option, rival = data.draw(st.permutations(range(problem.n_options)))[:2]
    found = conditions_to_catch_up(problem, points, option, rival)
    alone = conditions_to_win(with_ranked(problem, option, rival), points, option)
    assert found.needed == alone.needed
    assert found.one_share == alone.one_share
    assert found.shares.possible == alone.shares.possible
    assert found.shares.moved == pytest.approx(alone.shares.moved, abs=1e-7)
    np.testing.assert_array_equal(found.scores.levels, alone.scores.levels)


def test_that_an_option_that_is_worse_everywhere_needs_more_than_weights() -> None:
    problem = plain_problem([[80, 70], [60, 50]])
    found = conditions_to_win(problem, unlocked(np.array([1.0, 1])), 1)
    assert found.needed
    assert found.possible
    assert not found.shares.possible
    assert found.one_share == ()
    assert found.scores.levels.tolist() == [100, 90, 40, 30]


def test_that_it_is_told_when_neither_weights_nor_a_score_suffice() -> None:
    problem = plain_problem([[90, 90, 90], [10, 10, 10]])
    found = conditions_to_win(problem, unlocked(np.ones(3)), 1)
    assert not found.possible
    assert found.shares.certificate is not None
    assert (found.scores.remaining > 0).all()


def test_that_unknown_and_unavailable_options_need_not_be_beaten() -> None:
    problem = with_ranked(plain_problem([[99.0, 99.0], [np.nan, 99.0], [30.0, 40.0], [20.0, 30.0]]), 1, 2, 3)
    points = unlocked(np.ones(2))
    assert not conditions_to_win(problem, points, 2).needed
    assert conditions_to_win(problem, points, 3).needed
    assert not conditions_to_win(problem, points, 0).needed


def test_that_an_option_does_not_catch_up_with_itself() -> None:
    with pytest.raises(EvaluationError, match="compared with itself"):
        conditions_to_catch_up(plain_problem([[1, 2], [3, 4]]), unlocked(np.ones(2)), 1, 1)
