"""How much a method is given to do: many draws and shares at once, a few one by one, or none."""

from __future__ import annotations

from criteria.methods import Method
from evaluator.methods.standings import contenders
from evaluator.problem import Problem

MOST_DRAWS = 200
# Up to so many ranked options so many draws, some seconds of work; with more there are none.
_DRAWS = {"electre": ((60, MOST_DRAWS), (150, MOST_DRAWS // 4)), "kemeny": ((18, MOST_DRAWS), (20, 50))}
# Up to so many options and criteria each criterion's share is tried at 101 places, some seconds of work, too.
_SCANNED = {"electre": (40, 15), "kemeny": (15, 15)}
_MOST_SCANNED = 5_000_000  # options times the square of the criteria: memory for all that is tried at once


def is_one_by_one(method: Method) -> bool:
    return method.key in _DRAWS


def draws_affordable(method: Method, problem: Problem, wanted: int) -> int:
    """How many of the draws asked for can be made; 0 when even a few would take too long."""
    if not is_one_by_one(method):
        return wanted
    count = int(problem.ranked.sum())
    return min(wanted, next((draws for options, draws in _DRAWS[method.key] if count <= options), 0))


def can_scan(method: Method, problem: Problem) -> bool:
    """Whether the winner along every criterion's share can be found by trying."""
    options, criteria = contenders(problem).size, problem.n_criteria
    if is_one_by_one(method):
        most_options, most_criteria = _SCANNED[method.key]
        return options <= most_options and criteria <= most_criteria
    return options * criteria * criteria <= _MOST_SCANNED
