"""How far each uncertain score moves the lead of one option over another: a tornado."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui import text
from ui.controls.badge import badge_width, draw_badge
from ui.painting import Side, upright, write
from ui.text import Forms
from ui.theme import Theme

LEAST_ROW, _MOST_ROW = 20.0, 30.0
HEAD, FOOT = 20.0, 18.0
_FIGURE = 38.0


class ScoreRange(NamedTuple):
    """A score of an option, and the lead at the ends of its range; `words` is the whole story."""

    code: str
    colour: QColor
    names: Forms
    low: float
    high: float
    words: str


class ScoreRanges(NamedTuple):
    """The lead of `code` over `rival`, in points."""

    rows: tuple[ScoreRange, ...]
    code: str
    rival: str
    lead: float


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: ScoreRanges) -> None:
    place = _Place(rect, data)
    bottom = rect.top() + HEAD + place.row * len(data.rows)
    _draw_head(painter, rect, place, theme, data)
    for position, row in enumerate(data.rows):
        top = rect.top() + HEAD + position * place.row
        badge = QRectF(rect.left(), top + (place.row - 18) / 2, place.badge, 18)
        draw_badge(painter, badge, theme, row.code, row.colour)
        name = text.longest_that_fits(row.names, place.name, 13, 500)
        write(painter, QRectF(badge.right() + 9, top, place.name, place.row), name, theme.text, 13, 500)
        left, right = place.x(min(row.low, row.high)), place.x(max(row.low, row.high))
        painter.fillRect(QRectF(left, top + place.row / 2 - 5, right - left, 10), row.colour)
        figures = sorted((row.low, row.high))
        box = QRectF(left - _FIGURE - 4, top, _FIGURE, place.row)
        write(painter, box, text.difference(figures[0], 1), theme.text2, 12, 400, Side.RIGHT)
        box = QRectF(right + 4, top, _FIGURE, place.row)
        write(painter, box, text.difference(figures[1], 1), theme.text2, 12)
    zero = place.x(0.0)
    painter.fillRect(
        QRectF(zero - 0.75, rect.top() + HEAD - 3, 1.5, bottom - rect.top() - HEAD + 6), theme.text
    )
    painter.setPen(QPen(theme.text, 1.2, Qt.PenStyle.DashLine))
    now = place.x(data.lead)
    painter.drawLine(QPointF(now, rect.top() + HEAD - 3), QPointF(now, bottom + 3))
    _draw_foot(painter, rect, theme, data, bottom)


def least_height(data: ScoreRanges) -> float:
    return HEAD + LEAST_ROW * max(1, len(data.rows)) + FOOT


def words_at(rect: QRectF, data: ScoreRanges, position: QPointF) -> str:
    at = int((position.y() - rect.top() - HEAD) // _Place(rect, data).row)
    return data.rows[at].words if 0 <= at < len(data.rows) else ""


class _Place:
    def __init__(self, rect: QRectF, data: ScoreRanges) -> None:
        rows = max(1, len(data.rows))
        self.row = max(LEAST_ROW, min(_MOST_ROW, (rect.height() - HEAD - FOOT) / rows))
        self.badge = max((badge_width(row.code) for row in data.rows), default=28.0)
        wanted = max((text.width(row.names[0], 13, 500) for row in data.rows), default=0.0)
        self.name = min(wanted, 0.4 * rect.width() - self.badge - 9)
        left = rect.left() + self.badge + self.name + 20
        ends = [end for row in data.rows for end in (row.low, row.high)]
        self.low, self.high = min([*ends, data.lead, 0.0]), max([*ends, data.lead, 0.0])
        self.left, self.right = left + _FIGURE + 4, rect.right() - _FIGURE - 4

    def x(self, lead: float) -> float:
        length = self.high - self.low
        part = (lead - self.low) / length if length > 0 else 0.5
        return self.left + part * (self.right - self.left)


def _draw_head(painter: QPainter, rect: QRectF, place: _Place, theme: Theme, data: ScoreRanges) -> None:
    zero = place.x(0.0)
    pattern = QCoreApplication.translate("ScoreRanges", "{code} ahead")
    for code, box, side in (
        (data.rival, QRectF(zero - 130, rect.top(), 122, 15), Side.RIGHT),
        (data.code, QRectF(zero + 8, rect.top(), 122, 15), Side.LEFT),
    ):
        write(painter, box, pattern.format(code=code), theme.text2, 12, 500, side)
    upright(painter, round(zero), rect.top() + 2, rect.top() + 14, theme.line2)


def _draw_foot(painter: QPainter, rect: QRectF, theme: Theme, data: ScoreRanges, bottom: float) -> None:
    pattern = QCoreApplication.translate(
        "ScoreRanges", "Lead of {code} over {rival}, points. Dashed: lead now, {lead}"
    )
    words = pattern.format(code=data.code, rival=data.rival, lead=text.difference(data.lead))
    box = QRectF(rect.left(), bottom + 4, rect.width(), 15)
    write(painter, box, words, theme.text2, 11, 400, Side.RIGHT)
