"""Which single score could make an option first, and at which level.

In the additive model the total of an option is a straight line in the value of one of its scores, so
the value that closes a gap is known in closed form, and the level by inverting the value function.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray, expect_shape
from evaluator.problem import Problem
from evaluator.ranking import tie_width
from evaluator.values import HALFWAY, ValueScale, evaluate, level_at, settled
from evaluator.weighting.swing import check_shares

if TYPE_CHECKING:
    import pandas as pd

NUDGES = 8  # steps of a floating-point level taken to get from just short of a value to it


@dataclass(frozen=True, slots=True, eq=False)
class ScoreChanges:
    """Single scores whose change makes an option first or ties it, smallest change first; c of them.

    Attributes
    ----------
    needed : bool
        False when the option is first already; then everything is empty.
    options, criteria : ndarray of int64, shape (c,)
        The score to change: one of the option's own, or one of the only rival that is ahead of it.
    present, levels : ndarray of float64, shape (c,)
        The score now and the nearest level that is enough, in natural units. The present level of an unknown
        score is the one worth 50, as it counts in the totals.
    parts : ndarray of float64, shape (c,)
        |level - present| as a part of the scale's length, by which the changes are ordered.
    within : ndarray of bool, shape (c,)
        Whether the level lies between low and high of the score; true where it is unknown.
    movers : ndarray of int64, shape (r,)
        The options whose scores were tried: the option, and the rival when only one is ahead.
    remaining : ndarray of float64, shape (r, m)
        Value points by which the option is still behind with that score at the end of its scale: the
        certificate, above 0 wherever the score does not suffice.
    """

    needed: bool
    options: IntArray
    criteria: IntArray
    present: FloatArray
    levels: FloatArray
    parts: FloatArray
    within: BoolArray
    movers: IntArray
    remaining: FloatArray

    @property
    def possible(self) -> bool:
        """Whether the option is first already or one score is enough to make it so."""
        return not self.needed or self.options.size > 0

    def to_frame(self, option_names: Sequence[str], criterion_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per change."""
        import pandas as pd

        return pd.DataFrame(
            {
                "option": [option_names[a] for a in self.options],
                "criterion": [criterion_names[j] for j in self.criteria],
                "present": self.present,
                "level": self.levels,
                "part_of_scale": self.parts,
                "within_range": self.within,
            }
        )


def score_changes(problem: Problem, shares: FloatArray, ranked: BoolArray, option: int) -> ScoreChanges:
    """Find each single score whose change makes an option first, all weights and other scores held.

    Parameters
    ----------
    problem : Problem
        n options on m criteria; an unknown value counts 50.
    shares : ndarray of float64, shape (m,)
        Weights that sum to 1.
    ranked : ndarray of bool, shape (n,)
        The options to beat; `option` itself need not be among them.
    option : int
        The option to make first (a tie for the first place is enough).

    Returns
    -------
    ScoreChanges

    Raises
    ------
    EvaluationError
        When shapes differ or the shares are invalid.

    Notes
    -----
    With the gap g = max_b V_b - V_o > 0, the option's own score must reach the value v_oj + g / w_j. A
    rival's score helps only while all other rivals are behind the option, and must fall to v_rj - g / w_j.
    Values end at 0 and 100, so w_j (100 - v_oj) < g, or w_j v_rj < g, proves that the score cannot do it.
    """
    check_shares(shares, problem.n_criteria)
    expect_shape("ranked", ranked, (problem.n_options,))
    values = settled(problem.values)
    totals = (values * shares).sum(axis=1)
    others = ranked.copy()
    others[option] = False
    rivals = np.flatnonzero(others)
    width = tie_width(totals[np.append(rivals, option)])
    ahead = rivals[totals[rivals] > totals[option] + width]
    movers = np.append(option, ahead) if ahead.size == 1 else np.full(min(ahead.size, 1), option)
    gap = float((totals[ahead] - totals[option]).max(initial=0.0))
    moves = np.array([1.0, -1.0])[: movers.size, None]
    movable = np.array([scale.best != scale.worst for scale in problem.scales])
    rooms = np.where(moves > 0, 100 - values[movers], values[movers]) * movable
    remaining = gap - rooms * shares
    enough = [
        _change(problem, int(movers[row]), int(j), float(moves[row, 0] * gap / shares[j]))
        for row, j in np.argwhere((remaining <= width) & (shares > 0))
    ]
    changes = sorted(enough, key=lambda change: change.part)
    return ScoreChanges(
        ahead.size > 0,
        np.array([change.option for change in changes], dtype=np.int64),
        np.array([change.criterion for change in changes], dtype=np.int64),
        np.array([change.present for change in changes], dtype=np.float64),
        np.array([change.level for change in changes], dtype=np.float64),
        np.array([change.part for change in changes], dtype=np.float64),
        np.array([change.within for change in changes], dtype=np.bool_),
        movers.astype(np.int64),
        remaining,
    )


def present_level(problem: Problem, option: int, criterion: int) -> float:
    """Return a score in natural units; where it is unknown, the level worth 50."""
    best = float(problem.best[option, criterion])
    return float(level_at(problem.scales[criterion], np.array(HALFWAY))) if math.isnan(best) else best


@dataclass(frozen=True, slots=True)
class _Change:
    option: int
    criterion: int
    present: float
    level: float
    part: float
    within: bool


def _change(problem: Problem, option: int, criterion: int, step: float) -> _Change:
    """Move one score by `step` value points, which its scale allows but for rounding."""
    scale = problem.scales[criterion]
    value = float(settled(problem.values[option, [criterion]])[0]) + step
    present = present_level(problem, option, criterion)
    level = reaching_level(scale, value, present, rising=step > 0)
    low, high = problem.low[option, criterion], problem.high[option, criterion]
    within = bool(np.isnan(low) or low <= level <= high)
    return _Change(
        option, criterion, present, level, abs(level - present) / abs(scale.best - scale.worst), within
    )


def reaching_level(scale: ValueScale, value: float, near: float, rising: bool) -> float:
    """Find the nearest level that has at least (rising) or at most a value, rounding included.

    Parameters
    ----------
    scale : ValueScale
        A scale with two ends.
    value : float
        The value to reach; held to 0 and 100.
    near : float
        The level to stay near where the value function is level.
    rising : bool
        Whether the value is reached from below.

    Returns
    -------
    float
        Natural units, within the scale.
    """
    held = min(max(value, 0.0), 100.0)
    level = level_at(scale, np.array([held]), np.array([near]))
    end = scale.best if rising else scale.worst
    for _ in range(NUDGES):
        found = float(evaluate(scale, level)[0])
        if found >= held if rising else found <= held:
            break
        level = np.nextafter(level, end)
    return float(level[0])
