"""Every scenario under every weighting: ranks, values, regret, and the options that stand up in all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

import numpy as np

from evaluator.aggregation.people import actor_parts, check_weightings
from evaluator.aggregation.regret import least, regret_of, totals_of
from evaluator.arrays import BoolArray, FloatArray, IntArray, expect_shape
from evaluator.errors import EvaluationError
from evaluator.problem import Problem
from evaluator.ranking import ranks
from evaluator.values import settled

if TYPE_CHECKING:
    import pandas as pd

Unavailable: TypeAlias = Literal["lost", "excluded"]


@dataclass(frozen=True, slots=True, eq=False)
class ScenarioGrid:
    """The additive model in s scenarios under p weightings; n options.

    Attributes
    ----------
    totals : ndarray of float64, shape (s, p, n)
        Totals, 0 to 100; an unknown value counts 50, an unavailable option keeps the total it would have.
    ranks : ndarray of int64, shape (s, p, n)
        Ranks of the available options of which all is known; 0 elsewhere.
    regret : ndarray of float64, shape (s, p, n)
        The best ranked total of the scenario and weighting less the option's, 0 at least; for an unavailable
        option the whole best total. 0 for all where no option is ranked.
    available : ndarray of bool, shape (s, n)
        Whether the option can be had in the scenario.
    chances : ndarray of float64, shape (s,)
        The chances of the scenarios, summing to 1; equal when none were given.
    actors : ndarray of float64, shape (p,)
        What the weightings count, summing to 1.
    expected : ndarray of float64, shape (p, n)
        Mean total over the scenarios by their chances; an option counts 0 where it is unavailable.
    mean_regret : ndarray of float64, shape (n,)
        Mean over all cells by chances and actor weights.
    worst_regret : ndarray of float64, shape (n,)
        Largest over the cells that count: those with a chance and an actor weight above 0.
    worst_rank : ndarray of int64, shape (n,)
        Worst over the cells that count; 0 where the option is not ranked in all of them.
    first : ndarray of float64, shape (n,)
        Part of the cells, by chances and actor weights, in which the option is first, alone or tied.
    minimax_regret : tuple of int
        The options with the smallest worst regret, and of these the smallest mean regret. Options with
        unknown scores in a scenario that counts, and with "excluded" options that are unavailable in one, are
        left out.
    most_robust : tuple of int
        Of the options that are ranked in all cells that count: those with the best worst rank, of these the
        greatest part of cells in which they are first, of these the smallest worst regret.
    """

    totals: FloatArray
    ranks: IntArray
    regret: FloatArray
    available: BoolArray
    chances: FloatArray
    actors: FloatArray
    expected: FloatArray
    mean_regret: FloatArray
    worst_regret: FloatArray
    worst_rank: IntArray
    first: FloatArray
    minimax_regret: tuple[int, ...]
    most_robust: tuple[int, ...]

    def to_frame(self, option_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per option: what holds over all cells."""
        import pandas as pd

        columns = {
            "worst rank": self.worst_rank,
            "first": self.first,
            "worst regret": self.worst_regret,
            "mean regret": self.mean_regret,
            "expected": self.actors @ self.expected,
        }
        return pd.DataFrame(columns, index=list(option_names))

    def cells(
        self, scenario_names: Sequence[str], weighting_names: Sequence[str], option_names: Sequence[str]
    ) -> pd.DataFrame:
        """Return one row per scenario, weighting and option."""
        import pandas as pd

        names = [list(scenario_names), list(weighting_names), list(option_names)]
        rows = pd.MultiIndex.from_product(names, names=["scenario", "weighting", "option"])
        columns = {
            "rank": self.ranks.ravel(),
            "total": self.totals.ravel(),
            "regret": self.regret.ravel(),
        }
        return pd.DataFrame(columns, index=rows)


