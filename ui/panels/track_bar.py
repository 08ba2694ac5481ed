"""The track of one weight: drag, click, keys; it shows points and asks for others."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from ui import theme
from ui.charts import track as chart
from ui.overrides import override
from ui.painting import prepare
from ui.panels.gesture import Gesture

STEP, LEAP = 1.0, 10.0
_HEIGHT = 26


class TrackBar(QAbstractSlider):
    """Emits what the user wants; the document decides, and `show_track` brings back what became of it."""

    wanted = Signal(float, str)
    """Points, and the merge key of the gesture."""
    typed = Signal(str)
    """A digit (points) or % (share) was typed on the track."""
    lock_wanted = Signal()
    ghost_wanted = Signal()
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
        self._ghost: float | None = None
        self._drag_from: float | None = None
        self._gesture = Gesture("weight")
        self._on_selected = False
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, 100)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_track(
        self,
        track: chart.Track,
        points: float | None,
        end: float = 100.0,
        flips: tuple[float, ...] = (),
        ghost: float | None = None,
    ) -> None:
        if (track, points, end) != (self._track, self._points, self._end):
            self.update()
        self._track, self._points, self._end, self._flips, self._ghost = track, points, end, flips, ghost
        blocked = self.blockSignals(True)
        self.setRange(0, round(end))
        self.setValue(round(points or 0))
        self.blockSignals(blocked)

    def set_on_selected(self, on_selected: bool) -> None:
        """Whether the row behind is the selected one, for the ground."""
        self._on_selected = on_selected
        self.update()

    def is_dragged(self) -> bool:
        return self._drag_from is not None

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
            chart.draw(painter, self.track_rect(), tokens, self._track, self._size, ground)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._track.locked:
            return
        if chart.part_at(self.track_rect(), self._track, event.position(), self._size) is chart.Part.GHOST:
            self.ghost_wanted.emit()
            return
        self._drag_from = self._points
        self._gesture.begin()
        if not self._on_handle(event.position()):
            self._drag_to(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and not self._track.locked:
            self._drag_to(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag_from = None
            self.settled.emit()

    def _on_handle(self, position: QPointF) -> bool:
        part = chart.part_at(self.track_rect(), self._track, position, self._size)
        return part is chart.Part.HANDLE

    def _drag_to(self, event: QMouseEvent) -> None:
        points = chart.value_at(self.track_rect(), event.position().x()) * self._end
        self.wanted.emit(float(round(points)), self._gesture.key())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._drag_from is not None:
            self.wanted.emit(self._drag_from, self._gesture.key())
            self._drag_from = None
        elif event.key() == Qt.Key.Key_L:
            self.lock_wanted.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.ghost_wanted.emit()
        elif event.text() and event.text() in "0123456789%":
            self.typed.emit(event.text())
        elif not self._step(event):
            event.ignore()

    def _step(self, event: QKeyEvent) -> bool:
        points = self._stepped(event)
        if points is None or self._track.locked:
            return points is not None
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
            return min(
                (float(int(f) + 1) for f in self._flips if f + 1e-9 >= now and int(f) + 1 > now), default=now
            )
        beyond = (float(-(-f // 1) - 1) for f in self._flips if f <= now + 1e-9)
        return max((max(0.0, b) for b in beyond if b < now), default=now)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.focused.emit(True)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._drag_from = None
        self.focused.emit(False)
        self.update()
