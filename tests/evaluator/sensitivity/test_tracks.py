"""Weight paths, winner tracks, flip points and stability intervals."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.arrays import BoolArray, FloatArray
from evaluator.errors import EvaluationError
from evaluator.ranking import ranks
from evaluator.sensitivity.tracks import (
    WeightPaths,
    flip_points,
    group_paths,
    stability_intervals,
    weight_paths,
    winner_tracks,
)
from evaluator.weighting.swing import (
    Points,
    reachable,
    reachable_group,
    shares,
    unlocked,
    with_group_share,
    with_share,
)
from tests.evaluator.cases import everyone, golden, masks, weighed_tables

Table = tuple[FloatArray, Points]
SCAN = np.linspace(0, 1, 41)


def totals_along(paths: WeightPaths, i: int, share: float) -> FloatArray:
    return paths.intercept[i] + paths.slope[i] * share


def shares_along(paths: WeightPaths, i: int) -> FloatArray:
    return paths.start[i] + (paths.limit[i] - paths.start[i]) * SCAN


def alone_unlocked(points: Points, members: BoolArray) -> Points:
    """What a track shows of a group that is locked altogether."""
    shut = members.any() and points.locked[members].all()
    return Points(points.points, points.remembered, points.locked & ~members if shut else points.locked)


@given(weighed_tables())
def test_that_a_path_gives_the_totals_of_the_dragged_weights(table: Table) -> None:
    values, points = table
    paths = weight_paths(values, points)
    for i in range(values.shape[1]):
        free = alone_unlocked(points, np.arange(values.shape[1]) == i)
        assert paths.limit[i] == pytest.approx(reachable(free, i))
        assert paths.start[i] == 0
        for share in shares_along(paths, i)[::8]:
            dragged = shares(with_share(free, i, float(np.clip(share, 0, 1))).points)
            np.testing.assert_allclose(totals_along(paths, i, share), values @ dragged, atol=1e-8)


@given(weighed_tables(criteria=(2, 6)), st.data())
def test_that_a_group_path_gives_the_totals_of_the_dragged_group(table: Table, data: st.DataObject) -> None:
    values, points = table
    memberships = np.array([data.draw(masks(values.shape[1])) for _ in range(2)])
    paths = group_paths(values, points, memberships)
    for i, members in enumerate(memberships):
        free = alone_unlocked(points, members)
        low, high = reachable_group(free, members)
        assert paths.limit[i] == pytest.approx(high)
        if low < high:
            assert paths.start[i] == pytest.approx(low)
        for share in shares_along(paths, i)[::8]:
            dragged = shares(with_group_share(free, members, float(np.clip(share, 0, 1))).points)
            np.testing.assert_allclose(totals_along(paths, i, share), values @ dragged, atol=1e-8)


@given(weighed_tables())
def test_that_a_path_passes_through_the_present_totals(table: Table) -> None:
    values, points = table
    paths = weight_paths(values, points)
    weights = shares(points.points)
    for i in range(values.shape[1]):
        np.testing.assert_allclose(totals_along(paths, i, weights[i]), values @ weights, atol=1e-9)


def test_that_a_share_dragged_to_the_end_remembers_the_others() -> None:
    points = with_share(unlocked(np.array([20.0, 30, 10])), 0, 1)
    paths = weight_paths(np.array([[0.0, 100, 60]]), points)
    assert totals_along(paths, 0, 0) == pytest.approx([0.75 * 100 + 0.25 * 60])


@given(weighed_tables(options=(1, 9)), st.data())
def test_that_a_track_names_the_winner_of_a_dense_scan(table: Table, data: st.DataObject) -> None:
    values, points = table
    ranked = data.draw(masks(values.shape[0]))
    paths = weight_paths(values, points)
    tracks = winner_tracks(paths, ranked)
    for i, track in enumerate(tracks):
        assert track.breaks.size == track.winners.size + 1
        if not ranked.any():
            assert track.breaks.tolist() == [0]
            continue
        assert (track.breaks[0], track.breaks[-1]) == (paths.start[i], paths.limit[i])
        assert (np.diff(track.breaks) >= 0).all()
        assert (np.diff(track.winners) != 0).all()
        assert ranked[track.winners].all()
        for share in shares_along(paths, i):
            totals = totals_along(paths, i, share)
            part = np.clip(np.searchsorted(track.breaks, share, side="right") - 1, 0, track.winners.size - 1)
            assert totals[track.winners[part]] >= totals[ranked].max() - 1e-8


@given(weighed_tables(options=(2, 9)))
def test_that_the_winner_changes_at_a_flip_point_and_nowhere_else(table: Table) -> None:
    values, points = table
    paths = weight_paths(values, points)
    tracks = winner_tracks(paths, everyone(values))
    flips = flip_points(tracks)
    assert len(flips) == sum(track.winners.size - 1 for track in tracks)
    for flip in flips:
        at = totals_along(paths, flip.criterion, flip.share)
        assert at[flip.winner_below] == pytest.approx(at.max(), abs=1e-7)
        assert at[flip.winner_above] == pytest.approx(at.max(), abs=1e-7)
        step = 1e-6
        below = totals_along(paths, flip.criterion, flip.share - step)
        above = totals_along(paths, flip.criterion, flip.share + step)
        assert below[flip.winner_below] > below[flip.winner_above]
        assert above[flip.winner_above] > above[flip.winner_below]


def test_that_of_winners_that_tie_all_along_the_first_is_named() -> None:
    values = np.array([[0.0, 0], [40, 70], [40, 70], [40, 70]])
    tracks = winner_tracks(weight_paths(values, unlocked(np.array([1.0, 1]))), everyone(values))
    assert [track.winners.tolist() for track in tracks] == [[1], [1]]
    assert flip_points(tracks) == ()


def test_that_three_lines_through_one_point_make_one_flip() -> None:
    values = np.array([[0.0, 100], [50, 50], [100, 0]])
    track = winner_tracks(weight_paths(values, unlocked(np.array([30.0, 70]))), everyone(values))[0]
    assert track.winners.tolist() == [0, 2]
    assert track.breaks == pytest.approx([0, 0.5, 1])


@given(st.integers(2, 6), st.integers(3, 6), st.integers(0, 10_000))
def test_that_options_that_differ_by_rounding_alone_never_flip(n: int, m: int, seed: int) -> None:
    generator = np.random.default_rng(seed)
    row = 100 * generator.random(m)
    values = np.array([np.append(row[:1], generator.permutation(row[1:])) for _ in range(n)])
    paths = weight_paths(values, unlocked(np.append(40.0, np.full(m - 1, 20.0))))
    track = winner_tracks(paths, everyone(values))[0]
    assert track.winners.tolist() == [0]
    np.testing.assert_array_equal(stability_intervals(paths, everyone(values))[0], [0, 1])


@given(st.integers(3, 7), st.floats(0.05, 0.95), st.integers(0, 10_000))
def test_that_lines_that_meet_but_for_rounding_make_one_flip(n: int, meeting: float, seed: int) -> None:
    slopes = np.unique(np.random.default_rng(seed).uniform(-50, 50, n))
    values = np.column_stack([50 + slopes * (1 - meeting), 50 - slopes * meeting])
    track = winner_tracks(weight_paths(values, unlocked(np.array([1.0, 2]))), everyone(values))[0]
    assert track.winners.tolist() == [0, n - 1]
    assert track.breaks[1] == pytest.approx(meeting, abs=1e-9)


def test_goodwin_and_wrights_office_stability_intervals_derived_not_published() -> None:
    case = golden("mavt_additive_office_goodwin_wright")
    points = unlocked(np.array(case["weights"], dtype=float))
    values = np.array(case["matrix"], dtype=float)
    found = stability_intervals(weight_paths(values, points), everyone(values))
    expected = case["expected"]["derived_not_published"]["weight_stability_interval_best_option_0_1"]
    np.testing.assert_allclose(found, expected, atol=1e-12)


@given(weighed_tables(options=(1, 7)), st.data())
def test_that_the_leader_stays_first_inside_its_stability_interval_only(
    table: Table, data: st.DataObject
) -> None:
    values, points = table
    ranked = data.draw(masks(values.shape[0]))
    paths = weight_paths(values, points)
    intervals = stability_intervals(paths, ranked)
    if not ranked.any():
        np.testing.assert_array_equal(intervals, np.column_stack([paths.current, paths.current]))
        return
    present = ranks(np.around(values @ shares(points.points), 9), ranked)
    leader = int(np.flatnonzero(present == 1)[0])
    for i, (low, high) in enumerate(intervals):
        assert low <= paths.current[i] <= high
        for share in shares_along(paths, i):
            totals = totals_along(paths, i, share)
            ahead = totals[leader] - totals[ranked].max()
            if low + 1e-9 < share < high - 1e-9:
                assert ahead >= -1e-8
            elif share < low - 1e-9 or share > high + 1e-9:
                assert ahead < 1e-8


def test_that_a_tie_now_ends_the_stability_interval_here() -> None:
    values = np.array([[100.0, 0], [0, 100]])
    paths = weight_paths(values, unlocked(np.array([50.0, 50])))
    np.testing.assert_allclose(stability_intervals(paths, everyone(values)), [[0.5, 1], [0, 0.5]])


@given(weighed_tables(options=(2, 6)))
def test_that_identical_options_leave_tracks_and_intervals_alone(table: Table) -> None:
    values, points = table
    doubled = np.vstack([values, values])
    single, double = weight_paths(values, points), weight_paths(doubled, points)
    for one, two in zip(
        winner_tracks(single, everyone(values)), winner_tracks(double, everyone(doubled)), strict=True
    ):
        np.testing.assert_array_equal(one.winners, two.winners)
        np.testing.assert_allclose(one.breaks, two.breaks, atol=1e-9)
    np.testing.assert_allclose(
        stability_intervals(single, everyone(values)),
        stability_intervals(double, everyone(doubled)),
        atol=1e-9,
    )


def test_that_unknown_scores_never_make_a_path_unknown() -> None:
    values = np.array([[np.nan, 20], [60, 70]])
    paths = weight_paths(values, unlocked(np.array([1.0, 3])))
    assert np.isfinite(paths.intercept).all()
    assert totals_along(paths, 0, 0.25)[0] == pytest.approx(0.25 * 50 + 0.75 * 20)


def test_that_paths_need_a_column_of_values_for_each_criterion() -> None:
    points = unlocked(np.array([1.0, 3]))
    with pytest.raises(EvaluationError, match="values has the shape"):
        weight_paths(np.zeros((2, 3)), points)
    with pytest.raises(EvaluationError, match="memberships has the shape"):
        group_paths(np.zeros((2, 2)), points, np.ones((1, 3), dtype=bool))
    paths = weight_paths(np.zeros((2, 2)), points)
    for function in (winner_tracks, stability_intervals):
        with pytest.raises(EvaluationError, match="ranked has the shape"):
            function(paths, np.ones(3, dtype=bool))
