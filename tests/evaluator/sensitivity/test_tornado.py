"""Swings of totals and leads over the ranges of single scores."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.methods.additive import additive
from evaluator.problem import Problem
from evaluator.sensitivity.tornado import tornado
from evaluator.values import ValueScale
from tests.evaluator.cases import plain_problem
from tests.evaluator.score_cases import weighed_problems, with_level


def figure(problem: Problem, shares: FloatArray, option: int, rival: int | None) -> float:
    totals = additive(problem, shares).totals
    return float(totals[option] - (0 if rival is None else totals[rival]))


@given(weighed_problems(options=(2, 5), unknown=True), st.data())
def test_that_each_bar_ends_at_the_figure_of_the_changed_problem(
    weighed: tuple[Problem, FloatArray], data: st.DataObject
) -> None:
    problem, weights = weighed
    option, rival = data.draw(st.permutations(range(problem.n_options)))[:2]
    for other in (None, rival):
        found = tornado(problem, weights, option, other)
        assert found.base == pytest.approx(figure(problem, weights, option, other), abs=1e-9)
        assert (np.diff(found.swings) <= 0).all()
        for row, (a, j) in enumerate(zip(found.options, found.criteria, strict=True)):
            for level, at in ((found.low[row], found.at_low[row]), (found.high[row], found.at_high[row])):
                changed = with_level(problem, a, j, level)
                assert at == pytest.approx(figure(changed, weights, option, other), abs=1e-9)


@given(weighed_problems(options=(2, 5), unknown=True), st.data())
def test_that_every_uncertain_score_has_one_bar(
    weighed: tuple[Problem, FloatArray], data: st.DataObject
) -> None:
    problem, weights = weighed
    option, rival = data.draw(st.permutations(range(problem.n_options)))[:2]
    uncertain = np.isnan(problem.best) | (problem.low < problem.high)
    found = tornado(problem, weights, option, rival)
    pairs = set(zip(found.options.tolist(), found.criteria.tolist(), strict=True))
    assert len(pairs) == found.options.size
    assert pairs == {(a, j) for a in (option, rival) for j in np.flatnonzero(uncertain[a]).tolist()}
    own = tornado(problem, weights, option)
    assert set(own.options.tolist()) <= {option}
    assert own.options.size == uncertain[option].sum()


def test_that_a_cost_is_high_where_its_total_is_low() -> None:
    scale = ValueScale(400, 0)
    problem = plain_problem(
        [[100, 50], [200, 60]],
        [[50, 50], [200, 60]],
        [[300, 70], [200, 60]],
        None,
        (scale, ValueScale(0, 100)),
    )
    found = tornado(problem, np.array([0.5, 0.5]), 0, 1)
    np.testing.assert_array_equal(found.criteria, [0, 1])
    np.testing.assert_array_equal([found.low, found.high], [[50, 50], [300, 70]])
    assert found.base == pytest.approx(37.5 - 25 + 25 - 30)
    np.testing.assert_allclose(found.at_low, [found.base + 6.25, found.base])
    np.testing.assert_allclose(found.at_high, [found.base - 25, found.base + 10])


def test_that_the_rivals_score_swings_the_lead_the_other_way() -> None:
    problem = plain_problem([[50], [40]], [[50], [20]], [[50], [90]])
    found = tornado(problem, np.array([1.0]), 0, 1)
    assert (found.at_low.tolist(), found.at_high.tolist()) == ([30], [-40])


def test_that_certain_scores_have_no_bars() -> None:
    assert tornado(plain_problem([[50.0, 1]]), np.array([0.5, 0.5]), 0).swings.size == 0


def test_that_an_option_is_no_rival_of_its_own() -> None:
    with pytest.raises(EvaluationError, match="compared with itself"):
        tornado(plain_problem([[50.0]]), np.array([1.0]), 0, 0)
    with pytest.raises(EvaluationError, match="shares"):
        tornado(plain_problem([[50.0]]), np.array([0.5]), 0)


def test_that_a_tornado_can_be_had_as_a_table() -> None:
    frame = tornado(plain_problem([[50.0]], [[20]], [[60]]), np.array([1.0]), 0).to_frame(["A"], ["Cost"])
    assert list(frame.loc[0]) == ["A", "Cost", 20, 60, 20, 60, 40]
