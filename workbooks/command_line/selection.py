"""What is to be ranked: the saved view of an option set, or what the arguments choose instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from criteria.edits.view import set_scenario
from criteria.edits.weights import select_weighting
from criteria.formulation import formulate, points_array
from criteria.issues import Issue, OptionSetError, error, note, warning
from criteria.lookup import LookupFailure, find_scenario, find_weighting
from criteria.methods import Method, MethodParameter
from criteria.methods import find_method as known_method
from criteria.optionset import OptionSet, Parameter
from criteria.weightings import Weighting, stale_points
from criteria.words.told import Told, as_told
from evaluator.arrays import FloatArray
from evaluator.methods.standings import Standings
from evaluator.problem import Problem
from workbooks.command_line.arguments import Arguments
from workbooks.command_line.methods import find_method
from workbooks.command_line.outcomes import CommandError
from workbooks.command_line.parameters import given_parameters, saved_parameters
from workbooks.command_line.score_issues import score_issues
from workbooks.command_line.source import Opened
from workbooks.command_line.threshold_issues import threshold_issues

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, eq=False)
class Selection:
    """An option set whose view and working weights are the ones chosen, and the problem they make."""

    option_set: OptionSet
    weighting: str
    illustrative: bool
    method: Method
    parameters: Mapping[str, Parameter]
    problem: Problem
    points: FloatArray
    issues: tuple[Issue, ...]

    @property
    def scenario(self) -> str:
        return self.option_set.view.scenario

    def apply(self, problem: Problem, shares: FloatArray) -> Standings:
        """Rank a problem by the method, with its parameters."""
        return self.method.apply(problem, shares, self.parameters)


@dataclass(frozen=True, slots=True)
class Choice:
    """The set looking at what the arguments name; no method where a later version saved another one."""

    option_set: OptionSet
    method: Method | None
    parameters: Mapping[str, Parameter]
    issues: tuple[Issue, ...] = ()


def select(opened: Opened, arguments: Arguments, own: Sequence[MethodParameter] = ()) -> Selection:
    """Choose, and check that it can be evaluated; `own` are the verb's parameters with their defaults."""
    choice = choose(opened.option_set, arguments, own)
    option_set = choice.option_set
    _require_content(option_set)
    method = choice.method or find_method(option_set.view.method)
    problem = formulate(option_set, option_set.view.scenario, arguments.include_unavailable)
    name, illustrative, told = _weighting_told(option_set)
    known = (*opened.issues, *told, *choice.issues)
    issues = (
        *known,
        *score_issues(option_set, problem, method.uses_values(choice.parameters), known),
        *threshold_issues(option_set, problem, method.key),
    )
    points = points_array(option_set, option_set.working.points)
    return Selection(option_set, name, illustrative, method, choice.parameters, problem, points, issues)


def choose(option_set: OptionSet, arguments: Arguments, own: Sequence[MethodParameter] = ()) -> Choice:
    """Find everything that the arguments name; what is not found is told at once."""
    faults: list[Issue] = []

    def found(step: Callable[[], Found]) -> Found | None:
        try:
            return step()
        except (LookupFailure, CommandError, OptionSetError) as refusal:
            faults.extend(refusal.issues)
            return None

    chosen = found(lambda: _at_scenario(option_set, arguments.scenario)) or option_set
    chosen = found(lambda: _at_weighting(chosen, arguments.weighting)) or chosen
    method = found(lambda: _method(option_set, arguments.method))
    typed = method and found(lambda: given_parameters(method, own, arguments.parameters))
    if faults:
        raise CommandError(*faults)
    if method is None:
        return Choice(chosen, None, {})
    saved, told = saved_parameters(option_set, method, typed or {})
    defaults = {parameter.name: parameter.default for parameter in own}
    return Choice(chosen, method, {**saved, **defaults, **(typed or {})}, tuple(told))


def _at_scenario(option_set: OptionSet, wanted: str | None) -> OptionSet:
    return option_set if wanted is None else set_scenario(option_set, find_scenario(option_set, wanted).key)


def _at_weighting(option_set: OptionSet, wanted: str | None) -> OptionSet:
    if wanted is None:
        return option_set
    return select_weighting(option_set, find_weighting(option_set, wanted).key)


def _method(option_set: OptionSet, wanted: str | None) -> Method | None:
    """The method named, else the one saved where this version has it."""
    return known_method(option_set.view.method) if wanted is None else find_method(wanted)


def _require_content(option_set: OptionSet) -> None:
    where = Told("option set “{option_set}”", option_set=option_set.name)
    empty = [
        error(
            "empty-set",
            where,
            Told("no {what}", what=as_told(what)),
            Told("at least one {what}", what=as_told(what)),
        )
        for what, items in (("option", option_set.options), ("criterion", option_set.criteria))
        if not items
    ]
    if empty:
        raise CommandError(*empty)


def _weighting_told(option_set: OptionSet) -> tuple[str, bool, list[Issue]]:
    """What to call the working weights, whether they are illustrative, and what to know about them."""
    working = option_set.working
    if working.base is None:
        return "Working weights", False, []
    base = option_set.weighting(working.base)
    told = _stale(option_set, base)
    if dict(base.points) == dict(working.points):
        return base.name, base.illustrative, told
    mend = Told("These were used; --weighting “{base}” takes its own.", base=base.name)
    changed = note(
        "changed-weights",
        Told("weighting “{base}”", base=base.name),
        "other points in the saved weights",
        mend=mend,
    )
    return f"{base.name} (changed)", base.illustrative, [*told, changed]


def _stale(option_set: OptionSet, weighting: Weighting) -> list[Issue]:
    where = Told("weighting “{weighting}”", weighting=weighting.name)
    names = (option_set.criterion(key).name for key in stale_points(weighting, option_set.criteria))
    return [
        warning(
            "stale-points",
            where,
            Told("points for “{name}” as it was", name=name),
            "points for its scale now",
            "Weigh it again.",
        )
        for name in names
    ]
