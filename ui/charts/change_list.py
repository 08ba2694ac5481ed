"""What differs in another scenario, one change below the other: from what to what, why, and what it adds."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui import text
from ui.controls.badge import badge_width, draw_badge
from ui.painting import Side, hairline, upright, write
from ui.text import Forms
from ui.theme import Theme

ROW = 46.0
_AXIS, _FIGURE = 96.0, 52.0


class Change(NamedTuple):
    """`effect` is what it adds to a total; None where it is no score. `sources` are named in the tooltip."""

    code: str
    colour: QColor
    what: Forms
    words: str
    why: str
    effect: float | None
    sources: str = ""


class Changes(NamedTuple):
    rows: tuple[Change, ...]
    end: float


def height_for(data: Changes) -> float:
    return max(1, len(data.rows)) * ROW + 4


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Changes) -> None:
    zero = rect.right() - _FIGURE - _AXIS / 2
    for number, row in enumerate(data.rows):
        box = QRectF(rect.left(), rect.top() + number * ROW, rect.width(), ROW)
        if number:
            hairline(painter, box.left(), box.right(), box.top(), theme.line)
        wide = badge_width(row.code)
        badge = QRectF(box.left(), box.top() + 5, wide, 20)
        draw_badge(painter, badge, theme, row.code, row.colour)
        left = box.left() + 40
        room = zero - _AXIS / 2 - 16 - left
        told = min(text.width(row.words, 12), room * 0.62)
        name = text.longest_that_fits(row.what, room - told - 14, 13, 500)
        write(painter, QRectF(left, box.top() + 5, room - told - 14, 20), name, theme.text, 13, 500)
        write(painter, QRectF(left + room - told, box.top() + 5, told, 20), row.words, theme.text2, 12)
        write(painter, QRectF(left, box.top() + 24, box.right() - left, 18), row.why, theme.text3, 12)
        if row.effect is not None:
            _draw_effect(painter, box, zero, theme, row.effect, data.end)


def row_at(rect: QRectF, data: Changes, position: QPointF) -> int | None:
    at = int((position.y() - rect.top()) // ROW)
    return at if 0 <= at < len(data.rows) else None


def _draw_effect(
    painter: QPainter, box: QRectF, zero: float, theme: Theme, effect: float, end: float
) -> None:
    length = abs(effect) / max(end, 1e-9) * (_AXIS / 2)
    colour = theme.good if effect > 0 else theme.bad
    left = zero if effect > 0 else zero - length
    painter.fillRect(QRectF(left, box.top() + 9, length, 12), colour)
    upright(painter, zero - 0.5, box.top() + 5, box.top() + 25, theme.control)
    figure = QRectF(box.right() - _FIGURE, box.top() + 5, _FIGURE, 20)
    write(painter, figure, text.difference(effect, 1), theme.text, 12, 600, Side.RIGHT)
