"""Ranks by stakeholder: a line for each option, or how many put it where when the people are many."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from ui import text
from ui.charts import acceptability, bump
from ui.presentation.names import option_forms
from ui.presentation.shown import Shown, additive_only
from ui.presentation.stakeholders.leading import MOST_COLOURED, first_counts, leading
from ui.presentation.stakeholders.scene import MOST_ROWS, Scene, tr
from ui.tables.figures import Figures
from ui.text import Forms
from ui.translation import counted

MOST_COLUMNS = 20
MOST_RANKS = 30


def ranks_shown(scene: Scene) -> Shown:
    return _lines(scene) if scene.count <= MOST_COLUMNS else _counts(scene)


def bump_data(scene: Scene) -> bump.Bump:
    """Columns in the order of the tree; options in each by rank, those that tie one below the other."""
    rows = leading(scene)[:MOST_ROWS]
    ranks = scene.hearing.ranks
    leaves = scene.hearing.leaves
    places = {option: [0] * len(leaves) for option in rows}
    for column, person in enumerate(leaves):
        listed = sorted(rows, key=lambda option: (int(ranks[person, option]), rows.index(option)))
        for place, option in enumerate(listed):
            places[option][column] = place
    coloured = set(rows[:MOST_COLOURED])
    options = scene.option_set.options
    return bump.Bump(
        tuple(scene.who(person) for person in leaves),
        tuple(
            bump.Line(
                options[i].badge,
                option_forms(options[i]),
                scene.colours[i] if i in coloured else None,
                tuple(places[i]),
                tuple(int(ranks[person, i]) for person in leaves),
            )
            for i in rows
        ),
    )


def _lines(scene: Scene) -> Shown:
    data = bump_data(scene)
    return Shown(
        lambda painter, rect, tokens: bump.draw(painter, rect, tokens, data),
        bump.least_height(data, wide=len(data.heads) <= 8),
        lambda rect, position: bump.words_at(rect, data, position),
        _subtitle(scene),
        _summary(scene),
        lambda: _figures(scene),
        additive_only(scene.evaluation.basis.is_additive),
    )


def _counts(scene: Scene) -> Shown:
    """How many put each option at each place."""
    rows = leading(scene)
    ranks = scene.hearing.ranks
    most = min(len(rows), MOST_RANKS)
    options = scene.option_set.options
    counts = {i: np.bincount(ranks[:, i], minlength=most + 1)[1 : most + 1] for i in rows}
    data = acceptability.Acceptability(
        tuple(
            acceptability.RankChances(
                options[i].key,
                options[i].badge,
                option_forms(options[i]),
                scene.colours[i],
                tuple(float(count) / scene.count for count in counts[i]),
            )
            for i in rows[:MOST_ROWS]
        ),
        certain=True,
    )

    def words_at(rect: QRectF, position: QPointF) -> str:
        cell = acceptability.cell_at(rect, data, position)
        if cell is None:
            return ""
        row, rank = cell
        words = tr("{count} of {all} put {code} {option} in {place} place")
        return words.format(
            count=counts[rows[row]][rank],
            all=scene.count,
            code=data.rows[row].code,
            option=data.rows[row].names[0],
            place=text.ordinal(rank + 1),
        )

    return Shown(
        lambda painter, rect, tokens: acceptability.draw(painter, rect, tokens, data),
        acceptability.least_height(data),
        words_at,
        (
            counted(
                scene.count,
                tr,
                "Part of 1 person who put an option in each place, %",
                "Part of {count} people who put an option in each place, %",
            ),
            tr("Part of people by place, %"),
        ),
        _summary(scene),
        lambda: _figures(scene),
        additive_only(scene.evaluation.basis.is_additive),
    )


def _subtitle(scene: Scene) -> Forms:
    found = scene.hearing.concordance
    alike = tr("Neighbours weigh alike; the leading options in colour")
    if scene.count < 2 or found.options < 2:
        return (alike,)
    agreement = tr("agreement {w} of 1 (Kendall’s W)").format(w=text.total(found.w, 2))
    return (f"{alike}; {agreement}", alike, tr("Neighbours weigh alike"))


def _summary(scene: Scene) -> str:
    options = scene.option_set.options
    words = tr("{code} first for {count}")
    return ", ".join(words.format(code=options[i].badge, count=count) for i, count in first_counts(scene))


def _figures(scene: Scene) -> Figures:
    """One row a person, neighbours as in the picture."""
    options = scene.option_set.options
    rows = leading(scene)
    heads = tuple(options[i].badge for i in rows)
    return Figures(
        tr("Ranks by stakeholder"),
        (tr("Stakeholder"), tr("First"), *heads),
        tuple(
            (
                scene.who(person)[0],
                ", ".join(options[i].badge for i in scene.hearing.firsts(person)),
                *(str(scene.hearing.ranks[person, i]) for i in rows),
            )
            for person in scene.hearing.leaves
        ),
        frozenset(range(2, 2 + len(rows))),
    )
