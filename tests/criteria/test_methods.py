"""The table of methods: every method ranks, says what its parameters take, and settles what it was given."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from criteria.catalogue import load_catalogue
from criteria.formulation import formulate, points_array
from criteria.methods import METHODS, Method, find_method
from evaluator.arrays import FloatArray
from evaluator.problem import Problem
from evaluator.weighting.swing import shares

KEYS = ["additive", "topsis", "vikor", "promethee", "electre", "kemeny"]


@pytest.fixture(scope="module")
def case() -> tuple[Problem, FloatArray]:
    option_set = load_catalogue("russia-dprk")
    return formulate(option_set, "S1B"), shares(points_array(option_set, option_set.working.points))


def found(key: str) -> Method:
    method = find_method(key)
    assert method is not None
    return method


def test_that_the_methods_are_those_promised() -> None:
    assert [method.key for method in METHODS] == KEYS


def test_that_a_method_is_found_ignoring_case_and_space() -> None:
    assert found(" VIKOR ").key == "vikor"
    assert find_method("macbeth") is None


@pytest.mark.parametrize("key", KEYS)
def test_that_every_method_ranks_by_its_defaults_within_its_limits(
    case: tuple[Problem, FloatArray], key: str
) -> None:
    method, (problem, weights) = found(key), case
    result = method.apply(problem, weights, method.defaults())
    least, most = method.limits
    assert np.isfinite(result.totals).all()
    assert ((result.totals >= least) & (result.totals <= most)).all()
    assert ((result.ranks > 0) == problem.ranked).all()
    assert result.ranks[problem.ranked].min() == 1


@pytest.mark.parametrize("key", ["additive", "topsis", "vikor", "promethee"])
def test_that_the_better_end_of_the_figures_is_the_one_it_says(
    case: tuple[Problem, FloatArray], key: str
) -> None:
    method, (problem, weights) = found(key), case
    result = method.apply(problem, weights, method.defaults())
    figures = result.totals[problem.ranked]
    best = figures.max() if method.better == "higher" else figures.min()
    assert (result.ranks[problem.ranked] == 1).tolist() == (figures == best).tolist()


@pytest.mark.parametrize("method", [m for m in METHODS if m.prepare], ids=lambda m: m.key)
def test_that_a_prepared_method_gives_the_same_figures(
    case: tuple[Problem, FloatArray], method: Method
) -> None:
    problem, weights = case
    assert method.prepare is not None
    figures = method.prepare(problem, method.defaults())(np.array([weights, np.roll(weights, 1)]))
    expected = method.apply(problem, weights, method.defaults()).totals[problem.ranked & problem.known]
    assert figures.shape == (2, expected.size)
    assert figures[0] == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize(
    ("key", "given", "code", "told"),
    [
        ("topsis", {"normalisation": "vectr"}, "bad-parameter", "Did you mean “vector”?"),
        ("topsis", {"normalisation": 2.0}, "bad-parameter", "vector, linear or value"),
        ("vikor", {"v": 1.5}, "bad-parameter", "a number from 0 to 1"),
        ("vikor", {"v": "half"}, "bad-parameter", "found “half”"),
        ("vikor", {"v": math.nan}, "bad-parameter", "a number from 0 to 1"),
        ("electre", {"beta": 0.5}, "bad-parameter", "a number from -1 to 0"),
        ("electre", {"alfa": 0.5}, "unknown-parameter", "Did you mean “alpha”?"),
        ("kemeny", {"v": 0.5}, "unknown-parameter", "no parameter at all"),
    ],
)
def test_that_a_wrong_parameter_is_a_fault_that_says_what_is_expected(
    key: str, given: dict[str, Any], code: str, told: str
) -> None:
    (issue,) = found(key).faults(given)
    assert (issue.severity, issue.code) == ("error", code)
    assert told in issue.sentence()


def test_that_settling_takes_what_can_be_used_and_the_defaults_else() -> None:
    assert found("electre").settled({"alpha": 0.2, "beta": 7.0, "gamma": 1.0}) == {
        "alpha": 0.2,
        "beta": -0.15,
    }
    assert not list(found("electre").faults(found("electre").defaults()))


def test_that_only_values_hold_scores_to_their_scales() -> None:
    by_value = {m.key for m in METHODS if m.uses_values(m.defaults())}
    assert by_value == {"additive"}
    assert found("topsis").uses_values({"normalisation": "value"})
