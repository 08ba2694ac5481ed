"""The methods that an option set can be ranked with, their parameters, and how each is applied."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from criteria.issues import Issue, did_you_mean, error
from criteria.optionset import Parameter
from criteria.words.told import Told
from evaluator.arrays import FloatArray
from evaluator.methods.additive import additive
from evaluator.methods.standings import Standings
from evaluator.problem import Problem

if TYPE_CHECKING:
    from evaluator.methods.batched import BatchedMethod

Parameters = Mapping[str, Parameter]
Figures = Callable[[FloatArray], FloatArray]
"""Rows of weights in, the figures of the options that a method sees out, in the order of the set."""


@dataclass(frozen=True, slots=True)
class MethodParameter:
    """One word of a few, or a number between bounds; as the default is."""

    name: str
    default: Parameter
    choices: tuple[str, ...] = ()
    least: float = -math.inf
    most: float = math.inf

    def expected(self) -> str:
        if self.choices:
            return Told("{names} or {last}", names=", ".join(self.choices[:-1]), last=self.choices[-1])
        return Told("a number from {least:,.10g} to {most:,.10g}", least=self.least, most=self.most)

    def accepts(self, value: Parameter) -> bool:
        if self.choices:
            return value in self.choices
        return not isinstance(value, str) and self.least <= value <= self.most

    def fault(self, value: Parameter) -> Issue | None:
        """Why the value cannot be used; None when it can."""
        if self.accepts(value):
            return None
        told = f"“{value}”" if isinstance(value, str) else f"{value:.10g}"
        nearest = did_you_mean(value, self.choices) if isinstance(value, str) else ""
        return error(
            "bad-parameter", Told("parameter {name}", name=self.name), told, self.expected(), nearest
        )


@dataclass(frozen=True, slots=True)
class Method:
    """`limits` are the figures that it never leaves.

    `prepare` is there where many weights can be tried at once, `batch` where many tables of scores can.
    """

    key: str
    better: Literal["higher", "lower"]
    limits: tuple[float, float]
    decimals: int
    apply: Callable[[Problem, FloatArray, Parameters], Standings]
    prepare: Callable[[Problem, Parameters], Figures] | None = None
    batch: Callable[[Problem, Parameters], BatchedMethod] | None = None
    parameters: tuple[MethodParameter, ...] = ()

    def defaults(self) -> dict[str, Parameter]:
        return {parameter.name: parameter.default for parameter in self.parameters}

    def faults(self, given: Parameters) -> Iterator[Issue]:
        """What is wrong with parameters that someone gave or a file held."""
        known = {parameter.name: parameter for parameter in self.parameters}
        for name, value in given.items():
            fault = known[name].fault(value) if name in known else unknown_parameter(name, known)
            if fault is not None:
                yield fault

    def uses_values(self, parameters: Parameters) -> bool:
        """Whether scores count by their values, and so hold to their scales; else in natural units."""
        return self.key == "additive" or parameters.get("normalisation") == "value"

    def settled(self, given: Parameters) -> dict[str, Parameter]:
        """All parameters: those given where they can be used, else the defaults."""
        return {
            parameter.name: given[parameter.name]
            if parameter.name in given and parameter.accepts(given[parameter.name])
            else parameter.default
            for parameter in self.parameters
        }


def unknown_parameter(name: str, known: Iterable[str]) -> Issue:
    names = list(known)
    expected = " or ".join(names) or "no parameter at all"
    return error("unknown-parameter", "parameter", f"“{name}”", expected, did_you_mean(name, names))


def _additive(problem: Problem, shares: FloatArray, _parameters: Parameters) -> Standings:
    return additive(problem, shares)


def _topsis(problem: Problem, shares: FloatArray, parameters: Parameters) -> Standings:
    from evaluator.methods.topsis import topsis

    return topsis(problem, shares, str(parameters["normalisation"]))


def _topsis_figures(problem: Problem, parameters: Parameters) -> Figures:
    from evaluator.methods import topsis

    return topsis.prepare(problem, str(parameters["normalisation"])).figures


def _topsis_batch(problem: Problem, parameters: Parameters) -> BatchedMethod:
    from evaluator.methods.batched import batched_topsis

    return batched_topsis(problem, str(parameters["normalisation"]))


def _vikor(problem: Problem, shares: FloatArray, parameters: Parameters) -> Standings:
    from evaluator.methods.vikor import vikor

    return vikor(problem, shares, float(parameters["v"]))


def _vikor_figures(problem: Problem, parameters: Parameters) -> Figures:
    from evaluator.methods import vikor

    return vikor.prepare(problem, float(parameters["v"])).figures


def _vikor_batch(problem: Problem, parameters: Parameters) -> BatchedMethod:
    from evaluator.methods.batched import batched_vikor

    return batched_vikor(problem, float(parameters["v"]))


def _promethee(problem: Problem, shares: FloatArray, _parameters: Parameters) -> Standings:
    from evaluator.methods.promethee import promethee

    return promethee(problem, shares)


def _promethee_figures(problem: Problem, _parameters: Parameters) -> Figures:
    from evaluator.methods import promethee

    return promethee.prepare(problem).figures


def _promethee_batch(problem: Problem, _parameters: Parameters) -> BatchedMethod:
    from evaluator.methods.batched import batched_promethee

    return batched_promethee(problem)


def _electre(problem: Problem, shares: FloatArray, parameters: Parameters) -> Standings:
    from evaluator.methods.electre import electre

    return electre(problem, shares, alpha=float(parameters["alpha"]), beta=float(parameters["beta"]))


def _kemeny(problem: Problem, shares: FloatArray, _parameters: Parameters) -> Standings:
    from evaluator.methods.kemeny import kemeny

    return kemeny(problem, shares)


METHODS = (
    Method("additive", "higher", (0.0, 100.0), 1, _additive),
    Method(
        "topsis",
        "higher",
        (0.0, 1.0),
        3,
        _topsis,
        _topsis_figures,
        _topsis_batch,
        (MethodParameter("normalisation", "vector", ("vector", "linear", "value")),),
    ),
    Method(
        "vikor",
        "lower",
        (0.0, 1.0),
        3,
        _vikor,
        _vikor_figures,
        _vikor_batch,
        (MethodParameter("v", 0.5, least=0.0, most=1.0),),
    ),
    Method("promethee", "higher", (-1.0, 1.0), 3, _promethee, _promethee_figures, _promethee_batch),
    Method(
        "electre",
        "higher",
        (-1.0, 1.0),
        3,
        _electre,
        parameters=(
            MethodParameter("alpha", 0.3, least=0.0, most=1.0),
            MethodParameter("beta", -0.15, least=-1.0, most=0.0),
        ),
    ),
    Method("kemeny", "higher", (0.0, 1.0), 3, _kemeny),
)


def find_method(key: str) -> Method | None:
    """The method with this key, ignoring case; None when this version has no such method."""
    wanted = key.strip().casefold()
    return next((method for method in METHODS if method.key == wanted), None)
