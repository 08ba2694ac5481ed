"""What typing, pasting, filling and clearing make of the scores: one option set, one name for the step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from criteria.edits.scores import (
    set_scores,
    with_best,
    with_figures_of,
    with_range,
    without_figures,
)
from criteria.issues import Issue, error, note
from criteria.optionset import OptionSet
from criteria.scores import Score, ScoreKind
from ui import text
from ui.presentation.score_cell import outside_words
from ui.presentation.scores import ScoreGrid, figure_words, label
from ui.translation import translator
from workbooks.score_block import Block, Figure, read_block, read_figure, write_block

tr = translator("Score edits")

Place = tuple[int, int]
"""An option and a criterion, by number."""
LOW, BEST, HIGH = "low", "best", "high"


class Edit(NamedTuple):
    """A step to apply; `notes` tell scores that lie outside their scale."""

    label: str
    after: OptionSet
    notes: tuple[Issue, ...] = ()


Faults = tuple[Issue, ...]
"""Why nothing was changed."""


def _edited(grid: ScoreGrid, cells: Mapping[Place, Score | None], name: str) -> Edit:
    option_set = grid.option_set
    keyed = {(option_set.options[o].key, option_set.criteria[c].key): s for (o, c), s in cells.items()}
    notes = []
    for (option, criterion), score in cells.items():
        told = "" if score is None else outside_words(option_set.criteria[criterion], score)
        if told:
            notes.append(note("outside-scale", label(option_set, option, criterion), told.rstrip(".")))
    return Edit(name, set_scores(option_set, grid.scenario, keyed), tuple(notes))


def typed(grid: ScoreGrid, place: Place, words: str, part: str = BEST) -> Edit | Faults:
    """A figure typed for the best score or an end of its range; nothing makes the score unknown."""
    where = label(grid.option_set, *place)
    figure, fault = read_figure(words, where)
    if fault is not None:
        return (fault,)
    score = grid.score(*place)
    if figure is None:
        return unknown(grid, [place])
    if part == BEST:
        after = with_best(score, figure)
        if score.best == figure:
            return Edit("", grid.option_set)
        return _edited(grid, {place: after}, f"{where}: {figure_words(figure)}")
    try:
        after = with_range(score, **{part: figure})
    except ValueError:
        return (_beyond(where, score, part, figure),)
    named = tr("{where}: low {figure}") if part == LOW else tr("{where}: high {figure}")
    return _edited(grid, {place: after}, named.format(where=where, figure=figure_words(figure)))


def _beyond(where: str, score: Score, part: str, figure: float) -> Issue:
    found = tr("the low end {figure}") if part == LOW else tr("the high end {figure}")
    if score.best is None:
        expected, mend = tr("a best score first"), tr("Type the best score, then its range.")
    else:
        best = figure_words(score.best)
        expected = tr("at most the best score, {best}") if part == LOW else tr("at least the best, {best}")
        expected, mend = expected.format(best=best), tr("Change the best score first.")
    return error("range", where, found.format(figure=figure_words(figure)), expected, mend)


def unknown(grid: ScoreGrid, places: Iterable[Place]) -> Edit:
    """Explicitly unknown; rationale and sources stay."""
    cells = {p: without_figures(grid.score(*p)) for p in places if grid.score(*p).known}
    return _edited(grid, cells, _counted(grid, cells, tr("{where}: unknown"), tr("Make {count} unknown")))


def inherited(grid: ScoreGrid, places: Iterable[Place]) -> Edit:
    """Back to what the scenario's parent has; nothing to do in a scenario without one."""
    cells = dict.fromkeys(p for p in places if grid.can_inherit and grid.own[p])
    return _edited(grid, cells, _counted(grid, cells, tr("{where}: inherit again"), tr("Inherit {count}")))


def of_kind(grid: ScoreGrid, places: Iterable[Place], kind: ScoreKind) -> Edit:
    cells = {p: replace(grid.score(*p), kind=kind) for p in places if grid.score(*p).kind != kind}
    if kind == "fact":
        words = tr("{where}: a fact"), tr("Make {count} facts")
    else:
        words = tr("{where}: a judgement"), tr("Make {count} judgements")
    return _edited(grid, cells, _counted(grid, cells, *words))


