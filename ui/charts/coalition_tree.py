"""A tree of people by how much weight would have to move for them to agree, cut into coalitions."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui import text
from ui.charts.plot import round_ends
from ui.controls.badge import badge_width, draw_badge
from ui.painting import Side, hairline, plate, write
from ui.text import Forms
from ui.theme import Theme
from ui.translation import translator

tr = translator("CoalitionTree")

LEAST_ROW, _MOST_ROW = 19.0, 34.0
_HEAD, _FOOT = 28.0, 38.0


class Leaf(NamedTuple):
    """A person, or several who would come together first; `code` is what they have first."""

    names: Forms
    note: str
    code: str
    colour: QColor


class Join(NamedTuple):
    """Two branches that meet; leaves count from 0, a join has the number after the one before it."""

    first: int
    second: int
    height: float


class Tree(NamedTuple):
    """Leaves from top to bottom; heights in percent of weight; `cut` lies between the joins it parts."""

    leaves: tuple[Leaf, ...]
    joins: tuple[Join, ...]
    cut: float
    coalitions: int
    words: str


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Tree) -> None:
    place = _Place(rect, data)
    _draw_axis(painter, rect, place, theme)
    for position, leaf in enumerate(data.leaves):
        _draw_leaf(painter, rect, place, theme, leaf, position)
    spots = [(place.left, place.y(position)) for position in range(len(data.leaves))]
    for join in data.joins:
        (x1, y1), (x2, y2) = spots[join.first], spots[join.second]
        x = place.x(join.height)
        colour = theme.accent if join.height <= data.cut else theme.control
        painter.setPen(QPen(colour, 1.8 if join.height <= data.cut else 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline([QPointF(x1, y1), QPointF(x, y1), QPointF(x, y2), QPointF(x2, y2)])
        spots.append((x, (y1 + y2) / 2))
    _draw_cut(painter, rect, place, theme, data)


def least_height(data: Tree) -> float:
    return _HEAD + _FOOT + LEAST_ROW * max(1, len(data.leaves))


def height_at(rect: QRectF, data: Tree, position: QPointF) -> float | None:
    """The percent of weight under a point; None left of the tree."""
    place = _Place(rect, data)
    if position.x() < place.left - 4:
        return None
    return place.height_at(position.x())


def words_at(rect: QRectF, data: Tree, position: QPointF) -> str:
    place = _Place(rect, data)
    at = int((position.y() - rect.top() - _HEAD) // place.row)
    if not 0 <= at < len(data.leaves) or position.x() > place.left:
        return data.words if place.left <= position.x() else ""
    leaf = data.leaves[at]
    words = tr("{names}: {code} first")
    told = words.format(names=leaf.names[0], code=leaf.code) if leaf.code else leaf.names[0]
    return f"{told}, {leaf.note}" if leaf.note else told


class _Place:
    def __init__(self, rect: QRectF, data: Tree) -> None:
        rows = max(1, len(data.leaves))
        self.row = max(LEAST_ROW, min(_MOST_ROW, (rect.height() - _HEAD - _FOOT) / rows))
        self._top = rect.top() + _HEAD
        self.badge = max((badge_width(leaf.code) for leaf in data.leaves if leaf.code), default=28.0)
        self.note = max((text.width(leaf.note, 11) for leaf in data.leaves), default=0.0)
        wanted = max((text.width(leaf.names[0], 12, 500) for leaf in data.leaves), default=0.0) + 14
        self.name = max(min(wanted, 0.36 * rect.width()), text.width(tr("Stakeholder"), 12, 500) + 12)
        self.left = rect.left() + self.name + self.badge + (self.note + 8 if self.note else 0) + 14
        highest = max((join.height for join in data.joins), default=0.0)
        _low, self.end, self.step = round_ends(0.0, 1.04 * max(highest, data.cut) or 1.0, 4)
        self.right = rect.right() - 10
        self.bottom = self._top + rows * self.row

    def y(self, position: int) -> float:
        return self._top + (position + 0.5) * self.row

    def x(self, height: float) -> float:
        return self.left + height / self.end * (self.right - self.left)

    def height_at(self, x: float) -> float:
        return (x - self.left) / max(1.0, self.right - self.left) * self.end


def _draw_axis(painter: QPainter, rect: QRectF, place: _Place, theme: Theme) -> None:
    for left, words in (
        (rect.left(), tr("Stakeholder")),
        (rect.left() + place.name, tr("First")),
    ):
        write(painter, QRectF(left, rect.top(), max(place.name - 4, 60), 16), words, theme.text2, 12, 500)
    for k in range(round(place.end / place.step) + 1):
        x = place.x(k * place.step)
        painter.fillRect(QRectF(round(x), place.bottom, 1, 4), theme.line2)
        box = QRectF(x - 24, place.bottom + 5, 48, 15)
        write(painter, box, f"{k * place.step:.10g}", theme.text3, 11, 400, Side.MIDDLE)
    words = tr("Weight that would have to move to agree, %")
    box = QRectF(rect.left(), place.bottom + 20, rect.width(), 16)
    room = place.right - place.left + 60
    if text.width(words, 11, 500) <= room:
        box = QRectF(place.left - 60, box.top(), room, 16)
    write(painter, box, words, theme.text2, 11, 500, Side.MIDDLE)


def _draw_leaf(
    painter: QPainter, rect: QRectF, place: _Place, theme: Theme, leaf: Leaf, position: int
) -> None:
    top, middle = place.y(position) - place.row / 2, place.y(position)
    name = text.longest_that_fits(leaf.names, place.name - 8, 12, 500)
    write(painter, QRectF(rect.left(), top, place.name - 6, place.row), name, theme.text, 12, 500)
    left = rect.left() + place.name
    if leaf.code:
        badge = QRectF(left, middle - 8.5, place.badge, 17)
        draw_badge(painter, badge, theme, leaf.code, leaf.colour)
    left += place.badge + 8
    if leaf.note:
        write(painter, QRectF(left, top, place.note + 2, place.row), leaf.note, theme.text2, 11)
        left += place.note + 6
    hairline(painter, left, place.left, round(middle), theme.line)


def _draw_cut(painter: QPainter, rect: QRectF, place: _Place, theme: Theme, data: Tree) -> None:
    x = place.x(data.cut)
    painter.setPen(QPen(theme.text, 1.3, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(x, rect.top() + 20), QPointF(x, place.bottom))
    wide = text.width(data.words, 11, 600) + 18
    left = min(max(x - wide / 2, rect.left() + place.name + 34), rect.right() - wide)
    box = QRectF(left, rect.top() - 1, wide, 20)
    plate(painter, box, 10, theme.text)
    write(painter, box, data.words, theme.surface, 11, 600, Side.MIDDLE)
