"""Problems in natural units to try the methods on, in which less can be better."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import numpy.typing as npt
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.methods.standings import Standings
from evaluator.problem import Problem
from evaluator.values import ValueScale
from evaluator.weighting.swing import shares
from tests.evaluator.cases import numbers, plain_problem, points_of


def natural_problem(
    scores: npt.ArrayLike, directions: npt.ArrayLike | None = None, ranked: npt.ArrayLike | None = None
) -> Problem:
    """Scores in natural units on scales from end to end of their columns."""
    table = np.asarray(scores, dtype=np.float64)
    ways = np.ones(table.shape[1]) if directions is None else np.asarray(directions)
    low, high = np.nan_to_num(np.nanmin(table, axis=0)), np.nan_to_num(np.nanmax(table, axis=0))
    low, high = np.where(low == high, np.minimum(low, 0) - 1, low), np.where(low == high, low + 1, high)
    scales = tuple(
        ValueScale(*(ends if way > 0 else ends[::-1]))
        for way, ends in zip(ways, zip(low.tolist(), high.tolist(), strict=True), strict=True)
    )
    return plain_problem(table, ranked=ranked, scales=scales)


@st.composite
def natural_tables(
    draw: st.DrawFn, options: tuple[int, int] = (1, 7), criteria: tuple[int, int] = (1, 6)
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Scores (n, m), directions (m,) and shares (m,); ties, constant columns and zero weights included."""
    n, m = draw(st.integers(*options)), draw(st.integers(*criteria))
    scores = draw(numbers((n, m))) - draw(st.sampled_from([0, 50, 100]))
    directions = np.array(draw(st.lists(st.sampled_from([1.0, -1.0]), min_size=m, max_size=m)))
    return scores, directions, shares(draw(points_of(m, locks=False)).points)


def random_case(seed: int, n: int = 30, m: int = 12) -> tuple[FloatArray, FloatArray, FloatArray]:
    """A table, directions and a hundred rows of weights by a seed."""
    generator = np.random.default_rng(seed)
    weights = generator.exponential(size=(100, m))
    return (
        100 * generator.random((n, m)),
        generator.choice([1.0, -1.0], m),
        weights / weights.sum(axis=1, keepdims=True),
    )


def assert_finite(result: Standings) -> None:
    for field in fields(result):
        assert np.isfinite(getattr(result, field.name)).all(), field.name
