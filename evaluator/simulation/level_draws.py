"""Random draws of scores in natural units, for methods that do not count with values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from evaluator.arrays import BoolArray, FloatArray, IntArray
from evaluator.problem import Problem
from evaluator.simulation.score_draws import MEMORY, Distribution, draw_count, levels_by_luck
from evaluator.values import HALFWAY, level_at


@dataclass(frozen=True, slots=True, eq=False)
class LevelDraws:
    """K tables of levels of some options, each one possible truth. Made by `draw_levels`.

    Attributes
    ----------
    base : ndarray of float64, shape (m, k)
        The best scores; where unknown the level worth 50.
    added : ndarray of float32, shape (K, m, k)
        What each draw adds, in units of the criterion; exactly 0 where a score is certain.
    units : ndarray of float64, shape (m,)
        The largest difference that is added on each criterion, in natural units.
    uncertain : ndarray of bool, shape (k, m)
        Where draws differ.
    """

    base: FloatArray
    added: npt.NDArray[np.float32]
    units: FloatArray
    uncertain: BoolArray

    def tables(self, first: int, last: int) -> FloatArray:
        """Return some of the tables, in natural units, shape (last - first, k, m)."""
        levels = self.added[first:last] * self.units[:, np.newaxis]
        levels += self.base
        return np.swapaxes(levels, 1, 2)


def draw_levels(
    problem: Problem,
    options: IntArray,
    generator: np.random.Generator,
    distribution: Distribution = "triangular",
    limit_bytes: int = MEMORY,
    cancelled: Callable[[], bool] | None = None,
) -> LevelDraws | None:
    """Draw tables of levels from the uncertain scores.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.
    options : ndarray of int64, shape (k,)
        The options that are wanted.
    generator : numpy.random.Generator
        Source of randomness; its luck is used as in `draw_scores`, so that with equally seeded generators
        the values of these levels are the values drawn there.
    distribution : {"triangular", "normal", "uniform"}
        As in `draw_scores`. The level of an unknown score is one whose value is uniform on 0 to 100.
    limit_bytes : int
        Memory for the draws of all n options.
    cancelled : callable, optional
        Asked between criteria; when it says yes the result is None.

    Returns
    -------
    LevelDraws or None
        K as in `draw_scores`.

    Raises
    ------
    EvaluationError
        When the distribution is unknown.
    """
    m, count = problem.n_criteria, draw_count(problem.n_options, problem.n_criteria, limit_bytes)
    added = np.empty((count, m, options.size), dtype=np.float32)
    base, units = np.empty((m, options.size)), np.ones(m)
    unknown = np.isnan(problem.best[options])
    uncertain = unknown | (problem.low < problem.high)[options]
    for j, scale in enumerate(problem.scales):
        if cancelled is not None and cancelled():
            return None
        luck = generator.random((count, problem.n_options))
        levels = levels_by_luck(problem, j, luck, distribution)[:, options]
        base[j] = np.where(unknown[:, j], level_at(scale, np.array(HALFWAY)), problem.best[options, j])
        levels[:, unknown[:, j]] = level_at(scale, 100 * luck[:, options[unknown[:, j]]])
        levels -= base[j]
        levels[:, ~uncertain[:, j]] = 0.0
        units[j] = np.abs(levels).max(initial=0.0) or 1.0
        added[:, j] = levels / units[j]
    added.flags.writeable = False
    return LevelDraws(base, added, units, uncertain)
