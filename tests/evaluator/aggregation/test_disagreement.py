"""On which criteria people disagree so that it matters."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.aggregation.disagreement import disagreement
from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from tests.evaluator.aggregation.cases import actors_of, weightings
from tests.evaluator.cases import plain_problem, value_tables


@given(value_tables(), st.data())
@settings(max_examples=50)
def test_that_the_effect_is_how_far_contributions_stray(values: FloatArray, data: st.DataObject) -> None:
    rows = data.draw(weightings(values.shape[1]))
    actors = data.draw(actors_of(len(rows)))
    found = disagreement(plain_problem(values), rows, actors)
    contributions = rows[:, None, :] * values
    compared = contributions - contributions.mean(axis=1, keepdims=True)
    strays = compared - np.average(compared, axis=0, weights=actors)
    squares = np.average((strays**2).mean(axis=1), axis=0, weights=actors)
    np.testing.assert_allclose(found.effect, np.sqrt(squares), atol=1e-5)
    assert found.parts.sum() == pytest.approx(1) or not found.parts.any()
    assert (found.parts >= 0).all()


def test_disagreement_by_hand() -> None:
    rows = np.array([[0.5, 0.3, 0.2], [0.1, 0.7, 0.2]])
    found = disagreement(plain_problem([[0.0, 40, 0], [100, 60, 100]]), rows)
    np.testing.assert_allclose(found.spread, [0.2, 0.2, 0])
    np.testing.assert_allclose(found.impact, [50, 10, 50])
    np.testing.assert_allclose(found.effect, [10, 2, 0])
    np.testing.assert_allclose(found.parts, [10 / 12, 2 / 12, 0])


@pytest.mark.parametrize(
    ("values", "rows"),
    [
        ([[0.1, 70], [0.1, 70], [0.1, 70]], [[0.2, 0.8], [0.6, 0.4]]),
        ([[0.0, 70], [90, 10]], [[0.1, 0.9], [0.1, 0.9], [0.1, 0.9]]),
        ([[0.0, 70]], [[0.2, 0.8], [0.6, 0.4]]),
        ([[np.nan, 70]], [[0.2, 0.8], [0.6, 0.4]]),
    ],
    ids=["options-alike", "people-alike", "one-option", "no-contender"],
)
def test_that_there_is_no_disagreement_where_nothing_differs(
    values: list[list[float]], rows: list[list[float]]
) -> None:
    found = disagreement(plain_problem(values), np.array(rows))
    assert found.parts.tolist() == found.effect.tolist() == [0, 0]


def test_that_only_contenders_and_people_who_count_matter() -> None:
    values = np.array([[10.0, 20], [60, 30], [100, 0], [np.nan, 100]])
    rows = np.array([[0.2, 0.8], [0.4, 0.6], [0.9, 0.1]])
    found = disagreement(plain_problem(values, ranked=[True, True, False, True]), rows, np.array([1.0, 1, 0]))
    alone = disagreement(plain_problem(values[:2]), rows[:2])
    np.testing.assert_allclose(found.effect, alone.effect)


@pytest.mark.parametrize(("rows", "actors"), [([[1.0]], None), ([[0.5, 0.5]], [0.0])], ids=str)
def test_that_weightings_must_be_of_the_criteria(rows: list[list[float]], actors: list[float] | None) -> None:
    with pytest.raises(EvaluationError, match=r"has the shape|All actor weights"):
        disagreement(plain_problem([[1.0, 2]]), np.array(rows), None if actors is None else np.array(actors))


def test_that_disagreement_can_be_had_as_a_table() -> None:
    frame = disagreement(plain_problem([[0.0], [9]]), np.ones((2, 1))).to_frame(["Cost"])
    assert frame.loc["Cost"].tolist() == [0, 4.5, 0, 0]
