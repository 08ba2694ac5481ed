"""Edits of stakeholders: adding, changing and removing them, and keeping what they weigh together."""

from __future__ import annotations

from dataclasses import replace

from criteria.edits.weights import add_weighting
from criteria.formulation import points_mapping
from criteria.keys import fresh_key, fresh_name
from criteria.optionset import OptionSet, revised
from criteria.weightings import Stakeholder, Weighting, Working, fingerprints
from evaluator.arrays import FloatArray
from evaluator.weighting.swing import rescaled


def find(option_set: OptionSet, key: str) -> Stakeholder:
    for stakeholder in option_set.stakeholders:
        if stakeholder.key == key:
            return stakeholder
    raise KeyError(key)


def add_stakeholder(option_set: OptionSet, name: str) -> tuple[OptionSet, str]:
    """A stakeholder who has not answered yet, at the end; returns its key."""
    key = fresh_key("stakeholder", (s.key for s in option_set.stakeholders))
    made = Stakeholder(key, fresh_name(name, (s.name for s in option_set.stakeholders)))
    return revised(option_set, stakeholders=(*option_set.stakeholders, made)), key


def replace_stakeholder(option_set: OptionSet, stakeholder: Stakeholder) -> OptionSet:
    find(option_set, stakeholder.key)
    changed = tuple(stakeholder if s.key == stakeholder.key else s for s in option_set.stakeholders)
    return revised(option_set, stakeholders=changed)


def rename_stakeholder(option_set: OptionSet, key: str, name: str) -> OptionSet:
    """A form that comes back is known by the new name."""
    renamed = replace(find(option_set, key), name=" ".join(name.split()), short_name="")
    return replace_stakeholder(option_set, renamed)


def set_actor_weight(option_set: OptionSet, key: str, weight: float) -> OptionSet:
    return replace_stakeholder(option_set, replace(find(option_set, key), actor_weight=weight))


def remove_stakeholder(option_set: OptionSet, key: str) -> OptionSet:
    """Remove a stakeholder with the weightings and the score judgements given by it."""
    find(option_set, key)
    working = option_set.working
    if any(w.key == working.base and w.stakeholder == key for w in option_set.weightings):
        working = replace(working, base=None)
    return revised(
        option_set,
        stakeholders=tuple(s for s in option_set.stakeholders if s.key != key),
        weightings=tuple(w for w in option_set.weightings if w.stakeholder != key),
        working=working,
        judgements=tuple(j for j in option_set.judgements if j.stakeholder != key),
    )


def use_shares(option_set: OptionSet, shares: FloatArray) -> OptionSet:
    """Weigh with these shares, the largest as 100 points; every lock opens, as when starting anew."""
    points = points_mapping(option_set, rescaled(shares))
    return revised(option_set, working=Working(None, points, points))


def keep_shares(option_set: OptionSet, shares: FloatArray, name: str, date: str, basis: str) -> OptionSet:
    """Make a weighting of these shares that is nobody's; the working weights stay as they are."""
    weighting = Weighting(
        fresh_key("weighting", (w.key for w in option_set.weightings)),
        fresh_name(name, (w.name for w in option_set.weightings)),
        points_mapping(option_set, rescaled(shares)),
        fingerprints(option_set.criteria),
        date=date,
        basis=basis,
    )
    return add_weighting(option_set, weighting)
