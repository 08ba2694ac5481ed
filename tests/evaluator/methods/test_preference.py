"""Preference functions and thresholds."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given

from evaluator.arrays import FloatArray
from evaluator.methods.flows import gained_and_lost
from evaluator.methods.preference import Assumption, degrees, missing_thresholds
from evaluator.thresholds import PreferenceFunction, Threshold, Thresholds
from tests.evaluator.outranking_cases import FUNCTIONS, all_thresholds, outranking_problem, thresholds_of


def degree(better: float, worse: float, thresholds: Thresholds) -> float:
    return float(degrees(np.array([float(better)]), np.array([float(worse)]), thresholds)[0])


BOUNDARIES: dict[PreferenceFunction, list[tuple[float, float]]] = {
    "usual": [(-1, 0), (0, 0), (1e-6, 1), (50, 1)],
    "u-shape": [(0, 0), (9.5, 0), (10, 0), (10.1, 1), (50, 1)],
    "v-shape": [(-1, 0), (0, 0), (10, 1 / 3), (30, 1), (50, 1)],
    "level": [(9, 0), (10, 0), (10.1, 0.5), (30, 0.5), (30.1, 1)],
    "linear": [(9, 0), (10, 0), (20, 0.5), (30, 1), (50, 1)],
    "gaussian": [(-3, 0), (0, 0), (5, 1 - math.exp(-0.5)), (10, 1 - math.exp(-2)), (500, 1)],
}


@pytest.mark.parametrize("function", FUNCTIONS)
def test_that_degrees_are_those_of_brans_and_vincke_1985_at_their_boundaries(
    function: PreferenceFunction,
) -> None:
    given_here = thresholds_of(10, 30, function=function, gaussian=5)
    for difference, expected in BOUNDARIES[function]:
        assert degree(100 + difference, 100, given_here) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("function", ["u-shape", "level", "linear"])
@pytest.mark.parametrize(
    ("better", "worse", "indifference"),
    [(1.1, 1.0, 0.1), (0.1 + 0.2, 0.3, 0.0), (-1.0, -1.1, 0.1), (0.3, 0.2, 0.1)],
)
def test_that_a_difference_equal_to_the_threshold_is_indifference_whatever_the_rounding(
    function: PreferenceFunction, better: float, worse: float, indifference: float
) -> None:
    both = thresholds_of(indifference, indifference, function=function)
    assert degree(better, worse, both) == 0
    assert degree(better + 1e-6, worse, both) == 1


def test_that_without_a_function_every_difference_counts_in_full() -> None:
    assert degree(1.001, 1, thresholds_of(5, 10)) == 1
    assert degree(1, 1, thresholds_of(5, 10)) == 0


@pytest.mark.parametrize(
    ("told", "same"),
    [
        (thresholds_of(function="u-shape"), thresholds_of(function="usual")),
        (thresholds_of(function="v-shape"), thresholds_of(function="usual")),
        (thresholds_of(function="level"), thresholds_of(function="usual")),
        (thresholds_of(function="linear"), thresholds_of(function="usual")),
        (thresholds_of(function="gaussian"), thresholds_of(function="usual")),
        (thresholds_of(10, function="v-shape"), thresholds_of(preference=10, function="v-shape")),
        (thresholds_of(10, function="level"), thresholds_of(10, function="u-shape")),
        (thresholds_of(10, function="linear"), thresholds_of(10, function="u-shape")),
        (thresholds_of(preference=30, function="level"), thresholds_of(0, 30, function="level")),
        (thresholds_of(preference=30, function="linear"), thresholds_of(0, 30, function="linear")),
        (thresholds_of(10, 4, function="level"), thresholds_of(10, 10, function="level")),
        (thresholds_of(10, 4, function="linear"), thresholds_of(10, function="u-shape")),
        (thresholds_of(10, function="gaussian"), thresholds_of(function="gaussian", gaussian=10)),
        (thresholds_of(10, 30, function="gaussian"), thresholds_of(function="gaussian", gaussian=20)),
        (thresholds_of(preference=30, function="gaussian"), thresholds_of(function="gaussian", gaussian=15)),
        (thresholds_of(function="gaussian", gaussian=0), thresholds_of(function="usual")),
    ],
)
def test_that_a_missing_threshold_counts_as_stated(told: Thresholds, same: Thresholds) -> None:
    scores = np.linspace(-40, 60, 201)
    np.testing.assert_allclose(
        degrees(scores, np.array([3.0]), told), degrees(scores, np.array([3.0]), same), atol=1e-12
    )


def test_that_what_was_assumed_is_told_by_criterion() -> None:
    thresholds = (
        thresholds_of(5, 10),
        thresholds_of(function="usual"),
        thresholds_of(function="u-shape"),
        thresholds_of(5, function="linear"),
        thresholds_of(function="level"),
        thresholds_of(10, 5, function="linear"),
        thresholds_of(5, 10, function="gaussian"),
        thresholds_of(function="gaussian"),
        thresholds_of(5, 10, function="linear"),
        thresholds_of(10, 5, function="v-shape"),
        thresholds_of(function="v-shape"),
    )
    problem = outranking_problem(np.eye(2, len(thresholds)), np.ones(len(thresholds)), thresholds)
    assert missing_thresholds(problem) == (
        Assumption(0, "function", "usual"),
        Assumption(2, "indifference", "zero"),
        Assumption(3, "preference", "indifference"),
        Assumption(4, "indifference", "zero"),
        Assumption(4, "preference", "zero"),
        Assumption(5, "preference", "indifference"),
        Assumption(6, "gaussian", "halfway"),
        Assumption(7, "gaussian", "usual"),
        Assumption(10, "preference", "zero"),
    )


def test_that_a_percentage_is_of_the_less_good_score_in_both_directions() -> None:
    fifth = Thresholds(Threshold(20, percent=True), function="u-shape")
    assert degree(120, 100, fifth) == 0
    assert degree(120.1, 100, fifth) == 1
    assert degree(-80, -100, fifth) == 0  # less is better: turned round, 100 is the less good
    assert degree(-79.9, -100, fifth) == 1
    assert degree(0.1, 0, fifth) == 1


def test_that_a_percentage_of_nothing_is_a_step_beside_the_ramps_of_other_scores() -> None:
    fifth = thresholds_of(10, 30, function="linear", percent=True)
    table = degrees(np.array([[0.0], [0.1], [120.0]]), np.array([[0.0, 100.0]]), fifth)
    np.testing.assert_allclose(table, [[0, 0], [1, 0], [1, 0.5]])


@given(all_thresholds)
def test_that_a_degree_grows_with_the_difference_and_only_one_side_is_preferred(
    thresholds: Thresholds,
) -> None:
    scores = np.linspace(-100, 100, 81)
    table = degrees(scores[:, np.newaxis], scores[np.newaxis], thresholds)
    assert (table >= 0).all()
    assert (table <= 1).all()
    assert not (table * table.T).any()
    assert (np.diff(table, axis=0) >= -1e-12).all()


def long_column(seed: int, grain: float, size: int) -> FloatArray:
    generator = np.random.default_rng(seed)
    return np.round(generator.uniform(-100, 100, size) / grain) * grain


@pytest.mark.parametrize("function", FUNCTIONS[:5])
@pytest.mark.parametrize("grain", [1e-6, 0.1, 5.0])
@pytest.mark.parametrize("percent", [False, True])
def test_that_sorting_and_comparing_all_pairs_give_the_same_sums(
    function: PreferenceFunction, grain: float, percent: bool
) -> None:
    for seed, size in enumerate((64, 65, 150, 700)):
        scores = long_column(seed, grain, size)
        thresholds = thresholds_of(5, 20, function=function, percent=percent)
        gained, lost = gained_and_lost(scores[np.newaxis], thresholds)
        table = degrees(scores[:, np.newaxis], scores[np.newaxis], thresholds)
        np.testing.assert_allclose(gained[0] / (size - 1), table.sum(axis=1) / (size - 1), atol=1e-12, rtol=0)
        np.testing.assert_allclose(lost[0] / (size - 1), table.sum(axis=0) / (size - 1), atol=1e-12, rtol=0)


@pytest.mark.parametrize("size", [5, 100])
@pytest.mark.parametrize("function", FUNCTIONS)
def test_that_equal_scores_get_equal_sums_to_the_bit(function: PreferenceFunction, size: int) -> None:
    scores = long_column(size, 0.01, size)
    scores[-1] = scores[0]
    for sums in gained_and_lost(scores[np.newaxis], thresholds_of(5, 20, function=function, gaussian=7)):
        assert sums[0, -1] == sums[0, 0]


@pytest.mark.parametrize("size", [3, 80])
@pytest.mark.parametrize("function", FUNCTIONS)
@pytest.mark.parametrize("size_of_numbers", [1e-300, 1e-12, 1e12, 1.5e308])
def test_that_extreme_numbers_give_finite_sums(
    function: PreferenceFunction, size: int, size_of_numbers: float
) -> None:
    scores = np.linspace(-1, 1, size) * size_of_numbers
    for thresholds in (
        thresholds_of(5, 20, function=function, gaussian=1e-300),
        thresholds_of(20, 900, function=function, percent=True),
    ):
        for sums in gained_and_lost(scores[np.newaxis], thresholds):
            assert np.isfinite(sums).all()
            assert (sums >= -1e-9).all()
