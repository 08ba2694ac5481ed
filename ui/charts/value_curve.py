"""A value function: levels in natural units along, values from 0 to 100 up, points that can be dragged."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QPolygonF

from ui import text
from ui.painting import Side, hairline, plate, upright, write
from ui.theme import Theme

_LEFT, _RIGHT, _TOP, _BOTTOM = 34.0, 14.0, 10.0, 40.0
_REACH = 13.0


class ValueCurve(NamedTuple):
    """`knots` can be dragged, the current one is filled; `levels` are those that the options have."""

    curve: tuple[tuple[float, float], ...]
    knots: tuple[tuple[float, float], ...]
    low: float
    high: float
    axis: str
    levels: tuple[float, ...] = ()
    current: int | None = None


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: ValueCurve) -> None:
    area = area_of(rect)
    for value in (0.0, 50.0, 100.0):
        y = place_of(rect, data, data.low, value).y()
        hairline(painter, area.left(), area.right(), round(y), theme.line2 if value == 0 else theme.line)
        box = QRectF(rect.left(), y - 8, _LEFT - 8, 16)
        write(painter, box, text.number(value), theme.text3, 11, 400, Side.RIGHT)
    _draw_levels(painter, rect, theme, data)
    line = QPolygonF([place_of(rect, data, level, value) for level, value in data.curve])
    painter.setPen(QPen(theme.accent, 2))
    painter.drawPolyline(line)
    for at, (level, value) in enumerate(data.knots):
        place = place_of(rect, data, level, value)
        box = QRectF(place.x() - 6, place.y() - 6, 12, 12)
        plate(painter, box, 6, theme.accent if at == data.current else theme.surface, theme.accent, 2)


def _draw_levels(painter: QPainter, rect: QRectF, theme: Theme, data: ValueCurve) -> None:
    """The axis below: its ends and middle, and where the options are."""
    area = area_of(rect)
    for level in data.levels:
        x = place_of(rect, data, min(data.high, max(data.low, level)), 0).x()
        upright(painter, x, area.bottom() - 6, area.bottom(), theme.text3)
    middle = (data.low + data.high) / 2
    for level, side in ((data.low, Side.LEFT), (middle, Side.MIDDLE), (data.high, Side.RIGHT)):
        x = place_of(rect, data, level, 0).x()
        box = QRectF(x - 60 * side, area.bottom() + 4, 60, 15)
        write(painter, box, level_words(level), theme.text3, 11, 400, side)
    below = QRectF(area.left(), area.bottom() + 20, area.width(), 16)
    write(painter, below, data.axis, theme.text3, 11, 400, Side.MIDDLE)


def level_words(level: float) -> str:
    decimals = next((n for n in (0, 1) if abs(round(level, n) - level) < 1e-9), 2)
    return text.number(level, decimals)


def area_of(rect: QRectF) -> QRectF:
    """Where the curve is, without the axes."""
    return rect.adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)


def place_of(rect: QRectF, data: ValueCurve, level: float, value: float) -> QPointF:
    area = area_of(rect)
    span = data.high - data.low
    along = (level - data.low) / span if span else 0.5
    return QPointF(area.left() + along * area.width(), area.bottom() - value / 100 * area.height())


def at(rect: QRectF, data: ValueCurve, place: QPointF) -> tuple[float, float]:
    """The level and the value of a point."""
    area = area_of(rect)
    along = (place.x() - area.left()) / max(1.0, area.width())
    up = (area.bottom() - place.y()) / max(1.0, area.height())
    return data.low + along * (data.high - data.low), 100 * up


def value_at(data: ValueCurve, level: float) -> float:
    """What a level is worth, between the points that the curve is drawn through."""
    levels, values = zip(*sorted(data.curve), strict=True)
    return float(np.interp(level, levels, values))


def knot_at(rect: QRectF, data: ValueCurve, place: QPointF) -> int | None:
    """The point that can be dragged from here."""
    far = [(place - place_of(rect, data, level, value)).manhattanLength() for level, value in data.knots]
    nearest = min(range(len(far)), key=lambda i: far[i], default=None)
    return nearest if nearest is not None and far[nearest] <= _REACH else None
