"""The additive value model."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.dominance import dominance
from evaluator.errors import EvaluationError
from evaluator.groups import group_contributions
from evaluator.methods.additive import additive
from evaluator.values import ValueScale
from evaluator.weighting.swing import Points, shares, unlocked
from tests.evaluator.cases import everyone, golden, plain_problem, weighed_tables

Table = tuple[FloatArray, Points]


def test_goodwin_and_wrights_office_totals_recalled_and_derived_again() -> None:
    case = golden("mavt_additive_office_goodwin_wright")
    weights = np.array(case["weights"], dtype=float) / case["params"]["weights_sum"]
    result = additive(plain_problem(case["matrix"]), weights)
    assert result.totals == pytest.approx(case["expected"]["scores"], abs=case["expected"]["tolerance"])
    assert result.ranks.tolist() == case["expected"]["ranks"]
    derived = case["expected"]["derived_not_published"]
    assert result.contributions[0] == pytest.approx(derived["contribution_of_A"])


@given(weighed_tables())
def test_that_contributions_sum_to_the_total(table: Table) -> None:
    values, points = table
    result = additive(plain_problem(values), shares(points.points))
    np.testing.assert_array_equal(result.contributions.sum(axis=1), result.totals)
    np.testing.assert_allclose(result.totals, values @ shares(points.points), atol=1e-10)
    np.testing.assert_array_equal(result.total_low, result.totals)
    np.testing.assert_array_equal(result.total_high, result.totals)


@given(weighed_tables(options=(2, 7)))
def test_that_identical_options_tie_exactly(table: Table) -> None:
    values, points = table
    twins = np.vstack([values, values[:1], values])
    result = additive(plain_problem(twins), shares(points.points))
    n = len(values)
    assert result.totals[0] == result.totals[n]
    np.testing.assert_array_equal(result.totals[:n], result.totals[n + 1 :])
    np.testing.assert_array_equal(result.ranks[:n], result.ranks[n + 1 :])


@given(weighed_tables(options=(2, 6)))
def test_that_a_dominated_option_never_ranks_above_its_dominator(table: Table) -> None:
    values, points = table
    result = additive(plain_problem(values), shares(points.points))
    for a, b in np.argwhere(dominance(values, everyone(values))):
        assert result.ranks[a] <= result.ranks[b]


@given(weighed_tables(options=(2, 6)), st.floats(0.001, 1000), st.floats(-500, 500), st.booleans())
def test_that_units_and_their_direction_do_not_matter(
    table: Table, factor: float, offset: float, reversed_scale: bool
) -> None:
    values, points = table
    weights = shares(points.points)
    sign = -factor if reversed_scale else factor
    scale = ValueScale(offset, offset + 100 * sign)
    scaled = plain_problem(values * sign + offset, scales=(scale,) * values.shape[1])
    plain = additive(plain_problem(values), weights)
    np.testing.assert_allclose(additive(scaled, weights).totals, plain.totals, atol=1e-6)


@given(weighed_tables(options=(2, 6)), st.data())
def test_that_the_order_of_options_and_criteria_does_not_matter(table: Table, data: st.DataObject) -> None:
    values, points = table
    rows = np.array(data.draw(st.permutations(range(values.shape[0]))))
    columns = np.array(data.draw(st.permutations(range(values.shape[1]))))
    weights = shares(points.points)
    straight = additive(plain_problem(values), weights)
    shuffled = additive(plain_problem(values[rows][:, columns]), weights[columns])
    np.testing.assert_allclose(shuffled.totals, straight.totals[rows], atol=1e-10)
    np.testing.assert_array_equal(shuffled.ranks, straight.ranks[rows])


@given(weighed_tables(options=(3, 7)))
def test_that_adding_an_option_never_reverses_two_others(table: Table) -> None:
    values, points = table
    weights = shares(points.points)
    before = additive(plain_problem(values[:-1]), weights).ranks
    after = additive(plain_problem(values), weights).ranks[:-1]
    for a in range(before.size):
        for b in range(before.size):
            assert not (before[a] < before[b] and after[a] > after[b])


@given(weighed_tables(), st.data())
def test_that_an_unknown_score_gives_intervals_that_hold_every_outcome(
    table: Table, data: st.DataObject
) -> None:
    values, points = table
    weights = shares(points.points)
    hole = (data.draw(st.integers(0, values.shape[0] - 1)), data.draw(st.integers(0, values.shape[1] - 1)))
    holed = values.copy()
    holed[hole] = np.nan
    result = additive(plain_problem(holed), weights)
    for name in type(result).__slots__:
        assert np.isfinite(getattr(result, name)).all()
    a = hole[0]
    assert result.ranks[a] == 0
    assert not result.known[a]
    assert result.contributions[a].sum() == result.totals[a]
    for outcome in (0, values[hole], 100):
        filled = holed.copy()
        filled[hole] = outcome
        known = additive(plain_problem(filled), weights)
        assert result.total_low[a] - 1e-9 <= known.totals[a] <= result.total_high[a] + 1e-9
        assert result.rank_low[a] <= known.ranks[a] <= result.rank_high[a]
    others = np.arange(values.shape[0]) != a
    alone = additive(plain_problem(values[others]), weights).ranks if others.any() else []
    np.testing.assert_array_equal(result.ranks[others], alone)


def test_that_the_total_of_an_unknown_option_is_the_middle_of_its_interval() -> None:
    result = additive(plain_problem([[np.nan, 80], [50, 50]]), np.array([0.25, 0.75]))
    assert (result.total_low[0], result.totals[0], result.total_high[0]) == (60, 72.5, 85)
    assert result.ranks.tolist() == [0, 1]
    assert (result.rank_low.tolist(), result.rank_high.tolist()) == ([1, 2], [1, 2])


def test_that_an_unavailable_option_keeps_its_total_without_a_rank() -> None:
    result = additive(plain_problem([[90.0], [40], [60]], ranked=[False, True, True]), np.ones(1))
    assert result.totals.tolist() == [90, 40, 60]
    assert result.ranks.tolist() == result.rank_low.tolist() == result.rank_high.tolist() == [0, 2, 1]


def test_that_no_option_need_be_available() -> None:
    result = additive(plain_problem([[90.0], [40]], ranked=[False, False]), np.ones(1))
    assert result.ranks.tolist() == result.rank_low.tolist() == result.rank_high.tolist() == [0, 0]


def test_that_a_single_option_is_first() -> None:
    assert additive(plain_problem([[0.0, 0]]), np.array([0.5, 0.5])).ranks.tolist() == [1]


def test_that_a_constant_column_adds_nothing() -> None:
    problem = plain_problem([[7, 10], [7, 90]], scales=(ValueScale(7, 7), ValueScale(0, 100)))
    np.testing.assert_array_equal(additive(problem, np.array([0.9, 0.1])).contributions[:, 0], [0, 0])


@pytest.mark.parametrize("weights", [[0.5, 0.4], [1.5, -0.5], [np.nan, 1], [1.0], [0.5, 0.5, 0]], ids=str)
def test_that_shares_must_be_one_each_and_sum_to_one(weights: list[float]) -> None:
    with pytest.raises(EvaluationError, match=r"sum to 1|has the shape"):
        additive(plain_problem([[1.0, 2]]), np.array(weights))


@given(weighed_tables(), st.data())
def test_that_group_contributions_sum_to_the_totals(table: Table, data: st.DataObject) -> None:
    values, points = table
    m = values.shape[1]
    groups = np.array(data.draw(st.lists(st.integers(0, 3), min_size=m, max_size=m)))
    result = additive(plain_problem(values), shares(points.points))
    sums = group_contributions(result.contributions, groups)
    assert sums.shape == (values.shape[0], groups.max() + 1)
    np.testing.assert_allclose(sums.sum(axis=1), result.totals, atol=1e-10)
    for j, number in enumerate(groups):
        assert (sums[:, number] >= result.contributions[:, j] - 1e-12).all()


def test_that_a_result_can_be_had_as_a_table() -> None:
    result = additive(plain_problem([[90.0, 10], [40, 50]]), shares(unlocked(np.array([1.0, 3])).points))
    frame = result.with_contributions(["First", "Second"], ["Cost", "Reach"])
    assert frame.loc["Second", ("result", "rank")] == 1
    assert frame.loc["First", ("contribution", "Cost")] == 22.5
