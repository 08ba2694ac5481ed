"""TOPSIS: closeness to the ideal option."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.dominance import dominance
from evaluator.errors import EvaluationError
from evaluator.methods.topsis import prepare, topsis
from evaluator.values import Piecewise, ValueScale
from tests.evaluator.cases import everyone, golden, plain_problem
from tests.evaluator.method_cases import assert_finite, natural_problem, natural_tables, random_case

Table = tuple[FloatArray, FloatArray, FloatArray]
NORMALISATIONS = st.sampled_from(["vector", "linear", "value"])
WAYS = {"max": 1.0, "min": -1.0}


@pytest.mark.parametrize(
    ("name", "normalisation"),
    [("topsis_vector_tzeng2011", "vector"), ("topsis_linear_mountain_opricovic2004", "linear")],
)
def test_the_published_closeness(name: str, normalisation: str) -> None:
    case = golden(name)
    problem = natural_problem(case["matrix"], [WAYS[way] for way in case["directions"]])
    result = topsis(problem, np.array(case["weights"]), normalisation)
    expected = case["expected"]
    assert result.totals == pytest.approx(expected["scores"], abs=expected["tolerance"])
    if "ranks" in expected:
        assert result.ranks.tolist() == expected["ranks"]


def by_the_book(scores: FloatArray, directions: FloatArray, shares: FloatArray) -> FloatArray:
    """Hwang and Yoon's six steps, one after the other, for columns that are not constant."""
    weighed = scores / np.linalg.norm(scores, axis=0) * shares
    best = np.where(directions > 0, weighed.max(axis=0), weighed.min(axis=0))
    worst = np.where(directions > 0, weighed.min(axis=0), weighed.max(axis=0))
    far, near = np.linalg.norm(weighed - best, axis=1), np.linalg.norm(weighed - worst, axis=1)
    return near / (far + near)


@pytest.mark.parametrize("seed", range(5))
def test_that_many_weights_at_once_give_what_each_gives_by_the_book(seed: int) -> None:
    scores, directions, weights = random_case(seed)
    problem = natural_problem(scores, directions)
    together = prepare(problem).figures(weights)
    for row, shares in zip(together, weights, strict=True):
        np.testing.assert_allclose(row, by_the_book(scores, directions, shares), atol=1e-12)
    np.testing.assert_allclose(together[0], topsis(problem, weights[0]).totals, atol=1e-14)


def test_that_distances_are_those_in_weighted_normalised_units() -> None:
    result = topsis(natural_problem([[3.0, 1], [4, 1]]), np.array([0.5, 0.5]))
    assert result.distance_best == pytest.approx([0.1, 0])
    assert result.distance_worst == pytest.approx([0, 0.1])
    assert result.totals.tolist() == [0, 1]


@given(natural_tables(), NORMALISATIONS)
def test_that_closeness_is_between_0_and_1_whatever_is_constant_or_tied(
    table: Table, normalisation: str
) -> None:
    scores, directions, shares = table
    result = topsis(natural_problem(scores, directions), shares, normalisation)
    assert_finite(result)
    assert (result.totals >= 0).all()
    assert (result.totals <= 1).all()
    assert result.ranks.min() == 1


@given(natural_tables(options=(2, 6)), st.integers(-900, 900), st.floats(0.1, 10))
def test_that_units_do_not_matter(table: Table, power: int, factor: float) -> None:
    scores, directions, shares = table
    plain = topsis(natural_problem(scores, directions), shares)
    scaled = topsis(natural_problem(scores * 2.0**power, directions), shares)
    np.testing.assert_array_equal(scaled.totals, plain.totals)
    other = topsis(natural_problem(scores * factor, directions), shares)
    np.testing.assert_allclose(other.totals, plain.totals, atol=1e-9)


@given(natural_tables(options=(2, 6)), st.floats(-1e3, 1e3))
def test_that_the_zero_of_a_scale_does_not_matter_when_it_is_linear(table: Table, offset: float) -> None:
    scores, directions, shares = table
    plain = topsis(natural_problem(scores, directions), shares, "linear")
    moved = topsis(natural_problem(scores + offset, directions), shares, "linear")
    np.testing.assert_allclose(moved.totals, plain.totals, atol=1e-6)


@given(natural_tables(options=(2, 6)), NORMALISATIONS, st.data())
def test_that_the_order_of_options_and_criteria_does_not_matter(
    table: Table, normalisation: str, data: st.DataObject
) -> None:
    scores, directions, shares = table
    rows = np.array(data.draw(st.permutations(range(scores.shape[0]))))
    columns = np.array(data.draw(st.permutations(range(scores.shape[1]))))
    straight = topsis(natural_problem(scores, directions), shares, normalisation)
    shuffled = topsis(
        natural_problem(scores[rows][:, columns], directions[columns]), shares[columns], normalisation
    )
    np.testing.assert_allclose(shuffled.totals, straight.totals[rows], atol=1e-10)
    np.testing.assert_array_equal(shuffled.ranks, straight.ranks[rows])


