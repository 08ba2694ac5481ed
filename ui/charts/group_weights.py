"""Shares of criteria, of a group or of one person: with the range of all, and each person as a tick."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui import text
from ui.charts.plot import percent, round_step
from ui.painting import Side, disc, plate, write
from ui.palette import mixed
from ui.text import Forms
from ui.theme import Theme
from ui.translation import translator

tr = translator("GroupWeights")

LEAST_ROW, _MOST_ROW = 21.0, 32.0
HEAD = 22.0
_FIGURE = 58.0


class GroupShare(NamedTuple):
    """Shares from 0 to 1: the one meant, the lowest and highest of those who count, and each person's."""

    names: Forms
    group: QColor
    share: float
    low: float
    high: float
    each: tuple[float, ...]


class GroupShares(NamedTuple):
    """`head` says whose figures stand on the right."""

    rows: tuple[GroupShare, ...]
    head: str


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: GroupShares) -> None:
    place = _Place(rect, data)
    step = round_step(place.end, max(2, min(6, int(place.length / 52))))
    bottom = rect.top() + HEAD + place.row * len(data.rows)
    write(
        painter, QRectF(rect.left(), rect.top(), place.name - 20, 16), tr("Criterion"), theme.text3, 12, 500
    )
    for k in range(int(place.end / step + 1e-6) + 1):
        x = place.x(k * step)
        painter.fillRect(
            QRectF(round(x), rect.top() + HEAD - 4, 1, bottom - rect.top() - HEAD + 4), theme.line
        )
        box = QRectF(x - 24, rect.top(), 48, 16)
        if box.right() < rect.right() - text.width(data.head, 12, 500) - 4:
            write(painter, box, percent(k * step), theme.text3, 11, 400, Side.MIDDLE)
    box = QRectF(rect.right() - _FIGURE, rect.top(), _FIGURE, 16)
    write(painter, box, data.head, theme.text3, 12, 500, Side.RIGHT)
    for position, row in enumerate(data.rows):
        _draw_row(painter, rect, place, theme, row, rect.top() + HEAD + position * place.row)


def least_height(data: GroupShares) -> float:
    return HEAD + LEAST_ROW * max(1, len(data.rows))


def words_at(rect: QRectF, data: GroupShares, position: QPointF) -> str:
    at = int((position.y() - rect.top() - HEAD) // _Place(rect, data).row)
    if not 0 <= at < len(data.rows):
        return ""
    row = data.rows[at]
    words = tr("{criterion}: {share}, all from {low} to {high}")
    return words.format(
        criterion=row.names[0],
        share=text.share(row.share),
        low=text.share(row.low),
        high=text.share(row.high),
    )


class _Place:
    def __init__(self, rect: QRectF, data: GroupShares) -> None:
        rows = max(1, len(data.rows))
        self.row = max(LEAST_ROW, min(_MOST_ROW, (rect.height() - HEAD) / rows))
        wanted = max((text.width(row.names[0], 13, 500) for row in data.rows), default=0.0) + 30
        self.name = min(wanted, 0.4 * rect.width())
        self.left = rect.left() + self.name
        self.length = max(40.0, rect.width() - self.name - _FIGURE - 6)
        self.end = max((max(row.high, *row.each) for row in data.rows), default=0.0) * 1.02 or 1.0

    def x(self, share: float) -> float:
        return self.left + share / self.end * self.length


def _draw_row(
    painter: QPainter, rect: QRectF, place: _Place, theme: Theme, row: GroupShare, top: float
) -> None:
    middle = top + place.row / 2
    plate(painter, QRectF(rect.left(), middle - 5, 10, 10), 3, row.group)
    name = text.longest_that_fits(row.names, place.name - 28, 13, 500)
    write(painter, QRectF(rect.left() + 17, top, place.name - 24, place.row), name, theme.text, 13, 500)
    left, right = place.x(row.low), place.x(row.high)
    plate(painter, QRectF(left - 2, middle - 5, right - left + 4, 10), 5, theme.track)
    ink = mixed(theme.track, theme.text2, 0.7 if len(row.each) < 40 else 0.45)
    for share in row.each:
        painter.fillRect(QRectF(place.x(share) - 0.7, middle - 5, 1.4, 10), ink)
    disc(painter, QPointF(place.x(row.share), middle), 6.5, theme.surface)
    disc(painter, QPointF(place.x(row.share), middle), 5, theme.accent)
    box = QRectF(rect.right() - _FIGURE, top, _FIGURE, place.row)
    write(painter, box, text.share(row.share), theme.text, 13, 600, Side.RIGHT)
