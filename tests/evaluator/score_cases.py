"""Problems with scores in natural units, ranges and bent value functions."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.problem import Problem, make_problem
from evaluator.values import Exponential, Piecewise, ValueFunction, ValueScale
from evaluator.weighting.swing import shares
from tests.evaluator.cases import points_of

SCALES = (
    ValueScale(0, 100),
    ValueScale(250, -150),
    ValueScale(1, 7, Exponential(2.5)),
    ValueScale(12, 2, Exponential(4)),
    ValueScale(0, 10, Piecewise(((0, 0), (2, 40), (6, 40), (10, 100)))),
    ValueScale(2000, 1500, Piecewise(((1500, 100), (1600, 100), (1900, 30), (2000, 0)))),
)


def levels_at(scale: ValueScale, places: FloatArray) -> FloatArray:
    """Natural levels at places from 0 (worst) to 1 (best) along a scale."""
    return scale.worst + (scale.best - scale.worst) * places


@st.composite
def natural_problems(
    draw: st.DrawFn,
    options: tuple[int, int] = (1, 6),
    criteria: tuple[int, int] = (1, 5),
    unknown: bool = False,
    certain: bool = True,
) -> Problem:
    """Scores inside their scales with ranges around them, some certain, on mixed value functions."""
    n, m = draw(st.integers(*options)), draw(st.integers(*criteria))
    generator = np.random.default_rng(draw(st.integers(0, 2**32)))
    grain = draw(st.sampled_from([2, 10, 1000]))
    scales = tuple(SCALES[k] for k in generator.integers(0, len(SCALES), m))
    triples = np.sort(generator.integers(0, grain, (3, n, m), endpoint=True) / grain, axis=0)
    if certain:
        triples = np.where(generator.random((n, m)) < 0.3, triples[1], triples)
    levels = np.stack([levels_at(scale, triples[:, :, j]) for j, scale in enumerate(scales)], axis=-1)
    low, best, high = np.sort(levels, axis=0)
    if unknown:
        hidden = generator.random((n, m)) < 0.15
        low[hidden] = best[hidden] = high[hidden] = np.nan
    ways = [1.0 if scale.best > scale.worst else -1.0 for scale in scales]
    return make_problem(low, best, high, scales, ways, np.ones(n, dtype=bool), np.zeros(m, dtype=int))


@st.composite
def weighed_problems(
    draw: st.DrawFn,
    options: tuple[int, int] = (1, 6),
    criteria: tuple[int, int] = (1, 5),
    unknown: bool = False,
    certain: bool = True,
) -> tuple[Problem, FloatArray]:
    """A problem and shares for its criteria, some of them zero."""
    problem = draw(natural_problems(options, criteria, unknown, certain))
    return problem, shares(draw(points_of(problem.n_criteria, locks=False)).points)


def with_level(problem: Problem, option: int, criterion: int, level: float) -> Problem:
    """The same problem with one score known for certain."""
    low, best, high = problem.low.copy(), problem.best.copy(), problem.high.copy()
    for scores in (low, best, high):
        scores[option, criterion] = level
    return make_problem(
        low,
        best,
        high,
        problem.scales,
        problem.directions,
        problem.ranked,
        problem.groups,
        problem.thresholds,
    )


def with_ranked(problem: Problem, *options: int) -> Problem:
    """The same problem with these options available only."""
    ranked = np.zeros(problem.n_options, dtype=bool)
    ranked[list(options)] = True
    return replace(problem, ranked=ranked)


def one_column(function: ValueFunction, low: float, best: float, high: float) -> Problem:
    """Two options on a scale from 0 to 10: an uncertain one and one that is certain at 5."""
    scale = ValueScale(0, 10, function)
    lows, bests, highs = (np.array([[figure], [5.0]]) for figure in (low, best, high))
    return make_problem(lows, bests, highs, (scale,), [1.0], [True, True], [0])
