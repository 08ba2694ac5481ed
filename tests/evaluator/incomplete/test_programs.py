"""Many linear programs at once."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.incomplete import programs
from evaluator.incomplete.programs import first_vertex, maximise


def solver(rows: FloatArray, limits: FloatArray, cost: FloatArray) -> Any:
    return linprog(-cost, A_ub=rows, b_ub=limits, bounds=(None, None), method="highs")


def box(d: int) -> tuple[FloatArray, FloatArray]:
    return np.vstack((-np.eye(d), np.eye(d))), np.append(np.zeros(d), np.ones(d))


@st.composite
def polytopes(draw: st.DrawFn) -> tuple[FloatArray, FloatArray, np.random.Generator]:
    """Parts of a box, with rows that meet in many points at once, feasible or not."""
    d = draw(st.integers(1, 5))
    generator = np.random.default_rng(draw(st.integers(0, 2**32)))
    rows, limits = box(d)
    cuts = generator.integers(-1, 2, (draw(st.integers(0, 6)), d)).astype(float)
    ends = generator.integers(-1, 3, len(cuts)) / 2
    return np.vstack((rows, cuts)), np.append(limits, ends), generator


@settings(max_examples=150)
@given(polytopes())
def test_that_answers_are_those_of_the_solver(
    case: tuple[FloatArray, FloatArray, np.random.Generator],
) -> None:
    rows, limits, generator = case
    d = rows.shape[1]
    basis, conflict = first_vertex(rows, limits, np.arange(d))
    costs = generator.standard_normal((3, d))
    costs[0] = 0.0
    costs[1] = rows[-1]
    reference = [solver(rows, limits, cost) for cost in costs]
    assert (conflict.size > 0) == (reference[0].status == 2)
    if conflict.size:
        return
    found = maximise(rows, limits, costs, basis)
    np.testing.assert_allclose(found.values, [-answer.fun for answer in reference], atol=1e-9)
    assert (found.points @ rows.T <= limits + 1e-9).all()
    assert found.solved == 0


@settings(max_examples=150)
@given(polytopes())
def test_that_a_conflict_needs_each_of_its_rows(
    case: tuple[FloatArray, FloatArray, np.random.Generator],
) -> None:
    rows, limits, _ = case
    _, conflict = first_vertex(rows, limits, np.arange(rows.shape[1]))
    if not conflict.size:
        return
    nothing = np.zeros(rows.shape[1])
    assert solver(rows[conflict], limits[conflict], nothing).status == 2
    for left_out in range(conflict.size):
        fewer = np.delete(conflict, left_out)
        assert fewer.size == 0 or solver(rows[fewer], limits[fewer], nothing).status == 0


def test_that_each_program_can_have_rows_of_its_own() -> None:
    rows, limits = box(2)
    cut = np.array([[[1.0, 1]], [[1, 2]]])
    all_rows = np.concatenate((np.broadcast_to(rows, (2, 4, 2)), cut), axis=1)
    found = maximise(all_rows, np.append(limits, 1.0), np.ones((2, 2)), np.array([0, 1]))
    np.testing.assert_allclose(found.values, [1, 1])
    np.testing.assert_allclose(found.points[1], [1, 0], atol=1e-12)


def test_that_what_is_not_proved_optimal_goes_to_the_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "STEPS", 0)
    rows, limits = box(3)
    costs = np.array([[1.0, 2, 3], [-1, -1, -1]])
    found = maximise(rows, limits, costs, np.arange(3))
    assert found.solved == 1
    np.testing.assert_allclose(found.values, [6, 0], atol=1e-9)


def test_that_a_set_without_end_is_an_error() -> None:
    with pytest.raises(EvaluationError, match="A linear program failed"):
        maximise(-np.eye(2), np.zeros(2), np.ones((1, 2)), np.arange(2))


def test_that_a_conflict_within_rounding_is_none() -> None:
    rows = np.array([[1.0], [-1]])
    assert first_vertex(rows, np.array([0.3, -0.3 - 1e-10]), np.array([1]))[1].size == 0
    assert first_vertex(rows, np.array([0.3, -0.3 - 1e-6]), np.array([1]))[1].tolist() == [0, 1]
