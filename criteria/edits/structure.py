"""Edits of options, criteria and scenarios; removing one removes what hangs on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import compress
from operator import is_
from typing import TypeVar

from criteria.frozen import frozen
from criteria.inheritance import heirs
from criteria.issues import OptionSetError, error
from criteria.options import Option
from criteria.optionset import OptionSet, revised
from criteria.scales import Scale
from criteria.scenarios import Scenario
from criteria.sources import Source, Statement
from criteria.tree import Criterion
from criteria.weightings import Weighting, Working
from criteria.words.told import Told

Item = TypeVar("Item", Option, Criterion, Scenario, Weighting)


def _replaced(items: tuple[Item, ...], item: Item) -> tuple[Item, ...]:
    if all(other.key != item.key for other in items):
        raise KeyError(item.key)
    return tuple(item if other.key == item.key else other for other in items)


def replace_option(option_set: OptionSet, option: Option) -> OptionSet:
    return revised(option_set, options=_replaced(option_set.options, option))


def rename_option(option_set: OptionSet, key: str, name: str) -> OptionSet:
    return replace_option(option_set, replace(option_set.option(key), name=name, short_name=""))


def add_option(option_set: OptionSet, option: Option) -> OptionSet:
    return revised(option_set, options=(*option_set.options, option))


def remove_option(option_set: OptionSet, key: str) -> OptionSet:
    """Remove an option with its scores, preconditions, judgements and notes; snapshots stay as they were."""
    option_set.option(key)
    return revised(
        option_set,
        options=tuple(o for o in option_set.options if o.key != key),
        scores=_each_without(option_set.scores, key),
        preconditions=_each_without(option_set.preconditions, key),
        judgements=_kept(option_set.judgements, [j.option != key for j in option_set.judgements]),
        scenarios=_mapped(option_set.scenarios, lambda scenario: _scenario_without(scenario, key)),
        sources=_mapped(option_set.sources, lambda source: _unlinked(source, key)),
        statements=_mapped(option_set.statements, lambda statement: _unlinked(statement, key)),
    )


def _scenario_without(scenario: Scenario, option: str) -> Scenario:
    if option not in scenario.option_notes:
        return scenario
    return replace(scenario, option_notes=_without(scenario.option_notes, option))


Linked = TypeVar("Linked", Source, Statement)


def _unlinked(item: Linked, option: str) -> Linked:
    if option not in item.options:
        return item
    return replace(item, options=tuple(key for key in item.options if key != option))


def replace_criterion(option_set: OptionSet, criterion: Criterion) -> OptionSet:
    return revised(option_set, criteria=_replaced(option_set.criteria, criterion))


def rename_criterion(option_set: OptionSet, key: str, name: str) -> OptionSet:
    criterion = replace(option_set.criterion(key), name=name, short_name="", row_name="", short_lines=())
    return replace_criterion(option_set, criterion)


def set_scale(option_set: OptionSet, key: str, scale: Scale) -> OptionSet:
    """Change a criterion's scale; points given for the old one become stale."""
    return replace_criterion(option_set, replace(option_set.criterion(key), scale=scale))


def add_criterion(option_set: OptionSet, criterion: Criterion, points: float = 0.0) -> OptionSet:
    """Add a leaf; its scores are unknown and every weighting is partial until it is weighed."""
    working = option_set.working
    first = not option_set.criteria
    given = {**working.points, criterion.key: points or (100.0 if first else 0.0)}
    return revised(
        option_set,
        criteria=(*option_set.criteria, criterion),
        working=replace(
            working, points=given, remembered={**working.remembered, criterion.key: given[criterion.key]}
        ),
    )


def remove_criterion(option_set: OptionSet, key: str) -> OptionSet:
    """Remove a leaf with its scores, points and judgements; snapshots stay as they were.

    A weighting that this leaves with 0 points everywhere becomes partial, to be weighed again.
    """
    remaining = _removed(option_set.criteria, option_set.criterion(key))
    scores = {s: _each_without(rows, key) for s, rows in option_set.scores.items()}
    same = all(rows is option_set.scores[s] for s, rows in scores.items())
    return revised(
        option_set,
        criteria=remaining,
        scores=option_set.scores if same else frozen(scores),
        working=_working_without(option_set, key, [c.key for c in remaining]),
        weightings=_mapped(option_set.weightings, lambda w: _weighting_without(w, key, len(remaining))),
        judgements=_kept(option_set.judgements, [j.criterion != key for j in option_set.judgements]),
    )


