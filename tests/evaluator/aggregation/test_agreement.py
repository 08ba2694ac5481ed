"""How far rankings agree."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.aggregation.agreement import concordance, kendall_tau, mid_ranks, rank_similarity
from evaluator.arrays import IntArray
from evaluator.errors import EvaluationError
from tests.evaluator.aggregation.cases import actors_of, rankings


@given(rankings(), st.data())
@settings(max_examples=50)
def test_that_concordance_is_between_none_and_whole(rows: IntArray, data: st.DataObject) -> None:
    found = concordance(rows, data.draw(st.none() | actors_of(len(rows))))
    assert 0 <= found.w <= 1
    assert 0 <= found.p_value <= 1
    assert found.chi_square >= 0
    assert 1 - 1e-9 <= found.people <= len(rows) + 1e-9


@given(rankings(people=(1, 1)), st.integers(1, 5), st.data())
@settings(max_examples=50)
def test_that_concordance_is_whole_when_all_rank_alike(
    row: IntArray, people: int, data: st.DataObject
) -> None:
    found = concordance(np.repeat(row, people, axis=0), data.draw(actors_of(people)))
    assert found.w == pytest.approx(1)


def test_that_opposite_rankings_have_no_concordance() -> None:
    found = concordance(np.array([[1, 2, 3, 4], [4, 3, 2, 1]]))
    assert (found.w, found.p_value) == (0, 1)


@given(rankings(people=(3, 7), options=(3, 6), complete=True))
@settings(max_examples=50)
def test_that_the_test_of_concordance_is_friedmans(rows: IntArray) -> None:
    from scipy.stats import friedmanchisquare

    if (rows == 1).all():
        assert concordance(rows).p_value == 1
        return
    expected = friedmanchisquare(*rows.T)
    found = concordance(rows)
    assert found.chi_square == pytest.approx(float(expected.statistic), abs=1e-9)
    assert found.p_value == pytest.approx(float(expected.pvalue), abs=1e-9)


@given(rankings(people=(2, 6), options=(2, 6)), st.data())
@settings(max_examples=50)
def test_that_whole_actor_weights_count_as_so_many_people_for_w(rows: IntArray, data: st.DataObject) -> None:
    times = np.array([data.draw(st.integers(0, 3)) for _ in rows])
    times[0] += 1
    by_weight = concordance(rows, times.astype(float))
    by_people = concordance(np.repeat(rows, times, axis=0))
    assert by_weight.w == pytest.approx(by_people.w)
    assert by_weight.options == by_people.options


def test_that_unequal_people_weigh_as_fewer_in_the_test() -> None:
    found = concordance(np.array([[1, 2, 3]] * 3), np.array([2.0, 1, 1]))
    assert found.people == pytest.approx(16 / 6)
    assert found.chi_square == pytest.approx(16 / 6 * 2)


def test_that_only_options_that_everybody_ranks_count_in_concordance() -> None:
    found = concordance(np.array([[1, 2, 3, 0], [2, 3, 0, 1], [1, 2, 3, 4]]))
    assert (found.w, found.options) == (1, 2)


@pytest.mark.parametrize("rows", [[[1]], [[1], [1]], [[0, 0], [0, 0]], [[1, 1, 1], [1, 1, 1]]], ids=str)
def test_that_there_is_agreement_where_there_is_nothing_to_disagree_on(rows: list[list[int]]) -> None:
    found = concordance(np.array(rows))
    assert (found.w, found.chi_square, found.p_value) == (1, 0, 1)


@given(rankings(complete=True))
@settings(max_examples=50)
def test_that_tied_options_share_the_mean_of_their_places(rows: IntArray) -> None:
    for row, places in zip(rows, mid_ranks(rows), strict=True):
        expected = [(row < rank).sum() + ((row == rank).sum() + 1) / 2 for rank in row]
        assert places.tolist() == expected


@given(rankings(people=(2, 5), options=(2, 7)))
@settings(max_examples=50)
def test_that_tau_is_scipys_tau_b_on_the_options_that_both_rank(rows: IntArray) -> None:
    from scipy.stats import kendalltau

    found = kendall_tau(rows).pairs
    for i, ours in enumerate(rows):
        for j, theirs in enumerate(rows):
            both = (ours > 0) & (theirs > 0)
            flat = [len(set(row[both].tolist())) < 2 for row in (ours, theirs)]
            if any(flat):
                assert found[i, j] == float(all(flat))
            else:
                assert found[i, j] == pytest.approx(float(kendalltau(ours[both], theirs[both]).statistic))


@given(rankings())
@settings(max_examples=50)
def test_that_tau_is_symmetric_and_whole_on_the_diagonal(rows: IntArray) -> None:
    found = kendall_tau(rows).pairs
    np.testing.assert_array_equal(found, found.T)
    assert (np.diag(found) == 1).all()
    assert ((found >= -1) & (found <= 1)).all()


@given(rankings(people=(2, 5), options=(2, 7)))
@settings(max_examples=50)
def test_that_rank_similarity_is_salabuns_formula(rows: IntArray) -> None:
    found = rank_similarity(rows).pairs
    for i, ours in enumerate(rows):
        for j, theirs in enumerate(rows):
            both = np.flatnonzero((ours > 0) & (theirs > 0))
            lost = 0.0
            for option in both:
                x, y = (
                    ((row[both] < row[option]).sum() + (row[both] <= row[option]).sum() + 1) / 2
                    for row in (ours, theirs)
                )
                if len(both) > 1:
                    lost += 2.0**-x * abs(x - y) / max(abs(1 - x), abs(len(both) - x))
            assert found[i, j] == pytest.approx(1 - lost)
    assert ((found > 0) & (found <= 1)).all()


def test_that_rank_similarity_minds_the_top_most_by_hand() -> None:
    rows = np.array([[1, 2, 3, 4, 5], [2, 1, 3, 4, 5], [1, 2, 3, 5, 4]])
    found = rank_similarity(rows).pairs
    assert found[0, 1] == pytest.approx(1 - (1 / 2 / 4 + 1 / 4 / 3))
    assert found[0, 2] == pytest.approx(1 - (1 / 16 / 3 + 1 / 32 / 4))
    assert math.isclose(found[0, 0], 1)


@pytest.mark.parametrize("measure", [concordance, kendall_tau, rank_similarity])
@pytest.mark.parametrize("rows", [[[1, -2]], [[1.5, 2.0]], [1, 2]], ids=str)
def test_that_what_is_no_ranking_is_refused(
    measure: Callable[[IntArray], object], rows: list[list[int]]
) -> None:
    with pytest.raises(EvaluationError, match="rank"):
        measure(np.array(rows))


def test_that_zero_actor_weights_are_refused() -> None:
    with pytest.raises(EvaluationError, match="All actor weights are zero"):
        concordance(np.array([[1, 2]]), np.zeros(1))


def test_that_agreement_can_be_had_as_tables() -> None:
    rows = np.array([[1, 2, 3], [3, 2, 1]])
    assert concordance(rows).to_frame()["W"].tolist() == [0]
    assert kendall_tau(rows).to_frame(["Ann", "Bob"]).loc["Ann", "Bob"] == -1
