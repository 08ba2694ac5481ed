"""Shares and places that points would give, in the scenario that is looked at."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from criteria.formulation import formulate
from criteria.optionset import OptionSet
from criteria.weightings import Standing
from evaluator.methods.additive import additive
from evaluator.problem import Problem
from evaluator.weighting.swing import shares
from ui.evaluation import can_evaluate


def problem_of(option_set: OptionSet) -> Problem | None:
    """The problem that is looked at; None when there is nothing to rank."""
    if not can_evaluate(option_set):
        return None
    return formulate(option_set, option_set.view.scenario, option_set.view.include_unavailable)


def shares_of(option_set: OptionSet, points: Mapping[str, float]) -> dict[str, float]:
    """Each criterion's share by key; without points for every criterion, or all zero, there are none."""
    keys = [criterion.key for criterion in option_set.criteria]
    if any(key not in points for key in keys) or not any(points[key] for key in keys):
        return {}
    parts = shares(np.array([points[key] for key in keys], dtype=float))
    return {key: float(part) for key, part in zip(keys, parts, strict=True)}


def standings(
    option_set: OptionSet, points: Mapping[str, float], problem: Problem | None = None
) -> dict[str, Standing]:
    """Each option's rank (0: not ranked) and total; empty when nothing can be ranked."""
    found = problem or problem_of(option_set)
    parts = shares_of(option_set, points)
    if found is None or not parts:
        return {}
    result = additive(found, np.array(list(parts.values())))
    return {
        option.key: Standing(int(rank), float(total))
        for option, rank, total in zip(option_set.options, result.ranks, result.totals, strict=True)
    }


def ordered(option_set: OptionSet, now: Mapping[str, Standing]) -> list[str]:
    """Options by rank, those without one last, in the set's order."""
    keys = [option.key for option in option_set.options]
    return sorted(keys, key=lambda key: (not now[key].rank, now[key].rank) if key in now else (True, 0))
