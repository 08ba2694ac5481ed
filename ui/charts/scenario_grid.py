"""Options by scenario and person: a rank, a regret or a total in each cell, darker where it regrets less."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from ui import text
from ui.charts.futures_layout import BAND, Place, Sizes
from ui.charts.score_matrix import ink_of
from ui.controls.badge import badge_width, draw_badge
from ui.painting import Side, disc, hairline, plate, upright, write, write_tight
from ui.palette import value_colour
from ui.text import Forms
from ui.theme import Theme

MOST_REGRET = 20.0
"""From here on a cell is as pale as it gets."""
_STRIP = 7.0
_SHADES = 32
"""So many the eye tells apart on a strip."""
_PALE = 0.2
"""Cells as pale as this get an edge where they stand close."""


class Cell(NamedTuple):
    words: str
    regret: float


class Block(NamedTuple):
    """An option in a scenario: a cell per person, or words that say why there is none.

    `told` stands for all of them where there are too many to write into, `regrets` are theirs by size.
    """

    cells: tuple[Cell, ...] = ()
    words: str = ""
    told: str = ""
    regrets: tuple[float, ...] = ()


class Row(NamedTuple):
    """`worst` and `mean` are regrets; `counts` stand in the columns of figures right, as text."""

    key: str
    code: str
    names: Forms
    colour: QColor
    blocks: tuple[Block, ...]
    counts: tuple[str, ...]
    mean: float | None
    worst: float | None
    strong: bool = False


class Head(NamedTuple):
    """A scenario; `lines` are its name where its lines are settled, else the forms are broken to fit."""

    key: str
    names: Forms
    lines: tuple[str, ...]
    note: str
    current: bool


class Spot(NamedTuple):
    row: int
    scenario: int
    person: int


class Grid(NamedTuple):
    """`parted` is the row above which those stand that can begin everywhere; `end` is of the regret axis."""

    heads: tuple[Head, ...]
    people: tuple[Forms, ...]
    rows: tuple[Row, ...]
    columns: tuple[Forms, ...]
    option: str
    axis: Forms
    legend: tuple[str, str, str]
    end: float
    parted: int | None = None
    spot: Spot | None = None


def place_of(rect: QRectF, data: Grid) -> Place:
    names = max((text.width(row.names[-1], 13, 500) for row in data.rows), default=60.0)
    badges = max((badge_width(row.code) for row in data.rows), default=28.0)
    labels = max((text.width(person[-1], 11, 500) for person in data.people), default=0.0)
    told = (words for row in data.rows for words in row.counts)
    figures = max((text.width(words, 12, 500) for words in told), default=0.0)
    counts = len(data.heads), len(data.people), len(data.rows), len(data.columns)
    return Place(rect, Sizes(*counts, badges, names, labels, figures, data.parted))


def height_for(width: float, data: Grid) -> float:
    place = place_of(QRectF(0, 0, width, 0), data)
    return place.bottom + 26


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Grid) -> None:
    place = place_of(rect, data)
    _draw_heads(painter, place, theme, data)
    for number, row in enumerate(data.rows):
        _draw_row(painter, place, theme, data, number, row)
    if data.parted is not None:
        y = place.row(data.parted).top() - BAND / 2
        hairline(painter, place.left, place.right, y, theme.line2)
    _draw_legend(painter, QRectF(place.left, place.bottom + 4, rect.width(), 20), theme, data)
    if data.spot is not None:
        _draw_ring(painter, place, theme, data.spot)


def spot_at(rect: QRectF, data: Grid, position: QPointF) -> Spot | None:
    """The cell under a point."""
    place = place_of(rect, data)
    for number in range(len(data.rows)):
        if place.row(number).top() <= position.y() < place.row(number).bottom():
            for scenario in range(len(data.heads)):
                block = place.block(number, scenario)
                if block.left() <= position.x() < block.right():
                    person = int((position.x() - block.left()) / block.width() * len(data.people))
                    return Spot(number, scenario, min(person, len(data.people) - 1))
    return None


def scenario_at(rect: QRectF, data: Grid, position: QPointF) -> int | None:
    """The scenario whose name is under a point."""
    place = place_of(rect, data)
    return next((s for s in range(len(data.heads)) if place.head(s).contains(position)), None)


def _draw_heads(painter: QPainter, place: Place, theme: Theme, data: Grid) -> None:
    foot = place.rows_top - 6
    write(painter, QRectF(place.left, foot - 18, 120, 18), data.option, theme.text3, 12, 500)
    for number, head in enumerate(data.heads):
        box = place.head(number)
        lines = head.lines
        if not lines or any(text.width(line, 12, 600) > box.width() + 0.5 for line in lines):
            lines = text.lines_that_fit(head.names, box.width(), 12, 600)
        told = tuple(filter(None, (*lines, head.note)))[:3]
        if head.current:
            high = 16 * len(told) + 6
            plate(painter, QRectF(box.left() - 4, box.top() - 3, box.width() + 8, high), 6, theme.selected)
        ink, second = (theme.accent, theme.accent) if head.current else (theme.text, theme.text2)
        for at, line in enumerate(told):
            where = QRectF(box.left(), box.top() + 16 * at, box.width(), 16)
            write(painter, where, line, second if at else ink, 12, 400 if at else 600)
        if place.has_cells and place.labels:
            _draw_people(painter, place, theme, data.people, number)
    for number, names in list(enumerate(data.columns))[place.first_figure :]:
        spare = 14 if number == place.first_figure else 0  # left of the others stands another column
        box = place.figure(number).adjusted(-spare, 0, 0, 0)
        box.moveTop(foot - 18)
        box.setHeight(18)
        words = text.longest_that_fits(names, box.width() - 4, 11, 500)
        write(painter, box, words, theme.text3, 11, 500, Side.RIGHT)
    box = QRectF(place.axis_left, foot - 18, place.right - place.axis_left, 18)
    side = Side.RIGHT if place.is_narrow else Side.LEFT
    words = text.longest_that_fits(data.axis, box.width(), 11, 500)
    write(painter, box, words, theme.text3, 11, 500, side)
    hairline(painter, place.left, place.right, foot + 1, theme.line)


def _draw_people(
    painter: QPainter, place: Place, theme: Theme, people: tuple[Forms, ...], scenario: int
) -> None:
    """Names turned a quarter to the left, from the bottom up."""
    for person, forms in enumerate(people):
        cell = place.cell(0, scenario, person)
        painter.save()
        painter.translate(cell.center().x(), place.rows_top - 9)
        painter.rotate(-90)
        name = text.longest_that_fits(forms, place.labels, 11, 500)
        write(painter, QRectF(0, -8, place.labels, 16), name, theme.text2, 11, 500)
        painter.restore()


def _draw_row(painter: QPainter, place: Place, theme: Theme, data: Grid, number: int, row: Row) -> None:
    box = place.row(number)
    badge = QRectF(box.left(), box.center().y() - 10, place.badges, 20)
    draw_badge(painter, badge, theme, row.code, row.colour, outlined=row.worst is None)
    if place.names:
        name = QRectF(badge.right() + 8, box.top(), place.names - 6, box.height())
        _write_name(painter, name, theme, row, 12 if place.is_narrow else 13)
    for scenario, block in enumerate(row.blocks):
        _draw_block(painter, place, theme, block, number, scenario)
    for at, words in list(enumerate(row.counts))[place.first_figure :]:
        ink = theme.text3 if words == text.MISSING else theme.text
        write(painter, place.figure(at, number), words, ink, 12, 500, Side.RIGHT)
    _draw_regret(painter, place, theme, data, number, row)


def _write_name(painter: QPainter, box: QRectF, theme: Theme, row: Row, px: int) -> None:
    """On one line, else smaller on two."""
    weight = 600 if row.strong else 500
    fitting = [name for name in row.names if text.width(name, px, weight) <= box.width()]
    if fitting:
        write(painter, box, fitting[0], theme.text, px, weight)
        return
    lines = text.lines_that_fit(row.names[-1:], box.width(), 11, weight)
    top = box.center().y() - 7 * len(lines)
    for at, line in enumerate(lines):
        write(painter, QRectF(box.left(), top + 14 * at, box.width(), 14), line, theme.text, 11, weight)


def _draw_block(
    painter: QPainter, place: Place, theme: Theme, block: Block, number: int, scenario: int
) -> None:
    box = place.block(number, scenario)
    if block.words:
        plate(painter, box.adjusted(0, 1, 0, -1), 4, theme.sunken)
        write(painter, box, text.elided(block.words, box.width() - 6, 11), theme.text3, 11, 400, Side.MIDDLE)
    elif place.has_cells and block.cells:
        for person, cell in enumerate(block.cells):
            where = place.cell(number, scenario, person)
            value = _depth(cell.regret)
            edge = theme.line if place.is_narrow and value < _PALE else None
            plate(painter, where, 3, value_colour(theme, value), edge)
            ink = ink_of(theme, 100 * value)
            write_tight(painter, where.adjusted(1, 0, -1, 0), cell.words, ink, 11, 500, Side.MIDDLE)
    else:
        _draw_strip(painter, theme, block, box)


def _draw_strip(painter: QPainter, theme: Theme, block: Block, box: QRectF) -> None:
    """Everybody side by side, those who regret least first, under the middle rank and its range.

    Neighbours of one shade are painted together.
    """
    top = QRectF(box.left(), box.top(), box.width(), box.height() - _STRIP - 1)
    write(painter, top, text.elided(block.told, box.width(), 11, 500), theme.text, 11, 500, Side.MIDDLE)
    regrets = block.regrets
    steps = max(1, min(len(regrets), int(box.width() / 2)))
    wide, y = box.width() / steps, box.bottom() - _STRIP - 1
    sampled = (regrets[int((step + 0.5) / steps * len(regrets))] for step in range(steps))
    left = box.left()
    for shade, run in groupby(round(_SHADES * _depth(regret)) for regret in sampled):
        width = wide * sum(1 for _ in run)
        painter.fillRect(QRectF(left, y, width + 0.5, _STRIP), value_colour(theme, shade / _SHADES))
        left += width


def _depth(regret: float) -> float:
    return 1.0 - min(1.0, regret / MOST_REGRET)


def _draw_regret(painter: QPainter, place: Place, theme: Theme, data: Grid, number: int, row: Row) -> None:
    """A dot at the mean, a line to the worst, and the worst as a figure."""
    box = place.axis(number)
    y = box.center().y()
    if row.mean is None or row.worst is None:
        write(painter, place.last(number), text.MISSING, theme.text3, 12, 500, Side.RIGHT)
        return
    weight = 600 if row.strong else 500
    write(painter, place.last(number), text.total(row.worst), theme.text, 12, weight, Side.RIGHT)
    if place.is_narrow:
        return
    hairline(painter, box.left(), box.right(), y - 0.5, theme.line2)
    mean, worst = (box.left() + box.width() * each / max(data.end, 1e-9) for each in (row.mean, row.worst))
    painter.setPen(QPen(theme.regret_high, 2))
    painter.drawLine(QPointF(mean, y), QPointF(worst, y))
    disc(painter, QPointF(mean, y), 3.4, theme.regret_high)
    upright(painter, worst - 0.75, y - 5, y + 5, theme.regret_high)


def _draw_legend(painter: QPainter, rect: QRectF, theme: Theme, data: Grid) -> None:
    what, ramp, note = data.legend
    x = rect.left()
    write(painter, QRectF(x, rect.top(), text.width(what, 11) + 2, 20), what, theme.text2, 11)
    x += text.width(what, 11) + 16
    for step in range(24):
        box = QRectF(x + 4 * step, rect.center().y() - 5, 4, 10)
        painter.fillRect(box, value_colour(theme, 1 - step / 23))
    x += 96 + 8
    write(painter, QRectF(x, rect.top(), text.width(ramp, 11) + 2, 20), ramp, theme.text2, 11)
    x += text.width(ramp, 11) + 24
    write(painter, QRectF(x, rect.top(), rect.right() - x, 20), note, theme.text3, 11)


def _draw_ring(painter: QPainter, place: Place, theme: Theme, spot: Spot) -> None:
    cells = place.has_cells
    box = place.cell(spot.row, spot.scenario, spot.person) if cells else place.block(spot.row, spot.scenario)
    plate(painter, box.adjusted(-2, -2, 2, 2), 4, None, theme.surface, 4)
    plate(painter, box.adjusted(-1.5, -1.5, 1.5, 1.5), 4, None, theme.accent, 2)
