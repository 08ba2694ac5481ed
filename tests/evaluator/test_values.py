"""Value functions."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.errors import EvaluationError
from evaluator.values import (
    Exponential,
    Linear,
    Piecewise,
    ValueScale,
    evaluate,
    exponential_constant,
    level_at,
)
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


VALUES = st.lists(st.floats(0, 100, allow_subnormal=False), min_size=1, max_size=20)


@given(scales(), VALUES)
def test_that_the_level_for_a_value_has_that_value(scale: ValueScale, values: list[float]) -> None:
    levels = level_at(scale, np.array(values))
    assert (levels >= min(scale.worst, scale.best)).all()
    assert (levels <= max(scale.worst, scale.best)).all()
    grain = np.abs(np.nextafter(levels, np.inf) - levels)  # one step of a level can be worth more than 1e-9
    before, after = (evaluate(scale, levels + step * grain) for step in (-2, 2))
    least, most = np.minimum(before, after), np.maximum(before, after)
    assert (least - 1e-9 <= values).all()
    assert (values <= most + 1e-9).all()


@given(scales())
def test_that_values_beyond_0_and_100_have_the_levels_of_the_ends(scale: ValueScale) -> None:
    levels = level_at(scale, np.array([100, 120.0]))
    assert level_at(scale, np.array([-5.0])) == [scale.worst]
    np.testing.assert_array_equal(evaluate(scale, levels), [100, 100])
    assert np.isnan(level_at(scale, np.array([np.nan]))).all()


@st.composite
def stepped_scales(draw: st.DrawFn) -> ValueScale:
    """Piecewise, with whole values some of which repeat."""
    worst, best = draw(st.tuples(LEVELS, LEVELS).filter(lambda ends: abs(ends[0] - ends[1]) > 1e-3))
    places = sorted(draw(st.sets(st.integers(1, 99), max_size=6)))
    heights = sorted(draw(st.sampled_from([0, 20, 50, 51, 100])) for _ in places)
    inner = [(worst + p / 100 * (best - worst), float(v)) for p, v in zip(places, heights, strict=True)]
    return ValueScale(worst, best, Piecewise(tuple(sorted([(worst, 0.0), *inner, (best, 100.0)]))))


@given(stepped_scales(), st.lists(st.sampled_from([0.0, 7, 20, 50, 51, 100]), min_size=1, max_size=8), LEVELS)
def test_that_no_level_with_the_value_is_nearer_than_the_one_found(
    scale: ValueScale, values: list[float], near: float
) -> None:
    wanted = np.array(values)
    found = level_at(scale, wanted, np.full(wanted.shape, near))
    np.testing.assert_allclose(evaluate(scale, found), evaluate(scale, level_at(scale, wanted)), atol=1e-6)
    span = abs(scale.best - scale.worst)
    for part in (0.01, 0.1, 0.5):
        nearer = found + np.clip(near - found, -part * span, part * span)
        inside = (nearer >= min(scale.worst, scale.best)) & (nearer <= max(scale.worst, scale.best))
        moved = inside & (np.abs(nearer - found) > 1e-3 * span)
        assert (np.abs(evaluate(scale, nearer) - wanted)[moved] > 0).all()


@pytest.mark.parametrize(("near", "level"), [(0.0, 2.0), (3.0, 3.0), (9.0, 6.0), (math.nan, 2.0)])
@pytest.mark.parametrize("falling", [False, True])
def test_that_on_a_level_stretch_the_nearest_level_counts(near: float, level: float, falling: bool) -> None:
    points = ((0, 0), (2, 40), (6, 40), (10, 100))
    scale = ValueScale(0, 10, Piecewise(points))
    if falling:
        near, level = 10 - near, 10 - level
        scale = ValueScale(10, 0, Piecewise(tuple((10 - x, v) for x, v in points[::-1])))
    assert level_at(scale, np.array([40.0]), np.array([near])) == [level]
    assert level_at(scale, np.array([40.0])) == [8.0 if falling else 2.0]


def test_that_a_constant_column_has_one_level_only() -> None:
    np.testing.assert_array_equal(level_at(ValueScale(5, 5), np.array([0.0, 60, 100])), [5, 5, 5])


def test_that_the_level_worth_50_is_the_mid_level() -> None:
    for mid in (1e-6, 0.2, 0.5, 0.9):
        assert level_at(ValueScale(0, 1, Exponential(mid)), np.array([50.0])) == pytest.approx([mid])
