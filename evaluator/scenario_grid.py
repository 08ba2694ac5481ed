"""How options fare in every scenario under every weighting: value, rank, regret, and who is robust."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from evaluator.aggregation.people import actor_parts, check_weightings
from evaluator.aggregation.regret import ROUNDING, least, regret_of, totals_of
from evaluator.arrays import BoolArray, FloatArray, IntArray, expect_shape
from evaluator.errors import EvaluationError
from evaluator.methods.standings import contenders
from evaluator.problem import Problem
from evaluator.ranking import ranks
from evaluator.values import settled

if TYPE_CHECKING:
    import pandas as pd

CLOSE = 5.0  # value points of regret up to which an option does nearly as well as the best


@dataclass(frozen=True, slots=True, eq=False)
class ScenarioGrid:
    """n options in s scenarios under the weightings of g people, by the additive model.

    A cell is a scenario with a person who counts. An option is in a cell when it is a contender in that
    scenario, available and known.

    Attributes
    ----------
    present : ndarray of bool, shape (s, n)
        Whether the option is a contender in the scenario.
    totals : ndarray of float64, shape (s, g, n)
        Value 0 to 100; an unknown value counts 50.
    ranks : ndarray of int64, shape (s, g, n)
        Ranks with ties; 0 where the option is not a contender.
    regret : ndarray of float64, shape (s, g, n)
        The best contender's total less the option's, 0 at least. An option that is not a contender has the
        regret that it would have if it were added.
    worst_regret, mean_regret : ndarray of float64, shape (n,)
        The largest regret, and the mean by actor weights, over the cells that the option is in; 0 if none.
    worst_rank : ndarray of int64, shape (n,)
        The largest rank over these cells; 0 if none.
    firsts, close : ndarray of float64, shape (n,)
        Part of all cells, by actor weights, in which the option is first, and in which its regret is small;
        cells that it is not in count against it.
    minimax_regret : tuple of int
        Of the options that are contenders in every scenario the ones with the smallest worst regret, and of
        these the smallest mean; several when they tie, none when there is no such option.
    most_robust : tuple of int
        The options with the greatest part of close cells, and of these the smallest worst regret; several
        when they tie, none when there is no contender anywhere.
    """

    present: BoolArray
    totals: FloatArray
    ranks: IntArray
    regret: FloatArray
    worst_regret: FloatArray
    mean_regret: FloatArray
    worst_rank: IntArray
    firsts: FloatArray
    close: FloatArray
    minimax_regret: tuple[int, ...]
    most_robust: tuple[int, ...]

    def to_frame(self, option_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per option: what it comes to over all cells."""
        import pandas as pd

        columns = {
            "scenarios": self.present.sum(axis=0),
            "worst_regret": self.worst_regret,
            "mean_regret": self.mean_regret,
            "worst_rank": self.worst_rank,
            "first": self.firsts,
            "close": self.close,
        }
        return pd.DataFrame(columns, index=list(option_names))

    def cells_to_frame(
        self, option_names: Sequence[str], scenario_names: Sequence[str], people_names: Sequence[str]
    ) -> pd.DataFrame:
        """Return one row per scenario, person and option: total, rank and regret."""
        import pandas as pd

        names = (list(scenario_names), list(people_names), list(option_names))
        index = pd.MultiIndex.from_product(names, names=["scenario", "person", "option"])
        figures = {"total": self.totals, "rank": self.ranks, "regret": self.regret}
        return pd.DataFrame({name: cells.ravel() for name, cells in figures.items()}, index=index)


