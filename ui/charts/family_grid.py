"""The best option of each family in each scenario: for how many it is, and where it stands."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui import text
from ui.charts.score_matrix import ink_of
from ui.controls.badge import badge_width, draw_badge
from ui.painting import hairline, plate, write
from ui.palette import value_colour
from ui.text import Forms
from ui.theme import Theme

ROW, HEAD = 56.0, 40.0
_GAP = 4.0


class Best(NamedTuple):
    """The option that is the best of its family for most; without a code there is none."""

    code: str
    colour: QColor
    names: Forms
    words: str
    told: Forms
    depth: float


class Family(NamedTuple):
    names: Forms
    colour: QColor
    cells: tuple[Best, ...]


class Families(NamedTuple):
    scenarios: tuple[Forms, ...]
    current: int | None
    rows: tuple[Family, ...]


def height_for(data: Families) -> float:
    return HEAD + len(data.rows) * ROW


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Families) -> None:
    step, left = _columns(rect, data)
    for at, names in enumerate(data.scenarios):
        box = QRectF(left + at * step, rect.top(), step - _GAP, HEAD - 8)
        ink = theme.accent if at == data.current else theme.text2
        for line, words in enumerate(text.lines_that_fit(names, box.width(), 12, 500)):
            write(painter, QRectF(box.left(), box.top() + 15 * line, box.width(), 15), words, ink, 12, 500)
    hairline(painter, rect.left(), rect.right(), rect.top() + HEAD - 5, theme.line)
    for number, row in enumerate(data.rows):
        top = rect.top() + HEAD + number * ROW
        plate(painter, QRectF(rect.left(), top + ROW / 2 - 7, 11, 11), 3, row.colour)
        name = QRectF(rect.left() + 19, top, left - rect.left() - 27, ROW - _GAP)
        lines = text.lines_that_fit(row.names, name.width(), 13, 500)
        for line, words in enumerate(lines):
            y = name.center().y() - 8 * len(lines) + 16 * line
            write(painter, QRectF(name.left(), y, name.width(), 16), words, theme.text, 13, 500)
        for at, cell in enumerate(row.cells):
            _draw_cell(painter, QRectF(left + at * step, top, step - _GAP, ROW - _GAP), theme, cell)


def cell_at(rect: QRectF, data: Families, position: QPointF) -> tuple[int, int] | None:
    """The family and scenario under a point."""
    step, left = _columns(rect, data)
    row = int((position.y() - rect.top() - HEAD) // ROW)
    column = int((position.x() - left) // step)
    inside = 0 <= row < len(data.rows) and 0 <= column < len(data.scenarios)
    return (row, column) if inside else None


def _columns(rect: QRectF, data: Families) -> tuple[float, float]:
    names = min(190.0, 27 + max((text.width(row.names[-1], 13, 500) for row in data.rows), default=80.0))
    left = rect.left() + names
    return (rect.right() - left) / max(1, len(data.scenarios)), left


def _draw_cell(painter: QPainter, box: QRectF, theme: Theme, cell: Best) -> None:
    if not cell.code:
        plate(painter, box, 5, theme.sunken)
        write(painter, box.adjusted(10, 0, -6, 0), cell.words, theme.text3, 12)
        return
    plate(painter, box, 5, value_colour(theme, cell.depth))
    ink = ink_of(theme, 100 * cell.depth)
    wide = badge_width(cell.code)
    draw_badge(
        painter, QRectF(box.left() + 8, box.center().y() - 10, wide, 20), theme, cell.code, cell.colour
    )
    x = box.left() + 8 + wide + 8
    room = box.right() - x - 4
    lines = text.lines_that_fit(cell.names[-1:], room, 12, 600)
    if text.width(cell.names[0], 12, 600) <= room:
        lines = cell.names[:1]
    top = box.center().y() - 7.5 * (len(lines) + 1)
    for at, line in enumerate(lines):
        write(painter, QRectF(x, top + 15 * at, room, 15), line, ink, 12, 600)
    told = text.longest_that_fits(cell.told, room, 11)
    write(painter, QRectF(x, top + 15 * len(lines), room, 15), told, ink, 11)
