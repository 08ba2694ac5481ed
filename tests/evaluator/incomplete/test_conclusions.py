"""What holds for all possible weights, and what for some."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.dominance import certain_dominance, dominance
from evaluator.errors import EvaluationError
from evaluator.explanation.admissible import Game
from evaluator.incomplete import conclusions as incomplete
from evaluator.incomplete.conclusions import first_places, preferences, regrets, total_ranges
from evaluator.incomplete.weight_sampling import weight_rows
from evaluator.incomplete.weight_sets import WeightSet, weight_set
from tests.evaluator.cases import everyone, numbers, plain_problem, value_tables
from tests.evaluator.weight_cases import weight_sets

TRADE = np.array([[80.0, 20], [20, 80], [40, 40], [60, 30]])  # the third is never first


@st.composite
def tables_with_weights(draw: st.DrawFn) -> tuple[FloatArray, WeightSet, FloatArray]:
    """Values, possible weights, and some of these weights."""
    weights = draw(weight_sets((1, 4)))
    values = draw(value_tables((1, 6), (weights.n_criteria, weights.n_criteria)))
    tried = weight_rows(weights, 200, np.random.default_rng(0))
    return values, weights, tried


def test_that_two_criteria_have_their_closed_forms() -> None:
    problem, weights = plain_problem(TRADE), weight_set(2, low=[0.4, 0], high=[0.6, 1])
    ranges = total_ranges(problem, weights)
    np.testing.assert_allclose(ranges.low, [44, 44, 40, 42])
    np.testing.assert_allclose(ranges.high, [56, 56, 40, 48])
    np.testing.assert_allclose(ranges.high_weights[:2], [[0.6, 0.4], [0.4, 0.6]])
    found = preferences(problem, weights)
    np.testing.assert_allclose(found.least[0], [0, -12, 4, 2], atol=1e-9)
    np.testing.assert_allclose(found.least[3], [-8, -14, 2, 0], atol=1e-9)
    assert found.necessary[0].tolist() == [False, False, True, True]
    assert found.possible[0].tolist() == [False, True, True, True]
    assert found.possible[2].tolist() == [False, False, False, False]
    places = first_places(problem, weights)
    np.testing.assert_allclose(places.lead, [8, 12, -10, -5], atol=1e-9)
    assert places.possible.tolist() == [True, True, False, False]
    told = regrets(problem, found)
    np.testing.assert_allclose(told.greatest, [12, 12, 16, 14], atol=1e-9)
    assert told.rival.tolist() == [1, 0, 0, 1]
    assert told.least_regret.tolist() == [0, 1]


@settings(max_examples=60)
@given(tables_with_weights())
def test_that_no_possible_weights_leave_the_bounds(case: tuple[FloatArray, WeightSet, FloatArray]) -> None:
    values, weights, tried = case
    problem = plain_problem(values)
    totals = tried @ values.T
    ranges = total_ranges(problem, weights)
    assert (totals >= ranges.low - 1e-5).all()
    assert (totals <= ranges.high + 1e-5).all()
    np.testing.assert_allclose(np.vecdot(ranges.low_weights, values), ranges.low, atol=1e-9)
    found = preferences(problem, weights)
    leads = totals[:, :, None] - totals[:, None, :]
    assert (leads >= found.least - 1e-5).all()
    assert (leads[:, found.necessary] >= -1e-5).all()
    places = first_places(problem, weights)
    ahead = leads + np.where(np.eye(len(values)), np.inf, 0.0)
    if len(values) > 1:
        assert (ahead.min(axis=2).max(axis=0) <= places.lead + 1e-5).all()
        at = places.weights @ values.T
        own = at.diagonal().copy()
        np.fill_diagonal(at, -np.inf)
        np.testing.assert_allclose(own - at.max(axis=1), places.lead, atol=1e-6)
    told = regrets(problem, found)
    assert ((totals.max(axis=1, keepdims=True) - totals).max(axis=0) <= told.greatest + 1e-5).all()
    assert told.least_regret.size > 0


@given(value_tables((1, 6), (1, 5)), st.data())
def test_that_without_information_necessary_is_never_worse_on_any_criterion(
    values: FloatArray, data: st.DataObject
) -> None:
    weights = weight_set(values.shape[1])
    found = preferences(plain_problem(values), weights)
    expected = (values[:, None] >= values).all(axis=2) & ~np.eye(len(values), dtype=bool)
    np.testing.assert_array_equal(found.necessary, expected)
    np.testing.assert_array_equal(found.dominates, dominance(values, everyone(values)))
    np.testing.assert_array_equal(np.diagonal(found.least), 0)
    width = data.draw(numbers(values.shape)) / 4
    low, high = np.maximum(values - width, 0), np.minimum(values + width, 100)
    wide = preferences(plain_problem(values, low, high), weights, ranges=True)
    assert (wide.dominates >= certain_dominance(low, high, everyone(values))).all()
    assert (wide.necessary <= found.necessary).all()
    assert (wide.possible >= found.possible).all()


@settings(max_examples=50)
@given(value_tables((2, 5), (1, 5)))
def test_that_the_greatest_lead_is_the_margin_of_the_best_mix_of_rivals(values: FloatArray) -> None:
    lead = first_places(plain_problem(values), weight_set(values.shape[1])).lead
    m = values.shape[1]
    for option in range(len(values)):
        leads = values[option] - np.delete(values, option, axis=0)
        if not leads.any():
            continue
        game = Game(leads, np.full(m, 1 / m), np.zeros(m, dtype=bool))
        assert lead[option] == pytest.approx(-game.margin(game.beating_mix()), abs=1e-6)


@settings(max_examples=40)
@given(tables_with_weights(), st.integers(0, 99))
def test_that_orders_of_options_do_not_matter(
    case: tuple[FloatArray, WeightSet, FloatArray], seed: int
) -> None:
    values, weights, _ = case
    order = np.random.default_rng(seed).permutation(len(values))
    one, other = (plain_problem(table) for table in (values, values[order]))
    found, moved = preferences(one, weights), preferences(other, weights)
    np.testing.assert_allclose(moved.least, found.least[np.ix_(order, order)], atol=1e-7)
    leads = first_places(one, weights).lead, first_places(other, weights).lead
    np.testing.assert_allclose(leads[1], leads[0][order], atol=1e-6)


def test_that_options_that_are_not_ranked_take_no_part() -> None:
    values = np.array([[90.0, 90], [80, 20], [20, 80]])
    problem = plain_problem(values, ranked=[False, True, True])
    weights = weight_set(2, at_least=[(0, 1)])
    found = preferences(problem, weights)
    assert not found.necessary[0].any()
    assert not found.possible[:, 0].any()
    assert not found.least[0].any()
    assert first_places(problem, weights).possible.tolist() == [False, True, True]
    told = regrets(problem, found)
    assert told.greatest.tolist() == pytest.approx([0, 0, 60])
    assert told.rival.tolist() == [-1, -1, 1]
    assert told.least_regret.tolist() == [1]
    assert total_ranges(problem, weights).high[0] == pytest.approx(90)


@pytest.mark.parametrize(
    ("ranked", "possible"), [([True, False], [True, False]), ([False, False], [False] * 2)]
)
def test_that_one_or_no_option_is_no_trouble(ranked: list[bool], possible: list[bool]) -> None:
    problem, weights = plain_problem(np.array([[50.0, 10], [20, 60]]), ranked=ranked), weight_set(2)
    places = first_places(problem, weights)
    assert places.possible.tolist() == possible
    assert places.lead.tolist() == [0, 0]
    told = regrets(problem, preferences(problem, weights))
    assert told.greatest.tolist() == [0, 0]
    assert told.least_regret.tolist() == np.flatnonzero(ranked).tolist()


def test_that_identical_options_are_necessarily_as_good() -> None:
    problem, weights = (
        plain_problem(np.array([[50.0, 10], [50, 10], [20, 20]])),
        weight_set(2, low=[0.1, 0.1]),
    )
    found = preferences(problem, weights)
    assert found.necessary[0, 1]
    assert found.necessary[1, 0]
    assert not found.dominates[0, 1]
    assert first_places(problem, weights).lead[:2].tolist() == pytest.approx([0, 0], abs=1e-9)


def test_that_unknown_scores_can_be_anything() -> None:
    best = np.array([[np.nan, 50], [50, 50]])
    problem, weights = plain_problem(best), weight_set(2, low=[0.2, 0.2])
    found = preferences(problem, weights)
    assert found.least[0, 1] == pytest.approx(-40)
    assert found.least[1, 0] == pytest.approx(-40)
    assert first_places(problem, weights).possible.all()
    ranges = total_ranges(problem, weights)
    assert ranges.low[0] == pytest.approx(10)
    assert ranges.high[0] == pytest.approx(90)


def test_that_many_options_are_worked_on_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    values = np.random.default_rng(0).random((9, 3)) * 100
    problem, weights = plain_problem(values), weight_set(3, low=0.1, at_least=[(0, 1)])
    whole = preferences(problem, weights), first_places(problem, weights)
    monkeypatch.setattr(incomplete, "TOGETHER", 60)
    np.testing.assert_allclose(preferences(problem, weights).least, whole[0].least, atol=1e-9)
    np.testing.assert_allclose(first_places(problem, weights).lead, whole[1].lead, atol=1e-9)


def test_that_weights_fit_the_problem() -> None:
    with pytest.raises(EvaluationError, match="on 3 criteria; expected 2"):
        preferences(plain_problem(TRADE), weight_set(3))


def test_that_results_can_be_had_as_tables() -> None:
    problem, weights = plain_problem(TRADE), weight_set(2)
    names = ["A", "B", "C", "D"]
    found = preferences(problem, weights)
    assert found.to_frame(names).loc["A", "B"] == pytest.approx(-60)
    assert total_ranges(problem, weights).to_frame(names).loc["A", "high"] == 80
    assert first_places(problem, weights).to_frame(names).loc["A", "possible"]
    assert regrets(problem, found).to_frame(names)["against"].tolist() == ["B", "A", "A", "B"]
