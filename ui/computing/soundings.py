"""What the Robustness page finds out on a worker: pure functions of an evaluation.

What they need of the engine is loaded there too, so that opening the page does not wait for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from criteria.methods import Method
from evaluator.arrays import FloatArray, IntArray
from evaluator.methods.additive import AdditiveResult, additive
from evaluator.methods.standings import Standings
from evaluator.problem import Problem
from evaluator.ranking import order
from evaluator.sensitivity.tracks import share_lines
from ui.computing.basis import ADDITIVE, Basis
from ui.computing.evaluation import Evaluation

if TYPE_CHECKING:
    from evaluator.incomplete.conclusions import FirstPlaces
    from evaluator.sensitivity.information import ScoreInformation
    from evaluator.sensitivity.leave_out import LeftOutCriteria
    from evaluator.sensitivity.tornado import Tornado
    from evaluator.sensitivity.weight_maps import TwoWayMap
    from evaluator.sensitivity.winner_changes import WinnerChanges

TICKS = 101
MOST_PROGRAMS = 4_000
"""Options times criteria up to which linear programs end within seconds."""
MOST_CURVES = 100_000
"""Options times the square of criteria up to which curves are drawn by trying weights."""
LEFT_OUT = {"electre": 30, "kemeny": 12, "promethee": 300}
"""With more options the additive model stands in where a criterion is left out."""


@dataclass(frozen=True, slots=True, eq=False)
class ScoreSounding:
    """What single scores can do to the additive totals: to the lead of the first over the second.

    `tornado` is None with fewer than two options.
    """

    totals: AdditiveResult
    order: IntArray
    tornado: Tornado | None
    changes: WinnerChanges
    information: ScoreInformation


def sound_scores(evaluation: Evaluation) -> ScoreSounding:
    from evaluator.sensitivity.information import value_of_scores
    from evaluator.sensitivity.tornado import tornado
    from evaluator.sensitivity.winner_changes import winner_changes

    problem, shares = evaluation.problem, evaluation.shares
    totals = additive(problem, shares)
    best = order(totals.ranks, totals.totals)
    pair = tornado(problem, shares, int(best[0]), int(best[1])) if best.size > 1 else None
    return ScoreSounding(
        totals, best, pair, winner_changes(problem, shares), value_of_scores(problem, shares)
    )


@dataclass(frozen=True, slots=True, eq=False)
class LeftOutSounding:
    """`method` is the one that ranked: the chosen one, or the additive where that would take too long."""

    method: Method
    full: IntArray
    found: LeftOutCriteria


def sound_left_out(evaluation: Evaluation) -> LeftOutSounding:
    from evaluator.sensitivity.leave_out import leave_one_criterion_out

    basis, shares = evaluation.basis, evaluation.shares
    method, parameters = basis.method, basis.parameters
    if basis.size[0] > LEFT_OUT.get(method.key, basis.size[0]):
        method, parameters = ADDITIVE, {}

    def rank(problem: Problem, weights: FloatArray) -> Standings:
        return method.apply(problem, weights, parameters)

    full = rank(basis.problem, shares).ranks
    return LeftOutSounding(method, full, leave_one_criterion_out(basis.problem, shares, rank))


@dataclass(frozen=True, slots=True, eq=False)
class FirstSounding:
    """Who can be first with best scores: under any weights, and under those in the order of the points."""

    anyhow: FirstPlaces
    in_order: FirstPlaces


def has_programs(basis: Basis) -> bool:
    """Whether linear programs are solved for a set of this size."""
    options, criteria = basis.size
    return 0 < options * criteria <= MOST_PROGRAMS


def sound_first_places(evaluation: Evaluation) -> FirstSounding:
    from evaluator.incomplete.conclusions import first_places
    from evaluator.incomplete.weight_sets import weight_set, weights_in_order

    problem = evaluation.problem
    anyhow = first_places(problem, weight_set(problem.n_criteria))
    return FirstSounding(anyhow, first_places(problem, weights_in_order(evaluation.points.points)))


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """A method's figures (count, k) of k options as one share moves."""

    criterion: int
    shares: FloatArray
    options: IntArray
    figures: FloatArray


def has_curves(basis: Basis) -> bool:
    """Whether a method that is not additive is tried at many weights."""
    options, criteria = basis.size
    return basis.figures is not None and options * criteria**2 <= MOST_CURVES


def sound_curves(evaluation: Evaluation, criterion: int) -> Curves:
    basis, count = evaluation.basis, evaluation.problem.n_criteria
    assert basis.figures is not None
    lines = share_lines(evaluation.points, np.eye(count, dtype=np.bool_)[[criterion]])
    shares = np.linspace(float(lines.start[0]), float(lines.limit[0]), TICKS)
    weights = np.maximum(0.0, lines.at_zero + shares[:, None] * lines.per_share)
    weights /= weights.sum(axis=1, keepdims=True)
    figures = basis.figures(weights)
    return Curves(criterion, shares, np.flatnonzero(basis.problem.ranked & basis.problem.known), figures)


def sound_map(evaluation: Evaluation, first: int, second: int) -> TwoWayMap:
    from evaluator.sensitivity.weight_maps import two_way_map
    from evaluator.sensitivity.weight_plane import weight_plane

    plane = weight_plane(evaluation.points, first, second)
    contenders = evaluation.problem.ranked & evaluation.problem.known
    return two_way_map(plane, evaluation.problem.values, contenders)
