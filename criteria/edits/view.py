"""Edits of what is being looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from criteria.optionset import OptionSet, Parameter, revised


def set_scenario(option_set: OptionSet, scenario: str) -> OptionSet:
    return revised(option_set, view=replace(option_set.view, scenario=scenario))


def set_method(
    option_set: OptionSet, method: str, parameters: Mapping[str, Parameter] | None = None
) -> OptionSet:
    return revised(option_set, view=replace(option_set.view, method=method, parameters=parameters or {}))


def set_best_of_families(option_set: OptionSet, only_best: bool) -> OptionSet:
    return revised(option_set, view=replace(option_set.view, best_of_families=only_best))


def set_include_unavailable(option_set: OptionSet, included: bool) -> OptionSet:
    return revised(option_set, view=replace(option_set.view, include_unavailable=included))
