"""Orders of weights and the ways to complete them."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.arrays import BoolArray
from evaluator.errors import EvaluationError
from evaluator.incomplete.weight_orders import (
    between_classes,
    classes,
    completions,
    components,
    levels,
    order_of,
    order_of_points,
    steps,
    up_sets,
    vertices,
)
from tests.evaluator.weight_cases import linear_extensions


@st.composite
def orders(draw: st.DrawFn, ties: bool = True) -> BoolArray:
    m = draw(st.integers(1, 6))
    pairs = st.tuples(st.integers(0, m - 1), st.integers(0, m - 1))
    told = draw(st.lists(pairs, max_size=7))
    return order_of(m, told if ties else [(i, j) for i, j in told if i < j])


@given(orders())
def test_that_an_order_is_reflexive_and_transitive(order: BoolArray) -> None:
    assert order.diagonal().all()
    assert ((order @ order) == order).all()


@given(orders())
def test_that_the_fewest_relations_say_the_same(order: BoolArray) -> None:
    told = steps(order)
    np.testing.assert_array_equal(order_of(len(order), told), order)
    for left_out in range(len(told)):
        fewer = order_of(len(order), told[:left_out] + told[left_out + 1 :])
        assert (fewer != order).any()


@given(orders())
def test_that_classes_are_criteria_with_equal_shares(order: BoolArray) -> None:
    numbers = classes(order)
    np.testing.assert_array_equal(numbers[:, None] == numbers, order & order.T)
    assert not (
        between_classes(order) & between_classes(order).T & ~np.eye(numbers.max() + 1, dtype=bool)
    ).any()


@given(orders())
def test_that_components_have_no_relation_to_one_another(order: BoolArray) -> None:
    parts = components(order)
    assert sorted(np.concatenate(parts).tolist()) == list(range(len(order)))
    for one, other in product(range(len(parts)), repeat=2):
        if one != other:
            assert not order[np.ix_(parts[one], parts[other])].any()


def test_that_levels_are_found_where_there_are_some() -> None:
    found = levels(order_of_points(np.array([5.0, 9, 5, 1])))
    assert found is not None
    assert [level.tolist() for level in found] == [[1], [0, 2], [3]]
    assert levels(order_of(3, [(0, 1)])) is None
    assert levels(order_of(4, [(0, 1), (2, 3)])) is None


@given(orders(ties=False))
def test_that_up_sets_hold_all_that_is_above_their_members(order: BoolArray) -> None:
    k = len(order)
    expected = [
        held
        for held in range(2**k)
        if all(held >> i & 1 for j in range(k) if held >> j & 1 for i in np.flatnonzero(order[:, j]))
    ]
    found = up_sets(order)
    assert found is not None
    assert sorted(np.concatenate(found).tolist()) == expected
    assert up_sets(order, most=len(expected) - 1) is None


@settings(max_examples=25)
@given(orders(ties=False), st.integers(0, 99))
def test_that_complete_orders_are_drawn_evenly(order: BoolArray, seed: int) -> None:
    ways = linear_extensions(order)
    found = completions(order, np.ones(len(order), dtype=np.int64))
    assert found is not None
    drawn, times = np.unique(found.draw(4000, np.random.default_rng(seed)), axis=0, return_counts=True)
    assert {tuple(way) for way in drawn.tolist()} <= set(ways)
    expected = 4000 / len(ways)
    assert np.abs(times - expected).max() < 5 * np.sqrt(expected) + 1


def test_that_ties_make_some_complete_orders_likelier() -> None:
    # a pair and a single: from (1/3, 1/3, 1/3) it is half as far to (1/2, 1/2, 0) as to (0, 0, 1)
    found = completions(order_of(2, []), np.array([2, 1]))
    assert found is not None
    first = found.draw(20_000, np.random.default_rng(0))[:, 0]
    assert (first == 0).mean() == pytest.approx(1 / 3, abs=0.015)


@given(orders())
def test_that_vertices_are_in_order_and_sum_to_one(order: BoolArray) -> None:
    found = vertices(order, 2**6)
    assert found is not None
    np.testing.assert_allclose(found.sum(axis=1), 1)
    for i, j in np.argwhere(order):
        assert (found[:, i] >= found[:, j] - 1e-15).all()


def test_that_a_complete_order_has_its_known_vertices() -> None:
    found = vertices(order_of(3, [(1, 0), (0, 2)]), 3)
    assert found is not None
    np.testing.assert_allclose(found, np.array([[0, 1, 0], [1 / 2, 1 / 2, 0], [1 / 3, 1 / 3, 1 / 3]]))
    assert vertices(order_of(3, [(1, 0), (0, 2)]), 2) is None


def test_that_too_large_orders_are_given_up() -> None:
    assert up_sets(order_of(63, [])) is None
    assert completions(order_of(20, []), np.ones(20, dtype=np.int64), most=1000) is None
    assert vertices(order_of(63, [(0, j) for j in range(1, 63)]), 10**9) is None


def test_that_an_order_names_criteria_that_are_there() -> None:
    with pytest.raises(EvaluationError, match="criteria 0 and 3; expected 0 to 2"):
        order_of(3, [(0, 3)])
