"""What every way to weights keeps to: finite shares that sum to one, from whatever judgements it accepts."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.aggregation.weightings import group_weighting
from evaluator.arrays import FloatArray
from evaluator.problem import Problem
from evaluator.values import Exponential, ValueScale, level_at
from evaluator.weighting.ahp import Missing, ahp
from evaluator.weighting.best_worst import best_worst
from evaluator.weighting.best_worst_intervals import best_worst_intervals
from evaluator.weighting.direct import direct_rating
from evaluator.weighting.objective import CrossCheckKind, cross_check, entropy
from evaluator.weighting.rank_order import rank_order
from evaluator.weighting.ratios import Ratio, checked_swing, fit_ratios
from evaluator.weighting.swing import rescaled, shares
from evaluator.weighting.trade_off import TradeOff, trade_off
from tests.evaluator.cases import masks
from tests.evaluator.nasty_cases import assert_all_finite, nasty_problems, nasty_shares

POINTS = st.lists(st.sampled_from([0.0, 100.0, 1e300, 1e-300, 5e-324, 0.1]), min_size=1, max_size=6)
RATIOS = st.sampled_from([1.0, 1e-6, 1e6, 2.0, 1 / 3, 9.0])
SCALES = (ValueScale(-1e300, 1e300), ValueScale(3e-300, 1e-300), ValueScale(0, 100, Exponential(99.9)))

some = settings(max_examples=60)


def assert_weights(found: FloatArray, points: FloatArray | None = None) -> None:
    assert np.isfinite(found).all()
    assert (found >= 0).all()
    assert found.sum() == pytest.approx(1, abs=1e-12)
    if points is not None:
        assert points.min() >= 0
        assert points.max() == 100


@given(POINTS)
@some
def test_that_points_of_any_size_give_shares(raw: list[float]) -> None:
    points = np.array(raw)
    if not points.any():
        points[0] = 1.0
    assert_weights(shares(points), rescaled(points))
    found = direct_rating(points)
    assert_all_finite(found)
    assert_weights(found.shares, found.points)


@given(st.lists(st.sampled_from([0.0, 100.0, 1e-6, 0.1, 33.3]), min_size=1, max_size=6), st.data())
@some
def test_that_points_and_checks_give_shares_however_little_they_agree(
    raw: list[float], data: st.DataObject
) -> None:
    points = np.array([100.0, *raw])
    weighed = np.flatnonzero(points).tolist()
    checks = [Ratio(weighed[0], j, data.draw(RATIOS)) for j in weighed[1:]]
    found = checked_swing(points, checks)
    assert_all_finite(found)
    assert_weights(found.shares, found.points)


@given(st.lists(st.integers(1, 60), min_size=1, max_size=60), st.sampled_from([0.0, 0.5, 2.0, 100.0]))
@some
def test_that_ranks_give_shares(ranks: list[int], exponent: float) -> None:
    for scheme in ("centroid", "sum", "reciprocal", "exponent"):
        found = rank_order(ranks, scheme, exponent)
        assert_all_finite(found)
        assert_weights(found.shares, found.points)


@st.composite
def judgements(draw: st.DrawFn) -> FloatArray:
    """A matrix of ratios up to a million, of which some are missing but none in the first row."""
    m = draw(st.integers(1, 5))
    matrix = np.ones((m, m))
    for i in range(m):
        for j in range(i + 1, m):
            ratio = np.nan if i and draw(st.booleans()) else draw(RATIOS)
            matrix[i, j], matrix[j, i] = ratio, 1 / ratio
    return matrix


@given(judgements(), st.sampled_from(["completion", "harker"]))
@some
def test_that_comparisons_give_shares_however_little_they_agree(matrix: FloatArray, missing: Missing) -> None:
    found = ahp(matrix, missing)
    assert_all_finite(found)
    assert_weights(found.shares, found.points)
    ratios = [Ratio(int(i), int(j), float(matrix[i, j])) for i, j in np.argwhere(~np.isnan(matrix)) if i < j]
    fitted = fit_ratios(len(matrix), ratios)
    assert_all_finite(fitted)
    assert_weights(fitted.shares, fitted.points)


@given(st.integers(2, 6), st.data())
@settings(max_examples=30)
def test_that_best_and_worst_give_shares_however_little_they_agree(m: int, data: st.DataObject) -> None:
    span = data.draw(st.sampled_from([1.0, 2.0, 9.0, 1e6]))
    ratios = st.sampled_from([1.0] if span == 1 else [1.0, 3.0, 9.0, 1e6])
    to_others, to_worst = (np.array([data.draw(ratios) for _ in range(m)]) for _ in range(2))
    to_others[0], to_others[-1], to_worst[0], to_worst[-1] = 1, span, span, 1
    found = best_worst(0, m - 1, to_others, to_worst)
    assert_all_finite(found)
    assert_weights(found.shares, found.points)
    assert_all_finite(best_worst_intervals(0, m - 1, to_others, to_worst))


@given(st.lists(st.tuples(st.floats(1, 99), st.floats(1, 99)), min_size=2, max_size=5))
@some
def test_that_trade_offs_on_extreme_scales_give_shares(gains: list[tuple[float, float]]) -> None:
    def level(scale: ValueScale, value: float) -> float:
        return float(level_at(scale, np.array([value]))[0])

    given_ = [
        TradeOff(i, scale.worst, level(scale, gain), j, other.worst, level(other, other_gain))
        for k, (gain, other_gain) in enumerate(gains)
        for i, j in [(k % 2, k % 2 + 1)]
        for scale, other in [(SCALES[i], SCALES[j])]
    ]
    found = trade_off(SCALES, given_)
    assert_weights(found.shares, found.points)
    numbers = [(one.i_to or 0.0, one.j_to or 0.0, one.spread) for one in found.corrections]
    assert np.isfinite([*numbers, (found.spread, 0.0, 0.0)]).all()


@given(nasty_problems())
@some
def test_that_weights_from_scores_are_finite_whatever_the_scores(
    case: tuple[Problem, FloatArray],
) -> None:
    problem, _ = case
    kinds: tuple[CrossCheckKind, ...] = ("equal", "entropy", "critic")
    for kind in kinds:
        found = cross_check(problem, kind)
        assert_all_finite(found)
        assert_weights(found.shares, found.points)


@given(nasty_problems(unknown=False))
@some
def test_that_entropy_by_direction_is_finite_whatever_the_scores(case: tuple[Problem, FloatArray]) -> None:
    problem, _ = case
    found = entropy(problem.best, problem.directions, "linear")
    assert_weights(found.shares, found.points)


@given(st.integers(1, 5), st.integers(1, 5), st.data())
@some
def test_that_weightings_of_a_group_give_shares(people: int, m: int, data: st.DataObject) -> None:
    weightings = np.array([data.draw(nasty_shares(m)) for _ in range(people)])
    actors = np.where(data.draw(masks(people)), 1e-300, 2.0)
    for mean in ("arithmetic", "geometric"):
        found = group_weighting(weightings, actors, mean)
        assert_all_finite((found.low, found.high))
        assert_weights(found.shares)
