"""Why one option is before another, and what its lead rests on."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.explanation.comparison import comparison, lead_evidence
from evaluator.methods.additive import additive
from evaluator.problem import Problem
from evaluator.values import ValueScale
from tests.evaluator.cases import plain_problem
from tests.evaluator.score_cases import weighed_problems, with_level

Weighed = tuple[Problem, FloatArray]


@given(weighed_problems(options=(2, 5), unknown=True), st.data())
def test_that_advantages_and_disadvantages_make_up_the_lead(weighed: Weighed, data: st.DataObject) -> None:
    problem, weights = weighed
    a, b = data.draw(st.permutations(range(problem.n_options)))[:2]
    found = comparison(problem, weights, a, b)
    totals = additive(problem, weights).totals
    assert found.lead == pytest.approx(totals[a] - totals[b], abs=1e-9)
    pros, cons = found.differences[found.advantages], found.differences[found.disadvantages]
    assert pros.sum() + cons.sum() == pytest.approx(found.lead, abs=1e-8)
    assert (pros > 0).all()
    assert (cons < 0).all()
    assert (np.diff(pros) <= 0).all()
    assert (np.diff(cons) >= 0).all()
    other = comparison(problem, weights, b, a)
    np.testing.assert_array_equal(other.advantages, found.disadvantages)
    assert other.lead_low == pytest.approx(-found.lead_high, abs=1e-9)


@given(weighed_problems(options=(2, 4), criteria=(1, 5)), st.data())
def test_that_no_smaller_set_of_advantages_outweighs(weighed: Weighed, data: st.DataObject) -> None:
    problem, weights = weighed
    a, b = data.draw(st.permutations(range(problem.n_options)))[:2]
    found = comparison(problem, weights, a, b)
    pros = found.differences[found.advantages].tolist()
    against = -found.differences[found.disadvantages].sum()
    enough = [
        size
        for size in range(len(pros) + 1)
        if any(sum(some) > against + 1e-10 for some in combinations(pros, size))
    ]
    if against > 0 and enough:
        assert found.outweighing.size == enough[0]
        assert found.differences[found.outweighing].sum() > against
    else:
        assert found.outweighing.size == 0


def test_that_the_strongest_advantage_may_outweigh_all_that_speaks_against() -> None:
    found = comparison(plain_problem([[90, 40, 50, 20], [40, 60, 50, 10]]), np.full(4, 0.25), 0, 1)
    assert found.advantages.tolist() == [0, 3]
    assert found.disadvantages.tolist() == [1]
    assert found.outweighing.tolist() == [0]
    assert found.lead == pytest.approx(10)
    assert not found.dominates
    frame = found.to_frame(["w", "x", "y", "z"])
    assert frame.index.tolist() == ["w", "z", "x"]
    assert frame["outweighs"].tolist() == [True, False, False]


def test_that_an_option_that_is_better_everywhere_dominates() -> None:
    problem = plain_problem([[60, 50], [50, 50]], low=[[55, 50], [50, 50]], high=[[60, 50], [57, 50]])
    found = comparison(problem, np.array([0.5, 0.5]), 0, 1)
    assert found.dominates
    assert not found.surely_dominates
    assert found.outweighing.size == 0
    assert (found.lead_low, found.lead_high) == pytest.approx((-1, 5))
    sure = comparison(plain_problem([[60, 50], [50, 50]]), np.array([0.5, 0.5]), 0, 1)
    assert (sure.dominates, sure.surely_dominates) == (True, True)
    assert not comparison(problem, np.array([0.5, 0.5]), 1, 0).dominates


def test_that_nothing_outweighs_for_an_option_that_is_behind_or_level() -> None:
    problem = plain_problem([[60, 50], [70, 40], [70, 20]])
    assert comparison(problem, np.array([0.5, 0.5]), 0, 1).outweighing.size == 0
    assert comparison(problem, np.array([0.9, 0.1]), 0, 2).outweighing.size == 0


@given(weighed_problems(options=(2, 5), unknown=True), st.data())
def test_that_the_lead_at_an_end_of_a_range_is_that_of_the_changed_problem(
    weighed: Weighed, data: st.DataObject
) -> None:
    problem, weights = weighed
    a, b = data.draw(st.permutations(range(problem.n_options)))[:2]
    found = lead_evidence(problem, weights, a, b)
    assert sorted(found.order.tolist()) == list(range(problem.n_criteria))
    assert (np.diff(found.differences[found.order]) <= 0).all()
    for j in range(problem.n_criteria):
        own = with_level(problem, a, j, found.own_level[j])
        rival = with_level(problem, b, j, found.rival_level[j])
        both = with_level(own, b, j, found.rival_level[j])
        for changed, lead, holds in (
            (own, found.own_worst[j], found.own_holds[j]),
            (rival, found.rival_worst[j], found.rival_holds[j]),
            (both, found.both_worst[j], found.both_holds[j]),
        ):
            totals = additive(changed, weights).totals
            assert lead == pytest.approx(totals[a] - totals[b], abs=1e-9)
            assert lead <= found.lead + 1e-9
            if abs(lead) > 1e-6:
                assert holds == (lead > 0)


def test_that_the_score_that_carries_the_lead_is_told() -> None:
    cost = ValueScale(200, 0)
    problem = plain_problem(
        [[50, 60], [100, 70]], [[40, 55], [80, 60]], [[150, 65], [120, 95]], None, (cost, ValueScale(0, 100))
    )
    found = lead_evidence(problem, np.array([0.6, 0.4]), 0, 1)
    assert found.lead == pytest.approx(11)
    assert found.order.tolist() == [0, 1]
    np.testing.assert_allclose(found.own_level, [150, 55])
    np.testing.assert_allclose(found.rival_level, [80, 95])
    np.testing.assert_allclose(found.own_worst, [-19, 9])
    np.testing.assert_allclose(found.rival_worst, [5, 1])
    np.testing.assert_allclose(found.both_worst, [-25, -1])
    assert found.own_holds.tolist() == [False, True]
    assert found.rival_holds.tolist() == [True, True]
    assert found.both_holds.tolist() == [False, False]
    assert found.to_frame(["Cost", "Reach"]).index.tolist() == ["Cost", "Reach"]


def test_that_an_option_is_not_compared_with_itself() -> None:
    problem = plain_problem([[60, 50], [70, 40]])
    for compare in (comparison, lead_evidence):
        with pytest.raises(EvaluationError, match="compared with itself"):
            compare(problem, np.array([0.5, 0.5]), 1, 1)
        with pytest.raises(EvaluationError, match="shares"):
            compare(problem, np.array([0.5, 0.6]), 0, 1)
