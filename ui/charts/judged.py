"""Scores as people judge them beside the agreed one, on the value scale from worst to best."""

from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from ui import text
from ui.controls.badge import badge_width, draw_badge
from ui.painting import Side, disc, hairline, plate, write
from ui.palette import mixed
from ui.text import Forms
from ui.theme import Theme
from ui.translation import translator

tr = translator("JudgedScores")

LEAST_ROW, _MOST_ROW = 34.0, 44.0
HEAD = 40.0
_TOLD = 190.0

Range = tuple[float, float, float]
"""Low, best and high."""


class JudgedRow(NamedTuple):
    """Option and criterion are the `key`; values from 0 to 100, `agreed` None where that is unknown."""

    key: tuple[str, str]
    code: str
    colour: QColor
    option: Forms
    criterion: Forms
    agreed: Range | None
    judged: tuple[Range, ...]
    told: tuple[Forms, Forms]
    words: str


class Judged(NamedTuple):
    rows: tuple[JudgedRow, ...]
    selected: tuple[str, str] | None = None
    focused: bool = False


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Judged) -> None:
    place = _Place(rect, data)
    _draw_head(painter, rect, place, theme)
    for position, row in enumerate(data.rows):
        top = rect.top() + HEAD + position * place.row
        if row.key == data.selected:
            box = QRectF(rect.left() - 8, top, rect.width() + 16, place.row - 1)
            plate(painter, box, 5, theme.selected, theme.accent if data.focused else None, 2)
        _draw_names(painter, rect, place, theme, row, top)
        _draw_ranges(painter, place, theme, row, top)
        for line, forms in enumerate(row.told):
            words = text.longest_that_fits(forms, _TOLD, 12, 500 if line else 400)
            box = QRectF(place.told, top + place.row / 2 - 16 + 16 * line, rect.right() - place.told, 16)
            write(painter, box, words, theme.text if line else theme.text2, 12, 500 if line else 400)
        hairline(painter, rect.left(), rect.right(), top + place.row - 1, theme.line)


def least_height(data: Judged) -> float:
    return HEAD + LEAST_ROW * max(1, len(data.rows))


def words_at(rect: QRectF, data: Judged, position: QPointF) -> str:
    row = row_at(rect, data, position)
    return "" if row is None else row.words


def row_at(rect: QRectF, data: Judged, position: QPointF) -> JudgedRow | None:
    at = int((position.y() - rect.top() - HEAD) // _Place(rect, data).row)
    return data.rows[at] if 0 <= at < len(data.rows) else None


class _Place:
    def __init__(self, rect: QRectF, data: Judged) -> None:
        rows = max(1, len(data.rows))
        self.row = max(LEAST_ROW, min(_MOST_ROW, (rect.height() - HEAD) / rows))
        self.badge = max((badge_width(row.code) for row in data.rows), default=28.0)
        self.name = min(300.0, 0.3 * rect.width())
        self.left = rect.left() + self.badge + self.name + 20
        self.told = rect.right() - _TOLD
        self.right = self.told - 22

    def x(self, value: float) -> float:
        return self.left + value / 100 * (self.right - self.left)


def _draw_head(painter: QPainter, rect: QRectF, place: _Place, theme: Theme) -> None:
    """What the marks mean, then the ends of the scale."""
    y = rect.top() + 8
    x = place.left
    plate(painter, QRectF(x, y - 5, 24, 10), 3, _agreed_ground(theme))
    disc(painter, QPointF(x + 12, y), 4, theme.text)
    words = tr("agreed, low to high")
    write(painter, QRectF(x + 30, y - 8, text.width(words, 12) + 2, 16), words, theme.text2, 12)
    x += 44 + text.width(words, 12)
    painter.setPen(QPen(theme.accent, 1.2))
    painter.drawLine(QLineF(x, y, x + 24, y))
    _ring(painter, QPointF(x + 12, y), theme)
    words = tr("one person, low to high")
    write(painter, QRectF(x + 30, y - 8, text.width(words, 12) + 2, 16), words, theme.text2, 12)
    for value, side, words in ((0, Side.LEFT, tr("worst")), (100, Side.RIGHT, tr("best"))):
        edge = place.x(value) - (80 if side is Side.RIGHT else 0)
        write(painter, QRectF(edge, rect.top() + 20, 80, 15), words, theme.text3, 11, 400, side)
    hairline(painter, rect.left(), rect.right(), rect.top() + HEAD - 2, theme.line)


def _draw_names(
    painter: QPainter, rect: QRectF, place: _Place, theme: Theme, row: JudgedRow, top: float
) -> None:
    middle = top + place.row / 2
    badge = QRectF(rect.left(), middle - 9, place.badge, 18)
    draw_badge(painter, badge, theme, row.code, row.colour)
    left = badge.right() + 9
    name = text.longest_that_fits(row.criterion, place.name, 13, 500)
    write(painter, QRectF(left, middle - 17, place.name, 17), name, theme.text, 13, 500)
    name = text.longest_that_fits(row.option, place.name, 12)
    write(painter, QRectF(left, middle, place.name, 16), name, theme.text2, 12)


def _draw_ranges(painter: QPainter, place: _Place, theme: Theme, row: JudgedRow, top: float) -> None:
    """The agreed range behind; each person's line a little apart from the next."""
    middle = top + place.row / 2
    hairline(painter, place.left, place.right, round(middle), theme.line)
    if row.agreed is not None:
        low, best, high = (place.x(value) for value in row.agreed)
        plate(painter, QRectF(low - 3, middle - 9, high - low + 6, 18), 5, _agreed_ground(theme))
    lanes = min(len(row.judged), 7)
    for number, judged in enumerate(row.judged):
        shift = (number % lanes - (lanes - 1) / 2) * min(5.0, (place.row - 14) / max(1, lanes))
        low, best, high = (place.x(value) for value in judged)
        painter.setPen(QPen(theme.accent, 1.2))
        painter.drawLine(QLineF(low, middle + shift, high, middle + shift))
        _ring(painter, QPointF(best, middle + shift), theme)
    if row.agreed is not None:
        x = place.x(row.agreed[1])
        disc(painter, QPointF(x, middle), 6, theme.surface)
        disc(painter, QPointF(x, middle), 4.5, theme.text)


def _ring(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    painter.setPen(QPen(theme.accent, 1.6))
    painter.setBrush(theme.surface)
    painter.drawEllipse(centre, 3.4, 3.4)


def _agreed_ground(theme: Theme) -> QColor:
    return mixed(theme.surface, theme.control, 0.32)
