"""Who could live with each option: rank and regret of each person against a threshold."""

from __future__ import annotations

import numpy as np

from ui import text
from ui.charts import live_with as chart
from ui.presentation.names import option_forms
from ui.presentation.shown import Shown, additive_only
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
            lambda: by_option(scene) if scene.count <= chart.MOST_CELLS else by_person(scene),
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


def by_option(scene: Scene) -> Figures:
    """One row an option, rank and regret of each person side by side."""
    found, options = scene.hearing.regret, scene.option_set.options
    leaves = scene.hearing.leaves
    people = counted(scene.count, tr, "Could live with it, of 1", "Could live with it, of {count}")
    heads = (tr("Code"), tr("Option"), people, tr("Worst regret"), tr("Mean regret"))
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
                *(_pair(scene, person, i) for person in leaves),
            )
            for i in scene.present
        ),
        frozenset(range(2, 5 + len(leaves))),
    )


def by_person(scene: Scene) -> Figures:
    """One row a person, who would regret the chosen option most on top; then the other options."""
    options, chosen = scene.option_set.options, scene.chosen
    regret = scene.hearing.regret.regret
    listed = [] if chosen is None else [chosen, *(i for i in scene.present if i != chosen)]
    order = sorted(
        range(scene.count), key=lambda person: -float(regret[person, listed[0]]) if listed else 0.0
    )
    return Figures(
        tr("Who could live with this?"),
        (tr("Stakeholder"), tr("Could live with the chosen one"), *(options[i].badge for i in listed)),
        tuple(
            (
                scene.who(person)[0],
                tr("yes") if chosen is not None and scene.lives[person, chosen] else tr("no"),
                *(_pair(scene, person, i) for i in listed),
            )
            for person in order
        ),
        frozenset(range(2, 2 + len(listed))),
    )


def _pair(scene: Scene, person: int, option: int) -> str:
    """Rank and regret."""
    return tr("{rank} · {regret}").format(
        rank=int(scene.hearing.ranks[person, option]),
        regret=text.total(float(scene.hearing.regret.regret[person, option])),
    )
