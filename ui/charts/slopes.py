"""Ranks in two scenarios side by side, a line from one to the other for each option."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui import text
from ui.controls.badge import badge_width, draw_badge
from ui.painting import Side, plate, write
from ui.palette import mixed
from ui.text import Forms
from ui.theme import Theme

ROW, HEAD = 27.0, 40.0


class Slope(NamedTuple):
    """`before` and `after` are places from the top, ties apart; ranks are None where there is none."""

    key: str
    code: str
    names: Forms
    colour: QColor
    before: int
    after: int
    ranks: tuple[int | None, int | None]
    moved: bool


class Slopes(NamedTuple):
    heads: tuple[Forms, Forms]
    slopes: tuple[Slope, ...]
    selected: str | None = None


def height_for(data: Slopes) -> float:
    return HEAD + len(data.slopes) * ROW + 6


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Slopes) -> None:
    left, right = _ends(rect, data)
    half = rect.width() / 2 - 10
    for at, forms in enumerate(data.heads):
        x = rect.left() if not at else rect.right() - half
        side = Side.RIGHT if at else Side.LEFT
        for number, line in enumerate(text.lines_that_fit(forms, half, 12, 600)):
            write(painter, QRectF(x, rect.top() + 15 * number, half, 16), line, theme.text, 12, 600, side)
    for slope in sorted(data.slopes, key=lambda slope: (slope.key == data.selected, slope.moved)):
        ends = [
            QPointF(x, rect.top() + HEAD + (place + 0.5) * ROW)
            for x, place in ((left, slope.before), (right, slope.after))
        ]
        _draw_line(painter, ends[0], ends[1], theme, slope, is_chosen=slope.key == data.selected)
    for slope in data.slopes:
        _draw_ends(painter, rect, theme, data, slope)


def slope_at(rect: QRectF, data: Slopes, position: QPointF) -> str | None:
    """The option whose name is nearest to a point, left or right."""
    place = int((position.y() - rect.top() - HEAD) // ROW)
    is_left = position.x() < rect.center().x()
    wanted = (slope.key for slope in data.slopes if (slope.before if is_left else slope.after) == place)
    return next(wanted, None) if 0 <= place < len(data.slopes) else None


def _ends(rect: QRectF, data: Slopes) -> tuple[float, float]:
    badges = max((badge_width(slope.code) for slope in data.slopes), default=28.0)
    names = max((text.width(slope.names[-1], 12, 500) for slope in data.slopes), default=60.0)
    room = min(names, max(0.0, (rect.width() - 90) / 2 - badges - 36))
    wide = 26 + badges + 8 + room + 8
    return rect.left() + wide, rect.right() - wide


def _draw_line(
    painter: QPainter, first: QPointF, last: QPointF, theme: Theme, slope: Slope, *, is_chosen: bool
) -> None:
    bend = (last.x() - first.x()) / 2
    path = QPainterPath(first)
    path.cubicTo(QPointF(first.x() + bend, first.y()), QPointF(last.x() - bend, last.y()), last)
    colour = slope.colour if slope.moved or is_chosen else mixed(theme.surface, slope.colour, 0.45)
    pen = QPen(colour, 3.4 if is_chosen else 2.2 if slope.moved else 1.4)
    if None in slope.ranks:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _draw_ends(painter: QPainter, rect: QRectF, theme: Theme, data: Slopes, slope: Slope) -> None:
    left, right = _ends(rect, data)
    wide = badge_width(slope.code)
    for at, place in enumerate((slope.before, slope.after)):
        y = rect.top() + HEAD + place * ROW
        rank = slope.ranks[at]
        words = text.MISSING if rank is None else str(rank)
        outside = QRectF(rect.left() if not at else rect.right() - 22, y, 22, ROW)
        badge_left = rect.left() + 26 if not at else rect.right() - 26 - wide
        name_left = badge_left + wide + 8 if not at else right + 8
        room = left - 8 - name_left if not at else badge_left - 8 - name_left
        if slope.key == data.selected:
            ground = QRectF(rect.left() if not at else right, y + 2, left - rect.left(), ROW - 4)
            plate(painter, ground, 5, theme.selected)
        ink = theme.text if rank is not None else theme.text3
        write(painter, outside, words, ink, 12, 600, Side.RIGHT if at else Side.LEFT)
        badge = QRectF(badge_left, y + 4, wide, ROW - 8)
        draw_badge(painter, badge, theme, slope.code, slope.colour, outlined=rank is None)
        name = text.longest_that_fits(slope.names[-1:], room, 12, 500)
        write(painter, QRectF(name_left, y, room, ROW), name, ink, 12, 500, Side.RIGHT if at else Side.LEFT)
