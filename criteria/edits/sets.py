"""Edits of the option set as a whole: making, naming and copying it."""

from __future__ import annotations

from criteria.keys import set_key
from criteria.optionset import Context, OptionSet, View, revised
from criteria.scenarios import Scenario
from criteria.tree import Group
from criteria.weightings import Working


def empty_set(name: str) -> OptionSet:
    """A set with nothing in it but a root group and one scenario."""
    key = set_key()
    return OptionSet(
        key=key,
        lineage=key,
        name=name,
        groups=(Group("root", "Value", None),),
        criteria=(),
        options=(),
        scenarios=(Scenario("base", "Base scenario"),),
        view=View("base"),
        working=Working(None, {}, {}),
    )


def copied_as(option_set: OptionSet, name: str) -> OptionSet:
    """A set of its own under another name; forms written for the first still find it."""
    return revised(option_set, key=set_key(), name=name, short_name="")


def rename_set(option_set: OptionSet, name: str) -> OptionSet:
    return revised(option_set, name=" ".join(name.split()), short_name="")


def set_context(option_set: OptionSet, context: Context) -> OptionSet:
    return revised(option_set, context=context)
