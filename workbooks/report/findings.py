"""What a report states: one option set, ranked and questioned by the engine, each figure computed once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from criteria.edits.weights import working_of
from criteria.formulation import formulate
from criteria.guidance.lights import Light, lights
from criteria.issues import Issue
from criteria.methods import METHODS, Method
from criteria.optionset import OptionSet
from criteria.people.hearing import Hearing, hear
from criteria.people.voices import voices
from evaluator.arrays import FloatArray
from evaluator.methods.additive import AdditiveResult, additive
from evaluator.methods.standings import Standings
from evaluator.problem import Problem
from evaluator.ranking import order
from evaluator.sensitivity.tracks import FlipPoint, Track, stability_intervals, weight_paths, winner_tracks
from evaluator.simulation.robustness import Acceptability
from workbooks.command_line.arguments import Arguments
from workbooks.command_line.chances import chances_of
from workbooks.command_line.effort import draws_affordable
from workbooks.command_line.flips import flips_of
from workbooks.command_line.particulars import Particulars, particulars_of
from workbooks.command_line.ranking import Ranking, ranking_of
from workbooks.command_line.selection import Selection
from workbooks.report.colours import Colours, colours_of

if TYPE_CHECKING:
    from evaluator.explanation.comparison import Comparison
    from evaluator.scenario_grid import ScenarioGrid
    from evaluator.sensitivity.leave_out import LeftOutCriteria
    from evaluator.sensitivity.tornado import Tornado

SURE, SAFE, HALF, IN_CONTENTION = 0.8, 0.95, 0.5, 0.01
"""The bounds of the window: too close to call, safely first, more often than not, in contention."""
STEPS = 6
MOST_LEFT_OUT = {"electre": 30, "kemeny": 12, "promethee": 300}
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, eq=False)
class Findings:
    """`totals` and what rests on them are the additive model's, whichever method ranks.

    None stands for what cannot be: chances of a method too slow to repeat, a comparison of one option.
    """

    ranking: Ranking
    particulars: Particulars
    totals: AdditiveResult
    chances: Acceptability | None
    flips: tuple[FlipPoint, ...] | None
    tracks: tuple[Track, ...]
    stays: FloatArray
    comparison: Comparison | None
    tornado: Tornado | None
    left_out: LeftOutCriteria | None
    methods: tuple[tuple[Method, Standings], ...]
    hearing: Hearing | None
    grid: ScenarioGrid
    problems: tuple[Problem, ...]
    guidance: tuple[Light, ...]
    issues: tuple[Issue, ...]
    seed: int
    spread: float
    colours: Colours

    @property
    def selection(self) -> Selection:
        return self.ranking.selection

    @property
    def option_set(self) -> OptionSet:
        return self.selection.option_set

    @property
    def is_additive(self) -> bool:
        return self.selection.method.key == "additive"

    @property
    def leaders(self) -> tuple[int, ...]:
        return tuple(i for i in self.ranking.ranked if int(self.ranking.standings.ranks[i]) == 1)

    def may_vary(self, option: int) -> bool:
        """Whether a total may turn out otherwise, by score ranges or by weights that vary."""
        return self.chances is not None and float(self.chances.high[option]) > float(self.chances.low[option])

    @property
    def additive_order(self) -> tuple[int, ...]:
        return tuple(int(i) for i in order(self.totals.ranks, self.totals.totals))


def find(selection: Selection, arguments: Arguments, progress: Progress | None = None) -> Findings:
    """Everything, in six steps; `arguments` give samples, seed and how weights vary."""
    option_set, problem = selection.option_set, selection.problem
    step = progress or _unwatched
    seed = option_set.seed if arguments.seed is None else arguments.seed
    ranking = ranking_of(selection)
    step(1, STEPS)
    chances, told = chances_of(selection, arguments, seed)
    step(2, STEPS)
    flips, found = flips_of(selection)
    step(3, STEPS)
    totals = ranking.standings if isinstance(ranking.standings, AdditiveResult) else None
    totals = totals or additive(problem, ranking.shares)
    paths = weight_paths(problem.values, working_of(option_set))
    contenders = problem.ranked & problem.known
    left_out, methods = _left_out(ranking), tuple(_by_method(ranking))
    step(4, STEPS)
    heard = voices(option_set)
    hearing = hear(option_set, problem, heard) if heard and contenders.any() else None
    problems = tuple(
        formulate(option_set, each.key, arguments.include_unavailable) for each in option_set.scenarios
    )
    step(5, STEPS)
    issues = (*selection.issues, *told, *found)
    made = Findings(
        ranking,
        particulars_of(ranking),
        totals,
        chances,
        flips,
        winner_tracks(paths, contenders),
        stability_intervals(paths, contenders),
        *_pair(problem, ranking.shares, totals),
        left_out,
        methods,
        hearing,
        _grid(problems, ranking.shares),
        problems,
        lights(option_set),
        issues,
        seed,
        float(selection.parameters.get("spread", 10.0)),
        colours_of(option_set),
    )
    step(STEPS, STEPS)
    return made


def _unwatched(_done: int, _of: int) -> None:
    """Nobody waits for the steps."""


def _pair(
    problem: Problem, shares: FloatArray, totals: AdditiveResult
) -> tuple[Comparison | None, Tornado | None]:
    """The first two by additive totals, compared; None when there are no two."""
    from evaluator.explanation.comparison import comparison
    from evaluator.sensitivity.tornado import tornado

    best = order(totals.ranks, totals.totals)
    if best.size < 2:
        return None, None
    a, b = int(best[0]), int(best[1])
    return comparison(problem, shares, a, b), tornado(problem, shares, a, b)


def _left_out(ranking: Ranking) -> LeftOutCriteria | None:
    from evaluator.sensitivity.leave_out import leave_one_criterion_out

    selection = ranking.selection
    problem, key = selection.problem, selection.method.key
    if problem.n_criteria < 2 or int(problem.ranked.sum()) > MOST_LEFT_OUT.get(key, problem.n_options):
        return None
    return leave_one_criterion_out(problem, ranking.shares, selection.apply)


def _by_method(ranking: Ranking) -> list[tuple[Method, Standings]]:
    """The same weights by every method that ends within seconds, each with its usual parameters."""
    selection, problem = ranking.selection, ranking.selection.problem
    found = []
    for method in METHODS:
        if method.key == selection.method.key:
            found.append((method, ranking.standings))
        elif problem.ranked.any() and draws_affordable(method, problem, 1):
            found.append((method, method.apply(problem, ranking.shares, method.defaults())))
    return found


def _grid(problems: tuple[Problem, ...], shares: FloatArray) -> ScenarioGrid:
    """Every scenario under the present weights."""
    from evaluator.scenario_grid import scenario_grid

    return scenario_grid(problems, np.asarray(shares, dtype=float)[None, :])
