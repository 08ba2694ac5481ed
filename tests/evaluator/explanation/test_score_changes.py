"""Which single score makes an option first."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.arrays import BoolArray, FloatArray
from evaluator.errors import EvaluationError
from evaluator.explanation.score_changes import reaching_level, score_changes
from evaluator.methods.additive import additive
from evaluator.problem import Problem
from evaluator.ranking import ranks
from evaluator.values import Exponential, ValueScale, evaluate
from tests.evaluator.cases import masks, plain_problem
from tests.evaluator.score_cases import levels_at, weighed_problems, with_level

Weighed = tuple[Problem, FloatArray]


def is_first(problem: Problem, shares: FloatArray, ranked: BoolArray, option: int) -> bool:
    together = ranked.copy()
    together[option] = True
    return bool(ranks(additive(problem, shares).totals, together)[option] == 1)


@given(weighed_problems(options=(1, 6), unknown=True), st.data())
def test_that_a_score_change_makes_the_option_first_when_it_is_applied(
    weighed: Weighed, data: st.DataObject
) -> None:
    problem, weights = weighed
    ranked = data.draw(masks(problem.n_options))
    option = data.draw(st.integers(0, problem.n_options - 1))
    found = score_changes(problem, weights, ranked, option)
    assert found.needed != is_first(problem, weights, ranked, option)
    assert (np.diff(found.parts) >= 0).all()
    for a, j, level in zip(found.options, found.criteria, found.levels, strict=True):
        assert is_first(with_level(problem, a, j, level), weights, ranked, option)
        assert min(problem.scales[j].worst, problem.scales[j].best) <= level
        assert level <= max(problem.scales[j].worst, problem.scales[j].best)


@given(weighed_problems(options=(2, 5)), st.data())
def test_that_no_smaller_change_of_any_score_makes_the_option_first(
    weighed: Weighed, data: st.DataObject
) -> None:
    problem, weights = weighed
    everyone = np.ones(problem.n_options, dtype=bool)
    option = data.draw(st.integers(0, problem.n_options - 1))
    found = score_changes(problem, weights, everyone, option)
    if not found.needed:
        assert found.possible
        assert found.options.size == found.movers.size == 0
        return
    nearest = {
        (a, j): part
        for a, j, part in zip(
            found.options.tolist(), found.criteria.tolist(), found.parts.tolist(), strict=True
        )
    }
    for a in range(problem.n_options):
        for j, scale in enumerate(problem.scales):
            for level in levels_at(scale, np.linspace(0, 1, 6)):
                part = abs(level - problem.best[a, j]) / abs(scale.best - scale.worst)
                if part < nearest.get((a, j), np.inf) - 1e-9:
                    tried = with_level(problem, a, j, float(level))
                    totals = additive(tried, weights).totals
                    assert totals[option] < totals.max() + 1e-9
                    assert (a, j) in nearest or not is_first(tried, weights, everyone, option)


@given(weighed_problems(options=(2, 5)), st.data())
def test_that_the_certificate_is_the_gap_at_the_end_of_the_scale(
    weighed: Weighed, data: st.DataObject
) -> None:
    problem, weights = weighed
    everyone = np.ones(problem.n_options, dtype=bool)
    option = data.draw(st.integers(0, problem.n_options - 1))
    found = score_changes(problem, weights, everyone, option)
    sufficient = set(zip(found.options.tolist(), found.criteria.tolist(), strict=True))
    leader = int(np.argmax(additive(problem, weights).totals))
    for mover, remaining in zip(found.movers.tolist(), found.remaining, strict=True):
        for j, scale in enumerate(problem.scales):
            end = scale.best if mover == option else scale.worst
            totals = additive(with_level(problem, mover, j, end), weights).totals
            gap = totals[leader if mover == option else mover] - totals[option]
            assert remaining[j] == pytest.approx(gap, abs=1e-9)
            assert ((mover, j) in sufficient) == (remaining[j] <= 1e-9)


def test_that_a_rival_is_lowered_only_while_it_is_alone_in_front() -> None:
    weights = np.array([0.5, 0.5])
    alone = score_changes(plain_problem([[80, 80], [60, 60], [10, 10]]), weights, np.ones(3, dtype=bool), 1)
    np.testing.assert_array_equal(alone.movers, [1, 0])
    np.testing.assert_allclose(alone.levels, [100, 100, 40, 40])
    np.testing.assert_array_equal(alone.options, [1, 1, 0, 0])
    np.testing.assert_allclose(alone.parts, 0.4)
    together = score_changes(
        plain_problem([[80, 80], [60, 60], [70, 70]]), weights, np.ones(3, dtype=bool), 1
    )
    np.testing.assert_array_equal(together.movers, [1])
    np.testing.assert_array_equal(together.options, [1, 1])


def test_that_the_smallest_change_is_that_of_the_greatest_weight_on_equal_scales() -> None:
    found = score_changes(
        plain_problem(
            [[50, 50, 50], [20, 40, 30]], low=[[40, 0, 0], [0, 0, 0]], high=[[60, 60, 60], [60, 60, 60]]
        ),
        np.array([0.2, 0.5, 0.3]),
        np.ones(2, dtype=bool),
        1,
    )
    gap = 0.2 * 30 + 0.5 * 10 + 0.3 * 20
    np.testing.assert_array_equal(found.criteria[:2], [1, 1])
    assert sorted(found.levels[:2]) == pytest.approx([50 - gap / 0.5, 40 + gap / 0.5])
    assert found.parts[0] == pytest.approx(gap / 0.5 / 100)
    assert not found.within[found.levels > 60].any()
    assert found.within[found.levels == pytest.approx(16)].all()


def test_that_it_is_proved_when_no_single_score_is_enough() -> None:
    found = score_changes(
        plain_problem([[90, 90, 90], [10, 10, 10]]), np.full(3, 1 / 3), np.ones(2, dtype=bool), 1
    )
    assert found.needed
    assert not found.possible
    np.testing.assert_allclose(found.remaining, [[50, 50, 50], [50, 50, 50]])


def test_that_an_unknown_score_is_counted_from_the_level_worth_50() -> None:
    scale = ValueScale(0, 10, Exponential(2))
    problem = plain_problem([[np.nan], [8.0]], scales=(scale,))
    found = score_changes(problem, np.array([1.0]), np.array([False, True]), 0)
    assert found.present == pytest.approx([2, 8])
    assert found.levels == pytest.approx([8, 2])
    assert found.within.tolist() == [True, False]


def test_that_a_criterion_without_weight_or_with_one_level_changes_nothing() -> None:
    problem = plain_problem([[5, 0, 90], [5, 100, 40]], scales=(ValueScale(5, 5), *(ValueScale(0, 100),) * 2))
    found = score_changes(problem, np.array([0.5, 0, 0.5]), np.ones(2, dtype=bool), 1)
    assert set(found.criteria.tolist()) == {2}
    np.testing.assert_allclose(found.remaining[:, :2], 25)


def test_that_a_level_reaches_its_value_however_coarse_the_scale() -> None:
    scale = ValueScale(1e6, 1e6 + 0.001, Exponential(1e6 + 0.0001))
    for value in np.linspace(0.1, 99.9, 50):
        up = reaching_level(scale, value, 1e6, rising=True)
        down = reaching_level(scale, value, 1e6, rising=False)
        assert evaluate(scale, np.array([up]))[0] >= value
        assert evaluate(scale, np.array([down]))[0] <= value


def test_that_score_changes_need_fitting_arguments() -> None:
    problem = plain_problem([[1, 2], [3, 4]])
    with pytest.raises(EvaluationError, match="shares has the shape"):
        score_changes(problem, np.array([1.0]), np.ones(2, dtype=bool), 0)
    with pytest.raises(EvaluationError, match="ranked has the shape"):
        score_changes(problem, np.array([0.5, 0.5]), np.ones(3, dtype=bool), 0)


def test_that_score_changes_can_be_had_as_a_table() -> None:
    found = score_changes(
        plain_problem([[80, 80], [60, 60]]), np.array([0.5, 0.5]), np.ones(2, dtype=bool), 1
    )
    frame = found.to_frame(["A", "B"], ["Cost", "Reach"])
    assert frame.loc[0, "option"] == "B"
    assert frame.loc[0, "level"] == pytest.approx(100)
