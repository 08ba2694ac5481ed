"""The best option of each family in each scenario, over everybody who is heard."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from criteria.inheritance import preconditions
from criteria.options import Option
from evaluator.arrays import IntArray
from ui import text
from ui.charts import family_grid as chart
from ui.charts.family_grid import Best, Families, Family
from ui.presentation.names import (
    colours_of_families,
    colours_of_options,
    family_forms,
    option_forms,
    scenario_forms,
)
from ui.presentation.scenarios.people import short_scenario
from ui.presentation.scenarios.sounding import Sounding
from ui.presentation.shown import Shown
from ui.tables.content import Figures
from ui.text import Forms
from ui.theme import Theme
from ui.translation import translator

tr = translator("Scenarios")


def families(sounding: Sounding, theme: Theme) -> Families:
    """Rows for the families that hold an option."""
    option_set = sounding.option_set
    colours = colours_of_families(option_set, theme)
    inks = colours_of_options(option_set, theme)
    members = {
        family.key: [i for i, option in enumerate(option_set.options) if option.family == family.key]
        for family in option_set.families
    }
    scenarios = sounding.futures.scenarios
    rows = [
        Family(
            family_forms(family),
            colours[family.key],
            tuple(_best(sounding, at, members[family.key], inks) for at in range(len(scenarios))),
        )
        for family in option_set.families
        if members[family.key]
    ]
    keys = [scenario.key for scenario in scenarios]
    current = keys.index(option_set.view.scenario)
    return Families(tuple(scenario_forms(scenario) for scenario in scenarios), current, tuple(rows))


def _could_start(sounding: Sounding, scenario: int, members: list[int]) -> bool:
    option_set = sounding.option_set
    held = preconditions(option_set, sounding.futures.scenarios[scenario].key)
    asked = option_set.view.include_unavailable
    return any(asked or held[option_set.options[member].key].available for member in members)


def _best(sounding: Sounding, scenario: int, members: list[int], inks: tuple[QColor, ...]) -> Best:
    grid, counted = sounding.futures.grid, list(sounding.counted)
    there = [option for option in members if grid.present[scenario, option]]
    if not there:
        could = _could_start(sounding, scenario, members)
        words = tr("scores unknown") if could else tr("none can start")
        return Best("", QColor(), ("",), words, (words,), 0.0)
    ranks: IntArray = grid.ranks[scenario][np.ix_(counted, there)]
    votes = (ranks == ranks.min(axis=1, keepdims=True)).sum(axis=0)
    place = max(range(len(there)), key=lambda at: (int(votes[at]), -int(ranks[:, at].sum())))
    option: Option = sounding.option_set.options[there[place]]
    own = np.sort(ranks[:, place])
    middle = int(own[(len(own) - 1) // 2])
    regret = float(np.median(grid.regret[scenario, counted, there[place]]))
    end = text.ordinal(middle)
    told: Forms = (end,)
    if len(counted) > 1:
        long, short = tr("{place}; best for {count} of {all}"), tr("{place}; {count} of {all}")
        count = int(votes[place])
        told = (*(w.format(place=end, count=count, all=len(counted)) for w in (long, short)), end)
    depth = max(0.0, 1 - regret / 20)
    return Best(option.badge, inks[there[place]], option_forms(option), told[0], told, depth)


def shown(sounding: Sounding, data: Families) -> Shown:
    def words_at(rect: QRectF, position: QPointF) -> str:
        at = chart.cell_at(rect, data, position)
        if at is None:
            return ""
        cell = data.rows[at[0]].cells[at[1]]
        return f"{data.scenarios[at[1]][0]}\n{cell.code} {cell.names[0]}: {cell.words}" if cell.code else ""

    summary = "; ".join(
        tr("{family}: {codes}").format(
            family=row.names[-1], codes=", ".join(dict.fromkeys(c.code for c in row.cells if c.code))
        )
        for row in data.rows
    )
    return Shown(
        lambda painter, rect, theme: chart.draw(painter, rect, theme, data),
        chart.height_for(data),
        words_at,
        (
            tr(
                "The option that is the best of its family for most, its middle rank among all, for how many."
            ),
            tr("The best of its family for most, and its middle rank among all."),
        ),
        summary,
        lambda: figures_of(sounding, data),
    )


def figures_of(sounding: Sounding, data: Families) -> Figures:
    heads = tuple(short_scenario(scenario) for scenario in sounding.futures.scenarios)
    rows = tuple(
        (row.names[0], *(f"{cell.code} {cell.words}".strip() for cell in row.cells)) for row in data.rows
    )
    return Figures(tr("Best of each family"), (tr("Family"), *heads), rows)
