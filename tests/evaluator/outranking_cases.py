"""Problems with thresholds to try the outranking methods on."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.problem import Problem
from evaluator.thresholds import PreferenceFunction, Threshold, Thresholds
from tests.evaluator.cases import masks
from tests.evaluator.method_cases import natural_problem, natural_tables

FUNCTIONS: tuple[PreferenceFunction, ...] = ("usual", "u-shape", "v-shape", "level", "linear", "gaussian")
AMOUNTS = (0, 1, 5, 25, 50, 120)

constants = st.builds(Threshold, st.sampled_from(AMOUNTS))
percentages = st.builds(Threshold, st.sampled_from(AMOUNTS), st.just(True))
constant_thresholds = st.builds(
    Thresholds,
    st.none() | constants,
    st.none() | constants,
    st.none() | constants,
    st.none() | st.sampled_from(FUNCTIONS),
    st.sampled_from([None, 5.0, 30.0]),
)
all_thresholds = constant_thresholds | st.builds(
    Thresholds,
    st.none() | constants | percentages,
    st.none() | constants | percentages,
    st.none() | constants | percentages,
    st.none() | st.sampled_from(FUNCTIONS),
    st.sampled_from([None, 5.0, 30.0]),
)


def outranking_problem(
    scores: npt.ArrayLike,
    directions: npt.ArrayLike,
    thresholds: tuple[Thresholds, ...],
    ranked: npt.ArrayLike | None = None,
) -> Problem:
    """Scores in natural units with thresholds."""
    return replace(natural_problem(scores, directions, ranked), thresholds=thresholds)


@st.composite
def outranking_problems(
    draw: st.DrawFn,
    options: tuple[int, int] = (1, 7),
    kinds: st.SearchStrategy[Thresholds] = all_thresholds,
    everyone: bool = False,
) -> tuple[Problem, FloatArray]:
    """A problem with scores, unavailable options and thresholds of every kind, and shares (m,)."""
    scores, directions, weights = draw(natural_tables(options))
    n, m = scores.shape
    thresholds = tuple(draw(st.lists(kinds, min_size=m, max_size=m)))
    ranked = np.ones(n, dtype=bool) if everyone else draw(masks(n))
    return outranking_problem(scores, directions, thresholds, ranked), weights


def rebuilt(problem: Problem, scores: FloatArray, ranked: npt.ArrayLike | None = None) -> Problem:
    """Give a problem other scores."""
    seen = np.ones(len(scores), dtype=bool) if ranked is None else ranked
    return outranking_problem(scores, problem.directions, problem.thresholds, seen)


def permuted(problem: Problem, options: npt.ArrayLike, criteria: npt.ArrayLike) -> Problem:
    """Take options and criteria in another order."""
    rows, columns = np.asarray(options, dtype=int), np.asarray(criteria, dtype=int)
    return outranking_problem(
        problem.best[np.ix_(rows, columns)],
        problem.directions[columns],
        tuple(problem.thresholds[j] for j in columns),
        problem.ranked[rows],
    )


def scaled(problem: Problem, factor: float) -> Problem:
    """Measure every criterion in a unit so many times smaller, its constant thresholds too."""

    def larger(threshold: Threshold | None) -> Threshold | None:
        if threshold is None or threshold.percent:
            return threshold
        return Threshold(threshold.amount * factor)

    thresholds = tuple(
        Thresholds(
            larger(given.indifference),
            larger(given.preference),
            larger(given.veto),
            given.function,
            None if given.gaussian is None else given.gaussian * factor,
        )
        for given in problem.thresholds
    )
    return outranking_problem(problem.best * factor, problem.directions, thresholds, problem.ranked)


def thresholds_of(
    indifference: float | None = None,
    preference: float | None = None,
    veto: float | None = None,
    function: PreferenceFunction | None = None,
    gaussian: float | None = None,
    percent: bool = False,
) -> Thresholds:
    """Thresholds that are all constant or all percentages."""
    amounts = (indifference, preference, veto)
    low, high, last = (None if amount is None else Threshold(amount, percent) for amount in amounts)
    return Thresholds(low, high, last, function, gaussian)
