"""For every criterion who would be first at each share, where it is now and where that changes."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from ui import text
from ui.charts.plot import percent, round_step
from ui.controls.badge import badge_width, draw_badge
from ui.painting import Side, disc, plate, write
from ui.text import Forms
from ui.theme import Theme

LEAST_ROW, _MOST_ROW = 20.0, 30.0
HEAD = 20.0


class Span(NamedTuple):
    start: float
    end: float
    code: str
    colour: QColor


class Flip(NamedTuple):
    """The nearest change of the first place: at which share, to whom, and how far from now."""

    share: float
    code: str
    colour: QColor
    away: float


class FlipRow(NamedTuple):
    """`spans` is empty where the method tells no tracks; `words` is the whole story."""

    key: str
    names: Forms
    group: QColor
    spans: tuple[Span, ...]
    now: float
    flip: Flip | None
    words: str
    locked: bool = False


class FlipList(NamedTuple):
    rows: tuple[FlipRow, ...]
    end: float
    selected: str | None = None
    focused: bool = False


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: FlipList) -> None:
    place = _Place(rect, data)
    _draw_head(painter, rect, place, theme, data)
    for position, row in enumerate(data.rows):
        top = rect.top() + HEAD + position * place.row
        if row.key == data.selected:
            ground = QRectF(rect.left() - 8, top, rect.width() + 16, place.row)
            plate(painter, ground, 5, theme.selected, theme.accent if data.focused else None, 2)
        _draw_name(painter, rect, place, theme, row, top)
        _draw_spans(painter, place, theme, row, top + place.row / 2)
        _draw_flip(painter, rect, place, theme, row, top)


def least_height(data: FlipList) -> float:
    return HEAD + LEAST_ROW * max(1, len(data.rows))


def row_at(rect: QRectF, data: FlipList, position: QPointF) -> FlipRow | None:
    at = int((position.y() - rect.top() - HEAD) // _Place(rect, data).row)
    return data.rows[at] if 0 <= at < len(data.rows) else None


def words_at(rect: QRectF, data: FlipList, position: QPointF) -> str:
    row = row_at(rect, data, position)
    return "" if row is None else f"{row.names[0]}\n{row.words}"


class _Place:
    def __init__(self, rect: QRectF, data: FlipList) -> None:
        rows = max(1, len(data.rows))
        self.row = max(LEAST_ROW, min(_MOST_ROW, (rect.height() - HEAD) / rows))
        wide = rect.width()
        self.narrow = wide < 480
        flips = [row.flip for row in data.rows if row.flip is not None]
        self.badge = max((badge_width(flip.code, 11, 26) for flip in flips), default=26.0)
        self.at = max((text.width(_at(flip), 12, 500) for flip in flips), default=0.0) + 12
        self.away = max((text.width(_away(flip), 12) for flip in flips), default=0.0) + 2
        alike = max((text.width(_alike(row), 12) for row in data.rows if row.flip is None), default=0.0)
        told = self.badge + 8 + self.at + (0 if self.narrow else self.away)
        self.told = max(told, min(alike + 2, 0.24 * wide))
        wanted = max((text.width(row.names[0], 13, 500) for row in data.rows), default=0.0) + 28
        self.name = min(wanted, 0.38 * wide)
        self.left = rect.left() + self.name
        self.track = max(40.0, wide - self.name - self.told - 14)
        self.end = data.end

    def x(self, share: float) -> float:
        return self.left + min(1.0, max(0.0, share / self.end)) * self.track


def _draw_head(painter: QPainter, rect: QRectF, place: _Place, theme: Theme, data: FlipList) -> None:
    title = QCoreApplication.translate("FlipList", "Criterion")
    write(painter, QRectF(rect.left(), rect.top(), place.name - 20, 16), title, theme.text3, 12, 500)
    step = round_step(data.end, max(2, min(5, int(place.track / 44))))
    for k in range(int(data.end / step + 1e-6) + 1):
        x = place.x(k * step)
        box = QRectF(min(x - 24, place.left + place.track - 42), rect.top(), 48, 16)
        write(painter, box, percent(k * step), theme.text3, 11, 400, Side.MIDDLE)
        bottom = rect.top() + HEAD + place.row * len(data.rows)
        painter.fillRect(QRectF(round(x), rect.top() + HEAD - 2, 1, bottom - rect.top() - HEAD), theme.line)
    words = QCoreApplication.translate("FlipList", "Nearest flip")
    left = place.left + place.track + 14
    if text.width(words, 12, 500) < rect.right() - left:
        write(painter, QRectF(left, rect.top(), rect.right() - left, 16), words, theme.text3, 12, 500)


def _draw_name(
    painter: QPainter, rect: QRectF, place: _Place, theme: Theme, row: FlipRow, top: float
) -> None:
    middle = top + place.row / 2
    plate(painter, QRectF(rect.left(), middle - 5, 10, 10), 3, row.group)
    room = place.name - 28
    name = text.longest_that_fits(row.names, room, 13, 500)
    write(painter, QRectF(rect.left() + 17, top, room + 2, place.row), name, theme.text, 13, 500)


def _draw_spans(painter: QPainter, place: _Place, theme: Theme, row: FlipRow, middle: float) -> None:
    """The line in the colours of who is first; a tick at each change, a circle where it is now."""
    if not row.spans:
        painter.fillRect(QRectF(place.left, middle - 2.5, place.track, 5), theme.track)
    for span in row.spans:
        left, right = place.x(span.start), place.x(span.end)
        painter.fillRect(QRectF(left, middle - 2.5, right - left, 5), span.colour)
    for span in row.spans[1:]:
        if span.start < place.end:
            x = place.x(span.start)
            painter.fillRect(QRectF(x - 2.5, middle - 4, 5, 8), theme.surface)
            painter.fillRect(QRectF(x - 0.75, middle - 7, 1.5, 14), theme.text)
    centre = QPointF(place.x(row.now), middle)
    disc(painter, centre, 7, theme.surface)
    painter.setPen(QPen(theme.control if row.locked else theme.text, 1.8))
    painter.setBrush(theme.surface)
    painter.drawEllipse(centre, 4.8, 4.8)


def _draw_flip(
    painter: QPainter, rect: QRectF, place: _Place, theme: Theme, row: FlipRow, top: float
) -> None:
    left = place.left + place.track + 14
    if row.flip is None:
        room = QRectF(left, top, rect.right() - left, place.row)
        code = row.spans[0].code if row.spans else text.MISSING
        words = text.longest_that_fits((_alike(row), code), room.width(), 12)
        write(painter, room, words, theme.text3, 12)
        return
    badge = QRectF(left, top + (place.row - 17) / 2, place.badge, 17)
    draw_badge(painter, badge, theme, row.flip.code, row.flip.colour)
    box = QRectF(badge.right() + 8, top, place.at, place.row)
    write(painter, box, _at(row.flip), theme.text, 12, 500)
    if not place.narrow:
        box = QRectF(rect.right() - place.away, top, place.away, place.row)
        write(painter, box, _away(row.flip), theme.text2, 12, 400, Side.RIGHT)


def _at(flip: Flip) -> str:
    return QCoreApplication.translate("FlipList", "at {share}").format(share=text.share(flip.share))


def _away(flip: Flip) -> str:
    words = QCoreApplication.translate("FlipList", "{points} pts")
    return words.format(points=text.difference(100 * flip.away, 1))


def nearest(spans: Sequence[Span], now: float) -> Flip | None:
    """The change of the first place that is nearest to now."""
    found = None
    for before, after in pairwise(spans):
        share = after.start
        other = after if now < share else before
        if found is None or abs(share - now) < abs(found.away):
            found = Flip(share, other.code, other.colour, share - now)
    return found


def _alike(row: FlipRow) -> str:
    """Of a row without a flip: who is first, whatever the share."""
    if not row.spans:
        return text.MISSING
    words = QCoreApplication.translate("FlipList", "{code} at every share")
    return words.format(code=row.spans[0].code)
