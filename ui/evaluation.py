"""What the window shows of an option set: the engine's results, with the set they were computed from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from criteria.edits.weights import working_of
from criteria.formulation import formulate
from criteria.optionset import OptionSet
from evaluator.arrays import BoolArray, FloatArray, IntArray
from evaluator.methods.additive import AdditiveResult, additive
from evaluator.problem import Problem
from evaluator.ranking import order, too_close
from evaluator.robustness import Acceptability
from evaluator.sensitivity import Track, WeightPaths, weight_paths, winner_tracks
from evaluator.weighting.swing import Points, shares


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """Totals, ranks and tracks of an option set under its working weights, and chances once there are any."""

    option_set: OptionSet
    problem: Problem
    points: Points
    total_points: float
    has_locks: bool
    shares: FloatArray
    result: AdditiveResult
    order: IntArray
    paths: WeightPaths
    tracks: tuple[Track, ...]
    chances: Acceptability | None = None
    brackets: tuple[tuple[int, int], ...] = ()

    @property
    def contenders(self) -> BoolArray:
        """Options that have a rank: available, and known on every criterion."""
        return self.problem.ranked & self.result.known

    @property
    def leader(self) -> int | None:
        return int(self.order[0]) if len(self.order) else None


def can_evaluate(option_set: OptionSet) -> bool:
    return bool(option_set.options and option_set.criteria)


def evaluate(option_set: OptionSet, problem: Problem | None = None) -> Evaluation:
    """The quick tier without chances; pass the problem when only weights have changed."""
    if problem is None:
        problem = formulate(option_set, option_set.view.scenario, option_set.view.include_unavailable)
    points = working_of(option_set)
    now = shares(points.points)
    result = additive(problem, now)
    contenders = problem.ranked & result.known
    paths = weight_paths(problem.values, points)
    return Evaluation(
        option_set,
        problem,
        points,
        float(points.points.sum()),
        bool(points.locked.any()),
        now,
        result,
        order(result.ranks, result.totals),
        paths,
        winner_tracks(paths, contenders),
    )


def with_chances(evaluation: Evaluation, chances: Acceptability) -> Evaluation:
    return replace(evaluation, chances=chances, brackets=too_close(evaluation.order, chances.beats))
