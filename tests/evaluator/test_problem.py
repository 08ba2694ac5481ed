"""Making a problem."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from evaluator.errors import EvaluationError
from evaluator.problem import clamped, make_problem
from evaluator.values import ValueScale
from tests.evaluator.cases import plain_problem


def test_that_an_unknown_score_spans_all_values_and_is_never_zero() -> None:
    problem = plain_problem([[np.nan, 40], [20, 30]])
    assert np.isnan(problem.values[0, 0])
    assert (problem.value_low[0, 0], problem.value_high[0, 0]) == (0, 100)
    np.testing.assert_array_equal(problem.known, [False, True])
    assert not np.isnan([problem.value_low, problem.value_high]).any()


def test_that_bounds_of_values_are_in_order_where_less_is_better() -> None:
    problem = plain_problem([[4.0]], [[2.0]], [[9.0]], scales=(ValueScale(10, 0),))
    assert problem.value_low[0, 0] == pytest.approx(10)
    assert problem.values[0, 0] == pytest.approx(60)
    assert problem.value_high[0, 0] == pytest.approx(80)


def test_that_a_problem_cannot_be_changed() -> None:
    given = np.array([[1.0, 2.0]])
    problem = plain_problem(given)
    given[0, 0] = 99
    assert problem.best[0, 0] == 1
    for array in (problem.best, problem.values, problem.value_low, problem.ranked, problem.groups):
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 0


def test_that_scores_outside_their_scale_are_told() -> None:
    problem = plain_problem([[50, 50, 120, np.nan]], [[-1, 50, 50, np.nan]], [[60, 50, 130, np.nan]])
    np.testing.assert_array_equal(clamped(problem), [[True, False, True, False]])
    assert problem.values[0, 2] == 100


ONE: dict[str, Any] = {
    "low": [[1.0]],
    "best": [[2.0]],
    "high": [[3.0]],
    "scales": (ValueScale(0, 10),),
    "directions": [1],
    "ranked": [True],
    "groups": [0],
}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"low": [[1.0, 1.0]]}, "low has the shape"),
        ({"high": [[1.0], [3.0]]}, "high has the shape"),
        ({"best": [2.0]}, "one option and one criterion"),
        ({"low": np.empty((0, 1)), "best": np.empty((0, 1)), "high": np.empty((0, 1))}, "one option"),
        ({"low": [[2.5]]}, "Option 0, criterion 0 has low 2.5"),
        ({"high": [[1.5]]}, "expected low <= best <= high"),
        ({"low": [[np.nan]]}, "partly unknown"),
        ({"high": [[np.nan]]}, "partly unknown"),
        ({"high": [[np.inf]]}, "infinite"),
        ({"scales": ()}, "0 scales"),
        ({"directions": [0]}, "direction 0"),
        ({"directions": [-1]}, "against its direction -1"),
        ({"directions": [1, 1]}, "directions has the shape"),
        ({"ranked": [True, True]}, "ranked has the shape"),
        ({"groups": [0, 0]}, "groups has the shape"),
        ({"groups": [-1]}, "groups holds -1"),
    ],
)
def test_that_a_faulty_problem_is_refused_with_its_fault(change: dict[str, Any], message: str) -> None:
    make_problem(**ONE)
    with pytest.raises(EvaluationError, match=message):
        make_problem(**{**ONE, **change})
