"""A scroll area whose bar lies over the margin: nothing moves aside when it appears."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from ui import theme
from ui.overrides import override
from ui.painting import plate, prepare

WIDE = 10
_LEAST = 28


class ScrollArea(QScrollArea):
    """Scrolls up and down, and across when asked; takes no focus of its own."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None, *, across: bool = False) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setViewport(QWidget())  # one that fills nothing; asking for Qt's own loads 63 enumerations
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._bar = OverlayBar(self.verticalScrollBar(), self)
        self._lower_bar = OverlayBar(self.horizontalScrollBar(), self) if across else None

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Bring what gets the keyboard into view; Qt also scrolls when it leaves, to what had it."""
        before = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        moved = super().focusNextPrevChild(forward)
        if not self.isAncestorOf(self.window().focusWidget()):
            self.verticalScrollBar().setValue(before[0])
            self.horizontalScrollBar().setValue(before[1])
        return moved

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar.setGeometry(self.width() - WIDE, 0, WIDE, self.height())
        self._bar.raise_()
        if self._lower_bar is not None:
            self._lower_bar.setGeometry(0, self.height() - WIDE, self.width() - WIDE, WIDE)
            self._lower_bar.raise_()


class OverlayBar(QWidget):
    """Shows where the view is, and can be dragged; wheel and keys go to the real bar."""

    def __init__(self, bar: QScrollBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._bar = bar
        self._from: tuple[float, int] | None = None
        bar.rangeChanged.connect(self._show_need)
        bar.valueChanged.connect(lambda _value: self.update())
        self._show_need()

    def _show_need(self) -> None:
        self.setVisible(self._bar.maximum() > self._bar.minimum())
        self.update()

    def _is_upright(self) -> bool:
        return self._bar.orientation() == Qt.Orientation.Vertical

    def _length(self) -> int:
        return self.height() if self._is_upright() else self.width()

    def _along(self, position: QPointF) -> float:
        """How far down, or to the right."""
        return position.y() if self._is_upright() else position.x()

    def _span(self) -> tuple[float, float]:
        """Where the handle begins, and how long it is."""
        whole = self._bar.maximum() - self._bar.minimum() + self._bar.pageStep()
        long = max(_LEAST, self._length() * self._bar.pageStep() / max(1, whole))
        span = max(1, self._bar.maximum() - self._bar.minimum())
        return (self._length() - long) * (self._bar.value() - self._bar.minimum()) / span, long

    def _handle(self) -> QRectF:
        start, long = self._span()
        if self._is_upright():
            return QRectF(2, start + 2, WIDE - 5, long - 4)
        return QRectF(start + 2, 2, long - 4, WIDE - 5)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            tokens = theme.current()
            held = self._from is not None or self.underMouse()
            plate(painter, self._handle(), 2.5, tokens.control if held else tokens.line2)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        start, long = self._span()
        along = self._along(event.position())
        if not start <= along <= start + long:
            page = self._bar.pageStep()
            self._bar.setValue(self._bar.value() + (page if along > start else -page))
        self._from = (along, self._bar.value())
        self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            start, value = self._from
            room = max(1.0, self._length() - self._span()[1])
            span = self._bar.maximum() - self._bar.minimum()
            self._bar.setValue(value + round((self._along(event.position()) - start) / room * span))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None
        self.update()
