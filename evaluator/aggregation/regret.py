"""How much each person would lose by an option, and which option nobody would regret much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from evaluator.aggregation.people import actor_parts, check_weightings
from evaluator.arrays import BoolArray, FloatArray, expect_shape
from evaluator.methods.standings import contenders
from evaluator.problem import Problem
from evaluator.ranking import tie_width
from evaluator.values import settled

if TYPE_CHECKING:
    import pandas as pd

ROUNDING = 1e-10  # value points, far above what totals of 0 to 100 lose to rounding


@dataclass(frozen=True, slots=True, eq=False)
class GroupRegret:
    """What n options cost several people, in value points of the additive model.

    Attributes
    ----------
    totals : ndarray of float64, shape (people, n)
        Totals under each person's weights, 0 to 100; an unknown value counts 50.
    regret : ndarray of float64, shape (people, n)
        The best contender's total less the option's, 0 at least. An option that is not ranked has the
        regret that it would have if it were added.
    worst, mean : ndarray of float64, shape (n,)
        The largest regret of anybody who counts, and the mean by actor weights.
    least_objectionable : tuple of int
        The contenders with the smallest worst regret, and of these the smallest mean; several when they tie,
        none when there is no contender.
    """

    totals: FloatArray
    regret: FloatArray
    worst: FloatArray
    mean: FloatArray
    least_objectionable: tuple[int, ...]

    def to_frame(self, option_names: Sequence[str], people_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per option: worst and mean regret, and the regret of each person."""
        import pandas as pd

        summary = pd.DataFrame({"worst": self.worst, "mean": self.mean}, index=list(option_names))
        people = pd.DataFrame(self.regret.T, index=list(option_names), columns=list(people_names))
        return pd.concat({"result": summary, "regret": people}, axis=1)


def group_regret(problem: Problem, weightings: FloatArray, actors: FloatArray | None = None) -> GroupRegret:
    """Find what each option costs each person, compared with the option that this person has first.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.
    weightings : ndarray of float64, shape (people, m)
        Shares; each row sums to 1.
    actors : ndarray of float64, shape (people,), optional
        How much each person counts; all alike when not given. Who counts 0 bears neither on the worst regret
        nor on the mean.

    Returns
    -------
    GroupRegret

    Raises
    ------
    EvaluationError
        When a row is no weighting of the criteria, or the actor weights are invalid or all zero.

    Notes
    -----
    Minimax regret: Savage (1951), *Journal of the American Statistical Association* 46:55-67, with people in
    the place of states of the world.
    """
    check_weightings(weightings)
    expect_shape("weightings", weightings, (len(weightings), problem.n_criteria))
    parts = actor_parts(actors, len(weightings))
    totals = totals_of(settled(problem.values), weightings)
    present = np.zeros(problem.n_options, dtype=np.bool_)
    present[contenders(problem)] = True
    regret = regret_of(totals, present)
    worst, mean = regret[parts > 0].max(axis=0), parts @ regret
    return GroupRegret(totals, regret, worst, mean, least(present, worst, mean))


def totals_of(values: FloatArray, weightings: FloatArray) -> FloatArray:
    """Total values (..., n, m) under weightings (people, m); shape (..., people, n).

    Each total is summed as in `additive`, so that identical options get identical totals.
    """
    return np.stack([(values * shares).sum(axis=-1) for shares in weightings], axis=-2)


def regret_of(totals: FloatArray, present: BoolArray) -> FloatArray:
    """Subtract totals from the best present one.

    Parameters
    ----------
    totals : ndarray of float64, shape (..., n)
        Totals of options.
    present : ndarray of bool, shape (..., n)
        The options that could be had instead; broadcasts with `totals`.

    Returns
    -------
    ndarray of float64, shape (..., n)
        0 at least, and 0 for all where nothing is present.
    """
    best = np.where(present, totals, -np.inf).max(axis=-1, keepdims=True, initial=-np.inf)
    regret: FloatArray = np.maximum(best - totals, 0.0)
    return regret


def least(candidates: BoolArray, *figures: FloatArray) -> tuple[int, ...]:
    """List the candidates with the smallest first figure, of these the smallest second, and so on.

    Parameters
    ----------
    candidates : ndarray of bool, shape (n,)
        The options to choose from.
    figures : ndarray of float64, shape (n,)
        In value points; the candidates' figures tie by their `tie_width`, and within 1e-10 at least.

    Returns
    -------
    tuple of int
        Option numbers; empty when there is no candidate.
    """
    left = np.flatnonzero(candidates)
    for figure in figures:
        if left.size:
            width = max(tie_width(figure[candidates]), ROUNDING)
            left = left[figure[left] <= figure[left].min() + width]
    return tuple(left.tolist())
