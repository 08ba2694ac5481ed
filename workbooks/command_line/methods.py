"""The aggregation methods that the command line offers; later methods join the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from criteria.issues import Issue, did_you_mean, error
from criteria.optionset import Parameter
from evaluator.arrays import BoolArray, FloatArray, IntArray
from evaluator.methods.additive import additive
from evaluator.problem import Problem
from workbooks.command_line.outcomes import CommandError


class Standings(Protocol):
    """What a ranking is printed from; every array has one figure per option."""

    @property
    def totals(self) -> FloatArray: ...
    @property
    def total_low(self) -> FloatArray: ...
    @property
    def total_high(self) -> FloatArray: ...
    @property
    def known(self) -> BoolArray: ...
    @property
    def ranks(self) -> IntArray: ...
    @property
    def rank_low(self) -> IntArray: ...
    @property
    def rank_high(self) -> IntArray: ...


@dataclass(frozen=True, slots=True)
class Method:
    name: str
    better: Literal["higher", "lower"]
    figure: str
    decimals: int
    evaluate: Callable[[Problem, FloatArray], Standings]
    defaults: Mapping[str, Parameter] = field(default_factory=dict)


METHODS = (Method("additive", "higher", "totals from 0 to 100", 1, additive),)


def find_method(name: str) -> Method:
    for method in METHODS:
        if method.name == name.strip().casefold():
            return method
    raise CommandError(unknown("method", name, [method.name for method in METHODS]))


def unknown(what: str, found: str, names: Sequence[str]) -> Issue:
    """The issue for a name that is not there, with the nearest one that is."""
    expected = " or ".join(names) if names else f"no {what} at all"
    return error(f"unknown-{what}", what, f"“{found}”", expected, did_you_mean(found, names))
