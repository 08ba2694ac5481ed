"""Value functions."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.errors import EvaluationError
from evaluator.values import Exponential, Linear, Piecewise, ValueScale, evaluate, exponential_constant
from tests.evaluator.cases import golden

LEVELS = st.floats(-1e6, 1e6, allow_subnormal=False)


@st.composite
def scales(draw: st.DrawFn) -> ValueScale:
    worst, best = draw(st.tuples(LEVELS, LEVELS).filter(lambda ends: abs(ends[0] - ends[1]) > 1e-3))
    kind = draw(st.sampled_from(["linear", "piecewise", "exponential"]))
    if kind == "linear":
        return ValueScale(worst, best)
    if kind == "exponential":
        return ValueScale(worst, best, Exponential(worst + draw(st.floats(0.01, 0.99)) * (best - worst)))
    places = sorted(draw(st.sets(st.integers(1, 99), max_size=4)))
    heights = sorted(draw(st.lists(st.floats(0, 100), min_size=len(places), max_size=len(places))))
    inner = [(worst + p / 100 * (best - worst), v) for p, v in zip(places, heights, strict=True)]
    points = sorted([(worst, 0.0), *inner, (best, 100.0)])
    return ValueScale(worst, best, Piecewise(tuple(points)))


@given(scales())
def test_that_the_ends_of_a_scale_are_worth_0_and_100(scale: ValueScale) -> None:
    assert evaluate(scale, np.array([scale.worst, scale.best])) == pytest.approx([0, 100], abs=1e-9)


@given(scales(), st.lists(LEVELS, min_size=2, max_size=20))
def test_that_a_value_function_never_turns_back(scale: ValueScale, levels: list[float]) -> None:
    toward_best = np.array(sorted(levels, reverse=scale.best < scale.worst))
    values = evaluate(scale, toward_best)
    assert (np.diff(values) >= -1e-9).all()
    assert ((values >= 0) & (values <= 100)).all()


@given(scales())
def test_that_levels_beyond_the_scale_count_as_its_end(scale: ValueScale) -> None:
    step = scale.best - scale.worst
    beyond = evaluate(scale, np.array([scale.worst - step, scale.best + step]))
    np.testing.assert_array_equal(beyond, evaluate(scale, np.array([scale.worst, scale.best])))


@given(scales())
def test_that_an_unknown_level_has_an_unknown_value(scale: ValueScale) -> None:
    assert np.isnan(evaluate(scale, np.array([[np.nan]]))).all()


def test_that_a_constant_column_is_worth_nothing() -> None:
    values = evaluate(ValueScale(5, 5), np.array([4.0, 5.0, 6.0, np.nan]))
    np.testing.assert_array_equal(values, [0, 0, 0, np.nan])


def test_that_the_middle_of_an_exponential_scale_is_worth_50() -> None:
    for mid in (0.001, 0.2, 0.499999999, 0.5, 0.50001, 0.9, 0.9999):
        scale = ValueScale(10, 0, Exponential(10 - 10 * mid))
        assert evaluate(scale, np.array([10 - 10 * mid])) == pytest.approx([50], abs=1e-6)


def test_that_a_mid_value_at_either_edge_of_the_scale_still_works() -> None:
    for mid in (1e-12, 1 - 1e-12):
        values = evaluate(ValueScale(0, 1, Exponential(mid)), np.array([0, mid, 0.5, 1.0]))
        assert values[0] == 0
        assert values[1] == pytest.approx(50, abs=0.01)
        assert values[3] == 100


def test_kirkwoods_exponential_constants_from_the_closed_form() -> None:
    case = golden("value_function_exponential")
    found = [exponential_constant(mid) for mid in case["params"]["z05"]]
    assert found == pytest.approx(case["expected"]["R"], abs=case["expected"]["tolerance"])
    assert [exponential_constant(1 - mid) for mid in case["params"]["z05"]] == pytest.approx(
        [-constant for constant in case["expected"]["R"]], abs=1e-8
    )
    assert math.isinf(exponential_constant(0.5))


def test_the_exponential_curve_from_the_closed_form() -> None:
    points = golden("value_function_exponential")["expected"]["points"]
    constant = points["rho"] / (points["high"] - points["low"])
    mid = -constant * math.log((1 + math.exp(-1 / constant)) / 2)
    scale = ValueScale(points["low"], points["high"], Exponential(100 * mid))
    values = evaluate(scale, np.array(points["x"], dtype=float))
    assert values / 100 == pytest.approx(points["v"], abs=1e-12)


@pytest.mark.parametrize("mid", [0.0, 1.0, -0.1, 1.1, math.nan])
def test_that_a_mid_value_outside_the_scale_is_refused(mid: float) -> None:
    with pytest.raises(EvaluationError, match="expected a place between 0 and 1"):
        exponential_constant(mid)


@pytest.mark.parametrize(
    ("worst", "best", "function"),
    [
        (math.nan, 1, Linear()),
        (0, math.inf, Linear()),
        (-1e308, 1e308, Linear()),
        (0, 10, Piecewise(((0, 0),))),
        (0, 10, Piecewise(((0, 0), (5, math.nan), (10, 100)))),
        (0, 10, Piecewise(((0, 0), (0, 50), (10, 100)))),
        (0, 10, Piecewise(((0, 0), (4, 60), (6, 50), (10, 100)))),
        (0, 10, Piecewise(((1, 0), (10, 100)))),
        (0, 10, Piecewise(((0, 0), (10, 99)))),
        (10, 0, Piecewise(((0, 0), (10, 100)))),
        (5, 5, Piecewise(((5, 0), (6, 100)))),
        (0, 10, Exponential(0)),
        (0, 10, Exponential(11)),
        (5, 5, Exponential(5)),
        (0, 1, Exponential(math.nan)),
        (0, 1e308, Exponential(5e-324)),
    ],
)
def test_that_a_scale_must_rise_from_worst_to_best(
    worst: float, best: float, function: Linear | Piecewise | Exponential
) -> None:
    with pytest.raises(EvaluationError, match="expected"):
        ValueScale(worst, best, function)


def test_that_a_falling_scale_may_be_piecewise() -> None:
    scale = ValueScale(10, 0, Piecewise(((0, 100), (4, 30), (10, 0))))
    assert evaluate(scale, np.array([10, 4, 2, 0.0])) == pytest.approx([0, 30, 65, 100])