def explained(grid: ScoreGrid, place: Place, rationale: str) -> Edit:
    score = grid.score(*place)
    if score.rationale == rationale:
        return Edit("", grid.option_set)
    words = tr("{where}: rationale").format(where=label(grid.option_set, *place))
    return _edited(grid, {place: replace(score, rationale=rationale)}, words)


def filled(grid: ScoreGrid, rows: Sequence[int], columns: Sequence[int]) -> Edit:
    """The figures of the first row in all rows below it; reasons and sources stay each row's own."""
    cells: dict[Place, Score | None] = {}
    for column in columns:
        above = grid.score(rows[0], column)
        for row in rows[1:]:
            before = grid.score(row, column)
            if before.figures() != above.figures() and (before.known or above.known):
                cells[row, column] = with_figures_of(before, above)
    words = tr("{where}: fill down"), tr("Fill down {count}")
    return _edited(grid, cells, _counted(grid, cells, *words))


def copied(grid: ScoreGrid, rows: Sequence[int], columns: Sequence[int], decimal: str) -> str:
    """The best scores, tab-separated, as spreadsheets of this decimal sign take them."""
    figures = [[grid.score(row, column).best for column in columns] for row in rows]
    return write_block(figures, "," if decimal == "," else ".")


def pasted(
    grid: ScoreGrid, rows: Sequence[int], columns: Sequence[int], chosen: tuple[int, int], words: str
) -> Edit | Faults:
    """A block put over the first of these rows and columns; all of it, or nothing and why.

    `chosen` is how many rows and columns are selected: a block that goes into them several times is
    repeated, as spreadsheets do.
    """
    option_set = grid.option_set

    def place(row: int, column: int) -> str:
        if row < len(rows) and column < len(columns):
            return label(option_set, rows[row], columns[column])
        return tr("row {row}, column {column} of the block").format(row=row + 1, column=column + 1)

    block = read_block(words, place)
    if block.faults:
        return block.faults
    high, wide = block.shape
    if high > len(rows) or wide > len(columns):
        return (_too_large(block, place(0, 0), len(rows), len(columns)),)
    figures = _repeated(block, chosen)
    cells: dict[Place, Score | None] = {}
    for row, line in zip(rows, figures, strict=False):
        for column, figure in zip(columns, line, strict=False):
            before = grid.score(row, column)
            if before.best != figure:
                cells[row, column] = without_figures(before) if figure is None else with_best(before, figure)
    named = tr("{where}: paste"), tr("Paste {count}")
    return _edited(grid, cells, _counted(grid, cells, *named))


def _repeated(block: Block, chosen: tuple[int, int]) -> list[list[Figure]]:
    high, wide = block.shape
    down = chosen[0] // high if chosen[0] % high == 0 else 1
    across = chosen[1] // wide if chosen[1] % wide == 0 else 1
    if max(down, 1) * max(across, 1) == 1 or any(len(row) != wide for row in block.rows):
        return [list(row) for row in block.rows]
    return [list(row) * max(across, 1) for _ in range(max(down, 1)) for row in block.rows]


def _too_large(block: Block, start: str, rows: int, columns: int) -> Issue:
    high, wide = block.shape
    size = tr("a block of {rows} × {columns} cells").format(rows=high, columns=wide)
    room = tr("at most {rows} × {columns} from here on").format(rows=rows, columns=columns)
    mend = tr("Start farther up or left, show more options, or copy the figures without their headings.")
    return error("block", start, size, room, mend)


def _counted(grid: ScoreGrid, cells: Mapping[Place, Score | None], one: str, many: str) -> str:
    """The name of a step: the cell's own for one, their number for more."""
    if len(cells) == 1:
        return one.format(where=label(grid.option_set, *next(iter(cells))))
    return many.format(count=tr("{count} scores").format(count=text.number(len(cells))))
