"""Small problems to try the evaluator on, drawn or built."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

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


# Whole numbers make ties and level stretches likely; fractions make them unlikely.
VALUES = st.one_of(st.integers(0, 100).map(float), st.floats(0, 100, allow_subnormal=False))
POINTS = st.one_of(st.integers(0, 100).map(float), st.floats(0.01, 100))


@st.composite
def value_tables(
    draw: st.DrawFn, options: tuple[int, int] = (1, 7), criteria: tuple[int, int] = (1, 6)
) -> FloatArray:
    """Values (n, m) between 0 and 100."""
    shape = draw(st.tuples(st.integers(*options), st.integers(*criteria)))
    return draw(arrays(np.float64, shape, elements=VALUES))


@st.composite
def points_of(draw: st.DrawFn, m: int, locks: bool = True) -> Points:
    """Points of m criteria that are not all zero, some locked."""
    raw = draw(arrays(np.float64, m, elements=POINTS).filter(lambda numbers: bool(numbers.any())))
    locked = draw(arrays(np.bool_, m)) if locks else np.zeros(m, dtype=bool)
    return Points(raw, raw, locked)


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
