"""What a scenario inherits: an unlisted score or precondition is the parent's."""

from __future__ import annotations

from collections.abc import Iterator

from criteria.options import AVAILABLE, Precondition
from criteria.optionset import OptionSet
from criteria.scores import UNKNOWN, Score


def lineage(option_set: OptionSet, scenario: str) -> Iterator[str]:
    """The scenario, then those it inherits from, nearest first."""
    parents = {item.key: item.parent for item in option_set.scenarios}
    at: str | None = scenario
    while at is not None:
        yield at
        at = parents[at]


def score_row(option_set: OptionSet, scenario: str, option: str) -> dict[str, Score]:
    """All scores of an option in a scenario; a cell that no scenario lists is unknown."""
    row: dict[str, Score] = {}
    for key in reversed(tuple(lineage(option_set, scenario))):
        row.update(option_set.scores.get(key, {}).get(option, {}))
    return {c.key: row.get(c.key, UNKNOWN) for c in option_set.criteria}


def score(option_set: OptionSet, scenario: str, option: str, criterion: str) -> Score:
    """The nearest score listed, or unknown; KeyError when there is no such criterion."""
    origin = score_origin(option_set, scenario, option, criterion)
    if origin is None:
        option_set.criterion(criterion)
        return UNKNOWN
    return option_set.scores[origin][option][criterion]


def score_origin(option_set: OptionSet, scenario: str, option: str, criterion: str) -> str | None:
    """The scenario that a score comes from; None when no scenario lists it."""
    for key in lineage(option_set, scenario):
        if criterion in option_set.scores.get(key, {}).get(option, {}):
            return key
    return None


def precondition(option_set: OptionSet, scenario: str, option: str) -> Precondition:
    """The nearest precondition listed; an option without any is available."""
    for key in lineage(option_set, scenario):
        found = option_set.preconditions.get(key, {}).get(option)
        if found is not None:
            return found
    return AVAILABLE


def preconditions(option_set: OptionSet, scenario: str) -> dict[str, Precondition]:
    """The preconditions of all options in a scenario, by option."""
    listed: dict[str, Precondition] = {}
    for key in reversed(tuple(lineage(option_set, scenario))):
        listed.update(option_set.preconditions.get(key, {}))
    return {o.key: listed.get(o.key, AVAILABLE) for o in option_set.options}


def heirs(option_set: OptionSet, scenario: str) -> tuple[str, ...]:
    """Scenarios that inherit from this one directly."""
    return tuple(item.key for item in option_set.scenarios if item.parent == scenario)
