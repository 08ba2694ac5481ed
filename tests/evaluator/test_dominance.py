"""Dominance between options."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.dominance import certain_dominance, dominance
from tests.evaluator.cases import everyone, masks, numbers, value_tables


@given(value_tables(), st.data())
def test_that_dominance_is_never_worse_and_somewhere_better(values: FloatArray, data: st.DataObject) -> None:
    ranked = data.draw(masks(values.shape[0]))
    found = dominance(values, ranked)
    for a in range(len(values)):
        for b in range(len(values)):
            expected = (
                ranked[a] and ranked[b] and (values[a] >= values[b]).all() and (values[a] > values[b]).any()
            )
            assert found[a, b] == expected


@given(value_tables(options=(2, 6)))
def test_that_dominance_is_transitive_and_one_way(values: FloatArray) -> None:
    found = dominance(values, everyone(values))
    assert not (found & found.T).any()
    assert not ((found.astype(int) @ found.astype(int) > 0) & ~found).any()


@given(value_tables(options=(2, 5)), st.data())
def test_that_certain_dominance_holds_in_every_outcome(values: FloatArray, data: st.DataObject) -> None:
    width = data.draw(numbers(values.shape)) / 4
    low, high = np.maximum(values - width, 0), np.minimum(values + width, 100)
    found = certain_dominance(low, high, everyone(values))
    for a, b in np.argwhere(found):
        assert (low[a] >= high[b]).all()
        outcome = high.copy()
        outcome[a] = low[a]
        assert dominance(outcome, everyone(values))[a, b]
    np.testing.assert_array_equal(
        certain_dominance(values, values, everyone(values)), dominance(values, everyone(values))
    )


def test_that_an_unknown_score_neither_dominates_nor_is_dominated() -> None:
    values = np.array([[100.0, np.nan], [0, 0], [50, 50]])
    found = dominance(values, np.ones(3, dtype=bool))
    assert not found[0].any()
    assert not found[:, 0].any()
    assert found[2, 1]
