"""Maps of who wins along one share and over two."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.sensitivity.tracks import weight_paths, winner_tracks
from evaluator.sensitivity.weight_maps import TwoWayMap, one_way_map, two_way_map
from evaluator.sensitivity.weight_plane import weight_plane
from evaluator.weighting.swing import Points, shares, unlocked, with_share
from tests.evaluator.cases import everyone, masks, weighed_tables

Table = tuple[FloatArray, Points]


@given(weighed_tables(options=(1, 8)), st.data())
def test_that_the_order_of_two_options_changes_at_their_crossing_only(
    table: Table, data: st.DataObject
) -> None:
    values, points = table
    ranked = data.draw(masks(values.shape[0]))
    i = data.draw(st.integers(0, values.shape[1] - 1))
    paths = weight_paths(values, points)
    found = one_way_map(paths, ranked, i)
    assert (np.diff(found.crossings) >= 0).all()
    pairs = {}
    for share, height, a, b in zip(found.crossings, found.heights, found.before, found.after, strict=True):
        totals = paths.intercept[i] + paths.slope[i] * share
        assert totals[[a, b]] == pytest.approx([height, height], abs=1e-9)
        assert ranked[a]
        assert ranked[b]
        pairs[int(a), int(b)] = float(share)
    for a in np.flatnonzero(ranked).tolist():
        for b in np.flatnonzero(ranked).tolist():
            first, last = found.totals[a] - found.totals[b]
            assert ((a, b) in pairs) == bool(first > 1e-9 and last < -1e-9)


@given(weighed_tables(options=(1, 8)), st.data())
def test_that_a_one_way_map_shows_the_path_and_its_winners(table: Table, data: st.DataObject) -> None:
    values, points = table
    ranked = data.draw(masks(values.shape[0]))
    i = data.draw(st.integers(0, values.shape[1] - 1))
    paths = weight_paths(values, points)
    found = one_way_map(paths, ranked, i)
    track = winner_tracks(paths, ranked)[i]
    np.testing.assert_array_equal(found.winner.breaks, track.breaks)
    np.testing.assert_array_equal(found.winner.winners, track.winners)
    assert (found.ends[0], found.ends[1], found.current) == (paths.start[i], paths.limit[i], paths.current[i])
    for share, totals in zip(found.ends, found.totals.T, strict=True):
        np.testing.assert_allclose(totals, paths.intercept[i] + paths.slope[i] * share)
    flips = set(np.round(track.breaks[1:-1], 9))
    assert flips <= set(np.round(found.crossings, 9))


def test_that_lines_that_meet_at_an_end_do_not_cross() -> None:
    values = np.array([[0.0, 100], [0, 50], [100, 0]])
    found = one_way_map(weight_paths(values, unlocked(np.array([1.0, 1]))), everyone(values), 0)
    np.testing.assert_allclose(found.crossings, [1 / 3, 0.5])
    np.testing.assert_allclose(found.heights, [100 / 3, 50])
    assert found.before.tolist() == [1, 0]
    assert found.after.tolist() == [2, 2]
    frame = found.to_frame(["A", "B", "C"])
    assert list(frame.loc[1])[2:] == ["A", "C"]


@given(weighed_tables(criteria=(2, 6)), st.data())
def test_that_a_place_on_the_plane_has_the_two_shares_and_the_others_in_proportion(
    table: Table, data: st.DataObject
) -> None:
    _, points = table
    i, j = data.draw(st.permutations(range(points.points.size)))[:2]
    plane = weight_plane(points, i, j)
    weights = shares(points.points)
    others = ~np.isin(np.arange(weights.size), (i, j))
    parts = np.random.default_rng(1).dirichlet(np.ones(len(plane.corners)), 12)
    places = parts @ plane.corners
    np.testing.assert_allclose(plane.parts(places), parts, atol=1e-9)
    tried = plane.parts(places) @ plane.weights
    np.testing.assert_allclose(tried[:, [i, j]], places, atol=1e-12)
    np.testing.assert_allclose(tried.sum(axis=1), 1)
    assert (tried >= -1e-15).all()
    held = points.locked & others
    np.testing.assert_allclose(tried[:, held], np.tile(weights[held], (12, 1)), atol=1e-12)
    np.testing.assert_allclose(plane.parts(plane.current[None]) @ plane.weights, [weights], atol=1e-9)
    for row in tried:  # of the free others, in proportion to their points
        free = others & ~points.locked
        np.testing.assert_allclose(
            row[free] * weights[free].sum(), weights[free] * row[free].sum(), atol=1e-12
        )


def test_that_moving_one_share_stays_on_the_plane() -> None:
    points = unlocked(np.array([20.0, 30, 40, 10]))
    plane = weight_plane(points, 0, 2)
    moved = shares(with_share(points, 0, 0.6).points)
    np.testing.assert_allclose(plane.parts(moved[None, [0, 2]]) @ plane.weights, [moved])


def test_that_shares_dragged_to_nothing_come_back_as_remembered() -> None:
    points = Points(np.array([50.0, 50, 0, 0]), np.array([50.0, 50, 30, 10]), np.zeros(4, dtype=bool))
    plane = weight_plane(points, 0, 1)
    np.testing.assert_allclose(plane.weights[0], [0, 0, 0.75, 0.25])


def test_that_without_others_two_shares_only_exchange() -> None:
    raw = np.array([30.0, 20, 50])
    plane = weight_plane(Points(raw, raw, np.array([False, True, True])), 0, 1)
    np.testing.assert_allclose(plane.corners, [[0.5, 0], [0, 0.5]])
    found = two_way_map(plane, np.array([[100.0, 0, 0], [0, 60, 0], [0, 0, 0]]), np.ones(3, dtype=bool))
    assert found.options.tolist() == [0, 1]
    assert found.parts == pytest.approx([0.625, 0.375])
    assert sorted(found.regions[1].tolist()) == pytest.approx(np.array([[0, 0.5], [0.1875, 0.3125]]))


def test_that_where_nothing_can_move_the_present_winner_has_the_point() -> None:
    raw = np.array([0.0, 0, 50])
    plane = weight_plane(Points(raw, raw, np.array([False, False, True])), 0, 1)
    np.testing.assert_array_equal(plane.corners, [[0, 0]])
    np.testing.assert_array_equal(plane.weights, [[0, 0, 1]])
    found = two_way_map(plane, np.array([[100.0, 0, 10], [0, 60, 30], [0, 0, 30]]), np.ones(3, dtype=bool))
    assert (found.options.tolist(), found.parts.tolist()) == ([1], [1])
    np.testing.assert_array_equal(found.regions[0], [[0, 0]])


@settings(max_examples=80)
@given(weighed_tables(options=(1, 9), criteria=(2, 5)), st.data())
def test_that_every_place_of_a_region_is_won_by_its_option_and_the_regions_fill_the_reach(
    table: Table, data: st.DataObject
) -> None:
    values, points = table
    ranked = data.draw(masks(values.shape[0]))
    i, j = data.draw(st.permutations(range(points.points.size)))[:2]
    plane = weight_plane(points, i, j)
    found = two_way_map(plane, values, ranked)
    if not ranked.any():
        assert found.options.size == 0
        return
    assert found.parts.sum() == pytest.approx(1, abs=1e-9)
    assert (found.parts > 0).all()
    assert (np.diff(found.options) > 0).all()
    for option, region in zip(found.options, found.regions, strict=True):
        mixes = np.random.default_rng(2).dirichlet(np.ones(len(region)), 10)
        for place in (*region, *(mixes @ region)):
            totals = values @ (plane.parts(place[None]) @ plane.weights)[0]
            assert totals[option] >= totals[ranked].max() - 1e-8
    check_areas(found)
    places = np.random.default_rng(3).dirichlet(np.ones(len(plane.corners)), 60) @ plane.corners
    totals = (plane.parts(places) @ plane.weights) @ values.T
    for row in totals:
        top = np.flatnonzero(ranked & (row >= row[ranked].max() - 1e-7))
        assert np.isin(top, found.options).any()


def check_areas(found: TwoWayMap) -> None:
    """Compare parts with the areas of the polygons in shares, and their turning sense."""
    if len(found.plane.corners) != 3:
        return
    reach = found.plane.corners.max() ** 2 / 2
    for region, part in zip(found.regions, found.parts, strict=True):
        ahead = np.roll(region, -1, axis=0)
        area = (region[:, 0] * ahead[:, 1] - region[:, 1] * ahead[:, 0]).sum() / 2
        assert area == pytest.approx(part * reach, abs=1e-12)


def test_that_the_winner_of_most_of_a_dense_scan_has_the_most_area() -> None:
    generator = np.random.default_rng(5)
    values = 100 * generator.random((12, 6))
    plane = weight_plane(unlocked(generator.random(6)), 1, 4)
    found = two_way_map(plane, values, np.ones(12, dtype=bool))
    parts = generator.dirichlet(np.ones(3), 200_000)
    counts = np.bincount((parts @ (plane.weights @ values.T)).argmax(axis=1), minlength=12) / 200_000
    assert counts[found.options] == pytest.approx(found.parts, abs=0.004)
    assert counts.sum() == pytest.approx(counts[found.options].sum(), abs=1e-3)


def test_that_identical_options_leave_the_region_to_the_first() -> None:
    values = np.array([[0.0, 0, 0], [80, 10, 30], [80, 10, 30], [10, 90, 20]])
    found = two_way_map(weight_plane(unlocked(np.ones(3)), 0, 1), values, np.ones(4, dtype=bool))
    assert found.options.tolist() == [1, 3]
    assert found.to_frame(["A", "B", "C", "D"])["part"].sum() == pytest.approx(1)


@given(weighed_tables(options=(2, 6), criteria=(2, 5), locks=False))
def test_that_the_regions_do_not_depend_on_the_order_of_the_criteria(table: Table) -> None:
    values, points = table
    m = points.points.size
    mixed = np.random.default_rng(m).permutation(m)
    one = two_way_map(weight_plane(points, 0, 1), values, everyone(values))
    moved = Points(points.points[mixed], points.remembered[mixed], points.locked[mixed])
    places = [int(np.flatnonzero(mixed == k)[0]) for k in (0, 1)]
    other = two_way_map(weight_plane(moved, *places), values[:, mixed], everyone(values))
    assert dict(zip(one.options.tolist(), one.parts, strict=True)) == pytest.approx(
        dict(zip(other.options.tolist(), other.parts, strict=True)), abs=1e-9
    )


def test_that_a_map_needs_two_criteria_and_fitting_tables() -> None:
    points = unlocked(np.array([1.0, 2]))
    with pytest.raises(EvaluationError, match="two different ones"):
        weight_plane(points, 1, 1)
    with pytest.raises(EvaluationError, match="values has the shape"):
        two_way_map(weight_plane(points, 0, 1), np.zeros((2, 3)), np.ones(2, dtype=bool))
    with pytest.raises(EvaluationError, match="ranked has the shape"):
        two_way_map(weight_plane(points, 0, 1), np.zeros((2, 2)), np.ones(3, dtype=bool))
