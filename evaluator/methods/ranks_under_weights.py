"""Ranks under many weights, for methods that rank one problem at a time."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from evaluator.arrays import FloatArray
from evaluator.methods.standings import Standings, contenders
from evaluator.problem import Problem, make_problem


def ranks_under_weights(
    problem: Problem, rank: Callable[[Problem, FloatArray], Standings]
) -> Callable[[FloatArray], FloatArray]:
    """Make figures for `scan.scanned_tracks` of a method that ranks under one row of weights.

    Parameters
    ----------
    problem : Problem
        n options on m criteria, k of them contenders.
    rank : callable
        The method: a problem of ranked options that are all known, and shares (m,), give standings.

    Returns
    -------
    callable
        Takes weights (count, m), each row summing to 1, and returns the ranks (count, k) of the contenders:
        the lower the better, and those that share a rank tie. The method is called once for each row.
    """
    scores = problem.best[contenders(problem)]

    def figures(weights: FloatArray) -> FloatArray:
        everyone = np.ones(len(scores), dtype=np.bool_)
        inner = make_problem(
            scores,
            scores,
            scores,
            problem.scales,
            problem.directions,
            everyone,
            problem.groups,
            problem.thresholds,
        )
        return np.array([rank(inner, row).ranks for row in weights], dtype=np.float64)

    return figures
