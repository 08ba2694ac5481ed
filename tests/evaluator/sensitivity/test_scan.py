"""Winner tracks found by trying weights."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.methods import topsis, vikor
from evaluator.sensitivity.scan import scanned_tracks
from evaluator.sensitivity.tracks import Track, flip_points, group_paths, weight_paths, winner_tracks
from evaluator.weighting.swing import Points, shares, unlocked, with_share
from tests.evaluator.cases import everyone, masks, weighed_tables
from tests.evaluator.method_cases import natural_problem, random_case

Table = tuple[FloatArray, Points]


def additive_tracks(values: FloatArray, points: Points, lower: bool = False) -> tuple[Track, ...]:
    n = len(values)
    table = -values.T if lower else values.T
    return scanned_tracks(lambda weights: weights @ table, points, np.arange(n), n, lower)


def assert_alike(scanned: tuple[Track, ...], exact: tuple[Track, ...]) -> None:
    assert len(scanned) == len(exact)
    for one, other in zip(scanned, exact, strict=True):
        length = other.breaks[-1] - other.breaks[0]
        if (np.diff(other.breaks) > 0.011 * length).all():
            np.testing.assert_array_equal(one.winners, other.winners)
            np.testing.assert_allclose(one.breaks, other.breaks, atol=1e-7)


@settings(max_examples=60)
@given(weighed_tables(options=(1, 6)), st.booleans())
def test_that_tracks_of_totals_are_those_in_closed_form(table: Table, lower: bool) -> None:
    values, points = table
    exact = winner_tracks(weight_paths(values, points), everyone(values))
    # Lines that nearly coincide part at shares that rounding decides.
    assume(all(np.diff(track.breaks).min() > 1e-3 for track in exact if track.winners.size > 1))
    assert_alike(additive_tracks(values, points, lower), exact)


@settings(max_examples=30)
@given(weighed_tables(options=(2, 5), criteria=(3, 5)), st.data())
def test_that_tracks_of_groups_follow_the_paths_of_groups(table: Table, data: st.DataObject) -> None:
    values, points = table
    n, m = values.shape
    members = np.array([data.draw(masks(m)) for _ in range(2)])
    exact = winner_tracks(group_paths(values, points, members), everyone(values))
    assume(all(np.diff(track.breaks).min() > 1e-3 for track in exact if track.winners.size > 1))
    found = scanned_tracks(lambda weights: weights @ values.T, points, np.arange(n), n, False, members)
    assert_alike(found, exact)


@pytest.mark.parametrize("seed", [0, 2, 3])
@pytest.mark.parametrize("method", ["topsis", "vikor"])
def test_that_the_winner_changes_at_every_flip_point_and_nowhere_else(seed: int, method: str) -> None:
    scores, directions, weights = random_case(seed, n=12, m=5)
    problem = natural_problem(scores, directions)
    lower = method == "vikor"
    prepared = vikor.prepare(problem) if lower else topsis.prepare(problem)
    points = Points(100 * weights[0], weights[0], np.array([False, False, True, False, False]))
    tracks = scanned_tracks(prepared.figures, points, np.arange(12), 12, lower)

    def winner(criterion: int, share: float) -> int:
        moved = shares(with_share(points, criterion, share).points)
        figures = prepared.figures(moved[np.newaxis])[0]
        return int(figures.argmin() if lower else figures.argmax())

    flips = flip_points(tracks)
    assert flips
    for flip in flips:
        if flip.criterion != 2:
            assert winner(flip.criterion, flip.share - 1e-6) == flip.winner_below
            assert winner(flip.criterion, flip.share + 1e-6) == flip.winner_above
    for criterion, track in enumerate(tracks):
        for start, end, option in zip(track.breaks, track.breaks[1:], track.winners, strict=False):
            if criterion != 2:
                assert winner(criterion, (start + end) / 2) == option


def test_that_tracks_tell_options_by_their_number_in_the_set() -> None:
    table = np.array([[1.0, 0], [0, 1]])
    (first, second) = scanned_tracks(
        lambda weights: weights @ table, unlocked(np.ones(2)), np.array([2, 5]), 7, False
    )
    assert first.winners.tolist() == [5, 2]
    assert first.breaks == pytest.approx([0, 0.5, 1])
    assert second.winners.tolist() == [2, 5]


def test_that_a_winner_between_two_ticks_that_is_met_on_the_way_is_kept() -> None:
    table = np.array([[0, 1, 0.503], [1.01, 0, 0.503]])  # 1.01 (1 - t), t and a level line
    points = unlocked(np.ones(2))
    (track, _) = scanned_tracks(lambda weights: weights @ table, points, np.arange(3), 3, False)
    assert track.winners.tolist() == [0, 2, 1]
    assert track.breaks == pytest.approx([0, 1 - 0.503 / 1.01, 0.503, 1], abs=1e-8)


def test_that_a_tie_at_a_single_share_is_no_winner() -> None:
    table = np.array([[0.5, 1.0, 0], [0.5, 0, 1]])  # at 1/2 all three tie, and there alone option 0 is first
    tracks = scanned_tracks(lambda weights: weights @ table, unlocked(np.ones(2)), np.arange(3), 3, False)
    assert tracks[0].winners.tolist() == [2, 1]
    assert tracks[0].breaks == pytest.approx([0, 0.5, 1])
    ends = np.array([[1.0, 1], [0.5, 1]])  # option 0 wins but for a tie at the end
    (_, track) = scanned_tracks(
        lambda weights: weights @ ends[::-1], unlocked(np.ones(2)), np.arange(2), 2, False
    )
    assert track.winners.tolist() == [1]


def test_that_options_that_tie_all_along_are_one_winner() -> None:
    tracks = scanned_tracks(
        lambda weights: np.array([0.3, 0.1 + 0.2]) * np.ones((len(weights), 1)),
        unlocked(np.ones(3)),
        np.arange(2),
        2,
        False,
    )
    for track in tracks:
        assert track.winners.tolist() == [0]
        assert track.breaks.tolist() == [0, 1]


def test_that_a_path_that_cannot_move_has_one_winner() -> None:
    points = Points(np.array([30.0, 70]), np.ones(2), np.array([False, True]))
    track = additive_tracks(np.array([[1.0, 0], [0, 1]]), points)[0]
    assert track.winners.tolist() == [1]
    assert track.breaks == pytest.approx([0, 0.3])
    (alone,) = additive_tracks(np.array([[1.0], [2]]), unlocked(np.ones(1)))
    assert alone.winners.tolist() == [1]


def test_that_without_contenders_there_is_no_winner_and_that_options_must_exist() -> None:
    empty = scanned_tracks(lambda weights: weights, unlocked(np.ones(2)), np.zeros(0, dtype=int), 3, False)
    assert [(track.breaks.tolist(), track.winners.size) for track in empty] == [([0], 0), ([0], 0)]
    with pytest.raises(EvaluationError, match="expected numbers from 0 to 1"):
        scanned_tracks(lambda weights: weights, unlocked(np.ones(2)), np.array([0, 2]), 2, False)