@given(natural_tables(options=(2, 6)), NORMALISATIONS)
def test_that_identical_options_tie_exactly(table: Table, normalisation: str) -> None:
    scores, directions, shares = table
    n = len(scores)
    tripled = natural_problem(np.vstack([scores, scores[:1], scores]), directions)
    result = topsis(tripled, shares, normalisation)
    assert result.totals[0] == result.totals[n]
    np.testing.assert_array_equal(result.totals[:n], result.totals[n + 1 :])
    np.testing.assert_array_equal(result.ranks[:n], result.ranks[n + 1 :])


@given(natural_tables(options=(2, 6)), NORMALISATIONS)
def test_that_a_dominated_option_is_never_closer(table: Table, normalisation: str) -> None:
    scores, directions, shares = table
    result = topsis(natural_problem(scores, directions), shares, normalisation)
    turned = scores * directions
    for a, b in np.argwhere(dominance(turned, everyone(turned))):
        assert result.totals[a] >= result.totals[b] - 1e-12
        assert result.ranks[a] <= result.ranks[b]


def test_that_a_column_that_differs_by_rounding_alone_is_constant() -> None:
    problem = natural_problem([[0.3, 1], [0.1 + 0.2, 1]])
    for normalisation in ("vector", "linear"):
        result = topsis(problem, np.array([0.5, 0.5]), normalisation)
        assert result.totals.tolist() == [0.5, 0.5]
        assert result.ranks.tolist() == [1, 1]


@pytest.mark.parametrize("unit", [1e300, 1e-300, 5e-324])
def test_that_units_at_the_ends_of_the_range_of_numbers_are_no_trouble(unit: float) -> None:
    small = np.array([[1.0, 4], [2, 3], [4, 1]])
    extreme = small * [unit, 1]
    shares = np.array([0.5, 0.5])
    plain = topsis(natural_problem(small, [1, -1]), shares)
    assert topsis(natural_problem(extreme, [1, -1]), shares).totals == pytest.approx(plain.totals)
    assert_finite(topsis(natural_problem([[1e300, 1e-300], [-1e300, 1e300]]), shares))


def test_that_values_are_normalised_by_100_and_measured_from_the_contenders() -> None:
    steps = ValueScale(0, 10, Piecewise(((0, 0), (5, 80), (10, 100))))
    problem = plain_problem([[0.0, 50], [5, 60], [10, 40]], scales=(steps, ValueScale(0, 100)))
    result = topsis(problem, np.array([0.5, 0.5]), "value")
    assert result.distance_best == pytest.approx([np.hypot(0.5, 0.05), 0.1, 0.1])
    assert result.distance_worst == pytest.approx([0.05, np.hypot(0.4, 0.1), 0.5])


def test_that_an_unavailable_option_has_the_closeness_that_it_would_have_alone_among_the_others() -> None:
    scores, directions, weights = random_case(3, n=9, m=4)
    ranked = np.array([True] * 6 + [False] * 3)
    for normalisation in ("vector", "linear", "value"):
        scales = natural_problem(scores, directions).scales
        result = topsis(plain_problem(scores, ranked=ranked, scales=scales), weights[0], normalisation)
        six = topsis(plain_problem(scores[:6], scales=scales), weights[0], normalisation)
        np.testing.assert_array_equal(result.totals[:6], six.totals)
        for option in (6, 7, 8):
            rows = [*range(6), option]
            seven = topsis(plain_problem(scores[rows], scales=scales), weights[0], normalisation)
            assert result.totals[option] == pytest.approx(seven.totals[-1])
            assert result.distance_best[option] == pytest.approx(seven.distance_best[-1])
            assert result.ranks[option] == result.rank_low[option] == result.rank_high[option] == 0


def test_that_an_unknown_score_leaves_an_option_anywhere_and_the_others_as_they_are() -> None:
    result = topsis(natural_problem([[np.nan, 80], [50, 50], [20, 90]]), np.array([0.25, 0.75]))
    assert_finite(result)
    assert (result.total_low[0], result.totals[0], result.total_high[0]) == (0, 0.5, 1)
    assert result.distance_best[0] == result.distance_worst[0] == 0
    two = topsis(natural_problem([[50.0, 50], [20, 90]]), np.array([0.25, 0.75]))
    np.testing.assert_array_equal(result.totals[1:], two.totals)
    assert result.rank_low.tolist() == [1, *two.ranks]
    assert result.rank_high.tolist() == [3, *(two.ranks + 1)]


@pytest.mark.parametrize("ranked", [[False, False], [True, False]])
def test_that_one_or_no_contender_is_no_trouble(ranked: list[bool]) -> None:
    result = topsis(natural_problem([[1.0, 2], [3, 1]], ranked=ranked), np.array([0.5, 0.5]))
    assert_finite(result)
    assert result.ranks.tolist() == [int(ranked[0]), 0]
    assert result.totals[0] == 0.5 if ranked[0] else True
    assert prepare(natural_problem([[1.0, 2]], ranked=[False])).figures(np.ones((3, 2)) / 2).shape == (3, 0)


def test_that_wrong_arguments_are_refused() -> None:
    problem = natural_problem([[1.0, 2], [3, 1]])
    with pytest.raises(EvaluationError, match="expected vector, linear, value"):
        topsis(problem, np.array([0.5, 0.5]), "max")
    with pytest.raises(EvaluationError, match="sum to 1"):
        topsis(problem, np.array([0.5, 0.4]))
    with pytest.raises(EvaluationError, match="has the shape"):
        topsis(problem, np.array([1.0]))
