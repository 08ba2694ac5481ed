"""What is to be ranked: the saved view of an option set, or what the arguments choose instead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from criteria.edits.view import set_scenario
from criteria.edits.weights import select_weighting
from criteria.formulation import formulate, points_array
from criteria.issues import Issue, OptionSetError, error, note, warning
from criteria.lookup import LookupFailure, find_scenario, find_weighting
from criteria.optionset import OptionSet, Parameter
from criteria.weightings import Weighting, stale_points
from evaluator.arrays import BoolArray, FloatArray
from evaluator.problem import Problem, clamped
from workbooks.cells import read_number
from workbooks.command_line.arguments import Arguments
from workbooks.command_line.methods import METHODS, Method, find_method, unknown
from workbooks.command_line.outcomes import CommandError
from workbooks.command_line.source import Opened

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


@dataclass(frozen=True, slots=True)
class Choice:
    """The set looking at what the arguments name; no method where a later version saved another one."""

    option_set: OptionSet
    method: Method | None
    parameters: Mapping[str, Parameter]


def select(opened: Opened, arguments: Arguments, own: Mapping[str, Parameter] | None = None) -> Selection:
    """Choose, and check that it can be evaluated; `own` are the verb's parameters with their defaults."""
    choice = choose(opened.option_set, arguments, own)
    option_set = choice.option_set
    _require_content(option_set)
    method = choice.method or find_method(option_set.view.method)
    problem = formulate(option_set, option_set.view.scenario, arguments.include_unavailable)
    name, illustrative, told = _weighting_told(option_set)
    issues = (*opened.issues, *told, *_score_issues(option_set, problem, opened.issues))
    points = points_array(option_set, option_set.working.points)
    return Selection(option_set, name, illustrative, method, choice.parameters, problem, points, issues)


def choose(option_set: OptionSet, arguments: Arguments, own: Mapping[str, Parameter] | None = None) -> Choice:
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
    parameters = method and found(lambda: _parameters(option_set, method, own or {}, arguments.parameters))
    if faults:
        raise CommandError(*faults)
    return Choice(chosen, method, parameters or {})


def _at_scenario(option_set: OptionSet, wanted: str | None) -> OptionSet:
    return option_set if wanted is None else set_scenario(option_set, find_scenario(option_set, wanted).key)


def _at_weighting(option_set: OptionSet, wanted: str | None) -> OptionSet:
    if wanted is None:
        return option_set
    return select_weighting(option_set, find_weighting(option_set, wanted).key)


def _method(option_set: OptionSet, wanted: str | None) -> Method | None:
    """The method named, else the one saved where this version has it."""
    if wanted is not None:
        return find_method(wanted)
    return next((method for method in METHODS if method.name == option_set.view.method), None)


def _require_content(option_set: OptionSet) -> None:
    where = f"option set “{option_set.name}”"
    empty = [
        error("empty-set", where, f"no {what}", f"at least one {what}")
        for what, items in (("option", option_set.options), ("criterion", option_set.criteria))
        if not items
    ]
    if empty:
        raise CommandError(*empty)


def _parameters(
    option_set: OptionSet, method: Method, own: Mapping[str, Parameter], given: Iterable[tuple[str, str]]
) -> dict[str, Parameter]:
    saved = option_set.view.parameters if method.name == option_set.view.method else {}
    defaults = {**{name: saved.get(name, default) for name, default in method.defaults.items()}, **own}
    chosen, faults = dict(defaults), []
    for name, text in given:
        key = name.casefold()
        if key not in defaults:
            faults.append(unknown("parameter", name, list(defaults)))
            continue
        value = _value(text, defaults[key])
        if value is None:
            faults.append(error("bad-parameter", f"parameter {key}", f"“{text}”", "a number"))
        else:
            chosen[key] = value
    if faults:
        raise CommandError(*faults)
    return chosen


def _value(text: str, default: Parameter) -> Parameter | None:
    """The text as the kind of thing that the default is; None when it is no number."""
    return text if isinstance(default, str) else read_number(text).value


def _weighting_told(option_set: OptionSet) -> tuple[str, bool, list[Issue]]:
    """What to call the working weights, whether they are illustrative, and what to know about them."""
    working = option_set.working
    if working.base is None:
        return "Working weights", False, []
    base = option_set.weighting(working.base)
    told = _stale(option_set, base)
    if dict(base.points) == dict(working.points):
        return base.name, base.illustrative, told
    mend = f"These were used; --weighting “{base.name}” takes its own."
    changed = note(
        "changed-weights", f"weighting “{base.name}”", "other points in the saved weights", mend=mend
    )
    return f"{base.name} (changed)", base.illustrative, [*told, changed]


def _stale(option_set: OptionSet, weighting: Weighting) -> list[Issue]:
    where = f"weighting “{weighting.name}”"
    names = (option_set.criterion(key).name for key in stale_points(weighting, option_set.criteria))
    return [
        warning(
            "stale-points",
            where,
            f"points for “{name}” as it was",
            "points for its scale now",
            "Weigh it again.",
        )
        for name in names
    ]


def _score_issues(option_set: OptionSet, problem: Problem, told: Iterable[Issue]) -> Iterator[Issue]:
    """What bears on this ranking: scores outside their scale, unknown ones, criteria that tell nothing."""
    constant_told = any(issue.code == "constant-scale" for issue in told)
    outside = clamped(problem)
    for j, criterion in enumerate(option_set.criteria):
        where, scale = f"criterion “{criterion.name}”", criterion.scale
        if outside[:, j].any():
            found = f"scores outside the scale: {_names(option_set, outside[:, j])}"
            expected = f"scores from {min(scale.worst, scale.best):g} to {max(scale.worst, scale.best):g}"
            yield warning("outside-scale", where, found, expected, "They count as the nearer end.")
        if scale.worst == scale.best and not constant_told:
            found = f"one level, {scale.best:g}, from worst to best"
            yield warning("constant-scale", where, found, mend="Its value is 0 for every option.")
    where = f"scenario “{option_set.scenario(option_set.view.scenario).name}”"
    if not problem.ranked.any():
        mend = "--include-unavailable ranks them all."
        yield warning("nothing-available", where, "no available option", mend=mend)
    if not problem.known.all():
        found = f"unknown scores: {_names(option_set, ~problem.known)}"
        yield warning("unknown-score", where, found, mend="These options have no rank, only an interval.")


def _names(option_set: OptionSet, chosen: BoolArray) -> str:
    return ", ".join(option.name for option, on in zip(option_set.options, chosen, strict=True) if on)
