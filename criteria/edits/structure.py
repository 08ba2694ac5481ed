"""Edits of options, criteria and scenarios; removing one removes what hangs on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from criteria.frozen import frozen
from criteria.issues import OptionSetError, error
from criteria.options import Option
from criteria.optionset import OptionSet, revised
from criteria.scales import Scale
from criteria.scenarios import Scenario, ScoreRows, heirs
from criteria.tree import Criterion
from criteria.weightings import Weighting

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
    return revised(
        option_set,
        options=tuple(o for o in option_set.options if o.key != key),
        scores=frozen({s: _without(rows, key) for s, rows in option_set.scores.items()}),
        preconditions=frozen({s: _without(rows, key) for s, rows in option_set.preconditions.items()}),
        judgements=tuple(j for j in option_set.judgements if j.option != key),
    )


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
    scores = {
        s: frozen({o: _without(row, key) for o, row in rows.items()}) for s, rows in option_set.scores.items()
    }
    remaining = tuple(c for c in option_set.criteria if c.key != key)
    points = dict(_without(option_set.working.points, key))
    if remaining and not any(points.values()):
        points = {c.key: 100.0 for c in remaining}
    return revised(
        option_set,
        criteria=remaining,
        scores=frozen(scores),
        working=replace(
            option_set.working,
            points=points,
            remembered=_without(option_set.working.remembered, key),
            locked=option_set.working.locked - {key},
        ),
        weightings=tuple(_weighting_without(w, key) for w in option_set.weightings),
        judgements=tuple(j for j in option_set.judgements if j.criterion != key),
    )


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
    refusal = _why_scenario_stays(option_set, key)
    if refusal:
        name = option_set.scenario(key).name
        raise OptionSetError(
            [error("scenario-in-use", f"scenario “{name}”", refusal, "a scenario without heirs")]
        )
    remaining = tuple(s for s in option_set.scenarios if s.key != key)
    view = (
        option_set.view
        if option_set.view.scenario != key
        else replace(option_set.view, scenario=remaining[0].key)
    )
    scores: Mapping[str, ScoreRows] = _without(option_set.scores, key)
    return revised(
        option_set,
        scenarios=remaining,
        view=view,
        scores=scores,
        preconditions=_without(option_set.preconditions, key),
        judgements=tuple(j for j in option_set.judgements if j.scenario != key),
    )


def _why_scenario_stays(option_set: OptionSet, key: str) -> str:
    inheriting = heirs(option_set, key)
    if inheriting:
        return "inherited by " + ", ".join(option_set.scenario(h).name for h in inheriting)
    return "the only scenario" if len(option_set.scenarios) == 1 else ""


def rename_weighting(option_set: OptionSet, key: str, name: str) -> OptionSet:
    weighting = replace(option_set.weighting(key), name=name, short_name="", short_lines=(), tag="")
    return revised(option_set, weightings=_replaced(option_set.weightings, weighting))


def _weighting_without(weighting: Weighting, criterion: str) -> Weighting:
    if criterion not in weighting.points:
        return weighting
    return replace(
        weighting,
        points=_without(weighting.points, criterion),
        fingerprints=_without(weighting.fingerprints, criterion),
        reasons=_without(weighting.reasons, criterion),
        confidence=_without(weighting.confidence, criterion),
        depends=_without(weighting.depends, criterion),
    )


Value = TypeVar("Value")


def _without(mapping: Mapping[str, Value], key: str) -> Mapping[str, Value]:
    return frozen({k: v for k, v in mapping.items() if k != key}) if key in mapping else mapping
