"""Ranks under every weighting side by side."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui.controls.badge import badge_width, draw_badge
from ui.painting import Side, hairline, plate, write
from ui.palette import ink_on, value_colour
from ui.text import MISSING, Forms, lines_that_fit, longest_that_fits, width
from ui.theme import Theme

_ROW = 30.0
_GAP = 2.0
_LEAST_CELL = 26.0
_MOST_CELL = 84.0


class Column(NamedTuple):
    """A weighting; `current` marks the one that is worked on."""

    key: str
    names: Forms
    current: bool = False


class Ranks(NamedTuple):
    """An option's rank in each column; None where it is not ranked."""

    key: str
    code: str
    names: Forms
    colour: QColor
    ranks: tuple[int | None, ...]


class RankTable(NamedTuple):
    columns: tuple[Column, ...]
    rows: tuple[Ranks, ...]
    selected: tuple[str, str] | None = None
    """Row key and column key with the selection ring."""


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: RankTable) -> None:
    """Badges and names left, one cell per weighting, darker for better ranks."""
    place = _Place(rect, data)
    _draw_heads(painter, place, theme, data)
    greatest = max((rank for row in data.rows for rank in row.ranks if rank is not None), default=1)
    top = place.rows
    for row in data.rows:
        _draw_option(painter, place, top, theme, row)
        for position, rank in enumerate(row.ranks):
            _draw_cell(painter, place.cell(position, top), theme, rank, greatest)
        top += _ROW
    if data.selected is not None:
        _draw_ring(painter, place, theme, data, data.selected)


def height_for(width: float, data: RankTable) -> float:
    return _Place(QRectF(0, 0, width, 0), data).rows + len(data.rows) * _ROW


