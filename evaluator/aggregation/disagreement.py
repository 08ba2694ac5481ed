"""On which criteria people disagree so that it matters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from evaluator.aggregation.people import actor_parts, check_weightings
from evaluator.arrays import FloatArray, expect_shape
from evaluator.methods.standings import contenders
from evaluator.problem import Problem

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, eq=False)
class Disagreement:
    """Disagreement about weights, by m criteria.

    Attributes
    ----------
    spread : ndarray of float64, shape (m,)
        Standard deviation of the criterion's share over the people.
    impact : ndarray of float64, shape (m,)
        Standard deviation of the criterion's value over the contenders, in value points.
    effect : ndarray of float64, shape (m,)
        spread times impact, in value points: how far what the criterion adds to an option, compared with the
        others, strays from what it adds under the mean weights (root mean square over people and options).
    parts : ndarray of float64, shape (m,)
        effect divided by its sum; zeros when there is no effect at all.
    """

    spread: FloatArray
    impact: FloatArray
    effect: FloatArray
    parts: FloatArray

    def to_frame(self, criterion_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per criterion."""
        import pandas as pd

        columns = {
            "spread": self.spread,
            "impact": self.impact,
            "effect": self.effect,
            "part": self.parts,
        }
        return pd.DataFrame(columns, index=list(criterion_names))


def disagreement(problem: Problem, weightings: FloatArray, actors: FloatArray | None = None) -> Disagreement:
    """Find the criteria on which weights differ and options do, too.

    Parameters
    ----------
    problem : Problem
        n options on m criteria; the contenders count (available, every score known).
    weightings : ndarray of float64, shape (people, m)
        Shares; each row sums to 1.
    actors : ndarray of float64, shape (people,), optional
        How much each person counts; all alike when not given.

    Returns
    -------
    Disagreement

    Raises
    ------
    EvaluationError
        When a row is no weighting of the criteria, or the actor weights are invalid or all zero.

    Notes
    -----
    Person i's contribution w_ij v_aj, less what the mean option gets and less what the mean weights give, is
    (w_ij - mean w_j) (v_aj - mean v_j); its root mean square over people (with actor weights) and contenders
    is the product of the two standard deviations (population form).
    """
    check_weightings(weightings)
    expect_shape("weightings", weightings, (len(weightings), problem.n_criteria))
    parts = actor_parts(actors, len(weightings))
    apart = weightings - parts @ weightings
    spread = np.sqrt(parts @ (apart * apart))
    spread[np.ptp(weightings[parts > 0], axis=0) == 0] = 0.0  # not the rounding of the mean
    impact = _spread_of_values(problem.values[contenders(problem)])
    effect = spread * impact
    total = effect.sum()
    return Disagreement(spread, impact, effect, effect / total if total > 0 else np.zeros_like(effect))


def _spread_of_values(values: FloatArray) -> FloatArray:
    if not len(values):
        return np.zeros(values.shape[1])
    spread: FloatArray = values.std(axis=0)
    spread[np.ptp(values, axis=0) == 0] = 0.0
    return spread
