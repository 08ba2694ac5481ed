"""What must hold for an option to win, or to catch up with a rival: other weights, or one other score."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from evaluator.arrays import BoolArray
from evaluator.errors import EvaluationError
from evaluator.explanation.score_changes import ScoreChanges, score_changes
from evaluator.explanation.weight_changes import (
    JointChange,
    SingleChange,
    overtake,
    single_changes,
    smallest_change,
)
from evaluator.methods.standings import contenders
from evaluator.problem import Problem
from evaluator.sensitivity.tracks import weight_paths
from evaluator.weighting.swing import Points, shares


@dataclass(frozen=True, slots=True, eq=False)
class Conditions:
    """The smallest changes that put an option first or level, each enough by itself.

    Attributes
    ----------
    one_share : tuple of SingleChange
        Single shares that do it, the others following in proportion; smallest change first.
    shares : JointChange
        The smallest joint change of shares, or a certificate that none does it.
    scores : ScoreChanges
        Single scores that do it, smallest change first, or what is missing at the ends of their scales.
    """

    one_share: tuple[SingleChange, ...]
    shares: JointChange
    scores: ScoreChanges

    @property
    def needed(self) -> bool:
        """Whether anything has to change at all."""
        return self.scores.needed

    @property
    def possible(self) -> bool:
        """Whether any of the changes suffices; if not, it takes several scores, or weights and scores."""
        return self.shares.possible or self.scores.possible


def conditions_to_win(problem: Problem, points: Points, option: int) -> Conditions:
    """Find what must hold for an option to be first.

    Parameters
    ----------
    problem : Problem
        n options on m criteria; the ones to beat are available and known.
    points : Points
        Points of m criteria; locked shares stay.
    option : int
        The option that is to win (a tie for the first place is enough); it need not be available.

    Returns
    -------
    Conditions

    Raises
    ------
    EvaluationError
        When shapes differ or all points are zero.

    Notes
    -----
    See `explain.single_changes`, `explain.smallest_change` and `score_changes.score_changes`.
    """
    ranked = np.zeros(problem.n_options, dtype=np.bool_)
    ranked[contenders(problem)] = True
    joint = smallest_change(problem.values, points, ranked, option)
    return _conditions(problem, points, ranked, option, joint)


def conditions_to_catch_up(problem: Problem, points: Points, option: int, rival: int) -> Conditions:
    """Find what would bring an option level with one rival, whatever becomes of the others.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.
    points : Points
        Points of m criteria; locked shares stay.
    option, rival : int
        The option that is behind and the one before it.

    Returns
    -------
    Conditions

    Raises
    ------
    EvaluationError
        When shapes differ, all points are zero or the options are the same.

    Notes
    -----
    As `conditions_to_win` against this rival alone, with the closed form `explain.overtake`.
    """
    if option == rival:
        raise EvaluationError(f"Option {option} is compared with itself; expected two different options")
    joint = overtake(problem.values, points, option, rival)
    return _conditions(problem, points, np.arange(problem.n_options) == rival, option, joint)


def _conditions(
    problem: Problem, points: Points, ranked: BoolArray, option: int, joint: JointChange
) -> Conditions:
    paths = weight_paths(problem.values, points)
    return Conditions(
        single_changes(paths, points, ranked, option),
        joint,
        score_changes(problem, shares(points.points), ranked, option),
    )
