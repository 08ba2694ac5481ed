"""Two rankings side by side, a line for each option: who rose, who fell, who stayed."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from ui import text
from ui.controls.badge import badge_width, draw_badge
from ui.painting import Side, disc, hairline, write
from ui.text import Forms
from ui.theme import Theme

HEAD = 30.0
LEAST_ROW, _MOST_ROW = 21.0, 34.0
_RANK, _FIGURE, _GAP = 24.0, 46.0, 8.0
_NAMED_FROM = 560.0
"""Narrower than this the left side has codes only."""


class Slope(NamedTuple):
    """`before` and `after` count rows from 0; None where the option had no place.

    `moved` tells a line that is coloured from one that is grey.
    """

    code: str
    names: Forms
    colour: QColor
    before: int | None
    after: int | None
    ranks: tuple[str, str]
    figures: tuple[str, str]
    moved: bool


class Slopegraph(NamedTuple):
    """`heads` name the two rankings, `figure` what their figures are."""

    heads: tuple[str, str]
    figure: str
    slopes: tuple[Slope, ...]


def least_height(data: Slopegraph) -> float:
    return HEAD + LEAST_ROW * max(1, _rows(data))


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Slopegraph) -> None:
    place = _Place(rect, data)
    _draw_heads(painter, rect, theme, data)
    for slope in sorted(data.slopes, key=lambda slope: slope.moved):
        _draw_line(painter, theme, slope, place)
    for slope in data.slopes:
        if slope.before is not None:
            _draw_left(painter, rect, theme, slope, place)
        if slope.after is not None:
            _draw_right(painter, rect, theme, slope, place)


def slope_at(rect: QRectF, data: Slopegraph, position: QPointF) -> Slope | None:
    """The option in this row, on the side that is nearer."""
    row = int((position.y() - rect.top() - HEAD) // _Place(rect, data).row)
    is_left = position.x() < rect.center().x()
    return next((s for s in data.slopes if (s.before if is_left else s.after) == row), None)


def _rows(data: Slopegraph) -> int:
    return 1 + max((row for s in data.slopes for row in (s.before, s.after) if row is not None), default=0)


class _Place:
    def __init__(self, rect: QRectF, data: Slopegraph) -> None:
        self.top = rect.top() + HEAD
        self.row = max(LEAST_ROW, min(_MOST_ROW, (rect.height() - HEAD) / _rows(data)))
        self.badge = max((badge_width(slope.code) for slope in data.slopes), default=28.0)
        widest = max((text.width(slope.names[-1], 13) for slope in data.slopes), default=0.0)
        self.is_named = rect.width() >= _NAMED_FROM
        fixed = 2 * (_RANK + self.badge + _FIGURE + 3 * _GAP)
        sides = 2 if self.is_named else 1
        self.name = max(0.0, min(widest + 2, (rect.width() - fixed - 110) / sides))
        left = _RANK + self.badge + _FIGURE + 2 * _GAP + (self.name + _GAP if self.is_named else 0)
        right = _RANK + self.badge + _FIGURE + 3 * _GAP + self.name
        self.left, self.right = rect.left() + left + _GAP, rect.right() - right - _GAP

    def middle(self, row: int) -> float:
        return self.top + (row + 0.5) * self.row


def _draw_heads(painter: QPainter, rect: QRectF, theme: Theme, data: Slopegraph) -> None:
    half = rect.width() / 2 - 8
    then, now = data.heads
    write(painter, QRectF(rect.left(), rect.top(), half, 20), then, theme.text3, 12, 500)
    write(painter, QRectF(rect.right() - half, rect.top(), half, 20), now, theme.text3, 12, 500, Side.RIGHT)
    hairline(painter, rect.left(), rect.right(), rect.top() + HEAD - 7, theme.line)


def _draw_line(painter: QPainter, theme: Theme, slope: Slope, place: _Place) -> None:
    colour = slope.colour if slope.moved else theme.line2
    ends = [
        QPointF(x, place.middle(row))
        for x, row in ((place.left, slope.before), (place.right, slope.after))
        if row is not None
    ]
    painter.setPen(QPen(colour, 2.2 if slope.moved else 1.5))
    if len(ends) == 2:
        painter.drawLine(*ends)
    for end in ends:
        disc(painter, end, 3.5 if slope.moved else 2.5, colour)


def _draw_left(painter: QPainter, rect: QRectF, theme: Theme, slope: Slope, place: _Place) -> None:
    """Rank, name where there is room, badge, figure."""
    assert slope.before is not None
    top = place.middle(slope.before) - 10
    x = rect.left()
    write(painter, QRectF(x, top, _RANK - 6, 20), slope.ranks[0], theme.text3, 12, 400, Side.RIGHT)
    x += _RANK
    if place.is_named:
        _draw_name(painter, QRectF(x, top, place.name, 20), theme, slope)
        x += place.name + _GAP
    draw_badge(painter, QRectF(x, top, place.badge, 20), theme, slope.code, slope.colour)
    x += place.badge + _GAP
    write(painter, QRectF(x, top, _FIGURE, 20), slope.figures[0], theme.text2, 12)


def _draw_right(painter: QPainter, rect: QRectF, theme: Theme, slope: Slope, place: _Place) -> None:
    """Figure, badge, name, rank."""
    assert slope.after is not None
    top = place.middle(slope.after) - 10
    x = rect.right() - _RANK
    write(painter, QRectF(x + 6, top, _RANK - 6, 20), slope.ranks[1], theme.text3, 12)
    x -= place.name
    _draw_name(painter, QRectF(x, top, place.name, 20), theme, slope)
    x -= place.badge + _GAP
    draw_badge(painter, QRectF(x, top, place.badge, 20), theme, slope.code, slope.colour)
    x -= _FIGURE + _GAP
    figure = slope.figures[1]
    write(painter, QRectF(x, top, _FIGURE, 20), figure, theme.text, 12, 600, Side.RIGHT)


def _draw_name(painter: QPainter, box: QRectF, theme: Theme, slope: Slope) -> None:
    name = text.longest_that_fits(slope.names, box.width(), 13)
    write(painter, box, name, theme.text if slope.moved else theme.text2, 13)
