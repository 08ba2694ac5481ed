"""People who weigh: the built-in case's profiles, crowds of returned forms, judged scores."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from criteria.edits.scores import add_judgement
from criteria.inheritance import score
from criteria.optionset import OptionSet, revised
from criteria.people.hearing import hear
from criteria.people.rounds import rounds_of
from criteria.people.voices import voices
from criteria.scores import ScoreJudgement
from criteria.weightings import Stakeholder, Weighting, fingerprints
from evaluator.aggregation.clusters import clusters
from tests.ui import sets
from ui.benchmark.cases import with_people
from ui.computing.evaluation import evaluate
from ui.presentation.stakeholders.scene import Look, Scene
from ui.theme import Theme


@cache
def crowd(people: int, second: float = 0.0) -> OptionSet:
    """The built-in case answered by so many."""
    return with_people(sets.built_in(), people, second=second)


@cache
def trio() -> OptionSet:
    """The duel weighed by three: two put P first, the third Q; the third answered twice."""
    duel = sets.duel()
    given = (
        ("ann", 1, (60, 40, 20)),
        ("bob", 1, (80, 20, 0)),
        ("cho", 1, (70, 30, 0)),
        ("cho", 2, (10, 90, 0)),
    )
    keys = [criterion.key for criterion in duel.criteria]
    made = tuple(
        Weighting(
            f"{who}-{number}",
            f"{who}, round {number}",
            dict(zip(keys, map(float, points), strict=True)),
            fingerprints(duel.criteria),
            stakeholder=who,
            elicitation="form",
            date=f"2026-05-0{number}",
            round=number,
        )
        for who, number, points in given
    )
    people = tuple(Stakeholder(key, name) for key, name in
                   (("ann", "Ann Archer"), ("bob", "Bob Baker"), ("cho", "Cho Cooper")))  # fmt: skip
    return revised(duel, stakeholders=people, weightings=(*duel.weightings, *made))


def answered_by(option_set: OptionSet, *points: tuple[float, ...]) -> OptionSet:
    """The set with one answer a person; points that are not given are 0."""
    keys = [criterion.key for criterion in option_set.criteria]
    people = tuple(Stakeholder(f"p{i}", f"Person {i + 1}") for i in range(len(points)))
    made = tuple(
        replace(
            option_set.weightings[0],
            key=f"w{i}",
            name=f"Answer {i}",
            points=dict(zip(keys, map(float, (*given, *(0.0,) * len(keys))), strict=False)),
            stakeholder=f"p{i}",
            elicitation="form",
        )
        for i, given in enumerate(points)
    )
    return revised(option_set, stakeholders=people, weightings=(*option_set.weightings, *made))


def judged_by(option_set: OptionSet, *people: str) -> OptionSet:
    """Each of the people judges the first option's first score, each another way."""
    view, option, criterion = option_set.view.scenario, option_set.options[0], option_set.criteria[0]
    agreed = score(option_set, view, option.key, criterion.key)
    assert agreed.best is not None
    low, high = sorted((criterion.scale.worst, criterion.scale.best))
    for number, who in enumerate(people):
        best = low + (high - low) * (number + 1) / (len(people) + 1)
        option_set = add_judgement(
            option_set,
            ScoreJudgement(
                who, view, option.key, criterion.key, best, best, best, f"why {who}", "2026-05-02"
            ),
        )
    return option_set


def scene_of(option_set: OptionSet, look: Look | None = None) -> Scene:
    """What the page makes of a set, without a window."""
    evaluation = evaluate(option_set)
    hearing = hear(option_set, evaluation.problem, voices(option_set))
    rounds = rounds_of(option_set, evaluation.problem, hearing)
    look = look or Look()
    grouped = hearing.clusters if look.coalitions is None else clusters(hearing.distances, look.coalitions)
    return Scene(evaluation, hearing, rounds, grouped, look, Theme.light())
