"""A scroll area whose bar lies over the margin: nothing moves aside when it appears."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from ui import theme
from ui.overrides import override
from ui.painting import plate, prepare

WIDE = 10
_LEAST = 28


class ScrollArea(QScrollArea):
    """Scrolls up and down only; takes no focus of its own."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._bar = OverlayBar(self.verticalScrollBar(), self)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar.setGeometry(self.width() - WIDE, 0, WIDE, self.height())
        self._bar.raise_()


class OverlayBar(QWidget):
    """Shows where the view is, and can be dragged; wheel and keys go to the real bar."""

    def __init__(self, bar: QScrollBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._bar = bar
        self._from: tuple[QPoint, int] | None = None
        bar.rangeChanged.connect(self._show_need)
        bar.valueChanged.connect(lambda _value: self.update())
        self._show_need()

    def _show_need(self) -> None:
        self.setVisible(self._bar.maximum() > self._bar.minimum())
        self.update()

    def _handle(self) -> QRectF:
        whole = self._bar.maximum() - self._bar.minimum() + self._bar.pageStep()
        high = max(_LEAST, self.height() * self._bar.pageStep() / max(1, whole))
        room = self.height() - high
        span = max(1, self._bar.maximum() - self._bar.minimum())
        top = room * (self._bar.value() - self._bar.minimum()) / span
        return QRectF(2, top + 2, WIDE - 5, high - 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            tokens = theme.current()
            held = self._from is not None or self.underMouse()
            plate(painter, self._handle(), 2.5, tokens.control if held else tokens.line2)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        position = event.position()
        if not self._handle().contains(2.5, position.y()):
            step = (
                self._bar.pageStep() if position.y() > self._handle().center().y() else -self._bar.pageStep()
            )
            self._bar.setValue(self._bar.value() + step)
        self._from = (position.toPoint(), self._bar.value())
        self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            start, value = self._from
            room = max(1.0, self.height() - self._handle().height())
            span = self._bar.maximum() - self._bar.minimum()
            self._bar.setValue(value + round((event.position().y() - start.y()) / room * span))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None
        self.update()
