"""Scores judged by stakeholders beside the agreed ones, with their spread; nothing is averaged."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QColor

from criteria.optionset import OptionSet
from criteria.people.judged import JudgedCell, judged_cells, judged_elsewhere
from criteria.scores import ScoreJudgement
from criteria.tree import Criterion
from ui import text
from ui.charts import judged as chart
from ui.computing.evaluation import Evaluation
from ui.presentation.names import colours_of_options, option_forms, row_forms, scenario_forms
from ui.presentation.shown import Shown
from ui.presentation.stakeholders.scene import MOST_ROWS, Look, names_of, tr
from ui.tables.figures import Figures
from ui.text import Forms
from ui.theme import Theme
from ui.translation import counted

WIDE_SPREAD = 25.0
"""Value points from which people are said to see a score differently."""


def judged_shown(evaluation: Evaluation, look: Look, theme: Theme) -> tuple[Shown, chart.Judged] | None:
    """None while no score has been judged in this scenario."""
    option_set = evaluation.option_set
    cells = judged_cells(option_set, option_set.view.scenario)
    if not cells:
        return None
    names = names_of(option_set, anonymous=look.anonymous)
    keys = [option.key for option in option_set.options]
    colours = dict(zip(keys, colours_of_options(option_set, theme), strict=True))
    data = chart.Judged(
        tuple(_row(option_set, cell, names, colours[cell.option]) for cell in cells[:MOST_ROWS])
    )
    shown = Shown(
        lambda painter, rect, tokens: chart.draw(painter, rect, tokens, data),
        chart.least_height(data),
        lambda rect, position: chart.words_at(rect, data, position),
        _subtitle(cells),
        judged_words(cells),
        lambda: _figures(option_set, cells, names, anonymous=look.anonymous),
        (tr("Rankings use the agreed scores alone; judged ones change nothing until you agree on them."),),
    )
    return shown, data


def judged_words(cells: tuple[JudgedCell, ...]) -> str:
    """How many scores were judged, and on how many people see things differently."""
    wide = sum(cell.spread >= WIDE_SPREAD for cell in cells)
    said = counted(len(cells), tr, "1 score was judged", "{count} scores were judged")
    if not wide:
        return tr("{scores}; nobody is far from the others").format(scores=said)
    words = tr("{scores}; on {wide} people lie {points} points of value or more apart")
    return words.format(scores=said, wide=wide, points=f"{WIDE_SPREAD:g}")


def nothing_words(option_set: OptionSet) -> str:
    """Why there is nothing to see, and where there would be."""
    elsewhere = judged_elsewhere(option_set, option_set.view.scenario)
    if not elsewhere:
        return tr("No score has been judged yet. A form that asks for scores brings judgements in.")
    words = tr("No score has been judged in this scenario; judgements are about “{scenario}”.")
    return words.format(scenario=scenario_forms(option_set.scenario(elsewhere[0]))[0])


def _subtitle(cells: tuple[JudgedCell, ...]) -> Forms:
    long = text.capitalised(judged_words(cells))
    if len(cells) > MOST_ROWS:
        words = tr("{said}. The {some} with the widest spread; the table has all")
        return (words.format(said=long, some=MOST_ROWS), long)
    return (long,)


def _row(
    option_set: OptionSet, cell: JudgedCell, names: Mapping[str, Forms], colour: QColor
) -> chart.JudgedRow:
    option, criterion = option_set.option(cell.option), option_set.criterion(cell.criterion)
    return chart.JudgedRow(
        (cell.option, cell.criterion),
        option.badge,
        colour,
        option_forms(option),
        row_forms(criterion),
        cell.agreed_values if cell.agreed.known else None,
        cell.values,
        _told(criterion, cell),
        _words(criterion, cell, names),
    )


def _told(criterion: Criterion, cell: JudgedCell) -> tuple[Forms, Forms]:
    """Agreed and judged in natural units, in two lines."""
    agreed = tr("Agreed {figure}").format(figure=_figure(cell.agreed.best))
    bests = [judgement.best for judgement in cell.judgements]
    people = counted(len(bests), tr, "by 1 person", "by {count} people")
    low, high = _figure(min(bests)), _figure(max(bests))
    figures = low if low == high else tr("{low} to {high}").format(low=low, high=high)
    judged = tr("Judged {figures}").format(figures=figures)
    unit = criterion.scale.unit
    exact = f"{agreed} ({unit})" if unit else agreed
    return (exact, agreed), (f"{judged} {people}", f"{judged} ({len(bests)})", judged)


def _figure(number: float | None) -> str:
    if number is None:
        return text.MISSING
    return text.number(number, 0 if float(number).is_integer() else 1)


def _words(criterion: Criterion, cell: JudgedCell, names: Mapping[str, Forms]) -> str:
    line = tr("{person}: {best} ({low} to {high})")
    told = [
        line.format(
            person=names[j.stakeholder][0], best=_figure(j.best), low=_figure(j.low), high=_figure(j.high)
        )
        for j in cell.judgements
    ]
    most = 12
    if len(told) > most:
        told[most:] = [counted(len(told) - most, tr, "and 1 more", "and {count} more")]
    return "\n".join((f"{criterion.name}, {criterion.scale.unit}".strip(", "), *told))


def _figures(
    option_set: OptionSet, cells: tuple[JudgedCell, ...], names: Mapping[str, Forms], *, anonymous: bool
) -> Figures:
    """One row a judgement; reasons may tell who wrote them, so they go when names do."""
    heads = (
        tr("Code"), tr("Criterion"), tr("Unit"), tr("Agreed low"), tr("Agreed"), tr("Agreed high"),
        tr("Stakeholder"), tr("Round"), tr("Low"), tr("Best"), tr("High"), tr("Spread, value points"),
        tr("Reason"),
    )  # fmt: skip
    badges = {option.key: option.badge for option in option_set.options}
    rows = [
        _judgement_row(option_set, cell, judged, badges[cell.option], names, anonymous)
        for cell in cells
        for judged in sorted(cell.judgements, key=lambda j: names[j.stakeholder][0])
    ]
    return Figures(tr("Judged scores"), heads, tuple(rows), frozenset((*range(3, 6), *range(7, 12))))


def _judgement_row(
    option_set: OptionSet,
    cell: JudgedCell,
    judged: ScoreJudgement,
    badge: str,
    names: Mapping[str, Forms],
    anonymous: bool,
) -> tuple[str, ...]:
    criterion, agreed = option_set.criterion(cell.criterion), cell.agreed
    return (
        badge,
        row_forms(criterion)[0],
        criterion.scale.unit,
        *(_figure(figure) for figure in (agreed.low, agreed.best, agreed.high)),
        names[judged.stakeholder][0],
        str(judged.round),
        *(_figure(figure) for figure in (judged.low, judged.best, judged.high)),
        text.total(cell.spread),
        "" if anonymous else judged.rationale,
    )
