"""Edits of scenarios: adding, duplicating, ordering, who inherits from whom, plausibility."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from criteria.edits.structure import add_scenario, remove_scenario, replace_scenario
from criteria.frozen import frozen
from criteria.inheritance import heirs, lineage
from criteria.keys import fresh_key, fresh_name
from criteria.optionset import OptionSet, revised
from criteria.scenarios import Scenario, ScoreRows

Value = TypeVar("Value")


def add_new_scenario(option_set: OptionSet, name: str, parent: str | None = None) -> tuple[OptionSet, str]:
    """A scenario at the end that lists nothing, and so is as its parent; returns its key."""
    key = fresh_key("scenario", (scenario.key for scenario in option_set.scenarios))
    free = fresh_name(name, (scenario.name for scenario in option_set.scenarios))
    return add_scenario(option_set, Scenario(key, free, parent)), key


def duplicate_scenario(
    option_set: OptionSet, key: str, pattern: str = "{name} (copy)"
) -> tuple[OptionSet, str]:
    """A copy below the scenario that lists the same and inherits from the same; returns its key.

    Judgements and developments are of the first alone: they are not copied.
    """
    scenario = option_set.scenario(key)
    twin = fresh_key("scenario", (other.key for other in option_set.scenarios))
    name = fresh_name(pattern.format(name=scenario.name), (other.name for other in option_set.scenarios))
    copy = replace(scenario, key=twin, name=name, short_name="", short_lines=(), plausibility=None)
    scenarios = list(option_set.scenarios)
    scenarios.insert(scenarios.index(scenario) + 1, copy)
    return revised(
        option_set,
        scenarios=tuple(scenarios),
        scores=_with_copy(option_set.scores, key, twin),
        preconditions=_with_copy(option_set.preconditions, key, twin),
    ), twin


def _with_copy(nested: Mapping[str, Value], key: str, twin: str) -> Mapping[str, Value]:
    return frozen({**nested, twin: nested[key]}) if key in nested else nested


def possible_parents(option_set: OptionSet, key: str) -> tuple[str, ...]:
    """Scenarios that this one may inherit from: all but itself and those that inherit from it."""
    return tuple(s.key for s in option_set.scenarios if key not in lineage(option_set, s.key))


def set_parent(option_set: OptionSet, key: str, parent: str | None) -> OptionSet:
    """Let a scenario inherit from another one; what it lists itself stays."""
    scenario = option_set.scenario(key)
    if scenario.parent == parent:
        return option_set
    return replace_scenario(option_set, replace(scenario, parent=parent))


def set_plausibility(option_set: OptionSet, key: str, points: float | None) -> OptionSet:
    """How much a scenario counts beside the others; None takes it back."""
    scenario = option_set.scenario(key)
    if scenario.plausibility == points:
        return option_set
    return replace_scenario(option_set, replace(scenario, plausibility=points))


def step_scenario(option_set: OptionSet, key: str, step: int) -> OptionSet:
    """Move a scenario one place up (-1) or down (1) among those with the same parent."""
    scenario = option_set.scenario(key)
    kin = [other for other in option_set.scenarios if other.parent == scenario.parent]
    at = kin.index(scenario) + step
    if not 0 <= at < len(kin):
        return option_set
    order = list(option_set.scenarios)
    first, second = order.index(scenario), order.index(kin[at])
    order[first], order[second] = order[second], order[first]
    return revised(option_set, scenarios=tuple(order))


def remove_with_heirs(option_set: OptionSet, key: str) -> OptionSet:
    """Remove a scenario; those that inherit from it keep what they had, as their own.

    OptionSetError when it is the only one.
    """
    scenario = option_set.scenario(key)
    inheriting = heirs(option_set, key)
    scores, held = dict(option_set.scores), dict(option_set.preconditions)
    for heir in inheriting:
        scores[heir] = _over(option_set.scores.get(key, {}), option_set.scores.get(heir, {}))
        held[heir] = {**option_set.preconditions.get(key, {}), **option_set.preconditions.get(heir, {})}
    freed = tuple(
        replace(each, parent=scenario.parent) if each.key in inheriting else each
        for each in option_set.scenarios
    )
    alone = option_set
    if inheriting:
        alone = revised(option_set, scenarios=freed, scores=scores, preconditions=held)
    return remove_scenario(alone, key)


def _over(below: ScoreRows, above: ScoreRows) -> ScoreRows:
    """Rows with those of an heir laid over them."""
    return {
        option: {**below.get(option, {}), **above.get(option, {})}
        for option in dict.fromkeys((*below, *above))
    }
