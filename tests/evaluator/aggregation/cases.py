"""Several people's weightings and rankings, drawn."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

from evaluator.arrays import FloatArray, IntArray
from evaluator.ranking import ranks
from tests.evaluator.cases import points_of


@st.composite
def weightings(draw: st.DrawFn, m: int, people: tuple[int, int] = (1, 6)) -> FloatArray:
    """Shares (people, m); zeros and equal ones abound."""
    rows = [draw(points_of(m, locks=False)).points for _ in range(draw(st.integers(*people)))]
    return np.array([row / row.sum() for row in rows])


@st.composite
def actors_of(draw: st.DrawFn, people: int) -> FloatArray:
    """Actor weights (people,), some zero, not all."""
    drawn = [draw(st.sampled_from([0.0, 0.5, 1.0, 1.0, 3.0, 7.25])) for _ in range(people)]
    drawn[draw(st.integers(0, people - 1))] = 2.0
    return np.array(drawn)


@st.composite
def rankings(
    draw: st.DrawFn,
    people: tuple[int, int] = (1, 6),
    options: tuple[int, int] = (1, 6),
    complete: bool = False,
) -> IntArray:
    """Ranks (people, n) with ties (1, 2, 2, 4), some options not ranked."""
    shape = (draw(st.integers(*people)), draw(st.integers(*options)))
    generator = np.random.default_rng(draw(st.integers(0, 2**32)))
    scores = generator.integers(0, draw(st.sampled_from([1, 2, 5, 1000])), shape, endpoint=True).astype(float)
    seen = (
        np.ones(shape, dtype=bool) if complete else generator.random(shape) > draw(st.sampled_from([0, 0.3]))
    )
    return np.array([ranks(row, mask) for row, mask in zip(scores, seen, strict=True)])
