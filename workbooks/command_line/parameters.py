"""The parameters of a method and of a verb: as given, else as saved, else the defaults."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from criteria.issues import Issue, error, warning
from criteria.methods import Method, MethodParameter, unknown_parameter
from criteria.optionset import OptionSet, Parameter
from criteria.words.told import Told
from workbooks.cells import read_number
from workbooks.command_line.outcomes import CommandError

Given = Iterable[tuple[str, str]]


def given_parameters(method: Method, own: Sequence[MethodParameter], given: Given) -> dict[str, Parameter]:
    """What was typed, as values; CommandError tells of every one that cannot be used."""
    known = {parameter.name: parameter for parameter in (*method.parameters, *own)}
    typed: dict[str, Parameter] = {}
    faults: list[Issue] = []
    for name, text in given:
        parameter = known.get(name.casefold())
        if parameter is None:
            faults.append(unknown_parameter(name, known))
            continue
        value = _value(parameter, text)
        fault = _no_number(parameter, text) if value is None else parameter.fault(value)
        if fault is not None:
            faults.append(fault)
        elif value is not None:
            typed[parameter.name] = value
    if faults:
        raise CommandError(*faults)
    return typed


def _value(parameter: MethodParameter, text: str) -> Parameter | None:
    """The text as the kind of thing that the parameter is; None when it is no number."""
    return text.casefold() if parameter.choices else read_number(text).value


def _no_number(parameter: MethodParameter, text: str) -> Issue:
    return error(
        "bad-parameter",
        Told("parameter {parameter}", parameter=parameter.name),
        f"“{text}”",
        parameter.expected(),
    )


def saved_parameters(
    option_set: OptionSet, method: Method, typed: Iterable[str]
) -> tuple[dict[str, Parameter], list[Issue]]:
    """Those saved with this method, and a warning for each that cannot be used and was not typed instead."""
    view = option_set.view
    saved = dict(view.parameters) if view.method == method.key else {}
    for name in typed:
        saved.pop(name, None)
    defaults, told = method.defaults(), []
    for name, value in saved.items():
        for fault in method.faults({name: value}):
            used = f"the default, {shown(defaults[name])}" if name in defaults else "none"
            where, mend = Told("saved parameter {name}", name=name), Told("Used instead: {used}.", used=used)
            told.append(warning("saved-parameter", where, fault.found, fault.expected, mend))
    return method.settled(saved), told


def shown(value: Parameter) -> str:
    return value if isinstance(value, str) else f"{value:.10g}"
