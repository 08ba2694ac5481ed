"""Small option sets for storage tests."""

from __future__ import annotations

from criteria.edits.scores import set_score
from criteria.edits.sets import empty_set
from criteria.edits.structure import add_criterion, add_option
from criteria.options import Option
from criteria.optionset import OptionSet
from criteria.scales import Scale
from criteria.scores import exactly
from criteria.tree import Criterion


def small_set(name: str = "Bridges") -> OptionSet:
    """Two options, one criterion, one scenario."""
    option_set = empty_set(name)
    option_set = add_criterion(option_set, Criterion("cost", "Cost", "root", Scale("m", 100.0, 0.0, "min")))
    for key, cost in (("ferry", 20.0), ("tunnel", 90.0)):
        option_set = add_option(option_set, Option(key, key.title()))
        option_set = with_cost(option_set, key, cost)
    return option_set


def with_cost(option_set: OptionSet, option: str, cost: float) -> OptionSet:
    return set_score(option_set, "base", option, "cost", exactly(cost, f"costs {cost}"))