def scenario_grid(
    problems: Sequence[Problem],
    weightings: FloatArray,
    chances: FloatArray | None = None,
    actors: FloatArray | None = None,
    unavailable: Unavailable = "lost",
) -> ScenarioGrid:
    """Evaluate the same options in several scenarios under several weightings.

    Parameters
    ----------
    problems : sequence of Problem
        One per scenario: the same n options on the same m criteria.
    weightings : ndarray of float64, shape (p, m)
        Shares; each row sums to 1.
    chances : ndarray of float64, shape (s,), optional
        How likely each scenario is, in any unit; equal when not given. A scenario without a chance does not
        count.
    actors : ndarray of float64, shape (p,), optional
        How much each weighting counts; all alike when not given. One that counts 0 has no influence.
    unavailable : {"lost", "excluded"}
        Whether an option that some scenario does not allow can still be the answer, at the cost of the whole
        best total there ("lost"), or cannot ("excluded").

    Returns
    -------
    ScenarioGrid

    Raises
    ------
    EvaluationError
        When there is no scenario, the problems differ in shape, a row is no weighting of the criteria,
        chances or actor weights are invalid or all zero, or `unavailable` is unknown.

    Notes
    -----
    Minimax regret: Savage (1951), *Journal of the American Statistical Association* 46:55-67; the pairs of
    scenario and weighting are the states of the world. Scenarios in multi-criteria evaluation: Stewart,
    French and Rios (2013), *Omega* 41:679-688.
    """
    _check(problems, weightings, unavailable)
    likely = _chances(chances, len(problems))
    parts = actor_parts(actors, len(weightings))
    available = np.array([problem.ranked for problem in problems])
    known = np.array([problem.known for problem in problems])
    ranked = available & known
    totals = totals_of(np.array([settled(problem.values) for problem in problems]), weightings)
    places = np.array([[ranks(row, mask) for row in rows] for rows, mask in zip(totals, ranked, strict=True)])
    had = np.where(available[:, None], totals, 0.0)
    regret = regret_of(had, ranked[:, None])
    counts = np.ix_(likely > 0, parts > 0)
    worst_regret, counted = regret[counts].max(axis=(0, 1)), places[counts]
    everywhere = np.logical_and.reduce(ranked[likely > 0], axis=0)
    worst_rank = np.where(everywhere, counted.max(axis=(0, 1)), 0)
    mean_regret, first = _mean(regret, likely, parts), _mean(places == 1, likely, parts)
    unclear = np.logical_or.reduce((available & ~known)[likely > 0], axis=0)
    somewhere = np.logical_or.reduce(ranked[likely > 0], axis=0)
    candidates = everywhere if unavailable == "excluded" else somewhere & ~unclear
    return ScenarioGrid(
        totals,
        places,
        regret,
        available,
        likely,
        parts,
        np.tensordot(likely, had, 1),
        mean_regret,
        worst_regret,
        worst_rank,
        first,
        least(candidates, worst_regret, mean_regret),
        least(everywhere, worst_rank.astype(np.float64), -first, worst_regret),
    )


def _mean(cells: FloatArray | BoolArray, chances: FloatArray, parts: FloatArray) -> FloatArray:
    """Average figures (s, p, n) over scenarios and weightings; shape (n,)."""
    mean: FloatArray = parts @ np.tensordot(chances, cells.astype(np.float64), 1)
    return mean


def _chances(given: FloatArray | None, scenarios: int) -> FloatArray:
    if given is None:
        return np.full(scenarios, 1 / scenarios)
    expect_shape("chances", given, (scenarios,))
    if not ((given >= 0) & (given < np.inf)).all() or not given.any():
        raise EvaluationError(
            f"The chances are {given}; expected finite numbers from 0, one of them above 0 at least"
        )
    scaled = given / given.max()
    likely: FloatArray = scaled / scaled.sum()
    return likely


def _check(problems: Sequence[Problem], weightings: FloatArray, unavailable: str) -> None:
    if not problems:
        raise EvaluationError("There is no scenario; expected one at least")
    for problem in problems:
        expect_shape("The scores of a scenario", problem.best, problems[0].best.shape)
    check_weightings(weightings)
    expect_shape("weightings", weightings, (len(weightings), problems[0].n_criteria))
    if unavailable not in get_args(Unavailable):
        raise EvaluationError(f"unavailable is {unavailable!r}; expected lost or excluded")
