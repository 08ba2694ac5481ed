"""What does not change while weights do: the problem, and the method that is ready to rank it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from criteria.formulation import formulate
from criteria.methods import METHODS, Figures, Method, find_method
from criteria.optionset import OptionSet, Parameter
from evaluator.arrays import FloatArray
from evaluator.methods.standings import Standings
from evaluator.problem import Problem

ADDITIVE = METHODS[0]


@dataclass(frozen=True, slots=True, eq=False)
class Basis:
    """`figures` is there where many weights can be tried at once.

    `weighed` gives the whole result where preparing it takes longer than a tick should.
    """

    problem: Problem
    method: Method
    parameters: Mapping[str, Parameter]
    figures: Figures | None = None
    weighed: Callable[[FloatArray], Standings] | None = None

    @property
    def is_additive(self) -> bool:
        return self.method is ADDITIVE

    @property
    def size(self) -> tuple[int, int]:
        """How many options compete, and on how many criteria."""
        return int((self.problem.ranked & self.problem.known).sum()), self.problem.n_criteria

    def rank(self, shares: FloatArray) -> Standings:
        """The method's result under these shares."""
        if self.weighed is not None:
            return self.weighed(shares)
        return self.method.apply(self.problem, shares, self.parameters)


def basis_of(option_set: OptionSet, before: Basis | None = None) -> Basis:
    """The problem that is looked at, ready for its method; a method this version lacks is additive.

    `before` is a basis with the same problem: what still holds of it is used again.
    """
    view = option_set.view
    method = find_method(view.method) or ADDITIVE
    parameters = method.settled(view.parameters)
    if before is None:
        problem = formulate(option_set, view.scenario, view.include_unavailable)
        return ready(problem, method, parameters)
    if before.method is method and before.parameters == parameters:
        return before
    return ready(before.problem, method, parameters)


def ready(problem: Problem, method: Method, parameters: Mapping[str, Parameter]) -> Basis:
    """A basis with what the method can prepare; that is nothing where nobody can be ranked."""
    is_empty = not (problem.ranked & problem.known).any()
    if method.prepare is None or is_empty:
        return Basis(problem, method, parameters)
    if method.key == "promethee":
        from evaluator.methods.promethee import prepare

        flows = prepare(problem)
        return Basis(problem, method, parameters, flows.figures, flows.evaluate)
    return Basis(problem, method, parameters, method.prepare(problem, parameters))
