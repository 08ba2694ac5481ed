"""The track of one weight: drag, click, keys; it shows points and asks for others."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.charts import track as chart
from ui.overrides import override
from ui.painting import prepare
from ui.panels.drag_bar import DragBar

STEP, LEAP = 1.0, 10.0
_HEIGHT = 26
_NEAR = 1e-6  # a flip this close to whole points is there: one point further it is past


class TrackBar(DragBar):
    """Emits what the user wants; the document decides, and `show_track` brings back what became of it."""

    typed = Signal(str)
    """A digit (points) or % (share) was typed on the track."""
    ghost_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, size: chart.Size = chart.Size.NORMAL) -> None:
        super().__init__("weight", parent)
        self._track = chart.Track()
        self._size = size
        self._end = 100.0
        self._points: float | None = None
        self._flips: tuple[float, ...] = ()
        self._grip = 0.0
        self._behind: Callable[[QPainter], None] | None = None
        self._on_selected = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

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
        self.show_value(points or 0.0, end)

    def set_on_selected(self, on_selected: bool) -> None:
        """Whether the row behind is the selected one, for the ground."""
        self._on_selected = on_selected
        self.update()

    def set_behind(self, paint: Callable[[QPainter], None]) -> None:
        """What the row shows here behind the track, painted in the row's own coordinates."""
        self._behind = paint

    def held_end(self) -> float:
        """The points at the right end, which may not shrink while they are dragged; else 0."""
        return self._end if self._is_dragged else 0.0

    def track_rect(self) -> QRectF:
        margin = self._size.radius + 4  # the focus ring around a handle at either end
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
            shown = self._track._replace(focused=self._track.focused or self.hasFocus())
            chart.draw(painter, self.track_rect(), tokens, shown, self._size, ground)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._track.locked:
            return
        part = chart.part_at(self.track_rect(), self._track, event.position(), self._size)
        if part is chart.Part.GHOST:
            self.ghost_wanted.emit()
            return
        self.begin_drag()
        self._grip = event.position().x() - self._handle_x() if part is chart.Part.HANDLE else 0.0
        if part is not chart.Part.HANDLE:
            self.drag_to(event.position().x())

    def _handle_x(self) -> float:
        rect = self.track_rect()
        return rect.left() + (self._track.value or 0.0) * rect.width()

    @override
    def drag_to(self, x: float) -> None:
        if not self._track.locked:
            points = chart.value_at(self.track_rect(), x - self._grip) * self._end
            self.wanted.emit(float(round(points)), self._gesture.key())

    @override
    def read_value(self, value: int) -> None:
        if not self._track.locked:
            self.wanted.emit(float(value), self._gesture.key_after_pause())

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Backspace:
            self.ghost_wanted.emit()
            return True
        if event.text() and event.text() in "0123456789%" and not self._track.locked:
            self.typed.emit(event.text())
            return True
        return self._step(event)

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
