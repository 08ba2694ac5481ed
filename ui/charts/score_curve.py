"""A value function: from levels in natural units to values from 0 to 100, with a score on it."""

from __future__ import annotations

from math import log1p
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui import text
from ui.painting import Side, disc, hairline, plate, upright, write
from ui.palette import mixed
from ui.theme import Theme

HEIGHT = 204.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 30.0, 8.0, 8.0, 40.0
_GRID = (0.0, 50.0, 100.0)


class Mark(NamedTuple):
    """A score on the curve, held within the scale."""

    low: float
    best: float
    high: float
    value: float
    words: str


class Curve(NamedTuple):
    """`bend` compresses the axis towards its low end; None leaves it even. `ticks` are levels and words."""

    low: float
    high: float
    bend: float | None
    points: tuple[tuple[float, float], ...]
    knots: tuple[tuple[float, float], ...]
    mark: Mark | None
    ticks: tuple[tuple[float, str], ...]
    title: str


def place(data: Curve, level: float) -> float:
    """Where on the axis a level stands, from 0 to 1."""
    span = data.high - data.low
    part = (level - data.low) / span if span else 0.5
    return part if data.bend is None else log1p(part / data.bend) / log1p(1 / data.bend)


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Curve, colour: QColor) -> None:
    """The curve in accent, the score's range and place in the colour of its option."""
    plot = rect.adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
    if data.mark is not None:
        _draw_range(painter, plot, theme, data, data.mark, colour)
    for value in _GRID:
        y = _at(plot, data, data.low, value).y()
        hairline(painter, plot.left(), plot.right(), y, theme.control if value == 0 else theme.line)
        side = QRectF(rect.left(), y - 8, _LEFT - 6, 16)
        write(painter, side, text.points(value), theme.text3, 11, side=Side.RIGHT)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.accent, 1.8))
    painter.drawPolyline(QPolygonF([_at(plot, data, *point) for point in data.points]))
    for knot in data.knots:
        centre = _at(plot, data, *knot)
        disc(painter, centre, 4.2, theme.accent)
        disc(painter, centre, 2.8, theme.surface)
    if data.mark is not None:
        _draw_mark(painter, plot, theme, data, data.mark, colour)
    _draw_ticks(painter, plot, theme, data)
    below = QRectF(plot.left(), rect.bottom() - 17, plot.width(), 16)
    write(painter, below, data.title, theme.text3, 11, side=Side.MIDDLE)


def _at(plot: QRectF, data: Curve, level: float, value: float) -> QPointF:
    x = plot.left() + place(data, level) * plot.width()
    return QPointF(x, plot.bottom() - value / 100 * plot.height())


def _draw_range(
    painter: QPainter, plot: QRectF, theme: Theme, data: Curve, mark: Mark, colour: QColor
) -> None:
    left, right = (_at(plot, data, level, 0).x() for level in (mark.low, mark.high))
    if right > left:
        ground = mixed(theme.surface, colour, 0.16)
        painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), ground)


def _draw_mark(
    painter: QPainter, plot: QRectF, theme: Theme, data: Curve, mark: Mark, colour: QColor
) -> None:
    spot = _at(plot, data, mark.best, mark.value)
    painter.setPen(QPen(colour, 1.4, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(plot.left(), spot.y(), spot.x(), spot.y()))
    painter.drawLine(QLineF(spot.x(), spot.y(), spot.x(), plot.bottom()))
    disc(painter, spot, 5.5, theme.surface)
    disc(painter, spot, 4.2, colour)
    wide = text.width(mark.words, 12, 600) + 8
    on_left = spot.x() + wide + 8 > plot.right()
    x = spot.x() - wide - 7 if on_left else spot.x() + 7
    y = min(max(spot.y() + 3, plot.top()), plot.bottom() - 19)
    box = QRectF(x, y, wide, 18)
    plate(painter, box, 4, theme.surface)
    write(painter, box, mark.words, theme.text, 12, 600, Side.MIDDLE)


def _draw_ticks(painter: QPainter, plot: QRectF, theme: Theme, data: Curve) -> None:
    """The ends always; of the others those that do not run into each other."""
    ends = [data.ticks[0], data.ticks[-1]] if len(data.ticks) > 1 else list(data.ticks)
    taken: list[tuple[float, float]] = []
    for level, words in (*ends, *data.ticks[1:-1]):
        x = _at(plot, data, level, 0).x()
        half = text.width(words, 11) / 2
        middle = min(max(x, plot.left() - _LEFT + half + 2), plot.right() + _RIGHT - half)
        if any(middle - half - 6 < right and left < middle + half + 6 for left, right in taken):
            continue
        taken.append((middle - half, middle + half))
        upright(painter, x, plot.bottom(), plot.bottom() + 4, theme.control)
        box = QRectF(middle - half - 1, plot.bottom() + 5, 2 * half + 2, 15)
        write(painter, box, words, theme.text3, 11, side=Side.MIDDLE)
