"""Small problems to try the evaluator on, drawn or built."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from hypothesis import strategies as st

from evaluator.arrays import BoolArray, FloatArray
from evaluator.problem import Problem, make_problem
from evaluator.values import ValueScale
from evaluator.weighting.swing import Points

GOLDEN = Path(__file__).parent.parent / "data" / "golden"


def golden(name: str) -> dict[str, Any]:
    """Read a golden case."""
    case: dict[str, Any] = json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))
    return case


def plain_problem(
    best: npt.ArrayLike,
    low: npt.ArrayLike | None = None,
    high: npt.ArrayLike | None = None,
    ranked: npt.ArrayLike | None = None,
    scales: tuple[ValueScale, ...] | None = None,
) -> Problem:
    """Scores that are values already, on linear scales from 0 to 100 unless told otherwise."""
    scores = np.asarray(best, dtype=np.float64)
    n, m = scores.shape
    columns = scales or (ValueScale(0, 100),) * m
    directions = [1.0 if scale.best >= scale.worst else -1.0 for scale in columns]
    seen = np.ones(n, dtype=bool) if ranked is None else ranked
    lows, highs = (scores if end is None else end for end in (low, high))
    return make_problem(lows, scores, highs, columns, directions, seen, np.zeros(m, dtype=int))


# From yes-or-no, where ties abound, to fractions that never tie.
GRAINS = st.sampled_from([1, 2, 4, 10, 100, 2**40])


@st.composite
def numbers(draw: st.DrawFn, shape: tuple[int, ...]) -> FloatArray:
    """Multiples of a grain from 0 to 100, by a seed: large tables cost no more to draw than small ones."""
    grain = draw(GRAINS)
    generator = np.random.default_rng(draw(st.integers(0, 2**32)))
    return 100 * generator.integers(0, grain, shape, endpoint=True) / grain


@st.composite
def value_tables(
    draw: st.DrawFn, options: tuple[int, int] = (1, 7), criteria: tuple[int, int] = (1, 6)
) -> FloatArray:
    """Values (n, m) between 0 and 100."""
    return draw(numbers((draw(st.integers(*options)), draw(st.integers(*criteria)))))


@st.composite
def points_of(draw: st.DrawFn, m: int, locks: bool = True) -> Points:
    """Points of m criteria that are not all zero, some locked."""
    raw = draw(numbers((m,)))
    if not raw.any():
        raw[draw(st.integers(0, m - 1))] = 100
    return Points(raw, raw, draw(masks(m)) if locks else np.zeros(m, dtype=bool))


@st.composite
def masks(draw: st.DrawFn, size: int) -> BoolArray:
    """Some, none or all of a number of things."""
    bits = draw(st.integers(0, 2**size - 1))
    return np.array([bool(bits >> place & 1) for place in range(size)])


@st.composite
def weighed_tables(
    draw: st.DrawFn, options: tuple[int, int] = (1, 7), criteria: tuple[int, int] = (1, 6), locks: bool = True
) -> tuple[FloatArray, Points]:
    """A table of values and points for its criteria."""
    values = draw(value_tables(options, criteria))
    return values, draw(points_of(values.shape[1], locks))


def everyone(values: FloatArray) -> BoolArray:
    """Rank all options."""
    return np.ones(values.shape[0], dtype=bool)
