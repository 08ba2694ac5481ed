"""Greatest values over sets of weights: closed forms, vertices and linear programs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from evaluator.arrays import FloatArray
from evaluator.incomplete import weight_extremes
from evaluator.incomplete.weight_extremes import greatest_leads, maxima
from evaluator.incomplete.weight_sets import WeightSet, weight_set, weights_in_order
from tests.evaluator.weight_cases import KINDS, weight_sets


def by_solver(weights: WeightSet, cost: FloatArray) -> float:
    """The greatest value of one function, from the requirements as they were told."""
    m = weights.n_criteria
    one = np.eye(m)
    ordered = [one[j] - one[i] for i, j in np.argwhere(weights.order) if i != j]
    answer = linprog(
        -cost,
        A_ub=np.vstack((np.zeros((1, m)), weights.rows, *ordered)),
        b_ub=np.concatenate(([0.0], weights.limits, np.zeros(len(ordered)))),
        A_eq=np.ones((1, m)),
        b_eq=[1.0],
        bounds=list(zip(weights.low, weights.high, strict=True)),
    )
    assert answer.status == 0
    return -float(answer.fun or 0.0)


@settings(max_examples=150)
@given(
    st.sampled_from([("bounds",), ("order",), KINDS]).flatmap(lambda kinds: weight_sets(kinds=kinds)),
    st.integers(0, 2**32),
)
def test_that_greatest_values_are_those_of_the_solver(weights: WeightSet, seed: int) -> None:
    costs = np.random.default_rng(seed).integers(-3, 4, (3, weights.n_criteria)).astype(float)
    values, points = maxima(weights, costs)
    np.testing.assert_allclose(values, [by_solver(weights, cost) for cost in costs], atol=1e-6)
    np.testing.assert_allclose(np.vecdot(points, costs), values, atol=1e-9)
    np.testing.assert_allclose(points.sum(axis=1), 1, atol=1e-12)
    assert weights.contains(points, 1e-7).all()


@settings(max_examples=50)
@given(st.sampled_from([("bounds",), ("order",)]).flatmap(lambda kinds: weight_sets(kinds=kinds)), st.data())
def test_that_closed_forms_are_the_linear_program(weights: WeightSet, data: st.DataObject) -> None:
    costs = np.random.default_rng(data.draw(st.integers(0, 2**32))).standard_normal((4, weights.n_criteria))
    closed, _ = maxima(weights, costs)
    programmed = np.vecdot(costs, weight_extremes._programmed(weights, costs))
    np.testing.assert_allclose(programmed, closed, atol=1e-7)


def test_that_orders_with_many_vertices_become_programs() -> None:
    points = np.repeat([2.0, 1.0], 11)
    weights = weights_in_order(points)
    cost = np.where(np.arange(22) == 15, 12.0, 0.0)
    values, found = maxima(weights, cost[None, :])
    assert values[0] == pytest.approx(1.0)
    np.testing.assert_allclose(found[0], np.where((points == 2) | (cost > 0), 1 / 12, 0), atol=1e-9)


def test_that_the_greatest_least_lead_has_its_closed_form_with_two_criteria() -> None:
    # against (100, 0) and (0, 100): 60 on both leads by w0 * 60 + ... least where both are equally strong
    leads = np.array([[[60.0 - 100, 60], [60, 60 - 100]]])
    values, points = greatest_leads(weight_set(2), leads)
    assert values[0] == pytest.approx(10)
    np.testing.assert_allclose(points, [[0.5, 0.5]])
    values, points = greatest_leads(weight_set(2, low=[0.7, 0]), leads)
    assert values[0] == pytest.approx(-10)
    np.testing.assert_allclose(points, [[0.7, 0.3]])


@settings(max_examples=60)
@given(weight_sets((1, 5)), st.integers(1, 5), st.integers(0, 2**32))
def test_that_no_weights_give_a_greater_least_lead(weights: WeightSet, rivals: int, seed: int) -> None:
    generator = np.random.default_rng(seed)
    m = weights.n_criteria
    leads = generator.integers(-50, 50, (3, rivals, m)).astype(float)
    values, points = greatest_leads(weights, leads)
    assert weights.contains(points, 1e-7).all()
    one = np.eye(m)
    ordered = [one[j] - one[i] for i, j in np.argwhere(weights.order) if i != j]
    needs = np.vstack((weights.rows, *ordered, np.zeros((1, m))))
    most = np.concatenate((weights.limits, np.zeros(len(ordered) + 1)))
    for value, lead in zip(values, leads, strict=True):
        answer = linprog(
            np.append(np.zeros(m), -1.0),
            A_ub=np.vstack(
                (np.column_stack((needs, np.zeros(len(needs)))), np.column_stack((-lead, np.ones(rivals))))
            ),
            b_ub=np.append(most, np.zeros(rivals)),
            A_eq=np.append(np.ones(m), 0.0)[None, :],
            b_eq=[1.0],
            bounds=[*zip(weights.low, weights.high, strict=True), (None, None)],
        )
        assert value == pytest.approx(-float(answer.fun or 0.0), abs=1e-5)
