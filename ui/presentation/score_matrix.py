"""What the matrix of scores shows: its heads, its cells, its legend, and the whole as picture and table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from criteria.optionset import OptionSet
from criteria.tree import Criterion, top_group
from ui import text
from ui.charts import export, score_matrix_picture
from ui.charts.score_matrix import Cell, CriterionHead, Legend, OptionHead
from ui.charts.score_matrix_picture import GroupHead, Matrix
from ui.presentation.captions import scores_caption
from ui.presentation.names import (
    colours_of_groups,
    colours_of_options,
    criterion_forms,
    group_forms,
    option_forms,
)
from ui.presentation.scores import ScoreGrid, family_starts, figure_words, summary
from ui.tables.content import Figures
from ui.theme import Theme
from ui.translation import translator

tr = translator("Scores")

MOST_OPTIONS, MOST_CRITERIA = 100, 50
"""So many are pictured; the table has all."""


def cell_of(grid: ScoreGrid, option: int, criterion: int, *, faded: bool = False) -> Cell:
    best = grid.scores[option][criterion].best
    if best is None:
        return Cell("", 0.0, 0.0, 0.0, faded=faded)
    problem = grid.problem
    return Cell(
        figure_words(best),
        float(problem.values[option, criterion]),
        float(problem.value_low[option, criterion]),
        float(problem.value_high[option, criterion]),
        bool(grid.facts[option, criterion]),
        grid.can_inherit and not grid.own[option, criterion],
        bool(grid.outside[option, criterion]),
        faded,
    )


def criterion_head(criterion: Criterion, *, current: bool = False) -> CriterionHead:
    return CriterionHead(
        criterion_forms(criterion),
        criterion.short_lines,
        criterion.scale.unit_short or criterion.scale.unit,
        criterion.scale.direction == "min",
        current,
    )


def legend_of(grid: ScoreGrid) -> Legend:
    words = {
        "value": tr("Value"),
        "ramp": tr("worst to best"),
        "line": tr("best value, low to high"),
        "fact": tr("fact, else judgement"),
        "inherited": tr("inherited"),
        "missing": tr("missing"),
        "outside": tr("out of scale"),
        "unranked": tr("not ranked here"),
        "less": tr("↓ less is better"),
    }
    options = grid.option_set.options
    unranked = next((o.badge for o, r in zip(options, grid.problem.ranked, strict=True) if not r), "")
    inherits = grid.can_inherit and not bool(grid.own.all())
    return Legend(inherits, bool(grid.unknown.any()), unranked, bool(grid.outside.any()), words)


def matrix_of(grid: ScoreGrid, rows: tuple[int, ...], columns: tuple[int, ...], theme: Theme) -> Matrix:
    option_set, colours = grid.option_set, colours_of_options(grid.option_set, theme)
    starts = family_starts(option_set, rows)
    options = tuple(
        OptionHead(
            option_set.options[row].badge,
            option_forms(option_set.options[row]),
            colours[row],
            bool(grid.problem.ranked[row]),
            False,
            at in starts,
        )
        for at, row in enumerate(rows)
    )
    criteria = tuple(criterion_head(option_set.criteria[column]) for column in columns)
    cells = tuple(tuple(cell_of(grid, row, column) for column in columns) for row in rows)
    return Matrix(_groups(option_set, columns, theme), criteria, options, cells, legend_of(grid))


def _groups(option_set: OptionSet, columns: Sequence[int], theme: Theme) -> tuple[GroupHead, ...]:
    """Each run of criteria of one group."""
    colours = colours_of_groups(option_set, theme)
    groups = {group.key: group for group in option_set.groups}
    keys = (top_group(option_set.criteria[column], option_set.groups) for column in columns)
    runs = ((key, len(list(run))) for key, run in groupby(keys))
    return tuple(GroupHead(group_forms(groups[key]), colours[key], count) for key, count in runs)


def picture_of(
    grid: ScoreGrid, rows: tuple[int, ...], columns: tuple[int, ...], theme: Theme
) -> export.Picture:
    matrix = matrix_of(grid, rows[:MOST_OPTIONS], columns[:MOST_CRITERIA], theme)
    told = summary(grid)[0]
    if len(rows) > MOST_OPTIONS or len(columns) > MOST_CRITERIA:
        cut = tr("Pictured: the first {options} options and {criteria} criteria.")
        told = cut.format(options=len(matrix.options), criteria=len(matrix.criteria))
    return export.headed(
        tr("Scores"),
        told,
        lambda painter, rect: score_matrix_picture.draw(painter, rect, theme, matrix),
        score_matrix_picture.size_of(matrix),
        theme,
        scores_caption(grid.option_set),
    )


def figures_of(grid: ScoreGrid, rows: tuple[int, ...], columns: tuple[int, ...]) -> Figures:
    """Best scores in natural units, with the names of options and criteria."""
    option_set = grid.option_set
    names = [option_set.criteria[column] for column in columns]
    headers = (tr("Code"), tr("Option"), *(_with_unit(criterion) for criterion in names))
    body = tuple(
        (option_set.options[row].badge, option_set.options[row].name, *_figures_in(grid, row, columns))
        for row in rows
    )
    return Figures(tr("Scores"), headers, body, frozenset(range(2, len(headers))))


def _figures_in(grid: ScoreGrid, row: int, columns: Sequence[int]) -> list[str]:
    found = (grid.scores[row][column].best for column in columns)
    return [text.MISSING if best is None else figure_words(best) for best in found]


def _with_unit(criterion: Criterion) -> str:
    unit = criterion.scale.unit_short or criterion.scale.unit
    return f"{criterion.short_name or criterion.name} ({unit})" if unit else criterion.name
