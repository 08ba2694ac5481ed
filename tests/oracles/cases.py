"""Random problems that all libraries can solve, and how their answers are compared."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st

from evaluator.arrays import FloatArray, IntArray
from tests.evaluator.cases import numbers

Table: TypeAlias = tuple[FloatArray, FloatArray, FloatArray]

often = settings(max_examples=500)
CLOSE = 1e-9  # how far apart two right answers may be
APART = 1e-6  # part of the range of figures from which they are no near-tie


@st.composite
def tables(
    draw: st.DrawFn,
    options: tuple[int, int] = (2, 10),
    criteria: tuple[int, int] = (1, 8),
    least: float = 1.0,
    varied: bool = True,
    costs: bool = True,
) -> Table:
    """Scores (n, m) from `least` to 100 above it, directions and positive shares; no column is constant."""
    n, m = draw(st.integers(*options)), draw(st.integers(*criteria))
    scores = least + draw(numbers((n, m)))
    if varied:
        level = np.flatnonzero(scores.max(axis=0) == scores.min(axis=0))
        scores[0, level] += 1
    ways = st.sampled_from([1.0, -1.0]) if costs else st.just(1.0)
    directions = np.array(draw(st.lists(ways, min_size=m, max_size=m)))
    weights = 1 + draw(numbers((m,)))
    return scores, directions, weights / weights.sum()


def without_near_ties(figures: FloatArray) -> bool:
    """Whether any two figures are so far apart that every library ranks them alike."""
    rising = np.sort(figures)
    return bool((np.diff(rising) > APART * (rising[-1] - rising[0] + APART)).all())


def assert_same_ranks(ours: IntArray, theirs: FloatArray, figures: FloatArray) -> None:
    """Compare ranks where no two options tie: beyond that, each library has its own kind of ranks."""
    if without_near_ties(figures):
        np.testing.assert_array_equal(ours, theirs)


def ranks_by(figures: FloatArray) -> IntArray:
    """Rank figures that do not tie, the greatest first."""
    return 1 + (figures[:, None] < figures).sum(axis=1)
