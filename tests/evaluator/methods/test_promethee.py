"""PROMETHEE I and II."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.methods.promethee import (
    BEATEN,
    INCOMPARABLE,
    INDIFFERENT,
    PREFERRED,
    UNRELATED,
    partial_order,
    prepare,
    promethee,
    unicriterion_flows,
)
from evaluator.problem import Problem
from evaluator.thresholds import Thresholds
from tests.evaluator.cases import golden
from tests.evaluator.method_cases import random_case
from tests.evaluator.outranking_cases import (
    FUNCTIONS,
    all_thresholds,
    constant_thresholds,
    outranking_problem,
    outranking_problems,
    permuted,
    rebuilt,
    scaled,
    thresholds_of,
)

KINDS = {"ushape": "u-shape", "vshape": "v-shape"}


@pytest.fixture(scope="module")
def brans_1986() -> tuple[Problem, dict[str, Any]]:
    case = golden("promethee_powerplant_brans1986")
    thresholds = tuple(
        thresholds_of(
            told.get("q"), told.get("p"), None, KINDS.get(told["kind"], told["kind"]), told.get("s")
        )
        for told in case["params"]["functions"]
    )
    directions = [1 if direction == "max" else -1 for direction in case["directions"]]
    return outranking_problem(case["matrix"], directions, thresholds), case


def test_that_preference_indices_are_those_of_brans_vincke_mareschal_1986(
    brans_1986: tuple[Problem, dict[str, Any]],
) -> None:
    problem, case = brans_1986
    result = promethee(problem, np.array(case["weights"]))
    np.testing.assert_allclose(result.preferences, case["expected"]["pi"], atol=0.0011)


def test_that_flows_are_those_of_brans_vincke_mareschal_1986(
    brans_1986: tuple[Problem, dict[str, Any]],
) -> None:
    problem, case = brans_1986
    expected = case["expected"]
    result = promethee(problem, np.array(case["weights"]))
    np.testing.assert_allclose(
        result.totals * 5, expected["net_flow_sum_published"], atol=expected["tolerance"]
    )
    np.testing.assert_allclose(result.totals, expected["net_flow"], atol=1e-12)
    np.testing.assert_allclose(result.positive, expected["phi_plus"], atol=1e-12)
    np.testing.assert_allclose(result.negative, expected["phi_minus"], atol=1e-12)
    np.testing.assert_allclose(result.flows, expected["unicriterion_net_flows_derived"], atol=1e-12)
    np.testing.assert_array_equal(result.ranks, expected["ranks"])


def test_that_the_partial_order_is_that_of_brans_vincke_mareschal_1986(
    brans_1986: tuple[Problem, dict[str, Any]],
) -> None:
    problem, case = brans_1986
    codes = {"-": UNRELATED, "P": PREFERRED, "p": BEATEN, "R": INCOMPARABLE}
    expected = [[codes[mark] for mark in row] for row in case["expected"]["promethee_I_relations_row_vs_col"]]
    np.testing.assert_array_equal(promethee(problem, np.array(case["weights"])).relations, expected)


def test_that_the_winners_under_other_weights_are_those_of_brans_vincke_mareschal_1986(
    brans_1986: tuple[Problem, dict[str, Any]],
) -> None:
    problem, case = brans_1986
    told = case["expected"]["sensitivity"]
    weights = np.array([row["weights"] for row in told]) / 100
    best = prepare(problem).figures(weights).argmax(axis=1)
    assert [case["options"][option] for option in best] == [row["best"] for row in told]


@given(outranking_problems())
def test_that_net_flows_are_the_difference_of_flows_and_the_sum_of_contributions(
    case: tuple[Problem, FloatArray],
) -> None:
    problem, weights = case
    result = promethee(problem, weights)
    np.testing.assert_allclose(result.totals, result.positive - result.negative, atol=1e-12)
    np.testing.assert_array_equal(result.totals, result.contributions.sum(axis=1))
    np.testing.assert_allclose(result.totals, result.flows @ weights, atol=1e-12)
    seen = problem.ranked
    assert result.totals[seen].sum() == pytest.approx(0, abs=1e-9)
    others = max(int(seen.sum()) - 1, 1)
    np.testing.assert_allclose(
        result.preferences.sum(axis=1)[seen] / others, result.positive[seen], atol=1e-12
    )
    np.testing.assert_allclose(
        result.preferences.sum(axis=0)[seen] / others, result.negative[seen], atol=1e-12
    )
    for figures in (result.positive, result.negative):
        assert (figures >= 0).all()
        assert (figures <= 1 + 1e-12).all()


@given(outranking_problems(options=(2, 7)), st.data())
def test_that_identical_options_tie_exactly(case: tuple[Problem, FloatArray], data: st.DataObject) -> None:
    problem, weights = case
    twins = data.draw(st.permutations(range(problem.n_options)))[:2]
    scores = problem.best.copy()
    scores[twins[1]] = scores[twins[0]]
    result = promethee(rebuilt(problem, scores), weights)
    for figures in (result.totals, result.positive, result.negative, result.ranks):
        assert figures[twins[0]] == figures[twins[1]]
    assert result.relations[twins[0], twins[1]] == INDIFFERENT


@given(outranking_problems(), st.data())
def test_that_another_order_of_options_and_criteria_changes_nothing(
    case: tuple[Problem, FloatArray], data: st.DataObject
) -> None:
    problem, weights = case
    options = data.draw(st.permutations(range(problem.n_options)))
    criteria = data.draw(st.permutations(range(problem.n_criteria)))
    result = promethee(problem, weights)
    other = promethee(permuted(problem, options, criteria), weights[criteria])
    np.testing.assert_allclose(other.totals, result.totals[options], atol=1e-12)
    np.testing.assert_array_equal(other.ranks, result.ranks[options])
    np.testing.assert_array_equal(other.relations, result.relations[np.ix_(options, options)])


@given(outranking_problems(options=(2, 7), kinds=constant_thresholds, everyone=True))
def test_that_a_dominating_option_is_never_below(case: tuple[Problem, FloatArray]) -> None:
    problem, weights = case
    scores = problem.best.copy()
    scores[1] = scores[0] - 7 * problem.directions
    result = promethee(rebuilt(problem, scores), weights)
    assert result.totals[0] >= result.totals[1] - 1e-12
    assert result.ranks[0] <= result.ranks[1]
    assert result.relations[0, 1] in (PREFERRED, INDIFFERENT)


@given(outranking_problems(), st.sampled_from([1e-3, 0.7, 1000.0]))
def test_that_the_unit_of_measurement_does_not_matter(
    case: tuple[Problem, FloatArray], factor: float
) -> None:
    problem, weights = case
    result, other = promethee(problem, weights), promethee(scaled(problem, factor), weights)
    np.testing.assert_allclose(other.flows, result.flows, atol=1e-9)
    np.testing.assert_array_equal(other.ranks, result.ranks)


@given(outranking_problems(), st.data())
def test_that_an_unavailable_option_has_the_flows_it_would_have_if_it_were_added(
    case: tuple[Problem, FloatArray], data: st.DataObject
) -> None:
    problem, weights = case
    option = data.draw(st.integers(0, problem.n_options - 1))
    without, added = problem.ranked.copy(), problem.ranked.copy()
    without[option], added[option] = False, True
    outside = promethee(rebuilt(problem, problem.best, without), weights)
    inside = promethee(rebuilt(problem, problem.best, added), weights)
    assert outside.ranks[option] == 0
    for name in ("totals", "positive", "negative"):
        assert getattr(outside, name)[option] == pytest.approx(getattr(inside, name)[option], abs=1e-12)


@pytest.mark.parametrize("function", FUNCTIONS)
@pytest.mark.parametrize("size", [9, 70])
def test_that_many_tables_at_once_give_what_each_gives_alone(function: Any, size: int) -> None:
    generator = np.random.default_rng(size)
    tables = generator.uniform(-50, 50, (2, 30, size, 2))
    directions = np.array([1.0, -1.0])
    thresholds = (
        thresholds_of(5, 20, function=function, gaussian=9),
        thresholds_of(5, 20, function=function, percent=True),
    )
    together = unicriterion_flows(tables, directions, thresholds)
    assert together.shape == tables.shape
    for place in np.ndindex(2, 30):
        alone = unicriterion_flows(tables[place], directions, thresholds)
        np.testing.assert_allclose(together[place], alone, atol=1e-12, rtol=0)
    problem = outranking_problem(tables[1, 7], directions, thresholds)
    np.testing.assert_allclose(prepare(problem).flows, together[1, 7], atol=1e-12, rtol=0)


def test_that_many_weights_at_once_give_what_each_gives_alone() -> None:
    scores, directions, weights = random_case(3)
    seen = np.arange(30) % 5 > 0
    problem = outranking_problem(scores, directions, (thresholds_of(5, 20, function="linear"),) * 12, seen)
    figures = prepare(problem).figures(weights)
    assert figures.shape == (100, seen.sum())
    for row, shares in zip(figures, weights, strict=True):
        np.testing.assert_allclose(promethee(problem, shares).totals[seen], row, atol=1e-12)


def test_that_options_are_compared_by_both_flows() -> None:
    positive, negative = np.array([0.5, 0.5, 0.3, 0.3, 0.6]), np.array([0.2, 0.2, 0.2, 0.1, 0.9])
    P, B, I, R, U = PREFERRED, BEATEN, INDIFFERENT, INCOMPARABLE, UNRELATED  # noqa: E741, N806 - as published
    expected = [[U, I, P, R, R], [I, U, P, R, R], [B, B, U, B, R], [R, R, P, U, R], [R, R, R, R, U]]
    np.testing.assert_array_equal(partial_order(positive, negative), expected)


def test_that_a_single_option_has_no_flow() -> None:
    result = promethee(outranking_problem([[3.0, 4.0]], [1, -1], (Thresholds(),) * 2), np.array([0.5, 0.5]))
    assert result.totals[0] == result.positive[0] == result.negative[0] == 0
    assert result.ranks[0] == 1


def test_that_an_option_with_an_unknown_score_can_have_any_flow_and_bears_on_no_other() -> None:
    thresholds = (Thresholds(),) * 2
    weights = np.array([0.4, 0.6])
    known = promethee(outranking_problem([[1, 2], [2, 1]], [1, 1], thresholds), weights)
    result = promethee(outranking_problem([[1, 2], [np.nan, 9], [2, 1]], [1, 1], thresholds), weights)
    np.testing.assert_array_equal(result.totals[[0, 2]], known.totals)
    assert (result.total_low[1], result.totals[1], result.total_high[1]) == (-1, 0, 1)
    assert (result.ranks[1], result.rank_low[1], result.rank_high[1]) == (0, 1, 3)
    assert not result.relations[1].any()
    assert not result.preferences[1].any()


@given(outranking_problems())
def test_that_every_figure_is_finite(case: tuple[Problem, FloatArray]) -> None:
    result = promethee(*case)
    for figures in (result.totals, result.positive, result.negative, result.flows, result.preferences):
        assert np.isfinite(figures).all()


@given(all_thresholds)
def test_that_options_equal_on_every_criterion_all_tie(thresholds: Thresholds) -> None:
    problem = outranking_problem(np.full((4, 2), 7.0), [1, -1], (thresholds,) * 2)
    result = promethee(problem, np.array([1.0, 0.0]))
    assert not result.totals.any()
    assert (result.ranks == 1).all()


def test_that_nobody_ranked_is_no_error() -> None:
    problem = outranking_problem([[1.0], [2.0]], [1], (Thresholds(),), np.zeros(2, dtype=bool))
    result = promethee(problem, np.ones(1))
    assert not result.totals.any()
    assert not result.ranks.any()
    assert prepare(problem).figures(np.ones((3, 1))).shape == (3, 0)


def test_that_wrong_arguments_are_refused() -> None:
    problem = outranking_problem([[1.0, 2.0]], [1, 1], (Thresholds(),) * 2)
    with pytest.raises(EvaluationError, match="sum to 1"):
        promethee(problem, np.array([0.5, 0.4]))
    with pytest.raises(EvaluationError, match=r"\(count, 2\)"):
        prepare(problem).figures(np.ones((4, 3)))
    with pytest.raises(EvaluationError, match="thresholds for 1"):
        unicriterion_flows(problem.best, problem.directions, (Thresholds(),))
    with pytest.raises(EvaluationError, match="directions"):
        unicriterion_flows(problem.best, np.ones(3), (Thresholds(),) * 2)


def test_that_the_frame_names_the_flows() -> None:
    problem = outranking_problem([[1.0, 2.0], [2.0, 2.0]], [1, 1], (Thresholds(),) * 2)
    frame = promethee(problem, np.array([0.5, 0.5])).to_frame(["low", "high"])
    assert frame.loc["high", "positive"] == 0.5
    assert frame.loc["low", "negative"] == 0.5
    assert frame.loc["high", "rank"] == 1
