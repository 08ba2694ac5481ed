"""The line under a picture: which option set, scenario, weighting, method, draws, seed and day."""

from __future__ import annotations

from datetime import datetime

from ui.charts.export import Caption
from ui.evaluation import Evaluation
from ui.presentation.names import scenario_forms, set_forms
from ui.presentation.reference import changes_in_words, points_changes, reference_of
from ui.translation import translator

tr = translator("Captions")


def weighting_words(evaluation: Evaluation) -> str:
    """The weighting's name, and how many points have been changed since the reference."""
    option_set = evaluation.option_set
    base = option_set.working.base
    if base is None:
        return tr("Working weights")
    weighting = option_set.weighting(base)
    changes = points_changes(option_set, reference_of(option_set))
    name = weighting.short_name or weighting.name
    return f"{name} · {changes_in_words(len(changes))}" if changes else name


def caption(evaluation: Evaluation) -> Caption:
    option_set = evaluation.option_set
    chances = evaluation.chances
    return Caption(
        option_set=set_forms(option_set)[-1],
        scenario=scenario_forms(option_set.scenario(option_set.view.scenario))[0],
        weighting=weighting_words(evaluation),
        method=tr("Additive value"),
        draws=None if chances is None else chances.samples,
        seed=option_set.seed,
        when=datetime.now().astimezone().date(),
    )
