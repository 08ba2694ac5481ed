"""The preview as a picture: shares as pairs of dots, places as two columns joined by lines."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import text
from ui import theme as themes
from ui.controls.badge import draw_badge
from ui.dialogs.preview import PlaceChange, Preview, change_words, then_words
from ui.overrides import override
from ui.painting import Side, disc, plate, prepare, upright, write
from ui.theme import Theme
from ui.translation import translator

tr = translator("Preview")

_HEAD = 26.0
_ROW = 25.0
_NAMES = 132.0
_CHANGE = 76.0
_GAP = 36.0
_STACKED_BELOW = 640.0


def height_for(width: float, preview: Preview) -> float:
    shares, places = len(preview.shares), len(preview.places)
    if width < _STACKED_BELOW and places:
        return 2 * _HEAD + _ROW * (shares + places) + 20
    return _HEAD + _ROW * max(shares, places, 1) + 4


def draw(painter: QPainter, rect: QRectF, theme: Theme, preview: Preview) -> None:
    """Shares left, ranking right, or below where it is narrow; without a ranking the shares alone."""
    if not preview.places:
        _draw_shares(painter, rect, theme, preview)
        return
    high = _HEAD + _ROW * len(preview.shares) + 4
    if rect.width() < _STACKED_BELOW:
        _draw_shares(painter, QRectF(rect.left(), rect.top(), rect.width(), high), theme, preview)
        _draw_places(painter, rect.adjusted(0, high + 12, 0, 0), theme, preview)
        return
    left = QRectF(rect.left(), rect.top(), (rect.width() - _GAP) * 0.58, high)
    _draw_shares(painter, left, theme, preview)
    _draw_places(painter, rect.adjusted(left.width() + _GAP, 0, 0, 0), theme, preview)


def _draw_shares(painter: QPainter, rect: QRectF, theme: Theme, preview: Preview) -> None:
    plot = rect.adjusted(_NAMES, _HEAD, -_CHANGE, -4)
    end = max(0.05, ceil(20 * max((max(r.now, r.then) for r in preview.shares), default=0.05)) / 20)
    _draw_key(painter, rect, theme, then_words(preview))
    ticks = max(1, round(end * 20))
    step = ceil(ticks / 4)
    for tick in range(0, ticks + 1, step):
        x = plot.left() + plot.width() * tick / ticks
        upright(painter, x, plot.top(), plot.bottom(), theme.line2 if tick == 0 else theme.line)
        if tick:
            box = QRectF(x - 30, rect.top(), 60, 20)
            write(painter, box, text.percent(5 * tick), theme.text3, 11, 400, Side.MIDDLE)
    head = QRectF(rect.right() - _CHANGE, rect.top(), _CHANGE, 20)
    write(painter, head, tr("Change"), theme.text3, 12, 400, Side.RIGHT)
    for at, row in enumerate(preview.shares):
        top = plot.top() + at * _ROW
        middle = top + _ROW / 2
        plate(painter, QRectF(rect.left(), middle - 4.5, 9, 9), 2, row.colour)
        name = text.longest_that_fits(row.names, _NAMES - 24, 12)
        write(painter, QRectF(rect.left() + 16, top, _NAMES - 20, _ROW), name, theme.text, 12)
        now, then = (plot.left() + plot.width() * part / end for part in (row.now, row.then))
        painter.setPen(QPen(theme.accent, 2.5))
        painter.drawLine(QPointF(now, middle), QPointF(then, middle))
        _ring(painter, QPointF(now, middle), theme)
        disc(painter, QPointF(then, middle), 4.5, theme.accent)
        place = QRectF(rect.right() - _CHANGE, top, _CHANGE, _ROW)
        write(painter, place, change_words(row), theme.text, 12, 400, Side.RIGHT)


def _draw_key(painter: QPainter, rect: QRectF, theme: Theme, then: str) -> None:
    y = rect.top() + 10
    _ring(painter, QPointF(rect.left() + 5, y), theme)
    now = tr("now")
    wide = text.width(now, 12)
    write(painter, QRectF(rect.left() + 14, rect.top(), wide + 1, 20), now, theme.text2, 12)
    at = rect.left() + 14 + wide + 16
    disc(painter, QPointF(at, y), 4.5, theme.accent)
    write(painter, QRectF(at + 9, rect.top(), 110, 20), then, theme.text2, 12)


def _ring(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    painter.setPen(QPen(theme.text2, 1.5))
    painter.setBrush(theme.surface)
    painter.drawEllipse(centre, 4.2, 4.2)


def _draw_places(painter: QPainter, rect: QRectF, theme: Theme, preview: Preview) -> None:
    write(painter, QRectF(rect.left(), rect.top(), 120, 20), tr("Ranking now"), theme.text3, 12)
    head = QRectF(rect.right() - 120, rect.top(), 120, 20)
    write(painter, head, text.capitalised(then_words(preview)), theme.text3, 12, 400, Side.RIGHT)
    step = min(40.0, (rect.height() - _HEAD - 4) / len(preview.places))
    for row in preview.places:
        first, second = (rect.top() + _HEAD + step * (at + 0.5) for at in (row.now_at, row.then_at))
        moved = row.now.rank != row.then.rank
        painter.setPen(QPen(row.colour if moved else theme.line2, 2.0 if moved else 1.5))
        painter.drawLine(QPointF(rect.left() + 82, first), QPointF(rect.right() - 82, second))
    for row in preview.places:
        _draw_place(painter, rect, theme, row, step)


def _draw_place(painter: QPainter, rect: QRectF, theme: Theme, row: PlaceChange, step: float) -> None:
    first, second = (rect.top() + _HEAD + step * (at + 0.5) for at in (row.now_at, row.then_at))
    draw_badge(painter, QRectF(rect.left(), first - 10, 30, 20), theme, row.code, row.colour)
    write(painter, QRectF(rect.left() + 38, first - 10, 42, 20), row.now_figure, theme.text, 12)
    draw_badge(painter, QRectF(rect.right() - 30, second - 10, 30, 20), theme, row.code, row.colour)
    place = QRectF(rect.right() - 80, second - 10, 42, 20)
    write(painter, place, row.then_figure, theme.text, 12, 600, Side.RIGHT)


class PreviewChart(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("preview_chart")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._preview = Preview("", (), ())

    def show_preview(self, preview: Preview) -> None:
        self._preview = preview
        self.setAccessibleName(tr("What would change"))
        self.setAccessibleDescription(preview.sentence)
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(height_for(width, self._preview))

    @override
    def sizeHint(self) -> QSize:
        return QSize(720, self.heightForWidth(720))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(720))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            draw(painter, QRectF(self.rect()), themes.current(), self._preview)
