"""Every method on the same weights, and which of its assumptions makes it rank otherwise.

An assumption is tried, not guessed: the method ranks once more without it. When it then puts first whom the
additive model puts first, the assumption explains the difference.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from criteria.methods import METHODS, Method
from criteria.optionset import Parameter
from evaluator.arrays import FloatArray, IntArray
from evaluator.methods.standings import Standings
from evaluator.problem import Problem
from evaluator.thresholds import Threshold, Thresholds
from ui.computing.basis import ADDITIVE, Basis

MOST_OPTIONS = {"electre": 100, "kemeny": 20, "promethee": 1_000}
"""With more options ranking takes seconds, or minutes, on the worker."""


@dataclass(frozen=True, slots=True, eq=False)
class MethodRanks:
    """`ranks` is None where ranking would take too long.

    `agreement` is Kendall's tau-b with the additive model. `cause` names the assumption without which the
    method comes nearer to the additive model: puts the same options first or, where it did, orders the rest
    more alike; "" when there is none. `without` is the agreement without it.
    """

    method: Method
    parameters: Mapping[str, Parameter]
    ranks: IntArray | None
    agreement: float
    cause: str
    without: float


CLEARLY = 0.05
"""An assumption that changes the agreement by less explains nothing."""


def rank_by_all(basis: Basis, shares: FloatArray) -> tuple[MethodRanks, ...]:
    """The chosen method with its own parameters, the others with their defaults."""
    problem = basis.problem
    reference = ADDITIVE.apply(problem, shares, {}).ranks
    found = []
    for method in METHODS:
        chosen = method is basis.method
        parameters = basis.parameters if chosen else method.settled({})
        found.append(_ranked(problem, shares, method, parameters, reference))
    return tuple(found)


def _ranked(
    problem: Problem,
    shares: FloatArray,
    method: Method,
    parameters: Mapping[str, Parameter],
    reference: IntArray,
) -> MethodRanks:
    options = int((problem.ranked & problem.known).sum())
    if options > MOST_OPTIONS.get(method.key, options) or not options:
        return MethodRanks(method, parameters, None, 0.0, "", 0.0)
    ranks = method.apply(problem, shares, parameters).ranks
    agreement = _agreement(ranks, reference)
    least = -1.0 if not _same_first(ranks, reference) else agreement + CLEARLY
    cause, without = "", agreement
    for tried, rank in _trials(problem, shares, method, parameters):
        found = rank().ranks
        closer = _agreement(found, reference)
        if _same_first(found, reference) and closer >= least:
            cause, without, least = tried, closer, closer + CLEARLY
    return MethodRanks(method, parameters, ranks, agreement, cause, without)


def _agreement(one: IntArray, other: IntArray) -> float:
    from evaluator.aggregation.agreement import kendall_tau

    return float(kendall_tau(np.vstack((one, other))).pairs[0, 1])


def _same_first(one: IntArray, other: IntArray) -> bool:
    return bool(((one == 1) == (other == 1)).all())


def _trials(
    problem: Problem, shares: FloatArray, method: Method, parameters: Mapping[str, Parameter]
) -> list[tuple[str, Callable[[], Standings]]]:
    """The method without one assumption each."""
    if method.key == "topsis" and parameters.get("normalisation") != "value":
        on_values = {**parameters, "normalisation": "value"}
        return [("normalisation", lambda: method.apply(problem, shares, on_values))]
    if method.key == "vikor" and parameters.get("v") != 1.0:
        by_sum = {**parameters, "v": 1.0}
        return [("largest loss", lambda: method.apply(problem, shares, by_sum))]
    if method.key == "promethee":
        gradual = replace(problem, thresholds=_gradual(problem))
        return [("preference functions", lambda: method.apply(gradual, shares, parameters))]
    if method.key == "electre":
        no_veto = tuple(replace(each, veto=None) for each in problem.thresholds)
        forgiving = replace(problem, thresholds=no_veto)
        gradual = replace(problem, thresholds=_gradual(problem))
        return [
            ("vetoes", lambda: method.apply(forgiving, shares, parameters)),
            ("thresholds", lambda: method.apply(gradual, shares, parameters)),
        ]
    return []


def _gradual(problem: Problem) -> tuple[Thresholds, ...]:
    """Every difference counts in proportion to the whole scale, and none is forbidden."""
    return tuple(
        Thresholds(
            indifference=Threshold(0.0),
            preference=Threshold(abs(scale.best - scale.worst) or 1.0),
            function="linear",
        )
        for scale in problem.scales
    )
