"""A chart as a widget: it paints what it is shown, tells what is under the pointer, and can be walked to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.keys import is_letter
from ui.overrides import override
from ui.painting import focus_ring, prepare
from ui.panels.chart_tooltip import show_tooltip
from ui.presentation.shown import Shown

EDGE = 18
"""Left and right of a chart, inside its card."""
_FADED = 0.45


class PaintedChart(QWidget):
    table_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._is_faded = False
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_chart(self, shown: Shown) -> None:
        self._shown, self._is_faded = shown, False
        self.setAccessibleDescription(shown.summary)
        self.setMinimumHeight(round(shown.least_height) + 8)
        self.update()

    def set_faded(self, faded: bool) -> None:
        """Whether what is shown is of the weights or scores before."""
        self._is_faded = faded
        self.update()

    def is_faded(self) -> bool:
        return self._is_faded

    def plot(self) -> QRectF:
        """Where the chart is drawn."""
        return QRectF(self.rect()).adjusted(EDGE, 4, -EDGE, -4)

    def draw_chart(self, painter: QPainter) -> None:
        if self._shown is not None:
            self._shown.draw(painter, self.plot(), theme.current())

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, self.minimumHeight())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            return
        with QPainter(self) as painter:
            prepare(painter)
            painter.setOpacity(_FADED if self._is_faded else 1.0)
            self.draw_chart(painter)
            if self.hasFocus():
                painter.setOpacity(1.0)
                focus_ring(painter, QRectF(self.rect()).adjusted(9, 4, -9, -4), theme.current(), 6)

    def words_at(self, position: QPointF) -> str:
        return "" if self._shown is None else self._shown.words_at(self.plot(), position)

    @override
    def event(self, event: QEvent) -> bool:
        return show_tooltip(self, event, self.words_at) or super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_letter(event, Qt.Key.Key_T) and not event.modifiers():
            self.table_wanted.emit()
        else:
            event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
