"""On which criteria people disagree so that it matters."""

from __future__ import annotations

import numpy as np

from criteria.tree import top_group
from evaluator.arrays import BoolArray
from ui import text
from ui.charts import disagreement_map as chart
from ui.presentation.names import colours_of_groups, criterion_forms, row_forms
from ui.presentation.shown import Shown, additive_only
from ui.presentation.stakeholders.scene import Scene, tr
from ui.tables.figures import Figures
from ui.text import Forms

MOST_NAMED = 3


def map_shown(scene: Scene) -> Shown:
    data, first = map_data(scene), first_to_discuss(scene)
    return Shown(
        lambda painter, rect, tokens: chart.draw(painter, rect, tokens, data),
        chart.HEIGHT,
        lambda rect, position: chart.words_at(rect, data, position),
        _subtitle(first),
        first,
        lambda: _figures(scene),
        additive_only(scene.evaluation.basis.is_additive),
    )


def map_data(scene: Scene) -> chart.Disagreements:
    """Both middles are means over the criteria; to discuss is what lies above both."""
    found, option_set = scene.hearing.disagreement, scene.option_set
    groups = colours_of_groups(option_set, scene.theme)
    discussed = _to_discuss(scene)
    return chart.Disagreements(
        tuple(
            chart.Spot(
                criterion_forms(criterion),
                groups[top_group(criterion, option_set.groups)],
                100 * float(found.spread[j]),
                float(found.impact[j]),
                float(found.effect[j]),
                bool(discussed[j]),
                _words(scene, j),
            )
            for j, criterion in enumerate(option_set.criteria)
        ),
        _middle(scene),
        tr("Spread of weight between stakeholders, percentage points"),
        tr("Spread of value between options, points"),
    )


def _words(scene: Scene, j: int) -> str:
    """The spreads, and who gives least and most."""
    found, shares = scene.hearing.disagreement, scene.hearing.shares[:, j]
    least, most = int(shares.argmin()), int(shares.argmax())
    words = tr(
        "{criterion}: its weight strays by {spread} percentage points between people, from {low} ({least}) "
        "to {high} ({most}); its value by {impact} points between options"
    )
    return words.format(
        criterion=scene.option_set.criteria[j].name,
        spread=text.total(100 * float(found.spread[j])),
        low=text.share(float(shares[least])),
        least=scene.who(least)[-1],
        high=text.share(float(shares[most])),
        most=scene.who(most)[-1],
        impact=text.total(float(found.impact[j])),
    )


def _to_discuss(scene: Scene) -> BoolArray:
    """The criteria above both middles; shape (criteria,)."""
    found, middle = scene.hearing.disagreement, _middle(scene)
    above: BoolArray = (100 * found.spread > middle[0]) & (found.impact > middle[1])
    return above


def _middle(scene: Scene) -> tuple[float, float]:
    found = scene.hearing.disagreement
    return (100 * float(found.spread.mean()), float(found.impact.mean()))


def by_effect(scene: Scene) -> list[int]:
    """Criteria in the corner to discuss, then the others, each by what disagreement does to totals."""
    effect, discussed = scene.hearing.disagreement.effect, _to_discuss(scene)
    return sorted(range(len(effect)), key=lambda j: (not discussed[j], -float(effect[j])))


def first_to_discuss(scene: Scene) -> str:
    """The sentence: what to talk about, or that there is nothing to."""
    effect, criteria = scene.hearing.disagreement.effect, scene.option_set.criteria
    discussed = _to_discuss(scene)
    named = [j for j in by_effect(scene) if discussed[j]][:MOST_NAMED]
    if not named and effect.max() > 0:
        named = [int(np.argmax(effect))]
    if not named:
        return tr("Everybody gives every criterion the same weight.")
    said = ", ".join(row_forms(criteria[j])[0] for j in named)
    return tr("Discuss first: {criteria}.").format(criteria=said)


def _subtitle(first: str) -> Forms:
    long = tr("Right: people weigh it more differently. Up: options differ more on it")
    return (long, tr("Right: weights differ more; up: options do"), first)


def _figures(scene: Scene) -> Figures:
    found, criteria = scene.hearing.disagreement, scene.option_set.criteria
    discussed, shares = _to_discuss(scene), scene.hearing.shares
    heads = (
        tr("Criterion"),
        tr("Spread of weight, pts"),
        tr("Lowest weight"),
        tr("Highest weight"),
        tr("Spread of value, points"),
        tr("Effect on totals, points"),
        tr("What to do"),
    )
    return Figures(
        tr("Disagreement map"),
        heads,
        tuple(
            (
                criteria[j].name,
                text.total(100 * float(found.spread[j])),
                text.share(float(shares[:, j].min())),
                text.share(float(shares[:, j].max())),
                text.total(float(found.impact[j])),
                text.total(float(found.effect[j]), 2),
                tr("Discuss first") if discussed[j] else "",
            )
            for j in by_effect(scene)
        ),
        frozenset(range(1, 6)),
    )