def _working_without(option_set: OptionSet, key: str, remaining: list[str]) -> Working:
    working = option_set.working
    points = _without(working.points, key)
    remembered = _without(working.remembered, key)
    if remaining and not any(points.values()):
        points = {k: remembered.get(k, 0.0) for k in remaining}
    if len(remaining) == 1 and not any(points.values()):
        points = {remaining[0]: 100.0}
    if remaining and not any(points.values()):
        name = option_set.criterion(key).name
        raise OptionSetError(
            [
                error(
                    "all-zero",
                    Told("criterion “{name}”", name=name),
                    "the only one with points",
                    "points for another before this one goes",
                    "Give points to another criterion first.",
                )
            ]
        )
    return replace(working, points=points, remembered=remembered, locked=working.locked - {key})


def replace_scenario(option_set: OptionSet, scenario: Scenario) -> OptionSet:
    return revised(option_set, scenarios=_replaced(option_set.scenarios, scenario))


def rename_scenario(option_set: OptionSet, key: str, name: str) -> OptionSet:
    return replace_scenario(
        option_set, replace(option_set.scenario(key), name=name, short_name="", short_lines=())
    )


def add_scenario(option_set: OptionSet, scenario: Scenario) -> OptionSet:
    return revised(option_set, scenarios=(*option_set.scenarios, scenario))


def remove_scenario(option_set: OptionSet, key: str) -> OptionSet:
    """Remove a scenario that no other inherits from and that is not the only one."""
    scenario = option_set.scenario(key)
    refusal = _why_scenario_stays(option_set, key)
    if refusal:
        where = Told("scenario “{scenario}”", scenario=scenario.name)
        raise OptionSetError([error("scenario-in-use", where, refusal, "a scenario without heirs")])
    remaining = _removed(option_set.scenarios, scenario)
    view = option_set.view
    if view.scenario == key:
        view = replace(view, scenario=scenario.parent or remaining[0].key)
    return revised(
        option_set,
        scenarios=remaining,
        view=view,
        scores=_without(option_set.scores, key),
        preconditions=_without(option_set.preconditions, key),
        judgements=_kept(option_set.judgements, [j.scenario != key for j in option_set.judgements]),
        developments=_kept(option_set.developments, [d.scenario != key for d in option_set.developments]),
    )


def _why_scenario_stays(option_set: OptionSet, key: str) -> str:
    inheriting = heirs(option_set, key)
    if inheriting:
        return Told("inherited by {names}", names=", ".join(option_set.scenario(h).name for h in inheriting))
    return "the only scenario" if len(option_set.scenarios) == 1 else ""


def rename_weighting(option_set: OptionSet, key: str, name: str) -> OptionSet:
    weighting = replace(option_set.weighting(key), name=name, short_name="", short_lines=(), tag="")
    return revised(option_set, weightings=_replaced(option_set.weightings, weighting))


def _weighting_without(weighting: Weighting, criterion: str, remaining: int) -> Weighting:
    points = _without(weighting.points, criterion)
    told = (weighting.points, weighting.fingerprints, weighting.reasons, weighting.confidence,
            weighting.depends)  # fmt: skip
    if any(criterion in mapping for mapping in told):
        weighting = replace(
            weighting,
            points=points,
            fingerprints=_without(weighting.fingerprints, criterion),
            reasons=_without(weighting.reasons, criterion),
            confidence=_without(weighting.confidence, criterion),
            depends=_without(weighting.depends, criterion),
        )
    if points and len(points) == remaining and not any(points.values()):
        return replace(weighting, points={}, fingerprints={})
    return weighting


Value = TypeVar("Value")


def _without(mapping: Mapping[str, Value], key: str) -> Mapping[str, Value]:
    return frozen({k: v for k, v in mapping.items() if k != key}) if key in mapping else mapping


def _each_without(nested: Mapping[str, Mapping[str, Value]], key: str) -> Mapping[str, Mapping[str, Value]]:
    """Every inner mapping without a key; whatever does not hold it is shared."""
    if not any(key in inner for inner in nested.values()):
        return nested
    return frozen({outer: _without(inner, key) for outer, inner in nested.items()})


def _kept(items: tuple[Value, ...], keep: list[bool]) -> tuple[Value, ...]:
    return items if all(keep) else tuple(compress(items, keep))


def _removed(items: tuple[Value, ...], gone: Value) -> tuple[Value, ...]:
    return tuple(item for item in items if item is not gone)


def _mapped(items: tuple[Value, ...], change: Callable[[Value], Value]) -> tuple[Value, ...]:
    """Every item changed; the same tuple when none of them was."""
    changed = tuple(change(item) for item in items)
    return items if all(map(is_, changed, items)) else changed
