"""The line under a picture: which option set, scenario, weighting, method, draws, seed and day."""

from __future__ import annotations

from datetime import datetime

from criteria.optionset import OptionSet
from ui.charts.export import Caption
from ui.computing.evaluation import Evaluation
from ui.methods import named
from ui.presentation.names import scenario_forms, set_forms, weighting_forms
from ui.presentation.reference import changes_in_words, points_changes, start_of
from ui.text import Forms
from ui.translation import translator

tr = translator("Captions")


def weighting_names(option_set: OptionSet, *, short: bool = False) -> Forms:
    """The name of the weighting that the weights started from, long to short."""
    base = option_set.working.base
    if base is None:
        return (tr("Working weights"),)
    names = weighting_forms(option_set.weighting(base))
    return names[-2:] if short else names


def weighting_words(evaluation: Evaluation, *, short: bool = False) -> Forms:
    """That name, and how many of its points have been changed; long to short."""
    option_set = evaluation.option_set
    names = weighting_names(option_set, short=short)
    changes = points_changes(option_set, start_of(option_set))
    if not changes:
        return names
    said = changes_in_words(len(changes))
    return (*(f"{name} · {said}" for name in names), f"{names[-1]} · {len(changes)}")


def caption(evaluation: Evaluation) -> Caption:
    option_set = evaluation.option_set
    chances = None if evaluation.chances_behind else evaluation.chances
    return Caption(
        option_set=set_forms(option_set)[-1],
        scenario=scenario_forms(option_set.scenario(option_set.view.scenario))[0],
        weighting=weighting_words(evaluation)[0],
        method=named(evaluation.basis.method.key, evaluation.basis.parameters),
        draws=None if chances is None else chances.samples,
        seed=option_set.seed,
        when=datetime.now().astimezone().date(),
    )


def scores_caption(option_set: OptionSet) -> Caption:
    """For what depends on scores and scales alone."""
    return Caption(
        option_set=set_forms(option_set)[-1],
        scenario=scenario_forms(option_set.scenario(option_set.view.scenario))[0],
        weighting="",
        when=datetime.now().astimezone().date(),
    )
