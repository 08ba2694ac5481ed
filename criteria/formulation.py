"""From an option set to what the engine takes: arrays."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from criteria.inheritance import lineage, preconditions
from criteria.scores import UNKNOWN, Score
from criteria.tree import top_group, top_groups
from evaluator.arrays import BoolArray, FloatArray
from evaluator.problem import Problem, make_problem

if TYPE_CHECKING:
    from criteria.optionset import OptionSet


def formulate(option_set: OptionSet, scenario: str, include_unavailable: bool = False) -> Problem:
    """The scenario as a problem: options and criteria in the set's order, unknown scores as NaN."""
    shape = (len(option_set.options), len(option_set.criteria))
    cells = _cells(option_set, scenario)
    tops = [group.key for group in top_groups(option_set.criteria, option_set.groups)]
    return make_problem(
        low=_figures([cell.low for cell in cells], shape),
        best=_figures([cell.best for cell in cells], shape),
        high=_figures([cell.high for cell in cells], shape),
        scales=tuple(c.scale.value_scale() for c in option_set.criteria),
        directions=np.array([1.0 if c.scale.direction == "max" else -1.0 for c in option_set.criteria]),
        ranked=ranked_options(option_set, scenario, include_unavailable),
        groups=np.array(
            [tops.index(top_group(c, option_set.groups)) for c in option_set.criteria], dtype=np.intp
        ),
        thresholds=tuple(c.thresholds for c in option_set.criteria),
    )


def _cells(option_set: OptionSet, scenario: str) -> list[Score]:
    """The scores of all options, row by row; one pass per scenario inherited from, since rows are many."""
    layers = [option_set.scores.get(key, {}) for key in lineage(option_set, scenario)]
    layers.reverse()
    keys = [criterion.key for criterion in option_set.criteria]
    cells: list[Score] = []
    for option in option_set.options:
        row: dict[str, Score] = {}
        for layer in layers:
            row.update(layer.get(option.key, {}))
        cells.extend([row.get(key, UNKNOWN) for key in keys])
    return cells


def _figures(column: list[float | None], shape: tuple[int, int]) -> FloatArray:
    """Unknown becomes NaN."""
    return np.array(column, dtype=np.float64).reshape(shape)


def ranked_options(option_set: OptionSet, scenario: str, include_unavailable: bool = False) -> BoolArray:
    """Which options a method sees: those available in the scenario, or all when asked."""
    found = preconditions(option_set, scenario).values()
    return np.array([include_unavailable or each.available for each in found], dtype=bool)


def points_array(option_set: OptionSet, points: Mapping[str, float]) -> FloatArray:
    """Points in the order of the criteria; KeyError names a criterion without points."""
    return np.array([points[c.key] for c in option_set.criteria], dtype=float)


def points_mapping(option_set: OptionSet, points: FloatArray) -> dict[str, float]:
    return {c.key: float(p) for c, p in zip(option_set.criteria, points, strict=True)}