def cell_at(rect: QRectF, data: RankTable, position: QPointF) -> tuple[str, str] | None:
    """Row key and column key under a point."""
    place = _Place(rect, data)
    row = row_at(rect, data, position)
    column = int((position.x() - place.cells) // place.step)
    if row is not None and 0 <= column < len(data.columns):
        return row, data.columns[column].key
    return None


def row_at(rect: QRectF, data: RankTable, position: QPointF) -> str | None:
    """The option whose badge, name or cells are under a point."""
    place = _Place(rect, data)
    row = int((position.y() - place.rows) // _ROW)
    within = place.left <= position.x() <= place.right
    return data.rows[row].key if within and 0 <= row < len(data.rows) else None


def cell_rect(rect: QRectF, data: RankTable, row: str, column: str) -> QRectF:
    """Where a cell lies."""
    place = _Place(rect, data)
    top = place.rows + [each.key for each in data.rows].index(row) * _ROW
    return place.cell([each.key for each in data.columns].index(column), top)


def least_width(data: RankTable) -> float:
    """Below this width the cells would be too narrow to hit; scroll instead."""
    return _badges(data) + 10 + len(data.columns) * (_LEAST_CELL + _GAP)


class _Place:
    """Widths of names and cells, and whether the column names stand upright."""

    def __init__(self, rect: QRectF, data: RankTable) -> None:
        self.left, self.top = rect.left(), rect.top()
        self.badge = _badges(data)
        count = max(1, len(data.columns))
        spare = rect.width() - self.badge - 10 - count * (_LEAST_CELL + _GAP)
        self.name = _names(data) if spare >= _names(data) else 0.0
        room = rect.width() - self.badge - 10 - self.name
        self.step = max(_LEAST_CELL + _GAP, min(_MOST_CELL + _GAP, room / count))
        self.cells = self.left + self.badge + 10 + self.name
        self.heads = [lines_that_fit(column.names, self.step - 4, 11, 500) for column in data.columns]
        self.upright = any("…" in line for lines in self.heads for line in lines)
        self.head = _tallest(data) + 14 if self.upright else 36.0
        self.rows = self.top + self.head + 6
        self.right = self.cells + count * self.step - _GAP

    def cell(self, position: int, top: float) -> QRectF:
        return QRectF(self.cells + position * self.step, top + _GAP / 2, self.step - _GAP, _ROW - _GAP)


def _badges(data: RankTable) -> float:
    return max((badge_width(row.code) for row in data.rows), default=28.0)


def _names(data: RankTable) -> float:
    return max((width(row.names[-1], 13, 500) for row in data.rows), default=0.0) + 14


def _tallest(data: RankTable) -> float:
    return min(110.0, max((width(column.names[-1], 11, 500) for column in data.columns), default=0.0))


def _draw_heads(painter: QPainter, place: _Place, theme: Theme, data: RankTable) -> None:
    words = QCoreApplication.translate("RankTable", "Option")
    box = QRectF(place.left, place.top + place.head - 19, place.cells - place.left - 4, 18)
    if place.name:
        write(painter, box, words, theme.text3, 12, 500)
    for position, column in enumerate(data.columns):
        cell = place.cell(position, place.top)
        box = QRectF(cell.left(), place.top, cell.width(), place.head)
        ink = theme.accent if column.current else theme.text2
        if column.current:
            plate(painter, box, 4, theme.accent_soft)
        if place.upright:
            _write_upright(painter, box, column, ink)
        else:
            _write_lines(painter, box, place.heads[position], ink)
    hairline(painter, place.left, place.right, place.top + place.head + 2, theme.line)


def _write_upright(painter: QPainter, box: QRectF, column: Column, ink: QColor) -> None:
    """Turned a quarter to the left, from the bottom up."""
    painter.save()
    painter.translate(box.left(), box.bottom() - 7)
    painter.rotate(-90)
    name = longest_that_fits(column.names, box.height() - 12, 11, 500)
    write(painter, QRectF(0, 0, box.height() - 8, box.width()), name, ink, 11, 500)
    painter.restore()


def _write_lines(painter: QPainter, box: QRectF, lines: tuple[str, ...], ink: QColor) -> None:
    top = box.bottom() - 4 - 15 * len(lines)
    for line in lines:
        write(painter, QRectF(box.left(), top, box.width(), 15), line, ink, 11, 500, Side.MIDDLE)
        top += 15


def _draw_option(painter: QPainter, place: _Place, top: float, theme: Theme, row: Ranks) -> None:
    ranked = any(rank is not None for rank in row.ranks)
    badge = QRectF(place.left, top + (_ROW - 20) / 2, place.badge, 20)
    draw_badge(painter, badge, theme, row.code, row.colour, outlined=not ranked)
    if place.name:
        room = place.name - 10
        name = longest_that_fits(row.names, room, 13, 500)
        box = QRectF(badge.right() + 10, top, room, _ROW)
        write(painter, box, name, theme.text if ranked else theme.text3, 13, 500)


def _draw_cell(painter: QPainter, box: QRectF, theme: Theme, rank: int | None, greatest: int) -> None:
    if rank is None:
        plate(painter, box, 4, theme.sunken)
        write(painter, box, MISSING, theme.text3, 12, 400, Side.MIDDLE)
        return
    ground = value_colour(theme, 1 - (rank - 1) / max(1, greatest - 1))
    plate(painter, box, 4, ground)
    write(painter, box, str(rank), ink_on(ground), 13, 600 if rank == 1 else 500, Side.MIDDLE)


def _draw_ring(
    painter: QPainter, place: _Place, theme: Theme, data: RankTable, selected: tuple[str, str]
) -> None:
    rows = [row.key for row in data.rows]
    columns = [column.key for column in data.columns]
    if selected[0] in rows and selected[1] in columns:
        top = place.rows + rows.index(selected[0]) * _ROW
        cell = place.cell(columns.index(selected[1]), top)
        plate(painter, cell.adjusted(-1, -1, 1, 1), 5, None, theme.surface, 3)
        plate(painter, cell.adjusted(-2, -2, 2, 2), 6, None, theme.accent, 2)
