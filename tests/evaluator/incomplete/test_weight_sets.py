"""Sets of weights, and what cannot be met together."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.errors import EvaluationError
from evaluator.incomplete.weight_sets import (
    ConflictError,
    Requirement,
    WeightSet,
    both,
    weight_set,
    weights_in_order,
)
from tests.evaluator.weight_cases import weight_sets


@given(weight_sets())
def test_that_the_vertex_of_a_set_is_in_it(weights: WeightSet) -> None:
    m = weights.n_criteria
    held = np.vstack((weights.needs[weights.vertex], np.ones(m)))
    found = np.linalg.solve(held, np.append(weights.most[weights.vertex], 1.0))
    assert weights.contains(found[None, :]).all()


@given(weight_sets(), st.integers(0, 2**32))
def test_that_a_set_contains_what_meets_its_requirements(weights: WeightSet, seed: int) -> None:
    tried = np.random.default_rng(seed).dirichlet(np.ones(weights.n_criteria), 30)
    for w, inside in zip(tried, weights.contains(tried), strict=True):
        met = (w >= weights.low - 1e-9).all() and (w <= weights.high + 1e-9).all()
        met &= (weights.rows @ w <= weights.limits + 2e-9).all()
        met &= all(w[i] >= w[j] - 1e-9 for i, j in np.argwhere(weights.order))
        assert inside == met


@pytest.mark.parametrize(
    ("told", "conflict"),
    [
        ({"low": [0.6, 0.5, 0]}, ["share 0 is at least 0.6", "share 1 is at least 0.5"]),
        ({"high": 0.3}, [f"share {j} is at most 0.3" for j in range(3)]),
        ({"low": [0, 0.7, 0], "high": [1, 0.6, 1]}, ["share 1 is at least 0.7", "share 1 is at most 0.6"]),
        (
            {"low": [0, 0, 0.4], "at_least": [(0, 1), (1, 2)]},
            ["share 2 is at least 0.4", "share 0 is at least share 1", "share 1 is at least share 2"],
        ),
        (
            {"low": [0, 0.3, 0], "high": [0.2, 1, 1], "at_least": [(0, 1)]},
            ["share 1 is at least 0.3", "share 0 is at most 0.2", "share 0 is at least share 1"],
        ),
        (
            {"rows": [[1, 1, 0], [0, -1, -1]], "limits": [0.4, -0.9], "low": [0.2, 0, 0]},
            ["linear constraint 1 is at most -0.9", "share 0 is at least 0.2"],
        ),
    ],
)
def test_that_requirements_that_conflict_are_named(told: dict[str, Any], conflict: list[str]) -> None:
    with pytest.raises(ConflictError) as caught:
        weight_set(3, **told)
    assert sorted(str(need) for need in caught.value.requirements) == sorted(conflict)
    for need in conflict:
        assert need in str(caught.value)


def test_that_one_criterion_has_all_the_weight() -> None:
    assert weight_set(1).contains(np.ones((1, 1))).all()
    with pytest.raises(ConflictError) as caught:
        weight_set(1, high=0.5)
    assert caught.value.requirements == (Requirement("at most", 0, figure=0.5),)


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"criteria": 0}, "expected one at least"),
        ({"criteria": 2, "low": [-0.1, 0]}, "Share 0 has low -0.1"),
        ({"criteria": 2, "high": [1, np.nan]}, "Share 1 has high nan"),
        ({"criteria": 2, "at_least": [(0, 2)]}, "criteria 0 and 2"),
        ({"criteria": 2, "rows": [[1, np.inf]], "limits": [1]}, "not finite"),
        ({"criteria": 2, "rows": [[1, 1, 1]], "limits": [1]}, "rows has the shape"),
        ({"criteria": 2, "rows": [[1, 1]], "limits": []}, "limits has the shape"),
    ],
)
def test_that_a_set_is_not_made_of_nonsense(told: dict[str, Any], message: str) -> None:
    with pytest.raises(EvaluationError, match=message):
        weight_set(**told)


def test_that_points_order_weights_and_ties_say_nothing() -> None:
    weights = weights_in_order(np.array([5.0, 90, 5]))
    tried = np.array([[0.2, 0.5, 0.3], [0.3, 0.5, 0.2], [0.5, 0.3, 0.2]])
    assert weights.contains(tried).tolist() == [True, True, False]
    with pytest.raises(EvaluationError, match="All points are zero"):
        weights_in_order(np.zeros(2))


@settings(max_examples=50)
@given(st.data())
def test_that_what_is_in_both_sets_is_in_each(data: st.DataObject) -> None:
    one, other = (data.draw(weight_sets((4, 4))) for _ in range(2))
    tried = np.random.default_rng(0).dirichlet(np.ones(4), 50)
    expected = one.contains(tried) & other.contains(tried)
    try:
        found = both(one, other).contains(tried)
    except ConflictError:
        found = np.zeros(50, dtype=bool)
    np.testing.assert_array_equal(found, expected)


def test_that_both_sets_weigh_the_same_criteria() -> None:
    with pytest.raises(EvaluationError, match="has the shape"):
        both(weight_set(2), weight_set(3))
