"""What every bar that is dragged does alike: one gesture per drag, Esc, L, and no wheel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QWidget

from ui.keys import is_letter
from ui.overrides import override
from ui.panels.gesture import Gesture


class DragBar(QAbstractSlider):
    """A slider that asks instead of moving: the document decides, and the bar shows what became of it."""

    wanted = Signal(float, str)
    """The value that is asked for, and the merge key of the gesture."""
    lock_wanted = Signal()
    cancelled = Signal(str)
    """Esc during a drag: its merge key."""
    settled = Signal()
    """A drag has ended."""
    focused = Signal(bool)

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_dragged = False
        self._gesture = Gesture(what)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, 100)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(self.read_value)

    def show_value(self, value: float, end: float) -> None:
        """What assistive technology reads."""
        blocked = self.blockSignals(True)
        self.setRange(0, round(end))
        self.setValue(round(value))
        self.blockSignals(blocked)

    def is_dragged(self) -> bool:
        return self._is_dragged

    def begin_drag(self) -> None:
        self._is_dragged = True
        self._gesture.begin()

    def drag_to(self, x: float) -> None:
        """Ask for the value at a horizontal position."""
        raise NotImplementedError

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether a key was understood; Esc and L are not asked for."""
        raise NotImplementedError

    def read_value(self, value: int) -> None:
        """Assistive technology has set the value."""
        raise NotImplementedError

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragged:
            self.drag_to(event.position().x())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._end_drag()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the list; a weight that it moved in passing would go unnoticed."""
        event.ignore()

    def _end_drag(self) -> None:
        if self._is_dragged:
            self._is_dragged = False
            self._gesture.end()
            self.update()
            self.settled.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_dragged:
            self.cancelled.emit(self._gesture.key())
            self._end_drag()
        elif is_letter(event, Qt.Key.Key_L):
            self.lock_wanted.emit()
        elif not self.take_key(event):
            event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.focused.emit(True)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end_drag()
        self.focused.emit(False)
        self.update()
