"""The value function as a chart whose points are dragged, or moved with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import text, theme
from ui.charts import value_curve as chart
from ui.charts.value_curve import ValueCurve
from ui.keys import key_of
from ui.overrides import override
from ui.painting import plate, prepare
from ui.panels.chart_tooltip import show_tooltip

_KEYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class ValueCurveChart(QWidget):
    """Page Up and Page Down choose a point, arrows move it by a hundredth, with Shift by a tenth."""

    moved = Signal(int, float, float, str)
    """The point, its level and value, and the key of the drag that it belongs to."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: ValueCurve | None = None
        self._dragged: int | None = None
        self._current = 0
        self._drags = 0
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Value function"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(250)

    def show_data(self, data: ValueCurve, description: str) -> None:
        self._data = data
        self._current = min(self._current, max(0, len(data.knots) - 1))
        self.setAccessibleDescription(description)
        self.update()

    def place_of_knot(self, index: int) -> QPointF:
        """Where a point is painted."""
        assert self._data is not None
        return chart.place_of(self._rect(), self._data, *self._data.knots[index])

    def _rect(self) -> QRectF:
        return QRectF(self.rect()).adjusted(3, 3, -3, -3)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 250)

    def words_at(self, position: QPointF) -> str:
        """What the level under the pointer is worth."""
        if self._data is None or not chart.area_of(self._rect()).contains(position):
            return ""
        level = chart.at(self._rect(), self._data, position)[0]
        value = chart.value_at(self._data, level)
        words = self.tr("{level} is worth {value}")
        return words.format(level=chart.level_words(level), value=text.total(value))

    @override
    def event(self, event: QEvent) -> bool:
        return show_tooltip(self, event, self.words_at) or super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._data is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._dragged = chart.knot_at(self._rect(), self._data, event.position())
        if self._dragged is not None:
            self._current = self._dragged
            self._drags += 1
            self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._data is None:
            return
        if self._dragged is None:
            over = chart.knot_at(self._rect(), self._data, event.position()) is not None
            self.setCursor(Qt.CursorShape.SizeAllCursor if over else Qt.CursorShape.ArrowCursor)
            return
        level, value = chart.at(self._rect(), self._data, event.position())
        self.moved.emit(self._dragged, level, value, f"{self.objectName()} {self._drags}")

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        data, key = self._data, key_of(event)
        if data is None or not data.knots:
            event.ignore()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            step = 1 if key == Qt.Key.Key_PageDown else -1
            self._current = (self._current + step) % len(data.knots)
            self.update()
        elif key in _KEYS:
            along, up = _KEYS[key]
            size = 10.0 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0
            level, value = data.knots[self._current]
            level += along * size * (data.high - data.low) / 100
            self.moved.emit(
                self._current, level, value + up * size, f"{self.objectName()} keys {self._current}"
            )
        else:
            event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._data is None:
            return
        with QPainter(self) as painter:
            prepare(painter)
            tokens = theme.current()
            if self.hasFocus():
                plate(painter, QRectF(self.rect()), 8, None, tokens.accent, 2)
            shown = self.hasFocus() or self._dragged is not None
            data = self._data._replace(current=self._current if shown else None)
            chart.draw(painter, self._rect(), tokens, data)
