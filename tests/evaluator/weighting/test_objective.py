"""Weights from the scores alone: equal, entropy and CRITIC."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.problem import make_problem
from evaluator.values import ValueScale
from evaluator.weighting.objective import CrossCheck, critic, cross_check, entropy, equal
from tests.evaluator.cases import golden, numbers
from tests.evaluator.weighting_cases import order

Rule = Callable[[FloatArray, FloatArray], CrossCheck]


def entropy_on_directions(scores: FloatArray, directions: FloatArray) -> CrossCheck:
    return entropy(scores, directions, "linear")


RULES: list[Rule] = [entropy, entropy_on_directions, critic]
BY_DIRECTION: list[Rule] = [entropy_on_directions, critic]


@st.composite
def tables(draw: st.DrawFn) -> tuple[FloatArray, FloatArray]:
    """Scores of both signs and directions; columns may be level, and rows equal."""
    n, m = draw(st.integers(1, 7)), draw(st.integers(1, 6))
    shift = draw(st.sampled_from([0.0, 1.0, -50.0]))
    return draw(numbers((n, m))) + shift, 1 - 2 * draw(numbers((m,))).round(-2) / 100


def test_xu_2004_entropy_with_a_column_that_hardly_varies() -> None:
    case = golden("entropy_xu2004")
    found = entropy(case["matrix"], [1, 1, 1, 1])
    assert found.shares == pytest.approx(case["expected"]["weights"], abs=case["expected"]["tolerance"])
    assert found.shares[3] > 0


def test_diakoulaki_1995_critic_of_eight_firms() -> None:
    case = golden("critic_diakoulaki1995")
    found = critic(case["matrix"], [1, 1, 1])
    assert found.shares == pytest.approx(case["expected"]["weights"], abs=case["expected"]["tolerance"])


def test_entropy_by_hand() -> None:
    # Shares 1/2, 1/2 of two options say nothing; 1/4, 3/4 have an entropy of 0.8113 bits; 0, 1 have none.
    found = entropy([[3, 1, 0], [3, 3, 5]], [1, -1, 1])
    halves = 1 - (0.25 * 2 + 0.75 * np.log2(4 / 3))
    assert found.shares == pytest.approx(np.array([0, halves, 1]) / (halves + 1))


@given(tables())
def test_that_critic_equals_its_formula_with_library_correlations(
    table: tuple[FloatArray, FloatArray],
) -> None:
    scores, ways = table
    varied = np.ptp(scores, axis=0) > 0
    found = critic(scores, ways).shares
    if not varied.any():
        assert found == pytest.approx(np.full(ways.size, 1 / ways.size))
        return
    assert (found[~varied] == 0).all()
    places = (scores * ways - (scores * ways).min(axis=0))[:, varied] / np.ptp(scores[:, varied], axis=0)
    conflict = 1 - np.atleast_2d(np.corrcoef(places, rowvar=False))
    expected = places.std(axis=0, ddof=1) * np.where(conflict < 1e-12, 0, conflict).sum(axis=1)
    if expected.any():
        assert found[varied] == pytest.approx(expected / expected.sum(), abs=1e-12)
    else:
        assert found[varied] == pytest.approx(np.full(varied.sum(), 1 / varied.sum()))


@pytest.mark.parametrize("rule", RULES)
@settings(max_examples=40)
@given(tables())
def test_that_any_scores_give_shares_and_points(rule: Rule, table: tuple[FloatArray, FloatArray]) -> None:
    found = rule(*table)
    assert (found.shares >= 0).all()
    assert found.shares.sum() == pytest.approx(1, abs=1e-12)
    assert found.points.max() == 100


@pytest.mark.parametrize("rule", RULES)
@settings(max_examples=40)
@given(tables(), st.integers(0, 99))
def test_that_the_order_of_options_and_criteria_does_not_matter(
    rule: Rule, table: tuple[FloatArray, FloatArray], seed: int
) -> None:
    scores, ways = table
    rows, columns = order(seed, scores.shape[0]), order(seed + 1, ways.size)
    moved = rule(scores[np.ix_(rows, columns)], ways[columns])
    np.testing.assert_allclose(moved.shares, rule(scores, ways).shares[columns], atol=1e-9)


@pytest.mark.parametrize("rule", BY_DIRECTION)
@settings(max_examples=40)
@given(tables())
def test_that_a_loss_counts_as_the_gain_it_mirrors(rule: Rule, table: tuple[FloatArray, FloatArray]) -> None:
    scores, ways = table
    mirrored = rule(scores * ways, np.ones(ways.size))
    np.testing.assert_allclose(mirrored.shares, rule(scores, ways).shares, atol=1e-9)


@pytest.mark.parametrize("rule", BY_DIRECTION)
def test_that_the_direction_of_one_criterion_changes_the_weights(rule: Rule) -> None:
    scores = np.array([[1, 2, 9], [2, 8, 1], [9, 4, 3]])
    up, down = rule(scores, np.array([1.0, 1, 1])), rule(scores, np.array([1.0, 1, -1]))
    assert np.abs(up.shares - down.shares).max() > 0.01


@settings(max_examples=30)
@given(tables(), st.sampled_from([1e-3, 7.0, 1e6]))
def test_that_the_unit_of_a_criterion_does_not_matter(
    table: tuple[FloatArray, FloatArray], unit: float
) -> None:
    scores, ways = table
    for rule in RULES:
        np.testing.assert_allclose(rule(scores * unit, ways).shares, rule(scores, ways).shares, atol=1e-9)


@pytest.mark.parametrize("rule", RULES)
def test_that_a_level_column_weighs_nothing_and_leaves_the_others_alone(rule: Rule) -> None:
    scores = np.array([[1, 5, 4.0], [2, 5, 1], [4, 5, 3]])
    found = rule(scores, np.ones(3)).shares
    assert found[1] == 0
    assert found[[0, 2]] == pytest.approx(rule(scores[:, [0, 2]], np.ones(2)).shares)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("scores", [np.zeros((3, 2)), np.full((3, 2), -4.0), np.array([[3.0, 8]])])
def test_that_scores_without_any_difference_give_equal_weights(rule: Rule, scores: FloatArray) -> None:
    assert rule(scores, np.ones(2)).shares == pytest.approx([0.5, 0.5])


def test_that_criteria_which_say_the_same_are_equal_in_critic() -> None:
    assert critic([[1, 10, 5], [2, 20, 5], [4, 40, 5]], [1, 1, 1]).shares == pytest.approx([0.5, 0.5, 0])
    assert critic([[1], [3]], [1]).shares == pytest.approx([1])


def test_that_negative_scores_are_shifted_for_the_entropy_of_sums() -> None:
    shifted = entropy([[-2, 1], [1, 5], [4, 2]], [1, 1])
    assert shifted.shares == pytest.approx(entropy([[0, 1], [3, 5], [6, 2]], [1, 1]).shares)


def test_that_scores_at_the_ends_of_the_numbers_stay_finite() -> None:
    scores = np.array([[1e308, -1e308, 5e-324], [-1e308, 1e308, 0]])
    for rule in RULES:
        assert np.isfinite(rule(scores, np.array([1.0, 1, -1])).shares).all()


def test_that_equal_is_equal_and_needs_a_criterion() -> None:
    assert equal(4).points.tolist() == [100] * 4
    with pytest.raises(EvaluationError, match="expected one at least"):
        equal(0)


def test_that_a_cross_check_of_a_problem_counts_available_options_with_known_scores() -> None:
    best = np.array([[1, 90.0], [2, 10], [4, 30], [np.nan, 0], [10, 100]])
    scales = (ValueScale(0, 10), ValueScale(100, 0))
    ranked = [True, True, True, True, False]
    problem = make_problem(best, best, best, scales, [1, -1], ranked, [0, 0])
    assert cross_check(problem, "equal").shares == pytest.approx([0.5, 0.5])
    for kind, rule in (("entropy", entropy), ("critic", critic)):
        expected = rule(best[:3], [1, -1]).shares  # type: ignore[operator]  # two rules of one shape
        assert cross_check(problem, kind).shares == pytest.approx(expected)  # type: ignore[arg-type]  # listed above
    nobody = make_problem(best, best, best, scales, [1, -1], [False] * 5, [0, 0])
    assert cross_check(nobody, "critic").shares == pytest.approx([0.5, 0.5])
    with pytest.raises(EvaluationError, match="expected equal, entropy or critic"):
        cross_check(problem, "merec")  # type: ignore[arg-type]  # an unknown word is the point


@pytest.mark.parametrize(("scores", "ways", "message"), [
    ([[1, np.nan], [2, 3]], [1, 1], "Option 0, criterion 1: found nan; expected a known, finite score"),
    ([[1, np.inf]], [1, 1], "found inf"),
    ([[1, 2]], [1], r"directions has the shape \(1,\); expected \(2,\)"),
    ([[1, 2]], [1, 0], "Criterion 1 has the direction 0.0; expected 1 or -1"),
    ([1, 2], [1, 1], "expected one option and criterion at least"),
    (np.ones((0, 2)), [1, 1], "expected one option and criterion at least"),
])  # fmt: skip
@pytest.mark.parametrize("rule", RULES)
def test_that_wrong_scores_are_refused_with_their_place(
    rule: Rule, scores: FloatArray, ways: FloatArray, message: str
) -> None:
    with pytest.raises(EvaluationError, match=message):
        rule(scores, ways)


def test_that_an_unknown_normalisation_is_refused() -> None:
    with pytest.raises(EvaluationError, match="expected sum or linear"):
        entropy([[1, 2]], [1, 1], "vector")  # type: ignore[arg-type]  # an unknown word is the point
