"""Option sets of which a number tells everything: what comes back can be compared with what was saved."""

from __future__ import annotations

from criteria.catalogue import load_catalogue
from criteria.edits.scores import set_score
from criteria.edits.sets import rename_set
from criteria.optionset import OptionSet, revised
from criteria.scores import exactly
from tests.criteria.storage.samples import small_set


def large(name: str) -> OptionSet:
    """The built-in case as a set of its own."""
    return rename_set(revised(load_catalogue("russia-dprk"), key=f"set {name}"), name)


def small(name: str) -> OptionSet:
    return revised(small_set(name), key=f"set {name}", lineage=f"set {name}")


def state(option_set: OptionSet, number: int) -> OptionSet:
    """The n-th state of a set: its seed and one score tell the number."""
    scenario, option, criterion = option_set.scenarios[0], option_set.options[0], option_set.criteria[0]
    score = exactly(number % 7)
    return set_score(revised(option_set, seed=number), scenario.key, option.key, criterion.key, score)
