"""What every method of the table keeps to, whatever it computes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.methods import METHODS, Method, Parameters
from evaluator.arrays import FloatArray, IntArray
from evaluator.dominance import dominance
from evaluator.methods.drawn import drawn_acceptability
from evaluator.methods.ranks_under_weights import ranks_under_weights
from evaluator.methods.sampled import sampled_acceptability
from evaluator.methods.standings import contenders
from evaluator.problem import Problem, make_problem
from evaluator.sensitivity.scan import scanned_tracks
from evaluator.sensitivity.tracks import flip_points
from evaluator.simulation.robustness import Acceptability, acceptability
from evaluator.values import ValueScale
from evaluator.weighting.swing import shares, unlocked, with_share
from tests.evaluator.cases import everyone
from tests.evaluator.method_cases import natural_problem, random_case
from tests.evaluator.nasty_cases import assert_all_finite, nasty_problems
from tests.evaluator.outranking_cases import outranking_problem, outranking_problems, permuted, scaled

Case = tuple[Problem, FloatArray]
OTHERS: dict[str, tuple[Parameters, ...]] = {
    "topsis": ({"normalisation": "linear"}, {"normalisation": "value"}),
    "vikor": ({"v": 0.0}, {"v": 1.0}),
    "electre": ({"alpha": 0.0, "beta": 0.0},),
}
VARIANTS = [
    pytest.param(method, method.settled(given_), id=f"{method.key}-{'-'.join(map(str, given_.values()))}")
    for method in METHODS
    for given_ in ({}, *OTHERS.get(method.key, ()))
]

every_variant = pytest.mark.parametrize(("method", "parameters"), VARIANTS)
some = settings(max_examples=12)  # for each method; what is its own is tried more often beside it


def in_other_units(problem: Problem, factor: float) -> Problem:
    """Measure every criterion with its scale and thresholds otherwise; a negative factor turns directions."""
    best = problem.best * factor
    scales = tuple(ValueScale(scale.worst * factor, scale.best * factor) for scale in problem.scales)
    thresholds = scaled(problem, abs(factor)).thresholds
    directions = problem.directions * np.sign(factor)
    return make_problem(best, best, best, scales, directions, problem.ranked, problem.groups, thresholds)


@every_variant
@given(nasty_problems())
@settings(max_examples=40)
def test_that_no_figure_is_ever_not_a_number_and_none_leaves_its_limits(
    method: Method, parameters: Parameters, case: Case
) -> None:
    problem, weights = case
    result = method.apply(problem, weights, parameters)
    assert_all_finite(result)
    least, most = method.limits
    rounding = 1e-9 * (most - least)
    assert (result.total_low >= least - rounding).all()
    assert (result.total_high <= most + rounding).all()
    present = contenders(problem)
    assert (np.flatnonzero(result.ranks) == present).all()
    assert present.size == 0 or result.ranks[present].min() == 1
    if method.prepare is not None:
        figures = method.prepare(problem, parameters)(np.array([weights, weights]))
        assert figures.shape == (2, present.size)
        np.testing.assert_allclose(figures[0], result.totals[present], atol=1e-9)


def sampled(method: Method, parameters: Parameters, problem: Problem, weights: FloatArray) -> Acceptability:
    if method.batch is not None:
        found = sampled_acceptability(method.batch(problem, parameters), weights, "around", 40, 1)
    elif method.key == "additive":
        found = acceptability(problem, weights, "around", 40, 1)
    else:
        found = drawn_acceptability(
            problem, weights, lambda inner, row: method.apply(inner, row, parameters), 3, 1
        )
    assert found is not None
    return found


@every_variant
@given(nasty_problems())
@some
def test_that_no_chance_is_ever_not_a_number(method: Method, parameters: Parameters, case: Case) -> None:
    problem, weights = case
    found = sampled(method, parameters, problem, weights)
    assert_all_finite(found)
    np.testing.assert_allclose(found.ranks.sum(axis=1), problem.ranked, atol=1e-9)


@every_variant
@given(outranking_problems())
@some
def test_that_identical_options_tie_exactly(method: Method, parameters: Parameters, case: Case) -> None:
    problem, weights = case
    n = problem.n_options
    twice = outranking_problem(
        np.vstack([problem.best, problem.best]),
        problem.directions,
        problem.thresholds,
        np.tile(problem.ranked, 2),
    )
    result = method.apply(twice, weights, parameters)
    np.testing.assert_array_equal(result.totals[:n], result.totals[n:])
    np.testing.assert_array_equal(result.ranks[:n], result.ranks[n:])


@every_variant
@given(outranking_problems(), st.data())
@some
def test_that_the_order_of_options_and_criteria_does_not_matter(
    method: Method, parameters: Parameters, case: Case, data: st.DataObject
) -> None:
    problem, weights = case
    rows = np.array(data.draw(st.permutations(range(problem.n_options))))
    columns = np.array(data.draw(st.permutations(range(problem.n_criteria))))
    straight = method.apply(problem, weights, parameters)
    shuffled = method.apply(permuted(problem, rows, columns), weights[columns], parameters)
    np.testing.assert_allclose(shuffled.totals, straight.totals[rows], atol=1e-9)
    np.testing.assert_array_equal(shuffled.ranks, straight.ranks[rows])


@every_variant
@given(outranking_problems(), st.integers(-40, 40), st.sampled_from([1, -1]))
@some
def test_that_units_do_not_matter_nor_whether_a_gain_is_called_a_loss(
    method: Method, parameters: Parameters, case: Case, power: int, sign: int
) -> None:
    problem, weights = case
    plain = method.apply(problem, weights, parameters)
    other = method.apply(in_other_units(problem, sign * 2.0**power), weights, parameters)
    np.testing.assert_allclose(other.totals, plain.totals, atol=1e-9)
    np.testing.assert_array_equal(other.ranks, plain.ranks)


@every_variant
@given(outranking_problems(), st.integers(0, 2**32))
@some
def test_that_a_criterion_without_weight_changes_nothing(
    method: Method, parameters: Parameters, case: Case, seed: int
) -> None:
    problem, weights = case
    idle = np.random.default_rng(seed).integers(0, 100, (problem.n_options, 1))
    wider = outranking_problem(
        np.hstack([problem.best, idle]),
        np.append(problem.directions, 1),
        (*problem.thresholds, problem.thresholds[0]),
        problem.ranked,
    )
    plain = method.apply(problem, weights, parameters)
    result = method.apply(wider, np.append(weights, 0.0), parameters)
    np.testing.assert_allclose(result.totals, plain.totals, atol=1e-9)
    np.testing.assert_array_equal(result.ranks, plain.ranks)


@every_variant
@given(outranking_problems(everyone=True))
@some
def test_that_a_dominated_option_never_ranks_above_its_dominator(
    method: Method, parameters: Parameters, case: Case
) -> None:
    problem, weights = case
    result = method.apply(problem, weights, parameters)
    turned = problem.best * problem.directions
    for better, worse in np.argwhere(dominance(turned, everyone(turned))):
        assert result.ranks[better] <= result.ranks[worse]


def winners(method: Method, parameters: Parameters, problem: Problem, weights: FloatArray) -> IntArray:
    return np.flatnonzero(method.apply(problem, weights, parameters).ranks == 1)


@every_variant
@pytest.mark.parametrize("seed", [1, 4])
def test_that_the_winner_changes_at_every_flip_point(
    method: Method, parameters: Parameters, seed: int
) -> None:
    scores, directions, rows = random_case(seed, n=6, m=4)
    problem = natural_problem(scores, directions)
    points = unlocked(100 * rows[0])
    if method.prepare is not None:
        figures, precision = method.prepare(problem, parameters), 1e-9
        lower = method.better == "lower"
    else:
        tried = ranks_under_weights(problem, lambda inner, row: method.apply(inner, row, parameters))
        figures, precision, lower = tried, 1e-5, True
    tracks = scanned_tracks(figures, points, np.arange(6), 6, lower, precision=precision)
    flips = flip_points(tracks)
    assert flips
    for flip in flips:
        for share, winner in (
            (flip.share - 2 * precision, flip.winner_below),
            (flip.share + 2 * precision, flip.winner_above),
        ):
            moved = shares(with_share(points, flip.criterion, share).points)
            assert winner in winners(method, parameters, problem, moved)
