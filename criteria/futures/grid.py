"""The option set across all its scenarios and everybody's weights: what the grid of futures is made of."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from criteria.formulation import formulate, points_array
from criteria.optionset import OptionSet
from criteria.people.voices import Voice, actor_array, share_rows, voices
from criteria.scenarios import Scenario
from evaluator.arrays import FloatArray
from evaluator.scenario_grid import ScenarioGrid, expected_regret, scenario_grid
from evaluator.weighting.swing import shares


@dataclass(frozen=True, slots=True, eq=False)
class Futures:
    """Scenarios in the set's order and everybody who is heard, and how every option fares in each pair.

    `voices` is empty where nobody is heard: `grid` is then of the working weights. `actors` is None when all
    count alike. `expected` is the mean regret by the scenarios' plausibility, None where nobody gave one.
    """

    option_set: OptionSet
    scenarios: tuple[Scenario, ...]
    voices: tuple[Voice, ...]
    actors: FloatArray | None
    grid: ScenarioGrid
    expected: FloatArray | None

    @property
    def people(self) -> int:
        return int(self.grid.totals.shape[1])

    @property
    def cells(self) -> int:
        return len(self.scenarios) * self.people


def plausibility(option_set: OptionSet) -> FloatArray | None:
    """The parts of 1 that scenarios count by; None until every scenario has points, not all of them 0."""
    given = [scenario.plausibility for scenario in option_set.scenarios]
    points = np.array([np.nan if each is None else each for each in given], dtype=float)
    if np.isnan(points).any() or not points.any():
        return None
    scaled = points / points.max()  # so that the sum does not overflow
    parts: FloatArray = scaled / scaled.sum()
    return parts


def futures(option_set: OptionSet, include_unavailable: bool = False) -> Futures:
    """Evaluate every scenario under everybody's weights, by the additive model.

    ValueError when there are no options or no criteria.
    """
    if not option_set.options or not option_set.criteria:
        raise ValueError("There is nothing to rank; expected options and criteria")
    heard = voices(option_set)
    rows = share_rows(option_set, [voice.weighting for voice in heard])
    if not heard:
        rows = shares(points_array(option_set, option_set.working.points))[None]
    actors = actor_array(heard) if heard else None
    problems = [formulate(option_set, s.key, include_unavailable) for s in option_set.scenarios]
    grid = scenario_grid(problems, rows, actors)
    parts = plausibility(option_set)
    expected = None if parts is None else expected_regret(grid, parts, actors)
    return Futures(option_set, option_set.scenarios, heard, actors, grid, expected)
