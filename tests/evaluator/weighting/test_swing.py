"""Swing points, shares, locks and groups."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.arrays import BoolArray
from evaluator.errors import EvaluationError
from evaluator.weighting.swing import (
    Points,
    reachable,
    reachable_group,
    rescaled,
    shares,
    unlocked,
    with_group_share,
    with_points,
    with_share,
)
from tests.evaluator.cases import golden, masks, points_of

SHARE = st.one_of(st.sampled_from([0.0, 0.5, 1.0]), st.floats(0, 1))


@st.composite
def pointed(draw: st.DrawFn, locks: bool = True) -> tuple[Points, int]:
    points = draw(points_of(draw(st.integers(2, 7)), locks))
    return points, draw(st.integers(0, points.points.size - 1))


def test_goodwin_and_wrights_office_swing_weights_recalled_and_derived_again() -> None:
    case = golden("swing_weights_office_goodwin_wright")
    found = shares(np.array(case["params"]["swing_points"], dtype=float))
    assert found == pytest.approx(case["expected"]["weights"], abs=1e-12)
    assert 100 * found == pytest.approx(case["expected"]["weights_percent_rounded"], abs=0.6)


@given(pointed())
def test_that_shares_sum_to_one_in_the_proportions_of_the_points(case: tuple[Points, int]) -> None:
    raw = case[0].points
    found = shares(raw)
    assert found.sum() == pytest.approx(1, abs=1e-12)
    assert found * raw.sum() == pytest.approx(raw)


@pytest.mark.parametrize("raw", [[1.0, -1e-9], [np.nan, 1], [np.inf, 1], [-np.inf, 1]])
@pytest.mark.parametrize("of", [shares, unlocked, rescaled])
def test_that_points_below_zero_or_not_finite_are_refused(
    raw: list[float], of: Callable[..., object]
) -> None:
    with pytest.raises(EvaluationError, match="expected finite numbers from 0"):
        of(np.array(raw))


@pytest.mark.parametrize("move", [
    lambda points: shares(points.points),
    lambda points: rescaled(points.points),
    lambda points: with_share(points, 0, 0.5),
    lambda points: with_group_share(points, np.array([True, False]), 0.5),
    lambda points: reachable(points, 0),
])  # fmt: skip
def test_that_all_zero_points_are_an_error_never_equality(move: Callable[[Points], object]) -> None:
    with pytest.raises(EvaluationError, match="All points are zero"):
        move(unlocked(np.zeros(2)))


def test_that_points_can_be_typed_even_when_all_are_zero_and_some_are_locked() -> None:
    nothing = Points(np.zeros(3), np.zeros(3), np.array([False, True, False]))
    np.testing.assert_array_equal(with_points(nothing, 0, 40).points, [40, 0, 0])


def test_that_very_large_and_very_small_points_still_have_shares() -> None:
    assert shares(np.array([1e308, 1e308, 0])) == pytest.approx([0.5, 0.5, 0])
    assert shares(np.array([5e-324, 0])) == pytest.approx([1, 0])


@given(pointed(locks=False), st.floats(0, 0.999))
def test_that_without_locks_a_share_moves_alone_and_the_other_points_stay(
    case: tuple[Points, int], share: float
) -> None:
    points, i = case
    others = np.arange(points.points.size) != i
    if not points.points[others].any():
        return
    moved = with_share(points, i, share)
    np.testing.assert_allclose(moved.points[others], points.points[others], rtol=1e-12)
    assert shares(moved.points)[i] == pytest.approx(share, abs=1e-9)


@given(pointed(), st.lists(SHARE, min_size=1, max_size=5))
def test_that_a_locked_share_survives_any_drag(case: tuple[Points, int], drags: list[float]) -> None:
    points, i = case
    before = shares(points.points)
    for share in drags:
        points = with_share(points, i, share)
        np.testing.assert_allclose(shares(points.points)[points.locked], before[points.locked], atol=1e-12)
        assert shares(points.points).sum() == pytest.approx(1, abs=1e-12)


@given(pointed(), SHARE)
def test_that_a_drag_is_held_to_the_reachable_limit(case: tuple[Points, int], share: float) -> None:
    points, i = case
    limit = reachable(points, i)
    moved = shares(with_share(points, i, share).points)[i]
    own = shares(points.points)[i]
    lowest, _ = reachable_group(points, np.arange(points.points.size) == i)
    assert moved == pytest.approx(min(max(share, lowest), limit), abs=1e-9)
    if points.locked[i]:
        assert limit == pytest.approx(own)
    elif limit != pytest.approx(own):
        assert limit == pytest.approx(1 - shares(points.points)[points.locked].sum())


@given(pointed())
def test_that_dragging_to_the_limit_and_back_restores_the_others(case: tuple[Points, int]) -> None:
    points, i = case
    own = float(shares(points.points)[i])
    full = with_share(points, i, 1.0)
    back = with_share(full, i, own)
    np.testing.assert_allclose(shares(back.points), shares(points.points), atol=1e-9)
    if not points.locked.any() and full is not points:
        assert shares(full.points)[i] == 1


@given(pointed(), SHARE, SHARE)
def test_that_a_drag_forgets_the_way_it_took(case: tuple[Points, int], first: float, second: float) -> None:
    points, i = case
    direct = with_share(points, i, second)
    roundabout = with_share(with_share(points, i, first), i, second)
    np.testing.assert_allclose(shares(roundabout.points), shares(direct.points), atol=1e-9)


def test_that_points_at_zero_on_purpose_stay_zero_when_the_others_come_back() -> None:
    points = with_points(unlocked(np.array([100.0, 80, 50])), 1, 0)
    back = with_share(with_share(points, 0, 1), 0, 0.5)
    np.testing.assert_allclose(shares(back.points), [0.5, 0, 0.5])


def test_that_a_criterion_dragged_up_from_nothing_and_down_again_leaves_the_way_back_open() -> None:
    points = with_share(unlocked(np.array([10.0, 20, 30])), 0, 1)
    lifted = with_share(points, 1, 0.4)
    lowered = with_share(lifted, 1, 0)
    assert reachable(lowered, 0) == 1
    assert shares(with_share(lowered, 0, 0.3).points)[0] == pytest.approx(0.3)


def test_that_the_only_other_criterion_takes_the_rest_even_from_zero() -> None:
    moved = with_share(unlocked(np.array([100.0, 0])), 0, 0.25)
    np.testing.assert_allclose(shares(moved.points), [0.25, 0.75])


def test_that_nothing_moves_when_nothing_says_how_the_others_share() -> None:
    points = unlocked(np.array([100.0, 0, 0]))
    assert with_share(points, 0, 0.25) is points
    assert reachable(points, 0) == 1


def test_that_a_criterion_cannot_move_when_all_others_are_locked() -> None:
    points = Points(np.array([60.0, 40]), np.array([60.0, 40]), np.array([False, True]))
    assert with_share(points, 0, 0.9) is points
    assert reachable(points, 0) == pytest.approx(0.6)


@given(pointed(locks=False), st.floats(0, 1000))
def test_that_without_locks_typed_points_change_nothing_else(case: tuple[Points, int], value: float) -> None:
    points, i = case
    expected = points.points.copy()
    expected[i] = value
    np.testing.assert_array_equal(with_points(points, i, value).points, expected)


@given(pointed(), st.floats(0, 1000))
def test_that_with_locks_typed_points_become_the_share_they_have_in_the_sum(
    case: tuple[Points, int], value: float
) -> None:
    points, i = case
    if not points.locked.any():
        return
    typed = with_points(points, i, value)
    np.testing.assert_array_equal(
        typed.points, with_share(points, i, min(value / points.points.sum(), 1)).points
    )
    assert typed.points.sum() == pytest.approx(points.points.sum())


@pytest.mark.parametrize("value", [-1, np.nan, np.inf])
def test_that_typed_points_must_be_finite_and_not_negative(value: float) -> None:
    with pytest.raises(EvaluationError, match="expected a finite number from 0"):
        with_points(unlocked(np.array([1.0, 2])), 0, value)


@pytest.mark.parametrize("share", [-0.01, 1.01, np.nan])
@pytest.mark.parametrize("locked", [False, True])
def test_that_a_share_must_lie_between_0_and_1(share: float, locked: bool) -> None:
    raw = np.array([1.0, 2, 3])
    points = Points(raw, raw, np.array([False, False, locked]))
    with pytest.raises(EvaluationError, match="expected a number from 0 to 1"):
        with_share(points, 0, share)


@st.composite
def grouped(draw: st.DrawFn) -> tuple[Points, BoolArray]:
    points = draw(points_of(draw(st.integers(2, 7))))
    return points, draw(masks(points.points.size))


@given(grouped(), st.lists(SHARE, min_size=1, max_size=4))
def test_that_a_group_drag_holds_locks_the_sum_and_both_proportions(
    case: tuple[Points, BoolArray], drags: list[float]
) -> None:
    before, members = case
    points = before
    for share in drags:
        points = with_group_share(points, members, share)
        low, high = reachable_group(before, members)
        found = shares(points.points)
        assert found[members].sum() == pytest.approx(min(max(share, low), high), abs=1e-9)
        np.testing.assert_allclose(found[before.locked], shares(before.points)[before.locked], atol=1e-12)
        assert points.points.sum() == pytest.approx(before.points.sum())
        for side in (members & ~before.locked, ~members & ~before.locked):
            now, then = points.points[side], before.points[side]
            if then.any():
                np.testing.assert_allclose(now * then.sum(), then * now.sum(), atol=1e-6 * then.sum())


@given(grouped())
def test_that_a_group_dragged_to_its_ends_comes_back(case: tuple[Points, BoolArray]) -> None:
    points, members = case
    own = min(float(shares(points.points)[members].sum()), 1.0)
    for end in (0.0, 1.0):
        back = with_group_share(with_group_share(points, members, end), members, own)
        np.testing.assert_allclose(shares(back.points), shares(points.points), atol=1e-9)


def test_that_the_limits_of_a_group_are_its_own_lock_and_what_others_have_locked() -> None:
    raw = np.array([10.0, 20, 30, 40])
    points = Points(raw, raw, np.array([True, False, False, True]))
    assert reachable_group(points, np.array([True, True, False, False])) == pytest.approx((0.1, 0.6))


@given(pointed())
def test_that_rescaled_points_peak_at_100_and_keep_their_shares(case: tuple[Points, int]) -> None:
    scaled = rescaled(case[0].points)
    assert scaled.max() == 100
    np.testing.assert_allclose(shares(scaled), shares(case[0].points), atol=1e-15)


def test_that_points_of_different_lengths_do_not_make_points() -> None:
    with pytest.raises(EvaluationError, match="remembered has the shape"):
        Points(np.ones(2), np.ones(3), np.zeros(2, dtype=bool))
    with pytest.raises(EvaluationError, match="locked has the shape"):
        Points(np.ones(2), np.ones(2), np.zeros(1, dtype=bool))
