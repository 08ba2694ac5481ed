"""The grid of futures as its chart, its table and its tooltips have it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from criteria.inheritance import preconditions
from criteria.options import Precondition
from ui import text
from ui.charts import scenario_grid as chart
from ui.charts.futures_layout import MOST_CELLS
from ui.charts.scenario_grid import Block, Cell, Grid, Head, Row, Spot
from ui.presentation.names import colours_of_options, option_forms, scenario_forms
from ui.presentation.ranking import availability_words
from ui.presentation.scenarios.people import people_forms, short_scenario
from ui.presentation.scenarios.sounding import Sounding
from ui.presentation.scenarios.standing import Standing, listed
from ui.presentation.shown import MOST_ROWS, Shown
from ui.tables.content import Figures
from ui.theme import Theme
from ui.translation import counted, translator

tr = translator("Scenarios")
RANKS, REGRET, TOTALS = "ranks", "regret", "totals"
_MOST_PEOPLE = 24
"""With more people the table has a column per scenario, not per person."""


def grid(
    sounding: Sounding, found: tuple[Standing, ...], theme: Theme, measure: str, spot: Spot | None = None
) -> Grid:
    option_set, futures = sounding.option_set, sounding.futures
    order = listed(found)[:MOST_ROWS]
    colours = colours_of_options(option_set, theme)
    held = [preconditions(option_set, scenario.key) for scenario in futures.scenarios]
    everywhere = [s.ranked_in == len(futures.scenarios) for s in order]
    parted = everywhere.index(False) if False in everywhere and True in everywhere else None
    names = people_forms(sounding)
    best = {*futures.grid.minimax_regret}
    rows = [
        Row(
            option_set.options[s.option].key,
            option_set.options[s.option].badge,
            option_forms(option_set.options[s.option]),
            colours[s.option],
            tuple(
                _block(sounding, measure, at, s.option, held[at][option_set.options[s.option].key])
                for at in range(len(futures.scenarios))
            ),
            counts_of(sounding, s),
            s.mean if s.ranked_in else None,
            s.worst if s.ranked_in else None,
            s.option in best,
        )
        for s in order
    ]
    end = max((s.worst for s in order), default=0.0)
    return Grid(
        tuple(_head(sounding, at) for at in range(len(futures.scenarios))),
        tuple(names[person] for person in sounding.order),
        tuple(rows),
        _column_names(sounding),
        tr("Option"),
        (tr("Regret, mean to worst"), tr("Mean to worst"), tr("Worst")),
        _legend(measure),
        end,
        parted,
        spot,
    )


def _head(sounding: Sounding, at: int) -> Head:
    scenario = sounding.futures.scenarios[at]
    given = scenario.plausibility
    note = "" if given is None else tr("plausibility {points}").format(points=f"{given:g}")
    current = scenario.key == sounding.option_set.view.scenario
    return Head(scenario.key, scenario_forms(scenario), scenario.short_lines, note, current)


def _column_names(sounding: Sounding) -> tuple[tuple[str, ...], ...]:
    names = ((tr("Ranked in"), tr("In")), (tr("1st in"), tr("1st")), (tr("Top 3"), tr("≤ 3")))
    if sounding.futures.expected is None:
        return names
    return (*names, (tr("Expected"), tr("Exp.")))


def counts_of(sounding: Sounding, standing: Standing) -> tuple[str, ...]:
    words = tr("{count} of {all}")
    told = (
        words.format(count=standing.ranked_in, all=len(sounding.futures.scenarios)),
        text.number(standing.firsts) if standing.firsts else text.MISSING,
        text.number(standing.tops) if standing.tops else text.MISSING,
    )
    expected = sounding.futures.expected
    if expected is None:
        return told
    mean = float(expected[standing.option])
    return (*told, text.MISSING if np.isnan(mean) else text.total(mean))


def _legend(measure: str) -> tuple[str, str, str]:
    what = {RANKS: tr("Number: rank"), REGRET: tr("Number: regret"), TOTALS: tr("Number: total")}[measure]
    return (
        tr("{what}   Colour: regret").format(what=what),
        tr("0 to {most}+ points").format(most=f"{chart.MOST_REGRET:g}"),
        tr("Options that can start, at least in part, are ranked."),
    )


def why_absent(held: Precondition) -> str:
    """Why an option has no rank in a scenario."""
    return tr("scores missing") if held.available else availability_words(held.availability)


def _block(sounding: Sounding, measure: str, scenario: int, option: int, held: Precondition) -> Block:
    futures = sounding.futures
    if not futures.grid.present[scenario, option]:
        return Block(words=why_absent(held))
    figures = {RANKS: futures.grid.ranks, REGRET: futures.grid.regret, TOTALS: futures.grid.totals}[measure]
    told = figures[scenario, :, option][list(sounding.order)]
    regret = futures.grid.regret[scenario, :, option][list(sounding.order)]
    regrets = tuple(np.sort(regret).tolist())
    if len(futures.scenarios) * futures.people > MOST_CELLS:
        return Block(told=middle_of(told), regrets=regrets)
    cells = tuple(
        Cell(f"{figure:.0f}", each) for figure, each in zip(told.tolist(), regret.tolist(), strict=True)
    )
    return Block(cells, told=middle_of(told), regrets=regrets)


def middle_of(figures: Sequence[float] | np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> str:
    """The middle one of many, and their range."""
    array = np.sort(np.asarray(figures, dtype=float))
    middle = array[(len(array) - 1) // 2]
    if array[0] == array[-1]:
        return f"{middle:.0f}"
    return f"{middle:.0f} ({text.interval(float(array[0]), float(array[-1]))})"


def shown(
    sounding: Sounding,
    found: tuple[Standing, ...],
    data: Grid,
    measure: str,
    summary: str,
    *,
    has_cells: bool = True,
) -> Shown:
    """`has_cells` says that there is room for a cell for everybody."""

    def words_at(rect: QRectF, position: QPointF) -> str:
        spot = chart.spot_at(rect, data, position)
        return "" if spot is None else spot_words(sounding, data, spot)

    more = len(found) - len(data.rows)
    note = counted(more, tr, "1 more option is in the table.", "{count} more options are in the table.")
    return Shown(
        lambda painter, rect, theme: chart.draw(painter, rect, theme, data),
        chart.height_for(1000, data),
        words_at,
        _subtitle(sounding, has_cells=has_cells),
        summary,
        lambda: figures_of(sounding, found, measure),
        (note,) if more > 0 else (),
    )


def _subtitle(sounding: Sounding, *, has_cells: bool) -> tuple[str, ...]:
    people = sounding.futures.people
    if people > 1 and not has_cells:
        return (
            tr("The middle figure of all stakeholders, and the range; below, who loses least by it first."),
            tr("The middle figure of all stakeholders, and the range."),
        )
    if people > 1:
        return (
            tr("A column is a stakeholder; neighbours weigh alike. The stronger a colour, the less is lost."),
            tr("A column is a stakeholder. A strong colour: little is lost."),
        )
    return (tr("The stronger the colour, the less is lost by choosing it."),)


def spot_words(sounding: Sounding, data: Grid, spot: Spot) -> str:
    """Everything about a cell: option, scenario, person, rank, total and regret."""
    futures = sounding.futures
    key = data.rows[spot.row].key
    option = next(i for i, o in enumerate(sounding.option_set.options) if o.key == key)
    scenario = futures.scenarios[spot.scenario]
    head = f"{data.rows[spot.row].names[0]}, {short_scenario(scenario)}"
    held = preconditions(sounding.option_set, scenario.key)[key]
    if not futures.grid.present[spot.scenario, option]:
        return "\n".join(filter(None, (head, text.capitalised(why_absent(held)), held.reason)))
    person = sounding.order[spot.person]
    words = tr("{person}: {place}, {total} points, {regret} behind the best").format(
        person=data.people[spot.person][0],
        place=text.ordinal(int(futures.grid.ranks[spot.scenario, person, option])),
        total=text.total(float(futures.grid.totals[spot.scenario, person, option])),
        regret=text.total(float(futures.grid.regret[spot.scenario, person, option])),
    )
    limited = availability_words(held.availability) if held.availability == "limited" else ""
    return "\n".join(filter(None, (head, words, limited and f"{text.capitalised(limited)}. {held.reason}")))


def figures_of(sounding: Sounding, found: tuple[Standing, ...], measure: str) -> Figures:
    """Every option with what it comes to, and its figure in every combination."""
    option_set, futures = sounding.option_set, sounding.futures
    names = people_forms(sounding)
    by_person = futures.people <= _MOST_PEOPLE
    heads = [short_scenario(scenario) for scenario in futures.scenarios]
    if by_person and futures.people > 1:
        heads = [f"{head} · {names[p][-1]}" for head in heads for p in sounding.order]
    figures = {RANKS: futures.grid.ranks, REGRET: futures.grid.regret, TOTALS: futures.grid.totals}[measure]
    held = [preconditions(option_set, scenario.key) for scenario in futures.scenarios]
    rows: list[tuple[str, ...]] = []
    for s in listed(found):
        option = option_set.options[s.option]
        cells: list[str] = []
        for at in range(len(futures.scenarios)):
            told = figures[at, :, s.option][list(sounding.order)]
            if not futures.grid.present[at, s.option]:
                cells += [why_absent(held[at][option.key])] * (len(told) if by_person else 1)
            elif by_person:
                cells += [f"{each:.0f}" if measure == RANKS else text.total(float(each)) for each in told]
            else:
                cells.append(middle_of(told))
        regrets = (text.total(s.mean), text.total(s.worst)) if s.ranked_in else (text.MISSING,) * 2
        rows.append((option.badge, option.name, *counts_of(sounding, s), *regrets, *cells))
    summary = [column[0] for column in _column_names(sounding)]
    headers = (tr("Code"), tr("Option"), *summary, tr("Mean regret"), tr("Worst regret"), *heads)
    return Figures(tr("Options in every scenario"), headers, tuple(rows), frozenset(range(2, len(headers))))
