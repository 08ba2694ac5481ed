"""Places of options from step to step up to the one that is shown, large enough for a room."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.charts.projector import scale_for
from ui.controls.badge import badge_width, draw_badge
from ui.painting import Side, disc, hairline, upright, write
from ui.palette import mixed
from ui.text import Forms, longest_that_fits
from ui.theme import Theme

MOST_PLACES = 8
MOST_STEPS = 12
_MARGIN, _TOP, _FOOT = 64.0, 176.0, 132.0
_LABELS = 620.0


class Line(NamedTuple):
    """An option; `places` from the top, step by step, None where it has none."""

    code: str
    names: Forms
    colour: QColor
    places: tuple[int | None, ...]
    rank: str
    figure: str


class Replay(NamedTuple):
    """`heads` name the steps; those after `at` are still to come. `first` is the number of the first one."""

    headline: Forms
    subtitle: Forms
    heads: tuple[str, ...]
    lines: tuple[Line, ...]
    at: int
    keys: str
    figure_title: str


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Replay) -> None:
    """Everything, on the surface colour, scaled from a picture of 1600 by 1000."""
    painter.fillRect(rect, theme.surface)
    scale = scale_for(rect)
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(scale, scale)
    sheet = QRectF(0, 0, rect.width() / scale, rect.height() / scale)
    _draw_words(painter, sheet, theme, data)
    if data.lines:
        _draw_steps(painter, sheet, theme, data)
        for line in sorted(data.lines, key=lambda line: -(line.places[data.at] or MOST_PLACES + 1)):
            _draw_line(painter, sheet, theme, data, line)
        for line in data.lines:
            _draw_label(painter, sheet, theme, data, line)
    painter.restore()


def room_below_words(rect: QRectF) -> QRectF:
    """Where a table may stand in place of the lines."""
    scale = scale_for(rect)
    return rect.adjusted(_MARGIN * scale, 130 * scale, -_MARGIN * scale, -70 * scale)


def _draw_words(painter: QPainter, sheet: QRectF, theme: Theme, data: Replay) -> None:
    room = sheet.width() - 2 * _MARGIN
    headline = longest_that_fits(data.headline, room, 36, 600)
    write(painter, QRectF(_MARGIN, 40, room, 48), headline, theme.text, 36, 600)
    subtitle = longest_that_fits(data.subtitle, room, 24)
    write(painter, QRectF(_MARGIN, 94, room, 34), subtitle, theme.text2, 24)
    write(painter, QRectF(_MARGIN, sheet.height() - 54, room, 34), data.keys, theme.text3, 24)


def _draw_steps(painter: QPainter, sheet: QRectF, theme: Theme, data: Replay) -> None:
    top, bottom = _TOP - 8, sheet.height() - _FOOT
    for at, head in enumerate(data.heads):
        x = _x(sheet, data, at)
        is_now = at == data.at
        colour = theme.accent if is_now else theme.line
        upright(painter, x - (1 if is_now else 0.5), top, bottom, colour)
        box = QRectF(x - 60, bottom + 6, 120, 30)
        ink = theme.accent if is_now else theme.text3 if at > data.at else theme.text2
        write(painter, box, head, ink, 24, 600 if is_now else 400, Side.MIDDLE)
    title = QRectF(sheet.width() - _MARGIN - 220, _TOP - 44, 220, 32)
    write(painter, title, data.figure_title, theme.text3, 24, 500, Side.RIGHT)
    hairline(painter, _MARGIN, sheet.width() - _MARGIN, bottom, theme.line2)


def _x(sheet: QRectF, data: Replay, at: int) -> float:
    left, right = _MARGIN + 40, sheet.width() - _MARGIN - _LABELS
    return left + (right - left) * (at / max(1, len(data.heads) - 1) if len(data.heads) > 1 else 1.0)


def _y(sheet: QRectF, place: int | None) -> float:
    """Below the last place that is shown lie all others."""
    step = (sheet.height() - _FOOT - _TOP) / (MOST_PLACES + 0.4)
    row = MOST_PLACES if place is None or place >= MOST_PLACES else place
    return _TOP + (row + 0.5) * step if row < MOST_PLACES else sheet.height() - _FOOT + 2


def _draw_line(painter: QPainter, sheet: QRectF, theme: Theme, data: Replay, line: Line) -> None:
    now = line.places[data.at]
    is_shown = now is not None and now < MOST_PLACES
    colour = line.colour if is_shown else mixed(theme.surface, line.colour, 0.35)
    path = QPainterPath()
    for at, place in enumerate(line.places[: data.at + 1]):
        spot = QPointF(_x(sheet, data, at), _y(sheet, place))
        if at == 0:
            path.moveTo(spot)
            continue
        last = path.currentPosition()
        bend = (spot.x() - last.x()) / 2
        path.cubicTo(QPointF(last.x() + bend, last.y()), QPointF(spot.x() - bend, spot.y()), spot)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 6 if is_shown else 3))
    painter.save()
    painter.setClipRect(QRectF(0, 0, sheet.width(), sheet.height() - _FOOT))
    painter.drawPath(path)
    for at, place in enumerate(line.places[: data.at + 1]):
        if place is not None and place < MOST_PLACES:
            disc(painter, QPointF(_x(sheet, data, at), _y(sheet, place)), 8 if at == data.at else 6, colour)
    painter.restore()


def _draw_label(painter: QPainter, sheet: QRectF, theme: Theme, data: Replay, line: Line) -> None:
    place = line.places[data.at]
    if place is None or place >= MOST_PLACES:
        return
    y, x = _y(sheet, place), _x(sheet, data, data.at)
    left = sheet.width() - _MARGIN - _LABELS + 24
    if x < left - 40:
        painter.setPen(QPen(mixed(theme.surface, line.colour, 0.5), 2, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x + 12, y), QPointF(left - 4, y))
    write(painter, QRectF(left, y - 22, 40, 44), line.rank, theme.text, 32, 600, Side.RIGHT)
    wide = badge_width(line.code, 24, 60)
    badge = QRectF(left + 52, y - 20, wide, 40)
    draw_badge(painter, badge, theme, line.code, line.colour, px=24)
    right = sheet.width() - _MARGIN
    room = right - badge.right() - 16 - 110
    name = longest_that_fits(line.names, room, 28, 500)
    write(painter, QRectF(badge.right() + 16, y - 22, room, 44), name, theme.text, 28, 500)
    write(painter, QRectF(right - 110, y - 22, 110, 44), line.figure, theme.text, 32, 600, Side.RIGHT)
