"""What is different in another scenario: scores and preconditions, and what each score does to a total."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from criteria.formulation import formulate, points_array
from criteria.inheritance import preconditions, score_row
from criteria.options import Precondition
from criteria.optionset import OptionSet
from criteria.scores import Score
from evaluator.arrays import FloatArray
from evaluator.methods.additive import AdditiveResult, additive
from evaluator.values import settled
from evaluator.weighting.swing import shares


@dataclass(frozen=True, slots=True)
class ChangedScore:
    """A score of the two scenarios, and the points that the change adds to the option's total."""

    option: str
    criterion: str
    before: Score
    after: Score
    effect: float


@dataclass(frozen=True, slots=True)
class ChangedPrecondition:
    option: str
    before: Precondition
    after: Precondition

    @property
    def of_availability(self) -> bool:
        return self.before.availability != self.after.availability


@dataclass(frozen=True, slots=True, eq=False)
class ScenarioChanges:
    """From one scenario to another under the same weights, by the additive model.

    `scores` come with the greatest effect first; the effects of an option sum to the change of its total.
    """

    first: str
    second: str
    scores: tuple[ChangedScore, ...]
    preconditions: tuple[ChangedPrecondition, ...]
    before: AdditiveResult
    after: AdditiveResult


def scenario_changes(
    option_set: OptionSet, first: str, second: str, points: Mapping[str, float] | None = None
) -> ScenarioChanges:
    """Compare two scenarios under these points, else under the working weights."""
    given = points_array(option_set, option_set.working.points if points is None else points)
    parts = shares(given)
    problems = [formulate(option_set, key) for key in (first, second)]
    effects = parts * (settled(problems[1].values) - settled(problems[0].values))
    results = [additive(problem, parts) for problem in problems]
    changed = sorted(_scores(option_set, first, second, effects), key=lambda each: -abs(each.effect))
    held = [preconditions(option_set, key) for key in (first, second)]
    return ScenarioChanges(
        first,
        second,
        tuple(changed),
        tuple(
            ChangedPrecondition(option.key, held[0][option.key], held[1][option.key])
            for option in option_set.options
            if held[0][option.key] != held[1][option.key]
        ),
        *results,
    )


def _scores(option_set: OptionSet, first: str, second: str, effects: FloatArray) -> list[ChangedScore]:
    """Scores with other figures; another reason alone changes nothing."""
    found = []
    for i, option in enumerate(option_set.options):
        rows = [score_row(option_set, key, option.key) for key in (first, second)]
        for j, criterion in enumerate(option_set.criteria):
            before, after = rows[0][criterion.key], rows[1][criterion.key]
            if not np.array_equal(before.figures(), after.figures(), equal_nan=True):
                found.append(ChangedScore(option.key, criterion.key, before, after, float(effects[i, j])))
    return found
