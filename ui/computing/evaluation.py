"""What the window shows of an option set: the engine's results, with the set they were computed from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from criteria.edits.weights import working_of
from criteria.optionset import OptionSet
from evaluator.arrays import BoolArray, FloatArray, IntArray
from evaluator.methods.standings import Standings
from evaluator.problem import Problem
from evaluator.ranking import order, too_close
from evaluator.sensitivity.tracks import Track, WeightPaths, weight_paths, winner_tracks
from evaluator.simulation.chances import Chances
from evaluator.simulation.robustness import Acceptability
from evaluator.weighting.swing import Points, shares
from ui.computing.basis import Basis, basis_of
from ui.computing.effort import ranks_at_once, scans_at_once

Counted: TypeAlias = Chances | Acceptability
"""Chances as a tick counts them, or all that the worker counts."""


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """Figures, ranks and tracks of an option set under its working weights, and chances once there are any.

    `is_behind` says that result and order are those of earlier weights, while the method works out the order
    of now; `chances_behind` says the same of the chances. Without tracks, `tracks` is empty.
    """

    option_set: OptionSet
    basis: Basis
    points: Points
    total_points: float
    has_locks: bool
    shares: FloatArray
    result: Standings
    order: IntArray
    paths: WeightPaths
    tracks: tuple[Track, ...]
    chances: Counted | None = None
    brackets: tuple[tuple[int, int], ...] = ()
    is_behind: bool = False
    chances_behind: bool = False

    @property
    def problem(self) -> Problem:
        return self.basis.problem

    @property
    def contenders(self) -> BoolArray:
        """Options that have a rank: available, and known on every criterion."""
        return self.problem.ranked & self.result.known

    @property
    def leader(self) -> int | None:
        return int(self.order[0]) if len(self.order) else None


WorkedOut: TypeAlias = Callable[[Evaluation], Evaluation]
"""Puts what was worked out into the evaluation that is shown."""


def can_evaluate(option_set: OptionSet) -> bool:
    return bool(option_set.options and option_set.criteria)


def evaluate(option_set: OptionSet, before: Basis | None = None) -> Evaluation:
    """The quick tier without chances; pass the basis when only weights or the method have changed."""
    basis = basis_of(option_set, before)
    points = working_of(option_set)
    now = shares(points.points)
    paths = weight_paths(basis.problem.values, points)
    is_behind = not ranks_at_once(basis)
    result = _nothing_yet(basis.problem) if is_behind else basis.rank(now)
    return Evaluation(
        option_set,
        basis,
        points,
        float(points.points.sum()),
        bool(points.locked.any()),
        now,
        result,
        listed(basis, result),
        paths,
        tracks_of(basis, paths, points) if scans_at_once(basis) else (),
        is_behind=is_behind,
    )


def listed(basis: Basis, result: Standings) -> IntArray:
    """The ranked options, best first; those that share a place as the method would list them."""
    if basis.method.key == "kemeny":
        from evaluator.methods.kemeny import KemenyResult

        if isinstance(result, KemenyResult) and result.orders:
            return np.array(
                sorted(result.orders[0], key=lambda option: int(result.ranks[option])), dtype=np.int64
            )
    return order(result.ranks, result.totals)


def tracks_of(basis: Basis, paths: WeightPaths, points: Points) -> tuple[Track, ...]:
    """Who would lead along each weight; in closed form for totals, else by trying weights."""
    contenders = basis.problem.ranked & basis.problem.known
    if basis.is_additive:
        return winner_tracks(paths, contenders)
    if basis.figures is None:
        return ()
    from evaluator.sensitivity.scan import scanned_tracks

    options, is_lower = np.flatnonzero(contenders), basis.method.better == "lower"
    return scanned_tracks(basis.figures, points, options, basis.problem.n_options, is_lower)


def with_chances(evaluation: Evaluation, chances: Counted) -> Evaluation:
    brackets = too_close(evaluation.order, chances.beats)
    return replace(evaluation, chances=chances, brackets=brackets, chances_behind=False)


def with_result(evaluation: Evaluation, result: Standings) -> Evaluation:
    """The order of now, for an evaluation that was behind."""
    best_first = listed(evaluation.basis, result)
    return replace(evaluation, result=result, order=best_first, brackets=(), is_behind=False)


def carried_on(evaluation: Evaluation, before: Evaluation | None) -> Evaluation:
    """What is still to be worked out, shown meanwhile as it was under the weights before."""
    if before is None or before.basis is not evaluation.basis:
        return evaluation
    if evaluation.is_behind:
        evaluation = replace(evaluation, result=before.result, order=before.order)
    if evaluation.chances is None and before.chances is not None and not evaluation.basis.is_additive:
        evaluation = replace(with_chances(evaluation, before.chances), chances_behind=True)
    return evaluation


def _nothing_yet(problem: Problem) -> Standings:
    """Standings without a rank or a figure."""
    nobody, figures = np.zeros(problem.n_options, dtype=np.int64), np.full(problem.n_options, np.nan)
    return Standings(figures, figures, figures, problem.known, nobody, nobody, nobody)