def scenario_grid(
    problems: Sequence[Problem],
    weightings: FloatArray,
    actors: FloatArray | None = None,
    close: float = CLOSE,
) -> ScenarioGrid:
    """Evaluate every scenario under every weighting.

    Parameters
    ----------
    problems : sequence of Problem, length s
        The same n options on the same m criteria in each scenario.
    weightings : ndarray of float64, shape (g, m)
        Shares; each row sums to 1.
    actors : ndarray of float64, shape (g,), optional
        How much each person counts; all alike when not given. Who counts 0 has no cells.
    close : float
        Regret in value points up to which an option does nearly as well as the best one; at least 0.

    Returns
    -------
    ScenarioGrid

    Raises
    ------
    EvaluationError
        When there is no scenario, the problems differ in size, a row is no weighting of the criteria, the
        actor weights are invalid or all zero, or `close` is negative.

    Notes
    -----
    Minimax regret: Savage (1951), *Journal of the American Statistical Association* 46:55-67. The part of
    cells with small regret is a domain criterion; McPhail et al. (2018), *Earth's Future* 6:169-191, compare
    such measures of robustness. Scenarios carry no probabilities.
    """
    _check(problems, weightings, close)
    parts = actor_parts(actors, len(weightings))
    present = np.zeros((len(problems), problems[0].n_options), dtype=np.bool_)
    for row, problem in zip(present, problems, strict=True):
        row[contenders(problem)] = True
    totals = totals_of(np.stack([settled(problem.values) for problem in problems]), weightings)
    places = np.stack(
        [[ranks(cell, row) for cell in cells] for cells, row in zip(totals, present, strict=True)]
    )
    regret = regret_of(totals, present[:, None, :])
    counts = (parts > 0)[:, None] & present[:, None, :]
    shares = parts[:, None] * present[:, None, :] / len(problems)
    worst = np.where(counts, regret, 0.0).max(axis=(0, 1))
    there = shares.sum(axis=(0, 1))
    mean = (shares * regret).sum(axis=(0, 1)) / np.where(there > 0, there, 1.0)
    near = (shares * (regret <= close + ROUNDING)).sum(axis=(0, 1))
    return ScenarioGrid(
        present,
        totals,
        places,
        regret,
        worst,
        mean,
        np.where(counts, places, 0).max(axis=(0, 1)),
        (shares * (places == 1)).sum(axis=(0, 1)),
        near,
        least(np.logical_and.reduce(present), worst, mean),
        least(np.logical_or.reduce(present), -near, worst),
    )


def expected_regret(
    grid: ScenarioGrid, plausibility: FloatArray, actors: FloatArray | None = None
) -> FloatArray:
    """Average the regret of each option over scenarios, by how plausible they are held to be.

    Parameters
    ----------
    grid : ScenarioGrid
        n options in s scenarios under the weightings of g people.
    plausibility : ndarray of float64, shape (s,)
        Parts of 1 that the scenarios count by.
    actors : ndarray of float64, shape (g,), optional
        How much each person counts; all alike when not given.

    Returns
    -------
    ndarray of float64, shape (n,)
        Value points, 0 at least; NaN for an option that is no contender in a scenario that counts.

    Raises
    ------
    EvaluationError
        When the parts are not of 1, or the actor weights are invalid or all zero.

    Notes
    -----
    With probabilities for plausibility this is the expected opportunity loss: Raiffa and Schlaifer (1961),
    *Applied Statistical Decision Theory*, section 4.4.
    """
    expect_shape("plausibility", plausibility, (len(grid.present),))
    if not ((plausibility >= 0).all() and abs(plausibility.sum() - 1) <= 1e-9):
        raise EvaluationError(f"The plausibilities are {plausibility}; expected parts from 0 that sum to 1")
    parts = actor_parts(actors, grid.totals.shape[1])
    means: FloatArray = np.einsum("s,g,sgn->n", plausibility, parts, grid.regret)
    absent = (~grid.present & (plausibility > 0)[:, None]).any(axis=0)
    return np.where(absent, np.nan, means)


def _check(problems: Sequence[Problem], weightings: FloatArray, close: float) -> None:
    if not problems:
        raise EvaluationError("There is no scenario; expected one at least")
    n, m = problems[0].best.shape
    for number, problem in enumerate(problems):
        expect_shape(f"The scores of scenario {number}", problem.best, (n, m))
    check_weightings(weightings)
    expect_shape("weightings", weightings, (len(weightings), m))
    if not close >= 0:
        raise EvaluationError(f"Close is {close} value points of regret; expected 0 or more")
