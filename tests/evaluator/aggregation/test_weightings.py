"""One weighting out of many."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.aggregation.weightings import ZERO, Mean, group_weighting, weighted_median
from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.weighting.swing import Points
from tests.evaluator.aggregation.cases import actors_of, weightings
from tests.evaluator.cases import points_of

MEANS = st.sampled_from(["arithmetic", "geometric", "median"])


def aggregated(rows: FloatArray, actors: FloatArray | None, mean: Mean) -> FloatArray | None:
    """The shares, or None when all medians are zero."""
    counted = np.ones(len(rows)) if actors is None else actors
    if mean == "median" and all(2 * counted[column == 0].sum() > counted.sum() for column in rows.T):
        with pytest.raises(EvaluationError, match="median share of every criterion is zero"):
            group_weighting(rows, actors, mean)
        return None
    return group_weighting(rows, actors, mean).shares


@given(weightings(4), MEANS, st.data())
@settings(max_examples=50)
def test_that_a_group_weighting_is_a_weighting(rows: FloatArray, mean: Mean, data: st.DataObject) -> None:
    actors = data.draw(st.none() | actors_of(len(rows)))
    found = aggregated(rows, actors, mean)
    if found is not None:
        assert (found >= 0).all()
        assert found.sum() == pytest.approx(1)


@given(points_of(5, locks=False), st.integers(1, 5), MEANS)
@settings(max_examples=50)
def test_that_people_of_one_mind_get_their_weighting(points: Points, people: int, mean: Mean) -> None:
    row = points.points / points.points.sum()
    found = group_weighting(np.tile(row, (people, 1)), None, mean)
    np.testing.assert_allclose(found.shares, row, atol=1e-12)
    np.testing.assert_array_equal(found.low, row)
    np.testing.assert_array_equal(found.high, row)


@given(weightings(3), MEANS, st.data())
@settings(max_examples=50)
def test_that_an_actor_weight_is_as_good_as_so_many_people(
    rows: FloatArray, mean: Mean, data: st.DataObject
) -> None:
    times = np.array([data.draw(st.integers(0, 3)) for _ in rows])
    times[0] += 1
    by_weight = aggregated(rows, times.astype(float), mean)
    by_people = aggregated(np.repeat(rows, times, axis=0), None, mean)
    assert (by_weight is None) == (by_people is None)
    if by_weight is not None and by_people is not None:
        np.testing.assert_allclose(by_weight, by_people, atol=1e-12)


@given(weightings(4), MEANS, st.data())
@settings(max_examples=50)
def test_that_the_order_of_people_and_criteria_does_not_matter(
    rows: FloatArray, mean: Mean, data: st.DataObject
) -> None:
    actors = data.draw(actors_of(len(rows)))
    people = np.array(data.draw(st.permutations(range(len(rows)))))
    columns = np.array(data.draw(st.permutations(range(4))))
    straight = aggregated(rows, actors, mean)
    shuffled = aggregated(rows[people][:, columns], actors[people], mean)
    assert (straight is None) == (shuffled is None)
    if straight is not None and shuffled is not None:
        np.testing.assert_allclose(shuffled, straight[columns], atol=1e-12)


def test_the_three_means_by_hand() -> None:
    rows = np.array([[0.2, 0.8], [0.5, 0.5], [0.8, 0.2], [0.8, 0.2]])
    assert group_weighting(rows).shares == pytest.approx([0.575, 0.425])
    first, second = (0.2 * 0.5 * 0.8 * 0.8) ** 0.25, (0.8 * 0.5 * 0.2 * 0.2) ** 0.25
    assert group_weighting(rows, mean="geometric").shares[0] == pytest.approx(first / (first + second))
    assert group_weighting(rows, mean="median").shares == pytest.approx([0.65, 0.35])
    assert group_weighting(rows, np.array([0, 5.0, 1, 1]), "median").shares.tolist() == [0.5, 0.5]


def test_that_the_smallest_and_largest_shares_are_those_of_people_who_count() -> None:
    found = group_weighting(np.array([[0.1, 0.9], [0.4, 0.6], [0.5, 0.5]]), np.array([0, 1.0, 2]))
    assert found.low.tolist() == [0.4, 0.5]
    assert found.high.tolist() == [0.5, 0.6]


def test_that_one_zero_does_not_silence_the_others_in_a_geometric_mean() -> None:
    found = group_weighting(np.array([[0, 0.5, 0.5, 0], [0.5, 0.25, 0.25, 0]]), mean="geometric").shares
    raw = np.sqrt([ZERO * 0.5, 0.5 * (1 - ZERO) * 0.25, 0.5 * (1 - ZERO) * 0.25])
    np.testing.assert_allclose(found, [*(raw / raw.sum()), 0])


def test_that_medians_that_are_all_zero_are_refused() -> None:
    with pytest.raises(EvaluationError, match="median share of every criterion is zero"):
        group_weighting(np.eye(3), mean="median")


@given(st.lists(st.floats(-100, 100), min_size=1, max_size=9))
@settings(max_examples=50)
def test_that_the_median_of_equal_people_is_the_median(numbers: list[float]) -> None:
    column = np.array(numbers)
    found = weighted_median(column, np.full(column.size, 1 / column.size))
    assert found == pytest.approx(float(np.median(column)))


@pytest.mark.parametrize(
    ("rows", "actors", "mean", "message"),
    [
        ([[0.5, 0.4]], None, "arithmetic", "sum to 1"),
        ([[0.5, 0.5]], [0.0], "arithmetic", "All actor weights are zero"),
        ([[0.5, 0.5]], [-1.0], "arithmetic", "from 0"),
        ([[0.5, 0.5]], [np.nan], "arithmetic", "from 0"),
        ([[0.5, 0.5]], [1.0, 1], "arithmetic", "has the shape"),
        ([[0.5, 0.5]], None, "harmonic", "arithmetic, geometric or median"),
        ([0.5, 0.5], None, "median", "people, criteria"),
        (np.empty((0, 2)), None, "median", "no people"),
    ],
)
def test_that_what_is_no_weighting_is_refused(
    rows: list[list[float]], actors: list[float] | None, mean: Mean, message: str
) -> None:
    with pytest.raises(EvaluationError, match=message):
        group_weighting(np.array(rows), None if actors is None else np.array(actors), mean)


def test_that_a_group_weighting_can_be_had_as_a_table() -> None:
    frame = group_weighting(np.array([[0.2, 0.8], [0.4, 0.6]])).to_frame(["Cost", "Reach"])
    assert frame.loc["Cost"].tolist() == pytest.approx([0.3, 0.2, 0.4])
