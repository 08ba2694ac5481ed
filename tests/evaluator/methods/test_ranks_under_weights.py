"""Methods that rank one problem at a time, scanned along the path of every share."""

from __future__ import annotations

import numpy as np
import pytest

from evaluator.arrays import FloatArray
from evaluator.methods.additive import additive
from evaluator.methods.electre import electre
from evaluator.methods.kemeny import kemeny
from evaluator.methods.ranks_under_weights import ranks_under_weights
from evaluator.methods.standings import contenders
from evaluator.sensitivity.scan import scanned_tracks
from evaluator.sensitivity.tracks import weight_paths, winner_tracks
from evaluator.weighting.swing import unlocked
from tests.evaluator.cases import plain_problem

VALUES = np.array([[90.0, 10, 30], [20, 80, 40], [50, 50, 60], [95, 95, 95], [np.nan, 99, 99]])
SEEN = np.array([True, True, True, False, True])


def test_that_only_contenders_are_ranked_as_by_the_method_itself() -> None:
    problem = plain_problem(VALUES, ranked=SEEN)
    weights = np.random.default_rng(1).dirichlet(np.ones(3), size=5)
    for method in (additive, electre, kemeny):
        found = ranks_under_weights(problem, method)(weights)
        for row, ranks in zip(weights, found, strict=True):
            assert ranks.tolist() == method(problem, row).ranks[contenders(problem)].tolist()


@pytest.mark.parametrize("precision", [1e-2, 1e-3, 1e-6])
def test_that_a_scan_finds_changes_as_exactly_as_asked(precision: float) -> None:
    problem, points = plain_problem(VALUES, ranked=SEEN), unlocked(np.array([3.0, 2, 1]))
    options = contenders(problem)
    calls = 0

    def counted(weights: FloatArray) -> FloatArray:
        nonlocal calls
        calls += len(weights)
        return ranks_under_weights(problem, additive)(weights)

    tracks = scanned_tracks(counted, points, options, 5, lower_is_better=True, precision=precision)
    exact = winner_tracks(weight_paths(problem.values, points), problem.ranked & problem.known)
    for track, straight in zip(tracks, exact, strict=True):
        assert track.winners.tolist() == straight.winners.tolist()
        np.testing.assert_allclose(track.breaks, straight.breaks, atol=precision)
    changes = sum(track.winners.size - 1 for track in tracks)
    assert changes * np.log2(0.01 / precision) <= calls - 3 * 101 <= changes * (np.log2(0.01 / precision) + 1)


def test_that_a_tie_at_the_end_of_a_path_is_no_winner_however_coarse_the_scan() -> None:
    problem = plain_problem(
        [[50, 0], [50, 100]]
    )  # equal on the first criterion, so with all the weight on it
    figures = ranks_under_weights(problem, additive)
    tracks = scanned_tracks(
        figures, unlocked(np.ones(2)), np.arange(2), 2, lower_is_better=True, precision=1e-3
    )
    assert [track.winners.tolist() for track in tracks] == [[1], [1]]
