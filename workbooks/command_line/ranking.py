"""The ranking that a selection makes, in the order in which it is shown."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from criteria.inheritance import precondition
from criteria.options import Option, Precondition
from evaluator.arrays import FloatArray
from evaluator.methods.kemeny import KemenyResult
from evaluator.methods.standings import Standings
from evaluator.ranking import order
from evaluator.weighting.swing import shares
from workbooks.command_line.selection import Selection


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """Numbers of the options: ranked, best first; with unknown scores; unavailable."""

    selection: Selection
    shares: FloatArray
    standings: Standings
    ranked: tuple[int, ...]
    uncertain: tuple[int, ...]
    unavailable: tuple[int, ...]

    @property
    def available(self) -> tuple[int, ...]:
        """Those ranked, then those with unknown scores."""
        return (*self.ranked, *self.uncertain)

    def option(self, i: int) -> Option:
        return self.selection.option_set.options[i]

    def family(self, i: int) -> str | None:
        key = self.option(i).family
        return None if key is None else self.selection.option_set.family(key).name

    def precondition(self, i: int) -> Precondition:
        return precondition(self.selection.option_set, self.selection.scenario, self.option(i).key)

    def reason(self, i: int) -> str:
        """Why an option is not or not fully available; never nothing when it is not."""
        state = self.precondition(i)
        if state.reason or state.availability == "yes":
            return state.reason
        levels = self.selection.option_set.availability_levels
        return levels.get(state.availability, state.availability.replace("_", " "))


def ranking_of(selection: Selection) -> Ranking:
    """Evaluate the selection with its method."""
    problem, weights = selection.problem, shares(selection.points)
    standings = selection.apply(problem, weights)
    sign = -1 if selection.method.better == "higher" else 1
    best_first = np.argsort(sign * standings.totals, kind="stable")
    return Ranking(
        selection,
        weights,
        standings,
        ranked=_listed(standings),
        uncertain=tuple(int(i) for i in best_first if problem.ranked[i] and not standings.known[i]),
        unavailable=tuple(i for i in range(problem.n_options) if not problem.ranked[i]),
    )


def _listed(standings: Standings) -> tuple[int, ...]:
    """Best first; Kemeny's rule tells in which of its orders."""
    if isinstance(standings, KemenyResult) and standings.orders:
        return standings.orders[0]
    return tuple(int(i) for i in order(standings.ranks, standings.totals))
