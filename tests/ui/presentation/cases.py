"""Evaluations to present: of any set, with chances from few draws."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from criteria.edits.weights import take_snapshot
from criteria.optionset import OptionSet
from evaluator.simulation.robustness import make_simulation
from ui.computing.evaluation import Evaluation, evaluate, with_chances
from ui.presentation.reference import standings_of


def sampled(option_set: OptionSet, draws: int = 2_000) -> Evaluation:
    evaluation = evaluate(option_set)
    simulation = make_simulation(evaluation.problem, option_set.seed)
    assert simulation is not None
    return with_chances(evaluation, simulation.quick(evaluation.shares, draws))


def beaten(evaluation: Evaluation, chance: float) -> Evaluation:
    """The same, with every option beating the next with this chance."""
    assert evaluation.chances is not None
    beats = np.full((len(evaluation.option_set.options),) * 2, chance)
    from evaluator.ranking import too_close

    chances = replace(evaluation.chances, beats=beats)
    return replace(evaluation, chances=chances, brackets=too_close(evaluation.order, beats))


def snapped(option_set: OptionSet, name: str = "Agreed") -> OptionSet:
    """The set with a snapshot of the weights as they are."""
    return take_snapshot(option_set, name, "2026-05-02", standings_of(evaluate(option_set)))
