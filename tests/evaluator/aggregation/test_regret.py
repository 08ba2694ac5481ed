"""What an option costs each person."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.aggregation.regret import group_regret, least
from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.methods.additive import additive
from tests.evaluator.aggregation.cases import actors_of, weightings
from tests.evaluator.cases import masks, plain_problem, value_tables


@given(value_tables(), st.data())
@settings(max_examples=50)
def test_that_the_least_objectionable_option_is_that_of_all_tried(
    values: FloatArray, data: st.DataObject
) -> None:
    rows = data.draw(weightings(values.shape[1]))
    actors = data.draw(actors_of(len(rows)))
    ranked = data.draw(masks(len(values)))
    found = group_regret(plain_problem(values, ranked=ranked), rows, actors)
    for row, totals in zip(rows, found.totals, strict=True):
        np.testing.assert_array_equal(totals, additive(plain_problem(values), row).totals)
    figures = {}
    for option in np.flatnonzero(ranked):
        costs = found.totals[:, ranked].max(axis=1) - found.totals[:, option]
        np.testing.assert_allclose(found.regret[:, option], costs)
        figures[int(option)] = (costs[actors > 0].max(), np.average(costs, weights=actors))
        assert found.worst[option] == pytest.approx(figures[int(option)][0])
        assert found.mean[option] == pytest.approx(figures[int(option)][1])
    near = [o for o, (worst, _) in figures.items() if worst <= min(figures.values())[0] + 1e-7]
    best_mean = min((figures[option][1] for option in near), default=0.0)
    assert list(found.least_objectionable) == [o for o in near if figures[o][1] <= best_mean + 1e-7]


@given(value_tables(options=(2, 6)), st.data())
@settings(max_examples=50)
def test_that_regret_is_never_below_zero_and_zero_for_each_ones_best(
    values: FloatArray, data: st.DataObject
) -> None:
    rows = data.draw(weightings(values.shape[1]))
    found = group_regret(plain_problem(values), rows)
    assert (found.regret >= 0).all()
    assert (found.regret.min(axis=1) == 0).all()


def test_least_objection_by_hand() -> None:
    rows = np.array([[1.0, 0], [0, 1]])
    found = group_regret(plain_problem([[100.0, 0], [0, 100], [70, 60]]), rows)
    assert found.worst.tolist() == [100, 100, 40]
    assert found.mean.tolist() == [50, 50, 35]
    assert found.least_objectionable == (2,)


def test_that_of_equal_worst_regrets_the_smaller_mean_decides_and_twins_tie() -> None:
    rows = np.array([[1.0, 0], [0, 1]])
    found = group_regret(
        plain_problem([[60.0, 60], [60, 100], [60, 100], [100, 60]]), rows, np.array([3.0, 1])
    )
    assert found.worst.tolist() == [40, 40, 40, 40]
    assert found.least_objectionable == (3,)
    again = group_regret(
        plain_problem([[60.0, 60], [60, 100], [60, 100], [100, 60]]), rows, np.array([1.0, 3])
    )
    assert again.least_objectionable == (1, 2)


def test_that_an_option_that_is_not_ranked_has_the_regret_it_would_have() -> None:
    problem = plain_problem([[50.0], [80], [20], [np.nan]], ranked=[True, False, False, True])
    found = group_regret(problem, np.ones((1, 1)))
    assert found.regret.tolist() == [[0, 0, 30, 0]]
    assert found.least_objectionable == (0,)


def test_that_nothing_is_regretted_when_nothing_can_be_had() -> None:
    found = group_regret(plain_problem([[50.0], [80]], ranked=[False, False]), np.ones((2, 1)))
    assert not found.regret.any()
    assert found.least_objectionable == ()


@pytest.mark.parametrize(("rows", "actors"), [([[1.0]], None), ([[0.5, 0.5]], [0.0])], ids=str)
def test_that_weightings_must_be_of_the_criteria(rows: list[list[float]], actors: list[float] | None) -> None:
    with pytest.raises(EvaluationError, match=r"has the shape|All actor weights"):
        group_regret(plain_problem([[1.0, 2]]), np.array(rows), None if actors is None else np.array(actors))


def test_that_figures_that_differ_by_rounding_tie() -> None:
    assert least(np.ones(3, dtype=bool), np.array([1e-14, 0.0, 1])) == (0, 1)


def test_that_regret_can_be_had_as_a_table() -> None:
    frame = group_regret(plain_problem([[50.0], [80]]), np.ones((1, 1))).to_frame(["A", "B"], ["Ann"])
    assert frame.loc["A", ("regret", "Ann")] == 30
    assert frame.loc["A", ("result", "worst")] == 30
