"""Ranks, ties and rank intervals."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.arrays import BoolArray, FloatArray
from evaluator.errors import EvaluationError
from evaluator.ranking import order, rank_intervals, ranks, tie_width, too_close
from tests.evaluator.cases import masks, numbers


@st.composite
def totals_and_ranked(draw: st.DrawFn) -> tuple[FloatArray, BoolArray]:
    n = draw(st.integers(1, 9))
    return draw(numbers((n,))), draw(masks(n))


@given(totals_and_ranked())
def test_that_a_rank_is_one_more_than_the_number_of_better_options(
    case: tuple[FloatArray, BoolArray],
) -> None:
    totals, ranked = case
    width = tie_width(totals[ranked])
    counted = [
        1 + sum(bool(ranked[b]) and totals[b] > totals[a] + width for b in range(totals.size))
        if ranked[a]
        else 0
        for a in range(totals.size)
    ]
    np.testing.assert_array_equal(ranks(totals, ranked), counted)


@given(totals_and_ranked(), st.randoms(use_true_random=False))
def test_that_ranks_do_not_depend_on_the_order_of_options(
    case: tuple[FloatArray, BoolArray], random: Random
) -> None:
    totals, ranked = case
    shuffled = np.array(random.sample(range(totals.size), totals.size))
    np.testing.assert_array_equal(ranks(totals, ranked)[shuffled], ranks(totals[shuffled], ranked[shuffled]))


def test_that_ties_share_a_rank_and_the_next_rank_is_skipped() -> None:
    assert ranks(np.array([50.0, 70, 70, 10]), np.ones(4, dtype=bool)).tolist() == [3, 1, 1, 4]


def test_that_a_tie_is_a_difference_within_a_billionth_of_the_range() -> None:
    everyone = np.ones(3, dtype=bool)
    assert ranks(np.array([100, 100 - 0.9e-7, 0]), everyone).tolist() == [1, 1, 3]
    assert ranks(np.array([100, 100 - 1.1e-7, 0]), everyone).tolist() == [1, 2, 3]


def test_that_with_no_tolerance_every_difference_counts() -> None:
    totals = np.array([100.0, 100 - 1e-11, 0, 0])
    assert ranks(totals, np.ones(4, dtype=bool), tolerance=0).tolist() == [1, 2, 3, 3]


def test_that_rounding_is_a_tie_even_when_nothing_else_is_there() -> None:
    assert ranks(np.array([0.1 + 0.2, 0.3]), np.ones(2, dtype=bool)).tolist() == [1, 1]
    assert ranks(np.array([0.1 + 0.2, 0.3]), np.ones(2, dtype=bool), tolerance=0).tolist() == [1, 1]


def test_that_options_that_are_not_ranked_neither_get_nor_take_a_rank() -> None:
    totals = np.array([10.0, 99, 20])
    assert ranks(totals, np.array([True, False, True])).tolist() == [2, 0, 1]
    assert ranks(totals, np.zeros(3, dtype=bool)).tolist() == [0, 0, 0]


def test_that_the_order_is_by_rank_then_by_place_in_the_set() -> None:
    totals = np.array([50.0, 70, 70 + 1e-12, 10, 99])
    found = ranks(totals, np.array([True, True, True, True, False]))
    assert order(found, totals).tolist() == [1, 2, 0, 3]
    with pytest.raises(EvaluationError, match="totals has the shape"):
        order(found, totals[:2])


@given(totals_and_ranked())
def test_that_known_totals_have_one_rank_for_an_interval(case: tuple[FloatArray, BoolArray]) -> None:
    totals, ranked = case
    best, worst = rank_intervals(totals, totals, ranked)
    np.testing.assert_array_equal(best, ranks(totals, ranked))
    np.testing.assert_array_equal(worst, best)


@given(st.data())
def test_that_a_rank_interval_is_the_range_of_ranks_over_all_outcomes(data: st.DataObject) -> None:
    n = data.draw(st.integers(1, 5))
    ends = data.draw(numbers((n, 2)))
    low, high = ends.min(axis=1), ends.max(axis=1)
    ranked = data.draw(masks(n))
    best, worst = rank_intervals(low, high, ranked)
    for a in np.flatnonzero(ranked):
        highest, lowest = low.copy(), high.copy()
        highest[a], lowest[a] = high[a], low[a]
        assert best[a] == ranks(highest, ranked)[a]
        assert worst[a] == ranks(lowest, ranked)[a]
    assert not best[~ranked].any()
    assert not worst[~ranked].any()


def test_which_options_are_too_close_to_call() -> None:
    placed = np.array([2, 0, 1, 3, 4])
    beats = np.full((5, 5), 0.9)
    beats[2, [0, 1, 3, 4]] = [0.55, 0.79, 0.80, 0.60]
    beats[3, 4] = 0.799
    assert too_close(placed, beats) == ((0, 2), (3, 4))
    assert too_close(placed, beats, threshold=0.5) == ()
    assert too_close(placed[:1], beats) == ()
    assert too_close(placed[:0], beats) == ()
