"""Who could live with each option: rank and regret of each person against a threshold."""

from __future__ import annotations

import numpy as np

from ui import text
from ui.charts import live_with as chart
from ui.presentation.names import option_forms
from ui.presentation.robustness.shown import Shown, additive_only
from ui.presentation.stakeholders.scene import MOST_ROWS, Scene, tr
from ui.tables.figures import Figures
from ui.text import Forms
from ui.translation import counted


def live_shown(scene: Scene) -> tuple[Shown, chart.LiveWith]:
    data = live_data(scene)
    return (
        Shown(
            lambda painter, rect, tokens: chart.draw(painter, rect, tokens, data),
            chart.least_height(data),
            lambda rect, position: chart.words_at(rect, data, position),
            _subtitle(scene),
            _summary(scene),
            lambda: _figures(scene),
            additive_only(scene.evaluation.basis.is_additive),
        ),
        data,
    )


def live_data(scene: Scene) -> chart.LiveWith:
    """Options whose worst regret is smallest on top; people in the order of the tree."""
    found, lives = scene.hearing.regret, scene.lives
    options, leaves = scene.option_set.options, scene.hearing.leaves
    rows = scene.present[:MOST_ROWS]
    chosen = scene.chosen
    shown = found.regret[:, rows] if rows else np.zeros((1, 1))
    return chart.LiveWith(
        tuple(scene.who(person) for person in leaves),
        tuple(
            chart.LiveRow(
                options[i].key,
                options[i].badge,
                option_forms(options[i]),
                scene.colours[i],
                tuple(
                    chart.Cell(
                        int(scene.hearing.ranks[person, i]),
                        float(found.regret[person, i]),
                        bool(lives[person, i]),
                    )
                    for person in leaves
                ),
                int(lives[:, i].sum()),
                float(found.worst[i]),
            )
            for i in rows
        ),
        float(shown.max()),
        None if chosen is None else options[chosen].key,
    )


def chosen_words(scene: Scene) -> Forms:
    """What the chosen option is to whom: how many could live with it, and who would regret it most."""
    option = scene.chosen
    if option is None:
        return ("",)
    names = option_forms(scene.option_set.options[option])
    regret = scene.hearing.regret.regret[:, option]
    count = int(scene.lives[:, option].sum())
    worst = int(np.argmax(regret))
    said = tr("{code} {option}: {count} of {all} could live with it.")
    forms = [
        said.format(code=scene.option_set.options[option].badge, option=name, count=count, all=scene.count)
        for name in names
    ]
    if regret[worst] <= 0:
        return tuple(forms)
    most = tr("{person} would regret it most: {place}, {regret} points.")
    told = [
        most.format(
            person=who,
            place=text.ordinal(int(scene.hearing.ranks[worst, option])),
            regret=text.total(float(regret[worst])),
        )
        for who in scene.who(worst)
    ]
    return (f"{forms[0]} {told[0]}", f"{forms[-1]} {told[-1]}", forms[-1])


def _subtitle(scene: Scene) -> Forms:
    limit = text.total(scene.look.threshold)
    if scene.count > chart.MOST_CELLS:
        long = tr("Green: regret up to {limit} points; the deeper the orange, the more regret")
        return (long.format(limit=limit), tr("Green: regret up to {limit}").format(limit=limit))
    return (
        tr("Rank and regret in points for each person; outlined: regret up to {limit}").format(limit=limit),
        tr("Rank and regret; outlined: up to {limit}").format(limit=limit),
    )


def _summary(scene: Scene) -> str:
    options = scene.option_set.options
    words = tr("{code}: {count} of {all}, worst regret {worst}")
    return "; ".join(
        words.format(
            code=options[i].badge,
            count=int(scene.lives[:, i].sum()),
            all=scene.count,
            worst=text.total(float(scene.hearing.regret.worst[i])),
        )
        for i in scene.present[:3]
    )


def _figures(scene: Scene) -> Figures:
    """One row an option, rank and regret of each person side by side."""
    found, options = scene.hearing.regret, scene.option_set.options
    leaves = scene.hearing.leaves
    people = counted(scene.count, tr, "Could live with it, of 1", "Could live with it, of {count}")
    heads = (tr("Code"), tr("Option"), people, tr("Worst regret"), tr("Mean regret"))
    pair = tr("{rank} · {regret}")
    return Figures(
        tr("Who could live with this?"),
        (*heads, *(scene.who(person)[0] for person in leaves)),
        tuple(
            (
                options[i].badge,
                options[i].name,
                str(int(scene.lives[:, i].sum())),
                text.total(float(found.worst[i])),
                text.total(float(found.mean[i])),
                *(
                    pair.format(
                        rank=int(scene.hearing.ranks[person, i]),
                        regret=text.total(float(found.regret[person, i])),
                    )
                    for person in leaves
                ),
            )
            for i in scene.present
        ),
        frozenset(range(2, 5 + len(leaves))),
    )
