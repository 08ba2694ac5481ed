"""From an option set to what the engine takes: arrays."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from criteria.scenarios import precondition, score_row
from criteria.tree import top_group, top_groups
from evaluator.arrays import BoolArray, FloatArray
from evaluator.problem import Problem, make_problem

if TYPE_CHECKING:
    from criteria.optionset import OptionSet


def formulate(option_set: OptionSet, scenario: str, include_unavailable: bool = False) -> Problem:
    """The scenario as a problem: options and criteria in the set's order, unknown scores as NaN."""
    rows = [score_row(option_set, scenario, option.key) for option in option_set.options]
    shape = (len(option_set.options), len(option_set.criteria))
    figures = np.array([[s.figures() for s in row.values()] for row in rows], dtype=float).reshape(*shape, 3)
    tops = [group.key for group in top_groups(option_set.criteria, option_set.groups)]
    return make_problem(
        low=figures[:, :, 0],
        best=figures[:, :, 1],
        high=figures[:, :, 2],
        scales=tuple(c.scale.value_scale() for c in option_set.criteria),
        directions=np.array([1.0 if c.scale.direction == "max" else -1.0 for c in option_set.criteria]),
        ranked=ranked_options(option_set, scenario, include_unavailable),
        groups=np.array(
            [tops.index(top_group(c, option_set.groups)) for c in option_set.criteria], dtype=np.intp
        ),
    )


def ranked_options(option_set: OptionSet, scenario: str, include_unavailable: bool = False) -> BoolArray:
    """Which options a method sees: those available in the scenario, or all when asked."""
    return np.array(
        [
            include_unavailable or precondition(option_set, scenario, o.key).available
            for o in option_set.options
        ],
        dtype=bool,
    )


def points_array(option_set: OptionSet, points: Mapping[str, float]) -> FloatArray:
    """Points in the order of the criteria; KeyError names a criterion without points."""
    return np.array([points[c.key] for c in option_set.criteria], dtype=float)


def points_mapping(option_set: OptionSet, points: FloatArray) -> dict[str, float]:
    return {c.key: float(p) for c, p in zip(option_set.criteria, points, strict=True)}
