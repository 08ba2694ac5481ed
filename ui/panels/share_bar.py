"""The bar of a group's share."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.overrides import override
from ui.painting import focus_ring, plate, prepare
from ui.panels.drag_bar import DragBar
from ui.presentation.weights import GroupData

FULL = 0.5
"""The share at the right end of a group's bar, unless it has more."""
_STEP, _LEAP = 0.01, 0.1


class ShareBar(DragBar):
    """It asks for a share from 0 to 1, within what the locks leave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("group", parent)
        self._data: GroupData | None = None
        self._held_end = FULL

    def show_data(self, data: GroupData) -> None:
        if data != self._data:
            self.update()
        self._data = data
        self.show_value(100 * data.share, 100)

    def _end(self) -> float:
        """The share at the right end; it stays while it is dragged."""
        if self._is_dragged:
            return self._held_end
        return FULL if self._data is None or self._data.share <= FULL else 1.0

    def _bar(self) -> QRectF:
        return QRectF(4, self.height() / 2 - 3, self.width() - 8, 6)

    @override
    def sizeHint(self) -> QSize:
        return QSize(84, 24)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._data is None:
            return
        with QPainter(self) as painter:
            prepare(painter)
            tokens, bar = theme.current(), self._bar()
            plate(painter, bar, 3, tokens.track)
            filled = QRectF(bar)
            filled.setWidth(max(3.0, bar.width() * min(1.0, self._data.share / self._end())))
            plate(painter, filled, 3, self._data.colour)
            if self._data.agreed is not None:
                x = bar.left() + bar.width() * min(1.0, self._data.agreed / self._end())
                painter.fillRect(QRectF(x - 0.75, bar.center().y() - 6, 1.5, 12), tokens.text)
            if self.hasFocus():
                focus_ring(painter, bar, tokens, 3)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._data is not None:
            self._held_end = self._end()
            self.begin_drag()
            self.drag_to(event.position().x())

    @override
    def drag_to(self, x: float) -> None:
        bar = self._bar()
        part = min(1.0, max(0.0, (x - bar.left()) / bar.width()))
        self._want(part * self._end(), self._gesture.key())

    @override
    def read_value(self, value: int) -> None:
        self._want(value / 100, self._gesture.key_after_pause())

    def _want(self, share: float, merge_key: str) -> None:
        if self._data is not None and self._data.low < self._data.high:
            self.wanted.emit(min(self._data.high, max(self._data.low, round(share, 3))), merge_key)

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        forward = event.key() in {Qt.Key.Key_Right, Qt.Key.Key_Plus}
        if self._data is None or not (forward or event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Minus}):
            return False
        step = _LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
        self._want(self._data.share + (step if forward else -step), self._gesture.key_after_pause())
        return True
