"""The track of one weight: drag, click, keys; it shows points and asks for others."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from ui import theme
from ui.charts import track as chart
from ui.overrides import override
from ui.painting import prepare
from ui.panels.gesture import Gesture

STEP, LEAP = 1.0, 10.0
_HEIGHT = 26
_NEAR = 1e-6  # a flip this close to whole points is there: one point further it is past


class TrackBar(QAbstractSlider):
    """Emits what the user wants; the document decides, and `show_track` brings back what became of it."""

    wanted = Signal(float, str)
    """Points, and the merge key of the gesture."""
    typed = Signal(str)
    """A digit (points) or % (share) was typed on the track."""
    lock_wanted = Signal()
    ghost_wanted = Signal()
    cancelled = Signal(str)
    """Esc during a drag: its merge key."""
    settled = Signal()
    """A drag has ended."""
    focused = Signal(bool)

    def __init__(self, parent: QWidget | None = None, size: chart.Size = chart.Size.NORMAL) -> None:
        super().__init__(parent)
        self._track = chart.Track()
        self._size = size
        self._end = 100.0
        self._points: float | None = None
        self._flips: tuple[float, ...] = ()
        self._is_dragged = False
        self._grip = 0.0
        self._behind: Callable[[QPainter], None] | None = None
        self._gesture = Gesture("weight")
        self._on_selected = False
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, 100)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(self._on_value_changed)

    def show_track(
        self,
        track: chart.Track,
        points: float | None,
        end: float = 100.0,
        flips: tuple[float, ...] = (),
    ) -> None:
        if (track, points, end) != (self._track, self._points, self._end):
            self.update()
        self._track, self._points, self._end, self._flips = track, points, end, flips
        blocked = self.blockSignals(True)
        self.setRange(0, round(end))
        self.setValue(round(points or 0))
        self.blockSignals(blocked)

    def set_on_selected(self, on_selected: bool) -> None:
        """Whether the row behind is the selected one, for the ground."""
        self._on_selected = on_selected
        self.update()

    def set_behind(self, paint: Callable[[QPainter], None]) -> None:
        """What the row shows here behind the track, painted in the row's own coordinates."""
        self._behind = paint

    def is_dragged(self) -> bool:
        return self._is_dragged

    def held_end(self) -> float:
        """The points at the right end, which may not shrink while they are dragged; else 0."""
        return self._end if self._is_dragged else 0.0

    def track_rect(self) -> QRectF:
        margin = self._size.value[1] + 4  # the focus ring around a handle at either end
        return QRectF(self.rect()).adjusted(margin, 0, -margin, 0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """It paints its ground, so the row behind need not be; the style takes this back while polishing."""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            tokens = theme.current()
            ground = tokens.selected if self._on_selected else tokens.surface
            painter.fillRect(self.rect(), ground)
            prepare(painter)
            if self._behind is not None:
                painter.translate(-self.pos())
                self._behind(painter)
                painter.translate(self.pos())
            shown = replace(self._track, focused=self._track.focused or self.hasFocus())
            chart.draw(painter, self.track_rect(), tokens, shown, self._size, ground)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._track.locked:
            return
        part = chart.part_at(self.track_rect(), self._track, event.position(), self._size)
        if part is chart.Part.GHOST:
            self.ghost_wanted.emit()
            return
        self._is_dragged = True
        self._gesture.begin()
        self._grip = event.position().x() - self._handle_x() if part is chart.Part.HANDLE else 0.0
        if part is not chart.Part.HANDLE:
            self._drag_to(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragged and not self._track.locked:
            self._drag_to(event)

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
            self.settled.emit()

    def _handle_x(self) -> float:
        rect = self.track_rect()
        return rect.left() + (self._track.value or 0.0) * rect.width()

    def _drag_to(self, event: QMouseEvent) -> None:
        points = chart.value_at(self.track_rect(), event.position().x() - self._grip) * self._end
        self.wanted.emit(float(round(points)), self._gesture.key())

    def _on_value_changed(self, value: int) -> None:
        """Assistive technology has set the value."""
        if not self._track.locked:
            self.wanted.emit(float(value), self._gesture.key_after_pause())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_dragged:
            self.cancelled.emit(self._gesture.key())
            self._end_drag()
        elif event.key() == Qt.Key.Key_L:
            self.lock_wanted.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.ghost_wanted.emit()
        elif event.text() and event.text() in "0123456789%" and not self._track.locked:
            self.typed.emit(event.text())
        elif not self._step(event):
            event.ignore()

    def _step(self, event: QKeyEvent) -> bool:
        points = self._stepped(event)
        if points is None or self._track.locked:
            return points is not None
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and points == (self._points or 0.0):
            return True
        self.wanted.emit(points, self._gesture.key_after_pause())
        return True

    def _stepped(self, event: QKeyEvent) -> float | None:
        """The points that a key asks for; None for a key that moves nothing."""
        now = self._points or 0.0
        if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return 0.0 if event.key() == Qt.Key.Key_Home else self._end
        forward = event.key() in {Qt.Key.Key_Right, Qt.Key.Key_Plus, Qt.Key.Key_PageUp}
        if not forward and event.key() not in {Qt.Key.Key_Left, Qt.Key.Key_Minus, Qt.Key.Key_PageDown}:
            return None
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return self._next_flip(now, forward)
        leap = event.modifiers() & Qt.KeyboardModifier.ShiftModifier or event.key() in {
            Qt.Key.Key_PageUp,
            Qt.Key.Key_PageDown,
        }
        step = LEAP if leap else STEP
        return min(self._end, max(0.0, now + (step if forward else -step)))

    def _next_flip(self, now: float, forward: bool) -> float:
        """Just past the next flip in that direction, so that the winner has changed there."""
        if forward:
            beyond = (float(math.floor(flip + _NEAR) + 1) for flip in self._flips)
            return min((b for b in beyond if now < b <= self._end), default=now)
        before = (float(math.ceil(flip - _NEAR) - 1) for flip in self._flips)
        return max((b for b in before if 0 <= b < now), default=now)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.focused.emit(True)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end_drag()
        self.focused.emit(False)
        self.update()
