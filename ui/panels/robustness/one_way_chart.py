"""The weight sensitivity chart with a cursor to try another share: by mouse and by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.charts import one_way as chart
from ui.keys import key_of
from ui.overrides import override
from ui.painting import prepare
from ui.panels.cards.painted import PaintedChart
from ui.presentation.shown import Shown

_STEP, _LARGE = 0.01, 0.1


class OneWayChart(PaintedChart):
    """Nothing is recomputed while the cursor moves: what stands still is kept as a picture."""

    tried = Signal(float)
    """The cursor stands at this share."""
    wanted = Signal(float)
    """Enter: use this share."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._data: chart.OneWay | None = None
        self._cursor: float | None = None
        self._still: QPixmap | None = None
        self._is_held = False

    @property
    def cursor_share(self) -> float | None:
        """The share that is tried; None where the cursor stands at the present one."""
        return self._cursor

    @property
    def data(self) -> chart.OneWay | None:
        return self._data

    def show_lines(self, shown: Shown, data: chart.OneWay) -> None:
        same = self._data is not None and self._data.title == data.title and self._data.now == data.now
        self._data, self._still = data, None
        if not same:
            self._cursor = None
        self.show_chart(shown)
        self.tried.emit(data.now if self._cursor is None else self._cursor)

    def try_share(self, share: float | None) -> None:
        """Put the cursor there; None puts it back."""
        data = self._data
        if data is None:
            return
        if share is not None:
            share = min(data.end, max(data.start, share))
            share = None if abs(share - data.now) < 5e-4 else share
        self._cursor = share
        self.update()
        self.tried.emit(data.now if share is None else share)

    @override
    def draw_chart(self, painter: QPainter) -> None:
        if self._data is None:
            return
        scale = self.devicePixelRatioF()
        if self._still is None or self._still.devicePixelRatioF() != scale:
            self._still = self._kept(scale)
        painter.drawPixmap(0, 0, self._still)
        share = self._data.now if self._cursor is None else self._cursor
        chart.draw_cursor(painter, self.plot(), theme.current(), self._data, share)

    def _kept(self, scale: float) -> QPixmap:
        kept = QPixmap(self.size() * scale)
        kept.setDevicePixelRatio(scale)
        kept.fill(Qt.GlobalColor.transparent)
        with QPainter(kept) as painter:
            prepare(painter)
            if self._data is not None:
                chart.draw_still(painter, self.plot(), theme.current(), self._data)
        return kept

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._still = None

    @override
    def changeEvent(self, event: QEvent) -> None:
        self._still = None
        super().changeEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._data is None or event.button() != Qt.MouseButton.LeftButton:
            return
        share = chart.share_at(self.plot(), self._data, event.position())
        if share is not None:
            self._is_held = True
            self.try_share(share)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_held and self._data is not None:
            self.try_share(chart.share_along(self.plot(), self._data, event.position().x()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_held = False

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.try_share(None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        data = self._data
        if data is None:
            super().keyPressEvent(event)
            return
        at = data.now if self._cursor is None else self._cursor
        towards = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key_of(event))
        if towards is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.try_share(_next_change(data, at, towards))
        elif towards is not None:
            large = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.try_share(at + towards * (_LARGE if large else _STEP))
        elif event.key() == Qt.Key.Key_Home:
            self.try_share(data.start)
        elif event.key() == Qt.Key.Key_End:
            self.try_share(data.end)
        elif event.key() == Qt.Key.Key_Escape and self._cursor is not None:
            self.try_share(None)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._cursor is not None:
            self.wanted.emit(self._cursor)
        else:
            super().keyPressEvent(event)


def _next_change(data: chart.OneWay, at: float, towards: int) -> float:
    """The next share at which another option comes first, just past it; else the end."""
    past = 0.001 * towards
    shares = [change.share + past for change in data.changes if data.start <= change.share <= data.end]
    ahead = [share for share in shares if (share - at) * towards > 1e-6]
    return min(ahead, key=lambda share: abs(share - at), default=data.end if towards > 0 else data.start)
