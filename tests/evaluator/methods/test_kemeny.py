"""Kemeny's rule on criteria that vote with their shares."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.dominance import dominance
from evaluator.errors import EvaluationError
from evaluator.methods.kemeny import criteria_support, kemeny
from evaluator.problem import Problem
from evaluator.thresholds import Threshold, Thresholds
from evaluator.values import ValueScale
from evaluator.weighting.swing import Points, shares
from tests.evaluator.cases import everyone, golden, plain_problem, weighed_tables
from tests.evaluator.kemeny_cases import best_orders, tied_ranks

Table = tuple[FloatArray, Points]


def with_indifference(problem: Problem, *thresholds: Threshold | None) -> Problem:
    return replace(problem, thresholds=tuple(Thresholds(indifference=one) for one in thresholds))


def test_the_capital_of_tennessee_when_groups_of_voters_are_criteria() -> None:
    case = golden("group_tennessee_borda_copeland_kemeny")
    votes = np.array([group["ranks"] for group in case["params"]["profile"]], dtype=float)
    counts = np.array([group["count"] for group in case["params"]["profile"]], dtype=float)
    problem = plain_problem(votes.T, scales=(ValueScale(4, 1),) * len(votes))
    result = kemeny(problem, shares(counts))
    expected = case["expected"]
    assert result.order_count == 1
    assert [case["options"][option] for option in result.orders[0]] == expected["kemeny_ranking"]
    assert result.optimum * counts.sum() == pytest.approx(expected["kemeny_score"])
    pairs = np.array(expected["pairwise_wins_matrix"])
    np.testing.assert_allclose(result.support * counts.sum(), pairs + 50 * np.eye(4))
    np.testing.assert_allclose(result.totals * 3 * counts.sum(), expected["borda_n_minus_1"])
    assert result.ranks.tolist() == [4, 1, 2, 3]


@given(weighed_tables(options=(1, 5)))
def test_that_ranks_come_from_all_optimal_orders(table: Table) -> None:
    values, points = table
    result = kemeny(plain_problem(values), shares(points.points))
    best, orders = best_orders(result.support)
    assert result.optimum == pytest.approx(best)
    assert result.order_count == len(orders)
    assert set(result.orders) <= set(orders)
    np.testing.assert_array_equal(result.ranks, tied_ranks(orders))


@given(weighed_tables(options=(2, 7)))
def test_that_every_criterion_gives_its_share_to_the_better_option_or_half_to_each(table: Table) -> None:
    values, points = table
    weights = shares(points.points)
    found = criteria_support(plain_problem(values), weights)
    for a, ours in enumerate(values):
        for b, theirs in enumerate(values):
            expected = weights @ np.where(ours > theirs, 1.0, np.where(ours == theirs, 0.5, 0.0))
            assert found[a, b] == pytest.approx(expected, abs=1e-12)
    np.testing.assert_allclose(found + found.T, 1)


@given(weighed_tables(options=(2, 7)))
def test_that_the_figure_is_the_mean_support(table: Table) -> None:
    values, points = table
    result = kemeny(plain_problem(values), shares(points.points))
    sums = result.support.sum(axis=1) - np.diag(result.support)
    np.testing.assert_allclose(result.totals, sums / (len(values) - 1))
    assert ((result.totals >= 0) & (result.totals <= 1)).all()


@given(weighed_tables(options=(2, 4)))
def test_that_identical_options_tie_exactly(table: Table) -> None:
    values, points = table
    n = len(values)
    result = kemeny(plain_problem(np.vstack([values, values])), shares(points.points))
    np.testing.assert_array_equal(result.totals[:n], result.totals[n:])
    np.testing.assert_array_equal(result.ranks[:n], result.ranks[n:])


@given(weighed_tables(options=(2, 6)))
def test_that_a_dominated_option_never_ranks_above_its_dominator(table: Table) -> None:
    values, points = table
    result = kemeny(plain_problem(values), shares(points.points))
    for a, b in np.argwhere(dominance(values, everyone(values))):
        assert result.ranks[a] <= result.ranks[b]
        assert result.totals[a] >= result.totals[b] - 1e-12


@given(weighed_tables(options=(2, 6)), st.data())
def test_that_the_order_of_options_and_criteria_does_not_matter(table: Table, data: st.DataObject) -> None:
    values, points = table
    rows = np.array(data.draw(st.permutations(range(values.shape[0]))))
    columns = np.array(data.draw(st.permutations(range(values.shape[1]))))
    weights = shares(points.points)
    straight = kemeny(plain_problem(values), weights)
    shuffled = kemeny(plain_problem(values[rows][:, columns]), weights[columns])
    np.testing.assert_allclose(shuffled.totals, straight.totals[rows], atol=1e-12)
    np.testing.assert_array_equal(shuffled.ranks, straight.ranks[rows])
    assert shuffled.order_count == straight.order_count


@given(weighed_tables(options=(2, 6)), st.sampled_from([0.01, 3.0, 1e6]), st.booleans())
def test_that_only_the_order_of_scores_counts(table: Table, factor: float, turned: bool) -> None:
    values, points = table
    weights = shares(points.points)
    scores = np.exp(values / 50) * factor * (-1 if turned else 1)
    ends = (0.0, factor * (-10 if turned else 10))
    other = kemeny(plain_problem(scores, scales=(ValueScale(*ends),) * values.shape[1]), weights)
    plain = kemeny(plain_problem(values), weights)
    np.testing.assert_allclose(other.support, plain.support)
    np.testing.assert_array_equal(other.ranks, plain.ranks)


def test_that_differences_up_to_the_indifference_threshold_are_equal() -> None:
    problem = plain_problem([[0.8], [0.7], [0.5]], scales=(ValueScale(0, 1),))
    told = with_indifference(problem, Threshold(0.1))
    support = criteria_support(told, np.ones(1))
    assert support[0].tolist() == [0.5, 0.5, 1]
    assert support[1].tolist() == [0.5, 0.5, 1]
    assert kemeny(told, np.ones(1)).ranks.tolist() == [1, 1, 3]


@pytest.mark.parametrize(
    ("scale", "scores"),
    [(ValueScale(0, 200), [110.0, 100, 112]), (ValueScale(200, 0), [90.0, 100, 88])],
    ids=["more-is-better", "less-is-better"],
)
def test_that_a_percentage_is_taken_of_the_worse_score(scale: ValueScale, scores: list[float]) -> None:
    problem = plain_problem(np.array(scores)[:, None], scales=(scale,))
    support = criteria_support(with_indifference(problem, Threshold(10, percent=True)), np.ones(1))
    assert support[0, 1] == 0.5
    assert support[2].tolist() == [0.5, 1, 0.5]


def test_that_sums_that_differ_by_rounding_are_equal_scores() -> None:
    problem = plain_problem([[0.1 + 0.2], [0.3]])
    assert criteria_support(problem, np.ones(1))[0, 1] == 0.5


def test_that_an_unavailable_option_keeps_the_support_it_would_have() -> None:
    values = np.array([[90.0, 10], [40, 50], [60, 20], [95, 60]])
    weights = np.array([0.75, 0.25])
    result = kemeny(plain_problem(values, ranked=[True, True, True, False]), weights)
    added = kemeny(plain_problem(values), weights)
    alone = kemeny(plain_problem(values[:3]), weights)
    assert result.totals[3] == added.totals[3] == 1
    np.testing.assert_array_equal(result.totals[:3], alone.totals)
    assert result.ranks.tolist() == [*alone.ranks.tolist(), 0]
    assert result.orders == alone.orders
    assert not result.precedes[3].any()
    assert not result.precedes[:, 3].any()


def test_that_an_unknown_score_gives_the_whole_interval() -> None:
    result = kemeny(plain_problem([[np.nan, 80], [50, 50], [60, 60]]), np.array([0.5, 0.5]))
    assert (result.total_low[0], result.totals[0], result.total_high[0]) == (0, 0.5, 1)
    assert result.ranks.tolist() == [0, 2, 1]
    assert (result.rank_low.tolist(), result.rank_high.tolist()) == ([1, 2, 1], [3, 3, 2])
    assert result.support[0].tolist() == [0.5, 0.5, 0.5]


@pytest.mark.parametrize("ranked", [[False, False], [True, False]], ids=str)
def test_that_an_option_without_rivals_is_in_the_middle(ranked: list[bool]) -> None:
    result = kemeny(plain_problem([[90.0], [40]], ranked=ranked), np.ones(1))
    assert result.totals[0] == 0.5
    assert result.ranks.tolist() == [int(place) for place in ranked]
    assert result.optimum == 0
    assert result.order_count == 1


@pytest.mark.parametrize("weights", [[0.5, 0.4], [1.5, -0.5], [np.nan, 1], [1.0]], ids=str)
def test_that_shares_must_be_one_each_and_sum_to_one(weights: list[float]) -> None:
    with pytest.raises(EvaluationError, match=r"sum to 1|has the shape"):
        kemeny(plain_problem([[1.0, 2]]), np.array(weights))


def test_that_a_result_can_be_had_as_a_table() -> None:
    frame = kemeny(plain_problem([[90.0], [40]]), np.ones(1)).to_frame(["First", "Second"])
    assert frame["rank"].tolist() == [1, 2]
    assert frame["total"].tolist() == [1, 0]
