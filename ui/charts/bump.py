"""Each option's place for each person: one column a person, neighbours weigh alike."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui import text
from ui.controls.badge import badge_width, draw_badge
from ui.painting import Side, disc, upright, write
from ui.palette import ink_on
from ui.text import Forms
from ui.theme import Theme
from ui.translation import translator

tr = translator("Bump")

LEAST_ROW, _MOST_ROW = 21.0, 34.0
_HEAD, _TILTED_HEAD = 38.0, 74.0
_LEAST_COLUMN = 44.0
"""Names stand upright over columns as wide as this, else they are tilted."""
_NAMES_FROM = 52.0
"""With narrower columns the right side has codes alone."""
_LEFT_NAME = 0.24


class Line(NamedTuple):
    """An option: its place in the picture and its rank, for each person; `colour` is None for a grey one."""

    code: str
    names: Forms
    colour: QColor | None
    places: tuple[int, ...]
    ranks: tuple[int, ...]


class Bump(NamedTuple):
    heads: tuple[Forms, ...]
    lines: tuple[Line, ...]


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Bump) -> None:
    place = _Place(rect, data)
    for column, names in enumerate(data.heads):
        _draw_head(painter, place, theme, names, column)
        bottom = place.y(len(data.lines) - 1)
        upright(painter, round(place.x(column)), place.top + 6, bottom, theme.line)
    grey = [line for line in data.lines if line.colour is None]
    coloured = [line for line in data.lines if line.colour is not None]
    for line in (*grey, *coloured):
        _draw_line(painter, place, theme, line)
    for line in (*grey, *coloured):
        _draw_spots(painter, place, theme, line)
        _draw_ends(painter, rect, place, theme, line)


def least_height(data: Bump, wide: bool = True) -> float:
    return (_HEAD if wide else _TILTED_HEAD) + LEAST_ROW * max(1, len(data.lines))


def words_at(rect: QRectF, data: Bump, position: QPointF) -> str:
    """Who puts which option where, at a point; at the ends the whole name."""
    place = _Place(rect, data)
    row = round((position.y() - place.y(0)) / place.row)
    column = round((position.x() - place.x(0)) / place.step) if place.step else 0
    if not 0 <= row < len(data.lines):
        return data.heads[column][0] if 0 <= column < len(data.heads) else ""
    if not 0 <= column < len(data.heads) or abs(position.x() - place.x(column)) > place.step / 2:
        column = 0 if position.x() < place.x(0) else len(data.heads) - 1
    line = next(line for line in data.lines if line.places[column] == row)
    words = tr("{person}: {code} {option} is {place}")
    return words.format(
        person=data.heads[column][0],
        code=line.code,
        option=line.names[0],
        place=text.ordinal(line.ranks[column]),
    )


class _Place:
    def __init__(self, rect: QRectF, data: Bump) -> None:
        columns, rows = max(1, len(data.heads)), max(1, len(data.lines))
        self.badge = max((badge_width(line.code) for line in data.lines), default=28.0)
        widest = max((text.width(line.names[-1], 12, 600) for line in data.lines), default=0.0) + 4
        self.name = min(widest, _LEFT_NAME * rect.width())
        room = rect.width() - 2 * (self.badge + 12) - self.name
        with_names = (room - self.name) / columns
        self.right_names = with_names >= _NAMES_FROM
        self.step = with_names if self.right_names else room / columns
        self.tilted = self.step < _LEAST_COLUMN
        head = _TILTED_HEAD if self.tilted else _HEAD
        self.top = rect.top() + head
        self.row = max(LEAST_ROW, min(_MOST_ROW, (rect.height() - head) / rows))
        self.left = rect.left() + self.name + self.badge + 12
        self.right = self.left + self.step * columns

    def x(self, column: int) -> float:
        return self.left + (column + 0.5) * self.step

    def y(self, row: int) -> float:
        return self.top + (row + 0.5) * self.row

    def point(self, column: int, row: int) -> QPointF:
        return QPointF(self.x(column), self.y(row))


def _draw_head(painter: QPainter, place: _Place, theme: Theme, names: Forms, column: int) -> None:
    if place.tilted:
        painter.save()
        painter.translate(place.x(column) + 3, place.top - 2)
        painter.rotate(-52)
        name = text.longest_that_fits(names, _TILTED_HEAD + 8, 11, 500)
        write(painter, QRectF(0, -8, _TILTED_HEAD + 10, 16), name, theme.text, 11, 500)
        painter.restore()
        return
    px = 12 if place.step >= 64 else 11
    lines = text.lines_that_fit(names, place.step - 4, px, 500)
    for number, line in enumerate(lines):
        top = place.top - 6 - 15 * (len(lines) - number)
        box = QRectF(place.x(column) - place.step / 2, top, place.step, 15)
        write(painter, box, line, theme.text, px, 500, Side.MIDDLE)


def _draw_line(painter: QPainter, place: _Place, theme: Theme, line: Line) -> None:
    """Level through each column, bent between two."""
    path, flat = QPainterPath(), min(10.0, place.step / 4)
    for column, row in enumerate(line.places):
        spot = place.point(column, row)
        if column:
            before = place.point(column - 1, line.places[column - 1])
            middle = (before.x() + spot.x()) / 2
            start, end = QPointF(before.x() + flat, before.y()), QPointF(spot.x() - flat, spot.y())
            path.lineTo(start)
            path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
            path.lineTo(spot)
        else:
            path.moveTo(spot)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(
        QPen(theme.line2, 1.2) if line.colour is None else QPen(line.colour, 2.4 if place.step > 30 else 2)
    )
    painter.drawPath(path)


def _draw_spots(painter: QPainter, place: _Place, theme: Theme, line: Line) -> None:
    radius = min(9.0, 0.42 * place.row, 0.42 * place.step)
    for column, (row, rank) in enumerate(zip(line.places, line.ranks, strict=True)):
        spot = place.point(column, row)
        if line.colour is None:
            disc(painter, spot, 3.2, theme.line2)
            continue
        disc(painter, spot, radius + 1.5, theme.surface)
        disc(painter, spot, radius, line.colour)
        if radius >= 7:
            box = QRectF(spot.x() - 10, spot.y() - 9, 20, 18)
            write(painter, box, str(rank), ink_on(line.colour), 11, 600, Side.MIDDLE)


def _draw_ends(painter: QPainter, rect: QRectF, place: _Place, theme: Theme, line: Line) -> None:
    strong = line.colour is not None
    ink, weight = (theme.text, 600) if strong else (theme.text3, 400)
    colour = line.colour if line.colour is not None else theme.line2
    y = place.y(line.places[0])
    name = text.longest_that_fits(line.names, place.name, 12, weight)
    write(painter, QRectF(rect.left(), y - 10, place.name, 20), name, ink, 12, weight, Side.RIGHT)
    badge = QRectF(rect.left() + place.name + 6, y - 9, place.badge, 18)
    draw_badge(painter, badge, theme, line.code, colour, outlined=not strong)
    y = place.y(line.places[-1])
    badge = QRectF(place.right + 6, y - 9, place.badge, 18)
    draw_badge(painter, badge, theme, line.code, colour, outlined=not strong)
    if place.right_names:
        box = QRectF(badge.right() + 6, y - 10, place.name, 20)
        write(painter, box, name, ink, 12, weight)
