"""The option set across all its scenarios and everybody's weights: what the grid of futures is made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from criteria.formulation import formulate, points_array
from criteria.optionset import OptionSet
from criteria.scenarios import Scenario
from criteria.weightings import Weighting, missing_points
from evaluator.arrays import FloatArray
from evaluator.scenario_grid import ScenarioGrid, expected_regret, scenario_grid
from evaluator.weighting.swing import shares


@dataclass(frozen=True, slots=True, eq=False)
class Futures:
    """Scenarios in the set's order, one weighting per person, and how every option fares in each pair.

    `weightings` is empty where nobody's are complete; `grid` is then of the working weights.
    `expected` is the mean regret by the scenarios' plausibility, None where nobody gave one.
    """

    option_set: OptionSet
    scenarios: tuple[Scenario, ...]
    weightings: tuple[Weighting, ...]
    grid: ScenarioGrid
    expected: FloatArray | None

    @property
    def people(self) -> int:
        return self.grid.totals.shape[1]

    @property
    def cells(self) -> int:
        return len(self.scenarios) * self.people


def voices(option_set: OptionSet) -> tuple[Weighting, ...]:
    """The newest complete weighting of every stakeholder; those of nobody where no stakeholder gave one."""
    complete = [w for w in option_set.weightings if not missing_points(w, option_set.criteria)]
    newest: dict[str, Weighting] = {}
    for weighting in complete:
        if weighting.stakeholder is None:
            continue
        before = newest.get(weighting.stakeholder)
        if before is None or weighting.round >= before.round:
            newest[weighting.stakeholder] = weighting
    return tuple(newest.values()) or tuple(complete)


def actor_weights(option_set: OptionSet, weightings: Iterable[Weighting]) -> FloatArray | None:
    """How much each of these people counts; None, all alike, where nobody would count."""
    weights = {stakeholder.key: stakeholder.actor_weight for stakeholder in option_set.stakeholders}
    given = np.array([weights.get(w.stakeholder or "", 1.0) for w in weightings], dtype=float)
    return given if given.any() else None


def plausibility(option_set: OptionSet) -> FloatArray | None:
    """The parts of 1 that scenarios count by; None until every scenario has points, not all of them 0."""
    given = [scenario.plausibility for scenario in option_set.scenarios]
    points = np.array([np.nan if each is None else each for each in given], dtype=float)
    if np.isnan(points).any() or not points.any():
        return None
    parts: FloatArray = points / points.max()
    return parts / parts.sum()


def futures(option_set: OptionSet, include_unavailable: bool = False) -> Futures:
    """Evaluate every scenario under everybody's weights, by the additive model.

    ValueError when there are no options or no criteria.
    """
    if not option_set.options or not option_set.criteria:
        raise ValueError("There is nothing to rank; expected options and criteria")
    weightings = voices(option_set)
    given = [w.points for w in weightings] or [option_set.working.points]
    rows = np.stack([shares(points_array(option_set, points)) for points in given])
    actors = actor_weights(option_set, weightings) if weightings else None
    problems = [formulate(option_set, s.key, include_unavailable) for s in option_set.scenarios]
    grid = scenario_grid(problems, rows, actors)
    parts = plausibility(option_set)
    expected = None if parts is None else expected_regret(grid, parts, actors)
    return Futures(option_set, option_set.scenarios, weightings, grid, expected)
