"""People of like mind."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.aggregation.clusters import clusters, ranking_distances, weighting_distances
from evaluator.arrays import FloatArray, IntArray
from evaluator.errors import EvaluationError
from tests.evaluator.aggregation.cases import rankings, weightings


def camps(*sizes: int, seed: int = 1) -> FloatArray:
    """Weightings in camps that are far apart, members close together."""
    generator = np.random.default_rng(seed)
    rows = [
        np.eye(len(sizes))[camp] + 0.05 * generator.random(len(sizes))
        for camp, size in enumerate(sizes)
        for _ in range(size)
    ]
    return np.array([row / row.sum() for row in rows])


def test_that_camps_are_found_and_their_number_suggested() -> None:
    found = clusters(weighting_distances(camps(4, 3, 5)))
    assert found.labels.tolist() == [0] * 4 + [1] * 3 + [2] * 5
    assert (found.count, found.by_silhouette, found.by_gap) == (3, 3, 3)
    assert (found.fit > 0.8).all()
    assert [found.labels[centre] for centre in found.centres] == [0, 1, 2]


@given(weightings(3, people=(1, 7)), st.data())
@settings(max_examples=40)
def test_that_everybody_is_in_one_cluster_of_those_asked_for(rows: FloatArray, data: st.DataObject) -> None:
    count = data.draw(st.none() | st.integers(1, len(rows)))
    found = clusters(weighting_distances(rows), count)
    assert sorted(set(found.labels.tolist())) == list(range(found.count))
    assert found.count <= (count or 10)
    assert found.labels[0] == 0
    assert ((found.fit >= -1) & (found.fit <= 1)).all()
    assert found.merges.shape == (len(rows) - 1, 4)
    assert 1 <= found.by_gap <= max(len(rows) - 1, 1)


@given(weightings(3, people=(1, 4)), st.integers(1, 4))
@settings(max_examples=40)
def test_that_people_of_one_mind_never_part(rows: FloatArray, count: int) -> None:
    twice = np.vstack([rows, rows])
    found = clusters(weighting_distances(twice), min(count, len(twice)))
    np.testing.assert_array_equal(found.labels[: len(rows)], found.labels[len(rows) :])


@given(st.data())
@settings(max_examples=20)
def test_that_the_order_of_people_only_renames_camps(data: st.DataObject) -> None:
    rows = camps(3, 2, 4)
    order = np.array(data.draw(st.permutations(range(len(rows)))))
    straight, shuffled = (clusters(weighting_distances(some)) for some in (rows, rows[order]))
    together = straight.labels[:, None] == straight.labels
    np.testing.assert_array_equal(shuffled.labels[:, None] == shuffled.labels, together[np.ix_(order, order)])
    np.testing.assert_allclose(shuffled.fit, straight.fit[order])


@given(weightings(4, people=(2, 6)))
@settings(max_examples=40)
def test_that_silhouettes_are_rousseeuws(rows: FloatArray) -> None:
    distances = weighting_distances(rows)
    found = clusters(distances, min(3, len(rows)))
    for person, label in enumerate(found.labels):
        own = [other for other in np.flatnonzero(found.labels == label) if other != person]
        expected = 0.0
        if own and found.count > 1:
            inside = distances[person, own].mean()
            outside = min(
                distances[person, found.labels == other].mean()
                for other in range(found.count)
                if other != label
            )
            expected = (outside - inside) / max(outside, inside) if max(outside, inside) > 0 else 0.0
        assert found.fit[person] == pytest.approx(expected)


@given(weightings(4, people=(1, 5)))
def test_that_the_distance_of_weightings_is_the_share_that_moves(rows: FloatArray) -> None:
    found = weighting_distances(rows)
    for i, ours in enumerate(rows):
        for j, theirs in enumerate(rows):
            assert found[i, j] == pytest.approx(np.maximum(ours - theirs, 0).sum())


@given(rankings())
def test_that_rankings_have_distances_that_can_be_clustered(rows: IntArray) -> None:
    found = ranking_distances(rows)
    assert ((found >= 0) & (found <= 1)).all()
    assert clusters(found).labels.shape == (len(rows),)


def test_that_a_ranking_turned_round_is_farthest() -> None:
    found = ranking_distances(np.array([[1, 2, 3], [3, 2, 1], [1, 2, 3]]))
    assert found.tolist() == [[0, 1, 0], [1, 0, 1], [0, 1, 0]]


@pytest.mark.parametrize(("people", "suggested"), [(1, 1), (2, 1), (5, 1)])
def test_that_people_alike_are_one_cluster(people: int, suggested: int) -> None:
    found = clusters(weighting_distances(np.tile([0.2, 0.8], (people, 1))))
    assert (found.count, found.by_silhouette, found.by_gap) == (1, suggested, suggested)
    assert found.fit.tolist() == [0] * people
    assert found.centres == (0,)


@pytest.mark.parametrize(
    ("distances", "count", "message"),
    [
        (np.empty((0, 0)), None, "no people"),
        (np.zeros((2, 3)), None, "has the shape"),
        (np.array([[0, 1.0], [2, 0]]), None, "expected distances"),
        (np.array([[0, -1.0], [-1, 0]]), None, "expected distances"),
        (np.array([[0, np.nan], [np.nan, 0]]), None, "expected distances"),
        (np.array([[1.0, 0], [0, 1]]), None, "expected distances"),
        (np.zeros((2, 2)), 0, "expected 1 to 2"),
        (np.zeros((2, 2)), 3, "expected 1 to 2"),
    ],
)
def test_that_what_is_no_distance_or_count_is_refused(
    distances: FloatArray, count: int | None, message: str
) -> None:
    with pytest.raises(EvaluationError, match=message):
        clusters(distances, count)


def test_that_clusters_can_be_had_as_a_table() -> None:
    frame = clusters(weighting_distances(camps(2, 2))).to_frame(["Ann", "Bob", "Cyd", "Dan"])
    assert frame["cluster"].tolist() == [1, 1, 2, 2]
